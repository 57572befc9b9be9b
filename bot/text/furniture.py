# pure
"""Furniture: what software and sites add to the text of an entry, and what is no part of it.

The words stand in ``furniture.toml``. A text without furniture, which most are, costs a search for each phrase in its
last characters.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_TAIL = 700
_BEGINNING = 3
_LONGEST_WHOLE = 40
_FIRST_UNSPACED = "\u0900"  # scripts that write words without spaces, or with marks that end a word for a pattern
_WORD = re.compile(r"\w+")
_MAX_LINE = 160
_SHORT_TITLE = 8
_MAX_SITE = 45
_MAX_AROUND = 120  # characters that "The post ... appeared first on ..." has besides the headline
_ELLIPSIS = re.compile(r"\A[\s\[({]*(?:\u2026|\.\.\.)[\s\])}]*$")
_CUT = re.compile(r"(?:\[\s?(?:\u2026|\.\.\.)\s?\]|\(\s?(?:\u2026|\.\.\.)\s?\))\s?[\u2192\u00bb]?$")
_ENDED = (".", "!", "?", "\u2026", "\u3002", "\u061f", "\u06d4", "\u0964", '."', ".\u201d", "\u00bb")
_STOPS = (". ", "! ", "? ", "\u2026 ", "\u3002")
_MARKS = re.compile(r"^[\W_]*$")
_REDDIT = re.compile(
    r"(?:^|\s)submitted by\s*(?:/?u/)?\S{1,60}(?:\s*to\s*(?:/?r/)?\S{1,40})?"
    r"(?:\s*\[(?:link|(?:\d{1,6} )?comments)\])*\s*$"
)
_APOSTROPHES = str.maketrans("\u2019\u02bc", "''")


@dataclass(frozen=True, slots=True)
class _Sentence:
    """The sentence that names headline and site: what stands before, between and after them."""

    before: str
    between: str
    after: str


@dataclass(frozen=True, slots=True)
class _Finder:
    """Phrases by their longest word, so that a text is searched for few; those of scripts without spaces apart."""

    by_word: dict[str, tuple[str, ...]]
    unspaced: tuple[str, ...]

    def within(self, text: str, words: set[str]) -> list[str]:
        """The phrases that a text with these words holds, the longest first."""
        likely = [phrase for word in self.by_word.keys() & words for phrase in self.by_word[word]]
        if self.unspaced and not text.isascii() and max(text) >= _FIRST_UNSPACED:
            likely += self.unspaced
        return sorted((phrase for phrase in likely if phrase in text), key=len, reverse=True)


@dataclass(frozen=True, slots=True)
class _Table:
    sentences: dict[str, tuple[_Sentence, ...]]
    between: _Finder
    read_on: _Finder
    weak: frozenset[str]
    starts: dict[str, tuple[str, ...]]
    wholes: frozenset[str]


def without_furniture(paragraphs: Sequence[str], title: str = "", site: str = "") -> list[str]:
    """The paragraphs without lines and endings that are the site's.

    Args:
        paragraphs: Plain text, one line each.
        title: The entry's headline.
        site: The name of the feed.
    """
    kept = [line for line in paragraphs if not _is_furniture(line)]
    while kept:
        last = _without_end(kept[-1], title, site)
        if last == kept[-1]:
            break
        kept[-1:] = [last] if last else []
    return kept


@cache
def languages_with_furniture() -> frozenset[str]:
    """The codes of the languages whose words for "The post ... appeared first on ..." are known."""
    return frozenset(_document()["appeared_first"])


def _document() -> dict[str, dict[str, list[str]]]:
    return tomllib.loads(files("bot.text").joinpath("furniture.toml").read_text("utf-8"))


@cache
def _table() -> _Table:
    document = _document()
    sentences = [_sentence(text) for texts in document["appeared_first"].values() for text in texts]
    # Those that say more before the headline come first: "Der Beitrag X erschien" before "X erschien".
    sentences.sort(key=lambda sentence: len(sentence.before), reverse=True)
    by_between: dict[str, tuple[_Sentence, ...]] = {}
    for sentence in dict.fromkeys(sentences):
        by_between[sentence.between] = (*by_between.get(sentence.between, ()), sentence)
    weak = _folded(document["read_on"]["weak_words"])
    return _Table(
        by_between,
        _finder(by_between),
        _finder([*_folded(document["read_on"]["words"]), *weak]),
        frozenset(weak),
        _by_beginning(_folded(document["lines"]["starts"])),
        frozenset(_folded(document["lines"]["wholes"])),
    )


def _sentence(text: str) -> _Sentence:
    before, _, rest = text.casefold().partition("{post}")
    between, _, after = rest.partition("{site}")
    return _Sentence(before.strip(), between.strip(), after.strip())


def _folded(texts: list[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(text.casefold() for text in texts))


def _finder(phrases: Iterable[str]) -> _Finder:
    by_word: dict[str, tuple[str, ...]] = {}
    unspaced: list[str] = []
    for phrase in phrases:
        if max(phrase) >= _FIRST_UNSPACED:
            unspaced.append(phrase)
        else:
            word = max(_WORD.findall(phrase), key=len)
            by_word[word] = (*by_word.get(word, ()), phrase)
    return _Finder(by_word, tuple(unspaced))


def _by_beginning(starts: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """The starts of lines by their first letters, so that a line is compared with few."""
    found: dict[str, tuple[str, ...]] = {}
    for start in starts:
        found[start[:_BEGINNING]] = (*found.get(start[:_BEGINNING], ()), start)
    return found


def _is_furniture(line: str) -> bool:
    if len(line) > _MAX_LINE:
        return False
    folded = _fold(line)
    table = _table()
    starts = table.starts.get(folded[:_BEGINNING], ())
    if starts and folded.startswith(starts):
        return True
    if len(line) > _LONGEST_WHOLE:
        return False
    return folded.strip(" :.|\u00b7") in table.wholes or _ELLIPSIS.match(line) is not None


def _fold(text: str) -> str:
    text = text.casefold()
    return text if text.isascii() else text.translate(_APOSTROPHES)


def _without_end(line: str, title: str, site: str) -> str:
    """The last paragraph without the first ending that is furniture; itself when there is none."""
    tail = line[-_TAIL:]
    folded = _fold(tail)
    if len(folded) != len(tail):  # a character that folds to two, as "\u00df" does: compare what is as long
        folded = tail.lower().translate(_APOSTROPHES)
        folded = folded if len(folded) == len(tail) else tail
    if _names_both(folded, len(line), title, site):
        return ""
    start = _end_start(folded, title)
    if start is not None:
        return line[: len(line) - len(tail) + start].rstrip(" -\u2013\u2014|\u2192\u00bb[(")
    cut = _CUT.search(line, max(0, len(line) - 20))
    if cut:
        said = line[: cut.start()].rstrip()
        return said if said.endswith(_ENDED) or not said else said + "\u2026"
    return line


def _end_start(folded: str, title: str) -> int | None:
    """Where an ending begins that is furniture, in the tail of a text."""
    if "submitted by" in folded:
        found = _REDDIT.search(folded, max(0, len(folded) - 160))
        if found:
            return found.start()
    title = _fold(title)
    end = folded[-_MAX_AROUND - len(title) - 60 :]
    words = set(_WORD.findall(end))
    table = _table()
    for between in table.between.within(end, words):
        for sentence in table.sentences[between]:
            start = _sentence_start(folded, sentence, title)
            if start is not None:
                return start
    for phrase in table.read_on.within(end, words):
        at = folded.rfind(phrase)
        if _opens(folded, at) and _is_end(folded, at, len(phrase), title, is_weak=phrase in table.weak):
            return at
    return None


def _sentence_start(folded: str, sentence: _Sentence, title: str) -> int | None:
    """Where a sentence that names headline and site begins, when the text ends with it."""
    if sentence.after and not folded.rstrip(" .!\u3002\u06d4").endswith(sentence.after):
        return None
    middle = folded.rfind(sentence.between)
    if len(folded) - middle > len(sentence.between) + len(sentence.after) + _MAX_AROUND:
        return None
    said = folded[:middle].rstrip(" \"'\u00bb\u201d\u201c\u300b\u3009\u300d")
    start = middle
    if title and said.endswith(title):
        start = len(said) - len(title)
    elif len(folded) - middle > len(sentence.between) + len(sentence.after) + _MAX_SITE:
        return None  # without the headline it is one only if what follows may be a name
    elif sentence.before:
        found = folded.rfind(sentence.before, 0, middle)
        return found if found >= 0 and _opens(folded, found) else None
    else:
        start = _last_stop(said)
    before = folded[:start].rstrip(" \"'\u00ab\u201e\u201c\u300a\u3008\u300c(")
    if sentence.before and before.endswith(sentence.before):
        return len(before) - len(sentence.before)
    return None if sentence.before else start


def _opens(text: str, at: int) -> bool:
    return at == 0 or not text[at - 1].isalnum()


def _last_stop(text: str) -> int:
    """Where the last sentence of a text begins."""
    return max((text.rfind(stop) + len(stop) for stop in _STOPS if stop in text), default=0)


def _is_end(folded: str, at: int, length: int, title: str, *, is_weak: bool) -> bool:
    rest = folded[at + length :]
    if len(rest) > _MAX_AROUND + len(title) or (rest and rest[0].isalnum()):
        return False
    before = folded[:at].rstrip(" [(\u2192\u00bb|-\u2013\u2014")
    if before and not before.endswith(_ENDED):
        return False
    return not is_weak or bool(_MARKS.match(rest) or (title and title in rest))


def _names_both(folded: str, length: int, title: str, site: str) -> bool:
    """Return True if a last line says little but the headline and the site's name, in whatever language."""
    title, site = _fold(title), _fold(site)
    if (
        len(title) < _SHORT_TITLE
        or not site
        or title not in folded
        or length > len(title) + len(site) + _MAX_AROUND // 2
    ):
        return False
    return site in folded.replace(title, "", 1) and len(folded) > len(title) + len(site) + 3
