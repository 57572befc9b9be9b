"""/sub: a curated topic, a query, or the addresses of feeds or sites; and the same typed without a command."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.chat.archive import preview as look_back
from bot.chat.ask import Gone, Refused
from bot.chat.keeping import Kept, keep_feed, keep_query, keep_topic, name_of, read_query
from bot.chat.page import Html, Page, code, name_button, page_of, quoted_query
from bot.chat.problems import feed_problem
from bot.chat.stories import preview_lines
from bot.chat.typed import Addresses, Curated, Words, read_wish
from bot.errors import FeedError
from bot.plaintext import words
from bot.storage.feeds import load_feed_by_url
from bot.storage.topics import topics_curated
from bot.topics.query import loosen

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.chat.ask import Ask
    from bot.chat.page import Button
    from bot.chat.services import Found
    from bot.model import Topic

QUERY_CHARS = 1000


@dataclass(frozen=True, slots=True)
class _Known:
    """A feed that needs no looking for: it is polled already."""

    url: str
    title: str


async def sub(ask: Ask) -> None:
    """Subscribe to what stands behind the command; without anything there, ask."""
    async with ask.services.database.read() as conn:
        curated = await topics_curated(conn)
    match read_wish(ask.argument, curated):
        case None:
            await ask_what(ask)
            return
        case Curated(topic):
            await confirm(ask, await keep_topic(ask, topic))
        case Addresses(urls):
            await _sub_addresses(ask, urls)
        case Words(text):
            await _sub_query(ask, text)
    if ask.prompt is not None:
        await ask.forget_prompt()


async def ask_what(ask: Ask) -> None:
    """Ask what to subscribe to; who came here by a tap gets back to the topics."""
    page = page_of([ask.say("sub-ask")], [[ask.say.button("button-query-help", "h:query")]])
    await ask.ask("sub", page, back=("t",) if ask.query is not None else ())


async def said(ask: Ask) -> None:
    """Something typed in a private chat without a command: offer to subscribe to it."""
    async with ask.services.database.read() as conn:
        curated = await topics_curated(conn)
    match read_wish(ask.argument, curated):
        case Curated(topic):
            await offer_topic(ask, topic)
        case Addresses(urls):
            rows = [[ask.say.button("button-sub-these", ask.data("fa"), count=len(urls))], [_cancel(ask)]]
            await ask.reply(page_of([ask.say("sub-these", count=len(urls)), *map(code, urls)], rows))
        case Words(text) if words(text):
            await show_preview(ask, text)
        case _:  # nothing, or nothing but signs and faces
            await ask.reply(Page(ask.say("said-nothing")))


async def offer_topic(ask: Ask, topic: Topic) -> None:
    """A curated topic with one button."""
    await ask.reply(
        page_of(
            [ask.say("share-offer", name=topic.name), quoted_query(topic.query)],
            [[ask.say.button("button-subscribe", ask.data("ts", topic.id))], [_cancel(ask)]],
        )
    )


async def offer_shared(ask: Ask, topic: Topic) -> None:
    """A topic whose link was followed, with one button: a curated one as it is, a chat's own one as a copy."""
    if topic.chat_id is None:
        await offer_topic(ask, topic)
        return
    await ask.reply(
        page_of(
            [ask.say("share-offer", name=topic.name), code(topic.query)],
            [[ask.say.button("button-subscribe", ask.data("k"))], [_cancel(ask)]],
        )
    )


async def subscribe_topic(ask: Ask) -> None:
    """The one button of an offered topic."""
    async with ask.services.database.read() as conn:
        offered = {topic.id: topic for topic in await topics_curated(conn)}
    if ask.number(0) not in offered:
        raise Gone
    await confirm(ask, await keep_topic(ask, offered[ask.number(0)]))


async def show_preview(ask: Ask, text: str, *, only_look: bool = False) -> None:
    """What a query would have brought, and whether to keep it."""
    lines = await _looked_back(ask, text)
    keep = ask.say.button("button-subscribe" if only_look else "button-keep", ask.data("k"))
    change = ask.say.button("button-change", ask.data("kc"))
    await ask.reply(page_of(lines, [[keep, change], [_cancel(ask)]]))


async def _sub_query(ask: Ask, text: str) -> None:
    """A query behind the command: who asks so plainly has it at once, sees what it would have brought, and can undo."""
    lines = await _looked_back(ask, text)
    kept = await keep_query(ask, read_query(ask, text), name_of(text))
    if not kept.is_new:
        await confirm(ask, kept)
        return
    number = kept.subscription.id
    keep = ask.say.button("button-keep", ask.data("ks", number))
    change = ask.say.button("button-change", ask.data("cq", number))
    cancel = ask.say.button("button-cancel", ask.data("u", number))
    await ask.reply(page_of(lines, [[keep, change], [cancel]]))


