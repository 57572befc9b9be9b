"""What a migration does to the rows of a database that an older version has filled."""

from __future__ import annotations

from datetime import UTC, datetime
from importlib import import_module
from typing import TYPE_CHECKING

from alembic import command
from sqlalchemy import text

from bot.i18n.problem_texts import ENGLISH, feed_problem
from bot.problems import FeedProblem, FeedReason
from bot.storage.migrate import migration_config
from bot.storage.queries.chats import load_chat, load_introduced
from bot.storage.queries.feeds import load_feeds
from bot.storage.queries.privacy.refiled_stories import has_stale_feeds

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from bot.storage.database import Database

FIRST = "de3fe4b3b91c"
SENTENCES = {
    "": None,
    "was taken out of the configuration": FeedReason(FeedProblem.OUT_OF_CONFIGURATION),
    "removed by the operator": FeedReason(FeedProblem.REMOVED_BY_OPERATOR),
    "nobody wants it": FeedReason(FeedProblem.UNWANTED),
    "answers 403: Cloudflare asks for a browser": FeedReason.of(FeedProblem.CLOUDFLARE, status="403"),
    "answers 404: there is nothing at this address any more": FeedReason.of(FeedProblem.NOTHING_THERE, status="404"),
    "answers 302: Found": FeedReason.of(FeedProblem.OTHER_STATUS, status="302"),
    "answers 304 although nothing was asked for": FeedReason(FeedProblem.UNASKED_NOT_MODIFIED),
    "redirects more than 5 times": FeedReason.of(FeedProblem.TOO_MANY_REDIRECTS, times=5),
    "the answer is larger than 10 MB": FeedReason.of(FeedProblem.TOO_LARGE, mb=10),
    "the answer is larger than 2.5 MB": FeedReason.of(FeedProblem.TOO_LARGE, mb=2.5),
    "does not answer within 0.5 s": FeedReason.of(FeedProblem.NO_ANSWER_IN_TIME, seconds=0.5),
    "it is not a web address": FeedReason(FeedProblem.NOT_AN_ADDRESS),
    "cannot be asked: the address leads to a private network": FeedReason(FeedProblem.PRIVATE_NETWORK),
    "cannot be asked: the address leads to a network for benchmarks": FeedReason(FeedProblem.RESERVED_NETWORK),
    "cannot be asked: port 22 is not one of the web's (80 and 443)": FeedReason.of(FeedProblem.WRONG_PORT, port="22"),
    "cannot be found: there is no host a.example": FeedReason.of(FeedProblem.UNKNOWN_HOST, host="a.example"),
    "cannot be reached: host is down": FeedReason(FeedProblem.CONNECTION_BROKE),
    "cannot be trusted: its certificate expired on 3 May 2020": FeedReason.of(
        FeedProblem.CERTIFICATE_EXPIRED_ON, expired="2020-05-03"
    ),
    "is not a feed: this is a web page; did you mean https://a.example/ü ?": FeedReason.of(
        FeedProblem.WEB_PAGE_WITH_FEED, url="https://a.example/ü"
    ),
    "took longer than 20 s to read": FeedReason.of(FeedProblem.READING_TOO_LONG, seconds=20),
    "is something that nobody remembers": FeedReason(FeedProblem.UNKNOWN),
    "cannot be trusted: its certificate expired on 31 February 2020": FeedReason(FeedProblem.UNKNOWN),
}


async def test_the_english_reasons_of_feeds_become_codes(database: Database) -> None:
    def to_first(conn: Connection) -> None:
        command.downgrade(migration_config(conn), FIRST)

    async with database.write() as conn:
        await conn.run_sync(to_first)
        row = "INSERT INTO feeds (url, name, outlet, body_hash, seen_spans, reason, next_poll_at, created_at)"
        # Two feeds may fail for the same reason.
        rows = [{"url": f"{number}/{reason}", "reason": reason} for number in (1, 2) for reason in SENTENCES]
        for values in rows:
            await conn.execute(
                text(f"{row} VALUES (:url, '', '', :empty, :empty, :reason, :now, :now)"),
                values | {"empty": b"", "now": datetime(2026, 3, 1, tzinfo=UTC)},
            )
    await database.migrate()
    async with database.read() as conn:
        found = {feed.url: feed.reason for feed in await load_feeds(conn)}
    assert found == {f"{number}/{reason}": code for number in (1, 2) for reason, code in SENTENCES.items()}
    assert await database.is_current()


