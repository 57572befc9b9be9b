"""Words are found in every form and script that a reader takes for the same, and in no other."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import QueryError
from bot.text.aliases import NEVER_A_WORD
from bot.topics.match import Document, TopicIndex, explain, matches
from bot.topics.query import parse_query

_ROWS = [
    line.split("\t")
    for line in Path(__file__).with_name("words.tsv").read_text(encoding="utf-8").splitlines()
    if not line.startswith("# ")
]
# One headline in each of so many languages, written for this test.
_HEADLINES = {
    "en": "Children flee as wildfires near the harbour of Athens",
    "de": "Kanzler trifft Präsidenten in Straßburg wegen der Zölle",
    "fr": "L'armée française évacue les élèves de l'école",
    "es": "Las elecciones en Perú dejan dudas sobre el presidente",
    "it": "Dazi, l'Unione europea chiede un accordo con gli Usa",
    "nl": "Kabinet valt na ruzie over asielbeleid van de minister",
    "pt": "Mísseis atingem hospitais e aviões na região",
    "pl": "Wojna na Ukrainie trwa, rząd wysyła żołnierzy",
    "cs": "V Praze hořelo, hasiči zachránili děti",
    "sk": "Voľby vyhrala opozícia, vláda končí",
    "uk": "Вибухи у Києві після російської атаки",
    "ru": "Переговоры в Женеве завершились без соглашения",
    "fi": "Suomessa lakkoillaan, vaalien tulos yllätti",
    "sv": "Regeringen föreslår höjda straff för brott",
    "tr": "Depremler İzmir'de korkuttu, okullar tatil",
    "hu": "A választások után új kormány alakul Budapesten",
    "el": "Σεισμός στην Κρήτη, κλειστά τα σχολεία",
    "ar": "استئناف المفاوضات النووية مع إيران في مسقط",
    "fa": "تحریم‌های تازه علیه ایران اعلام شد",
    "he": "הממשלה התפטרה אחרי הצבעה בכנסת",
    "hi": "हिन्दी दिवस पर ज़मीन विवाद सुलझा",
    "zh": "臺灣選舉結果公布後股市上漲",
    "ja": "コンピューター障害で空港が混乱",
    "ko": "북한이 탄도미사일을 발사했다",
    "th": "รัฐบาลประกาศเลือกตั้งใหม่",
    "id": "Gempa mengguncang Sulawesi, warga mengungsi",
}


@pytest.mark.parametrize(("query", "language", "headline", "wanted"), _ROWS)
def test_a_word_is_found_in_the_forms_and_scripts_that_are_the_same(
    query: str, language: str, headline: str, wanted: str
) -> None:
    document = Document(headline, language=language)
    index = TopicIndex()
    index.add(1, parse_query(query))
    assert matches(parse_query(query), document) is (wanted == "yes")
    assert index.match(document) == ([1] if wanted == "yes" else [])
    assert bool(explain(parse_query(query), document)) is (wanted == "yes")


@pytest.mark.parametrize("language", _HEADLINES)
def test_a_query_that_is_a_text_finds_that_text(language: str) -> None:
    text = _HEADLINES[language]
    for code in (language, ""):
        assert matches(parse_query(text), Document(text, language=code))
        for word in text.split():
            if word in NEVER_A_WORD:
                continue  # alone it means the United Nations
            assert matches(parse_query(word), Document(text, language=code)), (word, code)


_PARTS = st.lists(
    st.sampled_from([word for text in _HEADLINES.values() for word in text.split() if word not in NEVER_A_WORD]),
    min_size=1,
    max_size=6,
)  # "un" is left out: in a query of English words it is the United Nations, in a Spanish text an article


@given(_PARTS, st.sampled_from(sorted(_HEADLINES)))
def test_words_of_any_language_find_a_text_of_them(parts: list[str], language: str) -> None:
    text = " ".join(parts)
    assert matches(parse_query(text), Document(text, language=language))


@given(_PARTS, _PARTS, st.sampled_from(["", *sorted(_HEADLINES)]))
def test_more_words_never_unmatch_a_query_that_leaves_nothing_out(
    parts: list[str], more: list[str], language: str
) -> None:
    query = parse_query(" ".join(parts[:2]))
    before = Document("Title. " + " ".join(parts), language=language or "en")
    after = Document(before.title + " | " + " ".join(more), language=before.language)
    assert not matches(query, before) or matches(query, after)


@given(st.one_of(st.text(min_size=1, max_size=30), _PARTS.map(" ".join)))
def test_what_is_in_its_one_spelling_is_spelt_so_again(text: str) -> None:
    quoted = '"' + text.replace('"', "") + '"'
    try:
        once = str(parse_query(quoted))
    except QueryError:
        return
    assert str(parse_query(once)) == once
