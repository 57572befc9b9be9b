from __future__ import annotations

from bot.topics.query import parse_query
from bot.topics.reading import Document, Reading
from bot.topics.words_apart import Told, WordApart, words_apart
from tests.alerts.builders import make_story

QUERY = parse_query("trade (deal OR talks)")
STORY = make_story(
    1,
    title="Tariff row clouds trade talks in Geneva",
    summary="Ministers met in Geneva after the tariff was raised.",
    language="en",
)


def told(*titles: str) -> Told:
    return tuple(Reading(Document(title, language="en")) for title in titles)


def apart(stories: dict[int, Told], alerted: tuple[int, ...], most: int = 9) -> dict[str, int]:
    found = words_apart(STORY, QUERY, name="Trade deals", told=stories, alerted=alerted, most=most)
    assert all(isinstance(one, WordApart) for one in found)
    return {one.word: one.stopped for one in found}


def test_words_that_most_of_the_topics_stories_have_and_its_own_are_not_offered() -> None:
    stories = {
        1: told("Tariff row clouds trade talks in Geneva"),
        2: told("Trade talks go on in Geneva, ministers say"),
        3: told("Ministers in Geneva sign a trade deal"),
        4: told("Trade deal in Geneva after tariff is cut"),
    }
    found = apart(stories, (1, 2, 3, 4))
    assert found["tariff"] == 2
    assert not {"geneva", "ministers", "trade", "talks", "deal"} & found.keys()
    assert next(iter(found)) == "tariff"  # what would have stopped several comes first
    assert len(apart(stories, (1, 2, 3, 4), most=1)) == 1


def test_an_alert_is_stopped_if_each_report_that_rang_has_the_word() -> None:
    stories = {
        1: told("Tariff row clouds trade talks"),
        2: told("Trade talks end without a tariff", "Trade talks end"),
        3: told("Tariff talks on trade", "Tariff raised on steel"),
        4: told("Tariff raised on copper"),  # the query was another one when this came
        **dict.fromkeys((5, 6, 7), told("Trade talks go on")),
    }
    assert apart(stories, (1, 2, 3, 4))["tariff"] == 3
    assert apart(stories, (9,))["tariff"] == 0


def test_without_other_stories_all_words_of_the_story_are_offered() -> None:
    found = apart({1: told("Tariff row clouds trade talks in Geneva")}, (1,))
    assert found["geneva"] == found["tariff"] == 1
