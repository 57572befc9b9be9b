"""Refile: what feeds have told that became everybody's, or their chats' alone, is filed as they are now.

Portions are committed one by one. A crash in between repeats what was done, and changes nothing by it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.log import logger
from bot.storage.queries.privacy.refiled_stories import (
    end_refiling,
    has_stale_feeds,
    mixed_stories,
    refile_whole_stories,
    save_refiled,
)
from bot.storage.queries.stories import last_story_id
from bot.stories.refiling import refile

if TYPE_CHECKING:
    from bot.storage.database import Database

log = logger(__name__)

_PORTION = 200


async def refile_feeds(database: Database) -> bool:
    """File anew what feeds have told whose origin is another one than before; nothing else may file meanwhile.

    Returns:
        Whether there was anything to file anew.
    """
    async with database.read() as conn:
        if not await has_stale_feeds(conn):
            return False
    async with database.write() as conn:
        await refile_whole_stories(conn)
    after: int | None = 0
    while after is not None:
        after = await _refile_portion(database, after)
    async with database.write() as conn:
        count = await end_refiling(conn)
    log.info("refiled", feeds=count)
    return True


async def _refile_portion(database: Database, after: int) -> int | None:
    async with database.write() as conn:
        mixed = await mixed_stories(conn, after, _PORTION)
        for one in mixed:
            next_id = await last_story_id(conn) + 1
            refiled = refile(one.story, one.reports, one.private_feeds, next_story_id=next_id)
            await save_refiled(conn, refiled.stories, refiled.moved)
    return mixed[-1].story.id if len(mixed) == _PORTION else None
