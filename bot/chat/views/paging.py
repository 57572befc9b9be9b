# pure
"""Turning pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.telegram.page import Button

if TYPE_CHECKING:
    from collections.abc import Callable


def turn_pages(page: int, pages: int, data: Callable[[int], str]) -> tuple[Button, ...]:
    """A row to turn pages with: only the ways that there are."""
    back = (Button("\u25c0", data(page - 1)),) if page > 0 else ()
    forth = (Button("\u25b6", data(page + 1)),) if page < pages - 1 else ()
    return (*back, *forth)
