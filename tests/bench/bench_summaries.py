"""Score the summaries beside the lead and sumy's own summarizers, and take their cost.

    python tests/bench/bench_summaries.py --data en=ENGLISH.jsonl --data fr=FRENCH.jsonl --scorer score_summaries.py
        --out DIRECTORY [--cv] [--stock]

Prints Markdown tables: ROUGE F with 95 % intervals, the difference to the skipping lead, report by report, and CPU
milliseconds. With ``--cv`` Newsbell's row is that of ``fit_summaries.py``'s DIRECTORY/cv.LANGUAGE.jsonl, whose
weights never saw the report; without it, of the shipped weights. All predictions are left in DIRECTORY, for
``check_summaries.py``. All methods get the same sentences and the same 280 characters: the lead takes the first
sentences while they fit, or (skipping, the stronger of the two) all that still fit, in order; sumy's summarizers take
sentences by their rank while they fit, with sumy's stop words and the same stemmer.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import statistics
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence
from sumy.summarizers.kl import KLSummarizer
from sumy.summarizers.lex_rank import LexRankSummarizer
from sumy.summarizers.lsa import LsaSummarizer
from sumy.summarizers.luhn import LuhnSummarizer
from sumy.summarizers.reduction import ReductionSummarizer
from sumy.summarizers.sum_basic import SumBasicSummarizer
from sumy.summarizers.text_rank import TextRankSummarizer

from bot.stories.summaries.ratings import stop_words
from bot.stories.summaries.sentences import split_paragraphs
from bot.stories.summaries.summary import summarise
from bot.text.plain import stem, words

BUDGET, LONG_BUDGET = 280, 700
BASE, LONG_BASE = "filled lead, skipping", "first three sentences"
STOCK = {
    "sumy LexRank": LexRankSummarizer,
    "sumy TextRank": TextRankSummarizer,
    "sumy Luhn": LuhnSummarizer,
    "sumy Reduction": ReductionSummarizer,
    "sumy LSA": LsaSummarizer,
    "sumy SumBasic": SumBasicSummarizer,
    "sumy KL": KLSummarizer,
}
Row = dict[str, Any]
Method = Callable[[Row, str], list[str]]


def split_sentences(text: str, language: str) -> list[str]:
    """All sentences of a text, in order."""
    return [sentence for paragraph in split_paragraphs(text, language) for sentence in paragraph]


class Words:
    """A tokenizer for sumy that downloads nothing."""

    @staticmethod
    def to_sentences(text: str) -> list[str]:
        return text.splitlines()

    @staticmethod
    def to_words(text: str) -> list[str]:
        return words(text)


def while_they_fit(sentences: Iterable[Any], *, skipping: bool, length: Callable[[Any], int]) -> list[Any]:
    taken: list[Any] = []
    room = BUDGET
    for sentence in sentences:
        if length(sentence) <= room:
            taken.append(sentence)
            room -= length(sentence) + 1
        elif not skipping:
            break
    return taken


def lead(row: Row, language: str) -> list[str]:
    return while_they_fit(split_sentences(row["text"], language), skipping=False, length=len)


def skipping_lead(row: Row, language: str) -> list[str]:
    return while_they_fit(split_sentences(row["text"], language), skipping=True, length=len)


def first_three(row: Row, language: str) -> list[str]:
    found = split_sentences(row["text"], language)[:3]
    return [one for place, one in enumerate(found) if len("\n".join(found[: place + 1])) <= LONG_BUDGET]


def newsbell_long(row: Row, language: str) -> list[str]:
    return summarise(row["text"], title=row.get("title") or "", language=language, max_chars=LONG_BUDGET)


def newsbell(row: Row, language: str) -> list[str]:
    return summarise(row["text"], title=row.get("title") or "", language=language, max_chars=BUDGET)


def stock(kind: Any) -> Method:
    def method(row: Row, language: str) -> list[str]:
        summarizer = kind(lambda word: stem(word, language))
        summarizer.stop_words = stop_words(language)
        parts = [Sentence(text, Words) for text in split_sentences(row["text"], language)[:60]]
        document = ObjectDocumentModel([Paragraph(parts)])

        def fill(ranked: Sequence[Any]) -> list[Any]:
            return while_they_fit(ranked, skipping=True, length=lambda info: len(str(info.sentence)))

        return [str(sentence) for sentence in summarizer(document, fill)]

    return method


def load_scorer(path: Path) -> Any:
    spec = importlib.util.spec_from_file_location("scorer", path)
    if spec is None or spec.loader is None:
        sys.exit(f"{path} is no Python file")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def read(path: Path) -> list[Row]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def score_table(
    language: str, data: list[Row], predictions: dict[str, dict[str, Any]], scorer: Any, base_name: str = BASE
) -> None:
    tokens = scorer.make_scorer(language)
    scores = {name: scorer.score_all(found, data, language, tokens)[0] for name, found in predictions.items()}
    base = scores[base_name]
    print(f"\n| {language}, {len(data)} reports | ROUGE-1 | 95 % | ROUGE-2 | ROUGE-L ", end="")
    print(f"| over the {base_name} | 95 % | characters | none |")
    print("|---|---|---|---|---|---|---|---|---|")
    for name, found in scores.items():
        low, high = scorer.boot(found)[:, 0] * 100
        mean = found.mean(axis=0) * 100
        gain_low, gain_high = scorer.boot(found - base)[:, 0] * 100
        gain = (found - base)[:, 0].mean() * 100
        texts = ["\n".join(text) for text in predictions[name].values()]
        print(
            f"| {name} | {mean[0]:.2f} | {low:.2f}-{high:.2f} | {mean[1]:.2f} | {mean[2]:.2f} | {gain:+.2f} | "
            f"{gain_low:+.2f} to {gain_high:+.2f} | {np.mean([len(text) for text in texts]):.0f} | "
            f"{sum(not text for text in texts)} |"
        )


def cost_table(language: str, data: list[Row]) -> None:
    """CPU time of the short summary, and of the short and the long one together, as the bot makes them."""
    newsbell(data[0], language)
    times, both = [], []
    for row in data:
        start = time.process_time()
        newsbell(row, language)
        times.append(1000 * (time.process_time() - start))
        newsbell_long(row, language)
        both.append(1000 * (time.process_time() - start))
    times.sort()
    both.sort()
    print(
        f"| {language} | {statistics.median(len(row['text']) for row in data):.0f} | {statistics.median(times):.1f} | "
        f"{times[int(0.99 * len(times))]:.1f} | {statistics.median(both):.1f} | {both[int(0.99 * len(both))]:.1f} |"
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", action="append", required=True, help="LANGUAGE=FILE.jsonl")
    parser.add_argument("--scorer", type=Path, required=True, help="a module with make_scorer, score_all and boot")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--cv", action="store_true", help="add the cross-validated summaries in DIRECTORY")
    parser.add_argument("--stock", action="store_true", help="add sumy's own summarizers")
    arguments = parser.parse_args()
    scorer = load_scorer(arguments.scorer)
    data = {item.split("=", 1)[0]: read(Path(item.split("=", 1)[1])) for item in arguments.data}
    methods: dict[str, Method] = {"filled lead": lead, BASE: skipping_lead}
    methods |= {name: stock(kind) for name, kind in STOCK.items()} if arguments.stock else {}
    methods["Newsbell, shipped weights"] = newsbell
    for language, rows in data.items():
        predictions = {name: {row["id"]: method(row, language) for row in rows} for name, method in methods.items()}
        if arguments.cv:
            found = read(arguments.out / f"cv.{language}.jsonl")
            predictions["Newsbell, cross-validated"] = {row["id"]: row["summary"] for row in found}
        score_table(language, rows, predictions, scorer)
        long = {LONG_BASE: first_three, "Newsbell, shipped weights": newsbell_long}
        longer = {name: {row["id"]: method(row, language) for row in rows} for name, method in long.items()}
        if arguments.cv:
            found = read(arguments.out / f"cv{LONG_BUDGET}.{language}.jsonl")
            longer["Newsbell, cross-validated"] = {row["id"]: row["summary"] for row in found}
        score_table(language, rows, longer, scorer, LONG_BASE)
        shipped = predictions["Newsbell, shipped weights"]
        lines = [json.dumps({"id": key, "summary": text}, ensure_ascii=False) + "\n" for key, text in shipped.items()]
        (arguments.out / f"shipped.{language}.jsonl").write_text("".join(lines), "utf-8")
    print("\n| CPU a report | characters, median | short: ms, median | p99 | short and long: ms, median | p99 |")
    print("|---|---|---|---|---|---|")
    for language, rows in data.items():
        cost_table(language, rows)


if __name__ == "__main__":
    main()
