"""The figures that keep the house readable. Each test names every place that breaks its figure."""

from __future__ import annotations

import ast
from collections import defaultdict
from functools import cache
from pathlib import Path

import bot

ROOT = Path(bot.__file__).parent
MOST_LINES = 350
MOST_MODULES = 16
P90_LINES = 18
BAD_OPENINGS = ("What", "Whether", "Who", "How", "Which")

FROZEN = {
    "storage/migrations/versions/de3fe4b3b91c_the_first_tables.py": "databases were made by it: it is never edited",
}
"""Files that may be longer, and why."""

SHARED_NAMES = {
    "alerts": "a table, and the queries about it",
    "app": "the program, and the chat's side of it",
    "archive": "/search and /latest, the search itself, and the queries behind it",
    "channel": "the seam, and Telegram behind it",
    "chats": "a table, and the queries about it",
    "digests": "digests as they are typed, and as they are stored",
    "errors": "each room's own exceptions",
    "facts": "a table, and the queries about it",
    "failing_feed": "a command, and the view that it shows",
    "feeds": "a table, and the queries about it",
    "language": "/language, and the detection of a text's language",
    "news_languages": "the rule, the choice of them, and the view that shows it",
    "poll": "the step of the pipeline, and the polling of one feed",
    "server": "the two servers of the demo, a package each",
    "statistics": "/stats, and the queries behind it",
    "stories": "a table, the queries about it, and the view that lists them",
    "subscription_card": "a command, and the view that it shows",
    "subscription_list": "a command, and the view that it shows",
    "subscriptions": "a table, and the queries about it",
    "timelines": "the messages that grow, and the queries about them",
    "topics": "/topics, and the queries behind it",
}
"""Module names that several rooms may have, and why."""


@cache
def trees() -> dict[Path, ast.Module]:
    return {path: ast.parse(path.read_text(encoding="utf-8")) for path in sorted(ROOT.rglob("*.py"))}


def name_of(path: Path) -> str:
    """A file's path within bot/, as the tests' messages and tables write it."""
    return path.relative_to(ROOT).as_posix()


def module_of(path: Path) -> str:
    parts = path.relative_to(ROOT.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def is_migration(path: Path) -> bool:
    return "migrations" in path.parts


def test_no_file_is_longer_than_one_idea() -> None:
    lines = {name_of(path): len(path.read_text(encoding="utf-8").splitlines()) for path in trees()}
    assert {name: count for name, count in lines.items() if count > MOST_LINES and name not in FROZEN} == {}


def test_functions_are_short() -> None:
    lengths = sorted(
        (node.end_lineno or node.lineno) - node.lineno + 1
        for path, tree in trees().items()
        if not is_migration(path)
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    )
    assert lengths[int(len(lengths) * 0.9)] <= P90_LINES


def test_no_folder_holds_more_modules_than_one_sees_at_a_glance() -> None:
    counts: defaultdict[str, int] = defaultdict(int)
    for path in trees():
        counts[name_of(path.parent)] += path.name != "__init__.py"
    assert {folder: count for folder, count in counts.items() if count > MOST_MODULES} == {}


def test_no_modules_import_each_other_in_a_circle_not_even_for_types() -> None:
    imports = {module_of(path): imported(path, tree) for path, tree in trees().items() if not is_migration(path)}
    assert circles(imports) == []


def test_no_class_name_stands_for_two_things() -> None:
    places: defaultdict[str, list[str]] = defaultdict(list)
    for path, tree in trees().items():
        for node in ast.walk(tree):
            if isinstance(node, ast.ClassDef):
                places[node.name.lstrip("_")].append(name_of(path))
    assert {name: where for name, where in places.items() if len(where) > 1} == {}


def test_no_module_name_stands_for_two_things() -> None:
    places: defaultdict[str, list[str]] = defaultdict(list)
    for path in trees():
        if not path.stem.startswith("__") and not is_migration(path):
            places[path.stem].append(name_of(path))
    shared = {name: where for name, where in places.items() if len(where) > 1}
    assert {name: where for name, where in shared.items() if name not in SHARED_NAMES} == {}
    assert set(SHARED_NAMES) <= set(shared), "a name that is no longer shared needs no reason"


def test_docstrings_are_statements_and_not_indirect_questions() -> None:
    questions = [
        f"{name_of(path)}:{line}: {text.splitlines()[0]}"
        for path, tree in trees().items()
        for line, text in docstrings(tree)
        if text.split(maxsplit=1)[:1] and text.split(maxsplit=1)[0] in BAD_OPENINGS
    ]
    assert questions == []


def docstrings(tree: ast.Module) -> list[tuple[int, str]]:
    """The docstrings of modules, classes and functions, and those that follow an assignment."""
    holders = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
    return [
        (statement.lineno, statement.value.value.strip())
        for node in ast.walk(tree)
        if isinstance(node, holders)
        for statement in node.body
        if isinstance(statement, ast.Expr)
        and isinstance(statement.value, ast.Constant)
        and isinstance(statement.value.value, str)
    ]


def imported(path: Path, tree: ast.Module) -> set[str]:
    """The modules of bot/ that a file imports anywhere in it, under TYPE_CHECKING and within functions too."""
    known = {module_of(other) for other in trees()}
    found: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            inner = {f"{node.module}.{alias.name}" for alias in node.names} & known
            outer = {f"{node.module}.{alias.name}" for alias in node.names} - known
            found |= inner | ({node.module} if outer else set())
    return (found & known) - {module_of(path)}


def circles(imports: dict[str, set[str]]) -> list[list[str]]:
    """Groups of modules each of which reaches each other one (Tarjan's strongly connected components)."""
    order: dict[str, int] = {}
    low: dict[str, int] = {}
    stack: list[str] = []
    found: list[list[str]] = []

    def visit(module: str) -> None:
        order[module] = low[module] = len(order)
        stack.append(module)
        for other in sorted(imports.get(module, ())):
            if other not in order:
                visit(other)
                low[module] = min(low[module], low[other])
            elif other in stack:
                low[module] = min(low[module], order[other])
        if low[module] == order[module]:
            at = stack.index(module)
            if len(stack) - at > 1:
                found.append(sorted(stack[at:]))
            del stack[at:]

    for module in sorted(imports):
        if module not in order:
            visit(module)
    return found


def test_a_circle_is_found() -> None:
    assert circles({"a": {"b"}, "b": {"c"}, "c": {"a"}, "d": {"a"}}) == [["a", "b", "c"]]
