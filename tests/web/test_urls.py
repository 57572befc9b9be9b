from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.web.urls import host_of, shown_url, url_problem


@pytest.mark.parametrize(
    "url", ["https://example.org/rss", "http://example.org:8080/", "https://[2600::1]/x", "http://ü.de/"]
)
def test_a_web_address_can_be_asked(url: str) -> None:
    assert url_problem(url) is None


@pytest.mark.parametrize(
    ("url", "problem"),
    [
        ("ftp://example.org/", "other-scheme"),
        ("file:///etc/passwd", "other-scheme"),
        ("javascript:alert(1)", "other-scheme"),
        ("//example.org/rss", "other-scheme"),
        ("", "other-scheme"),
        ("http://", "not-an-address"),
        ("http:///rss", "not-an-address"),
        ("http://exa mple.org/", "not-an-address"),
        ("http://example.org\\@evil.org/", "not-an-address"),
        ("http://example..org/", "not-an-address"),
        ("http://.example.org/", "not-an-address"),
        ("http://[::1/", "not-an-address"),
        ("http://example.org:99999/", "not-an-address"),
        ("http://example.org:port/", "not-an-address"),
        ("http://example.org:0/", 'wrong-port {"port":"0"}'),
        ("https://example.org/" + "a" * 4000, "address-too-long"),
    ],
)
def test_what_is_no_web_address_says_why(url: str, problem: str) -> None:
    assert str(url_problem(url)) == problem


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("https://example.org/rss?page=2", "https://example.org/rss?page=2"),
        ("https://user:secret@example.org/rss", "https://example.org/rss"),
        ("https://example.org/rss?api_key=abc&page=2", "https://example.org/rss?api_key=...&page=2"),
        ("https://example.org/rss?TOKEN=abc", "https://example.org/rss?TOKEN=..."),
        ("https://example.org/rss?monkey=abc", "https://example.org/rss?monkey=abc"),
        ("https://[::1", "(not an address)"),
    ],
)
def test_a_shown_address_has_no_credentials(url: str, shown: str) -> None:
    assert shown_url(url) == shown


@pytest.mark.parametrize(
    ("url", "host"),
    [("https://Example.ORG./x", "example.org"), ("https://u:p@h:1/x", "h"), ("x", ""), ("http://[", "")],
)
def test_the_host_of_an_address(url: str, host: str) -> None:
    assert host_of(url) == host


@given(st.text(max_size=80), st.text(alphabet="abcXYZ0123456789!$", min_size=6, max_size=12))
def test_no_text_makes_the_functions_raise_and_no_password_is_shown(text: str, password: str) -> None:
    url_problem(text)
    host_of(text)
    shown_url(text)
    assert f":{password}@" not in shown_url(f"https://user:{password}@example.org/{text}")
