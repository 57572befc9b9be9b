from __future__ import annotations

import pytest

from bot.demo.queries import Planned
from bot.demo.result import DayResult, compare
from bot.model import AlertState


def make_planned(*rows: tuple[int, int | None, str]) -> list[Planned]:
    return [
        Planned(number, chat_id, 1, AlertState(state), message_id)
        for number, (chat_id, message_id, state) in enumerate(rows, start=1)
    ]


@pytest.mark.parametrize(
    ("planned", "messages", "expected"),
    [
        ([], [], DayResult(0, 0, 9, 5, lost=0, doubled=0, waiting=0)),
        (
            [(1, 10, "sent"), (1, 11, "sent"), (2, 10, "sent")],
            [(1, 10, "a:1"), (1, 11, "a:2"), (2, 10, "a:3")],
            DayResult(3, 2, 9, 5, lost=0, doubled=0, waiting=0),
        ),
        # Two alerts in one message.
        ([(1, 10, "sent"), (1, 10, "sent")], [(1, 10, "")], DayResult(2, 1, 9, 5, lost=0, doubled=0, waiting=0)),
        # Marked as sent, but the sandbox has never seen it.
        ([(1, 10, "sent"), (1, 11, "sent")], [(1, 10, "")], DayResult(1, 1, 9, 5, lost=1, doubled=0, waiting=0)),
        ([(1, None, "failed"), (1, None, "sending")], [], DayResult(0, 0, 9, 5, lost=1, doubled=0, waiting=1)),
        ([(1, None, "pending"), (1, None, "held")], [], DayResult(0, 0, 9, 5, lost=0, doubled=0, waiting=2)),
        (
            [(1, 11, "sent")],
            [(1, 10, "a:1"), (1, 11, "a:1"), (2, 1, "a:1"), (1, 12, ""), (1, 13, "")],
            DayResult(1, 1, 9, 5, lost=0, doubled=1, waiting=0),
        ),
    ],
)
def test_what_was_planned_is_compared_with_what_was_taken(
    planned: list[tuple[int, int | None, str]], messages: list[tuple[int, int, str]], expected: DayResult
) -> None:
    assert compare(make_planned(*planned), messages, entries=9, stories=5) == expected


@pytest.mark.parametrize(
    ("counted", "line"),
    [
        (DayResult(24, 3, 71, 29, 0, 0, 0), "24 alerts to 3 chats from 71 entries in 29 stories, 0 lost"),
        (DayResult(1, 1, 1, 1, 0, 0, 0), "1 alert to 1 chat from 1 entry in 1 story, 0 lost"),
        (
            DayResult(2, 1, 2, 2, 1, 3, 4),
            "2 alerts to 1 chat from 2 entries in 2 stories, 1 lost, 3 doubled, 4 still waiting",
        ),
    ],
)
def test_the_last_line_is_a_sentence(counted: DayResult, line: str) -> None:
    assert str(counted) == line
