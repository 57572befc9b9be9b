from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import insert, select

from bot.storage.database import STILL_RUNS, Database
from bot.storage.snapshot import copy_database
from bot.storage.tables import alerts, chats, facts

if TYPE_CHECKING:
    from pathlib import Path

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)


async def test_a_copy_has_every_row_and_the_original_keeps_its_own(database: Database, tmp_path: Path) -> None:
    alert: dict[str, Any] = {
        "chat_id": 5,
        "kind": "digest",
        "priority": 4,
        "due_at": NOW,
        "expires_at": NOW,
        "created_at": NOW,
        "matched": [],
    }
    async with database.write() as conn:
        await conn.execute(insert(chats).values(id=5, kind="private", created_at=NOW, seen_at=NOW))
        await conn.execute(insert(alerts), [{**alert, "id": 1}, {**alert, "id": 2}])
        await conn.execute(alerts.update().where(alerts.c.id == 1).values(digest_id=2))
        await conn.execute(
            insert(facts), [{"key": str(number), "value": number, "updated_at": NOW} for number in range(2500)]
        )
    copy = await Database.open(f"sqlite:///{tmp_path}/copy.db")
    try:
        await copy.migrate()
        await copy_database(database, copy)
        for table in (chats, alerts, facts):
            async with database.read() as old, copy.read() as new:
                everything = select(table).order_by(*table.primary_key)
                if table is facts:
                    everything = everything.where(facts.c.key != STILL_RUNS)
                assert (await new.execute(everything)).all() == (await old.execute(everything)).all()
    finally:
        await copy.close()
