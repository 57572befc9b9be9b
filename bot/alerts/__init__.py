"""Alerts: who is told of a story, when, in which words, and the promise that it arrives once."""
