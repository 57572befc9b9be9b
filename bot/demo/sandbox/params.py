"""The arguments of a call, however they came: in the address, as a form, as JSON, or with files."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any

from bot.demo.sandbox.refusal import bad_request


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that came with a call."""

    name: str
    mime: str
    content: bytes


@dataclass(slots=True)
class Params:
    """Arguments by name, all as text, as the Bot API keeps them."""

    texts: dict[str, str] = field(default_factory=dict)
    files: dict[str, Upload] = field(default_factory=dict)

    @classmethod
    def from_json(cls, values: dict[str, Any]) -> Params:
        """Arguments of a JSON body: what is not text is kept as its JSON."""
        return cls({name: one if isinstance(one, str) else json.dumps(one) for name, one in values.items()})

    def text(self, name: str) -> str:
        """The argument, or "" when it is not given."""
        return self.texts.get(name, "")

    def number(self, name: str, default: int = 0) -> int:
        """The argument as an integer; what is none counts as not given, as with the Bot API."""
        try:
            return int(self.texts[name])
        except (KeyError, ValueError):
            return default

    def yes(self, name: str) -> bool:
        """The argument as a truth value."""
        return self.text(name).strip().lower() in {"true", "yes", "1"}

    def json(self, name: str, complaint: str) -> Any:
        """The argument's JSON, None when it is not given.

        Raises:
            Refusal: with the complaint, when it is no JSON.
        """
        if not (text := self.text(name)):
            return None
        try:
            return json.loads(text)
        except ValueError:
            raise bad_request(complaint) from None
