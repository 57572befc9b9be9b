"""What a headline says, in a form that compares: its terms, its numbers, and a key for copies of it."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import urlsplit

from bot.stories.text import stem, words

if TYPE_CHECKING:
    from collections.abc import Collection

# Scripts that put no space between words: Thai, Lao, Khmer, Burmese, kana, Han, Hangul is spaced.
_UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]+")
_NUMBER = re.compile(
    r"(?<![\w.,])[$€£¥]?(\d{1,3}(?:[,.\u00a0\u202f]\d{3})+(?![\w.,]*\d)|\d+(?:[.,]\d+)?)(k|m|mn|bn|b|tn|tr|th|st|nd|rd)?(?![^\W_])",
    re.IGNORECASE,
)
_THOUSANDS = re.compile(r"\d{1,3}(?:[,.\u00a0\u202f]\d{3})+")
# Spelt-out numbers from two on (one is an article in most of these), which headlines use below thirteen.
_SPELT = {
    word: str(number)
    for row in (
        "two three four five six seven eight nine ten eleven twelve",
        "zwei drei vier fünf sechs sieben acht neun zehn elf zwölf",
        "deux trois quatre cinq six sept huit neuf dix onze douze",
        "dos tres cuatro cinco seis siete ocho nueve diez once doce",
        "due tre quattro cinque sei sette otto nove dieci undici dodici",
        "dois três quatro cinco seis sete oito nove dez onze doze",
        "twee drie vier vijf zes zeven acht negen tien elf twaalf",
        "два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать",
        "два три чотири п'ять шість сім вісім дев'ять десять одинадцять дванадцять",
        "iki üç dört beş altı yedi sekiz dokuz on",  # noqa: RUF001 - the Turkish dotless i
    )
    for number, word in enumerate(row.split(), start=2)
    if word not in {"once", "sei", "on", "tre"}  # English "once" and "on", Italian "you are"
}
_SUFFIX = re.compile(r"\s+[|\u2013\u2014\u00b7\u2022-]\s+([^|\u2013\u2014]{2,40})$")
_SHORTEST_KEY = 4
_SHORTEST_NAME = 3


class Headline(NamedTuple):
    """A headline in a form that compares. ``key`` is empty where the headline is too short to tell copies by it."""

    terms: tuple[str, ...]
    numbers: frozenset[str]
    years: frozenset[str]
    key: str


def terms(text: str, language: str) -> dict[str, None]:
    """The different stems of a text in their order; pairs of characters for scripts without spaces."""
    found: dict[str, None] = {}
    for word in words(text):
        if word.isascii() or not _UNSPACED.search(word):
            found[stem(word, language)] = None
        else:
            for run in _UNSPACED.findall(word):
                found.update(dict.fromkeys(run[i : i + 2] for i in range(max(len(run) - 1, 1))))
    return found


def numbers(text: str) -> frozenset[str]:
    """The numbers of a headline, written one way: ``1,200`` is 1200, ``4,5`` is 4.5, ``six`` is 6."""
    text = unicodedata.normalize("NFKC", text)
    found = {_value(match[1]) for match in _NUMBER.finditer(text)}
    found.update(_SPELT[word] for word in words(text) if word in _SPELT)
    return frozenset(found)


def strip_outlet(title: str, outlet: str, url: str = "", known: Collection[str] = ()) -> str:
    """The headline without the outlet's name at its end (`` - BBC News``, `` | Reuters``).

    A last part goes only if it names this outlet, the link's host or a known outlet, because it may as well
    be what tells two headlines apart (``Election results - Ohio``).
    """
    while (match := _SUFFIX.search(title)) and _names_outlet(squeeze(match[1]), squeeze(outlet), url, known):
        title = title[: match.start()]
    return title


def _names_outlet(name: str, outlet: str, url: str, known: Collection[str]) -> bool:
    if not name:
        return False
    if name in known or (outlet and (name in outlet or outlet in name)):
        return True
    host = squeeze(urlsplit(url).hostname or "") if url.startswith("http") else ""
    return len(name) >= _SHORTEST_NAME and name in host


def squeeze(name: str) -> str:
    """An outlet's name as it compares: letters and digits only."""
    return "".join(words(name))


def read_headline(title: str, language: str) -> Headline:
    """Everything that is compared of a headline whose outlet was stripped."""
    found = terms(title, language)
    every = numbers(title)
    years = frozenset(n for n in every if len(n) == 4 and n.startswith(("19", "20")))  # noqa: PLR2004 - a year's digits
    folded = words(title)
    long_enough = len(folded) >= _SHORTEST_KEY or len(found) >= 2 * _SHORTEST_KEY
    return Headline(tuple(found), every - years, years, " ".join(folded) if long_enough else "")


def _value(number: str) -> str:
    if _THOUSANDS.fullmatch(number):
        return re.sub(r"\D", "", number)
    number = number.replace(",", ".")
    return number.rstrip("0").rstrip(".") if "." in number else number.lstrip("0") or "0"
