"""A week of war: every headline shares Israel, Iran and strike, and no story may be swallowed."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from bot.stories.grouping.cluster import StoryIndex
from bot.stories.grouping.report import Report, Verdict

# Written for this test: each line is one story, told once or more; 64 headlines in 45 stories.
STORIES = (
    (
        "Israel strikes Iran nuclear site at Natanz, explosions heard",
        "Explosions at Natanz as Israel hits Iranian nuclear site",
    ),
    (
        "Iran fires dozens of missiles at Tel Aviv after Israeli strike",
        "Iranian missiles rain on Tel Aviv in reply to strike",
    ),
    ("Israeli strike on Tehran kills Revolutionary Guards commander",),
    (
        "Iran names new Revolutionary Guards chief after Israeli strike",
        "Tehran appoints new head of Revolutionary Guards",
    ),
    (
        "Israel strikes Iranian state television building in Tehran",
        "Israeli missile hits Iran state TV during live broadcast",
    ),
    (
        "Iran strikes hospital in southern Israel, dozens hurt",
        "Iranian missile hits Soroka hospital in Beersheba, Israel says",
    ),
    ("Israel says it has struck Iran's Arak heavy water reactor",),
    ("Israel strikes missile launchers in western Iran",),
    (
        "Israel strikes oil depot outside Tehran, fires burn through night",
        "Oil depot near Tehran ablaze after Israeli strike",
    ),
    ("Iran closes airspace after Israeli strikes",),
    ("Israel closes airspace as it braces for Iranian strike",),
    ("Oil jumps 9% as Israel strikes Iran", "Oil prices leap 9 percent on Israeli strikes against Iran"),
    ("Stocks fall as Israel and Iran trade strikes for fourth day",),
    ("Gold near record high after Israel's strikes on Iran",),
    ("US moves warships closer to Israel as Iran vows to strike back",),
    ("US evacuates embassy staff from Israel amid Iranian strikes",),
    ("Trump says US may join Israeli strikes on Iran", "Trump weighs joining Israel's strikes on Iran"),
    ("Trump urges Iran to make a deal or face more Israeli strikes",),
    ("US bombers strike Iran's Fordow nuclear plant", "American bombers hit Fordow nuclear site in Iran"),
    ("Iran strikes US base in Qatar in retaliation", "Iran launches missiles at American base in Qatar"),
    ("Iran and Israel agree to ceasefire, Trump says", "Trump announces ceasefire between Israel and Iran"),
    ("Israel accuses Iran of breaking ceasefire, orders new strikes",),
    ("Iran denies breaking ceasefire with Israel",),
    ("UN Security Council meets over Israeli strikes on Iran",),
    (
        "UN nuclear watchdog finds no radiation leak after Israel's strike on Isfahan",
        "No radiation leak at Isfahan after Israeli strike, IAEA says",
    ),
    ("Iran parliament votes to suspend work with UN nuclear watchdog after strikes",),
    ("Israel strikes kill nuclear scientists in Iran",),
    ("Iran executes man accused of spying for Israel",),
    ("Iran arrests dozens accused of spying for Israel after strikes",),
    ("Israel arrests couple suspected of spying for Iran",),
    ("Iranians flee Tehran as Israel widens strikes", "Thousands leave Tehran as Israeli strikes widen"),
    ("Israelis stranded abroad as Iran strikes shut main airport",),
    (
        "Russia condemns Israeli strikes on Iran, offers to mediate",
        "Moscow offers mediation, condemns Israel's strikes on Iran",
    ),
    ("China calls on Israel and Iran to stop strikes",),
    ("Turkey's Erdogan says Israel must stop strikes on Iran",),
    (
        "France, Germany and Britain hold talks with Iran as Israel strikes",
        "European ministers meet Iran envoy in Geneva as Israel strikes",
    ),
    ("Hezbollah says it will not join Iran in strikes on Israel",),
    (
        "Houthis in Yemen claim strike on Israel in support of Iran",
        "Yemen's Houthis fire missiles at Israel, citing support of Iran",
    ),
    ("Iraq protests over Israeli use of its airspace to strike Iran",),
    ("Jordan shoots down Iranian drones bound for Israel", "Iranian drones bound for Israel shot down over Jordan"),
    (
        "Death toll in Iran from Israeli strikes reaches 224",
        "Israeli strikes have killed 224 people in Iran, ministry says",
    ),
    ("Death toll in Iran from Israeli strikes rises to 639",),
    ("Iranian strike kills 8 in Bat Yam, Israel", "Eight killed as Iranian missile strikes Bat Yam in Israel"),
    ("Iranian strike kills 4 in Arab town of Tamra in northern Israel",),
    (
        "Israeli strike on Evin prison in Tehran kills 71, Iran says",
        "Iran says 71 killed in Israeli strike on Tehran's Evin prison",
    ),
)
START = datetime(2026, 6, 13, 3, 0, tzinfo=UTC)
OUTLETS = ("Reuters", "BBC", "Al Jazeera", "The Guardian", "AP")


def reports() -> list[tuple[int, Report]]:
    told = [(story, telling, title) for story, titles in enumerate(STORIES) for telling, title in enumerate(titles)]
    # The second reports come in among the next stories, as they do.
    told.sort(key=lambda item: item[0] + 2.5 * item[1])
    return [
        (story, Report(at, title, "", "", OUTLETS[at % len(OUTLETS)], START + timedelta(hours=2 * at), "en"))
        for at, (story, _, title) in enumerate(told)
    ]


def test_the_week_is_as_long_as_it_says() -> None:
    assert len(STORIES) == 45
    assert len(reports()) >= 60


@pytest.mark.parametrize("background", [0, 3000])
def test_no_story_of_the_war_is_lost(background: int) -> None:
    index = StoryIndex()
    for number in range(background):
        title = f"Israel Iran strike report {number:x} from place{number % 97} about matter{number % 89}"
        index.add(Report(number, title, "", "", "", START, "en"), 10_000 + number)
    opened_by: dict[int, int] = {}
    rung: set[int] = set()
    for number, (story, report) in enumerate(reports()):
        placed = index.place(report)
        if placed.verdict is Verdict.SAME and placed.story_id is not None:
            story_id = placed.story_id
        else:
            story_id = number
            opened_by[story_id] = story
            rung.add(story)
        index.add(report, story_id)
    assert rung == set(range(len(STORIES)))


def test_reports_of_one_strike_are_still_joined() -> None:
    index = StoryIndex()
    joined = 0
    opened_by: dict[int, int] = {}
    for number, (story, report) in enumerate(reports()):
        placed = index.place(report)
        is_same = placed.verdict is Verdict.SAME and placed.story_id is not None
        story_id = placed.story_id if is_same and placed.story_id is not None else number
        opened_by.setdefault(story_id, story)
        assert opened_by[story_id] == story, report.title
        joined += is_same
        index.add(report, story_id)
    assert joined >= 6
