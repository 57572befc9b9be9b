"""newsbell check: a verdict and a remedy for each thing; nothing leaves the machine unasked; only what is bad fails."""

from __future__ import annotations

import io
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from rich.console import Console
from sqlalchemy import text

from bot.errors import ConfigError
from bot.feeds.poll import Polled
from bot.model import Feed
from bot.operate.doctor.checkup import check
from bot.operate.doctor.diagnosis import Grade
from bot.operate.doctor.feed_checks import judge_feeds
from bot.operate.doctor.local_checks import database_host, judge_way_out
from bot.problems import FeedProblem, FeedReason
from bot.storage.database import HEAD
from tests.operate.page.news_day import fill

if TYPE_CHECKING:
    from pathlib import Path

    from bot.demo.sandbox import Sandbox
    from bot.storage.database import Database
    from tests.web.site import Site

FEED = (
    '<?xml version="1.0"?><rss version="2.0"><channel><title>A</title><link>http://a.example/</link>'
    "<description>d</description><item><title>Storm closes the airport</title><guid>1</guid></item></channel></rss>"
)


async def told(*, online: bool = False) -> tuple[bool, str]:
    """Whether all is well, and what was printed, with its white space folded."""
    console = Console(file=io.StringIO(), width=250)
    is_well = await check(None, lambda: datetime.now(UTC), console, online=online)
    assert isinstance(console.file, io.StringIO)
    return is_well, " ".join(console.file.getvalue().replace("\u2502", "|").split())


def configure(folder: Path, *urls: str) -> None:
    feeds = "".join(f'[[feeds]]\nname = "F{number}"\nurl = "{url}"\n' for number, url in enumerate(urls))
    (folder / "config" / "feeds.toml").write_text(feeds, encoding="utf-8")
    (folder / "config" / "newsbell.toml").write_text(
        '[fetch]\nallow_networks = ["127.0.0.0/8"]\nhost_gap_seconds = 0\n', encoding="utf-8"
    )


