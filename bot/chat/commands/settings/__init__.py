"""The settings that hold for everything that a chat gets."""
