"""/export and /import: a chat's feeds as OPML, everything of it as JSON."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from telegram.error import TelegramError

from bot.chat.commands.subscription_list import load_subscription_list
from bot.chat.framework.command import Rights
from bot.chat.framework.context import Refused
from bot.chat.framework.router import Input, Router
from bot.chat.parsing.places import is_zone
from bot.chat.verbs import BackupVerb, ListVerb, Question
from bot.chat.views.problems import feed_problem, query_problem
from bot.errors import InputError, QueryError
from bot.feeds.opml import Outline, compose_opml, parse_opml
from bot.storage.queries.chats import save_chat_settings
from bot.storage.queries.subscriptions import save_subscription
from bot.subscriptions.export_format import MOST_BYTES, Export, ExportedSubscription, compose_export, read_export
from bot.subscriptions.service import Kept, keep_feed, keep_query, name_of
from bot.telegram.page import Html, Page, page_of
from bot.topics.query import parse_query
from bot.web.urls import url_problem

if TYPE_CHECKING:
    from bot.chat.framework.context import RequestContext
    from bot.chat.views.subscription_list import SubscriptionList


router = Router()


MOST_TOLD = 10


@dataclass(slots=True)
class ImportCount:
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


@router.command("export", rights=Rights.ADMINS, everyday=True)
@router.tap(BackupVerb.EXPORT, rights=Rights.ADMINS)
async def export(request: RequestContext) -> None:
    """Everything of the chat as files."""
    await send_export(request, await load_subscription_list(request))


async def send_export(request: RequestContext, shelf: SubscriptionList) -> None:
    """Send the file with everything, and one with the feeds for other readers."""
    content = compose_export(shelf.settings, shelf.subscriptions, shelf.topics, shelf.feeds, request.now)
    await request.reply_file(f"newsbell-{request.now:%Y-%m-%d}.json", content, request.render("export-json"))
    feeds = [shelf.feeds[one.feed_id] for one in shelf.subscriptions if one.feed_id in shelf.feeds]
    if feeds:
        outlines = [Outline(feed.url, feed.name, feed.site_url) for feed in feeds]
        opml = compose_opml(outlines, "Newsbell", request.now)
        await request.reply_file(f"newsbell-{request.now:%Y-%m-%d}.opml", opml.encode(), request.render("export-opml"))


@router.command("import", rights=Rights.ADMINS)
async def import_(request: RequestContext) -> None:
    """/import: ask for the file, or take the one that came with it."""
    if request.document is None:
        await request.ask(Question.IMPORT, Page(request.render("import-ask")))
    else:
        await imported(request)


@router.answer(Question.IMPORT, rights=Rights.ADMINS)
@router.other(Input.FILE, rights=Rights.ADMINS)
async def imported(request: RequestContext) -> None:
    """A file: recognised by what is in it."""
    if request.document is None:
        raise Refused(Page(request.render("import-ask")))
    content = await _download(request)
    try:
        found: Export | tuple[Outline, ...]
        found = read_export(content) if content.lstrip()[:1] in {b"{", b"["} else parse_opml(content)
    except InputError as error:
        raise Refused(Page(request.render("import-broken", reason=str(error)[:200].rstrip(".")))) from error
    tally = ImportCount()
    if isinstance(found, Export):
        await _take_export(request, found, tally)
    else:
        for outline in found:
            await _take_feed(request, outline.url, outline.title, tally)
    if request.prompt is not None:
        await request.forget_prompt()
    await request.reply(_result(request, tally))


async def _download(request: RequestContext) -> bytes:
    document = request.document
    if document is None or (document.file_size or 0) > MOST_BYTES:
        raise Refused(Page(request.render("import-large", count=MOST_BYTES // 1000)))
    try:
        file = await document.get_file()
        content = bytes(await file.download_as_bytearray())
    except TelegramError as error:
        raise Refused(Page(request.render("import-lost"))) from error
    if len(content) > MOST_BYTES:  # whatever was said of its size
        raise Refused(Page(request.render("import-large", count=MOST_BYTES // 1000)))
    return content


async def _take_export(request: RequestContext, parcel: Export, tally: ImportCount) -> None:
    if parcel.settings is not None:
        chosen = parcel.settings.model_dump()
        if not is_zone(chosen["time_zone"]):
            chosen["time_zone"] = request.chat.settings.time_zone
        settings = replace(request.chat.settings, **chosen)
        async with request.services.database.write() as conn:
            await save_chat_settings(conn, request.chat.id, settings)
        request.chat = replace(request.chat, settings=settings)
    for wish in parcel.subscriptions:
        if wish.feed is not None:
            kept = await _take_feed(request, wish.feed, wish.name, tally)
        else:
            kept = await _take_query(request, wish, tally)
        if kept is not None and kept.is_new:
            async with request.services.database.write() as conn:
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


async def _take_query(request: RequestContext, wish: ExportedSubscription, tally: ImportCount) -> Kept | None:
    try:
        kept = await keep_query(request, parse_query(wish.query or ""), name_of(wish.name))
    except QueryError as error:
        tally.failed.append((wish.name, query_problem(request.render, str(error))))
        return None
    except Refused as refused:
        tally.failed.append((wish.name, Html(refused.page.html)))
        return None
    tally.count(kept)
    return kept


async def _take_feed(request: RequestContext, url: str, title: str, tally: ImportCount) -> Kept | None:
    if problem := url_problem(url):
        tally.failed.append((url, feed_problem(request.render, problem)))
        return None
    try:
        kept = await keep_feed(request, url, title)
    except Refused as refused:
        tally.failed.append((title or url, Html(refused.page.html)))
        return None
    tally.count(kept)
    return kept


def _result(request: RequestContext, tally: ImportCount) -> Page:
    lines: list[str] = [request.render("import-done", added=tally.added, there=tally.there, failed=len(tally.failed))]
    lines += [
        request.render("import-failed", name=name[:100], reason=reason) for name, reason in tally.failed[:MOST_TOLD]
    ]
    if len(tally.failed) > MOST_TOLD:
        lines.append(request.render("import-failed-more", count=len(tally.failed) - MOST_TOLD))
    return page_of(lines, [[request.render.button("button-list", request.data(ListVerb.TURN, 0))]])
