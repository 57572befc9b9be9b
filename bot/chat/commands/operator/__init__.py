"""What the bot's operator sees and changes."""
