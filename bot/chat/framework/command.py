# pure
"""A command as people see it: its name, its aliases, and who may use it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto


class Rights(Enum):
    """The people who may use a handler: ``ADMINS`` asks for one in a group, ``OPERATOR`` for one of the bot's."""

    ANYONE = auto()
    ADMINS = auto()
    OPERATOR = auto()


@dataclass(frozen=True, slots=True)
class Command:
    """The declaration of a command.

    Attributes:
        name: Without its slash.
        rights: Who may use it; so it is offered in the menus.
        aliases: Other names of it, which people know from other bots; no menu shows them.
        everyday: Shown on the first screen of /help.
        bare: Its names that mean the command when they are typed without a slash: nobody types them as a query.
    """

    name: str
    rights: Rights = Rights.ANYONE
    aliases: tuple[str, ...] = ()
    everyday: bool = False
    bare: tuple[str, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """All its names, its own first."""
        return (self.name, *self.aliases)
