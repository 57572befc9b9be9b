"""The environment variables that Newsbell reads, or the lines of a ``.env`` file in their place."""

from __future__ import annotations

from pathlib import Path  # noqa: TC003 - pydantic resolves the annotations
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import SecretStr, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from bot.settings.sections import LogFormat


class Environment(BaseSettings):
    """The variables; the fields have their names."""

    model_config = SettingsConfigDict(env_file=".env", extra="ignore", env_ignore_empty=True, hide_input_in_errors=True)

    telegram_bot_token: SecretStr | None = None
    telegram_api_url: str = "https://api.telegram.org"
    database_url: str = "sqlite+aiosqlite:///var/newsbell.db"
    newsbell_config: Path | None = None
    log_format: LogFormat = LogFormat.AUTO
    admin_ids: Annotated[tuple[int, ...], NoDecode] = ()

    @field_validator("telegram_bot_token")
    @classmethod
    def _has_the_shape_of_a_token(cls, value: SecretStr | None) -> SecretStr | None:
        number, _, secret = (value.get_secret_value() if value else "1:x").partition(":")
        if not number.isdigit() or not secret:
            message = "is not a token: BotFather gives one like 123456:ABC-DEF"
            raise ValueError(message)
        return value

    @field_validator("telegram_api_url")
    @classmethod
    def _is_an_address(cls, value: str) -> str:
        if urlsplit(value).scheme not in {"http", "https"}:
            message = "is not an address: write http:// or https:// and the host of the Bot API server"
            raise ValueError(message)
        return value.rstrip("/")

    @field_validator("admin_ids", mode="before")
    @classmethod
    def _are_numbers(cls, value: str | tuple[int, ...]) -> tuple[int, ...]:
        if isinstance(value, tuple):
            return value
        words = value.replace(",", " ").split()
        if not all(word.isdigit() for word in words):
            message = "are Telegram user numbers with commas between them, for example 1234567,7654321"
            raise ValueError(message)
        return tuple(map(int, words))
