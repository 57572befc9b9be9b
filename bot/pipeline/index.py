"""Index: what was filed before there was an index of the archive, or was revised since, comes into it by and by."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

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
        readings = await asyncio.to_thread(_read, entries)
        first = min((entry.id for entry in entries), default=0)
        async with database.write() as conn:
            await index_readings(conn, readings)
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


async def index_readings(conn: AsyncConnection, readings: Mapping[int, Reading | None]) -> None:
    """Put entries into the index as they were read, by their ids; one that could not be read says nothing there."""
    keys = {entry_id: keys_of_reading(reading) if reading else frozenset() for entry_id, reading in readings.items()}
    languages = {code for reading in readings.values() if reading for code in reading.stem_language.split()}
    await index_entries(conn, keys, languages)


def _read(entries: Iterable[Entry]) -> dict[int, Reading | None]:
    return {entry.id: _reading(entry) for entry in entries}


def _reading(entry: Entry) -> Reading | None:
    try:
        return Reading(document_of(entry))
    except Exception as error:  # noqa: BLE001 - isolated, and logged
        log.error("entry_not_indexed", entry=entry.id, reason=error)  # noqa: TRY400 - no trace is needed
        return None
