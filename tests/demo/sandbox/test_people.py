"""What people do in the sandbox, as python-telegram-bot sees it."""

from __future__ import annotations

from typing import Any

import pytest
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.constants import ChatMemberStatus, ChatType
from telegram.error import BadRequest

from bot.demo.sandbox import Sandbox


def read(bot: Bot, raw: dict[str, Any]) -> Update:
    """The update as a handler gets it."""
    return Update.de_json(raw, bot)


async def test_a_person_writes_and_is_met(sandbox: Sandbox, bot: Bot) -> None:
    chat = sandbox.private_chat(first_name="Bea", username="bea", language_code="de", met=False)
    update = read(bot, sandbox.say(chat, text="/start t_5"))
    assert update.effective_user is not None
    assert (update.effective_user.first_name, update.effective_user.username) == ("Bea", "bea")
    assert update.effective_user.language_code == "de"
    assert update.message is not None
    assert update.message.chat.type == ChatType.PRIVATE
    assert update.message.parse_entities() == {update.message.entities[0]: "/start"}
    assert (await bot.send_message(chat.id, "Hello")).from_user == await bot.get_me()


async def test_a_tap_tells_the_data_and_the_message(sandbox: Sandbox, bot: Bot) -> None:
    chat = sandbox.private_chat()
    rows = [
        [InlineKeyboardButton("Read it", url="https://x.org")],
        [InlineKeyboardButton("More…", callback_data="m:1")],
    ]
    await bot.send_message(chat.id, "x", reply_markup=InlineKeyboardMarkup(rows))
    shown = sandbox.replies(chat)[0]
    assert sandbox.tap(shown, "Read it") == {}
    for wanted in ("More…", "m:1", "More", shown.buttons[1][0]):
        query = read(bot, sandbox.tap(shown, wanted)).callback_query
        assert query is not None
        assert (query.data, query.from_user.id, query.message and query.message.message_id) == (
            "m:1",
            chat.id,
            shown.id,
        )
    with pytest.raises(LookupError, match="no button 'Less'"):
        sandbox.tap(shown, "Less")
    old = read(bot, sandbox.press(shown, "long gone")).callback_query
    assert old is not None
    assert old.data == "long gone"


async def test_a_file_travels_both_ways(sandbox: Sandbox, bot: Bot) -> None:
    chat = sandbox.private_chat()
    update = read(bot, sandbox.send_file(chat, None, "feeds.opml", b"<opml/>", mime="text/xml", caption="mine"))
    assert update.message is not None
    assert update.message.document is not None
    assert (update.message.caption, update.message.document.file_name) == ("mine", "feeds.opml")
    file = await update.message.document.get_file()
    assert await file.download_as_bytearray() == b"<opml/>"
    sent = await bot.send_document(chat.id, b"[]", filename="all.json", caption="<b>yours</b>", parse_mode="HTML")
    assert sent.document is not None
    shown = sandbox.replies(chat)[0]
    assert shown.document is not None
    assert (shown.document.name, shown.document.content, shown.text) == ("all.json", b"[]", "yours")
    again = await bot.send_document(chat.id, sent.document.file_id)
    assert again.document == sent.document
    assert (await bot.edit_message_caption(chat.id, sent.message_id, caption="ours")).caption == "ours"  # type: ignore[union-attr]
    with pytest.raises(BadRequest, match=r"(?i)there is no text in the message to edit"):
        await sent.edit_text("x")
    with pytest.raises(BadRequest, match=r"(?i)file must be non-empty"):
        await bot.send_document(chat.id, b"", filename="empty")
    plain = await bot.send_message(chat.id, "x")
    with pytest.raises(BadRequest, match=r"(?i)there is no caption in the message to edit"):
        await plain.edit_caption("y")
    with pytest.raises(BadRequest, match=r"(?i)message caption is too long"):
        await sent.edit_caption("y" * 1025)


