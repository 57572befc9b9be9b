"""The daily clean-up: stories, entries and questions that are too old are deleted."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from bot.log import logger
from bot.storage.queries.entries import forget_entries
from bot.storage.queries.prompts import forget_prompts
from bot.storage.queries.stories import forget_stories

if TYPE_CHECKING:
    from datetime import datetime

    from bot.storage.database import Database

log = logger(__name__)


async def clean_up(database: Database, now: datetime, *, keep_days: int) -> None:
    """Delete stories (with their alerts), entries and questions that are older than ``keep_days``.

    An entry that its feed may still show is kept, however old: it would come back as new.
    """
    before = now - timedelta(days=keep_days)
    async with database.write() as conn:
        stories = await forget_stories(conn, before)
    async with database.write() as conn:
        entries = await forget_entries(conn, before)
    async with database.write() as conn:
        prompts = await forget_prompts(conn, now)
    log.info("cleaned", stories=stories, entries=entries, prompts=prompts)
