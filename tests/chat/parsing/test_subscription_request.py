from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.chat.parsing.subscription_request import Addresses, Curated, Words, read_request
from bot.model import Topic

IRAN = Topic(1, "Iran talks", "iran talks")


@pytest.mark.parametrize(
    ("text", "request_"),
    [
        ("", None),
        ("   \n ", None),
        ("IRAN  talks", Curated(IRAN)),
        ("iran deal", Words("iran deal")),
        ("https://bbc.com/news", Addresses(("https://bbc.com/news",))),
        ("bbc.com/news", Addresses(("bbc.com/news",))),
        ("<https://a.example>, b.example", Addresses(("https://a.example", "b.example"))),
        ("a.example a.example", Addresses(("a.example",))),
        ("bücher.example", Addresses(("bücher.example",))),
        ("localhost.example:8080/x", Addresses(("localhost.example:8080/x",))),
        ("iran bbc.com", Words("iran bbc.com")),
        ("source:bbc", Words("source:bbc")),
        ("feed://a.example/rss", Addresses(("https://a.example/rss",))),
        ("feed:http://a.example/rss", Addresses(("http://a.example/rss",))),
        ("(https://a.example/rss)", Addresses(("https://a.example/rss",))),
        ("BBC https://bbc.com/feed", Words("BBC https://bbc.com/feed")),
        ("https://bbc.com/feed Ukraine OR kyiv", Addresses(("https://bbc.com/feed",), "Ukraine OR kyiv")),
        ("feed://a.example/rss (iran talks)", Addresses(("https://a.example/rss",), "(iran talks)")),
        ("<https://a.example> http://b.example iran", Addresses(("https://a.example", "http://b.example"), "iran")),
        ("booking.com strike", Words("booking.com strike")),
        ("3.5", Words("3.5")),
        ("https://", Words("https://")),
        ("https://[", Words("https://[")),
    ],
)
def test_a_request_is_told_apart(text: str, request_: object) -> None:
    assert read_request(text, [IRAN]) == request_


@pytest.mark.parametrize(
    ("text", "request_"),
    [
        ("BBC News https://bbc.com/feed", Addresses(("https://bbc.com/feed",))),
        ("Look at this (https://bbc.com/feed).", Addresses(("https://bbc.com/feed",))),
        ("Read “The Grain” on a.example", Words("Read “The Grain” on a.example")),
        ("bbc.com/news", Addresses(("bbc.com/news",))),
        ("iran deal", Words("iran deal")),
    ],
)
def test_in_what_another_app_shares_the_address_is_meant(text: str, request_: object) -> None:
    assert read_request(text, [IRAN], shared=True) == request_


def test_only_so_many_addresses_are_taken() -> None:
    found = read_request(" ".join(f"a{number}.example" for number in range(30)), [])
    assert isinstance(found, Addresses)
    assert len(found.urls) == 10


@given(st.text(max_size=60))
def test_whatever_is_typed_as_a_request_is_read_or_not_but_never_raises(text: str) -> None:
    assert read_request(text, [IRAN]) is None or text.strip()
