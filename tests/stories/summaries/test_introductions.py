from __future__ import annotations

import pytest

from bot.stories.summaries.introductions import what_they_need


def places(language: str, sentences: list[str], title: str = "") -> list[list[list[int]]]:
    return [[sorted(group) for group in needs.names] for needs in what_they_need(sentences, title, language)]


@pytest.mark.parametrize(
    ("language", "introduced", "short"),
    [
        ("en", "The mayor, Jane Roe, closed the bridge.", "Work starts in May, Roe said."),
        ("en", "The mayor, Jane Roe, closed the bridge.", "Work starts in May, said Jane."),
        ("en", "Governor George W. Hill closed the bridge.", "Hill's office wants a new one."),
        ("en", "Pat O'Hara closed the bridge.", "Few like the plans of Mr. O'Hara."),
        ("en", "The Department of Transport (DOT) closed the bridge.", "Work starts in May, the DOT said."),
        ("fr", "Le maire Jean-Luc Dubreuil a fermé le pont.", "Les travaux débutent en mai, dit M. Dubreuil."),
        ("fr", "L'arrêté d'Anne Dubreuil ferme le pont.", "Pour Dubreuil, les travaux débutent en mai."),
        ("de", "Bürgermeister Karl Semmler sperrte die Brücke.", "Die Arbeit beginnt im Mai, sagte Semmler."),
        ("es", "La alcaldesa Ana Robles cerró el puente.", "Las obras empiezan en mayo, dijo Robles."),
        ("it", "La sindaca Anna Bertoli ha chiuso il ponte.", "I lavori iniziano a maggio, dice Bertoli."),
        ("en", "A judge convicted Jane Roe.", "The Roe years are over, says Roe, and Roe knows."),
        ("en", "Jane Roe won against Tom Doe.", "It was a payment from Roe."),
        ("en", "Jane Roe is mayor.", "Work starts in May, Mr Roe said."),
        ("ru", "Мэр Анна Кострова закрыла мост.", "По словам Костровой, работы начнутся в мае."),
        ("ru", "Мэр А. П. Костров закрыл мост.", "Костров сказал, что работы начнутся в мае."),
    ],
)
def test_a_short_form_needs_the_sentence_with_the_whole_name(language: str, introduced: str, short: str) -> None:
    assert places(language, [introduced, short]) == [[], [[0]]]
    assert places(language, [introduced, short], title=introduced) == [[], []]


@pytest.mark.parametrize(
    ("language", "title", "sentences"),
    [
        ("en", "", ["The mayor, Jane Roe, spoke.", "President Roe left.", "Jane Roe is back.", "Jane Roe: Roe won."]),
        ("en", "", ["The Boston Globe wrote it.", "It rained in Boston.", "Few people in Boston care, Boston said."]),
        ("en", "", ["The U.S. Senate voted.", "The Senate will vote again."]),
        ("en", "", ["Amazon is late.", "Amazon France is on time.", "Few like Amazon."]),
        ("en", "", ["The World Health Organization (WHO) met.", "The WHO voted."]),
        ("en", "", ["Monday Night Football is on.", "They play on Monday."]),
        (
            "en",
            "",
            ["Early Thursday it snowed.", "Snow fell in Thursday's storm.", "Speaking Friday, she left on Friday."],
        ),
        ("en", "", ["Instead Turkish police came.", "Few saw the Turkish police."]),
        ("en", "", ["Al Qaeda claimed the attack.", "The branch of al Qaeda in Yemen is large."]),
        ("en", "", ["New Jersey Sen. Jane Roe spoke.", "Voters like Sen. Tom Doe."]),
        ("en", "Roe closes bridge", ["Roe spoke on Monday.", "The mayor, Jane Roe, is tired."]),
        ("fr", "", ["Le maire Jean Dubreuil est là.", "Le président Dubreuil est parti."]),
        ("fr", "", ["La mairie de Pau est fermée.", "On vit bien à Pau.", "Pau dort."]),
        ("de", "", ["Die Deutsche Wirtschaft wächst.", "Vor allem die Wirtschaft hofft."]),
        ("zh", "", ["市长关闭了大桥。", "她说五月开工。"]),
    ],
)
def test_what_introduces_itself_needs_nothing(language: str, title: str, sentences: list[str]) -> None:
    assert places(language, sentences, title) == [[] for _ in sentences]


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "The bridge will stay shut, Mr. Roe said."),
        ("en", "The bridge will stay shut, Mrs Roe said."),
        ("fr", "Le pont reste fermé, a dit Mme Dubreuil."),
        ("fr", "Le pont reste fermé, a dit M. Dubreuil."),
        ("de", "Die Brücke bleibt zu, sagte Herr Semmler."),
    ],
)
def test_a_surname_with_a_courtesy_alone_is_introduced_by_nobody_but_the_headline(language: str, sentence: str) -> None:
    surname = sentence.rstrip(".").replace(" said", "").split()[-1]
    assert places(language, [sentence]) == [[[]]]
    assert places(language, [sentence], title=f"Anne {surname} am Fluss") == [[]]


