"""Queries about alerts on their way: planned, held, sent."""
