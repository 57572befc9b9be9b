"""A story's summary: a few of the article's own sentences, in their order, within a budget of characters."""

from __future__ import annotations

from bot.stories.datelines import strip_dateline
from bot.stories.hygiene import is_fit
from bot.stories.openings import points_back
from bot.stories.sentences import split_sentences

MAX_SENTENCES_READ = 60


def summarise(
    text: str,
    *,
    title: str = "",
    language: str = "en",
    max_chars: int | None = 280,
    max_sentences: int | None = None,
) -> list[str]:
    """Verbatim sentences in the text's order; joined by newlines they have at most ``max_chars`` characters."""
    lines = "\n".join(map(strip_dateline, text.splitlines()))
    sentences = [strip_dateline(sentence) for sentence in split_sentences(lines, language)][:MAX_SENTENCES_READ]
    chosen: list[str] = []
    room = max_chars if max_chars is not None else len(text)
    before_is_chosen = False
    for sentence in sentences:
        fits = len(sentence) <= room and (max_sentences is None or len(chosen) < max_sentences)
        stands = before_is_chosen or not points_back(sentence, language)
        before_is_chosen = fits and stands and is_fit(sentence) and sentence.casefold() != title.casefold()
        if before_is_chosen:
            chosen.append(sentence)
            room -= len(sentence) + 1
    return chosen
