from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.text.hosts import host_of
from bot.web.urls import has_credentials, is_masked, shown_text, shown_url, url_problem


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
        ("https://...@example.org/rss", "masked-address"),
        ("https://example.org/rss?token=...", "masked-address"),
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
        ("https://user:secret@example.org/rss", "https://...@example.org/rss"),
        ("https://t0ken@example.org/rss", "https://...@example.org/rss"),
        ("https://example.org/rss;jsessionid=abc?page=2", "https://example.org/rss;jsessionid=...?page=2"),
        ("https://example.org/rss#access_token=abc", "https://example.org/rss#access_token=..."),
        ("https://example.org/rss?page=2;sig=abc", "https://example.org/rss?page=2;sig=..."),
        ("https://example.org/rss?a%75th=abc&x", "https://example.org/rss?a%75th=...&x"),
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


@pytest.mark.parametrize(
    "name",
    [
        *("token", "key", "secret", "auth", "sig", "session"),
        *(
            "access_token",
            "accessToken",
            "rsstoken",
            "X-Amz-Signature",
            "APIKey",
            "api.key",
            "feedkey",
            "client_secret",
        ),
        *(
            "PHPSESSID",
            "sessionId",
            "session-id",
            "oauth2",
            "auth_id",
            "oauth_signature",
            "token2",
            "user[token]",
            "sid",
        ),
    ],
)
def test_what_names_a_credential_is_masked(name: str) -> None:
    url = f"https://example.org/rss?page=2&{name}=t0ken"
    assert shown_url(url) == f"https://example.org/rss?page=2&{name}=..."
    assert has_credentials(url)
    assert has_credentials(shown_url(url))


@pytest.mark.parametrize("name", ["author", "keyword", "keywords", "monkey", "design", "assign", "page", "q", "tokyo"])
def test_what_only_looks_like_one_is_not(name: str) -> None:
    assert shown_url(f"https://example.org/rss?{name}=x") == f"https://example.org/rss?{name}=x"
    assert not has_credentials(f"https://example.org/rss?{name}=x")
    assert not is_masked(f"https://example.org/more...?{name}=...")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("iran talks", "iran talks"),
        (
            "see https://u:p@a.example/x and HTTPS://b.example/?key=1",
            "see https://...@a.example/x and https://b.example/?key=...",
        ),
    ],
)
def test_the_addresses_in_a_text_are_masked(text: str, shown: str) -> None:
    assert shown_text(text) == shown
