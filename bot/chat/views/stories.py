# pure
"""Stories in lists, and what a query would have brought."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from bot.chat.views.news_languages import left_out_lines
from bot.chat.views.times import moment_text
from bot.telegram.page import Html, link
from bot.text.plain import plain, shorten
from bot.web.urls import shown_url

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from bot.model import ChatSettings, Story
    from bot.telegram.page import Renderer
    from bot.topics.archive import Preview


TITLE_CHARS = 160


_FULL_WEEK = timedelta(days=6, hours=12)


def story_lines(render: Renderer, stories: Sequence[Story], now: datetime, settings: ChatSettings) -> list[str]:
    """Two lines for each story: the headline with its link, and who told it when."""
    lines: list[str] = []
    for story in stories:
        title = shorten(plain(story.title or story.lead), TITLE_CHARS) or shown_url(story.url)[:TITLE_CHARS]
        first = render.isolated(plain(story.outlets[0])) if story.outlets else ""
        others = f" (+{len(story.outlets) - 1})" if len(story.outlets) > 1 else ""
        source = render("story-told", outlets=f"{first}{others}", time=moment_text(story.published_at, now, settings))
        lines += [f"\u2022 {link(render.isolated(title), story.url)}", f"   {source}"]
    return lines


def preview_lines(render: Renderer, preview: Preview, now: datetime, settings: ChatSettings) -> list[str]:
    """A query's past matches: how often there was one, and the newest few."""
    left_out = left_out_lines(render, preview.left_out)
    if not preview.newest:
        return [render("preview-none", days=max(round(preview.span / timedelta(days=1)), 1)), *left_out]
    return [
        _rate(render, preview),
        render("preview-last", count=len(preview.newest)),
        *story_lines(render, preview.newest, now, settings),
        *left_out,
    ]


def _rate(render: Renderer, preview: Preview) -> Html:
    if preview.span < _FULL_WEEK and preview.a_day < 1:
        return render("preview-few", count=max(round(preview.a_day * (preview.span / timedelta(days=1))), 1))
    if preview.a_day >= 1:
        return render("preview-a-day", count=round(preview.a_day))
    return render("preview-a-week", count=max(round(preview.a_day * 7), 1))
