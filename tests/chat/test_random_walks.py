"""Whatever people type and tap, in whatever order: no unhandled error, and no message that Telegram would refuse.

``NEWSBELL_WALKS`` sets how many sequences are tried: 12 by default, 2,000 for a thorough run.
"""

from __future__ import annotations

import asyncio
import itertools
import logging
import os
import shutil
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.chat.app import make_dispatcher
from bot.demo.sandbox import Sandbox
from bot.storage.database import Database
from tests.chat.script import Theatre
from tests.chat.stage import open_stage

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from bot.demo.sandbox import Params

WALKS = int(os.environ.get("NEWSBELL_WALKS", "12"))
DISPATCHER = make_dispatcher()
PLACES = ("ana", "ben", "leila", "owner", "club", "family", "forum", "daily")
PEOPLE = ("ana", "bob", "zoe", "ben", "leila", "owner")
NORMAL_REFUSALS = ("not modified", "query is too old", "message to edit not found", "chat not found", "user not found")

hostile = st.one_of(
    st.text(max_size=40),
    st.sampled_from(
        [
            *("iran talks", "grain", "https://a.example/feed", "b.example", "@daily_news grain", "@daily_news", "off"),
            *("<b>&amp;</i>", "((((", '"', "OR", "-iran", "title:", "x" * 1500, "\u202eabc", "گندم", "22-7", "daily 8"),
            *("Vienna", "3d", "0", "-1", "9" * 30, "t_1", "t_1_00", "1", "2", "a = b", "\n\n", "😀" * 600, "%s{x}"),
        ]
    ),
)
commands = st.builds(
    lambda name, argument: f"/{name} {argument}".rstrip() if argument else f"/{name}",
    st.sampled_from(sorted(name for command in DISPATCHER.commands for name in command.names)),
    st.one_of(st.just(""), hostile),
)
made_up = st.one_of(
    st.builds(
        lambda verb, arguments: ":".join([verb, *arguments])[:64],
        st.sampled_from(sorted(DISPATCHER.verbs)),
        st.lists(st.sampled_from(["0", "1", "2", "99", "-5", "o", "n", "daily", "chat", "x", ""]), max_size=4),
    ),
    st.text(max_size=16),
)
steps = st.one_of(
    st.tuples(st.just("say"), commands),
    st.tuples(st.just("say"), commands),
    st.tuples(st.just("say"), hostile.filter(str.strip)),
    st.tuples(st.just("reply"), hostile.filter(str.strip)),
    st.tuples(st.just("tap"), st.integers(0, 30)),
    st.tuples(st.just("tap"), st.integers(0, 30)),
    st.tuples(st.just("tap"), st.integers(0, 30)),
    st.tuples(st.just("press"), made_up),
    st.tuples(st.just("file"), hostile),
)
walks = st.lists(st.tuples(st.sampled_from(PLACES), st.sampled_from(PEOPLE), steps), min_size=3, max_size=12)


class Watch(logging.Handler):
    """Collects what the chat logs as an error."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.errors: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.errors.append(logging.Formatter().format(record))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("walks")

    async def migrate() -> None:
        database = await Database.open(f"sqlite+aiosqlite:///{made}/migrated.db")
        await database.migrate()
        await database.close()

    asyncio.run(migrate())
    return made


_NUMBERS = itertools.count()


def test_random_walks(folder: Path) -> None:
    @settings(
        max_examples=WALKS,
        deadline=None,
        suppress_health_check=[HealthCheck.too_slow],
        database=None,
        derandomize=WALKS < 100,
    )
    @given(walks)
    def walk(chosen: Sequence[tuple[str, str, tuple[str, Any]]]) -> None:
        path = folder / f"{next(_NUMBERS)}.db"
        shutil.copy(folder / "migrated.db", path)
        try:
            asyncio.run(_walk(path, chosen))
        finally:
            path.unlink()

    walk()


async def _walk(path: Path, chosen: Sequence[tuple[str, str, tuple[str, Any]]]) -> None:
    watch = Watch()
    logging.getLogger("bot").addHandler(watch)
    refusals: list[str] = []
    database = await Database.open(f"sqlite+aiosqlite:///{path}")
    try:
        async with Sandbox() as sandbox:
            sandbox.call = _watched(sandbox.call, refusals)  # type: ignore[method-assign]  # a seam, to listen at
            async with open_stage(sandbox, database) as stage:
                theatre = await Theatre.open(stage)
                for place, person, (act, what) in chosen:
                    await _step(theatre, place, person, act, what)
    finally:
        await database.close()
        logging.getLogger("bot").removeHandler(watch)
    assert not watch.errors, watch.errors[0]
    assert not refusals, refusals[0]


def _watched(call: Callable[..., Any], refusals: list[str]) -> Callable[..., Any]:
    async def listen(method: str, params: Params) -> Any:
        try:
            return await call(method, params)
        except Exception as error:
            if not any(normal in str(error).lower() for normal in NORMAL_REFUSALS):
                refusals.append(f"{method}: {error}: {params}")
            raise

    return listen


async def _step(theatre: Theatre, place: str, person: str, act: str, what: Any) -> None:
    stage, chat = theatre.stage, theatre.places[place]
    user = None if chat.kind == "channel" else chat.user or theatre.people[person]
    last = stage.last
    match act:
        case "say":
            await stage.say(chat, what, user)
        case "file":
            await stage.hear(stage.sandbox.send_file(chat, user, "f.json", what.encode("utf-8", "replace")))
        case "reply" if last is not None and user is not None:
            await stage.say(last.chat, what, last.chat.user or user, reply_to=last)
        case "press" if last is not None and user is not None:
            await stage.hear(stage.sandbox.press(last, what, last.chat.user or user))
        case "tap" if last is not None and user is not None:
            buttons = [button for row in last.buttons for button in row if button.data]
            if buttons:
                button = buttons[what % len(buttons)]
                await stage.hear(stage.sandbox.tap(last, button, last.chat.user or user))
