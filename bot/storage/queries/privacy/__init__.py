"""Queries about what chats may see: private feeds, and what they tell."""
