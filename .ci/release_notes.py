"""Print what CHANGELOG.md says of a version: ``python .ci/release_notes.py v0.2.0``; no section is an error."""  # noqa: INP001

from __future__ import annotations

import re
import sys
from pathlib import Path

CHANGELOG = Path(__file__).parent.parent / "CHANGELOG.md"


def notes(tag: str) -> str:
    """Return the section of a version, without its heading."""
    version = re.escape(tag.removeprefix("v"))
    found = re.search(
        rf"^## \[{version}\][^\n]*\n(.*?)(?=^## |\Z)", CHANGELOG.read_text("utf-8"), re.DOTALL | re.MULTILINE
    )
    if found is None or not found.group(1).strip():
        sys.exit(f"CHANGELOG.md has no section [{tag.removeprefix('v')}]: write it before you tag.")
    return found.group(1).strip()


if __name__ == "__main__":
    print(notes(sys.argv[1]))  # noqa: T201
