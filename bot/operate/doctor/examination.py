"""The whole examination, as a table with a conclusion."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING

from rich.console import Console

from bot.errors import ConfigError
from bot.operate.check import load_settings
from bot.operate.doctor.diagnosis import bad, fair, good
from bot.operate.doctor.local_checks import check_database, check_secrets, check_time_zones
from bot.operate.doctor.telegram_checks import check_telegram
from bot.operate.doctor.verdicts import show_verdicts
from bot.operate.probe import ask
from bot.operate.progress import progress

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from bot.operate.doctor.diagnosis import Diagnosis
    from bot.settings import Settings

_LISTEN_SECONDS = 5.0


async def examine(
    folder: Path | None,
    clock: Callable[[], datetime],
    console: Console | None = None,
    *,
    listen_seconds: float = _LISTEN_SECONDS,
) -> bool:
    """Print a table of everything that was looked at, and return True if nothing of it is bad."""
    with progress() as show:
        show("Looking at everything", 0, 0)
        diagnoses = await _look(folder, clock, listen_seconds)
    return show_verdicts(diagnoses, console or Console())


async def _look(folder: Path | None, clock: Callable[[], datetime], listen_seconds: float) -> list[Diagnosis]:
    here = [check_secrets(Path()), check_time_zones()]
    try:
        settings = load_settings(folder)
    except ConfigError as error:
        return [bad("configuration", "\n".join(error.problems), "Correct what each line names."), *here]
    right = good("configuration", f"{len(settings.feeds)} feeds, {len(settings.curated)} topics in {settings.folder}")
    running, runs = await _running(settings)
    telegram, database = await asyncio.gather(
        check_telegram(settings, clock, runs=runs, listen_seconds=listen_seconds), check_database(settings)
    )
    return [right, running, *telegram, *database, *here]


async def _running(settings: Settings) -> tuple[Diagnosis, bool]:
    if settings.status_address is None:
        return fair("running", "STATUS_ADDR is off: a running bot cannot be asked", "newsbell health tells."), False
    told = await asyncio.to_thread(ask, settings.status_address)
    if told is None:
        return fair("running", f"no Newsbell answers at {settings.status_address}", "Start it: newsbell run"), False
    said = " ".join([*told.get("problems", ()), *told.get("warnings", ())])
    leads = told.get("role") == "leader"
    if told.get("ready"):
        return good("running", f"as {told.get('role')}. {said}".rstrip()), leads
    return bad("running", f"as {told.get('role')}, and not well: {said}", "The rows below may say why."), leads
