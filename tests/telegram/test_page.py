from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.demo.sandbox.markup import parse_html, utf16_len
from bot.i18n import LANGUAGES, Texts
from bot.telegram.page import (
    LIMIT,
    Button,
    Html,
    Page,
    Renderer,
    code,
    fitted,
    folded,
    in_columns,
    in_room,
    link,
    name_button,
    page_of,
    shown_units,
)

EN, FA = Renderer(Texts("en")), Renderer(Texts("fa"))


@given(st.text(max_size=300), st.sampled_from(sorted(LANGUAGES)))
def test_whatever_is_set_in_is_html_that_telegram_takes(text: str, language: str) -> None:
    say = Renderer(Texts(language))
    shown, _ = parse_html(say("sub-done", name=text))
    assert shown
    parse_html(code(text))
    parse_html(link(text, f"https://a.example/{text}"))
    parse_html(say.escaped(text))


@given(st.lists(st.text(alphabet="ab😀\n", max_size=900), max_size=12))
def test_a_page_always_fits(lines: list[str]) -> None:
    page = page_of(lines)
    assert 1 <= utf16_len(parse_html(page.html)[0]) <= LIMIT


def test_a_page_loses_whole_lines_from_its_end() -> None:
    lines = [f"<b>{number:03} {'x' * 60}</b>" for number in range(100)]
    page = page_of(lines)
    parse_html(page.html)
    assert page.html.startswith("<b>000")
    assert page.html.endswith("</b>")


def test_markup_that_is_set_in_stays_markup() -> None:
    assert EN("card-own", query=code("a<b")) == "Query: <code>a&lt;b</code>"


def test_a_long_query_is_folded_and_a_short_one_can_be_copied() -> None:
    assert folded("a<b") == "a&lt;b"
    long = " OR ".join(["a<b"] * 40)
    text, entities = parse_html(folded(long))
    assert (text.strip(), [one["type"] for one in entities]) == (long, ["expandable_blockquote"])
    assert "</blockquote>\nWhen" in EN("card-own", query=folded("переговоры OR مفاوضات " * 9)) + "\nWhen"


def test_names_that_run_the_other_way_are_isolated() -> None:
    assert FA("card-title", name="BBC") == "<b>\u2068BBC\u2069</b>"
    assert EN("card-title", name="گندم") == "<b>\u2068گندم\u2069</b>"
    assert EN("card-title", name="BBC") == "<b>BBC</b>"
    assert EN("list-title", count=2) == "<b>2 subscriptions</b>"


def test_commands_and_texts_to_copy_keep_their_order_in_a_line_from_right_to_left() -> None:
    assert "\u200e/resume" in FA("settings-paused", until="12:00")
    assert "\u2068<code>(iran OR tehran) (talks OR deal)</code>\u2069" in FA("help-query")
    assert FA("search-title", query=code("iran")) == "\u2068<code>iran</code>\u2069"  # not twice
    assert "\u200e" not in EN("settings-paused", until="12:00")


def test_marks_that_reorder_a_line_are_taken_out() -> None:
    assert EN("card-title", name="a\u202eb") == "<b>ab</b>"
    assert EN.label("topic-on", name="a\u202eb & c") == "✅ ab & c is on"


def test_a_link_without_a_usable_address_is_its_text() -> None:
    assert link("a & b", "https://a.example/?x=1&y=2") == '<a href="https://a.example/?x=1&amp;y=2">a &amp; b</a>'
    assert link("a", "javascript:alert(1)") == "a"
    assert link("a", "https://a.example/b c") == "a"
    assert link("a", "https://a.example/" + "b" * 2000) == "a"


def test_buttons_stand_beside_each_other_where_they_are_short() -> None:
    short, long = Button("a"), Button("b" * 30)
    assert in_columns([short, short, short, long, short]) == [(short, short), (short,), (long,), (short,)]


@pytest.mark.parametrize(
    ("labels", "shape"),
    [
        (("Yes", "No"), [2]),
        (("🗣 Nachrichtensprachen", "✏️ Umbenennen"), [1, 1]),
        (("07:00", "08:00", "12:00", "18:00", "20:00"), [5]),
        (("07:00", "✓ 08:00", "12:00", "18:00", "20:00"), [3, 2]),
        (("Read", "More", "Why this?"), [3]),
        (("One label that is long by any measure",), [1]),
    ],
)
def test_a_row_is_divided_where_a_label_has_no_room(labels: tuple[str, ...], shape: list[int]) -> None:
    rows = in_room([tuple(Button(label, "x") for label in labels)])
    assert [len(row) for row in rows] == shape
    assert tuple(button.text for row in rows for button in row) == labels


def test_a_button_has_a_label_whatever_the_name() -> None:
    assert name_button("", "x").text == "…"
    assert len(name_button("x" * 300, "x").text) <= 48
    assert len(EN.button("alert-unsub-yes", "x", name="y" * 300).text) <= 48


def test_rows_are_added_below_and_empty_ones_left_out() -> None:
    page = Page("x", ((Button("a"),),)).under([Button("b")], [])
    assert [[button.text for button in row] for row in page.rows] == [["a"], ["b"]]
    assert isinstance(EN("saved"), Html)


def test_a_page_takes_as_many_lines_as_fit_and_counts_the_ends_of_lines() -> None:
    assert page_of(["eight cs"] * 500).html == "\n".join(["eight cs"] * (LIMIT // 9))


@pytest.mark.parametrize(
    ("html", "units"), [("a &amp; b", 5), ("<b>bold</b>", 4), ("<b>&lt;\U0001f680</b>", 3), ("plain", 5)]
)
def test_markup_is_as_long_as_what_is_shown_of_it(html: str, units: int) -> None:
    assert shown_units(html) == units


@pytest.mark.parametrize("units", range(3, 20))
def test_a_text_is_cut_to_the_units_that_telegram_counts_and_hardly_shorter(units: int) -> None:
    rockets = "\U0001f680" * 10
    assert units - 4 < utf16_len(fitted(rockets, units)) <= units
    assert fitted(rockets, 20) == rockets


def test_a_linked_text_keeps_its_quotation_marks_as_they_are() -> None:
    assert link('"Talks" & more', "https://a.example/") == '<a href="https://a.example/">"Talks" &amp; more</a>'
