from __future__ import annotations

import pytest

from bot.model import ChatSettings, Subscription, Topic
from bot.topics.news_languages import (
    ALL,
    asked_of,
    first_news_languages,
    heard_languages,
    is_heard,
    languages_asked,
    news_languages,
    preference,
    toggled,
)

TO_TOPIC = Subscription(1, 5, 0, "Iran", topic_id=1)
TO_FEED = Subscription(2, 5, 0, "A feed", feed_id=1)
GERMAN = ChatSettings(language="de")
EVERYTHING = ChatSettings(news_languages=ALL)


def test_who_has_chosen_nothing_hears_their_own_language_and_english() -> None:
    assert news_languages(GERMAN) == ("de", "en")
    assert news_languages(ChatSettings()) == ("en",)
    assert news_languages(ChatSettings(news_languages=("fa",))) == ("fa",)


def test_a_subscription_hears_what_its_chat_hears_and_what_its_query_asks_for() -> None:
    assert heard_languages(TO_TOPIC, GERMAN) == ("de", "en")
    assert heard_languages(TO_TOPIC, GERMAN, ("fr", "de")) == ("de", "en", "fr")
    assert heard_languages(TO_TOPIC._replace(news_languages=("ru",)), GERMAN, ("fr",)) == ("ru", "fr")
    assert heard_languages(TO_TOPIC, EVERYTHING, ("fr",)) == ALL


def test_who_subscribes_to_a_feed_hears_what_it_speaks() -> None:
    assert heard_languages(TO_FEED, GERMAN) == ALL
    assert heard_languages(TO_FEED._replace(news_languages=("ru",)), GERMAN) == ("ru",)


def test_a_story_of_an_unknown_language_is_heard_by_everybody() -> None:
    assert is_heard("", ("de",))
    assert is_heard("de-AT", ("de",))
    assert is_heard("nb", ("no",))
    assert is_heard("xx", ALL)
    assert not is_heard("en", ("de",))


@pytest.mark.parametrize(
    ("settings", "order"),
    [
        (GERMAN, ("de", "en", "fr")),
        (ChatSettings(language="de", news_languages=("fr", "de")), ("de", "fr", "en")),
        (ChatSettings(language="de", news_languages=("fr", "ru")), ("fr", "ru", "en", "de")),
        (ChatSettings(news_languages=("it", "en")), ("it", "en", "de")),  # the bot speaks no Italian
        (ChatSettings(language="de", news_languages=ALL), ("de", "en", "fr")),
        (EVERYTHING, ("en", "de")),
    ],
)
def test_an_event_is_told_in_the_language_that_is_read_best(settings: ChatSettings, order: tuple[str, ...]) -> None:
    places = [preference(code, settings) for code in order]
    assert places == sorted(set(places))


def test_those_whose_language_the_bot_does_not_speak_hear_the_news_in_it() -> None:
    assert first_news_languages("it-CH") == ("it", "en")
    assert first_news_languages("de") == ()
    assert first_news_languages(None) == ()


def test_a_tap_turns_a_language_on_or_off_and_one_stays() -> None:
    assert toggled(("de", "en"), "fr") == ("de", "en", "fr")
    assert toggled(("de", "en"), "de") == ("en",)
    assert toggled(("en",), "en") == ("en",)
    assert toggled(ALL, "fr") == ("fr",)


@pytest.mark.parametrize(
    ("query", "asked"),
    [
        ("iran talks", ()),
        ("iran lang:de", ("de",)),
        ("(lang:de OR language:FR) iran", ("de", "fr")),
        ("iran -lang:it slang", ()),
        ("lang:(", ()),
        ("lang:de-AT iran OR lang:de", ("de",)),
    ],
)
def test_a_query_asks_for_languages(query: str, asked: tuple[str, ...]) -> None:
    assert languages_asked(query) == asked


def test_a_subscription_asks_by_its_topic() -> None:
    topics = {1: Topic(1, "Iran", "iran lang:de")}
    assert asked_of(topics, 1) == ("de",)
    assert asked_of(topics, 2) == ()
    assert asked_of(topics, None) == ()
