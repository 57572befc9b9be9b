# pure
"""Filing an entry: it opens a story or joins one, and notifies or does not."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING

from bot.model import Story
from bot.stories.grouping.report import Report, Verdict
from bot.text.language import guess_language
from bot.text.plain import shorten
from bot.web.canonical import clean_link

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from bot.model import Entry
    from bot.stories.grouping.report import Placed

LEAD_CHARS = 400
# So much text tells its language better than its feed does.
_TELLING_CHARS = 200


def report_of(entry: Entry) -> Report:
    """The part of an entry that decides where it belongs."""
    return Report(
        entry_id=entry.id,
        title=entry.title,
        lead=entry.body[:LEAD_CHARS],
        url=entry.url,
        outlet=entry.outlet,
        time=entry.time,
        language=entry.language,
    )


@dataclass(frozen=True, slots=True)
class Filing:
    """The decision about an entry: the story it belongs to, as it stands with it, and who may want to hear of it.

    ``private_feed_id`` is the entry's feed if that is private. ``words`` are those that it joined by. ``merged`` is a
    story that turned out to be the same: its reports go to ``story``, which it is linked with. ``event_id`` is the
    first story of the event that ``story`` tells in another language.
    """

    entry: Entry
    story: Story
    opens: bool
    topic_ids: tuple[int, ...] = ()
    feed_ids: tuple[int, ...] = ()
    private_feed_id: int | None = None
    words: tuple[str, ...] = ()
    merged: Story | None = None
    event_id: int | None = None

    @property
    def is_aside(self) -> bool:
        """True for a report of a private feed to a story that is everybody's: it changes nothing for others."""
        return self.private_feed_id is not None and self.story.private_feed_id is None

    @property
    def notifies(self) -> bool:
        """True if the entry is news, so that alerts may be planned for it."""
        return self.entry.notifies

    @property
    def is_wanted(self) -> bool:
        """True if somebody may be notified."""
        return self.notifies and bool(self.topic_ids or self.feed_ids)


def story_to_join(placed: Placed) -> int | None:
    """The id of the story that an entry belongs to, if it tells the same event; it may be gone by now."""
    return placed.story_id if placed.verdict is Verdict.SAME else None


def decide(
    entry: Entry,
    placed: Placed,
    story: Story | None,
    *,
    next_story_id: int,
    topic_ids: Iterable[int] = (),
    feed_ids: Iterable[int] = (),
    private: bool = False,
    linked_ids: Iterable[int] = (),
    merged: Story | None = None,
) -> Filing:
    """Decide what an entry makes of a story: it joins the one it belongs to, or opens the next.

    Args:
        entry: With its article, if that was read.
        placed: Where the index has found it to belong.
        story: The one of ``story_to_join``; None if there is none, or it is gone.
        next_story_id: For a story that it opens.
        topic_ids: The topics it belongs to; the past of a new feed notifies nobody, whatever it belongs to.
        feed_ids: The feeds with a subscriber that it came from.
        private: Whether its feed is.
        linked_ids: Stories of the same event that it may not join.
        merged: The story that is the same as ``story``, as this entry has shown.
    """
    scope = entry.feed_id if private else None
    if story is None:
        follows = None if placed.verdict is Verdict.RETOLD else placed.story_id
        filed_in = replace(open_story(entry, next_story_id, follows), private_feed_id=scope)
    elif scope is not None and story.private_feed_id is None:
        filed_in = join_aside(story, entry)
    else:
        filed_in = join_story(story, entry)
    opens = story is None
    if merged is not None and not opens:
        filed_in = link(filed_in, (merged.id, *merged.linked_ids))
    filing = Filing(
        entry,
        link(filed_in, linked_ids),
        opens,
        private_feed_id=scope,
        words=placed.words,
        merged=None if opens else merged,
        event_id=placed.story_id if placed.verdict is Verdict.RETOLD else None,
    )
    if not entry.notifies:
        return filing
    return replace(filing, topic_ids=tuple(topic_ids), feed_ids=tuple(feed_ids))


def open_story(entry: Entry, story_id: int, follows_id: int | None) -> Story:
    """The story that an entry opens, not summarised yet."""
    return Story(
        id=story_id,
        title=entry.title,
        url=clean_link(entry.url),
        lead=shorten(entry.body.replace("\n", " "), LEAD_CHARS),
        summary="",
        long_summary="",
        language=language_told(entry),
        outlets=(entry.outlet,),
        opened_at=entry.seen_at,
        published_at=entry.time,
        follows_id=follows_id,
        image=entry.image,
    )


def language_told(entry: Entry) -> str:
    """The language that an entry is in, which decides who hears of it: as its text shows, else as its feed says.

    Many feeds say English because their software does, or say nothing.
    """
    text = f"{entry.title}\n{entry.body}"
    if entry.language and len(text) < _TELLING_CHARS:
        return entry.language
    return guess_language(text) or entry.language


def join_story(story: Story, entry: Entry) -> Story:
    """The story once an entry has joined it: its outlet stands last, unless it has reported before.

    The first image that a report brings stays the story's.
    """
    if entry.image and not story.image:
        story = replace(story, image=entry.image)
    if entry.outlet in story.outlets:
        return story
    return replace(story, outlets=(*story.outlets, entry.outlet))


def join_aside(story: Story, entry: Entry) -> Story:
    """The story once a report of a private feed has joined it: the same as before for all who do not have the feed."""
    report = (entry.feed_id, entry.outlet)
    if report in story.private_outlets:
        return story
    return replace(story, private_outlets=(*story.private_outlets, report))


def link(story: Story, linked_ids: Iterable[int]) -> Story:
    """The story, linked with these as well."""
    fresh = set(linked_ids) - {story.id, *story.linked_ids}
    return replace(story, linked_ids=(*story.linked_ids, *sorted(fresh))) if fresh else story


def is_breaking(reports: Iterable[tuple[str, datetime]], *, outlets: int, minutes: float) -> bool:
    """Tell whether, within any span of so many minutes, so many different outlets have reported.

    Args:
        reports: Outlet and time of each report, in any order.
        outlets: How many different outlets it takes.
        minutes: The length of the span.
    """
    ordered = sorted(reports, key=lambda report: report[1])
    span = timedelta(minutes=minutes)
    return any(
        len({outlet for outlet, time in ordered[start:] if time - first <= span}) >= outlets
        for start, (_, first) in enumerate(ordered)
    )