async def test_a_huge_file_is_announced_and_cannot_be_had(sandbox: Sandbox, bot: Bot) -> None:
    update = read(bot, sandbox.send_file(sandbox.private_chat(), None, "big", b"x", size=21 << 20))
    assert update.message is not None
    assert update.message.document is not None
    assert update.message.document.file_size == 21 << 20
    with pytest.raises(BadRequest, match=r"(?i)^file is too big$"):
        await update.message.document.get_file()


async def test_a_location_is_shared(sandbox: Sandbox, bot: Bot) -> None:
    update = read(bot, sandbox.send_location(sandbox.private_chat(), None, 48.2, 16.4))
    assert update.message is not None
    assert update.message.location is not None
    assert (update.message.location.latitude, update.message.location.longitude) == (48.2, 16.4)


async def test_in_a_group_only_commands_and_replies_reach_the_bot(sandbox: Sandbox, bot: Bot) -> None:
    ann = sandbox.add_user()
    group = sandbox.group(members=[ann])
    asked = await bot.send_message(group.id, "Which topic?")
    heard = {
        text: bool(sandbox.say(group, ann, text))
        for text in ("hello", "/list", "/list@newsbell_demo_bot", "/list@another_bot", "look: /list", " ")
    }
    assert heard == {
        "hello": False,
        "/list": True,
        "/list@newsbell_demo_bot": True,
        "/list@another_bot": False,
        "look: /list": False,
        " ": False,
    }
    answer = read(bot, sandbox.say(group, ann, "Iran", reply_to=asked.message_id))
    assert answer.message is not None
    assert answer.message.reply_to_message is not None
    assert answer.message.reply_to_message.text == "Which topic?"
    sandbox.set_bot(group, ann, "administrator")
    assert sandbox.say(group, ann, "hello")
    sandbox.kick_bot(group, ann)
    assert sandbox.say(group, ann, "/list") == {}


async def test_without_privacy_mode_everything_reaches_the_bot() -> None:
    async with Sandbox(privacy=False) as sandbox:
        ann = sandbox.add_user()
        assert sandbox.say(sandbox.group(members=[ann]), ann, "hello")


async def test_an_anonymous_admin_writes_as_the_group(sandbox: Sandbox, bot: Bot) -> None:
    ann, bea = sandbox.add_user("Ann"), sandbox.add_user("Bea")
    group = sandbox.supergroup("News", admins=[bea], anonymous=[ann])
    message = read(bot, sandbox.say(group, ann, "/list")).message
    assert message is not None
    assert message.from_user is not None
    assert message.sender_chat is not None
    assert (message.from_user.username, message.sender_chat.id) == ("GroupAnonymousBot", group.id)
    admins = await bot.get_chat_administrators(group.id)
    assert {(admin.user.id, admin.is_anonymous) for admin in admins} == {(ann.id, True), (bea.id, False)}  # type: ignore[attr-defined]


async def test_members_are_what_they_are(sandbox: Sandbox, bot: Bot) -> None:
    users = {
        status: sandbox.add_user(status) for status in ("creator", "administrator", "member", "restricted", "kicked")
    }
    group = sandbox.supergroup("News", username="newsroom")
    for status, user in users.items():
        sandbox.set_member(group, user, status)
    for status, user in users.items():
        assert (await bot.get_chat_member("@newsroom", user.id)).status == status
    assert (await bot.get_chat_member(group.id, sandbox.add_user().id)).status == ChatMemberStatus.LEFT
    assert (await bot.get_chat_member(group.id, sandbox.bot.id)).status == ChatMemberStatus.MEMBER
    assert await bot.get_chat_member_count(group.id) == 6
    private = sandbox.private_chat(users["member"])
    assert (await bot.get_chat_member(private.id, private.id)).status == ChatMemberStatus.MEMBER
    assert (await bot.get_chat_member(private.id, users["creator"].id)).status == ChatMemberStatus.LEFT
    assert await bot.get_chat_member_count(private.id) == 2


