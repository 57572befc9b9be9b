"""The one mapping of ``ChatSettings`` to the columns of ``chats``, and back."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

from bot.model import ChatSettings, Length
from bot.storage.tables import chats

if TYPE_CHECKING:
    from sqlalchemy import Row

_NAMES = tuple(ChatSettings.__dataclass_fields__)
SETTINGS_COLUMNS = tuple(chats.c[name].label(f"chat_{name}") for name in _NAMES)
"""Selected last, so that ``settings_of`` finds them at the end of a row."""


def settings_of(row: Row[Any]) -> ChatSettings:
    """Return what the chat of a row has chosen; ``SETTINGS_COLUMNS`` were selected last."""
    return _settings(*row[-len(_NAMES) :])


def values_of(settings: ChatSettings) -> dict[str, Any]:
    """Return the values of the columns."""
    return {name: getattr(settings, name) for name in _NAMES} | {"news_languages": " ".join(settings.news_languages)}


@lru_cache(maxsize=4096)
def _settings(*values: Any) -> ChatSettings:
    """Most chats have chosen the same: one record serves them all."""
    named = dict(zip(_NAMES, values, strict=True))
    read = {"length": Length(named["length"]), "news_languages": tuple(named["news_languages"].split())}
    return ChatSettings(**(named | read))
