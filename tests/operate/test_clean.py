"""What the nightly clean-up takes away, and what it leaves."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from sqlalchemy import insert, select

from bot.model import EntryState
from bot.operate.clean import clean_up
from bot.storage.queries.prompts import Prompt, save_prompt
from bot.storage.queries.stories import save_new_stories
from bot.storage.tables import entries, feeds, prompts, stories
from tests.alerts.builders import make_story, save_chats

if TYPE_CHECKING:
    from bot.storage.database import Database

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
DAY = timedelta(days=1)


async def test_what_is_over_goes_and_the_rest_stays(database: Database) -> None:
    async with database.write() as conn:
        await save_chats(conn, [5])
        await save_new_stories(conn, [make_story(1, opened_at=NOW - 31 * DAY), make_story(2, opened_at=NOW - 29 * DAY)])
        await conn.execute(
            insert(feeds).values(id=1, url="u", name="n", outlet="BBC", next_poll_at=NOW, created_at=NOW)
        )
        # A feed may still show its newest entries, however old: only what stands before five hundred others goes.
        ages = [31 * DAY, 29 * DAY, *([DAY] * 500)]
        await conn.execute(
            insert(entries).values(blurb="", state=EntryState.FILED),
            [
                {"feed_id": 1, "guid": f"g{number}", "url": "u", "title": "t", "outlet": "BBC", "seen_at": NOW - age}
                for number, age in enumerate(ages)
            ],
        )
        for user, rest in ((1, -DAY), (2, timedelta(0)), (3, timedelta(minutes=1))):
            await save_prompt(conn, Prompt(5, user, "name", {}, NOW + rest))
    await clean_up(database, NOW, keep_days=30)
    async with database.read() as conn:
        assert (await conn.execute(select(stories.c.id))).scalars().all() == [2]
        assert (await conn.execute(select(prompts.c.user_id))).scalars().all() == [3]
        left = (await conn.execute(select(entries.c.guid).where(entries.c.guid.in_(("g0", "g1"))))).scalars().all()
    assert left == ["g1"]
