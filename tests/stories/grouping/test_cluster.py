"""What the index of stories decides."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from bot.stories.grouping.cluster import StoryIndex
from bot.stories.grouping.report import Report, Verdict

NOW = datetime(2026, 3, 29, 14, 5, tzinfo=UTC)


def make_report(
    title: str, *, outlet: str = "", lead: str = "", url: str = "", hours: float = 0, language: str = "en"
) -> Report:
    return Report(0, title, lead, url, outlet, NOW + timedelta(hours=hours), language)


def test_two_outlets_with_one_event_are_one_story() -> None:
    index = StoryIndex()
    index.add(make_report("Iran and United States open nuclear talks in Geneva", outlet="BBC"), 7)
    placed = index.place(make_report("Nuclear talks between Iran and United States open in Geneva", outlet="Reuters"))
    assert (placed.verdict, placed.story_id) == (Verdict.SAME, 7)


def test_changed_numbers_open_a_story_that_follows() -> None:
    index = StoryIndex()
    index.add(make_report("Earthquake in northern Chile: 56 killed", outlet="BBC"), 1)
    placed = index.place(make_report("Earthquake in northern Chile: 72 killed", outlet="Reuters", hours=20))
    assert (placed.verdict, placed.story_id) == (Verdict.RELATED, 1)


def test_a_development_does_not_join_by_way_of_a_less_alike_report_without_numbers() -> None:
    index = StoryIndex()
    index.add(make_report("Earthquake near Iquique in northern Chile leaves 56 people killed", outlet="BBC"), 1)
    index.add(make_report("Chile mourns the dead of the earthquake in Iquique", outlet="Reuters"), 1)
    later = "Earthquake near Iquique in northern Chile leaves 72 people killed"
    placed = index.place(make_report(later, outlet="NPR", hours=20))
    assert (placed.verdict, placed.story_id) == (Verdict.RELATED, 1)
