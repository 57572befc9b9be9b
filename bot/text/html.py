# pure
"""HTML of a feed's fields becomes plain text, in time that grows with its length alone.

Each pattern stops at the next ``<``: a field of 75,000 opened comments takes a naive stripper minutes.
"""

from __future__ import annotations

import re
from functools import cache
from html import unescape
from html.entities import html5

from bot.text.plain import fold_space, plain

_MAX_MARKUP = 60_000
_ROUNDS = 5  # how often a text may have been escaped
_INLINE = (
    "a abbr acronym b bdi bdo big cite code dfn del em font i ins kbd mark q s samp small span strike strong sub sup"
    " tt u var wbr"
)
_BLOCKS = (
    "address article aside blockquote body center caption dd details dialog dir div dl dt fieldset figcaption figure"
    " footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main menu nav ol optgroup option p pre section summary table"
    " tbody td tfoot th thead title tr ul"
)
_OTHERS = (
    "applet area audio base basefont bgsound blink button canvas col colgroup data datalist embed frame frameset head"
    " html iframe img input isindex label legend link map marquee math meta meter nobr noembed noframes noscript object"
    " output param picture progress rb rp rt rtc ruby script search select slot source style svg template textarea time"
    " track video xmp circle ellipse g line mi mn mo mrow path polygon rect use image"
)
# Characters that no text holds once its white space is folded stand for the borders of blocks and lines.
_BORDER, _LINE = "\x1e", "\x1f"
_KINDS = (
    dict.fromkeys(_INLINE.split(), "")
    | dict.fromkeys(_BLOCKS.split(), _BORDER)
    | dict.fromkeys(_OTHERS.split(), " ")
    | {"br": _LINE}
)
# The rest of a tag: attributes whose quoted values may hold ">", or whatever comes before the next one.
_REST = r"(?:(?>(?:[^<>\"']|\"[^\"<]*\"|'[^'<]*')*)>|[^<>]*>)"
_TAG = re.compile(rf"<(?:/?([a-zA-Z][a-zA-Z0-9:._-]*)(?=[\s>/\"']){_REST}|[!?][a-zA-Z]{_REST})")
_OPEN_END = re.compile(r"<[/!?]?([a-zA-Z][a-zA-Z0-9:-]*)(?:[\s/][^<>]*)?\Z")
_LINES = re.compile(f"{_LINE}(?: ?{_LINE})+")
# What a reader of text does not see: code, what stands in for a player, captions and what is shared with.
_UNSEEN = re.compile(
    r"<!--|<(script|style|noscript|noembed|noframes|iframe|audio|video|object|template|textarea|select|button|svg"
    r"|figcaption)(?=[\s>/])"
    r"|<(p|div|span|dd|small|em|figure|ul|section|aside)\s[^<>]{0,300}?class\s*=\s*[\"']?[^<>\"']{0,300}?(?<![\w-])"
    r"(?:wp-caption-text|wp-caption-dd|gallery-caption|image-?caption|photo-?caption|caption-text|photo-?credit"
    r"|image-?credit|feedflare|sharedaddy|jp-relatedposts|addtoany[\w-]*|yarpp[\w-]*|social-?share|share-?buttons"
    r"|newsletter-?signup|mailmunch[\w-]*|screen-reader-text)(?![\w-])",
    re.IGNORECASE,
)
_CODE = frozenset({"script", "style"})
_IN_A_LINE = {"--": "", "script": " ", "style": " ", "span": " ", "em": " ", "small": " "}
# Some feeds write the mark of XML into the text itself.
_CDATA = re.compile(r"<!\[CDATA\[|\]\]>")
_NUMBERS = r"#[0-9]{1,8};?|#[xX][0-9a-fA-F]{1,7};?"
_OLD_NAMES = "|".join(sorted((name for name in html5 if not name.endswith(";")), key=len, reverse=True))
# A name without its semicolon is one where a browser takes it for one even in an address: not in "&copy=3".
_ENTITY = re.compile(rf"&(?:{_NUMBERS}|[A-Za-z][A-Za-z0-9]{{1,31}};|(?:{_OLD_NAMES})(?![A-Za-z0-9=;]))")
# Tags of a whole text that was escaped once more than it needs.
_ESCAPED_TAG = re.compile(
    r"<!\[CDATA\[|</?(?:a|b|blockquote|br|div|em|h[1-6]|i|img|li|ol|p|pre|span|strong|table|ul)(?=[\s>/])[^<>]*>",
    re.IGNORECASE,
)
_STRAY = re.compile(
    r"<(?:a|div|font|h[1-6]|iframe|img|li|p|section|span|table|td|ul)\s[^<>]{0,300}=[^<>]*>|</(?:p|a|div|span)>",
    re.IGNORECASE,
)
_SHOWS_CODE = re.compile(r"<(?:code|pre|samp|tt|kbd)[\s>]", re.IGNORECASE)
_SHOWN_CODE = re.compile(
    r"<(code|pre|samp|tt|kbd)(?:\s[^<>]*)?>(?:[^<]*|\s*<code[^<>]*>[^<]*</code>\s*)</\1>", re.IGNORECASE
)
_BLANK_LINE = re.compile(r"\n[ \t\r\f\v]*(?=\n)|\n[ \t]*(?=(?:[-*\u2022\u2013]|\d{1,2}[.)])[ \t])")
_PAIR = re.compile(rf"<(/?)({'|'.join(_INLINE.split())}|p|div|h[1-6])(\s[^<>]*=[^<>]*)?\s*/?>", re.IGNORECASE)
_VOID = re.compile(r"<(?:br|hr|img|wbr)(?:\s[^<>]*)?/?>", re.IGNORECASE)
_TITLE_UNSEEN = re.compile(r"<!--[^<>]*-->|<(script|style)(?:\s[^<>]*)?>[^<]*</\1\s*>", re.IGNORECASE)


