# pure
# ruff: noqa: RUF001 - quotation marks, dashes and bullets
"""Lines that belong to the page and not to the report: captions, credits, bylines, links, newsletters, cookies."""

from __future__ import annotations

import re
from functools import cache

from bot.text.languages import words_of_all

_BYLINE = re.compile(r"By\s(?:[A-Z][\w.'’-]+\s){1,3}(?:and|[A-Z][\w.'’-]+|\.|,|$)(?=\s|\W*$)(?!.{60})")
_HANDLE_OR_MAIL = re.compile(r"\S@\w+\.\w|(?:^|\s)@\w{3,}")
_BULLET = re.compile(r"[•·▪■◆●►▶→*#|+>]|[-–—](?!\d)|\d{1,2}[.)]\s|\(?[a-z]\)\s")
_TIME_STAMP = re.compile(r"\A\W*\d{1,2}\s?[h:.]\s?\d{2}\b")
_LEADING_MARKS = re.compile(r"^[\s\"'“”‘’«»\[>•·*_|►▶→]+")


@cache
def _listed(key: str) -> tuple[str, ...]:
    return tuple(sorted({phrase.casefold() for phrase in words_of_all(key)}))


def is_noise(sentence: str) -> bool:
    """Return True if a sentence is of the page and not of the report."""
    folded = _LEADING_MARKS.sub("", sentence.casefold())
    return (
        folded.startswith(_listed("noise_starts"))
        or any(mark in folded for mark in _listed("noise_marks"))
        or any(pattern.match(sentence) for pattern in (_BYLINE, _BULLET, _TIME_STAMP))
        or bool(_HANDLE_OR_MAIL.search(sentence))
    )
