from __future__ import annotations

import pytest

from bot.stories.summaries.back_references import (
    adds_to_others,
    find_leads,
    leans,
    points_back,
    points_inside,
    sets_scene,
)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "But he left."),
        ("en", "“It’s over,” she said."),
        ("en", "“I will come to Tunisia.”"),
        ("en", "However, the vote failed."),
        ("en", "In addition, the fee rises."),
        ("en", "At least, nobody died."),
        ("en", "All those factors played a part."),
        ("en", "For four years, she hid her work."),
        ("en", "On Monday, he resigned."),
        ("en", "'We are ready,' he told reporters."),
        ("", "But he left."),
        ("fr", "Il a démissionné lundi."),
        ("fr", "C’est la première fois."),
        ("fr", "En revanche, le texte passe."),
        ("fr", "Une décision que la gauche dénonce."),
        ("fr", '"C\'est fini", a-t-il ajouté.'),
        ("fr", "En larmes, elle a quitté la salle."),
        ("de", "Er trat am Montag zurück."),
        ("de", "Das ist neu."),
        ("de", "Außerdem steigt der Beitrag."),
        ("de", "„Wir gehen“, sagte er."),
        ("de", "Die Lage sei ernst, die Brücke müsse geschlossen werden."),
        ("en", "What is surprising is that nobody saw the cracks."),
        ("en", "Historians believe he built the bridge."),
        ("en", "What makes it worse is the price."),
        ("es", "Lo que sorprende es el precio."),
        ("es", "Sin embargo, la ley pasó."),
        ("es", "No considera justa la ley."),
        ("es", "Fue detenido en Madrid."),
        ("es", "Esta decisión sorprende."),
        ("es", "“El puente es viejo”, ha señalado."),
        ("it", "Questa decisione sorprende."),
        ("pt", "No entanto, a lei passou."),
        ("nl", "Het gaat om veel geld."),
        ("ru", "Он ушел в отставку."),
        ("uk", "Він пішов у відставку."),
        ("tr", "Ancak enflasyon yüksek."),
        ("ar", "لكن الخلاف مستمر."),
        ("fa", "او رفت."),
        ("en", "Equally, the bridge is old."),
        ("en", "No, the bridge is safe."),
        ("fr", "Parmi elles, une équipe de la télévision."),
        ("fr", "Et notamment le maire de la ville."),
        ("fr", "Les deux policiers ont été blessés."),
        ("fr", "Selon la même source, le pont est fermé."),
        ("fr", "Plus tôt dans la journée, le pont avait été fermé."),
        ("de", "Konkret soll die Brücke gesperrt werden."),
        ("de", "Ist ihre Brücke zerstört, nehmen sie die Fähre."),
        ("de", "Eine davon ist gesperrt."),
        ("es", "Un puente con el que la ciudad gana tiempo."),
        ("es", "La misma empresa construyó el puente."),
        ("ru", "Подчеркивается, что мост закрыт."),
        ("ru", "В обоих случаях мост был закрыт."),
        ("zh", "他说会议结束。"),
        ("ja", "また、新幹線は運休する。"),
    ],
)
def test_a_sentence_that_needs_the_one_before(language: str, sentence: str) -> None:
    assert points_back(sentence, language)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "The vote failed on Monday."),
        ("en", "Former Mayor Jane Roe left the hospital."),
        ("en", "At least 12 people died in the fire."),
        ("en", "One person died in the fire."),
        ("en", "“We won,” Mayor Jane Roe said."),
        ("en", "“Success Kid” is a famous photo."),
        ("en", "When Ann Roe came, she hid it."),
        ("en", "Iran and Oman met."),
        ("en", "—"),
        ("fr", "En France, la grève continue."),
        ("fr", "Une femme a été blessée à Lyon."),
        ("de", "Das Haus brannte am Montag."),
        ("de", "Die Lage sei ernst, sagte der Bürgermeister."),
        ("de", "Der Bürgermeister warnte, die Lage sei ernst."),
        ("de", "Die Regierung tritt zurück."),
        ("es", "Este lunes, el Gobierno aprobó la ley."),
        ("nl", "Het kabinet trekt geld uit."),
        ("xx", "But this language is not known."),
        ("é", "Il est là."),
    ],
)
def test_a_sentence_that_stands_by_itself(language: str, sentence: str) -> None:
    assert not points_back(sentence, language)


