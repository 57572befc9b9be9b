# pure
"""Plain text: making hostile text harmless, and cutting it into words that compare."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

import Stemmer

from bot.text.languages import language_of

# Control characters, bidirectional embeddings, overrides and isolates, and other marks that print nothing.
# The zero-width joiner and non-joiner stay: Persian, Hindi and emoji are misspelt without them.
_HARMFUL = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e"
    "\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e007f]"
)
_JOINERS = re.compile("[\u200c\u200d]{2,}")
_MARKS = re.compile(
    "([\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff])[\u0300-\u036f\u0483-\u0489]{3,}"
)

# A word: letters, marks and digits, with inner apostrophes, and dots between single letters (U.S.).
WORD = re.compile(r"(?:[^\W\d_]\.){2,}|\d+(?:[.,]\d+)+(?![^\W_])|[^\W_]+(?:['\u2019\u02bc][^\W_]+)*")
_POSSESSIVE = re.compile(r"(?:'s|s')$")


def plain(text: str) -> str:
    """One line of harmless text: composed (NFC), white space folded, nothing that hides or reorders what is read."""
    folded = fold_space(text)
    if folded.isascii() and folded.isprintable():  # four texts of five
        return folded
    text = _HARMFUL.sub("", unicodedata.normalize("NFC", text))
    return " ".join(_MARKS.sub(r"\1", _JOINERS.sub("", text)).split())


def fold_space(text: str) -> str:
    """A text with one space wherever it has white space, and none at its ends."""
    if text.isprintable() and "  " not in text:  # the space is the only white space that is printable
        return text.strip(" ")
    return " ".join(text.split())  # a third of the time of a pattern


def plain_paragraphs(text: str) -> str:
    """Harmless text that keeps its paragraphs: each is one line, and empty ones are dropped."""
    return "\n".join(line for line in map(plain, text.splitlines()) if line)


def words(text: str) -> list[str]:
    """The words of a text as they compare: NFKC, casefolded, without a possessive ``'s``, ``U.S.`` as ``us``."""
    if text.isascii():
        folded = text.lower()
    else:
        folded = unicodedata.normalize("NFKC", text).casefold().replace("\u2019", "'").replace("\u02bc", "'")
    found = WORD.findall(folded)
    if "'" in folded or "." in folded:
        return [_POSSESSIVE.sub("", word).replace(".", "") if word[0].isalpha() else word for word in found]
    return found


@lru_cache(maxsize=64)
def _stemmer(language: str) -> Stemmer.Stemmer | None:
    name = language_of(language).stemmer
    return Stemmer.Stemmer(name, 0) if name else None


@lru_cache(maxsize=4_096)  # forms are kept by those who make them of stems
def stem(word: str, language: str) -> str:
    """The Snowball stem of a casefolded word; the word itself in a language that Snowball does not know."""
    stemmer = _stemmer(language)
    return str(stemmer.stemWord(word)) if stemmer else word


def shorten(text: str, limit: int) -> str:
    """At most ``limit`` characters of a text, cut between words and ending in an ellipsis where it was cut."""
    if len(text) <= limit:
        return text
    if limit < 1:
        return ""
    cut = text[: limit - 1]
    space = cut.rfind(" ")
    if space > limit // 2:
        cut = cut[:space]
    return cut.rstrip(" ,;:.-\u2013\u2014") + "\u2026"


def utf16_len(text: str) -> int:
    """The length as Telegram counts it: UTF-16 code units, so that an emoji counts for two."""
    return len(text) if text.isascii() else len(text) + sum(character > "\uffff" for character in text)
