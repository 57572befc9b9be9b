"""Every pattern over text from outside takes time that grows with the text alone: each is fed 100 kB of its worst.

The worst is made of the pattern itself: whatever each of its parts repeats, in runs that begin to match again and again
and never end as they should. A pattern that is quadratic takes minutes of it; a linear one, milliseconds.
"""

from __future__ import annotations

import importlib
import pkgutil
import re
import time
from typing import TYPE_CHECKING, Any

import pytest

import bot

if TYPE_CHECKING:
    from collections.abc import Iterator

NOT_HOSTILE = ("demo", "__main__")  # the demo reads what the bot and its own day have written
SIZE = 100_000
SECONDS = 3.0  # a bound for a busy machine: a linear pattern takes 0.05 s, a quadratic one minutes
_LITERAL = re.compile(r"[<>/!?&#;\[\]\"'=.,:%@_A-Za-z0-9 -]{2,40}")


def patterns() -> Iterator[tuple[str, re.Pattern[Any]]]:
    """Every compiled pattern that meets text from outside, with its place."""
    seen: set[tuple[Any, int]] = set()
    for found in pkgutil.walk_packages(bot.__path__, "bot."):
        if found.name.split(".")[1] not in NOT_HOSTILE and "migrations" not in found.name:
            module = importlib.import_module(found.name)
            for name, value in vars(module).items():
                for number, pattern in enumerate(_within(value)):
                    if (pattern.pattern, pattern.flags) not in seen:
                        seen.add((pattern.pattern, pattern.flags))
                        yield f"{found.name}.{name}.{number}", pattern


def _within(value: object, depth: int = 0) -> Iterator[re.Pattern[Any]]:
    if isinstance(value, re.Pattern):
        yield value
    elif isinstance(value, list | tuple | set | frozenset | dict) and depth < 3:
        for part in value.items() if isinstance(value, dict) else value:
            yield from _within(part, depth + 1)


PATTERNS = dict(patterns())


def worst(source: str) -> Iterator[str]:
    """Texts in which a pattern's own pieces begin again and again, and what its repetitions are made of."""
    literals = sorted({piece.strip() for piece in _LITERAL.findall(_plain(source))}, key=len, reverse=True)[:4]
    for piece in (*literals, *_FILLINGS):
        yield (piece * SIZE)[:SIZE]
    for sign in sorted({sign for sign in source if not sign.isascii() and not sign.isalnum()}):
        yield (sign * SIZE)[:SIZE]
        yield (f"{sign}a " * SIZE)[:SIZE]
    for opening in literals[:2]:
        for filling in ("a", " ", "1", ".", "\n"):
            yield opening + filling * (SIZE - len(opening))
            yield ((opening + filling * 300) * SIZE)[:SIZE]


_FILLINGS = (
    *(
        "a",
        " ",
        "1",
        "0",
        ".",
        "\n",
        "<",
        "&",
        "[",
        "-",
        "'",
        ",",
        "A",
        "é",
        "<a ",
        "a.",
        "a'",
        "1,",
        "1.1 ",
        " \n",
        "&#",
    ),
    *(
        "\u4e00",
        "\u0301",
        "<!--",
        "<![CDATA[",
        "]]",
        "a b ",
        "\r\n",
        "=",
        '"',
        "a=",
        "<meta ",
        "\u200d",
        "/",
        "//",
        "%",
    ),
)


def _plain(source: str) -> str:
    """Return a pattern with the signs of its syntax taken out, so that its literals stand alone."""
    return re.sub(r"\\[a-zA-Z]|\(\?[a-zA-Z<!=:]+|[\\()|*+?^${}]|\[[^\]]*\]", "\n", source)


@pytest.mark.parametrize("name", PATTERNS)
def test_a_pattern_takes_time_in_proportion_to_the_text(name: str) -> None:
    pattern = PATTERNS[name]
    source = pattern.pattern if isinstance(pattern.pattern, str) else pattern.pattern.decode("latin-1")
    started = time.process_time()
    for text in worst(source):
        fed = text if isinstance(pattern.pattern, str) else text.encode("latin-1", "replace")
        before = time.process_time()
        sum(1 for _ in pattern.finditer(fed))
        pattern.fullmatch(fed)
        took = time.process_time() - before
        assert took < SECONDS, f"{name} takes {took:.1f} s for {fed[:60]!r}"
    assert time.process_time() - started < SECONDS * 20


def test_the_patterns_are_found() -> None:
    assert len(PATTERNS) > 200
    assert {"bot.text.html._TAG.0", "bot.feeds.decode._PERSON.0", "bot.topics.query._FIELD.0"} <= set(PATTERNS)
