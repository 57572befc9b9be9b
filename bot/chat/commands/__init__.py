"""The commands and buttons, one file a subject."""
