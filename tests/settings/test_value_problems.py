"""What a person reads of a wrong value, of every key and in every way, through files and environment."""

from __future__ import annotations

import json
import re
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any, Literal

import pytest
from pydantic import BaseModel, ConfigDict, Field, SecretStr, ValidationError
from pydantic_core._pydantic_core import list_all_errors

from bot.settings import read_settings
from bot.settings.environment import Environment, variable_of
from bot.settings.sections import FeedConfig, FileSettings, TopicConfig
from bot.settings.value_problems import value_problem

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

SECTION_KEYS = [(name, key) for name, section in FileSettings() for key in type(section).model_fields]
RIGHT = {
    "feeds": {"name": '"One"', "url": '"https://one.example/rss"'},
    "topics": {"name": '"Iran"', "query": '"iran"'},
}
ROW_KEYS = [("feeds", key) for key in FeedConfig.model_fields] + [("topics", key) for key in TopicConfig.model_fields]
WRONG = {
    "a text": '"verbose"',
    "an empty text": '""',
    "a long text": json.dumps("x" * 9000),
    "too small": "-1",
    "zero": "0",
    "too large": "99999",
    "far too large": "0x" + "f" * 4000,
    "a broken number": "1.5",
    "no number": "nan",
    "without an end": "inf",
    "a truth": "true",
    "a day": "2026-11-29",
    "an hour": "07:50:00",
    "a moment": "2026-11-29T07:50:00Z",
    "a list": '[1, "x", []]',
    "a table": '{ de = 3, "pt-br" = "", fr = [] }',
}
"""Values as a file has them. None of them is right everywhere, and each is wrong somewhere."""
VARIABLES = [name.upper() for name in Environment.model_fields if name != "newsbell_config"]
AS_TEXTS = [
    "verbose",
    "",
    "x" * 9000,
    "-1",
    "0",
    "99999",
    "1.5",
    "nan",
    "[]",
    "{",
    "ftp://x",
    "a b",
    "http://[::1",
    "/",
]
FREE = {"DATABASE_URL", "NEWSBELL_FETCH_CONTACT"}
"""Variables in which any text is right, as far as can be said before it is used."""


@pytest.fixture(autouse=True)
def bare_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for variable in [*VARIABLES, "NEWSBELL_CONFIG"]:
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "home"))
    monkeypatch.chdir(tmp_path)


def words_of_the_validator() -> list[str]:
    """The fixed parts of all that pydantic can say, as far as they are more than a word."""
    templates = [one["message_template_python"] for one in list_all_errors()]
    parts = [part.strip(" '\"`,") for template in templates for part in re.split(r"\{\w*\}", template)]
    return sorted({part.casefold() for part in parts if " " in part and part != "is not"})


VALIDATOR_WORDS = words_of_the_validator()


def test_the_words_that_are_looked_for_are_the_validators() -> None:
    assert {"input should be", "extra inputs are not permitted", "string should match pattern"} <= set(VALIDATOR_WORDS)


def problems_with(folder: Path, **files: str) -> list[str]:
    """What is said of a folder in which these files stand in the place of right ones."""
    for name in ("newsbell", "feeds", "topics"):
        row = "".join(f"{key} = {value}\n" for key, value in RIGHT.get(name, {}).items())
        right = f"[[{name}]]\n{row}" if row else ""
        (folder / f"{name}.toml").write_text(files.get(name, right), encoding="utf-8")
    _, problems = read_settings(folder)
    check_words(problems)
    return [problem.replace(f"{folder}/", "") for problem in problems]


def check_words(problems: list[str]) -> None:
    for problem in problems:
        assert [words for words in VALIDATOR_WORDS if words in problem.casefold()] == []
        assert len(problem) < 500
        assert "of another kind" not in problem


