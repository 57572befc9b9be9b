"""The way of a story, as it is read from the bot's database and its Telegram's journal."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from sqlalchemy import insert
from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.demo.page.linked import load_linked
from bot.demo.page.way import story_list, story_way
from bot.storage.tables import alerts, chats, entries, feeds, stories, topics

if TYPE_CHECKING:
    from telegram import Bot

    from bot.demo.show import Show
    from bot.storage.database import Database

NOW = datetime(2026, 3, 12, 7, 30, tzinfo=UTC)
TEXT = "VIENNA - Iran resumed talks on Thursday. Nobody had expected it.\n\nThe talks go on until Saturday."
SUMMARY = "Iran resumed talks on Thursday.\nThe talks go on until Saturday."


async def store(database: Database, chat_id: int, message_id: int) -> None:
    """Two reports of one story, a topic that it fits and one that it does not, and two alerts."""
    async with database.write() as conn:
        for number, name in ((1, "Meridian"), (2, "Harbour")):
            await conn.execute(
                insert(feeds).values(
                    id=number, url=f"http://{name}/feed", name=name, outlet=name, next_poll_at=NOW, created_at=NOW
                )
            )
        await conn.execute(
            insert(stories).values(
                id=1,
                title="Iran resumes talks",
                url="http://Meridian/1",
                summary=SUMMARY,
                language="en",
                outlets=["Meridian", "Harbour"],
                opened_at=NOW,
                published_at=NOW,
                updated_at=NOW,
            )
        )
        for number, (name, text, joined_by) in enumerate((("Meridian", TEXT, ""), ("Harbour", "", "iran, talks")), 1):
            await conn.execute(
                insert(entries).values(
                    id=number,
                    feed_id=number,
                    guid="1",
                    url=f"http://{name}/1",
                    title="Iran resumes talks",
                    blurb="They talk.",
                    text=text,
                    outlet=name,
                    language="en",
                    published_at=NOW,
                    seen_at=NOW + timedelta(seconds=5),
                    state="filed",
                    story_id=1,
                    joined_by=joined_by,
                )
            )
        await conn.execute(insert(chats).values(id=chat_id, kind="private", created_at=NOW, seen_at=NOW))
        for number, (name, query) in enumerate((("Iran talks", "iran talks"), ("Sport", "football")), 1):
            await conn.execute(insert(topics).values(id=number, name=name, query=query, created_at=NOW))
        common = {
            "story_id": 1,
            "kind": "new",
            "chat_id": chat_id,
            "priority": 2,
            "due_at": NOW,
            "expires_at": NOW,
            "created_at": NOW,
        }
        await conn.execute(
            insert(alerts).values(common | {"id": 5, "label": "Iran talks", "state": "sent", "message_id": message_id})
        )
        await conn.execute(
            insert(alerts).values(
                common | {"id": 6, "thread_id": 3, "label": "Iran talks", "state": "held", "held_for": "quiet"}
            )
        )


async def test_a_story_is_followed_from_its_feeds_to_telegrams_answer(show: Show, bot: Bot) -> None:
    chat = show.cast.you.id
    assert show.database is not None
    keys = InlineKeyboardMarkup([[InlineKeyboardButton("…", callback_data="a:5")]])
    other = InlineKeyboardMarkup([[InlineKeyboardButton("…", callback_data="a:55")]])
    sent = await bot.send_message(chat, "Iran resumes talks", reply_markup=keys)
    await bot.send_message(chat, "Something else", reply_markup=other)
    await store(show.database, chat, sent.message_id)
    assert [(one["id"], one["title"], one["alerts"]) for one in await story_list(show)] == [
        (1, "Iran resumes talks", 2)
    ]
    way = await story_way(show, 1)
    assert way is not None
    assert [(one["outlet"], one["feed"], one["first"], one["joined"]) for one in way["reports"]] == [
        ("Meridian", "http://Meridian/feed", True, ""),
        ("Harbour", "http://Harbour/feed", False, "iran, talks"),
    ]
    assert way["topics"] == [
        {
            "name": "Iran talks",
            "owner": "",
            "words": [
                {"word": "Iran", "field": "title", "outlet": "Meridian"},
                {"word": "talks", "field": "title", "outlet": "Meridian"},
            ],
        }
    ]
    marked = [piece["text"] for pieces in way["article"]["paragraphs"] for piece in pieces if piece["chosen"]]
    assert marked == SUMMARY.splitlines()
    first, second = way["alerts"]
    assert (first["who"], first["state"], first["label"]) == ("You", "sent", "Iran talks")
    assert [(one["method"], one["status"], one["message"]) for one in first["calls"]] == [
        ("sendMessage", 200, sent.message_id)
    ]
    assert (second["state"], second["why"], second["calls"]) == ("held", "waits for the end of the quiet hours", [])


async def test_an_alert_leads_to_its_story_and_a_link_has_a_card(show: Show, bot: Bot) -> None:
    chat = show.cast.you
    assert show.database is not None
    sent = await bot.send_message(chat.id, "See http://Meridian/1")
    await bot.send_message(chat.id, "and http://elsewhere/2")
    await store(show.database, chat.id, sent.message_id)
    linked = await load_linked(show, show.sandbox.state.world.chats[chat.id])
    assert linked.stories == {sent.message_id: 1}
    assert linked.previews == {
        "http://Meridian/1": {"site": "Meridian", "title": "Iran resumes talks", "text": "They talk."}
    }


async def test_there_is_no_way_of_what_is_not_there(show: Show) -> None:
    assert await story_list(show) == []
    assert await story_way(show, 1) is None
    show.database = None
    assert await story_list(show) == []
    assert await story_way(show, 1) is None
