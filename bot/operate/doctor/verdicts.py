"""A table of verdicts on everything that was looked at, with a conclusion."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.table import Column, Table
from rich.text import Text

from bot.operate.doctor.diagnosis import Grade, conclusion
from bot.operate.logs import redact

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.console import Console

    from bot.operate.doctor.diagnosis import Diagnosis

_COLORS = {Grade.GOOD: "green", Grade.FAIR: "yellow", Grade.BAD: "bold red", Grade.UNKNOWN: "dim"}


def show_verdicts(diagnoses: Sequence[Diagnosis], console: Console) -> bool:
    """Print a table of what was looked at, without secrets, and return True if nothing of it is bad."""
    table = Table(*(Column(title, overflow="fold") for title in ("", "verdict", "found", "what to do")))
    for one in diagnoses:
        table.add_row(
            Text(one.what), Text(one.verdict, _COLORS[one.verdict]), Text(redact(one.found)), Text(redact(one.remedy))
        )
    is_well, sentence = conclusion(diagnoses)
    console.print(table)
    console.print(sentence, style="bold", highlight=False)
    return is_well
