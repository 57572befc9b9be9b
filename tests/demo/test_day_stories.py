"""The bot's own judgement on the sample day: which reports are one story, and which story follows which."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest

from bot.demo.day import DayEntry, load_day, load_expected
from bot.stories.grouping.cluster import StoryIndex
from bot.stories.grouping.report import Report, Verdict

if TYPE_CHECKING:
    from collections.abc import Sequence

DAY, EXPECTED = load_day(), load_expected()
STEP_SECONDS = 3600


def report_of(number: int, entry: DayEntry) -> Report:
    outlet = DAY.outlet(entry.outlet)
    return Report(
        entry_id=number,
        title=entry.title,
        lead=" ".join(entry.paragraphs)[:400],
        url=f"http://127.0.0.1:8080/{entry.outlet}/news/{entry.slug}",
        outlet=outlet.name,
        time=entry.time,
        language=outlet.language[:2],
    )


def grouped(entries: Sequence[DayEntry]) -> tuple[dict[str, set[str]], dict[str, str], dict[str, str]]:
    """The groups that come out, by the story of their first entry; which follows which, and which retells which."""
    index = StoryIndex()
    names: dict[int, str] = {}
    groups: dict[str, set[str]] = {}
    follows: dict[str, str] = {}
    retells: dict[str, str] = {}
    for number, entry in enumerate(entries, start=1):
        report = report_of(number, entry)
        placed = index.place(report)
        story_id = placed.story_id if placed.verdict is Verdict.SAME and placed.story_id else number
        told = placed.story_id if placed.verdict is Verdict.RETOLD else None
        index.add(report, story_id, told)
        if story_id == number:
            names[number] = entry.story if entry.story not in groups else f"{entry.story} again"
            if placed.verdict is Verdict.RELATED and placed.story_id:
                follows[names[number]] = names[placed.story_id]
            if told:
                retells[names[number]] = names[told]
        groups.setdefault(names[story_id], set()).add(entry.id)
    return groups, follows, retells


def expected_groups() -> dict[str, set[str]]:
    return {story.name: set(story.entries) for story in EXPECTED.stories}


def test_the_stories_come_out_as_expected() -> None:
    groups, follows, retells = grouped(DAY.entries)
    assert groups == expected_groups()
    assert follows == {story.name: story.follows for story in EXPECTED.stories if story.follows}
    assert retells == {story.name: story.retells for story in EXPECTED.stories if story.retells}


@pytest.mark.parametrize("seed", range(5))
def test_they_do_whichever_outlet_is_polled_first(seed: int) -> None:
    shuffled = random.Random(seed)
    entries = sorted(DAY.entries, key=lambda entry: (int(entry.time.timestamp()) // STEP_SECONDS, shuffled.random()))
    groups, _, _ = grouped(entries)
    assert groups == expected_groups()