@pytest.mark.parametrize(("section", "key"), SECTION_KEYS)
def test_each_key_of_a_section_says_what_may_stand_there(tmp_path: Path, section: str, key: str) -> None:
    said: dict[str, list[str]] = {}
    for what, value in WRONG.items():
        problems = problems_with(tmp_path, newsbell=f"[{section}]\n{key} = {value}\n")
        assert all(re.match(rf"newsbell\.toml: {section}\.{key}(\[\d\])? (must|is) ", line) for line in problems)
        said |= {what: problems} if problems else {}
    assert {"a list", "a table"} - {"a list" if key == "allow_networks" else ""} <= set(said)
    assert len(said) >= 3


@pytest.mark.parametrize(("table", "key"), ROW_KEYS)
def test_each_key_of_a_row_says_what_may_stand_there(tmp_path: Path, table: str, key: str) -> None:
    said: dict[str, list[str]] = {}
    for what, value in WRONG.items():
        row = RIGHT[table] | {key: value}
        text = f"[[{table}]]\n" + "".join(f"{name} = {content}\n" for name, content in row.items())
        problems = problems_with(tmp_path, **{table: text})
        assert all(re.match(rf"{table}\.toml: {table}\[1\]\.{key}(\.[\w-]+)? (must|is) ", line) for line in problems)
        said |= {what: problems} if problems else {}
    assert {"a list", "a table", "a truth", "a day"} <= set(said)


@pytest.mark.parametrize("value", WRONG.values(), ids=list(WRONG))
def test_a_section_or_a_table_that_is_a_value_says_how_it_is_written(tmp_path: Path, value: str) -> None:
    for section in FileSettings.model_fields:
        problems = problems_with(tmp_path, newsbell=f"{section} = {value}\n")
        assert problems
        if not value.startswith("{"):
            assert problems[0].startswith(f"newsbell.toml: {section} must be a table: write [{section}] above its keys")
    for table in RIGHT:
        assert f"{table}.toml: {table}: write each as a table of its own" in problems_with(
            tmp_path, **{table: f"{table} = {value}\n"}
        )[0] or value.startswith("[")


@pytest.mark.parametrize("key", ["at_one", "max-feed-mb", "ключ", "x" * 80])
def test_a_key_that_is_not_known_is_named_as_it_stands(tmp_path: Path, key: str) -> None:
    for section in FileSettings.model_fields:
        (problem,) = problems_with(tmp_path, newsbell=f'[{section}]\n"{key}" = 3\n')
        assert problem.startswith(f"newsbell.toml: {section}.{key} is not known; ")
    (problem,) = problems_with(tmp_path, newsbell=f'"{key}" = 3\n')
    assert problem.startswith(f"newsbell.toml: {key} is not known; known are fetch, ")
    for table, row in RIGHT.items():
        text = "".join(f"{name} = {value}\n" for name, value in row.items())
        (problem,) = problems_with(tmp_path, **{table: f'[[{table}]]\n{text}"{key}" = 3\n'})
        assert problem.startswith(f"{table}.toml: {table}[1].{key} is not known; ")


@pytest.mark.parametrize(
    "variable",
    VARIABLES + [variable_of(*key) for key in SECTION_KEYS] + [variable_of(name) for name, _ in FileSettings()],
)
def test_each_variable_says_what_it_may_be(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, variable: str) -> None:
    said = []
    for text in AS_TEXTS:
        monkeypatch.setenv(variable, text)
        problems = problems_with(tmp_path)
        named = "STATUS_ADDR" if variable == "PORT" else variable
        assert all(
            re.match(rf"environment: ({variable}|{named}) (must|is|has|are|needs|names) ", line) for line in problems
        )
        said += problems
    assert said or variable in FREE


