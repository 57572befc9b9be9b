"""A command written in a channel: a channel is run from a private chat, which the answer points to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from telegram.constants import ParseMode
from telegram.error import BadRequest, Forbidden

from bot.chat.framework.keyboard import keyboard_of
from bot.chat.framework.rights import Welcome, welcome
from bot.i18n import Texts, nearest_language
from bot.log import logger
from bot.storage.queries.chats import load_chat
from bot.telegram.page import Renderer, code, page_of

if TYPE_CHECKING:
    from telegram import Update

    from bot.chat.framework.services import Context

log = logger(__name__)


async def on_channel_command(update: Update, context: Context) -> None:
    """Say, without a sound, where the channel is run; the door lets the first command of a day in."""
    post = update.channel_post
    if post is None:
        return
    async with context.services.database.read() as conn:
        known = await load_chat(conn, post.chat_id)
    # A channel that somebody has set up was welcome then, whoever is invited by now.
    welcomed = await welcome(context.services, post.chat_id, post.chat_id)
    if welcomed is Welcome.BANNED or (welcomed is Welcome.UNINVITED and known is None):
        return
    render = Renderer(Texts(known.settings.language if known else nearest_language(None)))
    name = f"@{post.chat.username}" if post.chat.username else str(post.chat_id)
    page = page_of(
        [render("channel-private", example=code(f"/sub {name} iran talks"))],
        [[render.button("button-private", "", f"https://t.me/{context.bot.username}")]],
    )
    try:
        await post.reply_text(
            page.html, parse_mode=ParseMode.HTML, reply_markup=keyboard_of(page), disable_notification=True
        )
    except (BadRequest, Forbidden) as error:  # it may read the channel, and not post to it
        log.info("channel_not_answered", chat=post.chat_id, reason=error)
