"""/export and /import: a chat's feeds as OPML, everything of it as JSON."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from telegram.error import TelegramError

from bot.chat.commands.subscription_list import load_subscription_list
from bot.chat.framework.command import Rights
from bot.chat.framework.context import RequestRefusedError
from bot.chat.framework.refusals import limit_line
from bot.chat.framework.router import Input, Router
from bot.chat.parsing.places import is_zone
from bot.chat.verbs import BackupVerb, ListVerb, Question
from bot.errors import FileError, QueryError
from bot.feeds.opml import Outline, compose_opml, parse_opml
from bot.i18n.problem_texts import feed_problem, file_problem, query_problem
from bot.model import Subscription
from bot.subscriptions.errors import LimitReached
from bot.subscriptions.export_format import MOST_BYTES, Export, ExportedSubscription, compose_export, read_export
from bot.subscriptions.names import name_of
from bot.subscriptions.service import ImportItem
from bot.telegram.page import Html, Page, page_of
from bot.topics.query import parse_query
from bot.web.urls import shown_url, url_problem

if TYPE_CHECKING:
    from bot.chat.framework.context import RequestContext
    from bot.chat.views.subscription_list import SubscriptionList
    from bot.model import ChatSettings, Feed
    from bot.subscriptions.subscriber import Subscribed


router = Router()


MOST_FAILURES_SHOWN = 10


@dataclass(slots=True)
class ImportCount:
    """The result of an import."""

    added: int = 0
    there: int = 0
    failed: list[tuple[str, Html]] = field(default_factory=list)

    def count(self, subscribed: Subscribed) -> None:
        """One that was taken over."""
        if subscribed.is_new:
            self.added += 1
        else:
            self.there += 1


@router.command("export", rights=Rights.ADMINS, everyday=True)
@router.tap(BackupVerb.EXPORT, rights=Rights.ADMINS)
async def export(request: RequestContext) -> None:
    """Everything of the chat as files."""
    await send_export(request, await load_subscription_list(request))


async def send_export(request: RequestContext, subscription_list: SubscriptionList) -> None:
    """Send the file with everything, and one with the feeds for other readers."""
    known = _as_shown(request, subscription_list.feeds)
    content = compose_export(
        subscription_list.settings, subscription_list.subscriptions, subscription_list.topics, known, request.now
    )
    caption = request.render("export-json")
    if known != subscription_list.feeds:
        caption = Html(f"{caption}\n{request.render('export-masked')}")
    await request.reply_file(f"newsbell-{request.now:%Y-%m-%d}.json", content, caption)
    feeds = [known[one.feed_id] for one in subscription_list.subscriptions if one.feed_id in known]
    if feeds:
        outlines = [Outline(feed.url, feed.name, feed.site_url) for feed in feeds]
        opml = compose_opml(outlines, "Newsbell", request.now)
        await request.reply_file(f"newsbell-{request.now:%Y-%m-%d}.opml", opml.encode(), request.render("export-opml"))


def _as_shown(request: RequestContext, feeds: dict[int, Feed]) -> dict[int, Feed]:
    """The feeds with whole addresses in a private chat, about itself; masked for the eyes of others."""
    if request.is_private and not request.is_remote:
        return feeds
    return {
        feed_id: replace(feed, url=shown_url(feed.url), site_url=shown_url(feed.site_url))
        for feed_id, feed in feeds.items()
    }


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
        raise RequestRefusedError(Page(request.render("import-ask")))
    content = await _download(request)
    try:
        found: Export | tuple[Outline, ...]
        found = read_export(content) if content.lstrip()[:1] in {b"{", b"["} else parse_opml(content)
    except FileError as error:
        what = file_problem(request.render, error.reason)
        raise RequestRefusedError(Page(request.render("import-broken", reason=what))) from error
    counts = await _take_over(request, found)
    if request.prompt is not None:
        await request.forget_prompt()
    await request.reply(_result(request, counts))


async def _download(request: RequestContext) -> bytes:
    document = request.document
    if document is None or (document.file_size or 0) > MOST_BYTES:
        raise RequestRefusedError(Page(request.render("import-large", count=MOST_BYTES // 1000)))
    try:
        file = await document.get_file()
        content = bytes(await file.download_as_bytearray())
    except TelegramError as error:
        raise RequestRefusedError(Page(request.render("import-lost"))) from error
    if len(content) > MOST_BYTES:  # whatever was said of its size
        raise RequestRefusedError(Page(request.render("import-large", count=MOST_BYTES // 1000)))
    return content


async def _take_over(request: RequestContext, found: Export | tuple[Outline, ...]) -> ImportCount:
    counts = ImportCount()
    settings = None
    if isinstance(found, Export):
        settings = _settings(request, found)
        items = [item for one in found.subscriptions if (item := _exported(request, one, counts)) is not None]
    else:
        items = [item for one in found if (item := _feed(request, one.url, one.title, counts)) is not None]
    outcomes = await request.services.subscriptions.import_all(request.chat.id, items, settings, request.now)
    for item, outcome in zip(items, outcomes, strict=True):
        if isinstance(outcome, LimitReached):
            name = item.title or (shown_url(item.wanted) if isinstance(item.wanted, str) else str(item.wanted))
            counts.failed.append((name, limit_line(request.render, outcome)))
        else:
            counts.count(outcome)
    request.chat = replace(request.chat, settings=settings or request.chat.settings)
    return counts


def _settings(request: RequestContext, found: Export) -> ChatSettings | None:
    if found.settings is None:
        return None
    chosen = found.settings.model_dump()
    if not is_zone(chosen["time_zone"]):
        chosen["time_zone"] = request.chat.settings.time_zone
    return replace(request.chat.settings, **chosen)


def _exported(request: RequestContext, one: ExportedSubscription, counts: ImportCount) -> ImportItem | None:
    draft = Subscription(
        id=0,
        chat_id=request.chat.id,
        thread_id=request.thread_id,
        name=name_of(one.name),
        pace=one.pace,
        silent=one.silent,
        length=one.length,
        only_outlets=one.only_outlets,
        never_outlets=one.never_outlets,
        digest_at=one.digest_at,
        digest_weekday=one.digest_weekday,
        news_languages=one.news_languages,
        photo=one.photo,
    )
    try:
        query = None if one.query is None else parse_query(one.query)
    except QueryError as error:
        counts.failed.append((one.name, query_problem(request.render, error.problem)))
        return None
    if one.feed is not None:
        item = _feed(request, one.feed, one.name, counts, draft)
        return None if item is None else replace(item, filter=query)
    return None if query is None else ImportItem(query, one.name, draft)


def _feed(
    request: RequestContext, url: str, title: str, counts: ImportCount, draft: Subscription | None = None
) -> ImportItem | None:
    if problem := url_problem(url):
        counts.failed.append((shown_url(url), feed_problem(request.render, problem)))
        return None
    return ImportItem(url, title, draft or Subscription(0, request.chat.id, request.thread_id, ""))


def _result(request: RequestContext, counts: ImportCount) -> Page:
    lines: list[str] = [
        request.render("import-done", added=counts.added, there=counts.there, failed=len(counts.failed))
    ]
    lines += [
        request.render("import-failed", name=name[:100], reason=reason)
        for name, reason in counts.failed[:MOST_FAILURES_SHOWN]
    ]
    if len(counts.failed) > MOST_FAILURES_SHOWN:
        lines.append(request.render("import-failed-more", count=len(counts.failed) - MOST_FAILURES_SHOWN))
    return page_of(lines, [[request.render.button("button-list", request.data(ListVerb.TURN, 0))]])
