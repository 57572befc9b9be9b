"""Index: what was filed before there was an index of the archive, or was revised since, comes into it by and by."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, NamedTuple

from bot.log import logger
from bot.storage.queries.archive.search_index import (
    index_entries,
    indexed_from,
    next_to_index,
    save_indexed_from,
)
from bot.topics.reading import Reading, document_of
from bot.topics.search_keys import keys_of_reading

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from sqlalchemy.ext.asyncio import AsyncConnection

    from bot.model import Entry
    from bot.storage.database import Database

log = logger(__name__)

_BATCH = 50
_PAUSE_SECONDS = 0.05  # between batches others write
_SAID_EVERY = 200


async def index_archive(database: Database) -> None:
    """Index every filed entry that is not in the index yet, the newest first, a batch a commit."""
    batches = 0
    while True:
        async with database.read() as conn:
            entries, begun = await next_to_index(conn, _BATCH), await indexed_from(conn)
        said = await asyncio.to_thread(_read, entries)
        first = min((entry.id for entry in entries), default=0)
        async with database.write() as conn:
            await index_said(conn, said)
            if first < begun or not entries:
                await save_indexed_from(conn, first)
        if not entries:
            break
        batches += 1
        if batches % _SAID_EVERY == 0:
            log.info("indexing", done=batches * _BATCH, below=first)
        await asyncio.sleep(_PAUSE_SECONDS)
    if batches:
        log.info("indexed", batches=batches)


class Said(NamedTuple):
    """The keys of an entry, and the languages that it was read in."""

    keys: frozenset[int] = frozenset()
    languages: tuple[str, ...] = ()


def said_in(reading: Reading) -> Said:
    """Return what a document says for the index."""
    return Said(keys_of_reading(reading), tuple(reading.stem_language.split()))


async def index_said(conn: AsyncConnection, said: Mapping[int, Said]) -> None:
    """Put entries into the index by their ids; one that could not be read says nothing there."""
    languages = {code for one in said.values() for code in one.languages}
    await index_entries(conn, {entry_id: one.keys for entry_id, one in said.items()}, languages)


def _read(entries: Iterable[Entry]) -> dict[int, Said]:
    return {entry.id: _said_in(entry) for entry in entries}


def _said_in(entry: Entry) -> Said:
    try:
        return said_in(Reading(document_of(entry)))
    except Exception as error:  # noqa: BLE001 - isolated, and logged
        log.error("entry_not_indexed", entry=entry.id, reason=error)  # noqa: TRY400 - no trace is needed
        return Said()
