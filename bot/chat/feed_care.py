"""What a subscriber can do about a feed of theirs that fails: try it now, look for its new address, or take that."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.chat.ask import Gone
from bot.chat.keeping import keep_feed, leave
from bot.chat.notices import failing_page
from bot.chat.page import page_of
from bot.feeds.discover import find_new_url
from bot.storage.feeds import load_feed, offer_url, retry_feed
from bot.storage.subscriptions import save_subscription

if TYPE_CHECKING:
    from bot.chat.ask import Ask
    from bot.model import Feed, Subscription


async def _mine(ask: Ask) -> tuple[Subscription, Feed]:
    one = await ask.subscription()
    async with ask.services.database.read() as conn:
        feed = await load_feed(conn, one.feed_id or 0)
    if feed is None:
        raise Gone
    return one, feed


async def retry(ask: Ask) -> None:
    """Poll it at the next tick."""
    _, feed = await _mine(ask)
    async with ask.services.database.write() as conn:
        await retry_feed(conn, feed.id, ask.now)
    await ask.toast(ask.say.label("feed-retried"))


async def find(ask: Ask) -> None:
    """Look for its new address on its site."""
    one, feed = await _mine(ask)
    url = feed.offered_url or await find_new_url(ask.services.discover, feed)
    if not url:
        await ask.toast(ask.say.label("find-nothing"), alert=True)
        return
    async with ask.services.database.write() as conn:
        await offer_url(conn, feed.id, url)
    await ask.show(failing_page(ask.say, replace(feed, offered_url=url), one.id))


async def move(ask: Ask) -> None:
    """Take the new address, for this chat: the subscription keeps its name and settings."""
    one, feed = await _mine(ask)
    if not feed.offered_url:
        raise Gone
    await leave(ask.services, [one])
    kept = await keep_feed(ask, feed.offered_url, one.name)
    moved = one._replace(id=kept.subscription.id, feed_id=kept.subscription.feed_id)
    async with ask.services.database.write() as conn:
        await save_subscription(conn, moved)
    tune = ask.say.button("button-tune", ask.data("c", moved.id))
    await ask.show(page_of([ask.say("sub-done", name=moved.name)], [[tune]]))
