"""Charts: every value in its place, no value out of the paper, and every text escaped."""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

import pytest

from bot.operate.page.charts import Series, bar_chart, line_chart, span

SVG = "{http://www.w3.org/2000/svg}"
LABELS = ["12:00", "13:00", "14:00", "15:00", "16:00"]


def parsed(svg: str) -> ET.Element:
    return ET.fromstring(str(svg).replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1))  # noqa: S314 - ours


def texts(chart: ET.Element) -> list[str]:
    return [text.text or "" for text in chart.iter(f"{SVG}text")]


def test_a_line_has_a_point_for_each_value_and_breaks_where_there_is_none() -> None:
    svg = line_chart("Lag", LABELS, [Series("half", "half", [10, None, 30, 40, None])], seconds=True)
    chart = parsed(svg)
    path = next(chart.iter(f"{SVG}path")).get("d", "")
    assert re.sub(r"[\d.]+", "n", path) == "Mn n Mn n Ln n"
    told = [title.text for title in chart.iter(f"{SVG}title")]
    assert told == ["12:00, half: 10 s", "14:00, half: 30 s", "15:00, half: 40 s"]
    assert texts(chart)[:5] == ["0 s", "10 s", "20 s", "30 s", "40 s"]
    assert chart.get("aria-label") == "Lag"


def test_a_higher_value_stands_higher_and_all_are_on_the_paper() -> None:
    chart = parsed(line_chart("", LABELS, [Series("n", "k", [0, 1, 5, 77, 1200])]))
    ys = [float(dot.get("cy", "")) for dot in chart.iter(f"{SVG}circle")]
    xs = [float(dot.get("cx", "")) for dot in chart.iter(f"{SVG}circle")]
    assert ys == sorted(ys, reverse=True)
    assert xs == sorted(xs)
    assert min(ys) >= 0 < max(ys) < 200
    assert 0 < min(xs) < max(xs) < 640


def test_a_bar_is_as_high_as_its_value() -> None:
    chart = parsed(bar_chart("Alerts", LABELS, Series("alerts", "bar", [None, 0, 10, 20, 40])))
    heights = [float(bar.get("height", "")) for bar in chart.iter(f"{SVG}rect")]
    assert heights[1] == pytest.approx(2 * heights[0], abs=0.2)
    assert heights[2] == pytest.approx(4 * heights[0], abs=0.2)
    assert [title.text for title in chart.iter(f"{SVG}title")] == ["14:00: 10", "15:00: 20", "16:00: 40"]


@pytest.mark.parametrize("labels", [[], LABELS])
def test_without_values_there_is_an_empty_chart(labels: list[str]) -> None:
    nothing = Series("n", "k", [None] * len(labels))
    for svg in (line_chart("", labels, [nothing], seconds=True), bar_chart("", labels, nothing)):
        chart = parsed(svg)
        assert list(chart.iter(f"{SVG}path")) == list(chart.iter(f"{SVG}rect")) == []


@pytest.mark.parametrize(
    ("most", "top"), [(0, "4"), (3, "4"), (5, "8"), (41, "80"), (999, "1200"), (1600, "1600"), (1_000_000, "1200000")]
)
def test_the_scale_ends_in_a_round_number_above_all(most: float, top: str) -> None:
    assert texts(parsed(bar_chart("", ["a"], Series("n", "k", [most]))))[4] == top


@pytest.mark.parametrize(("most", "top"), [(3, "4 s"), (41, "60 s"), (3000, "60 min"), (200_000, "2.3 d")])
def test_a_scale_of_time_ends_in_a_time(most: float, top: str) -> None:
    chart = parsed(line_chart("", ["a"], [Series("n", "k", [most])], seconds=True))
    assert texts(chart)[4] == top


def test_texts_are_escaped() -> None:
    hostile = '"><script>alert(1)</script>'
    hostile_series = Series(hostile, hostile, [1])
    for svg in (line_chart(hostile, [hostile], [hostile_series]), bar_chart(hostile, [hostile], hostile_series)):
        assert "<script" not in svg
        assert parsed(svg).get("aria-label") == hostile


@pytest.mark.parametrize(
    ("seconds", "text"),
    [(0, "0 s"), (119.4, "119 s"), (120, "2 min"), (150, "2.5 min"), (3000, "50 min"), (7200, "2 h"), (172_800, "2 d")],
)
def test_a_span_in_few_letters(seconds: float, text: str) -> None:
    assert span(seconds) == text
