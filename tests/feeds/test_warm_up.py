from __future__ import annotations

import sys

from bot.feeds import parse
from bot.stories import report_summary
from bot.web.pages import extract


def test_what_a_worker_needs_is_loaded_before_its_first_task() -> None:
    for module in (parse, extract, report_summary):
        module.warm_up()
    assert {"feedparser", "trafilatura", "sumy"} <= set(sys.modules)
