"""The duties that one process at a time has."""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, Integer, Table, Text

from bot.storage.tables.base import metadata
from bot.storage.tables.types import UtcDateTime

# One row for each: so far there is the leader's. The epoch grows whenever another process takes it over.
leases = Table(
    "leases",
    metadata,
    Column("name", Text, primary_key=True),
    Column("epoch", BigInteger, nullable=False),
    Column("holder", Text),  # the application_name of its sessions on PostgreSQL
    Column("session", Integer),  # the one of them that has the lock
    Column("renewed_at", UtcDateTime),
)
