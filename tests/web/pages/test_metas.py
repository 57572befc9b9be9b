from __future__ import annotations

import json
from typing import Any

import pytest

from bot.web.pages.metas import linked_articles, metas_of, tags_of

ARTICLE = {"@type": "NewsArticle", "headline": "Bridge closed"}


def test_tags_have_their_attributes_each_once() -> None:
    html = '<img src=a.jpg width=\'300\' SRC=b.jpg><META name="x" content="&quot;y&quot;"><p class=z>'
    assert list(tags_of(html)) == [
        ("img", {"src": "a.jpg", "width": "300"}),
        ("meta", {"name": "x", "content": '"y"'}),
    ]


def test_of_a_name_that_is_there_twice_the_first_counts() -> None:
    page = '<meta property="OG:Title" content="1"><img src="a.jpg"><meta name="og:title" content="2"><meta charset="x">'
    assert metas_of(page) == {"og:title": "1", "": ""}


@pytest.mark.parametrize(
    "data",
    [
        ARTICLE,
        [1, ARTICLE],
        {"@graph": [{"@type": "WebSite"}, ARTICLE]},
        {"@type": "WebPage", "mainEntity": ARTICLE},
    ],
)
def test_the_articles_in_the_data_of_a_page(data: Any) -> None:
    script = f'<script type="application/ld+json">{json.dumps(data)}{" " * 200}</script>'
    assert list(linked_articles(script)) == [ARTICLE]


def test_data_without_an_end_are_left() -> None:
    nested: Any = ARTICLE
    for _ in range(100):
        nested = [nested]
    script = f'<script type="application/ld+json">{json.dumps(nested)}{" " * 200}</script>'
    assert list(linked_articles(script)) == []
