"""The archive's index finds exactly what walking through the archive finds, and at the same places."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import delete, select, text

from bot.errors import QueryError
from bot.model import Chat, ChatKind, ChatSettings, Entry, EntryState, Origin, Story
from bot.pipeline.index import index_archive
from bot.storage.queries.archive.search_index import forget_indexed, ids_having, indexed_from, indexed_languages
from bot.storage.queries.entries import add_entries, save_filed
from bot.storage.queries.feeds import add_feed
from bot.storage.queries.stories import save_new_stories
from bot.storage.tables import entries
from bot.topics.archive import preview, search
from bot.topics.news_languages import ALL
from bot.topics.query import parse_query
from bot.topics.search_keys import ways_of_queries
from bot.topics.tellings import Tellings, Wish, Wishes
from tests.alerts.builders import make_story

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.storage.database import Database
    from bot.storage.queries.archive.filed import FiledEntry
    from bot.topics.query import Query

NOW = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
CHAT = 7
_ROWS = [
    line.split("\t")
    for line in Path(__file__).with_name("words.tsv").read_text(encoding="utf-8").splitlines()
    if not line.startswith("# ")
]
_ARTICLE = "Talks resume in Vienna on Monday, officials say.\n\nThe ministers had met in Geneva before."
_QUERIES = [
    *list(dict.fromkeys(row[0] for row in _ROWS))[::3],
    "iran OR ukraine -sanctions",
    '"nuclear talks" vienna',
    "title:iran",
    "lang:ru moscow OR Москва",
    "lang:fa",
    'source:"The Daily Grain"',
    'source:"The Daily Grain" (talks OR crisis)',
    "vienna geneva",
    "nothing-has-this-word",
]


def _query(words: str) -> Query | None:
    try:
        return parse_query(words)
    except QueryError:
        return None


async def _fill(database: Database, headlines: Sequence[tuple[str, str, str]]) -> None:
    """File entries of headline, text and language, each as a story of its own, the last one the newest."""
    count = len(headlines)
    async with database.write() as conn:
        await add_feed(conn, "https://a.example/feed", NOW, name="The Daily Grain", origin=Origin.ADMIN)
        made = [
            (_entry(number, title, text, language, NOW - timedelta(minutes=count - number)), EntryState.READ)
            for number, (title, text, language) in enumerate(headlines, 1)
        ]
        await add_entries(conn, made)
        await save_new_stories(conn, [_story(number, title) for number, (title, _, _) in enumerate(headlines, 1)])
        rows = (await conn.execute(select(entries.c.id, entries.c.guid))).all()
        await save_filed(conn, [(row.id, int(row.guid)) for row in rows])


def _entry(number: int, title: str, text: str, language: str, at: datetime) -> Entry:
    return Entry(
        1, str(number), f"https://a.example/{number}", title, "", at, at,
        outlet="The Daily Grain", text=text, language=language,
    )  # fmt: skip


def _story(number: int, title: str) -> Story:
    return replace(make_story(number), title=title)


async def _found(database: Database, query: Query, feeds: Sequence[int] = ()) -> list[int]:
    wishes = Wishes(ChatSettings(), [Wish(query)], dict.fromkeys(feeds, ALL))
    results = await search(database, CHAT, wishes, NOW, days=30, page=0, size=1000)
    return [story.id for story in results.stories]


async def test_the_index_finds_what_walking_finds_for_every_query(database: Database) -> None:
    headlines = [(headline, "", language) for _, language, headline, *_ in (row for row in _ROWS if len(row) > 2)]
    headlines += [
        ("Iran and world powers", _ARTICLE, ""),
        ("Crisis deepens", _ARTICLE, "en"),
        ("Москва и Киев", "", ""),
    ]
    await _fill(database, headlines)
    queries = [query for words in _QUERIES if (query := _query(words)) is not None]
    walked = [await _found(database, query) for query in queries]
    await index_archive(database)
    async with database.read() as conn:
        assert await indexed_from(conn) == 0
        assert {"en", "ru", "de"} <= await indexed_languages(conn)
    assert [await _found(database, query) for query in queries] == walked
    assert sum(map(bool, walked)) > 25


async def test_the_index_alone_leads_to_old_stories(database: Database) -> None:
    await _fill(database, [("Grain prices rise", "", "en"), *[(f"Match number {n}", "", "en") for n in range(250)]])
    await index_archive(database)
    async with database.read() as conn:
        ways = ways_of_queries([parse_query("grain price")], await indexed_languages(conn))
        assert await ids_having(conn, ways, below=None, floor=0, limit=10) == [1]
        assert await ids_having(conn, ways, below=1, floor=0, limit=10) == []
        assert await ids_having(conn, ways, below=None, floor=2, limit=10) == []
    assert await _found(database, parse_query("grain price")) == [1]


async def test_what_is_not_indexed_yet_is_found_all_the_same(database: Database) -> None:
    await _fill(database, [("Grain prices rise", "", "en"), ("Iran talks resume", "", "en")])
    async with database.read() as conn:
        assert await indexed_from(conn) == 3
    assert await _found(database, parse_query("grain OR talks")) == [2, 1]


async def test_a_revised_headline_is_found_at_once_and_indexed_anew(database: Database) -> None:
    await _fill(database, [("Grain prices rise", "", "en")])
    await index_archive(database)
    revised = _entry(1, "Wheat prices rise", "", "en", NOW)
    async with database.write() as conn:
        await add_entries(conn, [(revised, EntryState.READ)])
    assert await _found(database, parse_query("wheat")) == [1]
    await index_archive(database)
    async with database.read() as conn:
        ways = ways_of_queries([parse_query("wheat")], await indexed_languages(conn))
        assert (await conn.execute(text("SELECT count(*) FROM search_again"))).scalar_one() == 0
        assert await ids_having(conn, ways, below=None, floor=0, limit=10) == [1]
    assert await _found(database, parse_query("wheat")) == [1]
    assert await _found(database, parse_query("grain")) == []


async def test_stories_of_a_feed_stand_among_those_of_queries(database: Database) -> None:
    await _fill(database, [("Grain prices rise", "", "en"), ("Iran talks resume", "", "en"), ("A match", "", "en")])
    await index_archive(database)
    assert await _found(database, parse_query("talks"), feeds=[1]) == [3, 2, 1]
    assert await _found(database, parse_query("talks"), feeds=[99]) == [2]


async def test_pages_follow_one_another_along_the_index(database: Database) -> None:
    await _fill(database, [(f"Grain report {number}", "", "en") for number in range(1, 131)])
    await index_archive(database)
    wishes = Wishes(ChatSettings(), [Wish(parse_query("grain"))])
    pages = [await search(database, CHAT, wishes, NOW, days=30, page=page, size=50) for page in range(3)]
    assert [[story.id for story in page.stories] for page in pages] == [
        list(range(130, 80, -1)),
        list(range(80, 30, -1)),
        list(range(30, 0, -1)),
    ]
    assert [page.more for page in pages] == [True, True, False]
    assert pages[2].since == NOW - timedelta(days=30)


async def test_a_preview_counts_by_the_index_what_it_does_not_judge(database: Database) -> None:
    await _fill(database, [(f"Grain report {number}", "", "en") for number in range(1, 401)])
    await index_archive(database)
    seen = await preview(database, Chat(CHAT, ChatKind.PRIVATE), Wish(parse_query("grain")), NOW)
    assert seen.a_day == pytest.approx(400)
    assert [story.id for story in seen.newest] == [400, 399, 398]
    assert (await preview(database, Chat(CHAT, ChatKind.PRIVATE), Wish(parse_query("wheat")), NOW)).a_day == 0


async def test_the_older_part_of_the_index_is_emptied_once_its_entries_have_gone(sqlite: Database) -> None:
    await _fill(sqlite, [("Grain prices rise", "", "en"), ("Iran talks resume", "", "en")])
    await index_archive(sqlite)

    async def having(words: str) -> list[int]:
        async with sqlite.read() as conn:
            ways = ways_of_queries([parse_query(words)], await indexed_languages(conn))
            return await ids_having(conn, ways, below=None, floor=0, limit=10)

    async with sqlite.write() as conn:
        await forget_indexed(conn, 1)  # the part that was never used is emptied, and grows from now on
    await _add(sqlite, 3, "Grain harvest fails")
    assert await having("grain") == [3, 1]
    async with sqlite.write() as conn:
        await forget_indexed(conn, 2)  # an entry of the older part is still there
    assert await having("grain OR iran") == [3, 2, 1]
    async with sqlite.write() as conn:
        await conn.execute(delete(entries).where(entries.c.id < 3))
        await forget_indexed(conn, 3)
    assert await having("grain OR iran") == [3]
    await _add(sqlite, 4, "Grain exports resume")
    assert await having("grain") == [4, 3]


async def _add(database: Database, number: int, title: str) -> None:
    async with database.write() as conn:
        await add_entries(conn, [(_entry(number, title, "", "en", NOW), EntryState.READ)])
        await save_new_stories(conn, [_story(number, title)])
        await save_filed(conn, [(number, number)])
        await conn.execute(text("UPDATE search_state SET value = :end WHERE name = 'from'"), {"end": number + 1})
    await index_archive(database)


async def test_no_more_is_judged_than_a_page_takes(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of three hundred stories that fit, a page of two needs the first few; before there was an index, too."""
    await _fill(database, [(f"Grain prices rise for the {n}. time", "", "en") for n in range(300)])
    judged: list[int] = []
    take = Tellings.take

    def noted(self: Tellings, one: FiledEntry, text: str) -> None:
        judged.append(one.story_id)
        take(self, one, text)

    monkeypatch.setattr(Tellings, "take", noted)
    for _ in range(2):
        judged.clear()
        wishes = Wishes(ChatSettings(), [Wish(parse_query("grain prices"))])
        results = await search(database, CHAT, wishes, NOW, days=30, page=0, size=2)
        assert [story.id for story in results.stories] == [300, 299]
        assert results.more
        assert len(judged) < 20
        await index_archive(database)
