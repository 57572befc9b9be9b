# pure
"""The decision after a channel, or the way to it, has refused a message. A failure in, a decision out.

=========================================================  ==========================================================
what happened                                              what follows
=========================================================  ==========================================================
accepted, or "message is not modified"                     ``Success``
blocked, kicked, deactivated, chat not found               ``Suspend`` the chat, with the reason
the group has become a supergroup                          ``Migrate`` to the new id
forum topic closed or gone                                 ``ToGeneral``, once; refused there too: ``CloseThread``
the right to post was taken                                ``Suspend`` the chat; an edit is dropped, and no more
the photo's address is not taken                           ``WithoutPhoto``
"can't parse entities" and whatever else is our mistake    ``WithoutPhoto``, then ``AsPlain`` text; then ``Fail``
the message to be edited is gone                           ``Fail``: the edit is dropped
flood control                                              ``Retry`` when the channel says so
certainly not sent (no connection, no place in the pool)   ``Retry`` after a growing, jittered while
uncertain (no answer, 5xx, killed in between)              ``Retry`` likewise, without a sound
wrong token                                                ``Stop``
=========================================================  ==========================================================

A channel says which ``Cause`` it was; only it reads the other side's words.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

FIRST_WAIT = 1.0
LONGEST_WAIT = 300.0


class Cause(StrEnum):
    """The kinds of failure that make a difference."""

    NOT_SENT = "not sent"
    UNCERTAIN = "uncertain"
    FLOOD = "flood control"
    GONE = "gone"
    MIGRATED = "migrated"
    THREAD = "thread"
    RIGHT = "right"
    PHOTO = "photo"
    OURS = "our mistake"
    SAME = "not modified"
    NO_MESSAGE = "no message"
    TOKEN = "token"  # noqa: S105 - the word, not a secret


@dataclass(frozen=True, slots=True)
class Failure:
    """A refusal or a broken connection: its cause, the other side's words, and what came with them."""

    cause: Cause
    text: str = ""
    retry_after: float = 0.0
    new_chat_id: int = 0


@dataclass(frozen=True, slots=True)
class Success:
    """Nothing is left to do."""


@dataclass(frozen=True, slots=True)
class Retry:
    """Send it again then; without a sound if it may have been accepted already."""

    due_at: datetime
    uncertain: bool = False


@dataclass(frozen=True, slots=True)
class Suspend:
    """Send this chat nothing more until it comes back."""

    reason: str


@dataclass(frozen=True, slots=True)
class Migrate:
    """The chat has another id now; send it there."""

    chat_id: int


@dataclass(frozen=True, slots=True)
class ToGeneral:
    """Send it now to the chat's general thread."""


@dataclass(frozen=True, slots=True)
class CloseThread:
    """Send this thread nothing more until it is open again; the rest of the forum goes on."""

    reason: str


@dataclass(frozen=True, slots=True)
class WithoutPhoto:
    """Send it now without its photo."""


@dataclass(frozen=True, slots=True)
class AsPlain:
    """Send it now as plain text, without markup and buttons; the markup was our mistake."""


@dataclass(frozen=True, slots=True)
class Fail:
    """Give it up."""

    reason: str


@dataclass(frozen=True, slots=True)
class Stop:
    """The channel does not accept this bot: nothing can be sent."""

    reason: str


Decision = Success | Retry | Suspend | Migrate | ToGeneral | CloseThread | WithoutPhoto | AsPlain | Fail | Stop


def decide(
    failure: Failure | None,
    attempts: int,
    now: datetime,
    *,
    jitter: float,
    photo: bool = False,
    plain: bool = False,
    general: bool = False,
) -> Decision:
    """Decide what follows from an attempt.

    Args:
        failure: None if the message was accepted.
        attempts: How often it was tried, this time included.
        now: This moment.
        jitter: A random number from 0 to 1, so that what failed together does not come again together.
        photo: Whether it was sent with a photo.
        plain: Whether it was sent as plain text already.
        general: Whether it was sent to the general thread.
    """
    if failure is None or failure.cause is Cause.SAME:
        return Success()
    match failure.cause:
        case Cause.FLOOD:
            return Retry(now + timedelta(seconds=failure.retry_after))
        case Cause.NOT_SENT | Cause.UNCERTAIN:
            return Retry(now + wait(attempts, jitter), uncertain=failure.cause is Cause.UNCERTAIN)
        case Cause.MIGRATED:
            return Migrate(failure.new_chat_id)
        case Cause.THREAD if not general:
            return ToGeneral()
        case Cause.THREAD:
            return CloseThread(failure.text)
        case Cause.RIGHT | Cause.GONE:
            return Suspend(failure.text)
        case Cause.PHOTO | Cause.OURS if photo or not plain:
            return WithoutPhoto() if photo else AsPlain()
        case Cause.TOKEN:
            return Stop(failure.text)
        case _:
            return Fail(failure.text)


def wait(attempts: int, jitter: float) -> timedelta:
    """The time to wait after so many attempts: doubling from a second to five minutes, from half to all of it."""
    longest = min(FIRST_WAIT * 2.0 ** min(attempts - 1, 30), LONGEST_WAIT)
    return timedelta(seconds=longest * (0.5 + jitter / 2))
