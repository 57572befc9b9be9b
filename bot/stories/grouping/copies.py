# pure
"""The addresses and headlines of the window: what has one of them again is a copy."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


class Copies:
    """Entries by hashes of their address and of their headline; 0 stands for none."""

    def __init__(self) -> None:
        self._by_url: dict[int, int | list[int]] = {}
        self._by_key: dict[int, int | list[int]] = {}

    def add(self, url: int, key: int, slot: int) -> None:
        """Remember an entry."""
        _add(self._by_url, url, slot)
        _add(self._by_key, key, slot)

    def at(self, url: int) -> Iterable[int]:
        """Return the entries with an address, the last one first."""
        return _slots(self._by_url, url)

    def titled(self, key: int) -> Iterable[int]:
        """Return the entries with a headline, the last one first."""
        return _slots(self._by_key, key)

    def forget(self, url: int, key: int, slot: int) -> None:
        """Forget an entry."""
        _forget(self._by_url, url, slot)
        _forget(self._by_key, key, slot)


def _add(slots_by: dict[int, int | list[int]], key: int, slot: int) -> None:
    if not key:
        return
    slots = slots_by.get(key)
    if slots is None:
        slots_by[key] = slot  # nearly everything is the only one of its kind
    elif isinstance(slots, int):
        slots_by[key] = [slots, slot]
    else:
        slots.append(slot)


def _slots(slots_by: dict[int, int | list[int]], key: int) -> Iterable[int]:
    slots = slots_by.get(key, ())
    return (slots,) if isinstance(slots, int) else reversed(slots)


def _forget(slots_by: dict[int, int | list[int]], key: int, slot: int) -> None:
    slots = slots_by.get(key, slot)
    if isinstance(slots, int):
        slots_by.pop(key, None)
        return
    slots.remove(slot)
    if len(slots) == 1:
        slots_by[key] = slots[0]