@pytest.mark.parametrize(
    ("language", "sentence", "adds"),
    [
        ("en", "The mayor also closed the tunnel.", True),
        ("en", "The mayor closed not only the bridge but also the tunnel.", False),
        ("en", "“We also closed the tunnel,” Mayor Jane Roe said.", False),
        ("fr", "La maire souhaite d'ailleurs fermer le tunnel.", True),
        ("de", "Die Bürgermeisterin sperrte ebenfalls den Tunnel.", True),
        ("es", "La alcaldesa cerró también el túnel.", True),
        ("ru", "Мэр закрыла также тоннель.", True),
        ("ru", "Мэр закрыла мост, а также тоннель.", False),
        ("zh", "市长还关闭了隧道。", False),
    ],
)
def test_what_adds_to_others_can_not_open(language: str, sentence: str, adds: bool) -> None:
    assert adds_to_others(sentence, language) is adds


@pytest.mark.parametrize(
    ("language", "sentence", "heads"),
    [
        ("en", "The Pentagon rejected these accusations as false.", [["accusations"]]),
        ("en", "He said that this bridge and those old ferries were safe.", [["bridge"], ["old", "ferries"]]),
        ("en", "The bridge closes this week.", []),
        ("en", "She said this was the first.", []),
        ("en", "The mayor spoke of “this bad deal”.", []),
        ("en", "This plan failed.", []),
        ("fr", "Le maire parle de cette belle amitié.", [["belle", "amitié"]]),
        ("xx", "He rejected these accusations.", []),
    ],
)
def test_what_a_sentence_points_at_behind_its_first_word(language: str, sentence: str, heads: list[list[str]]) -> None:
    assert points_inside(sentence, language) == heads


def test_the_first_sentence_opens_the_news_whatever_the_words_of_the_headline() -> None:
    assert find_leads([False, True, True, True], [True] * 4, [0, 0, 1, 0], [False] * 4) == [1, 2]


def test_a_first_sentence_without_a_word_of_the_headline_comes_behind_one_with_several() -> None:
    assert find_leads([True] * 6, [True] * 6, [0, 1, 3, 0, 3, 3], [False] * 6) == [2, 0, 1]


def test_a_later_sentence_with_clearly_more_of_the_headline_opens_the_news() -> None:
    assert find_leads([True] * 4, [True] * 4, [2, 3, 5, 4], [True] * 4) == [2, 3, 0, 1]
    assert find_leads([True] * 3, [True] * 3, [2, 3, 3], [True] * 3) == [0, 1, 2]


def test_where_the_first_sentence_cannot_be_told_the_one_with_most_of_the_headline_opens() -> None:
    assert find_leads([True] * 4, [False, True, True, True], [4, 1, 3, 3], [False] * 4) == [2, 3, 1]


def test_where_the_first_sentence_cannot_be_told_one_that_tells_of_the_headline_opens() -> None:
    assert find_leads([True] * 3, [False, True, True], [2, 0, 1], [False] * 3) == [2]
    assert find_leads([True] * 2, [False, True], [0, 0], [False] * 2) == []
    assert find_leads([False], [True], [1], [True]) == []


def test_where_none_can_be_told_the_first_that_stands_by_itself_opens() -> None:
    assert find_leads([True] * 6, [False] * 6, [1, 1, 0, 0, 3, 3], [False, True, True, False, True, True]) == [1, 2]
    assert find_leads([True] * 3, [False, False, True], [1, 1, 2], [True] * 3) == [2, 0, 1]


