"""A machine for the doctor: a folder of one's own with a small configuration, and a bot in the sandbox."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from bot.demo.sandbox import Sandbox


@pytest.fixture(autouse=True)
def environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, sandbox: Sandbox, unused_tcp_port: int) -> None:
    """A folder of one's own with a small configuration, a bot in the sandbox, and nothing else."""
    config = tmp_path / "config"
    config.mkdir()
    (config / "feeds.toml").write_text("", encoding="utf-8")
    (config / "topics.toml").write_text("", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    for name in ("NEWSBELL_CONFIG", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "PORT", "STATUS_TOKEN"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.lower(), raising=False)
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN", sandbox.token)
    monkeypatch.setenv("TELEGRAM_API_URL", sandbox.url)
    monkeypatch.setenv("DATABASE_URL", f"sqlite+aiosqlite:///{tmp_path}/newsbell.db")
    monkeypatch.setenv("STATUS_ADDR", f"127.0.0.1:{unused_tcp_port}")
