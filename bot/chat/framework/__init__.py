"""From an update to the handler that answers it."""
