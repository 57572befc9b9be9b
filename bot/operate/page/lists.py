"""Feeds and stories as the pages list them, a page at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.i18n.problem_texts import ENGLISH, feed_problem
from bot.model import Origin
from bot.operate.page.charts import span
from bot.operate.page.templating import ago, link_of
from bot.text.plain import plain, shorten
from bot.web.urls import shown_text, shown_url

if TYPE_CHECKING:
    from datetime import datetime

    from aiohttp import web

    from bot.operate.page.content import ShownStory
    from bot.storage.queries.status.feed_list import ListedFeed

_OUTLETS, _LONGEST, _TITLE = 8, 300, 300


class Pager:
    """The page that is asked for, of so many things."""

    def __init__(self, request: web.Request, count: int, size: int) -> None:
        self._query = {name: value for name, value in request.query.items() if name != "page"}
        self._path = request.rel_url.with_query(None)
        self._count = count
        self._pages = max(-(-count // size), 1)
        asked = request.query.get("page", "")
        self._page = min(max(int(asked), 1), self._pages) if asked.isascii() and asked.isdigit() else 1
        self.offset = (self._page - 1) * size

    @property
    def values(self) -> dict[str, Any]:
        """The values for ``turn.html``."""
        return {
            "count": self._count,
            "page": self._page,
            "pages_count": self._pages,
            "previous": self._link(self._page - 1) if self._page > 1 else "",
            "next": self._link(self._page + 1) if self._page < self._pages else "",
        }

    def _link(self, page: int) -> str:
        return str(self._path.with_query(self._query | {"page": str(page)}))


def shown_feed(feed: ListedFeed, now: datetime) -> dict[str, Any]:
    """Return a feed as its row shows it."""
    address = shown_url(feed.url)
    return {
        "id": feed.id,
        "name": shorten(shown_text(plain(feed.name)) or address, _LONGEST),
        "address": shorten(address, _LONGEST),
        "state": str(feed.state),
        "private": feed.origin is Origin.CHAT,
        "reason": shown_text(feed_problem(ENGLISH, feed.reason)) if feed.reason else "",
        "since": span((now - feed.failing_since).total_seconds()) if feed.failing_since else "",
        "good": ago(feed.last_good_at, now),
        "polled": feed.last_polled_at.isoformat() if feed.last_polled_at else "",
        "next": "now" if feed.next_poll_at <= now else ago(feed.next_poll_at, now),
        "pace": "\u2013" if feed.entries_a_week is None else f"{feed.entries_a_week:,.0f}",
    }


def shown_story(shown: ShownStory, now: datetime) -> dict[str, Any]:
    """Return a story as its card shows it."""
    story = shown.story
    return {
        "title": shorten(plain(story.title), _TITLE) or shown_url(story.url),
        "url": link_of(story.url),
        "summary": plain(story.summary.replace("\n", " ")),
        "outlets": [plain(outlet) for outlet in story.outlets[:_OUTLETS]],
        "outlets_more": max(len(story.outlets) - _OUTLETS, 0),
        "opened": story.opened_at.isoformat(),
        "ago": ago(story.opened_at, now),
        "breaking": story.breaking,
        "topics": shown.topics,
        "alerts": shown.alerts,
    }
