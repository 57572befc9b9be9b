"""Whose message goes next, and when; on a clock that the test moves."""

from __future__ import annotations

import math
import random
from collections import Counter, defaultdict
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.model import Priority
from bot.telegram.send_queue import Pacing, SendQueue, Ticket

GAP = 1 / 20  # while few wait


class Run:
    """Sends everything that is queued: what is called comes to the gate, leaves when it may, is answered after a while.

    ``to_gate`` is how long a message that is called takes to the gate, an answer aside.
    """

    def __init__(self, pacing: Pacing | None = None, latency: float = 0.075, to_gate: float = 0.0) -> None:
        self.turns = SendQueue(pacing or Pacing())
        self.now = 1000.0
        self.called: list[tuple[float, Ticket]] = []
        self.sent: list[tuple[float, Ticket]] = []
        self._latency, self._to_gate = latency, to_gate
        self._coming: list[tuple[float, Ticket]] = []
        self._flying: list[tuple[float, Ticket]] = []

    def join(self, chat: int | str, priority: Priority = Priority.ALERT, *, paid: bool = False) -> Ticket:
        ticket = Ticket(chat, priority, paid=paid)
        self.turns.join(ticket)
        return ticket

    def pump(self) -> None:
        while True:
            if ticket := self.turns.take(self.now):
                self.called.append((self.now, ticket))
                wait = 0.0 if ticket.priority is Priority.REPLY else self._to_gate
                self._coming.append((self.now + wait, ticket))
            elif come := [one for one in self._coming if one[0] <= self.now]:
                for one in come:
                    self._coming.remove(one)
                    self.turns.arrive(one[1])
            elif ticket := self.turns.leave(self.now):
                self.sent.append((self.now, ticket))
                self._flying.append((self.now + self._latency, ticket))
            else:
                return

    def step(self, until: float = math.inf) -> bool:
        """Do what is next; False when nothing is left to do."""
        self.pump()
        following = min([self.turns.next_at(), *(time for time, _ in self._coming + self._flying)])
        if following > until or following == math.inf:
            self.now = max(self.now, until) if until < math.inf else self.now
            return False
        self.now = max(self.now, following)
        for arrival, ticket in [one for one in self._flying if one[0] <= self.now]:
            self._flying.remove((arrival, ticket))
            self.turns.done(ticket)
        return True

    def all(self) -> list[int | str]:
        """Send everything; the chats in the order in which they were sent to."""
        while self.step():
            pass
        return [ticket.chat for _, ticket in self.sent]

    def most_in(self, seconds: float, chat: int | str | None = None) -> int:
        """The most messages (to a chat) within any so many seconds."""
        times = [time for time, ticket in self.sent if chat is None or ticket.chat == chat]
        return max(sum(1 for time in times[n:] if time < start + seconds) for n, start in enumerate(times))


def test_messages_leave_evenly_spaced_and_idleness_earns_nothing() -> None:
    run = Run()
    for chat in range(1, 101):
        run.join(chat)
    run.all()
    times = [time for time, _ in run.sent]
    gaps = [later - earlier for earlier, later in pairwise(times)]
    assert gaps[0] == pytest.approx(GAP, rel=0.01)
    assert all(later <= earlier + 1e-6 for earlier, later in pairwise(gaps))
    assert gaps[-1] > 1 / 25
    assert run.most_in(1) <= 25


def at_gate(turns: SendQueue, *chats: int, priority: Priority = Priority.ALERT, now: float = 1000.0) -> list[Ticket]:
    """One message for each chat, called and ready to leave."""
    for chat in chats:
        turns.join(Ticket(chat, priority))
    tickets = [turns.take(now) for _ in chats]
    for ticket in tickets:
        assert ticket is not None
        turns.arrive(ticket)
    return [ticket for ticket in tickets if ticket]


def test_a_timer_that_fires_late_is_made_up_for() -> None:
    turns = SendQueue(Pacing())
    at_gate(turns, 1, 2, 3, 4)
    assert turns.leave(1000.0)
    assert turns.leave(1000.0) is None
    assert turns.leave(1000.0 + GAP + 0.01)
    assert turns.next_at() == pytest.approx(1000.0 + 2 * GAP)
    assert turns.leave(1005.0)
    assert turns.next_at() == pytest.approx(1005.0)  # no more than one gap is made up for


