"""The sample day in somebody's hands."""

from __future__ import annotations

import asyncio
from datetime import timedelta

from bot.demo.player import ACT_TAKES, DayPlayer


def test_the_next_story_is_the_moment_at_which_one_begins() -> None:
    player = DayPlayer()
    firsts = {story: next(one.time for one in player.day.entries if one.story == story) for story in stories(player)}
    seen = []
    while player.next_story_at is not None:
        player.go_to_next_story()
        seen.append(player.now)
    assert seen == sorted({moment for moment in firsts.values() if moment > player.day.start})
    player.go_to_next_story()
    assert player.now == player.day.end


def stories(player: DayPlayer) -> set[str]:
    return {entry.story for entry in player.day.entries}


def test_whoever_lives_by_the_clock_is_told_of_every_turn() -> None:
    player, told = DayPlayer(), []
    player.on_change = lambda: told.append(player.reading.speed)
    player.play(60)
    player.play(0)
    player.go_to_next_story()
    player.let_time_pass()
    player.finish()
    assert told == [60, 0, 0, 0, 0]
    assert player.is_over
    player.rewind()
    assert (player.now, player.is_over, player.speed) == (player.day.start, False, 0)


def test_an_act_takes_time_only_while_the_clock_stands() -> None:
    player = DayPlayer()
    before = player.now
    player.let_time_pass()
    assert player.now == before + ACT_TAKES
    assert player.timestamp() == player.now.timestamp()


def test_another_process_reads_the_same_time() -> None:
    player = DayPlayer()
    player.play(60)
    reading = player.reading
    assert reading.at(reading.real + timedelta(seconds=2)) == reading.simulated + timedelta(minutes=2)


def test_what_is_published_is_dated_by_the_day_itself() -> None:
    player = DayPlayer()
    player.go_to_next_story()
    dates = [(one.entry.time, one.at) for outlet in player.day.outlets for one in player.server.published(outlet)]
    assert dates
    assert all(time == at for time, at in dates)


async def test_the_end_is_waited_for_at_any_speed() -> None:
    player = DayPlayer()
    waiting = asyncio.create_task(player.until_end())
    await asyncio.sleep(0)
    assert not waiting.done()
    player.play(1)
    player.server.advance(player.day.end - timedelta(seconds=1))
    player.play(1e6)
    await waiting
    assert player.now >= player.day.end
