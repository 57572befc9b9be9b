"""Announce: the alerts that entries bring are planned in the commit that files them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING

from bot.alerts.fanout import plan_and_save, tell_beside
from bot.storage.queries.lineage import merge_stories
from bot.storage.queries.outbox.fanouts import stories_told
from bot.storage.queries.outbox.timelines import owe_timelines
from bot.storage.queries.stories import reports_of_stories, save_stories
from bot.stories.filing import is_breaking

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from sqlalchemy.ext.asyncio import AsyncConnection

    from bot.model import Story
    from bot.settings import AlertSettings
    from bot.storage.queries.stories import StoredReport
    from bot.stories.filing import Filing


@dataclass(slots=True)
class _Batch:
    """The commit that entries are filed by, and what is known of the stories that they have joined."""

    conn: AsyncConnection
    now: datetime
    told: set[int]
    """The stories that chats are alerted of."""
    reports: Mapping[int, Sequence[StoredReport]]
    became_breaking: set[int]


class Announcer:
    """Stores what reports make of their stories, and plans the alerts of all who are to hear of them."""

    def __init__(self, rules: AlertSettings) -> None:
        self._rules = rules

    async def announce(
        self, conn: AsyncConnection, filings: Sequence[Filing], stories: Mapping[int, Story], now: datetime
    ) -> None:
        """Plan the alerts that entries bring, one after the other.

        Args:
            conn: The commit that files them.
            filings: The decisions, in their order.
            stories: By their ids as the last of the filings leaves them.
            now: This moment.
        """
        joined = {filing.story.id for filing in filings if not filing.opens}
        batch = _Batch(conn, now, await stories_told(conn, joined), await reports_of_stories(conn, joined), set())
        known = dict(stories)
        for filing in filings:
            known[filing.story.id] = await self._announce(batch, filing, known[filing.story.id])
        changed = [(known[story_id], now if story_id in batch.became_breaking else None) for story_id in sorted(joined)]
        await save_stories(conn, changed, now)
        grown = {filing.story.id for filing in filings}
        await owe_timelines(conn, grown, now, timedelta(seconds=self._rules.edit_seconds))

    async def _announce(self, batch: _Batch, filing: Filing, story: Story) -> Story:
        """Plan the alerts that an entry brings; the story as it is afterwards."""
        told = story
        if filing.merged is not None:
            await self._merge(batch, story, filing.merged)
        if filing.is_aside:
            told = self._seen_with(batch, story, filing.entry.feed_id)
        elif not filing.opens and self._breaks(batch, story):
            batch.became_breaking.add(story.id)
            told = story = replace(story, breaking=True)
        if filing.notifies:
            await self._plan(batch, filing, told)
            if not filing.is_aside and not story.breaking and story.id in batch.told:
                for feed_id in {feed_id for feed_id, _ in story.private_outlets}:
                    seen = self._seen_with(batch, story, feed_id)
                    await tell_beside(batch.conn, seen, [story.id], batch.now, self._rules, only_feed=feed_id)
        return story

    async def _plan(self, batch: _Batch, filing: Filing, story: Story) -> None:
        planned = await plan_and_save(
            batch.conn,
            story,
            topic_ids=filing.topic_ids,
            feed_ids=filing.feed_ids,
            private_feed_id=filing.private_feed_id,
            joined=not filing.opens and (filing.is_wanted or story.id in batch.told),
            now=batch.now,
            rules=self._rules,
        )
        if planned or filing.is_wanted:
            batch.told.add(story.id)

    async def _merge(self, batch: _Batch, kept: Story, merged: Story) -> None:
        await merge_stories(batch.conn, kept, merged)
        batch.reports = {**batch.reports, **await reports_of_stories(batch.conn, [kept.id])}

    def _breaks(self, batch: _Batch, story: Story, seen_with: int | None = None) -> bool:
        if story.breaking:
            return False
        hidden = {feed_id for feed_id, _ in story.private_outlets} - {seen_with}
        reports = [
            (report.outlet, report.time) for report in batch.reports.get(story.id, ()) if report.feed_id not in hidden
        ]
        return is_breaking(reports, outlets=self._rules.breaking_outlets, minutes=self._rules.breaking_minutes)

    def _seen_with(self, batch: _Batch, story: Story, feed_id: int) -> Story:
        """The story as those see it who have a private feed: with its reports, which may make it breaking news."""
        breaking = story.breaking or self._breaks(batch, story, feed_id)
        return replace(story.seen_with({feed_id}), breaking=breaking)
