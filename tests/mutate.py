"""Mutation testing of pure modules, by hand: ``make mutate``, or ``make mutate ARGS=bot/feeds/schedule.py``.

Every module is changed in hundreds of small ways by mutmut, and its own tests are run against each change. What no test
notices is a survivor: it is printed, to be killed by a test or named in ``tests/README.md``.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

from tests.purity import ROOT, pure_modules

GOAL = 85.0
WORKSHOP = ROOT / ".mutate"
_SURVIVED, _NO_TEST = 0, (5, 33)  # exit codes of pytest and of mutmut

# Modules whose behaviour shows through a neighbour, with the tests that look at it, beside the one of the same path.
_SEEN_IN: dict[str, tuple[str, ...]] = {
    "feeds/items.py": ("feeds/test_parse.py",),
    "stories/grouping/cluster.py": ("stories/grouping/test_inverted_index.py",),
    "stories/grouping/denial_and_actor.py": ("stories/grouping/test_war.py",),
    "stories/grouping/headline.py": ("stories/grouping/test_cluster.py", "stories/grouping/test_inverted_index.py"),
    "stories/grouping/numbers.py": ("stories/grouping/test_war.py", "stories/grouping/test_cluster.py"),
    "stories/summaries/datelines.py": ("stories/summaries/test_sentence_filter.py",),
    "stories/summaries/features.py": ("stories/summaries/test_summary.py",),
    "stories/summaries/quotes.py": ("stories/summaries/test_sentence_filter.py",),
    "stories/summaries/word_features.py": ("stories/summaries/test_summary.py",),
    "telegram/digest_message.py": ("telegram/test_alert_message.py",),
    "telegram/story_lines.py": ("telegram/test_alert_message.py",),
    "topics/branches.py": ("topics/test_match.py",),
    "topics/reading.py": ("topics/test_query.py", "topics/test_evaluate.py"),
    "topics/syntax.py": ("topics/test_query.py", "topics/test_match.py"),
}

_SETTINGS = """
[tool.mutmut]
source_paths = ["bot"]
only_mutate = [{module}]
also_copy = ["config"]
pytest_add_cli_args = ["-p", "no:randomly", "-p", "no:cacheprovider", "-p", "no:xdist", "--hypothesis-seed=0"]
pytest_add_cli_args_test_selection = {tests}
track_dependencies = false
process_isolation = "forkserver"
use_git_change_detection = false
timeout_multiplier = 3.0
"""


class Score(NamedTuple):
    """Mutants of one module: how many there were, how many a test noticed, and the names of the rest."""

    total: int
    killed: int
    survivors: list[str]

    @property
    def percent(self) -> float:
        """The share that was killed; a module with nothing to change has nothing to kill."""
        return 100 * self.killed / self.total if self.total else 100.0


def main() -> int:
    """Print a line for each module, then the survivors; 1 if a module is under the goal."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("modules", nargs="*", type=Path, help="files under bot/; without one, all pure modules")
    parser.add_argument("--every", type=int, default=1, metavar="N", help="try one mutant of N only (1, 2, 5 or 10)")
    arguments = parser.parse_args()
    os.nice(15)
    files = [file.resolve() for file in arguments.modules] or list(pure_modules().values())
    scores = {file: mutate(file, arguments.every) for file in files if file.name != "__init__.py"}
    for file, score in scores.items():
        print(f"{score.percent:6.1f} %  {score.killed:4d} of {score.total:4d}  {file.relative_to(ROOT)}")
    for file, score in scores.items():
        for name in score.survivors:
            print(f"\n{_show(file, name)}")
    return any(score.percent < GOAL for score in scores.values())


def mutate(file: Path, every: int) -> Score:
    """Run the tests of one module against every mutant of it, in a copy of the project."""
    module = file.relative_to(ROOT)
    folder = _bench(module)
    sample = _sample(every)
    _mutmut(folder, "run", "--max-children", "1", *sample)
    results = json.loads((folder / "mutants" / f"{module}.meta").read_text(encoding="utf-8"))["exit_code_by_key"]
    tried = {name: code for name, code in results.items() if code is not None}
    survivors = [name for name, code in tried.items() if code == _SURVIVED or code in _NO_TEST]
    return Score(len(tried), len(tried) - len(survivors), survivors)


def find_tests(module: Path) -> list[str]:
    """The tests that mirror a module of bot/, and those that see it through a neighbour; without any, its folder's."""
    inner = module.relative_to("bot")
    names = [f"{inner.parent}/test_{inner.name}", *_SEEN_IN.get(str(inner), ())]
    return [f"tests/{name}" for name in names if (ROOT / "tests" / name).exists()] or [f"tests/{inner.parent}"]


def _bench(module: Path) -> Path:
    """A folder in which mutmut finds the project, and settings for this one module."""
    folder = WORKSHOP / ".".join(module.with_suffix("").parts)
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for name in ("bot", "tests", "config"):
        (folder / name).symlink_to(ROOT / name)
    settings = _SETTINGS.format(module=json.dumps(str(module)), tests=json.dumps(find_tests(module)))
    (folder / "pyproject.toml").write_text((ROOT / "pyproject.toml").read_text(encoding="utf-8") + settings, "utf-8")
    return folder


def _sample(every: int) -> list[str]:
    """Patterns of mutmut for one mutant of so many, by the last digit of its number."""
    return [f"*__mutmut_*{digit}" for digit in range(0, 10, every)] if every > 1 else []


def _mutmut(folder: Path, *arguments: str) -> str:
    """Run mutmut in a folder, and return what it prints; what it prints when it fails is an error's text."""
    program = Path(sys.executable).with_name("mutmut")
    done = subprocess.run([program, *arguments], cwd=folder, capture_output=True, text=True, check=False)  # noqa: S603
    if done.returncode:
        sys.exit(f"mutmut {arguments[0]} failed in {folder}:\n{done.stdout[-3000:]}{done.stderr[-3000:]}")
    return done.stdout


def _show(file: Path, name: str) -> str:
    """What a mutant changes, as a unified diff."""
    folder = WORKSHOP / ".".join(file.relative_to(ROOT).with_suffix("").parts)
    return _mutmut(folder, "show", name)


if __name__ == "__main__":
    sys.exit(main())
