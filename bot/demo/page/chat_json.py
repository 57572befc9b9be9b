"""The chats as people see them, for the page."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING, Any

from bot.demo.sandbox.methods import scope_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from bot.demo.sandbox import SandboxChat, SandboxMessage, User
    from bot.demo.show import Show

SHOWN = 200
"""The number of messages of a chat that are shown: the newest ones."""
_IN_BOT = frozenset({"administrator", "creator", "member", "restricted"})


@dataclass(frozen=True, slots=True)
class Linked:
    """By an address, outlet, title and lead of its article; by a message's number, the story that it tells."""

    previews: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    stories: Mapping[int, int] = field(default_factory=dict)


def chat_list(show: Show) -> list[dict[str, Any]]:
    """All chats, in the order in which they were made."""
    return [_chat_line(show, chat) for chat in show.sandbox.state.world.chats.values()]


def _chat_line(show: Show, chat: SandboxChat) -> dict[str, Any]:
    messages = chat.visible_messages
    return {
        "id": chat.id,
        "kind": chat.kind,
        "title": chat.user.first_name if chat.user else chat.title,
        "username": chat.username,
        "language": chat.user.language_code if chat.user else "en",
        "sample": chat.user is not None and chat.user not in (show.cast.you, show.cast.leila, show.cast.operator),
        "blocked": bool(chat.user and chat.user.blocked) or chat.bot.status not in _IN_BOT,
        "incoming": sum(message.from_bot for message in messages),
        "last": _last(messages),
        "threads": [
            {
                "id": thread.id,
                "name": thread.name,
                "closed": thread.closed,
                "incoming": sum(one.from_bot for one in messages if _thread(one) == thread.id),
                "last": _last([one for one in messages if _thread(one) == thread.id]),
            }
            for thread in chat.threads.values()
        ],
    }


def _thread(message: SandboxMessage) -> int:
    """Return the thread of a message in a forum, 1 for the general one."""
    return message.thread_id or 1


def _last(messages: Iterable[SandboxMessage]) -> dict[str, Any] | None:
    last = next((one for one in reversed(list(messages)) if not _service(one)), None)
    if last is None:
        return None
    text = last.text or (last.document.name if last.document else "") or ("\U0001f4cd" if last.extra else "")
    return {"text": " ".join(text.split())[:120], "date": last.date, "mine": not last.from_bot}


def chat_shown(show: Show, chat: SandboxChat, linked: Linked) -> dict[str, Any]:
    """A chat's messages, and the commands that are offered in it."""
    return {
        "id": chat.id,
        "commands": _commands(show, chat),
        "messages": [_message(chat, one, linked) for one in chat.visible_messages[-SHOWN:]],
    }


def _message(chat: SandboxChat, message: SandboxMessage, linked: Linked) -> dict[str, Any]:
    place = message.extra.get("location")
    return {
        "id": message.id,
        "date": message.date,
        "bot": message.from_bot,
        "sender": _sender(chat, message),
        "text": message.text,
        "entities": message.entities,
        "buttons": [[asdict(button) for button in row] for row in message.buttons],
        "silent": message.silent,
        "edited": message.rewritten,
        "reply_to": message.reply_to,
        "thread": _thread(message) if chat.forum else 0,
        "file": {"id": message.document.file_id, "name": message.document.name, "size": message.document.size}
        if message.document
        else None,
        "location": place,
        "asks": bool((message.markup or {}).get("force_reply")),
        "service": _service(message),
        "preview": _preview(message, linked.previews),
        "story": linked.stories.get(message.id),
    }


def _sender(chat: SandboxChat, message: SandboxMessage) -> str:
    if chat.kind == "channel":
        return chat.title
    return message.sender.first_name if message.sender else ""


def _service(message: SandboxMessage) -> str:
    """Return what a service message tells, in words; "" for any other message."""
    match message.extra:
        case {"forum_topic_created": {"name": name}}:
            return f"{message.sender.first_name if message.sender else ''} created the topic \u201c{name}\u201d"
        case {"forum_topic_closed": _}:
            return "The topic was closed"
        case {"forum_topic_reopened": _}:
            return "The topic was reopened"
        case {"migrate_to_chat_id": _} | {"migrate_from_chat_id": _}:
            return "The group became a supergroup"
    return ""


def addresses_of(message: SandboxMessage) -> Iterator[str]:
    """The addresses in a message, in order, as Telegram looks at them for a preview."""
    for entity in message.entities:
        if entity["type"] == "text_link":
            yield entity["url"]
        elif entity["type"] == "url":
            units = message.text.encode("utf-16-le")[2 * entity["offset"] : 2 * (entity["offset"] + entity["length"])]
            yield units.decode("utf-16-le")


def wants_preview(message: SandboxMessage) -> bool:
    """Return True if its sender did not ask for none."""
    return not message.preview.get("is_disabled")


def _preview(message: SandboxMessage, previews: Mapping[str, Mapping[str, str]]) -> dict[str, Any] | None:
    if not wants_preview(message):
        return None
    given = message.preview.get("url")
    found = next((url for url in ([given] if given else addresses_of(message)) if url in previews), None)
    if found is None:
        return None
    return {"url": found, "above": bool(message.preview.get("show_above_text")), **previews[found]}


def _commands(show: Show, chat: SandboxChat) -> list[dict[str, str]]:
    """Return the commands behind the menu button, found as Telegram finds them: the narrowest scope that has a list."""
    state = show.sandbox.state
    person = chat.user or show.cast.you
    for scope in _scopes(chat, person):
        for language in (person.language_code, ""):
            if (scope, language) in state.commands:
                return state.commands[scope, language]
    return []


def _scopes(chat: SandboxChat, person: User) -> Iterator[str]:
    if chat.user is not None:
        yield from (scope_key("chat", chat.id), "all_private_chats", "default")
    elif chat.kind != "channel":
        yield scope_key("chat_member", chat.id, person.id)
        yield from (scope_key("chat_administrators", chat.id), scope_key("chat", chat.id))
        yield from ("all_chat_administrators", "all_group_chats", "default")
