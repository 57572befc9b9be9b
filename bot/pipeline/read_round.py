"""A round of reading: the articles of entries that somebody may want, each saved as soon as it is read."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

from bot.isolation import Isolation
from bot.log import logger
from bot.storage.database_errors import is_refusal
from bot.storage.notifications import ARRIVED, notify
from bot.storage.queries.entries import entries_unread, save_articles
from bot.stories.standfirst import described
from bot.web.host_limiter import NoTurnError

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from bot.model import Entry
    from bot.storage.database import Database

log = logger(__name__)

_READ_AT_A_TIME = 50
_READ_TRIES = 3
NOT_READ = "article_not_saved"


class ArticleToRead(Protocol):
    """The outcome of reading an article."""

    @property
    def text(self) -> str:
        """The article; empty when it could not be had."""

    @property
    def language(self) -> str:
        """Its language, as far as it is known."""

    @property
    def image(self) -> str:
        """The address of its page's image; empty when it offers none."""

    @property
    def description(self) -> str:
        """Its page's own words on it, for search engines and previews; empty when there are none."""


class Reader(Protocol):
    """A reader of articles (see ``bot.web.article``). ``busy`` are the ids of the entries that are being read."""

    busy: set[int]

    async def read(self, url: str, language_hint: str = "") -> ArticleToRead:
        """Read the article at an address; NoTurnError once nothing is read any more."""

    def let_go(self) -> None:
        """Read nothing more, and let go what waits for its turn."""


async def read_round(
    database: Database,
    reader: Reader,
    clock: Callable[[], datetime],
    isolation: Isolation | None = None,
) -> int:
    """Read the articles that somebody may want, each saved as soon as it is read.

    Returns:
        How many were read or given up.
    """
    isolation = isolation or Isolation()
    left_alone = reader.busy | isolation.resting(NOT_READ, clock())  # rounds may overlap
    async with database.read() as conn:
        waiting = await entries_unread(conn, _READ_AT_A_TIME + len(left_alone))
    waiting = [entry for entry in waiting if entry.id not in left_alone]
    reader.busy.update(entry.id for entry in waiting)

    async with asyncio.TaskGroup() as group:
        for entry in waiting:
            reading = read_entry(entry, database, reader, clock, isolation)
            group.create_task(reading, name=f"read entry {entry.id}")
    return len(waiting)


async def read_entry(
    entry: Entry, database: Database, reader: Reader, clock: Callable[[], datetime], isolation: Isolation
) -> None:
    """Read the article of one entry and save it; whatever it does costs no other."""
    try:
        article = await reader.read(entry.url, entry.language)
        language = article.language or entry.language
        # Beside the loop, and before the one place to write is taken: it looks at every word of the article.
        told = replace(entry, language=language)
        blurb = await asyncio.to_thread(described, told, article.text, article.description)
        async with database.write() as conn:
            await save_articles(conn, [(entry.id, article.text, language, article.image, blurb)])
            await notify(conn, ARRIVED)
    except NoTurnError:
        return  # it stays unread, for the next start
    except Exception as error:
        if is_refusal(error):
            raise
        await _do_without(database, entry, isolation.failed(NOT_READ, entry.id, error, clock()))
    else:
        isolation.succeeded(NOT_READ, entry.id)
    finally:
        reader.busy.discard(entry.id)


async def _do_without(database: Database, entry: Entry, times: int) -> None:
    """After some tries, file an entry by what its feed says."""
    if times < _READ_TRIES:
        return
    try:
        async with database.write() as conn:
            await save_articles(conn, [(entry.id, "", entry.language, "", "")])
    except Exception as error:
        if is_refusal(error):
            raise
        log.error("article_not_set_aside", entry=entry.id, reason=error)  # noqa: TRY400 - it rests, and is tried again
