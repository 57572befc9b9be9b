"""The README's pictures, of the demo as it is: ``python -m tests.bench.make_pictures``.

Plays the demo in the Chromium of the tests, on a phone up to an alert, and on a desk up to a story that is followed, and
writes docs/pictures/*.webp. A machine without a font of emoji wants one: apt-get install fonts-noto-color-emoji.
"""

from __future__ import annotations

import asyncio
import base64
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from playwright.async_api import async_playwright

from tests.browser import DESKTOP, PHONE, open_page

if TYPE_CHECKING:
    from playwright.async_api import Browser, Locator

    from tests.browser import Page

FOLDER = Path(__file__).parents[2] / "docs" / "pictures"
QUALITY = 0.86
TOPICS, HEADLINE = ("Ukraine sanctions", "Earthquakes"), "earthquake strikes southern Peru"
ALERT = ".message.theirs:has([title='Follow this story'])"
# A browser knows the format that a page is small in; nothing else here does.
_CONVERT = """async ([png, quality]) => {
  const image = await createImageBitmap(await (await fetch("data:image/png;base64," + png)).blob())
  const canvas = Object.assign(document.createElement("canvas"), { width: image.width, height: image.height })
  canvas.getContext("2d").drawImage(image, 0, 0)
  return canvas.toDataURL("image/webp", quality)
}"""


async def main() -> None:
    """Make all pictures."""
    FOLDER.mkdir(exist_ok=True)
    process = subprocess.Popen(  # noqa: ASYNC220 - before anything else runs
        [sys.executable, "-m", "bot", "demo", "--no-browser", "--port", "0"], stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    url = next(word for line in process.stdout for word in line.split() if word.startswith("http"))
    try:
        async with async_playwright() as playwright:
            browser = await playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
            await _phone(browser, url)
            await _desk(browser, url)
            await browser.close()
    finally:
        process.terminate()
        process.communicate()
    for path in sorted(FOLDER.iterdir()):
        print(f"{path.name}: {path.stat().st_size / 1000:.0f} kB")


async def _phone(browser: Browser, url: str) -> None:
    options = {"device_scale_factor": 2, "has_touch": True, "is_mobile": True, "color_scheme": "light"}
    async with open_page(browser, PHONE, **options) as page:
        await page.go(url)
        await page.tab.click("[data-speed='1']:enabled")
        await page.tab.click(".wide")
        for topic in TOPICS:
            await page.tab.locator(".key", has_text=topic).click()
            await page.tab.locator(".key", has_text=topic).filter(has_text="✅").wait_for()
        alert = await _next_alert(page)
        await alert.locator(".text", has_text="+2").wait_for()
        await page.tab.click("[data-speed='1']")
        await page.tab.wait_for_timeout(5000)
        await _save(browser, page, "phone")


async def _next_alert(page: Page) -> Locator:
    alert = page.tab.locator(ALERT, has_text=HEADLINE).last
    while not await alert.count():
        await page.tab.click("#next")
        await page.tab.wait_for_timeout(3000)
    await page.tab.click("[data-speed='60']")  # its other outlets report
    return alert


async def _desk(browser: Browser, url: str) -> None:
    async with open_page(browser, DESKTOP, device_scale_factor=1.5, color_scheme="dark") as page:
        await page.go(url)
        await page.tab.locator(ALERT, has_text=HEADLINE).hover()
        await page.tab.locator(ALERT, has_text=HEADLINE).get_by_title("Follow this story").click()
        await page.tab.locator(".way mark").first.wait_for()
        await page.tab.mouse.move(0, 0)
        await page.tab.wait_for_timeout(500)
        await _save(browser, page, "desk")


async def _save(browser: Browser, page: Page, name: str) -> None:
    png = base64.b64encode(await page.tab.screenshot()).decode()
    blank = await browser.new_page()
    made: str = await blank.evaluate(_CONVERT, [png, QUALITY])
    await blank.close()
    (FOLDER / f"{name}.webp").write_bytes(base64.b64decode(made.partition(",")[2]))


if __name__ == "__main__":
    asyncio.run(main())
