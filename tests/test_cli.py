"""The command line as somebody types it: arguments in; lines, sentences and an exit code out."""

from __future__ import annotations

import io
import json
import logging
import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from bot import __version__
from bot.cli import main
from tests.feed_site import FeedSite

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parent.parent
TEXT = (
    "VIENNA (Reuters) - Negotiators from Iran and six powers met on Monday to revive the nuclear agreement. "
    "They said that the talks would go on for at least another week in the Austrian capital. "
    "Read more: Five things to know. The ministers want a text by Friday."
)


@pytest.fixture(autouse=True)
def own_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A folder of one's own with a small configuration, and nothing in the environment."""
    for variable in ("TELEGRAM_BOT_TOKEN", "TELEGRAM_API_URL", "NEWSBELL_CONFIG", "ADMIN_IDS"):
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setenv("DATABASE_URL", f"sqlite+aiosqlite:///{tmp_path}/newsbell.db")
    monkeypatch.chdir(tmp_path)
    config = tmp_path / "config"
    config.mkdir()
    (config / "newsbell.toml").write_text('[fetch]\nallow_networks = ["127.0.0.0/8"]\n', encoding="utf-8")
    (config / "feeds.toml").write_text("", encoding="utf-8")
    (config / "topics.toml").write_text('[[topics]]\nname = "Iran talks"\nquery = "iran talks"\n', encoding="utf-8")
    return tmp_path


@pytest.fixture(autouse=True)
def restored_logging() -> Iterator[None]:
    """A command logs to the standard error of its time, which is gone with its test."""
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    yield
    root.handlers[:] = handlers
    root.setLevel(level)


@pytest.fixture
def site() -> Iterator[FeedSite]:
    """A web server on loopback, and our feeds.toml naming its feeds."""
    with FeedSite() as site:
        feeds = "".join(f'[[feeds]]\nname = "{name}"\nurl = "{site.url(name)}"\n' for name in ("good", "gone"))
        Path("config/feeds.toml").write_text(feeds, encoding="utf-8")
        yield site


def type_in(monkeypatch: pytest.MonkeyPatch, text: str | bytes) -> None:
    raw = text if isinstance(text, bytes) else text.encode()
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(raw), encoding="ascii"))


