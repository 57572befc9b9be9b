from __future__ import annotations

from bot.stories.summaries.word_features import NAMES, describe_words, name_shares


def test_a_name_is_a_word_with_a_capital_inside_sentences() -> None:
    texts = ["The bridge of Pau is shut.", "Ferries serve Pau, and pau is its name.", "Ferries are late."]
    stems = [text.casefold().replace(".", "").replace(",", "").split() for text in texts]
    assert name_shares(texts, stems, "xx") == {"pau": 2 / 3}


def test_stop_words_and_names_are_described() -> None:
    rows = describe_words([["the", "bridge", "of", "pau"], ["the", "ferry"]], ["pau"], ["the", "of"], {"pau": 1.0})
    told = {stem: dict(zip(NAMES, row, strict=True)) for stem, row in rows.items()}
    assert [told[stem]["stop_word"] for stem in ("the", "bridge", "of", "pau")] == [1.0, 0.0, 1.0, 0.0]
    assert told["the"]["frequent_stop_word"] > told["of"]["frequent_stop_word"] == 0.0
    assert (told["pau"]["name"], told["pau"]["early_name"], told["pau"]["repeated_name"]) == (1.0, 1.0, 0.0)
    assert (told["bridge"]["name"], told["pau"]["in_title"]) == (0.0, 1.0)
