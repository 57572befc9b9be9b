"""A story filed anew after a feed became private, or everybody's."""

from __future__ import annotations

from dataclasses import replace

from bot.stories.filing import join_aside, join_story, open_story
from bot.stories.refiling import Refiled, refile
from tests.stories.test_filing import make_entry

FIRST = replace(make_entry("BBC"), id=1, feed_id=1)
SECOND = replace(make_entry("BBC World"), id=2, feed_id=1)
THIRD = replace(make_entry("Club News"), id=3, feed_id=2, title="Talks go on, says the club")
STORY = join_story(join_story(open_story(FIRST, 9, None), SECOND), THIRD)


def test_what_everybody_may_read_makes_the_story_and_the_rest_stands_beside_it() -> None:
    public = join_story(open_story(FIRST, 9, None), SECOND)
    assert refile(STORY, [FIRST, SECOND, THIRD], {2}, next_story_id=20) == Refiled((join_aside(public, THIRD),))


def test_a_story_of_private_feeds_alone_is_one_for_each_of_them() -> None:
    refiled = refile(STORY, [FIRST, SECOND, THIRD], {1, 2}, next_story_id=20)
    first, second = refiled.stories
    assert (first.id, first.private_feed_id, first.outlets, first.title) == (9, 1, ("BBC", "BBC World"), FIRST.title)
    assert (second.id, second.private_feed_id, second.outlets, second.title) == (20, 2, ("Club News",), THIRD.title)
    assert refiled.moved == ((3, 20),)
    assert (first.linked_ids, second.linked_ids) == ((20,), (9,))


def test_an_image_goes_with_the_report_that_brought_it() -> None:
    club = replace(THIRD, image="https://club.example/1.jpg")
    story = join_story(open_story(FIRST, 9, None), club)
    assert story.image == club.image
    (shared,) = refile(story, [FIRST, club], {2}, next_story_id=20).stories
    assert shared.image == ""
    assert [one.image for one in refile(story, [FIRST, club], {1, 2}, next_story_id=20).stories] == ["", club.image]


def test_whoever_brought_the_headline_keeps_the_story() -> None:
    refiled = refile(STORY, [THIRD, FIRST], {1, 2}, next_story_id=20)
    assert [(one.id, one.private_feed_id) for one in refiled.stories] == [(9, 1), (20, 2)]


def test_a_headline_that_only_a_private_report_had_is_no_longer_everybodys() -> None:
    story = join_story(open_story(THIRD, 9, None), FIRST)
    (shared,) = refile(story, [THIRD, FIRST], {2}, next_story_id=20).stories
    assert (shared.title, shared.outlets) == (FIRST.title, ("BBC",))
