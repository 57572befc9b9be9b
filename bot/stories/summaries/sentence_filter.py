# pure
# ruff: noqa: RUF001 - the full stops and quotation marks of many languages are what this is about
"""The sentences that may stand in a summary by themselves."""

from __future__ import annotations

import re

from bot.stories.summaries.fragments import is_fragment, is_glued
from bot.stories.summaries.noise import is_noise
from bot.stories.summaries.quotes import has_whole_quotes
from bot.stories.summaries.voice import invites, speaks_of_us

_ENDS = re.compile(r"[.!。！।؛۔։።．｡](?:[\"”’»)'\]」』“›]|\s)*$")
_TRAILS_OFF = re.compile(r"(?:\.\s?\.+|…|\[…\]|\[\.\.\.\])\s*(?:[\"”’»)'\]])*$")
_ASKS = re.compile("[?？؟՞¿\u037e]")
_STRAY_MARK = re.compile(r"\s[.!\"”]$|\"\"")
_LONGEST = 1_000  # characters: no summary is as long, and a pattern costs little on what is shorter
_SHORTEST, _SHORTEST_DENSE = 25, 8  # characters; in Chinese, Japanese and Korean a character says more
_DENSE = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_SHOUTED_FROM = 4


def is_fit(sentence: str, language: str = "en", *, is_personal: bool = False) -> bool:
    """Return True if it is a whole statement of the report, in its voice, that neither asks nor shouts.

    The voice of a report is the third person's, except where ``is_personal``.
    """
    return (
        (_SHORTEST_DENSE if _DENSE.search(sentence) else _SHORTEST) <= len(sentence) <= _LONGEST
        and is_finished(sentence)
        and not is_question(sentence)
        and not is_shouted(sentence)
        and not is_glued(sentence, language)
        and has_whole_quotes(sentence)
        and not is_noise(sentence)
        and not is_fragment(sentence, language)
        and not invites(sentence, language)
        and (is_personal or not speaks_of_us(sentence, language))
    )


def is_finished(sentence: str) -> bool:
    """Return True if it ends as a statement does: not cut off, no heading, no promise of what follows."""
    return bool(_ENDS.search(sentence)) and not _TRAILS_OFF.search(sentence) and not _STRAY_MARK.search(sentence)


def is_question(sentence: str) -> bool:
    """Return True if it asks, or quotes somebody who asks."""
    return bool(_ASKS.search(sentence))


def is_shouted(sentence: str) -> bool:
    """Return True if most of its letters are capitals: a heading, a warning, an advertisement."""
    upper = sum(map(str.isupper, sentence))
    return upper >= _SHOUTED_FROM and upper * 2 > sum(map(str.isalpha, sentence))
