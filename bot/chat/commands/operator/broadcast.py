"""/broadcast: a message of the operator to every chat, shown first, sent behind everything else, and not twice.

How far it has come stands in the database after each chat: a restart goes on from there.
"""

from __future__ import annotations

import asyncio
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from typing import TYPE_CHECKING, Any

from telegram import LinkPreviewOptions
from telegram.constants import ParseMode
from telegram.error import BadRequest, Forbidden, TelegramError

from bot.chat.framework.command import Rights
from bot.chat.framework.context import RequestRefusedError, StaleRequestError
from bot.chat.framework.router import Router
from bot.chat.verbs import BroadcastVerb, HelpVerb
from bot.i18n import Texts
from bot.log import logger
from bot.model import Priority
from bot.storage.queries.chat_lifecycle import suspend_chat
from bot.storage.queries.chats import chats_active, load_chat
from bot.storage.queries.facts import load_fact, save_fact
from bot.telegram.page import Page, Renderer, page_of

if TYPE_CHECKING:
    from telegram.ext import Application

    from bot.chat.framework.context import RequestContext
    from bot.chat.framework.services import Services

router = Router()


log = logger(__name__)

_FACT = "broadcast"
_TRIES = 3
_PAUSE_SECONDS = 5


@dataclass(frozen=True, slots=True)
class Progress:
    """A broadcast on its way: every chat up to ``after`` is done, in the order of their ids."""

    html: str
    by: int
    after: int | None = None
    sent: int = 0
    failed: int = 0


@router.command("broadcast", rights=Rights.OPERATOR)
async def broadcast(request: RequestContext) -> None:
    """Show the message as it will be, with how many it goes to."""
    html = _message_html(request)
    if not html:
        raise RequestRefusedError(Page(request.render("broadcast-how")))
    async with request.services.database.read() as conn:
        count = len(await chats_active(conn))
    rows = [
        [request.render.button("button-broadcast", request.data(BroadcastVerb.SEND), count=count)],
        [request.render.button("button-cancel", request.data(HelpVerb.CANCEL))],
    ]
    await request.reply(page_of([request.render("broadcast-ask", count=count)]))
    await request.reply(Page(html, tuple(map(tuple, rows))))


def _message_html(request: RequestContext) -> str:
    """The text behind the command, with its formatting."""
    html = request.message.text_html if request.message else ""
    return html.partition(" ")[2].strip() if " " in html.split("\n")[0] else html.partition("\n")[2].strip()


@router.tap(BroadcastVerb.SEND, rights=Rights.OPERATOR)
async def confirmed(request: RequestContext) -> None:
    """The second tap: begin."""
    if request.message is None or not request.message.text:
        raise StaleRequestError
    async with request.services.database.write() as conn:
        if await load_fact(conn, _FACT):
            raise RequestRefusedError(Page(request.render.label("broadcast-busy")))
        await save_fact(conn, _FACT, asdict(Progress(request.message.text_html, request.user_id)), request.now)
    await request.edit_rows([])
    await request.toast(request.render.label("broadcast-begun"))
    continue_broadcast(request.application)


def continue_broadcast(app: Application[Any, Any, Any, Any, Any, Any]) -> None:
    """Send what is left of a broadcast, if there is one, beside everything else."""
    services: Services = app.bot_data
    if not services.broadcasting.locked():
        app.create_task(_send_all(app, services), name="broadcast")


async def _send_all(app: Application[Any, Any, Any, Any, Any, Any], services: Services) -> None:
    async with services.broadcasting:
        await _send_rest(app, services)


async def _send_rest(app: Application[Any, Any, Any, Any, Any, Any], services: Services) -> None:
    async with services.database.read() as conn:
        fact = await load_fact(conn, _FACT)
        waiting = await chats_active(conn)
    if not fact:
        return
    progress = Progress(**fact)
    for chat_id in waiting:
        if progress.after is not None and chat_id <= progress.after:
            continue
        if not app.running:  # the rest goes out after the restart
            return
        ok = await _send(app, chat_id, progress.html)
        progress = replace(progress, after=chat_id, sent=progress.sent + ok, failed=progress.failed + (not ok))
        async with services.database.write() as conn:
            await save_fact(conn, _FACT, asdict(progress), services.clock())
    async with services.database.write() as conn:
        await save_fact(conn, _FACT, None, services.clock())
        chat = await load_chat(conn, progress.by)
    render = Renderer(Texts(chat.settings.language if chat else "en"))
    text = render("broadcast-done", sent=progress.sent, failed=progress.failed)
    with suppress(TelegramError):
        await app.bot.send_message(progress.by, text, parse_mode=ParseMode.HTML)


async def _send(app: Application[Any, Any, Any, Any, Any, Any], chat_id: int, html: str) -> bool:
    services: Services = app.bot_data
    for _ in range(_TRIES):
        try:
            await app.bot.send_message(
                chat_id,
                html,
                parse_mode=ParseMode.HTML,
                disable_notification=True,
                link_preview_options=LinkPreviewOptions(is_disabled=True),
                rate_limit_args=Priority.BROADCAST if app.bot.rate_limiter is not None else None,
            )
        except Forbidden as error:
            async with services.database.write() as conn:
                await suspend_chat(conn, chat_id, error.message, services.clock())
            return False
        except BadRequest as error:
            log.info("broadcast_refused", chat=chat_id, reason=error)
            return False
        except TelegramError as error:
            log.warning("broadcast_delayed", chat=chat_id, reason=error)
            await asyncio.sleep(_PAUSE_SECONDS)
        else:
            return True
    return False
