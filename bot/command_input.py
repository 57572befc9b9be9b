"""The input and the output of commands."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from bot.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import TextIO


@contextmanager
def opened_text(source: str) -> Iterator[TextIO]:
    """A file as UTF-8 text; ``-`` is standard input."""
    if source == "-":
        sys.stdin.reconfigure(encoding="utf-8", errors="strict")  # type: ignore[union-attr] # a real stream at a prompt
        yield sys.stdin
        return
    try:
        with Path(source).open(encoding="utf-8") as file:
            yield file
    except OSError as error:
        message = f"{source} cannot be read: {error.strerror}."
        raise InputError(message) from error


def print_lines(lines: Iterator[str]) -> None:
    """Print lines as they come.

    Raises:
        InputError: What they are made of is no text.
    """
    try:
        for line in lines:
            print(line)  # noqa: T201 - a command prints
    except UnicodeDecodeError as error:
        message = "The input is not UTF-8 text; save it as UTF-8."
        raise InputError(message) from error
