"""Which of very many queries a story belongs to.

Trying each of 100,000 queries costs some 70 ms a story. So each is filed under the rarest of the words that it
requires, and a story tries only what is filed under the words that it has. Equal queries are filed once.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from bot.stories.idf import shipped
from bot.stories.text import stem
from bot.topics.evaluate import Hit, explain, holds, is_near, is_settled, matches
from bot.topics.reading import Document, Reading
from bot.topics.syntax import And, Compound, Node, Not, Or, Term, clauses
from bot.topics.tokens import forms_sought, pairs, without_accents

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.topics.query import Query

__all__ = ["Document", "Hit", "Reading", "TopicIndex", "explain", "is_near", "matches"]

# The share of stories that are taken to have a word that no table knows, a name, a pair of characters, an outlet.
_UNKNOWN = 0.000_005
_NAME = 0.02
_PAIR = 0.001
_SOURCE = 0.05
_LANGUAGE = 0.5


class _Filed:
    """A query in the index, with the topics that it decides on and the keys that it is filed under."""

    __slots__ = ("keys", "near_keys", "query", "topic_ids")

    def __init__(self, query: Query) -> None:
        self.query = query
        self.topic_ids: list[int] = []
        self.keys = tuple(sorted(_anchor(query.root)[1]))
        self.near_keys = tuple(sorted(_near_anchor(query.root)))


class TopicIndex:
    """The queries of all topics, to find those that a story belongs to.

    ``stems`` False compares words by their exact form and as names only; it is there to be measured against.
    """

    def __init__(self, *, stems: bool = True) -> None:
        self._stems = stems
        self._query_of: dict[int, Query] = {}
        self._filed: dict[Query, _Filed] = {}
        self._certain = _Postings()
        self._near = _Postings()

    def __contains__(self, topic_id: object) -> bool:
        return topic_id in self._query_of

    def __len__(self) -> int:
        return len(self._query_of)

    def add(self, topic_id: int, query: Query) -> None:
        """File a topic's query; it replaces the one that the topic had."""
        self.remove(topic_id)
        self._query_of[topic_id] = query
        filed = self._filed.get(query)
        if filed is None:
            filed = self._filed[query] = _Filed(query)
            self._certain.add(filed, filed.keys)
            self._near.add(filed, filed.near_keys)
        filed.topic_ids.append(topic_id)

    def remove(self, topic_id: int) -> None:
        """Forget a topic; nothing happens if it is not here."""
        query = self._query_of.pop(topic_id, None)
        if query is None:
            return
        filed = self._filed[query]
        filed.topic_ids.remove(topic_id)
        if not filed.topic_ids:
            del self._filed[query]
            self._certain.remove(filed, filed.keys)
            self._near.remove(filed, filed.near_keys)

    def match(self, document: Document | Reading) -> list[int]:
        """The topics that a story belongs to, in ascending order."""
        reading = self._read(document)
        found: list[int] = []
        for filed in self._certain.candidates(reading):
            if holds(filed.query.root, reading):
                found += filed.topic_ids
        return sorted(found)

    def may_match(self, document: Document | Reading) -> bool:
        """Whether, judging by headline and blurb, some topic may want the story once its article is read.

        True if ``is_near`` holds for any query, so always if a query already matches.
        """
        reading = self._read(document)
        return any(is_near(filed.query, reading) for filed in self._near.candidates(reading))

    def _read(self, document: Document | Reading) -> Reading:
        return document if isinstance(document, Reading) else Reading(document, stems=self._stems)


