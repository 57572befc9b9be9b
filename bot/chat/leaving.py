"""/export, and /forget: everything of a chat, handed out or gone for good."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.chat.backup import send_export
from bot.chat.keeping import leave
from bot.chat.listing import load_shelf
from bot.chat.page import page_of
from bot.storage.chats import delete_chat

if TYPE_CHECKING:
    from bot.chat.ask import Ask


async def export(ask: Ask) -> None:
    """Everything of the chat as files."""
    await send_export(ask, await load_shelf(ask))


async def forget(ask: Ask) -> None:
    """Ask whether everything is to go."""
    shelf = await load_shelf(ask)
    rows = [
        [ask.say.button("button-forget-yes", ask.data("fg"))],
        [ask.say.button("button-export", ask.data("ex")), ask.say.button("button-no", ask.data("x"))],
    ]
    await ask.reply(page_of([ask.say("forget-ask", count=len(shelf.subscriptions))], rows))


async def forget_everything(ask: Ask) -> None:
    """The second tap: gone."""
    shelf = await load_shelf(ask)
    await leave(ask.services, shelf.subscriptions)
    async with ask.services.database.write() as conn:
        await delete_chat(conn, ask.chat.id)
    await ask.show(page_of([ask.say("forget-done")]))
