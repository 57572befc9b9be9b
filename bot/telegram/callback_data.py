# pure
"""The data that a button sends when it is tapped: ``verb:argument:argument@chat``, at most 64 bytes.

The part after ``@`` is there when the button is about another chat than the one in which it hangs (a channel that is
run from a private chat).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

MAX_BYTES = 64


class Verb(StrEnum):
    """The act of a button: the first part of its data. Each subject has an enumeration of its own."""


class AlertVerb(Verb):
    """The buttons under an alert."""

    MENU = "a"
    MORE = "am"
    WHY = "aw"
    STORY = "at"
    MUTE_STORY = "as"
    MUTE_OUTLET = "ao"
    FEWER = "af"
    UNSUBSCRIBE = "au"
    RECENT = "ar"
    OPEN = "ap"


@dataclass(frozen=True, slots=True)
class CallbackData:
    """A tap, taken apart. ``target`` is None for the chat in which the button hangs."""

    verb: str
    arguments: tuple[str, ...] = ()
    target: int | None = None


class MakeData(Protocol):
    """Make the data of a button; a request's makes it about the same chat."""

    def __call__(self, verb: Verb, /, *arguments: object) -> str:
        """The data of a button with this verb."""


def callback_data(verb: Verb, *arguments: object, target: int | None = None) -> str:
    """The data of a button.

    Raises:
        ValueError: It would be longer than Telegram takes: a mistake of ours, as arguments are short.
    """
    data = ":".join([verb, *map(str, arguments)]) + (f"@{target}" if target is not None else "")
    if len(data.encode()) > MAX_BYTES:
        message = f"a button cannot hold {data!r}"
        raise ValueError(message)
    return data


def read_callback_data(data: str) -> CallbackData:
    """Take apart what came back, which may be anything that somebody made up."""
    said, at, target = data.partition("@")
    verb, *arguments = said.split(":")
    is_number = target.removeprefix("-").isdecimal() and target.isascii()
    return CallbackData(verb, tuple(arguments), int(target) if at and is_number else None)


def number(text: str) -> int | None:
    """A whole number as we write it; None for anything else."""
    digits = text.removeprefix("-")
    return int(text) if digits.isascii() and digits.isdecimal() and len(digits) < 19 else None  # noqa: PLR2004 - what a BIGINT holds
