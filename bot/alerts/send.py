"""One message: composed, claimed, requested, and what became of it written down.

What is certain to be refused again in the same form is sent at once in another (as plain text, or in the general
thread of the forum); everything else goes back to the outbox.
"""

from __future__ import annotations

import logging
import random
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from telegram.constants import ParseMode
from telegram.error import EndPointNotFound, InvalidToken, TelegramError

from bot.alerts.retry import AsPlain, Cause, Fail, Migrate, Retry, Stop, Suspend, ToGeneral, decide
from bot.errors import TokenError
from bot.model import AlertKind, AlertState, Priority
from bot.storage.queries.chat_lifecycle import move_chat, suspend_chat
from bot.storage.queries.facts import fact_time, save_fact
from bot.storage.queries.outbox.alerts import message_about
from bot.storage.queries.outbox.deliveries import Accepted, Returned
from bot.telegram.alert_message import compose_alert
from bot.telegram.digest_message import compose_digest, compose_list
from bot.telegram.errors import failure_of
from bot.telegram.story_lines import Voice

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from telegram.ext import ExtBot

    from bot.alerts.delivery_log import DeliveryLog
    from bot.alerts.retry import Decision, Failure
    from bot.settings import AlertSettings
    from bot.storage.database import Database
    from bot.storage.queries.outbox.alerts import Owed
    from bot.telegram.page import Rows
    from bot.telegram.rate_limiter import Pacer, Slot
    from bot.telegram.story_lines import Message, Translate

log = logging.getLogger(__name__)

_DAY = timedelta(days=1)
_FRESH = timedelta(minutes=10)


@dataclass(frozen=True, slots=True)
class Delivered:
    """A message that Telegram has accepted, for those who watch: its alerts, what it says, and how late it was.

    ``reply_to`` is the message that it answers.
    """

    owed: tuple[Owed, ...]
    message: Message
    sent_at: datetime
    lag_seconds: float | None
    reply_to: int | None = None


@dataclass(frozen=True, slots=True)
class _Draft:
    """A message in the form in which it is tried."""

    message: Message
    chat_id: int
    thread_id: int
    silent: bool
    previews: bool
    reply_to: int | None
    plain: bool = False


