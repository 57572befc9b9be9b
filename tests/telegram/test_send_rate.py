"""The rate at which messages leave, by what Telegram has taken and refused."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.telegram.send_rate import HIGHEST, SendRate

HOUR = 3600.0
RATES = st.floats(0.01, 100)
EVENTS = st.lists(
    st.tuples(st.sampled_from(["left", "left in a long queue", "refused", "allowed"]), st.floats(0.0, 2 * HOUR), RATES),
    max_size=60,
)


def busy(rate: SendRate, now: float, seconds: float) -> SendRate:
    """So many seconds of a long queue."""
    end = now + seconds
    while now < end:
        now += 1 / rate.in_force(now)
        rate = rate.left(now, many_wait=True)
    return rate


@given(RATES, EVENTS)
def test_the_rate_keeps_within_what_is_allowed_and_changes_as_promised(
    most: float, events: list[tuple[str, float, float]]
) -> None:
    rate, now, allowed = SendRate.first(most), 1000.0, min(most, HIGHEST)
    assert rate.in_force(now) <= min(allowed, 20)
    for what, seconds, figure in events:
        seconds += 0.001  # noqa: PLW2901 - two things never happen at the same moment
        now += seconds
        before = rate.in_force(now)
        if what == "refused":
            rate = rate.cut(now, now)
            assert rate.in_force(now) == pytest.approx(max(0.7 * before, min(1.0, allowed)))
        elif what == "allowed":
            allowed = min(figure, HIGHEST)
            rate = rate.allowing(figure)
        else:
            since = min(now - rate.at, 2.0)  # the last message, or cut; what is allowed meanwhile does not count
            rate = rate.left(now, many_wait=what == "left in a long queue")
            assert before - 1e-9 <= rate.in_force(now) <= before + 1e-9 + (since if what != "left" else 0.0)
        assert 0 < rate.in_force(now) <= rate.ceiling(now) + 1e-9
        assert rate.ceiling(now) <= allowed <= HIGHEST


@given(st.floats(1.5, 29), st.floats(0, 1000))
def test_after_a_refusal_it_recovers_slowly_and_stays_below_what_was_refused(value: float, wait: float) -> None:
    now = 1000.0
    rate = SendRate(HIGHEST, value, now).cut(now, now + 0.1)
    cut = rate.in_force(now + 0.1)
    later = busy(rate, now + 0.1, wait)
    assert later.value <= max(cut, 1.0) + 0.1 * wait + 0.2
    assert later.value <= max(0.9 * value, 1.0) + (HIGHEST - 0.9 * value) * (wait + 2) / (2 * HOUR)


def test_it_rises_by_one_a_second_while_many_wait() -> None:
    assert busy(SendRate.first(29.0), 0.0, 3.0).value == pytest.approx(23, abs=0.1)
    assert busy(SendRate.first(29.0), 0.0, 60.0).value == HIGHEST


def test_what_was_on_its_way_when_it_was_cut_does_not_cut_it_again() -> None:
    rate = SendRate(HIGHEST, 20.0, 100.0).cut(100.0, 100.1)
    assert rate.cut(100.05, 100.2) is rate
    assert rate.cut(100.15, 100.2).value == pytest.approx(20 * 0.7 * 0.7)


def test_it_is_the_first_again_after_an_idle_minute_unless_it_was_refused_lately() -> None:
    fast = busy(SendRate.first(29.0), 0.0, 60.0)
    assert fast.in_force(fast.at + 59) == HIGHEST
    assert fast.in_force(fast.at + 61) == 20
    cut = SendRate(HIGHEST, 20.0, 100.0).cut(100.0, 100.1)
    assert cut.in_force(100.2 + 59) == pytest.approx(14)
    assert cut.in_force(100.1 + 60) == pytest.approx(18, abs=0.2)  # as much as is not refused
    assert SendRate.first(5.0).in_force(HOUR) == 5


def test_a_refusal_is_forgotten_after_two_hours() -> None:
    rate = SendRate(HIGHEST, 20.0, 100.0).cut(100.0, 100.1)
    assert rate.ceiling(100.1) == pytest.approx(18)
    assert rate.ceiling(100.1 + HOUR) == pytest.approx(18 + (HIGHEST - 18) / 2)
    assert rate.ceiling(100.1 + 2 * HOUR) == HIGHEST
    assert busy(rate, 100.1 + 2 * HOUR, 20.0).value == HIGHEST


def test_it_never_falls_to_nothing() -> None:
    rate = SendRate.first(29.0)
    for second in range(40):
        rate = rate.cut(second, second + 0.1)
    assert rate.value == 1
