"""/metrics as Prometheus reads it, and what is made of it: rules and a dashboard that name what is there."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from prometheus_client.parser import text_string_to_metric_families
from sqlalchemy import insert

from bot import metrics
from bot.model import FeedState
from bot.storage.tables import feeds
from tests.alerts.builders import save_chats
from tests.operate.asking import asked

if TYPE_CHECKING:
    import aiohttp

    from bot.storage.database import Database

ROOT = Path(__file__).parents[3]
FILES = ROOT / "docs" / "monitoring"
NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
OURS = re.compile(r"\b(?:newsbell|process)_[a-z0-9_]+\b(?!:)")


@pytest.fixture
def promtool() -> str:
    found = shutil.which("promtool")
    if found is None:
        assert not os.environ.get("CI"), "CI has to install promtool"
        pytest.skip("no promtool here: apt-get install prometheus")
    return found


def run(command: list[str], stdin: str = "") -> str:
    """What a tool says; it has to be content."""
    done = subprocess.run(  # noqa: S603 - tools of the machine, arguments of ours
        command, input=stdin, capture_output=True, text=True, timeout=60, check=False, cwd=Path(__file__).parent
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout + done.stderr


async def shown(session: aiohttp.ClientSession) -> str:
    async with session.get("/metrics") as answer:
        assert answer.status == 200
        assert answer.headers["Content-Type"].startswith("text/plain; version=")
        return await answer.text()


def count_everything() -> None:
    """Let every figure with labels have one."""
    metrics.POLLS.labels("new").inc()
    metrics.ALERTS.labels("sent").inc()
    metrics.TELEGRAM_REQUESTS.labels("429").inc()
    metrics.FAILURES.labels("poll_failed").inc()
    metrics.count_task("parse_feed", 0.1, restarted=True)


async def test_the_database_and_the_rooms_are_in_it(database: Database) -> None:
    async with database.write() as conn:
        await save_chats(conn, [5, 6])
        for number, state in enumerate((FeedState.ACTIVE, FeedState.FAILING, FeedState.FAILING)):
            row = {"url": str(number), "name": "n", "outlet": "o", "state": state}
            await conn.execute(insert(feeds).values(row | {"next_poll_at": NOW, "created_at": NOW}))
    count_everything()
    async with asked(database, lambda: NOW) as session:
        text = await shown(session)
    found = {
        (sample.name, *sample.labels.values()): sample.value
        for family in text_string_to_metric_families(text)
        for sample in family.samples
    }
    assert found["newsbell_feeds", "failing"] == 2
    assert found["newsbell_feeds", "retired"] == 0
    assert found["newsbell_chats", "active"] == 2
    assert found["newsbell_role", "leader"] == 1
    assert found["newsbell_role", "standby"] == 0
    assert found["newsbell_ready",] == found["newsbell_database_up",] == 1
    assert found["newsbell_polls_total", "new"] >= 1
    assert found["newsbell_worker_restarts_total", "parse"] >= 1
    assert found["newsbell_worker_task_seconds_count", "parse"] >= 1


async def test_prometheus_finds_nothing_wrong_with_it(database: Database, promtool: str) -> None:
    count_everything()
    async with asked(database, lambda: NOW) as session:
        text = await shown(session)
    assert run([promtool, "check", "metrics"], text) == ""


def test_prometheus_finds_nothing_wrong_with_the_rules(promtool: str) -> None:
    assert "SUCCESS: 13 rules" in run([promtool, "check", "rules", str(FILES / "alerts.yml")])


def test_the_rules_fire_when_they_should_and_only_then(promtool: str) -> None:
    run([promtool, "test", "rules", str(Path(__file__).with_name("rules_test.yml"))])


@pytest.mark.parametrize("file", ["alerts.yml", "grafana-dashboard.json"])
async def test_rules_and_dashboard_name_figures_that_there_are(sqlite: Database, file: str) -> None:
    count_everything()
    async with asked(sqlite, lambda: NOW) as session:
        there = {
            sample.name for family in text_string_to_metric_families(await shown(session)) for sample in family.samples
        }
    text = (FILES / file).read_text(encoding="utf-8")
    named = set(OURS.findall(text))
    assert len(named) > 10
    assert named - there == set()


def test_the_dashboard_is_one_that_grafana_imports() -> None:
    board = json.loads((FILES / "grafana-dashboard.json").read_text(encoding="utf-8"))
    panels = board["panels"]
    assert len({panel["id"] for panel in panels}) == len(panels)
    for panel in panels:
        place = panel["gridPos"]
        assert place["x"] + place["w"] <= 24, panel["title"]
        assert [target["expr"] for target in panel["targets"] if not target["expr"].strip()] == []
