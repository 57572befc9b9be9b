"""Serve a folder of feed documents on loopback, poll them all, and compare with what feedparser alone finds in each.

    python tests/bench/check_corpus.py FOLDER

Each document must give at least as many entries as feedparser gives that say anything and are not exact copies; and
when it is slimmed (its first, middle and last item alone are new) exactly the items of the full parse.
"""

from __future__ import annotations

import asyncio
import io
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

import feedparser
from aiohttp import web
from sqlalchemy import func, select

from bot.feeds import slim
from bot.feeds.decode import harden, to_utf8
from bot.feeds.jsonfeed import is_json
from bot.feeds.parse import parse_feed
from bot.feeds.poll import Poller
from bot.pipeline.poll_round import poll_round
from bot.settings import FetchSettings, Settings
from bot.storage.database import Database
from bot.storage.queries.feeds import add_feed, load_feeds
from bot.storage.tables import entries
from bot.workers import Workers


def alone(document: bytes) -> int:
    """How many different entries feedparser finds that say anything."""
    tree = feedparser.parse(io.BytesIO(document), sanitize_html=False, resolve_relative_uris=False)
    said = {
        (entry.get("id"), entry.get("title"), entry.get("link"), entry.get("summary"), str(entry.get("content")))
        for entry in tree.entries
    }
    return sum(any(part and part != "None" for part in parts) for parts in said)


def slimmed(document: bytes) -> tuple[int, int]:
    """How many items were tried alone, and how many of them were another than in the full parse."""
    url = "http://127.0.0.1/feed"
    whole = parse_feed(document, "", url, b"", 100_000)
    if not whole.spans or is_json(document):
        return 0, 0
    count = len(whole.spans) // slim.HASH_BYTES
    tried = wrong = 0
    for number in {0, count // 2, count - 1}:
        seen = whole.spans[: number * slim.HASH_BYTES] + whole.spans[(number + 1) * slim.HASH_BYTES :]
        one = parse_feed(document, "", url, seen, 100_000)
        hashes = [span.hash for span in slim.find_spans(harden(to_utf8(document, "")))]
        if count > 1 and hashes.count(hashes[number]) == 1:
            tried += 1
            wrong += len(one.items) != 1 or one.items[0] not in whole.items
    return tried, wrong


async def main(documents: dict[str, bytes]) -> int:
    """Poll, compare, print; 1 if anything is missing."""

    async def answer(request: web.Request) -> web.Response:
        return web.Response(body=documents[request.match_info["name"]], content_type="application/xml")

    app = web.Application()
    app.router.add_get("/{name}", answer)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    port = runner.addresses[0][1]
    settings = Settings(
        fetch=FetchSettings.model_validate({"allow_networks": ["127.0.0.0/8"], "max_feed_mb": 50, "parse_seconds": 60})
    )
    now = datetime.now(UTC)
    failed = 0
    with tempfile.TemporaryDirectory() as base:
        database = await Database.open(f"sqlite+aiosqlite:///{base}/corpus.db")
        await database.migrate()
        async with database.write() as conn:
            for name in documents:
                await add_feed(conn, f"http://127.0.0.1:{port}/{name}", now, name=name)
        async with Workers() as workers, Poller(settings, workers) as poller:
            await poll_round(database, poller, clock=lambda: now)
        async with database.read() as conn:
            rows = await conn.execute(select(entries.c.feed_id, func.count()).group_by(entries.c.feed_id))
            counts: dict[int, int] = {row[0]: row[1] for row in rows}
            feeds = await load_feeds(conn)
        await database.close()
    await runner.cleanup()
    tried = wrong = 0
    for feed in feeds:
        expected = min(alone(documents[feed.name]), settings.fetch.max_entries)
        got = counts.get(feed.id, 0)
        alone_tried, alone_wrong = slimmed(documents[feed.name])
        tried, wrong = tried + alone_tried, wrong + alone_wrong
        if got < expected or alone_wrong:
            failed += 1
            print(f"{feed.name}: {got} of {expected} entries, {alone_wrong} slimmed differ; {feed.reason}")
    print(f"{len(feeds)} documents, {sum(counts.values())} entries, {failed} documents short")
    print(f"slimming: {tried} items tried alone, {wrong} differ")
    return int(bool(failed))


if __name__ == "__main__":
    paths = sorted(path for path in Path(sys.argv[1]).iterdir() if path.name != "manifest.json")
    sys.exit(asyncio.run(main({path.name: path.read_bytes() for path in paths})))
