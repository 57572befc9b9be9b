"""The arguments of the command line: a table of the commands, each with its promise, its examples and its arguments.

``newsbell --help`` and ``newsbell COMMAND --help`` are made of it alone; what a command does is in ``bot.cli``.
"""

from __future__ import annotations

import argparse
from contextlib import suppress
from dataclasses import dataclass
from math import inf
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from bot import __version__
from bot.valid_text import valid_text

if TYPE_CHECKING:
    from collections.abc import Callable

_Number = TypeVar("_Number", int, float)

_PURPOSE = "One Telegram alert per news story, in two sentences, for the topics you name."
_LARGEST_PORT = 65_535


@dataclass(frozen=True, slots=True)
class _Argument:
    """An argument as argparse takes it."""

    names: tuple[str, ...]
    options: dict[str, Any]


@dataclass(frozen=True, slots=True)
class CommandHelp:
    """A command as its ``--help`` shows it.

    ``examples`` are whole lines, each with what it is for; of ``one_of`` exactly one has to be given.
    """

    promise: str
    examples: tuple[tuple[str, str], ...]
    arguments: tuple[_Argument, ...] = ()
    one_of: tuple[_Argument, ...] = ()


def make_parser() -> argparse.ArgumentParser:
    """Return the parser of the whole command line; what it reads has the command's name as ``command``."""
    parser = argparse.ArgumentParser(
        prog="newsbell",
        description=_PURPOSE,
        epilog=_examples(FIRST_STEPS),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"newsbell {__version__}")
    parser.add_argument("--config", type=Path, metavar="FOLDER", help="where newsbell.toml and the other two are")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", dest="command", required=True)
    for name, command in COMMANDS.items():
        sub = commands.add_parser(
            name,
            help=command.promise,
            description=f"{command.promise[0].upper()}{command.promise[1:]}.",
            epilog=_examples(command.examples),
            formatter_class=argparse.RawDescriptionHelpFormatter,
        )
        for argument in command.arguments:
            sub.add_argument(*argument.names, **argument.options)
        if command.one_of:
            choice = sub.add_mutually_exclusive_group(required=True)
            for argument in command.one_of:
                choice.add_argument(*argument.names, **argument.options)
    return parser


def _examples(examples: tuple[tuple[str, str], ...]) -> str:
    """The end of a help: each line that one can type, and under it what it is for."""
    lines = [f"  {line}\n      {purpose}" for line, purpose in examples]
    return "\n".join([f"example{'s' if len(lines) > 1 else ''}:", *lines])


def positive_number(text: str) -> float:
    """Return an argument that is a number above zero."""
    return _kept(text, float, lambda value: 0 < value < inf, "a number above 0")


def share(text: str) -> float:
    """Return an argument that is a number from 0 to 1."""
    return _kept(text, float, lambda value: 0 <= value <= 1, "a number from 0 to 1")


def whole_number(text: str) -> int:
    """Return an argument that counts something."""
    return _kept(text, int, lambda value: value >= 1, "a whole number from 1 on")


def port(text: str) -> int:
    """Return an argument that is a port's number; 0 is any that is free."""
    return _kept(text, int, lambda value: 0 <= value <= _LARGEST_PORT, f"a whole number from 0 to {_LARGEST_PORT}")


def _kept(text: str, number: Callable[[str], _Number], fits: Callable[[_Number], bool], wanted: str) -> _Number:
    """Return the number that a text is, if it fits, which "nan" never does."""
    with suppress(ValueError):
        value = number(text)
        if fits(value):
            return value
    message = f"must be {wanted}, not {text}"
    raise argparse.ArgumentTypeError(message)


def _argument(*names: str, **options: Any) -> _Argument:
    return _Argument(names, options)


def _switch(name: str, text: str) -> _Argument:
    return _argument(name, action="store_true", help=text)


