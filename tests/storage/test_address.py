from __future__ import annotations

import pytest

from bot.errors import StorageError
from bot.storage.address import parse_address


@pytest.mark.parametrize(
    "url",
    [
        "postgresql+asyncpg://user:pass@s3cret@host/db",
        "postgresql://user:pass@s3cret@host:5432/db",
        "postgresql://user:s3cret@x:y@host:5432/db",
        "postgresql://user:p@s3:cret@host/db",
    ],
)
def test_an_at_sign_in_a_password_is_explained_and_not_shown(url: str) -> None:
    with pytest.raises(StorageError, match="An @ in the password is written %40") as raised:
        parse_address(url)
    assert "cret" not in str(raised.value)


def test_one_that_is_written_so_is_understood() -> None:
    assert parse_address("postgres://user:p%40ss%3A%2F@host/db").password == "p@ss:/"


@pytest.mark.parametrize("url", ["postgresql+psycopg://host/db", "mysql://host/db"])
def test_other_databases_are_not_spoken(url: str) -> None:
    with pytest.raises(StorageError, match="Write sqlite"):
        parse_address(url)
