"""The page in a real browser: drawn as Telegram draws it, and used as people use it."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from telegram import BotCommand, InlineKeyboardButton, InlineKeyboardMarkup, LinkPreviewOptions

from bot.i18n import Texts
from bot.model import ChatSettings, Length, Priority
from bot.telegram.alert_message import compose_alert
from bot.telegram.story_lines import Voice
from tests.alerts.builders import NOON, make_alert, make_story
from tests.browser import DESKTOP, PHONE, open_page

if TYPE_CHECKING:
    from playwright.async_api import Browser
    from telegram import Bot

    from bot.demo.show import Show
    from bot.telegram.story_lines import Message
    from tests.browser import Page

HOSTILE = '<img src=x onerror="document.title=1"> & <script>document.title=2</script>'
TEXT = (
    '<b>Bold <i>and slanted</i></b> 🎉 <a href="https://example.org/a">a link</a>\n<code>/not</code> /help\n'
    "<tg-spoiler>hidden</tg-spoiler><blockquote expandable>" + "word " * 200 + "</blockquote>"
)


async def opened(page: Page, show: Show, chat: int, thread: int = 0) -> None:
    await page.go(f"{show.sandbox.url}/#{chat}/{thread}")
    await page.tab.wait_for_selector("#foot :is(#line, .wide)")


async def test_a_message_is_drawn_as_telegram_draws_it(show: Show, bot: Bot, page: Page) -> None:
    chat = show.cast.you.id
    await bot.send_message(chat, TEXT, parse_mode="HTML", disable_notification=True)
    await opened(page, show, chat)
    bubble = page.tab.locator(".bubble")
    assert await bubble.locator("strong").first.text_content() == "Bold and slanted"
    assert await bubble.locator("strong em").text_content() == "and slanted"
    link = bubble.locator("a")
    assert [await link.get_attribute(name) for name in ("href", "rel", "target")] == [
        "https://example.org/a",
        "noopener noreferrer",
        "_blank",
    ]
    assert await bubble.locator(".command").all_text_contents() == ["/help"]
    assert await bubble.get_by_label("Sent without a sound").count() == 1
    await bubble.locator(".spoiler").click()
    assert await bubble.locator(".spoiler").count() == 0
    folded = await bubble.locator("blockquote").evaluate("node => node.clientHeight")
    await bubble.locator(".unfold").click()
    assert folded < 100 < await bubble.locator("blockquote").evaluate("node => node.clientHeight")
    await bubble.locator(".command").click()
    await page.tab.wait_for_selector(".mine")
    assert show.sandbox.messages(chat)[-1].text == "/help"
    assert page.problems == []


@pytest.mark.parametrize("size", [PHONE, DESKTOP])
async def test_a_photo_of_the_day_stands_above_the_text(
    show: Show, bot: Bot, page: Page, size: tuple[int, int]
) -> None:
    assert show.player is not None
    await page.tab.set_viewport_size({"width": size[0], "height": size[1]})
    entry = show.player.day.entries[0]
    photo = f"{show.player.server.base}/{entry.outlet}/photo/{entry.slug}.webp"
    options = LinkPreviewOptions(url=photo, prefer_large_media=True, show_above_text=True)
    await bot.send_message(show.cast.you.id, "Talks resume", link_preview_options=options)
    await opened(page, show, show.cast.you.id)
    image = page.tab.locator(".bubble .photo img")
    await image.evaluate("node => node.decode()")
    drawn = await image.bounding_box()
    text = await page.tab.locator(".bubble .text").bounding_box()
    assert drawn is not None
    assert text is not None
    assert drawn["width"] / drawn["height"] == pytest.approx(800 / 420, rel=0.02)
    assert 200 < drawn["width"] < size[0]
    assert drawn["y"] + drawn["height"] <= text["y"]
    assert page.problems == []


async def test_a_photo_that_is_elsewhere_is_named_and_not_loaded(show: Show, bot: Bot, page: Page) -> None:
    options = LinkPreviewOptions(url="https://img.example/talks.jpg", show_above_text=True)
    await bot.send_message(show.cast.you.id, "Talks resume", link_preview_options=options)
    await opened(page, show, show.cast.you.id)
    assert await page.tab.locator(".bubble .preview").inner_text() == "img.example\nPhoto"
    assert await page.tab.locator("img").count() == 0
    assert page.problems == []


async def test_nothing_in_a_message_runs_or_is_loaded(show: Show, bot: Bot, page: Page) -> None:
    chat = show.sandbox.private_chat(first_name=HOSTILE)
    keys = InlineKeyboardMarkup([[InlineKeyboardButton(HOSTILE[:60], callback_data="x")]])
    await bot.send_message(chat.id, HOSTILE, reply_markup=keys)
    await bot.send_document(chat.id, b"x", filename=f"{HOSTILE[:40]}.html")
    await opened(page, show, chat.id)
    assert await page.tab.locator(".bubble .text").first.text_content() == HOSTILE
    assert await page.tab.locator("img").count() == 0
    assert await page.tab.title() == "Newsbell on this machine"
    assert page.problems == []


async def test_buttons_wait_toasts_come_and_edits_happen_in_place(show: Show, bot: Bot, page: Page) -> None:
    chat = show.cast.you.id
    keys = [[InlineKeyboardButton("Keep", callback_data="k"), InlineKeyboardButton("Stop", callback_data="s")]]
    sent = await bot.send_message(chat, "Keep it?", reply_markup=InlineKeyboardMarkup(keys))
    await opened(page, show, chat)
    await page.tab.locator(".key", has_text="Keep").click()
    await page.tab.wait_for_selector(".key.waiting")
    *_, update = await bot.get_updates()
    assert update.callback_query is not None
    await bot.answer_callback_query(update.callback_query.id, "Kept.")
    await page.tab.locator("#toast", has_text="Kept.").wait_for()
    await page.tab.wait_for_selector(".key.waiting", state="detached")
    await bot.edit_message_text("Kept it.", chat, sent.message_id)
    await page.tab.locator(".bubble", has_text="Kept it.").wait_for()
    assert await page.tab.locator(".bubble").count() == 1
    assert await page.tab.locator(".key").count() == 0
    assert "edited" in (await page.tab.locator(".bubble .stamp").text_content() or "")
    await bot.send_message(chat, "Sure?", reply_markup=InlineKeyboardMarkup(keys))
    await page.tab.locator(".key", has_text="Stop").click()
    *_, update = await bot.get_updates(offset=update.update_id + 1, timeout=10)  # not the first tap once more
    assert update.callback_query is not None
    await bot.answer_callback_query(update.callback_query.id, "Stopped for good.", show_alert=True)
    await page.tab.locator("dialog", has_text="Stopped for good.").get_by_text("OK").click()
    assert page.problems == []


async def test_a_reply_leads_to_what_it_answers(show: Show, bot: Bot, page: Page) -> None:
    chat = show.cast.you.id
    first = await bot.send_message(chat, "The first of many")
    for number in range(30):
        await bot.send_message(chat, f"Another {number}")
    await bot.send_message(chat, "More of it", reply_to_message_id=first.message_id)
    await opened(page, show, chat)
    answered = page.tab.locator(f"[data-message='{first.message_id}']")
    await page.tab.locator(".quote", has_text="The first of many").click()
    await page.until(f"document.querySelector(\"[data-message='{first.message_id}']\").getBoundingClientRect().top > 0")
    assert "flash" in (await answered.get_attribute("class") or "")
    await answered.get_by_title("Reply").click()
    await page.tab.fill("#line", "/why")
    await page.tab.keyboard.press("Enter")
    await page.tab.locator(".mine .quote", has_text="The first of many").wait_for()
    assert show.sandbox.messages(chat)[-1].reply_to == first.message_id
    assert page.problems == []


async def test_the_menu_completes_commands(show: Show, bot: Bot, page: Page) -> None:
    chat = show.cast.you.id
    await bot.send_message(chat, "Hello")
    await bot.set_my_commands(
        [BotCommand("start", "choose"), BotCommand("sub", "watch"), BotCommand("settings", "set")]
    )
    await opened(page, show, chat)
    await page.tab.click("#menu")
    assert await page.tab.locator("#commands li strong").all_text_contents() == ["/start", "/sub", "/settings"]
    await page.tab.fill("#line", "/s")
    await page.tab.keyboard.type("u")
    assert await page.tab.locator("#commands li").all_text_contents() == ["/subwatch"]
    await page.tab.keyboard.press("Tab")
    assert await page.tab.input_value("#line") == "/sub "
    await page.tab.fill("#line", "/s")
    for key in ("ArrowDown", "ArrowDown", "ArrowDown", "Enter"):
        await page.tab.keyboard.press(key)
    await page.tab.locator(".mine", has_text="/settings").wait_for()
    assert page.problems == []


async def test_links_of_telegram_stay_on_the_page(show: Show, bot: Bot, page: Page) -> None:
    chat, me = show.cast.you.id, "https://t.me/newsbell_demo_bot"
    keys = [
        [InlineKeyboardButton("Shared topic", url=f"{me}?start=t_5")],
        [InlineKeyboardButton("Into a group", url=f"{me}?startgroup=start")],
        [InlineKeyboardButton("Share", url="https://t.me/share/url?url=https%3A%2F%2Fexample.org&text=Look")],
    ]
    await bot.send_message(chat, "Links", reply_markup=InlineKeyboardMarkup(keys))
    await opened(page, show, chat)
    await page.tab.get_by_text("Shared topic").click()
    await page.tab.locator(".mine", has_text="/start t_5").wait_for()
    await page.tab.get_by_text("Share", exact=True).click()
    await page.tab.locator("dialog").get_by_text("Leila").click()
    await page.tab.locator("#toast", has_text="Shared with Leila").wait_for()
    assert show.sandbox.messages(show.cast.leila)[-1].text == "Look\nhttps://example.org"
    await page.tab.get_by_text("Into a group").click()
    await page.tab.locator("dialog").get_by_text("Newsroom").click()
    await page.tab.locator(".mine", has_text="/start@newsbell_demo_bot start").wait_for()
    assert page.problems == []


@pytest.mark.parametrize("size", [PHONE, DESKTOP])
async def test_long_texts_fit_and_run_their_own_way(
    show: Show, bot: Bot, chromium: Browser, size: tuple[int, int]
) -> None:
    row = [InlineKeyboardButton(f"A rather long button {number}", callback_data=str(number)) for number in range(3)]
    chat = show.cast.leila.id
    await bot.send_message(chat, "https://example.org/" + "x" * 600, reply_markup=InlineKeyboardMarkup([row]))
    await bot.send_message(chat, "آخر الأخبار من فيينا")
    async with open_page(chromium, size) as page:
        await opened(page, show, chat)
        assert await page.run("document.documentElement.scrollWidth <= innerWidth")
        assert await page.run("(s => s.scrollWidth <= s.clientWidth)(document.getElementById('scroll'))")
        assert await page.run(
            "[...document.querySelectorAll('.key')].every(key => key.getBoundingClientRect().right <= innerWidth)"
        )
        assert await page.run("document.getElementById('chat').dir") == "rtl"
        direction = "getComputedStyle([...document.querySelectorAll('.bubble')].at(-1)).direction"
        assert await page.run(direction) == "rtl"
        assert page.problems == []


TELLING = {
    "en": (
        "Iran and United States resume nuclear talks in Vienna after a pause of ten months, officials say",
        (
            "Negotiators from Iran and the United States met in Vienna on Tuesday for the first time since May, "
            "officials on both sides said.\nThe talks, which both delegations called useful, are to go on until Friday "
            "and may be followed by a meeting of foreign ministers in the coming month."
        ),
        "Iran talks",
    ),
    "fa": (
        "ایران و آمریکا پس از ده ماه وقفه گفت‌وگوهای هسته‌ای را در وین از سر گرفتند",
        (
            "مذاکره‌کنندگان ایران و آمریکا سه‌شنبه برای نخستین بار از ماه مه در وین دیدار کردند، مقام‌های دو طرف گفتند.\n"
            "این گفت‌وگوها که هر دو هیئت آن را سودمند خواندند تا جمعه ادامه دارد و شاید در ماه آینده دیدار وزیران خارجه "
            "را به دنبال داشته باشد."
        ),
        "مذاکرات ایران",
    ),
}


@pytest.mark.parametrize("language", TELLING)
async def test_two_alerts_fit_on_a_phone_and_the_longest_takes_two_thirds(
    show: Show, bot: Bot, page: Page, language: str
) -> None:
    title, summary, label = TELLING[language]
    voice = Voice(Texts(language), ChatSettings(language=language))
    chat = show.cast.leila.id if language == "fa" else show.cast.you.id
    outlets = ("The Harbour Post", "Reuters", "BBC", "AP")
    story = make_story(title=title, summary=summary, long_summary=(summary + "\n") * 3, outlets=outlets)
    alert = make_alert(label=label)
    await opened(page, show, chat)
    for _ in range(2):
        await bot.send_message(chat, **sent_as(compose_alert(story, alert, voice, NOON)))
    await page.tab.locator(".theirs").nth(1).wait_for()
    top, bottom, room = await page.run(
        "[document.querySelector('.theirs').getBoundingClientRect().top, ...(s => "
        "[[...document.querySelectorAll('.key')].at(-1).getBoundingClientRect().bottom, s.clientHeight])"
        "(document.getElementById('scroll'))]"
    )
    assert bottom - top <= room
    wordy = (replace(story, title=f"{title} {title}"), alert._replace(priority=Priority.BREAKING))
    longer = (story, alert._replace(length=Length.LONG))
    for number, (told, owed) in enumerate((wordy, longer), 2):
        await bot.send_message(chat, **sent_as(compose_alert(told, owed, voice, NOON)))
        await page.tab.locator(".theirs").nth(number).wait_for()
        assert await page.run(HEIGHT_OF_THE_LAST) <= PHONE[1] * 2 / 3
    assert page.problems == []


HEIGHT_OF_THE_LAST = (
    "[...document.querySelectorAll('.key')].at(-1).getBoundingClientRect().bottom"
    " - [...document.querySelectorAll('.theirs')].at(-1).getBoundingClientRect().top"
)


def sent_as(message: Message) -> dict[str, Any]:
    """What the bot would be told to send."""
    keys = [
        [InlineKeyboardButton(one.text, url=one.url or None, callback_data=one.data or None) for one in row]
        for row in message.rows
    ]
    return {"text": message.html, "parse_mode": "HTML", "reply_markup": InlineKeyboardMarkup(keys)}


@pytest.mark.parametrize(("size", "scheme"), [(PHONE, "dark"), (DESKTOP, "light")])
async def test_every_button_of_the_frame_does_something(
    show: Show, bot: Bot, chromium: Browser, size: tuple[int, int], scheme: str
) -> None:
    await bot.send_message(show.cast.group.id, "Hello", message_thread_id=show.cast.threads["Iran"])
    async with open_page(chromium, size, color_scheme=scheme) as page:
        await page.go(show.sandbox.url)
        await page.tab.locator("#card", has_text="This is Newsbell").wait_for()
        assert await page.tab.locator("#card p").count() == 3
        named, there = await icons(page, "#card p"), await icons(page, "#bar")
        behind_more = {"way", "bolt"} if size == PHONE else set()
        assert named == {"next", "way", "bolt"} | ({"more"} if size == PHONE else set())
        assert named - behind_more <= there
        assert await page.barriers() == []
        if size == PHONE:
            await page.tab.click(".back")
        await page.tab.locator(".row", has_text="Newsroom").click()
        if size == PHONE:
            await page.tab.click(".back")
        await page.tab.locator(".row.thread", has_text="Ukraine").click()
        await page.tab.locator("#head strong", has_text="Ukraine").wait_for()
        await page.tab.locator("#head").get_by_title("More").click()
        await page.tab.locator("dialog").get_by_text("Close the topic").click()
        await page.tab.locator(".pill", has_text="The topic was closed").wait_for()
        for name, title in (("open-way", "Follow a story"), ("open-trouble", "Break something")):
            await press(page, size, name, title)
            await page.tab.locator("#panel h2", has_text=title).wait_for()
            assert await page.barriers() == []
            await page.tab.locator("#panel [title=Close]").click()
        before = await page.run("document.documentElement.dataset.theme")
        assert before == scheme
        await press(page, size, "theme", "Light or dark")
        assert await page.run("document.documentElement.dataset.theme") != before
        assert await page.barriers() == []
        assert page.problems == []


async def icons(page: Page, place: str) -> set[str]:
    """The names of the icons that are seen somewhere."""
    uses = page.tab.locator(f"{place} .icon:visible use")
    return {str(await use.get_attribute("href")).removeprefix("#i-") for use in await uses.all()}


async def press(page: Page, size: tuple[int, int], name: str, title: str) -> None:
    """A button of the bar; on a phone it stands in the menu."""
    if size == PHONE:
        await page.tab.click("#more")
        await page.tab.locator("dialog").get_by_text(title).click()
    else:
        await page.tab.click(f"#{name}")


async def test_the_end_of_the_day_says_so(show: Show, page: Page) -> None:
    player = show.player
    assert player is not None
    await page.go(show.sandbox.url)
    await page.tab.locator("#time", has_text="06:00").wait_for()
    show.result = "34 alerts to 3 chats, 0 lost"
    player.server.advance(player.day.end)
    player.finish()
    await page.tab.locator("#notice", has_text="The day is over: 34 alerts to 3 chats, 0 lost.").wait_for()
    assert await page.tab.is_disabled("#next")
    await page.tab.locator("#time", has_text="21:30").wait_for()
    assert json.loads(await page.run("fetch('/page/state').then(r => r.text())"))["clock"]["over"] is True
    assert page.problems == []
