"""Queries about the index of the archive: which entries have which keys (``bot/topics/search_keys.py``).

On SQLite the keys are the words of two contentless FTS5 tables. Such a table forgets no single row before SQLite 3.43,
so the newer one grows until everything in the older one has left the archive; then that one is emptied, and grows in
its turn. On PostgreSQL they are an array with a GIN index, and go with their entry.

The tables are made by a migration and are in no other list: they can be filled anew from the entries, which
``next_to_index`` does after an upgrade, an import, or a copy to another database.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

from sqlalchemy import bindparam, delete, func, select, text
from sqlalchemy.dialects import postgresql
from sqlalchemy.types import BigInteger

from bot.storage.queries.entries import ENTRY_COLUMNS, entry_of
from bot.storage.tables import entries, search_again

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from sqlalchemy import BindParameter, ColumnElement
    from sqlalchemy.ext.asyncio import AsyncConnection

    from bot.model import Entry

    # Sets of keys, of each of which an entry has one.
    Way: TypeAlias = tuple[frozenset[int], ...]

_TABLES = ("search_even", "search_odd")
_FROM = "from"  # entries with a smaller id are not in the index yet
_NEWER = "newer"  # the number of the FTS5 table that grows
_NEWER_FROM = "newer from"  # the first id that is in it
_ARRAY = postgresql.ARRAY(BigInteger)


async def index_entries(conn: AsyncConnection, keys: Mapping[int, Collection[int]], languages: Iterable[str]) -> None:
    """Put entries into the index: by id the keys of each, and the languages that they were read in."""
    if not keys:
        return
    await _save_languages(conn, languages)
    done = delete(search_again).where(search_again.c.entry_id == bindparam("id"))
    await conn.execute(done, [{"id": entry_id} for entry_id in keys])
    if conn.dialect.name == "postgresql":
        insert = text(
            "INSERT INTO search_keys (entry_id, keys) VALUES (:id, :keys)"
            " ON CONFLICT (entry_id) DO UPDATE SET keys = excluded.keys"
        ).bindparams(bindparam("keys", type_=_ARRAY))
        await conn.execute(insert, [{"id": entry_id, "keys": sorted(one)} for entry_id, one in keys.items()])
        return
    newer, newer_from = await _state(conn, _NEWER) or 0, await _state(conn, _NEWER_FROM) or 0
    for number in (newer, 1 - newer):
        rows = [
            {"id": entry_id, "keys": "%x " * len(one) % tuple(one)}  # in a third of the time that joining takes
            for entry_id, one in sorted(keys.items())
            if (entry_id >= newer_from) == (number == newer)
        ]
        if rows:
            await conn.execute(text(f"INSERT INTO {_TABLES[number]} (rowid, keys) VALUES (:id, :keys)"), rows)  # noqa: S608 - our own name


async def ids_having(
    conn: AsyncConnection, ways: Sequence[Way], *, below: int | None, floor: int, limit: int
) -> list[int]:
    """Return the ids of indexed entries that satisfy one of the ways, the newest first.

    Those that were revised since they were indexed are among them, whatever they say.

    Args:
        conn: A transaction.
        ways: Each is sets of keys of which an entry has one each.
        below: Only ids below this one.
        floor: Only ids from this one on.
        limit: How many.
    """
    bounds = {"below": below or 2**62, "floor": floor, "limit": limit}
    again = text(
        "SELECT entry_id FROM search_again WHERE entry_id < :below AND entry_id >= :floor"
        " ORDER BY entry_id DESC LIMIT :limit"
    )
    found = set((await conn.execute(again, bounds)).scalars())
    if ways:
        found.update(await _having(conn, ways, bounds))
    return sorted(found, reverse=True)[:limit]


async def count_having(conn: AsyncConnection, ways: Sequence[Way], *, floor: int) -> int:
    """Count the indexed entries that satisfy one of the ways, from an id on."""
    tables = await _tables(conn)
    counted = 0
    for name in tables:
        sought, values = _sought(conn, name, ways)
        query = f"SELECT count(*) FROM {name} WHERE {sought} AND {_id(conn)} >= :floor"  # noqa: S608 - our own words
        counted += (await conn.execute(text(query).bindparams(*values), {"floor": floor})).scalar_one()
    return counted


async def _having(conn: AsyncConnection, ways: Sequence[Way], bounds: Mapping[str, int]) -> list[int]:
    found: list[int] = []
    for name in await _tables(conn):
        if len(found) < bounds["limit"]:
            sought, values = _sought(conn, name, ways)
            which = _id(conn)
            query = (
                f"SELECT {which} FROM {name} WHERE {sought} AND {which} < :below AND {which} >= :floor"  # noqa: S608 - our own words
                f" ORDER BY {which} DESC LIMIT :limit"
            )
            found += (await conn.execute(text(query).bindparams(*values), bounds)).scalars()
    return found


async def _tables(conn: AsyncConnection) -> Sequence[str]:
    """The tables of the index, the one with the newer entries first."""
    if conn.dialect.name == "postgresql":
        return ("search_keys",)
    newer = await _state(conn, _NEWER) or 0
    return (_TABLES[newer], _TABLES[1 - newer])


def _id(conn: AsyncConnection) -> str:
    return "entry_id" if conn.dialect.name == "postgresql" else "rowid"


def _sought(conn: AsyncConnection, name: str, ways: Sequence[Way]) -> tuple[str, list[BindParameter[Any]]]:
    """The condition that a row of the index satisfies one of the ways, and its values."""
    if conn.dialect.name == "sqlite":
        sought = " OR ".join("(" + " AND ".join(map(_any_of, way)) + ")" for way in ways)
        return f"{name} MATCH :sought", [bindparam("sought", sought)]
    sets = {keys: f"keys{number}" for number, keys in enumerate(dict.fromkeys(keys for way in ways for keys in way))}
    sought = " OR ".join("(" + " AND ".join(f"keys && :{sets[keys]}" for keys in way) + ")" for way in ways)
    return f"({sought})", [bindparam(name, sorted(keys), type_=_ARRAY) for keys, name in sets.items()]


def _any_of(keys: Collection[int]) -> str:
    return "(" + " OR ".join(f'"{key:x}"' for key in sorted(keys)) + ")"


async def indexed_from(conn: AsyncConnection) -> int:
    """Return the id from which on all filed entries are in the index."""
    begun = await _state(conn, _FROM)
    return await _end(conn) if begun is None else begun


async def indexed_languages(conn: AsyncConnection) -> frozenset[str]:
    """Return the languages in which some indexed entry was read."""
    return frozenset((await conn.execute(text("SELECT code FROM search_languages"))).scalars())


async def next_to_index(conn: AsyncConnection, limit: int) -> list[Entry]:
    """Return entries that are to be indexed: those that were revised, then those of before, the newest first."""
    revised = await _filed(conn, entries.c.id.in_(select(search_again.c.entry_id)), limit)
    return revised or await _filed(conn, entries.c.id < await indexed_from(conn), limit)


async def _filed(conn: AsyncConnection, which: ColumnElement[bool], limit: int) -> list[Entry]:
    query = select(*ENTRY_COLUMNS).where(which, entries.c.story_id.is_not(None))
    return [entry_of(row) for row in await conn.execute(query.order_by(entries.c.id.desc()).limit(limit))]


async def save_indexed_from(conn: AsyncConnection, first_id: int) -> None:
    """Say that all filed entries from this id on are in the index."""
    await _save_state(conn, _FROM, first_id)


async def forget_indexed(conn: AsyncConnection, first_id: int) -> None:
    """Empty the older table, and let it grow next, if all that is in it has left the archive: what is below an id."""
    if conn.dialect.name != "sqlite":
        return
    newer, newer_from = await _state(conn, _NEWER) or 0, await _state(conn, _NEWER_FROM) or 0
    end = await _end(conn)
    if first_id < newer_from or end <= newer_from:
        return
    older = _TABLES[1 - newer]
    await conn.execute(text(f"INSERT INTO {older} ({older}) VALUES ('delete-all')"))  # noqa: S608 - our own name
    await _save_state(conn, _NEWER, 1 - newer)
    await _save_state(conn, _NEWER_FROM, end)


async def _end(conn: AsyncConnection) -> int:
    last: int | None = (await conn.execute(select(func.max(entries.c.id)))).scalar_one()
    return (last or 0) + 1


async def _state(conn: AsyncConnection, name: str) -> int | None:
    found = await conn.execute(text("SELECT value FROM search_state WHERE name = :name"), {"name": name})
    value: int | None = found.scalar_one_or_none()
    return value


async def _save_state(conn: AsyncConnection, name: str, value: int) -> None:
    saved = text(
        "INSERT INTO search_state (name, value) VALUES (:name, :value)"
        " ON CONFLICT (name) DO UPDATE SET value = excluded.value"
    )
    await conn.execute(saved, {"name": name, "value": value})


async def _save_languages(conn: AsyncConnection, codes: Iterable[str]) -> None:
    rows = [{"code": code} for code in sorted(set(codes))]
    if rows:
        await conn.execute(text("INSERT INTO search_languages (code) VALUES (:code) ON CONFLICT DO NOTHING"), rows)
