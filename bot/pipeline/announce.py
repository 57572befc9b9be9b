"""Announce: the alerts that an entry brings are planned in the commit that files it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from bot.alerts.fanout import plan_and_save, tell_beside
from bot.storage.queries.lineage import merge_stories
from bot.storage.queries.outbox.timelines import owe_timelines
from bot.storage.queries.stories import reports_of_story, save_story
from bot.stories.filing import is_breaking

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from sqlalchemy.ext.asyncio import AsyncConnection

    from bot.model import Story
    from bot.settings import AlertSettings
    from bot.stories.filing import Filing


class Announcer:
    """Stores what a report makes of its story, and plans the alerts of all who are to hear of it."""

    def __init__(self, rules: AlertSettings) -> None:
        self._rules = rules

    async def announce(self, conn: AsyncConnection, filing: Filing, story: Story, now: datetime) -> Story:
        """Plan the alerts that an entry brings; the story as it is afterwards."""
        told = story
        if filing.merged is not None:
            await merge_stories(conn, story, filing.merged)
        if filing.is_aside:
            await save_story(conn, story, now)
            told = await self._seen_with(conn, story, filing.entry.feed_id)
        elif not filing.opens:
            breaks = await self._breaks(conn, story)
            told = story = replace(story, breaking=story.breaking or breaks)
            await save_story(conn, story, now, breaking_at=now if breaks else None)
        if filing.notifies:
            await plan_and_save(
                conn,
                told,
                topic_ids=filing.topic_ids,
                feed_ids=filing.feed_ids,
                private_feed_id=filing.private_feed_id,
                joined=not filing.opens,
                now=now,
                rules=self._rules,
            )
            if not filing.is_aside and not story.breaking:
                for feed_id in {feed_id for feed_id, _ in story.private_outlets}:
                    seen = await self._seen_with(conn, story, feed_id)
                    await tell_beside(conn, seen, [story.id], now, self._rules, only_feed=feed_id)
        return story

    async def grow(self, conn: AsyncConnection, filings: Sequence[Filing], now: datetime) -> None:
        """Owe an edit to the timelines of the stories that reports have gone to."""
        told = {filing.story.id for filing in filings}
        await owe_timelines(conn, told, now, timedelta(seconds=self._rules.edit_seconds))

    async def _breaks(self, conn: AsyncConnection, story: Story, seen_with: int | None = None) -> bool:
        return not story.breaking and is_breaking(
            await reports_of_story(conn, story, seen_with),
            outlets=self._rules.breaking_outlets,
            minutes=self._rules.breaking_minutes,
        )

    async def _seen_with(self, conn: AsyncConnection, story: Story, feed_id: int) -> Story:
        """The story as those see it who have a private feed: with its reports, which may make it breaking news."""
        breaking = story.breaking or await self._breaks(conn, story, feed_id)
        return replace(story.seen_with({feed_id}), breaking=breaking)
