"""Read summaries beside their articles, and count what is wrong with them.

    python tests/bench/read_summaries.py draw en=ENGLISH.jsonl --count 100 --seed 1 --out DIRECTORY
    python tests/bench/read_summaries.py mark DIRECTORY/en.jsonl --marks marks.jsonl
    python tests/bench/read_summaries.py count marks.jsonl ...

DATA lines are {"id", "text", "title"?, "description"?}; the description is what a feed or a page says of its article,
and is used as they are. ``draw`` takes a sample by its seed, makes each summary with the bot's own
chooser, and writes it twice: as DIRECTORY/LANGUAGE.jsonl for ``mark``, and as DIRECTORY/LANGUAGE.txt, article and
summary one below the other, to be read anywhere. ``mark`` shows both side by side in the terminal and asks for the
defects, by number from the list below; it goes on where the marks end. ``count`` prints the share of summaries without
a defect, and of each defect, with 95 % intervals (Wilson). Marks are lines of {"id", "language", "defects"}: no text of
an article is in them, so that they can be kept. The reader should be somebody who did not write the rules.
"""

from __future__ import annotations

import argparse
import json
import math
import random
import shutil
import sys
import textwrap
from collections import Counter
from itertools import zip_longest
from pathlib import Path
from typing import Any

from bot.stories.report_summary import SHORT_SPARE, summarise_report
from bot.stories.standfirst import SourceText, standfirst

DEFECTS = {
    "news": "misses the news: the first sentence does not say what happened",
    "name": "a surname, short form or acronym that nothing introduces",
    "pointer": "points at something that is not there (the company, he, in addition, what is surprising)",
    "caption": "a caption or another line of the page",
    "fragment": "no whole sentence: no verb, a small letter or bracket first, glued words, a verse of scores",
    "voice": "first person, an invitation or a promotion outside quotations",
    "speech": "somebody's speech told as fact, or half a quotation",
    "thin": "one sentence where a second one fits and adds something, or a second one that adds nothing",
    "other": "something else that embarrasses",
    "none": "no summary though a sentence of the article tells the news",
}
_SHOWN = 1500
_NORMAL = 1.96
Row = dict[str, Any]


def read_lines(path: Path) -> list[Row]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]


def draw(language: str, data: Path, *, count: int, seed: int, most: int) -> list[Row]:
    rows = sorted(read_lines(data), key=lambda row: str(row["id"]))
    chosen = random.Random(seed).sample(rows, min(count, len(rows)))
    return [
        {
            "id": row["id"],
            "language": language,
            "title": row.get("title") or "",
            "text": row["text"][:_SHOWN],
            "summary": summarise_row(row, language, most),
        }
        for row in chosen
    ]


def summarise_row(row: Row, language: str, most: int) -> list[str]:
    said = standfirst(row.get("description") or "", language)
    source = SourceText(row["text"], row.get("title") or "", language, said)
    return summarise_report(source, max_chars=most, spare=SHORT_SPARE)


def as_page(row: Row) -> str:
    parts = (
        ("ID", row["id"]),
        ("HEADLINE", row["title"] or "(none)"),
        ("SUMMARY", "\n".join(row["summary"]) or "(none)"),
        ("ARTICLE", row["text"]),
    )
    return "\n".join(f"{name}: {text}" if name != "ARTICLE" else f"{name}:\n{text}" for name, text in parts)


def side_by_side(left: str, right: str, width: int) -> str:
    half = (width - 3) // 2
    columns = [
        [piece for line in text.splitlines() for piece in textwrap.wrap(line, half) or [""]] for text in (left, right)
    ]
    return "\n".join(f"{one:<{half}} | {other}" for one, other in zip_longest(*columns, fillvalue=""))


