"""Queries about the queue between machines, which PostgreSQL alone has."""
