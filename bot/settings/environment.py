"""The environment variables that Newsbell reads, or the lines of a ``.env`` file in their place."""

from __future__ import annotations

import os.path
from pathlib import Path  # noqa: TC003 - pydantic resolves the annotations
from typing import TYPE_CHECKING, Annotated, Any, Self

from pydantic import SecretStr, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from bot.settings.sections import LogFormat, web_address
from bot.status_address import StatusAddress, read_address, status_address

if TYPE_CHECKING:
    from collections.abc import Sequence

_LEAST_TOKEN = 16
_Texts = Annotated[dict[str, str], NoDecode]


class _Variables(BaseSettings):
    """Variables of the environment, or the lines of files in their place."""

    @classmethod
    def read(cls, files: Sequence[Path]) -> Self:
        """Read the environment, and for what is not there the files: the last of them first.

        Raises:
            ValidationError: A variable is wrong.
        """
        options: dict[str, Any] = {"_env_file": files}
        return cls(**options)


class FileOverrides(_Variables):
    """The values of newsbell.toml that a variable gives: ``NEWSBELL_FETCH_AT_ONCE=20`` is ``at_once`` of ``[fetch]``.

    They are texts still; the sections check them like those of the file.
    """

    model_config = SettingsConfigDict(
        env_prefix="NEWSBELL_",
        env_nested_delimiter="_",
        env_nested_max_split=1,
        env_ignore_empty=True,
        extra="ignore",
    )

    fetch: _Texts = {}
    stories: _Texts = {}
    topics: _Texts = {}
    alerts: _Texts = {}
    chat: _Texts = {}
    operate: _Texts = {}


class Environment(_Variables):
    """The variables; the fields have their names."""

    model_config = SettingsConfigDict(extra="ignore", env_ignore_empty=True, hide_input_in_errors=True)

    telegram_bot_token: SecretStr | None = None
    telegram_api_url: str = "https://api.telegram.org"
    database_url: str = "sqlite+aiosqlite:///var/newsbell.db"
    newsbell_config: Path | None = None
    log_format: LogFormat = LogFormat.AUTO
    webhook_url: str = ""
    webhook_certificate: Path | None = None
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
        if web_address(value) is None:
            message = "is not an address: write http:// or https:// and the host of the Bot API server"
            raise ValueError(message)
        return value.rstrip("/")

    @field_validator("webhook_url")
    @classmethod
    def _is_an_address_with_a_path(cls, value: str) -> str:
        parts = web_address(value)
        if value and (parts is None or len(parts.path) <= 1):
            message = "is not an address with a path: write one like https://bot.example.org/telegram"
            raise ValueError(message)
        return value

    @field_validator("webhook_certificate")
    @classmethod
    def _is_there(cls, value: Path | None) -> Path | None:
        if value and not os.path.isfile(value):  # noqa: PTH113 - Path raises where a name is too long
            message = "names no file that is there: write the path of the certificate, a PEM file"
            raise ValueError(message)
        return value

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


def variable_of(*names: str) -> str:
    """Return the variable that gives a key of newsbell.toml: that of its section's name and its own."""
    return "_".join(("NEWSBELL", *names)).upper()
