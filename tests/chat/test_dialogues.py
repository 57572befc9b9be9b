"""What people type and tap, and what they see: each dialogue of ``dialogues/`` is a test."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from bot.chat.app import make_dispatcher
from tests.chat.script import FOLDER, Dialogue, Theatre, read_dialogues
from tests.chat.stage import open_stage

if TYPE_CHECKING:
    from bot.demo.sandbox import Sandbox
    from bot.storage.database import Database

DIALOGUES = [dialogue for path in sorted(FOLDER.glob("*.txt")) for dialogue in read_dialogues(path)]


@pytest.mark.parametrize("dialogue", DIALOGUES, ids=lambda dialogue: dialogue.name)
async def test_dialogue(dialogue: Dialogue, sandbox: Sandbox, sqlite: Database) -> None:
    async with open_stage(sandbox, sqlite) as stage:
        await (await Theatre.open(stage)).play(dialogue)


def test_there_are_many_dialogues_and_each_has_a_name_of_its_own() -> None:
    names = [dialogue.name for dialogue in DIALOGUES]
    assert len(set(names)) == len(names)
    assert len(names) >= 120


def test_every_command_is_in_a_dialogue() -> None:
    typed = {found for dialogue in DIALOGUES for step, _ in dialogue.steps for found in re.findall(r"> /(\w+)", step)}
    assert {name for command in make_dispatcher().commands for name in command.names} <= typed
