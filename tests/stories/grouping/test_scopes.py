"""Stories that are everybody's and those of private feeds, in indexes of their own."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from bot.stories.grouping.cluster import StoryIndex
from bot.stories.grouping.report import Report, Verdict
from bot.stories.grouping.scopes import Scope, ScopedIndex

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
TITLE = "Iran nuclear talks resume in Vienna after a pause of four months"
URL = "https://news.example/world/nuclear-talks-resume-vienna-12345"


def make_report(title: str = TITLE, outlet: str = "BBC", url: str = "", age: float = 0, language: str = "en") -> Report:
    return Report(0, title, "", url, outlet, NOW - timedelta(hours=age), language)


def test_private_stories_are_forgotten_with_their_reports() -> None:
    index = ScopedIndex()
    for number in range(6):
        index.add(make_report(f"Bakery number {number} in Zorbville opens", age=90 - number), number, 7)
    index.add(make_report(age=1), 9, 7)
    index.forget(NOW - timedelta(hours=72))
    assert len(index) == 1
    assert index.place(make_report(outlet="DW"), Scope(7)).placed.story_id == 9


def test_a_report_of_a_private_feed_makes_nothing_of_other_stories() -> None:
    index = ScopedIndex()
    index.add(make_report("Zorbville earthquake kills dozens in northern Chile", "BBC"), 1, None)
    index.add(make_report("Zorbville earthquake kills dozens in Chile", "DW"), 1, None)
    index.add(make_report("Dozens die in Zorbville earthquake, northern Chile", "AP"), 2, None)
    both = make_report("Zorbville earthquake in northern Chile: dozens die", "NPR")
    assert index.place(both, None).placed.merges_id == 2
    assert index.place(both, Scope(7)).placed.merges_id is None
    index.add(make_report("Train derails near Szombathely, 17 hurt"), 3, None)
    german = make_report("Zug entgleist bei Szombathely, 17 Verletzte", "ARD", language="de")
    retold = index.place(german, None)
    assert (retold.placed.verdict, retold.placed.story_id) == (Verdict.RETOLD, 3)
    assert index.place(german, Scope(7)).placed.verdict is Verdict.NEW


def test_every_story_that_a_report_could_join_is_found_among_those_that_count() -> None:
    index = StoryIndex()
    index.add(make_report(url=URL), 1)
    index.add(make_report(url=URL, outlet="DW"), 2)
    index.add(make_report("Iran nuclear talks in Vienna resume after pause", "AP"), 3)
    index.add(make_report("Vienna hosts a chess final", "AP"), 4)
    again = make_report(url=URL, outlet="NPR")
    assert index.alike(again) == {1, 2, 3}
    assert index.alike(again, among=lambda story_id: story_id > 1) == {2, 3}
    assert index.place(again, among=lambda story_id: story_id == 1).story_id == 1
    assert index.alike(make_report("Grain ship reaches Vienna after talks", "NPR")) == set()
    late = make_report("Envoys meet", "NPR", "https://news.example/world/nuclear-talks-resume-vienna-12345", age=-80)
    assert index.alike(late, among=lambda _: True) == set()
    assert 4 in index
