"""The environment variables that Newsbell reads, or the lines of a ``.env`` file in their place."""

from __future__ import annotations

from pathlib import Path  # noqa: TC003 - pydantic resolves the annotations
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import SecretStr, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from bot.settings.sections import LogFormat
from bot.status_address import StatusAddress, read_address, status_address

_LEAST_TOKEN = 16


class Environment(BaseSettings):
    """The variables; the fields have their names."""

    model_config = SettingsConfigDict(env_file=".env", extra="ignore", env_ignore_empty=True, hide_input_in_errors=True)

    telegram_bot_token: SecretStr | None = None
    telegram_api_url: str = "https://api.telegram.org"
    database_url: str = "sqlite+aiosqlite:///var/newsbell.db"
    newsbell_config: Path | None = None
    log_format: LogFormat = LogFormat.AUTO
    status_addr: str = ""
    status_token: SecretStr | None = None
    port: str = ""
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

    @field_validator("status_addr", "port")
    @classmethod
    def _can_be_listened_at(cls, value: str) -> str:
        if value:
            read_address(value)
        return value

    @field_validator("status_token")
    @classmethod
    def _cannot_be_guessed(cls, value: SecretStr | None) -> SecretStr | None:
        if value and len(value.get_secret_value()) < _LEAST_TOKEN:
            message = f"has to have {_LEAST_TOKEN} characters or more; make one with: openssl rand -hex 16"
            raise ValueError(message)
        return value

    @property
    def status_address(self) -> StatusAddress | None:
        """Where the status page is; None if there is to be none."""
        return status_address({"STATUS_ADDR": self.status_addr, "PORT": self.port})

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
