# pure
"""The verdict about one thing, and what follows for the whole."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


class Grade(StrEnum):
    """Good, bad, or something between; ``unknown`` is what could not be looked at."""

    GOOD = "good"
    FAIR = "fair"
    BAD = "bad"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """One thing that was looked at, what was found, and what to do about it."""

    what: str
    verdict: Grade
    found: str
    remedy: str = ""


def good(what: str, found: str) -> Diagnosis:
    """Return that a thing is as it should be."""
    return Diagnosis(what, Grade.GOOD, found)


def bad(what: str, found: str, remedy: str) -> Diagnosis:
    """Return that a thing keeps the bot from working, and what to do."""
    return Diagnosis(what, Grade.BAD, found, remedy)


def fair(what: str, found: str, remedy: str) -> Diagnosis:
    """Return that a thing should be better, and what to do."""
    return Diagnosis(what, Grade.FAIR, found, remedy)


def unknown(what: str, found: str) -> Diagnosis:
    """Return that a thing could not be looked at, and why."""
    return Diagnosis(what, Grade.UNKNOWN, found)


def conclusion(diagnoses: Iterable[Diagnosis]) -> tuple[bool, str]:
    """Return True if nothing is bad, and a sentence."""
    verdicts = [one.verdict for one in diagnoses]
    ill, weak = verdicts.count(Grade.BAD), verdicts.count(Grade.FAIR)
    if ill:
        return False, f"{ill} of {len(verdicts)} {'is' if ill == 1 else 'are'} bad: begin with the first."
    if weak:
        return True, f"Nothing is bad; {weak} of {len(verdicts)} could be better."
    return True, "Everything that could be looked at is good."
