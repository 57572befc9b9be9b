from __future__ import annotations

import pytest

from bot.stories.summaries.shortening import shorten

NEWS = "The council of Northport voted on Monday to close the harbour bridge to all cars from the first of June"


def without_end(sentence: str, language: str = "en") -> str:
    return shorten(sentence, len(sentence) - 1, language)


@pytest.mark.parametrize(
    ("language", "kept", "clause"),
    [
        ("en", NEWS, ", while ferries will run every ten minutes between the two banks of the river."),
        ("en", NEWS, ", which was built in 1931 and carries twenty thousand cars every day."),
        ("en", f"{NEWS}, said the mayor", ', as part of a plan for "greener" streets in Northport.'),
        (
            "es",
            "La Asamblea aprobó este martes una ley especial para la construcción de cárceles en todo el país",
            ", en momentos en que la policía realiza capturas masivas.",
        ),
        (
            "fr",
            "Les députés ont approuvé jeudi en commission un amendement sur la filiation des enfants nés par PMA",
            ", afin d'éviter les discriminations entre les familles.",
        ),
        (
            "de",
            "Der Stadtrat hat am Montag beschlossen, die Hafenbrücke ab Juni für alle Autos zu sperren",
            ", während die Fähren alle zehn Minuten fahren werden.",
        ),
        (
            "ru",
            "Городской совет в понедельник решил закрыть мост через гавань для всех автомобилей с первого июня",
            ", который был построен ещё в прошлом веке.",
        ),
    ],
)
def test_a_long_sentence_ends_before_a_clause_that_only_adds_to_it(language: str, kept: str, clause: str) -> None:
    assert without_end(kept + clause, language) == f"{kept}."


@pytest.mark.parametrize(
    ("kept", "clause"),
    [
        (NEWS, ", which will not be closed to bicycles and to people who walk over it."),
        (NEWS, ", in what the mayor called a mistake if the ferries cannot run as often as it was planned."),
        (NEWS, ", after the police told reporters that cracks had been found in nine of its pillars."),
        (NEWS, ", a plan that the opposition rejects with the words of many of its voters."),
        (
            "The bridge over the harbour of Northport in the east of the old county",
            ", which was built then, was closed.",
        ),
        (NEWS, " – with cracks in nine pillars – and the mayor wants a new one to be built soon."),
        ("When the council of Northport met on Monday evening in the town hall at the harbour", ", which was old."),
        ("The council of Northport had only one meeting about the bridge over the harbour", ", with the mayor."),
        ("The council of Northport decided on Monday that the old bridge will be closed and rebuilt by", ", with it."),
        ("The council voted", ", which took two hours and was watched by a hundred people from both of the banks."),
        (NEWS, " of this year."),
        (NEWS, " (which was built in 1931, which carries cars."),
    ],
)
def test_a_sentence_is_left_alone_where_its_meaning_or_its_whole_would_be_lost(kept: str, clause: str) -> None:
    assert without_end(kept + clause) == ""


def test_as_much_is_kept_as_fits() -> None:
    sentence = f"{NEWS}, which was built in 1931, with twenty thousand cars every day, while ferries will run."
    assert without_end(sentence).endswith("cars every day.")
    assert shorten(sentence, len(NEWS) + 30, "en") == f"{NEWS}, which was built in 1931."
    assert shorten(sentence, len(NEWS), "en") == ""


def test_who_says_it_stays_and_has_to_fit() -> None:
    sentence = f"{NEWS}, making it the third bridge to be closed since spring, officials said on Monday."
    assert without_end(sentence) == f"{NEWS}, officials said on Monday."
    assert shorten(sentence, len(NEWS) + 5, "en") == ""


def test_a_language_whose_clauses_are_not_known_shortens_nothing() -> None:
    assert without_end(f"{NEWS}, while ferries will run.", "sw") == ""
