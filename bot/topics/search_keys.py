# pure
"""Numbers for what an entry says and for what a query asks, which an index of the archive can compare.

A key is a number of 40 bits for a form (``bot/text/forms.py``), an outlet or a language. That two forms share one
makes a candidate more, never a story less: each candidate is judged as a story is when it comes in.
"""

from __future__ import annotations

from functools import lru_cache
from hashlib import blake2b
from typing import TYPE_CHECKING, TypeAlias

from bot.text.forms import forms_of_chunk, forms_sought
from bot.text.tokens import Memo
from bot.topics.branches import branches
from bot.topics.reading import TITLE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.topics.branches import Branch, Need
    from bot.topics.query import Query
    from bot.topics.reading import Reading

_BYTES = 5

# One way to satisfy a query: sets of keys, of each of which an entry has one.
Way: TypeAlias = tuple[frozenset[int], ...]


def keys_of_reading(reading: Reading) -> frozenset[int]:
    """The keys of what a document says anywhere; a headline's words have none beside those of the text's."""
    keys = set(map(_key, reading.source))
    for field in (reading.title, *[passage.text for passage in reading.passages]):
        if field.is_plain:
            keys.update(*map(_by_chunk(field.language, field.is_shouted).__getitem__, field.chunks))
            keys.update(map(_key, field.joined_forms()))
        else:
            keys.update(map(_key, field.forms))
    return frozenset(keys)


@lru_cache(maxsize=8)
def _by_chunk(language: str, shouted: bool) -> Memo[str, tuple[int, ...]]:  # noqa: FBT001 - as in ``forms_of``
    return Memo(lambda chunk: tuple(map(_key, forms_of_chunk(chunk, language, shouted))))


def ways_of_queries(queries: Iterable[Query], languages: Iterable[str]) -> tuple[Way, ...]:
    """The ways to satisfy one of some queries, in whichever of some languages an entry is.

    An entry that fits a query satisfies one of them; not every entry that does fits.
    """
    spoken = " ".join(sorted(languages))
    ways = (_way(branch, spoken) for query in queries for branch in branches(query.root))
    return tuple(dict.fromkeys(ways))


def _way(branch: Branch, languages: str) -> Way:
    needs = (branch.first, branch.second, *branch.needs)
    return tuple(dict.fromkeys(_keys_of_need(need, languages) for need in needs if need))


def _keys_of_need(need: Need, languages: str) -> frozenset[int]:
    return frozenset(_key(form) for key in need for form in _forms(key.removeprefix(TITLE), languages))


def _forms(key: str, languages: str) -> tuple[str, ...]:
    return (key,) if key[0] == "#" or ":" in key else forms_sought(key, languages)


@lru_cache(maxsize=16_384)
def _key(form: str) -> int:
    return int.from_bytes(blake2b(form.encode("utf-8", "replace"), digest_size=_BYTES).digest(), "big")
