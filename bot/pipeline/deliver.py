"""Deliver: what stands in the outbox goes out, once each, at the channel's speed.

::

    chats that wait ──fair order──▶ a turn each: batch ──slot──▶ claim (commit) ──▶ request ──▶ outcome (commit)

A chat has one turn at a time; a turn sends one message: an alert, a digest, or a list of alerts that had to wait. No
more than ``in_flight`` messages can be in doubt after a crash: see ``delivery_log``.
"""

from __future__ import annotations

import asyncio
from contextlib import suppress
from datetime import timedelta
from typing import TYPE_CHECKING

from bot.alerts.batching import LIST_MOST, choose_batch
from bot.alerts.chores import Chores
from bot.alerts.delivery_log import DeliveryLog
from bot.alerts.digest import quiet_until
from bot.alerts.edits import Editor
from bot.alerts.fanout import continue_fanout
from bot.alerts.send import Sender
from bot.alerts.timelines import TimelineEditor
from bot.errors import TokenError
from bot.log import logger
from bot.model import AlertKind, AlertState, HoldReason, Priority
from bot.pipeline.bell import Bell
from bot.storage.database_errors import DATABASE_ERRORS, is_refusal
from bot.storage.database_retry import put_off
from bot.storage.queries.outbox.alerts import Owed, alerts_due, chats_waiting, next_due
from bot.storage.queries.outbox.deliveries import Returned, hold_alerts
from bot.storage.queries.outbox.digests import expire, keep_for_thread

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Sequence
    from datetime import datetime

    from bot.alerts.delivery_context import DeliveryContext
    from bot.storage.queries.outbox.alerts import Waiting

log = logger(__name__)

TURNS = 64
"""So many chats have their turn prepared: two seconds' worth, so that what is urgent waits no longer than that."""
_LOOKED_AT = 500
_BROKEN, _CHORE = "delivery_broken", "chore_broken"
_IDLE = 5.0
_SOON = 1.0
_GATHER = 0.05
_ORPHANS_EVERY = timedelta(seconds=30)
_AFTER_A_MISTAKE = timedelta(minutes=5)


