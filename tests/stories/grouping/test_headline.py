from __future__ import annotations

import pytest

from bot.stories.grouping.headline import is_doubtful, read_headline, strip_outlet
from bot.text.plain import words


@pytest.mark.parametrize(
    ("title", "outlet", "url", "stripped"),
    [
        ("Talks resume - BBC News", "BBC", "", "Talks resume"),
        ("Talks resume | Reuters", "", "https://www.reuters.com/a", "Talks resume"),
        ("Talks resume - Ohio", "BBC", "https://bbc.co.uk/a", "Talks resume - Ohio"),
        ("Talks resume - ***", "BBC", "https://bbc.co.uk/a", "Talks resume - ***"),
    ],
)
def test_only_the_outlets_own_name_is_taken_off(title: str, outlet: str, url: str, stripped: str) -> None:
    assert strip_outlet(title, outlet, url) == stripped


@pytest.mark.parametrize(
    ("one", "other", "doubtful"),
    [
        ("Iran closes its airspace", "Israel closes its airspace", True),
        ("Iran closes its airspace", "Tehran closes its airspace", False),
        ("Großbritannien schließt den Luftraum", "Russland schließt den Luftraum", True),
        ("Iran closes its airspace", "Airspace closes", False),
        ("Airspace closes", "Airspace opens", False),
    ],
)
def test_other_countries_that_act_make_two_headlines_doubtful(one: str, other: str, doubtful: bool) -> None:
    first, second = (read_headline(title, words(title), "en") for title in (one, other))
    assert is_doubtful(first, second) is doubtful
