"""This machine: the token as it is written, the disk, the database and its shape, time zones, feeds, and a way out."""

from __future__ import annotations

import asyncio
import os
import re
import shutil
import socket
import sqlite3
import stat
from collections import Counter
from contextlib import closing, suppress
from importlib.metadata import PackageNotFoundError, version
from ipaddress import ip_address
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from sqlalchemy import select

from bot.errors import StorageError
from bot.i18n.problem_texts import ENGLISH, feed_problem
from bot.model import FeedState
from bot.operate.doctor.diagnosis import bad, fair, good, unknown
from bot.storage.address import parse_address
from bot.storage.database import Database
from bot.storage.tables import feeds
from bot.web.proxy import Proxies, ProxyFailedError

if TYPE_CHECKING:
    from bot.operate.doctor.diagnosis import Diagnosis
    from bot.settings import Settings

_MB = 1024 * 1024
_LITTLE_MB, _NO_MB = 200, 20
_SHOWN_REASONS = 4
_HALF = 0.5
_TOKEN = re.compile(r"[0-9]{6,20}:[A-Za-z0-9_-]{30,100}")
_HOW_TO_GET_ONE = "Write /newbot to @BotFather in Telegram, and its token into .env: newsbell init asks for it."
_FAR_AWAY = ((socket.AF_INET, "192.0.2.1"), (socket.AF_INET6, "2001:db8::1"))  # nobody's: addresses for documentation
_OTHERS = stat.S_IRWXG | stat.S_IRWXO
_RESTORE = "Restore a backup: newsbell restore FILE (docs/backup.md)."


def check_token_form(token: str | None) -> Diagnosis:
    """See that there is a token, and that it is a whole one; nobody is asked."""
    if token is None:
        return fair("token", "TELEGRAM_BOT_TOKEN is not set: run needs it, demo does not", _HOW_TO_GET_ONE)
    if not _TOKEN.fullmatch(token):
        return fair("token", "it is shorter than those of @BotFather, or has other signs", "Copy all of it once more.")
    return good("token", "it has the form of one; with --online Telegram is asked")


def check_way_out(url: str) -> Diagnosis:
    """See that this machine is connected to anything, unless a proxy leads to an address; nothing is sent."""
    with suppress(ProxyFailedError):
        if Proxies().proxy_for(url) is None:
            return judge_way_out(is_there=any(_leads(family, address) for family, address in _FAR_AWAY))
    return unknown("network", "a proxy leads there; with --online it is asked")


def _leads(family: socket.AddressFamily, address: str) -> bool:
    """Return True if the system knows a way to an address: connecting a datagram socket looks it up, no more."""
    try:
        with socket.socket(family, socket.SOCK_DGRAM) as probe:
            probe.connect((address, 9))
    except OSError:
        return False
    return True


def judge_way_out(*, is_there: bool) -> Diagnosis:
    """Judge whether the system knows a way to the internet."""
    if is_there:
        return good("network", "this machine is connected; with --online hosts are asked")
    return fair("network", "this machine is not connected", "Connect it, or name a proxy in HTTPS_PROXY.")


def check_secrets(folder: Path) -> Diagnosis:
    """See that nobody else reads the token."""
    file = folder / ".env"
    if not file.exists():
        return good("permissions", "there is no .env here")
    mode = stat.S_IMODE(file.stat().st_mode)
    if mode & _OTHERS:
        return fair("permissions", f".env can be read by others ({mode:03o})", "chmod 600 .env")
    return good("permissions", ".env is its owner's alone")


def check_time_zones() -> Diagnosis:
    """See that quiet hours can be kept."""
    try:
        ZoneInfo("Europe/Vienna")
        return good("time zones", f"tzdata {version('tzdata')}")
    except (ZoneInfoNotFoundError, PackageNotFoundError):
        return bad("time zones", "there are none on this machine", "Install the package again: pip install tzdata")


