"""The speed of everything that the bot sends: a rate limiter for python-telegram-bot (its extension point).

What sends without more ado (an answer to a person) waits here for its turn, before everything else. Who has to write
something down between the turn and the request (a delivery) takes a slot first and hands it in as
``rate_limit_args``. See ``send_queue`` and ``send_rate`` for the rules, and
``tests/bench/results/alerts.md`` for what they gain.
"""

from __future__ import annotations

import asyncio
import math
import os
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any

from telegram.error import RetryAfter
from telegram.ext import BaseRateLimiter

from bot import metrics
from bot.model import Priority
from bot.telegram.errors import seconds_of
from bot.telegram.send_queue import Pacing, SendQueue, Ticket

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Coroutine

    from telegram._utils.types import JSONDict

    from bot.settings import AlertSettings

LONGEST_REPLY_WAIT = 120.0
"""An answer to a person that would have to wait longer than this is given up: by then they have asked again."""

_PACED = ("send", "copy", "forward", "edit")
_FREE = frozenset({"sendChatAction", "sendGift"})


class Slot:
    """Leave to send one message to one chat, now."""

    def __init__(self, ticket: Ticket) -> None:
        self.ticket = ticket


class Pacer(BaseRateLimiter["Slot | Priority"]):
    """Lets everything that is sent go at a pace that Telegram takes, the most urgent first; drops nothing."""

    def __init__(self, settings: AlertSettings) -> None:
        self._settings = settings
        self._turns = SendQueue(_pacing_of(settings))
        self._waiting: dict[Ticket, asyncio.Future[None]] = {}
        self._at_gate: dict[Ticket, asyncio.Future[None]] = {}
        self._timer: asyncio.TimerHandle | None = None
        self._shown_rate = 0.0

    async def initialize(self) -> None:
        """Ask python-telegram-bot, in its way, for the new type of ``retry_after``: the old one warns at each 429."""
        os.environ.setdefault("PTB_TIMEDELTA", "true")
        self._show(self.rate)

    async def shutdown(self) -> None:
        """Let nobody wait any more."""
        for future in (*self._waiting.values(), *self._at_gate.values()):
            future.cancel()
        if self._timer is not None:
            self._timer.cancel()

    def reload(self) -> None:
        """Go at the pace that the settings say by now."""
        self._turns.keep_pace(_pacing_of(self._settings))
        self._pump()

    @property
    def waiting(self) -> int:
        """The number of messages that wait for their turn."""
        return len(self._waiting)

    @property
    def rate(self) -> float:
        """The messages a second that may leave now, those that are paid for apart."""
        return self._turns.rate(_now())

    def ready_in(self, chat_id: int) -> float:
        """In how many seconds a chat's own pace allows the next message; infinity while one is on its way."""
        return max(self._turns.ready_at(chat_id) - _now(), 0.0)

    @asynccontextmanager
    async def slot(self, chat_id: int | str, priority: Priority, *, paid: bool = False) -> AsyncIterator[Slot]:
        """Wait until a message is called; the slot is to be handed in with it, as ``rate_limit_args``, and then left.

        What is done between is to be short: few are called at a time, and the chat gets no other message meanwhile.
        """
        ticket = Ticket(chat_id, priority, paid=paid)
        future = asyncio.get_running_loop().create_future()
        self._waiting[ticket] = future
        self._turns.join(ticket)
        self._pump()
        try:
            await future
        except asyncio.CancelledError:
            if ticket in self._waiting:
                del self._waiting[ticket]
                ticket.cancelled = True
            else:  # its turn had come in the same moment
                self._leave(ticket)
            raise
        try:
            yield Slot(ticket)
        finally:
            self._leave(ticket)

    async def process_request(  # noqa: PLR0917 - the signature is the library's
        self,
        callback: Callable[..., Coroutine[Any, Any, bool | JSONDict | list[JSONDict]]],
        args: Any,
        kwargs: dict[str, Any],
        endpoint: str,
        data: dict[str, Any],
        rate_limit_args: Slot | Priority | None,
    ) -> bool | JSONDict | list[JSONDict]:
        """Send when it is time. ``rate_limit_args`` is a slot, or a priority; by default that of an answer.

        Raises:
            RetryAfter: Telegram refused it: always with a slot, whose holder decides; else only when the wait would
                be longer than ``LONGEST_REPLY_WAIT``.
        """
        if isinstance(rate_limit_args, Slot):
            return await self._send(rate_limit_args.ticket, callback, args, kwargs)
        chat_id = data.get("chat_id")
        if chat_id is None or endpoint in _FREE or not endpoint.startswith(_PACED):
            return await callback(*args, **kwargs)
        paid = bool(data.get("allow_paid_broadcast"))
        while True:
            async with self.slot(_chat(chat_id), rate_limit_args or Priority.REPLY, paid=paid) as slot:
                try:
                    return await self._send(slot.ticket, callback, args, kwargs)
                except RetryAfter as error:
                    if seconds_of(error) > LONGEST_REPLY_WAIT:
                        raise

    async def _send(
        self,
        ticket: Ticket,
        callback: Callable[..., Coroutine[Any, Any, bool | JSONDict | list[JSONDict]]],
        args: Any,
        kwargs: dict[str, Any],
    ) -> bool | JSONDict | list[JSONDict]:
        gate = asyncio.get_running_loop().create_future()
        self._at_gate[ticket] = gate
        self._turns.arrive(ticket)
        self._pump()
        try:
            await gate
        except asyncio.CancelledError:
            self._at_gate.pop(ticket, None)
            ticket.cancelled = True
            raise
        try:
            return await callback(*args, **kwargs)
        except RetryAfter as error:
            self._turns.refused(ticket, seconds_of(error), _now())
            raise

    def _leave(self, ticket: Ticket) -> None:
        self._turns.done(ticket)
        self._pump()

    def _pump(self) -> None:
        """Let go whose turn it is, and come back when it is the next one's."""
        now = _now()
        while True:
            if ticket := self._turns.take(now):
                future = self._waiting.pop(ticket)
            elif ticket := self._turns.leave(now):
                future = self._at_gate.pop(ticket)
            else:
                break
            if not future.done():  # else it was cancelled a moment ago, and leaves by itself
                future.set_result(None)
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        self._show(self._turns.rate(now))
        due = self._turns.next_at()
        if due < math.inf:
            self._timer = asyncio.get_running_loop().call_at(due, self._pump)

    def _show(self, rate: float) -> None:
        if rate != self._shown_rate:  # a gauge has a lock, and this is asked several times a message
            self._shown_rate = rate
            metrics.SEND_RATE.set(rate)


def _pacing_of(settings: AlertSettings) -> Pacing:
    return Pacing(
        per_second=settings.messages_per_second,
        chat_seconds=settings.chat_seconds,
        group_per_minute=settings.group_per_minute,
        in_flight=settings.in_flight,
        paid_per_second=settings.paid_per_second,
    )


def _now() -> float:
    return asyncio.get_running_loop().time()


def _chat(chat_id: int | str) -> int | str:
    """A chat by its number where it has one, so that 5 and "5" are one chat."""
    try:
        return int(chat_id)
    except ValueError:
        return chat_id
