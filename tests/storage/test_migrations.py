"""The migrations: the first one is frozen, and none of them depends on code that may move."""

from __future__ import annotations

import ast
from hashlib import sha256
from pathlib import Path

import pytest

import bot.storage
from bot.storage.database import HEAD

FOLDER = Path(bot.storage.__file__).parent / "migrations"
VERSIONS = sorted((FOLDER / "versions").glob("*.py"))
FIRST = FOLDER / "versions" / "de3fe4b3b91c_the_first_tables.py"


def test_the_first_migration_is_frozen() -> None:
    # Databases were made by it. A change of the tables is a new migration: python -m bot.storage.revise "..."
    assert sha256(FIRST.read_bytes()).hexdigest() == (
        "bbd6b05f5fc7587e5882d51af42f850a6bd30bfc67197c87e94b36df4c2ac5b7"
    )


def test_the_head_is_a_migration() -> None:
    assert HEAD in {path.name.partition("_")[0] for path in VERSIONS}


@pytest.mark.parametrize("path", VERSIONS, ids=lambda path: path.name)
def test_a_migration_imports_nothing_of_ours(path: Path) -> None:
    assert not {name for name in imported(path) if name.split(".")[0] == "bot"}


def test_the_entry_of_the_migrations_imports_the_tables_alone() -> None:
    assert {name for name in imported(FOLDER / "env.py") if name.split(".")[0] == "bot"} == {"bot.storage.tables"}


def imported(path: Path) -> set[str]:
    names = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            names.add(node.module or "")
    return names
