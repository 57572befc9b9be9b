"""Whether what a function takes grows with the length of its input alone, whatever the machine's speed."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_TRIES = 5  # another process may take the core in the middle of one
_MOST = 8  # four times the input takes four times as long where it is linear, and sixteen times where it is quadratic
_FLOOR = 0.02  # seconds of CPU: what is done in less is not compared


def assert_linear(work: Callable[[int], object], length: int) -> None:
    """Fail if a function takes eight times the CPU for four times the length.

    Args:
        work: Does it for an input of about that length.
        length: The longer of the two; in a quadratic function it should take seconds.
    """
    taken: list[tuple[float, float]] = []
    for _ in range(_TRIES):
        short, long = _cpu(work, length // 4), _cpu(work, length)
        if long < max(_MOST * short, _FLOOR):
            return
        taken.append((short, long))
    message = f"four times the length takes {min(long / short for short, long in taken):.1f} times as long: {taken}"
    raise AssertionError(message)


def _cpu(work: Callable[[int], object], length: int) -> float:
    started = time.process_time()
    work(length)
    return time.process_time() - started
