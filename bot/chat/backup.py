"""/export and /import: a chat's feeds as OPML, everything of it as JSON."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from telegram.error import TelegramError

from bot.chat.ask import Refused
from bot.chat.keeping import Kept, keep_feed, keep_query, name_of
from bot.chat.page import Html, Page, page_of
from bot.chat.parcel import MOST_BYTES, Parcel, Wished, compose_parcel, read_parcel
from bot.chat.places import is_zone
from bot.chat.problems import feed_problem, query_problem
from bot.errors import InputError, QueryError
from bot.feeds.address import url_problem
from bot.feeds.opml import Outline, compose_opml, parse_opml
from bot.storage.chats import save_chat_settings
from bot.storage.subscriptions import save_subscription
from bot.topics.query import parse_query

if TYPE_CHECKING:
    from bot.chat.ask import Ask
    from bot.chat.cards import Shelf

MOST_TOLD = 10


@dataclass(slots=True)
class Tally:
    """What an import came to."""

    added: int = 0
    there: int = 0
    failed: list[tuple[str, Html]] = field(default_factory=list)

    def count(self, kept: Kept) -> None:
        """One that could be kept."""
        if kept.is_new:
            self.added += 1
        else:
            self.there += 1


async def send_export(ask: Ask, shelf: Shelf) -> None:
    """Send the file with everything, and one with the feeds for other readers."""
    content = compose_parcel(shelf.settings, shelf.subscriptions, shelf.topics, shelf.feeds, ask.now)
    await ask.reply_file(f"newsbell-{ask.now:%Y-%m-%d}.json", content, ask.say("export-json"))
    feeds = [shelf.feeds[one.feed_id] for one in shelf.subscriptions if one.feed_id in shelf.feeds]
    if feeds:
        outlines = [Outline(feed.url, feed.name, feed.site_url) for feed in feeds]
        opml = compose_opml(outlines, "Newsbell", ask.now)
        await ask.reply_file(f"newsbell-{ask.now:%Y-%m-%d}.opml", opml.encode(), ask.say("export-opml"))


async def import_(ask: Ask) -> None:
    """/import: ask for the file, or take the one that came with it."""
    if ask.document is None:
        await ask.ask("import", Page(ask.say("import-ask")))
    else:
        await imported(ask)


async def imported(ask: Ask) -> None:
    """A file: recognised by what is in it."""
    if ask.document is None:
        raise Refused(Page(ask.say("import-ask")))
    content = await _download(ask)
    try:
        found: Parcel | tuple[Outline, ...]
        found = read_parcel(content) if content.lstrip()[:1] in {b"{", b"["} else parse_opml(content)
    except InputError as error:
        raise Refused(Page(ask.say("import-broken", reason=str(error)[:200].rstrip(".")))) from error
    tally = Tally()
    if isinstance(found, Parcel):
        await _take_parcel(ask, found, tally)
    else:
        for outline in found:
            await _take_feed(ask, outline.url, outline.title, tally)
    if ask.prompt is not None:
        await ask.forget_prompt()
    await ask.reply(_result(ask, tally))


async def _download(ask: Ask) -> bytes:
    document = ask.document
    if document is None or (document.file_size or 0) > MOST_BYTES:
        raise Refused(Page(ask.say("import-large", count=MOST_BYTES // 1000)))
    try:
        file = await document.get_file()
        content = bytes(await file.download_as_bytearray())
    except TelegramError as error:
        raise Refused(Page(ask.say("import-lost"))) from error
    if len(content) > MOST_BYTES:  # whatever was said of its size
        raise Refused(Page(ask.say("import-large", count=MOST_BYTES // 1000)))
    return content


async def _take_parcel(ask: Ask, parcel: Parcel, tally: Tally) -> None:
    if parcel.settings is not None:
        chosen = parcel.settings.model_dump()
        if not is_zone(chosen["time_zone"]):
            chosen["time_zone"] = ask.chat.settings.time_zone
        settings = replace(ask.chat.settings, **chosen)
        async with ask.services.database.write() as conn:
            await save_chat_settings(conn, ask.chat.id, settings)
        ask.chat = replace(ask.chat, settings=settings)
    for wish in parcel.subscriptions:
        if wish.feed is not None:
            kept = await _take_feed(ask, wish.feed, wish.name, tally)
        else:
            kept = await _take_query(ask, wish, tally)
        if kept is not None and kept.is_new:
            async with ask.services.database.write() as conn:
                await save_subscription(
                    conn,
                    kept.subscription._replace(
                        name=name_of(wish.name),
                        pace=wish.pace,
                        silent=wish.silent,
                        length=wish.length,
                        only_outlets=wish.only_outlets,
                        never_outlets=wish.never_outlets,
                        digest_at=wish.digest_at,
                        digest_weekday=wish.digest_weekday,
                    ),
                )


async def _take_query(ask: Ask, wish: Wished, tally: Tally) -> Kept | None:
    try:
        kept = await keep_query(ask, parse_query(wish.query or ""), name_of(wish.name))
    except QueryError as error:
        tally.failed.append((wish.name, query_problem(ask.say, str(error))))
        return None
    except Refused as refused:
        tally.failed.append((wish.name, Html(refused.page.html)))
        return None
    tally.count(kept)
    return kept


async def _take_feed(ask: Ask, url: str, title: str, tally: Tally) -> Kept | None:
    if problem := url_problem(url):
        tally.failed.append((url, feed_problem(ask.say, problem)))
        return None
    try:
        kept = await keep_feed(ask, url, title)
    except Refused as refused:
        tally.failed.append((title or url, Html(refused.page.html)))
        return None
    tally.count(kept)
    return kept


def _result(ask: Ask, tally: Tally) -> Page:
    lines: list[str] = [ask.say("import-done", added=tally.added, there=tally.there, failed=len(tally.failed))]
    lines += [ask.say("import-failed", name=name[:100], reason=reason) for name, reason in tally.failed[:MOST_TOLD]]
    if len(tally.failed) > MOST_TOLD:
        lines.append(ask.say("import-failed-more", count=len(tally.failed) - MOST_TOLD))
    return page_of(lines, [[ask.say.button("button-list", ask.data("ls", 0))]])