def test_each_code_that_the_migration_writes_has_a_sentence() -> None:
    migration = import_module("bot.storage.migrations.versions.7c1f0d2b9a44_reasons_of_feeds_are_codes")
    for _, code in migration._SENTENCES:
        assert FeedReason.read(code) == FeedReason(FeedProblem(code))
        assert feed_problem(ENGLISH, FeedReason.read(code))


async def test_names_that_are_addresses_are_masked_and_chats_feeds_are_to_be_filed_anew(database: Database) -> None:
    def to_codes(conn: Connection) -> None:
        command.downgrade(migration_config(conn), "7c1f0d2b9a44")

    secret = "https://ana:pa55@a.example/?page=2&feed_token=t0ken"
    async with database.write() as conn:
        await conn.run_sync(to_codes)
        row = "INSERT INTO feeds (url, name, outlet, origin, body_hash, seen_spans, next_poll_at, created_at)"
        for origin, name in (("chat", secret), ("config", "Paper & token=1")):
            values = {"name": name, "origin": origin, "empty": b"", "now": datetime(2026, 3, 1, tzinfo=UTC)}
            await conn.execute(text(f"{row} VALUES (:name, :name, :name, :origin, :empty, :empty, :now, :now)"), values)
    await database.migrate()
    async with database.read() as conn:
        names = {feed.url: (feed.name, feed.outlet) for feed in await load_feeds(conn)}
        stale = await has_stale_feeds(conn)
    masked = "https://...@a.example/?page=2&feed_token=..."
    assert names == {secret: (masked, masked), "Paper & token=1": ("Paper & token=1",) * 2}
    assert stale


async def test_chats_of_before_hear_every_language_as_they_did(database: Database) -> None:
    before = "93356da29dc5"
    async with database.write() as conn:
        await conn.run_sync(lambda sync: command.downgrade(migration_config(sync), before))
        await conn.execute(
            text("INSERT INTO chats (id, kind, created_at, seen_at) VALUES (5, 'private', :now, :now)"),
            {"now": datetime(2026, 1, 1)},  # noqa: DTZ001 - as SQLite stores it
        )
    await database.migrate()
    async with database.read() as conn:
        chat = await load_chat(conn, 5)
    assert chat is not None
    assert chat.settings.news_languages == ("*",)


async def test_who_had_a_topic_or_a_zone_before_is_not_taken_for_a_newcomer(database: Database) -> None:
    now = {"now": datetime(2026, 1, 1)}  # noqa: DTZ001 - as SQLite stores it
    async with database.write() as conn:
        await conn.run_sync(lambda sync: command.downgrade(migration_config(sync), "929338840a69"))
        for chat_id, zone in ((5, "UTC"), (6, "Europe/Vienna"), (7, "UTC")):
            await conn.execute(
                text(
                    "INSERT INTO chats (id, kind, time_zone, created_at, seen_at)"
                    " VALUES (:id, 'private', :zone, :now, :now)"
                ),
                now | {"id": chat_id, "zone": zone},
            )
        await conn.execute(text("INSERT INTO topics (id, name, query, created_at) VALUES (1, 'A', 'a', :now)"), now)
        await conn.execute(
            text(
                "INSERT INTO subscriptions (id, chat_id, topic_id, name, only_outlets, never_outlets, created_at)"
                " VALUES (1, 5, 1, 'A', '[]', '[]', :now)"
            ),
            now,
        )
    await database.migrate()
    async with database.read() as conn:
        known = {chat_id: await load_introduced(conn, chat_id) for chat_id in (5, 6, 7)}
    assert known == {5: (True, False), 6: (False, True), 7: (False, False)}
