from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.model import Entry, Story
from bot.stories.filing import (
    LEAD_CHARS,
    decide,
    is_breaking,
    join_aside,
    join_story,
    open_story,
    report_of,
    story_to_join,
)
from bot.stories.grouping.report import Placed, Report, Verdict

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)


def make_entry(outlet: str = "BBC", text: str = "The article.", blurb: str = "The blurb.") -> Entry:
    return Entry(
        id=7,
        feed_id=1,
        guid="g",
        url="https://news.example/a?utm_source=rss&id=5",
        title="Talks resume",
        blurb=blurb,
        text=text,
        outlet=outlet,
        language="en",
        published_at=NOW - timedelta(minutes=2),
        seen_at=NOW,
    )


def test_a_report_is_judged_by_its_article_and_without_one_by_its_blurb() -> None:
    read = Report(7, "Talks resume", "The article.", make_entry().url, "BBC", NOW - timedelta(minutes=2), "en")
    assert report_of(make_entry()) == read
    assert report_of(make_entry(text="")).lead == "The blurb."
    assert len(report_of(make_entry(text="x" * 5000)).lead) == LEAD_CHARS


def test_the_first_entry_opens_a_story() -> None:
    assert open_story(make_entry(text="One.\nTwo."), 3, 2) == Story(
        id=3,
        title="Talks resume",
        url="https://news.example/a?id=5",
        lead="One. Two.",
        summary="",
        long_summary="",
        language="en",
        outlets=("BBC",),
        opened_at=NOW,
        published_at=NOW - timedelta(minutes=2),
        follows_id=2,
    )


def test_the_first_image_that_all_may_see_is_the_storys() -> None:
    plain, one, two = (
        replace(make_entry(), image=image) for image in ("", "https://a.example/1", "https://a.example/2")
    )
    story = open_story(plain, 3, None)
    assert story.image == join_aside(story, one).image == ""
    assert join_story(join_story(story, one), two).image == "https://a.example/1"
    assert open_story(two, 3, None).image == "https://a.example/2"


def test_an_outlet_is_named_once() -> None:
    story = open_story(make_entry("BBC"), 3, None)
    joined = join_story(join_story(join_story(story, make_entry("DW")), make_entry("BBC")), make_entry("DW"))
    assert joined.outlets == ("BBC", "DW")


@pytest.mark.parametrize(
    ("reports", "breaking"),
    [
        ([], False),
        ([("a", 0), ("b", 10), ("c", 20), ("d", 30)], True),
        ([("a", 0), ("b", 10), ("c", 20), ("d", 31)], False),
        ([("a", 0), ("b", 40), ("c", 50), ("d", 60), ("e", 70)], True),
        ([("d", 30), ("a", 0), ("c", 20), ("b", 10)], True),
        ([("a", 0), ("a", 1), ("a", 2), ("b", 3)], False),
    ],
)
def test_breaking_is_many_outlets_in_a_short_time(reports: list[tuple[str, int]], *, breaking: bool) -> None:
    timed = [(outlet, NOW + timedelta(minutes=minute)) for outlet, minute in reports]
    assert is_breaking(timed, outlets=4, minutes=30) is breaking


@pytest.mark.parametrize(
    ("placed", "joins"),
    [
        (Placed(Verdict.SAME, 3, 1.0), 3),
        (Placed(Verdict.RELATED, 3, 0.5), None),
        (Placed(Verdict.NEW, None, 0.0), None),
    ],
)
def test_only_the_same_event_is_joined(placed: Placed, joins: int | None) -> None:
    assert story_to_join(placed) == joins


def test_an_entry_joins_the_story_that_it_belongs_to_and_notifies_who_wants_it() -> None:
    story = open_story(make_entry("BBC"), 3, None)
    entry = make_entry("DW")
    filing = decide(entry, Placed(Verdict.SAME, 3, 1.0), story, next_story_id=9, topic_ids=[1], feed_ids=[2])
    assert (filing.story, filing.opens) == (join_story(story, entry), False)
    assert (filing.topic_ids, filing.feed_ids, filing.is_wanted) == ((1,), (2,), True)


def test_an_entry_whose_story_is_gone_opens_the_next_one_that_follows_it() -> None:
    filing = decide(make_entry(), Placed(Verdict.SAME, 3, 1.0), None, next_story_id=9)
    assert (filing.story.id, filing.story.follows_id, filing.opens) == (9, 3, True)
    assert not filing.is_wanted


def test_the_past_of_a_new_feed_is_filed_and_notifies_nobody() -> None:
    past = replace(make_entry(), notifies=False)
    filing = decide(past, Placed(Verdict.NEW, None, 0.0), None, next_story_id=9, topic_ids=[1], feed_ids=[2])
    assert (filing.opens, filing.topic_ids, filing.feed_ids, filing.is_wanted) == (True, (), (), False)


def test_an_entry_that_retells_an_event_opens_a_story_that_is_linked_with_the_first_one() -> None:
    filing = decide(make_entry("Abendblick"), Placed(Verdict.RETOLD, 3, 0.9), None, next_story_id=9, linked_ids=(3, 4))
    assert (filing.story.id, filing.story.linked_ids, filing.story.follows_id, filing.opens) == (9, (3, 4), None, True)
    assert (filing.event_id, filing.story.outlets) == (3, ("Abendblick",))


def test_a_story_that_turns_out_to_be_another_is_linked_with_it() -> None:
    kept, merged = (
        open_story(make_entry("BBC"), 3, None),
        replace(open_story(make_entry("AP"), 4, None), linked_ids=(8,)),
    )
    placed = Placed(Verdict.SAME, 3, 0.9, ("talks",), 4)
    filing = decide(make_entry("DW"), placed, kept, next_story_id=9, merged=merged)
    assert (filing.story.id, filing.story.linked_ids, filing.opens) == (3, (4, 8), False)
    assert (filing.merged, filing.words) == (merged, ("talks",))
    gone = decide(make_entry("DW"), placed, None, next_story_id=9, merged=merged)
    assert (gone.merged, gone.story.linked_ids) == (None, ())


def test_a_story_is_in_the_language_that_its_text_shows() -> None:
    german = "Der Zug ist am Montag bei der Stadt entgleist, und die Feuerwehr hat alle aus den Wagen geholt. " * 3
    assert open_story(make_entry(text=german), 3, None).language == "de"  # whatever its feed says
    assert open_story(make_entry(text="Der Zug ist entgleist."), 3, None).language == "en"  # too short to tell
    assert open_story(
        replace(make_entry(text="Der Zug ist entgleist, und die Feuerwehr"), language=""), 3, None
    ).language
    assert open_story(replace(make_entry(text="Zorblatt"), language=""), 3, None).language == ""
