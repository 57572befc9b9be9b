"""Tables that migrations make and SQLAlchemy is not told of: the index of the archive, and the queue's."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import BigInteger, column, table

if TYPE_CHECKING:
    from collections.abc import Mapping

_PREFIXES = ("search_", "pgqueuer")

# Entries that were revised since they were indexed.
search_again = table("search_again", column("entry_id", BigInteger))


def is_declared(name: str | None, kind: str, _parents: Mapping[Any, str | None]) -> bool:
    """Return False for a table of the index or the queue: Alembic is not to compare it with what the code declares."""
    return kind != "table" or not (name or "").startswith(_PREFIXES)
