# pure
"""A story's summary: a few of the article's own sentences, in their order, within a budget of characters.

Read the sentences, leave out what cannot stand in a summary (``sentence_filter``), find what each of the rest takes for
known (``back_references``, ``introductions``), describe it in numbers, sumy's ratings among them (``features``,
``ratings``), and choose a set (``choice``, ``set_features``) by the weights that ``tests/bench/fit_summaries.py``
fitted (``weights``) and by how it reads (``options``). Nothing is rewritten; datelines and the marks of footnotes are
left out. Where no sentence may stand, the demands are lowered step by step: a summary that leans on its headline is
better than none.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING

from bot.stories.summaries.back_references import (
    TELLS_CLEARLY,
    adds_to_others,
    find_leads,
    is_about_somebody,
    leans,
    points_at,
    points_back,
    points_forward,
    points_inside,
    sets_scene,
    turns,
)
from bot.stories.summaries.choice import choose
from bot.stories.summaries.features import bag_words, describe, facts_of, make_bag, share
from bot.stories.summaries.introductions import what_they_need
from bot.stories.summaries.options import DEMANDS, Candidate, make_options
from bot.stories.summaries.sentence_filter import find_start, is_heading, is_reporting, is_whole
from bot.stories.summaries.sentences import Prepared, read_sentences
from bot.stories.summaries.shortening import shorten
from bot.stories.summaries.weights import CHOICE_WEIGHTS, WEIGHTS
from bot.stories.summaries.word_features import chance, describe_words, name_shares
from bot.text.plain import stem, words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bot.stories.summaries.choice import ChoiceWeights
    from bot.stories.summaries.features import Bag
    from bot.stories.summaries.introductions import Needs

_SENTENCES_READ = 50
_REPEATS_TITLE_FROM = 0.8
_TOLD_BY_TITLE = 0.5
_SHORTENED = 3  # a sentence that needs more than this part of the spare room is shortened, if it can be
_NEAR = 3  # sentences within which "her" still means who the report opened with


def summarise(
    text: str,
    *,
    title: str = "",
    language: str = "en",
    max_chars: int | None = 280,
    max_sentences: int | None = None,
    spare: int = 0,
) -> list[str]:
    """Verbatim sentences in the text's order; joined by newlines they have at most ``max_chars`` characters.

    A sentence with the news that is longer may have a third of ``spare`` characters more, or ends before a clause that
    only adds to it (``shortening``), or if it cannot, may have all of them. Empty when nothing in the text is fit to
    stand alone. Never raises, whatever the text; the same text gives the same summary in every process. Cost: a few
    milliseconds, once sumy is imported.
    """
    chosen = choose_sentences(
        text, title=title, language=language, max_chars=max_chars, max_sentences=max_sentences, spare=spare
    )
    return [one.text for one in chosen]


def choose_sentences(
    text: str,
    *,
    title: str = "",
    language: str = "en",
    max_chars: int | None = 280,
    max_sentences: int | None = None,
    spare: int = 0,
) -> list[Candidate]:
    """The sentences of a summary (``summarise``), with all that is known of them."""
    candidates, words = read_candidates(text, title=title, language=language)
    if max_chars is not None:
        candidates, max_chars = fit_leads(candidates, max_chars, spare, language[:2].casefold())
    weights = WEIGHTS.get(language[:2].casefold(), WEIGHTS[""])
    sentence_weights, word_weights = tuple(weights.sentences.values()), tuple(weights.words.values())
    chosen = choose_places(
        candidates,
        [_dot(one.features, sentence_weights) for one in candidates],
        {word: chance(row, word_weights) for word, row in words.items()},
        CHOICE_WEIGHTS,
        set_weights=tuple(weights.sets.values()),
        max_chars=max_chars,
        max_sentences=max_sentences,
    )
    return [candidates[place] for place in chosen]


def fit_leads(
    candidates: Sequence[Candidate], max_chars: int, spare: int, language: str
) -> tuple[list[Candidate], int]:
    """The sentences, those that may open shortened to fit, and the room that the one with the news then needs."""
    most = max_chars + spare
    shortened = max_chars + spare // _SHORTENED
    fitted = [one if one.lead_rank is None else _shortened(one, shortened, language) for one in candidates]
    first = next((place for place, one in enumerate(fitted) if one.fit), len(fitted))
    lead = next((place for place, one in enumerate(fitted) if one.lead_rank == 0), len(fitted))
    needed = sum(len(one.text) for one in fitted[lead : lead + 1])
    scene = fitted[first : first + 2]
    if [(one.sets_scene, one.turns) for one in scene] == [(True, False), (False, True)]:
        together = len(scene[0].text) + 1 + len(scene[1].text)
        needed = max(needed, together if together <= shortened else 0)
    return fitted, needed if max_chars < needed <= (most if lead == first else shortened) else max_chars


def _shortened(one: Candidate, most: int, language: str) -> Candidate:
    """The sentence, or what is left of one that is too long and can be shortened."""
    text = shorten(one.text, most, language) if len(one.text) > most else ""
    if not text:
        return one
    stems = one.stems[: len(bag_words(text))]
    bag = Counter({word: count for word, count in Counter(stems).items() if word in one.bag})
    return replace(one, text=text, stems=stems, bag=bag, facts=facts_of(text))


def choose_places(
    candidates: Sequence[Candidate],
    worths: Sequence[float],
    chances: Mapping[str, float],
    weights: ChoiceWeights,
    *,
    set_weights: Sequence[float],
    max_chars: int | None,
    max_sentences: int | None,
) -> list[int]:
    """The places of the sentences of a summary, by the highest of the demands that any sentence meets."""
    for demand in DEMANDS:
        chosen = choose(
            make_options(candidates, worths, max_chars, demand=demand),
            chances,
            weights,
            max_chars=max_chars,
            max_sentences=max_sentences,
            set_weights=set_weights,
        )
        if chosen:
            return chosen
    return []


@lru_cache(maxsize=4)  # the short and the long summary of a text are asked for one after the other
def read_candidates(
    text: str, *, title: str = "", language: str = "en"
) -> tuple[list[Candidate], dict[str, tuple[float, ...]]]:
    """The first sentences of a text, described, and the description of each of their stems."""
    from bot.stories.summaries import ratings  # noqa: PLC0415 - sumy takes half a second to import: at the first summary

    code = language[:2].casefold()
    read = list(islice(read_sentences(text, code), _SENTENCES_READ))
    tokens = [bag_words(one.text) for one in read]
    stops = ratings.stop_words(code)
    bags = [make_bag(words, code, stops) for words in tokens]
    stems = [tuple(stem(word, code) for word in words) for words in tokens]
    headline = make_bag(bag_words(title), code, stops)
    texts = [one.text for one in read]
    whole = [not one.in_speech and is_whole(one.text, code) for one in read]
    start = _find_start(texts, whole, code)
    back = _find_pointers(read, start, headline, code)
    facts, named = [facts_of(one) for one in texts], frozenset(words(title))
    adds = [adds_to_others(one, code) for one in texts]
    of_title = [len(bag.keys() & headline.keys()) for bag in bags]
    scenes = [
        sets_scene(one, facts[place] - (named if share(bags[place], headline) <= _TOLD_BY_TITLE else set()), code)
        or (bool(headline) and place == start and adds[place] and of_title[place] < TELLS_CLEARLY)
        for place, one in enumerate(texts)
    ]
    unknown = what_they_need(texts, title, code)
    pointed = [
        (*back[place], *_pointed_inside(one, stems[:place], headline, code), *_added(place, adds=adds[place]))
        for place, one in enumerate(texts)
    ]
    opens = [place == start and not back[place] for place in range(len(read))]
    needs = [() if opens[place] else (*pointed[place], *needed.all()) for place, needed in enumerate(unknown)]
    must = [() if opens[place] else (*pointed[place], *needed.names) for place, needed in enumerate(unknown)]
    fit = [is_one and is_reporting(texts[place], code) for place, is_one in enumerate(whole)]
    turning = [bool(headline and after) and turns(one, code) for one, after in zip(texts[1:], needs[1:], strict=True)]
    may_open = [
        is_one and not needs[place] and (not scenes[place] or any(turning[place : place + 1]))
        for place, is_one in enumerate(fit)
    ]
    stands = [bool(headline) and is_one and not needs[place] for place, is_one in enumerate(fit)]
    leads = find_leads(whole, may_open, of_title, stands)
    titles = {place for place, bag in enumerate(bags) if _is_title(bag, headline)}
    others = any(of_title[place] for place in leads if place not in titles)
    said = titles if others else titles - set(leads)  # what only repeats the headline is better than none
    rows = describe(
        texts,
        tokens=tokens,
        bags=bags,
        ratings=ratings.rate(tokens, code),
        title=headline,
        points_back=[bool(one) for one in back],
    )
    candidates = [
        Candidate(
            text=one,
            usable=whole[place] and place not in said,
            fit=fit[place] and place not in said,
            needs=needs[place],
            must=must[place],
            stems=stems[place],
            bag=bags[place],
            features=rows[place],
            facts=facts[place],
            lead_rank=leads.index(place) if place in leads else None,
            sets_scene=scenes[place],
            turns=turns(one, code),
            repeats_title=_repeats(bags[place], headline),
            leans=leans(one, code),
            of_title=of_title[place] if headline else None,
        )
        for place, one in enumerate(texts)
    ]
    stop_stems = {stem(word, code) for word in stops}
    return candidates, describe_words(stems, headline, stop_stems, name_shares(texts, stems, code))


def _find_start(texts: Sequence[str], whole: Sequence[bool], language: str) -> int | None:
    """The place of the sentence that opens the report; one that points back at words without a verb opens none."""
    start = find_start(texts, whole, language)
    if not start:
        return start
    leans = is_heading(texts[start - 1], language) and points_back(texts[start], language)
    return None if leans else start


def _find_pointers(read: Sequence[Prepared], start: int | None, headline: Bag, language: str) -> list[Needs]:
    """For each sentence that points back at another, the places that it may mean.

    "This plan" may mean every sentence with a plan in it, or the headline; "his" the one that opens the report, too,
    while that is near; other words the sentence just before. The first one may open as a report does ("It is feared").
    """
    stems = [{stem(word, language) for word in bag_words(one.text)} for one in read]
    found: list[Needs] = []
    for place, one in enumerate(read):
        noun = stem(points_at(one.text, language), language)
        is_known = bool(noun) and noun in headline
        opens = place == start and not one.follows_colon and points_forward(one.text, language)
        if is_known or opens or not (one.follows_colon or points_back(one.text, language)):
            found.append(())
            continue
        meant = {at for at in range(place) if noun in stems[at]} if noun else set()
        meant |= {place - 1} if one.adjoins else set()
        if start is not None and start < place <= start + _NEAR and is_about_somebody(one.text, language):
            meant.add(start)
        found.append((frozenset(meant),))
    return found


def _pointed_inside(text: str, before: Sequence[Sequence[str]], headline: Bag, language: str) -> Needs:
    """For each thing that a sentence calls "this" or "these", the places that tell of it, or the one just before."""
    found = []
    for heads in points_inside(text, language):
        nouns = {stem(word, language) for word in heads}
        told = [place for place, stems in enumerate(before) if not nouns.isdisjoint(stems)]
        if before and nouns.isdisjoint(headline):
            found.append(frozenset(told or (len(before) - 1,)))
    return tuple(found)


def _added(place: int, *, adds: bool) -> Needs:
    """The places of which one must be told before a sentence that adds something to others."""
    return (frozenset(range(place)),) if place and adds else ()


def _is_title(bag: Bag, headline: Bag) -> bool:
    """Return True if a sentence says the same as the headline, and nothing else."""
    return _repeats(bag, headline) and share(headline, bag) >= _REPEATS_TITLE_FROM


def _repeats(bag: Bag, headline: Bag) -> bool:
    """Return True if a sentence says hardly more than the headline does."""
    return bool(headline) and share(bag, headline) >= _REPEATS_TITLE_FROM


def _dot(values: Sequence[float], weights: Sequence[float]) -> float:
    return sum(value * weight for value, weight in zip(values, weights, strict=True))
