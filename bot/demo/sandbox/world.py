"""The people and chats of the sandbox, with threads and messages."""

from __future__ import annotations

import itertools
from dataclasses import dataclass, field
from typing import Any

from bot.demo.sandbox.keyboards import SandboxButton, buttons_of

SUPERGROUP_BASE = -1_000_000_000_000
GENERAL_THREAD = 1
MEMBERS = frozenset({"creator", "administrator", "member", "restricted"})
ADMINS = frozenset({"creator", "administrator"})


@dataclass(slots=True)
class User:
    """A person (or a bot). ``met`` says whether the bot may write first; ``blocked`` that they blocked it."""

    id: int
    first_name: str
    username: str = ""
    language_code: str = "en"
    is_bot: bool = False
    met: bool = True
    blocked: bool = False
    deactivated: bool = False

    def to_json(self) -> dict[str, Any]:
        """As the Bot API shows a user."""
        shown: dict[str, Any] = {"id": self.id, "is_bot": self.is_bot, "first_name": self.first_name}
        if self.username:
            shown["username"] = self.username
        if self.language_code and not self.is_bot:
            shown["language_code"] = self.language_code
        return shown


@dataclass(slots=True)
class Member:
    """A user's part in a chat, and the rights of an administrator."""

    status: str = "member"
    anonymous: bool = False
    rights: dict[str, bool] = field(default_factory=dict)


@dataclass(slots=True)
class Thread:
    """A topic of a forum."""

    id: int
    name: str
    closed: bool = False


@dataclass(slots=True)
class SandboxFile:
    """A file, as sent; ``size`` may be claimed to be larger than the content is."""

    file_id: str
    name: str
    mime: str
    content: bytes
    size: int

    def to_json(self) -> dict[str, Any]:
        """As the Bot API shows a document."""
        return {
            "file_id": self.file_id,
            "file_unique_id": f"u{self.file_id}",
            "file_name": self.name,
            "mime_type": self.mime,
            "file_size": self.size,
        }


@dataclass(slots=True)
class SandboxMessage:
    """A message as people see it now; ``source`` is what the bot sent, with its markup.

    ``rewritten`` says that its text is another one than at first, which is what people see as edited.
    """

    chat: SandboxChat
    id: int
    date: int
    text: str = ""
    entities: list[dict[str, Any]] = field(default_factory=list)
    sender: User | None = None
    anonymous: bool = False
    source: str = ""
    markup: dict[str, Any] | None = None
    silent: bool = False
    thread_id: int = 0
    reply_to: int = 0
    preview: dict[str, Any] = field(default_factory=dict)
    document: SandboxFile | None = None
    extra: dict[str, Any] = field(default_factory=dict)
    edited_at: int = 0
    rewritten: bool = False
    edits: int = 0
    deleted: bool = False

    @property
    def from_bot(self) -> bool:
        """True if the bot wrote it."""
        return self.sender is not None and self.sender.is_bot

    @property
    def buttons(self) -> list[list[SandboxButton]]:
        """The rows of its inline keyboard."""
        return buttons_of(self.markup)

    def button(self, wanted: str) -> SandboxButton:
        """The button with this text or data, else the one whose text contains it.

        Raises:
            LookupError: when there is none, naming those that are there.
        """
        there = list(itertools.chain.from_iterable(self.buttons))
        for button in there:
            if wanted in (button.text, button.data):
                return button
        for button in there:
            if wanted in button.text:
                return button
        raise LookupError(f"no button {wanted!r} among {[button.text for button in there]}")

    def to_json(self, *, reply: bool = True) -> dict[str, Any]:
        """As the Bot API shows a message."""
        shown: dict[str, Any] = {"message_id": self.id, "date": self.date, "chat": self.chat.to_json()}
        body = "text" if self.document is None else "caption"
        parts = {
            body: self.text,
            "entities" if body == "text" else "caption_entities": self.entities,
            "document": self.document and self.document.to_json(),
            "reply_markup": self.markup if self.buttons else None,
            "link_preview_options": self.preview,
            "message_thread_id": self.thread_id,
            "is_topic_message": bool(self.thread_id),
            "edit_date": self.edited_at,
        }
        answered = self.chat.messages.get(self.reply_to) if reply else None
        if answered is not None:
            parts["reply_to_message"] = answered.to_json(reply=False)
        return shown | self._author() | {name: part for name, part in parts.items() if part} | self.extra

    def _author(self) -> dict[str, Any]:
        if self.chat.kind == "channel":
            return {"sender_chat": self.chat.to_json()}
        if self.anonymous:
            return {"from": ANONYMOUS.to_json(), "sender_chat": self.chat.to_json()}
        return {} if self.sender is None else {"from": self.sender.to_json()}


