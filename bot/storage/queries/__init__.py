"""The queries, one file a noun."""
