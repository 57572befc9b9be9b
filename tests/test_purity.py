from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.purity import empty_claims, pure_modules

if TYPE_CHECKING:
    from pathlib import Path

PLAIN = '"""Adds up."""\n'


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    for name, text in {
        "plain.py": PLAIN,
        "marked.py": f"# pure\n{PLAIN}",
        "quiet.py": f"# ruff: noqa: RUF001\n# pure\n{PLAIN}",
        "late.py": f"{PLAIN}\n# pure\n",
        "boasting.py": '"""Adds up. Pure."""\n',
        "bragging.py": '"""Adds up (pure)."""\n',
        "folder/__init__.py": f"# pure\n{PLAIN}",
    }.items():
        file = tmp_path / "bot" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    return tmp_path


def test_the_line_above_the_docstring_makes_a_module_or_folder_pure(tree: Path) -> None:
    assert set(pure_modules(tree)) == {"bot.marked", "bot.quiet", "bot.folder"}


def test_a_docstring_that_says_pure_is_an_empty_claim(tree: Path) -> None:
    assert [file.name for file in empty_claims(tree)] == ["boasting.py", "bragging.py"]


def test_the_deciding_modules_are_marked_and_no_other_claims_to_be_pure() -> None:
    assert {"bot.topics.query", "bot.stories.grouping.cluster", "bot.alerts.plan"} <= set(pure_modules())
    assert empty_claims() == []
