"""Summaries: which of an article's sentences stand for it."""
