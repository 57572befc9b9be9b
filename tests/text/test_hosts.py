from __future__ import annotations

import pytest

from bot.text.hosts import host_of


@pytest.mark.parametrize(
    ("url", "host"),
    [
        ("https://News.Example/feed?x=1", "news.example"),
        ("http://user:secret@news.example.:8080/", "news.example"),
        ("http://[::1]:80/", "::1"),
        ("http://[half/", ""),
        ("nothing", ""),
        ("", ""),
    ],
)
def test_a_host_is_in_small_letters_without_port_and_user(url: str, host: str) -> None:
    assert host_of(url) == host
