"""What a person reads of whether a text fits a query."""

from __future__ import annotations

import pytest
from hypothesis import given

from bot.topics.evaluate import matches
from bot.topics.query import Query, parse_query
from bot.topics.reading import Document
from bot.topics.verdict import verdict, verdicts
from tests.topics.test_match import _documents, _queries

FAR_APART = "Iran talks. " + "They said so. " * 60 + "\n\nA zebra ran away from the zoo.\n\n" + "Nothing. " * 20
MANY = " OR ".join(f"word{number}" for number in range(14))


@pytest.mark.parametrize(
    ("query", "document", "said"),
    [
        (
            "iran (talks OR deal)",
            Document("", "Iran and US resume talks in Geneva"),
            'matches, by "Iran" and "talks"',
        ),
        ("iran", Document("Iranian envoys meet"), 'matches, by "Iranian" (iran)'),
        (
            "iran (talks OR deal)",
            Document("Iranian envoys meet", "They resumed negotiations on a deal. Iran agreed."),
            'matches, by "Iranian" (iran) in the headline and "deal" in the text',
        ),
        (
            '"peace talks" lang:en source:bbc',
            Document("Peace talks go on", outlet="BBC", language="en"),
            'matches, by "Peace talks", "en" (lang:en) as the language and "BBC" (source:bbc) as the outlet',
        ),
        ("伊朗 会谈", Document("", "伊朗和美国恢复会谈"), 'matches, by "伊朗" and "会谈"'),
        (
            "iran (talks OR deal)",
            Document("Iran wins"),
            'does not match: it has "iran", but not "talks" or "deal"',
        ),
        ("iran talks", Document("Rain"), 'does not match: it has no "iran" or "talks"'),
        (
            "iran (talks OR deal) -football",
            Document("Iran talks about football"),
            'does not match: it has "football", which the query leaves out',
        ),
        (
            "iran talks -football",
            Document("Iran and football"),
            'does not match: it has "iran", but not "talks"',
        ),
        (
            "(iran OR persia -football) talks -(-deal OR peace)",
            Document("Iran talks"),
            "does not match: it is of what the query leaves out",
        ),
        (
            "iran zebra",
            Document("", FAR_APART),
            'does not match: "iran" and "zebra" are there, but not together in one sentence or paragraph',
        ),
        (
            MANY,
            Document("Rain"),
            "does not match: it has no " + ", ".join(f'"word-{number}"' for number in range(12)) + " or 2 more",
        ),
    ],
)
def test_a_sentence_says_by_which_words_or_what_is_in_the_way(query: str, document: Document, said: str) -> None:
    assert verdict(parse_query(query), document) == said


def test_of_named_queries_those_that_match_are_told_and_counted() -> None:
    queries = [(name, parse_query(name.lower())) for name in ("Iran", "Rain", "Talks")]
    document = Document("Iran talks")
    assert list(verdicts(queries, document)) == [
        'Iran: matches, by "Iran".',
        'Talks: matches, by "talks".',
        "2 of 3 queries match.",
    ]
    assert list(verdicts(queries[1:2], document)) == ["0 of 1 query matches."]


def test_what_a_text_hides_in_a_word_does_not_reach_the_terminal() -> None:
    said = verdict(parse_query('"iran talks"'), Document("", "Iran\x1b[31m\u202e talks"))
    assert "\x1b" not in said
    assert "\u202e" not in said


@given(_queries, _documents)
def test_it_says_what_matching_says_of_every_query_and_text(query: Query, document: Document) -> None:
    assert verdict(query, document).startswith("matches, by" if matches(query, document) else "does not match: ")
