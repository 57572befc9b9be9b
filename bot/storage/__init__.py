"""Storage: the tables, and one file of queries per noun. SQLAlchemy is the port; there is no other layer."""
