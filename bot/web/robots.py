# pure
"""robots.txt (RFC 9309): whether a path may be read, by the rules for us, else by those for everybody.

The standard library's parser knows neither ``*`` nor ``$`` in a path, which half of the news sites use.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_MAX_LINES = 5000
_MAX_RULE = 500


@dataclass(frozen=True, slots=True)
class RobotsRule:
    """A line of a group: paths that begin with this pattern may, or may not, be read."""

    pattern: str
    allows: bool


@dataclass(frozen=True, slots=True)
class Robots:
    """The rules that are for us; none of them allow everything."""

    rules: tuple[RobotsRule, ...] = ()

    def allows(self, path: str) -> bool:
        """Return True if a path (with its query) may be read: the longest rule that fits decides; Allow wins a tie."""
        fitting = [rule for rule in self.rules if _fits(rule.pattern, path)]
        best = max(fitting, key=lambda rule: (len(rule.pattern), rule.allows), default=None)
        return best is None or best.allows


def parse_robots(text: str, agent: str) -> Robots:
    """Read a robots.txt for one agent, by its name without a version; lines that are no rules are passed over."""
    agent = agent.lower()
    ours: list[RobotsRule] = []
    everybody: list[RobotsRule] = []
    has_ours = False
    targets: list[list[RobotsRule]] = []
    naming = False
    for line in text.removeprefix("\ufeff").splitlines()[:_MAX_LINES]:
        name, _, value = line.partition("#")[0].partition(":")
        name, value = name.strip().lower(), value.strip()[:_MAX_RULE]
        if name == "user-agent":
            targets = targets if naming else []
            naming = True
            if value == "*":
                targets.append(everybody)
            elif value.lower() == agent:
                has_ours = True
                targets.append(ours)
        elif name in {"allow", "disallow"}:
            naming = False
            if value:
                for target in targets:
                    target.append(RobotsRule(value, name == "allow"))
    return Robots(tuple(ours if has_ours else everybody))


def _fits(pattern: str, path: str) -> bool:
    """Return True if a path begins with a pattern in which ``*`` is anything and a last ``$`` is the end."""
    to_end = pattern.endswith("$")
    first, *pieces = pattern.removesuffix("$").split("*")
    if not path.startswith(first):
        return False
    at = len(first)
    if not pieces:
        return not to_end or at == len(path)
    return _pieces_fit(pieces, path, at, to_end=to_end)


def _pieces_fit(pieces: Sequence[str], path: str, at: int, *, to_end: bool) -> bool:
    for piece in pieces[:-1]:
        found = path.find(piece, at)
        if found < 0:
            return False
        at = found + len(piece)
    last = pieces[-1]
    if to_end:
        return len(path) - len(last) >= at and path.endswith(last)
    return path.find(last, at) >= 0
