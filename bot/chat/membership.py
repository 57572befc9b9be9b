"""The bot's own standing: taken in, promoted, blocked, thrown out; and groups that become supergroups."""

from __future__ import annotations

from typing import TYPE_CHECKING

from telegram import ChatMember
from telegram.error import BadRequest, Forbidden

from bot.alerts.thread_notices import forget_closed
from bot.chat.commands.start import start
from bot.chat.framework.context import Place, RequestContext
from bot.chat.framework.rights import is_poster, may_use
from bot.i18n import Texts, nearest_language
from bot.log import logger
from bot.model import ChatKind
from bot.storage.queries.chat_lifecycle import move_chat, resume_chat, suspend_chat
from bot.storage.queries.chats import save_chat
from bot.telegram.page import Renderer

if TYPE_CHECKING:
    from telegram import ChatMemberUpdated, Update

    from bot.chat.framework.services import Context, Services

log = logger(__name__)

_OUT = (ChatMember.LEFT, ChatMember.BANNED)


async def on_standing(update: Update, context: Context) -> None:
    """The bot came into a chat, went out of it, or may do more or less there than before."""
    change = update.my_chat_member
    if change is None:
        return
    services = context.services
    was_out, is_out = change.old_chat_member.status in _OUT, change.new_chat_member.status in _OUT
    if is_out:
        async with services.database.write() as conn:
            await suspend_chat(conn, change.chat.id, "the bot was removed or blocked", services.clock(), tries=False)
    elif not await may_use(services, change.from_user.id, change.chat.id):
        return
    elif was_out:
        await _come_in(change, context)
    elif is_poster(change.new_chat_member, change.chat.type):
        await _come_back(services, change.chat.id, may_again=not is_poster(change.old_chat_member, change.chat.type))


async def _come_back(services: Services, chat_id: int, *, may_again: bool) -> None:
    """Go on in a chat where the bot may post, if it could not before; and in its threads, which it may manage now."""
    now = services.clock()
    async with services.database.write() as conn:
        if may_again:
            await resume_chat(conn, chat_id, now)
        await forget_closed(conn, chat_id, now)
    services.wake()


async def on_reopened(update: Update, context: Context) -> None:
    """A thread of a forum was opened: what it was owed, and all that General stands in for, can come."""
    message = update.effective_message
    if message is not None:
        await _come_back(context.services, message.chat_id, may_again=False)


async def _come_in(change: ChatMemberUpdated, context: Context) -> None:
    services = context.services
    now, kind = services.clock(), ChatKind(change.chat.type)
    language = nearest_language(change.from_user.language_code)
    async with services.database.write() as conn:
        chat = await save_chat(
            conn,
            change.chat.id,
            kind=kind,
            title=(change.chat.title or "")[:200],
            language=language,
            now=now,
            time_zone=services.settings.chat.default_timezone,
        )
    services.wake()
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
