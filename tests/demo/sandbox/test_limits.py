from __future__ import annotations

import asyncio
from collections import Counter

import pytest
from telegram import Bot
from telegram.error import RetryAfter

from bot.demo.sandbox import Limits, Sandbox
from bot.demo.sandbox.faults import Fault, Faults
from bot.demo.sandbox.limits import FloodLimits


def passed(flood: FloodLimits, steps: list[tuple[float, int]], *, edit: bool = False) -> str:
    """A letter for each step: . for one that was taken, 4 for a 429."""
    marks = []
    for now, chat_id in steps:
        if flood.check(chat_id, now, edit=edit) is None:
            flood.count(chat_id, now, edit=edit)
            marks.append(".")
        else:
            marks.append("4")
    return "".join(marks)


@pytest.mark.parametrize(
    ("limits", "steps", "marks"),
    [
        (Limits(), [(0, 1)] * 9, "........."),
        (Limits(overall=2), [(0, 1), (0.5, 2), (0.9, 3), (1.0, 3), (1.1, 4), (1.5, 4)], "..4.4."),
        (Limits(per_chat=1), [(0, 1), (0.5, 2), (0.9, 1), (1, 1), (1.99, 1)], "..4.4"),
        (Limits(per_group=2), [(0, -1), (1, -1), (2, -1), (2, -2), (60, -1), (60, 1)], "..4..."),
    ],
)
def test_a_window_slides(limits: Limits, steps: list[tuple[float, int]], marks: str) -> None:
    assert passed(FloodLimits(limits), steps) == marks


def test_edits_count_overall_alone() -> None:
    flood = FloodLimits(Limits(overall=3, per_chat=1))
    assert passed(flood, [(0, 1), (0, 1), (0, 1), (0, 1)], edit=True) == "...4"
    assert flood.refused == {"overall": 1, "chat": 0, "group": 0}
    assert flood.peak == 3


def test_telegram_names_thirty_one_and_twenty() -> None:
    assert Limits.telegram() == Limits(overall=30, per_chat=1, per_group=20)


def test_queued_faults_come_in_turn_then_random_ones() -> None:
    faults = Faults(seed=1)
    faults.next("sendMessage", "flood", Fault("mine"))
    faults.next("*", "blocked")
    drawn = [faults.draw("sendmessage") for _ in range(4)]
    assert [fault and fault.name for fault in drawn] == ["flood", "mine", "blocked", None]
    faults.rate("sendMessage", flood=0.05, timeout_after=0.02)
    for _ in range(10_000):
        faults.draw("SENDMESSAGE")
    assert 430 < faults.counts["flood"] < 570
    assert 150 < faults.counts["timeout-after"] < 250
    assert faults.draw("getMe") is None
    faults.next("getMe", "flood")
    faults.clear()
    assert all(faults.draw(method) is None for method in ("getMe", *["sendMessage"] * 200))


def test_the_same_seed_brings_the_same_faults() -> None:
    def run(seed: int) -> list[str]:
        faults = Faults(seed)
        faults.rate("*", flood=0.5)
        return [fault.name if fault else "" for fault in (faults.draw("x") for _ in range(40))]

    assert run(7) == run(7)
    assert run(7) != run(8)


def test_an_unknown_fault_is_a_mistake_of_the_test() -> None:
    with pytest.raises(KeyError, match="earthquake"):
        Faults().next("sendMessage", "earthquake")


async def test_a_burst_is_cut_off_and_counted() -> None:
    async with Sandbox(limits=Limits(overall=5, retry_after=1), auto_chats=True) as sandbox:
        async with Bot(sandbox.token, base_url=sandbox.base_url) as bot:
            results = await asyncio.gather(
                *(bot.send_message(chat_id, "x") for chat_id in range(1, 9)), return_exceptions=True
            )
        assert Counter(type(result) is RetryAfter for result in results) == {False: 5, True: 3}
        assert sandbox.state.flood.refused["overall"] == 3
        assert len(sandbox.accepted) == sandbox.state.flood.peak == 5


async def test_latency_passes_before_and_after_the_message_is_taken() -> None:
    async with Sandbox(latency=(0.1, 0.1)) as sandbox, Bot(sandbox.token, base_url=sandbox.base_url) as bot:
        chat = sandbox.private_chat()
        loop = asyncio.get_running_loop()
        started = loop.time()
        call = asyncio.create_task(bot.send_message(chat.id, "x"))
        await sandbox.wait_for(lambda: sandbox.accepted)
        taken = loop.time()
        await call
        assert taken - started >= 0.05
        assert loop.time() - taken >= 0.04


async def test_a_sender_that_dies_has_sent_all_the_same() -> None:
    async with Sandbox(latency=(0.1, 0.1)) as sandbox, Bot(sandbox.token, base_url=sandbox.base_url) as bot:
        chat = sandbox.private_chat()
        call = asyncio.create_task(bot.send_message(chat.id, "x"))
        await sandbox.wait_for(lambda: sandbox.state.calls["sendmessage"])
        call.cancel()
        await sandbox.wait_for(lambda: sandbox.accepted)
        assert [line.text for line in sandbox.accepted] == ["x"]
