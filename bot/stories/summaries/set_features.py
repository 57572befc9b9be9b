# pure
"""The features of a set of sentences as a whole, in numbers: the first one opens the summary, the rest has to add."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from bot.stories.summaries.features import NAMES as SENTENCE_NAMES

if TYPE_CHECKING:
    from collections.abc import Sequence

_OF_FIRST = (
    "title_likeness",
    "title_share",
    "centroid",
    "length",
    "digits",
    "names",
    "opens_quote",
    "holds_quote",
    "attributes",
    "subclauses",
)
_OF_REST = ("title_share", "centroid", "lead_likeness", "length", "digits", "names", "holds_quote", "points_back")
NAMES = (
    "from_words",
    "from_sentences",
    "filled",
    "filled_squared",
    "alone",
    "more_than_two",
    "has_lead",
    "first_nearness",
    "first_depth",
    "last_depth",
    "follow_on",
    *(f"first_{name}" for name in _OF_FIRST),
    *(f"rest_{name}" for name in _OF_REST),
)
_FIRST_COLUMNS = tuple(SENTENCE_NAMES.index(name) for name in _OF_FIRST)
_REST_COLUMNS = tuple(SENTENCE_NAMES.index(name) for name in _OF_REST)
_DEEPEST = 40


def describe_set(
    rows: Sequence[Sequence[float]], places: Sequence[int], *, from_words: float, from_sentences: float, filled: float
) -> tuple[float, ...]:
    """One row in the order of ``NAMES``, from the rows of the sentences in their order; none without rows.

    The expected value comes in its two halves: by the words of the set, and by its sentences.
    """
    if not rows or not rows[0]:
        return ()
    first, rest = rows[0], rows[1:]
    return (
        from_words,
        from_sentences,
        filled,
        filled * filled,
        float(len(rows) == 1),
        float(len(rows) > 2),  # noqa: PLR2004 - three and more
        float(places[0] == 0),
        1 / (1 + places[0]),
        min(places[0], _DEEPEST) / _DEEPEST,
        min(places[-1], _DEEPEST) / _DEEPEST,
        sum(after == before + 1 for before, after in pairwise(places)) / len(rows),
        *(first[column] for column in _FIRST_COLUMNS),
        *(sum(row[column] for row in rest) / max(1, len(rest)) for column in _REST_COLUMNS),
    )