@dataclass(slots=True)
class SandboxChat:
    """A private chat, group, supergroup or channel. ``bot`` is what our bot is in it."""

    id: int
    kind: str
    title: str = ""
    username: str = ""
    forum: bool = False
    user: User | None = None
    members: dict[int, Member] = field(default_factory=dict)
    bot: Member = field(default_factory=Member)
    threads: dict[int, Thread] = field(default_factory=dict)
    messages: dict[int, SandboxMessage] = field(default_factory=dict)
    migrated_to: int = 0
    deleted: bool = False

    @property
    def visible_messages(self) -> list[SandboxMessage]:
        """The messages that people see, in order."""
        return [message for message in self.messages.values() if not message.deleted]

    def to_json(self) -> dict[str, Any]:
        """As the Bot API shows a chat."""
        shown: dict[str, Any] = {"id": self.id, "type": self.kind}
        if self.user is not None:
            shown["first_name"] = self.user.first_name
        else:
            shown["title"] = self.title
        if name := self.username or (self.user.username if self.user else ""):
            shown["username"] = name
        if self.forum:
            shown["is_forum"] = True
        return shown


# Who anonymous administrators of a group write as.
ANONYMOUS = User(1087968824, "Group", "GroupAnonymousBot", is_bot=True)


@dataclass(frozen=True, slots=True)
class AcceptedCall:
    """A message that the bot sent and the sandbox took, in the order of taking. ``time`` is Unix, in seconds."""

    time: float
    chat_id: int
    message_id: int
    text: str
    silent: bool
    reply_to: int
    thread_id: int
    method: str


@dataclass(frozen=True, slots=True)
class Answer:
    """The bot's answer to a tap on a button."""

    query_id: str
    chat_id: int
    text: str
    show_alert: bool
    url: str


@dataclass(frozen=True, slots=True)
class JournalLine:
    """A call of the bot and what it was told: ``status`` 200, that of a refusal, or 0 when there was no answer.

    ``keys`` are the data of the buttons that it carried; ``message_id`` is 0 unless a message came of it.
    """

    time: float
    method: str
    status: int
    description: str = ""
    retry_after: int = 0
    chat_id: int = 0
    message_id: int = 0
    text: str = ""
    keys: tuple[str, ...] = ()


class World:
    """Everything that the sandbox knows about its people and chats."""

    def __init__(self, bot: User) -> None:
        self.bot = bot
        self.users: dict[int, User] = {bot.id: bot}
        self.chats: dict[int, SandboxChat] = {}
        self.files: dict[str, SandboxFile] = {}
        self._next_user = itertools.count(1001)
        self._next_group = itertools.count(2001)
        self._shared_ids = itertools.count(1)
        self._own_ids: dict[int, itertools.count[int]] = {}
        self._next_file = itertools.count(1)

    def new_user_id(self) -> int:
        """A user id that is free."""
        return next(number for number in self._next_user if number not in self.users)

    def new_chat_id(self, kind: str) -> int:
        """A chat id that is free: negative for a group, with Telegram's -100 before it for the larger kinds."""
        number = next(self._next_group)
        return -number if kind == "group" else SUPERGROUP_BASE - number

    def new_message_id(self, chat: SandboxChat) -> int:
        """Supergroups and channels number their messages themselves, their founding being 1; others share one."""
        if chat.kind in {"supergroup", "channel"}:
            return next(self._own_ids.setdefault(chat.id, itertools.count(2)))
        return next(self._shared_ids)

    def forget_messages(self) -> None:
        """Empty every chat; the people, the chats and their threads stay."""
        for chat in self.chats.values():
            chat.messages.clear()

    def add_document(self, name: str, mime: str, content: bytes, size: int | None = None) -> SandboxFile:
        """Keep a file, to be fetched with getFile."""
        file_id = f"file{next(self._next_file)}"
        self.files[file_id] = SandboxFile(file_id, name, mime, content, len(content) if size is None else size)
        return self.files[file_id]

    def chat_named(self, name: str) -> SandboxChat | None:
        """The public group or channel with this username."""
        wanted = name.removeprefix("@").casefold()
        return next((c for c in self.chats.values() if c.username and c.username.casefold() == wanted), None)

    def put(self, message: SandboxMessage) -> SandboxMessage:
        """Show the message in its chat."""
        message.chat.messages[message.id] = message
        return message
