"""Names and their adjectives: a topic about Iran is also about Iranian envoys, in Russian and Arabic too.

Stemming does not join them (``israeli`` becomes ``isra``), so they stand in a table, ``names.txt``.
"""

from __future__ import annotations

from importlib.resources import files

# Acronyms that are other words in small letters, and in which languages; ``^us`` is their mark.
AMBIGUOUS_IN = {
    "us": frozenset(("en",)),
    "who": frozenset(("en",)),
    "it": frozenset(("en",)),
    "ice": frozenset(("en",)),
    "un": frozenset(("fr", "es", "it", "ca", "ro")),
    "eu": frozenset(("pt", "gl", "ro", "fr")),
    "ai": frozenset(("it", "fr", "ro", "pt")),
}
# Those that nobody would type into a query as the other word.
NEVER_A_WORD = frozenset(("us", "un", "eu", "ai"))
# Those that are the other word when a whole headline is in capitals.
AMBIGUOUS_SHOUTED = frozenset(("who", "it", "ice"))
# Latin America, South Africa: what comes before makes it another place.
NOT_AFTER = {
    "america": frozenset(("latin", "south", "central", "north")),
    "american": frozenset(("latin", "south", "central", "north", "native", "african")),
    "americans": frozenset(("latin", "south", "central", "native", "african")),
}
# Names that are other words without their capital: polish your shoes, cold turkey, fine china.
NEEDS_CAPITAL = frozenset(("polish", "turkey", "china", "jordan", "chile", "turkmen", *NOT_AFTER))


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


_NAMES, NAMES_OF_SEVERAL = read_names((files("bot.text") / "names.txt").read_text("utf-8"))
LONGEST_NAME = max(map(len, NAMES_OF_SEVERAL))
FIRST_WORDS = frozenset(words[0] for words in NAMES_OF_SEVERAL)
