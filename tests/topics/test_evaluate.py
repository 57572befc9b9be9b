"""Which words are the same word, and what /why can say about it."""

from __future__ import annotations

import pytest

from bot.topics.evaluate import Hit, explain, is_near, matches
from bot.topics.match import TopicIndex
from bot.topics.query import parse_query
from bot.topics.reading import READ_CHARACTERS, Document, Reading


@pytest.mark.parametrize(
    ("query", "title", "language", "expected"),
    [
        # exact form or stem, in the story's language
        ("talks", "A talk in Vienna", "en", True),
        ("talk", "TALKS IN VIENNA", "en", True),
        ("talking", "Talks in Vienna", "en", True),
        ("Sanktion", "Neue Sanktionen beschlossen", "de", True),
        ("Sanktion", "Neue Sanktionen beschlossen", "en", False),
        ("Sanktion", "Neue Sanktionen beschlossen", "", True),
        ("Sanktionen", "Neue Sanktionen beschlossen", "", True),
        ("Sanktion", "Neue Sanktionen beschlossen", "de-AT", True),
        ("санкции", "Евросоюз обсуждает пакет санкций", "ru", True),
        ("переговори", "Почалися переговори", "uk", True),
        ("مفاوضات", "استئناف المفاوضات", "ar", True),
        ("المفاوضات", "مفاوضات جديدة", "ar", True),
        ("yaptırım", "Yeni yaptırım kararı", "tr", True),
        ("yaptirim", "Yeni yaptırım kararı", "tr", True),
        ("israel", "La isra bonita", "es", False),
        # possessives, apostrophes, hyphens, dots
        ("government", "The government's plan", "en", True),
        ("government", "The government’s plan", "en", True),
        ("workers", "Workers' rights", "en", True),
        ("ceasefire", "Cease-fire holds", "en", True),
        ("ceasefire", "Cease‑fire holds", "en", True),
        ("cease-fire", "Ceasefire holds", "en", True),
        ("cease-fire", "Ceasefires hold", "en", True),
        ("cease-fire", "A cease fire holds", "en", True),
        ("cease-fire", "Fire will cease", "en", False),
        ("fire", "Cease-fire holds", "en", True),
        ("covid-19", "COVID19 returns", "en", True),
        ("21", "They won 2-1", "en", False),
        ("2-1", "They won 2-1", "en", True),
        ("2-1", "They won 21", "en", False),
        ("10000", "Some 10,000 people", "en", True),
        ("10,000", "Some 10000 people", "en", True),
        ("4.5", "A quake of 4.5", "en", True),
        ("O'Brien", "OBrien resigns", "en", True),
        ("obrien", "O’Brien resigns", "en", True),
        ("brien", "O'Brien resigns", "en", True),
        ("don", "I don't know", "en", False),
        ("ukraine", "La guerre de l'Ukraine", "fr", True),
        ("ucraina", "La guerra dell’Ucraina", "it", True),
        ("aujourd'hui", "Aujourd’hui à Paris", "fr", True),
        ("washington", "Washington'daki görüşme", "tr", True),
        ("rock'n'roll", "Rocknroll lives", "en", True),
        # width, case, accents
        ("iran", "ＩＲＡＮ", "en", True),
        ("straße", "STRASSE gesperrt", "de", True),
        ("istanbul", "İSTANBUL'DA seçim", "tr", True),
        ("erdogan", "Erdoğan kazandı", "tr", True),
        ("Erdoğan", "Erdogan wins", "en", True),
        ("año", "Ano nuevo", "es", False),
        ("ano", "Año nuevo", "es", True),
        ("łódź", "Lodz votes", "en", True),
        ("Пётр", "Петр Первый", "ru", True),
        ("йод", "иод", "ru", False),
        ("किसान", "किसान आंदोलन", "hi", True),
        ("می‌شود", "میشود", "fa", True),
        # names and their adjectives
        ("iran", "Iranian envoys leave", "en", True),
        ("Iranian", "Iran's envoys leave", "en", True),
        ("iranians", "IRAN", "en", True),
        ("iran", "Tehran says no", "en", False),
        ("tehran", "Iran says no", "en", False),
        ("iran", "Iraq says no", "en", False),
        ("ukraine", "Ukrainians vote", "en", True),
        ("israel", "An Israeli minister", "en", True),
        ("netherlands", "Dutch farmers protest", "en", True),
        ("poland", "Polish farmers protest", "en", True),
        ("poland", "How to polish your shoes", "en", False),
        ("turkey", "A cold turkey sandwich", "en", False),
        ("turkish", "Türkiye’s lira falls", "en", True),
        ("iran", "Послы Ирана и иранский министр", "ru", True),
        ("Иран", "Iran says no", "en", True),
        ("ukraine", "Українських військових звільнено", "uk", True),
        ("iran", "وقالت الإيرانية", "ar", True),
        ("ukraine", "بأوكرانيا", "ar", True),
        ("iran", "İran'ın elçisi", "tr", True),
        ("russia", "Rusyadan yanıt", "tr", True),
        ("iran", "Iranische Gesandte", "de", True),
        ("us", "U.S. envoys leave", "en", True),
        ("us", "US envoys leave", "en", True),
        ("U.S.", "American envoys leave", "en", True),
        ("us", "USA wins", "en", True),
        ("us", "The United States leaves", "en", True),
        ("us", "Join us for dinner", "en", False),
        ("us", "US-led forces", "en", True),
        ("us", "US TO LEAVE", "en", True),
        ("us", "Latin American leaders meet", "en", False),
        ("us", "Latin American leaders meet in American Samoa", "en", True),
        ("european union", "EU leaders meet", "en", False),
        ('"european union"', "EU leaders meet", "en", True),
        ("eu", "European Union leaders meet", "en", True),
        ("eu", "Eu não sei", "pt", False),
        ("un", "Un accord à Paris", "fr", False),
        ("un", "ONU, UN et OTAN", "fr", True),
        ("AI", "AI law passes", "en", True),
        ("ai", "Artificial intelligence law", "en", True),
        ("WHO", "WHO declares emergency", "en", True),
        ("WHO", "Who declares an emergency", "en", False),
        ("WHO", "WHO IS TO BLAME", "en", False),
        ("WHO", "World Health Organization", "en", True),
        ("WHO", "W.H.O. IS TO BLAME", "en", True),
        ('"North Korea"', "North Korean missiles", "en", True),
        ('"North Korea"', "N. Korea fires missile", "en", True),
        ('"North Korea"', "Korea trades with the north", "en", False),
        # phrases
        ('"nuclear talks"', "Nuclear talks resume", "en", True),
        ('"nuclear talk"', "Nuclear talks resume", "en", True),
        ('"nuclear talks"', "Talks on nuclear arms", "en", False),
        ('"nuclear talks"', "Nuclear arms talks, nuclear talks", "en", True),
        ('"iran talks"', "Iranian talks resume", "en", True),
        ('"ceasefire talks"', "Cease-fire talks resume", "en", True),
        ('"cease-fire talks"', "Ceasefire talks resume", "en", True),
        ('"cease-fire talks"', "Cease fire talks resume", "en", True),
        ('"cease-fire talks"', "Ceasefire and talks", "en", False),
        ('"european union talks"', "European Union talks", "en", True),
        ('"eu talks"', "European Union talks", "en", True),
        ("AT&T", "AT&T to merge", "en", True),
        # operators
        ("iran talks OR ukraine sanctions", "Sanctions over Ukraine", "en", True),
        ("iran talks OR ukraine sanctions", "Talks over Ukraine", "en", False),
        ("iran (talks OR sanctions)", "Sanctions on Iran", "en", True),
        ("iran -football", "Iran wins at football", "en", False),
        ('iran -"world cup"', "Iran at the World Cup", "en", False),
        ('iran -"world cup"', "Iran cup of the world", "en", True),
        ("iran -(football OR soccer)", "Iran soccer", "en", False),
        ("iran -(football soccer)", "Iran soccer", "en", True),
        ("lang:de", "Egal", "de-CH", True),
        ("lang:de", "Egal", "en", False),
        # scripts without spaces: substrings
        ("伊朗", "美国与伊朗恢复核谈判", "zh", True),
        ("伊朗", "伊 朗", "zh", True),
        ("伊朗", "伊拉克与朗", "zh", False),
        ("谈", "核谈判", "zh", True),
        ("AI芯片", "新的AI 芯片出口", "zh", True),
        ("AI芯片", "AI。芯片", "zh", False),
        ("イラン", "ｲﾗﾝ核合意", "ja", True),
        ("이란", "이란의 핵 협상", "ko", True),
        ("อิหร่าน", "ข่าวอิหร่านวันนี้", "th", True),
        ("title:伊朗 核", "伊朗核谈判", "zh", True),
    ],
)
def test_a_word_is_found_in_every_form_of_it(query: str, title: str, language: str, expected: bool) -> None:
    document = Document(title, language=language)
    assert matches(parse_query(query), document) is expected
    index = TopicIndex()
    index.add(1, parse_query(query))
    assert index.match(document) == [1] * expected
    assert bool(explain(parse_query(query), document)) is expected
    assert index.may_match(document) or not expected


