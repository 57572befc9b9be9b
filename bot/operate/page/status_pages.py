"""The status page over HTTP: its pages, what they load, signing in, and [Poll now]."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aiohttp import web

from bot.model import FeedState
from bot.operate.http.guard import UNPROTECTED
from bot.operate.page.content import DAY
from bot.operate.page.events import Events
from bot.operate.page.lists import Pager, shown_feed, shown_story
from bot.operate.page.overview import overview_page
from bot.operate.page.templating import render, static
from bot.storage.queries.feeds import retry_feed
from bot.storage.queries.status.feed_list import list_feeds, load_listed_feed
from bot.storage.queries.status.story_list import count_own_topics, count_stories, list_topics

if TYPE_CHECKING:
    from bot.operate.http.status_server import StatusServer
    from bot.operate.page.content import Content

_FEEDS, _STORIES = 30, 12
_LONGEST_SEARCH = 200
_STATIC = {"page.css": "text/css", "page.js": "text/javascript", "icon.svg": "image/svg+xml"}
_CHOICES = (("", "all"), *((str(state), str(state)) for state in FeedState))


class StatusPages:
    """Answers requests for pages. Add them to a server by ``add_to``."""

    def __init__(self, server: StatusServer, content: Content) -> None:
        self._guard = server.guard
        self._content = content
        self._events = Events(content, server.closing)

    def add_to(self, server: StatusServer) -> None:
        """Add the pages to a server, and let who may not see them sign in."""
        server.add(
            [
                web.get("/", self.overview),
                web.get("/feeds", self.feeds),
                web.get(r"/feeds/{id:\d{1,18}}/row", self.feed_row),
                web.post(r"/feeds/{id:\d{1,18}}/poll", self.poll_feed),
                web.get("/stories", self.stories),
                web.get("/topics", self.topics),
                web.get("/events", self._events.stream),
            ]
        )
        server.add([web.post("/login", self.login), web.get("/static/{name}", self.static)], is_open=True)
        server.refuse_with(self.refuse)

    async def overview(self, _request: web.Request) -> web.Response:
        """The page that opens."""
        return _page(await overview_page(self._content))

    async def feeds(self, request: web.Request) -> web.Response:
        """Feeds, searched and by state."""
        text = request.query.get("q", "").strip()[:_LONGEST_SEARCH]
        state = _state(request.query.get("state", ""))
        async with self._content.database.read() as conn:
            count, _ = await list_feeds(conn, text=text, state=state, limit=0)
            pager = Pager(request, count, _FEEDS)
            _, found = await list_feeds(conn, text=text, state=state, offset=pager.offset, limit=_FEEDS)
        now = self._content.now()
        shown = [shown_feed(feed, now) for feed in found]
        return _page(
            render(
                "feeds.html",
                here="/feeds",
                feeds=shown,
                text=text,
                state=state or "",
                choices=_CHOICES,
                back=request.path_qs,
                **pager.values,
            )
        )

    async def feed_row(self, request: web.Request) -> web.Response:
        """One row of the table of feeds."""
        async with self._content.database.read() as conn:
            feed = await load_listed_feed(conn, int(request.match_info["id"]))
        if feed is None:
            raise web.HTTPNotFound
        return _page(render("feed_rows.html", feeds=[shown_feed(feed, self._content.now())], back="/feeds"))

    async def poll_feed(self, request: web.Request) -> web.StreamResponse:
        """Let a feed be polled at the next tick, and go back to where the button was."""
        back = str((await request.post()).get("back", ""))
        async with self._content.database.write() as conn:
            await retry_feed(conn, int(request.match_info["id"]), self._content.now())
        if "json" in request.headers.get("Accept", ""):
            return web.json_response({"ok": True})
        raise web.HTTPSeeOther(back if back == "/feeds" or back.startswith("/feeds?") else "/feeds")

    async def stories(self, request: web.Request) -> web.Response:
        """The stories of the last day."""
        now = self._content.now()
        async with self._content.database.read() as conn:
            pager = Pager(request, await count_stories(conn, now - DAY), _STORIES)
            found = await self._content.stories(conn, offset=pager.offset, limit=_STORIES)
        shown = [shown_story(story, now) for story in found]
        return _page(render("stories.html", here="/stories", stories=shown, **pager.values))

    async def topics(self, _request: web.Request) -> web.Response:
        """The curated topics; those of chats are counted, not shown."""
        since = self._content.now() - DAY
        async with self._content.database.read() as conn:
            topics, own = await list_topics(conn, since), await count_own_topics(conn, since)
        return _page(render("topics.html", here="/topics", topics=topics, own=own))

    async def static(self, request: web.Request) -> web.Response:
        """Return a file that pages load."""
        kind = _STATIC.get(request.match_info["name"])
        if kind is None:
            raise web.HTTPNotFound
        body, headers = static(request.match_info["name"]), {"Cache-Control": "no-cache"}
        return web.Response(body=body, content_type=kind, charset="utf-8", headers=headers)

    async def login(self, request: web.Request) -> web.StreamResponse:
        """Let in who has the token."""
        token = str((await request.post()).get("token", ""))
        if not self._guard.is_token(token):
            return self._sign_in(wrong=True)
        response = web.Response(status=303, headers={"Location": "/"})
        self._guard.give_cookie(request, response)
        return response

    async def refuse(self, request: web.Request) -> web.StreamResponse:
        """Ask who may not see a page to sign in; a program is told in a line."""
        if "text/html" in request.headers.get("Accept", ""):
            return self._sign_in()
        return web.Response(status=401, text="Ask with the token.\n", headers={"WWW-Authenticate": "Bearer"})

    def _sign_in(self, *, wrong: bool = False) -> web.Response:
        values = {"wrong": wrong, "has_token": self._guard.has_token, "unprotected": UNPROTECTED}
        return _page(render("login.html", pages=(), **values), status=401)


def _page(text: str, status: int = 200) -> web.Response:
    response = web.Response(text=text, content_type="text/html", status=status)
    response.enable_compression()
    return response


def _state(text: str) -> FeedState | None:
    return FeedState(text) if text in {str(state) for state in FeedState} else None
