"""The one HTTP server of a running Newsbell: what is asked of it, and who may ask."""