def test_without_stems_only_exact_forms_and_names_match() -> None:
    reading = Reading(Document("Iranian talks", language="en"), stems=False)
    assert matches(parse_query("iran talks"), reading)
    assert not matches(parse_query("talk"), reading)


@pytest.mark.parametrize(
    ("query", "outlet", "feed", "expected"),
    [
        ("source:bbc", "BBC World", "", True),
        ("source:bbc", "", "https://www.bbc.co.uk/news/1", True),
        ("source:bbc", "ABBC", "", False),
        ('source:"bbc world"', "BBC World", "", True),
        ('source:"world bbc"', "BBC World", "", False),
        ("source:aljazeera", "Al Jazeera", "", True),
        ('source:"al jazeera"', "Al Jazeera English", "", True),
        ('source:"al jazeera"', "", "https://www.aljazeera.com/xml/rss/all.xml", True),
        ("source:aljazeera.com", "", "https://www.aljazeera.com/x", True),
        ("source:elpais", "El País", "", True),
        ("source:bbc", "", "http://[bad", False),
        ("source:bbc", "", "", False),
        ("source:新华社", "新华社", "", True),
    ],
)
def test_a_source_is_an_outlet_a_feed_or_a_site(query: str, outlet: str, feed: str, expected: bool) -> None:
    document = Document("Iran", outlet=outlet, feed=feed, language="en")
    assert matches(parse_query(query), document) is expected
    index = TopicIndex()
    index.add(1, parse_query(query))
    assert index.match(document) == [1] * expected


