from __future__ import annotations

from tests.configuration_reference import PAGE, reference


def test_the_page_says_what_the_code_reads() -> None:
    assert PAGE.read_text(encoding="utf-8") == reference(), "write it anew: python -m tests.configuration_reference"
