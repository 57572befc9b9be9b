# pure
"""Numbers for what an entry says and for what a query asks, which an index of the archive can compare.

A key is a number of 40 bits for a form (``bot/text/forms.py``), an outlet or a language. That two forms share one
makes a candidate more, never a story less: each candidate is judged as a story is when it comes in.
"""

from __future__ import annotations

from hashlib import blake2b
from typing import TYPE_CHECKING, TypeAlias

from bot.text.forms import forms_sought
from bot.text.tokens import Memo
from bot.topics.branches import branches
from bot.topics.reading import TITLE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.topics.branches import Branch, Need
    from bot.topics.query import Query
    from bot.topics.reading import Reading

_BYTES = 5
_NO_KEY = -1

# One way to satisfy a query: sets of keys, of each of which an entry has one.
Way: TypeAlias = tuple[frozenset[int], ...]


def keys_of_reading(reading: Reading) -> frozenset[int]:
    """The keys of what a document says anywhere; a headline's words have none beside those of the text's."""
    keys = set(map(_keys.__getitem__, reading.forms))
    keys.discard(_NO_KEY)
    return frozenset(keys)


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
    return frozenset(_keys[form] for key in need for form in _forms(key.removeprefix(TITLE), languages))


def _forms(key: str, languages: str) -> tuple[str, ...]:
    return (key,) if key[0] == "#" or ":" in key else forms_sought(key, languages)


def _key(form: str) -> int:
    if form.startswith(TITLE):
        return _NO_KEY
    return int.from_bytes(blake2b(form.encode("utf-8", "replace"), digest_size=_BYTES).digest(), "big")


_keys = Memo(_key, most=65_536)
