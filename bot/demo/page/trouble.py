"""Trouble on purpose, and what the bot does about it.

Telegram answers 429, Telegram is down, a feed fails, the person blocks the bot, the bot's process is killed. What
follows is read from the journal of the Telegram here and from the bot's database.
"""

from __future__ import annotations

import asyncio
from collections import deque
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import func, select

from bot.demo.sandbox import Fault
from bot.demo.sandbox.refusal import too_many_requests
from bot.demo.watch import count_day, name_of
from bot.i18n.problem_texts import ENGLISH, feed_problem
from bot.model import AlertState
from bot.storage.queries.feeds import load_feeds
from bot.storage.tables import alerts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.demo.sandbox.world import JournalLine
    from bot.demo.show import Show

FLOODS = 3
RETRY_SECONDS = 5
DEAD_SECONDS = 3.0
_MOST_LINES = 40
_SENDS = frozenset({"sendmessage", "editmessagetext", "senddocument"})


@dataclass(frozen=True, slots=True)
class TroubleNote:
    """Something that was done on the page, or that the bot did about it."""

    time: float
    text: str
    is_ours: bool


class Trouble:
    """Gets in the bot's way, and remembers what it did then."""

    def __init__(self, show: Show) -> None:
        self.show = show
        self.notes: deque[TroubleNote] = deque(maxlen=_MOST_LINES)
        self.is_down = False
        self._performance = show.performances
        self._revival: asyncio.Task[None] | None = None

    @property
    def outlet(self) -> str:
        """The id of the outlet whose feed fails; the first of the day."""
        return self.show.player.day.outlets[0].id if self.show.player else ""

    async def make(self, what: str, *, on: bool) -> None:
        """Make trouble, or end it.

        Raises:
            LookupError: There is no such trouble.
        """
        acts = {
            "flood": self._flood,
            "down": self._down,
            "feed": self._feed,
            "block": self._block,
            "kill": self._kill,
        }
        self.forget_if_replayed()
        await acts[what](on=on)
        self.show.sandbox.state.changed()

    def forget_if_replayed(self) -> None:
        """Forget what was broken in a day that has been begun again since: nothing of it is broken any more."""
        if self._performance != self.show.performances:
            self._performance = self.show.performances
            self.notes.clear()
            self.is_down = False

    def note(self, text: str, *, is_ours: bool = False) -> None:
        """Remember what happened, at the time that it has here."""
        self.notes.append(TroubleNote(self.show.now.timestamp() * 1000, text, is_ours))
        self.show.sandbox.state.changed()

    async def _flood(self, *, on: bool) -> None:
        if not on:
            self.show.sandbox.faults.clear()
            return
        fault = Fault.refuse(too_many_requests(RETRY_SECONDS), "flood")
        self.show.sandbox.faults.next("sendMessage", *[fault] * FLOODS)
        self.note(
            f"Telegram will answer the next {FLOODS} messages with 429, retry after {RETRY_SECONDS} s.", is_ours=True
        )
        await self._bring_news()

    async def _down(self, *, on: bool) -> None:
        self.is_down = on
        self.show.sandbox.faults.rate("*", **({"bad_gateway": 1.0} if on else {}))
        self.note("Telegram is down: 502 to everything." if on else "Telegram is back.", is_ours=True)
        if on:
            await self._bring_news()

    async def _feed(self, *, on: bool) -> None:
        player = self.show.player
        if player is None:
            raise LookupError(self.outlet)
        name = player.day.outlet(self.outlet).name
        if on:
            player.server.down.add(self.outlet)
        else:
            player.server.down.discard(self.outlet)
        self.note(f"The feed of {name} {'answers 503' if on else 'is mended'}.", is_ours=True)
        await self.show.poll_now()

    async def _block(self, *, on: bool) -> None:
        sandbox, you = self.show.sandbox, self.show.cast.you
        if on:
            # Quietly, as if the news of it had not reached the bot: it finds out when it sends.
            you.blocked = True
            self.note("You have blocked the bot. It will find out when it next writes to you.", is_ours=True)
            await self._bring_news()
        else:
            sandbox.say(you, text="/start")
            self.note("You have unblocked the bot with /start.", is_ours=True)

    async def _kill(self, *, on: bool) -> None:
        program = self.show.program
        if program is None or not on or not program.is_running:
            return
        await self._bring_news()
        await asyncio.sleep(0)
        program.kill()
        self.note(f"The bot's process was killed (SIGKILL). It is started again in {DEAD_SECONDS:g} s.", is_ours=True)
        self._revival = asyncio.create_task(self._revive(), name="start the bot again")

    async def _revive(self) -> None:
        program = self.show.program
        if program is None:
            return
        await program.ended()
        await asyncio.sleep(DEAD_SECONDS)
        if program is not self.show.program:  # the day was begun again meanwhile
            return
        self.show.start_program(program)
        self.note("The process is started again.")
        with suppress(TimeoutError):
            await self.show.sandbox.wait_for(lambda: self.show.sandbox.state.updates.listening, 60)
            self.note("It listens again, and goes on with what stands in its database.")

    async def _bring_news(self) -> None:
        """Let the day go on as fast as life, from where there is something to send: what happens can be watched."""
        player = self.show.player
        if player is None or player.is_over or not self.show.is_ready:
            return
        player.play(1)
        await self.show.go_to_next_story()


