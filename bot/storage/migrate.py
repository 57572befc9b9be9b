"""Running the migrations with Alembic. Imported only when needed: it takes a fifth of a start."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory

from bot.errors import StorageError

if TYPE_CHECKING:
    from sqlalchemy import Connection

_MIGRATIONS = Path(__file__).parent / "migrations"


def migration_config(conn: Connection | None = None) -> Config:
    """Return Alembic's configuration: the folder of the migrations, and the connection to run them on."""
    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = conn
    return config


def is_known(revision: str) -> bool:
    """Return True if a revision is one of this version's, and none of a newer one."""
    return revision in {script.revision for script in ScriptDirectory.from_config(migration_config()).walk_revisions()}


def check_upgradable(conn: Connection) -> None:
    """Refuse a database that this version cannot bring to its shape.

    Raises:
        StorageError: It is of a newer version.
    """
    current = MigrationContext.configure(conn).get_current_revision()
    if current is not None and not is_known(current):
        message = (
            "The database was made by a newer Newsbell, and nothing was changed. Update the program, put back a backup "
            "from before the update, or point DATABASE_URL elsewhere."
        )
        raise StorageError(message)


def upgrade(conn: Connection) -> None:
    """Run the migrations that a database lacks."""
    command.upgrade(migration_config(conn), "head")
