"""The operator's buttons for a feed: those that make sense as it stands."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.chat.views.feed_care import care_rows, offered_lines, privacy_rows
from bot.i18n import Texts
from bot.model import Feed, FeedState, Origin
from bot.telegram.page import Renderer

RENDER = Renderer(Texts("en"))
FEED = Feed(7, "https://a.example/feed", "A", "A")


def labels(feed: Feed) -> list[str]:
    return [button.text for row in [*care_rows(RENDER, feed), *privacy_rows(RENDER, feed)] for button in row]


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"origin": Origin.CONFIG}, ["button-retry", "button-remove"]),
        ({"origin": Origin.CHAT}, ["button-retry", "button-remove", "button-feed-share"]),
        ({"origin": Origin.ADMIN}, ["button-retry", "button-remove", "button-feed-unshare"]),
        ({"state": FeedState.FAILING}, ["button-retry", "button-remove", "button-find"]),
        ({"state": FeedState.RETIRED}, ["button-retry", "button-find"]),
        ({"offered_url": "https://b.example/feed"}, ["button-retry", "button-remove", "button-move"]),
    ],
)
def test_a_feed_has_the_buttons_of_its_state_and_origin(changes: dict[str, object], expected: list[str]) -> None:
    feed = replace(FEED, **({"origin": Origin.CONFIG} | changes))  # type: ignore[arg-type] # a table of fields
    assert labels(feed) == [RENDER.label(name) for name in expected]


def test_a_new_address_is_shown_without_its_password() -> None:
    assert offered_lines(RENDER, FEED) == []
    (line,) = offered_lines(RENDER, replace(FEED, offered_url="https://user:secret@b.example/feed"))
    assert "b.example" in line
    assert "secret" not in line
