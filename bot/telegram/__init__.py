"""Telegram: requests, speed, errors, and the one composer of its HTML."""
