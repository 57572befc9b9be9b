"""A second look at entries whose articles workers did not read: who leads knows best what somebody wants."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.storage.queries.entries import mark_unread, unwanted_among

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.model import Entry
    from bot.storage.database import Database
    from bot.subscriptions.interests import Interests


async def send_back(database: Database, interests: Interests, waiting: Sequence[Entry]) -> list[Entry]:
    """Send the entries back to be read that somebody wants after all, and return the others, to be filed."""
    asked = {entry.id for entry in waiting if entry.notifies and entry.url and not entry.text}
    if not asked:
        return list(waiting)
    async with database.read() as conn:
        unwanted = await unwanted_among(conn, asked)
    wanted = {entry.id for entry in waiting if entry.id in unwanted and interests.may_want(entry)}
    if wanted:
        async with database.write() as conn:
            await mark_unread(conn, wanted)
    return [entry for entry in waiting if entry.id not in wanted]
