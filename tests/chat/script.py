"""Plays dialogues written as text: what people type or tap, and what they must see.

::

    # a name for the dialogue
    ana> /start                 ana writes to the bot in private
      Tap the topics            ... and then sees this (a part of all that is shown, line by line)
      [Iran talks]              ... and a button whose label contains this
      !Grain                    ... and nowhere this
    ana* Iran talks             she taps a button of the last message
    ana@club> /list             in a group; ana@forum/news> in a forum's thread; zoe is an anonymous admin
    ana^ a reply                she replies to the bot's last message
    ana= data                   she sends what an old button would
    file ana plan.json {...}    she sends a file; location ana 48.2 16.37
    alert Iran talks            an alert comes for the subscription of that name, in the chat that was spoken in last
    alert@daily Iran talks      in that chat; follow bob: he follows the link that a tap has opened
    wait 16m                    time passes; \\n is a new line, and \\A1001 the letter a 1001 times
    (nothing)                   nothing at all is shown
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import select, update
from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.i18n import Texts
from bot.model import Alert, AlertKind, AlertState, ChatKind, Length, Priority, Story
from bot.storage.queries.chats import load_chat
from bot.storage.queries.stories import load_story
from bot.storage.queries.subscriptions import subscriptions_of
from bot.storage.tables import alerts, stories
from bot.telegram.alert_message import compose_alert
from bot.telegram.story_lines import Voice
from tests.chat.stage import OWNER, FoundFeed, file_stories, joined
from tests.storage.rows import save_alerts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.demo.sandbox import SandboxChat, User
    from tests.chat.stage import Stage

FOLDER = Path(__file__).parent / "dialogues"
_STEP = re.compile(r"(?P<who>\w+)(?:@(?P<where>\w+)(?:/(?P<thread>\w+))?)?(?P<act>[>*^=]) ?(?P<what>.*)")
_SPANS = {"s": "seconds", "m": "minutes", "h": "hours", "d": "days"}


@dataclass(frozen=True)
class Dialogue:
    name: str
    steps: tuple[tuple[str, tuple[str, ...]], ...]


def read_dialogues(path: Path) -> Iterator[Dialogue]:
    """The dialogues of a file."""
    name, steps = "", list[tuple[str, list[str]]]()
    for raw in [*path.read_text(encoding="utf-8").splitlines(), "# "]:
        if raw.startswith("#"):
            if steps:
                yield Dialogue(f"{path.stem}: {name}", tuple((step, tuple(seen)) for step, seen in steps))
            name, steps = raw.lstrip("# "), []
        elif raw.startswith("  "):
            steps[-1][1].append(raw.strip())
        elif raw.strip():
            text = re.sub(r"\\A(\d+)", lambda found: "a" * int(found.group(1)), raw.strip())
            steps.append((text.replace("\\n", "\n"), []))


@dataclass
class Theatre:
    """The people and places of the dialogues."""

    stage: Stage
    people: dict[str, User] = field(default_factory=dict)
    places: dict[str, SandboxChat] = field(default_factory=dict)
    threads: dict[str, int] = field(default_factory=dict)
    here: SandboxChat | None = None
    thread: int = 0

    @classmethod
    async def open(cls, stage: Stage) -> Theatre:
        sandbox = stage.sandbox
        made = cls(stage)
        for name, language in (("ana", "en"), ("bob", "en"), ("zoe", "en"), ("ben", "de"), ("leila", "fa")):
            made.people[name] = sandbox.add_user(name.title(), language_code=language)
        made.people["owner"] = sandbox.add_user("Olga", id=OWNER)
        for name, user in made.people.items():
            made.places[name] = sandbox.private_chat(user)
        ana, bob, zoe, ben = (made.people[name] for name in ("ana", "bob", "zoe", "ben"))
        made.places["club"] = sandbox.supergroup("Club", members=[bob], admins=[ana, ben], anonymous=[zoe])
        made.places["family"] = sandbox.group("Family", members=[bob], admins=[ana])
        made.places["forum"] = sandbox.supergroup("Forum", members=[bob], admins=[ana], forum=True)
        made.places["daily"] = sandbox.channel("Daily", username="daily_news", admins=[ana])
        made.places["closed"] = sandbox.channel("Closed", username="closed_news", admins=[ana], rights={})
        made.places["kanal"] = sandbox.channel("Kanal", admins=[ben, made.people["leila"]])
        for name in ("news", "sport"):
            made.threads[name] = sandbox.add_topic(made.places["forum"], name, ana)
        stage.web.sites = {
            "https://a.example/feed": (FoundFeed("https://a.example/feed", "A News"),),
            "b.example": (FoundFeed("https://b.example/all", "B all"), FoundFeed("https://b.example/top", "B top")),
        }
        stage.web.sites["https://several.example"] = (
            FoundFeed("https://several.example/all", "S all"),
            FoundFeed("https://several.example/top", "S top"),
        )
        await file_stories(stage.database)
        return made

    async def play(self, dialogue: Dialogue) -> None:
        for step, expected in dialogue.steps:
            seen = await self._do(step)
            for line in expected:
                where = f"{dialogue.name}\nafter {step!r}: {line!r}\n--- seen:\n{seen}\n---"
                if line == "(nothing)":
                    assert not seen, where
                elif line.startswith("!"):
                    assert line[1:] not in seen, where
                elif line.startswith("["):
                    shown = [one for one in seen.splitlines() if one.startswith("[")]
                    assert any(line.strip("[]") in one for one in shown), where
                else:
                    assert line in seen, where

    async def _do(self, step: str) -> str:
        if found := _STEP.fullmatch(step) or re.compile(_STEP.pattern, re.DOTALL).fullmatch(step):
            return await self._act(**found.groupdict())
        word, _, rest = step.partition(" ")
        match word:
            case "wait":
                self.stage.now += timedelta(**{_SPANS[rest[-1]]: float(rest[:-1])})
                return ""
            case "alert":
                await self._alert(rest)
                return ""
            case _ if word.startswith("alert@"):
                self.here = self.places[word.removeprefix("alert@")]
                await self._alert(rest)
                return ""
            case "follow":
                payload = next(one.url for one in reversed(self.stage.sandbox.answers) if one.url).rpartition("start=")[
                    2
                ]
                return await self.stage.say(self.places[rest], f"/start {payload}")
            case "file":
                who, name, content = rest.split(" ", 2)
                update_ = self.stage.sandbox.send_file(self.places[who], None, name, content.encode())
                return joined(await self.stage.hear(update_))
            case "location":
                who, latitude, longitude = rest.split()
                update_ = self.stage.sandbox.send_location(self.places[who], None, float(latitude), float(longitude))
                return joined(await self.stage.hear(update_))
            case _:
                raise AssertionError(step)  # nobody understands it

    async def _act(self, who: str, where: str | None, thread: str | None, act: str, what: str) -> str:
        stage, user = self.stage, self.people[who]
        self.here = self.places[where or who]
        self.thread = self.threads[thread] if thread else 0
        match act:
            case ">":
                return await stage.say(self.here, what, user, thread=self.thread)
            case "^":
                assert stage.last is not None
                return await stage.say(self.here, what, user, thread=self.thread, reply_to=stage.last)
            case "=":
                assert stage.last is not None
                return joined(await stage.hear(stage.sandbox.press(stage.last, what, user)))
            case _:
                return await stage.tap(what, user)

    async def _alert(self, label: str) -> None:
        """What the deliverer does, for one alert: also of a story that the chat was shown with its first topic."""
        assert self.here is not None
        stage, chat_id = self.stage, self.here.id
        async with stage.database.read() as conn:
            chat = await load_chat(conn, chat_id)
            [wish] = [one for one in await subscriptions_of(conn, chat_id) if one.name == label]
            rows = (await conn.execute(select(stories.c.id, stories.c.title))).all()
            words = label.lower().split()
            story_id = max(row.id for row in rows if any(word in row.title.lower() for word in words))
            story = await load_story(conn, story_id)
        assert chat is not None
        assert isinstance(story, Story)
        alert = Alert(
            id=0,
            chat_id=chat_id,
            thread_id=wish.thread_id,
            story_id=story.id,
            kind=AlertKind.NEW,
            label=wish.name,
            state=AlertState.SENT,
            priority=Priority.ALERT,
            silent=False,
            length=Length.SHORT,
            due_at=stage.now,
            expires_at=stage.now,
            created_at=stage.now,
            subscription_id=wish.id,
        )
        async with stage.database.write() as conn:
            shown = update(alerts).where(
                alerts.c.chat_id == chat_id, alerts.c.story_id == story.id, alerts.c.state == AlertState.SHOWN
            )
            if not (await conn.execute(shown.values(state=AlertState.SENT))).rowcount:
                await save_alerts(conn, [alert])
            alert = alert._replace(id=(await conn.execute(select(alerts.c.id))).scalars().all()[-1])
        message = compose_alert(
            story,
            alert,
            Voice(Texts(chat.settings.language), chat.settings),
            stage.now,
            menu=chat.kind is not ChatKind.CHANNEL,
        )
        rows_ = [
            [InlineKeyboardButton(one.text, url=one.url or None, callback_data=one.data or None) for one in row]
            for row in message.rows
        ]
        sent = await stage.app.bot.send_message(
            chat_id,
            message.html,
            parse_mode="HTML",
            message_thread_id=wish.thread_id or None,
            reply_markup=InlineKeyboardMarkup(rows_) if rows_ else None,
        )
        async with stage.database.write() as conn:
            values = {"message_id": sent.message_id, "sent_at": stage.now}
            await conn.execute(update(alerts).where(alerts.c.id == alert.id).values(values))
        stage.last = self.here.messages[sent.message_id]
