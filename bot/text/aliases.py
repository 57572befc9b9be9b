# pure
"""Names and their adjectives: a topic about Iran is also about Iranian envoys, in Russian and Arabic too.

Stemming does not join them (``israeli`` becomes ``isra``), so they stand in a table, ``names.txt``.
"""

from __future__ import annotations

from importlib.resources import files

from bot.text.languages import all_languages, words_of_all
from bot.text.spelling import has_unspaced

# Acronyms that are other words in small letters, and in which languages; ``^us`` is their mark.
AMBIGUOUS_IN = {
    acronym: frozenset(code for code, one in all_languages().items() if acronym in one.acronyms_as_words)
    for acronym in words_of_all("acronyms_as_words")
}
# Those that are the other word when a whole headline is in capitals.
AMBIGUOUS_SHOUTED = words_of_all("acronyms_meant_as_words")
# Those that nobody would type into a query as the other word.
NEVER_A_WORD = AMBIGUOUS_IN.keys() - AMBIGUOUS_SHOUTED
# Latin America, South Africa: what comes before makes it another place.
NOT_AFTER = {name: words for language in all_languages().values() for name, words in language.not_after.items()}


def name_of(form: str) -> str:
    """The name that a folded word (or a marked acronym) belongs to; empty if it is none."""
    return _NAMES.get(form, "")


def read_names(text: str) -> tuple[dict[str, str], dict[tuple[str, ...], str]]:
    """Read the format of ``names.txt``: the name of each word, and the name of each row of several words."""
    sections: dict[str, list[str]] = {}
    rows: list[str] = []
    for line in text.splitlines():
        if line.startswith("["):
            rows = sections.setdefault(line.strip("[]"), [])
        elif line and not line.startswith("#"):
            rows.append(line)
    endings = _by_kind(sections["endings"])
    before = _by_kind(sections["before ar"])
    rows_of_words = map(str.split, sections["english"])
    names = {word: row[0] for row in rows_of_words for word in row if word not in AMBIGUOUS_IN}
    for row in sections["inflected"]:
        name, *words = row.split()
        for word in words:
            stem, _, kind = word.partition("/")
            for first in before.get(kind, ("",)):
                names.update((first + stem + ending, name) for ending in endings.get(kind, ("",)))
    several: dict[tuple[str, ...], str] = {}
    for row in sections["several"]:
        name, _, phrases = row.partition(":")
        several.update((tuple(phrase.split()), name) for phrase in phrases.split(";"))
    return names, several


def _by_kind(rows: list[str]) -> dict[str, tuple[str, ...]]:
    return {kind: tuple(part.strip("=") for part in parts) for kind, *parts in map(str.split, rows)}


def read_places(text: str) -> tuple[dict[str, str], set[str]]:
    """Read the format of ``places.txt``: the name of each word or row of words, and those that need their capital.

    Adjectives need none: most languages write them small.
    """
    names: dict[str, str] = {}
    capital: set[str] = set()
    for line in text.splitlines():
        if not line.startswith("#"):
            name, reason, forms = line.split("\t")
            names.update(dict.fromkeys(forms.split("; "), name))
            if not reason.startswith("CLDR language"):
                capital.update(forms.split("; "))
    return names, capital


_NAMES, NAMES_OF_SEVERAL = read_names((files("bot.text") / "names.txt").read_text("utf-8"))
_PLACES, _CAPITAL_PLACES = read_places((files("bot.text") / "places.txt").read_text("utf-8"))
UNSPACED_NAMES = {form: name for form, name in _PLACES.items() if has_unspaced(form)}
NAMES_OF_SEVERAL = {tuple(form.split()): name for form, name in _PLACES.items() if " " in form} | NAMES_OF_SEVERAL
_NAMES = {form: name for form, name in _PLACES.items() if name != "-"} | _NAMES
# Names that are other words without their capital: polish your shoes, cold turkey, fine china.
NEEDS_CAPITAL = words_of_all("names_as_words") | NOT_AFTER.keys() | _CAPITAL_PLACES
LONGEST_NAME = max(map(len, NAMES_OF_SEVERAL))
FIRST_WORDS = frozenset(words[0] for words in NAMES_OF_SEVERAL)
SECOND_WORDS = frozenset(words[1] for words in NAMES_OF_SEVERAL)
