"""Topics: the query language, and which stories belong to which query."""
