"""The outcome of reading the configuration again, as the operator sees it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.settings.adopt import NotReloaded
from bot.telegram.page import page_of

if TYPE_CHECKING:
    from bot.settings.adopt import Reloaded, Synced
    from bot.telegram.page import Page, Renderer

_MOST_PROBLEMS = 10
_PROBLEM_CHARS = 300


def reload_page(render: Renderer, outcome: Reloaded | NotReloaded) -> Page:
    """Return what has changed, or everything that is wrong and kept it from changing."""
    if isinstance(outcome, NotReloaded):
        wrong = [f"• {render.escaped(problem[:_PROBLEM_CHARS])}" for problem in outcome.problems[:_MOST_PROBLEMS]]
        return page_of([render("reload-wrong"), *wrong])
    said = [
        *_counts(render, "reload-feeds", outcome.feeds),
        *_counts(render, "reload-topics", outcome.topics),
        *_keys(render, "reload-keys", outcome.keys.changed),
        *_keys(render, "reload-waiting", outcome.keys.waiting),
    ]
    return page_of([render("reload-done"), *(said or [render("reload-same")])])


def _counts(render: Renderer, message: str, synced: Synced) -> list[str]:
    added, changed, gone = synced.added, len(synced.changed), len(synced.gone)
    return [render(message, added=added, changed=changed, gone=gone)] if added or changed or gone else []


def _keys(render: Renderer, message: str, keys: tuple[str, ...]) -> list[str]:
    return [render(message, keys=", ".join(keys))] if keys else []
