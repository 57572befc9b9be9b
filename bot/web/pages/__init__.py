"""From the bytes of a web page to the article in it, or to where it leads."""
