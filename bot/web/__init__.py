"""The web: pages and feeds fetched politely, within limits, and never from a private address."""
