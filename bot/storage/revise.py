"""For developers: ``python -m bot.storage.revise "what changed"`` writes the migration that tables.py asks for.

Its number then goes into ``HEAD`` in database.py.
"""

from __future__ import annotations

import sys

from alembic import command
from sqlalchemy import create_engine

from bot.storage.migrate import migration_config


def revise(message: str) -> None:
    """Compare the tables with what all migrations together make, and write the difference as a new migration."""
    engine = create_engine("sqlite://")
    with engine.connect() as conn:
        config = migration_config(conn)
        command.upgrade(config, "head")
        command.revision(config, message=message, autogenerate=True)


if __name__ == "__main__":
    revise(" ".join(sys.argv[1:]) or "change")
