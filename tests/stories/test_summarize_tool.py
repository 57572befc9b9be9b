from __future__ import annotations

import json

import pytest

from bot.errors import InputError
from bot.stories.summarize_tool import summarize_lines

TEXT = (
    "The city council voted on Monday to close the harbour bridge for two years of repairs. "
    "Engineers found cracks in nine of its twelve pillars in March. "
    "Ferries will run every ten minutes from April, the mayor said."
)


def summarize(*items: object, sentences: int | None = None, max_chars: int | None = None) -> list[dict[str, object]]:
    lines = [item if isinstance(item, str) else json.dumps(item) for item in items]
    found = summarize_lines(lines, sentences=sentences, max_chars=max_chars, language=None)
    return [json.loads(line) for line in found]


def test_each_line_gets_its_summary_in_order() -> None:
    found = summarize(
        {"id": "a", "text": TEXT}, "\n", {"id": 2, "text": ""}, {"id": "c", "text": TEXT, "language": "en"}
    )
    assert [item["id"] for item in found] == ["a", 2, "c"]
    assert found[1] == {"id": 2, "summary": ""}
    assert 0 < len(str(found[0]["summary"])) <= 280
    assert found[0]["summary"] == found[2]["summary"]


def test_the_sentences_are_joined_by_newlines_within_the_limits() -> None:
    assert summarize({"id": 1, "text": TEXT}, sentences=2)[0]["summary"].count("\n") == 1  # type: ignore[attr-defined]
    assert len(str(summarize({"id": 1, "text": TEXT}, max_chars=90)[0]["summary"])) <= 90


def test_letters_are_written_as_they_are() -> None:
    line = json.dumps({"id": "é", "text": "L'Assemblée a adopté mardi la loi sur l'eau par 289 voix.", "title": None})
    (found,) = summarize_lines([line], sentences=None, max_chars=None, language="fr")
    assert found == '{"id": "é", "summary": "L\'Assemblée a adopté mardi la loi sur l\'eau par 289 voix."}'


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("{", "line 2 is not JSON"),
        ("[" * 100_000, "line 2 is not JSON"),
        ("[1]", "line 2: expected an object"),
        ('{"text": "a"}', 'line 2: "id" has to be'),
        ('{"id": true, "text": "a"}', 'line 2: "id" has to be'),
        ('{"id": "a"}', 'line 2: "text" is missing'),
        ('{"id": "a", "text": 5}', 'line 2: "text" has to be a string'),
        ('{"id": "a", "text": "b", "title": []}', 'line 2: "title" has to be a string'),
    ],
)
def test_a_bad_line_is_named(line: str, message: str) -> None:
    with pytest.raises(InputError) as raised:
        summarize({"id": 1, "text": TEXT}, line)
    assert str(raised.value).startswith(message)
