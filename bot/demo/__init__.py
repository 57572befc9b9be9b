"""The demo: a sandbox of Telegram on this machine, and a day of sample news."""
