"""The demo's last line: the alerts that were planned, compared with those that the sandbox accepted."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.model import AlertState

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.demo.queries import Planned

_WAITING = frozenset({AlertState.PENDING, AlertState.HELD, AlertState.SENDING})


@dataclass(frozen=True, slots=True)
class DayResult:
    """The figures of a day.

    ``lost`` alerts were planned and never reached their chat; ``doubled`` ones reached it again.
    """

    alerts: int
    chats: int
    entries: int
    stories: int
    lost: int
    doubled: int
    waiting: int

    def __str__(self) -> str:
        line = (
            f"{_count(self.alerts, 'alert')} to {_count(self.chats, 'chat')} from {_count(self.entries, 'entry')} "
            f"in {_count(self.stories, 'story')}, {self.lost} lost"
        )
        if self.doubled:
            line += f", {self.doubled} doubled"
        if self.waiting:
            line += f", {self.waiting} still waiting"
        return line


def compare(
    planned: Sequence[Planned], messages: Sequence[tuple[int, int, str]], *, entries: int, stories: int
) -> DayResult:
    """Compare the planned alerts with the accepted messages.

    Args:
        planned: The alerts of the database.
        messages: Chat and number of each message that the sandbox accepted, and the data of its menu button: the same
            for each copy of an alert, and "" for a message without such a button.
        entries: The number of entries that came in.
        stories: The number of stories they tell.
    """
    taken = {(chat_id, message_id) for chat_id, message_id, _ in messages}
    copies = Counter((chat_id, menu) for chat_id, _, menu in messages if menu)
    arrived = [alert for alert in planned if (alert.chat_id, alert.message_id) in taken]
    missing = [alert for alert in planned if (alert.chat_id, alert.message_id) not in taken]
    waiting = sum(alert.state in _WAITING for alert in missing)
    return DayResult(
        alerts=len(arrived),
        chats=len({alert.chat_id for alert in arrived}),
        entries=entries,
        stories=stories,
        lost=len(missing) - waiting,
        doubled=sum(count - 1 for count in copies.values()),
        waiting=waiting,
    )


def _count(number: int, word: str) -> str:
    if number == 1:
        return f"1 {word}"
    return f"{number} {word[:-1]}ies" if word.endswith("y") else f"{number} {word}s"