class _Postings:
    """Queries by a key of theirs, and keys by the forms that they have in each language that was seen."""

    def __init__(self) -> None:
        self._by_key: dict[str, list[_Filed]] = {}
        self._keys_by_form: dict[str, dict[str, list[str]]] = {}

    def add(self, filed: _Filed, keys: Iterable[str]) -> None:
        for key in keys:
            if key in self._by_key:
                self._by_key[key].append(filed)
            else:
                self._by_key[key] = [filed]
                for language, forms in self._keys_by_form.items():
                    _file_key(forms, key, language)

    def remove(self, filed: _Filed, keys: Iterable[str]) -> None:
        for key in keys:
            self._by_key[key].remove(filed)
            if not self._by_key[key]:
                del self._by_key[key]
                for language, forms in self._keys_by_form.items():
                    for form in _forms(key, language):
                        forms[form].remove(key)
                        if not forms[form]:
                            del forms[form]

    def candidates(self, reading: Reading) -> Iterable[_Filed]:
        """The queries with a key that a story has, each once."""
        forms = self._keys_by_form.get(reading.stem_language)
        if forms is None:
            forms = self._keys_by_form[reading.stem_language] = {}
            for key in self._by_key:
                _file_key(forms, key, reading.stem_language)
        keys = {key for form in forms.keys() & reading.forms for key in forms[form]}
        if len(keys) == 1:
            return self._by_key[keys.pop()]
        return {id(filed): filed for key in keys for filed in self._by_key[key]}.values()


def _forms(key: str, language: str) -> tuple[str, ...]:
    """The forms of a key, each once; those of an outlet, a language or a pair of characters are the key itself."""
    if key[0] == "#" or ":" in key:
        return (key,)
    return tuple(dict.fromkeys(forms_sought(key, language)))


def _file_key(forms: dict[str, list[str]], key: str, language: str) -> None:
    for form in _forms(key, language):
        forms.setdefault(form, []).append(key)


def _anchor(node: Node) -> tuple[float, frozenset[str]]:
    """The rarest keys of which a story must have one to satisfy a part of a query that looks for something.

    Gives the share of stories that have one, and the keys.
    """
    match node:
        case Term():
            return _term_anchor(node)
        case Or(nodes):
            return _sum(_anchor(part) for part in nodes)
        case And():
            return min(map(_anchor, clauses(node)), key=_share)
        case Not():
            raise AssertionError(node)  # never positive, so never asked


def _near_anchor(node: Node) -> frozenset[str]:
    """The rarest keys of which a story must have one to come near a query: see ``is_near``.

    Of n parts half must be there, so one of any n - n/2 + 1 is; or any one that an article cannot change.
    """
    if isinstance(node, Or):
        return frozenset().union(*map(_near_anchor, node.nodes))
    parts = clauses(node)
    settled = [_anchor(part) for part in parts if is_settled(part)]
    others = sorted((_anchor(part) for part in parts if not is_settled(part)), key=_share)
    ways = [_sum(others[: len(others) // 2 + 1])] if others else []
    return min(settled + ways, key=_share)[1]


def _term_anchor(term: Term) -> tuple[float, frozenset[str]]:
    if term.field == "lang":
        return _LANGUAGE, frozenset(("lang:" + term.words[0],))
    if term.field == "source":
        return _SOURCE, frozenset(("source:" + term.words[0], "source:" + "".join(term.words)))
    if term.substring:
        return _PAIR, frozenset((_pair(term.substring),))
    return min(map(_compound_anchor, term.compounds), key=_share)


def _compound_anchor(compound: Compound) -> tuple[float, frozenset[str]]:
    rarest = min((_key_anchor(part) for part in compound.parts), key=_share)
    return _sum((rarest, _key_anchor(compound.joined))) if compound.joined else rarest


@lru_cache(maxsize=65_536)
def _key_anchor(key: str) -> tuple[float, frozenset[str]]:
    if key[0] in "@^":
        return max(_NAME, _share_of_word(key[1:])), frozenset((key,))
    return _share_of_word(key), frozenset((key,))


def _share_of_word(word: str) -> float:
    """The share of stories that have a word, by the table that ships, in the language that has it most often."""
    plain = without_accents(word)
    often = max(shares.get(stem(plain, language), 0.0) for language, shares in shipped().items())
    # Of two that no table knows, the longer one is rarer.
    return often or _UNKNOWN / len(word)


def _sum(anchors: Iterable[tuple[float, frozenset[str]]]) -> tuple[float, frozenset[str]]:
    shares, keys = zip(*anchors, strict=True)
    return sum(shares), frozenset().union(*keys)


def _share(anchor: tuple[float, frozenset[str]]) -> float:
    return anchor[0]


def _pair(substring: str) -> str:
    """Two neighbours of an unspaced script in a substring, or the one character of it that there is."""
    found = pairs(substring)
    return min(found, key=lambda pair: (-len(pair), pair))
