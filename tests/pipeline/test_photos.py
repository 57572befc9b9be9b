"""Photos all the way: from an entry's image to what people see, to whom it may be shown, and what a refusal costs."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import select, update

from bot.demo.sandbox import Fault, Sandbox
from bot.demo.sandbox.refusal import bad_request
from bot.storage.queries.stories import save_stories
from bot.storage.tables import alerts, stories, subscriptions
from bot.subscriptions.changes import Changes
from bot.subscriptions.curated import CuratedService
from tests.alerts.builders import (
    NOON,
    Clock,
    delivering,
    make_story,
    plan,
    publish,
    rows_of,
    save_chats,
    save_subscriptions,
    save_topic,
    states,
    until,
)
from tests.pipeline.test_private_feeds import AGAIN, ANA, BOB, EVE, HERS, PUBLIC, SAME, TALKS, arrive, runtime

if TYPE_CHECKING:
    from bot.runtime import Runtime
    from bot.storage.database import Database

__all__ = ["runtime"]

PHOTO = "https://img.example/talks.jpg"
SHOWN = {"url": PHOTO, "prefer_large_media": True, "show_above_text": True}
MINUTE = timedelta(minutes=1)


async def subscribe(database: Database, *ids: int, **values: Any) -> None:
    async with database.write() as conn:
        await save_topic(conn)
        await save_chats(conn, ids)
        await save_subscriptions(conn, ids, **values)


async def all_sent(database: Database, count: int) -> bool:
    return (await states(database)) == {"sent": count}


async def test_who_wants_a_photo_sees_it_and_nobody_else(database: Database) -> None:
    async with Sandbox(auto_chats=True) as sandbox:
        await subscribe(database, 5, photo=True)
        async with database.write() as conn:
            await save_chats(conn, [6])
            await save_subscriptions(conn, [6])
        await publish(database, make_story(image=PHOTO))
        async with delivering(database, sandbox):
            await until(lambda: all_sent(database, 2))
        (seen,), (plain,) = sandbox.replies(5), sandbox.replies(6)
        assert (seen.preview, plain.preview) == (SHOWN, {"is_disabled": True})
        assert (seen.text, seen.entities) == (plain.text, plain.entities)
    assert sorted(await rows_of(database, "chat_id", "photo")) == [(5, PHOTO), (6, "")]


@pytest.mark.parametrize("reason", ["WEBPAGE_URL_INVALID", "WEBPAGE_CURL_FAILED", "something new about a page"])
async def test_a_photo_that_is_refused_costs_no_alert_and_is_not_tried_again(sqlite: Database, reason: str) -> None:
    clock = Clock()
    story = make_story(image=PHOTO)
    async with Sandbox(auto_chats=True) as sandbox:
        await subscribe(sqlite, 5, photo=True)
        sandbox.faults.next("sendMessage", Fault.refuse(bad_request(reason)))
        await publish(sqlite, story)
        async with delivering(sqlite, sandbox, clock=clock):
            await until(lambda: all_sent(sqlite, 1))
        (message,) = sandbox.replies(5)
        assert message.preview == {"is_disabled": True}
        assert message.button("Read").url == story.url
        assert await rows_of(sqlite, "photo", "attempts", "error") == [("", 1, "")]
        await more_outlets(sqlite, story, clock)
        async with delivering(sqlite, sandbox, clock=clock):
            await sandbox.wait_for(lambda: "Reuters +1" in sandbox.replies(5)[0].text)
        assert sandbox.replies(5)[0].preview == {"is_disabled": True}
        assert [line.status for line in sandbox.state.journal if line.method.lower() == "sendmessage"] == [400, 200]


async def more_outlets(database: Database, story: Any, clock: Clock) -> None:
    """Another outlet reports the story a little later."""
    clock.now += 5 * MINUTE
    async with database.write() as conn:
        joined = replace(story, outlets=(*story.outlets, "BBC"))
        await save_stories(conn, [(joined, None)], clock.now)
        await plan(conn, joined, clock.now, joined=True)


async def test_an_edit_keeps_the_photo_and_one_that_is_refused_goes_without(sqlite: Database) -> None:
    clock = Clock()
    story = make_story(image=PHOTO)
    async with Sandbox(auto_chats=True) as sandbox:
        await subscribe(sqlite, 5, photo=True)
        await publish(sqlite, story)
        async with delivering(sqlite, sandbox, clock=clock):
            await until(lambda: all_sent(sqlite, 1))
        # What is chosen later, or comes in later, changes no message that was sent.
        async with sqlite.write() as conn:
            await conn.execute(update(subscriptions).values(photo=False))
        story = replace(story, image="https://img.example/other.jpg")
        await more_outlets(sqlite, story, clock)
        async with delivering(sqlite, sandbox, clock=clock):
            await sandbox.wait_for(lambda: "Reuters +1" in sandbox.replies(5)[0].text)
        assert sandbox.replies(5)[0].preview == SHOWN
        sandbox.faults.next("editMessageText", Fault.refuse(bad_request("WEBPAGE_MEDIA_EMPTY")))
        await more_outlets(sqlite, replace(story, outlets=(*story.outlets, "AP")), clock)
        async with delivering(sqlite, sandbox, clock=clock):
            await sandbox.wait_for(lambda: "Reuters +2" in sandbox.replies(5)[0].text)
        assert sandbox.replies(5)[0].preview == {"is_disabled": True}


async def test_a_list_has_no_photo(sqlite: Database) -> None:
    async with Sandbox(auto_chats=True) as sandbox:
        await subscribe(sqlite, 5, photo=True)
        for number in (1, 2):
            await publish(sqlite, make_story(number, title=f"Story {number}", image=PHOTO))
        async with delivering(sqlite, sandbox, clock=Clock(NOON + 11 * MINUTE)):
            await until(lambda: all_sent(sqlite, 2))
        (message,) = sandbox.replies(5)
        assert (message.text.splitlines()[0], message.preview) == ("2 stories", {"is_disabled": True})


async def photos(runtime: Runtime) -> dict[int, str]:
    """The photo of each chat's alert."""
    query = select(alerts.c.chat_id, alerts.c.photo).where(alerts.c.state == "pending").order_by(alerts.c.id)
    async with runtime.database.read() as conn:
        return {row.chat_id: row.photo for row in await conn.execute(query)}


