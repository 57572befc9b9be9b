# pure
"""The standfirst: the sentence or two in which an outlet's editors say what an article says, beside its headline.

They come with the feed, or stand in the article's page for search engines and previews. They are written to be read
under the headline alone, which an article's own sentences rarely are; many articles open on a scene, and their news is
said in the standfirst only.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from bot.stories.summaries.back_references import grammar_words
from bot.stories.summaries.fragments import is_fragment
from bot.stories.summaries.sentences import split_paragraphs
from bot.text.languages import language_of
from bot.text.plain import stem, words

if TYPE_CHECKING:
    from bot.model import Entry

STANDFIRST_CHARS = 400
"""A longer blurb is the article itself, or its beginning."""
_OPENING_CHARS = 1500
_SAID_FROM = 0.8
_ABOUT_FROM, _OF_HEADLINE = 0.5, 2
# Not "...", nor what was cut off behind "the U.S.".
_ENDS_WELL = re.compile(r"(?<![.\u2026])(?<!\.[A-Z])[.!?\u3002][\"\u201d\u00bb\u2019)]{0,2}\Z")
_ENDS_IN_A_WORD = re.compile(r"[\w\"\u201d\u00bb\u2019%)]\Z")
_LAST_WORD = re.compile(r"([^\W\d_]{1,40})[^\w]{0,3}\Z")
_IS_LIST = re.compile("[\u2713\u2714\u2705\u25ba\u25b6\u27a4\u27a5\u2605\u261e\u2b50]")
_SHORTEST = 40  # characters of a sentence that nothing ends


@dataclass(frozen=True, slots=True)
class SourceText:
    """A text to summarise: an article, its headline and language, and its standfirst where it has one."""

    text: str
    title: str
    language: str
    standfirst: str = ""


def source_of(entry: Entry) -> SourceText:
    """The best text of an entry, as it is to be summarised."""
    return SourceText(entry.body, entry.title, entry.language, standfirst(entry.blurb, entry.language))


def standfirst(blurb: str, language: str) -> str:
    """The whole sentences that a blurb begins with; none of one that is an article.

    The last one may lack its full stop, as standfirsts often do, if it has a verb and is not cut off.
    """
    if len(blurb) > STANDFIRST_CHARS or _IS_LIST.search(blurb):
        return ""
    found: list[str] = []
    for sentence in next(iter(split_paragraphs(blurb, language)), []):
        whole = sentence if _ENDS_WELL.search(sentence) else _finished(sentence, language)
        if not whole:
            break
        found.append(whole)
    return " ".join(found)


def described(entry: Entry, text: str, description: str) -> str:
    """The description of an article by its page, as an entry's blurb; "" where its feed has a standfirst already."""
    said = "" if standfirst(entry.blurb, entry.language) else standfirst(description, entry.language)
    return said if said and is_about(said, entry.title, text, entry.language) else ""


def opens_with(article: str, said: str, language: str) -> bool:
    """Return True if nearly every word of a standfirst is among the first of the article."""
    told = {stem(word, language) for word in words(article[:_OPENING_CHARS])}
    asked = {stem(word, language) for word in words(said)}
    return len(asked & told) >= _SAID_FROM * len(asked)


def is_about(said: str, title: str, article: str, language: str) -> bool:
    """Return True if half of a standfirst's words are the article's: what a site says of itself has few of them.

    Without an article, some have to be the headline's.
    """
    known = grammar_words(language)
    asked = {stem(word, language) for word in words(said) if word not in known}
    told = {stem(word, language) for word in words(f"{title}\n{article}") if word not in known}
    return len(asked & told) >= max(1, _ABOUT_FROM * len(asked) if article else _OF_HEADLINE)


def _finished(sentence: str, language: str) -> str:
    """A sentence that lacks nothing but its full stop, with it; "" for a heading, and one that was cut off."""
    found = _LAST_WORD.search(sentence)
    cut_off = found is not None and found[1].casefold() in language_of(language).openers
    if len(sentence) < _SHORTEST or cut_off or not _ENDS_IN_A_WORD.search(sentence):
        return ""
    verbs = _sure_verbs(language)
    if is_fragment(f"{sentence}.", language) or (verbs and not verbs.search(sentence)):
        return ""
    return f"{sentence}."


@lru_cache(maxsize=64)
def _sure_verbs(language: str) -> re.Pattern[str] | None:
    verbs = language_of(language).sure_verbs
    return re.compile(verbs) if verbs else None
