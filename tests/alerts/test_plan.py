"""Who is told of a story, when, and how loud."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.alerts.plan import Rules, Sleep, plan_story
from bot.model import Alert, AlertKind, AlertState, ChatSettings, Length, Pace, Priority, Recipient
from tests.alerts.builders import NOON, make_alert, make_story, make_subscription, make_wish

HOUR = timedelta(hours=1)
QUIET = ChatSettings(quiet_from=11 * 60, quiet_to=13 * 60)
RULES = Rules()


def planned(recipients: list[Recipient], *, rules: Rules = RULES, **story: Any) -> list[Alert]:
    return plan_story(make_story(**story), recipients, NOON, rules)


def one(recipient: Recipient, *, rules: Rules = RULES, **story: Any) -> Alert:
    (alert,) = planned([recipient], rules=rules, **story)
    return alert


def test_a_plain_wish_rings_at_once() -> None:
    assert one(make_wish()) == make_alert(0, subscription_id=1, expires_at=NOON + 6 * HOUR)


@pytest.mark.parametrize(
    ("recipient", "held_for", "due_at"),
    [
        (make_wish(pace=Pace.HOURLY), "pace", NOON + HOUR),
        (make_wish(pace=Pace.DAILY), "pace", NOON + 20 * HOUR),
        (make_wish(pace=Pace.DAILY, digest_at=18 * 60), "pace", NOON + 6 * HOUR),
        (make_wish(pace=Pace.WEEKLY, digest_at=12 * 60, digest_weekday=2), "pace", NOON + 24 * HOUR),
        (make_wish(QUIET), "quiet", NOON + HOUR),
        (make_wish(QUIET, silent=True), "quiet", NOON + HOUR),
        (make_wish(ChatSettings(hourly_cap=2), rung=2), "cap", NOON + HOUR),
        (make_wish(ChatSettings(hourly_cap=0)), "cap", NOON + HOUR),
        (make_wish(replace(QUIET, quiet_from=12 * 60 + 30, hourly_cap=0)), "cap", NOON + HOUR),
        (make_wish(chat_paused_until=NOON + 5 * HOUR), "pause", NOON + 5 * HOUR),
        (make_wish(paused_until=NOON + 3 * HOUR), "pause", NOON + 3 * HOUR),
        # What holds longest is asked first: a pause, then the pace, then the quiet.
        (make_wish(QUIET, chat_paused_until=NOON + 5 * HOUR, pace=Pace.HOURLY), "pause", NOON + 5 * HOUR),
        (make_wish(QUIET, pace=Pace.HOURLY), "pace", NOON + HOUR),
    ],
)
def test_what_may_not_ring_is_held_for_a_digest(recipient: Recipient, held_for: str, due_at: datetime) -> None:
    alert = one(recipient)
    assert (alert.state, alert.held_for, alert.due_at) == (AlertState.HELD, held_for, due_at)
    assert alert.expires_at == due_at + 6 * HOUR


@pytest.mark.parametrize(
    "recipient",
    [
        make_wish(ChatSettings(hourly_cap=2), rung=1),
        make_wish(ChatSettings(hourly_cap=2), rung=9, silent=True),  # what makes no sound counts for nothing
        make_wish(chat_paused_until=NOON),
        make_wish(paused_until=NOON - HOUR),
        make_wish(replace(QUIET, quiet_to=12 * 60)),
    ],
)
def test_what_no_longer_or_not_yet_applies_holds_nothing(recipient: Recipient) -> None:
    assert one(recipient).state is AlertState.PENDING


@pytest.mark.parametrize(
    ("settings", "state"),
    [
        (QUIET, AlertState.PENDING),
        (replace(QUIET, breaking_passes=False), AlertState.HELD),
        (ChatSettings(hourly_cap=0), AlertState.PENDING),
        (ChatSettings(hourly_cap=0, breaking_passes=False), AlertState.HELD),
    ],
)
def test_breaking_news_pass_if_the_chat_wants(settings: ChatSettings, state: AlertState) -> None:
    alert = one(make_wish(settings), breaking=True)
    assert (alert.state, alert.priority) == (state, Priority.BREAKING)


def test_breaking_news_do_not_change_the_pace_or_end_a_pause() -> None:
    assert one(make_wish(pace=Pace.DAILY), breaking=True).held_for == "pace"
    assert one(make_wish(chat_paused_until=NOON + HOUR), breaking=True).held_for == "pause"


def test_a_silent_subscription_makes_no_sound() -> None:
    alert = one(make_wish(silent=True))
    assert (alert.silent, alert.priority) == (True, Priority.SILENT)


def test_who_had_the_earlier_story_gets_a_silent_reply_and_others_an_alert() -> None:
    told = make_wish(followed=True, followed_message_id=77)
    new = make_wish(subscription_id=2, chat_id=6)
    reply, alert = planned([told, new], follows_id=9, breaking=True)
    assert (reply.kind, reply.silent, reply.priority, reply.reply_to) == (AlertKind.UPDATE, True, Priority.SILENT, 77)
    assert (alert.kind, alert.silent, alert.priority, alert.reply_to) == (AlertKind.NEW, False, Priority.BREAKING, None)


def test_a_reply_is_planned_even_before_the_first_message_has_an_id() -> None:
    alert = one(make_wish(followed=True), follows_id=9)
    assert (alert.kind, alert.reply_to) == (AlertKind.UPDATE, None)


@pytest.mark.parametrize(
    "recipient",
    [
        make_wish(had=True),
        make_wish(story_muted=True),
        make_wish(only_outlets=("Al Jazeera",)),
        make_wish(never_outlets=("REUTERS", "bbc")),
        make_wish(muted_outlets=frozenset({"Reuters", "BBC"})),
        make_wish(never_outlets=("BBC",), muted_outlets=frozenset({"reuters"})),
        make_wish(only_outlets=("BBC",), never_outlets=("BBC", "Reuters")),
    ],
)
def test_who_had_it_or_does_not_want_it_hears_nothing(recipient: Recipient) -> None:
    assert planned([recipient], outlets=("Reuters", "BBC")) == []


@pytest.mark.parametrize(
    "recipient",
    [
        make_wish(only_outlets=("bbc",)),
        make_wish(never_outlets=("Reuters",)),
        make_wish(muted_outlets=frozenset({"BBC"})),
    ],
)
def test_one_outlet_that_is_wanted_is_enough(recipient: Recipient) -> None:
    assert len(planned([recipient], outlets=("Reuters", "BBC"))) == 1


def test_a_story_of_no_outlet_is_wanted_unless_only_some_outlets_are() -> None:
    assert len(planned([make_wish(never_outlets=("BBC",))], outlets=())) == 1
    assert planned([make_wish(only_outlets=("BBC",))], outlets=()) == []


def test_several_subscriptions_of_a_place_make_one_alert_with_all_their_names() -> None:
    alert = one_of_three = planned(
        [
            make_wish(subscription_id=3, name="Oil", pace=Pace.DAILY),
            make_wish(subscription_id=4, name="Iran", silent=True, length=Length.LONG),
            make_wish(subscription_id=5, name="Vienna", pace=Pace.HOURLY),
        ]
    )[0]
    assert one_of_three.subscription_id == 4
    assert (alert.label, alert.state, alert.length) == (
        "Oil \u00b7 Iran \u00b7 Vienna",
        AlertState.PENDING,
        Length.LONG,
    )
    assert not alert.silent


def test_the_loudest_and_the_running_subscription_wins() -> None:
    (alert,) = planned([make_wish(silent=True), make_wish(subscription_id=2, name="Oil")])
    assert not alert.silent
    (alert,) = planned([make_wish(paused_until=NOON + HOUR), make_wish(subscription_id=2, silent=True)])
    assert (alert.state, alert.silent, alert.label) == (AlertState.PENDING, True, "Iran talks")


def test_a_label_has_every_name_once_and_no_more_than_there_is_room_for() -> None:
    names = ["Iran", "Iran", "x" * 300, "Oil", "Oil"]
    (alert,) = planned([make_wish(subscription_id=n, name=name) for n, name in enumerate(names)])
    assert alert.label == "Iran \u00b7 Oil"


def test_threads_of_a_chat_are_places_of_their_own_under_one_cap() -> None:
    capped = ChatSettings(hourly_cap=1)
    alerts = planned([make_wish(capped, thread_id=thread) for thread in (7, 0, 3)])
    assert [(alert.thread_id, alert.state.value) for alert in alerts] == [(0, "pending"), (3, "held"), (7, "held")]


def test_a_silent_alert_and_a_held_one_take_nothing_of_the_cap() -> None:
    capped = ChatSettings(hourly_cap=1)
    first_silent = [make_wish(capped, thread_id=1, silent=True), make_wish(capped, thread_id=2)]
    assert [alert.state.value for alert in planned(first_silent)] == ["pending", "pending"]
    first_held = [make_wish(capped, thread_id=1, pace=Pace.HOURLY), make_wish(capped, thread_id=2)]
    assert [alert.state.value for alert in planned(first_held)] == ["held", "pending"]


def test_a_chat_that_hears_nothing_is_passed_over() -> None:
    wishes = [make_wish(chat_id=4, had=True), make_wish(chat_id=5), make_wish(chat_id=6, story_muted=True)]
    assert [alert.chat_id for alert in planned([*wishes, make_wish(chat_id=7)])] == [5, 7]


def test_news_of_a_sleep_are_told_in_one_digest_when_it_is_over() -> None:
    sleep = Sleep(fresh_from=NOON - HOUR, over_at=NOON + timedelta(minutes=10))
    rules = Rules(sleep=sleep)
    late = one(make_wish(), rules=rules, published_at=NOON - 2 * HOUR)
    assert (late.held_for, late.due_at) == ("late", sleep.over_at)
    assert one(make_wish(), rules=rules, published_at=NOON - HOUR).state is AlertState.PENDING
    over = Rules(sleep=replace(sleep, over_at=NOON))
    assert one(make_wish(), rules=over, published_at=NOON - 2 * HOUR).state is AlertState.PENDING


def test_a_photo_is_shown_if_one_of_the_running_subscriptions_wants_it() -> None:
    image = "https://img.example/talks.jpg"
    plain, wanted = make_wish(), make_wish(subscription_id=2, photo=True)
    assert one(plain, image=image).photo == ""
    assert one(wanted, image=image).photo == image
    assert one(wanted).photo == ""
    assert [alert.photo for alert in planned([plain, wanted], image=image)] == [image]
    paused = make_wish(subscription_id=2, photo=True, paused_until=NOON + timedelta(days=1))
    assert [alert.photo for alert in planned([plain, paused], image=image)] == [""]


def test_a_length_of_its_own_goes_before_the_chats() -> None:
    headlines = ChatSettings(length=Length.HEADLINE)
    assert one(make_wish(headlines)).length is Length.HEADLINE
    assert one(make_wish(headlines, length=Length.SHORT)).length is Length.SHORT


moments = st.none() | st.integers(-48, 48).map(lambda hours: NOON + hours * HOUR)
outlets = st.lists(st.sampled_from(["Reuters", "BBC", "AP"]), max_size=3, unique=True).map(tuple)
minutes = st.none() | st.integers(0, 1439)


@st.composite
def recipients(draw: st.DrawFn) -> Recipient:
    return Recipient(
        subscription=make_subscription(
            draw(st.integers(1, 99)),
            chat_id=draw(st.integers(1, 3)),
            thread_id=draw(st.integers(0, 1)),
            name=draw(st.text(min_size=1, max_size=8)),
            pace=draw(st.sampled_from(Pace)),
            silent=draw(st.booleans()),
            only_outlets=draw(outlets),
            never_outlets=draw(outlets),
            paused_until=draw(moments),
        ),
        settings=ChatSettings(
            quiet_from=draw(minutes), quiet_to=draw(minutes), hourly_cap=draw(st.none() | st.integers(0, 3))
        ),
        paused_until=draw(moments),
        had=draw(st.booleans()),
        followed=draw(st.booleans()),
        story_muted=draw(st.booleans()),
        muted_outlets=frozenset(draw(outlets)),
        rung=draw(st.integers(0, 4)),
    )


@given(st.lists(recipients(), max_size=12), outlets, st.booleans())
def test_a_story_rings_a_chat_at_most_once(wanted: list[Recipient], told_by: tuple[str, ...], breaking: bool) -> None:
    alerts = planned(wanted, outlets=told_by, breaking=breaking)
    places = [(alert.chat_id, alert.thread_id) for alert in alerts]
    assert len(places) == len(set(places))
    had = {
        (recipient.subscription.chat_id, recipient.subscription.thread_id) for recipient in wanted if not recipient.had
    }
    assert set(places) <= had
    for alert in alerts:
        assert alert.due_at >= NOON
        assert alert.expires_at > alert.due_at
        assert (alert.state is AlertState.HELD) == bool(alert.held_for)
        assert alert.state is AlertState.HELD or alert.due_at == NOON


@given(st.lists(recipients(), max_size=8))
def test_planning_again_with_what_was_planned_plans_nothing(wanted: list[Recipient]) -> None:
    places = {(alert.chat_id, alert.thread_id) for alert in planned(wanted)}
    again = [
        recipient._replace(
            had=recipient.had or (recipient.subscription.chat_id, recipient.subscription.thread_id) in places
        )
        for recipient in wanted
    ]
    assert planned(again) == []


def test_now_is_an_argument() -> None:
    later = datetime(2030, 1, 1, tzinfo=UTC)
    (alert,) = plan_story(make_story(), [make_wish()], later, RULES)
    assert (alert.created_at, alert.due_at) == (later, later)


def test_what_is_told_in_another_language_rings_nobody() -> None:
    german = ChatSettings(language="de", news_languages=("de",))
    assert planned([make_wish(german)]) == []
    assert planned([make_wish(german)], language="de")
    assert planned([make_wish(german)], language="")
    assert planned([make_wish(german, asked=("en",))])
    assert planned([make_wish(german, news_languages=("en",))])
    assert planned([make_wish(german, topic_id=None, feed_id=1)])


def test_an_event_that_was_told_is_not_told_again_in_another_language() -> None:
    both = ChatSettings(language="de")
    told = one(make_wish(both, told_in=7))
    assert (told.id, told.state, told.digest_id) == (0, AlertState.MERGED, 7)
    worse = one(make_wish(both, told_in=7, told_language="de"))
    assert (worse.id, worse.state) == (0, AlertState.MERGED)


def test_an_alert_that_waits_tells_it_in_the_language_that_is_read_best() -> None:
    better = one(make_wish(ChatSettings(language="de"), told_in=7, told_language="en"), language="de")
    assert (better.id, better.state, better.digest_id) == (7, AlertState.PENDING, None)
