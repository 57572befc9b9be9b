"""What the pages of the chat look like."""
