"""``python -m bot`` is ``newsbell``, and the only command that is not kept waiting for the others is ``health``."""

from __future__ import annotations

import sys


def main() -> int:
    """Run one command; the exit code."""
    if sys.argv[1:] == ["health"]:
        from bot.operate.probe import probe  # noqa: PLC0415 - and nothing else

        code = probe()
        if code is not None:
            return code
    from bot.cli import main as run_command  # noqa: PLC0415 - takes as long as the whole of the above

    return run_command()


if __name__ == "__main__":
    sys.exit(main())
