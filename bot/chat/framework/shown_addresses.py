"""Addresses with credentials, by the masked form in which a chat was shown them.

A button's data has no room for an address: it stands in the message. Where that shows it masked, what was meant is
remembered here, for as long as the program runs; a button from before is out of date.
"""

from __future__ import annotations

from collections import OrderedDict

from bot.web.urls import is_masked, shown_url

_MOST = 2000


class ShownAddresses:
    """The last addresses that were shown masked."""

    def __init__(self) -> None:
        self._whole: OrderedDict[tuple[int, str], str] = OrderedDict()

    def show(self, chat_id: int, url: str) -> str:
        """Return an address as it may be shown; two that look alike then are numbered."""
        shown = masked = shown_url(url)
        if not is_masked(masked):
            return shown
        number = 1
        while self._whole.get((chat_id, shown), url) != url:
            number += 1
            shown = f"{masked} ({number})"
        self._whole[chat_id, shown] = url
        while len(self._whole) > _MOST:
            self._whole.popitem(last=False)
        return shown

    def whole(self, chat_id: int, shown: str) -> str | None:
        """Return the address that was shown to a chat in this form; None if it was masked and is forgotten."""
        return self._whole.get((chat_id, shown)) if is_masked(shown) else shown
