from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta

import pytest
from pydantic import SecretStr

from bot.chat.framework.flood import MOST_KEPT, FloodGuard, FloodVerdict
from bot.chat.parsing.share_link import read_payload, share_payload
from bot.chat.views.alert_reasons import words_of
from bot.chat.views.problems import feed_problem, query_problem
from bot.chat.views.times import moment_text, weekday_name
from bot.errors import InputError, QueryError
from bot.i18n import LANGUAGES, Texts
from bot.model import ChatSettings, Feed, Length, Pace, Subscription, Topic
from bot.subscriptions.export_format import compose_export, read_export
from bot.telegram.page import Renderer
from bot.topics.query import parse_query
from bot.web.failures import status_reason
from tests.alerts.builders import make_story

NOW = datetime(2026, 3, 28, 23, 30, tzinfo=UTC)
DE = Renderer(Texts("de"))


def test_the_words_to_hear_fewer_of_are_the_rare_ones() -> None:
    story = make_story(
        title="Council gives its sanction to Ukrainian food market on the waterfront",
        summary="The city council has given its sanction to a market which may open every weekend until October.",
    )
    found = words_of(story, "ukraine sanction", 9)
    assert (found[0], len(found)) == ("waterfront", 9)
    assert {"council", "market", "food"} < set(found)
    assert not {"gives", "which", "open", "ukrainian", "sanction"} & set(found)


def test_a_flood_is_answered_once_a_window() -> None:
    flood = FloodGuard(most=3)
    verdicts = [flood.judge(7, NOW + timedelta(seconds=second)) for second in range(6)]
    assert verdicts == [FloodVerdict.ANSWER] * 3 + [FloodVerdict.WARN] + [FloodVerdict.IGNORE] * 2
    assert flood.judge(8, NOW) is FloodVerdict.ANSWER
    assert flood.judge(7, NOW + timedelta(minutes=1)) is FloodVerdict.ANSWER


def test_a_clock_that_was_set_back_forgives() -> None:
    flood = FloodGuard(most=1)
    flood.judge(7, NOW)
    assert flood.judge(7, NOW - timedelta(hours=1)) is FloodVerdict.ANSWER


def test_a_crowd_does_not_fill_the_memory() -> None:
    flood = FloodGuard()
    for user in range(MOST_KEPT + 5):
        flood.judge(user, NOW)
    assert len(flood._counted) == MOST_KEPT


def test_a_shared_link_opens_what_it_was_made_for() -> None:
    token = SecretStr("1:secret")
    curated, own = Topic(5, "a", "a"), Topic(6, "b", "b", chat_id=7)
    assert share_payload(curated, token) == "t_5"
    assert read_payload("t_5", token) == (5, False)
    assert read_payload(share_payload(own, token), token) == (6, True)
    assert len(share_payload(Topic(2**62, "b", "b", chat_id=7), token)) <= 64


@pytest.mark.parametrize("payload", ["", "t", "t_", "t_x", "x_5", "start"])
def test_other_payloads_are_none(payload: str) -> None:
    assert read_payload(payload, None) is None


def test_a_seal_of_another_topic_or_another_bot_is_wrong() -> None:
    seal = share_payload(Topic(6, "b", "b", chat_id=7), SecretStr("1:secret")).rpartition("_")[2]
    assert read_payload(f"t_8_{seal}", SecretStr("1:secret")) == (8, False)
    assert read_payload(f"t_6_{seal}", SecretStr("2:other")) == (6, False)


