# pure
"""A story's summary: a few of the article's own sentences, in their order, within a budget of characters.

Read the sentences, leave out what cannot stand in a summary (``sentence_filter``), find what each of the rest takes for
known (``back_references``, ``introductions``), describe it in numbers, sumy's ratings among them (``features``,
``ratings``), and choose a set (``choice``, ``set_features``) by the weights that ``tests/bench/fit_summaries.py``
fitted (``weights``). Nothing is rewritten; a dateline is left out.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING

from bot.stories.summaries.back_references import adds_to_others, points_back
from bot.stories.summaries.choice import Option, choose
from bot.stories.summaries.datelines import strip_dateline
from bot.stories.summaries.features import Bag, bag_words, describe, make_bag, share
from bot.stories.summaries.introductions import Needs, what_they_need
from bot.stories.summaries.quotes import inside_speech
from bot.stories.summaries.sentence_filter import is_fit
from bot.stories.summaries.sentences import split_lines, unwrap
from bot.stories.summaries.voice import is_personal
from bot.stories.summaries.weights import CHOICE_WEIGHTS, WEIGHTS
from bot.stories.summaries.word_features import chance, describe_words, name_shares
from bot.text.plain import stem

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_CHARS_READ = 40_000
_SENTENCES_READ = 50
_REPEATS_TITLE_FROM = 0.8


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sentence with what the choice looks at. It ``needs`` one of the sentences at each of some groups of places."""

    text: str
    fit: bool
    needs: Needs
    stems: tuple[str, ...]
    bag: Bag
    features: tuple[float, ...]


def summarise(
    text: str,
    *,
    title: str = "",
    language: str = "en",
    max_chars: int | None = 280,
    max_sentences: int | None = None,
) -> list[str]:
    """Verbatim sentences in the text's order; joined by newlines they have at most ``max_chars`` characters.

    Empty when nothing in the text is fit to stand alone. Never raises, whatever the text; the same text
    gives the same summary in every process. Cost: a few milliseconds, once sumy is imported.
    """
    candidates, words = read_candidates(text, title=title, language=language)
    weights = WEIGHTS.get(language[:2].casefold(), WEIGHTS[""])
    sentence_weights, word_weights = tuple(weights.sentences.values()), tuple(weights.words.values())
    room = len(text) if max_chars is None else max_chars
    options = [
        Option(place, len(one.text), one.stems, one.bag, _dot(one.features, sentence_weights), one.needs, one.features)
        for place, one in enumerate(candidates)
        if one.fit and len(one.text) <= room
    ]
    chances = {word: chance(row, word_weights) for word, row in words.items()}
    chosen = choose(
        options,
        chances,
        CHOICE_WEIGHTS,
        max_chars=max_chars,
        max_sentences=max_sentences,
        set_weights=tuple(weights.sets.values()),
    )
    return [candidates[place].text for place in chosen]


@lru_cache(maxsize=4)  # the short and the long summary of a text are asked for one after the other
def read_candidates(
    text: str, *, title: str = "", language: str = "en"
) -> tuple[list[Candidate], dict[str, tuple[float, ...]]]:
    """The first sentences of a text, described, and the description of each of their stems."""
    from bot.stories.summaries import ratings  # noqa: PLC0415 - sumy takes half a second to import: at the first summary

    code = language[:2].casefold()
    read = list(islice(_sentences(text, code), _SENTENCES_READ))
    tokens = [bag_words(one.text) for one in read]
    stops = ratings.stop_words(code)
    bags = [make_bag(words, code, stops) for words in tokens]
    stems = [tuple(stem(word, code) for word in words) for words in tokens]
    headline = make_bag(bag_words(title), code, stops)
    texts = [one.text for one in read]
    back = [one.follows_colon or points_back(one.text, code) for one in read]
    unknown = what_they_need(texts, title, code)
    before = [
        (frozenset(range(place)),) if place and adds_to_others(one, code) else () for place, one in enumerate(texts)
    ]
    personal = is_personal(texts, code)
    rows = describe(
        texts,
        tokens=tokens,
        bags=bags,
        ratings=ratings.rate(tokens, code),
        title=headline,
        points_back=back,
    )
    candidates = [
        Candidate(
            text=one.text,
            fit=not one.in_speech
            and is_fit(one.text, code, is_personal=personal)
            and not _repeats(bags[place], headline),
            needs=(
                *((frozenset([place - 1] if one.adjoins else ()),) if back[place] else before[place]),
                *unknown[place],
            ),
            stems=stems[place],
            bag=bags[place],
            features=rows[place],
        )
        for place, one in enumerate(read)
    ]
    stop_stems = {stem(word, code) for word in stops}
    return candidates, describe_words(stems, headline, stop_stems, name_shares(texts, stems, code))


@dataclass(frozen=True, slots=True)
class _Prepared:
    """A sentence as it was read; ``adjoins`` says that it follows directly on the one read before it."""

    text: str
    in_speech: bool
    adjoins: bool
    follows_colon: bool


def _sentences(text: str, language: str) -> Iterator[_Prepared]:
    seen: set[str] = set()
    adjoins = follows_colon = False
    paragraphs = split_lines(map(strip_dateline, unwrap(text[:_CHARS_READ])), language)
    for paragraph, inside in zip(paragraphs, inside_speech(paragraphs), strict=True):
        for sentence, in_speech in zip(paragraph, inside, strict=True):
            stripped = strip_dateline(sentence)
            if stripped not in seen:
                yield _Prepared(stripped, in_speech, adjoins, follows_colon)
            adjoins = stripped not in seen
            follows_colon = stripped.endswith((":", "\uff1a"))
            seen.add(stripped)


def _repeats(bag: Bag, headline: Bag) -> bool:
    """Return True if a sentence says hardly more than the headline does."""
    return bool(headline) and share(bag, headline) >= _REPEATS_TITLE_FROM


def _dot(values: Sequence[float], weights: Sequence[float]) -> float:
    return sum(value * weight for value, weight in zip(values, weights, strict=True))
