"""Write bot/text/idf.txt, the word frequencies that ship.

    PYTHONPATH=. python tests/bench/make_idf.py HUFFPOST.jsonl FRENCH.jsonl > idf.txt
    mv idf.txt bot/text/idf.txt

Document frequencies only: of each text (headline and first sentences) it is counted which roots it has. No text is
copied. HUFFPOST.jsonl: News Category Dataset (R. Misra, CC BY 4.0). FRENCH.jsonl: OrangeSum (M. Kamal Eddine et al.,
CC BY-SA 4.0). Lines have "title" and "text". Of the other languages, the function words in
bot/text/languages are entered as common. The words in agenda_words.txt are entered with a share of 1.4 % at
least: in a year without a war they are rare, and then every headline has them.
"""

from __future__ import annotations

import json
import math
import sys
from collections import Counter, defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

from bot.stories.grouping.headline import terms
from bot.text.languages import all_languages

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

TEXTS = 100_000
COMMON = TEXTS // 10
AGENDA = TEXTS // 72
AGENDA_WORDS = Path(__file__).with_name("agenda_words.txt")
LEAD_CHARS = 300


def count_texts(path: str, language: str) -> dict[str, int]:
    """The roots that at least two texts of a file have, and how many in 100,000 have them."""
    counts: Counter[str] = Counter()
    texts = 0
    for line in Path(path).read_text("utf-8").splitlines():
        item = json.loads(line)
        counts.update(set(terms(f"{item.get('title') or ''} {item['text'][:LEAD_CHARS]}", language)))
        texts += 1
    return {stem: round(count / texts * TEXTS) for stem, count in counts.items() if count > 1 and not stem.isdigit()}


def raise_to(counts: dict[str, int], words: Iterable[str], language: str, least: int) -> None:
    for word in words:
        for stem in terms(word, language):
            counts[stem] = max(counts.get(stem, 0), least)


def listed(path: Path) -> Iterator[tuple[str, list[str]]]:
    for line in path.read_text("utf-8").splitlines():
        language, *words = line.split()
        if language != "#":
            yield language, words


def main(huffpost: str, french: str) -> None:
    tables = {"en": count_texts(huffpost, "en"), "fr": count_texts(french, "fr")}
    for code, language in all_languages().items():
        if code not in {"en", "fr"} and language.common_words:
            raise_to(tables.setdefault(code, {}), language.common_words, code, COMMON)
    for code, words in listed(AGENDA_WORDS):
        raise_to(tables.setdefault(code, {}), words, code, AGENDA)
    print("# How many of 100,000 news texts have a root. Written by tests/bench/make_idf.py, which names the sources.")
    print("# Counts from the News Category Dataset (R. Misra, CC BY 4.0) and OrangeSum")
    print("# (M. Kamal Eddine et al., CC BY-SA 4.0).")
    for code, counts in sorted(tables.items()):
        print(f"[{code}]")
        # Frequencies within 20 % of each other share a line: a tenth of a unit of idf.
        lines: dict[int, list[str]] = defaultdict(list)
        for stem, count in counts.items():
            lines[round(math.exp(round(math.log(count) * 5) / 5))].append(stem)
        for count in sorted(lines, reverse=True):
            print(count, *sorted(lines[count]))


if __name__ == "__main__":
    main(*sys.argv[1:])
