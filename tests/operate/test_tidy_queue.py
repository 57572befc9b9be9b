from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import func, select, text, update

from bot.operate.tidy_queue import tidy_queue
from bot.storage.database import Database
from bot.storage.queries.queue.host_claims import save_gaps
from bot.storage.queries.queue.jobs import QUEUE_LOG
from bot.storage.queries.queue.signs_of_life import save_worker
from bot.storage.tables import hosts, workers

if TYPE_CHECKING:
    from collections.abc import AsyncIterator


@pytest.fixture
async def postgres(postgres_url: str) -> AsyncIterator[Database]:
    database = await Database.open(postgres_url)
    yield database
    await database.close()


async def test_what_is_hours_old_goes_and_the_rest_stays(postgres: Database) -> None:
    log = f"INSERT INTO {QUEUE_LOG} (job_id, status, entrypoint, priority, created)"
    async with postgres.write() as conn:
        for name in ("old", "new"):
            await save_gaps(conn, {name: 1})
            await save_worker(conn, name, name)
            age = "make_interval(hours => 2)" if name == "old" else "make_interval()"
            await conn.execute(text(f"{log} VALUES (1, 'picked', :name, 0, now() - {age})"), {"name": name})
        ago = func.now() - timedelta(hours=2)
        await conn.execute(update(hosts).where(hosts.c.host == "old").values(next_at=ago))
        await conn.execute(update(workers).where(workers.c.id == "old").values(seen_at=ago))
    await tidy_queue(postgres)
    async with postgres.read() as conn:
        assert (await conn.execute(select(hosts.c.host))).scalars().all() == ["new"]
        assert (await conn.execute(select(workers.c.id))).scalars().all() == ["new"]
        assert (await conn.execute(text(f"SELECT entrypoint FROM {QUEUE_LOG}"))).scalars().all() == ["new"]  # noqa: S608
