# pure
"""Links: one form to compare them by, and one to show.

Feeds hand out the same article under many addresses: with campaign parameters, as an AMP or mobile page,
with or without ``www.``, a trailing slash or a default port. ``canonical_url`` maps them to one string,
which is only for comparing; ``clean_link`` takes away what tracks the reader and leaves the rest as it is.
"""

from __future__ import annotations

import re
from urllib.parse import SplitResult, parse_qsl, quote, unquote, urlencode, urlsplit, urlunsplit

# Parameters that say where a click came from, never which article is meant.
# Sources: the lists of ClearURLs and of Firefox's query stripping, and feeds seen in the wild.
_TRACKING_NAMES = (
    "__tn__ _ga _gl _hsenc _hsmi _openstat action_object_map action_ref_map action_type_map algo_expid "
    "at_bbc_team at_campaign at_custom1 at_custom2 at_custom3 at_custom4 at_format at_link_id at_link_origin "
    "at_link_type at_medium at_ptr_name campaign_id cid_source cmpid dclid dicbo echobox efid fb_action_ids "
    "fb_action_types fb_ref fb_source fbclid feature_src ftag gbraid gclid gclsrc gs_lcp guccounter "
    "guce_referrer guce_referrer_sig hss_channel icid igsh igshid intcid intcmp ito mbid mc_cid mc_eid "
    "mibextid mkt_tok mkwid ml_subscriber ml_subscriber_hash msclkid ncid ns_campaign ns_fee ns_linkname "
    "ns_mchannel ns_source ocid oly_anon_id oly_enc_id partner ref ref_src ref_url referer referrer rss rss_id "
    "s_cid s_kwcid sc_campaign sc_channel sc_content sc_country sc_geo sc_medium sc_outcome share_id smid "
    "smtyp spm sr_share src_trk sref srnd taid tblci tpcc traffic_source trk trkcampaign twclid vero_conv "
    "vero_id wbraid wickedid wt_mc wt_zmc xtor yclid ysclid zanpid "
)
_TRACKING = frozenset(_TRACKING_NAMES.split())
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
_GOOGLE_AMP = re.compile(r"^/amp/(s/)?(?=[^/]+\.[^/])")
_CACHE_AMP = re.compile(r"^/[cvi]/(s/)?(?=[^/]+\.[^/])")
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
    kept = [pair for pair in query.split("&") if pair and not _tracks(unquote(pair.partition("=")[0]))]
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
    """Return True if a canonical address is likely to be of one article, and not of a site, a section or a live page.

    An article's address carries a number of five digits or a slug of four words.
    """
    _, _, tail = canonical.partition("://")
    _, _, path = tail.partition("/")
    return bool(re.search(r"\d{5}|\w+(?:[-_]\w+){3}", path)) or bool(re.search(r"\d{4}/\d{1,2}/\d{1,2}/\w", path))


def _tracks(name: str) -> bool:
    name = name.casefold()
    return name in _TRACKING or name.startswith(_TRACKING_PREFIXES)


def _lays_out(name: str, value: str) -> bool:
    name = name.casefold()
    if name not in _LAYOUT:
        return False
    wanted = _LAYOUT[name]
    return wanted is None or value.casefold() == wanted


def _simplify(url: str) -> str:
    parts = _split(url)
    if parts is None:
        return ""
    host = (parts.hostname or "").rstrip(".")
    path = parts.path
    unwrapped = _unwrapped(host, path, parts.query)
    if unwrapped is not None:
        return unwrapped
    host = _WIKI_MOBILE.sub(".", _HOST_PREFIX.sub("", host))
    port = _port(parts)
    pairs = [
        (name, value)
        for name, value in parse_qsl(parts.query, keep_blank_values=True)
        if not _tracks(name) and not _lays_out(name, value)
    ]
    return urlunsplit(("https", host + port, _path(path), urlencode(sorted(pairs)), _route(parts.fragment)))


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


def _unwrapped(host: str, path: str, query: str) -> str | None:
    """The address that an AMP cache stands in front of."""
    if host.endswith("google.com"):
        found = _GOOGLE_AMP.match(path)
    elif host.endswith(".ampproject.org"):
        found = _CACHE_AMP.match(path)
    else:
        found = None
    if not found:
        return None
    return f"https://{path[found.end() :]}" + (f"?{query}" if query else "")


def _path(path: str) -> str:
    path = quote(unquote(path, errors="replace"), safe=_SAFE_IN_PATH)
    path = _AMP_END.sub("", _INDEX.sub("", path))
    return "".join("/" + part for part in path.split("/") if part and part.casefold() != "amp")


def _route(fragment: str) -> str:
    """The fragment where it chooses the page (``#!/story/5``, ``#/story/5``), nothing where it is a place on it."""
    return fragment if fragment.startswith(("!", "/")) else ""