class DeliverStep:
    """The third step of a headline: from the table ``alerts`` to people. One process at a time may run it.

    Args:
        context: What the parts of delivery share.
        due: Rung when there may be something new to deliver.
    """

    def __init__(self, context: DeliveryContext, due: Bell) -> None:
        self._database = context.database
        self._channel = context.channel
        self._settings = context.settings
        self._clock = context.clock
        self._due = due
        self._to_send, self._to_plan, self._to_do = due.branch(), due.branch(), due.branch()
        self._to_edit = Bell()  # not rung by what is new: an edit may wait
        self._stopping = asyncio.Event()
        self._delivery_log = DeliveryLog(context.database, self._stopping)
        self._sender = Sender(context, self._delivery_log)
        self._editor = Editor(context)
        self._timelines = TimelineEditor(context)
        self._isolation = context.isolation
        self._chores = Chores(context.database, context.settings, context.isolation)
        self._turns: dict[int, asyncio.Task[None]] = {}
        self._last_turn: dict[int, int] = {}
        self._turn_number = 0
        self._orphans_at: datetime | None = None
        self._has_begun = False
        self._refused: TokenError | None = None

    async def run(self, stop: asyncio.Event) -> None:
        """Deliver until ``stop``; then nothing more begins, and what is on its way arrives and is recorded.

        Raises:
            TokenError: The channel does not accept this bot.
        """
        async with asyncio.TaskGroup() as group:
            watch = group.create_task(self._stop_when(stop), name="stop delivery")
            async with asyncio.TaskGroup() as work:
                work.create_task(self._give_turns(work), name="give turns")
                for name, chore, bell in (
                    ("plan large audiences", self._fan_out, self._to_plan),
                    ("chores of delivery", self._do_chores, self._to_do),
                    ("also edits", self._edit, self._to_edit),
                ):
                    work.create_task(self._repeat(name, chore, bell), name=name)
            watch.cancel()
        if self._refused is not None:
            raise self._refused

    async def _stop_when(self, stop: asyncio.Event) -> None:
        await stop.wait()
        self._stop_giving()

    def _stop_giving(self) -> None:
        self._stopping.set()
        for bell in (self._due, self._to_edit):
            bell.ring()
        for chat_id, task in self._turns.items():
            if chat_id not in self._sender.on_its_way:
                task.cancel()

    # Turns

    async def _give_turns(self, group: asyncio.TaskGroup) -> None:
        while not self._stopping.is_set():
            try:
                idle = await self._give_some(group)
            except DATABASE_ERRORS as error:
                put_off("queue_unreadable", error)
                idle = _IDLE
            except Exception as error:  # noqa: BLE001 - isolated, and logged
                self._isolation.failed(_CHORE, "give turns", error, self._clock())
                idle = _IDLE
            await self._to_send.wait(idle, gather=_GATHER)

    async def _give_some(self, group: asyncio.TaskGroup) -> float:
        """Prepare turns for chats that wait, and return the seconds until another look is worth it without a ring."""
        if not self._has_begun:  # what a crash has left, and what expired meanwhile, comes before anything else
            await self._do_chores()
            self._has_begun = True
        if not self._has_room():
            return _IDLE
        now = self._clock()
        async with self._database.read() as conn:
            waiting = await chats_waiting(conn, now, _LOOKED_AT)
            following = None if waiting else await next_due(conn)
        chosen = self._in_order(waiting)[: TURNS - len(self._turns)]
        by_chat = await self._ready([one.chat_id for one in chosen], now) if chosen else {}
        late = timedelta(minutes=self._settings.late_queue_minutes)
        is_late = any(now - one.since > late for one in waiting)
        if self._stopping.is_set():
            return 0
        for chat_id, ready in by_chat.items():
            if ready:
                turn = self._turn(ready, self._list_from(chat_id, is_late=is_late))
                self._turns[chat_id] = group.create_task(turn, name=f"turn of {chat_id}")
        if waiting:
            return _SOON
        return _IDLE if following is None else min(max((following - now).total_seconds(), 0.01), _IDLE)

    def _has_room(self) -> bool:
        """True if so few turns are prepared that more are looked for: many at a time, which costs as much as one."""
        return len(self._turns) <= TURNS // 2

    async def _ready(self, chat_ids: Sequence[int], now: datetime) -> dict[int, list[Owed]]:
        """Return the alerts of some chats that may go out now; a chat whose alerts cannot be read is left out alone."""
        try:
            async with self._database.read() as conn:
                due = await alerts_due(conn, chat_ids, now, 2 * LIST_MOST)
            ready: dict[int, list[Owed]] = {chat_id: [] for chat_id in chat_ids}
            for owed in due:
                if owed.alert.chat_id not in self._turns and await self._may_go(owed, now):
                    ready[owed.alert.chat_id].append(owed)
        except Exception as error:
            if is_refusal(error):
                raise
            if len(chat_ids) > 1:
                return {chat: ready for each in chat_ids for chat, ready in (await self._ready([each], now)).items()}
            self._isolation.failed(_BROKEN, chat_ids[0], error, now)
            return {}
        return ready

    def _in_order(self, waiting: Sequence[Waiting]) -> list[Waiting]:
        """Order the chats without a turn that can be sent to soon: the most urgent, then the longest without a turn."""
        busy = self._turns.keys() | self._isolation.resting(_BROKEN, self._clock())
        free = [one for one in waiting if one.chat_id not in busy and self._is_soon_ready(one.chat_id)]
        return sorted(free, key=lambda one: (one.priority, self._last_turn.get(one.chat_id, 0), one.since))

    def _is_soon_ready(self, chat_id: int) -> bool:
        return self._channel.ready_in(chat_id) <= 2 * _SOON

    def _list_from(self, chat_id: int, *, is_late: bool) -> int | None:
        if is_late:
            return 2
        return self._settings.list_from if self._channel.ready_in(chat_id) > 0 else None

    async def _may_go(self, owed: Owed, now: datetime) -> bool:
        """True if an alert may go out now; if its chat pauses or is quiet by now, it is held for a digest."""
        alert = owed.alert
        if alert.expires_at <= now:
            return False  # the chores see to it
        if owed.is_shut_out(now):
            async with self._database.write() as conn:
                await keep_for_thread(conn, [alert], now)
            return False
        if alert.kind is AlertKind.DIGEST:
            if not owed.members:
                async with self._database.write() as conn:
                    await expire(conn, [alert.id], "nothing was left to tell")
            return bool(owed.members)
        passes = alert.priority is Priority.BREAKING and owed.settings.breaking_passes
        if owed.paused_until is not None and owed.paused_until > now:
            held_for, until = HoldReason.PAUSE, owed.paused_until
        else:
            quiet = None if passes else quiet_until(now, owed.settings)
            if quiet is None:
                return True
            held_for, until = HoldReason.QUIET, quiet
        async with self._database.write() as conn:
            await hold_alerts(conn, [alert.id], held_for, until)
        return False

    async def _turn(self, waiting: Sequence[Owed], list_from: int | None) -> None:
        chat_id = waiting[0].alert.chat_id
        batch = choose_batch([owed.alert for owed in waiting], list_from=list_from)
        ids = {alert.id for alert in batch}
        try:
            await self._sender.send(tuple(owed for owed in waiting if owed.alert.id in ids))
        except TokenError as error:
            self._refused = error
            self._stop_giving()
        except Exception as error:  # noqa: BLE001 - isolated, and logged
            await self._broken(chat_id, sorted(ids), error)
        else:
            self._isolation.succeeded(_BROKEN, chat_id)
        finally:
            del self._turns[chat_id]
            self._turn_number += 1
            self._last_turn[chat_id] = self._turn_number
            if len(self._last_turn) > 40 * _LOOKED_AT:
                self._last_turn.clear()
            if self._has_room():  # else another look gives nobody a turn
                self._to_send.ring()

    async def _broken(self, chat_id: int, alert_ids: Sequence[int], error: Exception) -> None:
        if not is_refusal(error):
            self._isolation.failed(_BROKEN, chat_id, error, self._clock())
            if not isinstance(error, DATABASE_ERRORS):  # else nothing was claimed, or nothing can be written back
                await self._give_back(alert_ids)
            return
        put_off("not_sent", error, chat=chat_id)
        with suppress(TimeoutError):
            async with asyncio.timeout(_SOON):
                await self._stopping.wait()

    async def _give_back(self, alert_ids: Sequence[int]) -> None:
        """After a mistake of ours: again in a while and without a sound; what expires meanwhile goes into a digest."""
        due_at = self._clock() + _AFTER_A_MISTAKE
        await self._delivery_log.save(
            returned=[
                Returned(which, AlertState.PENDING, due_at, uncertain=True, error="a mistake of Newsbell's")
                for which in alert_ids
            ]
        )

    # Beside the turns

    async def _repeat(self, name: str, work: Callable[[], Awaitable[bool]], bell: Bell) -> None:
        """Do a piece of work again and again: at once while it says that there is more, else when the bell rings."""
        while not self._stopping.is_set():
            try:
                more = await work()
            except DATABASE_ERRORS as error:
                put_off("chore_put_off", error, work=name)
                more = False
            except Exception as error:  # noqa: BLE001 - isolated, and logged
                self._isolation.failed(_CHORE, name, error, self._clock())
                more = False
            if more:
                await asyncio.sleep(0)
            else:
                await bell.wait(_IDLE)

    async def _fan_out(self) -> bool:
        more = await continue_fanout(self._database, self._settings, self._clock(), self._isolation)
        if more:
            self._to_send.ring()
        return more

    async def _do_chores(self) -> bool:
        await self._recover_orphans()
        if await self._chores.do(self._clock()):
            self._to_send.ring()
        return False

    async def _edit(self) -> bool:
        return await self._editor.edit_due() + await self._timelines.edit_due() > 0

    async def _recover_orphans(self) -> None:
        """A claim may have been committed although the database said that it failed (it went away meanwhile)."""
        now, last = self._clock(), self._orphans_at
        if last is not None and timedelta() <= now - last < _ORPHANS_EVERY:
            return
        found = await self._delivery_log.recover(now, self._sender.on_its_way)
        self._orphans_at = now
        if found:
            log.warning("recovered", alerts=found, note="nobody is sending them; they go out without a sound")
            self._to_send.ring()
