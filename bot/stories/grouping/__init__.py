"""Grouping: which entries tell of the same event."""
