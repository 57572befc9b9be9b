# pure
# ruff: noqa: RUF001 - the quotation marks and dashes of many languages are what this is about
"""Cutting news into sentences: sentencex, with joins where it stops at an abbreviation and cuts where text is glued.

sentencex is fast (a whole article in a millisecond), keeps a quotation in one piece, and knows many languages;
what it gets wrong is names and titles of news: "M. | Macron", "9 a.m. | Monday", "D-Calif. | and".
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

import sentencex

from bot.stories.summaries.datelines import strip_dateline
from bot.stories.summaries.quotes import inside_speech, part_glued_quotes
from bot.text.languages import language_of, words_of_all

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_NOTE = re.compile(r"[ \u00a0]?\[\d{1,3}(?:[,–-][ \u00a0]?\d{1,3}){0,9}\](?!\w)")
_ROUND_NOTE = re.compile(r"[ \u00a0]\(\d{1,3}(?:,[ \u00a0]?\d{1,3}){0,9}\)(?=[.,;:])")
_SEVERAL_NOTES = 3
_RAISED = re.compile(r"(?<=[^\W\d_]{4})[¹²³⁰⁴-⁹]{1,3}")
_SMALL = "a-z\u00df-\u00f6\u00f8-\u00ff"
_GLUED_NOTE = re.compile(rf"(?<=[{_SMALL}]{{4}})[1-9]\d?(?=[\s.,;:])|(?<=[{_SMALL}]{{3}}[.,;:])[1-9]\d?(?=\s)")
_NOTE_BEHIND_STOP = re.compile(rf"(?<=[{_SMALL}]{{3}}[.,;:])[1-9]\d?(?=\s)")
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")
_CLOSERS = "\"'”’»)]」』"
# "ended.The", "11 septembre.\"On a": a sentence's end and the next one's start without a space. What stands before
# the stop must be a word of small letters or end in a closing mark, so that names (U.S.A., Booking.com) are spared.
_GLUED_STOP = re.compile(
    r"(?<=[^\W\d_A-Z][^\W\d_A-Z][.!?…])(?=[A-ZÀ-ÖØ-ÞА-ЯЁІЇЄҐ][^\W\d_]*(?:['’\s,]|[^\W\d_]))"
    r"|(?<=/h\.)(?=[A-ZÀ-ÖØ-Þ][^\W\d_]+\s)"
    r"|(?<=[\d%)][.!?])(?=[A-ZÀ-ÖØ-ÞА-ЯЁІЇЄҐ][^\W\d_]+[\s'’,])"
    r"|(?<=[.!?…][\"”»])(?=[\"“«]?[A-ZÀ-ÖØ-ÞА-ЯЁІЇЄҐ])"
    r"|(?<=\w\")(?=\"[A-ZÀ-ÖØ-Þ])"
    r"|(?<=[^\W\d_]{2}[\"”»)][.!?])(?=[\"“«]?[A-ZÀ-ÖØ-ÞА-ЯЁІЇЄҐ])"
)
_BEFORE_NUMBERS = words_of_all("before_numbers")
_OFTEN_TAKEN = "|".join(sorted(_BEFORE_NUMBERS | words_of_all("before_titles")))
# sentencex takes a full stop before a number, and any "no.", month or state, for that of an abbreviation.
_OVERLOOKED = re.compile(rf"[^\W\d_A-Z]{{3}}\.\s(?=\d)|\b(?i:no|{_OFTEN_TAKEN})\.\s(?=[A-ZÀ-ÖØ-Þ])")
# "la mesureJeudi", "les InsoumisL'ensemble": a heading that lost its line break. After a word of small letters, or
# before a word that opens sentences: YouTube is one word.
_GLUED_HEADING = re.compile(
    r"(?<![^\W_])[a-zß-öø-ÿ]{3,}(?=[A-ZÀ-ÖØ-Þ](?:[a-zß-öø-ÿ]+|['’])|[AÀY]\s)"
    r"|(?<=[a-zß-öø-ÿ]{3})(?=(?:[LDCSJMNQ]['’][^\W\d_]{2}|(?:Les?|La|Une?|Des|Du|Dans|Pour|Selon|Sur|Aux?|En|Ce|Cette|Ces|Ils?|Elles?"
    r"|À|The|This|In|For|But|And|At|He|She|They|We|Der|Die|Das|Ein|Eine|El|Los|Las|Il)\s))"
    r"|(?<=[A-ZÀ-ÖØ-Þ]{4})(?=(?:Les?|La|Une?|Des|Du|Dans|Pour|Selon|Sur|Aux?|En|Ce|Cette|Ils?|Elles?)\s)"
)
# "открыли 15 ноября Мы рассказывали": a standfirst without its full stop.
_LOST_STOP = re.compile(r"(?<=[а-яё]{3}\s)(?=(?:Мы|Напомним|Ранее|Как)\s?,?\s[а-яё]{2,})")
_LONGEST_HEADING = 100
# A stray quotation mark makes sentencex take half an article for one quotation: too long to be one, it is cut plainly.
_LONGEST = 500
_PLAIN_STOP = re.compile(r"[.!?…][\"”»]?\s+(?=[\"“«]?[A-ZÀ-ÖØ-ÞА-ЯЁІЇЄҐ])")
_LEFT_BEHIND = re.compile(r"[.!?…]\s{1,3}[\"«“„]\Z")
_ATTRIBUTION = re.compile('["”»] ?,')
_DOMAIN_END = re.compile(r"(?:[Cc]om|[Oo]rg|[Nn]et|fr|de|es|it|ru|COM|RU|UA)\b")
_DOMAIN = re.compile(r"[\w.-]{0,60}\w\.(?:[Cc]om|[Oo]rg|[Nn]et|fr|de|es|it|ru|uk|eu|info|tv|io|co)\b")

_CHARS_READ = 40_000
_LOOKED_BACK = 60
_LAST_WORD = re.compile(r"(?<![^\s\"“”«»()\[\]])([^\s\"“”«»()\[\]]+)\.[)\]\"”’']*$")
_FIRST_WORD = re.compile(r"\A[\"“‘«(\[]*([^\W_]+(?:['’.-][^\W_]+)*)")
_INITIAL = re.compile(r"(?:^|[\s(\"“«.\-])((?:[^\W\d_]\.-?)*[^\W\d_])\.$")
_STARTS_WITH_INITIAL = re.compile(r"\A[^\W\d_]\.[\s-]?[^\W\d_]")
_ACRONYM = re.compile(r"\A(?:[^\W\d_]\.)+[^\W\d_]\Z")
_PARTY_AND_STATE = re.compile(r"(?:^|[\s(])[DRI]-[A-Z][A-Za-z.]+\.$")
_CLOCK = re.compile(r"\b[ap]\.\s?m\.$", re.IGNORECASE)
_AFTER_CLOCK = re.compile(
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:E|C|M|P)[SD]?T\b|GMT|UTC|BST|CET|Eastern|Pacific|Central|"
    r"(?:Jan|Feb|March|April|May|June|July|Aug|Sept|Oct|Nov|Dec)"
)
_ENUMERATION = re.compile(r"^\(?(?:\d{1,2}|[A-Za-z])\.$")
_ORDINAL = re.compile(r"(?:^|\s)\d{1,3}\.$")
_SAID = re.compile(
    r"\A[\"“‘«]?(?:[A-Z][^\s]*\s){1,3}(?:said|says|asked|told|added|wrote|tweeted|shouted|cried|joked|replied|recalled|"
    r"responded|posted|yelled|explained|quipped)\b"
)
_ROMAN_OR_CLASS = re.compile(
    r"\b(?:World War|Vitamin|Plan|Type|Hepatitis|Category|Class|Group|Grade|Level|Schedule|Phase|Tier|and|than|am|as"
    r"|influenza|Section|Part|Chapter)\s[A-Z]\.$"
)
_SHOUTING_NAME = re.compile(r"\b(?:Yahoo|Jeopardy|Moulin Rouge|Mamma Mia|Oklahoma|Wham|E|Guess|Chips Ahoy)!$")
_MIXED_CASE = re.compile(r"\A[\"“«‘(\[]*[a-z]{1,3}[A-Z]")  # iPhone, eBay, al-Qaida is not


# A text that was broken at a width has all its lines about as long, in characters.
_WIDEST, _NARROWEST = 100, 30


@dataclass(frozen=True, slots=True)
class Prepared:
    """A sentence as it was read; ``adjoins`` says that it follows directly on the one read before it."""

    text: str
    in_speech: bool
    adjoins: bool
    follows_colon: bool


def read_sentences(text: str, language: str) -> Iterator[Prepared]:
    """The different sentences of a text, in order, without datelines and the marks of footnotes."""
    seen: set[str] = set()
    adjoins = follows_colon = False
    lines = map(part_glued_quotes, unwrap(strip_note_marks(unquote(text[:_CHARS_READ]))))
    paragraphs = split_lines(map(strip_dateline, lines), language)
    for paragraph, inside in zip(paragraphs, inside_speech(paragraphs), strict=True):
        for sentence, in_speech in zip(paragraph, inside, strict=True):
            stripped = strip_dateline(sentence)
            if stripped not in seen:
                yield Prepared(stripped, in_speech, adjoins, follows_colon)
            adjoins = stripped not in seen
            follows_colon = stripped.endswith((":", "\uff1a"))
            seen.add(stripped)


def split_paragraphs(text: str, language: str = "en") -> list[list[str]]:
    """The sentences of each paragraph (line) that holds any. Never raises; a lone surrogate becomes U+FFFD."""
    return split_lines(unwrap(text), language)


def split_lines(lines: Iterable[str], language: str = "en") -> list[list[str]]:
    """The sentences of each line that holds any, of lines that are paragraphs (``unwrap``)."""
    code = language[:2].casefold()
    return [sentences for line in lines if (sentences := _split_line(line, code))]


def strip_note_marks(text: str) -> str:
    """A text without the marks of its footnotes: "[1]", "[12, 13]", "(1)" before a full stop, and "points1".

    Round brackets with a number may be anything where there are only one or two, and a number that is glued to a word
    is a mark only where others are that count on from 1, or, behind a stop or comma, from any.
    """
    text = _RAISED.sub("", _NOTE.sub("", text))
    if {"1", "2"} <= set(_GLUED_NOTE.findall(text)):
        text = _GLUED_NOTE.sub("", text)
    behind = {int(number) for number in _NOTE_BEHIND_STOP.findall(text)}
    if any(number + 1 in behind for number in behind):
        text = _NOTE_BEHIND_STOP.sub("", text)
    marks = set(_ROUND_NOTE.findall(text))
    return _ROUND_NOTE.sub("", text) if len(marks) >= _SEVERAL_NOTES else text


def unquote(text: str) -> str:
    """A text without the marks of a field of a table: one before it all, and each of its own twice."""
    inside = text[1:].removesuffix('"')
    is_field = text.startswith('"') and '""' in inside and '"' not in inside.replace('""', "")
    return inside.replace('""', '"') if is_field else text


def unwrap(text: str) -> list[str]:
    """The paragraphs of a text, one a line, and "" for an empty line."""
    return _unwrap(_LONE_SURROGATE.sub("\ufffd", text).splitlines())


def _unwrap(lines: list[str]) -> list[str]:
    """Join lines that were broken in the middle of a sentence: the next one goes on with a small letter, or all are."""
    lines = [line.strip() for line in lines]
    wrapped = _is_wrapped(lines)
    joined: list[str] = []
    for line in lines:
        if not line:
            joined.append("")
        elif joined and joined[-1] and (wrapped or line[0].islower()) and (wrapped or not _closes(joined[-1])):
            joined[-1] += " " + line
        else:
            joined.append(line)
    return joined


def _is_wrapped(lines: list[str]) -> bool:
    """Return True if lines were broken at a width, as in plain mail: about as long as each other, most unfinished."""
    broken = [line for line, after in pairwise(lines) if line and after]
    lengths = [len(line) for line in broken]
    return (
        bool(broken)
        and max(lengths) <= _WIDEST
        and min(lengths) >= max(lengths) * 3 / 4 >= _NARROWEST
        and sum(map(_closes, broken)) * 2 <= len(broken)
    )


def _closes(line: str) -> bool:
    return line[-1] in '.!?…:;"”»'


def _split_line(line: str, language: str) -> list[str]:
    pieces: list[str] = []
    for part in _cut_at_headings(line):
        cut = [glued for piece in _segment(part, language) for glued in _cut_where_glued(piece)]
        if pieces and cut and not _is_heading(pieces[-1]) and pieces[-1][-1].isalpha():
            pieces[-1] += cut.pop(0)
        pieces += cut
    sentences: list[str] = []
    for piece in pieces:
        if sentences and _go_together(sentences[-1], piece, language):
            sentences[-1] += piece
        else:
            sentences.append(piece)
    return [stripped for sentence in sentences if (stripped := sentence.strip())]


def _segment(part: str, language: str) -> list[str]:
    """The pieces that sentencex finds; a mark that opens a quotation which nothing closes goes with what it opens."""
    pieces: list[str] = []
    opened = ""
    for found in sentencex.segment(language or "en", part):
        piece = f"{opened}{found}"
        opened = piece[-1] if _LEFT_BEHIND.search(piece) else ""
        pieces.append(piece.removesuffix(opened))
    return [*pieces, opened] if opened else pieces


def _cut_at(text: str, places: list[int]) -> list[str]:
    edges = [0, *places, len(text)]
    return [text[start:end] for start, end in pairwise(edges) if end > start]


def _cut_at_headings(line: str) -> list[str]:
    places = {match.end() for pattern in (_GLUED_HEADING, _LOST_STOP) for match in pattern.finditer(line)}
    return _cut_at(line, sorted(places))


def _is_heading(piece: str) -> bool:
    """Return True if a piece without a full stop reads as a heading: short, and not the "he said" after a quotation."""
    return len(piece) <= _LONGEST_HEADING and not _ATTRIBUTION.search(piece)


def _cut_where_glued(piece: str) -> list[str]:
    places = {match.start() for match in _GLUED_STOP.finditer(piece)}
    if places:
        inside = [range(match.start() + 1, match.end()) for match in _DOMAIN.finditer(piece)]
        places = {place for place in places if not any(place in name for name in inside)}
    places.update(match.end() for match in _OVERLOOKED.finditer(piece))
    if len(piece) > _LONGEST:
        places.update(match.end() for match in _PLAIN_STOP.finditer(piece))
    return _cut_at(piece, sorted(places))


def _go_together(left: str, right: str, language: str) -> bool:
    """Return True if a boundary that was found is none: ``right`` goes on with the sentence of ``left``."""
    spaced = left[-1:].isspace()
    left, right = left.rstrip(), right.lstrip()
    if not left or not right or not any(map(str.isalnum, left)):
        return True
    if right[0] in ",;:)]-–—" or (left[-1] in "」』" and right[0] in "とをがはのなでに"):
        return True
    if not spaced:  # glued text, cut on purpose by us, or by sentencex at "M.Macron" and "Booking.Com"
        return left[-1] == "." and (bool(_DOMAIN_END.match(right)) or _stops_early(left, right, language))
    if right[0] in "»”" or (right[0].islower() and not _MIXED_CASE.match(right)):
        return left[-1] not in "。！？"
    if left[-1] in "!?" + _CLOSERS and left.rstrip(_CLOSERS)[-1:] in "!?":
        return bool(_SAID.match(right)) or (bool(_SHOUTING_NAME.search(left)) and not _opens(right, language))
    return left[-1] == "." and _stops_early(left, right, language)


def _stops_early(left: str, right: str, language: str) -> bool:
    """Return True if the full stop at the end of ``left`` belongs to an abbreviation, initial or ordinal."""
    left, known = left[-_LOOKED_BACK:], language_of(language)
    if _CLOCK.search(left):
        return bool(_AFTER_CLOCK.match(right)) or right[0].isdigit()
    if _ENUMERATION.match(left):
        return True
    if known.ordinals_end_in_stop and _ORDINAL.search(left):
        is_ordinal = _word_before_last(left) in known.before_ordinals and not _opens(right, language)
        return is_ordinal or _first_word(right) in known.after_ordinals
    if _PARTY_AND_STATE.search(left):
        return False
    found = _LAST_WORD.search(left)
    word = found[1].casefold() if found else ""
    word = word.rsplit("-", 1)[-1] if "-" in word and word not in known.titles else word
    word = word.rsplit("'", 1)[-1].rsplit("’", 1)[-1]
    if right[0].isdigit() and (word in _BEFORE_NUMBERS or word.endswith("str")):
        return True
    if word in known.before_titles:
        return _first_word(right) in known.titles
    if word in known.titles:
        return True
    if word in known.abbreviations or _ACRONYM.match(word):
        return right[0].isdigit() or not _opens(right, language)
    return _is_initial(left) and (bool(_STARTS_WITH_INITIAL.match(right)) or not _opens(right, language))


def _word_before_last(text: str) -> str:
    return "".join(text.casefold().split()[-2:-1]).lstrip('("“„«')


def _is_initial(left: str) -> bool:
    """Return True if ``left`` ends in the initial of a name (J. D.), not the letter of a class or a number (War I.)."""
    return bool(_INITIAL.search(left)) and not _ROMAN_OR_CLASS.search(left)


def _first_word(text: str) -> str:
    found = _FIRST_WORD.match(text)
    return found[1].casefold() if found else ""


def _opens(right: str, language: str) -> bool:
    """Return True if a text starts as sentences do: with an article, a pronoun, a preposition, or a quotation mark."""
    word = _first_word(right)
    openers = language_of(language).openers
    return right[0] in '"“«„' or word in openers or re.split("['’]", word)[0] in openers