def text_of_html(markup: str) -> str:
    """One line of plain text: entities resolved, tags taken away, scripts, styles and comments with what they hold."""
    return " ".join(paragraphs_of_html(markup))


def paragraphs_of_html(markup: str, most: int = _MAX_MARKUP) -> list[str]:
    """The blocks of a text, each one line of plain text: what a line of the source is means nothing.

    Args:
        markup: The text.
        most: After how many characters the next block is the last one.
    """
    folded = fold_space(markup[:_MAX_MARKUP])
    seen = _untagged(folded)
    if "&" in seen:
        resolved = resolve_entities(seen)
        seen = _untagged(resolved) if _was_escaped_twice(folded, resolved) else resolved
    return _lines(seen, most)


def paragraphs_of_plain(text: str, most: int = _MAX_MARKUP) -> list[str]:
    """The paragraphs of a text without markup, one line each; what is wrapped at the width of a page is one."""
    return _lines(_BLANK_LINE.sub(_BORDER, text[:_MAX_MARKUP]), most)


def text_of_plain(text: str) -> str:
    """One line of plain text from a field that says it holds no markup: a ``<`` is a ``<``."""
    return plain(text[:_MAX_MARKUP])


def text_of_title(title: str, *, has_markup: bool = True) -> str:
    """A headline as plain text, its entities resolved however often they were escaped.

    Only tags of letters that come in pairs are markup: a headline may speak of ``<script>`` or ``List<String>``.

    Args:
        title: As it is written.
        has_markup: False where the format says that it is plain text; then no tag is taken away.
    """
    title = resolve_entities(title[:_MAX_MARKUP])
    if has_markup and "<" in title:
        title = _VOID.sub(" ", _TITLE_UNSEEN.sub(" ", _CDATA.sub("", title)))
        tags = [(match[1], match[2].lower()) for match in _PAIR.finditer(title)]
        paired = {name for mark, name in tags if not mark} & {name for mark, name in tags if mark}
        title = _PAIR.sub(lambda match: _space(match) if match[3] or match[2].lower() in paired else match[0], title)
    return plain(title)


