"""The bot's own standing: taken in, promoted, blocked, thrown out; and groups that become supergroups."""

from __future__ import annotations

from typing import TYPE_CHECKING

from telegram import ChatMember
from telegram.error import BadRequest, Forbidden

from bot.chat.commands.start import start
from bot.chat.framework.context import Place, RequestContext
from bot.chat.framework.rights import may_use
from bot.i18n import Texts, nearest_language
from bot.log import logger
from bot.model import ChatKind
from bot.storage.queries.chat_lifecycle import move_chat, suspend_chat
from bot.storage.queries.chats import save_chat
from bot.telegram.page import Renderer

if TYPE_CHECKING:
    from telegram import Update

    from bot.chat.framework.services import Context

log = logger(__name__)

_OUT = (ChatMember.LEFT, ChatMember.BANNED)


async def on_standing(update: Update, context: Context) -> None:
    """The bot came into a chat, or went out of it."""
    change = update.my_chat_member
    if change is None:
        return
    services = context.services
    now = services.clock()
    was_out, is_out = change.old_chat_member.status in _OUT, change.new_chat_member.status in _OUT
    if is_out:
        async with services.database.write() as conn:
            await suspend_chat(conn, change.chat.id, "the bot was removed or blocked", now)
        return
    if not was_out or not await may_use(services, change.from_user.id, change.chat.id):
        return
    language = nearest_language(change.from_user.language_code)
    kind = ChatKind(change.chat.type)
    async with services.database.write() as conn:
        chat = await save_chat(
            conn, change.chat.id, kind=kind, title=(change.chat.title or "")[:200], language=language, now=now
        )
    if kind in {ChatKind.GROUP, ChatKind.SUPERGROUP}:
        request = RequestContext(
            services=services,
            application=context.application,
            render=Renderer(Texts(chat.settings.language)),
            chat=chat,
            place=Place(chat.id, kind),
            user_id=change.from_user.id,
            now=now,
        )
        try:
            await start(request)
        except (BadRequest, Forbidden) as error:
            log.info("greeting_refused", chat=chat.id, reason=error)


async def on_migration(update: Update, context: Context) -> None:
    """A group became a supergroup: the same chat goes by another id."""
    message = update.effective_message
    if message is None:
        return
    old, new = message.chat_id, message.migrate_to_chat_id
    if message.migrate_from_chat_id is not None:
        old, new = message.migrate_from_chat_id, message.chat_id
    if new is not None:
        async with context.services.database.write() as conn:
            await move_chat(conn, old, new)
