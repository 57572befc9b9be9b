# pure
"""One spelling for what readers take for the same: case, width, script variants, digits, vowel signs."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from importlib.resources import files

# Han, kana, Hangul, Thai, Lao, Khmer and Burmese: what is written without spaces, or with endings glued on.
UNSPACED = (
    "\u0e01-\u0e3a\u0e40-\u0e4e\u0e81-\u0ece\u1000-\u103f\u1050-\u109d\u1100-\u11ff\u1780-\u17d3\u3005-\u3007"
    "\u3041-\u3096\u3099-\u309f\u30a1-\u30fa\u30fc-\u30ff\u3131-\u318e\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff"
    "\ua960-\ua97c\uac00-\ud7fb\uf900-\ufaff\U00020000-\U0003ffff"
)
# What belongs to a word but is no letter: accents, vowel signs of Hebrew, Arabic and Indic scripts,
# the Arabic stroke that makes a word longer, joiners.
MARKS = (
    "\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u0640\u064b-\u065f\u0670\u0900-\u0963\u0971-\u09e5"
    "\u09f0-\u0a65\u0a70-\u0ae5\u0af0-\u0b65\u0b70-\u0be5\u0bf0-\u0c65\u0c70-\u0ce5\u0cf0-\u0d65\u0d70-\u0d7f"
    "\u200c\u200d\u1ab0-\u1aff\u1dc0-\u1dff"
)
APOSTROPHES = "'\u2019\u02bc\u05f3"
HYPHENS = "-\u2010\u2011"
# The mark of a Hebrew acronym, and what keyboards have for it.
GERSHAYIM = '\u05f4"\u201d\u201c\u2033'

_IS_UNSPACED = re.compile(f"[{UNSPACED}]")
_HAN = re.compile("[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]")
_INDIC = re.compile("[\u0900-\u097f]")
# Of Devanagari, a nasal before a consonant may be written as a dot: हिन्दी, हिंदी.
_NASAL = re.compile("[\u0919\u091e\u0923\u0928\u092e]\u094d(?=[\u0915-\u0939])")
# The zero of each script that has digits of its own.
_ZEROS = "\u0660\u06f0\u0966\u09e6\u0a66\u0ae6\u0b66\u0be6\u0c66\u0ce6\u0d66\u0e50\u0ed0\u0f20\u1040\u17e0\u1810"
# The marks that Arabic has between digits; each stands for one character, so that places stay.
_NUMBER_MARKS = str.maketrans({"\u066c": ",", "\u066b": "."})

_SPELLINGS: dict[str | int, str | None] = {
    "\u02bc": "'",
    "\u2019": "'",
    "\u05f3": "'",
    **dict.fromkeys(GERSHAYIM),
    "\u2010": "-",
    "\u2011": "-",
    "\u0451": "\u0435",  # Russian io is mostly printed as ie
    "\u0640": None,  # Arabic tatweel, vowel signs, and the letters that keyboards and outlets mix
    **dict.fromkeys(range(0x064B, 0x0660)),
    "\u0670": None,
    "\u0622": "\u0627",
    "\u0623": "\u0627",
    "\u0625": "\u0627",
    "\u0671": "\u0627",
    "\u0649": "\u064a",
    "\u06cc": "\u064a",
    "\u06a9": "\u0643",
    "\u06c0": "\u0647",
    "\u06d5": "\u0647",
    "\u0629": "\u0647",
    **dict.fromkeys(range(0x0591, 0x05BE)),  # vowel signs of Hebrew
    "\u05bf": None,
    "\u05c1": None,
    "\u05c2": None,
    "\u093c": None,  # nukta and candrabindu, which many leave out
    "\u0929": "\u0928",
    "\u0931": "\u0930",
    "\u0934": "\u0933",
    "\u0901": "\u0902",
    "\u200c": None,
    "\u200d": None,
    **{chr(ord(zero) + digit): str(digit) for zero in _ZEROS for digit in range(10)},
}
_ONE_SPELLING = str.maketrans(_SPELLINGS)
# What no combination of letters and marks says otherwise: letters that are no accented letters for Unicode.
_PLAIN_LETTERS = str.maketrans({"\u0131": "i", "ø": "o", "ł": "l", "đ": "d", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th"})


def normal(text: str) -> str:
    """The text in which words are looked for: compatibility characters are replaced (NFKC)."""
    return text if text.isascii() else unicodedata.normalize("NFKC", text).translate(_NUMBER_MARKS)


def fold(token: str) -> str:
    """One spelling for what readers take for the same: case, width, apostrophes, digits, variants of each script."""
    if token.isascii():
        return token.lower().replace('"', "")
    folded = token
    # Twice, because what one step leaves may be composed to what another replaces.
    for _ in range(2):
        folded = normal(folded).casefold().translate(_ONE_SPELLING).replace("i\u0307", "i")
        if _INDIC.search(folded):
            folded = _NASAL.sub("\u0902", folded)
    if _HAN.search(folded):
        folded = folded.translate(_simplified())
    return unicodedata.normalize("NFKC", folded)


@cache
def _simplified() -> dict[int, str]:
    """The simplified character of each traditional one of Chinese, after OpenCC; 4,000, read at the first Han text."""
    rows = (files("opencc") / "dictionary" / "TSCharacters.txt").read_text("utf-8").splitlines()
    both = (row.split() for row in rows)
    return {ord(traditional): simplified for traditional, simplified, *_ in both if len(traditional + simplified) == 2}  # noqa: PLR2004


@lru_cache(maxsize=32_768)
def without_accents(word: str) -> str:
    """``erdogan`` for ``erdoğan``; only Latin and Greek letters lose theirs: й is no и."""
    if word.isascii():
        return word
    out: list[str] = []
    base = ""
    for character in unicodedata.normalize("NFD", word.translate(_PLAIN_LETTERS)):
        if not "\u0300" <= character <= "\u036f":
            base = character
        elif "a" <= base <= "z" or "\u0370" <= base <= "\u03ff":
            continue
        out.append(character)
    return unicodedata.normalize("NFKC", "".join(out))


def has_unspaced(text: str) -> bool:
    """Return True if a text has characters of a script that is searched by substring."""
    return not text.isascii() and _IS_UNSPACED.search(text) is not None