def test_title_looks_at_the_headline_alone() -> None:
    document = Document("Talks resume", "Iran is ready for a nuclear deal", language="en")
    assert matches(parse_query("iran title:talks"), document)
    assert not matches(parse_query("title:iran"), document)
    assert not matches(parse_query('title:"nuclear deal"'), document)
    assert matches(parse_query('"nuclear deal" -title:iran'), document)


def test_a_phrase_does_not_run_from_the_headline_into_the_text() -> None:
    assert not matches(parse_query('"nuclear deal"'), Document("Nuclear", "deal", language="en"))


def test_what_stands_far_down_in_an_article_does_not_count() -> None:
    text = "x" * READ_CHARACTERS
    assert matches(parse_query("iran"), Document("", f"Iran {text}"))
    assert not matches(parse_query("iran"), Document("", f"{text} Iran"))


# --- explain


def test_explain_says_which_words_were_found_in_which_field_and_where() -> None:
    document = Document(
        "Iranian envoys resume nuclear talk",
        "VIENNA – Talks resumed.",
        outlet="BBC",
        feed="https://feeds.bbci.co.uk/news/rss.xml",
        language="en-GB",
    )
    query = parse_query('iran (talks OR "nuclear talks" OR deal) -football source:bbc source:bbci lang:en')
    assert explain(query, document) == [
        Hit("iran", "title", "Iranian", 0),
        Hit("talks", "title", "talk", 30),
        Hit("talks", "text", "Talks", 9),
        Hit('"nuclear talks"', "title", "nuclear talk", 22),
        Hit("source:bbc", "source", "BBC", 0),
        Hit("source:bbci", "source", "https://feeds.bbci.co.uk/news/rss.xml", 0),
        Hit("lang:en", "lang", "en-GB", 0),
    ]


