"""All that a running sandbox remembers, and the checks that most calls share."""

from __future__ import annotations

import asyncio
import json
import time
from collections import Counter, deque
from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING, Any

from bot.demo.sandbox.faults import Ending, Faults
from bot.demo.sandbox.keyboards import data_of
from bot.demo.sandbox.limits import FloodLimits, Limits
from bot.demo.sandbox.polling import UpdateQueue
from bot.demo.sandbox.refusal import Refusal, bad_request, forbidden
from bot.demo.sandbox.world import (
    ADMINS,
    MEMBERS,
    SUPERGROUP_BASE,
    AcceptedCall,
    Answer,
    JournalLine,
    Member,
    SandboxChat,
    SandboxMessage,
    User,
    World,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TextIO

    from bot.demo.sandbox.params import Params


JOURNAL_LINES = 2000
"""The number of calls that the journal keeps: the newest ones."""
JOURNAL_TEXT = 200
HTTP_OK = 200


@dataclass(slots=True)
class TapQuery:
    """A tap that the bot has not answered, or has."""

    chat_id: int
    asked_at: float
    expired: bool = False


@dataclass(slots=True)
class State:
    """The sandbox's memory. ``clock`` gives Unix seconds; ``accepted`` and ``edits`` are in the order of taking.

    ``is_local``: as a Bot API server of one's own, which takes any webhook. ``journal`` has the last calls of the bot,
    and ``changes`` counts what has happened here.
    """

    world: World
    clock: Callable[[], float] = time.time
    auto_chats: bool = False
    privacy: bool = True
    is_local: bool = False
    query_seconds: float = 900
    updates: UpdateQueue = field(default_factory=UpdateQueue)
    flood: FloodLimits = field(default_factory=lambda: FloodLimits(Limits()))
    faults: Faults = field(default_factory=Faults)
    accepted: list[AcceptedCall] = field(default_factory=list)
    edits: list[AcceptedCall] = field(default_factory=list)
    answers: list[Answer] = field(default_factory=list)
    queries: dict[str, TapQuery] = field(default_factory=dict)
    commands: dict[tuple[str, str], list[dict[str, str]]] = field(default_factory=dict)
    profile: dict[tuple[str, str], str] = field(default_factory=dict)
    calls: Counter[str] = field(default_factory=Counter)
    journal: deque[JournalLine] = field(default_factory=lambda: deque(maxlen=JOURNAL_LINES))
    changes: int = 0
    log: TextIO | None = None
    _waiting: list[asyncio.Future[None]] = field(default_factory=list)

    def changed(self) -> None:
        """Wake everything that waits for a change."""
        self.changes += 1
        waiting, self._waiting = self._waiting, []
        for one in waiting:
            if not one.done():
                one.set_result(None)

    async def until_changed(self) -> None:
        """Wait for the next change."""
        future: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting.append(future)
        await future

    def forget(self) -> None:
        """Forget all that was said and done; people, chats, commands and settings stay."""
        self.world.forget_messages()
        self.updates.pending.clear()
        for kept in (self.accepted, self.edits, self.answers, self.queries, self.journal, self.calls):
            kept.clear()
        self.faults.clear()
        self.changed()

    def set_limits(self, limits: Limits) -> None:
        """Apply flood limits from now on; messages that were sent before do not count."""
        self.flood = FloodLimits(limits)

    def record(self, message: SandboxMessage, method: str) -> None:
        """Store that a message of the bot was accepted, and write it to the log if there is one."""
        line = AcceptedCall(
            time=self.clock(),
            chat_id=message.chat.id,
            message_id=message.id,
            text=message.text,
            silent=message.silent,
            reply_to=message.reply_to,
            thread_id=message.thread_id,
            method=method,
        )
        (self.edits if method.startswith("edit") else self.accepted).append(line)
        if self.log is not None:
            self.log.write(json.dumps(asdict(line), ensure_ascii=False) + "\n")
            self.log.flush()

    def note(self, method: str, params: Params, told: Any) -> None:
        """Write a call into the journal, with what the bot was told: the result, a refusal, or how the line broke."""
        refused = told if isinstance(told, Refusal) else None
        self.journal.append(
            JournalLine(
                time=self.clock(),
                method=method,
                status=refused.status if refused else 0 if isinstance(told, Ending) else HTTP_OK,
                description=refused.description if refused else str(told) if isinstance(told, Ending) else "",
                retry_after=refused.parameters.get("retry_after", 0) if refused else 0,
                chat_id=params.number("chat_id"),
                message_id=told["message_id"] if isinstance(told, dict) and "message_id" in told else 0,
                text=(params.text("text") or params.text("caption"))[:JOURNAL_TEXT],
                keys=data_of(params.text("reply_markup")),
            )
        )
        self.changed()

    def chat(self, params: Params, *, write: bool = False) -> SandboxChat:
        """The chat that a call speaks of, in the state that the call needs.

        Raises:
            Refusal: when there is none, or when the bot may not.
        """
        text = params.text("chat_id")
        if not text:
            raise bad_request("chat_id is empty")
        if text.startswith("@"):
            chat = self.world.chat_named(text)
        else:
            chat_id = params.number("chat_id")
            chat = self.world.chats.get(chat_id) or (self._made(chat_id) if self.auto_chats and chat_id else None)
        if chat is None:
            raise bad_request("chat not found")
        self._check_access(chat, write=write)
        return chat

    def _made(self, chat_id: int) -> SandboxChat:
        if chat_id > 0:
            user = self.world.users.setdefault(chat_id, User(chat_id, f"User {chat_id}"))
            chat = SandboxChat(chat_id, "private", user=user)
        else:
            kind = "supergroup" if chat_id < SUPERGROUP_BASE else "group"
            chat = SandboxChat(chat_id, kind, title=f"Chat {-chat_id}")
        self.world.chats[chat_id] = chat
        return chat

    def _check_access(self, chat: SandboxChat, *, write: bool) -> None:
        if chat.user is not None:
            self._check_person(chat.user, write=write)
            return
        if chat.kind == "group" and write and chat.migrated_to:
            raise Refusal(
                400,
                "Bad Request: group chat was upgraded to a supergroup chat",
                migrate_to_chat_id=chat.migrated_to,
            )
        if chat.deleted and write:
            raise forbidden("the group chat was deleted")
        place = f"the {chat.kind} chat"
        if chat.bot.status == "kicked":
            raise forbidden(f"bot was kicked from {place}")
        if chat.bot.status not in MEMBERS and (write or not chat.username):
            raise forbidden(f"bot is not a member of {place}")

    def _check_person(self, user: User, *, write: bool) -> None:
        if not write:
            return
        if user.deactivated:
            raise forbidden("user is deactivated")
        if user.blocked:
            raise forbidden("bot was blocked by the user")
        if user.is_bot:
            raise forbidden("the bot can't send messages to the bot")
        if not user.met:
            raise forbidden("bot can't initiate conversation with a user")

    def message(self, chat: SandboxChat, message_id: int, what: str) -> SandboxMessage:
        """A message that is there.

        Raises:
            Refusal: ``message to edit not found`` and its like.
        """
        message = chat.messages.get(message_id)
        if message is None or message.deleted:
            raise bad_request(f"{what} not found")
        return message

    def hears(self, chat: SandboxChat, message: SandboxMessage) -> bool:
        """Return True if the bot gets a message: in a group with privacy mode, commands and replies to it alone."""
        if chat.user is not None:
            return True
        if chat.bot.status not in MEMBERS:
            return False
        if chat.kind == "channel" or not self.privacy or chat.bot.status in ADMINS:
            return True
        answered = chat.messages.get(message.reply_to)
        if answered is not None and answered.from_bot:
            return True
        first = message.text.split(maxsplit=1)[0] if message.text.strip() else ""
        command, at, name = first.partition("@")
        return command.startswith("/") and (not at or name.casefold() == self.world.bot.username.casefold())

    def member(self, chat: SandboxChat, user_id: int) -> Member | None:
        """Return a user's part in a chat; in a private chat both sides are members."""
        if user_id == self.world.bot.id:
            return chat.bot
        if chat.user is not None:
            return Member() if user_id == chat.id else None
        return chat.members.get(user_id)

    def member_json(self, user: User, member: Member) -> dict[str, Any]:
        """As the Bot API shows a member."""
        shown: dict[str, Any] = {"user": user.to_json(), "status": member.status}
        match member.status:
            case "creator":
                shown["is_anonymous"] = member.anonymous
            case "administrator":
                shown |= dict.fromkeys(ADMIN_RIGHTS, False)
                shown |= {"can_be_edited": False, "is_anonymous": member.anonymous, **member.rights}
            case "restricted":
                shown |= dict.fromkeys(MEMBER_RIGHTS, True) | {"is_member": True, "until_date": 0, **member.rights}
            case "kicked":
                shown["until_date"] = 0
        return shown


ADMIN_RIGHTS = (
    "can_manage_chat",
    "can_delete_messages",
    "can_manage_video_chats",
    "can_restrict_members",
    "can_promote_members",
    "can_change_info",
    "can_invite_users",
    "can_post_stories",
    "can_edit_stories",
    "can_delete_stories",
    "can_post_messages",
    "can_edit_messages",
    "can_pin_messages",
    "can_manage_topics",
    "can_manage_direct_messages",
)
MEMBER_RIGHTS = (
    "can_send_messages",
    "can_send_audios",
    "can_send_documents",
    "can_send_photos",
    "can_send_videos",
    "can_send_video_notes",
    "can_send_voice_notes",
    "can_send_polls",
    "can_send_other_messages",
    "can_add_web_page_previews",
    "can_change_info",
    "can_invite_users",
    "can_pin_messages",
    "can_manage_topics",
    "can_react_to_messages",
    "can_edit_tag",
)
