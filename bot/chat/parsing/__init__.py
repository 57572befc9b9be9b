"""Readers of all that people type."""
