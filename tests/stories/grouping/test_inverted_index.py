"""What the index remembers and forgets, and which copies it knows at once."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from random import Random

from bot.stories.grouping.cluster import StoryIndex
from bot.stories.grouping.inverted_index import InvertedIndex
from bot.stories.grouping.report import Placed, Report, Verdict

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
TITLE = "Iran nuclear talks resume in Vienna after a pause of four months"
_numbers = iter(range(1, 10_000))


def make_report(title: str = TITLE, outlet: str = "BBC", url: str = "", age: float = 0, lead: str = "") -> Report:
    return Report(next(_numbers), title, lead, url, outlet, NOW - timedelta(hours=age), "en")


def test_the_same_address_is_the_same_story_whatever_the_headline() -> None:
    index = StoryIndex()
    index.add(make_report(url="https://news.example/world/nuclear-talks-resume-vienna-12345"), 7)
    again = make_report(
        "Envoys meet", url="https://m.news.example/world/nuclear-talks-resume-vienna-12345?utm_source=x"
    )
    assert index.place(again) == Placed(Verdict.SAME, 7, 1.0)
    assert len(index) == 1


def test_an_address_of_a_section_tells_nothing_by_itself() -> None:
    index = StoryIndex()
    index.add(make_report("Rain over Lisbon tonight", url="https://news.example/live"), 7)
    assert index.place(make_report("Grain ship leaves Odesa", url="https://news.example/live")).verdict is Verdict.NEW
    same = make_report("Rain over Lisbon tonight", url="https://news.example/live")
    assert index.place(same) == Placed(Verdict.SAME, 7, 1.0)


def test_an_agency_copy_under_the_same_headline_joins_at_once() -> None:
    index = StoryIndex()
    index.add(make_report(outlet="Reuters"), 7)
    assert index.place(make_report(outlet="The Hindu")) == Placed(Verdict.SAME, 7, 1.0)


def test_an_outlet_that_sends_its_report_twice_is_known_by_the_lead() -> None:
    index = StoryIndex()
    index.add(make_report(lead="Envoys met behind closed doors on Sunday"), 7)
    assert index.place(make_report(lead="Envoys met behind closed doors on Sunday")) == Placed(Verdict.SAME, 7, 1.0)
    assert index.place(make_report(lead="Inspectors returned to Natanz")).verdict is not Verdict.SAME
    assert index.place(make_report()).verdict is not Verdict.SAME
    in_german = Report(0, TITLE, "Envoys met behind closed doors on Sunday", "", "BBC", NOW, "de")
    assert index.place(in_german).verdict is Verdict.NEW


def test_what_is_older_than_the_window_is_not_joined() -> None:
    index = StoryIndex(window=timedelta(hours=24))
    index.add(make_report(outlet="Reuters", url="https://news.example/world/talks-12345", age=30), 7)
    assert index.place(make_report(outlet="BBC", url="https://news.example/world/talks-12345")).verdict is Verdict.NEW


def test_forgetting_a_report_leaves_what_a_later_one_has_in_common_with_it() -> None:
    index = StoryIndex(window=timedelta(hours=1000))
    url = "https://a.example/talks-resume-in-vienna-1"
    index.add(make_report("Live updates", url="https://a.example/live-updates-from-vienna-2", age=99), 6)
    index.add(make_report(outlet="Reuters", url=url, age=90), 7)
    index.add(make_report(outlet="BBC", url=url, age=1), 7)
    index.forget(NOW - timedelta(hours=72))
    assert len(index) == 1
    assert index.place(make_report("Envoys meet", outlet="NPR", url=url)) == Placed(Verdict.SAME, 7, 1.0)
    assert index.place(make_report(outlet="NPR")) == Placed(Verdict.SAME, 7, 1.0)
    again = make_report("Live updates", outlet="NPR", url="https://a.example/live-updates-from-vienna-2")
    assert index.place(again).verdict is Verdict.NEW


def test_forgetting_takes_the_old_away_and_leaves_the_rest() -> None:
    index = StoryIndex(window=timedelta(hours=1000))
    index.add(make_report(outlet="Reuters", url="https://a.example/talks-resume-in-vienna-1", age=90), 7)
    index.add(make_report(outlet="BBC", url="https://b.example/talks-resume-in-vienna-2", age=1), 7)
    index.add(make_report("Storm closes the airport of Lisbon", outlet="DW", age=95), 8)
    index.add(Report(0, "Sturm sperrt den Flughafen von Lissabon", "", "", "ARD", NOW, "de"), 9)
    index.forget(NOW - timedelta(hours=200))
    assert len(index) == 4
    index.forget(NOW - timedelta(hours=72))
    assert len(index) == 2
    assert index.place(make_report(outlet="NPR")) == Placed(Verdict.SAME, 7, 1.0)
    assert index.place(make_report("Storm closes the airport of Lisbon", outlet="NPR")).verdict is Verdict.NEW


def test_a_lead_is_forgotten_with_its_entry() -> None:
    index = StoryIndex(window=timedelta(hours=1000))
    lead = "Envoys met behind closed doors on Sunday"
    index.add(make_report(lead=lead, age=90), 7)
    index.add(make_report("Envoys of both sides meet on Sunday", lead="Doors stay closed", outlet="DW", age=1), 8)
    index.forget(NOW - timedelta(hours=72))
    assert index.place(make_report(lead=lead)).story_id != 7
    assert index.learned()["en"] == {"texts": 1.0, "words": {}}


def test_an_outlet_at_the_end_of_a_headline_is_not_compared() -> None:
    index = StoryIndex()
    index.add(make_report(outlet="BBC"), 7)
    copy = make_report(f"{TITLE} - DW News", outlet="DW", url="https://dw.example/a")
    assert index.place(copy) == Placed(Verdict.SAME, 7, 1.0)
    in_its_host = make_report(f"{TITLE} | Morning Post", outlet="", url="https://morningpost.example/a")
    assert index.place(in_its_host) == Placed(Verdict.SAME, 7, 1.0)
    assert index.place(make_report(f"{TITLE} - Ohio", outlet="DW")).score < 1.0


def test_what_was_learned_of_words_outlives_the_index() -> None:
    index = StoryIndex()
    for number in range(30):
        index.add(make_report(f"Zorblatt envoy {number} visits a town", age=90), number)
    index.forget(NOW)
    learned = index.learned()
    assert learned
    later = StoryIndex()
    later.restore(learned)
    assert later.learned() == learned
    later.restore({"en": "nonsense", "xx": 3})
    assert later.learned() == learned


def test_what_was_learned_counts_for_the_entries_that_are_there_already() -> None:
    scores = []
    for learns_at in (0, 1, 2):
        index = StoryIndex()
        for step in range(2):
            if step == learns_at:
                index.restore({"en": {"texts": 20_000.0, "words": {"nuclear": 4_000.0, "talk": 4_000.0}}})
            if step == 0:
                index.add(make_report("Iran nuclear talks resume in Vienna", outlet="Reuters"), 7)
        scores.append(index.place(make_report("Vienna hosts Iran for nuclear talks", outlet="BBC")).score)
    before, after, never = scores
    assert abs(after - before) < 0.01 < abs(never - before)


def test_an_entry_without_headline_address_and_outlet_is_remembered_too() -> None:
    index = StoryIndex()
    index.add(make_report("", outlet=""), 7)
    index.add(make_report("!", outlet=""), 8)
    assert len(index) == 2
    assert index.place(make_report("", outlet="")).verdict is Verdict.NEW


def test_what_one_headline_says_may_stand_in_the_lead_of_the_other() -> None:
    index = InvertedIndex("en")
    index.add(0, index.query(("envoy", "vienna", "hotel"), ("natanz", "inspector")))
    crossed = index.query(("natanz", "inspector"), ("envoy", "vienna", "hotel"))
    [crossing] = index.nearest(crossed, 0.1)
    assert (crossing.slot, crossing.title, crossing.leads) == (0, 0.0, 2)
    assert crossing.full > 0.1
    assert index.nearest(index.query(("natanz", "inspector"), ()), 0.1) == []


def test_few_appearances_are_added_up_as_many_are() -> None:
    chance = Random(7)
    words = [f"word{number}" for number in range(60)]
    headlines = [chance.sample(words[: chance.choice((8, 60))], chance.randint(2, 8)) for _ in range(300)]
    few, many = InvertedIndex("en", by_hand=1_000_000), InvertedIndex("en", by_hand=0)
    found = 0
    for slot, headline in enumerate(headlines, start=1_000):
        for index in (few, many):
            index.add(slot, index.query(headline[:-1], headline[-1:]))
        if slot % 50 == 0:
            for index in (few, many):
                index.remove(set(range(slot - 30, slot - 20)) & {*range(1_000, slot)} or {slot})
    for headline in headlines:
        query = few.query(headline, ())
        for among in (None, lambda slot: slot % 3 == 0):
            near = few.nearest(query, 0.2, among=among)
            assert near == many.nearest(many.query(headline, ()), 0.2, among=among)
            found += len(near)
    assert found > len(headlines)
