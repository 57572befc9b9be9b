from __future__ import annotations

import stat
from typing import TYPE_CHECKING

import pytest

from bot.errors import InputError
from bot.operate.check import load_settings
from bot.operate.init import write_configuration
from bot.settings.user_paths import SHIPPED

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for variable in ("TELEGRAM_BOT_TOKEN", "ADMIN_IDS", "DATABASE_URL", "NEWSBELL_CONFIG"):
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config-home"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path / "elsewhere")
    return tmp_path


def init(folder: Path | None = None, token: str = "", number: str = "") -> list[str]:
    said: list[str] = []
    write_configuration(folder, ask=lambda _: number, ask_secretly=lambda _: token, show=said.append)
    return said


def test_what_it_writes_is_found_and_right_from_anywhere(home: Path) -> None:
    said = init(token="123456:secret-part", number="42")
    settings = load_settings()
    folder = home / "config-home" / "newsbell"
    assert settings.folder == folder
    assert settings.token is not None
    assert (settings.token.get_secret_value(), settings.admin_ids) == ("123456:secret-part", (42,))
    assert settings.database_url == f"sqlite+aiosqlite:///{home}/data/newsbell/newsbell.db"
    assert settings.curated == load_settings(SHIPPED).curated
    assert stat.S_IMODE((folder / ".env").stat().st_mode) == 0o600
    assert not any("secret" in line for line in said)
    assert said[-1] == "Next: newsbell check --online, then newsbell run"


def test_files_that_are_there_stay(home: Path) -> None:
    folder = home / "own"
    folder.mkdir()
    (folder / "feeds.toml").write_text("# mine\n", encoding="utf-8")
    init(folder)
    (folder / ".env").write_text("ADMIN_IDS=7\n", encoding="utf-8")
    said = init(folder, number="8")
    assert (folder / "feeds.toml").read_text(encoding="utf-8") == "# mine\n"
    assert (folder / ".env").read_text(encoding="utf-8") == "ADMIN_IDS=7\n"
    assert len([line for line in said if line.endswith("is there already, and stays as it is.")]) == 4
    assert said[-1] == f"Next: newsbell --config {folder} check --online, then newsbell --config {folder} run"


def test_who_mistypes_is_asked_again(home: Path) -> None:
    said: list[str] = []
    tokens, numbers = iter(["nonsense", "123456", "1:secret-part"]), iter(["@me", ""])
    write_configuration(
        home / "own", ask=lambda _: next(numbers), ask_secretly=lambda _: next(tokens), show=said.append
    )
    assert "TELEGRAM_BOT_TOKEN=1:secret-part\n" in (home / "own" / ".env").read_text(encoding="utf-8")
    assert [line.partition(":")[0] for line in said if line.startswith("That is no")] == [
        "That is no token",
        "That is no token",
        "That is no number of a Telegram user, which is like 1234567.",
    ]


@pytest.mark.parametrize(("token", "number"), [("nonsense", ""), ("1:x", "me")])
def test_what_is_no_token_or_number_is_said_and_not_written(home: Path, token: str, number: str) -> None:
    with pytest.raises(InputError, match="That is no"):
        init(home / "own", token, number)
    assert not (home / "own" / ".env").exists()


def test_a_folder_that_cannot_be_made_is_a_sentence(home: Path) -> None:
    (home / "file").write_text("", encoding="utf-8")
    with pytest.raises(InputError, match="cannot be written: "):
        init(home / "file" / "below")
