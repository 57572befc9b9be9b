"""What has an address or a headline of the window again."""

from __future__ import annotations

from bot.stories.grouping.copies import Copies


def test_the_last_entry_with_an_address_is_found_until_it_is_forgotten() -> None:
    copies = Copies()
    copies.add(7, 0, 1)
    copies.add(7, 0, 2)
    assert list(copies.at(7)) == [2, 1]
    copies.forget(7, 0, 1)
    assert list(copies.at(7)) == [2]
    copies.forget(7, 0, 2)
    assert list(copies.at(7)) == []


def test_entries_with_a_headline_are_found_the_last_one_first() -> None:
    copies = Copies()
    for slot in (1, 2, 3):
        copies.add(0, 9, slot)
    assert list(copies.titled(9)) == [3, 2, 1]
    copies.forget(0, 9, 1)
    assert list(copies.titled(9)) == [3, 2]
    copies.forget(0, 9, 3)
    assert list(copies.titled(9)) == [2]
    copies.forget(0, 9, 2)
    assert list(copies.titled(9)) == []


def test_no_address_and_no_headline_find_nothing() -> None:
    copies = Copies()
    copies.add(0, 0, 1)
    copies.forget(0, 0, 1)
    assert list(copies.at(0)) == []
    assert list(copies.titled(0)) == []
