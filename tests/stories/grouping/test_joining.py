"""How probable it has to be that a report belongs to a story."""

from __future__ import annotations

import pytest

from bot.stories.grouping.evidence import Evidence
from bot.stories.grouping.joining import joins

NOTHING = Evidence(*[0.0] * len(Evidence._fields))


@pytest.mark.parametrize(
    ("evidence", "least"),
    [
        ({"alike": 0.5, "title": 0.5}, 0.50),
        ({"alike": 0.5, "title": 0.5, "names_clash": 0.3}, 0.83),
        ({"alike": 0.40, "title": 0.4}, 0.80),
        ({"alike": 0.30, "title": 0.3, "unlisted": 1.0}, 0.80),
        ({"alike": 0.10, "title": 0.1, "both": 1.0, "single": 1.0}, 0.88),
        ({"alike": 0.30, "title": 0.3, "half": 1.0, "single": 1.0}, 0.88),
        ({"alike": 0.30, "title": 0.3, "both": 1.0}, 0.70),
        ({"alike": 0.30, "title": 0.3, "both": 1.0, "doubt": 0.2}, 0.88),
    ],
)
def test_what_it_takes_depends_on_what_there_is_to_go_by(evidence: dict[str, float], least: float) -> None:
    found = NOTHING._replace(**evidence)
    assert joins(found, least + 0.001, 0.8)
    assert not joins(found, least - 0.001, 0.8)


@pytest.mark.parametrize(
    "evidence",
    [
        {"alike": 0.5, "title": 0.5, "developed": 0.6},
        {"alike": 0.37, "title": 0.37},
        {"alike": 0.2, "title": 0.2, "both": 1.0},
    ],
)
def test_nothing_makes_up_for_other_numbers_or_headlines_that_are_too_unlike(evidence: dict[str, float]) -> None:
    assert not joins(NOTHING._replace(**evidence), 0.99, 0.8)
