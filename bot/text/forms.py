# pure
"""Words as queries and stories both see them: what is one word, and which forms it may be found under.

A form is a short string: ``talks`` is the word itself, ``~talk`` a stem, ``@iran`` a name in any of its
spellings, ``^who`` an acronym that is written as one, ``#伊朗`` a pair of characters of a script that puts no
spaces between words. Those marks never stand in a word, so forms of different kinds do not meet.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from bot.text.aliases import AMBIGUOUS_IN, AMBIGUOUS_SHOUTED, NEEDS_CAPITAL, NEVER_A_WORD, name_of
from bot.text.languages import language_of, words_of_all
from bot.text.plain import stem

# Han, kana, Hangul, Thai, Lao, Khmer and Burmese: what is written without spaces, or with endings glued on.
_UNSPACED = (
    "\u0e01-\u0e3a\u0e40-\u0e4e\u0e81-\u0ece\u1000-\u1049\u1050-\u109d\u1100-\u11ff\u1780-\u17d3\u3005-\u3007"
    "\u3041-\u3096\u3099-\u309f\u30a1-\u30fa\u30fc-\u30ff\u3131-\u318e\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff"
    "\ua960-\ua97c\uac00-\ud7fb\uf900-\ufaff\U00020000-\U0003ffff"
)
# What belongs to a word but is no letter: accents, vowel signs of Hebrew, Arabic and Indic scripts,
# the Arabic stroke that makes a word longer, joiners.
_MARKS = (
    "\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u0640\u064b-\u065f\u0670\u0900-\u0963\u0971-\u0d7f"
    "\u200c\u200d\u1ab0-\u1aff\u1dc0-\u1dff"
)
_APOSTROPHES = "'\u2019\u02bc"
_HYPHENS = "-\u2010\u2011"
_CHAR = rf"[^\W_\u0640\u02bc{_UNSPACED}]"
_LETTER = rf"[^\W\d_\u0640\u02bc{_UNSPACED}]"
_WORD = rf"{_CHAR}+(?:[{_MARKS}]+{_CHAR}*)*(?:[{_APOSTROPHES}]{_CHAR}+(?:[{_MARKS}]+{_CHAR}*)*)*"
TOKEN = re.compile(
    rf"[{_UNSPACED}]+"
    rf"|(?<![^\W_])(?:{_LETTER}\.)+{_LETTER}(?![^\W_])\.?"  # U.S. and U.S
    rf"|\d+(?:[.,]\d+)+(?![^\W_])"  # 10,000 and 4.5
    rf"|{_WORD}(?:[{_HYPHENS}]{_WORD})*"
)
_IS_UNSPACED = re.compile(rf"[{_UNSPACED}]")
_UNSPACED_PAIR = re.compile(rf"(?=([{_UNSPACED}]{{1,2}}))")
_THOUSANDS = re.compile(r"\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*")
_ARTICLE = re.compile("[\u0648\u0641]?(?:[\u0628\u0643]?\u0627\u0644|\u0644\u0644)([^\\W_].{2,})")
_INNER_MARK = re.compile(f"[{_HYPHENS}.,{_APOSTROPHES}]")
_HYPHEN = re.compile(f"[{_HYPHENS}]")

_SPELLINGS: dict[str | int, str | None] = {
    "\u02bc": "'",
    "\u2019": "'",
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
    "\u0629": "\u0647",
    "\u200c": None,
    "\u200d": None,
}
_ONE_SPELLING = str.maketrans(_SPELLINGS)
# What no combination of letters and marks says otherwise: letters that are no accented letters for Unicode.
_PLAIN_LETTERS = str.maketrans({"\u0131": "i", "ø": "o", "ł": "l", "đ": "d", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th"})

# Words that lose their vowel (l'Iran, dell'Ucraina), and endings of a proper name (Ukrayna'daki, Rusya'ya).
_ELIDED = words_of_all("elided")
_NAME_ENDINGS = words_of_all("name_endings")

# Of what stands before or after an apostrophe, so many letters may be a word.
_SHORTEST = 3


def normal(text: str) -> str:
    """The text in which TOKEN is looked for: compatibility characters are replaced (NFKC)."""
    return text if text.isascii() else unicodedata.normalize("NFKC", text)


def fold(token: str) -> str:
    """One spelling for what readers take for the same: case, width, apostrophes, Arabic and Turkish variants."""
    if token.isascii():
        return token.lower()
    folded = token
    # Twice, because what one step leaves may be composed to what another replaces.
    for _ in range(2):
        folded = normal(folded).casefold().translate(_ONE_SPELLING).replace("i\u0307", "i")
    return unicodedata.normalize("NFKC", folded)


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


def squash(text: str) -> tuple[str, list[int]]:
    """A text in which a substring of an unspaced script can be looked for, and where each character of it was.

    White space is gone, punctuation is one space.
    """
    kept = [index for index, character in enumerate(text) if not character.isspace()]
    whole = "".join([text[index] for index in kept])
    out: list[str] = []
    offsets: list[int] = []
    end = 0
    for match in TOKEN.finditer(whole):
        start = match.start()
        if start > end:
            out.append(" ")
            offsets.append(kept[end])
        folded = _INNER_MARK.sub("", fold(match[0]))
        end = match.end()
        out.append(folded)
        offsets += [kept[min(start + index, end - 1)] for index in range(len(folded))]
    return "".join(out), offsets


def pairs(squashed: str) -> set[str]:
    """The forms of a squashed text: each character of an unspaced script, and each two that follow another."""
    forms = set()
    for pair in _UNSPACED_PAIR.findall(squashed):
        forms.add("#" + pair)
        forms.add("#" + pair[0])
    return forms


@lru_cache(maxsize=32_768)
def pieces_of(token: str) -> tuple[str, ...]:
    """The parts of a token as written: ``cease-fire`` has two, a number has one."""
    return tuple(_HYPHEN.split(token))


@lru_cache(maxsize=32_768)
def main_form(piece: str) -> str:
    """A piece as a query keeps it: ``Iran's`` is ``iran``, ``U.S.`` is ``us``, ``10,000`` is ``10000``."""
    folded = fold(piece)
    if "," in folded or "." in folded:
        if folded[0].isdigit() and not _THOUSANDS.fullmatch(folded):
            return folded.replace(",", ".")
        return folded.replace(",", "").replace(".", "")
    return _without_article(_without_apostrophe(folded))


