"""Reading an article: politely fetched, extracted in a worker, and the feed's blurb where it cannot be had."""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Self
from urllib.parse import urljoin, urlsplit

from bot.log import logger
from bot.problems import FeedProblem, FeedReason
from bot.text.hosts import host_of
from bot.web.client import Fetched, Fetcher
from bot.web.host_limiter import HostLimiter
from bot.web.pages.extract import extract_article
from bot.web.robots import Robots, parse_robots
from bot.web.urls import shown_url, url_problem
from bot.workers import WorkerError

if TYPE_CHECKING:
    from bot.settings import Settings
    from bot.workers import Workers

log = logger(__name__)

AGENT = "Newsbell"
_ROBOTS_BYTES = 500_000  # RFC 9309 asks for at least this
_ROBOTS_KEPT = 2000
_ROBOTS_SECONDS = 24 * 3600.0
_ROBOTS_RETRY_SECONDS = 3600.0
_EVERYTHING_FORBIDDEN = parse_robots("User-agent: *\nDisallow: /", AGENT)
_SERVER_ERROR = 500
_PAGES_ON_THE_WAY = 3  # that only send their readers on, by a meta refresh
_PAGES = ("text/html", "application/xhtml", "application/xml", "text/plain")


@dataclass(frozen=True, slots=True)
class Article:
    """An article's text, one paragraph a line; where it is empty, ``reason`` says why.

    ``sent_to`` is where the page, instead of an article, sends its readers. ``image`` is the address of the picture
    that it offers for previews of itself, ``description`` what it says of the article there.
    """

    text: str
    reason: FeedReason | None = None
    language: str = ""
    title: str = ""
    sent_to: str = ""
    image: str = ""
    description: str = ""


class ArticleReader:
    """Reads articles: one of a host at a time, never against its robots.txt.

    Args:
        settings: The operator's.
        workers: Where pages are extracted.
        fetcher: The HTTP client; by default one of its own, which it closes.
    """

    def __init__(self, settings: Settings, workers: Workers, *, fetcher: Fetcher | None = None) -> None:
        self._settings = settings.fetch
        self._workers = workers
        self._fetcher = fetcher or Fetcher(settings.fetch)
        self._owns_fetcher = fetcher is None
        self._turns = HostLimiter(
            self._settings.articles_at_once,
            1,
            self._settings.host_gap_seconds,
            patience=self._settings.patience_seconds,
        )
        self._robots: OrderedDict[str, tuple[Robots, float]] = OrderedDict()
        self.busy: set[int] = set()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        if self._owns_fetcher:
            await self._fetcher.close()

    async def read(self, url: str, language_hint: str = "") -> Article:
        """Read the article at an address.

        Args:
            url: Where it is.
            language_hint: What the feed says, for a text that does not tell.

        Returns:
            The article, or the reason why there is none; whatever the page does, nothing is raised.

        Raises:
            NoTurnError: Nothing is read any more.
        """
        problem = url_problem(url)
        if problem:
            return Article("", problem)
        for _ in range(_PAGES_ON_THE_WAY):
            article = await self._read_in_turn(url, language_hint)
            if not article.sent_to or article.sent_to == url or url_problem(article.sent_to):
                break
            url = article.sent_to
        return article

    def let_go(self) -> None:
        """Read nothing more: what waits for its turn does not wait on (``NoTurnError``)."""
        self._turns.let_go()

    def gap_left(self, host: str) -> float:
        """Return the seconds until a host may be asked for an article again."""
        return self._turns.gap_left(host)

    async def _read_in_turn(self, url: str, language_hint: str) -> Article:
        host = host_of(url)
        own = self._fetcher.guard.allows(host)
        async with self._turns.turn("" if own else host):
            try:
                return await self._read(url, language_hint)
            except Exception:
                # One page fails alone.
                log.exception("article_failed", url=shown_url(url))
                return Article("", FeedReason(FeedProblem.CONFUSING))

    async def _read(self, url: str, language_hint: str) -> Article:
        parts = urlsplit(url)
        robots = await self._robots_of(f"{parts.scheme}://{parts.netloc}")
        if not robots.allows(f"{parts.path or '/'}{'?' + parts.query if parts.query else ''}"):
            return Article("", FeedReason(FeedProblem.ROBOTS))
        answer = await self._fetcher.fetch_page(url)
        if not isinstance(answer, Fetched):
            return Article("", answer.reason)
        kind = answer.content_type.partition(";")[0].strip().lower()
        if kind and not kind.startswith(_PAGES):
            return Article("", FeedReason.of(FeedProblem.OTHER_TYPE, type=kind[:40]))
        if _is_front_page(answer.url) and not _is_front_page(url):
            return Article("", FeedReason(FeedProblem.FRONT_PAGE))
        try:
            found = await self._workers.run(
                extract_article,
                answer.body,
                answer.content_type,
                language_hint,
                answer.url,
                timeout=self._settings.page_seconds,
            )
        except WorkerError as error:
            return Article("", error.reason)
        sent_to = _joined(answer.url, found.sent_to) if found.sent_to else ""
        return Article(found.text, found.reason, found.language, found.title, sent_to, found.image, found.description)

    async def _robots_of(self, origin: str) -> Robots:
        """The rules of a site, kept for a day. Without the file everything is allowed; while it fails, nothing."""
        now = asyncio.get_running_loop().time()
        known = self._robots.get(origin)
        if known is not None and known[1] > now:
            return known[0]
        answer = await self._fetcher.fetch_page(f"{origin}/robots.txt", max_bytes=_ROBOTS_BYTES)
        if isinstance(answer, Fetched):
            kept = parse_robots(answer.body.decode("utf-8", "replace"), AGENT), now + _ROBOTS_SECONDS
        elif answer.status >= _SERVER_ERROR:
            kept = _EVERYTHING_FORBIDDEN, now + _ROBOTS_RETRY_SECONDS
        else:
            kept = Robots(), now + (_ROBOTS_SECONDS if answer.status else _ROBOTS_RETRY_SECONDS)
        self._robots[origin] = kept
        self._robots.move_to_end(origin)
        while len(self._robots) > _ROBOTS_KEPT:
            self._robots.popitem(last=False)
        return kept[0]


def _joined(base: str, target: str) -> str:
    try:
        return urljoin(base, target)
    except ValueError:
        return ""


def _is_front_page(url: str) -> bool:
    parts = urlsplit(url)
    return parts.path in {"", "/"} and not parts.query
