"""One poll of one feed: fetch, parse, and what both mean for the feed. Whatever a feed does costs that feed alone."""

from __future__ import annotations

import random
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from hashlib import blake2b
from typing import TYPE_CHECKING, Any, Self

from bot.feeds.discover import Discoverer, find_new_url
from bot.feeds.parse import Parsed, parse_feed
from bot.feeds.schedule import Bounds, PollHints, first_pace, hints_of, later_pace, next_poll, retry_poll
from bot.log import logger
from bot.model import Entry, FeedState
from bot.problems import FeedProblem, FeedReason
from bot.text.hosts import host_of
from bot.web.client import Fetched, Fetcher, FetchFailed, NotModified
from bot.web.host_limiter import HostLimiter
from bot.web.urls import shown_url
from bot.workers import WorkerError

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Sequence

    from bot.feeds.items import Item
    from bot.model import Feed
    from bot.settings import Settings
    from bot.workers import Workers

log = logger(__name__)

UNREACHED = "unreached"
"""The outcome of a poll that failed for want of a network."""
_GONE = 410
_MOVES = 3  # how often in a row a feed must say that it has moved for good
_SEARCHES = frozenset({3, 8, 12})  # after how many failures another address is looked for
_FRESH = timedelta(hours=1)
_NEWS = timedelta(days=2)
_TOO_OLD = datetime(1990, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Polled:
    """The outcome of a poll.

    Attributes:
        feed: Its new state, with ``next_poll_at``.
        entries: What was not in the document the last time, newest first; some may be known by their guid.
        outcome: ``new``, ``unchanged``, ``not-modified``, ``failed``, ``gone``, or ``unreached`` for want of a network.
        reason: Why it failed; None otherwise.
        looks_elsewhere: Whether the failure is of the kind that a new address would mend.
        has_moved: Whether ``feed.url`` is another than before.
    """

    feed: Feed
    entries: tuple[Entry, ...]
    outcome: str
    reason: FeedReason | None = None
    looks_elsewhere: bool = False
    has_moved: bool = False


class Poller:
    """Polls feeds with one HTTP client and the worker processes.

    Args:
        settings: The operator's.
        workers: Where documents are parsed.
        fetcher: The HTTP client; by default one of its own, which it closes.
        jitter: Gives a number from 0 to 1.
    """

    def __init__(
        self,
        settings: Settings,
        workers: Workers,
        *,
        fetcher: Fetcher | None = None,
        jitter: Callable[[], float] = random.random,
    ) -> None:
        self.settings = settings.fetch
        self.fetcher = fetcher or Fetcher(settings.fetch)
        self._owns_fetcher = fetcher is None
        self._workers = workers
        self._jitter = jitter
        self._discoverer = Discoverer(self.fetcher, workers, settings.fetch)
        self._turns = HostLimiter(
            self.settings.at_once,
            self.settings.host_at_once,
            self.settings.host_gap_seconds,
            patience=self.settings.patience_seconds,
        )

    @property
    def _bounds(self) -> Bounds:
        return Bounds(
            fastest=timedelta(minutes=self.settings.fastest_minutes),
            slowest=timedelta(minutes=max(self.settings.slowest_minutes, self.settings.fastest_minutes)),
        )

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        if self._owns_fetcher:
            await self.fetcher.close()

    @asynccontextmanager
    async def turn(self, feed: Feed) -> AsyncIterator[bool]:
        """A turn to ask a feed's host; gives whether more will be asked of it in a moment.

        The operator's own machines (``allow_networks``) need no consideration.
        """
        host = host_of(feed.url)
        own = self.is_own(host)
        async with self._turns.turn("" if own else host):
            yield own or self._turns.is_shared(host)

    def let_go(self) -> None:
        """Give no feed a turn any more; those that wait for theirs do not wait on (``NoTurnError``)."""
        self._turns.let_go()

    def is_own(self, host: str) -> bool:
        """Return True if a host is one of the operator's own machines (``allow_networks``)."""
        return self.fetcher.guard.allows(host)

    def at_once(self, host: str) -> int:
        """Return how many feeds of a host may be fetched at the same time."""
        return self.settings.at_once if self.is_own(host) else self.settings.host_at_once

    def gap_left(self, host: str) -> float:
        """Return the seconds until a host may be asked for a feed again."""
        return self._turns.gap_left(host)

    async def poll(self, feed: Feed, now: datetime, *, keep_alive: bool = False) -> Polled:
        """Poll a feed now.

        Args:
            feed: Its state before.
            now: The moment that new entries are seen at.
            keep_alive: Whether more will be asked of the same host in a moment.
        """
        answer = await self.fetcher.fetch_feed(
            feed.url, etag=feed.etag, last_modified=feed.last_modified, keep_alive=keep_alive
        )
        match answer:
            case NotModified() if not feed.etag and not feed.last_modified:
                polled = self._failed(feed, now, FeedReason(FeedProblem.UNASKED_NOT_MODIFIED))
            case NotModified():
                polled = self._same(feed, now, "not-modified", answer.moved_to, answer)
            case FetchFailed(status=status) if status == _GONE:
                polled = self._failed(feed, now, answer.reason, state=FeedState.RETIRED)
            case FetchFailed():
                polled = self._failed(feed, now, answer.reason, elsewhere=answer.status == 404)  # noqa: PLR2004
            case Fetched():
                polled = await self._read(feed, now, answer)
        if polled.looks_elsewhere and not polled.feed.offered_url and polled.feed.failures in _SEARCHES:
            polled = replace(
                polled,
                feed=replace(polled.feed, offered_url=await find_new_url(self._discoverer.discover, polled.feed)),
            )
        hints = hints_of(answer.headers or {}, now)
        next_poll_at = next_poll(polled.feed, now, self._bounds, hints, self._jitter(), is_new=not feed.primed)
        return replace(
            polled,
            feed=replace(polled.feed, next_poll_at=next_poll_at),
            has_moved=polled.feed.url != feed.url,
        )

    def broken(self, feed: Feed, now: datetime) -> Polled:
        """Return the outcome of a poll that ended in a mistake of ours: a failure, and asked again less and less."""
        polled = self._failed(feed, now, FeedReason(FeedProblem.CONFUSING))
        next_poll_at = next_poll(polled.feed, now, self._bounds, PollHints(), self._jitter())
        return replace(polled, feed=replace(polled.feed, next_poll_at=next_poll_at))

    def unreached(self, feed: Feed, now: datetime, reason: FeedReason | None) -> Polled:
        """Return the outcome of a poll that failed for want of a network: the feed is as before, and asked soon."""
        next_poll_at = retry_poll(feed, now, self._bounds, self._jitter())
        return Polled(replace(feed, next_poll_at=next_poll_at), (), UNREACHED, reason)

    async def _read(self, feed: Feed, now: datetime, answer: Fetched) -> Polled:
        body_hash = blake2b(answer.body, digest_size=16).digest()
        if body_hash == feed.body_hash:
            return self._same(feed, now, "unchanged", answer.moved_to, answer)
        try:
            parsed = await self._workers.run(
                parse_feed,
                answer.body,
                answer.content_type,
                answer.url,
                feed.seen_spans,
                self.settings.max_entries,
                timeout=self.settings.parse_seconds,
            )
        except WorkerError as error:
            return self._failed(feed, now, error.reason)
        except Exception:
            # A document that makes the parser raise costs its own feed, and the traceback is for us.
            log.exception("parse_failed", feed=feed.id, url=shown_url(feed.url))
            return self._failed(feed, now, FeedReason(FeedProblem.CONFUSING))
        if parsed.problem:
            failed = self._failed(feed, now, parsed.problem, elsewhere=True)
            if parsed.links:
                failed = replace(failed, feed=replace(failed.feed, offered_url=parsed.links[0].url))
            return failed
        entries = entries_of(feed, parsed, now)
        read = _good(
            feed,
            now,
            answer.moved_to,
            etag=answer.etag,
            last_modified=answer.last_modified,
            body_hash=body_hash,
            seen_spans=parsed.spans,
            primed=True,
            entries_a_week=_pace(feed, parsed, entries, now),
        )
        if parsed.head:
            read = replace(
                read,
                name=feed.name or parsed.title or host_of(feed.url),
                outlet=feed.outlet or parsed.title or host_of(feed.url),
                language=feed.language or parsed.language,
                site_url=parsed.site_url or feed.site_url,
                ttl_minutes=parsed.ttl_minutes,
                skip_hours=parsed.skip_hours,
                skip_days=parsed.skip_days,
            )
        return Polled(read, entries, "new" if entries else "unchanged")

    def _same(self, feed: Feed, now: datetime, outcome: str, moved_to: str, answer: Fetched | NotModified) -> Polled:
        same = _good(
            feed,
            now,
            moved_to,
            etag=answer.etag or feed.etag,
            last_modified=answer.last_modified or feed.last_modified,
            entries_a_week=later_pace(feed.entries_a_week, 0, now - (feed.last_polled_at or now)),
        )
        return Polled(same, (), outcome)

    def _failed(
        self,
        feed: Feed,
        now: datetime,
        reason: FeedReason,
        *,
        state: FeedState = FeedState.FAILING,
        elsewhere: bool = False,
    ) -> Polled:
        failed = replace(
            feed,
            state=state,
            failures=feed.failures + 1,
            failing_since=feed.failing_since or now,
            last_polled_at=now,
            reason=reason,
        )
        outcome = "gone" if state is FeedState.RETIRED else "failed"
        return Polled(failed, (), outcome, reason, looks_elsewhere=elsewhere)


def _good(feed: Feed, now: datetime, moved_to: str, **changes: Any) -> Feed:
    """The feed after an answer that can be used, with what else changes; at the third that says so, it has moved."""
    if moved_to == feed.url:
        moved_to = ""
    seen = feed.moved_seen + 1 if moved_to and moved_to == feed.moved_to else int(bool(moved_to))
    url = feed.url
    if seen >= _MOVES:
        url, moved_to, seen = moved_to, "", 0
    return replace(
        feed,
        url=url,
        state=FeedState.ACTIVE,
        failures=0,
        failing_since=None,
        reason=None,
        offered_url="",
        last_good_at=now,
        last_polled_at=now,
        moved_to=moved_to,
        moved_seen=seen,
        **changes,
    )


def entries_of(feed: Feed, parsed: Parsed, now: datetime) -> tuple[Entry, ...]:
    """The entries that items become, and which of them may ring.

    A feed that is new does not ring its past, but for a newest entry of this hour; one that brings out its archive
    under new addresses does not ring what is days old.
    """
    if feed.primed:
        return tuple(
            _entry(feed, parsed, item, now, notifies=not item.published_at or now - item.published_at < _NEWS)
            for item in parsed.items
        )
    return tuple(
        _entry(feed, parsed, item, now, notifies=number == 0 and _is_of_this_hour(item, now))
        for number, item in enumerate(parsed.items)
    )


def _is_of_this_hour(item: Item, now: datetime) -> bool:
    return item.published_at is not None and abs(now - item.published_at) < _FRESH


def _entry(feed: Feed, parsed: Parsed, item: Item, now: datetime, *, notifies: bool) -> Entry:
    published_at = item.published_at
    if published_at is not None:
        published_at = min(published_at, now) if published_at > _TOO_OLD else None
    return Entry(
        feed_id=feed.id,
        guid=item.guid,
        url=item.url,
        title=item.title,
        blurb=item.blurb,
        published_at=published_at,
        seen_at=now,
        outlet=_outlet(feed, parsed, item),
        language=item.language or feed.language,
        notifies=notifies,
        identity=item.identity,
        image=item.image,
    )


def _outlet(feed: Feed, parsed: Parsed, item: Item) -> str:
    """Name who reports: an aggregator names its sources, and a feed that names itself is none."""
    source = host_of(item.source_url)
    if item.source and source and source not in {host_of(feed.url), host_of(parsed.site_url or feed.site_url)}:
        return item.source
    return feed.outlet or parsed.title or host_of(feed.url)


def _pace(feed: Feed, parsed: Parsed, entries: Sequence[Entry], now: datetime) -> float | None:
    if parsed.whole:
        told = first_pace([entry.published_at for entry in entries if entry.published_at], now)
        return feed.entries_a_week if told is None else told
    return later_pace(feed.entries_a_week, len(entries), now - (feed.last_polled_at or now))