def test_a_name_that_is_told_later_alone_can_not_be_introduced() -> None:
    assert places("en", ["Few people like Roe.", "The mayor, Jane Roe, is tired."]) == [[[]], []]


@pytest.mark.parametrize(
    ("language", "introduced", "pointing"),
    [
        ("en", "Steelco built the bridge.", "The company is bankrupt."),
        ("en", "A woman fell into the river.", "Divers found the victim at noon."),
        ("en", "Steelco built the bridge.", "On Monday the Ohio company closed."),
        ("en", "Tom Roe fell into the river.", "The 31-year-old is well."),
        ("fr", "Une femme est tombée dans la rivière.", "La victime est sauve."),
        ("fr", "Ponts & Cie a bâti le pont.", "Lundi, l'entreprise a fermé."),
        ("de", "Stahlbau hat die Brücke gebaut.", "Das Unternehmen ist pleite."),
        ("de", "Ein Mann fiel in den Fluss.", "Der 31-Jährige ist wohlauf."),
        ("es", "Una mujer cayó al río.", "La víctima está bien."),
        ("ru", "Мост построил «Стальмост».", "Компания обанкротилась."),
    ],
)
def test_a_pointer_needs_a_sentence_before_it(language: str, introduced: str, pointing: str) -> None:
    assert places(language, [introduced, pointing]) == [[], [[0]]]
    far = [introduced, *["Il pleut."] * 12, pointing]
    assert places(language, far)[-1] == [[12]]


def test_a_pointer_at_a_noun_that_was_told_needs_the_sentence_that_told_it() -> None:
    sentences = ["Six powers met to revive an agreement.", "Diplomats were tired.", "The agreement had a limit."]
    assert places("en", sentences) == [[], [], [[0]]]


@pytest.mark.parametrize(
    ("language", "title", "sentence"),
    [
        ("en", "Company closes", "The company is bankrupt."),
        ("en", "", "The company that built it is bankrupt."),
        ("en", "", "The film “Bridges” opens in May."),
        ("en", "", "Few at Steelco think the company will last."),
        ("en", "", "A company may sue the company."),
        ("fr", "", "La victime d'un accident est sauve."),
        ("de", "", "Das Unternehmen Stahlbau ist pleite."),
        ("es", "", "La empresa que lo construyó cerró."),
        ("ru", "", "Компания «Стальмост» обанкротилась."),
    ],
)
def test_what_says_itself_who_is_meant_is_no_pointer(language: str, title: str, sentence: str) -> None:
    assert places(language, ["Es regnet.", sentence], title)[1] == []


def test_the_first_sentence_stands_below_the_headline() -> None:
    assert places("en", ["The company is bankrupt."]) == [[]]


@pytest.mark.parametrize(
    ("language", "title", "sentences", "needed"),
    [
        ("en", "", ["Police found drugs on a boat.", "The drugs were burnt.", "The sun shone."], [[], [[0]], []]),
        ("en", "Drugs burnt", ["Police found drugs on a boat.", "The drugs were burnt."], [[], []]),
        ("en", "", ["A storm hit.", "The worst storm of the year hit."], [[], []]),
        ("fr", "", ["Un orage a éclaté.", "Les pompiers craignent l'orage."], [[], [[0]]]),
        ("de", "", ["Eine Brücke ist gesperrt.", "Die Brücke war alt."], [[], [[0]]]),
        ("ru", "", ["Мост закрыт.", "Мост стар."], [[], []]),
    ],
)
def test_what_is_called_the_was_told_before(
    language: str, title: str, sentences: list[str], needed: list[list[list[int]]]
) -> None:
    found = what_they_need(sentences, title, language)
    assert [[sorted(group) for group in one.things] for one in found] == needed
    assert all(set(one.all()) == {*one.names, *one.things} for one in found)