def resolve_entities(text: str) -> str:
    """The text with each character reference of HTML5 resolved; any other ``&`` stays what it is."""
    for _ in range(_ROUNDS):
        if "&" not in text:
            break
        resolved = _ENTITY.sub(_character, text)
        if resolved == text:
            break
        text = resolved
    return text


def _character(match: re.Match[str]) -> str:
    reference = match[0]
    if reference[1] == "#" or not reference.endswith(";"):
        return unescape(reference)
    return html5.get(reference[1:], reference)


def _space(match: re.Match[str]) -> str:
    return "" if _KINDS[match[2].lower()] == "" else " "


def _lines(text: str, most: int) -> list[str]:
    if _LINE in text:
        text = _LINES.sub(_BORDER, text).replace(_LINE, " ")
    lines: list[str] = []
    for line in filter(None, map(plain, text.split(_BORDER))):
        lines.append(line)
        most -= len(line)
        if most < 0:
            break
    return lines


def _was_escaped_twice(markup: str, resolved: str) -> bool:
    """Return True if the tags that a text shows are meant as tags: it has no others, or they bring attributes.

    What speaks of tags writes them as code, or bare.
    """
    if not _TAG.search(markup):
        return _ESCAPED_TAG.search(resolved) is not None
    if _STRAY.search(resolved) is None:
        return False
    told = _SHOWN_CODE.sub(" ", markup)
    return _SHOWS_CODE.search(told) is None and _STRAY.search(resolve_entities(_TAG.sub("", told))) is not None


def _untagged(markup: str) -> str:
    if "<" not in markup:
        return markup
    if "[CDATA[" in markup:
        markup = _CDATA.sub("", markup)
    markup = _TAG.sub(_mark, _without_unseen(markup))
    if "=" in markup and "<" in markup:  # a tag within an attribute of another hid that one
        markup = _TAG.sub(_mark, markup)
    cut = _OPEN_END.search(markup, max(0, markup.rfind("<")))
    return markup[: cut.start()] if cut and _mark(cut) != cut[0] else markup


def _mark(match: re.Match[str]) -> str:
    """The sign of a tag's border; a tag that HTML does not have is text, as in ``List<String>`` or ``<CMPX.N>``."""
    name = match[1]
    if name is None:
        return " "
    kind = _KINDS.get(name.lower())
    if kind is None:
        return " " if ":" in name or "-" in name else match[0]
    return kind


def _without_unseen(markup: str) -> str:
    """The markup without what a reader does not see; an element that never ends is a tag like any other."""
    pieces: list[str] = []
    endless: set[str] = set()
    at = start = 0
    while (found := _UNSEEN.search(markup, start)) is not None:
        name = (found[1] or found[2] or "--").lower()
        end = -1 if name in endless else _end_of(markup, found, name)
        if end < 0 and name != "--" and name not in _CODE:
            endless.add(name)
            start = found.end()
            continue
        pieces += [markup[at : found.start()], _IN_A_LINE.get(name, _BORDER)]
        at = start = end if end >= 0 else len(markup)
    return "".join([*pieces, markup[at:]])


def _end_of(markup: str, found: re.Match[str], name: str) -> int:
    """Where an element or a comment ends; -1 when it never does."""
    if name == "--":
        end = markup.find("-->", found.end() - 2)
        return end + 3 if end >= 0 else -1
    opened = markup.find(">", found.end())
    if opened > 0 and markup[opened - 1] == "/":
        return opened + 1
    depth = 1
    for tag in _tags_named(name).finditer(markup, found.end()):
        if name not in _CODE or tag[1]:
            depth += -1 if tag[1] else 1
        if not depth:
            return tag.end()
    return -1


@cache
def _tags_named(name: str) -> re.Pattern[str]:
    return re.compile(rf"<(/?){name}(?=[\s>/])[^<>]*>", re.IGNORECASE)
