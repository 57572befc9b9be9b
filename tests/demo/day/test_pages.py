"""The sample day's pages have all that real ones have, and trafilatura finds the article among it."""

from __future__ import annotations

from datetime import UTC, datetime
from html import unescape

import pytest
import trafilatura

from bot.demo.day import DayEntry, Outlet, load_day
from bot.demo.day.pages import render_article
from bot.demo.day.render import Published

DAY = load_day()
SITE = "http://127.0.0.1:8080/"
NOW = datetime(2026, 3, 12, 22, tzinfo=UTC)
# Words that stand around the articles and never in them.
FURNITURE = (
    "cookie",
    "newsletter",
    "sign in",
    "subscribe",
    "share",
    "related stories",
    "all rights reserved",
    "terms of use",
    "anmelden",
    "zustimmen",
    "impressum",
    "your e-mail",
)


def page_of(entry: DayEntry) -> str:
    outlet = DAY.outlet(entry.outlet)
    out = [Published(other, NOW) for other in DAY.published(outlet.id, DAY.end)]
    return render_article(outlet, Published(entry, NOW), out, f"{SITE}{outlet.id}/")


@pytest.mark.parametrize("entry", DAY.entries, ids=lambda entry: entry.id)
def test_the_article_is_found_among_the_furniture(entry: DayEntry) -> None:
    page = page_of(entry)
    assert entry.caption in unescape(page)
    assert entry.more in unescape(page)
    text = trafilatura.extract(page, fast=True, include_comments=False)
    assert text is not None
    for paragraph in entry.paragraphs:
        assert paragraph in text
    assert entry.caption not in text
    article = " ".join((entry.title, entry.byline, *entry.paragraphs)).lower()
    around = [word for word in FURNITURE if word in text.lower() and word not in article]
    assert around == []


@pytest.mark.parametrize("outlet", DAY.outlets, ids=lambda outlet: outlet.id)
def test_a_page_has_all_that_real_ones_have(outlet: Outlet) -> None:
    page = page_of(DAY.published(outlet.id, DAY.end)[0]).lower()
    for one_of in (
        ("<nav", 'class="menu"'),
        ("cookie",),
        ("newsletter", "become a member", "notre lettre"),
        ("read more", "lesen sie auch", "lire aussi"),
        ("<footer",),
        ("<script",),
        ("<img",),
        (outlet.name.lower(),),
    ):
        assert any(part in page for part in one_of), one_of
    assert page.count("<h1") == 1


def test_each_outlet_has_a_template_of_its_own() -> None:
    heads = {page_of(DAY.published(outlet.id, DAY.end)[0]).partition("<h1")[0] for outlet in DAY.outlets}
    assert len(heads) == len(DAY.outlets)
    bodies = {page.partition("<body")[2][:80] for page in heads}
    assert len(bodies) == len(DAY.outlets)


def test_captions_carry_old_dates_and_texts_a_dateline() -> None:
    entry = DAY.entry("meridian/iran-six-powers-resume-nuclear-talks-vienna")
    page = page_of(entry)
    assert "FILE: June 18, 2012: " in page
    assert "<p>VIENNA (Meridian Wire) - Iran and six world powers" in page


def test_a_headline_is_escaped() -> None:
    page = page_of(DAY.entry("ledger/hale-and-sons-rejects-corvane-bid-derisory"))
    assert '<h1 class="headline">Hale &amp; Sons rejects &quot;derisory&quot; Corvane bid: &quot;&lt; $12' in page
