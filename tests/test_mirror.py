"""Tests mirror bot/: by a module's path one finds its tests, and where that is not so, ``tests/README.md`` says why."""

from __future__ import annotations

import ast
from fnmatch import fnmatch
from itertools import takewhile
from pathlib import Path

TESTS = Path(__file__).parent
BOT = TESTS.parent / "bot"


def table(heading: str) -> dict[str, str]:
    """The table under a heading of the README: what stands in code marks in its first column, and the second column."""
    lines = (TESTS / "README.md").read_text(encoding="utf-8").split(f"## {heading}\n", 1)[1].splitlines()
    rows = [line.split("|") for line in takewhile(lambda line: not line.startswith("## "), lines)]
    return {name: row[2].strip() for row in rows if len(row) == 4 for name in row[1].split("`")[1::2]}


def has_logic(module: Path) -> bool:
    """Whether a module defines a function or a method: anything that can be called and be wrong."""
    tree = ast.parse(module.read_text(encoding="utf-8"))
    return any(isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) for node in ast.walk(tree))


def test_every_module_has_a_test_of_the_same_path_or_a_line_that_says_where_it_is_tested() -> None:
    elsewhere = table("Modules that are tested elsewhere")
    modules = [path.relative_to(BOT) for path in BOT.rglob("*.py") if has_logic(path)]
    own = {path for path in modules if (TESTS / path.parent / f"test_{path.name}").exists()}
    listed = {path for path in modules if any(fnmatch(str(path), pattern) for pattern in elsewhere)}
    packages = {path for path in modules if path.name == "__init__.py"}
    assert sorted(map(str, set(modules) - own - listed - packages)) == []


def test_every_test_module_names_a_module_or_a_package_or_is_listed_with_its_reason() -> None:
    listed = table("Tests of more than one module")
    tests = [path.relative_to(TESTS) for path in TESTS.rglob("test_*.py") if "bench" not in path.parts]
    strangers = [
        str(path)
        for path in tests
        if not any((BOT / path.parent / f"{path.stem.removeprefix('test_')}{end}").exists() for end in (".py", ""))
    ]
    assert sorted(set(strangers) - set(listed)) == []


def test_what_the_tables_name_is_there() -> None:
    modules = [str(path.relative_to(BOT)) for path in BOT.rglob("*.py")]
    elsewhere = table("Modules that are tested elsewhere")
    assert [pattern for pattern in elsewhere if not any(fnmatch(module, pattern) for module in modules)] == []
    assert [name for name in table("Tests of more than one module") if not (TESTS / name).exists()] == []
    places = [place for where in elsewhere.values() for place in where.split("`")[1::2]]
    assert [place for place in places if not (TESTS / place).exists()] == []
