# pure
"""The order and the moment of each message, as the pacer lets them go. Times are seconds of a clock that never jumps.

A message waits in the queue until it is called, comes to the gate when whoever sends it has written down what there
is to write, and leaves from there::

    join ──▶ take ──▶ arrive ──▶ leave ──▶ done

Messages leave evenly spaced, with no credit for having been idle, so that no second holds more than Telegram takes.
They are called a few at a time, and the next few when the last of these has left, so that one commit serves them all;
answers to people have nothing to write down, are called at once, and leave first. A chat has one message on its way at
a time, and the next only after its own pause. ``send_rate`` has the rate. Among chats that may be sent to, the most
urgent message is called first; among equals, chats take turns (start-time fair queueing: each message of a chat is
tagged one round later than the one before it), so that a chat with 500 messages waiting does not delay another's first.
"""

from __future__ import annotations

import math
from collections import deque
from dataclasses import dataclass, field
from heapq import heappop, heappush

from bot.model import Priority
from bot.telegram.send_rate import HIGHEST, SendRate

_MINUTE = 60.0
_MARGIN = 1.02  # the windows of Telegram are not quite ours
_MADE_UP = 1  # so many gaps of lateness at most: three cost refusals on a busy machine
_CALLED = 4  # so many are called at a time: half of what may be in flight, so that those called before can be answered
_MANY = 16  # so many messages that wait are a long queue: deliveries are handed in by some 60
_CHATS_OWN = 5.0  # seconds: a refusal of a chat that had a message so lately is perhaps for its own limit
_SWEEP = 1024  # after so many messages, chats that are free to be sent to are forgotten


@dataclass(frozen=True, slots=True)
class Pacing:
    """The limits, as the operator has set them."""

    per_second: float = HIGHEST
    chat_seconds: float = 1.02
    group_per_minute: int = 20
    in_flight: int = 8
    paid_per_second: float = 1000.0


@dataclass(slots=True, eq=False)
class Ticket:
    """A message's place in the queue; ``cancelled`` when nobody waits for it any more."""

    chat: int | str
    priority: Priority
    paid: bool = False
    cancelled: bool = False
    left_at: float = math.inf
    tag: int = 0
    order: int = 0


@dataclass(slots=True)
class _ChatQueue:
    next_at: float = 0.0
    last_at: float = -math.inf
    before_at: float = -math.inf  # the message before the last one
    flying: bool = False
    starts: deque[float] | None = None  # of the last minute; groups and channels only
    tag: int = 0
    parked: list[tuple[int, int, int, Ticket]] = field(default_factory=list)


class _Lane:
    """One even stream of messages: the free one, or the one that is paid for.

    Args:
        per_second: Its rate.
        most: How many may leave in any second whatever the rate, lateness that is made up for included.
    """

    def __init__(self, per_second: float, most: int) -> None:
        self.gap = 1 / per_second
        self._left_at: deque[float] = deque(maxlen=most)
        self.ready: list[tuple[int, int, int, Ticket]] = []
        self.gate: list[tuple[int, int, int, Ticket]] = []
        self.called = 0  # and have not left; answers apart
        self._calling = True
        self.next_at = 0.0
        self._busy_since = math.inf

    def note(self, now: float) -> None:
        """Return True if somebody waits now."""
        if not self.ready and not self.gate:
            self._busy_since = math.inf
        elif self._busy_since == math.inf:
            self._busy_since = now

    def calls(self) -> bool:
        """Return True if one more is called: until there are enough, and then not before all of these have left."""
        self._calling = self.called < (_CALLED if self._calling else 1)
        return self._calling

    def leave(self, now: float) -> None:
        """A message leaves now."""
        # A timer that fires late while messages wait is made up for, so that the stream keeps its rate; idleness is
        # not. So a second holds one message more than its share at the most.
        self.next_at = max(self.next_at, min(self._busy_since, now), now - _MADE_UP * self.gap) + self.gap
        self._left_at.append(now)
        if len(self._left_at) == self._left_at.maxlen:
            self.next_at = max(self.next_at, self._left_at[0] + 1)

    def is_long(self) -> bool:
        """Return True if many wait that could leave."""
        return len(self.ready) + len(self.gate) >= _MANY


