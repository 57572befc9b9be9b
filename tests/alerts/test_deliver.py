"""Delivering through the sandbox: the whole way from the outbox to what people see."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.demo.sandbox import Sandbox
from tests.alerts.builders import delivering, make_story, publish, save_chats, save_subscriptions, save_topic, states

if TYPE_CHECKING:
    from bot.storage.database import Database


async def test_a_story_reaches_its_subscribers(database: Database) -> None:
    async with Sandbox() as sandbox:
        people = [sandbox.private_chat() for _ in range(3)]
        async with database.write() as conn:
            await save_topic(conn)
            await save_chats(conn, [chat.id for chat in people])
            await save_subscriptions(conn, [chat.id for chat in people[:2]])
        async with delivering(database, sandbox) as deliverer:
            await publish(database, make_story())
            deliverer.wake()
            await sandbox.wait_for(lambda: len(sandbox.accepted) == 2)
        assert [len(sandbox.replies(chat)) for chat in people] == [1, 1, 0]
        message = sandbox.replies(people[0])[0]
        assert message.text.startswith("Iran and the United States resume nuclear talks in Vienna\nNegotiators met")
        assert message.button("Read").url == "https://example.org/iran-talks"
    assert await states(database) == {"sent": 2}