@pytest.mark.parametrize(
    ("language", "sentence", "is_scene"),
    [
        (
            "en",
            "Ten years ago the harbour bridge closed for months of repairs, and ferries ran all day and night.",
            True,
        ),
        (
            "en",
            "“We never thought that it would be closed for two years,” the mayor of Northport said on Monday.",
            True,
        ),
        ("en", "“The Bridge,” a film about the harbour of Northport, won the first prize in Cannes on Sunday.", False),
        ("en", "The mayor had long wanted a new bridge for the harbour, which has only one since the war.", True),
        ("en", "Two men who had been held on the bridge since Monday were freed by the police of Northport.", False),
        ("fr", "Deux hommes qui avaient été retenus sur le pont depuis lundi ont été libérés par la police.", False),
        ("en", "It rained.", True),
        (
            "en",
            "The first time the mayor crossed the old harbour bridge, he was a boy on his father's shoulders.",
            True,
        ),
        (
            "en",
            "If a city has no bridge of its own, its people cross the harbour by ferry on every day of the year.",
            True,
        ),
        (
            "en",
            "One way to cross the harbour of Northport is the old ferry, which takes an hour even in good weather.",
            True,
        ),
        (
            "en",
            "One of the bridges of Northport was closed on Monday after engineers found cracks in its foundation.",
            False,
        ),
        (
            "en",
            "It was a wooden bridge that fell on Monday, and the council of Northport has closed the other one.",
            False,
        ),
        (
            "fr",
            "Le 28 août dernier, le maire choisissait la radio pour annoncer la fermeture du pont de Northport.",
            True,
        ),
        (
            "fr",
            "C’est une fermeture qui a marqué le mandat du maire et qui restera dans l’histoire de Northport.",
            True,
        ),
        (
            "fr",
            "Le 28 août, le pont de Northport sera fermé pour deux ans, a annoncé lundi le maire de la ville.",
            False,
        ),
        (
            "en",
            "For nearly two decades, police and reporters have looked for whoever took the bell of the bridge.",
            True,
        ),
        (
            "en",
            "The old harbour bridge of Northport has been synonymous with traffic jams for more than 25 years.",
            True,
        ),
        (
            "en",
            "The mayor of Northport, who has long wanted a new bridge, resigned on Monday over cracks in the old.",
            False,
        ),
        (
            "fr",
            "Après huit semaines de travaux, le pont de Northport s’est remis lundi doucement en état de marche.",
            True,
        ),
        (
            "fr",
            "Depuis le début des travaux sur le pont, les habitants de Northport prennent le bac chaque matin.",
            True,
        ),
        (
            "de",
            "Seit mehreren Jahren streiten die Bewohner von Northport über die alte Brücke am Hafen der Stadt.",
            True,
        ),
        (
            "es",
            "Durante casi tres décadas, los vecinos de Northport han cruzado el viejo puente del puerto a pie.",
            True,
        ),
        (
            "ru",
            "На протяжении многих лет жители города переходили старый мост через гавань пешком каждое утро.",
            True,
        ),
    ],
)
def test_what_sets_a_scene_before_the_news(language: str, sentence: str, is_scene: bool) -> None:
    assert sets_scene(sentence, frozenset(), language) is is_scene


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "The council has also closed the harbour bridge."),
        ("en", "The engineer Tom Doe agrees that the bridge is old."),
        ("en", "The first step will be the repair of the pillars."),
        ("en", "The mayor closed the tunnel, too."),
        ("en", "Jane Roe later closed the tunnel."),
        ("en", "Such bridges are rare in Northport."),
        ("en", "About one-third of its students moved to Northport."),
        ("en", "On Monday, the school moved again."),
        ("en", "This bridge-fan dichotomy was shown in Northport."),
        ("fr", "La mairie a également fermé le tunnel."),
        ("fr", "La mairie a fermé celui-ci lundi."),
        ("fr", "Parue lundi, cette enquête décrit le pont."),
        ("de", "Das alles, um den Tunnel zu sperren."),
        ("de", "Neugierige werden aber den Tunnel sehen."),
        ("de", "Die Stadt sperrt auch den Tunnel."),
        ("es", "El presidente ha explicado que el puente es viejo."),
        ("es", "La obra de las tres torres empezó al cumplir estas los cien años."),
        ("es", "La alcaldía cerró también el túnel."),
        ("ru", "За такую работу платят мало."),
        ("ru", "Позднее мост закрыли."),
        ("ru", "По информации, мост закрыли."),
        ("ru", "Во время смены они не должны покидать мост."),
    ],
)
def test_a_sentence_leans_by_any_word_of_it(language: str, sentence: str) -> None:
    assert leans(sentence, language)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "The council closed the harbour bridge this week."),
        ("en", "Her sentencing is on Monday."),
        ("en", 'The mayor said: "The first bridge was closed too."'),
        ("en", "The council pays for works such as bridges."),
        ("fr", "La mairie a fermé le pont ce lundi."),
        ("de", "Die Stadt sperrt den Tunnel am Montag."),
        ("es", "El presidente de la Junta cerró el puente."),
        ("ru", "Мост закрыли в понедельник."),
        ("xx", "Most is closed."),
    ],
)
def test_a_sentence_leans_on_nothing(language: str, sentence: str) -> None:
    assert not leans(sentence, language)


def test_what_was_announced_last_week_is_no_news() -> None:
    old = "En difficulté, le maire Jean Roe a annoncé la semaine dernière la fermeture du pont de Northport."
    assert sets_scene(old, frozenset(("roe",)), "fr")
    assert not sets_scene(old.replace("la semaine dernière", "lundi"), frozenset(("roe",)), "fr")
