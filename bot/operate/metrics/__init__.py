"""/metrics: what the rooms have counted, and what the database and the event loop tell at the moment."""