async def images(runtime: Runtime) -> dict[int | None, str]:
    """The image of each story, by the private feed that it is of."""
    query = select(stories.c.private_feed_id, stories.c.image)
    async with runtime.database.read() as conn:
        return {row.private_feed_id: row.image for row in await conn.execute(query)}


async def all_want_photos(runtime: Runtime) -> None:
    async with runtime.database.write() as conn:
        await conn.execute(update(subscriptions).values(photo=True))


async def test_an_image_of_a_private_feed_reaches_no_other_chat(runtime: Runtime) -> None:
    await all_want_photos(runtime)
    await arrive(runtime, HERS, TALKS, image="https://feed2.example/hers.jpg")
    await arrive(runtime, PUBLIC, SAME)
    assert await images(runtime) == {HERS: "https://feed2.example/hers.jpg", None: ""}
    assert await photos(runtime) == {ANA: "https://feed2.example/hers.jpg", BOB: "", EVE: ""}


async def test_a_private_report_gives_everybodys_story_no_image_and_the_next_public_one_does(runtime: Runtime) -> None:
    await all_want_photos(runtime)
    await arrive(runtime, PUBLIC, TALKS)
    await arrive(runtime, HERS, SAME, image="https://feed2.example/hers.jpg")
    assert await images(runtime) == {None: ""}
    await arrive(runtime, PUBLIC, AGAIN, outlet="Wire", image=PHOTO)
    assert await images(runtime) == {None: PHOTO}
    assert await photos(runtime) == {ANA: "", BOB: "", EVE: ""}


async def test_an_image_of_a_feed_that_becomes_private_leaves_everybodys_story_and_its_alerts(runtime: Runtime) -> None:
    curated = CuratedService(Changes(runtime.database, runtime.interests))
    await all_want_photos(runtime)
    await curated.share_feed(HERS)
    await runtime.file.file()
    await arrive(runtime, HERS, TALKS, image="https://feed2.example/hers.jpg")
    await arrive(runtime, PUBLIC, SAME, image=PHOTO)
    assert set((await photos(runtime)).values()) == {"https://feed2.example/hers.jpg"}
    await curated.unshare_feed(HERS)
    await runtime.file.file()
    assert await images(runtime) == {None: PHOTO}
    assert set((await photos(runtime)).values()) == {PHOTO}
