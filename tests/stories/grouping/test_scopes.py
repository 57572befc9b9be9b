"""Stories that are everybody's and those of private feeds, in indexes of their own."""

from __future__ import annotations

from copy import deepcopy
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


def state_of(index: ScopedIndex) -> list[object]:
    """All that an index has taken in, but for what it has only kept for speed."""
    found: list[object] = []
    for one in (index.public, index.private):
        words = {
            language: {text: (list(word.titles), list(word.leads)) for text, word in part._words.items()}
            for language, part in one._indexes.items()
            if len(part)
        }
        norms = {language: [norm for norm in part._norms if norm] for language, part in one._indexes.items()}
        found += [words, {language: some for language, some in norms.items() if some}]
        found += [dict(one._known), dict(one._stories), dict(one._outlets), vars(one._copies), vars(one._crossing)]
    return deepcopy(found)


def make_index() -> ScopedIndex:
    index = ScopedIndex()
    index.add(make_report(url=URL), 1, None)
    index.add(make_report("Iran nuclear talks in Vienna resume after pause", "AP"), 1, None)
    index.add(make_report("Zorbville earthquake kills dozens in northern Chile", "BBC"), 2, None)
    index.add(make_report("Zorbville earthquake kills dozens in Chile", "DW"), 3, None)
    index.add(make_report("Bakery in Zorbville opens", "Baker"), 4, 7)
    return index


def test_a_batch_is_taken_back_as_if_it_had_never_been() -> None:
    index = make_index()
    before = state_of(index)
    probes = [
        make_report(url=URL, outlet="NPR"),
        make_report("Dozens die in Zorbville earthquake, northern Chile", "AP"),
    ]
    placed = [index.place(probe, scope) for probe in probes for scope in (None, Scope(7))]
    index.begin()
    index.add(make_report("Iran talks: envoys resume nuclear talks in Vienna", "Herald"), 1, None)
    index.add(make_report("Grain ship reaches Odesa", "Herald", language="uk"), 5, None, 1)
    index.public.merge(2, 3)
    index.add(probes[1], 2, None)
    index.public.merge(1, 99)  # there is none
    index.add(make_report("Second bakery in Zorbville opens", "Baker"), 4, 7)
    index.add(make_report("Third bakery in Zorbville opens", "Baker"), 6, 7)
    index.add(make_report("A report that nobody signed", outlet=""), 8, None)
    assert state_of(index) != before
    index.undo()
    assert state_of(index) == before
    assert [index.place(probe, scope) for probe in probes for scope in (None, Scope(7))] == placed
    index.undo()  # nothing was begun
    assert state_of(index) == before


def test_what_was_taken_back_can_be_added_again_and_is_forgotten_with_the_rest() -> None:
    index, never = make_index(), make_index()
    report = make_report("Iran talks: envoys resume nuclear talks in Vienna", "Herald", age=2)
    index.begin()
    index.add(report, 1, None)
    index.undo()
    for one in (index, never):
        one.begin()
        one.add(report, 1, None)
        one.settle()
        one.undo()
    assert len(index) == len(never) == 6
    probe = make_report("Envoys resume nuclear talks", "NPR")
    assert index.place(probe, None) == never.place(probe, None)
    index.forget(NOW - timedelta(hours=1))
    assert len(index) == 5
    index.forget(NOW + timedelta(hours=1))
    assert len(index) == 0
