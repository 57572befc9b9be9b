"""What ``newsbell group`` makes of lines."""

from __future__ import annotations

import json
from typing import Any

import pytest

from bot.errors import InputError
from bot.stories.group_tool import group_lines


def grouped(*items: dict[str, Any], threshold: float | None = None) -> list[dict[str, Any]]:
    return [json.loads(line) for line in group_lines((json.dumps(item) for item in items), threshold)]


def test_reports_of_one_event_get_one_cluster() -> None:
    assert grouped(
        {"id": "a", "title": "Fyffes announces merger with banana rival Chiquita", "source": "BBC"},
        {"id": 2, "title": "Salamanders shrink as their mountains heat up"},
        {"id": "c", "title": "Banana merger: Chiquita and Fyffes announce", "source": "Reuters"},
    ) == [{"id": "a", "cluster": 1}, {"id": 2, "cluster": 2}, {"id": "c", "cluster": 1}]


def test_a_development_is_a_cluster_that_follows() -> None:
    assert grouped(
        {"id": "1", "title": "Ferry sinks off Zanzibar, 56 killed", "time": "2026-03-29T14:05:00Z"},
        {"id": "2", "title": "Ferry sinks off Zanzibar, 72 killed", "time": "2026-03-30T09:00:00"},
    ) == [{"id": "1", "cluster": 1}, {"id": "2", "cluster": 2, "follows": 1}]


def test_a_threshold_replaces_the_one_that_ships() -> None:
    items = (
        {"id": 1, "title": "Elephants recognise human voices, study in Kenya finds"},
        {"id": 2, "title": "Smart elephants tell human voices apart"},
    )
    assert [answer["cluster"] for answer in grouped(*items, threshold=0.9)] == [1, 2]
    assert [answer["cluster"] for answer in grouped(*items, threshold=0.1)] == [1, 1]


def test_an_address_joins_whatever_the_headline() -> None:
    url = "https://example.com/2026/03/29/port-reopens"
    assert [
        answer["cluster"]
        for answer in grouped(
            {"id": 1, "title": "Port reopens", "url": url},
            {"id": 2, "title": "Ships leave at last", "url": url + "?utm_source=rss"},
        )
    ] == [1, 1]


def test_entries_far_apart_in_time_are_not_compared() -> None:
    title = "Parliament opens with a speech from the throne"
    assert [
        answer["cluster"]
        for answer in grouped(
            {"id": 1, "title": title, "time": 1_774_000_000},
            {"id": 2, "title": title},
            {"id": 3, "title": title, "time": 1_774_000_000 + 80 * 3600},
        )
    ] == [1, 1, 2]


def test_a_long_stream_in_order_forgets_and_one_out_of_order_does_not() -> None:
    title = "Parliament opens with a speech from the throne"
    day = 86_400
    stream = [{"id": n, "title": f"Matter {n} concerns village {n}", "time": day * 40 + 900 * n} for n in range(450)]
    first = {"id": "first", "title": title, "time": day * 40}
    again = {"id": "again", "title": title, "time": day * 40 + 900 * 450}
    clusters = {answer["id"]: answer["cluster"] for answer in grouped(first, *stream, again)}
    assert clusters["first"] != clusters["again"]
    late = {"id": "late", "title": title, "time": day * 40 + 60}
    mixed = grouped(
        first, {"id": "x", "title": "Another thing", "time": day * 80}, late, *stream, {**late, "id": "later"}
    )
    assert len({answer["cluster"] for answer in mixed if answer["id"] in {"first", "late", "later"}}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Bahn und Gewerkschaft einigen sich in der Nacht auf Tarifvertrag",
            "Tarifvertrag: Bahn und Gewerkschaft einigen sich",
        ),
        ("В Москве открылся фестиваль документального кино", "Фестиваль документального кино открылся в Москве"),
        ("افتتاح مهرجان السينما الوثائقية في بيروت", "بيروت: افتتاح مهرجان السينما الوثائقية"),
        ("東京で記録映画祭が開幕した", "記録映画祭が東京で開幕"),
    ],
)
def test_every_language_is_grouped_without_being_told(one: str, other: str) -> None:
    answers = grouped({"id": 1, "title": one, "source": "A"}, {"id": 2, "title": other, "source": "B"})
    assert [answer["cluster"] for answer in answers] == [1, 1]


def test_empty_lines_are_passed_over_and_counted() -> None:
    with pytest.raises(InputError, match=r"^line 3: "):
        list(group_lines(['{"id": 1, "title": "x"}', "\n", "{"]))


@pytest.mark.parametrize(
    "line",
    [
        "nonsense",
        "[" * 100_000,
        "[]",
        '{"title": "x"}',
        '{"id": 1.5, "title": "x"}',
        '{"id": true, "title": "x"}',
        '{"id": 1}',
        '{"id": 1, "title": null}',
        '{"id": 1, "title": "x", "text": 5}',
        '{"id": 1, "title": "x", "time": "yesterday"}',
        '{"id": 1, "title": "x", "time": 1e300}',
        '{"id": 1, "title": "x", "time": NaN}',
        '{"id": 1, "title": "x", "time": true}',
        '{"id": 1, "title": "x", "time": []}',
    ],
)
def test_what_cannot_be_read_is_named_by_its_line(line: str) -> None:
    with pytest.raises(InputError, match=r"^line 1: "):
        list(group_lines([line]))


def test_clusters_that_turn_out_to_be_one_go_on_as_the_first() -> None:
    first, again, other = (
        "Zorbville earthquake kills dozens in northern Chile",
        "Zorbville earthquake kills dozens in Chile",
        "Dozens die: Zorbville hospital asks Chile for help after earthquake",
    )
    items = [{"id": number, "title": title} for number, title in enumerate((first, again, other, first, other, first))]
    clusters = [answer["cluster"] for answer in grouped(*items)]
    assert clusters[0] == clusters[1] == clusters[3] == clusters[5]


def test_an_event_in_two_languages_is_one_cluster() -> None:
    assert grouped(
        {"id": 1, "title": "Train derails near Szombathely, 17 hurt", "language": "en"},
        {"id": 2, "title": "Zug entgleist bei Szombathely, 17 Verletzte", "language": "de"},
        {"id": 3, "title": "Zug entgleist nahe Szombathely: 17 Verletzte", "language": "de", "source": "ZDF"},
        {"id": 4, "title": "Zug bei Szombathely entgleist: 19 Verletzte", "language": "de", "source": "ARD"},
    ) == [
        {"id": 1, "cluster": 1},
        {"id": 2, "cluster": 1},
        {"id": 3, "cluster": 1},
        {"id": 4, "cluster": 2, "follows": 1},
    ]
