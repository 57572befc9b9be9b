# pure
"""Words as queries and stories both see them: which forms a word may be found under.

A form is a short string: ``talks`` is the word itself, ``~talk`` a key that its inflected forms share, ``@iran`` a
name in any of its spellings, ``^who`` an acronym that is written as one, ``#伊朗`` a pair of characters of a script
that puts no spaces between words. Those marks never stand in a word, so forms of different kinds do not meet.

A language is a code, empty if there is none to go by, or several codes with spaces between where it is unsure: then
the forms of each are looked for.
"""

from __future__ import annotations

import re
from functools import lru_cache

from bot.text.aliases import AMBIGUOUS_IN, AMBIGUOUS_SHOUTED, NEEDS_CAPITAL, NEVER_A_WORD, name_of
from bot.text.inflection import keys_of, without_clitics
from bot.text.languages import language_of
from bot.text.spelling import fold, without_accents
from bot.text.tokens import NAME_ENDINGS, SHORTEST, humps, is_acronym, main_form, pieces_of, tokens_by_chunk

# COVID19, iPhone17: a name and its number, which many write apart.
_NUMBERED = re.compile(r"\A([^\W\d_]{3,})(\d+)")


def as_typed(piece: str) -> str:
    """The one spelling of a piece in a query: what ``key_of`` reads as the same again."""
    part = main_form(piece)
    if numbered := _NUMBERED.fullmatch(part):
        return f"{numbered[1]}-{numbered[2]}"
    if words := humps(piece):
        return "-".join(map(main_form, words))
    capital = part in AMBIGUOUS_IN and (part in NEVER_A_WORD or is_acronym(piece))
    return part.upper() if capital else part


@lru_cache(maxsize=65_536)
def key_of(typed: str) -> str:
    """Return the form that a query looks for: the name that a word belongs to, an acronym, or the word itself."""
    part = typed
    if typed.lower() in AMBIGUOUS_IN and typed.isupper():
        part = "^" + typed.lower()
    name = name_of(part) or name_of(without_accents(part))
    return "@" + name if name else part


@lru_cache(maxsize=65_536)
def forms_sought(key: str, language: str) -> tuple[str, ...]:
    """The forms that a query's word has in a story in a language; any of them is enough."""
    if key[0] in "@^":
        return (key,)
    forms = [key]
    for code in language.split():
        keys = keys_of(key, code)
        forms += ["~" + one for one in keys]
        if not key.isascii() and language_of(code).prints_without_accents:
            forms += [without_accents(key), *("~" + without_accents(one) for one in keys)]
    return tuple(dict.fromkeys(forms))


@lru_cache(maxsize=32_768)
def forms_of(token: str, language: str, shouted: bool) -> tuple[str, ...]:  # noqa: FBT001 - keywords cost a cache its speed
    """Every form that a story's token may be found under, in the story's language.

    ``shouted`` says that the whole field is in capitals, or without any, so that they say nothing.
    """
    pieces = pieces_of(token)
    if len(pieces) == 1:
        return piece_forms(token, language, shouted)
    forms = [form for piece in pieces for form in piece_forms(piece, language, shouted)]
    return tuple(dict.fromkeys((*forms, *joined_forms(token, language))))


def forms_of_chunk(chunk: str, language: str, shouted: bool) -> set[str]:  # noqa: FBT001 - as above
    """The forms of all tokens of a chunk."""
    return {form for token in tokens_by_chunk[chunk] for form in forms_of(token, language, shouted)}


@lru_cache(maxsize=4_096)
def joined_forms(token: str, language: str) -> tuple[str, ...]:
    """The forms of ``cease-fire`` as one word; none for ``2-1``, which is not 21."""
    parts = [main_form(piece) for piece in pieces_of(token)]
    if all(part.isdigit() for part in parts):
        return ()
    forms = _word_forms("".join(parts), language)
    return tuple(forms + _names_of(forms))


@lru_cache(maxsize=32_768)
def piece_forms(piece: str, language: str, shouted: bool) -> tuple[str, ...]:  # noqa: FBT001 - as above
    """The forms of a token without hyphens, or of a part of one."""
    part = main_form(piece)
    forms = _word_forms(part, language)
    numbered = _NUMBERED.fullmatch(part)
    for other in (*_halves(fold(piece), part), *map(main_form, humps(piece)), *(numbered.groups() if numbered else ())):
        forms += _word_forms(other, language)
    if _is_meant(piece, part, language, shouted=shouted):
        forms.append("^" + part)
    if piece.islower() and not shouted:
        forms = forms + _names_of([form for form in forms if form.removeprefix("~") not in NEEDS_CAPITAL])
    else:
        forms = forms + _names_of(forms)
    return tuple(dict.fromkeys(forms))


def _word_forms(word: str, language: str) -> list[str]:
    forms = [word]
    for code in language.split():
        keys = keys_of(word, code)
        forms += ["~" + key for key in keys]
        for rest in without_clitics(word, code):
            forms += [rest, *("~" + key for key in keys_of(rest, code))]
    if not word.isascii():
        forms += [_without_accents(form) for form in forms]
    return forms


def _without_accents(form: str) -> str:
    return "~" + without_accents(form[1:]) if form[0] == "~" else without_accents(form)


def _names_of(forms: list[str]) -> list[str]:
    """The names that words and their dictionary forms belong to."""
    return ["@" + name for form in forms if (name := name_of(form.removeprefix("~")))]


def _halves(folded: str, main: str) -> list[str]:
    """Return other forms of a word with an apostrophe: both halves, unless one is only an ending."""
    if "'" not in folded:
        return []
    head, _, tail = folded.rpartition("'")
    halves = [folded.replace("'", "")]
    if len(head) >= SHORTEST and tail != "t":
        halves.append(head.replace("'", ""))
    if len(tail) >= SHORTEST and without_accents(tail) not in NAME_ENDINGS:
        halves.append(tail)
    return [half for half in halves if half != main]


def _is_meant(piece: str, part: str, language: str, *, shouted: bool) -> bool:
    """Return True if ``US`` or ``WHO`` is an acronym here, and not the pronoun."""
    if part not in AMBIGUOUS_IN:
        return False
    if "." in piece:
        return True
    if shouted:
        return part not in AMBIGUOUS_SHOUTED
    return is_acronym(piece) or AMBIGUOUS_IN[part].isdisjoint(language.split())
