"""The folders of a Newsbell that is installed: what the program brings, and where one person's files belong."""

from __future__ import annotations

from pathlib import Path

from platformdirs import PlatformDirs

SHIPPED = Path(__file__).with_name("shipped").resolve()
"""The default configuration, which a wheel carries; in a checkout it is ``config``."""

SHIPPED_ENVIRONMENT = Path(__file__).with_name("env.example").resolve()
"""The variables, each with a comment; in a checkout it is ``.env.example``."""

_DIRECTORIES = PlatformDirs("newsbell", appauthor=False)


def user_folder() -> Path:
    """Return where ``newsbell init`` puts the configuration: ``~/.config/newsbell`` on Linux."""
    return _DIRECTORIES.user_config_path


def user_database() -> Path:
    """Return where ``newsbell init`` puts the database: ``~/.local/share/newsbell/newsbell.db`` on Linux."""
    return _DIRECTORIES.user_data_path / "newsbell.db"
