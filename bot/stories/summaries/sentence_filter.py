# pure
# ruff: noqa: RUF001 - the full stops and quotation marks of many languages are what this is about
"""The sentences that may stand in a summary by themselves."""

from __future__ import annotations

import re

from bot.stories.summaries.noise import is_noise
from bot.stories.summaries.quotes import has_whole_quotes

_ENDS = re.compile(r"[.!。！।؛۔։።．｡](?:[\"”’»)'\]」』“›]|\s)*$")
_TRAILS_OFF = re.compile(r"(?:\.\s?\.+|…|\[…\]|\[\.\.\.\])\s*(?:[\"”’»)'\]])*$")
_ASKS = re.compile("[?？؟՞¿\u037e]")
_GLUE = re.compile(
    r"(?<![^\W_])[a-zß-öø-ÿ]{3,}[A-ZÀ-ÖØ-Þ](?:[a-zß-öø-ÿ]{2,}|['’])|[a-zß-öø-ÿ]{3}[LD]['’][a-zß-öø-ÿ]{2}"
    r"|\b[a-zß-öø-ÿ]{5,}\. [a-zß-öø-ÿ]"
)
# "Behind the scenes: Actors on set." A label has no verb; "She has a plan: Nothing." is a sentence.
_LABEL = re.compile(
    r"\A[A-ZÀ-ÖØ-Þ][\w'’-]*(?:\s(?!(?:said|says|is|are|was|were|has|have|had|will|warned|added|told|wrote|asked|knew|means|do)\b)"
    r"[\w'’-]+){0,6}: [A-ZÀ-ÖØ-Þ\d]"
)
_SPACED_STOP = re.compile(r"\s[.!]$")
_SHORTEST, _SHORTEST_DENSE = 25, 8  # characters; in Chinese, Japanese and Korean a character says more
_DENSE = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_SHOUTED_FROM = 4


def is_fit(sentence: str) -> bool:
    """Return True if it is a finished statement of the report, with whole quotations, that neither asks nor shouts."""
    return (
        len(sentence) >= (_SHORTEST_DENSE if _DENSE.search(sentence) else _SHORTEST)
        and is_finished(sentence)
        and not is_question(sentence)
        and not is_shouted(sentence)
        and not is_glued(sentence)
        and has_whole_quotes(sentence)
        and not is_noise(sentence)
    )


def is_finished(sentence: str) -> bool:
    """Return True if it ends as a statement does: not cut off, no heading, no promise of what follows."""
    return bool(_ENDS.search(sentence)) and not _TRAILS_OFF.search(sentence) and not _SPACED_STOP.search(sentence)


def is_glued(sentence: str) -> bool:
    """Return True if it holds two texts that lost the space between them, or starts with the label of a caption."""
    return bool(_GLUE.search(sentence) or _LABEL.match(sentence))


def is_question(sentence: str) -> bool:
    """Return True if it asks, or quotes somebody who asks."""
    return bool(_ASKS.search(sentence))


def is_shouted(sentence: str) -> bool:
    """Return True if most of its letters are capitals: a heading, a warning, an advertisement."""
    upper = sum(map(str.isupper, sentence))
    return upper >= _SHOUTED_FROM and upper * 2 > sum(map(str.isalpha, sentence))
