"""The demo: a sandbox of Telegram on this machine, and a day of sample news.

``sandbox`` is the Bot API server that the tests use too; ``day`` the news and their web server; ``page`` the chats in
the browser. ``run`` opens it all: ``show`` plays the day on the page, with the bot as a process of its own
(``program``), ``full_speed`` in the terminal alone. ``player`` turns the day's clock, ``cast`` and ``subscribers`` use
the bot, ``terminal`` prints the alerts, and ``watch`` and ``result`` compare those that were planned with those that
arrived. ``dry_run`` is ``newsbell run --dry-run``.
"""
