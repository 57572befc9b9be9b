# pure
"""Being in touch with Telegram, as its answers tell: reached or not and why, listening or not, and its clock."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_LISTEN = "getUpdates"
_CONFLICT, _SERVER_ERROR = 409, 500
_ANOTHER = "another program listens with this token"


@dataclass(slots=True)
class TelegramReach:
    """The last that was heard of Telegram.

    ``problem`` is empty while it answers, and ``since`` is the moment from which on it did not. ``conflict`` says why
    the bot hears nobody although Telegram answers. ``ahead`` is how far this machine's clock goes before Telegram's.
    """

    clock: Callable[[], datetime]
    answered_at: datetime | None = None
    problem: str = ""
    since: datetime | None = None
    conflict: str = ""
    ahead: timedelta = timedelta()

    def answered(self, url: str, status: int, date: str) -> None:
        """Take note of an answer: to which request, its status, and its header ``Date``."""
        if status >= _SERVER_ERROR:
            self.failed(f"it answers {status}")
            return
        now = self.clock()
        self.answered_at, self.problem, self.since = now, "", None
        if url.endswith(_LISTEN):
            self.conflict = _ANOTHER if status == _CONFLICT else ""
        if theirs := read_date(date):
            self.ahead = now - theirs

    def failed(self, reason: str) -> None:
        """Take note of a request that got no answer."""
        self.problem = reason
        self.since = self.since or self.clock()


def read_date(date: str) -> datetime | None:
    """Read a header ``Date``; None if it is none."""
    try:
        read = parsedate_to_datetime(date)
    except ValueError:
        return None
    return read.replace(tzinfo=read.tzinfo or UTC)
