"""``python -m tests.configuration_reference`` writes docs/configuration.md: every setting, from the code that reads it.

What a setting means is the comment above it in ``config/newsbell.toml`` and ``.env.example``; its default, bounds and
what a reload does with it come from ``bot/settings``.
"""

from __future__ import annotations

import ast
import inspect
import re
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, get_args, get_origin

from bot.settings.environment import Environment, variable_of
from bot.settings.sections import AtStart, FeedConfig, FileSettings, InWords, Settings, TopicConfig

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pydantic.fields import FieldInfo

    from bot.settings.sections import Section

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "docs" / "configuration.md"
HEAD = """# Configuration

Written by `python -m tests.configuration_reference` from the code: change that, or the comments of
`config/newsbell.toml` and `.env.example`, not this page.

Three files say what the operator decides: `newsbell.toml` (limits and pace), `feeds.toml` and `topics.toml`. They are
looked for in the folder of `--config` or `NEWSBELL_CONFIG`, else in `config` here, else in `~/.config/newsbell`, where
`newsbell init` puts them; without any, those that the program brings are read. What is secret or differs by machine is
in the environment, or in a file `.env` here or beside the three. Every single value of `newsbell.toml` can be given by
a variable, too, which then comes first. `newsbell check` says everything that is wrong, at once.

After a change: `/reload` in the chat, `systemctl reload newsbell`, or SIGHUP. What says "at the start" waits for the
next start; everything else is in force at once. If anything is wrong, nothing changes, and the operator is told.

A proxy is taken from the environment itself, not from `.env`, as by most programs, for Telegram, feeds and articles
alike: `HTTPS_PROXY=http://user:password@host:port` or `ALL_PROXY=socks5://host:1080`, with `NO_PROXY` for what is asked
without one. Names of feeds are still looked up and judged here, unless `proxy_resolves` says that the proxy does so.
"""
_BOUNDS = {
    "ge": "from {}",
    "gt": "above {}",
    "le": "to {}",
    "lt": "below {}",
    "min_length": "",
    "max_length": "at most {} characters",
}
_FROM_ENVIRONMENT = {
    "telegram_bot_token": "token",
    "telegram_api_url": "api_url",
    "newsbell_config": "folder",
    "status_addr": "status_address",
    "port": "status_address",
}
_SPECIAL_DEFAULTS = {"newsbell_config": "see above", "status_addr": "`127.0.0.1:8081`"}


def reference() -> str:
    """Return the page."""
    return "\n".join([HEAD, *_environment(), *_sections(), *_tables()])


def _environment() -> Iterator[str]:
    comments = dict(_comments((ROOT / ".env.example").read_text(encoding="utf-8"), re.compile(r"#?([A-Z_]+)=")))
    yield "## The environment\n\n| variable | meaning | default | changed |\n|---|---|---|---|"
    for name, field in Environment.model_fields.items():
        default = _SPECIAL_DEFAULTS.get(name) or _shown(field.default)
        kept = Settings.model_fields[_FROM_ENVIRONMENT.get(name, name)]
        yield f"| `{name.upper()}` | {comments[name.upper()]} | {default} | {_changed(kept)} |"
    yield ""


def _sections() -> Iterator[str]:
    text = (ROOT / "config" / "newsbell.toml").read_text(encoding="utf-8")
    for name, section in FileSettings():
        if not type(section).model_fields:
            continue
        start = text.index(f"[{name}]")
        about = text[:start].rpartition("\n\n")[2].replace("# ", "").strip()
        yield f"## `[{name}]`\n\n{about}\n"
        fields = type(section).model_fields
        comments = dict(_comments(text[start:].partition("\n\n")[0], re.compile(r"(\w+) =")))
        yield "| key and variable | meaning | default | allowed | changed |\n|---|---|---|---|---|"
        for key, field in fields.items():
            names = f"`{key}`<br>`{variable_of(name, key)}`"
            default = _shown(getattr(section, key))
            yield f"| {names} | {comments[key]} | {default} | {_allowed(field)} | {_changed(field)} |"
        yield ""


def _tables() -> Iterator[str]:
    yield from _table("feeds", FeedConfig, "A feed that is polled for everybody.")
    yield from _table("topics", TopicConfig, "A topic that everybody is offered.")


def _table(name: str, kind: type[Section], about: str) -> Iterator[str]:
    yield f"## `[[{name}]]` of {name}.toml\n\n{about}\n\n| key | meaning | needed | allowed |\n|---|---|---|---|"
    meanings = _docstrings(kind)
    for key, field in kind.model_fields.items():
        yield f"| `{key}` | {meanings[key]} | {'yes' if field.is_required() else 'no'} | {_allowed(field)} |"
    yield ""


def _docstrings(kind: type[Section]) -> dict[str, str]:
    """What stands below each key in the source."""
    (body,) = ast.parse(inspect.getsource(kind)).body
    assert isinstance(body, ast.ClassDef)
    return {
        before.target.id: after.value.value
        for before, after in pairwise(body.body)
        if isinstance(before, ast.AnnAssign) and isinstance(before.target, ast.Name)
        if isinstance(after, ast.Expr) and isinstance(after.value, ast.Constant) and isinstance(after.value.value, str)
    }


def _comments(text: str, setting: re.Pattern[str]) -> Iterator[tuple[str, str]]:
    """Each setting, and the comment above it as one line."""
    comment: list[str] = []
    for line in text.splitlines():
        if found := setting.match(line):
            yield found.group(1), " ".join(comment)
            comment = []
        elif line.startswith("# "):
            comment.append(line.removeprefix("# ").replace("|", "\\|"))
        else:
            comment = []


def _shown(value: Any) -> str:
    if value is None or value in ("", ()):
        return "none"
    if isinstance(value, bool):
        return f"`{str(value).lower()}`"
    return f"`{value}`"


def _allowed(field: FieldInfo) -> str:
    said = [_BOUNDS[name].format(f"{value:g}") for name, value in _bounds(field.metadata) if _BOUNDS[name]]
    said += [f"`{value}`" for value in get_args(field.annotation) if get_origin(field.annotation) is Literal]
    said += [one.text for one in field.metadata if isinstance(one, InWords)]
    return " ".join(said)


def _bounds(metadata: Iterable[Any]) -> Iterator[tuple[str, float]]:
    for one in metadata:
        for name in _BOUNDS:
            if (value := getattr(one, name, None)) is not None:
                yield name, value


def _changed(field: FieldInfo) -> str:
    return "at the start" if AtStart() in field.metadata else "by a reload"


if __name__ == "__main__":
    PAGE.write_text(reference(), encoding="utf-8")
