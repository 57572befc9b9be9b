"""One message: drafted, claimed, sent through the channel, and what became of it written down.

What is certain to be refused again in the same form is sent at once in another (without its photo, as plain text, or in
the general thread of the forum); everything else goes back to the outbox.
"""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from bot import metrics
from bot.alerts.channel import Accepted, DigestContent, Draft, ListContent, StoryContent
from bot.alerts.delivery_context import Delivered
from bot.alerts.retry import AsPlain, CloseThread, Fail, Migrate, Retry, Stop, Suspend, ToGeneral, WithoutPhoto, decide
from bot.alerts.thread_notices import ThreadNotices
from bot.errors import TokenError
from bot.log import logger
from bot.model import AlertKind, AlertState, ChatKind
from bot.storage.queries.chat_lifecycle import move_chat, resume_chat, suspend_chat
from bot.storage.queries.closed_threads import open_thread
from bot.storage.queries.outbox.alerts import message_about
from bot.storage.queries.outbox.deliveries import AcceptedAlert, Returned

if TYPE_CHECKING:
    from datetime import datetime

    from bot.alerts.channel import Content, Turn
    from bot.alerts.delivery_context import DeliveryContext
    from bot.alerts.delivery_log import DeliveryLog
    from bot.alerts.retry import Decision, Failure
    from bot.storage.queries.outbox.alerts import Owed

log = logger(__name__)

_FRESH = timedelta(minutes=10)
_COUNTED_AS: dict[type, str] = {
    Accepted: "sent",
    Retry: "put_off",
    Suspend: "chat_gone",
    CloseThread: "thread_closed",
    Migrate: "chat_moved",
    Stop: "token_refused",
    Fail: "failed",
}


