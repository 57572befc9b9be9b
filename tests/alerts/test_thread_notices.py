"""A closed thread is charged to itself: the rest of the forum goes on, and an admin hears of it once."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import select, update

from bot.alerts.thread_notices import forget_closed
from bot.demo.sandbox import Sandbox
from bot.storage.tables import chats, closed_threads, facts
from tests.alerts.builders import (
    NOON,
    Clock,
    delivering,
    make_story,
    publish,
    rows_of,
    save_chats,
    save_subscriptions,
    save_topic,
    until,
)

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from bot.demo.sandbox import SandboxChat, User
    from bot.storage.database import Database

GENERAL = 1
DAY = timedelta(days=1)


@dataclass
class Forum:
    """A forum whose News and whose Sport are told of the same topic, and the one who can close them."""

    database: Database
    sandbox: Sandbox
    admin: User
    chat: SandboxChat
    news: int
    sport: int
    clock: Clock
    stories: int = 0

    def close(self, *threads: int) -> None:
        for thread in threads:
            self.sandbox.close_topic(self.chat, thread, self.admin)

    def reopen(self, thread: int) -> None:
        self.sandbox.reopen_topic(self.chat, thread, self.admin)

    async def publish(self, *wanted: tuple[int, str]) -> None:
        """A story breaks; until there are so many alerts in these states, by thread, digests aside."""
        self.stories += 1
        now = self.clock.now
        story = make_story(self.stories, title=f"Story {self.stories}", opened_at=now, published_at=now)
        await publish(self.database, story, now)
        async with delivering(self.database, self.sandbox, clock=self.clock) as due:
            due.ring()
            await self.until(*wanted)

    async def until(self, *wanted: tuple[int, str]) -> None:
        async def reached() -> bool:
            rows = await rows_of(self.database, "thread_id", "state", "kind")
            return sorted(row[:2] for row in rows if row[2] != "digest") == sorted(wanted)

        try:
            await until(reached)
        except TimeoutError:
            assert await rows_of(self.database, "thread_id", "state", "kind", "error") == list(wanted)

    async def state(self) -> str:
        async with self.database.read() as conn:
            return str((await conn.execute(select(chats.c.state))).scalar_one())

    async def closed(self) -> list[Any]:
        async with self.database.read() as conn:
            return list((await conn.execute(select(closed_threads.c.thread_id))).scalars())

    def texts(self, thread: int) -> list[str]:
        return [one.text for one in self.sandbox.accepted if one.chat_id == self.chat.id and one.thread_id == thread]

    def told(self) -> list[str]:
        """What the admin has heard in private."""
        return [one.text for one in self.sandbox.accepted if one.chat_id == self.admin.id]


@pytest.fixture
async def forum(sqlite: Database) -> AsyncIterator[Forum]:
    async with Sandbox() as sandbox:
        stranger, admin = sandbox.add_user("Eve", met=False), sandbox.add_user("Ann")
        sandbox.private_chat(stranger)
        sandbox.private_chat(admin)
        chat = sandbox.supergroup("Club", forum=True, bot="member", admins=[stranger, admin])
        news, sport = (sandbox.add_topic(chat, name, admin) for name in ("News", "Sport"))
        async with sqlite.write() as conn:
            await save_topic(conn)
            await save_chats(conn, [chat.id])
            await conn.execute(update(chats).values(title="Club"))
            for thread in (news, sport):
                await save_subscriptions(conn, [chat.id], thread_id=thread)
        yield Forum(sqlite, sandbox, admin, chat, news, sport, Clock())


async def test_a_closed_thread_with_general_closed_too_leaves_the_rest_of_the_forum_alone(forum: Forum) -> None:
    forum.close(forum.news, GENERAL)
    await forum.publish((forum.news, "held"), (forum.sport, "sent"))
    assert await forum.state() == "active"
    assert await forum.closed() == [forum.news]
    assert len(forum.texts(forum.sport)) == 1
    [told] = forum.told()
    assert told == (
        "No forum topic in Club is open for “Iran talks”. I’m keeping its alerts and will try again once a day. "
        "Reopen its forum topic or General, or send /sub in another one."
    )


async def test_it_is_not_asked_again_before_the_next_day_and_the_admin_is_not_told_again(forum: Forum) -> None:
    forum.close(forum.news, GENERAL)
    await forum.publish((forum.news, "held"), (forum.sport, "sent"))
    asked = forum.sandbox.state.calls["sendmessage"]
    await forum.publish((forum.news, "held"), (forum.news, "held"), (forum.sport, "sent"), (forum.sport, "sent"))
    assert forum.sandbox.state.calls["sendmessage"] == asked + 1
    assert len(forum.told()) == 1


async def test_the_next_day_one_digest_is_tried_and_tells_what_was_missed_if_it_is_open(forum: Forum) -> None:
    forum.close(forum.news, GENERAL)
    await forum.publish((forum.news, "held"), (forum.sport, "sent"))
    await forum.publish((forum.news, "held"), (forum.news, "held"), (forum.sport, "sent"), (forum.sport, "sent"))
    forum.reopen(forum.news)  # and Telegram's update was lost
    forum.clock.now = NOON + DAY
    await forum.publish(*[(forum.news, "held")] * 2, (forum.news, "sent"), *[(forum.sport, "sent")] * 3)
    forum.clock.now += timedelta(hours=1)  # of which the first minutes are for catching up after a sleep
    await forum.publish(*[(forum.news, "sent")] * 4, *[(forum.sport, "sent")] * 4)
    texts = forum.texts(forum.news)
    assert len(texts) == 3
    assert sum("Story 1" in text and "Story 2" in text for text in texts) == 1
    assert await forum.closed() == []


async def test_general_takes_over_when_it_is_opened_again(forum: Forum) -> None:
    forum.close(forum.news, GENERAL)
    await forum.publish((forum.news, "held"), (forum.sport, "sent"))
    forum.reopen(GENERAL)
    async with forum.database.write() as conn:
        await forget_closed(conn, forum.chat.id, forum.clock.now)
        assert (await conn.execute(select(facts.c.key).where(facts.c.key.startswith("thread closed")))).all() == []
    await forum.publish(*[(forum.news, "sent")] * 2, *[(forum.sport, "sent")] * 2)
    assert any("Story 1" in text for text in forum.texts(0))


async def test_after_a_month_it_is_not_tried_any_more(forum: Forum) -> None:
    forum.close(forum.news, GENERAL)
    async with forum.database.write() as conn:
        values = {"chat_id": forum.chat.id, "thread_id": forum.news, "closed_at": NOON - 31 * DAY, "retry_at": NOON}
        await conn.execute(closed_threads.insert().values(values))
    await forum.publish((forum.news, "held"), (forum.sport, "sent"))
    async with forum.database.read() as conn:
        assert (await conn.execute(select(closed_threads.c.retry_at))).scalar_one() is None
    assert forum.told() == []


async def test_where_no_admin_can_be_written_to_it_says_so_in_the_log(
    forum: Forum, caplog: pytest.LogCaptureFixture
) -> None:
    forum.close(forum.news, GENERAL)
    forum.sandbox.state.faults.rate("getChatAdministrators", server_error=1.0)
    await forum.publish((forum.news, "held"), (forum.sport, "sent"))
    assert "thread_notice_failed" in caplog.text
    assert forum.told() == []
