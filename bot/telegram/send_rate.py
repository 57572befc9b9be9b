# pure
"""The rate at which messages leave: up to what Telegram takes while many wait, and well below what it has refused.

Nobody knows the limit: about 30 a second, and less for some bots. The rate begins below it and rises a little each
second while many messages wait, but never above 29: a refusal can cost hours. A refusal that is not one chat's takes
three tenths off, and for two hours the rate stays below the one that was refused, from where it is probed again slowly.
Times are seconds of a clock that never jumps.
"""

from __future__ import annotations

from dataclasses import dataclass

HIGHEST = 29.0
"""Messages a second that the rate never exceeds, whatever the operator allows."""

_FIRST = 20.0  # so that a lower limit is met from below, by one message and not by all that are on their way
_LEAST = 1.0
_RISE = 1.0  # a second, for each second in which many wait
_SLOW_RISE = 0.1  # the same while a refusal is remembered
_CUT = 0.7
_BELOW = 0.9  # of a rate that was refused: so high at most afterwards
_FORGOTTEN = 7200.0  # seconds after which a refusal says nothing any more
_IDLE = 60.0  # seconds without a message after which the rate is the first again
_PAUSE = 2.0  # seconds: after so long without a message the rate does not rise with the next


@dataclass(frozen=True, slots=True)
class SendRate:
    """The rate in force, as it was last set; each change gives a new one.

    Attributes:
        most: What the operator allows.
        value: Messages a second, at ``at``.
        at: When the last message left, or the rate was cut.
        refused: The rate that Telegram has refused last, at ``refused_at``; 0 for none.
        refused_at: See ``refused``.
    """

    most: float
    value: float
    at: float = 0.0
    refused: float = 0.0
    refused_at: float = 0.0

    @classmethod
    def first(cls, most: float) -> SendRate:
        """Return the rate of a program that has sent nothing yet."""
        most = min(most, HIGHEST)
        return cls(most, min(most, _FIRST))

    def allowing(self, most: float) -> SendRate:
        """Return the rate after the operator has allowed another one."""
        most = min(most, HIGHEST)
        return SendRate(most, min(self.value, most), self.at, self.refused, self.refused_at)

    def ceiling(self, now: float) -> float:
        """Return what the rate may rise to: less than what was refused, the whole again when that is long ago."""
        share = (now - self.refused_at) / _FORGOTTEN
        if not self.refused or share >= 1:
            return self.most
        low = max(_BELOW * self.refused, self._floor)
        return min(low + max(self.most - low, 0.0) * max(share, 0.0), self.most)

    def in_force(self, now: float) -> float:
        """Return the messages a second that may leave now: after an idle while, the first rate again."""
        if now - self.at < _IDLE:
            return self.value
        return min(max(self._recovered(now), self._floor), _FIRST, self.ceiling(now))

    def left(self, now: float, *, many_wait: bool) -> SendRate:
        """Return the rate after a message has left."""
        value, ceiling = self.in_force(now), self.ceiling(now)
        if many_wait:
            step = now - self.at
            value += (step if 0 < step < _PAUSE else 0.0) * (_RISE if ceiling == self.most else _SLOW_RISE)
        return SendRate(self.most, min(value, ceiling), now, self.refused, self.refused_at)

    def cut(self, left_at: float, now: float) -> SendRate:
        """Return the rate after Telegram has refused a message that left at ``left_at``, not for its chat's sake.

        What was on its way already when the rate was cut says nothing about the new one.
        """
        if self.refused and left_at <= self.refused_at:
            return self
        value = self.in_force(now)
        return SendRate(self.most, max(_CUT * value, self._floor), now, value, now)

    def _recovered(self, now: float) -> float:
        return self.value + _SLOW_RISE * (now - self.at)

    @property
    def _floor(self) -> float:
        return min(_LEAST, self.most)
