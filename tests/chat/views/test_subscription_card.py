from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.chat.views.subscription_card import (
    card_page,
    length_page,
    outlets_page,
    pace_page,
    pause_page,
    remove_page,
)
from bot.chat.views.subscription_list import PAGE_SIZE, SubscriptionList, list_page, unsub_page
from bot.i18n import Texts
from bot.model import ChatSettings, Feed, Length, Pace, Subscription, Topic
from bot.problems import FeedProblem, FeedReason
from bot.telegram.callback_data import callback_data
from bot.telegram.page import Page, Renderer

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
RENDER = Renderer(Texts("en"))
REASON = FeedReason.of(FeedProblem.NOTHING_THERE, status="404")
FEED = Feed(id=3, url="https://news.example/rss", name="News", outlet="News", reason=REASON)
TOPIC = Topic(id=2, name="Talks", query="iran talks", chat_id=5)
OF_TOPIC = Subscription(id=1, chat_id=5, thread_id=0, name="Talks", topic_id=2)
OF_FEED = Subscription(id=2, chat_id=5, thread_id=0, name="News", feed_id=3)


def listed(*subscriptions: Subscription, feed: Feed = FEED, topic: Topic = TOPIC) -> SubscriptionList:
    return SubscriptionList(subscriptions, {topic.id: topic}, {feed.id: feed}, ChatSettings(), NOW)


def labels(page: Page) -> list[str]:
    return [button.text for row in page.rows for button in row]


def card(one: Subscription, **known: object) -> Page:
    return card_page(RENDER, listed(one, **known), one, callback_data)  # type: ignore[arg-type] # a feed or a topic


def test_the_card_of_a_failing_feed_says_since_when_and_why() -> None:
    failing = replace(FEED, failing_since=NOW - timedelta(hours=3))
    assert "404" not in card(OF_FEED).html
    assert "404" in card(OF_FEED, feed=failing).html
    assert "\u26a0" in list_page(RENDER, listed(OF_FEED, feed=failing), 0, callback_data, thread_id=0).html
    assert "\u26a0" not in list_page(RENDER, listed(OF_FEED), 0, callback_data, thread_id=0).html


def test_the_card_tells_an_own_topic_from_a_curated_one() -> None:
    assert "iran and talks" in card(OF_TOPIC).html
    assert card(OF_TOPIC).html != card(OF_TOPIC, topic=replace(TOPIC, chat_id=None)).html


def test_the_card_of_a_filtered_feed_has_the_words_and_a_way_out_of_them() -> None:
    filtered = OF_FEED._replace(topic_id=TOPIC.id)
    page = card(filtered, topic=TOPIC)
    assert "iran and talks" in page.html
    assert "https://news.example/rss" in page.html
    assert [button.data for button in page.rows[0]] == ["cf:2", "cf:2:off"]
    assert [button.data for button in card(OF_FEED).rows[0]] == ["cf:2"]
    assert "iran and talks" in list_page(RENDER, listed(filtered), 0, callback_data, thread_id=0).html


def test_the_card_of_a_curated_topic_says_what_is_left_out_of_it() -> None:
    base = Topic(id=8, name="Talks", query="iran talks")
    copy = replace(TOPIC, query="iran talks -football", base_id=base.id)
    known = SubscriptionList(
        (OF_TOPIC,), {copy.id: copy, base.id: base}, {}, ChatSettings(), NOW, about={copy.id: "All about the talks."}
    )
    page = card_page(RENDER, known, OF_TOPIC, callback_data)
    assert "All about the talks." in page.html
    assert "football" in page.html


def test_the_card_of_a_topic_that_is_gone_can_still_be_removed() -> None:
    gone = SubscriptionList((OF_TOPIC,), {}, {}, ChatSettings(), NOW)
    assert "cd:1" in [button.data for row in card_page(RENDER, gone, OF_TOPIC, callback_data).rows for button in row]


def test_the_card_names_outlets_and_a_pause_that_lasts() -> None:
    chosen = OF_TOPIC._replace(only_outlets=("BBC",), never_outlets=("Tabloid",), silent=True)
    assert "BBC" in card(chosen).html
    assert "Tabloid" in card(chosen).html
    paused = OF_TOPIC._replace(paused_until=NOW + timedelta(days=1))
    over = OF_TOPIC._replace(paused_until=NOW - timedelta(days=1))
    assert card(over) == card(OF_TOPIC) != card(paused)


def test_choices_mark_what_is_chosen() -> None:
    for page in (
        pace_page(RENDER, OF_TOPIC, callback_data),
        length_page(RENDER, OF_TOPIC._replace(length=Length.LONG), callback_data),
        length_page(RENDER, OF_TOPIC, callback_data),
    ):
        assert sum(label.startswith("\u2713") for label in labels(page)) == 1
    assert len(labels(pause_page(RENDER, OF_TOPIC, callback_data))) == 5
    assert len(labels(remove_page(RENDER, OF_TOPIC, callback_data))) == 2


@pytest.mark.parametrize(("mode", "mark"), [("o", "\u2705"), ("n", "\U0001f6ab")])
def test_outlets_are_turned_on_and_off_by_pages(mode: str, mark: str) -> None:
    one = OF_TOPIC._replace(only_outlets=("Outlet 1",), never_outlets=("Outlet 1",))
    outlets = [(number, f"Outlet {number}") for number in range(20)]
    first, last = (outlets_page(RENDER, one, outlets, callback_data, mode=mode, number=number) for number in (0, 9))
    assert [label for label in labels(first) if label.startswith(mark)] == [f"{mark} Outlet 1"]
    assert any("Outlet 19" in label for label in labels(last))


def test_the_list_marks_what_is_silent_paused_or_elsewhere_and_turns_pages() -> None:
    silent = OF_TOPIC._replace(silent=True, paused_until=NOW + timedelta(days=1), pace=Pace.DAILY)
    weekly = OF_FEED._replace(thread_id=7, pace=Pace.WEEKLY, digest_at=540, digest_weekday=2)
    page = list_page(RENDER, listed(silent, weekly), 0, callback_data, thread_id=0)
    assert "\U0001f515" in page.html
    assert "\u23f8" in page.html
    assert "09:00" in page.html
    many = listed(*(OF_TOPIC._replace(id=number) for number in range(PAGE_SIZE + 1)))
    assert "11. " in list_page(RENDER, many, 99, callback_data, thread_id=0).html
    assert sum("Talks" in label for label in labels(unsub_page(RENDER, many, 0, callback_data))) == PAGE_SIZE
