"""A refusal of the Bot API: an HTTP status, a description to the letter, and sometimes parameters."""

from __future__ import annotations

from typing import Any


class Refusal(Exception):  # noqa: N818 - it is Telegram's answer, not our failure
    """A call that Telegram refuses. ``status`` is the HTTP status and the ``error_code`` at once."""

    def __init__(self, status: int, description: str, **parameters: int) -> None:
        super().__init__(description)
        self.status = status
        self.description = description
        self.parameters = parameters

    def to_json(self) -> dict[str, Any]:
        """The body of the answer."""
        body: dict[str, Any] = {"ok": False, "error_code": self.status, "description": self.description}
        if self.parameters:
            body["parameters"] = self.parameters
        return body


def bad_request(reason: str) -> Refusal:
    """A 400. As the Bot API does, the first letter is lowered unless a capital or an underscore follows it."""
    if reason[1:2] != "_" and not reason[1:2].isupper():
        reason = reason[:1].lower() + reason[1:]
    return Refusal(400, f"Bad Request: {reason}")


def forbidden(reason: str) -> Refusal:
    """A 403: somebody does not want the bot."""
    return Refusal(403, f"Forbidden: {reason}")


def too_many_requests(seconds: int) -> Refusal:
    """A 429: come back in so many seconds."""
    return Refusal(429, f"Too Many Requests: retry after {seconds}", retry_after=seconds)
