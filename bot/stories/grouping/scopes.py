# pure
"""Stories that are everybody's, and those of private feeds, kept apart.

A report of a private feed may join a story that is everybody's, and changes nothing about it for others. If none is
the same, it joins or opens a story of its feed's own. A public report never joins a private story. Stories of the same
event that may not be one are linked, so that who was told of one is not told of the other.

Private reports are in one index, however many private feeds there are: asking it costs what asking the public one does.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from bot.stories.grouping.cluster import WINDOW, StoryIndex
from bot.stories.grouping.report import NEW, Placed, Verdict

if TYPE_CHECKING:
    from collections.abc import Callable, Collection
    from datetime import datetime, timedelta

    from bot.stories.grouping.report import Report
    from bot.stories.grouping.story_vectors import StoryVectors


@dataclass(frozen=True, slots=True)
class Scope:
    """A private feed, and the private feeds that a chat has beside it: what these tell is no secret from that chat."""

    feed_id: int
    beside: Collection[int] = ()


@dataclass(frozen=True, slots=True)
class Placement:
    """The decision about a report, and the stories that the one it goes to is linked with."""

    placed: Placed
    linked_ids: tuple[int, ...] = ()


ALONE = Placement(NEW)


class RevocableIndex(StoryIndex):
    """An index that takes back a batch of reports: the database may refuse what was decided about them."""

    def __init__(self, *, window: timedelta = WINDOW) -> None:
        super().__init__(window=window)
        self._steps: list[Callable[[], None]] | None = None

    def begin(self) -> None:
        """From now on remember how to take things back."""
        self._steps = []

    def settle(self) -> None:
        """Keep what was added since ``begin``."""
        self._steps = None

    def undo(self) -> None:
        """Take back all that was added and merged since ``begin``, and nothing if there was none."""
        for step in reversed(self._steps or ()):
            step()
        self._steps = self._last_read = self._last_query = None

    def add(self, report: Report, story_id: int, event_id: int | None = None) -> None:
        """Remember that a report went to a story, as a step that can be taken back."""
        before = _copy_of(self._stories.get(story_id)) if self._steps is not None else None
        super().add(report, story_id, event_id)
        if self._steps is not None:
            self._steps.append(partial(self._take_back, self._next - 1, before))

    def merge(self, kept_id: int, merged_id: int) -> None:
        """Make one story of two, as a step that can be taken back."""
        kept, merged = _copy_of(self._stories.get(kept_id)), self._stories.get(merged_id)
        super().merge(kept_id, merged_id)
        if self._steps is not None and kept is not None and merged is not None:
            self._steps.append(partial(self._part, (kept_id, kept), (merged_id, merged)))

    def _take_back(self, slot: int, before: StoryVectors | None) -> None:
        known = self._known.pop(slot)
        self._indexes[known.language].withdraw(slot)
        self._copies.forget(known.url, known.headline.key, slot)
        self._crossing.remove(slot)
        if known.outlet:
            self._outlets[known.outlet] -= 1
            if not self._outlets[known.outlet]:
                del self._outlets[known.outlet]
        if before is None:
            del self._stories[known.story_id]
        else:
            self._stories[known.story_id] = before
        self._sums.drop(known.story_id)

    def _part(self, kept: tuple[int, StoryVectors], merged: tuple[int, StoryVectors]) -> None:
        for story_id, story in (kept, merged):
            self._stories[story_id] = story
            self._sums.drop(story_id)
        story_id, story = merged
        for slot in story.slots:
            self._known[slot] = self._known[slot]._replace(story_id=story_id)
            self._crossing.move(slot, story.event)


def _copy_of(story: StoryVectors | None) -> StoryVectors | None:
    return None if story is None else replace(story, slots=list(story.slots))


class ScopedIndex:
    """The stories of the window: one index of those that are everybody's, and one of those of private feeds."""

    def __init__(self, *, window: timedelta = WINDOW) -> None:
        self.public = RevocableIndex(window=window)
        self.private = RevocableIndex(window=window)
        self._feeds: dict[int, int] = {}

    def __len__(self) -> int:
        return len(self.public) + len(self.private)

    def place(self, report: Report, scope: Scope | None) -> Placement:
        """Decide which story a report belongs to; ``scope`` is None for one that is everybody's."""
        placed = self.public.place(report)
        if scope is None:
            return Placement(placed, self._alike(report) if len(self.private) else ())
        # It makes no stories of others one, and tells of none in their languages.
        placed = replace(placed, merges_id=None) if placed.verdict is not Verdict.RETOLD else NEW
        if placed.verdict is Verdict.SAME:
            return Placement(placed)
        own = self.private.place(report, among=lambda story_id: self._feeds[story_id] == scope.feed_id)
        own = replace(own, merges_id=None)
        return Placement(placed if own.verdict is Verdict.NEW else own, self._alike(report, scope))

    def _alike(self, report: Report, scope: Scope | None = None) -> tuple[int, ...]:
        if scope is None:
            return tuple(sorted(self.private.alike(report, among=self._feeds.__contains__)))
        if not scope.beside:
            return ()
        beside = set(scope.beside) - {scope.feed_id}
        return tuple(sorted(self.private.alike(report, among=lambda story_id: self._feeds[story_id] in beside)))

    def add(self, report: Report, story_id: int, feed_id: int | None, event_id: int | None = None) -> None:
        """Remember that a report went to a story, and learn its words.

        Args:
            report: The report.
            story_id: Its story.
            feed_id: The feed whose private story that is.
            event_id: The story whose event that one tells in another language, if it opens it.
        """
        if feed_id is None:
            self.public.add(report, story_id, event_id)
        else:
            self._feeds[story_id] = feed_id
            self.private.add(report, story_id)

    def begin(self) -> None:
        """Begin a batch: what is added from now on can be taken back."""
        self.public.begin()
        self.private.begin()

    def settle(self) -> None:
        """Keep the batch."""
        self.public.settle()
        self.private.settle()

    def undo(self) -> None:
        """Take the batch back, if one was begun."""
        self.public.undo()
        self.private.undo()

    def forget(self, before: datetime) -> None:
        """Forget the entries older than a moment."""
        self.public.forget(before)
        self.private.forget(before)
        if len(self._feeds) > 2 * len(self.private):
            self._feeds = {story_id: feed for story_id, feed in self._feeds.items() if story_id in self.private}
