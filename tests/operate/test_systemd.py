from __future__ import annotations

import os
import socket
from typing import TYPE_CHECKING

import pytest

from bot.operate.systemd import ServiceManager

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture(params=["file", "abstract"])
def manager(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[tuple[socket.socket, str]]:
    """A socket as systemd has one, and its address as systemd writes it."""
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as listening:
        name = f"newsbell-{os.getpid()}" if request.param == "abstract" else str(tmp_path / "notify")
        listening.bind(f"\0{name}" if request.param == "abstract" else name)
        listening.setblocking(False)
        yield listening, f"@{name}" if request.param == "abstract" else name


def heard(listening: socket.socket) -> list[str]:
    lines: list[str] = []
    while True:
        try:
            lines += listening.recv(4096).decode().splitlines()
        except BlockingIOError:
            return lines


async def test_it_is_told_of_the_whole_life_of_the_service(manager: tuple[socket.socket, str]) -> None:
    listening, address = manager
    watched = {"NOTIFY_SOCKET": address, "WATCHDOG_USEC": "60000000", "WATCHDOG_PID": str(os.getpid())}
    service = ServiceManager(watched)
    async with service.serving("waiting"):
        assert heard(listening) == ["READY=1", "STATUS=waiting", "WATCHDOG=1"]
        with service.reloading():
            begun, moment = heard(listening)
            assert begun == "RELOADING=1"
            assert moment.removeprefix("MONOTONIC_USEC=").isdigit()
        assert heard(listening) == ["READY=1"]
    assert heard(listening) == ["STOPPING=1"]


@pytest.mark.parametrize("watchdog", [{}, {"WATCHDOG_USEC": "1", "WATCHDOG_PID": "1"}, {"WATCHDOG_USEC": "soon"}])
async def test_the_watchdog_is_fed_only_where_it_watches_this_process(
    manager: tuple[socket.socket, str], watchdog: dict[str, str]
) -> None:
    listening, address = manager
    async with ServiceManager({"NOTIFY_SOCKET": address, **watchdog}).serving("waiting"):
        assert heard(listening) == ["READY=1", "STATUS=waiting"]


async def test_without_a_manager_or_after_its_end_nothing_happens(tmp_path: Path) -> None:
    for environment in ({}, {"NOTIFY_SOCKET": str(tmp_path / "gone")}):
        async with ServiceManager(environment).serving("waiting"):
            pass
