"""The actions of people: they write, tap, send files, found groups, promote, remove and block the bot."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, Any

from bot.demo.sandbox.markup import parse_plain, seen_entities
from bot.demo.sandbox.state import State, TapQuery
from bot.demo.sandbox.world import GENERAL_THREAD, MEMBERS, Member, SandboxChat, SandboxMessage, Thread, User

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.demo.sandbox.keyboards import SandboxButton


class People:
    """The hands of everybody but the bot.

    A chat or a user may be given by itself or by its id. What the bot hears of is returned as the update that
    it will get; {} when it hears nothing (privacy mode, kicked, or an update of a kind that it did not ask for).
    """

    def __init__(self, state: State) -> None:
        self.state = state
        self._taps = itertools.count(1)

    # -- who and what there is ------------------------------------------------------------------------------------

    def add_user(
        self,
        first_name: str = "Ann",
        *,
        username: str = "",
        language_code: str = "en",
        id: int | None = None,  # noqa: A002 - Telegram's word
        met: bool = True,
    ) -> User:
        """A person; one whom the bot has not ``met`` must write to it first."""
        user = User(id or self.state.world.new_user_id(), first_name, username, language_code, met=met)
        self.state.world.users[user.id] = user
        return user

    def private_chat(self, user: User | int | None = None, **about: Any) -> SandboxChat:
        """The chat of a person with the bot; without a user, of a new one with these attributes."""
        user = self.add_user(**about) if user is None else self._user(user)
        return self._add(SandboxChat(user.id, "private", user=user))

    def group(self, title: str = "Group", **about: Any) -> SandboxChat:
        """A small group; ``members``, ``admins`` and ``anonymous`` are users, ``bot`` the bot's status there."""
        return self._crowd("group", title, **about)

    def supergroup(self, title: str = "Supergroup", **about: Any) -> SandboxChat:
        """A large group, a forum if ``forum``; the other arguments are those of group."""
        return self._crowd("supergroup", title, **about)

    def channel(self, title: str = "Channel", **about: Any) -> SandboxChat:
        """A channel; the bot is an administrator who may post, unless ``bot`` or ``rights`` say else."""
        return self._crowd("channel", title, **{"bot": "administrator", "rights": {"can_post_messages": True}, **about})

    def _crowd(
        self,
        kind: str,
        title: str,
        *,
        username: str = "",
        members: Iterable[User | int] = (),
        admins: Iterable[User | int] = (),
        anonymous: Iterable[User | int] = (),
        bot: str = "member",
        rights: dict[str, bool] | None = None,
        forum: bool = False,
        id: int | None = None,  # noqa: A002 - Telegram's word
    ) -> SandboxChat:
        chat = SandboxChat(id or self.state.world.new_chat_id(kind), kind, title, username, forum)
        chat.bot = Member(bot, rights=rights or {})
        for user in members:
            chat.members[self._user(user).id] = Member()
        for status, hidden, users in (("administrator", False, admins), ("administrator", True, anonymous)):
            for user in users:
                chat.members[self._user(user).id] = Member(status, hidden, {"can_manage_chat": True})
        if forum:
            chat.threads[GENERAL_THREAD] = Thread(GENERAL_THREAD, "General")
        return self._add(chat)

    def _add(self, chat: SandboxChat) -> SandboxChat:
        self.state.world.chats[chat.id] = chat
        return chat

    def _chat(self, chat: SandboxChat | User | int) -> SandboxChat:
        return self.state.world.chats[chat if isinstance(chat, int) else chat.id]

    def _user(self, user: User | int) -> User:
        return self.state.world.users[user if isinstance(user, int) else user.id]

    def _speaker(self, chat: SandboxChat, user: User | int | None) -> User | None:
        if user is not None:
            return self._user(user)
        if chat.user is None and chat.kind != "channel":
            raise ValueError(f"who speaks in {chat.title!r}?")
        return chat.user

    # -- messages -------------------------------------------------------------------------------------------------

    def say(
        self,
        chat: SandboxChat | User | int,
        user: User | int | None = None,
        text: str = "",
        *,
        thread: int = 0,
        reply_to: SandboxMessage | int = 0,
    ) -> dict[str, Any]:
        """Somebody writes. In a private chat the user may be left out, and in a channel must be."""
        chat = self._chat(chat)
        plain, _ = parse_plain(text)
        return self._publish(chat, user, thread, reply_to, text=plain, entities=seen_entities(plain))

    def send_file(
        self,
        chat: SandboxChat | User | int,
        user: User | int | None,
        name: str,
        content: bytes,
        *,
        mime: str = "application/octet-stream",
        caption: str = "",
        size: int | None = None,
        reply_to: SandboxMessage | int = 0,
    ) -> dict[str, Any]:
        """Somebody sends a file; ``size`` is what Telegram says of it, if not the truth."""
        document = self.state.world.add_document(name, mime, content, size)
        return self._publish(self._chat(chat), user, 0, reply_to, text=caption, document=document)

    def send_location(
        self, chat: SandboxChat | User | int, user: User | int | None, latitude: float, longitude: float
    ) -> dict[str, Any]:
        """Somebody shares where they are."""
        location = {"latitude": latitude, "longitude": longitude}
        return self._publish(self._chat(chat), user, 0, 0, extra={"location": location})

    def edit(self, message: SandboxMessage, text: str) -> dict[str, Any]:
        """Somebody changes the text of a message of theirs."""
        message.text, _ = parse_plain(text)
        message.entities = seen_entities(message.text)
        message.edited_at, message.rewritten = int(self.state.clock()), True
        self.state.changed()
        if not self.state.hears(message.chat, message):
            return {}
        kind = "edited_channel_post" if message.chat.kind == "channel" else "edited_message"
        return self.state.updates.add(kind, message.to_json())

    def _publish(
        self, chat: SandboxChat, user: User | int | None, thread: int, reply_to: SandboxMessage | int, **content: Any
    ) -> dict[str, Any]:
        speaker = self._speaker(chat, user)
        if chat.user is not None and speaker is not None:
            if speaker.blocked:
                self.unblock(speaker)
            speaker.met = True
        member = chat.members.get(speaker.id) if speaker is not None else None
        message = SandboxMessage(
            chat,
            self.state.world.new_message_id(chat),
            int(self.state.clock()),
            sender=speaker,
            anonymous=bool(member and member.anonymous),
            thread_id=0 if thread == GENERAL_THREAD else thread,
            reply_to=reply_to if isinstance(reply_to, int) else reply_to.id,
            **content,
        )
        self.state.world.put(message)
        self.state.changed()
        if not self.state.hears(chat, message):
            return {}
        kind = "channel_post" if chat.kind == "channel" else "message"
        return self.state.updates.add(kind, message.to_json())

    def tap(
        self, message: SandboxMessage, wanted: str | SandboxButton, user: User | int | None = None
    ) -> dict[str, Any]:
        """Somebody taps the button with this text or data; one that opens an address tells the bot nothing.

        Raises:
            LookupError: when the message has no such button.
        """
        button = message.button(wanted) if isinstance(wanted, str) else wanted
        if not button.data:
            return {}
        return self.press(message, button.data, user)

    def press(self, message: SandboxMessage, data: str, user: User | int | None = None) -> dict[str, Any]:
        """A tap with any data, also on a keyboard that is long gone."""
        query_id = f"{self.state.world.bot.id}{next(self._taps):06}"
        self.state.queries[query_id] = TapQuery(message.chat.id, self.state.clock())
        speaker = self._speaker(message.chat, user)
        if speaker is None:
            raise ValueError("who taps?")
        self.state.changed()
        return self.state.updates.add(
            "callback_query",
            {
                "id": query_id,
                "from": speaker.to_json(),
                "chat_instance": str(message.chat.id),
                "message": message.to_json(),
                "data": data,
            },
        )

    def expire_queries(self) -> None:
        """Every tap so far is too old to be answered."""
        for query in self.state.queries.values():
            query.expired = True

    # -- the bot's standing ---------------------------------------------------------------------------------------

    def block(self, user: User | SandboxChat | int) -> dict[str, Any]:
        """A person blocks the bot."""
        person = self._user(user if isinstance(user, int) else user.id)
        person.blocked = True
        return self._standing(self._chat(person.id), person, Member("member"), Member("kicked"))

    def unblock(self, user: User | SandboxChat | int) -> dict[str, Any]:
        """A person wants the bot again."""
        person = self._user(user if isinstance(user, int) else user.id)
        person.blocked = False
        return self._standing(self._chat(person.id), person, Member("kicked"), Member("member"))

    def deactivate(self, user: User | SandboxChat | int) -> None:
        """A person deletes their account; nobody is told."""
        self._user(user if isinstance(user, int) else user.id).deactivated = True

    def add_bot(
        self, chat: SandboxChat | int, user: User | int, *, status: str = "member", **rights: bool
    ) -> dict[str, Any]:
        """Somebody takes the bot in, or promotes it."""
        return self.set_bot(chat, user, status, **rights)

    def kick_bot(self, chat: SandboxChat | int, user: User | int) -> dict[str, Any]:
        """Somebody throws the bot out."""
        return self.set_bot(chat, user, "kicked")

    def set_bot(self, chat: SandboxChat | int, user: User | int, status: str, **rights: bool) -> dict[str, Any]:
        """Somebody changes what the bot is in a chat."""
        chat = self._chat(chat)
        old, chat.bot = chat.bot, Member(status, rights=rights)
        return self._standing(chat, self._user(user), old, chat.bot)

    def _standing(self, chat: SandboxChat, user: User, old: Member, new: Member) -> dict[str, Any]:
        state = self.state
        state.changed()
        return state.updates.add(
            "my_chat_member",
            {
                "chat": chat.to_json(),
                "from": user.to_json(),
                "date": int(state.clock()),
                "old_chat_member": state.member_json(state.world.bot, old),
                "new_chat_member": state.member_json(state.world.bot, new),
            },
        )

    # -- groups and forums ----------------------------------------------------------------------------------------

    def set_member(
        self, chat: SandboxChat | int, user: User | int, status: str, *, anonymous: bool = False, **rights: bool
    ) -> None:
        """Somebody joins, leaves, or is promoted."""
        self._chat(chat).members[self._user(user).id] = Member(status, anonymous, rights)

    def upgrade(self, group: SandboxChat | int, user: User | int | None = None) -> SandboxChat:
        """A group becomes a supergroup: another id, the same people, and a service message on either side."""
        old = self._chat(group)
        new = SandboxChat(
            self.state.world.new_chat_id("supergroup"), "supergroup", old.title, members=old.members, bot=old.bot
        )
        self._add(new)
        old.migrated_to = new.id
        speaker = user if user is not None else next(iter(old.members), None)
        person = self.add_user("Admin") if speaker is None else speaker
        self._service(old, person, migrate_to_chat_id=new.id)
        self._service(new, person, migrate_from_chat_id=old.id)
        return new

    def delete_group(self, group: SandboxChat | int) -> None:
        """A group is no more; nobody is told."""
        self._chat(group).deleted = True

    def add_topic(self, chat: SandboxChat | int, name: str, user: User | int) -> int:
        """A new topic of a forum; its thread's id."""
        chat = self._chat(chat)
        thread_id = self.state.world.new_message_id(chat)
        chat.threads[thread_id] = Thread(thread_id, name)
        self._service(chat, user, thread_id, forum_topic_created={"name": name, "icon_color": 0x6FB9F0})
        return thread_id

    def close_topic(self, chat: SandboxChat | int, thread: int, user: User | int) -> dict[str, Any]:
        """A topic is closed: 1 is the general one."""
        self._chat(chat).threads[thread].closed = True
        return self._service(self._chat(chat), user, thread, forum_topic_closed={})

    def reopen_topic(self, chat: SandboxChat | int, thread: int, user: User | int) -> dict[str, Any]:
        """A topic is opened again."""
        self._chat(chat).threads[thread].closed = False
        return self._service(self._chat(chat), user, thread, forum_topic_reopened={})

    def delete_topic(self, chat: SandboxChat | int, thread: int) -> None:
        """A topic is deleted with all that is in it; nobody is told."""
        chat = self._chat(chat)
        del chat.threads[thread]
        for message in chat.messages.values():
            message.deleted = message.deleted or message.thread_id == thread

    def delete(self, message: SandboxMessage) -> None:
        """Somebody deletes a message, the bot's or their own; nobody is told."""
        message.deleted = True
        self.state.changed()

    def _service(self, chat: SandboxChat, user: User | int, thread: int = 0, **event: Any) -> dict[str, Any]:
        message = SandboxMessage(
            chat,
            self.state.world.new_message_id(chat),
            int(self.state.clock()),
            sender=self._user(user),
            thread_id=0 if thread == GENERAL_THREAD else thread,
            extra=event,
        )
        self.state.world.put(message)
        self.state.changed()
        return self.state.updates.add("message", message.to_json()) if chat.bot.status in MEMBERS else {}
