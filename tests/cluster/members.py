"""Newsbell's processes as a supervisor keeps them: who ends is started again."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tests.cluster.wire import Wire

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Mapping
    from pathlib import Path

LEASE_LOST = os.EX_TEMPFAIL
_AGAIN_SECONDS = 0.2


@dataclass(slots=True, eq=False)
class Member:
    """One process, with wires of its own to the database and to Telegram."""

    name: str
    command: tuple[str, ...]
    environment: Mapping[str, str]
    folder: Path
    database: Wire
    telegram: Wire
    exits: list[int] = field(default_factory=list)
    process: asyncio.subprocess.Process | None = None

    async def keep_running(self) -> None:
        """Start it, again and again."""
        with (self.folder / f"{self.name}.log").open("ab") as log:
            while True:
                self.process = await asyncio.create_subprocess_exec(
                    sys.executable, "-m", "bot", *self.command, cwd=self.folder, env=self.environment, stderr=log
                )
                self.exits.append(await self.process.wait())
                self.process = None
                await asyncio.sleep(_AGAIN_SECONDS)

    def signal(self, number: signal.Signals) -> None:
        """Send it a signal, if it runs."""
        if self.process is not None:
            with suppress(ProcessLookupError):
                self.process.send_signal(number)

    @property
    def said(self) -> str:
        """All that it has logged."""
        return (self.folder / f"{self.name}.log").read_text(encoding="utf-8", errors="replace")


@asynccontextmanager
async def running(  # noqa: PLR0917 - what a process is given
    name: str,
    command: tuple[str, ...],
    environment: Mapping[str, str],
    folder: Path,
    postgres_port: int,
    telegram_port: int,
) -> AsyncIterator[Member]:
    """Keep a process running until the end of the block."""
    async with Wire(postgres_port) as database, Wire(telegram_port) as telegram:
        own = {
            **environment,
            "DATABASE_URL": f"postgresql+asyncpg://postgres@127.0.0.1:{database.port}/newsbell",
            "TELEGRAM_API_URL": f"http://127.0.0.1:{telegram.port}",
        }
        member = Member(name, command, own, folder, database, telegram)
        keeping = asyncio.create_task(member.keep_running())
        try:
            yield member
        finally:
            keeping.cancel()
            if member.process is not None:
                member.signal(signal.SIGCONT)
                member.signal(signal.SIGKILL)
                await member.process.wait()
