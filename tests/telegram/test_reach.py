"""What the answers of Telegram tell about being in touch with it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from bot.telegram.reach import TelegramReach, read_date

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
DATE = "Sun, 01 Mar 2026 11:59:00 GMT"
UPDATES, SEND = "https://api.example/bot1:x/getUpdates", "https://api.example/bot1:x/sendMessage"


def make_reach() -> tuple[TelegramReach, list[datetime]]:
    moments = [NOW]
    return TelegramReach(lambda: moments[-1]), moments


def test_an_answer_is_contact_and_tells_the_time() -> None:
    reach, _ = make_reach()
    reach.answered(SEND, 200, DATE)
    assert (reach.answered_at, reach.problem, reach.since, reach.ahead) == (NOW, "", None, timedelta(minutes=1))


def test_silence_counts_from_its_beginning_and_ends_with_an_answer() -> None:
    reach, moments = make_reach()
    reach.failed("no answer came in time")
    moments.append(NOW + timedelta(minutes=1))
    reach.failed("ClientConnectorError")
    assert (reach.problem, reach.since) == ("ClientConnectorError", NOW)
    reach.answered(SEND, 502, "")
    assert (reach.problem, reach.since) == ("it answers 502", NOW)
    reach.answered(SEND, 400, "")
    assert (reach.problem, reach.since) == ("", None)


def test_who_listens_beside_us_is_in_the_way_until_updates_come_again() -> None:
    reach, _ = make_reach()
    reach.answered(UPDATES, 409, "")
    reach.answered(SEND, 200, "")
    assert reach.conflict == "another program listens with this token"
    reach.answered(UPDATES, 200, "")
    assert reach.conflict == ""


@pytest.mark.parametrize(
    ("text", "expected"),
    [(DATE, NOW - timedelta(minutes=1)), ("Sun, 01 Mar 2026 12:00:00 -0000", NOW), ("", None), ("yesterday", None)],
)
def test_a_date_is_read_or_left(text: str, expected: datetime | None) -> None:
    assert read_date(text) == expected