def test_idleness_is_not_made_up_for() -> None:
    turns = SendQueue(Pacing())
    at_gate(turns, 1)
    assert turns.leave(1000.0)
    assert turns.leave(1000.9) is None
    at_gate(turns, 2, 3, 4, now=1001.0)
    assert turns.leave(1001.0)
    assert turns.leave(1001.0) is None
    assert turns.next_at() == pytest.approx(1001.0 + GAP)


def test_a_few_are_called_at_a_time_and_the_next_when_the_last_has_left() -> None:
    run = Run(to_gate=0.01)
    for chat in range(1, 13):
        run.join(chat)
    run.all()
    assert sorted(Counter(round(time, 6) for time, _ in run.called).values()) == [4, 4, 4]
    times = [time for time, _ in run.sent]
    assert times[-1] - times[0] < 11 * GAP + 0.011  # who is called while others are on their way is not late


def test_an_answer_is_called_at_once_and_leaves_first() -> None:
    turns = SendQueue(Pacing())
    at_gate(turns, 1, 2, 3, 4)
    turns.join(Ticket(5, Priority.BREAKING))
    assert turns.take(1000.0) is None
    (answer,) = at_gate(turns, 99, priority=Priority.REPLY)
    assert turns.leave(1000.0) is answer
    turns.done(answer)
    assert turns.take(1000.0) is None


def test_who_was_called_and_does_not_come_holds_up_nobody() -> None:
    turns = SendQueue(Pacing())
    tickets = at_gate(turns, 1, 2, 3, 4)
    turns.join(Ticket(5, Priority.ALERT))
    assert turns.leave(1000.0) is tickets[0]
    for ticket in tickets:
        turns.done(ticket)
    assert turns.leave(1001.0) is None
    assert turns.flying == 0
    after = turns.take(1001.0)
    assert after is not None
    assert after.chat == 5


def test_a_chat_waits_between_two_messages_and_others_do_not() -> None:
    run = Run()
    for chat in (1, 1, 2, 1):
        run.join(chat)
    assert run.all() == [1, 2, 1, 1]
    first, second, third = (time for time, ticket in run.sent if ticket.chat == 1)
    assert second - first >= 1.02 - 1e-6
    assert third - second >= 1.02 - 1e-6


def test_a_chat_has_one_message_on_its_way() -> None:
    turns = SendQueue(Pacing(chat_seconds=0))
    first, second = Ticket(1, Priority.ALERT), Ticket(1, Priority.ALERT)
    turns.join(first)
    turns.join(second)
    assert turns.take(1000.0) is first
    turns.arrive(first)
    assert turns.leave(1000.0) is first
    assert turns.ready_at(1) == math.inf
    assert turns.take(1001.0) is None
    assert turns.next_at() == math.inf
    turns.done(first)
    assert turns.take(1001.0) is second


def test_a_group_gets_twenty_a_minute() -> None:
    run = Run()
    for _ in range(45):
        run.join(-100)
        run.join("@channel")
    run.all()
    assert run.most_in(60, -100) <= 20
    assert run.most_in(60, "@channel") <= 20


def test_the_most_urgent_goes_first() -> None:
    run = Run()
    for chat, priority in enumerate(reversed(Priority), start=1):
        run.join(chat, priority)
    run.all()
    assert [ticket.priority for _, ticket in run.sent] == list(Priority)


def test_a_chat_with_many_waiting_does_not_delay_anothers_first() -> None:
    run = Run(Pacing(chat_seconds=0), latency=0)
    for _ in range(500):
        run.join(1)
    for chat in range(2, 12):
        run.join(chat)
    assert set(run.all()[:12]) == set(range(1, 12))


def test_chats_take_turns() -> None:
    run = Run(Pacing(chat_seconds=0), latency=0)
    for chat in (1, 1, 1, 2, 2, 2):
        run.join(chat)
    assert run.all() == [1, 2, 1, 2, 1, 2]


def test_no_more_than_so_many_are_on_their_way_and_one_place_is_kept_for_answers() -> None:
    turns = SendQueue(Pacing(in_flight=8))
    for chat in range(1, 20):
        turns.join(Ticket(chat, Priority.ALERT))
    now, taken = 1000.0, []
    for _ in range(40):
        now += 0.1
        while ticket := turns.take(now):
            taken.append(ticket)
            turns.arrive(ticket)
        turns.leave(now)
    assert len(taken) == turns.flying == 7
    answer = Ticket(77, Priority.REPLY)
    turns.join(answer)
    assert turns.take(now + 1) is answer
    assert turns.take(now + 2) is None
    for ticket in [*taken, answer]:
        turns.done(ticket)
    assert turns.flying == 0


