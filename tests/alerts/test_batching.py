"""Which waiting alerts become one message."""

from __future__ import annotations

from bot.alerts.batching import LIST_MOST, choose_batch
from bot.model import Alert, AlertKind, Priority
from tests.alerts.builders import make_alert


def ids(alerts: tuple[Alert, ...]) -> list[int]:
    return [alert.id for alert in alerts]


def many(count: int) -> list[Alert]:
    return [make_alert(number) for number in range(1, count + 1)]


def test_alerts_go_one_by_one_unless_the_chat_is_behind() -> None:
    assert ids(choose_batch(many(5), list_from=None)) == [1]


def test_several_that_wait_become_a_list() -> None:
    assert ids(choose_batch(many(3), list_from=3)) == [1, 2, 3]
    assert ids(choose_batch(many(2), list_from=3)) == [1]
    assert ids(choose_batch(many(2), list_from=2)) == [1, 2]


def test_a_list_has_an_end() -> None:
    assert len(choose_batch(many(500), list_from=3)) == LIST_MOST


def test_breaking_news_and_digests_are_never_part_of_a_list() -> None:
    breaking = make_alert(9, priority=Priority.BREAKING)
    assert ids(choose_batch([breaking, *many(4)], list_from=2)) == [9]
    digest = make_alert(9, kind=AlertKind.DIGEST)
    assert ids(choose_batch([*many(2), digest, breaking], list_from=2)) == [1, 2]
    assert ids(choose_batch([digest, *many(4)], list_from=2)) == [9]


def test_a_list_is_for_one_thread_and_either_silent_or_not() -> None:
    waiting = [*many(3), make_alert(8, thread_id=7), make_alert(9, silent=True)]
    assert ids(choose_batch(waiting, list_from=2)) == [1, 2, 3]


def test_what_is_in_doubt_goes_out_again_as_it_was() -> None:
    doubtful = [alert._replace(uncertain=True, digest_id=1) for alert in many(3)]
    alone = make_alert(7)._replace(uncertain=True)
    waiting = [*doubtful, alone, make_alert(8), make_alert(9)]
    assert ids(choose_batch(waiting, list_from=None)) == [1, 2, 3]
    assert ids(choose_batch(waiting[3:], list_from=2)) == [7]
    assert ids(choose_batch([*waiting[4:], *doubtful], list_from=2)) == [8, 9]
