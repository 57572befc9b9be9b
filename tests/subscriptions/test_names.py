"""Curated topics under their names in each language."""

from __future__ import annotations

import pytest

from bot.model import Topic
from bot.settings import TopicConfig
from bot.subscriptions.names import about, is_name_of, localized

_CONFIGURED = [
    TopicConfig(name="Elections", query="election", names={"de": "Wahlen"}, about={"en": "Votes", "de": "Abstimmungen"})
]
_TOPIC = Topic(1, "elections", "election")


def test_a_curated_topic_has_a_name_in_each_language_that_the_operator_gave_one() -> None:
    assert localized(_TOPIC, _CONFIGURED, "de").name == "Wahlen"
    assert localized(_TOPIC, _CONFIGURED, "fr").name == "elections"
    assert localized(Topic(2, "Elections", "x", chat_id=5), _CONFIGURED, "de").name == "Elections"


@pytest.mark.parametrize(("language", "said"), [("de", "Abstimmungen"), ("fr", "Votes")])
def test_a_curated_topic_says_something_of_itself_in_a_language_or_in_english(language: str, said: str) -> None:
    assert about(_TOPIC, _CONFIGURED, language) == said
    assert about(Topic(2, "Grain", "x"), _CONFIGURED, language) == ""


@pytest.mark.parametrize(("name", "is_one"), [("Wahlen", True), ("elections", True), ("My votes", False)])
def test_a_name_that_a_person_chose_is_none_of_the_topics(name: str, is_one: bool) -> None:
    assert is_name_of(name, _TOPIC, _CONFIGURED) is is_one
