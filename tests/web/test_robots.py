from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.web.robots import parse_robots


@pytest.mark.parametrize(
    ("text", "path", "allowed"),
    [
        ("", "/a", True),
        ("User-agent: *\nDisallow: /", "/a", False),
        ("User-agent: *\nDisallow:", "/a", True),
        ("User-agent: *\nDisallow: /a", "/abc", False),
        ("User-agent: *\nDisallow: /a/", "/a", True),
        ("User-agent: *\nDisallow: /\nAllow: /news", "/news/1", True),
        ("User-agent: *\nAllow: /news\nDisallow: /news", "/news/1", True),
        ("User-agent: *\nAllow: /\nDisallow: /news/private", "/news/private/1", False),
        ("User-agent: *\nDisallow: /*?print", "/news?print=1", False),
        ("User-agent: *\nDisallow: /*?print", "/news", True),
        ("User-agent: *\nDisallow: /*.pdf$", "/a.pdf", False),
        ("User-agent: *\nDisallow: /*.pdf$", "/a.pdf?x", True),
        ("User-agent: *\nDisallow: /a$", "/a", False),
        ("User-agent: *\nDisallow: /a$", "/ab", True),
        ("User-agent: *\nDisallow: /a*b*c", "/a1b2c3", False),
        ("User-agent: *\nDisallow: /a*b*c", "/a1c2b3", True),
        ("User-agent: *\nDisallow: /a*x*c", "/a1b2c3", True),
        ("User-agent: *\nDisallow: *secret", "/a/secret", False),
        ("User-agent: *\nDisallow: /*a$", "/", True),
        ("User-agent: other\nDisallow: /", "/a", True),
        ("User-agent: *\nDisallow: /\nUser-agent: newsbell\nDisallow: /b", "/a", True),
        ("User-agent: *\nDisallow:\nUser-agent: NewsBell\nDisallow: /", "/a", False),
        ("User-agent: newsbell\nDisallow:\n\nUser-agent: *\nDisallow: /", "/a", True),
        ("User-agent: a\nUser-agent: newsbell\nDisallow: /", "/a", False),
        ("User-agent: newsbell\nDisallow: /a\nUser-agent: newsbell\nDisallow: /b", "/a", False),
        ("\ufeffUSER-AGENT : * # all\n\n Disallow : /a # not here\nSitemap: x", "/a", False),
        ("Disallow: /", "/a", True),
        ("<html>not found</html>", "/a", True),
    ],
)
def test_the_longest_rule_for_us_decides(text: str, path: str, allowed: bool) -> None:
    assert parse_robots(text, "Newsbell").allows(path) is allowed


@given(st.text(alphabet="user-agent: *\n$/abdislow", max_size=200), st.text(alphabet="/ab*$?", max_size=20))
def test_no_text_raises(text: str, path: str) -> None:
    assert parse_robots(text, "Newsbell").allows(path) in {True, False}
