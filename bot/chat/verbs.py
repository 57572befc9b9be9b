"""The verbs of the chat's buttons, one enumeration for each module of ``commands/``, and the questions that it asks.

A member's value is what hangs in people's chats: it is short, because a button holds 64 bytes, and it stays for as
long as somebody may tap an old button. The enumerations stand below the commands and the views, as both make buttons.
"""

from __future__ import annotations

from enum import StrEnum

from bot.telegram.callback_data import Verb


class HelpVerb(Verb):
    """Help and the way out of a question."""

    HELP = "h"
    CANCEL = "x"


class TopicsVerb(Verb):
    """The keyboard of curated topics."""

    TOGGLE = "t"
    TURN = "tp"


class SubscribeVerb(Verb):
    """Offers to subscribe, and what follows them."""

    ASK = "own"
    TAKE_TOPIC = "ts"
    TAKE_SHARED = "tl"
    KEEP = "k"
    KEEP_SAVED = "ks"
    CHANGE = "kc"
    TAKE_FEED = "f"
    TAKE_ALL = "fa"
    UNDO = "u"


class ListVerb(Verb):
    """The list of subscriptions."""

    TURN = "ls"


class CardVerb(Verb):
    """The card of one subscription."""

    OPEN = "c"
    PACE = "cp"
    LENGTH = "cl"
    SILENCE = "cs"
    PAUSE = "cz"
    OUTLETS = "co"
    RENAME = "cr"
    QUERY = "cq"
    FILTER = "cf"
    SHARE = "ch"
    REMOVE = "cd"
    NEWS_LANGUAGES = "ci"
    PHOTO = "cv"


class UnsubscribeVerb(Verb):
    """The buttons of /unsub."""

    REMOVE = "ux"
    TURN = "up"
    REMOVE_ALL = "ua"


class ArchiveVerb(Verb):
    """The pages of /search and /latest."""

    TURN_SEARCH = "s"
    TURN_LATEST = "l"


class SettingsVerb(Verb):
    """The page of settings."""

    OPEN = "g"
    LANGUAGE = "gl"
    CAP = "gc"
    BREAKING = "gb"
    LENGTH = "gn"
    PREVIEWS = "gp"
    NEWS_LANGUAGES = "gi"


class QuietHoursVerb(Verb):
    """Quiet hours."""

    CHOOSE = "gq"


class DigestVerb(Verb):
    """The time of digests."""

    TIME = "gd"
    WEEKDAY = "gw"


class TimeZoneVerb(Verb):
    """The chat's time zone."""

    OPEN = "gt"
    TAKE = "gz"
    SKIP = "gk"


class PauseVerb(Verb):
    """A pause of everything."""

    PAUSE = "z"
    RESUME = "zr"


class BackupVerb(Verb):
    """Taking everything along."""

    EXPORT = "ex"


class ForgetVerb(Verb):
    """Leaving for good."""

    FORGET = "fg"


class FailingFeedVerb(Verb):
    """A subscriber's buttons under the notice of a feed that fails."""

    RETRY = "nr"
    FIND = "nf"
    MOVE = "nm"


class StatisticsVerb(Verb):
    """The operator's figures."""

    REFRESH = "ow"


class OperatorFeedsVerb(Verb):
    """The operator's feeds."""

    TURN = "op"
    OPEN = "of"
    RETRY = "or"
    FIND = "oz"
    MOVE = "on"
    REMOVE = "ox"
    SHARE = "os"
    UNSHARE = "oy"


class OperatorTopicsVerb(Verb):
    """The operator's curated topics."""

    REMOVE = "ot"


class BroadcastVerb(Verb):
    """A message to every chat."""

    SEND = "ob"


class Question(StrEnum):
    """A question whose answer is the person's next message; the value is what the database holds."""

    SUBSCRIBE = "sub"
    PREVIEW = "preview"
    SEARCH = "search"
    NAME = "rename"
    QUERY = "requery"
    FILTER = "filter"
    QUIET_HOURS = "quiet"
    TIME_ZONE = "timezone"
    WHERE = "where"
    IMPORT = "import"