async def test_blocking_and_coming_back_is_told(sandbox: Sandbox, bot: Bot) -> None:
    chat = sandbox.private_chat()
    change = read(bot, sandbox.block(chat)).my_chat_member
    assert change is not None
    assert (change.old_chat_member.status, change.new_chat_member.status) == ("member", "kicked")
    sandbox.say(chat, text="/start")
    statuses = [
        update.my_chat_member.new_chat_member.status for update in await bot.get_updates() if update.my_chat_member
    ]
    assert statuses == ["kicked", "member"]
    assert (await bot.send_message(chat.id, "Welcome back")).message_id


async def test_a_channel_posts_and_needs_the_bot_as_admin(sandbox: Sandbox, bot: Bot) -> None:
    ann = sandbox.add_user()
    channel = sandbox.channel("News", username="newsroom", admins=[ann])
    post = read(bot, sandbox.say(channel, text="/list")).channel_post
    assert post is not None
    assert post.from_user is None
    assert (await bot.send_message("@NewsRoom", "x")).sender_chat == post.chat
    assert (await bot.get_chat_member(channel.id, ann.id)).status == ChatMemberStatus.ADMINISTRATOR
    sandbox.add_bot(channel, ann)
    with pytest.raises(BadRequest, match=r"(?i)member list is inaccessible"):
        await bot.get_chat_member(channel.id, ann.id)
    with pytest.raises(ValueError, match="who taps"):
        sandbox.press(sandbox.replies(channel)[0], "x")


async def test_a_forum_keeps_its_threads_apart(sandbox: Sandbox, bot: Bot) -> None:
    ann = sandbox.add_user()
    forum = sandbox.supergroup("Forum", forum=True, admins=[ann])
    assert (await bot.get_chat(forum.id)).is_forum
    thread = sandbox.add_topic(forum, "Iran", ann)
    asked = read(bot, sandbox.say(forum, ann, "/list", thread=thread)).message
    assert asked is not None
    assert (asked.message_thread_id, asked.is_topic_message) == (thread, True)
    assert (await asked.reply_text("yes")).message_thread_id == thread
    general = await bot.send_message(forum.id, "general")
    assert general.message_thread_id is None
    for missing in (1, 999):
        with pytest.raises(BadRequest, match=r"(?i)^message thread not found$"):
            await bot.send_message(forum.id, "x", message_thread_id=missing)
    sandbox.close_topic(forum, thread, ann)
    with pytest.raises(BadRequest, match=r"(?i)^TOPIC_CLOSED$"):
        await bot.send_message(forum.id, "x", message_thread_id=thread)
    sandbox.set_bot(forum, ann, "administrator", can_manage_topics=True)
    assert await bot.send_message(forum.id, "x", message_thread_id=thread)
    sandbox.set_bot(forum, ann, "member")
    sandbox.reopen_topic(forum, thread, ann)
    assert await bot.send_message(forum.id, "x", message_thread_id=thread)
    sandbox.delete_topic(forum, thread)
    with pytest.raises(BadRequest, match=r"(?i)^message thread not found$"):
        await bot.send_message(forum.id, "x", message_thread_id=thread)
    assert [message.text for message in sandbox.replies(forum)] == ["general"]


async def test_a_group_moves_and_tells_both_sides(sandbox: Sandbox, bot: Bot) -> None:
    ann = sandbox.add_user()
    old = sandbox.group("News", members=[ann])
    new = sandbox.upgrade(old, ann)
    left, arrived = (update.message for update in await bot.get_updates())
    assert left is not None
    assert arrived is not None
    assert (left.chat.id, left.migrate_to_chat_id) == (old.id, new.id)
    assert (arrived.chat.id, arrived.migrate_from_chat_id) == (new.id, old.id)
    assert sandbox.upgrade(sandbox.group("Empty")).kind == "supergroup"


async def test_the_bot_leaves(sandbox: Sandbox, bot: Bot) -> None:
    group = sandbox.group()
    assert await bot.leave_chat(group.id)
    assert group.bot.status == "left"


