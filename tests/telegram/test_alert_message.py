"""What alerts say, as Telegram's own parser reads it."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.alerts.batching import LIST_MOST
from bot.alerts.digest import LINES_A_MESSAGE
from bot.demo.sandbox.markup import parse_html, utf16_len
from bot.i18n import LANGUAGES, Texts
from bot.model import Alert, ChatSettings, Length, Priority, Story
from bot.telegram.alert_message import compose_alert
from bot.telegram.digest_message import compose_digest, compose_list
from bot.telegram.page import LIMIT, Button
from bot.telegram.story_lines import Message, Voice
from tests.alerts.builders import NOON, make_alert, make_story

if TYPE_CHECKING:
    from datetime import datetime


def voice(language: str = "en", zone: str = "UTC") -> Voice:
    return Voice(Texts(language), ChatSettings(language=language, time_zone=zone))


def compose(story: Story, alert: Alert | None = None, at: datetime = NOON, **changes: str) -> Message:
    return compose_alert(story, alert or make_alert(), voice(**changes), at)


def read(message: Message) -> tuple[str, list[tuple[str, str]]]:
    """What people see, and what is marked: type and text of each entity, or the address of a link."""
    text, entities = parse_html(message.html)
    units = text.encode("utf-16-le")
    marked = []
    for entity in entities:
        start, end = 2 * entity["offset"], 2 * (entity["offset"] + entity["length"])
        marked.append((entity["type"], entity.get("url", units[start:end].decode("utf-16-le"))))
    return text, marked


def footer(message: Message) -> str:
    """The last line that people see."""
    return read(message)[0].splitlines()[-1]


def test_an_alert_tells_the_story_who_reports_it_when_and_why() -> None:
    message = compose(make_story(outlets=("Reuters", "BBC", "AP")), at=NOON + timedelta(minutes=3, seconds=20))
    text, marked = read(message)
    assert text == (
        "Iran and the United States resume nuclear talks in Vienna\n"
        "Negotiators met on Tuesday for the first time since May.\n"
        "Both sides called the talks useful.\n"
        "Reuters +2 \u00b7 12:00 \u00b7 Iran talks"
    )
    assert set(marked) == {
        ("bold", "Iran and the United States resume nuclear talks in Vienna"),
        ("italic", "Reuters +2 \u00b7 12:00 \u00b7 Iran talks"),
        ("text_link", "https://example.org/iran-talks"),
    }
    assert message.rows == ((Button("Read", url="https://example.org/iran-talks"), Button("\u22ef", data="a:1")),)
    assert message.plain == f"{text}\nhttps://example.org/iran-talks"


def test_markup_in_what_a_feed_says_is_only_text() -> None:
    story = make_story(title='<b>5 < 6</b> & "you"', summary="A <a href='x'>trap</a>.", outlets=("<i>Out</i> & let",))
    text, marked = read(compose(story, make_alert(label="</b><script>")))
    assert '<b>5 < 6</b> & "you"' in text
    assert "A <a href='x'>trap</a>." in text
    assert "<i>Out</i> & let" in text
    assert "</b><script>" in text
    assert {kind for kind, _ in marked} == {"bold", "text_link", "italic"}


@pytest.mark.parametrize(
    ("length", "said"),
    [
        (Length.HEADLINE, []),
        (Length.SHORT, ["One.", "Two."]),
        (Length.LONG, ["One.", "Two.", "Three."]),
    ],
)
def test_an_alert_is_as_long_as_was_chosen(length: Length, said: list[str]) -> None:
    story = make_story(summary="One.\nTwo.", long_summary="One.\nTwo.\nThree.")
    text, _ = read(compose(story, make_alert(length=length)))
    assert [line for line in text.splitlines() if line in {"One.", "Two.", "Three."}] == said


def test_a_long_alert_without_a_long_summary_has_the_short_one() -> None:
    text, _ = read(compose(make_story(long_summary=""), make_alert(length=Length.LONG)))
    assert "Negotiators met on Tuesday for the first time since May." in text


def test_a_summary_that_is_too_long_ends_with_a_whole_sentence() -> None:
    text, _ = read(compose(make_story(summary=f"Short.\n{'x' * 410}\nAnother.")))
    assert "Short." in text
    assert "xx" not in text
    assert "Another." not in text


@pytest.mark.parametrize(
    ("length", "said"),
    [(Length.HEADLINE, "Reuters +5"), (Length.SHORT, "Reuters +5"), (Length.LONG, "Reuters, BBC, AP, CNN +2")],
)
def test_many_outlets_are_counted(length: Length, said: str) -> None:
    story = make_story(outlets=("Reuters", "BBC", "AP", "CNN", "DW", "NHK"))
    text, _ = read(compose(story, make_alert(length=length)))
    assert text.splitlines()[-1] == f"{said} \u00b7 12:00 \u00b7 Iran talks"


def test_the_last_line_is_one_of_a_phone_whatever_the_names() -> None:
    text, _ = read(compose(make_story(outlets=("Gazette " * 9, "BBC")), make_alert(label="iran talks " * 9)))
    assert len(text.splitlines()[-1]) < 90


@pytest.mark.parametrize(
    ("lag", "line"),
    [
        (timedelta(seconds=-30), "12:00"),
        (timedelta(minutes=10), "12:00"),
        (timedelta(minutes=11), "12:00, sent 11 min later"),
        (timedelta(minutes=119), "12:00, sent 119 min later"),
        (timedelta(hours=2), "12:00, sent 2 hr later"),
        (timedelta(hours=47), "10 Mar 12:00, sent 47 hr later"),
        (timedelta(days=2), "10 Mar 12:00, sent 2 days later"),
    ],
)
def test_an_alert_says_how_late_it_is_if_it_is_late(lag: timedelta, line: str) -> None:
    assert footer(compose(make_story(), at=NOON + lag)) == f"Reuters \u00b7 {line} \u00b7 Iran talks"


def test_times_are_the_chats_own() -> None:
    assert " 21:00 " in footer(compose(make_story(), zone="Asia/Tokyo"))
    midnight = make_story(published_at=NOON + timedelta(hours=3))
    assert " 11 Mar 00:00 " in footer(compose(midnight, zone="Asia/Tokyo"))


def test_breaking_news_say_so_first() -> None:
    alert = make_alert(priority=Priority.BREAKING)
    text, _ = read(compose(make_story(title="Quake in Peru"), alert))
    assert text.splitlines()[0] == "\u26a1 Breaking \u00b7 Quake in Peru"
    text, _ = read(compose(make_story(title="Quake in Peru"), alert, language="fa"))
    assert text.splitlines()[0].endswith(" \u00b7 \u2068Quake in Peru\u2069")


@pytest.mark.parametrize(
    "url",
    [
        "",
        "javascript:alert(1)",
        "ftp://example.org/x",
        "https://",
        "https://intranet/x",
        "https://example.org/a b",
        "https://example.org/\u202e",
        "https://[::1",
        "https://example.org/" + "x" * 2001,
    ],
)
def test_what_telegram_would_not_open_is_no_link(url: str) -> None:
    message = compose(make_story(url=url))
    assert [kind for kind, _ in read(message)[1]] == ["bold", "italic"]
    assert message.rows == ((Button("\u22ef", data="a:1"),),)


@pytest.mark.parametrize(
    ("title", "lead", "shown"), [("", "The lead.", "The lead."), ("\u200b", "", "https://example.org/iran-talks")]
)
def test_a_story_without_a_headline_still_has_a_first_line(title: str, lead: str, shown: str) -> None:
    assert read(compose(make_story(title=title, lead=lead, summary="")))[0].splitlines()[0] == shown


@pytest.mark.parametrize(
    ("summary", "lines"),
    [
        (
            "The ferry is cancelled.\nIt runs again on Tuesday.",
            ["The ferry is cancelled.", "It runs again on Tuesday."],
        ),
        ("The ferry is cancelled.", ["The ferry is cancelled."]),
    ],
)
def test_an_entry_without_a_headline_says_its_text_once(summary: str, lines: list[str]) -> None:
    story = make_story(title="", lead="The ferry is cancelled. It runs again on Tuesday.", summary=summary)
    text, _ = read(compose(story))
    assert text.splitlines()[:-1] == lines


def test_a_story_without_anything_says_nothing_wrong() -> None:
    bare = make_story(title="", lead="", url="", summary="", outlets=())
    text, _ = read(compose(bare, make_alert(label="")))
    assert text == "\u2026\n12:00"


def test_text_is_isolated_only_where_it_runs_against_the_line() -> None:
    story = make_story(title="\u05d0\u05d9\u05e8\u05d0\u05df", outlets=("\u0623\u062e\u0628\u0627\u0631", "BBC"))
    english, _ = read(compose(story, make_alert(label="\u0627\u06cc\u0631\u0627\u0646")))
    assert "\u05d0\u05d9\u05e8\u05d0\u05df\n" in english  # a line of its own needs no marks
    assert "\u2068\u0623\u062e\u0628\u0627\u0631\u2069 +1 \u00b7 12:00" in english
    assert "\u2068\u0627\u06cc\u0631\u0627\u0646\u2069" in english
    arabic, _ = read(compose(story, make_alert(label="Iran"), language="ar"))
    assert arabic.splitlines()[-1].startswith("\u200f\u0623\u062e\u0628\u0627\u0631 \u2066+1\u2069 \u00b7")
    long, _ = read(compose(story, make_alert(length=Length.LONG), language="ar"))
    assert "\u0623\u062e\u0628\u0627\u0631\u060c \u2068BBC\u2069 \u00b7" in long
    assert "\u2068Iran\u2069" in arabic
    assert "\u2068\u0623\u062e\u0628\u0627\u0631\u2069" not in arabic


def test_marks_that_reorder_text_do_not_get_through() -> None:
    text, _ = read(compose(make_story(title="good\u202enews\u2066", outlets=("a\u202eb",))))
    assert text.startswith("goodnews\n")
    assert "ab" in text


def test_a_list_has_each_story_with_its_link() -> None:
    told = [(make_story(1), make_alert(1)), (make_story(2, title="Two", url="https://b.org/2"), make_alert(2))]
    text, marked = read(compose_list(told, voice(), NOON))
    assert text == (
        "2 stories\n"
        "\n"
        "Iran talks\n"
        "\u2022 Iran and the United States resume nuclear talks in Vienna\n"
        "   Reuters \u00b7 12:00\n"
        "\u2022 Two\n"
        "   Reuters \u00b7 12:00"
    )
    assert [value for kind, value in marked if kind == "text_link"] == [
        "https://example.org/iran-talks",
        "https://b.org/2",
    ]


@pytest.mark.parametrize(
    ("reasons", "first"),
    [
        (["quiet", "quiet"], "During your quiet hours: 2 stories"),
        (["cap", "cap"], "Over your hourly limit: 2 stories"),
        (["pause", "pause"], "While you were paused: 2 stories"),
        (["late", "late"], "What you missed: 2 stories"),
        (["pace", "pace"], "Your digest: 2 stories"),
        (["quiet", "pace"], "Your digest: 2 stories"),
    ],
)
def test_a_digest_says_why_it_comes(reasons: list[str], first: str) -> None:
    told = [(make_story(), make_alert(n, held_for=reason)) for n, reason in enumerate(reasons)]
    assert read(compose_digest(told, voice(), NOON))[0].splitlines()[0] == first


def test_a_digest_has_topics_as_headings_and_says_what_it_leaves_out() -> None:
    told = [
        (make_story(1, outlets=("AP", "BBC")), make_alert(1)),
        (make_story(2, outlets=()), make_alert(2, label="Space")),
    ]
    text, marked = read(compose_digest(told, voice(), NOON, more=3))
    assert text.splitlines()[1:4] == [
        "",
        "Iran talks",
        "\u2022 Iran and the United States resume nuclear talks in Vienna",
    ]
    assert "   AP +1 \u00b7 12:00" in text
    assert ("bold", "Space") in marked
    assert text.endswith("\n\nand 3 older stories")


def test_the_longest_list_fits_with_shorter_titles() -> None:
    told = [
        (
            make_story(
                n, title=f"{n} {'word ' * 200}", outlets=("o" * 200, "p"), published_at=NOON - timedelta(days=9)
            ),
            make_alert(n, label=f"{n} {'l' * 300}"),
        )
        for n in range(LINES_A_MESSAGE)
    ]
    message = compose_digest(told, voice("xx"), NOON, more=9)
    check(message)
    assert "14 word" in read(message)[0]
    assert "1 Mar 12:00" in read(message)[0]


def test_the_plain_twin_of_a_long_list_goes_without_links() -> None:
    told = [(make_story(n, url=f"https://example.org/{'x' * 900}"), make_alert(n)) for n in range(9)]
    message = compose_list(told, voice(), NOON)
    assert "https" not in message.plain
    assert "https" in compose_list(told[:2], voice(), NOON).plain


nasty = st.text(
    st.one_of(
        st.characters(),
        st.sampled_from("<>&\"'\0\u202e\u2066\u200d\ud800\U0001f600\u0627\u05d0\n\t \u0300"),
    ),
    max_size=400,
)
links = st.one_of(nasty, nasty.map("https://example.org/".__add__))
stories = st.builds(
    make_story,
    title=nasty | st.just("\U0001f600" * 5000),
    url=links,
    lead=nasty,
    summary=nasty,
    long_summary=nasty | st.just("x. " * 3000),
    outlets=st.lists(nasty, max_size=8).map(tuple),
)
alerts = st.builds(
    make_alert,
    label=nasty,
    length=st.sampled_from(Length),
    priority=st.sampled_from(Priority),
    held_for=st.sampled_from(["", "quiet", "pace", "late"]).map(lambda reason: reason or "pace"),
)
voices = st.builds(
    voice, st.sampled_from(sorted([*LANGUAGES, "xx"])), st.sampled_from(["UTC", "Asia/Tokyo", "nowhere"])
)


def check(message: Message) -> None:
    text, entities = parse_html(message.html)  # raises if Telegram could not read it
    assert text.strip()
    assert utf16_len(text) <= LIMIT
    assert len(entities) <= 100
    assert utf16_len(message.plain) <= LIMIT
    assert message.plain.strip()
    message.html.encode()
    message.plain.encode()
    for row in message.rows:
        for button in row:
            assert bool(button.url) != bool(button.data)
            assert button.text


@settings(max_examples=150)
@given(stories, alerts, voices, st.integers(-10, 10_000))
def test_whatever_a_feed_says_an_alert_fits_and_parses(story: Story, alert: Alert, voice: Voice, minutes: int) -> None:
    check(compose_alert(story, alert, voice, NOON + timedelta(minutes=minutes)))


@settings(max_examples=60)
@given(st.lists(st.tuples(stories, alerts), min_size=1, max_size=LINES_A_MESSAGE), voices, st.integers(0, 99))
def test_whatever_feeds_say_a_digest_fits_and_parses(told: list[tuple[Story, Alert]], voice: Voice, more: int) -> None:
    check(compose_digest(told, voice, NOON, more=more))
    check(compose_list(told[:LIST_MOST], voice, NOON))


def test_readers_who_may_change_nothing_have_the_link_alone() -> None:
    message = compose_alert(make_story(), make_alert(), voice(), NOON, menu=False)
    [[read]] = message.rows
    assert read.url
    assert compose_alert(make_story(url=""), make_alert(), voice(), NOON, menu=False).rows == ()
