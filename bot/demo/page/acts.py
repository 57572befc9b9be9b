"""The acts of people on the page: they write, tap, change, share where they are, and turn the clock."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from bot.demo.player import SPEEDS

if TYPE_CHECKING:
    from bot.demo.sandbox import SandboxChat, User
    from bot.demo.show import Show


def _chat(show: Show, chat_id: int) -> SandboxChat:
    return show.sandbox.state.world.chats[chat_id]


def _speaker(show: Show, chat: SandboxChat) -> User | None:
    """Return who acts in a chat: its own person, or the one who looks at the page; in a channel nobody is named."""
    if chat.user is not None:
        return chat.user
    return None if chat.kind == "channel" else show.cast.you


def _let_time_pass(show: Show) -> None:
    if show.player is not None:
        show.player.let_time_pass()


async def say(show: Show, *, chat: int, text: str, thread: int = 0, reply_to: int = 0) -> None:
    """Write a message."""
    place = _chat(show, chat)
    if text.strip():
        _let_time_pass(show)
        show.sandbox.say(place, _speaker(show, place), text, thread=thread, reply_to=reply_to)


async def tap(show: Show, *, chat: int, message: int, data: str) -> dict[str, Any]:
    """Tap a button; the number of the question to the bot, by which its answer is known."""
    place = _chat(show, chat)
    _let_time_pass(show)
    update = show.sandbox.tap(place.messages[message], data, _speaker(show, place) or show.cast.you)
    return {"query": update["callback_query"]["id"] if update else ""}


async def edit(show: Show, *, chat: int, message: int, text: str) -> None:
    """Change a message of one's own."""
    if text.strip():
        _let_time_pass(show)
        show.sandbox.edit(_chat(show, chat).messages[message], text)


async def location(show: Show, *, chat: int, latitude: float, longitude: float) -> None:
    """Share a place."""
    place = _chat(show, chat)
    _let_time_pass(show)
    show.sandbox.send_location(place, _speaker(show, place), latitude, longitude)


async def standing(show: Show, *, chat: int, what: str, thread: int = 0) -> None:
    """Block or unblock the bot, remove it or take it back, close a thread or open it."""
    place, sandbox, you = _chat(show, chat), show.sandbox, show.cast.you
    match what:
        case "block" if place.user:
            sandbox.block(place)
        case "unblock" if place.user:
            sandbox.unblock(place)
            sandbox.say(place, text="/start")
        case "remove" if not place.user:
            sandbox.kick_bot(place, you)
        case "add" if not place.user:
            sandbox.add_bot(place, you, status="administrator", can_post_messages=True)
        case "close":
            sandbox.close_topic(place, thread, you)
        case "reopen":
            sandbox.reopen_topic(place, thread, you)
        case _:
            raise ValueError(what)


async def clock(show: Show, *, do: str, speed: float = 1) -> None:
    """Turn the day's clock.

    Raises:
        ValueError: There is no such thing to do, or no such clock.
    """
    player = show.player
    if player is None or not show.is_ready:
        message = "there is no clock to turn"
        raise ValueError(message)
    match do:
        case "play" if speed in SPEEDS and not player.is_over:
            player.play(speed)
        case "next" if not player.is_over:
            await show.go_to_next_story()
        case "replay":
            show.replay()
        case _:
            raise ValueError(do)


ACTS = MappingProxyType({act.__name__: act for act in (say, tap, edit, location, standing, clock)})
"""By the name of its address."""
