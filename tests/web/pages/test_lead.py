"""A page's own lead is kept, whatever its makers call it, and teasers and captions do not become one."""

from __future__ import annotations

import pytest
from lxml.html import fromstring

from bot.web.pages.lead import with_lead

LEAD = "The harbour board voted on Tuesday to replace the two oldest ferries with electric boats, after years."
TEXT = "The new boats will cost 38 million crowns and carry 120 passengers each, the board said in a statement."
OTHER = "The mayor of Valley resigned on Monday after weeks of protest against the parking rules in the old town."


def page(body: str, described: str = "") -> str:
    meta = f'<meta property="og:description" content="{described}">' if described else ""
    return f"<html><head><title>t</title>{meta}</head><body><main>{body}</main></body></html>"


@pytest.mark.parametrize(
    ("body", "described"),
    [
        (f'<h1>H</h1><p class="teaser">{LEAD}</p><p>{TEXT}</p>', ""),
        (f'<header><h1>H</h1><p class="intro">{LEAD}</p></header><div class="body"><p>{TEXT}</p></div>', ""),
        (f'<h1>H</h1><section class="article-lead"><p>{LEAD}</p></section><section><p>{TEXT}</p></section>', ""),
        (f'<h1>H</h1><div class="x__standfirst">{LEAD}</div><div><p>{TEXT}</p></div>', ""),
        (f"<h1>H</h1><p>{LEAD}</p><p>{TEXT}</p>", ""),
        (f'<h1>H</h1><p>Short.</p><p class="promo">{OTHER}</p><p>{LEAD}</p><p>{TEXT}</p>', ""),
        (f'<div class="a">{LEAD}</div><div><p>{TEXT}</p></div>', LEAD),
        (f'<div class="a"><span>{LEAD}</span></div><div><p>{TEXT}</p></div>', LEAD),
        (f'<p class="promo"><strong>{LEAD[:20]}</strong>{LEAD[20:]}</p><p>{TEXT}</p>', LEAD[:80] + "\u2026"),
        (f'<h2 class="promo">{LEAD}</h2><p>{TEXT}</p>', LEAD),
    ],
)
def test_the_lead_is_kept(body: str, described: str) -> None:
    assert with_lead(TEXT, fromstring(page(body, described))) == f"{LEAD}\n{TEXT}"


@pytest.mark.parametrize(
    ("body", "described"),
    [
        (f"<h1>H</h1><p>{TEXT}</p><p>{OTHER}</p>", ""),
        (f"<p>{OTHER}</p><p>{TEXT}</p>", ""),  # no headline to begin at
        (f'<h1>H</h1><figure><p class="lead">{OTHER}</p></figure><p>{TEXT}</p>', ""),
        (f'<h1>H</h1><a href="/x"><p class="teaser">{OTHER}</p></a><p>{TEXT}</p>', ""),
        (f'<h1>H</h1><p class="teaser"><a href="/x">{OTHER}</a></p><p>{TEXT}</p>', ""),
        (f'<h1>H</h1><aside class="intro"><p>{OTHER}</p></aside><p>{TEXT}</p>', ""),
        (f'<h1>H</h1><div><p class="caption">{OTHER}</p></div><p>{TEXT}</p>', ""),
        (f'<h1>H</h1><p class="leaderboard">{OTHER}</p><p>{TEXT}</p>', ""),
        (f'<h1>H</h1><p class="lead">{OTHER[:-1]}</p><p>{TEXT}</p>', ""),  # no sentence
        (f'<h1>H</h1><p class="lead">{OTHER}</p>', ""),  # not before the text
        (f"<p>{TEXT}</p>", LEAD),  # no sentence of the page
        (f"<p>{TEXT}</p>", TEXT),
        (f'<p>{TEXT}</p><p class="x">News.</p>', "News."),
        (f"<aside><p>{LEAD}</p></aside><p>{TEXT}</p>", LEAD),
    ],
)
def test_what_is_no_lead_stays_out(body: str, described: str) -> None:
    assert with_lead(TEXT, fromstring(page(body, described))) == TEXT


def test_where_no_text_was_found_there_is_no_lead() -> None:
    assert with_lead("", fromstring(page(f"<h1>H</h1><p>{LEAD}</p>", LEAD))) == ""
