"""The command line: what each command calls, and the one place where an error becomes an exit code.

Exit codes: 0 done, 1 it did not work, 2 something that you wrote is wrong (arguments, configuration, token, input) or
the database cannot be used, 75 another Newsbell has taken over: start again, and wait for your turn.
A command's rooms are imported when it runs, so that ``newsbell --help`` costs nothing.
"""

from __future__ import annotations

import asyncio
import gc
import sys
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

from bot.arguments import make_parser
from bot.command_input import opened_text, print_lines, read_bytes, read_source
from bot.errors import FeedError, FileError, InputError, NewsbellError, QueryError, StorageError, TokenError

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Coroutine, Sequence

    from bot.settings import Settings

_Result = TypeVar("_Result")

OK, FAILED = 0, 1
_COLLECT_AFTER = 10_000  # new objects; Python's 700 take a sixth of the time
HOW_TO_START = (
    "TELEGRAM_BOT_TOKEN is not set. Ask @BotFather in Telegram for a bot (/newbot) and write the token that it "
    "gives into the file .env (newsbell init asks for it), or try everything without one: newsbell demo"
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; the exit code."""
    gc.disable()  # until a command has loaded its rooms: collecting takes a tenth of that, and finds nothing
    try:
        options = make_parser().parse_args(arguments)
        return COMMANDS[options.command](options)
    except NewsbellError as error:
        print(_sentence_of(error), file=sys.stderr)
        return error.exit_code
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        # Who read our output has seen enough; standard output is closed, so that the interpreter does not complain.
        sys.stderr.close()
        return OK
    finally:
        gc.enable()


def _start(work: Coroutine[Any, Any, _Result]) -> _Result:
    """Do what a command has loaded."""
    _collect_from_here()
    return asyncio.run(work)


def _collect_from_here() -> None:
    gc.freeze()
    gc.set_threshold(_COLLECT_AFTER, 5, 5)
    gc.enable()


def _sentence_of(error: NewsbellError) -> str:
    """Return the sentence that a person at the command line reads of an error."""
    from bot.i18n.problem_texts import ENGLISH, feed_problem, file_problem, query_problem

    match error:
        case QueryError():
            return query_problem(ENGLISH, error.problem)
        case FeedError():
            return f"{error.url}: {feed_problem(ENGLISH, error.reason)}"
        case FileError():
            return file_problem(ENGLISH, error.reason)
        case _:
            return str(error)


def _settings_with_a_log(options: argparse.Namespace) -> Settings:
    from bot.operate.check import load_settings
    from bot.operate.logs import start_logging

    settings = load_settings(options.config)
    start_logging(settings.operate.log_level, settings.log_format)
    return settings


def _run(options: argparse.Namespace) -> int:
    from bot.app import run
    from bot.operate.check import load_settings
    from bot.operate.invitation import invite
    from bot.runtime import load_opened

    load_opened()
    settings = _settings_with_a_log(options)
    if options.dry_run:
        from bot.demo.dry_run import dry_run

        return _start(dry_run(settings))
    if settings.token is None:
        raise TokenError(HOW_TO_START)
    on_start, read_again = partial(invite, log_format=settings.log_format), partial(load_settings, options.config)
    _start(run(settings, read_again=read_again, poll_here=options.poll, on_start=on_start))
    return OK


def _worker(options: argparse.Namespace) -> int:
    from bot.worker_app import work

    _start(work(_settings_with_a_log(options)))
    return OK


def _copy(options: argparse.Namespace) -> int:
    from bot.operate.move_house import copy

    return _start(copy(options.source, options.target))


def _demo(options: argparse.Namespace) -> int:
    from bot.demo.run import run_demo, run_live
    from bot.operate.check import load_settings
    from bot.operate.logs import start_logging

    start_logging("ERROR")  # the terminal belongs to the alerts
    page = {"port": options.port, "show_page": not options.no_browser}
    if options.live:
        return _start(run_live(load_settings(options.config), **page))
    return _start(run_demo(once=options.once, minutes=options.minutes, folder=options.config, **page))


def _poll(options: argparse.Namespace) -> int:
    from bot.commands import poll
    from bot.operate.check import load_settings
    from bot.operate.logs import start_logging

    settings = load_settings(options.config)
    start_logging("WARNING", settings.log_format)
    _start(poll(settings, once=options.once, everything=options.all, show=print))
    return OK


def _init(options: argparse.Namespace) -> int:
    from getpass import getpass

    from bot.operate.init import write_configuration

    def nothing(_question: str) -> str:
        return ""

    is_person = sys.stdin.isatty()
    write_configuration(
        options.folder, ask=input if is_person else nothing, ask_secretly=getpass if is_person else nothing, show=print
    )
    return OK


def _check(options: argparse.Namespace) -> int:
    from bot.operate.doctor.checkup import check
    from bot.runtime import utc_now

    return OK if _start(check(options.config, utc_now, online=options.online)) else FAILED


def _migrate(options: argparse.Namespace) -> int:
    from bot.commands import migrate
    from bot.operate.check import load_settings

    _start(migrate(load_settings(options.config)))
    print("The database has this version's shape.")
    return OK


def _health(options: argparse.Namespace) -> int:
    from bot.commands import why_not_well
    from bot.operate.check import load_settings

    try:
        problem = _start(why_not_well(load_settings(options.config)))
    except StorageError as error:  # 2 means something else to Docker
        print(error, file=sys.stderr)
        return FAILED
    print(problem or "The bot is running.")
    return FAILED if problem else OK


def _doctor(options: argparse.Namespace) -> int:
    from bot.operate.doctor.examination import examine
    from bot.runtime import utc_now

    return OK if _start(examine(options.config, utc_now)) else FAILED


def _backup(options: argparse.Namespace) -> int:
    from bot.operate.backup.safekeeping import save_backup
    from bot.operate.check import load_settings

    print(_start(save_backup(load_settings(options.config).database_url, options.file)))
    return OK


def _restore(options: argparse.Namespace) -> int:
    from bot.operate.backup.safekeeping import restore_backup
    from bot.operate.check import load_settings

    print(_start(restore_backup(options.file, load_settings(options.config).database_url)))
    return OK


def _import(options: argparse.Namespace) -> int:
    from bot.commands import import_opml
    from bot.operate.check import load_settings

    print(_start(import_opml(load_settings(options.config), read_bytes(str(options.file)))))
    return OK


def _export(options: argparse.Namespace) -> int:
    from bot.commands import export_opml
    from bot.operate.check import load_settings

    document = _start(export_opml(load_settings(options.config)))
    if options.file is None:
        print(document)
    else:
        options.file.write_text(document, encoding="utf-8")
    return OK


def _load_settings(options: argparse.Namespace) -> Settings:
    from bot.operate.check import load_settings

    return load_settings(options.config)


def _summarize(options: argparse.Namespace) -> int:
    from bot.stories.summarize_tool import summarize_lines, summarize_text

    _collect_from_here()
    wanted = {"sentences": options.sentences, "max_chars": options.max_chars, "language": options.language}
    if options.jsonl:
        _refuse_a_title(options)
        with opened_text(options.source) as lines:
            print_lines(summarize_lines(lines, **wanted))
        return OK
    title, text = read_source(options.source, partial(_load_settings, options))
    print_lines(iter(summarize_text(text, options.title or title, **wanted)))
    return OK


def _refuse_a_title(options: argparse.Namespace) -> None:
    if options.title is not None:
        message = "--title is that of a plain text; of JSON lines each has its own."
        raise InputError(message)


def _group(options: argparse.Namespace) -> int:
    from bot.stories.group_tool import group_lines

    _collect_from_here()
    with opened_text(options.source) as lines:
        print_lines(group_lines(lines, threshold=options.threshold))
    return OK


def _match(options: argparse.Namespace) -> int:
    from bot.topics.match_tool import document_of_text, match_lines, read_queries
    from bot.topics.query import parse_query
    from bot.topics.verdict import verdict, verdicts

    _collect_from_here()
    if options.query is not None:
        queries = [(options.query, parse_query(options.query))]
    else:
        with opened_text(str(options.queries)) as lines:
            queries = read_queries(lines)
    if options.jsonl:
        _refuse_a_title(options)
        with opened_text(options.source or "-") as lines:
            print_lines(match_lines(queries, lines))
        return OK
    document = document_of_text(*_read_report(options))
    if options.query is not None:
        print(f"It {verdict(queries[0][1], document)}.")
    else:
        print_lines(verdicts(queries, document))
    return OK


def _read_report(options: argparse.Namespace) -> tuple[str, str]:
    """Return the headline and the text of what is to be matched: a headline alone is enough."""
    if options.source is None and options.title is not None:
        return options.title, ""
    title, text = read_source("-" if options.source is None else options.source, partial(_load_settings, options))
    return options.title or title, text


COMMANDS: dict[str, Callable[[argparse.Namespace], int]] = {
    "run": _run,
    "worker": _worker,
    "copy": _copy,
    "demo": _demo,
    "poll": _poll,
    "init": _init,
    "check": _check,
    "migrate": _migrate,
    "health": _health,
    "doctor": _doctor,
    "backup": _backup,
    "restore": _restore,
    "import": _import,
    "export": _export,
    "summarize": _summarize,
    "group": _group,
    "match": _match,
}
"""Each command of ``bot.arguments``, and what it calls."""
