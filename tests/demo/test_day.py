"""The sample day holds what was promised of it, and its expectations fit its content."""

from __future__ import annotations

import re
from collections import Counter
from datetime import timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from bot.demo.day import Day, DayEntry, Expected, ExpectedChat, ExpectedStory, Format, load_day, load_expected
from bot.topics.news_languages import languages_asked

if TYPE_CHECKING:
    from collections.abc import Iterator

SENTENCE = re.compile(r"[.!?][\"”]?(?=\s|$)")
RIGHT_TO_LEFT = re.compile("[\u0590-\u06ff]")


@pytest.fixture(scope="module")
def day() -> Day:
    return load_day()


@pytest.fixture(scope="module")
def expected() -> Expected:
    return load_expected()


def test_it_is_large_enough(day: Day, expected: Expected) -> None:
    assert len(day.entries) >= 70
    assert len(day.outlets) == 7
    assert {entry.outlet for entry in day.entries} == {outlet.id for outlet in day.outlets}
    assert 28 <= len(expected.stories) <= 40
    assert sum(len(story.entries) >= 3 for story in expected.stories) >= 8


def test_its_outlets_differ(day: Day) -> None:
    assert {outlet.format for outlet in day.outlets} == set(Format)
    assert sum(outlet.sloppy for outlet in day.outlets) == 1
    assert [outlet.id for outlet in day.outlets if outlet.outage] == ["lagune"]
    assert {outlet.id: outlet.language[:2] for outlet in day.outlets if not outlet.language.startswith("en")} == {
        "abendblick": "de",
        "quai": "fr",
    }
    assert any(outlet.tracking for outlet in day.outlets)


def test_it_has_the_hard_cases(day: Day, expected: Expected) -> None:
    titles = [entry.title for entry in day.entries]
    assert any("&" in title and "<" in title and '"' in title for title in titles)
    assert any(RIGHT_TO_LEFT.search(title) for title in titles)
    assert [copies for copies in Counter(titles).values() if copies > 1] == [2]
    assert sum(not entry.dated for entry in day.entries) == 1
    assert sum(not entry.blurb for entry in day.entries) == 1
    later = expected.story("peru-toll-72")
    assert "56 killed" in day.entry(expected.story(later.follows).entries[0]).title
    assert "72 killed" in day.entry(later.entries[0]).title


def test_every_entry_is_a_report(day: Day) -> None:
    slugs = Counter((entry.outlet, entry.slug) for entry in day.entries)
    assert set(slugs.values()) == {1}
    for entry in day.entries:
        assert len(entry.slug.split("-")) >= 4, entry.id
        assert entry.section in day.outlet(entry.outlet).sections, entry.id
        assert len(entry.paragraphs) >= 3, entry.id
        sentences = sum(len(SENTENCE.findall(paragraph)) for paragraph in entry.paragraphs)
        assert 5 <= sentences <= 20, entry.id
        assert entry.time < day.end, entry.id


def test_the_same_story_is_told_in_other_words(day: Day, expected: Expected) -> None:
    def told(entry: DayEntry) -> set[str]:
        return {sentence.strip() for text in entry.paragraphs for sentence in text.split(". ")}

    for story in expected.stories:
        if story.name == "grain-ship":  # an agency's copy
            continue
        seen: set[str] = set()
        for entry_id in story.entries:
            sentences = told(day.entry(entry_id))
            assert not sentences & seen, entry_id
            seen |= sentences


def test_every_entry_belongs_to_one_expected_story(day: Day, expected: Expected) -> None:
    listed = Counter(entry for story in expected.stories for entry in story.entries)
    assert set(listed) == {entry.id for entry in day.entries}
    assert set(listed.values()) == {1}
    for entry in day.entries:
        assert expected.story_of(entry.id).name == entry.story


def test_stories_are_in_the_order_in_which_they_are_told(day: Day, expected: Expected) -> None:
    for story in expected.stories:
        entries = [day.entry(entry) for entry in story.entries]
        assert [entry.time for entry in entries] == sorted(entry.time for entry in entries), story.name
        assert len({entry.outlet for entry in entries}) == len(entries), story.name
        assert len({day.outlet(entry.outlet).language[:2] for entry in entries}) == 1, story.name
        assert {entry.time < day.start for entry in entries} == {story.past}, story.name
        if story.follows:
            followed = day.entry(expected.story(story.follows).entries[0])
            assert followed.time + timedelta(hours=1) < entries[0].time, story.name


