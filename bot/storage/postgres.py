"""Connections to PostgreSQL: named, so that who takes over can end them, and kept from hanging in a dead network."""

from __future__ import annotations

import socket
from typing import TYPE_CHECKING, Any
from weakref import WeakSet

import asyncpg
from sqlalchemy import event

if TYPE_CHECKING:
    from sqlalchemy.ext.asyncio import AsyncEngine

CONNECT_SECONDS = 5.0
# A peer that is silent for eight seconds is gone: asked after 2 s, and three times more.
_KEEPALIVE = {"TCP_KEEPIDLE": 2, "TCP_KEEPINTVL": 2, "TCP_KEEPCNT": 3, "TCP_USER_TIMEOUT": 8000}
# Set after connecting: a pooler refuses these as startup parameters.
_KEEPALIVE_OF_SERVER = "SET tcp_keepalives_idle = 2; SET tcp_keepalives_interval = 2; SET tcp_keepalives_count = 3"
_NOT_ASYNCPGS = ("prepared_statement_cache_size", "prepared_statement_name_func", "async_creator_fn")


def connect_args(name: str) -> dict[str, Any]:
    """Return asyncpg's arguments for the connections of one process, which PostgreSQL lists under that name."""
    return {"timeout": CONNECT_SECONDS, "server_settings": {"application_name": name}}


class Connections:
    """The open connections of a pool."""

    def __init__(self, engine: AsyncEngine) -> None:
        self._open: WeakSet[asyncpg.Connection[Any]] = WeakSet()
        event.listen(engine.sync_engine, "connect", self._opened)

    def _opened(self, connection: Any, _record: Any) -> None:
        _keep_alive(connection.driver_connection)
        self._open.add(connection.driver_connection)

    def cut(self) -> None:
        """End every connection at once: whoever waits for an answer has an error instead."""
        for connection in list(self._open):
            connection.terminate()
        self._open.clear()


async def connect_apart(engine: AsyncEngine, name: str, *, timeout: float, **more: Any) -> asyncpg.Connection[Any]:  # noqa: ASYNC109 - the driver's
    """Return a connection outside of every pool, of which both ends notice soon that the other is gone."""
    _, options = engine.dialect.create_connect_args(engine.url)
    arguments = {key: value for key, value in options.items() if key not in _NOT_ASYNCPGS}
    connection = await asyncpg.connect(**arguments | connect_args(name) | {"timeout": timeout} | more)
    _keep_alive(connection)
    await connection.execute(_KEEPALIVE_OF_SERVER, timeout=timeout)
    return connection


def _keep_alive(connection: asyncpg.Connection[Any]) -> None:
    end = connection._transport.get_extra_info("socket")  # noqa: SLF001 - asyncpg has no other way to it
    if end is None or end.family not in {socket.AF_INET, socket.AF_INET6}:
        return
    end.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
    for option, value in _KEEPALIVE.items():
        if hasattr(socket, option):  # not every system has each
            end.setsockopt(socket.IPPROTO_TCP, getattr(socket, option), value)
