"""``newsbell init``: the configuration that the program brings, as files of one's own, with the token asked for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.errors import InputError
from bot.settings.user_paths import SHIPPED, SHIPPED_ENVIRONMENT, user_database, user_folder

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_ONLY_OWN, _ENVIRONMENT = 0o600, ".env"
_HERE = {
    "# Copy this file to .env. What stands here": "# What stands here",
    "everything else is in config/.": "everything else is in the files beside it.",
}
_TOKEN = re.compile(r"\A\d{1,20}:\S+")
_NUMBER = re.compile(r"\d+")
_TOKEN_QUESTION = "The token that @BotFather gives for /newbot (nothing is shown; Enter for later): "  # noqa: S105
_NUMBER_QUESTION = "Your number, which @userinfobot tells, to be the operator (Enter for later): "

_NO_TOKEN = "That is no token: BotFather gives one like 123456:ABC-DEF."  # noqa: S105
_NO_NUMBER = "That is no number of a Telegram user, which is like 1234567."
_TRIES = 3


def write_configuration(
    folder: Path | None, *, ask: Callable[[str], str], ask_secretly: Callable[[str], str], show: Callable[[str], None]
) -> None:
    """Write what is not there yet, and say what comes next; a file that is there stays as it is.

    Args:
        folder: Where to; by default where the platform has a person's configuration.
        ask: Asks the person.
        ask_secretly: Asks without showing what is typed.
        show: Is given each line of the answer.

    Raises:
        InputError: What was typed is no token or number, three times, or a file cannot be written.
    """
    is_own = folder is None
    folder = folder or user_folder()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name in ("newsbell.toml", "feeds.toml", "topics.toml"):
            _write(folder / name, (SHIPPED / name).read_text(encoding="utf-8"), show)
        environment = folder / _ENVIRONMENT
        if environment.exists():
            show(f"{environment} is there already, and stays as it is.")
        else:
            values = _answers(ask, ask_secretly, show)
            if is_own:
                values["DATABASE_URL"] = f"sqlite+aiosqlite:///{user_database()}"
            environment.touch(_ONLY_OWN)  # before anything secret stands in it
            environment.write_text(_filled(SHIPPED_ENVIRONMENT.read_text(encoding="utf-8"), values), encoding="utf-8")
            show(f"{environment} is written; nobody else on this machine can read it.")
    except OSError as error:
        message = (
            f"{error.filename or folder} cannot be written: {error.strerror}. Name another folder: newsbell init FOLDER"
        )
        raise InputError(message) from error
    given = "" if is_own else f" --config {folder}"
    show(f"Next: newsbell{given} check --online, then newsbell{given} run")


def _write(path: Path, text: str, show: Callable[[str], None]) -> None:
    if path.exists():
        show(f"{path} is there already, and stays as it is.")
        return
    path.write_text(text, encoding="utf-8")
    show(f"{path} is written.")


def _answers(
    ask: Callable[[str], str], ask_secretly: Callable[[str], str], show: Callable[[str], None]
) -> dict[str, str]:
    return {
        "TELEGRAM_BOT_TOKEN": _answer(ask_secretly, _TOKEN_QUESTION, _TOKEN, _NO_TOKEN, show),
        "ADMIN_IDS": _answer(ask, _NUMBER_QUESTION, _NUMBER, _NO_NUMBER, show),
    }


def _answer(
    ask: Callable[[str], str], question: str, form: re.Pattern[str], complaint: str, show: Callable[[str], None]
) -> str:
    """Ask until the answer has its form or is empty, a few times."""
    for number in range(_TRIES):
        if number:
            show(complaint)
        answer = ask(question).strip()
        if not answer or form.fullmatch(answer):
            return answer
    message = f"{complaint} Nothing of .env was written: newsbell init asks again."
    raise InputError(message)


def _filled(template: str, values: dict[str, str]) -> str:
    """Return the example with values in it, whether their lines were commented out or not."""
    for name, value in values.items():
        if value:
            template = re.sub(rf"^#?{name}=.*$", f"{name}={value}".replace("\\", r"\\"), template, flags=re.MULTILINE)
    for before, after in _HERE.items():
        template = template.replace(before, after, 1)
    return template
