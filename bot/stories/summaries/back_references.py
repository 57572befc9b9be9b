# ruff: noqa: RUF001 - apostrophes and quotation marks
"""First words that point back at a sentence before: a summary must not open on "But he"."""

from __future__ import annotations

import re

from bot.stories.summaries.opening_words import PHRASES, WORDS

_WORDS = {language: frozenset(listed.split()) for language, listed in WORDS.items()}
_PHRASES = {
    language: re.compile(
        "|".join(f"(?:{phrase.strip()})" for phrase in listed.split("\n") if phrase.strip()), re.IGNORECASE
    )
    for language, listed in PHRASES.items()
}
_FIRST = re.compile(r"[^\w¿¡]*(\w+(?:-\w+)*)(['’]\w+)?")
# "This week" points at the calendar. English and French news can do without; elsewhere it is how reports begin.
_CALENDAR = re.compile(
    r"(?:est[ea]s?|quest[aoe]|dies(?:e|en|er|es)|deze|bu)\s(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo|semana|mes|año"
    r"|mañana|tarde|noche|segunda|terça|quarta|quinta|sexta|mattina|sera|notte|settimana|mese|anno|pomeriggio|woche|monat|jahr"
    r"|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|week|maand|zomer|winter|hafta|sabah|akşam|gece|yıl|ay)",
    re.IGNORECASE,
)
# "For four years, she hid it": nobody in the opening whom the pronoun could mean.
_LATE_PRONOUN = {
    "en": re.compile(
        r"\W*(?:\w[^,A-Z]{1,50}|\w+ (?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)(?: [a-z]+)?), (?:he|she|they|it)\b"
    ),
    "fr": re.compile(r"\W*\w[^,A-ZÀ-Þ]{1,50}, (?:il|elle|ils|elles)\b"),
}
# A quotation of somebody unnamed: it is all there is, or what follows it is "he said", "a-t-il dit".
_ALL_QUOTE = re.compile(r"^(?:\"[^\"]*\"|“[^“”]*”|«[^«»]*»|„[^„“”]*[“”]|‘[^‘]*’|'[^\"]*[.!,]')\W*$")
_UNNAMED = re.compile(
    r"^(?:[\"“«„'‘].*[\"”»“'’])\W*(?:(?:he|she|they|it)\s|(?:said|says|asked|added|wrote|told)\s(?:he|she|they)\b"
    r"|(?:\w+\s){0,2}\w+-(?:t-)?(?:il|elle|ils|elles|on)\b|(?:sagte|so|erklärte|meinte|betonte)\s(?:er|sie)\b"
    r"|(?:zei|zegt|aldus)\s(?:hij|ze|zij)\b|(?:сказал|заявил|добавил|отметил|пояснил)а?\s(?:он|она)\b)",
    re.IGNORECASE,
)


def points_back(sentence: str, language: str = "en") -> bool:
    """Whether a sentence needs the one before it: by its first words, or as the speech of somebody unnamed."""
    found = _FIRST.match(sentence)
    if not found:
        return False
    code = language[:2].casefold() or "en"
    word, tail = found[1].casefold(), (found[2] or "").casefold().replace("’", "'")
    known = _WORDS.get(code, frozenset[str]())
    if (word in known or word + tail in known) and not _CALENDAR.match(sentence, found.start(1)):
        return True
    phrases = _PHRASES.get(code)
    if phrases and phrases.match(sentence, found.start(1)):
        return True
    late = _LATE_PRONOUN.get(code)
    if late and late.match(sentence):
        return True
    return bool(_ALL_QUOTE.match(sentence) or _UNNAMED.match(sentence))
