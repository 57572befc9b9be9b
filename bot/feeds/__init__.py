"""Feeds: polling them politely, whatever they send, and reading their entries."""
