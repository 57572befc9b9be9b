"""Purity: the line ``# pure`` at the top of a module, from which the import contract and the coverage rule derive.

A pure module does no input or output, reads no clock and draws no chance (``lint-imports`` holds it, through the
contract below), and every branch of it has a test (``coverage_rules`` holds it). In the ``__init__`` of a folder the
line speaks for all that is in the folder.
"""

from __future__ import annotations

import ast
import re
from pathlib import Path
from typing import TYPE_CHECKING

from importlinter import fields, output
from importlinter.contracts.forbidden import ForbiddenContract
from importlinter.domain.imports import ModuleExpression

if TYPE_CHECKING:
    from grimp import ImportGraph
    from importlinter import ContractCheck

ROOT = Path(__file__).parent.parent
_MARKER = re.compile(r"^# pure$", re.MULTILINE)
_CLAIM = re.compile(r"\(pure\b|\bPure\b")


def pure_modules(root: Path = ROOT) -> dict[str, Path]:
    """The files of the pure modules, by the modules' names; a folder stands for what is in it."""
    found = {}
    for file in sorted((root / "bot").rglob("*.py")):
        if _MARKER.search(_head(file)):
            path = file.parent if file.name == "__init__.py" else file.with_suffix("")
            found[".".join(path.relative_to(root).parts)] = file
    return found


def empty_claims(root: Path = ROOT) -> list[Path]:
    """The modules whose docstring calls them pure, which is only a word: nothing is derived from it."""
    return [
        file
        for file in sorted((root / "bot").rglob("*.py"))
        if _CLAIM.search(ast.get_docstring(ast.parse(file.read_text("utf-8"))) or "")
    ]


def _head(file: Path) -> str:
    """What stands before the docstring."""
    return file.read_text("utf-8").partition('"""')[0]


class PureContract(ForbiddenContract):
    """The forbidden imports of the modules that are marked, and no module that only says so in its docstring."""

    type_name = "pure"

    source_modules = fields.SetField(subfield=fields.ModuleExpressionField(), required=False)

    def check(self, graph: ImportGraph, verbose: bool) -> ContractCheck:
        """Check the marked modules' imports, and the docstrings of all."""
        self.source_modules = {ModuleExpression(name) for name in pure_modules()}  # type: ignore[assignment] # a field's value
        checked = super().check(graph, verbose)
        checked.metadata["claims"] = empty_claims()
        checked.kept = checked.kept and not checked.metadata["claims"]
        return checked

    def render_broken_contract(self, check: ContractCheck) -> None:
        """Print the imports, and the docstrings."""
        super().render_broken_contract(check)
        for file in check.metadata["claims"]:
            output.print_error(
                f'{file.relative_to(ROOT)}: "pure" in a docstring holds nothing: write "# pure" above it'
            )
