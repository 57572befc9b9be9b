"""Making pages of templates: Jinja2 with escaping on, and how figures, moments and addresses are shown."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from bot import __version__
from bot.operate.page.charts import span
from bot.web.urls import has_credentials

if TYPE_CHECKING:
    from datetime import datetime

    from jinja2 import Environment

PAGES = (("/", "Status"), ("/feeds", "Feeds"), ("/stories", "Stories"), ("/topics", "Topics"))
_MINUTE = 60


@cache
def _environment() -> Environment:
    # When the first page is asked for: most bots are never looked at.
    from jinja2 import Environment, PackageLoader, StrictUndefined  # noqa: PLC0415

    environment = Environment(
        loader=PackageLoader("bot.operate.page", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["number"] = number
    environment.globals |= {"version": __version__}
    return environment


def render(template: str, **values: Any) -> str:
    """Make a page, or a part of one."""
    return _environment().get_template(template).render(**{"pages": PAGES, "here": ""} | values)


@cache
def static(name: str) -> bytes:
    """Return a file that pages load."""
    return (files("bot.operate.page") / "static" / name).read_bytes()


def number(value: int) -> str:
    """Return a whole number with its thousands apart."""
    return f"{value:,}"


def ago(moment: datetime | None, now: datetime) -> str:
    """Return how long ago a moment was, or in how long it will be."""
    if moment is None:
        return "never"
    seconds = (now - moment).total_seconds()
    if abs(seconds) < _MINUTE:
        return "just now" if seconds >= 0 else "in a moment"
    if abs(seconds) < 2 * _MINUTE:
        return "1 min ago" if seconds > 0 else "in 1 min"
    return f"{span(seconds)} ago" if seconds > 0 else f"in {span(-seconds)}"


def link_of(url: str) -> str:
    """Return an address that may be a link; empty for one that leads to no page, or holds a credential."""
    return url if url.startswith(("http://", "https://")) and not has_credentials(url) else ""
