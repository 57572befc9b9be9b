"""The table of outcomes: what Telegram says, what it means, and what follows."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.alerts.retry import (
    LONGEST_WAIT,
    AsPlain,
    Cause,
    CloseThread,
    Decision,
    Fail,
    Failure,
    Migrate,
    Retry,
    Stop,
    Success,
    Suspend,
    ToGeneral,
    WithoutPhoto,
    decide,
    wait,
)
from tests.alerts.builders import NOON


@pytest.mark.parametrize(
    ("failure", "decision"),
    [
        (None, Success()),
        (Failure(Cause.SAME, "message is not modified"), Success()),
        (Failure(Cause.FLOOD, retry_after=34), Retry(NOON + timedelta(seconds=34))),
        (Failure(Cause.NOT_SENT), Retry(NOON + timedelta(seconds=0.75))),
        (Failure(Cause.UNCERTAIN), Retry(NOON + timedelta(seconds=0.75), uncertain=True)),
        (Failure(Cause.GONE, "bot was blocked by the user"), Suspend("bot was blocked by the user")),
        (Failure(Cause.MIGRATED, new_chat_id=-1005), Migrate(-1005)),
        (Failure(Cause.RIGHT, "have no rights"), Suspend("have no rights")),
        (Failure(Cause.THREAD, "TOPIC_CLOSED"), ToGeneral()),
        (Failure(Cause.OURS, "can't parse entities"), AsPlain()),
        (Failure(Cause.NO_MESSAGE, "message to edit not found"), Fail("message to edit not found")),
        (Failure(Cause.TOKEN, "Unauthorized"), Stop("Unauthorized")),
    ],
)
def test_every_outcome_has_its_answer(failure: Failure | None, decision: Decision) -> None:
    assert decide(failure, 1, NOON, jitter=0.5) == decision


def test_what_was_tried_otherwise_is_not_tried_so_again() -> None:
    assert decide(Failure(Cause.OURS, "too long"), 1, NOON, jitter=0, plain=True) == Fail("too long")
    assert decide(Failure(Cause.THREAD, "TOPIC_CLOSED"), 1, NOON, jitter=0, general=True) == CloseThread("TOPIC_CLOSED")


@pytest.mark.parametrize("cause", [Cause.PHOTO, Cause.OURS])
def test_a_photo_is_the_first_thing_to_go(cause: Cause) -> None:
    failure = Failure(cause, "no")
    assert decide(failure, 1, NOON, jitter=0, photo=True, plain=True) == WithoutPhoto()
    assert decide(failure, 1, NOON, jitter=0) == AsPlain()
    assert decide(failure, 1, NOON, jitter=0, plain=True) == Fail("no")


def test_every_cause_is_decided_on() -> None:
    for cause in Cause:
        assert decide(Failure(cause), 1, NOON, jitter=0) is not None


@given(st.integers(1, 10_000), st.floats(0, 1))
def test_a_wait_is_never_too_short_and_never_too_long(attempts: int, jitter: float) -> None:
    assert timedelta(seconds=0.5) <= wait(attempts, jitter) <= timedelta(seconds=LONGEST_WAIT)


def test_waits_double() -> None:
    assert [wait(attempts, 1).total_seconds() for attempts in (1, 2, 3, 9, 10, 50)] == [1, 2, 4, 256, 300, 300]
