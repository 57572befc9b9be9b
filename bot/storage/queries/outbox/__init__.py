"""Queries about the outbox: alerts that are planned, held, being sent, or sent."""