def test_the_version_is_the_projects(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(["--version"])
    assert caught.value.code == 0
    assert capsys.readouterr().out == f"newsbell {__version__}\n"
    assert f'version = "{__version__}"' in (ROOT / "pyproject.toml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "arguments",
    [[], ["nonsense"], ["summarize", "--sentences", "0"], ["summarize", "--max-chars", "x"], ["match", "--jsonl"]],
)
def test_wrong_arguments_exit_with_2(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(arguments)
    assert caught.value.code == 2
    assert "usage: newsbell" in capsys.readouterr().err


def test_a_text_is_summarised(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    type_in(monkeypatch, TEXT)
    assert main(["summarize", "-", "--sentences", "1"]) == 0
    printed = capsys.readouterr().out
    assert printed == "Negotiators from Iran and six powers met on Monday to revive the nuclear agreement.\n"


def test_a_file_is_summarised_within_its_characters(own_folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (own_folder / "article.txt").write_text(TEXT, encoding="utf-8")
    assert main(["summarize", "article.txt", "--max-chars", "100", "--language", "en"]) == 0
    printed = capsys.readouterr().out.strip()
    assert 0 < len(printed) <= 100
    assert printed in TEXT


def test_a_page_is_summarised_from_its_address(site: FeedSite, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["summarize", site.url("article")]) == 0
    assert "nuclear agreement" in capsys.readouterr().out


def test_json_lines_are_summarised(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    type_in(monkeypatch, json.dumps({"id": 7, "text": TEXT, "title": "Talks resume"}) + "\n\n")
    assert main(["summarize", "--jsonl"]) == 0
    (line,) = map(json.loads, capsys.readouterr().out.splitlines())
    assert line["id"] == 7
    assert all(sentence in TEXT for sentence in line["summary"].split("\n"))


def test_json_lines_are_grouped(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    titles = [
        "Iran nuclear talks resume in Vienna",
        "Storm closes Lisbon airport",
        "Iran nuclear talks resume in Vienna",
    ]
    lines = [{"id": n, "title": title, "source": f"s{n}"} for n, title in enumerate(titles)]
    type_in(monkeypatch, "\n".join(map(json.dumps, lines)))
    assert main(["group", "--jsonl"]) == 0
    clusters = [json.loads(line)["cluster"] for line in capsys.readouterr().out.splitlines()]
    assert clusters[0] == clusters[2] != clusters[1]


def test_json_lines_are_matched(
    monkeypatch: pytest.MonkeyPatch, own_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = '{"id":"a","title":"Iranian envoys talk","text":"In Vienna."}\n{"id":"b","title":"Rain"}\n'
    type_in(monkeypatch, lines)
    assert main(["match", "--query", "iran talks", "--jsonl"]) == 0
    assert [json.loads(line) for line in capsys.readouterr().out.splitlines()] == [
        {"id": "a", "topics": ["iran talks"]},
        {"id": "b", "topics": []},
    ]
    (own_folder / "queries").write_text("Talks\tiran talks\nWeather\train OR snow\n", encoding="utf-8")
    (own_folder / "lines").write_text(lines, encoding="utf-8")
    assert main(["match", "--queries", "queries", "--jsonl", "lines"]) == 0
    assert [json.loads(line)["topics"] for line in capsys.readouterr().out.splitlines()] == [["Talks"], ["Weather"]]


QUERY = "iran (talks OR deal)"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["Iran and US resume talks in Geneva"], 'It matches, by "Iran" and "talks".'),
        (["Iranian envoys win\n"], 'It does not match: it has "iran", but not "talks" or "deal".'),
        (["--title", "Iran talks"], 'It matches, by "Iran" and "talks".'),
        (
            ["--title", "Iranian envoys meet", "They speak of a deal, they say."],
            'It matches, by "Iranian" (iran) in the headline and "deal" in the text.',
        ),
        (["report.txt"], 'It matches, by "Iran" and "talks".'),
        (["a deal"], 'It matches, by "Iran" and "deal".'),
        ([], 'It matches, by "Iran" and "deal".'),
        (["-"], 'It matches, by "Iran" and "deal".'),
        (["Iran \udcff talks"], 'It matches, by "Iran" and "talks".'),
        (["https://iran.example/ talks"], 'It matches, by "iran" and "talks".'),
        (["伊朗和美国恢复会谈"], 'It does not match: it has "iran", but not "talks" or "deal".'),
        (["Iran talks " + "on and on " * 1000], 'It matches, by "Iran" and "talks".'),
    ],
)
def test_a_text_is_matched_where_it_stands(
    monkeypatch: pytest.MonkeyPatch,
    own_folder: Path,
    capsys: pytest.CaptureFixture[str],
    arguments: list[str],
    said: str,
) -> None:
    (own_folder / "report.txt").write_text("\ufeffIran\x00 talks go on.\n", encoding="utf-8")
    (own_folder / "a deal").write_text("Iran signs a deal.", encoding="utf-8")
    type_in(monkeypatch, "Iran signs a deal, they say.")
    assert main(["match", "--query", QUERY, *arguments]) == 0
    assert capsys.readouterr().out == f"{said}\n"


def test_a_page_is_matched_from_its_address(site: FeedSite, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["match", "--query", "title:talks uranium", site.url("article")]) == 0
    assert capsys.readouterr().out == (
        'It matches, by "Talks" (title:talks) in the headline and "uranium" in the text.\n'
    )


def test_of_many_queries_those_that_match_a_text_are_told(own_folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (own_folder / "queries").write_text("Talks\tiran talks\nWeather\train OR snow\n", encoding="utf-8")
    assert main(["match", "--queries", "queries", "Iran talks go on"]) == 0
    assert capsys.readouterr().out == 'Talks: matches, by "Iran" and "talks".\n1 of 2 queries match.\n'


def test_a_text_is_matched_and_summarised_whatever_the_configuration_says(
    own_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (own_folder / "config" / "newsbell.toml").write_text("[nonsense]\n", encoding="utf-8")
    assert main(["match", "--query", "iran", "Iran talks"]) == 0
    assert main(["summarize", TEXT]) == 0
    assert "nuclear agreement" in capsys.readouterr().out


def test_a_summary_tells_of_the_headline_that_is_given(capsys: pytest.CaptureFixture[str]) -> None:
    text = (
        "Negotiators from Iran and six powers met on Monday to revive the nuclear agreement in Vienna. "
        "The central bank of Austria held its interest rate at two percent on the same day, it said. "
        "Storms closed the airport of the capital for six hours, and thousands of people waited there."
    )
    assert main(["summarize", "--sentences", "1", "--title", "Storms close the airport of Vienna", text]) == 0
    assert capsys.readouterr().out.startswith("Storms closed the airport")


@pytest.mark.parametrize("command", [["summarize"], ["match", "--query", "iran"]])
@pytest.mark.parametrize("word", ["report.txt", "Iran", "ftp://iran.example/", "https:/iran.example"])
def test_a_single_word_that_is_no_file_is_not_taken_for_a_text(
    capsys: pytest.CaptureFixture[str], command: list[str], word: str
) -> None:
    assert main([*command, word]) == 2
    said = capsys.readouterr().err
    assert said == (
        f"{word} cannot be read: No such file or directory. A text has more than one word: "
        "put it in quotation marks, or pipe it in.\n"
    )
    assert main([*command, " "]) == 2
    assert capsys.readouterr().err == "The text is empty.\n"


@pytest.mark.parametrize("command", [["summarize"], ["match", "--query", "iran"]])
def test_json_lines_have_titles_of_their_own(capsys: pytest.CaptureFixture[str], command: list[str]) -> None:
    assert main([*command, "--title", "Iran talks", "--jsonl"]) == 2
    assert capsys.readouterr().err == "--title is that of a plain text; of JSON lines each has its own.\n"


def test_a_text_without_a_sentence_is_said_to_have_none(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["summarize", "no sentence"]) == 1
    assert capsys.readouterr().err == "The text has no sentence that would do as a summary.\n"


def test_a_folder_and_bytes_that_are_no_text_are_sentences(
    monkeypatch: pytest.MonkeyPatch, own_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (own_folder / "bytes").write_bytes(b"Iran \xff talks")
    type_in(monkeypatch, b"Iran \xff talks")
    assert [main(["match", "--query", "iran", source]) for source in ("config", "bytes", "-")] == [2, 2, 2]
    assert capsys.readouterr().err.splitlines() == [
        "config cannot be read: Is a directory.",
        "bytes is not UTF-8 text; save it as UTF-8.",
        "The input is not UTF-8 text; save it as UTF-8.",
    ]


@pytest.mark.parametrize(
    "command", [["summarize", "--jsonl"], ["group", "--jsonl"], ["match", "--query", "x", "--jsonl"]]
)
@pytest.mark.parametrize("bad", ["nonsense", "[1]", '{"title":"no id"}', '{"id":1,"title":5,"text":5}'])
def test_a_bad_line_is_named(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], command: list[str], bad: str
) -> None:
    type_in(monkeypatch, '{"id":1,"title":"good","text":"good"}\n' + bad + "\n")
    assert main(command) == 2
    said = capsys.readouterr().err
    assert "line 2" in said
    assert said.count("\n") == 1


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["summarize", "nothing.txt"], 2, "nothing.txt cannot be read: No such file or directory."),
        (["group", "--jsonl", "nothing.jsonl"], 2, "nothing.jsonl cannot be read"),
        (["match", "--query", "(iran", "--jsonl"], 2, "the ( at 1 isn’t closed"),
        (["run"], 2, "TELEGRAM_BOT_TOKEN is not set."),
        (["--config", "nowhere", "check"], 2, "nowhere/feeds.toml: there is no such file"),
        (["health"], 1, "never run"),
        (["import", "nothing.opml"], 2, "nothing.opml cannot be read"),
    ],
)
def test_what_is_wrong_is_a_sentence(
    capsys: pytest.CaptureFixture[str], arguments: list[str], code: int, said: str
) -> None:
    if arguments == ["health"]:
        assert main(["migrate"]) == 0
    assert main(arguments) == code
    printed = capsys.readouterr()
    assert said in printed.err + printed.out
    assert "Traceback" not in printed.err


def test_input_that_is_not_utf8_is_a_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    type_in(monkeypatch, b'{"id":1,"title":"\xff\xfe"}\n')
    assert main(["group", "--jsonl"]) == 2
    assert "UTF-8" in capsys.readouterr().err


def test_a_right_configuration_is_said_to_be_right(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check"]) == 0
    assert "is right: 0 feeds, 1 topics" in capsys.readouterr().out


def test_every_feed_is_tried_online(site: FeedSite, capsys: pytest.CaptureFixture[str]) -> None:
    assert site.url("good")
    assert main(["check", "--online"]) == 1
    printed = capsys.readouterr().out
    assert "1 of 2 feeds answer" in printed
    assert "404" in printed


def test_polling_stores_and_files_what_comes(
    site: FeedSite, own_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["poll", "--once"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert sum("good" in line and "3 new" in line for line in lines) == 1
    assert sum("gone" in line and "404" in line for line in lines) == 1
    assert lines[-1] == "2 feeds polled, 3 entries filed"
    with closing(sqlite3.connect(own_folder / "newsbell.db")) as database:
        assert database.execute("SELECT count(*) FROM entries WHERE state = 'filed'").fetchone() == (3,)
        assert database.execute("SELECT count(*) FROM stories").fetchone() == (3,)
        assert database.execute("SELECT url FROM feeds ORDER BY id").fetchall() == [
            (site.url("good"),),
            (site.url("gone"),),
        ]
    assert main(["poll", "--once"]) == 0
    assert capsys.readouterr().out == "0 feeds polled, 0 entries filed\n"
    assert main(["poll", "--once", "--all"]) == 0
    assert "2 feeds polled, 0 entries filed" in capsys.readouterr().out


def test_without_a_network_polling_says_so_once(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], unused_tcp_port: int
) -> None:
    feeds = "".join(f'[[feeds]]\nname = "F{n}"\nurl = "http://host{n}.example/feed"\n' for n in range(30))
    Path("config/feeds.toml").write_text(feeds, encoding="utf-8")
    monkeypatch.setenv("http_proxy", f"http://127.0.0.1:{unused_tcp_port}")
    monkeypatch.setenv("no_proxy", "")
    monkeypatch.setenv("NEWSBELL_FETCH_PROXY_RESOLVES", "true")
    assert main(["poll", "--once"]) == 0
    printed = capsys.readouterr()
    assert printed.out == "0 of 30 feeds polled, 0 entries filed\n"
    (line,) = map(json.loads, printed.err.splitlines())
    assert line["event"] == "network_lost"
    assert line["note"].startswith("There is no network: none of the last ")


def test_feeds_go_out_and_come_in_as_opml(site: FeedSite, own_folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["export"]) == 0
    document = capsys.readouterr().out
    assert site.url("good") in document
    document = document.replace("/good", "/other").replace("</body>", '<outline xmlUrl="ftp://old.example/x"/></body>')
    (own_folder / "feeds.opml").write_text(document, encoding="utf-8")
    assert main(["import", "feeds.opml"]) == 0
    said = capsys.readouterr().out
    assert "1 added, 1 there already, 1 passed over." in said
    assert "ftp://old.example/x: only http and https addresses work" in said
    assert main(["export", "out.opml"]) == 0
    assert site.url("other") in (own_folder / "out.opml").read_text(encoding="utf-8")


def test_an_opml_file_that_is_none_changes_nothing(own_folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (own_folder / "feeds.opml").write_text("<html>", encoding="utf-8")
    assert main(["import", "feeds.opml"]) == 2
    assert "OPML" in capsys.readouterr().err


def test_help_comes_without_loading_the_program() -> None:
    assert _loaded_by("--help") == []


@pytest.mark.usefixtures("own_folder")
def test_a_round_with_nothing_to_do_loads_nothing_that_polls_or_files() -> None:
    assert _loaded_by("poll", "--once", "--all") == ["sqlalchemy"]


def _loaded_by(*arguments: str) -> list[str]:
    """Return what a command has loaded of all that takes long to load."""
    script = (
        "import sys; from bot.cli import main\n"
        "try: main(sys.argv[1:])\n"
        "except SystemExit: pass\n"
        "slow = ('sqlalchemy', 'telegram', 'aiohttp', 'numpy', 'sumy', 'fluent', 'bot.pipeline.file')\n"
        "print(*[name for name in slow if name in sys.modules], sep='\\n', file=sys.stderr)"
    )
    done = subprocess.run(  # noqa: S603 - our own interpreter
        [sys.executable, "-c", script, *arguments], capture_output=True, text=True, check=True, env=os.environ
    )
    return done.stderr.split()


def test_health_before_the_first_run_says_so_and_makes_nothing(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("DATABASE_URL", f"sqlite+aiosqlite:///{tmp_path}/var/newsbell.db")
    before = sorted(tmp_path.rglob("*"))
    assert main(["health"]) == 1
    assert "has never run here. Start it with: newsbell run" in capsys.readouterr().err
    assert sorted(tmp_path.rglob("*")) == before


def damage(path: Path, beginning: int) -> None:
    """Overwrite a database from a place on."""
    content = path.read_bytes()
    path.write_bytes(content[:beginning] + b"\xee" * (len(content) - beginning))


@pytest.mark.parametrize("beginning", [0, 100, 4096])
@pytest.mark.parametrize("command", [["poll", "--once"], ["export"], ["migrate"], ["health"]])
@pytest.mark.usefixtures("sqlite_copy")
def test_a_damaged_database_is_a_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], command: list[str], beginning: int
) -> None:
    damage(tmp_path / "newsbell.db", beginning)
    code = main(command)
    printed = capsys.readouterr().err
    assert "Traceback" not in printed
    if beginning < 4096:  # else a command may not come upon it
        assert code == (1 if command == ["health"] else 2)
        assert "It is damaged: put a copy from before in its place" in printed


@pytest.mark.parametrize("command", [["poll", "--once"], ["import", "feeds.opml"]])
def test_a_locked_database_is_a_sentence(
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    sqlite_copy: str,
    command: list[str],
) -> None:
    (tmp_path / "feeds.opml").write_text(
        '<opml version="2.0"><body><outline xmlUrl="https://a.example/"/></body></opml>'
    )
    monkeypatch.setenv("DATABASE_URL", f"{sqlite_copy}?timeout=0.05")
    with closing(sqlite3.connect(tmp_path / "newsbell.db")) as other:
        other.execute("BEGIN EXCLUSIVE")
        assert main(command) == 2
    printed = capsys.readouterr().err
    assert "Another program holds it: end that program and start again." in printed
    assert "Traceback" not in printed


def test_a_backup_is_restored_elsewhere(
    own_folder: Path, sqlite_copy: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert sqlite_copy.endswith("newsbell.db")
    assert main(["backup", "kept"]) == 0
    assert main(["backup", "kept"]) == 2
    assert main(["restore", "kept"]) != 0
    monkeypatch.setenv("DATABASE_URL", f"sqlite+aiosqlite:///{own_folder}/new/newsbell.db")
    assert main(["restore", "kept"]) == 0
    printed = capsys.readouterr()
    assert printed.out.endswith("The database is restored. Start the bot: newsbell run\n")
    assert "kept is there already: move it away, or name another file." in printed.err
    assert "stop the bot, move it away, and restore then." in printed.err
    assert (own_folder / "new" / "newsbell.db").exists()
