"""The last step of ``make test``: branch coverage of 100 % in pure modules and of 90 % over all, or it fails."""

from __future__ import annotations

import sys
import tomllib
from pathlib import Path

from coverage import Coverage

ROOT = Path(__file__).parent.parent
WHOLE = 90.0


def pure_files() -> list[Path]:
    """The files of the modules that import-linter holds to be pure, folders with all that is in them."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    contract = next(
        contract
        for contract in settings["tool"]["importlinter"]["contracts"]
        if contract["name"].startswith("Pure modules")
    )
    paths = [ROOT / name.replace(".", "/") for name in contract["source_modules"]]
    return [file for path in paths for file in ([path.with_suffix(".py")] if not path.is_dir() else path.rglob("*.py"))]


def main() -> int:
    """Print the report; 1 if a rule is broken."""
    coverage = Coverage(config_file=str(ROOT / "pyproject.toml"))
    if not (ROOT / ".coverage").exists():
        coverage.combine()
    coverage.load()
    whole = coverage.report()
    problems = [] if whole >= WHOLE else [f"the whole is covered to {whole:.1f} %, which is under {WHOLE:.0f} %"]
    for file in pure_files():
        name = str(file.relative_to(ROOT))
        covered = coverage.report(include=[str(file)], file=open("/dev/null", "w"))  # noqa: SIM115, PTH123
        if covered < 100:
            problems.append(f"{name} is pure and covered to {covered:.1f} %: every branch needs a test")
    for problem in problems:
        print(problem, file=sys.stderr)  # noqa: T201
    return bool(problems)


if __name__ == "__main__":
    sys.exit(main())
