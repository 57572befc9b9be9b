"""From an address that a person typed to the feeds behind it: the address itself, what its page names, usual places."""

from __future__ import annotations

import asyncio
import re
from typing import TYPE_CHECKING, Protocol
from urllib.parse import urlsplit

from bot.errors import FeedError
from bot.feeds.feed_links import FoundFeed, usual_places
from bot.feeds.parse import Parsed, parse_feed
from bot.problems import FeedProblem, FeedReason
from bot.web.client import Fetched, Fetcher, FetchFailed, NotModified
from bot.web.urls import shown_url, url_problem
from bot.workers import WorkerError

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterable, Sequence

    from bot.model import Feed
    from bot.settings import FetchSettings
    from bot.workers import Workers

_SCHEME = re.compile(r"^[a-z][a-z0-9+.-]*://", re.IGNORECASE)
_TRIED = 5
_USUAL_TRIED = 16
_FOUND = 5
_AT_ONCE = 2  # one site is asked


class Found(Protocol):
    """A feed that was found at an address."""

    @property
    def url(self) -> str:
        """Where the feed itself is."""


class Discoverer:
    """Finds feeds.

    Args:
        fetcher: The HTTP client.
        workers: Where what comes is parsed.
        settings: The operator's limits.
    """

    def __init__(self, fetcher: Fetcher, workers: Workers, settings: FetchSettings) -> None:
        self._fetcher = fetcher
        self._workers = workers
        self._settings = settings

    async def discover(self, address: str) -> tuple[FoundFeed, ...]:
        """The feeds at the address of a feed or a site, each of them tried; at most five.

        Raises:
            FeedError: There is none; its reason says why.
        """
        url = completed(address)
        problem = url_problem(url)
        if problem:
            raise FeedError(shown_url(url), problem)
        answer, parsed = await self._look(url)
        if not isinstance(answer, Fetched) and not answer.status and url != address:
            # Without a scheme the safe one was tried; some sites have only the other.
            plain = "http://" + url.removeprefix("https://")
            answer, parsed = await self._look(plain)
            url = plain if isinstance(answer, Fetched) else url
        if not isinstance(answer, Fetched):
            found = await self._first_of(usual_places(url)) if answer.status else ()
            if found:
                return found
            raise FeedError(shown_url(url), answer.reason)
        if not parsed.problem:
            return (FoundFeed(answer.moved_to or url, parsed.title),)
        if parsed.is_page:
            found = await self._all_of(parsed.links[:_TRIED]) or await self._first_of(usual_places(answer.url))
            if found:
                return found
            raise FeedError(shown_url(url), FeedReason(FeedProblem.WEB_PAGE_WITHOUT_FEED))
        raise FeedError(shown_url(url), parsed.problem)

    async def _all_of(self, candidates: Iterable[FoundFeed]) -> tuple[FoundFeed, ...]:
        limit = asyncio.Semaphore(_AT_ONCE)

        async def tried(candidate: FoundFeed) -> FoundFeed | None:
            async with limit:
                return await self._tried(candidate)

        found = await asyncio.gather(*(tried(candidate) for candidate in candidates))
        once = {feed.url: feed for feed in found if feed is not None}
        return tuple(once.values())[:_FOUND]

    async def _first_of(self, candidates: tuple[FoundFeed, ...]) -> tuple[FoundFeed, ...]:
        for candidate in candidates[:_USUAL_TRIED]:
            feed = await self._tried(candidate)
            if feed is not None:
                return (feed,)
        return ()

    async def _tried(self, candidate: FoundFeed) -> FoundFeed | None:
        answer, parsed = await self._look(candidate.url)
        if isinstance(answer, Fetched) and not parsed.problem:
            return FoundFeed(answer.moved_to or candidate.url, parsed.title or candidate.title)
        return None

    async def _look(self, url: str) -> tuple[Fetched | FetchFailed, Parsed]:
        answer = await self._fetcher.fetch_feed(url)
        if isinstance(answer, NotModified):
            return FetchFailed(FeedReason(FeedProblem.UNASKED_NOT_MODIFIED), 304), Parsed()
        if not isinstance(answer, Fetched):
            return answer, Parsed()
        try:
            parsed = await self._workers.run(
                parse_feed,
                answer.body,
                answer.content_type,
                answer.url,
                b"",
                self._settings.max_entries,
                timeout=self._settings.parse_seconds,
            )
        except WorkerError as error:
            return answer, Parsed(problem=error.reason)
        return answer, parsed


async def find_new_url(discover: Callable[[str], Awaitable[Sequence[Found]]], feed: Feed) -> str:
    """Where a feed may be now, as its site says; empty when nothing is found."""
    parts = urlsplit(feed.url)
    for site in dict.fromkeys((feed.site_url, f"{parts.scheme}://{parts.netloc}/")):
        if site:
            try:
                found = await discover(site)
            except FeedError:
                continue
            for other in found:
                if other.url != feed.url:
                    return other.url
    return ""


def completed(address: str) -> str:
    """Return a typed address with a scheme: ``example.org/news`` and ``feed://...`` are understood."""
    address = address.strip()
    if address.lower().startswith("feed:"):
        address = address[5:].removeprefix("//")
    if not address or _SCHEME.match(address):
        return address
    return f"https://{address.lstrip('/')}"