def _without_article(word: str) -> str:
    """An Arabic word without what is written as one with it: the article, alone or after and, so, in, as, to.

    Snowball finds other stems with it than without. Names keep theirs: Germany begins as if it had one.
    """
    if not "\u0627" <= word[0] <= "\u064a" or name_of(word):
        return word
    match = _ARTICLE.fullmatch(word)
    return _without_article(match[1]) if match else word


def _without_apostrophe(word: str) -> str:
    if "'" not in word:
        return word
    head, _, tail = word.rpartition("'")
    if tail == "s" or (len(head) >= _SHORTEST and without_accents(tail) in _NAME_ENDINGS):
        return _without_apostrophe(head)
    first, _, rest = word.partition("'")
    if first in _ELIDED and len(rest) > 1:
        return _without_apostrophe(rest)
    return word.replace("'", "")


@lru_cache(maxsize=32_768)
def plain_words(token: str) -> tuple[str, ...]:
    """The words of a token without accents, as names of several words and of outlets are compared."""
    return tuple(without_accents(main_form(piece)) for piece in pieces_of(token))


def is_acronym(piece: str) -> bool:
    """Return True if a piece is written as an acronym: ``WHO`` and ``u.s.`` are, ``who`` and ``Who`` are not."""
    return "." in piece or (len(piece) > 1 and piece.isupper())


def as_typed(piece: str) -> str:
    """The one spelling of a piece in a query: what ``key_of`` reads as the same again."""
    part = main_form(piece)
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
    stemmed = stem(key, language)
    if key.isascii() or not language_of(language).prints_without_accents:
        return (key, "~" + stemmed)
    return (key, "~" + stemmed, without_accents(key), "~" + without_accents(stemmed))


@lru_cache(maxsize=32_768)
def forms_of(token: str, language: str, shouted: bool) -> tuple[str, ...]:  # noqa: FBT001 - keywords cost a cache its speed
    """Every form that a story's token may be found under, in the story's language.

    ``shouted`` says that the whole field is in capitals, so that capitals do not make an acronym.
    """
    pieces = pieces_of(token)
    if len(pieces) == 1:
        return piece_forms(token, language, shouted)
    forms = [form for piece in pieces for form in piece_forms(piece, language, shouted)]
    return tuple(dict.fromkeys((*forms, *joined_forms(token, language))))


@lru_cache(maxsize=4_096)
def joined_forms(token: str, language: str) -> tuple[str, ...]:
    """The forms of ``cease-fire`` as one word; none for ``2-1``, which is not 21."""
    parts = [main_form(piece) for piece in pieces_of(token)]
    if all(part.isdigit() for part in parts):
        return ()
    return tuple(_with_names(_word_forms("".join(parts), language)))


@lru_cache(maxsize=32_768)
def piece_forms(piece: str, language: str, shouted: bool) -> tuple[str, ...]:  # noqa: FBT001 - as above
    """The forms of a token without hyphens, or of a part of one."""
    part = main_form(piece)
    forms = _word_forms(part, language)
    for other in _halves(fold(piece), part):
        forms += _word_forms(other, language)
    if _is_meant(piece, part, language, shouted=shouted):
        forms.append("^" + part)
    if piece.islower() and not shouted:
        forms = _with_names([form for form in forms if form not in NEEDS_CAPITAL]) + [
            form for form in forms if form in NEEDS_CAPITAL
        ]
    else:
        forms = _with_names(forms)
    return tuple(dict.fromkeys(forms))


def _word_forms(word: str, language: str) -> list[str]:
    stemmed = stem(word, language)
    if word.isascii():
        return [word, "~" + stemmed]
    return [word, "~" + stemmed, without_accents(word), "~" + without_accents(stemmed)]


def _with_names(forms: list[str]) -> list[str]:
    return forms + ["@" + name for form in forms if (name := name_of(form))]


def _halves(folded: str, main: str) -> list[str]:
    """Return other forms of a word with an apostrophe: both halves, unless one is only an ending."""
    if "'" not in folded:
        return []
    head, _, tail = folded.rpartition("'")
    halves = [folded.replace("'", "")]
    if len(head) >= _SHORTEST and tail != "t":
        halves.append(head.replace("'", ""))
    if len(tail) >= _SHORTEST and without_accents(tail) not in _NAME_ENDINGS:
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
    return is_acronym(piece) or language not in AMBIGUOUS_IN[part]
