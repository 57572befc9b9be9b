"""Telegram's flood limits, as sliding windows; off until they are asked for."""

from __future__ import annotations

from collections import defaultdict, deque
from dataclasses import dataclass

from bot.demo.sandbox.refusal import Refusal, too_many_requests


@dataclass(frozen=True, slots=True)
class Limits:
    """The most messages taken in any second overall, in any second per chat, and in any minute per group.

    0 means no such limit. ``retry_after`` is what a refused sender is told to wait, in seconds. Stricter than
    Telegram, which allows short bursts.
    """

    overall: int = 0
    per_chat: int = 0
    per_group: int = 0
    retry_after: int = 3

    @classmethod
    def telegram(cls) -> Limits:
        """The limits that Telegram's FAQ names."""
        return cls(overall=30, per_chat=1, per_group=20)


class Window:
    """At most ``most`` in any ``seconds``."""

    __slots__ = ("most", "seconds", "times")

    def __init__(self, most: int, seconds: float) -> None:
        self.most = most
        self.seconds = seconds
        self.times: deque[float] = deque()

    def is_full(self, now: float) -> bool:
        """Return True if one more at ``now`` would be too many."""
        while self.times and self.times[0] <= now - self.seconds:
            self.times.popleft()
        return bool(self.most) and len(self.times) >= self.most


class FloodLimits:
    """Counts what was taken, and refuses what would be too much. Edits count overall, new messages everywhere."""

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self.refused = {"overall": 0, "chat": 0, "group": 0}
        self.peak = 0
        self._overall = Window(limits.overall, 1)
        self._chats: defaultdict[int, Window] = defaultdict(lambda: Window(limits.per_chat, 1))
        self._groups: defaultdict[int, Window] = defaultdict(lambda: Window(limits.per_group, 60))

    def check(self, chat_id: int, now: float, *, edit: bool = False) -> Refusal | None:
        """The refusal, or None when it may pass. ``now`` is in seconds of any clock that never goes back."""
        windows = [("overall", self._overall)]
        if not edit:
            windows.append(("chat", self._chats[chat_id]))
            if chat_id < 0:
                windows.append(("group", self._groups[chat_id]))
        for name, window in windows:
            if window.is_full(now):
                self.refused[name] += 1
                return too_many_requests(self.limits.retry_after)
        return None

    def count(self, chat_id: int, now: float, *, edit: bool = False) -> None:
        """One was taken."""
        self._overall.times.append(now)
        self.peak = max(self.peak, len(self._overall.times))
        if not edit:
            self._chats[chat_id].times.append(now)
            if chat_id < 0:
                self._groups[chat_id].times.append(now)
