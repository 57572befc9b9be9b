"""What the operator sees and changes: /stats, /feeds, /addfeed, /removefeed, /addtopic, /removetopic, /allow, /ban."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.chat.ask import Gone, Refused
from bot.chat.keeping import name_of, read_query
from bot.chat.offers import turn_pages
from bot.chat.page import Button, Page, code, name_button, page_of
from bot.chat.problems import feed_problem
from bot.chat.taps import number, tap_data
from bot.chat.times import moment_text
from bot.chat.typed import read_address, topic_named
from bot.errors import FeedError
from bot.feeds.discover import find_new_url
from bot.model import FeedState
from bot.plaintext import plain
from bot.storage.feeds import add_feed, load_feed, load_feeds, move_feed, offer_url, retire_feed, retry_feed
from bot.storage.moves import suspend_chat
from bot.storage.numbers import find_feed, load_numbers
from bot.storage.permits import save_permit
from bot.storage.topics import add_topic, count_subscribers, offer_again, remove_curated, topics_curated

if TYPE_CHECKING:
    from datetime import datetime

    from bot.chat.ask import Ask
    from bot.chat.page import Html, Say
    from bot.model import Feed

PAGE_SIZE = 8
_MARKS = {FeedState.ACTIVE: "\U0001f7e2", FeedState.FAILING: "\U0001f534", FeedState.RETIRED: "\u26ab"}


async def stats(ask: Ask) -> None:
    """The bot in figures."""
    async with ask.services.database.read() as conn:
        shown = await load_numbers(conn, ask.now)
    late = (ask.now - shown.oldest_due).total_seconds() if shown.oldest_due else 0.0
    lines = [
        ask.say("stats-title"),
        ask.say("stats-chats", active=shown.chats, suspended=shown.suspended),
        ask.say("stats-topics", subscriptions=shown.subscriptions, curated=shown.curated_topics, own=shown.own_topics),
        ask.say("stats-feeds", feeds=shown.feeds, failing=shown.failing_feeds),
        ask.say("stats-news", entries=shown.entries_today, stories=shown.stories_today),
        ask.say("stats-alerts", sent=shown.sent_today, failed=shown.failed_today),
        ask.say("stats-queue", queued=shown.queued, held=shown.held, seconds=round(late)),
    ]
    half, most = shown.lag(0.5), shown.lag(0.95)
    if half is not None and most is not None:
        lines.append(ask.say("stats-lag", half=round(half), most=round(most)))
    await ask.show(page_of(lines, [[ask.say.button("button-refresh", ask.data("ow"))]]))


async def feeds(ask: Ask) -> None:
    """All feeds with their health, those that fail first."""
    await _show_feeds(ask, 0)


async def turn_feeds(ask: Ask) -> None:
    """Another page of them."""
    await _show_feeds(ask, ask.number(0))


async def _show_feeds(ask: Ask, page: int) -> None:
    async with ask.services.database.read() as conn:
        known = await load_feeds(conn)
    known.sort(key=lambda feed: (feed.state is not FeedState.FAILING, feed.state is FeedState.RETIRED))
    pages = max(-(-len(known) // PAGE_SIZE), 1)
    page = min(max(page, 0), pages - 1)
    shown = known[page * PAGE_SIZE : (page + 1) * PAGE_SIZE]
    lines: list[str] = [ask.say("feeds-title", count=len(known), page=page + 1, pages=pages)]
    for feed in shown:
        reason = f": {_why(ask, feed)}" if feed.reason else ""
        lines.append(f"{_MARKS[feed.state]} {ask.say.escaped(feed.name or feed.url)}{reason}")
    rows = [[name_button(f"{_MARKS[feed.state]} {feed.name or feed.url}", ask.data("of", feed.id))] for feed in shown]
    await ask.show(page_of(lines, [*rows, turn_pages(page, pages, lambda to: ask.data("op", to))]))


async def feed_card(ask: Ask) -> None:
    """One feed: its health, retry, a new address, remove."""
    await ask.show(_feed_page(ask, await _feed(ask)))


async def _feed(ask: Ask) -> Feed:
    async with ask.services.database.read() as conn:
        found = await load_feed(conn, ask.number(0))
    if found is None:
        raise Gone
    return found


def _feed_page(ask: Ask, feed: Feed) -> Page:
    def when(moment: datetime | None) -> str:
        return moment_text(moment, ask.now, ask.chat.settings) if moment else "\u2013"

    lines = [
        ask.say("card-title", name=feed.name or feed.url),
        code(feed.url),
        f"{_MARKS[feed.state]} {ask.say('feed-state-' + feed.state)} {_why(ask, feed)}",
        ask.say(
            "feed-polls", last=when(feed.last_polled_at), good=when(feed.last_good_at), next=when(feed.next_poll_at)
        ),
    ]
    all_feeds = ask.say.button("button-all-feeds", ask.data("op", 0))
    return page_of([*lines, *offered_lines(ask.say, feed)], [*care_rows(ask.say, feed), [all_feeds]])


def offered_lines(say: Say, feed: Feed) -> list[Html]:
    """The new address that was found for a feed, if there is one."""
    return [say("feed-offered", url=code(feed.offered_url))] if feed.offered_url else []


def care_rows(say: Say, feed: Feed) -> list[list[Button]]:
    """What the operator can do about a feed. The buttons are about the bot, whichever chat they hang in."""
    rows = [[say.button("button-retry", tap_data("or", feed.id))]]
    if feed.offered_url:
        rows.append([say.button("button-move", tap_data("on", feed.id))])
    elif feed.state is not FeedState.ACTIVE:
        rows.append([say.button("button-find", tap_data("oz", feed.id))])
    if feed.state is not FeedState.RETIRED:
        rows[0].append(say.button("button-remove", tap_data("ox", feed.id)))
    return rows


def _why(ask: Ask, feed: Feed) -> str:
    return feed_problem(ask.say, feed.reason) if feed.reason else ""


async def retry(ask: Ask) -> None:
    """Poll a feed at the next tick."""
    feed = await _feed(ask)
    async with ask.services.database.write() as conn:
        await retry_feed(conn, feed.id, ask.now)
    await ask.toast(ask.say.label("feed-retried"))
    await ask.show(_feed_page(ask, await _feed(ask)))


async def find(ask: Ask) -> None:
    """Look for a feed's new address on its site."""
    feed = await _feed(ask)
    url = await find_new_url(ask.services.discover, feed)
    if not url:
        await ask.toast(ask.say.label("find-nothing"), alert=True)
        return
    async with ask.services.database.write() as conn:
        await offer_url(conn, feed.id, url)
    await ask.show(_feed_page(ask, await _feed(ask)))