async def test_nobody_is_asked_unless_it_is_wanted(
    sandbox: Sandbox, site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    configure(tmp_path, site.says("/feed", FEED))
    monkeypatch.setenv("DATABASE_URL", "postgresql+asyncpg://user:hush@database.example/newsbell")
    is_well, printed = await told()
    assert is_well
    assert "is right: 1 feeds, 0 topics." in printed
    assert "| database | unknown | it is on database.example; with --online it is opened |" in printed
    assert "| feeds | unknown | not tried; with --online each is |" in printed
    assert "hush" not in printed
    assert not site.asked
    assert not sandbox.state.journal


async def test_online_telegram_says_whose_the_token_is_and_every_feed_is_tried(
    sandbox: Sandbox, site: Site, tmp_path: Path
) -> None:
    configure(tmp_path, site.says("/feed", FEED))
    is_well, printed = await told(online=True)
    assert is_well
    assert f"| token | good | This is @{sandbox.bot.username} |" in printed
    assert "| F0 | good | 1 |" in printed
    assert "| feeds | good | 1 of 1 feeds answer |" in printed
    assert site.paths() == ["/feed"]
    assert [line.method for line in sandbox.state.journal] == ["getMe"]


async def test_a_feed_that_does_not_answer_is_bad(site: Site, tmp_path: Path) -> None:
    configure(tmp_path, site.says("/feed", FEED), site.url("/gone"))
    is_well, printed = await told(online=True)
    assert not is_well
    assert "| feeds | bad | 1 of 2 feeds answer |" in printed


async def test_where_nobody_is_reached_it_is_the_network(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, unused_tcp_port: int
) -> None:
    monkeypatch.setenv("HTTP_PROXY", f"http://127.0.0.1:{unused_tcp_port}")
    monkeypatch.setenv("NO_PROXY", "")
    monkeypatch.setenv("NEWSBELL_FETCH_PROXY_RESOLVES", "true")
    configure(tmp_path, *(f"http://{name}.example/feed" for name in "abc"))
    monkeypatch.delenv("TELEGRAM_BOT_TOKEN")
    is_well, printed = await told(online=True)
    assert not is_well
    assert "| network | bad | none of 3 hosts of feeds is reached | Is there a network" in printed
    assert "| feeds | unknown | 0 of 3 feeds answer |" in printed


async def test_a_wrong_token_is_bad_as_soon_as_telegram_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN", "999999:AAbbCCddEEffGGhhIIjjKKllMMnnOOpp")
    is_well, printed = await told()
    assert is_well
    assert "| token | good | it has the form of one; with --online Telegram is asked |" in printed
    is_well, printed = await told(online=True)
    assert not is_well
    assert "| token | bad | Telegram does not know TELEGRAM_BOT_TOKEN |" in printed


@pytest.mark.parametrize("online", [False, True])
async def test_no_token_is_no_failure(monkeypatch: pytest.MonkeyPatch, *, online: bool) -> None:
    monkeypatch.delenv("TELEGRAM_BOT_TOKEN")
    is_well, printed = await told(online=online)
    assert is_well
    assert "| token | fair | TELEGRAM_BOT_TOKEN is not set: run needs it, demo does not | Write /newbot to" in printed


async def test_half_a_token_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN", "123456:abc")
    is_well, printed = await told()
    assert is_well
    assert "| token | fair | it is shorter than those of @BotFather" in printed
    assert "123456:abc" not in printed


async def test_what_the_database_knows_of_feeds_is_told_offline(sqlite: Database) -> None:
    await fill(sqlite)
    is_well, printed = await told()
    assert is_well
    assert "| schema | good | the database has this version's shape |" in printed
    assert "| feeds | fair | 7 of 59 fail" in printed
    assert "7 of 59 fail" not in (await told(online=True))[1]


async def test_a_database_of_a_newer_version_is_bad(sqlite: Database) -> None:
    async with sqlite.write() as conn:
        await conn.execute(text("UPDATE alembic_version SET version_num = 'fffffffffff0'"))
    is_well, printed = await told()
    assert not is_well
    assert "| schema | bad | The database was made by a newer Newsbell, and nothing was changed | Update the" in printed
    async with sqlite.write() as conn:
        await conn.execute(text("UPDATE alembic_version SET version_num = :head"), {"head": HEAD})


async def test_a_configuration_that_is_wrong_is_raised(tmp_path: Path) -> None:
    (tmp_path / "config" / "feeds.toml").write_text("nonsense", encoding="utf-8")
    with pytest.raises(ConfigError):
        await told()


@pytest.mark.parametrize(("is_there", "verdict"), [(True, Grade.GOOD), (False, Grade.FAIR)])
def test_a_machine_that_is_connected_or_not(*, is_there: bool, verdict: Grade) -> None:
    assert judge_way_out(is_there=is_there).verdict is verdict


@pytest.mark.parametrize(
    ("address", "host"),
    [
        ("sqlite+aiosqlite:///var/newsbell.db", ""),
        ("postgresql://u:p@localhost/newsbell", ""),
        ("postgresql://u:p@127.0.0.1:5433/newsbell", ""),
        ("postgresql://u@/newsbell?host=/var/run/postgresql", ""),
        ("postgresql://u:p@10.1.2.3/newsbell", "10.1.2.3"),
        ("nonsense", ""),
    ],
)
def test_where_a_database_is(address: str, host: str) -> None:
    assert database_host(address) == host


def test_two_hosts_that_are_not_reached_may_be_chance() -> None:
    lost = FeedReason.of(FeedProblem.UNKNOWN_HOST, host="a")
    feeds = [Feed(id=0, url=f"http://{name}.example/", name=name, outlet=name) for name in "ab"]
    assert [one.what for one in judge_feeds([Polled(feed, (), "failed", lost) for feed in feeds])] == ["feeds"]