async def keep_saved(ask: Ask) -> None:
    """[Keep] under a query that the chat has already."""
    await confirm(ask, Kept(await ask.subscription(), is_new=True))


async def _looked_back(ask: Ask, text: str) -> list[str]:
    if len(text) > QUERY_CHARS:
        raise Refused(Page(ask.say("query-long", count=QUERY_CHARS)))
    query = read_query(ask, text)
    looked = await look_back(ask.services.database, query, ask.now)
    lines = [ask.say("preview-title", query=code(text)), *preview_lines(ask.say, looked, ask.now, ask.chat.settings)]
    looser = None if looked.newest else loosen(query)
    if looser is not None:
        lines.append(ask.say("preview-all-words", query=code(str(looser))))
    return lines


async def preview(ask: Ask) -> None:
    """/preview: the same without saving."""
    if not ask.argument:
        await ask.ask("preview", page_of([ask.say("preview-ask")], [[ask.say.button("button-query-help", "h:query")]]))
        return
    await show_preview(ask, ask.argument, only_look=True)
    if ask.prompt is not None:
        await ask.forget_prompt()


async def keep(ask: Ask) -> None:
    """[Keep]: subscribe to the query that stands in the message."""
    text = ask.copied()
    await confirm(ask, await keep_query(ask, read_query(ask, text), name_of(text)))


async def change(ask: Ask) -> None:
    """[Change]: ask for the query anew, with the old one to copy."""
    await ask.ask("sub", page_of([ask.say("query-change", query=code(ask.copied()))]))


async def confirm(ask: Ask, kept: Kept) -> None:
    """Say what the chat has now."""
    await ask.show(_confirmed(ask, kept))


def _confirmed(ask: Ask, kept: Kept) -> Page:
    name = "sub-done" if kept.is_new else "sub-already"
    lines = [ask.say(name, name=kept.subscription.name)]
    if kept.room is not None:
        lines.append(ask.say("sub-room", count=kept.room))
    tune = ask.say.button("button-tune", ask.data("c", kept.subscription.id))
    undo = ask.say.button("button-undo", ask.data("u", kept.subscription.id))
    return page_of(lines, [[tune, undo] if kept.is_new else [tune]])


async def _sub_addresses(ask: Ask, urls: Sequence[str]) -> None:
    waiting = await _wait(ask, Page(ask.say("feeds-looking", count=len(urls))))
    lines: list[str] = []
    rows: list[list[Button]] = []
    for url in urls:
        found = await _found(ask, url)
        if isinstance(found, FeedError):
            lines.append(ask.say("feed-failed", url=url, reason=feed_problem(ask.say, found.reason)))
        elif len(found) == len(urls) == 1:
            await ask.edit(waiting, await _kept_page(ask, found[0]))
            return
        elif len(found) == 1:
            lines.append(await _kept_line(ask, found[0]))
        else:
            lines.append(ask.say("feeds-several", url=url, count=len(found)))
            for feed in found:
                lines.append(f"{code(feed.url)}")
                rows.append([name_button(feed.title or feed.url, ask.data("f", len(rows)))])
    await ask.edit(waiting, page_of(lines, [*rows, *([[_cancel(ask)]] if rows else [])]))


async def _wait(ask: Ask, page: Page) -> int:
    """Say that it takes a moment, in the place of the question that was tapped; the message's id."""
    if ask.query is None or ask.message is None:
        return (await ask.reply(page)).message_id
    await ask.edit(ask.message.message_id, page)
    return ask.message.message_id


async def _kept_page(ask: Ask, feed: Found) -> Page:
    try:
        return _confirmed(ask, await keep_feed(ask, feed.url, feed.title))
    except Refused as refused:
        return refused.page


async def _found(ask: Ask, url: str) -> Sequence[Found] | FeedError:
    async with ask.services.database.read() as conn:
        known = await load_feed_by_url(conn, url)
    if known is not None:
        return (_Known(known.url, known.name),)
    try:
        return await ask.services.discover(url)
    except FeedError as error:
        return error


async def _kept_line(ask: Ask, feed: Found) -> Html:
    try:
        kept = await keep_feed(ask, feed.url, feed.title)
    except Refused as refused:
        return Html(refused.page.html)
    return ask.say("sub-done" if kept.is_new else "sub-already", name=kept.subscription.name)


async def subscribe_found(ask: Ask) -> None:
    """One of several feeds that a site has."""
    await confirm(ask, await keep_feed(ask, ask.copied(ask.number(0)), ask.tapped()))


async def subscribe_all(ask: Ask) -> None:
    """The addresses that were typed without a command."""
    urls: list[str] = []
    while True:
        try:
            urls.append(ask.copied(len(urls)))
        except Gone:
            break
    if not urls:
        raise Gone
    await _sub_addresses(ask, urls)


def _cancel(ask: Ask) -> Button:
    return ask.say.button("button-cancel", ask.data("x"))
