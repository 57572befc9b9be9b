"""The people and chats of the demo's page: two private chats, a group with threads, a channel, and the operator's."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from bot.demo.sandbox import Sandbox, SandboxChat, User

CHANNEL = "vienna_wire"
_PATIENCE_SECONDS = 20


@dataclass(frozen=True, slots=True)
class TypedLine:
    """Something that is typed before the page is looked at, so that there is more to see than one empty chat."""

    chat: SandboxChat
    text: str
    user: User
    thread: int = 0


@dataclass(frozen=True, slots=True)
class Cast:
    """Everybody whose chats the page shows. ``you`` are the one who looks at it."""

    you: User
    leila: User
    operator: User
    group: SandboxChat
    channel: SandboxChat
    threads: Mapping[str, int]

    def lines(self, private: Mapping[int, SandboxChat]) -> Iterator[TypedLine]:
        """Return what is typed, in order; each is answered before the next of the same chat."""
        yield TypedLine(private[self.leila.id], "/start", self.leila)
        yield TypedLine(private[self.leila.id], "/sub مذاکرات ایران", self.leila)
        yield TypedLine(self.group, "/sub Iran talks", self.operator, self.threads["Iran"])
        yield TypedLine(self.group, "/sub Ukraine sanctions", self.operator, self.threads["Ukraine"])
        yield TypedLine(private[self.operator.id], f"/sub @{CHANNEL} Peru (earthquake OR quake)", self.operator)


def make_cast(sandbox: Sandbox) -> Cast:
    """Make the people and their chats."""
    you = sandbox.add_user("You")
    leila = sandbox.add_user("Leila", language_code="fa")
    operator = sandbox.add_user("Operator")
    sandbox.private_chat(you)
    sandbox.private_chat(leila)
    group = sandbox.supergroup("Newsroom", forum=True, admins=(operator, you), bot="administrator")
    threads = {name: sandbox.add_topic(group, name, operator) for name in ("Iran", "Ukraine")}
    channel = sandbox.channel("Vienna Wire", username=CHANNEL, admins=(operator, you))
    sandbox.private_chat(operator)
    return Cast(you, leila, operator, group, channel, threads)


async def introduce(sandbox: Sandbox, cast: Cast) -> None:
    """Let the cast type what they type; a bot that does not answer is waited for only so long."""
    for line in cast.lines(sandbox.state.world.chats):
        answered = len(sandbox.replies(line.chat))
        sandbox.say(line.chat, line.user, line.text, thread=line.thread)
        with suppress(TimeoutError):
            # mypy cannot infer a lambda with defaults, which bind the values of this turn
            await sandbox.wait_for(lambda c=line.chat, n=answered: len(sandbox.replies(c)) > n, _PATIENCE_SECONDS)  # type: ignore[misc]
