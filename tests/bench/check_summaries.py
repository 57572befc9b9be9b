"""Look for what must never stand in a summary, by rules of its own: nothing of the bot is imported here.

    python tests/bench/check_summaries.py --language en SUMMARIES.jsonl DATA.jsonl [--max-chars 280]

SUMMARIES lines are {"id", "summary"} (sentences in a list, or joined by newlines), DATA lines {"id", "text",
"title"?}. Prints each offence and a count of each kind, and exits 1 if there was any. Its lists are shorter
than the chooser's and were written apart from them; where they disagree, one of the two is wrong.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections import Counter
from pathlib import Path

OPENINGS = {
    "en": "but he she they it that this these those however and or so his her their its him them also therefore"
    " moreover furthermore meanwhile nevertheless instead then thus yet such hence besides consequently",
    "fr": "mais il elle ils elles ce cet cette ces cela ça celui-ci celle-ci ceux-ci et or donc puis ainsi cependant"
    " pourtant toutefois néanmoins alors ensuite son sa ses leur leurs lui eux car",
    "de": "aber er sie es dies dieser diese dieses und oder jedoch dennoch deshalb daher"
    " dann danach außerdem seine ihre sein ihr",
    "es": "pero él ella ellos ellas esto eso y sin-embargo además también entonces luego su sus",
}
ELISIONS = ("c'", "c’", "d'où", "d’où")
MONTHS = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
DATELINES = (
    r"^\((?:CNN|AP|AFP|Reuters|dpa|EFE)\b",
    r"^.{0,60}\((?:CNN|AP|AFP|Reuters|REUTERS|dpa|EFE|ANSA)\)\s*(?:--|[-–—]|[A-Z\"“])",
    r"^[A-Z][A-Z .,'-]{3,40}(?:, \w+\.? ?\d{0,2})? ?(?:--|[–—]| - )",
    rf"^[A-Z][\w ]+, (?:{MONTHS})\w*\.? \d{{1,2}} ?(?:--|[-–—])",
)
PAGE = (
    "click here", "read more", "sign up for", "subscribe", "newsletter", "cookies", "all rights reserved",
    "getty images", "contributed to this report", "follow us", "lire aussi", "cliquez", "abonnez-vous", "http://",
    "https://", "www.", "file:", "photo:", "e-mail to a friend", "crédit photo",
)  # fmt: skip


def openings(sentences: list[str], text: str, language: str) -> list[str]:
    """Sentences whose first word points back, and that do not come right after the one chosen before."""
    listed, bad = set(OPENINGS.get(language, "").split()), []
    for place, sentence in enumerate(sentences):
        bare = re.sub(r"^[^\w]+", "", sentence).lower()
        first = re.split(r"[^\w'’-]", bare, maxsplit=1)[0]
        word = re.split(r"['’]", first)[0]
        if first not in listed and word not in listed and not bare.startswith(ELISIONS):
            continue
        before = text[: text.find(sentence)].rstrip()
        if not (place and before.endswith(sentences[place - 1].rstrip())):
            bad.append(sentence)
    return bad


def half_quoted(sentence: str) -> bool:
    """Straight marks come in pairs; curved and angled ones open before they close, and all close."""
    if sentence.count('"') % 2:
        return True
    for opening, closing in ("“”", "«»", "()"):
        inside = 0
        for character in sentence:
            inside += {opening: 1, closing: -1}.get(character, 0)
            if inside < 0:
                return True
        if inside:
            return True
    starts = bool(re.match(r"[‘'](?!\d|em\b|til\b|tis\b)", sentence))
    return starts and not re.search(r"[’'](?:\W|$)", sentence[1:])


def is_shortened(sentence: str, text: str) -> bool:
    """Return True if a sentence ends before a clause of the report's own, or leaves one out before who says it."""
    head, _, last = sentence.removesuffix(".").rpartition(", ")
    after = text.find(head) + len(head)
    return f"{sentence.removesuffix('.')}," in text or (head in text and f", {last}." in text[after : after + 500])


def offences(sentences: list[str], row: dict[str, str], language: str, most: int) -> list[tuple[str, str]]:
    text, title = row["text"], row.get("title") or ""
    found = [("dangling opening", sentence) for sentence in openings(sentences, text, language)]
    place = 0
    for sentence in sentences:
        kinds = {
            "half quote": half_quoted(sentence),
            "dateline": any(re.search(pattern, sentence) for pattern in DATELINES),
            "question": sentence.rstrip("\"'”’» )").endswith(("?", "؟", "？")),
            "page": any(mark in sentence.lower() for mark in PAGE),
            "headline again": bool(title) and sentence.rstrip(".! ").lower() == title.rstrip(".! ").lower(),
            "not verbatim or out of order": text.find(sentence, place) < 0 and not is_shortened(sentence, text),
        }
        place = max(place, text.find(sentence, place) + len(sentence))
        found += [(kind, sentence) for kind, is_so in kinds.items() if is_so]
    if len("\n".join(sentences)) > most:
        found.append(("over the budget", "\n".join(sentences)))
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("summaries", type=Path)
    parser.add_argument("data", type=Path)
    parser.add_argument("--language", default="en")
    parser.add_argument("--max-chars", type=int, default=280)
    arguments = parser.parse_args()
    data = {row["id"]: row for row in map(json.loads, arguments.data.read_text("utf-8").splitlines())}
    counted: Counter[str] = Counter()
    seen = 0
    for line in arguments.summaries.read_text("utf-8").splitlines():
        given = json.loads(line)
        summary = given["summary"]
        sentences = summary.splitlines() if isinstance(summary, str) else summary
        seen += len(sentences)
        for kind, sentence in offences(sentences, data[given["id"]], arguments.language, arguments.max_chars):
            counted[kind] += 1
            print(f"{kind}: {sentence}")
    print(f"{seen} sentences, offences: {dict(counted) or 'none'}")
    sys.exit(bool(counted))


if __name__ == "__main__":
    main()
