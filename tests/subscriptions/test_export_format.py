from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.errors import FileError
from bot.model import ChatSettings, Feed, Length, Pace, Subscription, Topic
from bot.problems import FileProblem, FileReason
from bot.subscriptions.export_format import compose_export, read_export

NOW = datetime(2026, 3, 28, 23, 30, tzinfo=UTC)


def test_an_export_comes_back_whole() -> None:
    wish = Subscription(
        3, 7, 0, "Grain", topic_id=1, pace=Pace.WEEKLY, silent=True, length=Length.LONG, only_outlets=("BBC",),
        digest_at=450, digest_weekday=6,
    )  # fmt: skip
    feed = Subscription(4, 7, 0, "A", feed_id=2)
    lost = Subscription(5, 7, 0, "Lost", topic_id=99)
    settings = ChatSettings(time_zone="Europe/Vienna", quiet_from=1350, quiet_to=420, hourly_cap=5)
    topics, feeds = {1: Topic(1, "Grain", "grain")}, {2: Feed(2, "https://a.example/f", "A", "A")}
    content = compose_export(settings, [wish, feed, lost], topics, feeds, NOW)
    parcel = read_export(content)
    assert parcel.settings is not None
    assert (parcel.settings.time_zone, parcel.settings.quiet_from, parcel.settings.hourly_cap) == (
        "Europe/Vienna",
        1350,
        5,
    )
    first, second = parcel.subscriptions
    assert (first.query, first.pace, first.length, first.only_outlets, first.digest_weekday) == (
        "grain",
        Pace.WEEKLY,
        Length.LONG,
        ("BBC",),
        6,
    )
    assert (second.feed, second.query) == ("https://a.example/f", None)


def broken(where: str) -> FileReason:
    return FileReason(FileProblem.EXPORT_BROKEN, (("where", where),))


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"{", FileReason(FileProblem.NO_JSON)),
        (b"\xff\xfe", FileReason(FileProblem.NO_JSON)),
        (b"[" * 100_000, FileReason(FileProblem.NO_JSON)),
        (b'{"newsbell": 1, "settings": {"digest_at": ' + b"9" * 5000 + b"}}", FileReason(FileProblem.NO_JSON)),
        (b"[]", FileReason(FileProblem.NO_EXPORT)),
        (b'{"a": 1}', FileReason(FileProblem.NO_EXPORT)),
        (b'{"newsbell": 9}', broken("newsbell")),
        (b'{"newsbell": 1, "subscriptions": [{"name": "x"}]}', broken("subscriptions.0")),
        (b'{"newsbell": 1, "settings": {"digest_at": 9999}}', broken("settings.digest_at")),
        (b" " * 1_000_001, FileReason(FileProblem.EXPORT_TOO_LARGE, (("mb", 1),))),
    ],
)
def test_a_broken_export_is_refused_with_the_place(content: bytes, reason: FileReason) -> None:
    with pytest.raises(FileError) as raised:
        read_export(content)
    assert raised.value.reason == reason


def test_the_texts_of_an_export_are_valid() -> None:
    content = b'{"newsbell": 1, "subscriptions": [{"name": "A\\u0000\\ud800", "query": "ir\\udfffan"}]}'
    (one,) = read_export(content).subscriptions
    assert (one.name, one.query) == ("A", "iran")
