"""A story with its summary, made in a worker that can be stopped: what a text holds decides how long it takes."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.log import logger
from bot.stories.report_summary import summarise_both
from bot.stories.standfirst import SourceText
from bot.workers import WorkerError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from bot.isolation import Isolation
    from bot.model import Story
    from bot.workers import Workers

log = logger(__name__)

_SUMMARY_SECONDS = 5.0


class Summariser:
    """Summarises stories, each of which fails alone: then it goes without a summary.

    Args:
        workers: Summarise.
        isolation: Counts what fails unforeseen.
    """

    def __init__(self, workers: Workers, isolation: Isolation) -> None:
        self._workers = workers
        self._isolation = isolation

    async def summarise(self, story: Story, source: SourceText, now: datetime) -> Story:
        """The story with a summary of a text that tells it; as it was if there can be none."""
        return _with(story, await self.both(story.id, source, now))

    async def both(self, story_id: int, source: SourceText, now: datetime) -> tuple[str, str] | None:
        """The short and the long summary of a text that tells a story; None if there can be none."""
        try:
            return await self._workers.run(summarise_both, source, timeout=_SUMMARY_SECONDS)
        except WorkerError as error:
            log.warning("summary_failed", story=story_id, reason=error)
        except Exception as error:  # noqa: BLE001 - isolated, and logged
            self._isolation.failed("summary_broken", story_id, error, now)
        return None

    async def with_summary(self, story: Story, now: datetime) -> Story:
        """The story with a summary; of one that nobody wanted when it came, of its lead."""
        if story.summary:
            return story
        return await self.summarise(story, SourceText(story.lead, story.title, story.language), now)


class SummariesOfBatch:
    """The summaries of a batch's stories: workers make them while the other entries are placed.

    Args:
        summariser: Makes them.
        now: The moment of the batch.
    """

    def __init__(self, summariser: Summariser, now: datetime) -> None:
        self._summariser = summariser
        self._now = now
        self._making: dict[int, asyncio.Task[tuple[str, str] | None]] = {}

    def begin(self, story_id: int, source: SourceText) -> None:
        """Have a story summarised from the first text that is given for it."""
        if story_id not in self._making:
            making = self._summariser.both(story_id, source, self._now)
            self._making[story_id] = asyncio.create_task(making, name=f"summarise story {story_id}")

    async def added_to(self, stories: Mapping[int, Story]) -> dict[int, Story]:
        """The stories, by their ids, with the summaries that were begun."""
        made = await asyncio.gather(*self._making.values())
        return {**stories, **{key: _with(stories[key], both) for key, both in zip(self._making, made, strict=True)}}

    def stop(self) -> None:
        """Stop what is still being made."""
        for making in self._making.values():
            making.cancel()


def _with(story: Story, both: tuple[str, str] | None) -> Story:
    return replace(story, summary=both[0], long_summary=both[1]) if both else story
