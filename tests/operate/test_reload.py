from __future__ import annotations

from contextlib import asynccontextmanager
from functools import partial
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select

from bot.demo.sandbox import Sandbox
from bot.model import Entry
from bot.operate.check import load_settings
from bot.storage.tables import feeds
from bot.topics.reading import Reading, document_of
from tests.chat.stage import NOW, OWNER, open_stage
from tests.test_settings import make_folder

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from bot.chat.framework.services import Services
    from bot.storage.database import Database
    from tests.chat.stage import Stage

GRAIN = '[[topics]]\nname = "Grain"\nquery = "{query}"\n'
FEED = '[[feeds]]\nname = "One"\nurl = "https://one.example/rss"\n'


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("ADMIN_IDS", str(OWNER))
    for variable in ("TELEGRAM_BOT_TOKEN", "TELEGRAM_API_URL", "DATABASE_URL", "NEWSBELL_CONFIG"):
        monkeypatch.delenv(variable, raising=False)
    return make_folder(tmp_path / "config", feeds=FEED, topics=GRAIN.format(query="grain OR wheat"))


@asynccontextmanager
async def opened(database: Database, folder: Path) -> AsyncIterator[Stage]:
    async with (
        Sandbox() as sandbox,
        open_stage(sandbox, database, read_again=partial(load_settings, folder)) as stage,
    ):
        yield stage


def reading(title: str) -> Reading:
    return Reading(document_of(Entry(1, "1", "https://x.example/1", title, "", None, NOW, language="en")))


async def feed_names(database: Database) -> list[str]:
    async with database.read() as conn:
        return list((await conn.execute(select(feeds.c.name).order_by(feeds.c.id))).scalars())


async def test_feeds_topics_and_limits_are_in_force_without_a_restart(sqlite: Database, folder: Path) -> None:
    async with opened(sqlite, folder) as stage:
        services: Services = stage.app.bot_data
        owner = stage.sandbox.private_chat(id=OWNER)
        await stage.say(owner, "/sub Grain", OWNER)
        assert services.settings.chat.most_feeds == 50
        make_folder(
            folder,
            main="[chat]\nmost_feeds = 7\n[fetch]\nat_once = 3\ntimeout_seconds = 4\n",
            feeds=FEED,
            topics=GRAIN.format(query="barley"),
        )
        said = await stage.say(owner, "/reload", OWNER)
        for line in (
            "Feeds: 1 new, 0 changed, 0 removed.",
            "Topics: 0 new, 1 changed, 2 removed.",
            "Now in effect: fetch.timeout_seconds, chat.most_feeds",
            "In effect after the next start: ",
        ):
            assert line in said
        assert "fetch.at_once" in said.partition("after the next start")[2]
        assert await feed_names(sqlite) == ["One"]
        assert (services.settings.chat.most_feeds, services.settings.fetch.at_once) == (7, 50)
        assert stage.interests.topics_of(reading("Wheat prices")) == []
        assert len(stage.interests.topics_of(reading("Barley prices"))) == 1


async def test_nothing_new_is_said_to_be_nothing_new(sqlite: Database, folder: Path) -> None:
    async with opened(sqlite, folder) as stage:
        owner = stage.sandbox.private_chat(id=OWNER)
        await stage.say(owner, "/reload", OWNER)
        said = await stage.say(owner, "/reload", OWNER)
        assert "reloaded" in said
        assert "Feeds" not in said
        assert "Topics" not in said


async def test_a_mistake_in_any_file_changes_nothing_and_is_said(sqlite: Database, folder: Path) -> None:
    async with opened(sqlite, folder) as stage:
        services: Services = stage.app.bot_data
        owner = stage.sandbox.private_chat(id=OWNER)
        make_folder(folder, main="[chat]\nmost_feeds = 7\n", topics=GRAIN.format(query="(barley"))
        said = await stage.say(owner, "/reload", OWNER)
        assert "nothing was changed" in said
        assert "topics[1].query (Grain)" in said
        assert await feed_names(sqlite) == []
        assert services.settings.chat.most_feeds == 50


async def test_only_the_operator_reloads(sqlite: Database, folder: Path) -> None:
    async with opened(sqlite, folder) as stage:
        ann = stage.sandbox.private_chat(first_name="Ann")
        assert "reloaded" not in await stage.say(ann, "/reload")
        assert await feed_names(sqlite) == []
