"""Topics: how fast the index is, and how well words match. The tables are in results/topics.md.

    python tests/bench/bench_topics.py speed
    python tests/bench/bench_topics.py reuters FILE [--worst]
    python tests/bench/bench_topics.py near FILE...

``speed`` needs no data: it makes its own stories and queries, the words drawn as often as the shipped table of word
frequencies says. ``reuters`` takes JSON lines with ``title, text, topics, places`` and tries the queries of
topics_reuters.tsv. ``near`` takes JSON lines with ``title`` and ``text`` and counts for how many headlines the
shipped topics would have the article read.
"""

from __future__ import annotations

import argparse
import gc
import json
import random
import resource
import statistics
import sys
import time
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bot.text.word_frequencies import shipped
from bot.topics.match import Document, Reading, TopicIndex, matches
from bot.topics.match_tool import read_queries
from bot.topics.query import parse_query

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.topics.query import Query

HERE = Path(__file__).parent
QUERIES = 100_000
STORIES = 300
TRIED = 3  # stories on which each query is tried alone


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=("speed", "reuters", "near"))
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--queries", type=int, default=QUERIES)
    parser.add_argument("--worst", action="store_true", help="also print the headlines missed and wrongly found")
    options = parser.parse_args()
    if options.what == "speed":
        speed(options.queries)
    elif options.what == "reuters":
        reuters(options.files[0], worst=options.worst)
    else:
        near(options.files)


# --- Speed


def speed(number: int) -> None:
    print("CPU time. Queries of words as people choose them (the rarer the likelier than in the news):")
    speed_of(number, exponent=0.5, most=0.01)
    print("\nThe worst case: queries of words as frequent as in the news, so that a story belongs to hundreds:")
    speed_of(number, exponent=1.0, most=0.03)


