"""Every language has every message, with the same values set in, and within what Telegram takes."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

import pytest
from babel import Locale
from fluent.syntax import ast, parse
from fluent.syntax.visitor import Visitor

from bot.chat.app import make_dispatcher
from bot.demo.sandbox.markup import parse_html
from bot.i18n import LANGUAGES, LOCALES, Texts, bundle, nearest_language
from bot.telegram.page import BUTTON_CHARS

if TYPE_CHECKING:
    from collections.abc import Iterator

OTHERS = [language for language in LANGUAGES if language != "en"]
DAY = {"expired": date(2020, 5, 3)}
COUNTS = (0, 1, 2, 3, 5, 11, 21, 100)
# Messages that may be the same as in English: languages share these words.
SAME = {"card-feed", "card-filter", "button-filter", "button-pause", "button-no"}
# Messages that are shown over a button for a moment, which takes 200 characters.
TOASTS = (
    *("topic-on", "topic-off", "flood", "button-gone", "saved", "unsub-done-short", "alert-no-more", "cancelled"),
    *("alert-story-muted", "alert-outlet-muted", "alert-fewer-ask", "alert-fewer-none", "alert-fewer-done"),
    *("feed-retried", "broadcast-begun", "broadcast-busy", "admins-only"),
)
PLAIN_PARTS = ("button-", "command-", "pace-", "length-", "pause-", "field-")


class _Variables(Visitor):
    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802 - the library's way
        self.names.add(node.id.name)


class _Forms(Visitor):
    """The text of each form: one where there is no choice."""

    def __init__(self) -> None:
        self.forms: list[str] = []

    def visit_Pattern(self, node: ast.Pattern) -> None:  # noqa: N802 - the library's way
        before = len(self.forms)
        self.generic_visit(node)
        if len(self.forms) == before:
            self.forms.append("".join(one.value for one in node.elements if isinstance(one, ast.TextElement)))


class _Keys(Visitor):
    def __init__(self) -> None:
        self.keys: set[str] = set()

    def visit_Variant(self, node: ast.Variant) -> None:  # noqa: N802 - the library's way
        self.keys.add(node.key.name if isinstance(node.key, ast.Identifier) else node.key.value)
        self.generic_visit(node)


def messages(language: str) -> dict[str, ast.Message]:
    found: dict[str, ast.Message] = {}
    for path in sorted((LOCALES / language).glob("*.ftl")):
        for entry in parse(path.read_text(encoding="utf-8")).body:
            assert not isinstance(entry, ast.Junk), f"{path}: {entry.content!r:.100}"
            if isinstance(entry, ast.Message):
                assert entry.id.name not in found, f"{path}: {entry.id.name} twice"
                found[entry.id.name] = entry
    return found


def variables(message: ast.Message) -> set[str]:
    visitor = _Variables()
    visitor.visit(message)
    return visitor.names


def _shape(language: str) -> dict[str, dict[str, set[str]]]:
    """The attributes of each message of each file."""
    files = {path.name: parse(path.read_text(encoding="utf-8")) for path in (LOCALES / language).glob("*.ftl")}
    return {
        file: {
            one.id.name: {part.id.name for part in one.attributes} for one in there.body if isinstance(one, ast.Message)
        }
        for file, there in files.items()
    }


def _words(message: ast.Message) -> str:
    """What of a message is for a translator: no values, markup, examples or signs."""
    return "".join(re.findall(r"[^\W\d_]+", re.sub("<code>.*?</code>|<[^>]+>", "", message_text(message)))).casefold()


ENGLISH = messages("en")


def formatted(language: str) -> Iterator[tuple[str, str]]:
    """Every message with likely values, for several counts."""
    texts = Texts(language)
    for name, message in ENGLISH.items():
        names = variables(message)
        numbers = names & {"count", "days", "minutes"}
        for count in COUNTS if numbers else (0,):
            values: dict[str, object] = dict.fromkeys(names, "Iran & talks".replace("&", "and"))
            values |= {**dict.fromkeys(numbers, count), **DAY}
            yield name, texts(name, **values)


@pytest.mark.parametrize("language", OTHERS)
def test_a_language_has_every_message_and_no_other(language: str) -> None:
    assert set(messages(language)) == set(ENGLISH)


@pytest.mark.parametrize("language", OTHERS)
def test_the_same_values_are_set_in(language: str) -> None:
    there = {name: variables(message) for name, message in messages(language).items()}
    assert there == {name: variables(message) for name, message in ENGLISH.items()}


@pytest.mark.parametrize("language", OTHERS)
def test_each_file_has_the_messages_and_attributes_of_its_english_one(language: str) -> None:
    assert _shape(language) == _shape("en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_goes_wrong_when_a_message_is_formatted(language: str) -> None:
    """Whoever is spoken to would be told it in English instead, and nobody would know."""
    made = bundle(language)
    for name, message in ENGLISH.items():
        pattern = made.get_message(name).value
        assert pattern is not None, name
        for count in COUNTS:
            values: dict[str, object] = {**dict.fromkeys(variables(message), count), **DAY}
            assert made.format_pattern(pattern, values)[1] == [], name


@pytest.mark.parametrize("language", LANGUAGES)
def test_plural_forms_are_numbers_or_forms_that_the_language_has(language: str) -> None:
    known = {*Locale(language).plural_form.tags, "other"}
    for name, message in messages(language).items():
        visitor = _Keys()
        visitor.visit(message)
        assert {key for key in visitor.keys if not key.isdigit()} <= known, name


@pytest.mark.parametrize("language", OTHERS)
def test_no_message_was_left_in_english(language: str) -> None:
    said = {name: _words(message) for name, message in messages(language).items()}
    left = {name for name, message in ENGLISH.items() if said[name] and said[name] == _words(message)}
    assert left <= SAME


@pytest.mark.parametrize("language", [language for language in LANGUAGES if Texts(language).rtl])
def test_no_line_of_a_right_to_left_language_begins_with_a_command(language: str) -> None:
    """The first letter decides the direction of the whole line."""
    for name, text in formatted(language):
        assert not re.search(r"^\W*/?[a-z]{3,}", re.sub("<[^>]+>|Iran and talks", "", text), re.MULTILINE), name
        assert not re.search("[\u200e\u200f\u202a-\u202e\u2066-\u2069]", text), name


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_message_is_html_that_telegram_takes(language: str) -> None:
    for name, text in formatted(language):
        shown, _ = parse_html(text)
        assert shown.strip(), name
        assert len(shown) < 2000, name
        assert "{" not in text, name


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_plain_text_has_no_markup(language: str) -> None:
    for name, text in formatted(language):
        is_part = name.startswith(PLAIN_PARTS) and not name.startswith(("pace-ask", "length-ask", "pause-"))
        if is_part or name in TOASTS:
            assert not re.search("[<>&]", text), name


@pytest.mark.parametrize("language", LANGUAGES)
def test_lengths_are_within_those_of_telegram(language: str) -> None:
    texts = Texts(language)
    for command in make_dispatcher().commands:
        assert 1 <= len(texts(f"command-{command.name}")) <= 256
    for name, text in formatted(language):
        if name in TOASTS:
            assert len(text) <= 180, name
        if name.startswith("button-") and name != "button-gone":
            assert len(text) <= BUTTON_CHARS, name


@pytest.mark.parametrize("language", LANGUAGES)
def test_markup_and_commands_are_the_same_in_every_language(language: str) -> None:
    """A translation that lost a command or a piece of markup would mislead."""
    there = messages(language)
    for name, message in ENGLISH.items():
        source, translated = message_text(message), message_text(there[name])
        assert set(re.findall(r"(?<![\w<])/[a-z]{3,}", translated)) == set(
            re.findall(r"(?<![\w<])/[a-z]{3,}", source)
        ), name
        assert _markup(there[name]) <= _markup(message), name


def _markup(message: ast.Message) -> set[tuple[str, ...]]:
    """The tags of each form of a message, in order of the alphabet."""
    visitor = _Forms()
    visitor.visit(message)
    return {tuple(sorted(re.findall(r"</?\w+>", form))) for form in visitor.forms}


def message_text(message: ast.Message) -> str:
    assert message.span is not None
    found: list[str] = []

    class Collect(Visitor):
        def visit_TextElement(self, node: ast.TextElement) -> None:  # noqa: N802 - the library's way
            found.append(node.value)

    Collect().visit(message)
    return " ".join(found)


@pytest.mark.parametrize(
    ("code", "language"),
    [("de", "de"), ("pt-br", "pt"), ("PT_BR", "pt"), ("zh-hans", "en"), ("", "en"), (None, "en"), ("fa-IR", "fa")],
)
def test_the_nearest_language_is_spoken(code: str | None, language: str) -> None:
    assert nearest_language(code) == language


def test_what_a_language_lacks_is_said_in_english_and_what_all_lack_by_its_name() -> None:
    assert Texts("de")("no-such-message") == "no-such-message"
    assert Texts("xx")("saved") == "Saved"


def test_a_value_that_is_missing_does_not_raise() -> None:
    assert Texts("en")("topic-on").endswith("is on")


def test_plural_forms_are_those_of_the_language() -> None:
    said = [Texts("ru")("list-title", count=count) for count in (1, 3, 5, 21)]
    assert len({re.sub(r"\d+", "", one) for one in said}) == 3
    assert bundle("ru") is bundle("ru")


def test_right_to_left_languages_are_known() -> None:
    assert [language for language in LANGUAGES if Texts(language).rtl] == ["ar", "fa"]
