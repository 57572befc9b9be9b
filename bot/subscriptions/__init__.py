"""Subscriptions: every change of what a chat wants, one commit each."""
