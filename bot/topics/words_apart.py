# pure
"""The words that set a story apart from others of its topic, and how many alerts each would have stopped."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.i18n.days import calendar_names
from bot.text.plain import words
from bot.text.roots import root
from bot.text.word_frequencies import shipped
from bot.topics.evaluate import holds, matches
from bot.topics.query import parse_query
from bot.topics.reading import Document, Reading
from bot.topics.syntax import terms

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bot.model import Story
    from bot.topics.query import Query
    from bot.topics.syntax import Node

_LEAST_LETTERS = 4
_MOST_BYTES = 30  # what a button holds beside the rest
_COMPARED = 3  # with fewer other stories nobody can tell what most of them say
_MOST_TRIED = 24
_SAME_ROOT = 5  # letters
_COMMON = 0.03  # of the news: "after", "officials"

Told = tuple[Reading, ...]
"""The reports of a story, as queries read them."""


@dataclass(frozen=True, slots=True)
class WordApart:
    """A word, and the number of alerts that would not have come without the stories that have it."""

    word: str
    stopped: int


def words_apart(
    story: Story, query: Query, *, name: str, told: Mapping[int, Told], alerted: Sequence[int], most: int
) -> list[WordApart]:
    """Return words of a story's headline and summary that its topic's other stories mostly lack.

    Words that would have stopped several alerts come first, then those that are rarer in the news. Those that would
    have stopped none are left out, unless all are such.

    Args:
        story: The one that is too many.
        query: The topic's.
        name: The topic's, whose words are the topic's own as those of the query are.
        told: The topic's stories that it is compared with, by their ids.
        alerted: The stories among them that alerts have told of, one for each alert.
        most: So many words at most.
    """
    others = [reports for number, reports in told.items() if number != story.id]
    found: dict[str, int] = {}
    for word in _candidates(story, _own_words(query, name)):
        node = parse_query(word).root
        having = sum(any(holds(node, report.whole) for report in reports) for reports in others)
        if len(others) < _COMPARED or 2 * having <= len(others):
            found[word] = sum(_is_stopped(query, node, told.get(number, ())) for number in alerted)
    if any(found.values()):
        found = {word: stopped for word, stopped in found.items() if stopped}
    rarity = _rarity(story.language)
    chosen = sorted(found, key=lambda word: (found[word] <= 1, rarity.get(root(word, story.language), 0.0)))
    return [WordApart(word, found[word]) for word in chosen[:most]]


def _is_stopped(query: Query, word: Node, reports: Told) -> bool:
    """Return True if every report for which a story rang has a word."""
    rang = [report for report in reports if matches(query, report)] or list(reports)  # the query may have changed
    return bool(rang) and all(holds(word, report.whole) for report in rang)


def _own_words(query: Query, name: str) -> tuple[str, ...]:
    return (*(word for term in terms(query.root) for word in term.words), *words(name))


def _candidates(story: Story, own: tuple[str, ...]) -> list[str]:
    """The words that may set a story apart; of a long summary those that are the rarest in the news."""
    topic = Reading(Document(" ".join(own), language=story.language))
    starts = {word.lower()[:_SAME_ROOT] for word in own}
    dates = calendar_names(story.language)
    found: dict[str, None] = {}
    for text in (story.title, story.summary or story.lead):
        for word in words(text):
            if _is_telling(word) and word not in dates and word[:_SAME_ROOT] not in starts and not _has(topic, word):
                found.setdefault(word)
    rarity = _rarity(story.language)
    shares = {word: rarity.get(root(word, story.language), 0.0) for word in found}
    return sorted((word for word in found if shares[word] < _COMMON), key=shares.__getitem__)[:_MOST_TRIED]


def _has(topic: Reading, word: str) -> bool:
    return holds(parse_query(word).root, topic.whole)


def _is_telling(word: str) -> bool:
    return len(word) >= _LEAST_LETTERS and word.isalpha() and len(word.encode()) <= _MOST_BYTES


def _rarity(language: str) -> Mapping[str, float]:
    return shipped().get(language, {})
