"""The rights of people: admins change a group or channel, the operator runs the bot, and the invited use it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from telegram import ChatMemberAdministrator
from telegram.constants import ChatMemberStatus, ChatType
from telegram.error import BadRequest, Forbidden

from bot.storage.queries.permits import load_permit

if TYPE_CHECKING:
    from telegram import Chat as TelegramChat
    from telegram import ChatFullInfo, Message
    from telegram.ext import ExtBot

    from bot.chat.framework.services import Services

_RUN = (ChatMemberStatus.OWNER, ChatMemberStatus.ADMINISTRATOR)


async def may_use(services: Services, user_id: int, chat_id: int) -> bool:
    """True if the bot answers a person in a chat: neither is banned, and one is invited where that is needed."""
    if user_id in services.settings.admin_ids:
        return True
    async with services.database.read() as conn:
        permits = {await load_permit(conn, user_id), await load_permit(conn, chat_id)}
    return False not in permits and (True in permits or not services.settings.chat.invite_only)


def speaks_for_chat(message: Message | None) -> bool:
    """True if a message was written in the name of the chat itself: by an anonymous admin, or in a channel."""
    return message is not None and message.sender_chat is not None and message.sender_chat.id == message.chat_id


async def is_admin(bot: ExtBot[Any], chat_id: int, user_id: int) -> bool:
    """True if a person runs a group or channel, as far as the bot can see."""
    try:
        member = await bot.get_chat_member(chat_id, user_id)
    except (BadRequest, Forbidden):  # the bot is not in there, or may not look
        return False
    return member.status in _RUN


async def may_post(bot: ExtBot[Any], chat: TelegramChat | ChatFullInfo) -> bool:
    """True if the bot can send to a group or channel."""
    try:
        member = await bot.get_chat_member(chat.id, bot.id)
    except (BadRequest, Forbidden):
        return False
    if chat.type == ChatType.CHANNEL:
        return isinstance(member, ChatMemberAdministrator) and bool(member.can_post_messages)
    return member.status not in {ChatMemberStatus.LEFT, ChatMemberStatus.BANNED}