class Sender:
    """Sends one message at a time for each chat; ``on_its_way`` holds the chats that have one out."""

    def __init__(self, context: DeliveryContext, delivery_log: DeliveryLog) -> None:
        self._context = context
        self._delivery_log = delivery_log
        self._notices = ThreadNotices(context)
        self.on_its_way: set[int] = set()

    async def send(self, batch: tuple[Owed, ...]) -> None:
        """Send the alerts of one chat that make one message.

        Raises:
            Exception: One of ``DATABASE_ERRORS``: they could not be claimed, and nothing was sent.
            TokenError: The channel does not accept this bot.
        """
        first = batch[0].alert
        draft = await self._draft(batch)
        claimed = False
        try:
            while True:
                async with self._context.channel.turn(first.chat_id, first.priority) as turn:
                    self.on_its_way.add(first.chat_id)
                    claimed = claimed or await self._claim(batch)
                    if not claimed:
                        return
                    outcome = await self._try(draft, first.attempts + 1, turn)
                if not isinstance(outcome, WithoutPhoto | AsPlain | ToGeneral):
                    # Whoever is called into the place that has become free claims in the same commit, or a later one.
                    await self._settle(batch, draft, outcome)
                    break
                draft = self._otherwise(draft, outcome, first.id)
        finally:
            self.on_its_way.discard(first.chat_id)
        if isinstance(outcome, Accepted):
            await self._after(batch[0], draft)

    async def _claim(self, batch: tuple[Owed, ...]) -> bool:
        """Claim all alerts of the message; False if one of them was no longer to be sent."""
        claimed = await self._delivery_log.claim([owed.alert.id for owed in batch])
        if len(claimed) == len(batch):
            return True
        now = self._context.clock()
        await self._delivery_log.save(returned=[Returned(which, AlertState.PENDING, now) for which in claimed])
        return False

    async def _try(self, draft: Draft, attempts: int, turn: Turn) -> Accepted | Decision:
        """Send the draft: accepted, or what follows from its refusal."""
        outcome = await turn.send(draft)
        return outcome if isinstance(outcome, Accepted) else self._decide(outcome, attempts, draft)

    def _decide(self, failure: Failure, attempts: int, draft: Draft) -> Decision:
        now, jitter = self._context.clock(), random.random()  # noqa: S311 - spreads retries, guards nothing
        return decide(
            failure,
            attempts,
            now,
            jitter=jitter,
            photo=bool(draft.photo),
            plain=draft.plain,
            general=not draft.thread_id,
        )

    def _otherwise(self, draft: Draft, outcome: WithoutPhoto | AsPlain | ToGeneral, alert_id: int) -> Draft:
        log.warning("sent_otherwise", alert=alert_id, outcome=type(outcome).__name__)
        match outcome:
            case WithoutPhoto():
                return replace(draft, photo="")
            case AsPlain():
                return replace(draft, plain=True)
            case ToGeneral():
                return replace(draft, thread_id=0)

    # Before

    async def _draft(self, batch: tuple[Owed, ...]) -> Draft:
        first = batch[0]
        is_alone = len(batch) == 1
        is_story = is_alone and first.alert.kind is not AlertKind.DIGEST
        return Draft(
            content=_content_of(batch),
            chat_id=first.alert.chat_id,
            settings=first.settings,
            at=self._context.clock(),
            priority=first.alert.priority,
            thread_id=first.alert.thread_id,
            silent=first.alert.silent or first.alert.uncertain,
            previews=first.settings.link_previews and is_story,
            reply_to=await self._reply_to(first) if is_alone else None,
            menu=first.chat_kind is not ChatKind.CHANNEL,
            photo=first.alert.photo if is_story else "",
        )

    async def _reply_to(self, owed: Owed) -> int | None:
        """The message to answer: it may have been sent since the alert was planned."""
        alert, story = owed.alert, owed.story
        if alert.reply_to is not None or alert.kind is not AlertKind.UPDATE or story is None or not story.follows_id:
            return alert.reply_to
        async with self._context.database.read() as conn:
            return await message_about(conn, alert.chat_id, alert.thread_id, story.follows_id)

    # After

    async def _settle(self, batch: tuple[Owed, ...], draft: Draft, outcome: Accepted | Decision) -> None:
        now = self._context.clock()
        metrics.ALERTS.labels(_COUNTED_AS[type(outcome)]).inc(len(batch))
        match outcome:
            case Accepted(message_id):
                await self._accepted(batch, draft, message_id, now)
            case Retry():
                log.info("retry", alert=batch[0].alert.id, at=outcome.due_at, uncertain=outcome.uncertain)
                await self._return(batch, AlertState.PENDING, outcome.due_at, uncertain=outcome.uncertain)
            case Suspend():
                log.info("suspended", chat=draft.chat_id, reason=outcome.reason)
                await self._return(batch, AlertState.PENDING, now)
                async with self._context.database.write() as conn:
                    await suspend_chat(conn, draft.chat_id, outcome.reason, now)
            case CloseThread():
                log.info("thread_closed", chat=draft.chat_id, thread=batch[0].alert.thread_id, reason=outcome.reason)
                await self._return(batch, AlertState.PENDING, now)
                await self._notices.close_thread([owed.alert for owed in batch], draft.settings, now)
            case Migrate():
                log.info("migrated", chat=draft.chat_id, to=outcome.chat_id)
                await self._return(batch, AlertState.PENDING, now)
                async with self._context.database.write() as conn:
                    await move_chat(conn, draft.chat_id, outcome.chat_id)
            case Stop():
                await self._return(batch, AlertState.PENDING, now)
                message = f"Telegram does not accept the token: {outcome.reason}. Check TELEGRAM_BOT_TOKEN."
                raise TokenError(message)
            case Fail():
                log.error("failed", alert=batch[0].alert.id, reason=outcome.reason)
                await self._return(batch, AlertState.FAILED, now, error=outcome.reason)

    async def _accepted(self, batch: tuple[Owed, ...], draft: Draft, message_id: int, now: datetime) -> None:
        lags = [lag_of(owed, now) for owed in batch]
        await self._delivery_log.save(
            accepted=[
                AcceptedAlert(
                    alert_id=owed.alert.id,
                    message_id=message_id,
                    sent_at=now,
                    lag_seconds=lag,
                    outlets=len(owed.story.outlets) if owed.story else 0,
                    is_digest=owed.alert.kind is AlertKind.DIGEST,
                    photo=draft.photo,
                )
                for owed, lag in zip(batch, lags, strict=True)
            ],
            deferred=self._context.channel.waiting > 0,
        )
        for lag in lags:
            if lag is not None:
                metrics.LAG.observe(lag)
        first = batch[0].alert
        log.info("sent", alert=first.id, kind=first.kind, alerts=len(batch), lag=round(lags[0] or 0, 1))
        if self._context.on_sent is not None:
            try:
                self._context.on_sent(Delivered(batch, now, lags[0], draft.reply_to))
            except Exception:
                log.exception("watcher_broken", alert=first.id)

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

    async def _after(self, owed: Owed, draft: Draft) -> None:
        """Take note of a chat or a thread that is back, and say so of one that has handed its alert on to General."""
        alert = owed.alert
        if owed.chat_on_trial or owed.closed_at is not None:
            log.info("is_back", chat=alert.chat_id, thread=alert.thread_id)
            async with self._context.database.write() as conn:
                await resume_chat(conn, alert.chat_id, self._context.clock())
                await open_thread(conn, alert.chat_id, alert.thread_id)
        if draft.thread_id != alert.thread_id:
            await self._notices.tell_in_general(alert, owed.settings)


def _content_of(batch: tuple[Owed, ...]) -> Content:
    first = batch[0]
    if first.alert.kind is AlertKind.DIGEST:
        return DigestContent(first.members, first.more)
    stories = tuple((owed.story, owed.alert) for owed in batch if owed.story is not None)
    return StoryContent(*stories[0]) if len(stories) == 1 else ListContent(stories)


def lag_of(owed: Owed, sent_at: datetime) -> float | None:
    """Seconds from publication to acceptance; from the report that rang, if the story was older news to others."""
    if owed.story is None:
        return None
    alert, story = owed.alert, owed.story
    since = story.published_at if alert.created_at - story.opened_at < _FRESH else alert.created_at
    return max((sent_at - since).total_seconds(), 0.0)