def test_a_single_place_serves_everything() -> None:
    turns = SendQueue(Pacing(in_flight=1))
    turns.join(Ticket(1, Priority.DIGEST))
    assert turns.take(1000.0)


def sent(turns: SendQueue, chat: int | str, now: float, *, paid: bool = False) -> Ticket:
    """A message that has left."""
    ticket = Ticket(chat, Priority.ALERT, paid=paid)
    turns.join(ticket)
    assert turns.take(now) is ticket
    turns.arrive(ticket)
    assert turns.leave(now) is ticket
    turns.done(ticket)
    assert turns.take(now) is None
    return ticket


def test_a_refusal_delays_its_chat_and_a_second_one_everything() -> None:
    turns = SendQueue(Pacing())
    turns.refused(sent(turns, 1, 1000.0), 30, 1000.0)
    turns.join(Ticket(1, Priority.ALERT))
    other = Ticket(2, Priority.ALERT)
    turns.join(other)
    assert turns.take(1000.2) is other
    assert turns.take(1000.2) is None
    assert turns.next_at() == 1030.0
    turns.arrive(other)
    assert turns.leave(1000.2) is other
    turns.refused(other, 5, 1001.0)
    turns.done(other)
    turns.join(Ticket(3, Priority.REPLY))
    assert turns.take(1020.0) is None
    assert turns.leave(1020.0) is None
    assert turns.next_at() == 1030.0
    assert turns.take(1030.0)


def test_a_second_refusal_after_the_window_delays_its_chat_alone() -> None:
    turns = SendQueue(Pacing())
    turns.refused(sent(turns, 1, 1000.0), 5, 1000.0)
    turns.refused(sent(turns, 2, 1005.0), 5, 1005.0)
    turns.join(Ticket(3, Priority.ALERT))
    assert turns.take(1005.1)


def test_a_longer_second_refusal_counts() -> None:
    turns = SendQueue(Pacing())
    first, second = sent(turns, 1, 1000.0), sent(turns, 2, 1000.5)
    turns.refused(first, 5, 1000.6)
    turns.refused(second, 60, 1001.0)
    turns.join(Ticket(3, Priority.ALERT))
    assert turns.take(1060.0) is None
    assert turns.take(1061.0)


def test_a_refusal_that_no_limit_of_its_chat_explains_slows_everything_once() -> None:
    turns = SendQueue(Pacing())
    first, second = sent(turns, 1, 1000.0), sent(turns, 2, 1000.5)
    assert turns.rate(1000.6) == 20
    turns.refused(first, 1, 1000.6)
    assert turns.rate(1000.6) == pytest.approx(14)
    turns.refused(second, 1, 1000.7)  # it was on its way by then
    assert turns.rate(1000.7) == pytest.approx(14)
    turns.join(Ticket(3, Priority.ALERT))
    turns.join(Ticket(4, Priority.ALERT))
    for _ in range(2):
        ticket = turns.take(1010.0)
        assert ticket
        turns.arrive(ticket)
    assert turns.leave(1010.0)
    assert turns.next_at() == pytest.approx(1010.0 + 1 / 14)


@pytest.mark.parametrize(("chat", "pause"), [(1, 4.0), (-100, 59.0), (-100, 600.0), ("@news", 600.0)])
def test_a_refusal_that_may_be_for_its_chats_own_limit_slows_nothing(chat: int | str, pause: float) -> None:
    turns = SendQueue(Pacing())
    sent(turns, chat, 1000.0)
    turns.refused(sent(turns, chat, 1000.0 + pause), 1, 1000.1 + pause)
    assert turns.rate(1000.1 + pause) == 20


def test_a_second_one_of_another_chat_does() -> None:
    turns = SendQueue(Pacing())
    first, second = sent(turns, -1, 1000.0), sent(turns, -2, 1000.5)
    turns.refused(first, 3, 1000.6)
    turns.refused(second, 3, 1000.7)
    assert turns.rate(1000.7) == pytest.approx(14)


def test_what_is_paid_for_has_a_limit_of_its_own() -> None:
    turns = SendQueue(Pacing())
    turns.refused(sent(turns, 1, 1000.0, paid=True), 1, 1000.1)
    assert turns.rate(1000.1) == 20


def test_a_long_queue_is_sent_ever_faster_and_never_above_the_highest_rate() -> None:
    run = Run()
    for chat in range(1, 1001):
        run.join(chat)
    run.all()
    times = [time for time, _ in run.sent]
    assert run.most_in(1 - 1e-9) == 29
    assert times[500] - times[400] == pytest.approx(100 / 29, rel=0.01)
    assert times[-1] - times[0] < 1000 / 29 + 2


