from __future__ import annotations

from dataclasses import fields
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from sqlalchemy import insert, select

from bot.model import ChatKind, ChatSettings, Length
from bot.storage.queries.chat_settings import SETTINGS_COLUMNS, settings_of, values_of
from bot.storage.tables import chats

if TYPE_CHECKING:
    from bot.storage.database import Database

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
CHOSEN = ChatSettings(
    language="de",
    time_zone="Europe/Vienna",
    quiet_from=22 * 60,
    quiet_to=7 * 60,
    hourly_cap=4,
    breaking_passes=False,
    length=Length.LONG,
    link_previews=True,
    digest_at=9 * 60,
    digest_weekday=5,
    news_languages=("de", "fr"),
)


def test_the_example_differs_from_every_default() -> None:
    default = ChatSettings()
    assert not [one.name for one in fields(CHOSEN) if getattr(CHOSEN, one.name) == getattr(default, one.name)]


async def test_settings_come_back_as_they_were_stored(database: Database) -> None:
    row = {"id": 7, "kind": ChatKind.PRIVATE, "created_at": NOW, "seen_at": NOW}
    async with database.write() as conn:
        await conn.execute(insert(chats).values(row | values_of(CHOSEN)))
        loaded = settings_of((await conn.execute(select(chats.c.id, *SETTINGS_COLUMNS))).one())
    assert loaded == CHOSEN
    assert isinstance(loaded.length, Length)
