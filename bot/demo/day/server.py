"""A web server on loopback that plays the sample day: feeds, article pages, homepages, and one outage."""

from __future__ import annotations

from collections import Counter
from email.utils import format_datetime, parsedate_to_datetime
from hashlib import blake2b
from typing import TYPE_CHECKING, NamedTuple, Self

from aiohttp import web

from bot.demo.day.clock import DayClock
from bot.demo.day.pages import render_article, render_home
from bot.demo.day.photos import photo_of
from bot.demo.day.render import Published, render_feed

if TYPE_CHECKING:
    from datetime import datetime

    from bot.demo.day.data import Day, Outlet

HOST = "127.0.0.1"
RETRY_SECONDS = 5
_ROBOTS = "User-agent: *\nDisallow: /*/account/\nDisallow: /*/search\nAllow: /\n"


class ServedFeed(NamedTuple):
    """A feed of the day, as feeds.toml wants it."""

    name: str
    url: str
    outlet: str


class DayServer:
    """Serves the day as it is at the clock's moment, on 127.0.0.1 and a free port.

    Below ``/<outlet>/`` stand the homepage, ``feed.xml`` and ``news/<slug>``; an article that is not out yet is not
    found, and whatever else a page links to is the homepage again.

    Args:
        day: What is published.
        clock: The simulated time; by default one that stands at the day's start.

    Attributes:
        down: The ids of outlets whose server is down until they are taken out again.
    """

    def __init__(self, day: Day, clock: DayClock | None = None) -> None:
        self.day = day
        self.clock = clock or DayClock(day.start)
        self.down: set[str] = set()
        self.base = ""
        self.answers: Counter[tuple[str, int]] = Counter()
        self._runner: web.AppRunner | None = None

    async def __aenter__(self) -> Self:
        app = web.Application()
        app.router.add_get("/robots.txt", self._robots)
        app.router.add_get("/{outlet}/", self._home)
        app.router.add_get("/{outlet}/feed.xml", self._feed)
        app.router.add_get("/{outlet}/news/{slug}", self._article)
        app.router.add_get("/{outlet}/photo/{name}", self._photo)
        app.router.add_get("/{outlet}/static/{name}", self._nothing)
        # Sections, sign-in, terms: every other link of a page leads to the front page, and none to nowhere.
        app.router.add_get("/{outlet}/{page:(?!news/).+}", self._home)
        self._runner = web.AppRunner(app, access_log=None)
        await self._runner.setup()
        site = web.TCPSite(self._runner, HOST, 0)
        await site.start()
        self.base = f"http://{HOST}:{self._runner.addresses[0][1]}"
        return self

    async def __aexit__(self, *_: object) -> None:
        if self._runner is not None:
            await self._runner.cleanup()
            self._runner = None

    @property
    def feeds(self) -> list[ServedFeed]:
        """The feeds, as one would subscribe to them."""
        return [ServedFeed(o.name, f"{self.site(o)}feed.xml", o.name) for o in self.day.outlets]

    def site(self, outlet: Outlet) -> str:
        """The address of an outlet's homepage."""
        return f"{self.base}/{outlet.id}/"

    def advance(self, to: datetime) -> None:
        """Make it a later simulated moment."""
        self.clock.advance(to)

    def published(self, outlet: Outlet) -> list[Published]:
        """Return the articles that an outlet has published by now, newest first."""
        reports = self.day.published(outlet.id, self.clock())
        return [Published(entry, self.clock.real_time(entry.time)) for entry in reports]

    async def _robots(self, _request: web.Request) -> web.Response:
        return web.Response(text=_ROBOTS)

    async def _home(self, request: web.Request) -> web.Response:
        outlet = self._outlet(request)
        page = render_home(outlet, self.published(outlet), self.site(outlet))
        return web.Response(text=page, content_type="text/html")

    async def _article(self, request: web.Request) -> web.Response:
        outlet = self._outlet(request)
        published = self.published(outlet)
        for report in published:
            if report.entry.slug == request.match_info["slug"]:
                page = render_article(outlet, report, published, self.site(outlet))
                response = web.Response(text=page, content_type="text/html")
                response.enable_compression()
                return response
        raise web.HTTPNotFound

    async def _photo(self, request: web.Request) -> web.Response:
        photo = self.photo(str(request.url))
        if photo is None:
            raise web.HTTPNotFound
        return web.Response(body=photo, content_type="image/webp")

    def photo(self, url: str) -> bytes | None:
        """Return the picture at an address; None if it is not one of this server's."""
        path = url.removeprefix(f"{self.base}/") if url.startswith(f"{self.base}/") else ""
        outlet_id, _, rest = path.partition("/photo/")
        try:
            return photo_of(self.day.entry(f"{outlet_id}/{rest.removesuffix('.webp')}"))
        except KeyError:
            return None

    async def _nothing(self, request: web.Request) -> web.Response:
        kind = "text/css" if request.path.endswith(".css") else "text/javascript"
        return web.Response(text="", content_type=kind)

    async def _feed(self, request: web.Request) -> web.Response:
        outlet = self._outlet(request)
        response = self._feed_answer(request, outlet)
        self.answers[outlet.id, response.status] += 1
        return response

    def _feed_answer(self, request: web.Request, outlet: Outlet) -> web.Response:
        if self._is_down(outlet):
            return web.Response(status=503, text="Service unavailable", headers={"Retry-After": str(RETRY_SECONDS)})
        published = self.published(outlet)
        body = render_feed(outlet, published, self.site(outlet))
        headers = {"ETag": f'"{blake2b(body, digest_size=8).hexdigest()}"', "Cache-Control": "no-cache"}
        newest = max((report.at for report in published), default=None)
        if newest is not None:
            newest = newest.replace(microsecond=0)
            headers["Last-Modified"] = format_datetime(newest, usegmt=True)
        if _is_known(request, headers["ETag"], newest):
            return web.Response(status=304, headers=headers)
        return web.Response(body=body, headers=headers | {"Content-Type": outlet.content_type})

    def _is_down(self, outlet: Outlet) -> bool:
        outage = outlet.outage
        return outlet.id in self.down or (
            outage is not None
            and outage.start <= self.clock() < outage.end
            and self.answers[outlet.id, 503] < outage.requests
        )

    def _outlet(self, request: web.Request) -> Outlet:
        try:
            return self.day.outlet(request.match_info["outlet"])
        except KeyError:
            raise web.HTTPNotFound from None


def _is_known(request: web.Request, etag: str, newest: datetime | None) -> bool:
    """Return True if the client has this version; as RFC 9110 wants it, the date counts only without a tag."""
    tags = request.headers.get("If-None-Match")
    if tags is not None:
        return etag in tags
    since = request.headers.get("If-Modified-Since")
    return bool(since and newest is not None and newest <= parsedate_to_datetime(since))
