"""Queries about deliveries: claiming alerts and storing the outcome. ``pending -> sending -> sent | failed``.

``sending`` is committed right before the request: an alert that is found in that state at the start may or may not
have reached its chat.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import BigInteger, Boolean, bindparam, case, func, or_, update

from bot.model import AlertState
from bot.storage.tables import alerts

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence
    from datetime import datetime

    from sqlalchemy.ext.asyncio import AsyncConnection

    from bot.model import HoldReason


@dataclass(frozen=True, slots=True)
class AcceptedAlert:
    """An alert that the channel has accepted; ``photo`` is the address of the picture that it was accepted with."""

    alert_id: int
    message_id: int
    sent_at: datetime
    lag_seconds: float | None
    outlets: int
    is_digest: bool = False
    photo: str = ""


@dataclass(frozen=True, slots=True)
class Returned:
    """An alert that was not accepted, or perhaps was, with its next state."""

    alert_id: int
    state: AlertState
    due_at: datetime
    uncertain: bool = False
    error: str = ""


async def claim_alerts(conn: AsyncConnection, messages: Sequence[Sequence[int]], epoch: int = 0) -> set[int]:
    """Mark pending alerts as being sent, and return their ids: others claimed or gave up the rest.

    Args:
        conn: To be committed before the request.
        messages: The ids of the alerts of each message. The first one of several stands for all.
        epoch: The leader's, by which the next one finds what this one has left.
    """
    claimed: set[int] = set()
    alone = [ids[0] for ids in messages if len(ids) == 1]
    lists = [(ids[0], list(ids)) for ids in messages if len(ids) > 1]
    for first, ids in [(None, alone), *lists] if alone else lists:
        claimed.update((await conn.execute(_CLAIM, {"which": ids, "first": first, "of": epoch})).scalars())
    return claimed


# Built once: a statement that is put together anew costs as much CPU as the transaction.
_CLAIM = (
    update(alerts)
    .where(alerts.c.id.in_(bindparam("which", expanding=True)), alerts.c.state == AlertState.PENDING)
    .values(
        state=AlertState.SENDING,
        claimed_epoch=bindparam("of"),
        attempts=alerts.c.attempts + 1,
        digest_id=func.coalesce(bindparam("first", type_=BigInteger), alerts.c.digest_id),
    )
    .returning(alerts.c.id)
)
_ACCEPT = (
    update(alerts)
    .where(alerts.c.id == bindparam("which"))
    .values(
        state=AlertState.SENT,
        message_id=bindparam("message"),
        sent_at=bindparam("at"),
        lag_seconds=bindparam("lag"),
        shown_outlets=bindparam("outlets"),
        photo=bindparam("with_photo"),
        error="",
    )
)
_ACCEPT_MEMBERS = (
    update(alerts)
    .where(alerts.c.digest_id == bindparam("which"), alerts.c.state == AlertState.HELD)
    .values(state=AlertState.SENT, message_id=bindparam("message"), sent_at=bindparam("at"))
)
_RETURN = (
    update(alerts)
    .where(
        alerts.c.id == bindparam("which"),
        or_(alerts.c.state == AlertState.PENDING, alerts.c.state == AlertState.SENDING),
    )
    .values(
        state=bindparam("new_state"),
        due_at=bindparam("due"),
        uncertain=or_(alerts.c.uncertain, bindparam("is_uncertain", type_=Boolean)),
        # A list in doubt goes out again as it was; one that was certainly not sent is made anew.
        digest_id=case((or_(alerts.c.uncertain, bindparam("is_uncertain", type_=Boolean)), alerts.c.digest_id)),
        error=bindparam("why"),
    )
)


async def save_accepted(conn: AsyncConnection, accepted: Sequence[AcceptedAlert]) -> None:
    """Store that alerts were accepted, and with a digest its members."""
    if not accepted:
        return
    rows = [
        {
            "which": one.alert_id,
            "message": one.message_id,
            "at": one.sent_at,
            "lag": one.lag_seconds,
            "outlets": one.outlets,
            "with_photo": one.photo,
        }
        for one in accepted
    ]
    await conn.execute(_ACCEPT, rows)
    digests = [row for row, one in zip(rows, accepted, strict=True) if one.is_digest]
    if digests:
        await conn.execute(_ACCEPT_MEMBERS, digests)


async def save_returned(conn: AsyncConnection, returned: Sequence[Returned]) -> None:
    """Store the next state of alerts that were not accepted. Once uncertain, an alert stays so."""
    if returned:
        await conn.execute(
            _RETURN,
            [
                {
                    "which": one.alert_id,
                    "new_state": one.state,
                    "due": one.due_at,
                    "is_uncertain": one.uncertain,
                    "why": one.error[:500],
                }
                for one in returned
            ],
        )


async def recover_sending(conn: AsyncConnection, now: datetime, epoch: int = 0, *, busy: Collection[int] = ()) -> int:
    """Make alerts pending again that nobody is sending, although they are marked so; return their number.

    They are those of leaders before, and of this one if no message is on its way to their chat: the database said that
    the claim had failed. They may have been delivered already, and go out without a sound.

    Args:
        conn: To be committed.
        now: This moment.
        epoch: This leader's.
        busy: The chats that a message of this leader's is on its way to.
    """
    of_before = or_(alerts.c.claimed_epoch.is_(None), alerts.c.claimed_epoch < epoch)
    result = await conn.execute(
        update(alerts)
        .where(alerts.c.state == AlertState.SENDING, or_(of_before, alerts.c.chat_id.not_in(busy)))
        .values(state=AlertState.PENDING, uncertain=True, due_at=now)
    )
    return result.rowcount


async def pull_due(conn: AsyncConnection, before: datetime, now: datetime) -> int:
    """Make due, after the clock was set back, the alerts that were due by its old time; return their number."""
    result = await conn.execute(
        update(alerts)
        .where(alerts.c.state == AlertState.PENDING, alerts.c.due_at > now, alerts.c.due_at <= before)
        .values(due_at=now)
    )
    return result.rowcount


async def hold_alerts(conn: AsyncConnection, ids: Iterable[int], held_for: HoldReason, due_at: datetime) -> None:
    """Let pending alerts wait for a digest."""
    await conn.execute(
        update(alerts)
        .where(alerts.c.id.in_(list(ids)), alerts.c.state == AlertState.PENDING)
        .values(state=AlertState.HELD, held_for=held_for, due_at=due_at, digest_id=None)
    )


async def save_edit(
    conn: AsyncConnection, alert_id: int, outlets: int, now: datetime, *, seen: datetime, again_at: datetime
) -> None:
    """Store that an alert was edited, or that no edit was needed.

    Args:
        conn: To be committed.
        alert_id: Which alert.
        outlets: How many of the story's outlets the message names now.
        now: When it was edited.
        seen: The ``edit_due_at`` that was acted upon: another one means that more outlets have reported meanwhile.
        again_at: When the edit for those is due.
    """
    again = case((alerts.c.edit_due_at == seen, None), else_=again_at)
    await conn.execute(
        update(alerts)
        .where(alerts.c.id == alert_id)
        .values(
            shown_outlets=outlets, edited_at=now, edit_due_at=case((alerts.c.edit_due_at.is_(None), None), else_=again)
        )
    )


async def postpone_edit(conn: AsyncConnection, alert_id: int, due_at: datetime) -> None:
    """Try an edit again later."""
    await conn.execute(update(alerts).where(alerts.c.id == alert_id).values(edit_due_at=due_at))


async def drop_edit(conn: AsyncConnection, alert_id: int) -> None:
    """Cancel an edit that is due."""
    await conn.execute(update(alerts).where(alerts.c.id == alert_id).values(edit_due_at=None))
