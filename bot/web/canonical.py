# pure
"""Links: one form to compare them by, and one to show.

Feeds hand out the same article under many addresses: with campaign parameters, as an AMP or mobile page,
with or without ``www.``, a trailing slash or a default port. ``canonical_url`` maps them to one string,
which is only for comparing; ``clean_link`` takes away what tracks the reader and leaves the rest as it is.
"""

from __future__ import annotations

import re
from urllib.parse import SplitResult, parse_qsl, quote, unquote, urlencode, urlsplit, urlunsplit

from bot.web.unwrap import unwrapped_amp, unwrapped_link

# Parameters that say where a click came from, never which article is meant.
# Sources: the lists of ClearURLs and of Firefox's query stripping, and feeds seen in the wild.
_TRACKING_NAMES = (
    "__tn__ _ga _gl _hsenc _hsmi _openstat action_object_map action_ref_map action_type_map algo_expid "
    "at_bbc_team at_campaign at_custom1 at_custom2 at_custom3 at_custom4 at_format at_link_id at_link_origin "
    "at_link_type at_medium at_ptr_name cid_source cmpid dclid dicbo echobox efid fb_action_ids "
    "fb_action_types fb_ref fb_source fbclid feature_src ftag gbraid gclid gclsrc gs_lcp guccounter "
    "guce_referrer guce_referrer_sig hss_channel icid igsh igshid intcid intcmp ito mbid mc_cid mc_eid "
    "mibextid mkt_tok mkwid ml_subscriber ml_subscriber_hash msclkid ncid ns_campaign ns_fee ns_linkname "
    "ns_mchannel ns_source ocid oly_anon_id oly_enc_id ref_src ref_url "
    "s_cid s_kwcid sc_campaign sc_channel sc_content sc_country sc_geo sc_medium sc_outcome share_id smid "
    "smtyp spm sr_share src_trk sref srnd taid tblci tpcc traffic_source trk trkcampaign twclid vero_conv "
    "vero_id wbraid wickedid wt_mc wt_zmc xtor yclid ysclid zanpid "
)
_TRACKING = frozenset(_TRACKING_NAMES.split())
# Names that many a page needs for itself: it is their value that tells ("ref=rss", but "ref=2025-114").
_DOUBTFUL = frozenset({"campaign", "campaign_id", "partner", "ref", "referer", "referrer", "rss", "rss_id", "source"})
_SENDER_WORDS = (
    "aggregator android apple applenews amp app atom bing breakingnews btn button daily desktop digg direct discover"
    " email emails facebook fb feed feedburner feedly feeds flipboard google googlenews hackernews hn hp home homepage"
    " inoreader instagram ios kindle linkedin mail mastodon medium messenger microsoft mobile msn nl newsletter"
    " newsletters notification pocket producthunt push reader reddit rss rss2 rssfeed rssreader share sharing sidebar"
    " slack smartnews snapchat social sm smartphone syndication taboola outbrain telegram threads tiktok tw tweet"
    " twitter upday weekly whatsapp widget wechat weibo vk x xing yahoo yandex youtube bluesky"
)
_SENDERS = frozenset(_SENDER_WORDS.split())
_FLAGS = frozenset({"", "1", "true", "yes", "y", "on"})
_SECTION_NAMES = (
    "africa aktuell aktuelles allnews americas archive archives articles asia ausland blog blogs breaking"
    " breaking-news business category climate culture culture-arts deportes economia economie economy"
    " education en english entertainment environment es espana europe faits-divers feed feeds finance football fr"
    " front ger health home homepage inland international it kultur latest latest-news latin-america lifestyle live"
    " live-blog live-updates liveblog local magazine markets media middle-east middleeast monde mundo nachrichten"
    " national news newsfeed newsticker nieuws notizie noticias opinion panorama politics politik politique politica"
    " press press-releases pressemitteilungen regional rss science section sport sports startseite tech technology"
    " technik ticker today topics top top-stories topstories travel uk us us-canada ultimas-noticias video videos"
    " weather welt wirtschaft wissen world world-news de pt ru tr ar fa nl pl"
)
_SECTIONS = frozenset(_SECTION_NAMES.split())
_ENDING = re.compile(r"\.(?:html?|php|aspx?|xml|rss)$", re.IGNORECASE)
_SENDER_SHAPE = re.compile(
    r"\A(?:rss(?:-{2,}|_)[\w.-]*|rss[a-z]{2,6}|(?:https?://|//)\S+|(?:[a-z0-9-]+\.)+[a-z]{2,24}(?:/\S*)?)",
    re.IGNORECASE,
)
_BETWEEN_WORDS = re.compile(r"[^a-z0-9]+")
_FILE = re.compile(r"\.(?:html?|php|aspx?|jsp|pdf|xml|json|txt|docx?|jpe?g|png|gif)$", re.IGNORECASE)
# What a server counts its visitors by; the short names only with a value that no article has.
_SESSIONS = re.compile(
    r"^(?:(?:php|asp|j)?sess(?:ion)?_?id|aspsessionid\w*|cfid|cftoken|oscsid|zenid|osc_sid|session|sessid|ssid)$"
)
_SHORT_SESSIONS = frozenset({"s", "sid"})
_LONG_HASH = re.compile(r"\A(?:[0-9a-f]{24,}|(?=\w*\d)(?=\w*[a-zA-Z])\w{24,})", re.IGNORECASE)
_SESSION_IN_PATH = re.compile(r";(?:jsessionid|phpsessid|sid)=[^/?#;]*", re.IGNORECASE)
_TRACKING_PREFIXES = ("utm_", "mtm_", "matomo_", "pk_", "hsa_", "stm_", "itm_", "bsft_", "at_ptr_", "guce_")
_TRACKING_FRAGMENT = re.compile(
    r"(?:xtor|ref|rss|echobox|utm_[a-z]+|at_[a-z_]+|intcid|ito)=|rss$|rss-|tracking$", re.IGNORECASE
)
# The page is the same with and without these; they choose how it is laid out.
_LAYOUT = {"amp": None, "outputtype": "amp", "output": "amp", "_amp": None, "view": "mobile", "mobile": None, "m": "1"}
_PORTS = {"http": 80, "https": 443}
_HOST_PREFIX = re.compile(r"^(?:www\d?|m|mobile|amp|touch|wap)\.(?=[^.]+\.[^.])")
_WIKI_MOBILE = re.compile(r"\.m\.(?=wiki)")
_AMP_END = re.compile(r"(?:\.amp|_amp|-amp)(?=\.html?$|$)|(?<=\.)amp(?=html?$)", re.IGNORECASE)
_INDEX = re.compile(r"/(?:index|default)\.(?:html?|php|aspx?)$", re.IGNORECASE)
_SAFE_IN_PATH = "/:@!$&'()*+,;=~-._"


