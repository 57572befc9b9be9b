# pure
"""The summaries of a report: of its article, with its standfirst where that tells the news better, or none.

An alert shows the headline above its summary. A summary that opens on a scene, in the first person, on words that lean
on others, or on something else than what the headline says, is worse than the headline alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.stories.standfirst import is_about, opens_with
from bot.stories.summaries.features import bag_words, make_bag
from bot.stories.summaries.summary import choose_sentences

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.stories.standfirst import SourceText
    from bot.stories.summaries.features import Bag
    from bot.stories.summaries.options import Candidate

SHORT_CHARS = 280
SHORT_SPARE = 120  # more for one sentence that has the news: else one report in fifteen would leave them out
LONG_CHARS = 700
_TELLING = 2  # words of the headline that are enough
_TELLING_HEADLINE = 3  # words of a headline that tells what the news is
_SAME_FROM = 5  # letters of one word in another, as in compounds


@dataclass(frozen=True, slots=True)
class _Told:
    """The sentences of a summary, how many words of the headline the first has, and whether it opens on no news."""

    sentences: Sequence[Candidate]
    of_headline: int
    is_bad: bool


def warm_up() -> None:
    """Load what summarising takes, before somebody waits for it."""
    choose_sentences("Load sumy and its words. There is one more sentence.", max_chars=LONG_CHARS)


def summarise_both(source: SourceText) -> tuple[str, str]:
    """The short and the long summary of a report, sentences joined by newlines; empty where none would do."""
    text, short = _best(source, SHORT_CHARS, SHORT_SPARE)
    if not short:
        return "", ""
    long = choose_sentences(text, title=source.title, language=source.language, max_chars=LONG_CHARS)
    return "\n".join(one.text for one in short), "\n".join(one.text for one in long)


def summarise_report(source: SourceText, *, max_chars: int = SHORT_CHARS, spare: int = SHORT_SPARE) -> list[str]:
    """The sentences of the short summary."""
    return [one.text for one in _best(source, max_chars, spare)[1]]


def _best(source: SourceText, max_chars: int, spare: int) -> tuple[str, Sequence[Candidate]]:
    """The text that is summarised, and its summary: the article, or the same behind its standfirst."""
    plain = _told(source, source.text, max_chars, spare)
    own = source.text, () if plain.is_bad else plain.sentences
    if not (source.standfirst and is_about(source.standfirst, source.title, source.text, source.language)):
        return own
    least = _TELLING if opens_with(source.text, source.standfirst, source.language) else 0
    if not plain.is_bad and _told_by(source.standfirst, source) - plain.of_headline < least:
        return own  # without reading the article again
    said = f"{source.standfirst}\n{source.text}"
    opened = _told(source, said, max_chars, spare)
    tells_more = plain.is_bad or opened.of_headline - plain.of_headline >= least
    return (said, opened.sentences) if tells_more and not opened.is_bad else own


def _told_by(text: str, source: SourceText) -> int:
    """Count the words of the headline that a text has."""
    code = source.language[:2].casefold()
    return _shared(_bag_of(text, code), _bag_of(source.title, code))


def _told(source: SourceText, text: str, max_chars: int, spare: int) -> _Told:
    chosen = choose_sentences(text, title=source.title, language=source.language, max_chars=max_chars, spare=spare)
    if not chosen:
        return _Told((), -1, is_bad=True)
    headline = _bag_of(source.title, source.language[:2].casefold())
    told = _shared(chosen[0].bag, headline)
    least = _TELLING if len(headline) < _TELLING_HEADLINE else int(source.standfirst.startswith(chosen[0].text))
    return _Told(chosen, told, _is_bad(chosen, max(told, least)))


def _bag_of(text: str, language: str) -> Bag:
    """The words of a text that say something."""
    from bot.stories.summaries.ratings import stop_words  # noqa: PLC0415 - imports sumy: at the first summary

    return make_bag(bag_words(text), language, stop_words(language))


def _is_bad(chosen: Sequence[Candidate], told: int) -> bool:
    """Return True if a summary opens on no news, when its first sentence has so many words of the headline."""
    first, rest = chosen[0], chosen[1:]
    turned = bool(rest) and rest[0].turns
    leans = bool(first.needs) or first.lead_rank is None or (first.sets_scene and not turned)
    return not first.fit or told < (_TELLING if leans else 1)


def _shared(bag: Bag, headline: Bag) -> int:
    """Count the words of a headline that a sentence has, by themselves or in a compound."""
    return sum(any(_is_same(word, other) for other in bag) for word in headline)


def _is_same(one: str, other: str) -> bool:
    if one == other:
        return True
    short, long = sorted((one, other), key=len)
    return len(short) >= _SAME_FROM and short in long
