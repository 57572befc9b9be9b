"""``newsbell health`` where there is a status page: /readyz is asked, by as little of Python as that takes.

A container asks every half minute for years. With SQLAlchemy, pydantic and aiohttp it costs a second of CPU each time;
so nothing is imported here that takes time, not even ``http.client``.
"""

from __future__ import annotations

import json
import os
import socket
from typing import Any

from bot.status_address import StatusAddress, status_address

_SECONDS = 10.0
_MOST_BYTES = 1 << 20
_NAMES = ("STATUS_ADDR", "PORT")
_QUOTES = "\"'"


def probe() -> int | None:
    """Print how the bot is, as it says itself; the exit code, or None if it does not say."""
    try:
        address = status_address(read_environment())
    except ValueError:
        return None  # the command says what is wrong with it
    told = ask(address) if address is not None else None
    if told is None:
        return None
    role, ready = told.get("role"), told.get("ready")
    sentences = [*told.get("problems", ()), *told.get("warnings", ())]
    print(f"Newsbell runs as {role}{': ' if sentences else '.'}{' '.join(sentences)}")  # noqa: T201 - a command's answer
    return 0 if ready else 1


def read_environment() -> dict[str, str]:
    """Return the variables that say where the page is, from the environment or else from ``.env``."""
    found: dict[str, str] = {}
    try:
        with open(".env", encoding="utf-8") as file:  # noqa: PTH123 - pathlib takes as long as all the rest
            for line in file:
                name, _, value = line.strip().removeprefix("export ").partition("=")
                if name.strip().upper() in _NAMES:
                    found[name.strip().upper()] = _value(value)
    except (OSError, UnicodeDecodeError):
        pass  # it need not be there
    return found | {name: os.environ[name] for name in _NAMES if os.environ.get(name)}


def _value(text: str) -> str:
    text = text.strip()
    if text[:1] and text[0] in _QUOTES:
        return text[1:].partition(text[0])[0]
    return text.partition(" #")[0].strip()


def ask(address: StatusAddress) -> dict[str, Any] | None:
    """Return what /readyz says; None if no Newsbell answers there."""
    request = f"GET /readyz HTTP/1.0\r\nHost: {address.own_host}:{address.port}\r\n\r\n"
    answer = b""
    try:
        with socket.create_connection((address.own_host, address.port), timeout=_SECONDS) as connection:
            connection.sendall(request.encode("ascii"))
            while len(answer) < _MOST_BYTES and (part := connection.recv(1 << 16)):
                answer += part
        told = json.loads(answer.partition(b"\r\n\r\n")[2])
    except (OSError, ValueError):
        return None
    return told if isinstance(told, dict) and told.get("program") == "newsbell" else None