def test_the_past_is_too_old_to_ring(day: Day) -> None:
    past = [entry for entry in day.entries if entry.time < day.start]
    assert past
    assert all(day.start - entry.time > timedelta(hours=1) for entry in past)


def test_one_story_breaks_and_no_other_can(day: Day, expected: Expected) -> None:
    # Played at full speed the whole day takes less than half an hour: what is not to break must have few outlets.
    for story in expected.stories:
        times = [day.entry(entry).time for entry in story.entries]
        within = times[-1] - times[0] <= timedelta(minutes=30)
        assert (len(story.entries) >= 4 and within) is story.breaking, story.name
        assert story.breaking or len(story.entries) < 4, story.name


def test_the_chats_get_what_their_subscriptions_say(day: Day, expected: Expected) -> None:
    for chat in expected.chats:
        wanted = {*chat.topics, *(name for name, _ in chat.queries)}
        due = [
            story
            for story in expected.stories
            if not story.past
            and (
                (wanted & set(story.topics) and hears(day, chat, story))
                or {entry.partition("/")[0] for entry in story.entries} & set(chat.feeds)
            )
        ]
        assert set(chat.stories) == {story.name for story in due}, chat.name
        assert len(chat.stories) == len(due), chat.name
        replies = [name for name in chat.stories if set(chain(expected, name)) & set(chat.stories)]
        assert list(chat.replies) == replies, chat.name
        assert set(chat.feeds) <= {outlet.id for outlet in day.outlets}


def hears(day: Day, chat: ExpectedChat, story: ExpectedStory) -> bool:
    """Whether a story is told in a language of a chat that has chosen none: its own, English, or what it asks for."""
    asked = {code for _, query in chat.queries for code in languages_asked(query)}
    return day.outlet(story.entries[0].partition("/")[0]).language[:2] in {chat.language, "en"} | asked


def test_one_event_is_told_in_three_languages_and_each_chat_gets_it_in_its_own(day: Day, expected: Expected) -> None:
    event = [story for story in expected.stories if "peru-toll-56" in {story.name, story.retells}]
    spoken = {day.outlet(story.entries[0].partition("/")[0]).language[:2] for story in event}
    assert spoken == {"en", "de", "fr"}
    names = {story.name for story in event}
    assert {chat.name: names & set(chat.stories) for chat in expected.chats if names & set(chat.stories)} == {
        "B": {"peru-toll-56"},
        "D": {"peru-56-morts"},
    }


def chain(expected: Expected, name: str) -> Iterator[str]:
    """The stories that one follows, the nearest first."""
    while name := expected.story(name).follows:
        yield name


def test_near_misses_are_for_topics_that_exist(expected: Expected) -> None:
    near = {topic for story in expected.stories for topic in story.near}
    assert near == {"Iran talks", "Ukraine sanctions"}
    assert all(not set(story.near) & set(story.topics) for story in expected.stories)


def test_names_that_are_not_there_are_key_errors(day: Day, expected: Expected) -> None:
    for look in (day.outlet, day.entry, expected.story, expected.story_of):
        with pytest.raises(KeyError):
            look("nowhere")


def test_a_jump_brings_no_more_than_a_feed_shows(day: Day, expected: Expected) -> None:
    moments = [day.start, *expected.jumps(day)]
    for outlet in day.outlets:
        counts = [len(day.published(outlet.id, moment)) for moment in moments]
        assert max(after - before for before, after in pairwise(counts)) <= 15


def test_jumps_keep_apart_the_headlines_that_tell_what_follows_what(day: Day, expected: Expected) -> None:
    moments = [day.start, *expected.jumps(day)]
    assert moments == sorted(set(moments))
    assert moments[-1] == day.end
    assert len(moments) < 10
    jump_of = {
        entry.id: next(number for number, moment in enumerate(moments) if entry.time <= moment) for entry in day.entries
    }
    developments = [story for story in expected.stories if story.follows]
    assert developments
    for story in developments:
        followed = expected.story(story.follows)
        assert jump_of[followed.entries[0]] < jump_of[story.entries[0]]
        for opener, *others in (story.entries, followed.entries):
            elsewhere = [one for one in others if day.entry(one).outlet != day.entry(opener).outlet]
            assert all(jump_of[opener] < jump_of[other] for other in elsewhere)
