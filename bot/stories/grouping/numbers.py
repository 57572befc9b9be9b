"""The numbers of a headline, by which a development is told from one more report."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

_DIGITS = frozenset("0123456789")
_SPACES = "\u00a0\u202f"
_NUMBER = re.compile(
    rf"(?<![\w.,])(\d{{1,3}}(?:[,.{_SPACES}]\d{{3}})+(?![.,]?\d)|\d+(?:[.,]\d+)?)(?:k|mn?|bn?|tn|tr|th|st|nd|rd)?(?![^\W_])",
    re.IGNORECASE,
)
_GROUPED = re.compile(rf"\d{{1,3}}(?:[,.{_SPACES}]\d{{3}})+")
_YEAR = re.compile(r"(?:19|20)\d\d")
# Spelt-out numbers from two on (one is an article in most of these), which headlines use below thirteen. A word that is
# often something else is left out (Spanish "once" stays: it is no English list).
_SPELT = {
    language: {word: str(number) for number, word in enumerate(row.split(), start=2)}
    for language, row in {
        "en": "two three four five six seven eight nine ten eleven twelve",
        "de": "zwei drei vier fünf sechs sieben acht neun zehn elf zwölf",
        "fr": "deux trois quatre cinq six sept huit neuf dix onze douze",
        "es": "dos tres cuatro cinco seis siete ocho nueve diez once doce",
        "it": "due tre quattro cinque sei sette otto nove dieci undici dodici",
        "pt": "dois três quatro cinco seis sete oito nove dez onze doze",
        "nl": "twee drie vier vijf zes zeven acht negen tien elf twaalf",
        "ru": "два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать",
        "uk": "два три чотири п'ять шість сім вісім дев'ять десять одинадцять дванадцять",
        "tr": "iki üç dört beş altı yedi sekiz dokuz on onbir oniki",  # noqa: RUF001 - the Turkish dotless i
    }.items()
}
_NO_WORDS: dict[str, str] = {}
# What is counted when people come to harm.
_HARM_WORDS = (
    "killed kills kill dead death deaths die dies died toll injured injures wounded wounds hurt missing arrested "
    "detained rescued evacuated hostages bodies victims casualties fatalities "
    "tote toten tot getötet verletzte verletzt verletzten opfer vermisste vermisst festgenommen "
    "mort morts morte mortes tué tués tuées blessé blessés blessées disparus "
    "muerto muertos muertas muertes fallecidos heridos desaparecidos víctimas "
    "morti feriti dispersi vittime mortos feridos desaparecidos doden gewonden "
    "погиб погибли погибших погибло погибшими убиты убито ранены раненых пострадали пострадавших жертв "
    "загинули загиблих загинуло поранено поранених ölü öldü yaralı yaralandı "  # noqa: RUF001 - the dotless i
    "قتيل قتلى قتيلا شهيد شهداء شهيدا جريح جرحى جريحا مصاب مصابا مصابين "
    "کشته زخمی"
)
_HARM = frozenset(_HARM_WORDS.split())
# How far from its number such a word may stand: "72 people have been killed", "killed at least 72".
_REACH = 4


class Numbers(NamedTuple):
    """The numbers of a headline, written one way: years, tolls (of dead, injured, missing), and all but years."""

    plain: frozenset[str]
    years: frozenset[str]
    tolls: frozenset[str]


NONE = Numbers(frozenset(), frozenset(), frozenset())


def read_numbers(text: str, folded: Sequence[str], language: str) -> Numbers:
    """The numbers of a headline: ``1,200`` is 1200, ``4,5`` is 4.5, ``six`` is 6.

    Args:
        text: The headline.
        folded: Its words, as ``bot.text.plain.words`` gives them.
        language: Its language, for numbers that are spelt out.
    """
    spelt = _SPELT.get(language, _NO_WORDS)
    has_digits = not text.isascii() or not _DIGITS.isdisjoint(text)
    digits = [_value(match) for match in _NUMBER.findall(text)] if has_digits else []
    wordy = [spelt[word] for word in folded if word in spelt]
    if not digits and not wordy:
        return NONE
    every = frozenset((*digits, *wordy))
    years = frozenset(number for number in digits if _YEAR.fullmatch(number))
    plain = every - years
    if plain and not _HARM.isdisjoint(folded):
        return Numbers(plain, years, plain & _tolls(text, spelt))
    return Numbers(plain, years, NONE.tolls)


def numbers_differ(one: Numbers, other: Numbers) -> bool:
    """Whether the numbers of two headlines say that they tell of different things."""
    if one is NONE or other is NONE:
        return False
    return any(mine and theirs and mine.isdisjoint(theirs) for mine, theirs in zip(one, other, strict=True))


def _tolls(text: str, spelt: dict[str, str]) -> frozenset[str]:
    tokens = _NUMBER.sub(lambda match: _value(match[1]), text).casefold().replace("-", " ").split()
    tokens = [token.strip(".,;:!?()'\"\u2018\u2019\u201c\u201d") for token in tokens]
    harms = [place for place, token in enumerate(tokens) if token in _HARM]
    return frozenset(
        spelt.get(token, token)
        for place, token in enumerate(tokens)
        if any(abs(place - harm) <= _REACH for harm in harms)
    )


def _value(number: str) -> str:
    if _GROUPED.fullmatch(number):
        return re.sub(r"\D", "", number)
    number = number.replace(",", ".")
    return number.rstrip("0").rstrip(".") if "." in number else number.lstrip("0") or "0"
