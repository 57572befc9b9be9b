from __future__ import annotations

import pytest

from bot.text.word_frequencies import Learned, parse_table, shipped


def test_a_table_is_read_by_language() -> None:
    table = parse_table("# counts\n[en]\n50000 the of\n1000 talk\n\n[de]\n100 gesprach\n")
    assert table == {"en": {"the": 0.5, "of": 0.5, "talk": 0.01}, "de": {"gesprach": 0.001}}
    assert shipped()["en"]["of"] > 0.05


def test_what_was_learned_is_saved_and_taken_back() -> None:
    learned = Learned()
    for words in (("talk", "iran"), ("talk", "vote"), ("talk",)):
        learned.count(words)
    assert learned.save() == {"texts": 3.0, "words": {"talk": 3.0}}
    again = Learned()
    again.load(learned.save())
    assert (again.texts, again.counts) == (3.0, {"talk": 3.0})


@pytest.mark.parametrize("saved", [{}, {"texts": "3", "words": {}}, {"texts": 3, "words": ["talk"]}])
def test_what_is_of_another_form_is_left_out(saved: dict[str, object]) -> None:
    learned = Learned()
    learned.load(saved)
    assert (learned.texts, learned.counts) == (0.0, {})


def test_no_word_is_in_more_texts_than_there_are() -> None:
    learned = Learned()
    learned.load({"texts": 2, "words": {"talk": 9, "vote": -1, "iran": "many"}})
    assert learned.counts == {"talk": 2.0}


def test_old_news_counts_for_half_after_40_000_texts() -> None:
    learned = Learned()
    learned.load({"texts": 39_999, "words": {"talk": 10, "vote": 1}})
    learned.count(("talk",))
    assert (learned.texts, learned.counts) == (20_000.0, {"talk": 5.5})


def test_only_the_most_frequent_words_are_kept() -> None:
    learned = Learned()
    learned.count(f"w{number}" for number in range(20_000))
    learned.count(("talk", "w0"))
    assert len(learned.counts) == 10_000
    assert learned.counts["w0"] == 2.0
