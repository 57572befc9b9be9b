# pure
"""Finding the language of a text: by its commonest words, and where they do not tell, by py3langid.

py3langid's model takes 0.6 s and 77 MB to load; a table of common words decides nearly every news text at
once. So the model is loaded when it is needed, which is seldom, and then in a worker.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache, lru_cache
from itertools import chain
from typing import TYPE_CHECKING, Any

from bot.text.languages import all_languages, language_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_MAX_CHARS = 1500
_MIN_LETTERS = 20
_MIN_HITS = 3
_CLEAR = 1.6  # the first must have so many times the hits of the second
_WORD = re.compile(r"[^\W\d_]+")


@cache
def _languages_of() -> Mapping[str, Sequence[str]]:
    """The languages that each common word belongs to."""
    found: dict[str, list[str]] = {}
    for code, language in all_languages().items():
        for word in language.common_words:
            found.setdefault(word, []).append(code)
    return found


@cache
def _scripts() -> Sequence[tuple[re.Pattern[str], str]]:
    """The scripts that one language of the news is written in; kana (ja) is looked for before Han (zh)."""
    return [(re.compile(f"[{one.script}]"), code) for code, one in all_languages().items() if one.script]


def guess_language(text: str) -> str:
    """The two-letter code of a text's language where its script or its common words tell, else the empty string."""
    text = text[:_MAX_CHARS]
    if not text.isascii():  # no script of one language is
        letters = sum(map(len, _WORD.findall(text)))
        for script, language in _scripts():
            if letters and len(script.findall(text)) * 3 >= letters:
                return language
    ranked = sorted(_hits(text.casefold()).items(), key=lambda pair: pair[1], reverse=True)
    if not ranked or ranked[0][1] < _MIN_HITS:
        return ""
    if len(ranked) > 1 and ranked[0][1] < _CLEAR * ranked[1][1]:
        return ""
    return ranked[0][0]


def _hits(text: str) -> dict[str, int]:
    """The number of common words that a casefolded text has of each language."""
    words = _WORD.findall(_CUT_OFF.sub("", text) if "'" in text or "\u2019" in text else text)
    known = filter(None, map(_languages_of().get, words))
    return Counter(chain.from_iterable(known))


# Languages by their script, where letters and common words do not tell.
_BY_SCRIPT = (("\u0600-\u06ff", ("ar", "fa")), ("\u0400-\u04ff", ("ru", "uk")), ("\u0900-\u097f", ("hi", "ne")))
_MOST_LIKELY = 3
_WHERE_NOTHING_TELLS = ("en", "de", "fr", "es", "it", "nl")
# What an apostrophe cuts off a word is no word: the s of India's is none of Czech.
_CUT_OFF = re.compile(r"(?<=\w)['\u2019]\w{1,2}\b")


@lru_cache(maxsize=256)  # who asks again about a text asks soon
def likely_languages(text: str) -> Sequence[str]:
    """The languages that a text may be in, the likeliest first: one where it tells, three where it does not.

    Where nothing tells, as in "Trump visita Roma", they are those of most news in Latin letters.
    """
    guessed = guess_language(text)
    if guessed:
        return (guessed,)
    text = text[:_MAX_CHARS].casefold()
    for letters, codes in _BY_SCRIPT:
        if len(re.findall(f"[{letters}]", text)) * 2 >= len(_letters(text)) > 0:
            return _by_letters(text, codes) or codes
    hits = _hits(text)
    spelt = _by_letters(text, [code for code, one in all_languages().items()])
    ranked = sorted(spelt or hits, key=lambda code: -hits.get(code, 0))
    best = [code for code in ranked if hits.get(code, 0) * 2 >= hits.get(ranked[0], 0)]
    return tuple(best[:_MOST_LIKELY]) or _WHERE_NOTHING_TELLS


def _letters(text: str) -> str:
    return "".join(_WORD.findall(text))


def _by_letters(text: str, codes: Sequence[str]) -> tuple[str, ...]:
    """Those of some languages that have all the letters of a text that not every language has; none if it has none."""
    special = set(text) & _special_letters()
    return tuple(code for code in codes if special and special <= set(language_of(code).letters))


@cache
def _special_letters() -> frozenset[str]:
    return frozenset(letter for one in all_languages().values() for letter in one.letters)


def detect_language(text: str, hint: str = "") -> str:
    """The two-letter code of a text's language; the hint where the text is too short to tell, "" without one."""
    guessed = guess_language(text)
    if guessed:
        return guessed
    if hint or sum(map(len, _WORD.findall(text[:_MAX_CHARS]))) < _MIN_LETTERS:
        return hint
    language, _ = _identifier().classify(text[:_MAX_CHARS])
    return str(language)


@cache
def _identifier() -> Any:
    import py3langid.langid  # noqa: PLC0415 - 77 MB, for the few texts that need it

    return py3langid.langid.LanguageIdentifier.from_model_file(py3langid.langid.MODEL_FILE)
