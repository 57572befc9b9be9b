"""The buttons of an alert: [\u22ef] opens more, why, mutes, fewer like this, and unsubscribe. And /why as a reply."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from bot.alerts.compose import Voice, compose_alert
from bot.chat.ask import Gone, Refused
from bot.chat.keeping import leave, name_of
from bot.chat.page import Button, Html, Page, link, name_button, page_of
from bot.chat.reasons import reason_lines, words_of
from bot.errors import QueryError
from bot.model import Length
from bot.storage.asked import (
    feeds_of_story,
    lengthen_alert,
    load_told,
    mute_outlet,
    mute_story,
    told_in_message,
)
from bot.storage.feeds import load_feed
from bot.storage.moves import drop_unsent
from bot.storage.stories import entries_of_story, load_story
from bot.storage.subscriptions import load_subscription, save_subscription
from bot.storage.topics import add_topic, change_topic, is_topic_wanted, load_topic
from bot.topics.query import parse_query

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.alerts.compose import Button as AlertButton
    from bot.chat.ask import Ask
    from bot.model import Story, Subscription, Topic
    from bot.storage.asked import Told

OUTLET_MUTED = timedelta(days=1)
STORY_MUTED = timedelta(days=30)
MOST_WORDS = 9
MOST_EXPLAINED = 5


async def _told(ask: Ask) -> tuple[Told, Story]:
    async with ask.services.database.read() as conn:
        told = await load_told(conn, ask.number(0))
        if told is None or told.alert.chat_id != ask.chat.id or told.alert.story_id is None:
            raise Gone
        story = await load_story(conn, told.alert.story_id)
    if story is None:
        raise Gone
    return told, story


def _composed(ask: Ask, told: Told, story: Story) -> tuple[Html, list[tuple[Button, ...]]]:
    voice = Voice(ask.say.texts, ask.chat.settings)
    message = compose_alert(story, told.alert, voice, told.sent_at or ask.now)
    return Html(message.html), [_row(row) for row in message.buttons]


def _row(row: Sequence[AlertButton]) -> tuple[Button, ...]:
    return tuple(Button(one.text, one.data, one.url) for one in row)


async def menu(ask: Ask) -> None:
    """[\u22ef]: the menu in the place of the buttons; with 0 behind the id, the buttons again."""
    told, story = await _told(ask)
    _, closed = _composed(ask, told, story)
    await ask.edit_rows(closed if len(ask.arguments) > 1 else _menu_rows(ask, told, story, closed))


def _menu_rows(ask: Ask, told: Told, story: Story, closed: Sequence[Sequence[Button]]) -> list[tuple[Button, ...]]:
    say, number = ask.say, told.alert.id
    rows: list[tuple[Button, ...]] = [tuple(button for button in closed[0] if button.url)] if closed else []
    more = (say.button("alert-more", ask.data("am", number)),) if told.alert.length is not Length.LONG else ()
    rows.append((*more, say.button("alert-why", ask.data("aw", number))))
    rows.append((say.button("alert-mute-story", ask.data("as", number)),))
    if story.outlets:
        rows.append((say.button("alert-mute-outlet", ask.data("ao", number), name=story.outlets[0]),))
    rows.append((say.button("alert-fewer", ask.data("af", number)),))
    rows.append(
        (say.button("alert-unsub", ask.data("au", number)), say.button("button-back", ask.data("a", number, 0)))
    )
    return [row for row in rows if row]


async def more(ask: Ask) -> None:
    """The long summary and all outlets, edited in; later edits of the alert keep it long."""
    told, story = await _told(ask)
    async with ask.services.database.write() as conn:
        await lengthen_alert(conn, told.alert.id)
    longer = replace(told, alert=told.alert._replace(length=Length.LONG))
    html, rows = _composed(ask, longer, story)
    await ask.show(Page(html, tuple(rows)))
    if story.long_summary in {"", story.summary}:
        await ask.toast(ask.say.label("alert-no-more"))


async def why(ask: Ask) -> None:
    """Why this came: the words, the field, the feed, and what was merged."""
    told, story = await _told(ask)
    await ask.answer_below(page_of(await _reasons(ask, told, story)))


async def why_replied(ask: Ask) -> None:
    """/why as a reply to an alert."""
    answered = ask.message.reply_to_message if ask.message else None
    if answered is None:
        raise Refused(Page(ask.say("why-reply")))
    async with ask.services.database.read() as conn:
        told = await told_in_message(conn, ask.chat.id, answered.message_id)
    if not told:
        raise Refused(Page(ask.say("why-unknown")))
    lines: list[str] = []
    for one in told[:MOST_EXPLAINED]:
        async with ask.services.database.read() as conn:
            story = await load_story(conn, one.alert.story_id or 0)
        if story is not None:
            lines += ["", *(await _reasons(ask, one, story))]
    if not lines:
        raise Refused(Page(ask.say("why-unknown")))
    if len(told) > MOST_EXPLAINED:
        lines += ["", ask.say("why-others", count=len(told) - MOST_EXPLAINED)]
    await ask.reply(page_of(lines[1:]))


async def _reasons(ask: Ask, told: Told, story: Story) -> list[str]:
    async with ask.services.database.read() as conn:
        reports = await entries_of_story(conn, story.id)
        names = dict(await feeds_of_story(conn, story.id))
        wish = await load_subscription(conn, told.alert.subscription_id or 0)
        topic = await load_topic(conn, wish.topic_id or 0) if wish else None
        feed = await load_feed(conn, wish.feed_id or 0) if wish else None
    lines: list[str] = [Html(f"<b>{link(story.title, story.url)}</b>")]
    lines += reason_lines(ask.say, reports, names, label=told.alert.label, topic=topic, feed=feed)
    return lines


async def mute_this_story(ask: Ask) -> None:
    """Nothing more of this story."""
    told, story = await _told(ask)
    async with ask.services.database.write() as conn:
        await mute_story(conn, ask.chat.id, story.id, ask.now + STORY_MUTED)
        await drop_unsent(conn, ask.chat.id, story_id=story.id)
    await ask.toast(ask.say.label("alert-story-muted"))
    await _close(ask, told, story)


async def mute_this_outlet(ask: Ask) -> None:
    """Nothing that only this outlet tells, for a day."""
    told, story = await _told(ask)
    if not story.outlets:
        raise Gone
    async with ask.services.database.write() as conn:
        await mute_outlet(conn, ask.chat.id, story.outlets[0], ask.now + OUTLET_MUTED)
    await ask.toast(ask.say.label("alert-outlet-muted", name=story.outlets[0]))
    await _close(ask, told, story)


async def _close(ask: Ask, told: Told, story: Story) -> None:
    await ask.edit_rows(_composed(ask, told, story)[1])


async def fewer(ask: Ask) -> None:
    """Fewer like this: a word of the story becomes a -word of the query."""
    told, story = await _told(ask)
    wish, topic = await _own_query(ask, told)
    candidates = words_of(story, topic.query, MOST_WORDS)
    if len(ask.arguments) == 1:
        buttons = [name_button(f"-{word}", ask.data("af", told.alert.id, word)) for word in candidates]
        rows = [tuple(buttons[start : start + 3]) for start in range(0, len(buttons), 3)]
        if rows:
            await ask.toast(ask.say.label("alert-fewer-ask"))
        else:
            await ask.toast(ask.say.label("alert-fewer-none"), alert=True)
        await ask.edit_rows([*rows, (ask.say.button("button-back", ask.data("a", told.alert.id)),)])
        return
    word = ask.word(1)
    if word not in candidates:
        raise Gone
    await _add_minus(ask, wish, topic, word)
    await ask.toast(ask.say.label("alert-fewer-done", word=word, name=wish.name), alert=True)
    await _close(ask, told, story)


async def _own_query(ask: Ask, told: Told) -> tuple[Subscription, Topic]:
    async with ask.services.database.read() as conn:
        wish = await load_subscription(conn, told.alert.subscription_id or 0)
        topic = await load_topic(conn, wish.topic_id or 0) if wish else None
    if wish is None or wish.chat_id != ask.chat.id:
        raise Gone
    if topic is None:
        raise Refused(Page(ask.say("alert-fewer-feed")))
    return wish, topic


async def _add_minus(ask: Ask, wish: Subscription, topic: Topic, word: str) -> None:
    old = parse_query(topic.query)
    shown = f"({topic.query})" if " OR " in topic.query else topic.query
    try:
        query = parse_query(f"{shown} -{word}")
    except QueryError as error:  # it is full
        raise Refused(Page(ask.say("alert-fewer-full"))) from error
    if query == old:
        return
    async with ask.services.database.write() as conn:
        if topic.chat_id == ask.chat.id:
            await change_topic(conn, topic.id, name=topic.name, query=str(query))
            topic_id = topic.id
        else:  # a curated one stays as it is for the others
            topic_id = (await add_topic(conn, name_of(topic.name), str(query), ask.now, chat_id=ask.chat.id)).id
            await save_subscription(conn, wish._replace(topic_id=topic_id))
        dropped = not await is_topic_wanted(conn, topic.id)
    if dropped:
        ask.services.interests.drop_topic(topic.id)
    ask.services.interests.want_topic(topic_id, query)


async def unsubscribe(ask: Ask) -> None:
    """Leave the topic or feed that brought this, after a second tap."""
    told, story = await _told(ask)
    async with ask.services.database.read() as conn:
        wish = await load_subscription(conn, told.alert.subscription_id or 0)
    if wish is None or wish.chat_id != ask.chat.id:
        raise Gone
    if len(ask.arguments) == 1:
        yes = ask.say.button("alert-unsub-yes", ask.data("au", told.alert.id, 1), name=wish.name)
        await ask.edit_rows([(yes,), (ask.say.button("button-no", ask.data("a", told.alert.id, 0)),)])
        return
    await leave(ask.services, [wish])
    await ask.toast(ask.say.label("unsub-done-short", name=wish.name), alert=True)
    await _close(ask, told, story)
