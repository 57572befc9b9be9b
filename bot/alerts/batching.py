# pure
"""The choice of a chat's waiting alerts that go out together as one message."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.model import AlertKind, Priority

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.model import Alert

LIST_MOST = 12
"""The most alerts in one list: few enough for 4096 units with titles uncut."""


def choose_batch(waiting: Sequence[Alert], *, list_from: int | None) -> tuple[Alert, ...]:
    """The alerts of the chat's next message: one, or those that become a list.

    Args:
        waiting: The due alerts of one chat, the most urgent first; not empty.
        list_from: How many have to wait in a place to become a list; None if all go one by one.

    An uncertain alert goes out again with those that it went out with before, so that a copy is a copy.
    """
    first = waiting[0]
    if first.uncertain:
        group = first.digest_id or first.id
        return tuple(alert for alert in waiting if alert.uncertain and (alert.digest_id or alert.id) == group)
    if list_from is None or not _may_join(first):
        return (first,)
    together = [alert for alert in waiting if _may_join(alert) and _manner(alert) == _manner(first)]
    return tuple(together[:LIST_MOST]) if len(together) >= list_from else (first,)


def _may_join(alert: Alert) -> bool:
    return alert.kind is not AlertKind.DIGEST and alert.priority is not Priority.BREAKING and not alert.uncertain


def _manner(alert: Alert) -> tuple[int, bool]:
    return alert.thread_id, alert.silent
