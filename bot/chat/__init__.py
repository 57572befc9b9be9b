"""The chat: every command, button and page that a subscriber or the operator uses."""
