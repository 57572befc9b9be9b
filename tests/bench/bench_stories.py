"""Stories: how many alerts grouping saves and how many stories it swallows, and what it costs. See results/stories.md.

    python tests/bench/bench_stories.py curve SCORER.py STREAM.jsonl...
    python tests/bench/bench_stories.py shuffled SCORER.py STREAM.jsonl
    python tests/bench/bench_stories.py at_once SCORER.py STREAM.jsonl
    python tests/bench/bench_stories.py speed [--leads] FILE.jsonl...

A stream is JSON lines with ``id, title, cluster, time``, in order; the scorer is a module with the function
``score(gold, pred, order)``. ``curve`` moves both thresholds together, and files the week of war of
tests/stories/test_war.py beside the streams.
``shuffled`` files one stream in five random orders, at several thresholds. ``at_once`` is what that can be compared
with: the same weights without an order, by joining the two groups that are most alike on average, again and again.
``speed`` takes JSON lines with ``title`` and ``text``; its baseline compares each headline with all of the window, in
the same run.
"""

from __future__ import annotations

import argparse
import gc
import importlib
import importlib.util
import json
import math
import random
import resource
import statistics
import sys
import time
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

sys.path.insert(0, str(Path(__file__).parents[2]))

from bot.stories.grouping.cluster import WINDOW, StoryIndex
from bot.stories.grouping.headline import terms
from bot.stories.grouping.joining import SAME
from bot.stories.grouping.report import Report, Verdict
from bot.text.word_frequencies import shipped
from tests.stories.grouping.test_war import reports as war_reports

if TYPE_CHECKING:
    from collections.abc import Sequence

CURVE = (0.50, 0.60, 0.70, 0.75, SAME, 0.85, 0.90, 0.95)
SHUFFLED = (0.02, 0.05, 0.10, 0.15, 0.20, 0.30, 0.50, SAME)
ORDERS = 5
WINDOW_ENTRIES = 8_000
EXHAUSTIVE = 100


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(required=True)
    for name, run in {"curve": curve, "shuffled": shuffled, "at_once": at_once}.items():
        command = commands.add_parser(name)
        command.add_argument("scorer", type=Path)
        command.add_argument("streams", nargs="+", type=Path)
        command.set_defaults(run=run)
    command = commands.add_parser("speed")
    command.add_argument("--leads", action="store_true", help="with the beginnings of the texts")
    command.add_argument("files", nargs="+", type=Path)
    command.set_defaults(run=speed)
    options = parser.parse_args()
    options.run(options)


# --- How good


def curve(options: argparse.Namespace) -> None:
    score, streams = load_scorer(options.scorer), [read_stream(path) for path in options.streams]
    print("| same | duplicates | gone | lost stories | lost of the war | BCubed P / R / F1 |")
    print("|---|---|---|---|---|---|")
    for same in CURVE:
        figures = [score(*file_stream(stream, same)) for stream in streams]
        lost, before = total(figures, "lost_stories"), total(figures, "items") - total(figures, "gold_clusters")
        left = total(figures, "dup_alerts")
        shares = " / ".join(f"{statistics.mean(one[key] for one in figures):.3f}"[1:] for key in BCUBED)
        mark = " (ships)" if same == SAME else ""
        print(
            f"| {same:.3f}{mark} | {left} of {before} | {1 - left / before:.0%} "
            f"| {lost} of {total(figures, 'gold_clusters')} ({lost / total(figures, 'gold_clusters'):.1%}) "
            f"| {lost_of_war(same)} | {shares} |",
            flush=True,
        )


def shuffled(options: argparse.Namespace) -> None:
    score, stream = load_scorer(options.scorer), read_stream(options.streams[0])
    print("| same | BCubed F1, mean of five orders (least, most) |")
    print("|---|---|")
    for same in SHUFFLED:
        found = []
        for seed in range(ORDERS):
            mixed = stream[:]
            random.Random(seed).shuffle(mixed)
            found.append(score(*file_stream(mixed, same))["bcubed_f1"])
        print(f"| {same:.3f} | {statistics.mean(found):.3f} ({min(found):.3f}, {max(found):.3f}) |", flush=True)


def at_once(options: argparse.Namespace) -> None:
    import numpy as np  # noqa: PLC0415 - `speed` measures what loading it takes

    score, stream = load_scorer(options.scorer), read_stream(options.streams[0])
    index = StoryIndex()
    for number, item in enumerate(stream):
        index.add(Report(number, item["title"], "", "", "", datetime.fromtimestamp(item["time"], UTC), "en"), number)
    entries = index._index_of("en")._entries
    squares = index._index_of("en").squares(list({word: None for entry in entries.values() for word in entry.title}))
    place = {word: at for at, word in enumerate(squares)}
    vectors = np.zeros((len(stream), len(place)), np.float32)
    for at, entry in entries.items():
        for word in entry.title:
            if word in squares:
                vectors[at, place[word]] = math.sqrt(squares[word]) / entry.title_norm
    alike = vectors @ vectors.T
    np.fill_diagonal(alike, -1.0)
    partner, group, size = alike.argmax(1), np.arange(len(stream)), np.ones(len(stream))
    best = alike.max(1)
    gold = {item["id"]: item["cluster"] for item in stream}
    found = []
    for left in range(len(stream) - 1, FEWEST - 1, -1):
        one = int(best.argmax())
        other = int(partner[one])
        row = (size[one] * alike[one] + size[other] * alike[other]) / (size[one] + size[other])
        row[[one, other]] = -1.0
        alike[one] = alike[:, one] = row
        alike[other] = alike[:, other] = best[other] = -1.0
        size[one] += size[other]
        group[group == other] = one
        for near in np.flatnonzero((best >= 0) & ((partner == one) | (partner == other) | (row > best))).tolist():
            partner[near], best[near] = alike[near].argmax(), alike[near].max()
        partner[one], best[one] = row.argmax(), row.max()
        if left <= MOST:
            found.append((score(gold, dict(zip(gold, group.tolist(), strict=True)))["bcubed_f1"], left))
    print("| groups | BCubed F1 |")
    print("|---|---|")
    for f1, left in sorted(found, reverse=True)[:3]:
        print(f"| {left} | {f1:.3f} |")