@pytest.mark.parametrize(
    ("main", "said"),
    [
        ('[operate]\nlog_level = "x"', 'operate.log_level must be one of DEBUG, INFO, WARNING or ERROR, not "x"'),
        ("[operate]\nkeep_text_days = 0", "operate.keep_text_days must be at least 1 day, not 0"),
        ("[operate]\nkeep_days = 2.5", "operate.keep_days must be a whole number, at least 3 days, not 2.5"),
        ("[fetch]\nfastest_minutes = 0", "fetch.fastest_minutes must be from 0.1 to 1440 minutes, not 0"),
        ("[fetch]\nmax_feed_mb = 99", "fetch.max_feed_mb must be more than 0 and at most 50 MB, not 99"),
        ("[fetch]\nat_once = 0x" + "f" * 99, "fetch.at_once must be from 1 to 200, not a number so large"),
        ("[fetch]\nat_once = [3]", "fetch.at_once must be a whole number from 1 to 200, not a list"),
        ("[fetch]\nproxy_resolves = 3", "fetch.proxy_resolves must be true or false, not 3"),
        ("[fetch]\ncontact = true", "fetch.contact must be a text in quotation marks, not true"),
        ("[fetch]\ncontact = 2026-11-29", "fetch.contact must be a text in quotation marks, not 2026-11-29"),
        ("fetch.allow_networks = 3", 'fetch.allow_networks must be a list of networks like ["192.168.0.0/16"], not 3'),
        ("[fetch.at_once]\nx = 3", "fetch.at_once must be a whole number from 1 to 200, not a table"),
        ("[fetch]\nat_onc = 3", "fetch.at_onc is not known; did you mean at_once?"),
        ("[topics]\nx = 3", "topics.x is not known; known are none"),
    ],
)
def test_a_sentence_names_the_key_its_values_and_the_wrong_one(tmp_path: Path, main: str, said: str) -> None:
    assert problems_with(tmp_path, newsbell=f"{main}\n") == [f"newsbell.toml: {said}"]


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ('query = "x"\nname = ""', "name must have from 1 to 60 characters, not none"),
        (f'query = "x"\nname = "{"x" * 61}"', "name must have from 1 to 60 characters, not 61"),
        ('name = "x"', "query is missing; write it"),
        ('name = "x"\nquery = "x"\nnames = 3', 'names must be a table of texts by language like { de = "…" }, not 3'),
        ('name = "x"\nquery = "x"\n[topics.names]\npt-br = 3', "names.pt-br must be a text in quotation marks, not 3"),
    ],
)
def test_a_sentence_about_a_row_says_which(tmp_path: Path, row: str, said: str) -> None:
    assert problems_with(tmp_path, topics=f"[[topics]]\n{row}\n") == [f"topics.toml: topics[1].{said}"]


def test_a_long_text_is_shown_in_part(tmp_path: Path) -> None:
    (problem,) = problems_with(tmp_path, newsbell=f'[operate]\nlog_level = "{"x" * 500}"\n')
    assert problem.endswith(f'not "{"x" * 60}…"')


class Hue(StrEnum):
    RED = "red"
    BLUE = "blue"


class Others(BaseModel):
    """Kinds of values that no setting has by now, or none that can be wrong."""

    model_config = ConfigDict(strict=True)

    secret: SecretStr | None = None
    hue: Hue | None = None
    shade: Literal["light", "dark"] | None = None
    number: int = 0
    below: Annotated[int, Field(lt=5)] = 0
    any_set: set[int] = set()


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"secret": 12345}, ("secret", "must be of another kind")),
        ({"hue": "green"}, ("hue", 'must be one of red or blue, not "green"')),
        ({"shade": "grey"}, ("shade", 'must be one of light or dark, not "grey"')),
        ({"number": "many"}, ("number", 'must be a whole number, not "many"')),
        ({"below": 5}, ("below", "must be less than 5, not 5")),
        ({"any_set": None}, ("any_set", 'must be of another kind, not "None"')),
    ],
)
def test_a_secret_is_never_shown_and_no_kind_of_value_is_beyond_words(
    values: Mapping[str, Any], said: tuple[str, str]
) -> None:
    with pytest.raises(ValidationError) as caught:
        Others.model_validate(values)
    (detail,) = caught.value.errors()
    assert value_problem(Others, detail) == said
