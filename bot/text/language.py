"""Which language a text is in: by its commonest words, and where they do not tell, by py3langid.

py3langid's model takes 0.6 s and 77 MB to load; a table of common words decides nearly every news text at
once. So the model is loaded when it is needed, which is seldom, and then in a worker.
"""

from __future__ import annotations

import re
from functools import lru_cache
from importlib import resources
from typing import Any

_MAX_CHARS = 1500
_MIN_LETTERS = 20
_MIN_HITS = 3
_CLEAR = 1.6  # the first must have so many times the hits of the second
_WORD = re.compile(r"[^\W\d_]+")


@lru_cache(maxsize=1)
def _languages_of() -> dict[str, list[str]]:
    """The languages that each common word belongs to."""
    found: dict[str, list[str]] = {}
    for line in resources.files("bot.text").joinpath("common_words.txt").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            language, *listed = line.split()
            for word in listed:
                found.setdefault(word, []).append(language)
    return found


# Scripts that one language of the news is written in.
_SCRIPTS = (
    (re.compile("[\u0370-\u03ff]"), "el"),
    (re.compile("[\u0590-\u05ff]"), "he"),
    (re.compile("[\u0530-\u058f]"), "hy"),
    (re.compile("[\u10a0-\u10ff]"), "ka"),
    (re.compile("[\u0e00-\u0e7f]"), "th"),
    (re.compile("[\u0b80-\u0bff]"), "ta"),
    (re.compile("[\u0980-\u09ff]"), "bn"),
    (re.compile("[\uac00-\ud7af]"), "ko"),
    (re.compile("[\u3040-\u30ff]"), "ja"),
    (re.compile("[\u4e00-\u9fff]"), "zh"),
)


def guess_language(text: str) -> str:
    """The two-letter code of a text's language where its script or its common words tell, else the empty string."""
    text = text[:_MAX_CHARS]
    letters = sum(map(len, _WORD.findall(text)))
    for script, language in _SCRIPTS:
        if letters and len(script.findall(text)) * 3 >= letters:
            return language
    known = _languages_of()
    hits: dict[str, int] = {}
    for word in _WORD.findall(text.casefold()):
        for language in known.get(word, ()):
            hits[language] = hits.get(language, 0) + 1
    ranked = sorted(hits.items(), key=lambda pair: pair[1], reverse=True)
    if not ranked or ranked[0][1] < _MIN_HITS:
        return ""
    if len(ranked) > 1 and ranked[0][1] < _CLEAR * ranked[1][1]:
        return ""
    return ranked[0][0]


def detect_language(text: str, hint: str = "") -> str:
    """The two-letter code of a text's language; the hint where the text is too short to tell, "" without one."""
    guessed = guess_language(text)
    if guessed:
        return guessed
    if hint or sum(map(len, _WORD.findall(text[:_MAX_CHARS]))) < _MIN_LETTERS:
        return hint
    language, _ = _identifier().classify(text[:_MAX_CHARS])
    return str(language)


@lru_cache(maxsize=1)
def _identifier() -> Any:
    import py3langid.langid  # noqa: PLC0415 - 77 MB, for the few texts that need it

    return py3langid.langid.LanguageIdentifier.from_model_file(py3langid.langid.MODEL_FILE)