def speed_of(number: int, *, exponent: float, most: float) -> None:
    rng = random.Random(7)
    vocabulary, weights = _vocabulary()
    pairs = [
        (word, weight**exponent)
        for word, weight in zip(vocabulary, weights, strict=True)
        if weight < most and word != "or"
    ]
    words, word_weights = [word for word, _ in pairs], [weight for _, weight in pairs]
    texts = [_query(rng, words, word_weights) for _ in range(number)]
    runs = {
        "title + lead (40 words)": [_story(rng, vocabulary, weights, length=40) for _ in range(STORIES)],
        "title + 500 words": [_story(rng, vocabulary, weights, length=500) for _ in range(STORIES)],
    }

    began = time.process_time()
    queries = [parse_query(text) for text in texts]
    print(f"  parse      {number / (time.process_time() - began):,.0f} queries/s")
    gc.collect()
    gc.freeze()
    before = _memory()
    index = TopicIndex()
    index.match(runs["title + 500 words"][0])  # so that adding also learns the forms of English
    adds = [_timed(index.add, topic_id, query) for topic_id, query in enumerate(queries)]
    print(f"  add        {_spread(adds)}")
    print(f"  index      {_memory() - before:.0f} MB beside the queries")
    for name, documents in runs.items():
        for document in documents[:50]:
            index.match(document)
        found = sum(len(index.match(document)) for document in documents) / len(documents)
        times = [_timed(index.match, d) for d in documents]
        print(f"  match      {_spread(times)}  {name}, {found:.0f} topics each")
        print(f"  may_match  {_spread([_timed(index.may_match, d) for d in documents])}")
        tried = documents[:TRIED]
        alone = [_timed(_try_each, queries, d) for d in tried]
        print(f"  try each   {_spread(alone)}")
        assert [_try_each(queries, document) for document in tried] == [index.match(document) for document in tried]
    removed = rng.sample(range(number), number // 10)
    print(f"  remove     {_spread([_timed(index.remove, topic_id) for topic_id in removed])}")
    gc.unfreeze()


def _try_each(queries: list[Query], document: Document) -> list[int]:
    reading = Reading(document)
    return [topic_id for topic_id, query in enumerate(queries) if matches(query, reading)]


def _timed(act: Callable[..., object], *arguments: object) -> float:
    began = time.process_time()
    act(*arguments)
    return time.process_time() - began


def _vocabulary() -> tuple[list[str], list[float]]:
    shares = shipped()["en"]
    rare = {f"name{number}x": 0.000_01 for number in range(20_000)}
    both = {word: share for word, share in shares.items() if word.isascii()} | rare
    return list(both), list(both.values())


def _query(rng: random.Random, words: list[str], weights: list[float]) -> str:
    a, b, c, d = rng.choices(words, weights, k=4)
    kind = rng.random()
    if kind < 0.1:
        return a
    if kind < 0.45:
        return f"{a} {b}"
    if kind < 0.6:
        return f"{a} ({b} OR {c})"
    if kind < 0.7:
        return f'"{a} {b}"'
    if kind < 0.8:
        return f"{a} {b} -{c}"
    if kind < 0.9:
        return f"({a} OR {b}) ({c} OR {d})"
    if kind < 0.95:
        return f"{a} {b} OR {c} {d}"
    return f"title:{a} {b}"


def _story(rng: random.Random, vocabulary: list[str], weights: list[float], *, length: int) -> Document:
    title = " ".join(rng.choices(vocabulary, weights, k=10)).capitalize()
    return Document(title, " ".join(rng.choices(vocabulary, weights, k=length)), "BBC", "BBC World", "en")


def _spread(times: list[float]) -> str:
    times = sorted(1000 * one for one in times)
    p99 = times[min(len(times) - 1, int(len(times) * 0.99))]
    return f"{statistics.fmean(times):8.3f} ms mean, {p99:8.3f} p99"


def _memory() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


# --- How well words match


def reuters(path: Path, *, worst: bool) -> None:
    with (HERE / "topics_reuters.tsv").open(encoding="utf-8") as lines:
        queries = read_queries(lines)
    items = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    gold = [_labels(item) for item in items]
    counts: dict[tuple[str, str], dict[str, tuple[int, int, int]]] = {}
    for stems in (True, False):
        for text in (True, False):
            index = TopicIndex(stems=stems)
            for number, (_, query) in enumerate(queries):
                index.add(number, query)
            answers = []
            for item in items:
                document = Document(item["title"], item["text"] if text else "", language="en")
                answers.append({queries[found][0] for found in index.match(document)})
            run = ("stemmed" if stems else "unstemmed", "title+text" if text else "title")
            counts[run] = {name: _count(name, answers, gold) for name, _ in queries}
            if worst and stems and text:
                _print_worst(items, answers, gold, [name for name, _ in queries])
    _print_table(counts)


def _labels(item: dict[str, Any]) -> set[str]:
    return {*item["topics"], *(f"place:{place}" for place in item["places"])}


def _count(name: str, answers: list[set[str]], gold: list[set[str]]) -> tuple[int, int, int]:
    pairs = list(zip(answers, gold, strict=True))
    right = sum(name in answer and name in labels for answer, labels in pairs)
    return right, sum(name in answer for answer, _ in pairs), sum(name in labels for _, labels in pairs)


def _print_table(counts: dict[tuple[str, str], dict[str, tuple[int, int, int]]]) -> None:
    runs = list(counts)
    print("| topic | gold | " + " | ".join(f"{words}, {fields}: P R F1" for words, fields in runs) + " |")
    print("|---|---:|" + "---|" * len(runs))
    for name in counts[runs[0]]:
        cells = [_cell(*counts[run][name]) for run in runs]
        print(f"| {name} | {counts[runs[0]][name][2]} | " + " | ".join(cells) + " |")
    for kind, wanted in (("topics", False), ("places", True)):
        rows = [[count for name, count in counts[run].items() if name.startswith("place:") is wanted] for run in runs]
        cells = [_cell(*map(sum, zip(*row, strict=True))) for row in rows]
        print(f"| **all {kind}, micro** | {sum(count[2] for count in rows[0])} | " + " | ".join(cells) + " |")
        means = [statistics.fmean(_f1(*count) for count in row) for row in rows]
        print(f"| **all {kind}, macro F1** | | " + " | ".join(f"{mean:.3f}" for mean in means) + " |")


def _cell(right: int, found: int, wanted: int) -> str:
    return f"{right / (found or 1):.2f} {right / (wanted or 1):.2f} {_f1(right, found, wanted):.2f}"


def _f1(right: int, found: int, wanted: int) -> float:
    return 2 * right / ((found + wanted) or 1)


def _print_worst(items: list[dict[str, Any]], answers: list[set[str]], gold: list[set[str]], names: list[str]) -> None:
    rng = random.Random(1)
    for name in names:
        both = list(zip(items, answers, gold, strict=True))
        missed = [item["title"] for item, answer, labels in both if name in labels and name not in answer]
        wrong = [item["title"] for item, answer, labels in both if name not in labels and name in answer]
        for what, titles in (("missed", missed), ("wrong", wrong)):
            for title in rng.sample(titles, min(4, len(titles))):
                print(f"{name:16} {what:6} {len(titles):4} {title}", file=sys.stderr)


# --- Which articles are read


def near(paths: list[Path]) -> None:
    topics = tomllib.loads((HERE.parent.parent / "config" / "topics.toml").read_text(encoding="utf-8"))["topics"]
    index = TopicIndex()
    for number, topic in enumerate(topics):
        index.add(number, parse_query(topic["query"]))
    for path in paths:
        items = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
        documents = [Document(item["title"], item.get("text", ""), language="en") for item in items]
        found = sum(bool(index.match(document)) for document in documents)
        may = sum(index.may_match(document) for document in documents)
        print(f"{path.name}: {len(items)} headlines, {found} match a shipped topic, {may} may match one")


if __name__ == "__main__":
    main()
