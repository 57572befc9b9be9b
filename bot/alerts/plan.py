# pure
"""The recipients of a story's alerts, with time and loudness. Subscriptions and history in, alerts out.

A place (a chat and a forum thread of it) hears of a story once, however many of its subscriptions match: their names
are joined in the alert's label.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from itertools import groupby
from typing import TYPE_CHECKING

from bot.alerts.digest import catch_up_at, next_digest, next_hour, quiet_until, zone_of
from bot.model import Alert, AlertKind, AlertState, HoldReason, Length, Pace, Priority
from bot.topics.news_languages import heard_languages, is_heard, preference

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    from bot.model import Recipient, Story

LABEL_CHARS = 200
_PACES = (Pace.INSTANT, Pace.HOURLY, Pace.DAILY, Pace.WEEKLY)
_LENGTHS = (Length.HEADLINE, Length.SHORT, Length.LONG)


@dataclass(frozen=True, slots=True)
class Sleep:
    """A time in which the program did not run: the machine slept, the clock jumped, or it was stopped.

    Until ``over_at`` all feeds are polled for the first time since; what was published before ``fresh_from`` is told
    in one digest then.
    """

    fresh_from: datetime
    over_at: datetime


@dataclass(frozen=True, slots=True)
class Rules:
    """The operator's settings, and the sleep that the program has just woken from."""

    expires_after: timedelta = timedelta(hours=6)
    sleep: Sleep | None = None


def plan_story(story: Story, recipients: Iterable[Recipient], now: datetime, rules: Rules) -> list[Alert]:
    """The alerts that a story is worth, at most one a place, not stored yet (``id`` 0).

    An alert that waits, and that a place would sooner read in this story's language, has its ``id``: it is to tell
    this story.

    Args:
        story: As it stands with the report that has just come.
        recipients: All matching subscriptions of each chat they come from.
        now: This moment.
        rules: What the operator has decided.
    """
    ordered = sorted(recipients, key=_place)
    alerts: list[Alert] = []
    rung: dict[int, int] = {}
    for (chat_id, _), group in groupby(ordered, key=_place):
        wanted = [recipient for recipient in group if _wants(recipient, story)]
        if not wanted:
            continue
        rung_now = rung.setdefault(chat_id, wanted[0].rung)
        alert = _plan_place(story, wanted, now, rules, rung_now)
        if wanted[0].told_in is not None:
            alert = _retold(alert, wanted[0], story.language)
        rung[chat_id] += alert.state is AlertState.PENDING and not alert.silent
        alerts.append(alert)
    return alerts


def _place(recipient: Recipient) -> tuple[int, int]:
    return recipient.subscription.chat_id, recipient.subscription.thread_id


def _retold(alert: Alert, recipient: Recipient, language: str) -> Alert:
    """The alert of a place that was or will be told of the event by another story."""
    settings, waiting = recipient.settings, recipient.told_language
    if waiting is not None and preference(language, settings) < preference(waiting, settings):
        return alert._replace(id=recipient.told_in or 0)
    return alert._replace(state=AlertState.MERGED, digest_id=recipient.told_in)


def _wants(recipient: Recipient, story: Story) -> bool:
    if recipient.had or recipient.story_muted:
        return False
    subscription = recipient.subscription
    if not is_heard(story.language, heard_languages(subscription, recipient.settings, recipient.asked)):
        return False
    if not (subscription.only_outlets or subscription.never_outlets or recipient.muted_outlets):
        return True
    outlets = {outlet.casefold() for outlet in story.outlets}
    only = {outlet.casefold() for outlet in subscription.only_outlets}
    never = {outlet.casefold() for outlet in (*subscription.never_outlets, *recipient.muted_outlets)}
    if only and not outlets & only:
        return False
    return not outlets or bool(outlets - never)


