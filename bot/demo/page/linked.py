"""The things that a chat's messages are linked with: the story of an alert, and the cards under links.

The cards are made of what the bot has read itself: nothing is asked for again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

from sqlalchemy import select

from bot.demo.page.chat_json import SHOWN, Linked, addresses_of, wants_preview
from bot.storage.tables import alerts, entries
from bot.text.hosts import host_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy.ext.asyncio import AsyncConnection

    from bot.demo.sandbox import SandboxChat, SandboxMessage
    from bot.demo.show import Show

_MOST = 100
_BLURB_CHARS = 200


async def load_linked(show: Show, chat: SandboxChat) -> Linked:
    """Return what the messages of a chat that are shown are linked with."""
    messages = chat.visible_messages[-SHOWN:]
    if not messages or show.database is None:
        return Linked()
    async with show.database.read() as conn:
        previews = await _load_previews(conn, messages) | _photos(show, messages)
        return Linked(previews, await _load_stories(conn, chat.id, messages))


def _photos(show: Show, messages: Sequence[SandboxMessage]) -> dict[str, dict[str, str]]:
    """The photos of alerts: the sample day's are shown, of others it is told where they are."""
    server = show.player.server if show.player else None
    shown: dict[str, dict[str, str]] = {}
    for url in filter(None, (one.preview.get("url") for one in messages)):
        is_ours = server is not None and server.photo(url) is not None
        shown[url] = (
            {"photo": f"/page/photo?url={quote(url, '')}"} if is_ours else {"site": host_of(url), "title": "Photo"}
        )
    return shown


async def _load_previews(conn: AsyncConnection, messages: Sequence[SandboxMessage]) -> dict[str, dict[str, str]]:
    shown = [one for one in messages if wants_preview(one)]
    wanted = [url for one in shown for url in (one.preview.get("url"), *addresses_of(one)) if url]
    if not wanted:
        return {}
    query = select(entries.c.url, entries.c.title, entries.c.blurb, entries.c.outlet)
    rows = await conn.execute(query.where(entries.c.url.in_(wanted[-_MOST:])))
    return {row.url: {"site": row.outlet, "title": row.title, "text": row.blurb[:_BLURB_CHARS]} for row in rows}


async def _load_stories(conn: AsyncConnection, chat_id: int, messages: Sequence[SandboxMessage]) -> dict[int, int]:
    numbers = [one.id for one in messages if one.from_bot]
    query = select(alerts.c.message_id, alerts.c.story_id).where(
        alerts.c.chat_id == chat_id, alerts.c.message_id.in_(numbers), alerts.c.story_id.is_not(None)
    )
    return {row.message_id: row.story_id for row in await conn.execute(query)}
