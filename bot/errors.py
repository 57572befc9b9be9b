# pure
"""The problems that a person can do something about, by whose turn it is.

NewsbellError
├── ConfigError      the operator's turn: every problem of the configuration, at once
├── QueryError       the subscriber's turn: a query that cannot be read, and where
├── InputError       the user's turn: a command line argument, a file or a line of it
│   └── FileError    a file that cannot be imported
├── FeedError        a feed or a page that cannot be had or read (fetch, guard, parse, article)
├── StorageError     the database: not there, locked for too long, full, or of another version
│   ├── DatabaseAwayError  it does not answer: work waits for it, and goes on when it is back
│   └── LeaseLostError     another process leads by now: this one writes and sends nothing more
└── TokenError       Telegram does not know this bot: wrong token

Expected failures inside the pipeline are values (see ``bot/web/client.py``), not exceptions; these are
raised at the edges. Of a query, a feed or a file the problem is a code with arguments (``bot/problems.py``), which
becomes a sentence in the reader's language (``bot/i18n/problem_texts.py``); the others hold a sentence that says what
to do.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.problems import FeedReason, FileReason, QueryProblem


class NewsbellError(Exception):
    """Anything that a person can do something about.

    ``exit_code`` is that of a command that it ends: 1, it did not work; 2, something is wrong that the operator sets;
    75 (``EX_TEMPFAIL``), start again and wait for your turn.
    """

    exit_code = 1


class ConfigError(NewsbellError):
    """The configuration has problems: all of them, one a line, each with file, key and what to write."""

    exit_code = 2

    def __init__(self, problems: tuple[str, ...]) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


class QueryError(NewsbellError):
    """A query cannot be read."""

    exit_code = 2

    def __init__(self, problem: QueryProblem) -> None:
        super().__init__(str(problem))
        self.problem = problem


class InputError(NewsbellError):
    """The input that was typed or piped in cannot be used."""

    exit_code = 2


class FileError(InputError):
    """A file cannot be imported."""

    def __init__(self, reason: FileReason) -> None:
        super().__init__(str(reason))
        self.reason = reason


class FeedError(NewsbellError):
    """A feed or page cannot be had or read."""

    def __init__(self, url: str, reason: FeedReason) -> None:
        super().__init__(f"{url}: {reason}")
        self.url = url
        self.reason = reason


class StorageError(NewsbellError):
    """The database cannot be used."""

    exit_code = 2


class DatabaseAwayError(StorageError):
    """The database does not answer, or has no connection left for us."""


class LeaseLostError(StorageError):
    """Another process leads."""

    exit_code = 75


class TokenError(NewsbellError):
    """Telegram does not accept the token."""

    exit_code = 2
