"""What people type, and what becomes of it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import QueryError
from bot.i18n.problem_texts import ENGLISH, query_problem
from bot.topics.query import MAX_LEVELS, MAX_TERMS, Query, loosen, parse_query
from bot.topics.syntax import clauses, terms

# An error has to fit a phone: one line of a message.
_A_LINE = 80


@pytest.mark.parametrize(
    ("typed", "normal"),
    [
        ("Iran TALKS", "iran talks"),
        ("iran talks OR ukraine sanctions", "iran talks OR ukraine sanctions"),
        ("(iran talks) OR (ukraine sanctions)", "iran talks OR ukraine sanctions"),
        ("iran (talks OR deal)", "iran (talks OR deal)"),
        ("iran (talks|deal)", "iran (talks OR deal)"),
        ("a || b", "a OR b"),
        ("iran|ukraine", "iran OR ukraine"),
        ("iran or ukraine", "iran OR ukraine"),
        ("iran Or ukraine", "iran OR ukraine"),
        ("iran and talks", "iran talks"),
        ("iran AND talks & deal", "iran talks deal"),
        ("((iran) (talks))", "iran talks"),
        ("a OR (b OR (c OR d))", "a OR b OR c OR d"),
        ("prix or", 'prix "or"'),
        ("or argent", '"or" argent'),
        ("(gold or) (and silver)", 'gold "or" "and" silver'),
        ('iran "or" deal', 'iran "or" deal'),
        ("iran -football", "iran -football"),
        ("iran NOT football", "iran -football"),
        ('iran -"world cup"', 'iran -"world cup"'),
        ("iran -(football OR soccer)", "iran -(football OR soccer)"),
        ("iran -(a b)", "iran -(a b)"),
        ("-(-iran)", "iran"),
        ("+iran +talks", "iran talks"),
        ("iran — talks".replace("— ", "—"), "iran -talks"),
        ("iran −talks –deal", "iran -talks -deal"),
        ("“nuclear deal”", '"nuclear deal"'),
        ("«nuclear deal»", '"nuclear deal"'),
        ("„nuclear deal“", '"nuclear deal"'),
        ("「nuclear deal」", '"nuclear deal"'),
        ('"iran"', "iran"),
        ('"NOT"', '"not"'),
        ("（iran｜ukraine） talks", "(iran OR ukraine) talks"),
        ("title:Iran", "title:iran"),
        ("intitle:iran headline:talks", "title:iran title:talks"),
        ("title: iran", "title:iran"),
        ('title:"nuclear deal"', 'title:"nuclear deal"'),
        ("title:(iran talks)", "title:iran title:talks"),
        ("iran -title:(football OR soccer)", "iran -(title:football OR title:soccer)"),
        ("-title:film iran", "-title:film iran"),
        ("source:BBC", "source:bbc"),
        ('source:"Al Jazeera"', 'source:"al jazeera"'),
        ("site:bbc.co.uk", 'source:"bbc co uk"'),
        ("outlet:Süddeutsche", "source:suddeutsche"),
        ("lang:DE", "lang:de"),
        ("language:pt-BR iran", "lang:pt iran"),
        ("Iran: talks resume", "iran talks resume"),
        ("re: iran", "re iran"),
        ("10:30", '"10 30"'),
        ("iran, talks!", "iran talks"),
        ("Iran's Iran’s", "iran iran"),
        ("cease-fire cease‑fire", "cease-fire cease-fire"),
        ("U.S. u.s US us", "US US US US"),
        ("WHO who", "WHO who"),
        ("IT-worker it-girl", "IT-worker it-girl"),
        ("O'Brien l'Ukraine dell'Iran", "obrien ukraine iran"),
        ("Rusya'ya don't", "rusya dont"),
        ("10,000 1.000.000 4.5 3,5 2-1", "10000 1000000 4.5 3.5 2-1"),
        ("AT&T", "at&t"),
        ("ﬁsh ＩＲＡＮ", "fish iran"),
        ("Ёлка", "елка"),
        ("\u0451\u0308\u0308", "е"),
        ("المفاوضات", "مفاوضات"),
        ("ألمانيا", "المانيا"),
        ("伊朗 核谈判", "伊朗 核谈判"),
        ('"伊朗 核谈判"', "伊朗核谈判"),
        ("AI芯片", "ai芯片"),
        ("می\u200cشود", "ميشود"),
    ],
)
def test_a_query_has_one_normal_form_which_is_the_same_query(typed: str, normal: str) -> None:
    query = parse_query(typed)
    assert str(query) == normal
    assert parse_query(normal) == query


@pytest.mark.parametrize(
    ("typed", "message", "position"),
    [
        ("", "the query is empty: type words to look for, like iran talks", 1),
        (" \n ", "the query is empty: type words to look for, like iran talks", 1),
        ("iran (talks", "the ( at 6 isn’t closed: add a )", 6),
        ("iran (", "the ( at 6 isn’t closed: add a )", 6),
        ("iran (talks (deal)", "the ( at 6 isn’t closed: add a )", 6),
        ("iran) talks", "the ) at 5 doesn’t close anything: delete it", 5),
        (")", "the ) at 1 doesn’t close anything: delete it", 1),
        ("iran ()", "the ( at 6 is empty: put words in it or delete it", 6),
        ('iran "talks', 'the " at 6 isn’t closed: add a " after the phrase', 6),
        ("iran «talks", 'the " at 6 isn’t closed: add a " after the phrase', 6),
        ('iran ""', "there’s no letter or digit at 6: delete what’s there", 6),
        ("iran !!!", "!!! at 6 has no letter or digit: delete it", 6),
        ("iran OR", "OR at 6 has no word after it: add one", 6),
        ("(iran |) talks", "| at 7 has no word after it: add one", 7),
        ("OR iran", "OR at 1 has no word before it: add one", 1),
        ("iran OR | talks", "| at 9 has no word before it: add one", 9),
        ("iran AND OR talks", "OR at 10 has no word before it: add one", 10),
        ("iran AND", "AND at 6 has no word after it: add one", 6),
        ("iran - talks", "the - at 6 is on its own: put it before a word or delete it", 6),
        ("iran -", "the - at 6 is on its own: put it before a word or delete it", 6),
        ("iran NOT", "the NOT at 6 is on its own: put it before a word or delete it", 6),
        ("iran --talks", "there are two minus signs at 6: one is enough", 6),
        ("iran NOT -talks", "there are two minus signs at 6: one is enough", 6),
        ("-iran -talks", "every word has a minus: add one to look for", 1),
        ("  -(iran OR talks)", "every word has a minus: add one to look for", 3),
        ("iran OR -talks", "next to OR, every word has a minus: add one to look for", 9),
        ("foo:bar", "foo: at 1 isn’t a field: use title: source: or lang:", 1),
        ("https://example.org", "https: at 1 isn’t a field: use title: source: or lang:", 1),
        ("averylongfieldname:x", "averylongfi…: at 1 isn’t a field: use title: source: or lang:", 1),
        ("iran title:", "title: at 6 has no word after it: add one", 6),
        ("title:(lang:de)", "lang: at 8 is inside title: already: delete one", 8),
        ("title:-iran", "the - at 7 goes before title: like -title:word", 7),
        ("lang:german", "the language at 6 has to be two letters, like lang:de", 6),
        ('"' + "a " * 21 + '"', "the phrase at 1 is too long: 20 words at most", 1),
        ("a" * 101, "the word at 1 is too long: 100 characters at most", 1),
    ],
)
def test_an_error_says_where_and_what_to_do_in_one_line_of_a_phone(typed: str, message: str, position: int) -> None:
    with pytest.raises(QueryError) as caught:
        parse_query(typed)
    assert (query_problem(ENGLISH, caught.value.problem), caught.value.problem.position) == (message, position)
    assert len(message) <= _A_LINE


def test_twenty_levels_are_read_and_the_twenty_first_is_refused() -> None:
    assert str(parse_query("(" * MAX_LEVELS + "iran" + ")" * MAX_LEVELS)) == "iran"
    with pytest.raises(QueryError, match=r'^group-too-deep {"position":21,"most":20}$'):
        parse_query("(" * 10_000 + "iran" + ")" * 10_000)


def test_so_many_words_are_read_and_one_more_is_refused() -> None:
    words = " ".join(f"w{number}" for number in range(MAX_TERMS))
    assert str(parse_query(words)) == words
    with pytest.raises(QueryError, match=r'^too-many-words {"position":1893,"most":400}$'):
        parse_query(f"{words} -(last)")


def test_what_a_query_requires_are_its_parts_without_what_it_leaves_out() -> None:
    query = parse_query('iran (talks OR "nuclear deal") -football title:(a b)')
    required = tuple(tuple(map(str, terms(clause))) for clause in clauses(query.root))
    assert required == (("iran",), ("talks", '"nuclear deal"'), ("title:a",), ("title:b",))


_SNIPPETS = st.sampled_from(
    [
        *["(", ")", '"', "“", "«", "|", " OR ", " or ", " AND ", "NOT ", "-", "—", "+", "&", ":", " ", "\n"],
        *["title:", "source:", "lang:", "de", "iran", "U.S.", "l'", "'s", "’", "cease-fire", "1,000", "₂"],
        *["伊朗", "核", "ال", "İ", "ß", "ﷺ", "\u0308", "ё", "\u200c", "\u0640"],
    ]
)


@given(st.one_of(st.text(), st.lists(st.one_of(_SNIPPETS, st.characters()), max_size=40).map("".join)))
def test_whatever_is_typed_is_a_query_or_an_error_for_a_person(typed: str) -> None:
    answer = _read(typed)
    if isinstance(answer, Query):
        assert parse_query(str(answer)) == answer
        assert str(parse_query(str(answer))) == str(answer)
    else:
        said = query_problem(ENGLISH, answer.problem)
        assert 1 <= answer.problem.position <= max(len(typed), 1)
        assert len(said) <= _A_LINE
        assert "\n" not in said


def _read(typed: str) -> Query | QueryError:
    try:
        return parse_query(typed)
    except QueryError as error:
        return error


@pytest.mark.parametrize(
    ("query", "looser"),
    [
        ("iran talks", "iran OR talks"),
        ('iran "nuclear deal" talks', 'iran OR "nuclear deal" OR talks'),
        ("iran", None),
        ("iran OR talks", None),
        ("iran -talks", None),
        ("iran (talks OR deal)", None),
        ("iran title:talks", None),
    ],
)
def test_words_side_by_side_are_loosened_to_any_one_of_them(query: str, looser: str | None) -> None:
    loosened = loosen(parse_query(query))
    assert (str(loosened) if loosened else None) == looser


def test_a_phrase_may_have_as_many_words_and_a_word_as_many_letters_as_the_error_says() -> None:
    assert str(parse_query('"' + "a " * 20 + '"')) == '"' + " ".join("a" * 20) + '"'
    assert str(parse_query("b" * 100)) == "b" * 100
