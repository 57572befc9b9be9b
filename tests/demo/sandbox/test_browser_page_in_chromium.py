"""The page in a real browser: what a person sees, types and taps."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup

if TYPE_CHECKING:
    from bot.demo.sandbox import Sandbox
    from tests.browser import Page

BUBBLES = "[...document.querySelectorAll('.text')]"
HOSTILE = '<img src=x onerror="document.title=1"> & <script>document.title=2</script>'


async def test_a_message_is_drawn_as_telegram_draws_it(sandbox: Sandbox, bot: Bot, page: Page) -> None:
    chat = sandbox.private_chat(first_name="Ann")
    text = '<b>Bold <i>and slanted</i></b> 🎉 <a href="https://example.org/a">a link</a>\n<code>/not</code> /help'
    await bot.send_message(chat.id, text, parse_mode="HTML", disable_notification=True)
    await page.go(sandbox.url)
    await page.until(f"{BUBBLES}.length === 1")
    assert await page.run("document.querySelector('b').textContent") == "Bold and slanted"
    assert await page.run("document.querySelector('b i').textContent") == "and slanted"
    link = "(({href, rel, target, textContent}) => [href, rel, target, textContent])(document.querySelector('.text a'))"
    assert await page.run(link) == ["https://example.org/a", "noopener noreferrer", "_blank", "a link"]
    assert await page.run("[...document.querySelectorAll('.command')].map(one => one.textContent)") == ["/help"]
    assert "🔕" in await page.run("document.querySelector('.foot').textContent")
    assert page.problems == []


async def test_nothing_in_a_message_runs_or_is_loaded(sandbox: Sandbox, bot: Bot, page: Page) -> None:
    chat = sandbox.private_chat(first_name=HOSTILE)
    keys = InlineKeyboardMarkup([[InlineKeyboardButton(HOSTILE[:60], callback_data="x")]])
    await bot.send_message(chat.id, HOSTILE, reply_markup=keys)
    await page.go(sandbox.url)
    await page.until(f"{BUBBLES}.length === 1")
    assert (await page.run(f"{BUBBLES}[0].textContent")).startswith(HOSTILE)
    assert await page.run("document.querySelectorAll('img').length") == 0
    assert await page.run("document.title") == "Newsbell on this machine"
    assert page.problems == []


async def test_what_is_typed_and_tapped_reaches_the_bot(sandbox: Sandbox, bot: Bot, page: Page) -> None:
    chat = sandbox.private_chat(first_name="Ann")
    keys = InlineKeyboardMarkup(
        [[InlineKeyboardButton("Keep", callback_data="k"), InlineKeyboardButton("No", url="https://example.org/")]]
    )
    await bot.send_message(chat.id, "Keep it?", reply_markup=keys)
    await page.go(sandbox.url)
    await page.until("document.querySelectorAll('.keys > *').length === 2")
    await page.run("document.querySelector('.keys button').click()")
    await page.until(f"fetch('/control/chat/{chat.id}').then(() => true)")
    line = json.dumps("/sub Iran talks")
    await page.run(f"document.getElementById('line').value = {line}; document.querySelector('form button').click()")
    await page.until(f"{BUBBLES}.length === 2")
    updates = await bot.get_updates()
    assert [update.callback_query.data for update in updates if update.callback_query] == ["k"]
    assert [update.message.text for update in updates if update.message] == ["/sub Iran talks"]
    query = next(update.callback_query for update in updates if update.callback_query)
    await bot.answer_callback_query(query.id, "Kept.")
    await page.until("document.getElementById('toast').textContent === 'Kept.'")
    assert page.problems == []


async def test_a_long_text_and_a_row_of_buttons_fit_a_phone(sandbox: Sandbox, bot: Bot, page: Page) -> None:
    chat = sandbox.private_chat(first_name="Ann")
    row = [InlineKeyboardButton(f"A rather long button {number}", callback_data=str(number)) for number in range(3)]
    await bot.send_message(chat.id, "https://example.org/" + "x" * 600, reply_markup=InlineKeyboardMarkup([row]))
    await bot.send_message(chat.id, "آخر الأخبار من فيينا")
    await page.go(sandbox.url)
    await page.until(f"{BUBBLES}.length === 2")
    assert await page.run("document.documentElement.scrollWidth <= innerWidth")
    assert await page.run("document.querySelector('main').scrollWidth <= document.querySelector('main').clientWidth")
    assert await page.run(f"getComputedStyle({BUBBLES}[1]).direction") == "rtl"
    assert await page.run(f"getComputedStyle({BUBBLES}[1]).unicodeBidi") == "plaintext"  # each line by its own letters
    assert await page.run(
        "[...document.querySelectorAll('.keys > *')].every(key => key.getBoundingClientRect().right <= innerWidth)"
    )
    assert page.problems == []


async def test_an_empty_chat_begins_with_a_tap_as_the_person_who_came_first(sandbox: Sandbox, page: Page) -> None:
    chat = sandbox.private_chat(first_name="You")
    sandbox.private_chat(first_name="Amira")
    await page.go(sandbox.url)
    await page.until("document.querySelector('main button')?.textContent === 'Start'")
    assert await page.run("document.getElementById('who').selectedOptions[0].textContent") == "You"
    await page.run("document.querySelector('main button').click()")
    await page.until(f"{BUBBLES}.length === 1")
    assert [message.text for message in sandbox.messages(chat)] == ["/start"]
    assert page.problems == []


async def test_an_expandable_quotation_unfolds_with_a_tap(sandbox: Sandbox, bot: Bot, page: Page) -> None:
    chat = sandbox.private_chat(first_name="Ann")
    await bot.send_message(chat.id, f"<blockquote expandable>{'word ' * 200}</blockquote>", parse_mode="HTML")
    await page.go(sandbox.url)
    await page.until(f"{BUBBLES}.length === 1")
    folded = await page.run("document.querySelector('blockquote').clientHeight")
    await page.run("document.querySelector('blockquote').click()")
    assert folded < 100 < await page.run("document.querySelector('blockquote').clientHeight")
    assert page.problems == []
