"""The input and the output of commands."""

from __future__ import annotations

import asyncio
import os.path
import sys
from contextlib import contextmanager
from enum import Enum, auto
from pathlib import Path
from typing import TYPE_CHECKING

from bot.errors import FeedError, InputError
from bot.text.plain import shorten
from bot.text.spelling import has_unspaced
from bot.valid_text import valid_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import TextIO

    from bot.settings import Settings

_MOST_SHOWN = 60


class Source(Enum):
    """The kinds of what is named where a text is wanted."""

    FILE = auto()
    ADDRESS = auto()
    TEXT = auto()


def kind_of(source: str) -> Source:
    """Tell a file, an address and a text apart.

    A file that is there, or ``-`` for standard input, is a file, whatever its name looks like. Else an http or https
    address is one, and what has a space, or is of a script without spaces, is the text itself.

    Raises:
        InputError: It is none of these; a mistyped name is not taken for a text.
    """
    if source == "-" or os.path.exists(source):  # noqa: PTH110 - Path raises where a text is too long for a name
        return Source.FILE
    words = source.split()
    if len(words) == 1 and source.strip().casefold().startswith(("http://", "https://")):
        return Source.ADDRESS
    if len(words) > 1 or has_unspaced(source):
        return Source.TEXT
    message = (
        f"{shorten(source, _MOST_SHOWN)} cannot be read: No such file or directory. A text has more than one word: put "
        "it in quotation marks, or pipe it in."
        if words
        else "The text is empty."
    )
    raise InputError(message)


def read_source(source: str, load: Callable[[], Settings]) -> tuple[str, str]:
    """Return the title (may be empty) and the text of a file, standard input, a web page, or what is one itself.

    Args:
        source: As ``kind_of`` tells them apart.
        load: Loads the settings, which an address needs: the limits of a fetch, and the networks that are allowed.

    Raises:
        InputError: It cannot be read, or is none of these.
        FeedError: The page cannot be had.
    """
    match kind_of(source):
        case Source.TEXT:
            return "", valid_text(source)
        case Source.ADDRESS:
            return asyncio.run(_fetch_article(source.strip(), load()))
        case Source.FILE:
            return "", valid_text(_read_text(source))


async def _fetch_article(url: str, settings: Settings) -> tuple[str, str]:
    from bot.web.article import ArticleReader
    from bot.web.urls import shown_url
    from bot.workers import Workers

    async with (
        Workers(memory_mb=settings.fetch.worker_memory_mb) as workers,
        ArticleReader(settings, workers) as reader,
    ):
        article = await reader.read(url)
    if article.reason is not None:
        raise FeedError(shown_url(url), article.reason)
    return article.title, article.text


def read_bytes(source: str) -> bytes:
    """A file, or standard input (``-``).

    Raises:
        InputError: It cannot be read.
    """
    try:
        return sys.stdin.buffer.read() if source == "-" else Path(source).read_bytes()
    except OSError as error:
        message = f"{source} cannot be read: {error.strerror}."
        raise InputError(message) from error


def _read_text(source: str) -> str:
    try:
        return read_bytes(source).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        message = f"{'The input' if source == '-' else source} is not UTF-8 text; save it as UTF-8."
        raise InputError(message) from error


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
