# pure
"""A story anew, after the origin of a feed that has told it has changed: everybody's again, or its chats' alone."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bot.stories.filing import join_aside, join_story, link, open_story

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from bot.model import Entry, Story


@dataclass(frozen=True, slots=True)
class Refiled:
    """The stories that one has become: itself first, then those that were parted from it.

    ``moved`` are the entries of the parted ones: entry's id and story's id each.
    """

    stories: tuple[Story, ...]
    moved: tuple[tuple[int, int], ...] = ()


def refile(story: Story, reports: Sequence[Entry], private_feeds: Collection[int], *, next_story_id: int) -> Refiled:
    """File a story's reports anew.

    With a report that is everybody's the story is, too, and tells what such reports say; those of private feeds stand
    beside it. Without one it becomes a story for each feed, which are linked.

    Args:
        story: As it was.
        reports: The first one first; at least one.
        private_feeds: Those of their feeds that are private.
        next_story_id: For a story that is parted from it.
    """
    public = [entry for entry in reports if entry.feed_id not in private_feeds]
    if public:
        return Refiled((_shared(story, public, [one for one in reports if one.feed_id in private_feeds]),))
    return _parted(story, reports, next_story_id)


def _shared(story: Story, public: Sequence[Entry], private: Sequence[Entry]) -> Story:
    shared = _told_by(story, public)
    for entry in private:
        shared = join_aside(shared, entry)
    return shared


def _parted(story: Story, reports: Sequence[Entry], next_story_id: int) -> Refiled:
    by_feed: dict[int, list[Entry]] = {}
    for entry in reports:
        by_feed.setdefault(entry.feed_id, []).append(entry)
    # Who has opened it keeps it.
    order = sorted(by_feed, key=lambda feed_id: all(entry.title != story.title for entry in by_feed[feed_id]))
    parted = [replace(_told_by(story, by_feed[order[0]]), private_feed_id=order[0])]
    for story_id, feed_id in enumerate(order[1:], next_story_id):
        opened = open_story(by_feed[feed_id][0], story_id, None)
        parted.append(replace(_told_by(opened, by_feed[feed_id]), private_feed_id=feed_id, linked_ids=story.linked_ids))
    every = [one.id for one in parted]
    moved = [(entry.id, one.id) for one in parted[1:] for entry in by_feed[one.private_feed_id or 0]]
    return Refiled(tuple(link(one, every) for one in parted), tuple(moved))


def _told_by(story: Story, reports: Sequence[Entry]) -> Story:
    """The story as these reports alone make it; its headline and summary stay if one of them has brought them."""
    first = reports[0]
    if all(entry.title != story.title for entry in reports):
        opened = open_story(first, story.id, story.follows_id)
        story = replace(opened, breaking=story.breaking, linked_ids=story.linked_ids)
    told = replace(story, outlets=(first.outlet,), image=first.image, private_feed_id=None, private_outlets=())
    for entry in reports[1:]:
        told = join_story(told, entry)
    return told
