"""The demo: a sandbox of Telegram on this machine, and a day of sample news.

``sandbox`` is the Bot API server that the tests use too; ``day`` the news and their web server. ``run`` plays the day
with the program itself, ``cast`` are the people who subscribe, ``terminal`` prints what is delivered, and ``tally``
compares what was planned with what arrived. ``dry_run`` is ``newsbell run --dry-run``.
"""
