"""A sandbox of Telegram on this machine: a small Bot API server, and the people who talk to the bot.

``server`` takes the calls; ``methods`` and ``sending`` do what they ask for; ``state`` and ``world`` remember;
``people`` act; ``limits`` and ``faults`` get in the way; ``control`` is for tests in another process.
"""

from bot.demo.sandbox.faults import Ending, Fault, Faults
from bot.demo.sandbox.keyboards import SandboxButton
from bot.demo.sandbox.limits import Limits
from bot.demo.sandbox.params import Params
from bot.demo.sandbox.refusal import Refusal
from bot.demo.sandbox.server import BrokenOff, Sandbox
from bot.demo.sandbox.world import AcceptedCall, Answer, Member, SandboxChat, SandboxMessage, User

__all__ = [
    "AcceptedCall",
    "Answer",
    "BrokenOff",
    "Ending",
    "Fault",
    "Faults",
    "Limits",
    "Member",
    "Params",
    "Refusal",
    "Sandbox",
    "SandboxButton",
    "SandboxChat",
    "SandboxMessage",
    "User",
]
