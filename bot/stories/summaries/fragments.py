# pure
# ruff: noqa: RUF001 - dashes, quotation marks and bullets of many languages
"""Pieces that are no sentence of a report: lines of the page, captions, scores, pieces without a verb or a start."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from bot.text.languages import language_of, words_of_all

_GLUE = re.compile(
    r"(?<![^\W_])[a-zß-öø-ÿ]{3,}[A-ZÀ-ÖØ-Þ](?:[a-zß-öø-ÿ]{2,}|['’])|[a-zß-öø-ÿ]{3}[LD]['’][a-zß-öø-ÿ]{2}"
    r"|(?<![^\W_])[a-zß-öø-ÿ]{3,}[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]?\s"  # "30 ansLe taux"
    r"|(?<![^\W_])[A-ZÀ-ÖØ-Þ]{3,}[a-zß-öø-ÿ]{3,}|(?<![^\W_])[А-ЯЁ]{3,}[а-яё]{4,}"  # "ONUMathias"
    r"|(?<![^\W_])[а-яёіїєґ]{3,}[А-ЯЁІЇЄҐ][а-яёіїєґ]{2,}"
    r"|(?<![^\W_])[A-ZÀ-ÖØ-Þ]?[a-zß-öø-ÿ]{4,}\d{2,}\s"  # "Dinner180 to 220g"
    r"|\A\d{3,5}[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]{2,}\s"  # "219Cette caisse": a counter
    r"|(?<![\w-])(?P<said>[a-z][\w-]{4,40})\s(?P=said)(?![\w-])"  # "using pip-tools pip-tools is": a heading
    r"|[.!?]-\s?[A-ZÀ-ÖØ-Þ]"  # "du gang.- Butin écoulé en Belgique"
    r"|[,;:]\.\s|[a-zß-öø-ÿ.,][\"”»][a-zß-öø-ÿ]{2,}\s"  # "Hughes,. who", "sujets"par
)
_STOPPED_WORD = re.compile(r"(?<![^\W_])([^\W\d_]{2,})\.\s(?=[^\W\d_])(?=[a-zß-öø-ÿа-яё])")
# "Behind the scenes: Actors on set." A label has no verb; "She has a plan: Nothing." is a sentence.
_LABEL = re.compile(
    r"\A[A-ZÀ-ÖØ-Þ][\w'’-]*(?:\s(?!(?:said|says|is|are|was|were|has|have|had|will|warned|added|told|wrote|asked|knew|means|do)\b)"
    r"[\w'’-]+){0,6}: [A-ZÀ-ÖØ-Þ\d]"
)
_START = re.compile(r"\A[^\w(\[]*([(\[]|\w+)")
_NAME_IN_SMALL = re.compile(r"[a-z]{1,3}[A-Z]|al-")  # eBay, al-Qaida
_SCORE = re.compile(r"(?<![\d-])\d{1,3}[-–:]\d{1,3}(?![\d-])")
_MANY_SCORES = 3

_BYLINE = re.compile(r"By\s(?:[A-Z][\w.'’-]+\s){1,3}(?:and|[A-Z][\w.'’-]+|\.|,|$)(?=\s|\W*$)(?!.{60})")
_BIOGRAPHY = re.compile(  # "Jane Roe is a senior editor at the Northport Gazette"
    r"[A-ZÀ-Þ][\w.'’-]{0,30}(?:\s[A-ZÀ-Þ][\w.'’-]{0,30}){1,3},?\s(?:is|est|ist|es)\s(?:(?:an?|the|our|une?|eine?|una?)\s)?"
    r"(?:[\w’'-]{1,20}\s){0,4}(?:editor|reporter|writer|correspondent|columnist|contributor|journaliste|rédact(?:eur|rice)"
    r"|Redakteur(?:in)?|Journalist(?:in)?|periodista|redactora?)\b(?!.{0,20}\b(?:who|whose|qui|d(?:er|ie)|que)\b)"
)
_HANDLE_OR_MAIL = re.compile(r"\S@\w+\.\w|(?:^|\s)@\w{3,}")
_BULLET = re.compile(r"[•·▪■◆●►▶→*#|+>]|[-–—](?!\d)|\d{1,2}[.)]\s|\(?[a-z]\)\s")
_TIME_STAMP = re.compile(r"\A\W*\d{1,2}\s?(?:[h:.]\s?\d{2}\b|h\s?:)")
_TICKER = re.compile(r"\s\d{1,2}(?:h(?:\d{2})?\s?:|[:.]\d{2}\s?(?:Uhr|h)?\s?[|:])\s|\+\+\+")
_LEADING_MARKS = re.compile(r"^[\s\"'“”‘’«»\[>•·*_|►▶→]+")


def is_fragment(sentence: str, language: str) -> bool:
    """Return True if it starts in the middle, holds no finite verb, is a caption, or a verse of scores."""
    finite, captions = _patterns(language)
    return (
        starts_in_the_middle(sentence)
        or len(_SCORE.findall(sentence)) >= _MANY_SCORES
        or bool(finite and not finite.search(sentence))
        or bool(captions and captions.search(sentence))
    )


@lru_cache(maxsize=64)
def _patterns(language: str) -> tuple[re.Pattern[str] | None, re.Pattern[str] | None]:
    known = language_of(language)
    return (
        re.compile(known.finite) if known.finite else None,
        re.compile(known.captions) if known.captions else None,
    )


def starts_in_the_middle(sentence: str) -> bool:
    """Return True if it starts with a small letter, a bracket, or the marks that go on with a sentence."""
    found = _START.match(sentence)
    if not found or sentence[0] in ",;:)]":
        return True
    start = found[1]
    return start in "([" or (start[0].islower() and not _NAME_IN_SMALL.match(sentence, found.start(1)))


def is_glued(sentence: str, language: str) -> bool:
    """Return True if it holds two texts that lost the space between them, or starts with the label of a caption."""
    return bool(_GLUE.search(sentence) or _LABEL.match(sentence)) or _is_stopped_inside(sentence, language)


def _is_stopped_inside(sentence: str, language: str) -> bool:
    """Return True if a full stop stands before a small letter, behind a word that is no abbreviation."""
    known = language_of(language)
    abbreviations = known.titles | known.abbreviations | known.before_numbers | known.before_titles
    words = (found[1] for found in _STOPPED_WORD.finditer(sentence))
    return any(word.casefold() not in abbreviations and not word.isupper() and len(word) > 2 for word in words)  # noqa: PLR2004 - initials


@cache
def _listed(key: str) -> tuple[str, ...]:
    return tuple(sorted({phrase.casefold() for phrase in words_of_all(key)}))


def is_noise(sentence: str) -> bool:
    """Return True for a line of the page: a caption's credit, a byline, a link, newsletters, cookies."""
    folded = _LEADING_MARKS.sub("", sentence.casefold())
    return (
        folded.startswith(_listed("noise_starts"))
        or any(mark in folded for mark in _listed("noise_marks"))
        or any(pattern.match(sentence) for pattern in (_BYLINE, _BULLET, _TIME_STAMP, _BIOGRAPHY))
        or any(pattern.search(sentence) for pattern in (_HANDLE_OR_MAIL, _TICKER))
    )
