"""How telling a word is: document frequencies that ship with the bot and go on learning.

``idf.txt`` holds, for each language, how many of 100,000 news texts (headline and first sentences) have a
word's stem: counts of words only, made by ``tests/bench/make_idf.py``, which names the texts. What the bot
reads itself is counted on top, so that in a week of war ``strike`` stops telling stories apart.
"""

from __future__ import annotations

import math
from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

# The shipped table weighs as much as this many texts read here: enough to start with, soon outvoted.
PRIOR_TEXTS = 4_000.0
_TABLE_TEXTS = 100_000
# When this many texts were read, all counts are halved: what was news in spring stops being rare by summer.
_FORGET_AT = 40_000
# What learned() gives at most, for each language, and what it takes back of that.
_KEPT_WORDS = 5_000


@lru_cache(maxsize=1)
def shipped() -> Mapping[str, Mapping[str, float]]:
    """The table that ships: for each language, the share of texts that have a word. Read once."""
    return parse_table((files("bot.stories") / "idf.txt").read_text("utf-8"))


def parse_table(text: str) -> dict[str, dict[str, float]]:
    """Read the format of ``idf.txt``: ``[language]`` lines, and lines of a count followed by words."""
    table: dict[str, dict[str, float]] = {}
    words: dict[str, float] = {}
    for line in text.splitlines():
        if line.startswith("["):
            words = table.setdefault(line.strip("[]"), {})
        elif line and not line.startswith("#"):
            count, _, rest = line.partition(" ")
            words.update(dict.fromkeys(rest.split(), int(count) / _TABLE_TEXTS))
    return table


class Frequencies:
    """The document frequencies of one language: shipped ones, and what was learned since."""

    def __init__(self, language: str) -> None:
        self._shares = shipped().get(language, {})
        self._counts: dict[str, float] = {}
        self._texts = 0.0

    def learn(self, words: Iterable[str]) -> None:
        """Count one more text that has these words (each once)."""
        counts = self._counts
        for word in words:
            counts[word] = counts.get(word, 0.0) + 1.0
        self._texts += 1.0
        if self._texts >= _FORGET_AT:
            self._texts /= 2
            self._counts = {word: count / 2 for word, count in counts.items() if count > 1.0}

    def idf(self, word: str) -> float:
        """The natural logarithm of how many texts there are to one that has the word; always positive."""
        having = self._shares.get(word, 0.0) * PRIOR_TEXTS + self._counts.get(word, 0.0)
        return math.log1p((PRIOR_TEXTS + self._texts) / (having + 0.5))

    def learned(self) -> dict[str, object]:
        """What was learned, as JSON can hold it: at most 5,000 words, the most frequent ones."""
        often = sorted((item for item in self._counts.items() if item[1] > 1.0), key=lambda item: (-item[1], item[0]))
        return {"texts": round(self._texts, 1), "words": {word: round(n, 1) for word, n in often[:_KEPT_WORDS]}}

    def restore(self, learned: Mapping[str, object]) -> None:
        """Take back what ``learned`` gave; what is not of that form is left out."""
        texts, words = learned.get("texts"), learned.get("words")
        if not isinstance(texts, int | float) or not isinstance(words, dict):
            return
        self._texts = max(float(texts), 0.0)
        self._counts = {str(word): float(n) for word, n in words.items() if isinstance(n, int | float) and n > 0}
