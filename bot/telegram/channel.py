"""Telegram as a channel of delivery: drafts become Telegram's HTML, and its answers become outcomes.

Alerts are sent without python-telegram-bot's objects on purpose: making them of what is asked and answered takes a
third of a request's CPU.
"""

from __future__ import annotations

from contextlib import asynccontextmanager
from html import escape
from typing import TYPE_CHECKING, Any

from telegram.constants import ParseMode
from telegram.error import EndPointNotFound, InvalidToken, TelegramError

from bot.alerts.channel import (
    Accepted,
    DigestContent,
    ForumClosedContent,
    ListContent,
    StoryContent,
    ThreadClosedContent,
    TimelineContent,
)
from bot.alerts.retry import Cause
from bot.log import logger
from bot.telegram.alert_message import compose_alert
from bot.telegram.digest_message import compose_digest, compose_list
from bot.telegram.errors import failure_of
from bot.telegram.page import is_link
from bot.telegram.story_lines import Message, Voice
from bot.telegram.timeline_message import compose_timeline

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable

    from telegram.ext import ExtBot

    from bot.alerts.channel import Draft
    from bot.alerts.retry import Failure
    from bot.model import Priority
    from bot.telegram.page import Rows
    from bot.telegram.rate_limiter import Pacer, Slot
    from bot.telegram.story_lines import Translate

log = logger(__name__)


class TelegramTurn:
    """A slot of the pacer's, in which one message leaves."""

    __slots__ = ("_channel", "_slot")

    def __init__(self, channel: TelegramChannel, slot: Slot) -> None:
        self._channel = channel
        self._slot = slot

    async def send(self, draft: Draft) -> Accepted | Failure:
        """Send a message to the chat whose turn it is."""
        return await self._channel.send(draft, self._slot)


class TelegramChannel:
    """Sends and edits messages as a bot, at the pacer's speed."""

    def __init__(
        self, bot: ExtBot[Any], pacer: Pacer, texts_for: Callable[[str], Translate], *, paid_broadcast: bool = False
    ) -> None:
        self._bot = bot
        self._pacer = pacer
        self._texts_for = texts_for
        self._paid = paid_broadcast

    @property
    def waiting(self) -> int:
        """The number of messages that wait for their turn."""
        return self._pacer.waiting

    def ready_in(self, chat_id: int) -> float:
        """The seconds until a chat's own pace allows the next message; infinity while one is on its way."""
        return self._pacer.ready_in(chat_id)

    @asynccontextmanager
    async def turn(self, chat_id: int, priority: Priority) -> AsyncIterator[TelegramTurn]:
        """Wait for a chat's turn, so that something can be written down between it and the sending."""
        async with self._pacer.slot(chat_id, priority, paid=self._paid) as slot:
            yield TelegramTurn(self, slot)

    async def send(self, draft: Draft, slot: Slot | None = None) -> Accepted | Failure:
        """Send a message, in the slot if there is one, else when it is its turn."""
        message = self._compose(draft)
        return await self._outcome(
            draft,
            "sendmessage",
            slot,
            text=message.plain if draft.plain else message.html,
            message_thread_id=draft.thread_id or None,
            disable_notification=draft.silent,
            reply_markup=None if draft.plain else markup_of(message.rows),
            reply_parameters=(
                {"message_id": draft.reply_to, "allow_sending_without_reply": True} if draft.reply_to else None
            ),
            allow_paid_broadcast=self._paid or None,
        )

    async def admins(self, chat_id: int) -> tuple[int, ...]:
        """Those who run a group, but for other bots; none if Telegram does not tell."""
        try:
            members = await self._bot.get_chat_administrators(chat_id)
        except TelegramError as error:
            log.info("admins_unknown", chat=chat_id, reason=error)
            return ()
        return tuple(member.user.id for member in members if not member.user.is_bot)

    async def edit(self, draft: Draft, message_id: int) -> Accepted | Failure:
        """Put a draft in the place of a message that was sent before; the same text as before is accepted, too."""
        message = self._compose(draft)
        outcome = await self._outcome(
            draft,
            "editmessagetext",
            None,
            text=message.html,
            message_id=message_id,
            reply_markup=markup_of(message.rows),
        )
        is_same = not isinstance(outcome, Accepted) and outcome.cause is Cause.SAME
        return Accepted(message_id) if is_same else outcome

    async def _outcome(self, draft: Draft, method: str, slot: Slot | None, **arguments: Any) -> Accepted | Failure:
        try:
            sent = await self._ask(
                method,
                slot or draft.priority,
                chat_id=draft.chat_id,
                parse_mode=None if draft.plain else ParseMode.HTML,
                link_preview_options=_preview_of(draft),
                **arguments,
            )
        except TelegramError as error:
            failure = failure_of(error)
            if failure.cause is Cause.OURS:
                log.error("refused", chat=draft.chat_id, reason=failure.text, note="this is a mistake of Newsbell's")  # noqa: TRY400
            return failure
        return Accepted(sent["message_id"])

    async def _ask(self, method: str, pace: Slot | Priority, **arguments: Any) -> Any:
        """Ask Telegram for something, and return its answer as it comes. What is None is not said.

        python-telegram-bot warns of those who do without its objects and name the method as it does. Telegram takes it
        in lower case, too.

        Raises:
            TelegramError: As for a method of the library.
        """
        said = {name: value for name, value in arguments.items() if value is not None}
        try:
            return await self._bot.do_api_request(method, said, rate_limit_args=pace)
        except EndPointNotFound as error:  # of a method that there is: it is the token that is not found
            raise InvalidToken from error

    def _compose(self, draft: Draft) -> Message:
        voice = Voice(self._texts_for(draft.settings.language), draft.settings)
        match draft.content:
            case StoryContent(story, alert):
                return compose_alert(story, alert, voice, draft.at, menu=draft.menu)
            case ListContent(stories):
                return compose_list(stories, voice, draft.at)
            case DigestContent(stories, more):
                return compose_digest(stories, voice, draft.at, more=more)
            case TimelineContent(timeline):
                return compose_timeline(timeline, voice, draft.at)
            case ThreadClosedContent(label):
                return _notice(voice.texts("alert-thread-closed", name=label))
            case ForumClosedContent(label, chat):
                return _notice(voice.texts("alert-place-closed", name=label, chat=chat))


def _preview_of(draft: Draft) -> dict[str, Any]:
    """The preview: the photo, large and above the text; else that of the first link, or none.

    Telegram fetches the photo itself, and shows the message without it where it cannot.
    """
    if is_link(draft.photo):
        return {"url": draft.photo, "prefer_large_media": True, "show_above_text": True}
    return {"is_disabled": not draft.previews}


def _notice(text: str) -> Message:
    return Message(escape(text, quote=False), text)


def markup_of(rows: Rows) -> dict[str, Any] | None:
    """The buttons as Telegram wants them."""
    if not rows:
        return None
    return {
        "inline_keyboard": [
            [
                {"text": button.text} | ({"url": button.url} if button.url else {"callback_data": button.data})
                for button in row
            ]
            for row in rows
        ]
    }
