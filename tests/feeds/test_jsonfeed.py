from __future__ import annotations

import pytest

from bot.feeds.jsonfeed import is_json, read_json


@pytest.mark.parametrize("data", [None, [], "feed", 1, {}, {"items": {}}, {"items": [], "name": "settings"}])
def test_other_json_is_no_feed(data: object) -> None:
    assert read_json(data) is None


@pytest.mark.parametrize("data", [{"items": [], "title": "News"}, {"items": [], "version": "https://jsonfeed.org/v1"}])
def test_a_feed_may_be_empty(data: object) -> None:
    assert read_json(data) is not None


def test_json_opens_with_a_brace() -> None:
    assert is_json(b'\xef\xbb\xbf \n{"items": []}')
    assert not is_json(b"[]")
