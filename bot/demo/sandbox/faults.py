"""Faults on the way to Telegram: chosen ones in turn, and random ones by a seed."""

from __future__ import annotations

import random
from collections import Counter, defaultdict, deque
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from bot.demo.sandbox.refusal import Refusal, forbidden, too_many_requests

ANY = "*"


class Ending(StrEnum):
    """The sender's view of a fault: an answer, silence until it gives up, or a connection that breaks."""

    ANSWER = "answer"
    SILENCE = "silence"
    RESET = "reset"


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that goes wrong with a call. ``accept``: the call takes effect all the same."""

    name: str
    ending: Ending = Ending.ANSWER
    accept: bool = False
    refusal: dict[str, Any] = field(default_factory=dict)

    def to_refusal(self) -> Refusal:
        """The answer, for one that answers."""
        return Refusal(self.refusal["status"], self.refusal["description"], **self.refusal.get("parameters", {}))

    @classmethod
    def refuse(cls, refusal: Refusal, name: str = "refuse") -> Fault:
        """The call is refused like this."""
        answer = {"status": refusal.status, "description": refusal.description, "parameters": refusal.parameters}
        return cls(name, refusal=answer)

    @classmethod
    def named(cls, name: str) -> Fault:
        """One of the table below.

        Raises:
            KeyError: for another name.
        """
        return FAULTS[name]


def flood(retry_after: int = 3) -> Fault:
    """A 429 out of the blue."""
    return Fault.refuse(too_many_requests(retry_after), "flood")


FAULTS = {
    fault.name: fault
    for fault in (
        flood(),
        Fault.refuse(Refusal(500, "Internal Server Error: restart"), "server-error"),
        Fault.refuse(Refusal(502, "Bad Gateway"), "bad-gateway"),
        Fault.refuse(Refusal(401, "Unauthorized"), "unauthorized"),
        Fault.refuse(forbidden("bot was blocked by the user"), "blocked"),
        # Accepted, then nobody hears of it: what makes a delivery uncertain.
        Fault("server-error-after", accept=True, refusal={"status": 500, "description": "Internal Server Error"}),
        Fault("timeout-after", Ending.SILENCE, accept=True),
        Fault("timeout-before", Ending.SILENCE),
        Fault("reset-after", Ending.RESET, accept=True),
        Fault("reset-before", Ending.RESET),
    )
}


class Faults:
    """The choice of the fault that the next call meets. ``counts`` has the number of each so far."""

    def __init__(self, seed: int = 0) -> None:
        self.counts: Counter[str] = Counter()
        self._random = random.Random(seed)  # noqa: S311 - reproducible, not secret
        self._queued: defaultdict[str, deque[Fault]] = defaultdict(deque)
        self._rates: dict[str, list[tuple[float, Fault]]] = {}

    def next(self, method: str, *faults: Fault | str) -> None:
        """The next calls of the method (or of any, for "*") meet these, in turn."""
        self._queued[method.lower()].extend(Fault.named(one) if isinstance(one, str) else one for one in faults)

    def rate(self, method: str, **shares: float) -> None:
        """From now on a share of the calls of the method meets a fault: ``rate("sendMessage", flood=0.05)``.

        Names are those of the table, with _ for -; no shares means none.
        """
        chosen = [(share, Fault.named(name.replace("_", "-"))) for name, share in shares.items()]
        self._rates[method.lower()] = chosen

    def clear(self) -> None:
        """Nothing goes wrong any more."""
        self._queued.clear()
        self._rates.clear()

    def draw(self, method: str) -> Fault | None:
        """Return the fault that this call meets."""
        fault = self._draw(method.lower())
        if fault is not None:
            self.counts[fault.name] += 1
        return fault

    def _draw(self, method: str) -> Fault | None:
        for name in (method, ANY):
            if self._queued[name]:
                return self._queued[name].popleft()
        for name in (method, ANY):
            if rates := self._rates.get(name):
                dice = self._random.random()
                for share, fault in rates:
                    dice -= share
                    if dice < 0:
                        return fault
        return None
