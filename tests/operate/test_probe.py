"""``newsbell health`` where there is a status page: what it says, what it asks, and how little it costs."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import threading
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from bot.operate.probe import ask, probe, read_environment
from bot.status_address import StatusAddress

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[2]
HEAVY = {"sqlalchemy", "pydantic", "aiohttp", "asyncio", "argparse", "http.client", "pathlib", "telegram", "structlog"}
WELL = {"program": "newsbell", "role": "leader", "ready": True, "problems": [], "warnings": []}


@pytest.fixture(autouse=True)
def own_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in ("STATUS_ADDR", "PORT"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)


@contextmanager
def answered_once(body: bytes, status: int = 200) -> Iterator[int]:
    """The port of a server that answers one request so."""

    def answer() -> None:
        connection, _ = server.accept()
        with connection:
            assert connection.recv(4096).startswith(b"GET /readyz HTTP/1.0\r\nHost: 127.0.0.1:")
            connection.sendall(b"HTTP/1.0 %d Said\r\nContent-Type: application/json\r\n\r\n" % status + body)

    with socket.create_server(("127.0.0.1", 0)) as server:
        thread = threading.Thread(target=answer)
        thread.start()
        yield server.getsockname()[1]
        thread.join()


@pytest.mark.parametrize(
    ("changes", "code", "said"),
    [
        ({}, 0, "Newsbell runs as leader.\n"),
        ({"role": "standby"}, 0, "Newsbell runs as standby.\n"),
        ({"role": "worker", "warnings": ["1 of 6 feeds fails."]}, 0, "Newsbell runs as worker: 1 of 6 feeds fails.\n"),
        (
            {"ready": False, "problems": ["A.", "B."], "warnings": ["C."]},
            1,
            "Newsbell runs as leader: A. B. C.\n",
        ),
    ],
)
def test_it_says_what_the_bot_says_of_itself(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    changes: dict[str, object],
    code: int,
    said: str,
) -> None:
    with answered_once(json.dumps(WELL | changes).encode(), status=200 if code == 0 else 503) as port:
        monkeypatch.setenv("STATUS_ADDR", f"0.0.0.0:{port}")
        assert probe() == code
    assert capsys.readouterr().out == said


@pytest.mark.parametrize("body", [b"", b"<html>", b'{"ok": true}', b"[]", b'"newsbell"', b"\xff\xfe"])
def test_whoever_else_answers_there_is_not_believed(body: bytes) -> None:
    with answered_once(body) as port:
        assert ask(StatusAddress("127.0.0.1", port)) is None


def test_where_nobody_answers_the_database_has_to_be_asked(
    monkeypatch: pytest.MonkeyPatch, unused_tcp_port: int, capsys: pytest.CaptureFixture[str]
) -> None:
    for address in (f"127.0.0.1:{unused_tcp_port}", "off", "nonsense"):
        monkeypatch.setenv("STATUS_ADDR", address)
        assert probe() is None
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("STATUS_ADDR=127.0.0.1:9000\nPORT=5000\n", {"STATUS_ADDR": "127.0.0.1:9000", "PORT": "5000"}),
        ("export status_addr = '127.0.0.1:9000' # here\n", {"STATUS_ADDR": "127.0.0.1:9000"}),
        ('STATUS_ADDR="off"\n', {"STATUS_ADDR": "off"}),
        ("STATUS_ADDR=off # no page\n", {"STATUS_ADDR": "off"}),
        ("# STATUS_ADDR=off\nTELEGRAM_BOT_TOKEN=1:x\n\n=\n", {}),
        ("\xff", {}),
    ],
)
def test_it_reads_the_file_that_the_bot_reads(text: str, expected: dict[str, str]) -> None:
    Path(".env").write_bytes(text.encode("latin-1"))
    assert read_environment() == expected


def test_the_environment_goes_before_the_file(monkeypatch: pytest.MonkeyPatch) -> None:
    Path(".env").write_text("STATUS_ADDR=127.0.0.1:9000\n", encoding="utf-8")
    monkeypatch.setenv("STATUS_ADDR", "off")
    monkeypatch.setenv("PORT", "")
    assert read_environment() == {"STATUS_ADDR": "off"}


def test_it_loads_next_to_nothing() -> None:
    """Each of these libraries alone would cost more than the whole command does."""
    with answered_once(json.dumps(WELL).encode()) as port:
        program = (
            "import sys; before = set(sys.modules); sys.argv[1:] = ['health']; from bot.__main__ import main; "
            "code = main(); print(*sorted(set(sys.modules) - before), file=sys.stderr); sys.exit(code)"
        )
        done = subprocess.run(  # noqa: S603 - a program of ours
            [sys.executable, "-S", "-c", program],
            env={**os.environ, "STATUS_ADDR": f"127.0.0.1:{port}", "PYTHONPATH": str(ROOT)},
            capture_output=True,
            text=True,
            timeout=60,
            check=True,
        )
    assert done.stdout == "Newsbell runs as leader.\n"
    assert HEAVY.isdisjoint(done.stderr.split())
    assert "bot.operate.probe" in done.stderr.split()