def clean_link(url: str) -> str:
    """The link without tracking parameters and tracking fragments; every other character stays as it was.

    A text that is no web address comes back unchanged (but for white space around it).
    """
    url = url.strip()
    head, mark, fragment = url.partition("#")
    kept_fragment = mark + fragment if mark and not _TRACKING_FRAGMENT.match(fragment) else ""
    address, mark, query = head.partition("?")
    if not mark:
        return address + kept_fragment
    kept = [pair for pair in query.split("&") if pair and not _tracks(*_name_and_value(pair))]
    return address + ("?" + "&".join(kept) if kept else "") + kept_fragment


def canonical_url(url: str) -> str:
    """One form for all addresses of a page, for comparing only; applying it twice changes nothing.

    The empty string for what is no web address with a host (nothing can be told from it).
    """
    while True:
        simpler = _simplify(url.strip())
        if simpler == url:
            return url
        url = simpler


def names_a_page(canonical: str) -> bool:
    """Return True if a canonical address is of a page of its own, and not of a site or of one of its sections.

    Only the usual names of sections are known for certain: ``/c4gz1``, ``watch?v=``, ``item?id=`` and
    ``/ausland-104.html`` are pages, ``/world/live`` is what changes from hour to hour.
    """
    _, _, tail = canonical.partition("://")
    address, mark, _ = tail.partition("?")
    parts = [part for part in address.partition("#")[0].split("/")[1:] if part]
    return bool(mark) or "#" in tail or any(_ENDING.sub("", part).casefold() not in _SECTIONS for part in parts)