MOST, FEWEST = 400, 40
BCUBED = ("bcubed_p", "bcubed_r", "bcubed_f1")


def total(figures: Sequence[dict[str, Any]], key: str) -> int:
    return sum(one[key] for one in figures)


def load_scorer(path: Path) -> Any:
    """The ``score`` of a file."""
    spec = importlib.util.spec_from_file_location("scorer", path)
    if spec is None or spec.loader is None:
        sys.exit(f"{path} is not a Python file")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.score


def read_stream(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]


def file_stream(stream: Sequence[dict[str, Any]], same: float) -> tuple[dict[str, Any], dict[str, Any], list[str]]:
    """File a stream in its order: the true stories, the stories it was filed in, and the order."""
    index = StoryIndex(same=same)
    pred: dict[str, Any] = {}
    for number, item in enumerate(stream, start=1):
        report = Report(
            number,
            item["title"],
            "",
            item.get("url") or "",
            item.get("source") or "",
            datetime.fromtimestamp(item["time"], UTC),
            item.get("lang") or "en",
        )
        pred[item["id"]] = file_report(index, report, number)
    return {item["id"]: item["cluster"] for item in stream}, pred, [item["id"] for item in stream]


def file_report(index: StoryIndex, report: Report, new_story: int) -> int:
    placed = index.place(report)
    story = new_story
    if placed.verdict is Verdict.SAME and placed.story_id is not None:
        story = placed.story_id
    index.add(report, story)
    if placed.merges_id is not None:
        index.merge(story, placed.merges_id)
    return story


def lost_of_war(same: float) -> str:
    """How many stories of the week of war never ring."""
    index, rang, all_stories = StoryIndex(same=same), set(), set()
    for number, (story, report) in enumerate(war_reports(), start=1):
        all_stories.add(story)
        if file_report(index, report, number) == number:
            rang.add(story)
    return f"{len(all_stories - rang)} of {len(all_stories)}"


# --- How fast


def speed(options: argparse.Namespace) -> None:
    items = [item for path in options.files for item in read_stream(path)]
    random.Random(7).shuffle(items)
    start = datetime(2026, 1, 1, tzinfo=UTC)
    step = WINDOW / WINDOW_ENTRIES
    reports = [
        Report(
            number,
            item["title"],
            item.get("text") or "" if options.leads else "",
            "",
            item.get("source") or f"outlet {number % 40}",
            start + step * number,
            "en",
        )
        for number, item in enumerate(items, start=1)
    ]
    if len(reports) <= WINDOW_ENTRIES:
        sys.exit(f"Give more than {WINDOW_ENTRIES:,} lines: {len(reports):,} are too few to fill the window.")
    shipped()
    importlib.import_module("numpy")  # the program has it for its summaries anyway
    gc.collect()
    before = memory()
    index = StoryIndex()
    for report in reports[:WINDOW_ENTRIES]:
        file_report(index, report, report.entry_id)
    gc.collect()
    more = memory() - before
    began = time.process_time()
    for number, report in enumerate(reports[WINDOW_ENTRIES:]):
        if number % 50 == 0:
            index.forget(report.time - WINDOW)
        file_report(index, report, report.entry_id)
    each = (time.process_time() - began) / (len(reports) - WINDOW_ENTRIES)
    plain = time_exhaustive(reports)
    print("| entries | window | an entry, ms of CPU | entries a second | MB | each with all, ms | ratio |")
    print("|---|---|---|---|---|---|---|")
    kind = "headline and lead" if options.leads else "headline"
    print(
        f"| {kind} | {len(index):,} | {1000 * each:.3f} | {1 / each:,.0f} | {more:.0f} "
        f"| {1000 * plain:.1f} | {each / plain:.4f} |"
    )


def time_exhaustive(reports: Sequence[Report]) -> float:
    """The seconds in which a report is compared with each of the window, by the cosine of TF-IDF vectors."""
    counts: Counter[str] = Counter()
    read = []
    for report in reports[:WINDOW_ENTRIES]:
        words = terms(f"{report.title} {report.lead[:400]}", "en")
        counts.update(words)
        read.append(words)
    vectors = [vector_of(words, counts) for words in read]
    began = time.process_time()
    best = []
    for report in reports[-EXHAUSTIVE:]:
        asked = vector_of(terms(f"{report.title} {report.lead[:400]}", "en"), counts)
        best.append(max(sum(weight * other.get(word, 0.0) for word, weight in asked.items()) for other in vectors))
    return (time.process_time() - began) / EXHAUSTIVE


def vector_of(words: Sequence[str], counts: Counter[str]) -> dict[str, float]:
    weights = {word: math.log(WINDOW_ENTRIES / (1 + counts[word])) for word in words}
    norm = math.sqrt(sum(weight * weight for weight in weights.values())) or 1.0
    return {word: weight / norm for word, weight in weights.items()}


def memory() -> float:
    """The memory that this process has now, in MB."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * resource.getpagesize() / 2**20


if __name__ == "__main__":
    main()
