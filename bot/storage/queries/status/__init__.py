"""Queries for the operator: how much there is, what is late, and what fails."""
