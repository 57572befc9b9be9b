"""The demo: a sandbox of Telegram on this machine, and a day of sample news.

``sandbox`` is the Bot API server that the tests use too; ``day`` the news and their web server. ``run`` plays the day
with the program itself, ``subscribers`` are its users, ``terminal`` prints the alerts, and ``result`` compares the
planned alerts with those that arrived. ``dry_run`` is ``newsbell run --dry-run``.
"""
