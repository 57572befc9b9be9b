"""What the nightly clean-up takes away, what it leaves, and that nobody waits for it."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from sqlalchemy import insert, select, update

from bot.model import AlertState, EntryState
from bot.operate.clean import Retention, clean_up
from bot.settings import OperateSettings, Settings, StorySettings
from bot.storage.queries.outbox.alerts import row_of
from bot.storage.queries.outbox.sent_alerts import mute_outlet
from bot.storage.queries.prompts import Prompt, save_prompt
from bot.storage.queries.stories import save_new_stories
from bot.storage.tables import alerts, chats, entries, feeds, mutes, prompts, stories
from tests.alerts.builders import make_alert, make_story, save_chats

if TYPE_CHECKING:
    from bot.storage.database import Database

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
DAY = timedelta(days=1)


async def test_what_is_over_goes_and_the_rest_stays(database: Database) -> None:
    async with database.write() as conn:
        await save_chats(conn, [5])
        await save_new_stories(conn, [make_story(1, opened_at=NOW - 31 * DAY), make_story(2, opened_at=NOW - 29 * DAY)])
        for story_id, state in ((1, AlertState.SENT), (2, AlertState.SENT), (None, AlertState.SENT)):
            made = row_of(make_alert(story_id=story_id, state=state, created_at=NOW - 31 * DAY))
            await conn.execute(insert(alerts).values(made))
        await conn.execute(
            insert(feeds).values(id=1, url="u", name="n", outlet="BBC", next_poll_at=NOW, created_at=NOW)
        )
        # A feed may still show its newest entries, however old: only what stands before five hundred others goes.
        ages = [31 * DAY, 29 * DAY, *([DAY] * 500)]
        await conn.execute(
            insert(entries).values(blurb="", state=EntryState.FILED, text="article"),
            [
                {"feed_id": 1, "guid": f"g{number}", "url": "u", "title": "t", "outlet": "BBC", "seen_at": NOW - age}
                for number, age in enumerate(ages)
            ],
        )
        for user, rest in ((1, -DAY), (2, timedelta(0)), (3, timedelta(minutes=1))):
            await save_prompt(conn, Prompt(5, user, "name", {}, NOW + rest))
        await mute_outlet(conn, 5, "BBC", NOW)
    await clean_up(database, NOW, settings=Settings(operate=OperateSettings(keep_alert_days=30)))
    async with database.read() as conn:
        assert (await conn.execute(select(stories.c.id))).scalars().all() == [2]
        assert (await conn.execute(select(alerts.c.story_id))).scalars().all() == [2]
        assert (await conn.execute(select(prompts.c.user_id))).scalars().all() == [3]
        assert (await conn.execute(select(mutes.c.id))).all() == []
        left = await conn.execute(select(entries.c.guid, entries.c.text).order_by(entries.c.id).limit(2))
        assert left.all() == [("g1", ""), ("g2", "article")]


async def test_others_write_between_its_portions(database: Database) -> None:
    async with database.write() as conn:
        await save_chats(conn, range(1, 301))
        await save_new_stories(conn, [make_story(1, opened_at=NOW - 31 * DAY)])
        rows = [row_of(make_alert(chat_id=chat, state=AlertState.SENT)) for chat in range(1, 301)]
        await conn.execute(insert(alerts), rows)
    cleaning = asyncio.create_task(clean_up(database, NOW, settings=Settings()))
    left: list[int] = []
    while not cleaning.done():
        async with database.write() as conn:
            await conn.execute(update(chats).where(chats.c.id == 1).values(seen_at=NOW))
            left.append(len((await conn.execute(select(alerts.c.id))).all()))
        await asyncio.sleep(0)
    await cleaning
    assert [count for count in left if 0 < count < 300]
    async with database.read() as conn:
        assert (await conn.execute(select(alerts.c.id))).all() == []


def test_each_kind_has_its_days_and_nothing_has_more_than_its_story() -> None:
    keep = OperateSettings(keep_days=20, keep_entry_days=30, keep_alert_days=10, keep_text_days=2)
    assert Retention.of(Settings(operate=keep), NOW) == Retention(
        stories=NOW - 20 * DAY, entries=NOW - 20 * DAY, alerts=NOW - 10 * DAY, texts=NOW - 2 * DAY
    )


def test_what_can_still_be_joined_is_never_too_old() -> None:
    settings = Settings(operate=OperateSettings(keep_days=3), stories=StorySettings(window_hours=120))
    assert Retention.of(settings, NOW) == Retention(
        stories=NOW - 5 * DAY, entries=NOW - 5 * DAY, alerts=NOW - 5 * DAY, texts=NOW - 3 * DAY
    )