def test_an_export_comes_back_whole() -> None:
    wish = Subscription(
        3, 7, 0, "Grain", topic_id=1, pace=Pace.WEEKLY, silent=True, length=Length.LONG, only_outlets=("BBC",),
        digest_at=450, digest_weekday=6,
    )  # fmt: skip
    feed = Subscription(4, 7, 0, "A", feed_id=2)
    lost = Subscription(5, 7, 0, "Lost", topic_id=99)
    settings = ChatSettings(time_zone="Europe/Vienna", quiet_from=1350, quiet_to=420, hourly_cap=5)
    topics, feeds = {1: Topic(1, "Grain", "grain")}, {2: Feed(2, "https://a.example/f", "A", "A")}
    content = compose_export(settings, [wish, feed, lost], topics, feeds, NOW)
    parcel = read_export(content)
    assert parcel.settings is not None
    assert (parcel.settings.time_zone, parcel.settings.quiet_from, parcel.settings.hourly_cap) == (
        "Europe/Vienna",
        1350,
        5,
    )
    first, second = parcel.subscriptions
    assert (first.query, first.pace, first.length, first.only_outlets, first.digest_weekday) == (
        "grain",
        Pace.WEEKLY,
        Length.LONG,
        ("BBC",),
        6,
    )
    assert (second.feed, second.query) == ("https://a.example/f", None)


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"{", "not JSON"),
        (b"\xff\xfe", "not JSON"),
        (b"[" * 100_000, "not JSON"),
        (b"[]", "the file"),
        (b'{"newsbell": 9}', "newsbell"),
        (json.dumps({"newsbell": 1, "subscriptions": [{"name": "x"}]}).encode(), "subscriptions.0"),
        (json.dumps({"newsbell": 1, "settings": {"digest_at": 9999}}).encode(), "settings.digest_at"),
        (b" " * 1_000_001, "too large"),
    ],
)
def test_a_broken_export_is_refused_with_the_place(content: bytes, why: str) -> None:
    with pytest.raises(InputError, match=why):
        read_export(content)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("", "query-empty"), ("-a", "query-only-minus"), ("a )", "query-closes-nothing"), ("(a", "query-never-closed"),
        ('"a', "query-never-closed"), ("a ()", "query-holds-nothing"), ("foo:a", "query-no-field"),
        ("lang:german", "query-language-code"), (" ".join(f"a{n}" for n in range(200)), "query-too-much"),
        ("a OR", "query-sign-alone"), ("OR a", "query-sign-alone"), ("a -", "query-sign-alone"),
        ("title:", "query-sign-alone"), ("(" * 99 + "a" + ")" * 99, "query-too-much"),
    ],
)  # fmt: skip
def test_each_problem_of_a_query_is_said_in_the_chats_language(text: str, name: str) -> None:
    with pytest.raises(QueryError) as raised:
        parse_query(text)
    assert query_problem(DE, str(raised.value)) == DE(name)
    assert query_problem(Renderer(Texts("en")), str(raised.value)).startswith(
        str(raised.value)[:5].replace("<", "&lt;")
    )


@pytest.mark.parametrize(
    ("reason", "name"),
    [
        (status_reason(403, {}), "feed-closed"), (status_reason(404, {}), "feed-nothing-there"),
        (status_reason(503, {}), "feed-server-broken"), ("cannot be found: there is no host x", "feed-not-found"),
        ("cannot be trusted: its certificate expired", "feed-untrusted"), ("hangs up without an answer", "feed-silent"),
        ("is a web page, and it names no feed that works", "feed-is-page"), ("is nonsense", "feed-unreadable"),
        ("cannot be asked: it is a private address", "feed-forbidden-address"),
    ],
)  # fmt: skip
def test_each_problem_of_a_feed_is_said_in_the_chats_language(reason: str, name: str) -> None:
    assert feed_problem(DE, reason) == DE(name)


def test_moments_are_those_of_the_chats_zone() -> None:
    vienna = ChatSettings(time_zone="Europe/Vienna", language="de")
    assert moment_text(NOW, NOW, vienna) == "00:30"
    assert moment_text(NOW - timedelta(hours=1), NOW, vienna) == "28 März 23:30"
    assert moment_text(NOW - timedelta(days=400), NOW, ChatSettings()) == "21 Feb 2025 23:30"
    assert moment_text(NOW, NOW, ChatSettings(time_zone="No/Where")) == "23:30"


@pytest.mark.parametrize("language", LANGUAGES)
def test_days_have_names_in_every_language(language: str) -> None:
    assert len({weekday_name(day, language) for day in range(7)}) == 7
