"""The frequency of words: document frequencies that ship with the bot, and those it has learned.

``idf.txt`` holds, for some languages, how many of 100,000 news texts (headline and first sentences) have a
word's root: counts of words only, made by ``tests/bench/make_idf.py``, which names the texts. What the bot
reads itself is counted on top, so that in a week of war ``strike`` stops telling stories apart.
"""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

TABLE_TEXTS = 100_000
# The shipped table weighs as much as this many texts read here.
PRIOR_TEXTS = 20_000.0
# When so many texts were counted, all counts are halved: what was news in spring is rare again by summer.
_HALVE_AT = 40_000
# What is kept at most of a language, the most frequent words first.
_KEPT_WORDS = 5_000


@lru_cache(maxsize=1)
def shipped() -> Mapping[str, Mapping[str, float]]:
    """The table that ships: for each language, the share of texts that have a root. Read once."""
    return parse_table((files("bot.text") / "idf.txt").read_text("utf-8"))


def parse_table(text: str) -> dict[str, dict[str, float]]:
    """Read the format of ``idf.txt``: ``[language]`` lines, ``#`` comments, and lines of a count and its words."""
    table: dict[str, dict[str, float]] = {}
    words: dict[str, float] = {}
    for line in text.splitlines():
        if line.startswith("["):
            words = table.setdefault(line.strip("[]"), {})
        elif line and not line.startswith("#"):
            count, _, rest = line.partition(" ")
            words.update(dict.fromkeys(rest.split(), int(count) / TABLE_TEXTS))
    return table


class Learned:
    """The number of texts, read and since forgotten, that had each word, in one language."""

    def __init__(self) -> None:
        self.texts = 0.0
        self.counts: dict[str, float] = {}

    def count(self, words: Iterable[str]) -> None:
        """Count one more text, which has these words (each once)."""
        counts = self.counts
        for word in words:
            counts[word] = counts.get(word, 0.0) + 1.0
        self.texts += 1.0
        if self.texts >= _HALVE_AT:
            self.texts /= 2
            self.counts = {word: count / 2 for word, count in counts.items() if count > 1.0}
        elif len(counts) > 4 * _KEPT_WORDS:
            self.counts = dict(self._most_frequent(2 * _KEPT_WORDS))

    def save(self) -> dict[str, object]:
        """Return the learned frequencies, as JSON can hold them; words that only one text had are left out."""
        words = {word: round(count, 1) for word, count in self._most_frequent(_KEPT_WORDS) if count > 1.0}
        return {"texts": round(self.texts, 1), "words": words}

    def load(self, saved: Mapping[str, object]) -> None:
        """Take back what ``save`` gave; what is not of that form is left out."""
        texts, words = saved.get("texts"), saved.get("words")
        if not isinstance(texts, int | float) or not isinstance(words, dict):
            return
        self.texts = max(float(texts), 0.0)
        self.counts = {
            word: min(float(count), self.texts)
            for word, count in list(words.items())[:_KEPT_WORDS]
            if isinstance(word, str) and isinstance(count, int | float) and count > 0
        }

    def _most_frequent(self, limit: int) -> list[tuple[str, float]]:
        return sorted(self.counts.items(), key=lambda item: (-item[1], item[0]))[:limit]
