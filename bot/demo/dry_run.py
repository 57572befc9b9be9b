"""``newsbell run --dry-run``: the same program on a copy of the database, against a Telegram that only prints."""

from __future__ import annotations

import tempfile
from typing import TYPE_CHECKING

from pydantic import SecretStr
from rich.console import Console

from bot.app import run
from bot.demo.sandbox import Sandbox
from bot.demo.terminal import show_delivered
from bot.runtime import opened_database
from bot.storage.database import Database
from bot.storage.snapshot import copy_database

if TYPE_CHECKING:
    import asyncio

    from bot.settings import Settings


async def dry_run(settings: Settings, *, stop: asyncio.Event | None = None, console: Console | None = None) -> int:
    """Run until SIGTERM or Ctrl-C, printing every alert that would be sent; the database stays as it is."""
    console = console or Console()
    with tempfile.TemporaryDirectory(prefix="newsbell-dry-run-") as folder:
        copy_url = f"sqlite+aiosqlite:///{folder}/newsbell.db"
        await _copy(settings, copy_url)
        console.print("Dry run: nothing is sent, and the database stays as it is. Ctrl-C ends it.")
        async with Sandbox(auto_chats=True) as sandbox:
            changed = settings.model_copy(
                update={
                    "database_url": copy_url,
                    "api_url": sandbox.url,
                    "token": SecretStr(sandbox.token),
                }
            )
            await run(changed, stop=stop, on_sent=lambda delivered: show_delivered(console, delivered))
    return 0


async def _copy(settings: Settings, copy_url: str) -> None:
    copy = await Database.open(copy_url)
    await copy.migrate()
    async with opened_database(settings) as original:
        if original.dialect == "sqlite":
            await original.migrate()
        await copy_database(original, copy)
    await copy.close()
