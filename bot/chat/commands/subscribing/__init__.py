"""After a wish to subscribe: the feeds of an address, the confirmation, a newcomer's introduction."""
