from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.text.language import detect_language, guess_language

SENTENCES = {
    "en": "The government said on Friday that the talks with its neighbours would be held in the spring",
    "de": "Die Regierung hat am Freitag mitgeteilt, dass die Gespräche mit den Nachbarn nicht im Frühjahr beginnen",
    "fr": "Le gouvernement a annoncé que les discussions avec ses voisins seront menées dans la capitale",
    "es": "El gobierno dijo que las conversaciones con los vecinos se celebrarán en la capital para el verano",
    "it": "Il governo ha detto che i colloqui con i vicini sono stati rinviati alla primavera per non creare tensioni",
    "pt": "O governo disse que as conversas com os vizinhos não vão começar antes do verão para evitar tensões",
    "nl": "De regering heeft gezegd dat de gesprekken met de buren niet voor het voorjaar worden gehouden",
    "pl": "Rząd poinformował, że rozmowy z sąsiadami nie odbędą się przed wiosną, a to jest dla nich ważne",
    "sv": "Regeringen säger att samtalen med grannarna inte ska hållas före våren och det är en besvikelse för många",
    "tr": "Hükümet komşularla görüşmelerin bahardan sonra olacağını ve bunun için bir tarih belirlendiğini söyledi",
    "ru": "Правительство заявило, что переговоры с соседями не начнутся до весны, и это было важно для них",
    "uk": "Уряд повідомив, що переговори з сусідами не почнуться до весни, і це було важливо для них",
    "el": "Η κυβέρνηση ανακοίνωσε ότι οι συνομιλίες θα αρχίσουν την άνοιξη",
    "he": "הממשלה הודיעה כי השיחות עם השכנים יתקיימו באביב",
    "ja": "政府は春に隣国との協議を行うと発表した",
    "ko": "정부는 봄에 이웃 나라와 회담을 열겠다고 밝혔다",
    "zh": "政府宣布将于春季与邻国举行会谈",
    "th": "รัฐบาลประกาศว่าจะมีการเจรจาในฤดูใบไม้ผลิ",
}


@pytest.mark.parametrize("language", SENTENCES)
def test_a_sentence_of_the_news_tells_its_language(language: str) -> None:
    assert guess_language(SENTENCES[language]) == language


@pytest.mark.parametrize("text", ["", "42", "Tokyo 2026", "Nvidia Q3 EPS", "la de que"])
def test_what_may_be_anything_tells_nothing(text: str) -> None:
    assert guess_language(text) == ""


def test_the_hint_stands_where_the_text_does_not_tell() -> None:
    assert detect_language("Nvidia Q3", "en") == "en"
    assert detect_language("Nvidia Q3") == ""
    assert detect_language(SENTENCES["de"], "en") == "de"


def test_the_model_is_asked_last() -> None:
    assert detect_language("Magyarország miniszterelnöke pénteken Brüsszelbe utazott tárgyalásokra") == "hu"


@given(st.text(max_size=200))
def test_no_text_raises(text: str) -> None:
    assert len(guess_language(text)) in {0, 2}
