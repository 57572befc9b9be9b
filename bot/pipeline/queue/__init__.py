"""Polling and reading by workers: the jobs that they do, and what the leader leaves to them and hears of them."""
