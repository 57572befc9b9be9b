"""The description of an article by its page: whatever a page writes there."""

from __future__ import annotations

import json
from typing import Any

import pytest

from bot.web.pages.description import MAX_DESCRIPTION, page_description

SAID = "The council closed its oldest bridge on Monday."


def meta(name: str, said: str, key: str = "name") -> str:
    return f'<meta {key}="{name}" content="{said}">'


def linked(data: Any) -> str:
    return f'<script type="application/ld+json">{json.dumps(data)}{" " * 200}</script>'


@pytest.mark.parametrize(
    ("page", "said"),
    [
        ("", ""),
        ("<p>The council met.</p>", ""),
        (meta("og:description", SAID, "property"), SAID),
        (meta("twitter:description", SAID), SAID),
        (meta("description", "Cracks in two pillars.") + meta("og:description", SAID, "property"), SAID),
        (meta("description", SAID) + meta("og:description", "The council closed its oldest…", "property"), SAID),
        (meta("description", "The council closed") + meta("twitter:description", "A bridge…"), "The council closed"),
        (meta("description", " The&#32;bridge &lt;b&gt;is&lt;/b&gt;\n closed\u202e. "), "The bridge is closed."),
        (linked({"@type": "NewsArticle", "description": SAID}), SAID),
        (linked({"@graph": [{"description": "News."}, {"@type": "Report", "description": SAID}]}), SAID),
        (linked({"@type": "NewsArticle", "description": ["none", {"@value": 1}]}), ""),
        (linked({"@type": "Organization", "description": "All the news."}), ""),
    ],
)  # fmt: skip
def test_the_first_that_breaks_off_nowhere_counts(page: str, said: str) -> None:
    assert page_description(f"<html><head>{page}</head><body></body></html>") == said


def test_one_without_an_end_is_cut() -> None:
    assert len(page_description(linked({"@type": "NewsArticle", "description": "word " * 10_000}))) < MAX_DESCRIPTION
