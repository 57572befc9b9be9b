"""What the page is told of chats: all that Telegram shows of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from telegram import (
    BotCommand,
    BotCommandScopeAllChatAdministrators,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
    ForceReply,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
)

from bot.demo.page.chat_json import Linked, chat_list, chat_shown

if TYPE_CHECKING:
    from telegram import Bot

    from bot.demo.show import Show


def shown(show: Show, chat_id: int, linked: Linked | None = None) -> dict[str, Any]:
    return chat_shown(show, show.sandbox.state.world.chats[chat_id], linked or Linked())


async def test_the_list_has_two_private_chats_a_forum_a_channel_and_the_operators(show: Show, bot: Bot) -> None:
    show.sandbox.private_chat(first_name="Amira")
    await bot.send_message(show.cast.group.id, "Hello\n  there", message_thread_id=show.cast.threads["Iran"])
    told = chat_list(show)
    assert [(one["title"], one["kind"], one["language"], one["sample"]) for one in told] == [
        ("You", "private", "en", False),
        ("Leila", "private", "fa", False),
        ("Newsroom", "supergroup", "en", False),
        ("Vienna Wire", "channel", "en", False),
        ("Operator", "private", "en", False),
        ("Amira", "private", "en", True),
    ]
    group = told[2]
    assert [(one["name"], one["incoming"], one["closed"]) for one in group["threads"]] == [
        ("General", 0, False),
        ("Iran", 1, False),
        ("Ukraine", 0, False),
    ]
    assert group["last"] == {"text": "Hello there", "date": group["last"]["date"], "mine": False}
    assert group["incoming"] == 1


async def test_a_message_is_told_with_all_that_is_seen_of_it(show: Show, bot: Bot) -> None:
    chat = show.cast.you.id
    show.sandbox.say(chat, text="/start")
    asked = show.sandbox.messages(chat)[0].id
    keys = InlineKeyboardMarkup([[InlineKeyboardButton("More", callback_data="m")]])
    sent = await bot.send_message(
        chat, "<b>Hi</b>", parse_mode="HTML", reply_markup=keys, reply_to_message_id=asked, disable_notification=True
    )
    await bot.send_document(chat, b"abc", filename="feeds.opml")
    await bot.send_message(chat, "Which?", reply_markup=ForceReply())
    await bot.edit_message_text("<b>Ho</b>", chat, sent.message_id, parse_mode="HTML", reply_markup=keys)
    first, hello, file, question = shown(show, chat, Linked(stories={sent.message_id: 7}))["messages"]
    assert (first["bot"], first["sender"], first["story"]) == (False, "You", None)
    assert (hello["bot"], hello["text"], hello["reply_to"], hello["silent"]) == (True, "Ho", asked, True)
    assert (hello["edited"], hello["story"]) == (True, 7)
    assert hello["entities"] == [{"type": "bold", "offset": 0, "length": 2}]
    assert hello["buttons"] == [[{"text": "More", "data": "m", "url": ""}]]
    assert file["file"] == {"id": file["file"]["id"], "name": "feeds.opml", "size": 3}
    assert (question["asks"], hello["asks"]) == (True, False)


async def test_a_link_has_a_card_unless_its_sender_wants_none(show: Show, bot: Bot) -> None:
    chat, url = show.cast.you.id, "http://127.0.0.1:1/meridian/news/x"
    linked = Linked(previews={url: {"site": "Meridian Wire", "title": "Talks", "text": "They talk."}})
    await bot.send_message(chat, f"🎉 see {url}")
    await bot.send_message(chat, f'<a href="{url}">here</a>', parse_mode="HTML", disable_web_page_preview=True)
    await bot.send_message(chat, "http://127.0.0.1:1/elsewhere")
    cards = [message["preview"] for message in shown(show, chat, linked)["messages"]]
    assert cards == [
        {"url": url, "above": False, "site": "Meridian Wire", "title": "Talks", "text": "They talk."},
        None,
        None,
    ]


async def test_what_happens_to_a_forum_is_told_in_words(show: Show) -> None:
    cast, sandbox = show.cast, show.sandbox
    sandbox.close_topic(cast.group, cast.threads["Iran"], cast.you)
    sandbox.reopen_topic(cast.group, cast.threads["Iran"], cast.you)
    told = [(one["service"], one["thread"]) for one in shown(show, cast.group.id)["messages"]]
    iran, ukraine = cast.threads["Iran"], cast.threads["Ukraine"]
    assert told == [
        ("Operator created the topic “Iran”", iran),
        ("Operator created the topic “Ukraine”", ukraine),
        ("The topic was closed", iran),
        ("The topic was reopened", iran),
    ]


async def test_the_commands_are_those_of_the_narrowest_scope_and_the_persons_language(show: Show, bot: Bot) -> None:
    cast = show.cast
    await bot.set_my_commands([BotCommand("start", "everywhere")])
    await bot.set_my_commands([BotCommand("sub", "in private")], BotCommandScopeAllPrivateChats())
    await bot.set_my_commands([BotCommand("sub", "به فارسی")], BotCommandScopeAllPrivateChats(), "fa")
    await bot.set_my_commands([BotCommand("stats", "the operator's")], BotCommandScopeChat(cast.operator.id))
    await bot.set_my_commands([BotCommand("list", "for admins")], BotCommandScopeAllChatAdministrators())
    found = {
        name: [one["description"] for one in shown(show, chat_id)["commands"]]
        for name, chat_id in (
            ("you", cast.you.id),
            ("leila", cast.leila.id),
            ("operator", cast.operator.id),
            ("group", cast.group.id),
            ("channel", cast.channel.id),
        )
    }
    assert found == {
        "you": ["in private"],
        "leila": ["به فارسی"],
        "operator": ["the operator's"],
        "group": ["for admins"],
        "channel": [],
    }


async def test_other_buttons_alone_are_no_edit_that_people_see(show: Show, bot: Bot) -> None:
    chat = show.cast.you.id
    keys = [InlineKeyboardMarkup([[InlineKeyboardButton(text, callback_data="m")]]) for text in ("Off", "On")]
    sent = await bot.send_message(chat, "Topics", reply_markup=keys[0])
    await bot.edit_message_reply_markup(chat, sent.message_id, reply_markup=keys[1])
    await bot.edit_message_text("Topics", chat, sent.message_id, reply_markup=keys[0])
    assert [one["edited"] for one in shown(show, chat)["messages"]] == [False]
    await bot.edit_message_text("Your topics", chat, sent.message_id, reply_markup=keys[1])
    assert [one["edited"] for one in shown(show, chat)["messages"]] == [True]
