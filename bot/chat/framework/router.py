"""The declarations that a module of commands makes on its handlers, for the dispatcher to find."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import TYPE_CHECKING, TypeVar

from bot.chat.framework.command import Command, Rights
from bot.chat.framework.context import RequestContext

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable

    from bot.chat.verbs import Question
    from bot.telegram.callback_data import Verb

Handler = Callable[[RequestContext], Awaitable[None]]
_Key = TypeVar("_Key", bound="Hashable")


class Input(Enum):
    """A message that is neither a known command nor the answer to a question."""

    TEXT = auto()
    FILE = auto()
    LOCATION = auto()
    UNKNOWN_COMMAND = auto()


@dataclass(frozen=True, slots=True)
class Route:
    """A handler, and who may use it."""

    handler: Handler
    rights: Rights = Rights.ANYONE


@dataclass(slots=True)
class Router:
    """The handlers of one module. Each method is a decorator; a handler may have several.

    Attributes:
        commands: In the order in which menus and /help show them.
        by_name: The handler of each command, by each of its names.
        by_verb: The handler of each button, by what the button's data begins with.
        by_question: The handler of the answer to each question.
        by_input: The handler of each other kind of message.
    """

    commands: list[Command] = field(default_factory=list)
    by_name: dict[str, Route] = field(default_factory=dict)
    by_verb: dict[str, Route] = field(default_factory=dict)
    by_question: dict[str, Route] = field(default_factory=dict)
    by_input: dict[Input, Route] = field(default_factory=dict)

    def command(
        self,
        name: str,
        *aliases: str,
        rights: Rights = Rights.ANYONE,
        everyday: bool = False,
        bare: tuple[str, ...] = (),
    ) -> Callable[[Handler], Handler]:
        """Declare the handler of ``/name``; the parameters are those of ``Command``."""

        def register(handler: Handler) -> Handler:
            command = Command(name, rights, aliases, everyday=everyday, bare=bare)
            for each in command.names:
                _add(self.by_name, each, Route(handler, rights))
            self.commands.append(command)
            return handler

        return register

    def tap(self, verb: Verb, *, rights: Rights = Rights.ANYONE) -> Callable[[Handler], Handler]:
        """Declare the handler of a button."""
        return _registering(self.by_verb, verb, rights)

    def answer(self, question: Question, *, rights: Rights = Rights.ANYONE) -> Callable[[Handler], Handler]:
        """Declare the handler of the answer to a question."""
        return _registering(self.by_question, question, rights)

    def other(self, kind: Input, *, rights: Rights = Rights.ANYONE) -> Callable[[Handler], Handler]:
        """Declare the handler of another kind of message."""
        return _registering(self.by_input, kind, rights)

    def include(self, other: Router) -> None:
        """Take in the routes of another router.

        Raises:
            ValueError: Something would have two handlers.
        """
        self.commands.extend(other.commands)
        _add_all(self.by_name, other.by_name.items())
        _add_all(self.by_verb, other.by_verb.items())
        _add_all(self.by_question, other.by_question.items())
        _add_all(self.by_input, other.by_input.items())


def _registering(routes: dict[_Key, Route], key: _Key, rights: Rights) -> Callable[[Handler], Handler]:
    def register(handler: Handler) -> Handler:
        _add(routes, key, Route(handler, rights))
        return handler

    return register


def _add_all(routes: dict[_Key, Route], more: Iterable[tuple[_Key, Route]]) -> None:
    for key, route in more:
        _add(routes, key, route)


def _add(routes: dict[_Key, Route], key: _Key, route: Route) -> None:
    if key in routes:
        message = f"{key!r} has two handlers"
        raise ValueError(message)
    routes[key] = route
