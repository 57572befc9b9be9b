"""The index finds what trying each query would find, whatever is filed and taken out."""

from __future__ import annotations

from itertools import chain

from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.topics.evaluate import is_near, matches
from bot.topics.match import Document, Reading, TopicIndex
from bot.topics.query import Query, parse_query
from bot.topics.search_keys import keys_of_reading, ways_of_queries
from bot.topics.syntax import Node, Not, Term, all_of, any_of, is_positive, none_of


def make_index(*queries: str) -> TopicIndex:
    index = TopicIndex()
    for topic_id, query in enumerate(queries, start=1):
        index.add(topic_id, parse_query(query))
    return index


def test_a_story_belongs_to_every_topic_whose_query_it_fits_in_ascending_order() -> None:
    index = make_index("talks", "iran talks", "ukraine", "iran -talks", '"iran talks"', "iran OR ukraine")
    assert index.match(Document("Talks with Iran", language="en")) == [1, 2, 6]
    assert index.match(Document("Iranian talks", language="en")) == [1, 2, 5, 6]
    assert index.match(Document("Football", language="en")) == []


def test_topics_with_one_query_are_all_found_and_taken_out_one_by_one() -> None:
    index = make_index("iran talks", "Iran  TALKS", "(iran talks)")
    document = Document("Iran talks", language="en")
    assert index.match(document) == [1, 2, 3]
    index.remove(2)
    assert index.match(document) == [1, 3]
    index.remove(1)
    index.remove(3)
    assert index.match(document) == []
    assert not index.may_match(document)
    assert len(index) == 0


def test_adding_a_topic_again_replaces_its_query() -> None:
    index = make_index("iran")
    index.add(1, parse_query("ukraine"))
    assert index.match(Document("Iran", language="en")) == []
    assert index.match(Document("Ukraine", language="en")) == [1]
    assert len(index) == 1


def test_a_topic_that_is_not_there_can_be_removed() -> None:
    index = make_index("iran")
    index.remove(7)
    assert 1 in index
    assert 7 not in index


def test_a_language_that_comes_later_finds_queries_that_were_there_before_and_those_that_came_after() -> None:
    index = make_index("Sanktion")
    german = Document("Neue Sanktionen und Verträge", language="de")
    assert index.match(Document("Sanktionen", language="en")) == []
    assert index.match(german) == [1]
    index.add(2, parse_query("Vertrag"))
    index.add(3, parse_query("Verträge"))
    assert index.match(german) == [1, 2, 3]
    index.remove(1)
    index.remove(2)
    assert index.match(german) == [3]


def test_a_reading_can_be_matched_many_times() -> None:
    reading = Reading(Document("Iran talks", language="en"))
    assert make_index("iran").match(reading) == [1]
    assert make_index("talk").match(reading) == [1]


def test_an_index_without_stems_compares_exact_forms_and_names() -> None:
    index = TopicIndex(stems=False)
    index.add(1, parse_query("talk"))
    index.add(2, parse_query("iran"))
    assert index.match(Document("Iranian talks", language="en")) == [2]


def test_a_wide_query_is_filed_under_its_rarest_words_alone() -> None:
    wide = "(" + " OR ".join(f"a{n}x" for n in range(20)) + ") (" + " OR ".join(f"b{n}x" for n in range(20)) + ")"
    index = make_index(wide)
    assert index.match(Document("a3x b19x")) == [1]
    assert index.match(Document("a3x")) == []
    index.remove(1)
    assert index.match(Document("a3x b19x")) == []


# --- Against trying each, on queries of few words so that many match

_WORDS = ("iran", "talks", "U.S.", "ukraine", "cease-fire", "deal", "伊朗", "us")
_DOCUMENT_WORDS = (
    *_WORDS,
    "Iranian",
    "talk",
    "ceasefire",
    "cease",
    "fire",
    "deals",
    "United",
    "States",
    "伊",
    "朗",
    "of",
)

