"""Who waits for whom: a chat for itself alone, and nobody for a crowd."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

import pytest
from telegram import Update

from bot.telegram.update_order import MOST_WAITING, Admission, ChatByChat

if TYPE_CHECKING:
    from collections.abc import Coroutine


def of_chat(chat_id: int, kind: str = "message") -> Update:
    message: dict[str, Any] = {"message_id": 1, "date": 0, "chat": {"id": chat_id, "type": "private"}}
    update = Update.de_json({"update_id": 1, kind: message})
    assert update is not None
    return update


class Handlers:
    """Handlers that wait for a gate, or do not."""

    def __init__(self) -> None:
        self.done: list[str] = []
        self.gate = asyncio.Event()

    async def slow(self, name: str) -> None:
        await self.gate.wait()
        self.done.append(name)

    async def quick(self, name: str) -> None:
        self.done.append(name)


class Strict:
    """A door that lets nobody in who is not welcome, and remembers whom it has warned."""

    def __init__(self, admission: Admission) -> None:
        self.admission = admission
        self.warned: list[Update] = []

    def judge(self, _update: Update) -> Admission:
        return self.admission

    async def warn(self, update: Update) -> None:
        self.warned.append(update)


@pytest.fixture
async def handlers() -> Handlers:
    return Handlers()


async def test_updates_of_one_chat_wait_for_each_other_and_those_of_others_do_not(handlers: Handlers) -> None:
    order = ChatByChat()
    async with order, asyncio.TaskGroup() as group:
        group.create_task(order.process_update(of_chat(1), handlers.slow("first of 1")))
        group.create_task(order.process_update(of_chat(1), handlers.quick("second of 1")))
        await group.create_task(order.process_update(of_chat(2), handlers.quick("first of 2")))
        await group.create_task(order.process_update("not an update", handlers.quick("another")))
        handlers.gate.set()
    assert handlers.done == ["first of 2", "another", "first of 1", "second of 1"]
    assert order._turns == {}


async def test_what_waits_for_its_chat_holds_no_place(handlers: Handlers) -> None:
    order = ChatByChat(at_once=2)
    async with asyncio.TaskGroup() as group:
        for number in range(20):
            group.create_task(order.process_update(of_chat(1), handlers.slow(f"{number} of 1")))
        await asyncio.sleep(0)
        await order.process_update(of_chat(2), handlers.quick("first of 2"))
        handlers.gate.set()
    assert handlers.done == ["first of 2", *(f"{number} of 1" for number in range(20))]


async def test_of_one_chat_only_so_many_updates_wait(handlers: Handlers, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("INFO")
    order = ChatByChat()
    async with asyncio.TaskGroup() as group:
        for number in range(100):
            group.create_task(order.process_update(of_chat(1), handlers.slow(str(number))))
        await asyncio.sleep(0)
        await order.process_update(of_chat(2), handlers.quick("other"))
        handlers.gate.set()
    assert handlers.done == ["other", *(str(number) for number in range(1 + MOST_WAITING))]
    assert (
        sum(
            record.msg == {"event": "dropped", "chat": 1, "note": "too many of its updates wait"}
            for record in caplog.records
        )
        == 99 - MOST_WAITING
    )


async def test_what_becomes_of_the_chat_itself_is_never_dropped(handlers: Handlers) -> None:
    order = ChatByChat(Strict(Admission.ALWAYS))
    async with asyncio.TaskGroup() as group:
        for number in range(100):
            group.create_task(order.process_update(of_chat(1), handlers.slow(str(number))))
        handlers.gate.set()
    assert len(handlers.done) == 100


async def _while_all_places_are_taken(order: ChatByChat, handlers: Handlers, work: Coroutine[Any, Any, None]) -> None:
    async with asyncio.TaskGroup() as group:
        group.create_task(order.process_update("no chat", handlers.slow("long")))
        await asyncio.sleep(0)
        await work
        handlers.gate.set()


@pytest.mark.parametrize(("admission", "warnings"), [(Admission.WARN, 1), (Admission.DROP, 0)])
async def test_who_is_turned_away_waits_for_nothing(handlers: Handlers, admission: Admission, warnings: int) -> None:
    door = Strict(admission)
    order = ChatByChat(door, at_once=1)
    turned_away = order.process_update(of_chat(1), handlers.quick("never"))
    await _while_all_places_are_taken(order, handlers, turned_away)
    assert handlers.done == ["long"]
    assert len(door.warned) == warnings
