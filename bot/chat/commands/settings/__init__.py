"""What a chat chooses for all that it gets."""
