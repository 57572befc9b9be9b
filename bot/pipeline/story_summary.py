"""A story with its summary, made in a worker that can be stopped: what a text holds decides how long it takes."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.log import logger
from bot.stories.report_summary import summarise_both
from bot.stories.standfirst import SourceText
from bot.workers import WorkerError

if TYPE_CHECKING:
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
        try:
            short, long = await self._workers.run(summarise_both, source, timeout=_SUMMARY_SECONDS)
        except WorkerError as error:
            log.warning("summary_failed", story=story.id, reason=error)
        except Exception as error:  # noqa: BLE001 - isolated, and logged
            self._isolation.failed("summary_broken", story.id, error, now)
        else:
            return replace(story, summary=short, long_summary=long)
        return story

    async def with_summary(self, story: Story, now: datetime) -> Story:
        """The story with a summary; of one that nobody wanted when it came, of its lead."""
        if story.summary:
            return story
        return await self.summarise(story, SourceText(story.lead, story.title, story.language), now)
