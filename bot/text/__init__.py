"""Text: plain words out of hostile strings, their language and their forms."""
