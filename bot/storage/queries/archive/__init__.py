"""Queries about the archive: what was filed, and its index."""
