"""The door, where updates are judged before they take a place: who writes too fast is warned once, then not heard.

What is said in a group and not to the bot is not counted, and goes no further.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.chat.framework.flood import FloodVerdict
from bot.chat.framework.rights import may_use, speaker_of
from bot.i18n import Texts, nearest_language
from bot.storage.queries.chats import load_chat
from bot.telegram.page import Renderer
from bot.telegram.update_order import Admission

if TYPE_CHECKING:
    from collections.abc import Iterable

    from telegram import Message, Update

    from bot.chat.framework.services import Services

_ADMISSIONS = {
    FloodVerdict.ANSWER: Admission.ENTER,
    FloodVerdict.WARN: Admission.WARN,
    FloodVerdict.IGNORE: Admission.DROP,
}


class ChatDoor:
    """Knows who may come in, by what the handlers listen to.

    Args:
        services: With the counters of messages and taps.
        names: Of all commands.
    """

    def __init__(self, services: Services, names: Iterable[str]) -> None:
        self._services = services
        self._names = frozenset(names)

    def judge(self, update: Update) -> Admission:
        """Count a message or a tap to whoever sent it."""
        if update.channel_post is not None:
            return self._judge_post(update.channel_post)
        message, query, now = update.message or update.edited_message, update.callback_query, self._services.clock()
        if query is not None:
            return _ADMISSIONS[self._services.tap_flood.judge(query.from_user.id, now)]
        if message is None:
            return Admission.ALWAYS if update.my_chat_member is not None else Admission.DROP
        if _tells_of_chat(message):
            return Admission.ALWAYS
        speaker = speaker_of(message)
        if speaker is None or not self._concerns_bot(message):
            return Admission.DROP
        return _ADMISSIONS[self._services.flood.judge(speaker, now)]

    def _judge_post(self, post: Message) -> Admission:
        """Let in the first command of a day that a channel writes: it is told once where it is run from."""
        if not self._concerns_bot(post):
            return Admission.DROP
        verdict = self._services.channel_flood.judge(post.chat_id, self._services.clock())
        return Admission.ENTER if verdict is FloodVerdict.ANSWER else Admission.DROP

    def _concerns_bot(self, message: Message) -> bool:
        if message.chat.type == message.chat.PRIVATE or _is_reply_to_bot(message):
            return True
        words = (message.text or "").split(maxsplit=1)
        name, at, addressed = words[0].lower().partition("@") if words else ("", "", "")
        if not name.startswith("/"):
            return False
        return addressed == (message.get_bot().username or "").lower() if at else name[1:] in self._names

    async def warn(self, update: Update) -> None:
        """Say once that it was too fast, in the chat's language; a banned person hears nothing."""
        chat, query, message = update.effective_chat, update.callback_query, update.message or update.edited_message
        user = update.effective_user
        speaker = speaker_of(message) if message is not None else user.id if user is not None else None
        if chat is None or speaker is None or not await may_use(self._services, speaker, chat.id):
            return
        async with self._services.database.read() as conn:
            known = await load_chat(conn, chat.id)
        language = known.settings.language if known else nearest_language(user.language_code if user else None)
        text = Renderer(Texts(language)).label("flood")
        if query is not None:
            await query.answer(text, show_alert=True)
        elif message is not None:
            await message.get_bot().send_message(chat.id, text, message_thread_id=_thread_of(message))


def _tells_of_chat(message: Message) -> bool:
    """True of the service messages that handlers wait for."""
    return bool(
        message.migrate_to_chat_id
        or message.migrate_from_chat_id
        or message.forum_topic_reopened
        or message.general_forum_topic_unhidden
    )


def _is_reply_to_bot(message: Message) -> bool:
    answered = message.reply_to_message
    return answered is not None and answered.from_user is not None and answered.from_user.is_bot


def _thread_of(message: Message) -> int | None:
    return message.message_thread_id if message.is_topic_message else None
