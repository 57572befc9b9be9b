"""The rights of people: admins change a group or channel, the operator runs the bot, and the invited use it.

Whoever writes in the name of a chat is that chat: Telegram gives all anonymous admins of all groups the same user.
"""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING, Any

from telegram import ChatMemberAdministrator, ChatMemberOwner, ChatMemberRestricted
from telegram.constants import ChatMemberStatus, ChatType
from telegram.error import BadRequest, Forbidden

from bot.storage.queries.permits import load_permit

if TYPE_CHECKING:
    from telegram import Chat as TelegramChat
    from telegram import ChatFullInfo, ChatMember, Message
    from telegram.ext import ExtBot

    from bot.chat.framework.services import Services

_RUN = (ChatMemberStatus.OWNER, ChatMemberStatus.ADMINISTRATOR)


class Welcome(Enum):
    """The bot's answer to somebody who has come."""

    WELCOME = auto()
    UNINVITED = auto()
    BANNED = auto()


async def welcome(services: Services, speaker: int, chat_id: int) -> Welcome:
    """Find out whether the bot answers somebody in a chat: neither is banned, and one is invited where it is needed."""
    if speaker in services.settings.admin_ids:
        return Welcome.WELCOME
    async with services.database.read() as conn:
        permits = {await load_permit(conn, speaker), await load_permit(conn, chat_id)}
    if False in permits:
        return Welcome.BANNED
    return Welcome.WELCOME if True in permits or not services.settings.chat.invite_only else Welcome.UNINVITED


async def may_use(services: Services, speaker: int, chat_id: int) -> bool:
    """True if the bot serves somebody in a chat."""
    return await welcome(services, speaker, chat_id) is Welcome.WELCOME


def speaker_of(message: Message) -> int | None:
    """The id of whoever wrote a message: the chat in whose name it was written, else the person."""
    if message.sender_chat is not None:
        return message.sender_chat.id
    return message.from_user.id if message.from_user is not None else None


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


async def writes_as(bot: ExtBot[Any], chat_id: int, user_id: int) -> int:
    """The id as whom a person writes in a group: the group's own if they are an anonymous admin."""
    try:
        member = await bot.get_chat_member(chat_id, user_id)
    except (BadRequest, Forbidden):
        return user_id
    is_hidden = isinstance(member, ChatMemberAdministrator | ChatMemberOwner) and member.is_anonymous
    return chat_id if is_hidden else user_id


async def may_post(bot: ExtBot[Any], chat: TelegramChat | ChatFullInfo) -> bool:
    """True if the bot can send to a group or channel."""
    try:
        member = await bot.get_chat_member(chat.id, bot.id)
    except (BadRequest, Forbidden):
        return False
    return is_poster(member, chat.type)


def is_poster(member: ChatMember, chat_type: str) -> bool:
    """True if one with that part in a chat may send texts to it."""
    if chat_type == ChatType.CHANNEL:
        return isinstance(member, ChatMemberAdministrator) and bool(member.can_post_messages)
    if isinstance(member, ChatMemberRestricted):
        return member.is_member and member.can_send_messages
    return member.status not in {ChatMemberStatus.LEFT, ChatMemberStatus.BANNED}
