"""Fit the weights of the evidence (bot/stories/grouping/evidence_weights.py), and leave one set out at a time.

    python tests/bench/fit_stories.py SCORER.py FILE[:LANGUAGE]... [--write]

A file is JSON lines with ``id, title, cluster`` and what there is of ``text, time, source, lang``. Each report is filed
as the bot does it, and each story that it may belong to is an example: right if most of the story's reports tell the
report's event. Examples come from three rounds: by the likeness of headlines alone, and twice by what was fitted. Each
set counts the same, and a wrong story counts a tenth if the report's event has rung already, because then nothing is
lost. What a larger window asks for is learned from one more stream, of all English sets at once (``busy``), which
counts four times. Prints what each set gets with the weights of all, and with weights that have not seen it.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter, defaultdict
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

sys.path.insert(0, str(Path(__file__).parents[2]))

from bot.stories.group_tool import LineReader
from bot.stories.grouping import evidence_weights as weights
from bot.stories.grouping.cluster import WINDOW, StoryIndex
from bot.stories.grouping.evidence import Evidence
from bot.stories.grouping.report import Report, Verdict
from tests.bench.bench_stories import load_scorer, read_stream
from tests.stories.grouping.test_war import reports as war_reports

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

ROUNDS = 3
BUSY = 4.0
BUSY_HOURS = 60.0
BUSY_AGE = 0.4
RUNG = 0.1
RIDGE = 3.0
MARK = "# fitted: everything below is written by tests/bench/fit_stories.py\n"
FORGET_EVERY = 200


@dataclass
class StreamOfReports:
    """A set: its reports in their order, each with its event."""

    name: str
    reports: list[tuple[str, Report]]
    in_order: bool = True
    # Of a stream of several sets, that of each report.
    origins: list[str] = field(default_factory=list)


@dataclass
class Examples:
    """The evidence of pairs of a report and a story, which of them belong together, and how much each counts."""

    rows: list[Evidence]
    right: list[bool]
    counts: list[float]
    origins: list[str]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("scorer", type=Path)
    parser.add_argument("sets", nargs="+", metavar="FILE[:LANGUAGE]")
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    score = load_scorer(options.scorer)
    sets = [read_set(argument) for argument in options.sets]
    sets.append(StreamOfReports("war", [(str(story), report) for story, report in war_reports()]))
    sets.append(busy([one for one in sets if one.reports[0][1].language == "en" and one.name != "war"]))
    examples: dict[str, Examples] = {one.name: Examples([], [], [], []) for one in sets}
    use((-7.0, Evidence(20.0, *[0.0] * (len(Evidence._fields) - 1))))
    for _ in range(ROUNDS):
        for one in sets:
            collect(one, examples[one.name])
        use(fit([examples[one.name] for one in sets]))
    fitted = weights.BIAS, weights.WEIGHTS
    print("| set | gone | lost | gone, left out | lost |")
    print("|---|---|---|---|---|")
    for one in sets:
        use(fitted)
        with_all = figures(one, score)
        use(fit([without(examples[other.name], one.name) for other in sets]))
        print(f"| {one.name} | {with_all} | {figures(one, score)} |", flush=True)
    use(fitted)
    print(table())
    if options.write:
        path = Path(weights.__file__)
        path.write_text(path.read_text("utf-8").partition(MARK)[0] + MARK + table(), "utf-8")


def read_set(argument: str) -> StreamOfReports:
    path, _, language = argument.partition(":")
    rows = [row for row in read_stream(Path(path)) if not language or row.get("lang") == language]
    reader = LineReader()
    reports = [(row["cluster"], reader.read(number, line_of(row))[1]) for number, row in enumerate(rows, start=1)]
    return StreamOfReports(f"{Path(path).name.partition('.')[0]} {language}".strip(), reports, reader.in_order)


def busy(sets: Sequence[StreamOfReports]) -> StreamOfReports:
    """All sets at once, as one stream of a window: what was told when is lost."""
    start = sets[0].reports[0][1].time
    placed = sorted(
        (
            (place / len(one.reports), one.name, one, event, report)
            for one in sets
            for place, (event, report) in enumerate(one.reports)
        ),
        key=lambda item: item[:2],
    )
    return StreamOfReports(
        "busy",
        [
            (event, replace(report, time=start + timedelta(hours=BUSY_HOURS * place)))
            for place, _, one, event, report in placed
        ],
        origins=[one.name for _, _, one, _, _ in placed],
    )


def without(examples: Examples, name: str) -> Examples:
    kept = [place for place, its in enumerate(examples.origins) if its != name]
    return Examples(*[[row[place] for place in kept] for row in vars(examples).values()])


def line_of(row: dict[str, Any]) -> str:
    item = {key: value for key, value in row.items() if value not in (None, "") and key not in {"cluster", "lang"}}
    return json.dumps(item | {"title": row.get("title") or "", "language": row.get("lang") or ""})


def file_reports(one: StreamOfReports, examples: Examples | None = None) -> list[int]:
    """File a set, and take down the evidence on the way; the story of each report."""
    index = StoryIndex()
    events: defaultdict[int, Counter[str]] = defaultdict(Counter)
    rang: set[str] = set()
    filed: list[int] = []
    newest = datetime(1970, 1, 1, tzinfo=UTC)
    for number, (event, report) in enumerate(one.reports, start=1):
        if examples is not None:
            for candidate in index.candidates(report):
                told = events[candidate.story_id]
                right = 2 * told[event] > told.total()
                busy_age = {"age": BUSY_AGE} if one.origins else {}
                examples.rows.append(candidate.evidence._replace(**busy_age))
                examples.right.append(right)
                examples.counts.append((1.0 if right or event not in rang else RUNG) * (BUSY if one.origins else 1.0))
                examples.origins.append(one.origins[number - 1] if one.origins else one.name)
        placed = index.place(report)
        story = placed.story_id if placed.verdict is Verdict.SAME and placed.story_id is not None else number
        if story == number:
            rang.add(event)
        index.add(report, story)
        events[story][event] += 1
        if placed.merges_id is not None:
            index.merge(story, placed.merges_id)
            events[story] += events.pop(placed.merges_id)
        filed.append(story)
        newest = max(newest, report.time)
        if one.in_order and number % FORGET_EVERY == 0:
            index.forget(newest - WINDOW)
    return filed


def collect(one: StreamOfReports, examples: Examples) -> None:
    file_reports(one, examples)


def fit(sets: Iterable[Examples]) -> tuple[float, Evidence]:
    """Logistic regression with a ridge, by Newton's method, on standardised evidence."""
    used = [one for one in sets if one.rows]
    rows = np.concatenate([np.array(one.rows, float) for one in used])
    right = np.concatenate([np.array(one.right, float) for one in used])
    counts = np.concatenate([np.array(one.counts) * 1000.0 / len(one.rows) for one in used])
    mean, spread = rows.mean(0), rows.std(0) + 1e-9
    ones = np.column_stack([np.ones(len(rows)), (rows - mean) / spread])
    penalty = np.diag([0.0, *[RIDGE] * rows.shape[1]])
    found = np.zeros(ones.shape[1])
    for _ in range(40):
        chance = 1.0 / (1.0 + np.exp(-np.clip(ones @ found, -30, 30)))
        slope = ones.T @ (counts * (chance - right)) + penalty @ found
        bend = (ones.T * (counts * chance * (1.0 - chance))) @ ones + penalty
        step = np.linalg.solve(bend, slope)
        found -= step
        if abs(step).max() < 1e-7:
            break
    plain = found[1:] / spread
    return round(float(found[0] - plain @ mean), 3), Evidence(*[round(float(weight), 3) for weight in plain])


def use(fitted: tuple[float, Evidence]) -> None:
    weights.BIAS, weights.WEIGHTS = fitted


def figures(one: StreamOfReports, score: Any) -> str:
    gold = {str(number): event for number, (event, _) in enumerate(one.reports)}
    pred = {str(number): story for number, story in enumerate(file_reports(one))}
    found = score(gold, pred, list(gold))
    duplicates = found["items"] - found["gold_clusters"]
    return f"{1 - found['dup_alerts'] / max(duplicates, 1):.1%} | {found['lost_stories']} of {found['gold_clusters']}"


def table() -> str:
    lines = [f"    {name}={weight},\n" for name, weight in weights.WEIGHTS._asdict().items()]
    return f"BIAS = {weights.BIAS}\nWEIGHTS = Evidence(\n{''.join(lines)})\n"


if __name__ == "__main__":
    main()
