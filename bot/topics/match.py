# pure
"""Matching a story with very many queries.

Trying each of 100,000 queries costs a story a tenth of a second. So each is filed under the two rarest things that
it requires, and a story looks only at what is filed under two keys that it has. Equal queries are filed once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeVar

from bot.text.forms import forms_of_chunk, forms_sought
from bot.text.tokens import Memo
from bot.topics.branches import Branch, all_keys, branches
from bot.topics.evaluate import Hit, explain, holds, is_near, is_near_branch, matches
from bot.topics.reading import TITLE, Document, Reading

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.topics.branches import Need
    from bot.topics.field import Field
    from bot.topics.query import Query
    from bot.topics.reading import Passage

__all__ = ["Document", "Hit", "Reading", "TopicIndex", "explain", "is_near", "matches"]

_Item = TypeVar("_Item", bound="_Filed | _Check | _Near")
_MOST_TABLES = 16


class TopicIndex:
    """The queries of all topics, to find those that a story belongs to.

    ``stems`` False compares words by their exact form and as names only; it is there to be measured against.
    """

    def __init__(self, *, stems: bool = True) -> None:
        self._stems = stems
        self._query_of: dict[int, Query] = {}
        self._filed: dict[Query, _Filed] = {}
        self._keys = _Keys()
        # By the rarest need alone, where there is no other; and by the rarest, then the second.
        self._by_one: dict[str, list[_Filed | _Check]] = {}
        self._by_two: dict[str, dict[str, list[_Filed | _Check]]] = {}
        # What may come near: how many branches one key is enough for, and those that have to be looked at.
        self._near_by_one: dict[str, int] = {}
        self._near: dict[str, list[_Near]] = {}

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
            filed = self._filed[query] = _Filed()
            for branch in branches(query.root):
                self._file(branch, filed)
        filed.topic_ids += (topic_id,)

    def remove(self, topic_id: int) -> None:
        """Forget a topic; nothing happens if it is not here."""
        query = self._query_of.pop(topic_id, None)
        if query is None:
            return
        filed = self._filed[query]
        filed.topic_ids = tuple(other for other in filed.topic_ids if other != topic_id)
        if not filed.topic_ids:
            del self._filed[query]
            for branch in branches(query.root):
                self._take_out(branch, filed)

    def match(self, document: Document | Reading) -> list[int]:
        """The topics that a story belongs to, in ascending order."""
        reading = self._read(document)
        found: set[_Filed] = set()
        present = self._keys.in_passages(reading)
        anywhere = present[0] if len(present) == 1 else set().union(*present)
        for passage, keys in zip(reading.passages, present, strict=True):
            self._match_passage(_Seen(passage, keys, anywhere), found)
        topic_ids: list[int] = []
        for filed in found:
            topic_ids += filed.topic_ids
        return sorted(topic_ids)

    def _match_passage(self, seen: _Seen, found: set[_Filed]) -> None:
        for key in self._by_one.keys() & seen.keys:
            _collect(self._by_one[key], found, seen)
        for key in self._by_two.keys() & seen.keys:
            by_second = self._by_two[key]
            for second in by_second.keys() & seen.keys:
                _collect(by_second[second], found, seen)

    def may_match(self, document: Document | Reading) -> bool:
        """Return True if, judging by headline and blurb, some topic may want the story once its article is read.

        True if ``is_near`` holds for any query, so always if a query already matches.
        """
        reading = self._read(document)
        present = set[str]().union(*self._keys.in_passages(reading))
        if not present.isdisjoint(self._near_by_one):
            return True
        return any(
            near.may_hold(present) and is_near_branch(near.node, reading)
            for key in present & self._near.keys()
            for near in self._near[key]
        )

    def _read(self, document: Document | Reading) -> Reading:
        return document if isinstance(document, Reading) else Reading(document, stems=self._stems)

    def _file(self, branch: Branch, filed: _Filed) -> None:
        self._keys.add(all_keys(branch))
        slip = filed if branch.is_said_by_filing else _Check(filed, branch)
        for first in branch.first:
            if not branch.second:
                self._by_one.setdefault(first, []).append(slip)
            for second in branch.second:
                self._by_two.setdefault(first, {}).setdefault(second, []).append(slip)
        if branch.is_near_by_one:
            for key in branch.nearest:
                self._near_by_one[key] = self._near_by_one.get(key, 0) + 1
        else:
            near = _Near(filed, branch)
            for key in branch.nearest:
                self._near.setdefault(key, []).append(near)

    def _take_out(self, branch: Branch, filed: _Filed) -> None:
        self._keys.remove(all_keys(branch))
        for first in branch.first:
            if not branch.second:
                _drop(self._by_one, first, filed)
            for second in branch.second:
                _drop(self._by_two.get(first, {}), second, filed)
            if first in self._by_two and not self._by_two[first]:
                del self._by_two[first]
        for key in branch.nearest:
            if not branch.is_near_by_one:
                _drop(self._near, key, filed)
            elif self._near_by_one[key] > 1:
                self._near_by_one[key] -= 1
            else:
                del self._near_by_one[key]


class _Seen(NamedTuple):
    """A passage of a story, the keys in it, and those anywhere in the story."""

    passage: Passage
    keys: set[str]
    anywhere: set[str]


class _Filed:
    """A query in the index: the topics that it decides on. Where it is all that is filed, filing says it all."""

    __slots__ = ("topic_ids",)

    def __init__(self) -> None:
        self.topic_ids: tuple[int, ...] = ()

    @property
    def filed(self) -> _Filed:
        return self


class _Check:
    """A branch that has more to it than the two needs by which it is filed."""

    __slots__ = ("filed", "needs", "never", "rest")

    def __init__(self, filed: _Filed, branch: Branch) -> None:
        self.filed = filed
        self.needs = branch.needs
        self.never = branch.never
        self.rest = branch.rest

    def holds(self, seen: _Seen) -> bool:
        for need in self.needs:
            if seen.keys.isdisjoint(need):
                return False
        if self.never and not seen.anywhere.isdisjoint(self.never):
            return False
        return self.rest is None or holds(self.rest, seen.passage)


class _Near:
    """A branch that a story may come near to."""

    __slots__ = ("filed", "near", "node", "settled")

    def __init__(self, filed: _Filed, branch: Branch) -> None:
        self.filed = filed
        self.node = branch.node
        self.near = branch.near
        self.settled = branch.settled

    def may_hold(self, present: set[str]) -> bool:
        """Return True if enough needs are there for ``is_near`` to hold; it may still not."""
        missing = sum(map(present.isdisjoint, self.near))
        return missing * 2 <= len(self.near) and not any(map(present.isdisjoint, self.settled))


class _Keys:
    """All keys that queries look for, by the forms that they have in each language that was seen."""

    def __init__(self) -> None:
        self._used: dict[str, int] = {}
        self._by_form: dict[str, dict[str, list[str]]] = {}
        self._by_chunk: dict[tuple[str, bool], Memo[str, tuple[str, ...]]] = {}

    def add(self, keys: Iterable[str]) -> None:
        for key in keys:
            used = self._used.get(key, 0)
            self._used[key] = used + 1
            if not used:
                self._by_chunk.clear()
                for language, by_form in self._by_form.items():
                    _learn(by_form, key, language)

    def remove(self, keys: Iterable[str]) -> None:
        for key in keys:
            self._used[key] -= 1
            if not self._used[key]:
                del self._used[key]
                self._by_chunk.clear()
                for language, by_form in self._by_form.items():
                    for form in _forms(key, language):
                        by_form[form].remove(key)
                        if not by_form[form]:
                            del by_form[form]

    def in_passages(self, reading: Reading) -> list[set[str]]:
        """The keys that each passage of a document says, with those that are known of it as a whole."""
        if not self._used:
            return [set() for _ in reading.passages]
        said, title = self._present(reading.said, reading.stem_language), self._in_field(reading.title)
        return [
            self._in_field(passage.text).union(said, title if passage.has_headline else ())
            for passage in reading.passages
        ]

    def _in_field(self, field: Field) -> set[str]:
        """The keys that the forms in a field are forms of."""
        if not field.is_plain:
            return self._present(field.forms, field.language)
        memo = self._by_chunk.get((field.language, field.is_shouted))
        if memo is None:
            memo = self._remember(field.language, shouted=field.is_shouted)
        keys = set[str]().union(*map(memo.__getitem__, field.chunks))
        joined = field.joined_forms()
        return keys | self._present(joined, field.language) if joined else keys

    def _remember(self, languages: str, *, shouted: bool) -> Memo[str, tuple[str, ...]]:
        """A table of the keys that each chunk says, which for most is none."""

        def keys_of_chunk(chunk: str) -> tuple[str, ...]:
            return tuple(self._present(forms_of_chunk(chunk, languages, shouted), languages))

        if len(self._by_chunk) >= _MOST_TABLES:
            self._by_chunk.clear()
        memo = self._by_chunk[languages, shouted] = Memo(keys_of_chunk)
        return memo

    def _present(self, forms: set[str], languages: str) -> set[str]:
        by_forms = self._by_forms(languages)
        return {key for by_form in by_forms for form in by_form.keys() & forms for key in by_form[form]}

    def _by_forms(self, languages: str) -> list[dict[str, list[str]]]:
        return [self._by_form_in(language) for language in languages.split() or [""]]

    def _by_form_in(self, language: str) -> dict[str, list[str]]:
        by_form = self._by_form.get(language)
        if by_form is None:
            by_form = self._by_form[language] = {}
            for key in self._used:
                _learn(by_form, key, language)
        return by_form


def _forms(key: str, language: str) -> Need:
    """The forms of a key, each once; those of an outlet, a language or a pair of characters are the key itself."""
    if key.startswith(TITLE):
        return tuple(TITLE + form for form in _forms(key.removeprefix(TITLE), language))
    if key[0] == "#" or ":" in key:
        return (key,)
    return tuple(dict.fromkeys(forms_sought(key, language)))


def _learn(by_form: dict[str, list[str]], key: str, language: str) -> None:
    for form in _forms(key, language):
        by_form.setdefault(form, []).append(key)


def _collect(slips: Iterable[_Filed | _Check], found: set[_Filed], seen: _Seen) -> None:
    for slip in slips:
        if isinstance(slip, _Filed):
            found.add(slip)
        elif slip.filed not in found and slip.holds(seen):
            found.add(slip.filed)


def _drop(lists: dict[str, list[_Item]], key: str, filed: _Filed) -> None:
    """Take a query out of one list; it is there more than once if several of its branches were."""
    kept = [item for item in lists.get(key, ()) if item.filed is not filed]
    if kept:
        lists[key] = kept
    else:
        lists.pop(key, None)