async def trouble_shown(trouble: Trouble) -> dict[str, Any]:
    """The state of things, and what was done and came of it, in order."""
    trouble.forget_if_replayed()
    show = trouble.show
    server = show.player.server if show.player else None
    return {
        "down": trouble.is_down,
        "feed": bool(server and trouble.outlet in server.down),
        "feed_name": show.player.day.outlet(trouble.outlet).name if show.player else "",
        "blocked": show.cast.you.blocked,
        "dead": show.program is not None and not show.program.is_running,
        "lines": _lines(trouble),
        **await _counts(show),
    }


def _lines(trouble: Trouble) -> list[dict[str, Any]]:
    if not trouble.notes:
        return []
    since = trouble.notes[0].time
    lines: list[dict[str, Any]] = [
        {"date": note.time, "text": note.text, "ours": note.is_ours} for note in trouble.notes
    ]
    lines += [
        {"date": line.time * 1000, "text": _told(trouble.show, line), "ours": False, "status": line.status}
        for line in _worth_telling(list(trouble.show.sandbox.state.journal))
        if line.time * 1000 >= since
    ]
    return sorted(lines, key=lambda line: float(line["date"]))[-_MOST_LINES:]


def _worth_telling(journal: Sequence[JournalLine]) -> list[JournalLine]:
    return [line for line in journal if line.method.lower() in _SENDS]


def _told(show: Show, line: JournalLine) -> str:
    known = line.chat_id in show.sandbox.state.world.chats
    what = f"{line.method} to {name_of(show.sandbox, line.chat_id) if known else line.chat_id}"
    match line.status:
        case 200:
            return f"{what}: taken"
        case 0:
            return f"{what}: no answer ({line.description})"
        case _:
            return f"{what}: {line.status} {line.description}"


async def _counts(show: Show) -> dict[str, Any]:
    if show.database is None:
        return {"alerts": {}, "failing": [], "lost": 0, "doubled": 0}
    async with show.database.read() as conn:
        rows = await conn.execute(select(alerts.c.state, func.count()).group_by(alerts.c.state))
        counts = {AlertState(state): count for state, count in rows}
        feeds = await load_feeds(conn)
    result = await count_day(show.database, show.sandbox)
    return {
        "alerts": {state.value: counts.get(state, 0) for state in AlertState},
        "failing": [
            {
                "name": feed.name,
                "reason": feed_problem(ENGLISH, feed.reason),
                "next": feed.next_poll_at.timestamp() * 1000 if feed.next_poll_at else None,
            }
            for feed in feeds
            if feed.reason
        ],
        "lost": result.lost,
        "doubled": result.doubled,
    }
