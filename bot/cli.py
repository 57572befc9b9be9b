"""The command line: the arguments of each command, and the one place where an error becomes an exit code.

Exit codes: 0 done, 1 it did not work, 2 something that you wrote is wrong (arguments, configuration, token, input) or
the database cannot be used, 75 another Newsbell has taken over: start again, and wait for your turn.
A command's rooms are imported when it runs, so that ``newsbell --help`` costs nothing.
"""

from __future__ import annotations

import argparse
import asyncio
import gc
import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from bot import __version__
from bot.command_input import opened_text, positive_number, print_lines, whole_number
from bot.errors import FeedError, FileError, NewsbellError, QueryError, StorageError, TokenError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import TypeAlias

    from bot.settings import Settings

    Command: TypeAlias = Callable[[argparse.Namespace], int]
    AddCommand: TypeAlias = Callable[[str, Command, str], argparse.ArgumentParser]

OK, FAILED = 0, 1
# Python collects after every 700 new objects, which takes a sixth of the start and finds nothing: modules stay.
_COLLECT_AFTER = 10_000
HOW_TO_START = (
    "TELEGRAM_BOT_TOKEN is not set. Ask @BotFather in Telegram for a bot (/newbot) and write the token that it "
    "gives into the file .env (newsbell init asks for it), or try everything without one: newsbell demo"
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; the exit code."""
    gc.set_threshold(_COLLECT_AFTER, 5, 5)
    options = _parser().parse_args(arguments)
    command: Command = options.command
    try:
        return command(options)
    except NewsbellError as error:
        print(_sentence_of(error), file=sys.stderr)
        return error.exit_code
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        # Who read our output has seen enough; standard output is closed, so that the interpreter does not complain.
        sys.stderr.close()
        return OK


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


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="newsbell",
        description="One Telegram alert per news story, in two sentences, for the topics you name.",
        epilog="Try it without a token: newsbell demo",
    )
    parser.add_argument("--version", action="version", version=f"newsbell {__version__}")
    parser.add_argument("--config", type=Path, metavar="FOLDER", help="where newsbell.toml and the other two are")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    def add(name: str, command: Command, text: str) -> argparse.ArgumentParser:
        sub = commands.add_parser(name, help=text, description=text)
        sub.set_defaults(command=command)
        return sub

    _add_running(add)
    _add_upkeep(add)
    _add_tools(add)
    return parser


def _add_running(add: AddCommand) -> None:
    run = add("run", _run, "poll, file and deliver, until it is stopped")
    run.add_argument("--dry-run", action="store_true", help="print what would be sent, on a copy of the database")
    run.add_argument("--poll", action="store_true", help="poll in this process, even while there are workers")

    add("worker", _worker, "poll and read for newsbell run, on this machine or another (PostgreSQL only)")

    demo = add("demo", _demo, "the bot in your browser, on a sample news day: no token, no network")
    demo.add_argument("--once", action="store_true", help="play the day at full speed, and end")
    demo.add_argument("--live", action="store_true", help="your own configuration and real feeds; nothing is sent")
    demo.add_argument("--minutes", type=positive_number, help="how long the day takes otherwise (a minute a second)")
    demo.add_argument("--port", type=int, default=8017, help="the page's port (default 8017, or a free one)")
    demo.add_argument("--no-browser", action="store_true", help="print the page's address, and open nothing")

    poll = add("poll", _poll, "poll the feeds that are due and file what came, without Telegram")
    poll.add_argument("--once", action="store_true", help="one round; without it, go on until stopped")
    poll.add_argument("--all", action="store_true", help="every feed, due or not")


def _add_upkeep(add: AddCommand) -> None:
    init = add("init", _init, "write the configuration files to a folder of your own, and ask for the token")
    init.add_argument("folder", type=Path, nargs="?", help="by default where the system has a person's configuration")

    check = add("check", _check, "look at configuration, token, database and network, and say what to do")
    check.add_argument("--online", action="store_true", help="and ask Telegram whose the token is, and try every feed")

    add("doctor", _doctor, "look at everything that the bot needs, and say what to do")
    add("migrate", _migrate, "bring the database to this version's shape")
    backup = add("backup", _backup, "write the whole database to a file, also while the bot runs")
    backup.add_argument("file", type=Path)
    restore = add("restore", _restore, "make the database anew from such a file; overwrites nothing")
    restore.add_argument("file", type=Path)

    add("health", _health, "exit 0 if the bot is running well with this database")

    copy = add("copy", _copy, "copy a whole database into an empty one: from SQLite to PostgreSQL, or back")
    copy.add_argument("--from", dest="source", required=True, metavar="URL", help="as DATABASE_URL names it")
    copy.add_argument("--to", dest="target", required=True, metavar="URL")

    opml_in = add("import", _import, "add the feeds of an OPML file for everybody")
    opml_in.add_argument("file", type=Path)
    opml_out = add("export", _export, "write the feeds as OPML")
    opml_out.add_argument("file", type=Path, nargs="?", help="standard output without it")


def _add_tools(add: AddCommand) -> None:
    summarize = add("summarize", _summarize, "summarise a text, a page or JSON lines")
    summarize.add_argument("source", nargs="?", default="-", metavar="FILE|URL|-")
    summarize.add_argument("--jsonl", action="store_true", help='lines of {"id","text","title"?}')
    summarize.add_argument("--sentences", type=whole_number, metavar="N", help="at most so many sentences")
    summarize.add_argument(
        "--max-chars", type=whole_number, metavar="N", help="at most so many characters (default 280)"
    )
    summarize.add_argument("--language", metavar="xx", help="the text's language (default: found out)")

    group = add("group", _group, 'file JSON lines of {"id","title","text"?,"time"?,"source"?} as stories')
    _add_lines(group)
    group.add_argument("--threshold", type=float, metavar="X", help="how alike two reports of one story are (0 to 1)")

    match = add("match", _match, "match JSON lines to queries")
    _add_lines(match)
    which = match.add_mutually_exclusive_group(required=True)
    which.add_argument("--query", metavar="Q", help="one query")
    which.add_argument("--queries", type=Path, metavar="FILE", help="a query a line: name<TAB>query")


def _add_lines(command: argparse.ArgumentParser) -> None:
    command.add_argument("source", nargs="?", default="-", metavar="FILE|-")
    command.add_argument("--jsonl", action="store_true", required=True, help="JSON lines (the only form)")


def _settings_with_a_log(options: argparse.Namespace) -> Settings:
    from bot.operate.check import load_settings
    from bot.operate.logs import start_logging

    settings = load_settings(options.config)
    start_logging(settings.operate.log_level, settings.log_format)
    return settings


def _run(options: argparse.Namespace) -> int:
    from bot.app import run
    from bot.operate.check import load_settings

    settings = _settings_with_a_log(options)
    if options.dry_run:
        from bot.demo.dry_run import dry_run

        return asyncio.run(dry_run(settings))
    if settings.token is None:
        raise TokenError(HOW_TO_START)
    asyncio.run(run(settings, read_again=partial(load_settings, options.config), poll_here=options.poll))
    return OK


def _worker(options: argparse.Namespace) -> int:
    from bot.worker_app import work

    asyncio.run(work(_settings_with_a_log(options)))
    return OK


def _copy(options: argparse.Namespace) -> int:
    from bot.operate.move_house import copy

    return asyncio.run(copy(options.source, options.target))


def _demo(options: argparse.Namespace) -> int:
    from bot.demo.run import run_demo, run_live
    from bot.operate.check import load_settings
    from bot.operate.logs import start_logging

    start_logging("ERROR")  # the terminal belongs to the alerts
    page = {"port": options.port, "show_page": not options.no_browser}
    if options.live:
        return asyncio.run(run_live(load_settings(options.config), **page))
    return asyncio.run(run_demo(once=options.once, minutes=options.minutes, folder=options.config, **page))


def _poll(options: argparse.Namespace) -> int:
    from bot.commands import poll
    from bot.operate.check import load_settings
    from bot.operate.logs import start_logging

    settings = load_settings(options.config)
    start_logging("WARNING", settings.log_format)
    asyncio.run(poll(settings, once=options.once, everything=options.all, show=print))
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

    return OK if asyncio.run(check(options.config, utc_now, online=options.online)) else FAILED


def _migrate(options: argparse.Namespace) -> int:
    from bot.commands import migrate
    from bot.operate.check import load_settings

    asyncio.run(migrate(load_settings(options.config)))
    print("The database has this version's shape.")
    return OK


def _health(options: argparse.Namespace) -> int:
    from bot.commands import why_not_well
    from bot.operate.check import load_settings

    try:
        problem = asyncio.run(why_not_well(load_settings(options.config)))
    except StorageError as error:  # 2 means something else to Docker
        print(error, file=sys.stderr)
        return FAILED
    print(problem or "The bot is running.")
    return FAILED if problem else OK


def _doctor(options: argparse.Namespace) -> int:
    from bot.operate.doctor.examination import examine
    from bot.runtime import utc_now

    return OK if asyncio.run(examine(options.config, utc_now)) else FAILED


def _backup(options: argparse.Namespace) -> int:
    from bot.operate.backup.safekeeping import save_backup
    from bot.operate.check import load_settings

    print(asyncio.run(save_backup(load_settings(options.config).database_url, options.file)))
    return OK


def _restore(options: argparse.Namespace) -> int:
    from bot.operate.backup.safekeeping import restore_backup
    from bot.operate.check import load_settings

    print(asyncio.run(restore_backup(options.file, load_settings(options.config).database_url)))
    return OK


def _import(options: argparse.Namespace) -> int:
    from bot.commands import import_opml, read_bytes
    from bot.operate.check import load_settings

    print(asyncio.run(import_opml(load_settings(options.config), read_bytes(str(options.file)))))
    return OK


def _export(options: argparse.Namespace) -> int:
    from bot.commands import export_opml
    from bot.operate.check import load_settings

    document = asyncio.run(export_opml(load_settings(options.config)))
    if options.file is None:
        print(document)
    else:
        options.file.write_text(document, encoding="utf-8")
    return OK


def _summarize(options: argparse.Namespace) -> int:
    max_chars = options.max_chars or (None if options.sentences else 280)
    if options.jsonl:
        from bot.stories.summarize_tool import summarize_lines

        with opened_text(options.source) as lines:
            print_lines(
                summarize_lines(lines, sentences=options.sentences, max_chars=max_chars, language=options.language)
            )
        return OK
    from bot.commands import summarise_source
    from bot.operate.check import load_settings

    settings, limits = load_settings(options.config), {"max_chars": max_chars, "max_sentences": options.sentences}
    print_lines(iter(asyncio.run(summarise_source(options.source, settings, options.language, **limits))))
    return OK


def _group(options: argparse.Namespace) -> int:
    from bot.stories.group_tool import group_lines

    with opened_text(options.source) as lines:
        print_lines(group_lines(lines, threshold=options.threshold))
    return OK


def _match(options: argparse.Namespace) -> int:
    from bot.topics.match_tool import match_lines, read_queries
    from bot.topics.query import parse_query

    if options.query is not None:
        queries = [(options.query, parse_query(options.query))]
    else:
        with opened_text(str(options.queries)) as lines:
            queries = read_queries(lines)
    with opened_text(options.source) as lines:
        print_lines(match_lines(queries, lines))
    return OK
