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


QUAKE = "Strong earthquake hits Zorbville in northern Chile"
LEAD = "A strong earthquake shook the harbour town of Zorbville in northern Chile early on Monday, the survey said."


def test_a_template_with_another_name_in_it_is_another_story() -> None:
    index = StoryIndex()
    index.add(make_report("Faster network now available in Prescott", outlet="Wire"), 1)
    placed = index.place(make_report("Faster network now available in Dayton", outlet="Desk"))
    assert placed.verdict is not Verdict.SAME


def test_leads_join_what_headlines_tell_in_other_words() -> None:
    index = StoryIndex()
    index.add(make_report(QUAKE, outlet="BBC", lead=LEAD), 1)
    other = "Houses collapse as tremor strikes Zorbville"
    assert index.place(make_report(other, outlet="DW")).verdict is not Verdict.SAME
    with_lead = make_report(other, outlet="DW", lead=LEAD.replace("early on Monday", "before dawn"))
    assert index.place(with_lead).story_id == 1


def test_a_story_that_many_tell_takes_less_to_join() -> None:
    index = StoryIndex()
    tellings = (
        "Zorbville earthquake: rescue teams search for survivors in Chile",
        "Chile sends army to Zorbville after earthquake",
        "Earthquake in Chile leaves Zorbville without power",
        "Aftershocks shake Zorbville as Chile counts its dead",
    )
    late = make_report("Chile army reaches earthquake survivors in Zorbville without power", outlet="Late", hours=3)
    chances = []
    for number, title in enumerate((QUAKE, *tellings)):
        index.add(make_report(title, outlet=f"Outlet {number}", hours=number / 2), 1)
        chances.append(index.place(late).score)
    assert chances[-1] > chances[0]
    assert index.place(late).verdict is Verdict.SAME


def test_the_words_that_join_are_told() -> None:
    index = StoryIndex()
    index.add(make_report("Iran and United States open nuclear talks in Geneva", outlet="BBC"), 7)
    placed = index.place(make_report("Nuclear talk of Iran and United States opens in Geneva", outlet="Reuters"))
    assert {"nuclear", "talk", "iran", "geneva"} <= set(placed.words)


def test_the_same_article_again_is_no_new_story() -> None:
    index = StoryIndex()
    index.add(make_report(QUAKE, outlet="BBC", lead=LEAD), 1)
    again = make_report("Strong earthquake hits Zorbville in north of Chile", outlet="BBC", lead=LEAD, hours=2)
    assert index.place(again).verdict is Verdict.SAME
    news = "The mayor of Zorbville says that the hospital is without water, and asks the capital for tents and doctors."
    assert index.place(make_report("Zorbville asks for tents", outlet="BBC", lead=news)).verdict is not Verdict.SAME


def told_twice() -> StoryIndex:
    """Two stories of one event, which the report ``BOTH`` belongs to."""
    index = StoryIndex()
    index.add(make_report("Zorbville earthquake kills dozens in northern Chile", outlet="BBC"), 1)
    index.add(make_report("Zorbville earthquake kills dozens in Chile", outlet="DW"), 1)
    index.add(make_report("Dozens die in Zorbville earthquake, northern Chile", outlet="AP"), 2)
    return index


BOTH = "Zorbville earthquake in northern Chile: dozens die"


def test_a_report_of_two_stories_makes_them_one() -> None:
    index = told_twice()
    both = make_report(BOTH, outlet="NPR")
    placed = index.place(both)
    assert (placed.verdict, placed.story_id, placed.merges_id) == (Verdict.SAME, 1, 2)
    index.add(both, 1)
    index.merge(1, 2)
    after = index.place(make_report("Dozens die in Zorbville earthquake", outlet="CNN", hours=1))
    assert (after.verdict, after.story_id, after.merges_id) == (Verdict.SAME, 1, None)
    index.forget(NOW + timedelta(hours=1))
    assert len(index) == 0


def test_merging_what_is_not_there_changes_nothing() -> None:
    index = told_twice()
    index.merge(1, 9)
    index.merge(9, 1)
    assert index.place(make_report(BOTH, outlet="NPR")).verdict is not Verdict.NEW


def test_stories_whose_reports_have_other_numbers_stay_two() -> None:
    index = StoryIndex()
    index.add(make_report("Zorbville earthquake in northern Chile kills 56 people", outlet="BBC"), 1)
    index.add(make_report("Zorbville earthquake in northern Chile kills 72 people", outlet="AP"), 2)
    both = index.place(make_report("Zorbville earthquake in northern Chile kills people", outlet="NPR"))
    assert (both.verdict, both.merges_id) == (Verdict.SAME, None)
    later = index.place(make_report("Zorbville earthquake in northern Chile kills 72", outlet="DW"))
    assert (later.story_id, later.merges_id) == (2, None)


def test_two_stories_of_a_report_stay_two_if_their_numbers_differ_or_they_are_unlike() -> None:
    index = StoryIndex()
    index.add(make_report("Zorbville earthquake in northern Chile kills 56", outlet="BBC"), 1)
    index.add(make_report("Zorbville earthquake kills dozens in northern Chile", outlet="DW"), 1)
    index.add(make_report("Dozens killed in Zorbville earthquake, northern Chile", outlet="AP"), 2)
    numbered = make_report("Zorbville earthquake kills 72 in northern Chile, dozens missing", outlet="NPR")
    assert index.place(numbered).merges_id is None
    unlike = StoryIndex()
    unlike.add(make_report("Zorbville mourns after earthquake", outlet="BBC"), 1)
    unlike.add(make_report("Quibblefort mourns after landslide", outlet="DW"), 2)
    both = make_report("Zorbville mourns after earthquake, Quibblefort mourns after landslide", outlet="AP")
    assert unlike.place(both).merges_id is None


def test_the_evidence_can_be_looked_at() -> None:
    index = told_twice()
    report = make_report(BOTH, outlet="NPR")
    assert {one.story_id for one in index.candidates(report)} == {1, 2}


def test_what_is_told_in_another_language_is_a_story_of_the_same_event() -> None:
    index = StoryIndex()
    index.add(make_report("Train derails near Szombathely, 17 hurt", outlet="BBC"), 1)
    german = make_report("Zug entgleist bei Szombathely, 17 Verletzte", outlet="ARD", language="de", hours=1)
    placed = index.place(german)
    assert (placed.verdict, placed.story_id) == (Verdict.RETOLD, 1)
    index.add(german, 2, 1)
    french = make_report("Un train déraille près de Szombathely, 17 blessés", outlet="RFI", language="fr", hours=2)
    assert index.place(french).story_id == 1
    again = make_report("Zug entgleist nahe Szombathely: 17 Verletzte", outlet="ZDF", language="de", hours=2)
    assert (index.place(again).verdict, index.place(again).story_id) == (Verdict.SAME, 2)
