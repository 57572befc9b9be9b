"""Subscriptions: every change of what somebody wants, one commit each, and the index of interests after it."""
