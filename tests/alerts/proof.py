"""What the crash and fault tests share: a queue of alerts, and what people were told of it."""

from __future__ import annotations

import json
import os
import re
from collections import Counter
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from bot.alerts.fanout import continue_fanout
from bot.storage.queries.stories import save_new_stories
from tests.alerts.builders import FAST, make_story, plan, save_chats, save_subscriptions, save_topic

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from bot.storage.database import Database

SOAK = bool(os.environ.get("NEWSBELL_SOAK"))
_TITLE = re.compile(r"Story number (\d+)\b")


async def seed(database: Database, stories: int, chats: int) -> None:
    """A queue of alerts: every story for every chat."""
    now = datetime.now(UTC)
    async with database.write() as conn:
        await save_topic(conn)
        await save_chats(conn, range(1, chats + 1))
        await save_subscriptions(conn, range(1, chats + 1))
        for number in range(1, stories + 1):
            story = make_story(number, title=f"Story number {number}", summary="", opened_at=now, published_at=now)
            await save_new_stories(conn, [story])
            await plan(conn, story, now)
    while await continue_fanout(database, FAST, now):
        pass


@dataclass(frozen=True)
class Told:
    """How often each (chat, story) was told and how often with a sound, and how many messages were silent."""

    all: Counter[tuple[int, int]]
    rung: Counter[tuple[int, int]]
    silent: int

    def __str__(self) -> str:
        copies = sum(self.all.values()) - len(self.all)
        return f"{len(self.all)} told, {len(self.rung)} rang, {self.silent} silent messages, {copies} copies"

    def check(self, stories: int, chats: int) -> None:
        wanted = {(chat, story) for chat in range(1, chats + 1) for story in range(1, stories + 1)}
        assert wanted - set(self.all) == set(), "lost"
        assert [pair for pair, count in self.rung.items() if count > 1] == [], "rung twice"


def count_told(messages: Iterable[tuple[int, str, bool]]) -> Told:
    """From what was accepted: chat, text, and whether it was silent."""
    all_told: Counter[tuple[int, int]] = Counter()
    rung: Counter[tuple[int, int]] = Counter()
    silent = 0
    for chat, text, is_silent in messages:
        pairs = [(chat, int(number)) for number in _TITLE.findall(text)]
        all_told.update(pairs)
        if is_silent:
            silent += 1
        else:
            rung.update(pairs)
    return Told(all_told, rung, silent)


def told_in(log: Path) -> Told:
    """From the log of a sandbox in another process."""
    lines = map(json.loads, log.read_text().splitlines())
    return count_told((line["chat_id"], line["text"], line["silent"]) for line in lines)