_JSON_LINES = (
    _argument("source", nargs="?", default="-", metavar="FILE|-", help="where the lines are (default: standard input)"),
    _argument("--jsonl", action="store_true", required=True, help="JSON lines (the only form)"),
)
_WHICH_SOURCE = (
    "a file that is there, an address, or the text itself if it has more than one word (default: standard input)"
)
_TITLE = _argument("--title", type=valid_text, metavar="T", help="the text's headline")
FIRST_STEPS = (
    ("newsbell demo", "see it work: no token, no network"),
    ("newsbell run --help", "what a command takes, with examples"),
)
COMMANDS: dict[str, CommandHelp] = {
    "run": CommandHelp(
        "poll, file and deliver, until it is stopped",
        (
            ("newsbell run", "the bot; .env or the environment has its TELEGRAM_BOT_TOKEN"),
            ("newsbell run --dry-run", "see what it would send; needs no token, and sends nothing"),
        ),
        (
            _switch("--dry-run", "print what would be sent, on a copy of the database"),
            _switch("--poll", "poll in this process, even while there are workers"),
        ),
    ),
    "worker": CommandHelp(
        "poll and read for newsbell run, on this machine or another (PostgreSQL only)",
        (("newsbell worker", "with the DATABASE_URL of the bot that it works for"),),
    ),
    "demo": CommandHelp(
        "the bot in your browser, on a sample news day: no token, no network",
        (
            ("newsbell demo", "a Telegram on this machine, in your browser"),
            ("newsbell demo --once", "the whole day in this terminal, in half a minute"),
            ("newsbell demo --live", "the same page with your own feeds and topics"),
        ),
        (
            _switch("--once", "play the day at full speed, and end"),
            _switch("--live", "your own configuration and real feeds; nothing is sent"),
            _argument("--minutes", type=positive_number, help="how long the day takes otherwise (a minute a second)"),
            _argument("--port", type=port, default=8017, help="the page's port (default 8017, or a free one)"),
            _switch("--no-browser", "print the page's address, and open nothing"),
        ),
    ),
    "poll": CommandHelp(
        "poll the feeds that are due and file what came, without Telegram",
        (("newsbell poll --once --all", "poll every feed now, and see what each says"),),
        (
            _switch("--once", "one round; without it, go on until stopped"),
            _switch("--all", "every feed, due or not"),
        ),
    ),
    "init": CommandHelp(
        "write the configuration files to a folder of your own, and ask for the token",
        (
            ("newsbell init", "where the system has a person's configuration"),
            ("newsbell init ~/newsbell", "in a folder that you name"),
        ),
        (_argument("folder", type=Path, nargs="?", help="by default where the system has a person's configuration"),),
    ),
    "check": CommandHelp(
        "look at configuration, token, database and network, and say what to do",
        (
            ("newsbell check", "after every change of the configuration; nothing leaves this machine"),
            ("newsbell --config ~/newsbell check --online", "a folder that you name, the token and every feed"),
        ),
        (_switch("--online", "and ask Telegram whose the token is, and try every feed"),),
    ),
    "doctor": CommandHelp(
        "look at everything that the bot needs, and say what to do",
        (("newsbell doctor", "when something does not work"),),
    ),
    "migrate": CommandHelp(
        "bring the database to this version's shape",
        (("newsbell migrate", "after an upgrade, on PostgreSQL; on SQLite, newsbell run does it"),),
    ),
    "backup": CommandHelp(
        "write the whole database to a file, also while the bot runs",
        (("newsbell backup newsbell.backup", "keep it on another disk"),),
        (_argument("file", type=Path, help="must not be there yet"),),
    ),
    "restore": CommandHelp(
        "make the database anew from such a file; overwrites nothing",
        (("newsbell restore newsbell.backup", "into the database that DATABASE_URL names"),),
        (_argument("file", type=Path, help="what newsbell backup wrote"),),
    ),
    "health": CommandHelp(
        "exit 0 if the bot is running well with this database",
        (("newsbell health", "for whoever watches it: Docker, systemd, a cron job"),),
    ),
    "copy": CommandHelp(
        "copy a whole database into an empty one: from SQLite to PostgreSQL, or back",
        (
            (
                "newsbell copy --from sqlite+aiosqlite:///newsbell.db --to postgresql+asyncpg://bot@db.example/newsbell",
                "stop the bot first",
            ),
        ),
        (
            _argument("--from", dest="source", required=True, metavar="URL", help="as DATABASE_URL names it"),
            _argument("--to", dest="target", required=True, metavar="URL", help="likewise"),
        ),
    ),
    "import": CommandHelp(
        "add the feeds of an OPML file for everybody",
        (("newsbell import feeds.opml", "what a feed reader exports"),),
        (_argument("file", type=Path, help="an OPML file"),),
    ),
    "export": CommandHelp(
        "write the feeds as OPML",
        (("newsbell export feeds.opml", "for a feed reader, or another Newsbell"),),
        (_argument("file", type=Path, nargs="?", help="standard output without it"),),
    ),
    "summarize": CommandHelp(
        "summarise a text, a page or JSON lines",
        (
            ("newsbell summarize https://www.example.com/report.html", "the page's article, in two sentences"),
            ("newsbell summarize --sentences 1 report.txt", "a file, in one"),
            (
                'newsbell summarize --title "Talks resume" "The envoys met in Geneva on Monday. They spoke for hours."',
                "a text as it stands here, and the headline that its summary is to tell of",
            ),
        ),
        (
            _argument("source", nargs="?", default="-", metavar="FILE|URL|TEXT|-", help=_WHICH_SOURCE),
            _TITLE,
            _switch("--jsonl", 'lines of {"id","text","title"?}'),
            _argument("--sentences", type=whole_number, metavar="N", help="at most so many sentences"),
            _argument("--max-chars", type=whole_number, metavar="N", help="at most so many characters (default 280)"),
            _argument("--language", metavar="xx", help="the text's language (default: found out)"),
        ),
    ),
    "group": CommandHelp(
        'file JSON lines of {"id","title","text"?,"time"?,"source"?} as stories',
        (("newsbell group --jsonl headlines.jsonl", "which headlines tell the same story"),),
        (
            *_JSON_LINES,
            _argument("--threshold", type=share, metavar="X", help="how alike two reports of one story are (0 to 1)"),
        ),
    ),
    "match": CommandHelp(
        "say whether a text fits a query and by which words, or match JSON lines to queries",
        (
            (
                "newsbell match --query 'iran (talks OR deal)' \"Iran and US resume talks in Geneva\"",
                "a headline as it stands here",
            ),
            (
                'newsbell match --queries topics.tsv --title "Iran talks resume" report.txt',
                "which of many queries a report fits",
            ),
            ("newsbell match --query 'iran (talks OR deal)' --jsonl reports.jsonl", "which reports are of a topic"),
        ),
        (
            _argument("source", nargs="?", metavar="FILE|URL|TEXT|-", help=_WHICH_SOURCE),
            _TITLE,
            _switch("--jsonl", 'lines of {"id","title","text"?,"source"?,"language"?}'),
        ),
        one_of=(
            _argument("--query", type=valid_text, metavar="Q", help="one query"),
            _argument("--queries", type=Path, metavar="FILE", help="a query a line: name<TAB>query"),
        ),
    ),
}
"""The commands in the order in which ``newsbell --help`` lists them."""
