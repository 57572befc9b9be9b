"""Operate: what the operator watches - health, counts, lag."""
