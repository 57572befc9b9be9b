"""One word for each thing: each language has a glossary beside its catalogue, and the catalogue keeps to it."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from typing import Any

import pytest

from bot.i18n import LANGUAGES, LOCALES
from tests.i18n.test_catalogues import message_text, messages

QUOTES = "“”„«»‹›"


@cache
def glossary(language: str) -> dict[str, Any]:
    return tomllib.loads((LOCALES / language / "glossary.toml").read_text(encoding="utf-8"))


@cache
def texts(language: str) -> dict[str, str]:
    """What is said of each message, without markup and without what people are to type."""
    return {
        name: re.sub("<[^>]+>", "", re.sub("<code>.*?</code>", "", message_text(message)))
        for name, message in messages(language).items()
    }


def pattern(word: str) -> re.Pattern[str]:
    """A word, or the beginning of one that ends with a bar."""
    stem, bar, _ = word.partition("|")
    return re.compile(rf"\b{re.escape(stem.strip())}" + ("" if bar else r"\b"), re.IGNORECASE)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("section", ["ours", "telegram"])
def test_every_glossary_has_the_same_terms(language: str, section: str) -> None:
    assert list(glossary(language)[section]) == list(glossary("en")[section])


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_term_is_said_in_the_catalogue(language: str) -> None:
    """A word that no text uses is not this language's word for it."""
    said = " ".join(texts(language).values()).casefold()
    terms = glossary(language)["ours"] | glossary(language)["telegram"]
    assert {term for term, word in terms.items() if _parts(word) - _found(word, said)} == set()


def _parts(word: str) -> set[str]:
    """The stems of the words of a term, if any of them bends."""
    return {re.sub(r"\|\S*", "", part).casefold() for part in ([word] if "|" not in word else word.split(" "))}


def _found(word: str, said: str) -> set[str]:
    return {part for part in _parts(word) if part in said}


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_says_a_word_that_its_glossary_rules_out(language: str) -> None:
    never = {word: pattern(word) for word in glossary(language)["never"]}
    assert never
    assert [
        (name, word) for name, text in texts(language).items() for word, found in never.items() if found.search(text)
    ] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_quotation_marks_and_apostrophes_are_those_of_the_language(language: str) -> None:
    others = set(QUOTES) - set(glossary(language)["quotes"])
    for name, text in texts(language).items():
        assert not others & set(text), name
        assert "'" not in text, name
        assert "..." not in text, name


def test_french_has_a_narrow_space_before_high_signs_and_within_quotation_marks() -> None:
    """Except where a sentence quotes the colon of a query's field."""
    said = {name: text for name, text in texts("fr").items() if not name.startswith("query-problem-")}
    for name, text in said.items():
        assert not re.search(r"[ \xa0][:;?!»](?!\w)|«[ \xa0]", text), name


@pytest.mark.parametrize("language", ["ar", "fa"])
def test_arabic_script_has_signs_of_its_own(language: str) -> None:
    for name, text in texts(language).items():
        assert not re.search("[,;?]", text), name


def test_persian_joins_the_parts_of_a_word_without_a_space() -> None:
    for name, text in texts("fa").items():
        assert not re.search(r"\b(?:ن?می) (?=\w)|\w (?:ها|های|هایی|تر|ترین)\b", text), name
