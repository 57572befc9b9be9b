"""A page in the browser that looks like a chat: what people see of the bot, and a line to type into."""

from __future__ import annotations

from dataclasses import asdict
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from aiohttp import web

from bot.demo.sandbox.control import SANDBOX

if TYPE_CHECKING:
    from bot.demo.sandbox.world import SandboxMessage

SHOWN = 200
"""The number of messages of a chat that are shown: the newest ones."""
# The page is one file: it loads nothing, and runs nothing that a message could bring.
_POLICY = "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; connect-src 'self'"


def add_page(app: web.Application) -> None:
    """Add the page and what it asks for."""
    app.router.add_get("/", _page)
    app.router.add_get("/control/chats", _chats)
    app.router.add_get("/control/chat/{chat}", _chat)


async def _page(_request: web.Request) -> web.Response:
    text = (files("bot.demo.sandbox") / "page.html").read_text("utf-8")
    return web.Response(text=text, content_type="text/html", headers={"Content-Security-Policy": _POLICY})


async def _chats(request: web.Request) -> web.Response:
    """The private chats, in the order in which they were made: the page begins with the first."""
    world = request.app[SANDBOX].state.world
    people = [chat for chat in world.chats.values() if chat.user is not None]
    return web.json_response([{"id": chat.id, "name": chat.user.first_name} for chat in people if chat.user])


async def _chat(request: web.Request) -> web.Response:
    """Return the messages of a chat, and the bot's answers to taps."""
    state = request.app[SANDBOX].state
    chat = state.world.chats.get(int(request.match_info["chat"]))
    if chat is None:
        raise web.HTTPNotFound
    answers = [answer for answer in state.answers if answer.chat_id == chat.id and answer.text]
    return web.json_response(
        {
            "bot": state.world.bot.first_name,
            "messages": [_shown(message) for message in chat.visible_messages[-SHOWN:]],
            "answers": [answer.text for answer in answers],
        }
    )


def _shown(message: SandboxMessage) -> dict[str, Any]:
    return {
        "id": message.id,
        "date": message.date,
        "bot": message.from_bot,
        "text": message.text,
        "entities": message.entities,
        "buttons": [[asdict(button) for button in row] for row in message.buttons],
        "silent": message.silent,
        "edited": bool(message.edited_at),
        "reply_to": message.reply_to,
        "file": message.document.name if message.document else "",
    }