_terms = st.builds(
    lambda field, words: parse_query(f'{field}"{" ".join(words)}"').root,
    st.sampled_from(["", "", "", "title:"]),
    st.lists(st.sampled_from(_WORDS), min_size=1, max_size=2),
) | st.sampled_from(["source:bbc", 'source:"bbc world"', "lang:en", "lang:de"]).map(lambda text: parse_query(text).root)


def _grown(nodes: st.SearchStrategy[Node]) -> st.SearchStrategy[Node]:
    several = st.lists(nodes, min_size=1, max_size=4)
    return several.map(all_of) | several.map(any_of) | nodes.map(none_of)


_queries = st.recursive(_terms, _grown, max_leaves=8).filter(is_positive).map(Query)
_documents = st.builds(
    lambda title, text, outlet, language: Document(" ".join(title), " ".join(text), outlet, "", language),
    st.lists(st.sampled_from(_DOCUMENT_WORDS), max_size=5),
    st.lists(st.sampled_from(_DOCUMENT_WORDS), max_size=5),
    st.sampled_from(["BBC World", "CNN", ""]),
    st.sampled_from(["en", "de", "", "zh"]),
)


@settings(max_examples=300, deadline=None)
@given(st.lists(_queries, max_size=8), st.lists(_documents, min_size=1, max_size=4), st.sets(st.integers(0, 7)))
def test_the_index_answers_as_trying_each_does(queries: list[Query], documents: list[Document], gone: set[int]) -> None:
    index = TopicIndex()
    for topic_id, query in enumerate(queries):
        index.add(topic_id, query)
    for left in (set(range(len(queries))), set(range(len(queries))) - gone):
        for topic_id in range(len(queries)):
            if topic_id not in left:
                index.remove(topic_id)
        for document in documents:
            assert index.match(document) == [n for n in sorted(left) if matches(queries[n], document)]
            assert index.may_match(document) is any(is_near(queries[n], document) for n in left)


@settings(deadline=None)
@given(_queries, _documents)
def test_what_matches_is_also_near(query: Query, document: Document) -> None:
    assert is_near(query, document) or not matches(query, document)


@given(_queries)
def test_a_query_made_of_parts_reads_back_as_itself(query: Query) -> None:
    assert parse_query(str(query)) == query


def test_what_is_left_out_twice_is_looked_for() -> None:
    term = Term("", ("iran",))
    assert none_of(none_of(term)) == term
    assert none_of(term) == Not(term)


_PARTS = (
    "cease fire fire/cease cease-fire wild fires European Union Union's (North) Korea, South America AMERICA Latin "
    "U.S. united nations \u2014 \u00b7 x" + "x" * 50 + " \u4e2d\u6587 \u5317\u4eac"
).split()
_TOGETHER = (
    "ceasefire", "wildfire", '"european union"', "\u00e9tats-unis", '"north korea"', "korea", '"south america"', "un",
    "china", "union", "fire",
)  # fmt: skip


@example([("x" * 50, " "), ("cease", " "), ("\u2014", " "), ("fire", " ")])
@given(st.lists(st.tuples(st.sampled_from(_PARTS), st.sampled_from([" ", "\n", "/", ". ", "\u00a0"])), max_size=9))
def test_words_that_say_more_together_are_found_whatever_stands_beside_them(said: list[tuple[str, str]]) -> None:
    document = Document("News", "".join(chain.from_iterable(said)), language="en")
    found = [n for n, query in enumerate(_TOGETHER, start=1) if matches(parse_query(query), document)]
    assert make_index(*_TOGETHER).match(document) == found
    keys = keys_of_reading(Reading(document))
    satisfied = [any(keys & key for way in ways_of_queries([parse_query(q)], ["en"]) for key in way) for q in _TOGETHER]
    assert all(satisfied[n - 1] for n in found)


def test_a_topic_is_found_in_many_languages_one_after_another() -> None:
    index = make_index("iran")
    codes = "en de fr es it pt nl sv da no fi pl cs hu ro tr ru uk"
    for code in f"{codes} {codes}".split():
        assert index.match(Document("Iran", language=code)) == [1]
