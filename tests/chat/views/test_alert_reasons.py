from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.chat.views.alert_reasons import reason_lines
from bot.i18n import Texts
from bot.model import Entry, Feed, Topic
from bot.telegram.page import Renderer

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
RENDER = Renderer(Texts("en"))


def make_entry(number: int, title: str, outlet: str) -> Entry:
    return Entry(
        id=number,
        feed_id=number,
        guid=str(number),
        url=f"https://{outlet.lower()}.example/{number}",
        title=title,
        blurb="",
        text="",
        outlet=outlet,
        language="en",
        published_at=NOW,
        seen_at=NOW,
    )


@pytest.mark.parametrize("query", ["iran talks", "(iran", "floods"])
def test_a_reason_names_the_words_the_feed_and_what_was_merged(query: str) -> None:
    first = make_entry(1, "Iran talks resume", "BBC")
    topic = Topic(id=2, name="Talks", query=query)
    alone = reason_lines(RENDER, [first], {1: "BBC World"}, label="Talks", topic=topic, feed=None)
    both = [first, make_entry(2, "Talks with Iran go on", "Reuters")]
    merged = reason_lines(RENDER, both, {}, label="Talks", topic=topic, feed=None)
    assert any("BBC World" in line for line in alone)
    assert not any("Reuters" in line for line in alone)
    assert any("Reuters" in line and "Talks with Iran go on" in line for line in merged)
    assert any("the headline" in line for line in merged) is (query == "iran talks")


def test_a_reason_names_the_words_that_joined_and_the_stories_that_became_one() -> None:
    reports = [make_entry(1, "Iran talks resume", "BBC"), make_entry(2, "Talks with Iran go on", "Reuters")]
    plain = reason_lines(RENDER, reports, {}, label="Talks", topic=None, feed=None)
    told = reason_lines(
        RENDER, reports, {}, label="Talks", topic=None, feed=None, joined_by={2: "talks iran <b>"}, stories=3
    )
    assert told[: len(plain) - 1] == plain[:-1]
    assert told[-2] == f"{plain[-1]} (talks iran &lt;b&gt;)"
    assert "3" in told[-1]


def test_without_reports_a_reason_names_the_subscription_alone() -> None:
    feed = Feed(id=3, url="https://news.example/rss", name="News", outlet="News")
    assert len(reason_lines(RENDER, [], {}, label="News", topic=None, feed=feed)) == 1
    assert reason_lines(RENDER, [], {}, label="News", topic=None, feed=feed) != reason_lines(
        RENDER, [], {}, label="News", topic=None, feed=None
    )
