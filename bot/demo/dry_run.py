"""``newsbell run --dry-run``: the same program on a copy of the database, against a Telegram that only prints.

Where nobody has subscribed to anything yet, it plays the topics that the operator offers, as if one chat had them all.
"""

from __future__ import annotations

import tempfile
from typing import TYPE_CHECKING

from pydantic import SecretStr
from rich.console import Console

from bot.app import run
from bot.demo.sandbox import Sandbox
from bot.demo.terminal import show_delivered
from bot.model import ChatKind, Subscription
from bot.runtime import opened_database, utc_now
from bot.storage.database import Database
from bot.storage.queries.chats import save_chat
from bot.storage.queries.subscriptions import is_anything_wanted, subscribe
from bot.storage.queries.topics import sync_topics, topics_curated
from bot.storage.snapshot import copy_database
from bot.topics.news_languages import ALL

if TYPE_CHECKING:
    import asyncio

    from sqlalchemy.ext.asyncio import AsyncConnection

    from bot.settings import Settings

_LISTENER = 1
"""The number of the chat that stands for those who are to come."""
_LISTENER_NAME = "whoever subscribes"


async def dry_run(settings: Settings, *, stop: asyncio.Event | None = None, console: Console | None = None) -> int:
    """Run until SIGTERM or Ctrl-C, printing every alert that would be sent; the database stays as it is."""
    console = console or Console()
    with tempfile.TemporaryDirectory(prefix="newsbell-dry-run-") as folder:
        copy_url = f"sqlite+aiosqlite:///{folder}/newsbell.db"
        console.print("Dry run: nothing is sent, and the database stays as it is. Ctrl-C ends it.")
        topics = await _copy(settings, copy_url)
        if topics is not None:
            console.print(_what_is_played(topics), highlight=False)
        who = "" if topics is None else _LISTENER_NAME
        async with Sandbox(auto_chats=True) as sandbox:
            changed = settings.model_copy(
                update={
                    "database_url": copy_url,
                    "api_url": sandbox.url,
                    "token": SecretStr(sandbox.token),
                }
            )
            await run(changed, stop=stop, on_sent=lambda delivered: show_delivered(console, delivered, who=who))
    return 0


async def _copy(settings: Settings, copy_url: str) -> int | None:
    """Copy the database; where nobody has subscribed, let one chat have all curated topics, and count them."""
    copy = await Database.open(copy_url)
    try:
        await copy.migrate()
        async with opened_database(settings) as original:
            if original.dialect == "sqlite":
                await original.migrate()
            await copy_database(original, copy)
        async with copy.write() as conn:
            return None if await is_anything_wanted(conn) else await _subscribe_to_all(conn, settings)
    finally:
        await copy.close()


async def _subscribe_to_all(conn: AsyncConnection, settings: Settings) -> int:
    now = utc_now()
    await sync_topics(conn, settings.curated, now)
    topics = await topics_curated(conn)
    await save_chat(
        conn, _LISTENER, kind=ChatKind.PRIVATE, title=_LISTENER_NAME, language="en", now=now, news_languages=ALL
    )
    for topic in topics:
        wanted = Subscription(id=0, chat_id=_LISTENER, thread_id=0, name=topic.name, topic_id=topic.id)
        await subscribe(conn, wanted, now)
    return len(topics)


def _what_is_played(topics: int) -> str:
    if not topics:
        return "Nobody has subscribed yet, and there are no curated topics to play: add one to topics.toml."
    those = "the one curated topic" if topics == 1 else f"all {topics} curated topics"
    return f"Nobody has subscribed yet: one chat hears {those} from now on."
