"""What a person reads of the command line: every help has an example, and what is documented can be typed."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from bot.arguments import COMMANDS, FIRST_STEPS, make_parser
from bot.cli import COMMANDS as CALLED

ROOT = Path(__file__).parent.parent
PAGES = [ROOT / "README.md", *ROOT.glob("docs/**/*.md")]
COMMAND_LINE = ROOT / "docs" / "command-line.md"
EXAMPLES = [(name, line) for name, command in COMMANDS.items() for line, _ in command.examples]
# In code marks, or at the beginning of a line of a block of code.
WRITTEN = re.compile(r"`(newsbell [^`]+)`|^(newsbell (?:\\\n|[^\n#])+)", re.MULTILINE)


def help_of(*arguments: str, capsys: pytest.CaptureFixture[str]) -> str:
    with pytest.raises(SystemExit) as ended:
        make_parser().parse_args([*arguments, "--help"])
    assert ended.value.code == 0
    return capsys.readouterr().out


def rows() -> dict[str, str]:
    """The table of the page, by the command that the first column names; a row may name two."""
    found: dict[str, str] = {}
    for line in COMMAND_LINE.read_text(encoding="utf-8").splitlines():
        for name in re.findall(r"`newsbell ([a-z]+)", line.partition(" | ")[0]):
            found[name] = line
    return found


def test_each_command_calls_something_and_nothing_else_does() -> None:
    assert set(COMMANDS) == set(CALLED)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_help_ends_with_its_examples(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    examples = COMMANDS[name].examples
    said = help_of(name, capsys=capsys)
    assert examples
    assert said.endswith("".join(f"  {line}\n      {purpose}\n" for line, purpose in examples))
    assert re.search(r"^examples?:$", said, re.MULTILINE)


def test_the_help_of_all_names_every_command_and_the_first_steps(capsys: pytest.CaptureFixture[str]) -> None:
    said = help_of(capsys=capsys)
    assert re.findall(r"^    ([a-z]+) ", said, re.MULTILINE) == list(COMMANDS)
    assert all(line in said for line, _ in FIRST_STEPS)


@pytest.mark.parametrize(("name", "line"), EXAMPLES, ids=[line for _, line in EXAMPLES])
def test_an_example_is_accepted_as_it_stands_and_is_of_its_command(name: str, line: str) -> None:
    program, *arguments = shlex.split(line)
    assert program == "newsbell"
    assert make_parser().parse_args(arguments).command == name


@pytest.mark.parametrize("name", COMMANDS)
def test_the_page_names_every_command_with_options_that_it_has(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    options = set(re.findall(r"--[a-z-]+", help_of(name, capsys=capsys)))
    assert set(re.findall(r"--[a-z-]+", rows()[name].partition(" | ")[0])) <= options


def test_every_line_of_the_documentation_that_calls_newsbell_is_accepted() -> None:
    lines = {
        (found.group(1) or found.group(2)).replace("\\\n", " ").strip()
        for page in PAGES
        if page != COMMAND_LINE
        for found in WRITTEN.finditer(page.read_text(encoding="utf-8"))
    }
    assert len(lines) > 10
    assert [line for line in sorted(lines) if not is_accepted(line)] == []


def is_accepted(line: str) -> bool:
    """Return True if the parser takes a line; what the shell would put in stands for itself."""
    try:
        make_parser().parse_args(shlex.split(re.sub(r"\$\([^)]*\)", "today", line))[1:])
    except SystemExit as ended:
        return ended.code == 0
    return True


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("demo --minutes 0", "--minutes: must be a number above 0, not 0"),
        ("demo --minutes soon", "--minutes: must be a number above 0, not soon"),
        ("demo --minutes inf", "--minutes: must be a number above 0, not inf"),
        ("demo --port 65536", "--port: must be a whole number from 0 to 65535, not 65536"),
        ("demo --port http", "--port: must be a whole number from 0 to 65535, not http"),
        ("summarize --sentences 0", "--sentences: must be a whole number from 1 on, not 0"),
        ("summarize --max-chars 1.5", "--max-chars: must be a whole number from 1 on, not 1.5"),
        ("group --jsonl --threshold nan", "--threshold: must be a number from 0 to 1, not nan"),
    ],
)
def test_a_wrong_number_is_said_with_what_is_right(line: str, said: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        make_parser().parse_args(shlex.split(line))
    assert ended.value.code == 2
    assert capsys.readouterr().err.rstrip().endswith(said)


def test_numbers_are_read() -> None:
    demo = make_parser().parse_args(["demo", "--minutes", "2.5", "--port", "0"])
    assert (demo.minutes, demo.port) == (2.5, 0)
    assert make_parser().parse_args(["group", "--jsonl", "--threshold", "0.4"]).threshold == 0.4
    assert make_parser().parse_args(["summarize", "--sentences", "3"]).sentences == 3
