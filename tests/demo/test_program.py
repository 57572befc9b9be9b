"""The bot as a process of its own."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest

from bot.demo.player import DayPlayer
from bot.demo.program import FollowedClock, Program
from bot.demo.run import demo_settings
from bot.runtime import utc_now
from bot.storage.database import Database

if TYPE_CHECKING:
    from pathlib import Path

    from bot.demo.sandbox import Sandbox


@pytest.mark.timeout(120)
async def test_a_program_that_is_killed_goes_on_with_its_database(sandbox: Sandbox, tmp_path: Path) -> None:
    player = DayPlayer()
    chat = sandbox.private_chat(first_name="Ann")
    url = f"sqlite+aiosqlite:///{tmp_path}/newsbell.db"
    database = await Database.open(url)
    await database.migrate()
    async with player.server:
        settings = demo_settings(sandbox, player.server, config=None)
        update = {"database_url": url, "api_url": sandbox.url}
        program = Program(settings.model_copy(update=update), lambda _: None, lambda: player.reading)
        program.start()
        assert program.is_running
        sandbox.say(chat, text="/sub Iran talks")
        await sandbox.wait_for(lambda: sandbox.replies(chat), 60)
        program.kill()
        await program.ended()
        assert (program.is_running, program.exit_code) == (False, -9)
        sandbox.say(chat, text="/list")
        program.start()
        await sandbox.wait_for(lambda: any("Iran talks" in one.text for one in sandbox.replies(chat)[1:]), 60)
        player.play(60)
        program.tell_time()
        await program.stop()
        assert program.exit_code == 0
        await program.stop()
        program.kill()
    await database.close()


async def test_a_followed_clock_has_the_time_of_the_one_it_follows() -> None:
    player = DayPlayer()
    clock = FollowedClock(player.reading)
    assert clock() == player.now
    player.play(60)
    clock.reading = player.reading
    await asyncio.sleep(0.01)
    assert player.now.replace(microsecond=0) <= clock() <= player.reading.at(utc_now())
