from __future__ import annotations

from bot.chat.views.alert_reasons import words_of
from tests.alerts.builders import make_story


def test_the_words_to_hear_fewer_of_are_the_rare_ones() -> None:
    story = make_story(
        title="Council gives its sanction to Ukrainian food market on the waterfront",
        summary="The city council has given its sanction to a market which may open every weekend until October.",
    )
    found = words_of(story, "ukraine sanction", 9)
    assert (found[0], len(found)) == ("waterfront", 9)
    assert {"council", "market", "food"} < set(found)
    assert not {"gives", "which", "open", "ukrainian", "sanction"} & set(found)
