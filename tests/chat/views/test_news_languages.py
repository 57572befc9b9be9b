from __future__ import annotations

from bot.chat.views.news_languages import (
    card_page,
    chat_page,
    counts_text,
    languages_text,
    left_out_lines,
    text_of_card,
    week_line,
)
from bot.i18n import Texts
from bot.model import ChatSettings, Subscription
from bot.telegram.callback_data import callback_data
from bot.telegram.page import Page, Renderer
from bot.topics.news_languages import ALL

ENGLISH, GERMAN = Renderer(Texts("en")), Renderer(Texts("de"))
WEEK = {"de": 230, "en": 412, "ru": 51, "xx": 1}
TO_TOPIC = Subscription(7, 5, 0, "Iran", topic_id=1)


def labels(page: Page) -> list[str]:
    return [button.text for row in page.rows for button in row]


def test_languages_are_named_in_the_language_of_the_chat() -> None:
    assert languages_text(ENGLISH, ("de", "xx")) == "German, xx"
    assert languages_text(GERMAN, ("de", "en")) == "Deutsch, Englisch"
    assert languages_text(ENGLISH, ALL) == "all languages"
    assert languages_text(Renderer(Texts("fa")), ("fa", "en")) == "فارسی، انگلیسی"


def test_numbers_of_stories_stand_beside_them_the_most_first() -> None:
    assert counts_text(ENGLISH, WEEK) == "English 412, German 230, Russian 51, xx 1"
    many = dict.fromkeys(("de", "en", "es", "fr", "it", "nl", "pt", "ru"), 2)
    assert counts_text(ENGLISH, many).endswith("Dutch 2 (+4)")
    assert week_line(ENGLISH, WEEK).startswith("Last week’s stories: English 412")
    assert "I haven’t read any stories" in week_line(ENGLISH, {})
    assert left_out_lines(ENGLISH, {}) == []
    assert left_out_lines(ENGLISH, {"de": 2}) == ["Left out, only in other languages: German 2."]


def test_the_choice_shows_what_is_on_and_how_much_each_language_had() -> None:
    page = chat_page(ENGLISH, ChatSettings(language="de"), WEEK, callback_data)
    assert labels(page) == [
        *("✓ German · 230", "✓ English · 412", "Russian · 51", "Xx · 1"),
        *("All languages", "◀ Back"),
    ]
    assert [button.data for button in page.rows[0]] == ["gi:de", "gi:en"]
    everything = chat_page(ENGLISH, ChatSettings(news_languages=ALL), {}, callback_data)
    assert labels(everything) == ["English", "✓ All languages", "◀ Back"]


def test_a_card_chooses_for_itself_or_as_the_chat() -> None:
    as_chat = card_page(ENGLISH, TO_TOPIC, ChatSettings(), WEEK, callback_data)
    assert labels(as_chat)[:3] == ["✓ chat default", "English · 412", "German · 230"]
    own = card_page(ENGLISH, TO_TOPIC._replace(news_languages=("ru",)), ChatSettings(), WEEK, callback_data)
    assert labels(own)[:3] == ["chat default", "✓ Russian · 51", "English · 412"]
    feed = card_page(ENGLISH, TO_TOPIC._replace(topic_id=None, feed_id=1), ChatSettings(), WEEK, callback_data)
    assert labels(feed)[0] == "✓ the feed’s language"


def test_a_card_names_its_languages() -> None:
    assert text_of_card(ENGLISH, TO_TOPIC, ChatSettings(), ("de",)) == "English, German"
    feed = TO_TOPIC._replace(topic_id=None, feed_id=1)
    assert text_of_card(ENGLISH, feed, ChatSettings(), ()) == "the feed’s language"
    assert text_of_card(ENGLISH, feed._replace(news_languages=("ru",)), ChatSettings(), ()) == "Russian"