async def move(ask: Ask) -> None:
    """Take the new address that was found for a failing feed."""
    feed = await _feed(ask)
    if not feed.offered_url:
        raise Gone
    async with ask.services.database.write() as conn:
        there = await move_feed(conn, feed.id, feed.offered_url)
        await retry_feed(conn, there, ask.now)
    if there != feed.id:
        ask.services.interests.drop_feed(feed.id)
        ask.services.interests.want_feed(there)
    ask.arguments = (str(there),)
    await ask.show(_feed_page(ask, await _feed(ask)))


async def remove_feed(ask: Ask) -> None:
    """Stop polling a feed, after a second tap."""
    feed = await _feed(ask)
    if len(ask.arguments) == 1:
        yes = ask.say.button("button-remove-yes", ask.data("ox", feed.id, 1))
        no = ask.say.button("button-no", ask.data("of", feed.id))
        await ask.show(page_of([ask.say("remove-ask", name=feed.name or feed.url)], [[yes, no]]))
        return
    async with ask.services.database.write() as conn:
        await retire_feed(conn, feed.id, "removed by the operator")
    await ask.show(_feed_page(ask, await _feed(ask)))


async def addfeed(ask: Ask) -> None:
    """/addfeed ADDRESS [NAME]: a feed for everybody."""
    address, _, name = ask.argument.partition(" ")
    if not read_address(address):
        raise Refused(Page(ask.say("addfeed-how")))
    try:
        found = await ask.services.discover(address)
    except FeedError as error:
        raise Refused(Page(ask.say("feed-failed", url=address, reason=feed_problem(ask.say, error.reason)))) from error
    if len(found) > 1:
        lines: list[str] = [ask.say("feeds-several", url=address, count=len(found))]
        lines += [code(f"/addfeed {feed.url}") + f" {ask.say.escaped(feed.title)}" for feed in found]
        await ask.reply(page_of(lines))
        return
    title = name_of(name or found[0].title or address)
    async with ask.services.database.write() as conn:
        feed = await add_feed(conn, found[0].url, ask.now, name=title, origin="admin")
    ask.arguments = (str(feed.id),)
    await ask.reply(_feed_page(ask, await _feed(ask)))