def test_explain_has_nothing_to_say_about_a_story_that_does_not_fit() -> None:
    assert explain(parse_query("iran talks"), Document("Iran votes", language="en")) == []


def test_explain_names_words_once_however_many_terms_found_them() -> None:
    document = Document("Iranians vote", language="en")
    assert explain(parse_query("iran OR iranian OR title:iran"), document) == [Hit("iran", "title", "Iranians", 0)]


def test_explain_does_not_speak_of_what_was_left_out() -> None:
    document = Document("Iran talks", language="en")
    assert explain(parse_query("iran -(football talks)"), document) == [Hit("iran", "title", "Iran", 0)]


@pytest.mark.parametrize(
    ("query", "title", "matched", "position"),
    [
        ("iran", "A ﬁne day in ＩＲＡＮ now", "ＩＲＡＮ", 13),
        ("talks", "Cafe\u0301 talks", "talks", 6),
        ("cafe", "Ⅻ cafe\u0301", "cafe\u0301", 2),
        ("fine", "ﬁne", "ﬁne", 0),
        ("cease-fire", "The cease-fire", "cease-fire", 4),
        ("fire", "The cease-fire", "fire", 10),
        ("eu", "The European Union", "European Union", 4),
        ('"cease-fire talks"', "Post-cease-fire talks", "cease-fire talks", 5),
        ("伊朗", "美国与伊 朗谈判", "伊 朗", 3),
        ("ai芯片", "新AI。的AI芯片", "AI芯片", 5),
        ("이란", "\u110b\u1175\u1105\u1161\u11ab의", "\u110b\u1175\u1105\u1161\u11ab", 0),
        ("ストレス", "㍼のｽﾄﾚｽ", "ｽﾄﾚｽ", 2),
    ],
)
def test_a_hit_stands_where_it_says(query: str, title: str, matched: str, position: int) -> None:
    (hit,) = explain(parse_query(query), Document(title, language="en"))
    assert (hit.matched_text, hit.position) == (matched, position)
    assert title[position:].startswith(matched)


# --- near misses


@pytest.mark.parametrize(
    ("query", "title", "blurb", "expected"),
    [
        ("iran", "Iran", "", True),
        ("iran", "Talks", "", False),
        ("iran talks", "Iran", "", True),
        ("iran talks", "Vienna", "Talks", True),
        ("iran talks", "Vienna", "", False),
        ("iran talks deal", "Iran talks", "", True),
        ("iran talks deal", "Iran", "", False),
        ("iran talks deal vienna", "Iran", "talks", True),
        ("iran talks deal vienna", "Iran", "", False),
        ("iran (talks OR deal)", "A deal", "", True),
        ("iran talks deal OR ukraine", "Ukraine", "", True),
        ("iran talks -football", "Iran football", "", False),
        ("iran talks -football", "Iran", "football", True),
        ("iran talks -(football -women)", "Iran football", "", False),
        ("iran talks -(football -women)", "Iran football", "women", True),
        ("iran title:talks", "Talks", "", True),
        ("iran title:talks", "Iran", "", False),
        ("title:talks", "Talks", "", True),
        ("iran lang:de", "Iran", "", False),
        ("iran lang:en", "Iran", "", True),
        ("iran talks source:bbc", "Iran", "", True),
        ("iran talks source:cnn", "Iran", "", False),
        ("iran talks (title:deal OR title:pact)", "Iran", "", False),
        ("iran (talks deal OR -vienna)", "Iran", "", True),
        ("iran (title:a OR -title:b)", "Iran", "", True),
        ('"nuclear deal" iran', "nuclear deal", "", True),
    ],
)
def test_a_near_miss_has_half_of_what_is_required(query: str, title: str, blurb: str, expected: bool) -> None:
    document = Document(title, blurb, outlet="BBC", language="en")
    assert is_near(parse_query(query), document) is expected
    index = TopicIndex()
    index.add(1, parse_query(query))
    assert index.may_match(document) is expected