def without_session(text: str) -> str:
    """A guid as it compares: without fragment and session, and the same for http and https."""
    head = text.partition("#")[0] or text
    scheme, mark, rest = head.partition("://")
    if not mark or scheme.casefold() not in _PORTS:
        return head
    address, mark, query = _SESSION_IN_PATH.sub("", rest).partition("?")
    kept = [pair for pair in query.split("&") if pair and not _is_session(*_name_and_value(pair))]
    return "https://" + address + ("?" + "&".join(kept) if kept else "")


def _name_and_value(pair: str) -> tuple[str, str]:
    name, _, value = pair.partition("=")
    return unquote(name), unquote(value)


def _tracks(name: str, value: str) -> bool:
    name = name.casefold()
    if name in _TRACKING or name.startswith(_TRACKING_PREFIXES):
        return True
    return name in _DOUBTFUL and _is_sender(value)


def _is_session(name: str, value: str) -> bool:
    name = name.casefold()
    return bool(_SESSIONS.match(name) or (name in _SHORT_SESSIONS and _LONG_HASH.fullmatch(value)))


def _is_sender(value: str) -> bool:
    """Return True if a value says where a click came from: a host, an outlet, the name of a campaign."""
    value = value.casefold().strip()
    if value in _FLAGS:
        return True
    if _SENDER_SHAPE.fullmatch(value):
        return not _FILE.search(value)
    return all(word in _SENDERS for word in _BETWEEN_WORDS.split(value) if word)


def _lays_out(name: str, value: str) -> bool:
    name = name.casefold()
    if name not in _LAYOUT:
        return False
    wanted = _LAYOUT[name]
    return wanted is None or value.casefold() == wanted


def _simplify(url: str) -> str:
    url = unwrapped_link(url)
    parts = _split(url)
    if parts is None:
        return ""
    unwrapped = unwrapped_amp(parts)
    if unwrapped:
        return unwrapped
    host = _WIKI_MOBILE.sub(".", _HOST_PREFIX.sub("", (parts.hostname or "").rstrip(".")))
    port = _port(parts)
    pairs = [
        (name, value)
        for name, value in parse_qsl(parts.query, keep_blank_values=True)
        if not _tracks(name, value) and not _lays_out(name, value) and not _SESSIONS.match(name.casefold())
    ]
    return urlunsplit(
        (
            "https",
            host + port,
            _path(_SESSION_IN_PATH.sub("", parts.path)),
            urlencode(sorted(pairs)),
            _route(parts.fragment),
        )
    )


def _split(url: str) -> SplitResult | None:
    try:
        parts = urlsplit(url)
        parts.port  # noqa: B018 - raises for a port that is no number
    except ValueError:
        return None
    return parts if parts.scheme in _PORTS and parts.hostname and parts.hostname.strip(".") else None


def _port(parts: SplitResult) -> str:
    port = parts.port
    return "" if port is None or port in (80, 443) else f":{port}"


def _path(path: str) -> str:
    path = quote(unquote(path, errors="replace"), safe=_SAFE_IN_PATH)
    path = _AMP_END.sub("", _INDEX.sub("", path))
    return "".join("/" + part for part in path.split("/") if part and part.casefold() != "amp")


def _route(fragment: str) -> str:
    """The fragment where it chooses the page (``#!/story/5``, ``#/story/5``), nothing where it is a place on it."""
    return fragment if fragment.startswith(("!", "/")) else ""
