"""The first steps: /start with the topics to tap, /topics, /help, /privacy, /cancel, and commands that do not exist."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.chat.ask import Gone
from bot.chat.keeping import keep_topic, leave
from bot.chat.listing import card
from bot.chat.menu import OWNER
from bot.chat.offers import topic_rows
from bot.chat.page import Page, page_of
from bot.chat.preferences import settings
from bot.chat.share import read_payload
from bot.chat.subscribe import offer_shared
from bot.chat.typed import nearest
from bot.model import ChatKind
from bot.storage.subscriptions import subscriptions_of
from bot.storage.topics import load_topic, topics_curated

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.chat.ask import Ask
    from bot.chat.desk import Handler
    from bot.chat.page import Button

HELP_COMMANDS = (
    "sub",
    "list",
    "unsub",
    "preview",
    "latest",
    "search",
    "topics",
    "settings",
    "pause",
    "export",
    "privacy",
)


async def start(ask: Ask) -> None:
    """Two sentences and the topics; with a shared topic's link, that topic and one button."""
    shared = read_payload(ask.argument, ask.services.settings.token)
    if shared is not None:
        topic_id, is_sealed = shared
        async with ask.services.database.read() as conn:
            topic = await load_topic(conn, topic_id)
        if topic is not None and (topic.chat_id is None or is_sealed):
            await offer_shared(ask, topic)
            return
        await ask.reply(Page(ask.say("share-gone")))
    if ask.is_remote:  # who runs a channel from here knows the bot
        await topics(ask)
        return
    rows = await _rows(ask, 0)
    if ask.is_private:
        group = f"https://t.me/{ask.bot.username}?startgroup=start"
        rows.append((ask.say.button("button-help", "h"), ask.say.button("button-add-group", "", group)))
    name = "start-private" if ask.chat.kind is ChatKind.PRIVATE else "start-group"
    await ask.reply(page_of([ask.say(name)], rows))


async def topics(ask: Ask) -> None:
    """The curated topics."""
    rows = await _rows(ask, 0)
    name = "topics-title" if len(rows) > 1 else "topics-none"
    await ask.show(page_of([ask.say(name)], rows))


async def toggle_topic(ask: Ask) -> None:
    """A tap on a topic: on or off."""
    topic_id, page = ask.number(0), ask.number(1)
    async with ask.services.database.read() as conn:
        offered = {topic.id: topic for topic in await topics_curated(conn)}
        mine = await subscriptions_of(conn, ask.chat.id)
    if topic_id not in offered:
        raise Gone
    topic = offered[topic_id]
    here = [one for one in mine if one.topic_id == topic_id and one.thread_id == ask.thread_id]
    if here:
        await leave(ask.services, here)
        await ask.toast(ask.say.label("topic-off", name=topic.name))
    else:
        await keep_topic(ask, topic)
        await ask.toast(ask.say.label("topic-on", name=topic.name))
    await ask.edit_rows(await _rows(ask, page))


async def turn_topics(ask: Ask) -> None:
    """Another page of topics."""
    await ask.edit_rows(await _rows(ask, ask.number(0)))


async def _rows(ask: Ask, page: int) -> list[tuple[Button, ...]]:
    async with ask.services.database.read() as conn:
        offered = await topics_curated(conn)
        mine = await subscriptions_of(conn, ask.chat.id)
    on = {one.topic_id for one in mine if one.topic_id is not None and one.thread_id == ask.thread_id}
    return topic_rows(ask.say, offered, on, page, ask.data)


async def help_(ask: Ask) -> None:
    """What there is, in one screen; /help query explains the query language."""
    about = ask.argument.casefold() or "".join(ask.arguments)
    await ask.show(_query_help(ask) if about in {"query", "queries"} else _help(ask))


def _help(ask: Ask) -> Page:
    lines = [ask.say("help-intro"), "", *_commands(ask, HELP_COMMANDS), "", ask.say("help-more")]
    if ask.is_owner and ask.is_private:
        lines += ["", *_commands(ask, OWNER)]
    return page_of(lines, [[ask.say.button("button-query-help", "h:query")]])


def _commands(ask: Ask, names: Iterable[str]) -> list[str]:
    return [f"/{name} \u2013 {ask.say('command-' + name)}" for name in names]


def _query_help(ask: Ask) -> Page:
    row = [ask.say.button("button-own-topic", ask.data("own")), ask.say.button("button-help", "h")]
    return page_of([ask.say("help-query")], [row])


async def privacy(ask: Ask) -> None:
    """What is stored, in plain words."""
    await ask.reply(page_of([ask.say("privacy", days=ask.services.settings.operate.keep_days)]))


async def cancel(ask: Ask) -> None:
    """End an open question. A tap leads back to where it was asked, and leaves no question that is none any more."""
    was_asked = await ask.forget_prompt()
    match ask.arguments:
        case ("c", number):
            ask.arguments = (number,)
            await card(ask)
        case ("g",):
            await settings(ask)
        case ("t",):
            await topics(ask)
        case _:
            is_over = was_asked or ask.query is not None
            await ask.show(Page(ask.say("cancelled" if is_over else "nothing-to-cancel")))


def unknown_command(known: tuple[str, ...]) -> Handler:
    """The handler of a command that does not exist: it names the one that was probably meant."""

    async def unknown(ask: Ask) -> None:
        meant = nearest(ask.argument, known)
        name = "unknown-command" if meant is None else "unknown-command-nearest"
        await ask.reply(Page(ask.say(name, command=f"/{meant}")))

    return unknown
