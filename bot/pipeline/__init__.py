"""The three steps of a headline: poll, file, deliver."""