def _plan_place(story: Story, recipients: Sequence[Recipient], now: datetime, rules: Rules, rung: int) -> Alert:
    """One alert for one place, from all of its wishes: the soonest pace and the loudest way win."""
    running = [recipient for recipient in recipients if not _is_paused(recipient.subscription.paused_until, now)]
    heard = running or recipients
    lead = heard[0] if len(heard) == 1 else min(heard, key=lambda recipient: _PACES.index(recipient.subscription.pace))
    follows = lead.followed
    silent = follows or all(recipient.subscription.silent for recipient in heard)
    breaking = story.breaking and not follows
    held_for, due_at = _hold(story, lead, now, rules, rung, paused=not running, silent=silent, breaking=breaking)
    return Alert(
        id=0,
        chat_id=lead.subscription.chat_id,
        thread_id=lead.subscription.thread_id,
        story_id=story.id,
        kind=AlertKind.UPDATE if follows else AlertKind.NEW,
        label=_label(recipients),
        state=AlertState.HELD if held_for else AlertState.PENDING,
        priority=_priority(breaking=breaking, silent=silent),
        silent=silent,
        length=_length(heard),
        due_at=due_at,
        expires_at=due_at + rules.expires_after,
        created_at=now,
        reply_to=lead.followed_message_id if follows else None,
        subscription_id=lead.subscription.id,
        held_for=held_for,
        photo=story.image if any(recipient.subscription.photo for recipient in heard) else "",
    )


def _hold(
    story: Story, lead: Recipient, now: datetime, rules: Rules, rung: int, *, paused: bool, silent: bool, breaking: bool
) -> tuple[HoldReason, datetime]:
    """Why an alert must wait for a digest, and until when; (NONE, now) if it need not."""
    settings, subscription = lead.settings, lead.subscription
    passes = breaking and settings.breaking_passes
    if lead.paused_until is not None and lead.paused_until > now:
        return HoldReason.PAUSE, lead.paused_until
    if paused and subscription.paused_until is not None:
        return HoldReason.PAUSE, subscription.paused_until
    if subscription.pace is not Pace.INSTANT:
        due = next_digest(subscription.pace, now, settings, subscription.digest_at, subscription.digest_weekday)
        return HoldReason.PACE, due
    if rules.sleep is not None and is_overslept(story.published_at, now, rules.sleep):
        return HoldReason.LATE, catch_up_at(now, settings, rules.sleep.over_at)
    quiet = None if passes else quiet_until(now, settings)
    if quiet:
        return HoldReason.QUIET, quiet
    if settings.hourly_cap is not None and rung >= settings.hourly_cap and not silent and not passes:
        due = next_hour(now, zone_of(settings.time_zone))
        return HoldReason.CAP, quiet_until(due, settings) or due
    return HoldReason.NONE, now


def is_overslept(published_at: datetime, now: datetime, sleep: Sleep) -> bool:
    """Return True if a story is news of a time in which the program did not run."""
    return now < sleep.over_at and published_at < sleep.fresh_from


def _is_paused(until: datetime | None, now: datetime) -> bool:
    return until is not None and until > now


def _priority(*, breaking: bool, silent: bool) -> Priority:
    if breaking:
        return Priority.BREAKING
    return Priority.SILENT if silent else Priority.ALERT


def _length(recipients: Sequence[Recipient]) -> Length:
    chosen = (recipient.subscription.length or recipient.settings.length for recipient in recipients)
    return max(chosen, key=_LENGTHS.index)


def _label(recipients: Sequence[Recipient]) -> str:
    """The names of all matching subscriptions, each once, as far as there is room; the first one in any case."""
    label = recipients[0].subscription.name
    if len(recipients) == 1:
        return label
    for name in dict.fromkeys(recipient.subscription.name for recipient in recipients[1:]):
        longer = f"{label} \u00b7 {name}"
        if name != recipients[0].subscription.name and len(longer) <= LABEL_CHARS:
            label = longer
    return label
