"""/list and the card of a subscription; /unsub."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from bot.chat import cards
from bot.chat.ask import Gone, Refused
from bot.chat.backup import send_export
from bot.chat.keeping import leave, name_of, read_query
from bot.chat.page import Page, code, link, page_of
from bot.chat.share import share_payload
from bot.chat.subscribe import ask_what
from bot.model import Length, Pace
from bot.plaintext import plain
from bot.storage.digests import release_paused
from bot.storage.feeds import load_feed, load_feeds
from bot.storage.subscriptions import save_subscription, subscriptions_of
from bot.storage.topics import add_topic, change_topic, is_topic_wanted, load_topic, load_topics

if TYPE_CHECKING:
    from bot.chat.ask import Ask
    from bot.chat.cards import Shelf
    from bot.model import Subscription, Topic


async def load_shelf(ask: Ask) -> Shelf:
    """All that the chat has."""
    async with ask.services.database.read() as conn:
        mine = await subscriptions_of(conn, ask.chat.id)
        topics = await load_topics(conn, [one.topic_id for one in mine if one.topic_id is not None])
        feeds = {}
        for one in mine:
            if one.feed_id is not None and (feed := await load_feed(conn, one.feed_id)) is not None:
                feeds[feed.id] = feed
    return cards.Shelf(tuple(mine), topics, feeds, ask.chat.settings, ask.now)


async def list_(ask: Ask) -> None:
    """/list."""
    await _show_list(ask, 0)


async def turn_list(ask: Ask) -> None:
    """Another page of the list, or back to it from a card."""
    await _show_list(ask, ask.number(0))


async def _show_list(ask: Ask, number: int) -> None:
    shelf = await load_shelf(ask)
    if not shelf.subscriptions:
        await ask.show(_nothing(ask))
        return
    await ask.show(cards.list_page(ask.say, shelf, number, ask.data, thread_id=ask.thread_id))


def _nothing(ask: Ask) -> Page:
    rows = [[ask.say.button("button-topics", ask.data("tp", 0)), ask.say.button("button-own-topic", ask.data("own"))]]
    return page_of([ask.say("list-empty")], rows)


async def card(ask: Ask) -> None:
    """The card of a subscription."""
    one = await ask.subscription()
    await ask.show(cards.card_page(ask.say, await load_shelf(ask), one, ask.data))


async def _save(ask: Ask, changed: Subscription) -> None:
    async with ask.services.database.write() as conn:
        await save_subscription(conn, changed)
    await ask.show(cards.card_page(ask.say, await load_shelf(ask), changed, ask.data))


async def pace(ask: Ask) -> None:
    """How soon to hear of it: the choice, and what was chosen."""
    one = await ask.subscription()
    if len(ask.arguments) == 1:
        await ask.show(cards.pace_page(ask.say, one, ask.data))
    elif ask.word(1) in set(Pace):
        await _save(ask, one._replace(pace=Pace(ask.word(1)), digest_at=None, digest_weekday=None))
    else:
        raise Gone


async def length(ask: Ask) -> None:
    """How much to tell: the choice, and what was chosen."""
    one = await ask.subscription()
    if len(ask.arguments) == 1:
        await ask.show(cards.length_page(ask.say, one, ask.data))
    elif ask.word(1) in {*Length, "chat"}:
        await _save(ask, one._replace(length=None if ask.word(1) == "chat" else Length(ask.word(1))))
    else:
        raise Gone


async def silence(ask: Ask) -> None:
    """With or without a sound."""
    one = await ask.subscription()
    await _save(ask, one._replace(silent=not one.silent))


async def pause_one(ask: Ask) -> None:
    """Be silent about it for some days: the choice, and what was chosen; 0 ends it."""
    one = await ask.subscription()
    if len(ask.arguments) == 1:
        await ask.show(cards.pause_page(ask.say, one, ask.data))
        return
    days = ask.number(1)
    if not 0 <= days <= 366:  # noqa: PLR2004 - a year
        raise Gone
    if days:
        await _save(ask, one._replace(paused_until=ask.now + timedelta(days=days)))
        return
    await _save(ask, one._replace(paused_until=None))
    async with ask.services.database.write() as conn:
        await release_paused(conn, ask.chat.id, ask.now)
    ask.services.wake()


async def outlets(ask: Ask) -> None:
    """Only these outlets, or never these."""
    one = await ask.subscription()
    mode = ask.word(1) if len(ask.arguments) > 1 else "o"
    number = ask.number(2) if len(ask.arguments) > 2 else 0  # noqa: PLR2004 - id, mode, page, outlet
    if mode not in {"o", "n"}:
        raise Gone
    async with ask.services.database.read() as conn:
        names = {feed.outlet: feed.id for feed in reversed(await load_feeds(conn)) if feed.outlet}
    known = sorted(((feed_id, name) for name, feed_id in names.items()), key=lambda pair: pair[1].casefold())
    if len(ask.arguments) > 3:  # noqa: PLR2004 - id, mode, page, outlet
        feed_id = ask.number(3)
        name = next((name for there, name in known if there == feed_id), None)
        if name is None:
            raise Gone
        one = _toggled(one, mode, name)
        async with ask.services.database.write() as conn:
            await save_subscription(conn, one)
    await ask.show(cards.outlets_page(ask.say, one, known, ask.data, mode=mode, number=number))


def _toggled(one: Subscription, mode: str, name: str) -> Subscription:
    chosen = one.only_outlets if mode == "o" else one.never_outlets
    changed = tuple(other for other in chosen if other != name) if name in chosen else (*chosen, name)
    return one._replace(only_outlets=changed) if mode == "o" else one._replace(never_outlets=changed)


async def rename(ask: Ask) -> None:
    """Ask for another name."""
    one = await ask.subscription()
    page = page_of([ask.say("rename-ask", name=one.name)])
    await ask.ask("rename", page, back=("c", one.id), subscription=one.id)


async def renamed(ask: Ask) -> None:
    """The other name."""
    one = await _asked_about(ask)
    if not plain(ask.argument):
        raise Refused(Page(ask.say("rename-ask", name=one.name)))
    await ask.forget_prompt()
    await _save(ask, one._replace(name=name_of(ask.argument)))


async def requery(ask: Ask) -> None:
    """Ask for another query."""
    one = await ask.subscription()
    topic = await _topic(ask, one)
    page = page_of([ask.say("query-change", query=code(topic.query))])
    await ask.ask("requery", page, back=("c", one.id), subscription=one.id)


async def requeried(ask: Ask) -> None:
    """The other query. Of a curated topic the chat gets a copy, which is its own from then on."""
    one = await _asked_about(ask)
    topic = await _topic(ask, one)
    query = read_query(ask, ask.argument)
    text = str(query)
    name = name_of(text) if one.name == name_of(topic.query) else one.name
    async with ask.services.database.write() as conn:
        if topic.chat_id == ask.chat.id:
            await change_topic(conn, topic.id, name=name, query=text)
            changed = one._replace(name=name)
        else:
            own = await add_topic(conn, name, text, ask.now, chat_id=ask.chat.id)
            changed = one._replace(name=name, topic_id=own.id)
        await save_subscription(conn, changed)
        still_wanted = await is_topic_wanted(conn, topic.id)
    if not still_wanted:
        ask.services.interests.drop_topic(topic.id)
    if changed.topic_id is not None:
        ask.services.interests.want_topic(changed.topic_id, query)
    await ask.forget_prompt()
    await ask.show(cards.card_page(ask.say, await load_shelf(ask), changed, ask.data))


async def _asked_about(ask: Ask) -> Subscription:
    ask.arguments = (str(ask.prompt.data.get("subscription", "")),) if ask.prompt else ()
    try:
        return await ask.subscription()
    except Gone:
        await ask.forget_prompt()
        raise


async def _topic(ask: Ask, one: Subscription) -> Topic:
    async with ask.services.database.read() as conn:
        topic = await load_topic(conn, one.topic_id or 0)
    if topic is None:
        raise Gone
    return topic


async def share(ask: Ask) -> None:
    """A link that opens the bot with the same topic."""
    one = await ask.subscription()
    async with ask.services.database.read() as conn:
        topic = await load_topic(conn, one.topic_id or 0)
        feed = await load_feed(conn, one.feed_id or 0)
    if topic is not None:
        address = f"https://t.me/{ask.bot.username}?start={share_payload(topic, ask.services.settings.token)}"
        await ask.reply(page_of([ask.say("share-topic", name=one.name), link(address, address)]))
    elif feed is not None:
        await ask.reply(page_of([ask.say("share-feed", name=one.name), code(f"/sub {feed.url}")]))
    else:
        raise Gone


async def remove(ask: Ask) -> None:
    """Remove it, after a second tap."""
    one = await ask.subscription()
    if len(ask.arguments) == 1:
        await ask.show(cards.remove_page(ask.say, one, ask.data))
        return
    await leave(ask.services, [one])
    await ask.show(
        page_of([ask.say("unsub-done", name=one.name)], [[ask.say.button("button-list", ask.data("ls", 0))]])
    )


async def undo(ask: Ask) -> None:
    """Take back a subscription that was just made."""
    one = await ask.subscription()
    await leave(ask.services, [one])
    await ask.show(page_of([ask.say("unsub-done", name=one.name)]))


async def unsub(ask: Ask) -> None:
    """/unsub: one by its name or number, or buttons."""
    shelf = await load_shelf(ask)
    if not shelf.subscriptions:
        await ask.reply(_nothing(ask))
        return
    if not ask.argument:
        await ask.reply(cards.unsub_page(ask.say, shelf, 0, ask.data))
        return
    meant = _meant(ask.argument, shelf)
    near = _near(ask.argument, shelf)
    if meant is None and near is not None:
        await ask.reply(cards.remove_page(ask.say, near, ask.data))
        return
    if meant is None:
        page = cards.unsub_page(ask.say, shelf, 0, ask.data)
        await ask.reply(replace(page, html=f"{ask.say('unsub-unknown', name=ask.argument[:100])}\n{page.html}"))
        return
    await leave(ask.services, [meant])
    await ask.reply(page_of([ask.say("unsub-done", name=meant.name)]))


def _meant(text: str, shelf: Shelf) -> Subscription | None:
    wanted = plain(text).casefold()
    for index, one in enumerate(shelf.subscriptions, 1):
        topic, feed = shelf.topics.get(one.topic_id or 0), shelf.feeds.get(one.feed_id or 0)
        names = {
            plain(one.name).casefold(),
            topic.query.casefold() if topic else "",
            feed.url.casefold() if feed else "",
        }
        if wanted in {str(index), *names} - {""}:
            return one
    return None


def _near(text: str, shelf: Shelf) -> Subscription | None:
    """The only subscription whose name has the text in it."""
    wanted = plain(text).casefold()
    found = [one for one in shelf.subscriptions if wanted and wanted in plain(one.name).casefold()]
    return found[0] if len(found) == 1 else None


async def unsub_one(ask: Ask) -> None:
    """A tap on one of the buttons of /unsub."""
    one = await ask.subscription()
    await leave(ask.services, [one])
    await ask.toast(ask.say.label("unsub-done-short", name=one.name))
    await _show_unsub(ask, ask.number(1))


async def turn_unsub(ask: Ask) -> None:
    """Another page of them."""
    await _show_unsub(ask, ask.number(0))


async def _show_unsub(ask: Ask, number: int) -> None:
    shelf = await load_shelf(ask)
    await ask.show(cards.unsub_page(ask.say, shelf, number, ask.data) if shelf.subscriptions else _nothing(ask))


async def unsub_all(ask: Ask) -> None:
    """Everything: asks again, and first sends the export."""
    shelf = await load_shelf(ask)
    if not ask.arguments:
        yes = ask.say.button("button-everything-yes", ask.data("ua", 1), count=len(shelf.subscriptions))
        rows = [[yes, ask.say.button("button-no", ask.data("up", 0))]]
        await ask.show(page_of([ask.say("unsub-all-ask", count=len(shelf.subscriptions))], rows))
        return
    if shelf.subscriptions:
        await send_export(ask, shelf)
        await leave(ask.services, shelf.subscriptions)
    await ask.show(page_of([ask.say("unsub-all-done", count=len(shelf.subscriptions))]))


async def own_topic(ask: Ask) -> None:
    """My own topic: ask for it."""
    await ask_what(ask)
