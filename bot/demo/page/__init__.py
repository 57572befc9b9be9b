"""The demo's page in the browser: chats as Telegram shows them, the day's clock, and a look behind.

``routes`` serves it; ``chat_json`` tells what people see, ``way`` follows one story through the bot, and ``trouble``
gets in its way. The page itself, plain HTML, CSS and JavaScript, stands in ``static/`` and loads nothing else.
"""

from bot.demo.page.routes import add_page

__all__ = ["add_page"]