def ask(row: Row) -> list[str]:
    """Show one article beside its summary, and read the numbers of its defects; nothing typed is no defect."""
    keys = list(DEFECTS)
    width = shutil.get_terminal_size((160, 50)).columns
    print("\n" + "=" * width)
    print(f"{row['id']}: {row['title']}\n")
    print(side_by_side(row["text"], "\n\n".join(row["summary"]) or "(no summary)", width))
    print("\n" + "  ".join(f"{number} {key}" for number, key in enumerate(keys, 1)))
    while True:
        typed = input("defects (numbers, nothing if none, ? for the list): ").split()
        if typed == ["?"]:
            print("\n".join(f"{number} {key}: {text}" for number, (key, text) in enumerate(DEFECTS.items(), 1)))
        elif all(number.isdigit() and 1 <= int(number) <= len(keys) for number in typed):
            return [keys[int(number) - 1] for number in typed]


def mark(sample: Path, marks: Path) -> None:
    done = {(row["language"], row["id"]) for row in read_lines(marks)} if marks.exists() else set()
    with marks.open("a", encoding="utf-8") as out:
        for row in read_lines(sample):
            if (row["language"], row["id"]) not in done:
                found = {"id": row["id"], "language": row["language"], "defects": ask(row)}
                out.write(json.dumps(found, ensure_ascii=False) + "\n")
                out.flush()


def interval(hits: int, total: int) -> tuple[float, float]:
    """The Wilson interval of a share, which holds for few and for extreme counts."""
    share, square = hits / total, _NORMAL**2
    middle = (share + square / (2 * total)) / (1 + square / total)
    half = _NORMAL * math.sqrt(share * (1 - share) / total + square / (4 * total**2)) / (1 + square / total)
    return max(0.0, middle - half), min(1.0, middle + half)


def table(language: str, marked: list[Row]) -> str:
    counted = Counter(defect for row in marked for defect in set(row["defects"]))
    unknown = counted.keys() - DEFECTS.keys()
    if unknown:
        sys.exit(f"There is no defect {', '.join(sorted(unknown))}; those that there are: {', '.join(DEFECTS)}.")
    clean = sum(not row["defects"] for row in marked)
    lines = [f"| {language}, {len(marked)} summaries | count | share | 95 % |", "|---|---|---|---|"]
    for name, hits in [("without a defect", clean), *((key, counted[key]) for key in DEFECTS)]:
        low, high = interval(hits, len(marked))
        lines.append(f"| {name} | {hits} | {100 * hits / len(marked):.0f} % | {100 * low:.0f}-{100 * high:.0f} % |")
    return "\n".join(lines)


def make_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    verbs = parser.add_subparsers(dest="verb", required=True)
    drawing = verbs.add_parser("draw")
    drawing.add_argument("data", help="LANGUAGE=FILE.jsonl")
    drawing.add_argument("--count", type=int, default=100)
    drawing.add_argument("--seed", type=int, default=1)
    drawing.add_argument("--max-chars", type=int, default=280)
    drawing.add_argument("--out", type=Path, required=True)
    marking = verbs.add_parser("mark")
    marking.add_argument("sample", type=Path)
    marking.add_argument("--marks", type=Path, required=True)
    counting = verbs.add_parser("count")
    counting.add_argument("marks", type=Path, nargs="+")
    return parser


def main() -> None:
    arguments = make_parser().parse_args()
    if arguments.verb == "draw":
        language, data = arguments.data.split("=", 1)
        rows = draw(language, Path(data), count=arguments.count, seed=arguments.seed, most=arguments.max_chars)
        lines = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
        (arguments.out / f"{language}.jsonl").write_text(lines, "utf-8")
        (arguments.out / f"{language}.txt").write_text("\n\n-----\n\n".join(map(as_page, rows)) + "\n", "utf-8")
    elif arguments.verb == "mark":
        mark(arguments.sample, arguments.marks)
    else:
        marked = [row for path in arguments.marks for row in read_lines(path)]
        for language in dict.fromkeys(row["language"] for row in marked):
            print(table(language, [row for row in marked if row["language"] == language]) + "\n")


if __name__ == "__main__":
    main()