@pytest.mark.parametrize("limit", [12, 20, 25])
def test_a_lower_limit_is_found_with_few_refusals(limit: int) -> None:
    """The other side takes so many in any second; who is refused waits for three seconds and is sent again."""
    run, refused, taken = Run(), 0, list[float]()
    for chat in range(1, 1501):
        run.join(chat)
    seen = 0
    while run.step():
        for time, ticket in run.sent[seen:]:
            if sum(1 for one in taken[-limit:] if one > time - 1) < limit:
                taken.append(time)
            else:
                refused += 1
                run.turns.refused(ticket, 3, run.now)
                run.join(ticket.chat)
        seen = len(run.sent)
    assert len(taken) == 1500
    assert refused <= 3
    assert taken[-1] - taken[0] < 1500 / limit * 1.35


def test_who_no_longer_waits_is_passed_over() -> None:
    run = Run()
    first, second, third = run.join(1), run.join(1), run.join(1)
    assert run.step()  # the first is on its way, the others are parked behind it
    second.cancelled = True
    run.all()
    assert [ticket for _, ticket in run.sent] == [first, third]


def test_a_lane_that_is_paid_for_is_faster_and_its_own() -> None:
    run = Run(Pacing(in_flight=64), latency=0.01)
    for chat in range(1, 101):
        run.join(chat, paid=True)
    for chat in range(201, 204):
        run.join(chat)
    run.all()
    paid = [time for time, ticket in run.sent if ticket.paid]
    free = [time for time, ticket in run.sent if not ticket.paid]
    assert paid[-1] - paid[0] < 0.3
    assert free[-1] - free[0] >= 2 * GAP - 1e-6


@given(st.lists(st.sampled_from([0.0, 0.001, 0.02, 0.04, 0.1, 0.9]), min_size=120, max_size=120))
def test_timers_that_fire_late_keep_every_second_within_the_limit(lateness: list[float]) -> None:
    run = Run(Pacing(in_flight=64), latency=0.0)
    for chat in range(1, 121):
        run.join(chat)
    for late in lateness:
        run.step()
        run.now += late
    run.all()
    assert run.most_in(1 - 1e-9) <= 29


def test_chats_that_are_free_again_are_forgotten() -> None:
    run = Run(Pacing(per_second=1000, chat_seconds=0, paid_per_second=1000), latency=0)
    for chat in range(1, 2500):
        run.join(chat)
        run.all()
        run.now += 1
    assert len(run.turns._chats) < 1300
    assert run.turns.ready_at(1) == 0.0


@settings(max_examples=30, deadline=None)
@given(st.lists(st.tuples(st.integers(-3, 6).filter(bool), st.sampled_from(Priority)), max_size=80), st.integers(0, 99))
def test_everything_is_sent_once_and_within_the_limits(wanted: list[tuple[int, Priority]], seed: int) -> None:
    dice = random.Random(seed)
    run = Run(latency=dice.choice([0.0, 0.08, 3.0]), to_gate=dice.choice([0.0, 0.01, 0.5]))
    joined = []
    for chat, priority in wanted:
        joined.append(run.join(chat, priority))
        if dice.random() < 0.3:
            run.step(until=run.now + 0.5)
        if run.sent and dice.random() < 0.05:
            run.turns.refused(run.sent[-1][1], dice.randrange(1, 20), run.now)
    run.all()
    assert Counter(map(id, joined)) == Counter(id(ticket) for _, ticket in run.sent)
    assert run.turns.flying == 0
    if joined:
        assert run.most_in(1 - 1e-9) <= 29
    times = defaultdict(list)
    for time, ticket in run.sent:
        times[ticket.chat].append(time)
    for name, sent in times.items():
        assert all(later - earlier >= 1.02 - 1e-6 for earlier, later in pairwise(sent))
        assert int(name) > 0 or run.most_in(60, name) <= 20


def test_another_pace_holds_from_the_next_message_on_and_who_waits_keeps_their_place() -> None:
    run = Run(Pacing(per_second=10))
    for chat in range(1, 5):
        run.join(chat)
    while len(run.sent) < 2:
        run.step()
    run.turns.keep_pace(Pacing(per_second=2))
    assert run.all() == [1, 2, 3, 4]
    gaps = [round(later - earlier, 3) for (earlier, _), (later, _) in pairwise(run.sent)]
    assert gaps == [0.1, 0.1, 0.5]
