"""A day of sample news: written for this project, served on loopback, and what it must bring.

``outlets.toml`` holds the six outlets, ``stories/*.toml`` what they report (one file a story, each outlet's version
beside the others), ``expected.toml`` what a reader with given subscriptions must hear of it. The outlets and the
events are invented; the places are not.
"""

from bot.demo.day.clock import ClockReading, DayClock, LivedClock
from bot.demo.day.data import Day, DayEntry, Format, Outlet, load_day
from bot.demo.day.expected import Expected, ExpectedChat, ExpectedStory, load_expected
from bot.demo.day.server import DayServer, ServedFeed

__all__ = [
    "ClockReading",
    "Day",
    "DayClock",
    "DayEntry",
    "DayServer",
    "Expected",
    "ExpectedChat",
    "ExpectedStory",
    "Format",
    "LivedClock",
    "Outlet",
    "ServedFeed",
    "load_day",
    "load_expected",
]
