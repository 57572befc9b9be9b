"""The stories that somebody looks for, one telling of each event; what is told in no language that rings is counted."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from bot.topics.match import TopicIndex
from bot.topics.news_languages import ALL, is_heard, languages_asked, news_languages, preference
from bot.topics.reading import document_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bot.model import ChatSettings, Entry
    from bot.storage.queries.archive.filed import FiledEntry
    from bot.topics.query import Query


@dataclass(frozen=True, slots=True)
class Wish:
    """A query, and the languages in which stories are wanted that it finds; only in one feed where that is named."""

    query: Query
    languages: tuple[str, ...] = ALL
    feed_id: int | None = None


@dataclass(frozen=True, slots=True)
class Wishes:
    """All that somebody looks for: what queries find and what feeds bring, each in its languages.

    ``queries`` None wants everything, in ``languages``. Of one event the telling in the language is taken that a chat
    with these settings reads best.
    """

    settings: ChatSettings
    queries: Sequence[Wish] | None = None
    feeds: Mapping[int, tuple[str, ...]] = field(default_factory=dict)
    languages: tuple[str, ...] = ALL


def languages_of_query(query: Query, settings: ChatSettings) -> tuple[str, ...]:
    """Return the languages in which a chat would hear what a query finds."""
    chosen = news_languages(settings)
    return chosen if chosen == ALL else (*chosen, *languages_asked(str(query)))


class Tellings:
    """The finds of a walk: one telling of each event, and the events that are told in no wanted language."""

    def __init__(self, wishes: Wishes) -> None:
        self._wishes = wishes
        self._index = TopicIndex()
        for number, wish in enumerate(wishes.queries or ()):
            self._index.add(number, wish.query)
        self._told: dict[int, FiledEntry] = {}
        self._event_of: dict[int, int] = {}  # of each story that is told, and of those that are linked with it
        self._unheard: dict[int, FiledEntry] = {}

    def __len__(self) -> int:
        return len(self._told)

    @property
    def stories(self) -> list[int]:
        """The ids of the stories that are wanted, in the order in which they were found."""
        return [one.story_id for one in self._told.values()]

    def may_take(self, one: FiledEntry) -> bool:
        """Return True if an entry's article is worth reading."""
        event = self._event_of.get(one.story_id)
        if event is not None and self._told[event].language == one.language:
            return False
        if self._wishes.queries is None or one.entry.feed_id in self._wishes.feeds:
            return True
        return self._index.may_match(document_of(one.entry))

    def take(self, one: FiledEntry, text: str) -> None:
        """Take an entry in, if it is wanted."""
        wanted = self._languages(replace(one.entry, text=text))
        if not wanted:
            return
        if not any(is_heard(one.language, languages) for languages in wanted):
            self._unheard.setdefault(one.story_id, one)
            return
        event = self._event_of.get(one.story_id)
        if event is None:
            self._told[one.story_id] = one
            self._event_of.update(dict.fromkeys((one.story_id, *one.linked_ids), one.story_id))
        elif self._preference(one) < self._preference(self._told[event]):
            self._told[event] = one

    def left_out(self) -> dict[str, int]:
        """Count the events that were told in no wanted language, by the language of their telling."""
        known = set(self._event_of)
        counts: Counter[str] = Counter()
        for story_id, one in self._unheard.items():
            event = {story_id, *one.linked_ids}
            counts[one.language] += known.isdisjoint(event)
            known |= event
        return dict(+counts)

    def _preference(self, one: FiledEntry) -> int:
        return preference(one.language, self._wishes.settings)

    def _languages(self, entry: Entry) -> list[tuple[str, ...]]:
        """The languages in which an entry is wanted, by each wish that it meets."""
        if self._wishes.queries is None:
            return [self._wishes.languages]
        found = [self._wishes.queries[number] for number in self._index.match(document_of(entry))]
        met = [wish.languages for wish in found if wish.feed_id in {None, entry.feed_id}]
        feed = self._wishes.feeds.get(entry.feed_id)
        return met if feed is None else [*met, feed]