class SendQueue:
    """The queue of everything that the bot sends."""

    def __init__(self, pacing: Pacing) -> None:
        self._pacing = pacing
        self._rate = SendRate.first(pacing.per_second)
        self._free = _Lane(self._rate.value, int(HIGHEST))
        self._paid = _Lane(pacing.paid_per_second, math.ceil(pacing.paid_per_second) + _MADE_UP)
        self._lanes = (self._free, self._paid)
        self._chats: dict[int | str, _ChatQueue] = {}
        self._timed: list[tuple[float, int, Ticket]] = []
        self._orders = 0
        self._round = 0
        self._flying = 0
        self._halted_until = 0.0
        self._refused_until = 0.0

    def keep_pace(self, pacing: Pacing) -> None:
        """Go at another pace from the next message on; who waits keeps their place."""
        self._pacing = pacing
        self._set_rate(self._rate.allowing(pacing.per_second))
        self._paid.gap = 1 / pacing.paid_per_second

    def rate(self, now: float) -> float:
        """Return how many messages a second may leave now, those that are paid for apart."""
        return self._rate.in_force(now)

    def _set_rate(self, rate: SendRate) -> None:
        self._rate = rate
        self._free.gap = 1 / rate.value

    @property
    def flying(self) -> int:
        """The number of messages that are on their way."""
        return self._flying

    def join(self, ticket: Ticket) -> None:
        """Queue a message."""
        lane, chat = self._lane(ticket), self._chat(ticket.chat)
        self._orders += 1
        ticket.order = self._orders
        ticket.tag = chat.tag = max(self._round, chat.tag + 1)
        heappush(lane.ready, (ticket.priority, ticket.tag, ticket.order, ticket))

    def take(self, now: float) -> Ticket | None:
        """The message that is called now, if any may be; it is on its way until ``done``."""
        if now < self._halted_until:
            return None
        while self._timed and self._timed[0][0] <= now:
            ticket = heappop(self._timed)[2]
            heappush(self._lane(ticket).ready, (ticket.priority, ticket.tag, ticket.order, ticket))
        for lane in self._lanes:
            lane.note(now)
            taken = self._take_from(lane, now)
            if taken:
                return taken
        return None

    def _take_from(self, lane: _Lane, now: float) -> Ticket | None:
        while lane.ready and self._may_be_called(lane.ready[0][3], lane):
            entry = heappop(lane.ready)
            ticket = entry[3]
            chat = self._chat(ticket.chat)
            if ticket.cancelled:
                self._next_of(chat)
            elif chat.flying:
                heappush(chat.parked, entry)
            elif chat.next_at > now:
                heappush(self._timed, (chat.next_at, ticket.order, ticket))
            else:
                self._flying += 1
                lane.called += ticket.priority is not Priority.REPLY
                chat.flying = True
                self._round = max(self._round, ticket.tag)
                self._sweep(now)
                return ticket
        return None

    def _may_be_called(self, ticket: Ticket, lane: _Lane) -> bool:
        """Return True if one more may be on its way. One place is kept for answers to people."""
        if ticket.priority is Priority.REPLY:
            return self._flying < self._pacing.in_flight
        return self._flying < max(self._pacing.in_flight - 1, 1) and lane.calls()

    def arrive(self, ticket: Ticket) -> None:
        """A message that was called is ready to leave."""
        heappush(self._lane(ticket).gate, (ticket.priority, ticket.tag, ticket.order, ticket))

    def leave(self, now: float) -> Ticket | None:
        """The message that leaves now, if any may: from here its chat's pause counts."""
        if now < self._halted_until:
            return None
        for lane in self._lanes:
            lane.note(now)
            while lane.gate and lane.gate[0][3].cancelled:
                heappop(lane.gate)
            if lane.gate and lane.next_at <= now:
                return self._leaves(heappop(lane.gate)[3], lane, now)
        return None

    def _leaves(self, ticket: Ticket, lane: _Lane, now: float) -> Ticket:
        if lane is self._free:
            self._set_rate(self._rate.left(now, many_wait=lane.is_long()))
        lane.leave(now)
        self._left(ticket, lane, now)
        self._pause(ticket.chat, now)
        return ticket

    def _left(self, ticket: Ticket, lane: _Lane, now: float) -> None:
        ticket.left_at = now
        lane.called -= ticket.priority is not Priority.REPLY

    def _pause(self, name: int | str, now: float) -> None:
        chat = self._chat(name)
        chat.next_at = now + self._pacing.chat_seconds
        chat.before_at, chat.last_at = chat.last_at, now
        if chat.starts is not None:
            chat.starts.append(now)
            if len(chat.starts) == self._pacing.group_per_minute:
                chat.next_at = max(chat.next_at, chat.starts[0] + _MINUTE * _MARGIN)

    def next_at(self) -> float:
        """When ``take`` or ``leave`` is worth another try if nothing else happens until then; infinity if never."""
        times = [lane.next_at for lane in self._lanes if lane.gate]
        times += [0.0 for lane in self._lanes if lane.ready and self._may_be_called(lane.ready[0][3], lane)]
        if self._timed:
            times.append(self._timed[0][0])
        return max(min(times), self._halted_until) if times else math.inf

    def done(self, ticket: Ticket) -> None:
        """A message is no longer on its way, whatever became of it."""
        self._flying -= 1
        if ticket.left_at == math.inf:
            ticket.cancelled = True
            self._left(ticket, self._lane(ticket), -math.inf)
        chat = self._chat(ticket.chat)
        chat.flying = False
        self._next_of(chat)

    def refused(self, ticket: Ticket, retry_after: float, now: float) -> None:
        """Telegram has refused a message: its chat waits, and everything does on a second refusal meanwhile.

        Unless it may be for the chat's own limit alone, all messages leave at a lower rate from now on.
        """
        until = now + retry_after
        chat = self._chat(ticket.chat)
        chat.next_at = max(chat.next_at, until)
        is_second = now < self._refused_until
        if is_second:
            self._halted_until = max(self._refused_until, until)
        self._refused_until = max(self._refused_until, until)
        if not ticket.paid and (is_second or not _may_be_its_own(ticket, chat)):
            self._set_rate(self._rate.cut(ticket.left_at, now))

    def ready_at(self, chat: int | str) -> float:
        """When a chat may be sent to again, as far as its own pace goes; infinity while a message is on its way."""
        state = self._chats.get(chat)
        if state is None:
            return 0.0
        return math.inf if state.flying else state.next_at

    def _next_of(self, chat: _ChatQueue) -> None:
        if chat.parked:
            ticket = heappop(chat.parked)[3]
            heappush(self._timed, (chat.next_at, ticket.order, ticket))

    def _lane(self, ticket: Ticket) -> _Lane:
        return self._paid if ticket.paid else self._free

    def _chat(self, name: int | str) -> _ChatQueue:
        chat = self._chats.get(name)
        if chat is None:
            is_group = isinstance(name, str) or name < 0
            starts = deque[float](maxlen=self._pacing.group_per_minute) if is_group else None
            chat = self._chats[name] = _ChatQueue(starts=starts)
        return chat

    def _sweep(self, now: float) -> None:
        if self._orders % _SWEEP:
            return
        lately = now - 2 * _MINUTE
        self._chats = {
            name: chat
            for name, chat in self._chats.items()
            if chat.flying or chat.parked or chat.next_at > lately or chat.tag > self._round
        }


def _may_be_its_own(ticket: Ticket, chat: _ChatQueue) -> bool:
    """Return True if a chat's own limit may be why a message was refused; groups may have one of hours (slow mode)."""
    return chat.starts is not None or ticket.left_at - chat.before_at < _CHATS_OWN
