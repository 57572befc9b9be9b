"""Workers on other machines, and the hosts that they take turns at."""

from __future__ import annotations

from sqlalchemy import Column, Table, Text

from bot.storage.tables.base import metadata
from bot.storage.tables.types import UtcDateTime

# The processes that poll and read what the queue holds. A row is a sign of life, by the database's own clock.
workers = Table(
    "workers",
    metadata,
    Column("id", Text, primary_key=True),
    Column("name", Text, nullable=False),  # machine and process, for people
    Column("seen_at", UtcDateTime, nullable=False),
)

# The hosts that workers have asked, with the moment from which the next one may: the gap outlives the job.
hosts = Table(
    "hosts",
    metadata,
    Column("host", Text, primary_key=True),
    Column("next_at", UtcDateTime, nullable=False),
)