def check_disk(path: Path) -> Diagnosis:
    """See that there is room for the database, and that it can be written there."""
    folder = path.parent
    while not folder.exists():
        folder = folder.parent
    if not os.access(folder, os.W_OK):
        remedy = f"Give it to the user that runs the bot: chown {os.geteuid()} {folder}"
        return bad("disk", f"{folder} cannot be written", remedy)
    return judge_room(shutil.disk_usage(folder).free / _MB, folder)


def judge_room(free_mb: float, folder: Path) -> Diagnosis:
    """Judge the room that is left."""
    found = f"{free_mb:,.0f} MB are free in {folder}"
    if free_mb >= _LITTLE_MB:
        return good("disk", found)
    return (bad if free_mb < _NO_MB else fair)("disk", found, "Make room, or lower operate.keep_days in newsbell.toml.")


def database_host(address: str) -> str:
    """Return the host of a database on another machine; empty if it is on this one, or its address is wrong."""
    try:
        url = parse_address(address)
    except StorageError:
        return ""
    host = str(url.host or url.query.get("host", ""))
    try:
        is_here = ip_address(host).is_loopback
    except ValueError:
        is_here = not host or host == "localhost" or host.startswith("/")  # a socket in a folder
    return "" if is_here else host


async def check_database(settings: Settings) -> list[Diagnosis]:
    """Look at the database, its shape and its feeds; none is made where there is none."""
    try:
        url = parse_address(settings.database_url)
    except StorageError as error:
        return [bad("database", str(error), "Correct DATABASE_URL.")]
    path = Path(url.database) if url.get_backend_name() == "sqlite" and url.database else None
    disk = [await asyncio.to_thread(check_disk, path)] if path is not None else []
    if path is not None and not path.exists():
        return [*disk, fair("database", f"there is no {path} yet", "newsbell run makes it.")]
    try:
        database = await Database.open(settings.database_url, create=False)
    except StorageError as error:
        return [*disk, bad("database", str(error), "Start it, or correct DATABASE_URL.")]
    try:
        if path is not None and (problem := await asyncio.to_thread(_damage, path)):
            return [*disk, bad("database", f"{path} is damaged: {problem}", _RESTORE)]
        return [*disk, good("database", f"{database.dialect} answers"), *await _look_into(database)]
    except StorageError as error:
        return [*disk, bad("database", str(error), _RESTORE)]
    finally:
        await database.close()


def _damage(path: Path) -> str:
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as conn:
            [(said,)] = conn.execute("PRAGMA quick_check(1)").fetchall()
    except sqlite3.Error as error:
        return str(error)
    return "" if said == "ok" else str(said)


async def _look_into(database: Database) -> list[Diagnosis]:
    async with database.failing_in_words():
        if not await database.is_current():
            return [await _judge_shape(database), unknown("feeds", "not looked at")]
        return [good("schema", "the database has this version's shape"), await _check_feeds(database)]


async def _judge_shape(database: Database) -> Diagnosis:
    """Judge tables that are not this version's: can it work with them, or bring them to its shape?"""
    try:
        await database.check_version()
    except StorageError as error:
        what, _, remedy = str(error).partition(". ")
        return bad("schema", what, remedy)
    remedy = "Back up, then: newsbell migrate (newsbell run does it by itself)."
    return fair("schema", "the database has another version's shape", remedy)


async def _check_feeds(database: Database) -> Diagnosis:
    async with database.read() as conn:
        polled = feeds.c.state.in_([FeedState.ACTIVE, FeedState.FAILING])
        rows = (await conn.execute(select(feeds.c.state, feeds.c.reason).where(polled))).all()
    reasons = Counter(
        feed_problem(ENGLISH, row.reason) if row.reason else "for an unknown reason"
        for row in rows
        if row.state == FeedState.FAILING
    )
    failing = reasons.total()
    if not failing:
        return good("feeds", f"{len(rows)} feeds, none fails")
    why = "; ".join(f"{count} {reason}" for reason, count in reasons.most_common(_SHOWN_REASONS))
    found = f"{failing} of {len(rows)} fail: {why}"
    if failing > len(rows) * _HALF:
        return bad("feeds", found, "If all say the same, it is the network, a proxy or the clock.")
    return fair("feeds", found, "The status page and /feeds in the chat list them, with buttons.")
