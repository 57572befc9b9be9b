"""Is the bot well? What is looked at, and what follows from it."""