async def removefeed(ask: Ask) -> None:
    """/removefeed NAME or ADDRESS."""
    async with ask.services.database.read() as conn:
        feed_id = await find_feed(conn, plain(ask.argument)) if ask.argument else None
    if feed_id is None:
        await _show_feeds(ask, 0)
        return
    ask.arguments = (str(feed_id),)
    await remove_feed(ask)


async def addtopic(ask: Ask) -> None:
    """/addtopic NAME = QUERY: a topic for everybody."""
    name, _, text = ask.argument.partition("=")
    if not plain(name) or not plain(text):
        raise Refused(Page(ask.say("addtopic-how")))
    query = read_query(ask, text.strip())
    async with ask.services.database.write() as conn:
        if topic_named(name, await topics_curated(conn)) is not None:
            raise Refused(Page(ask.say("addtopic-there", name=plain(name))))
        topic = await offer_again(conn, name_of(name), str(query))
        topic = topic or await add_topic(conn, name_of(name), str(query), ask.now, origin="admin")
    await ask.reply(page_of([ask.say("addtopic-done", name=topic.name), code(topic.query)]))


async def removetopic(ask: Ask) -> None:
    """/removetopic NAME; without a name, buttons."""
    async with ask.services.database.write() as conn:
        offered = await topics_curated(conn)
        topic = topic_named(ask.argument, offered)
        if topic is not None:
            await remove_curated(conn, topic.id, ask.now)
            kept = await count_subscribers(conn, topic.id)
    if topic is None:
        rows = [[name_button(f"\u2716 {one.name}", ask.data("ot", one.id))] for one in offered[:50]]
        await ask.reply(page_of([ask.say("removetopic-which")], rows))
        return
    await ask.reply(page_of([ask.say("removetopic-done", name=topic.name, count=kept)]))


async def tap_removetopic(ask: Ask) -> None:
    """One of the buttons of /removetopic."""
    async with ask.services.database.read() as conn:
        offered = {topic.id: topic.name for topic in await topics_curated(conn)}
    if ask.number(0) not in offered:
        raise Gone
    ask.argument = offered[ask.number(0)]
    await removetopic(ask)


async def allow(ask: Ask) -> None:
    """/allow NUMBER: a person or group may use the bot."""
    await _permit(ask, allowed=True)


async def ban(ask: Ask) -> None:
    """/ban NUMBER: a person or group is not answered, and gets nothing."""
    await _permit(ask, allowed=False)


async def _permit(ask: Ask, *, allowed: bool) -> None:
    who = number(plain(ask.argument))
    if not who:
        raise Refused(Page(ask.say("allow-how" if allowed else "ban-how")))
    if not allowed and who in ask.services.settings.admin_ids:
        raise Refused(Page(ask.say("ban-owner")))
    async with ask.services.database.write() as conn:
        await save_permit(conn, who, ask.now, allowed=allowed)
        if not allowed:
            await suspend_chat(conn, who, "banned by the operator", ask.now)
    await ask.reply(Page(ask.say("allow-done" if allowed else "ban-done", id=str(who))))
