from __future__ import annotations

from datetime import timedelta

from bot.alerts.timeline import Development, Telling, Timeline, arrange
from bot.model import ChatSettings, Entry
from tests.alerts.builders import NOON, make_story

ENGLISH, GERMAN = ChatSettings(), ChatSettings(language="de")


def report(number: int, title: str, outlet: str, language: str = "en") -> Entry:
    at = NOON + timedelta(minutes=number)
    url = f"https://{outlet.lower()}.example/{number}?utm_source=rss"
    return Entry(1, str(number), url, title, "", at, at, outlet=outlet, language=language, id=number)


STORIES = {
    1: make_story(1, linked_ids=(2, 9)),
    2: make_story(2, language="de", linked_ids=(1,)),
    3: make_story(3, follows_id=1),
}
REPORTS = [
    (report(1, "Talks resume", "Wire"), 1),
    (report(2, "Gespräche beginnen", "Abendblick", "de"), 2),
    (report(3, "Talks resume in Vienna", "Post"), 1),
    (report(4, "Talks extended", "wire"), 3),
]


def test_events_stand_in_their_order_with_all_their_reports() -> None:
    timeline = arrange(STORIES, REPORTS, ENGLISH)
    assert timeline == Timeline(
        (
            Development(
                "Talks resume",
                "https://wire.example/1?utm_source=rss",
                (
                    Telling("Wire", "Talks resume", "https://wire.example/1", NOON + timedelta(minutes=1)),
                    Telling(
                        "Abendblick",
                        "Gespräche beginnen",
                        "https://abendblick.example/2",
                        NOON + timedelta(minutes=2),
                        "de",
                    ),
                    Telling("Post", "Talks resume in Vienna", "https://post.example/3", NOON + timedelta(minutes=3)),
                ),
            ),
            Development(
                "Talks extended",
                "https://wire.example/4?utm_source=rss",
                (Telling("wire", "Talks extended", "https://wire.example/4", NOON + timedelta(minutes=4)),),
            ),
        )
    )
    assert (timeline.tellings, timeline.outlets) == (4, 3)


def test_an_event_stands_under_the_headline_that_the_chat_reads_best() -> None:
    first = arrange(STORIES, REPORTS, GERMAN).developments[0]
    assert first.title == "Gespräche beginnen"
    assert [told.language for told in first.tellings] == ["en", "", "en"]


def test_a_story_of_nothing_that_may_be_seen_is_empty() -> None:
    assert arrange(STORIES, [], ENGLISH) == Timeline(())