async def test_commands_are_kept_by_scope_and_language(sandbox: Sandbox, bot: Bot) -> None:
    chat = sandbox.private_chat()
    await bot.set_my_commands([("list", "What you have")])
    await bot.set_my_commands([("list", "Was du hast")], language_code="de")
    await bot.set_my_commands([("stats", "Numbers")], scope={"type": "chat", "chat_id": chat.id})  # type: ignore[arg-type]
    assert sandbox.commands() == [{"command": "list", "description": "What you have"}]
    assert sandbox.commands("default", "de") == [{"command": "list", "description": "Was du hast"}]
    assert sandbox.commands(f"chat:{chat.id}") == [{"command": "stats", "description": "Numbers"}]
    assert sandbox.commands(f'{{"type": "chat", "chat_id": {chat.id}}}') == sandbox.commands(f"chat:{chat.id}")
    assert [command.command for command in await bot.get_my_commands()] == ["list"]
    await bot.delete_my_commands()
    assert await bot.get_my_commands() == ()


async def test_the_bots_own_profile_is_kept(sandbox: Sandbox, bot: Bot) -> None:
    await bot.set_my_description("Rings once per story", language_code="en")
    assert (await bot.get_my_description("en")).description == "Rings once per story"
    assert (await bot.get_my_description("de")).description == ""
    assert await bot.set_chat_menu_button()
    assert await bot.log_out()
    assert await bot.close()
    assert await bot.send_chat_action(sandbox.private_chat().id, "typing")


async def test_somebody_must_speak(sandbox: Sandbox) -> None:
    with pytest.raises(ValueError, match="who speaks"):
        sandbox.say(sandbox.group("News"), text="/list")


async def test_a_reply_may_do_without_what_it_answers(sandbox: Sandbox, bot: Bot) -> None:
    chat = sandbox.private_chat()
    first = await bot.send_message(chat.id, "one")
    await bot.send_message(chat.id, "two", reply_to_message_id=first.message_id, disable_notification=True)
    await bot.send_message(chat.id, "three", reply_to_message_id=999, allow_sending_without_reply=True)
    assert [(line.text, line.reply_to, line.silent) for line in sandbox.accepted] == [
        ("one", 0, False),
        ("two", first.message_id, True),
        ("three", 0, False),
    ]
    await bot.delete_message(chat.id, first.message_id)
    assert [message.text for message in sandbox.messages(chat)] == ["two", "three"]


async def test_any_chat_can_be_written_to_if_so_wanted() -> None:
    async with Sandbox(auto_chats=True) as sandbox, Bot(sandbox.token, base_url=sandbox.base_url) as bot:
        kinds = [(await bot.send_message(chat_id, "x")).chat.type for chat_id in (5, -5, -1000000000005)]
        assert kinds == ["private", "group", "supergroup"]
        with pytest.raises(BadRequest, match=r"(?i)^chat not found$"):
            await bot.send_message("@nobody", "x")


async def test_a_message_that_is_changed_reaches_a_bot_that_asks_for_such(sandbox: Sandbox, bot: Bot) -> None:
    chat, channel = sandbox.private_chat(first_name="Ann"), sandbox.channel()
    await bot.get_updates(allowed_updates=["edited_message", "edited_channel_post"])
    sandbox.say(chat, text="/sub Iron")
    sandbox.say(channel, text="/sub Iron")
    for place in (chat, channel):
        sandbox.edit(sandbox.messages(place)[0], "/sub Iran")
    first, second = await bot.get_updates()
    assert first.edited_message is not None
    assert second.edited_channel_post is not None
    assert first.edited_message.text == second.edited_channel_post.text == "/sub Iran"
    assert first.edited_message.edit_date is not None
    assert first.edited_message.entities[0].type == "bot_command"


async def test_all_that_was_said_can_be_forgotten(sandbox: Sandbox, bot: Bot) -> None:
    chat = sandbox.private_chat(first_name="Ann")
    sandbox.say(chat, text="/start")
    await bot.send_message(chat.id, "Hello")
    sandbox.faults.next("sendMessage", "flood")
    sandbox.state.forget()
    assert (sandbox.messages(chat), sandbox.accepted, list(sandbox.state.journal)) == ([], [], [])
    assert await bot.get_updates() == ()
    await bot.send_message(chat.id, "Hello again")
