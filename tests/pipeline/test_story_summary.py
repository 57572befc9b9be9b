from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from bot.isolation import Isolation
from bot.model import Story
from bot.pipeline.story_summary import SummariesOfBatch, Summariser
from bot.stories.standfirst import SourceText
from bot.workers import Workers

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

NOW = datetime(2026, 3, 28, 12, 0, tzinfo=UTC)
LEAD = (
    "Iran agreed on Saturday to new talks about its nuclear programme in Vienna. "
    "Diplomats from six countries will meet at the end of the month to discuss inspections."
)
STORY = Story(
    id=7,
    title="Iran agrees to new talks in Vienna",
    url="https://a.example/7",
    lead=LEAD,
    summary="",
    long_summary="",
    language="en",
    outlets=("BBC",),
    opened_at=NOW,
    published_at=NOW,
)


@pytest.fixture
async def workers() -> AsyncIterator[Workers]:
    async with Workers() as opened:
        yield opened


async def test_a_story_that_nobody_wanted_is_summarised_from_its_lead(workers: Workers) -> None:
    told = await Summariser(workers, Isolation()).with_summary(STORY, NOW)
    assert "Iran agreed on Saturday" in told.summary
    assert told.long_summary
    assert replace(told, summary="", long_summary="") == STORY


async def test_a_story_with_a_summary_keeps_it(workers: Workers) -> None:
    told = replace(STORY, summary="It is so.")
    assert await Summariser(workers, Isolation()).with_summary(told, NOW) is told


async def test_without_a_worker_a_story_goes_without_a_summary() -> None:
    async with Workers(memory_mb=16) as starved:
        assert await Summariser(starved, Isolation()).with_summary(STORY, NOW) == STORY


async def test_a_batch_summarises_each_story_once_from_the_first_text_that_is_given(workers: Workers) -> None:
    other = "Greece has closed the port of Piraeus after a strike of dockers, the ministry said on Sunday."
    summaries = SummariesOfBatch(Summariser(workers, Isolation()), NOW)
    summaries.begin(7, SourceText(LEAD, STORY.title, "en"))
    summaries.begin(7, SourceText(other, STORY.title, "en"))
    told = await summaries.added_to({7: STORY, 8: replace(STORY, id=8)})
    assert "Iran agreed on Saturday" in told[7].summary
    assert told[8] == replace(STORY, id=8)


async def test_what_a_batch_does_not_wait_for_is_stopped(workers: Workers) -> None:
    summaries = SummariesOfBatch(Summariser(workers, Isolation()), NOW)
    summaries.begin(7, SourceText(LEAD, STORY.title, "en"))
    summaries.stop()
    with pytest.raises(asyncio.CancelledError):
        await summaries.added_to({7: STORY})
