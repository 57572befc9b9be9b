"""Rows of buttons in the form in which Telegram takes them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.telegram.page import in_room

if TYPE_CHECKING:
    from bot.telegram.page import Page, Rows


def keyboard_of(page: Page) -> InlineKeyboardMarkup | None:
    """The buttons under a page; None if it has none."""
    return InlineKeyboardMarkup(keyboard(page.rows)) if page.rows else None


def keyboard(rows: Rows) -> list[list[InlineKeyboardButton]]:
    """Rows of buttons as Telegram takes them, with room for every label."""
    return [
        [
            InlineKeyboardButton(button.text, url=button.url)
            if button.url
            else InlineKeyboardButton(button.text, callback_data=button.data)
            for button in row
        ]
        for row in in_room(rows)
    ]