class Sender:
    """Sends one message at a time for each chat; ``on_its_way`` holds the chats that have one out."""

    def __init__(
        self,
        *,
        database: Database,
        bot: ExtBot[Any],
        pacer: Pacer,
        delivery_log: DeliveryLog,
        texts_for: Callable[[str], Translate],
        settings: AlertSettings,
        clock: Callable[[], datetime],
        on_sent: Callable[[Delivered], None] | None,
    ) -> None:
        self._database = database
        self._bot = bot
        self._pacer = pacer
        self._delivery_log = delivery_log
        self._texts_for = texts_for
        self._settings = settings
        self._clock = clock
        self._on_sent = on_sent
        self.on_its_way: set[int] = set()

    async def send(self, batch: tuple[Owed, ...]) -> None:
        """Send the alerts of one chat that make one message.

        Raises:
            Exception: One of ``delivery_log.DATABASE_ERRORS``: they could not be claimed, and nothing was sent.
            TokenError: Telegram does not accept this bot.
        """
        first = batch[0].alert
        draft = await self._draft(batch)
        claimed = False
        try:
            while True:
                paid = self._settings.paid_broadcast
                async with self._pacer.slot(first.chat_id, first.priority, paid=paid) as slot:
                    self.on_its_way.add(first.chat_id)
                    claimed = claimed or await self._claim(batch)
                    if not claimed:
                        return
                    outcome = await self._try(draft, first.attempts + 1, slot)
                if not isinstance(outcome, AsPlain | ToGeneral):
                    # Whoever is called into the place that has become free claims in the same commit, or a later one.
                    await self._settle(batch, draft, outcome)
                    break
                draft = self._otherwise(draft, outcome, first.id)
        finally:
            self.on_its_way.discard(first.chat_id)
        if isinstance(outcome, int) and draft.thread_id != first.thread_id:
            await self._tell_admins(batch[0])

    async def _claim(self, batch: tuple[Owed, ...]) -> bool:
        """Whether all alerts of the message were still to be sent, and are ours now."""
        claimed = await self._delivery_log.claim([owed.alert.id for owed in batch])
        if len(claimed) == len(batch):
            return True
        now = self._clock()
        await self._delivery_log.save(returned=[Returned(which, AlertState.PENDING, now) for which in claimed])
        return False

    async def _try(self, draft: _Draft, attempts: int, slot: Slot) -> int | Decision:
        """The id of the message that Telegram has accepted, or what follows from its refusal."""
        try:
            sent = await ask(
                self._bot,
                "sendmessage",
                slot,
                chat_id=draft.chat_id,
                text=draft.message.plain if draft.plain else draft.message.html,
                parse_mode=None if draft.plain else ParseMode.HTML,
                message_thread_id=draft.thread_id or None,
                disable_notification=draft.silent,
                link_preview_options={"is_disabled": not draft.previews},
                reply_markup=None if draft.plain else markup_of(draft.message.rows),
                reply_parameters=(
                    {"message_id": draft.reply_to, "allow_sending_without_reply": True} if draft.reply_to else None
                ),
                allow_paid_broadcast=self._settings.paid_broadcast or None,
            )
        except TelegramError as error:
            failure = failure_of(error)
            if failure.cause is Cause.OURS:
                log.error("refused chat=%d reason=%s; this is a mistake of Newsbell's", draft.chat_id, failure.text)  # noqa: TRY400
            return self._decide(failure, attempts, draft)
        message_id: int = sent["message_id"]
        return message_id

    def _decide(self, failure: Failure, attempts: int, draft: _Draft) -> Decision:
        jitter = random.random()  # noqa: S311 - spreads retries, guards nothing
        return decide(failure, attempts, self._clock(), jitter=jitter, plain=draft.plain, general=not draft.thread_id)

    def _otherwise(self, draft: _Draft, outcome: AsPlain | ToGeneral, alert_id: int) -> _Draft:
        log.warning("sent_otherwise alert=%d as=%s", alert_id, type(outcome).__name__)
        return replace(draft, plain=True) if isinstance(outcome, AsPlain) else replace(draft, thread_id=0)

    # Before

    async def _draft(self, batch: tuple[Owed, ...]) -> _Draft:
        first = batch[0]
        return _Draft(
            message=self._compose(batch),
            chat_id=first.alert.chat_id,
            thread_id=first.alert.thread_id,
            silent=first.alert.silent or first.alert.uncertain,
            previews=first.settings.link_previews and len(batch) == 1 and first.alert.kind is not AlertKind.DIGEST,
            reply_to=await self._reply_to(first) if len(batch) == 1 else None,
        )

    def _compose(self, batch: tuple[Owed, ...]) -> Message:
        first = batch[0]
        voice = Voice(self._texts_for(first.settings.language), first.settings)
        now = self._clock()
        if first.alert.kind is AlertKind.DIGEST:
            return compose_digest(first.members, voice, now, more=first.more)
        told = [(owed.story, owed.alert) for owed in batch if owed.story is not None]
        if len(told) == 1:
            return compose_alert(*told[0], voice, now)
        return compose_list(told, voice, now)

    async def _reply_to(self, owed: Owed) -> int | None:
        """The message to answer: it may have been sent since the alert was planned."""
        alert, story = owed.alert, owed.story
        if alert.reply_to is not None or alert.kind is not AlertKind.UPDATE or story is None or not story.follows_id:
            return alert.reply_to
        async with self._database.read() as conn:
            return await message_about(conn, alert.chat_id, alert.thread_id, story.follows_id)

    # After

    async def _settle(self, batch: tuple[Owed, ...], draft: _Draft, outcome: int | Decision) -> None:
        now = self._clock()
        match outcome:
            case int():
                await self._accepted(batch, draft, outcome, now)
            case Retry():
                log.info("retry alert=%d at=%s uncertain=%s", batch[0].alert.id, outcome.due_at, outcome.uncertain)
                await self._return(batch, AlertState.PENDING, outcome.due_at, uncertain=outcome.uncertain)
            case Suspend():
                log.info("suspended chat=%d reason=%s", draft.chat_id, outcome.reason)
                await self._return(batch, AlertState.PENDING, now)
                async with self._database.write() as conn:
                    await suspend_chat(conn, draft.chat_id, outcome.reason, now)
            case Migrate():
                log.info("migrated chat=%d to=%d", draft.chat_id, outcome.chat_id)
                await self._return(batch, AlertState.PENDING, now)
                async with self._database.write() as conn:
                    await move_chat(conn, draft.chat_id, outcome.chat_id)
            case Stop():
                await self._return(batch, AlertState.PENDING, now)
                message = f"Telegram does not accept the token: {outcome.reason}. Check TELEGRAM_BOT_TOKEN."
                raise TokenError(message)
            case Fail():
                log.error("failed alert=%d reason=%s", batch[0].alert.id, outcome.reason)
                await self._return(batch, AlertState.FAILED, now, error=outcome.reason)

    async def _accepted(self, batch: tuple[Owed, ...], draft: _Draft, message_id: int, now: datetime) -> None:
        lags = [lag_of(owed, now) for owed in batch]
        await self._delivery_log.save(
            accepted=[
                Accepted(
                    alert_id=owed.alert.id,
                    message_id=message_id,
                    sent_at=now,
                    lag_seconds=lag,
                    outlets=len(owed.story.outlets) if owed.story else 0,
                    is_digest=owed.alert.kind is AlertKind.DIGEST,
                )
                for owed, lag in zip(batch, lags, strict=True)
            ],
            deferred=self._pacer.waiting > 0,
        )
        first = batch[0].alert
        log.info("sent alert=%d kind=%s with=%d lag=%.1f", first.id, first.kind, len(batch), lags[0] or 0)
        if self._on_sent is not None:
            try:
                self._on_sent(Delivered(batch, draft.message, now, lags[0], draft.reply_to))
            except Exception:
                log.exception("watcher_broken alert=%d", first.id)

    async def _return(
        self,
        batch: tuple[Owed, ...],
        state: AlertState,
        due_at: datetime,
        *,
        uncertain: bool = False,
        error: str = "",
    ) -> None:
        await self._delivery_log.save(
            returned=[Returned(owed.alert.id, state, due_at, uncertain=uncertain, error=error) for owed in batch]
        )

    async def _tell_admins(self, owed: Owed) -> None:
        """Say in the general thread, once a day, that another thread does not take its alerts."""
        alert, now = owed.alert, self._clock()
        fact = f"thread closed {alert.chat_id} {alert.thread_id}"
        async with self._database.read() as conn:
            told_at = await fact_time(conn, fact)
        if told_at is not None and now - told_at < _DAY:
            return
        async with self._database.write() as conn:
            await save_fact(conn, fact, None, now)
        text = self._texts_for(owed.settings.language)("alert-thread-closed", name=alert.label)
        try:
            await self._bot.send_message(alert.chat_id, text, rate_limit_args=Priority.SILENT)
        except TelegramError as error:
            log.warning("thread_notice_failed chat=%d reason=%s", alert.chat_id, error.message)


async def ask(bot: ExtBot[Any], method: str, pace: Slot | Priority, **arguments: Any) -> Any:
    """Ask Telegram for something; its answer as it comes. What is None is not said.

    python-telegram-bot makes objects of what is asked and answered, which takes a third of a request's CPU, and warns
    of those who do without them and name the method as it does. Telegram takes it in lower case, too.

    Raises:
        TelegramError: As for a method of the library.
    """
    said = {name: value for name, value in arguments.items() if value is not None}
    try:
        return await bot.do_api_request(method, said, rate_limit_args=pace)
    except EndPointNotFound as error:  # of a method that there is: it is the token that is not found
        raise InvalidToken from error


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


def lag_of(owed: Owed, sent_at: datetime) -> float | None:
    """Seconds from publication to acceptance; from the report that rang, if the story was older news to others."""
    if owed.story is None:
        return None
    alert, story = owed.alert, owed.story
    since = story.published_at if alert.created_at - story.opened_at < _FRESH else alert.created_at
    return max((sent_at - since).total_seconds(), 0.0)
