from __future__ import annotations

import pytest

from bot.stories.summaries.back_references import adds_to_others, points_back


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
        ("it", "Questa decisione sorprende."),
        ("pt", "No entanto, a lei passou."),
        ("nl", "Het gaat om veel geld."),
        ("ru", "Он ушел в отставку."),
        ("uk", "Він пішов у відставку."),
        ("tr", "Ancak enflasyon yüksek."),
        ("ar", "لكن الخلاف مستمر."),
        ("fa", "او رفت."),
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
