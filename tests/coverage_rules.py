"""The last step of ``make test``: branch coverage of 100 % in pure modules and of 90 % over all, or it fails."""

from __future__ import annotations

import sys

from coverage import Coverage

from tests.purity import ROOT, pure_modules

WHOLE = 90.0


def main() -> int:
    """Print the report; 1 if a rule is broken."""
    coverage = Coverage(config_file=str(ROOT / "pyproject.toml"))
    if not (ROOT / ".coverage").exists():
        coverage.combine()
    coverage.load()
    whole = coverage.report()
    problems = [] if whole >= WHOLE else [f"the whole is covered to {whole:.1f} %, which is under {WHOLE:.0f} %"]
    for file in pure_modules().values():
        name = str(file.relative_to(ROOT))
        covered = coverage.report(include=[str(file)], file=open("/dev/null", "w"))  # noqa: SIM115, PTH123
        if covered < 100:
            problems.append(f"{name} is pure and covered to {covered:.1f} %: every branch needs a test")
    for problem in problems:
        print(problem, file=sys.stderr)  # noqa: T201
    return bool(problems)


if __name__ == "__main__":
    sys.exit(main())
