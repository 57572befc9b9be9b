"""Values that the running bot keeps between two runs."""

from __future__ import annotations

from sqlalchemy import JSON, Column, Table, Text

from bot.storage.tables.base import metadata
from bot.storage.tables.types import UtcDateTime

# Small facts of the running bot that outlive it: heartbeat, the learned word frequencies, notices already given.
facts = Table(
    "facts",
    metadata,
    Column("key", Text, primary_key=True),
    Column("value", JSON, nullable=False),
    Column("updated_at", UtcDateTime, nullable=False),
)
