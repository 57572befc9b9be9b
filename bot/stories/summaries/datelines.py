# pure
# ruff: noqa: RUF001, RUF003, ERA001 - dashes and letters of many languages, and an example beside each pattern
"""Datelines: where and by whom a report was filed ("VIENNA (Reuters) -"), which a summary leaves out."""

from __future__ import annotations

import re

_AGENCY = (
    "(?:"
    "CNN|Reuters|REUTERS|AFP|AP|UPI|dpa|DPA|EFE|ANSA|ANP|AA|DHA|İHA|ANKA|TASS|ТАСС|PA|AAP|PTI|ANI|IANS|"
    "Xinhua|KUNA|SPA|WAM|MENA|IRNA|ISNA|Lusa|LUSA|EUROPA PRESS|Europa Press|Adnkronos|AGI|LaPresse|ATS|"
    "APA|SID|sid|epd|KNA|AFX|Bloomberg|BBC|CBS|NBC|Kyodo|Yonhap|Belga|NTB|TT|Ritzau|PAP|ČTK|MTI|UNIAN|"
    "Ukrinform|УНІАН|УНИАН|Укрінформ|Интерфакс|Інтерфакс|РИА Новости|CBC|CP|The Canadian Press|"
    "Canadian Press|RIA Novosti|Interfax|Rudaw|JTA|RNS|KHN|WSJ|Dow Jones|MarketWatch|Fox News|Axios|"
    "رويترز|أ ف ب|ا ف ب|د ب أ|ایرنا|ایسنا|وكالات"
    ")"
)
_PICTURES = (
    "(?:i[Ss]tock|Getty(?: Images)?|Shutterstock|Depositphotos|Pixabay|Unsplash|Flickr|AP|AFP|Reuters|EPA|dpa|"
    r"РИА Новости|ТАСС|[\w-]{2,20}\.(?:com|org|net|ru|ua|de|fr))"
)
_DASH = "(?:--|[-–—―])"
_UPPER = "[A-ZÀ-ÖØ-ÞĀĂĄĆĈČĎĐĒĖĘĚĞĢĪĮİĶĻĽŁŃŅŇŌŐŒŔŘŚŞŠŢŤŪŮŰŲŹŻŽȘȚА-ЯЁІЇЄҐ]"
_CAPITALS = f"{_UPPER}(?:{_UPPER}|['’/.-]){{2,}}"
_PLACE = rf"{_UPPER}[^\W\d_]+(?:[ /-][^\W\d_]+){{0,3}}(?:,\s{_UPPER}[^\W\d_]+)?"
_SIGNED = rf"\({_AGENCY}(?:[\s/][^()]{{0,30}})?\)"
# What the report may start with: no small letter, so that "the agency (AP) said" keeps its own.
_MONTH = (
    "(?i:jan|feb|fe[bv]r|f[eé]v|mar|m[aä]rz|apr|avr|abr|ma[iyg]|jui?n|juil|jul|aug|ao[uû]|ago|ağu|sep|eyl|[oe][ckt][tio]|"
    "nov|kas|d[eé]c|dez|dic|gen|giu|lug|set|oca|şub|nis|haz|tem|ara|янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек|січ|лют|бер|кві|"
    "тра|чер|лип|сер|вер|жов|лис|гру)[^\\W\\d_]{0,8}"
)
# "Nov 14", "le 25 mai 2024", "27. Juni", "27.6.2025", "3 de mayo", "25 мая 2020 года"
_DAY = (
    rf"(?:(?:le|den|am|on)\s)?(?:{_MONTH}\.?\s\d{{1,2}}|\d{{1,2}}\.?\s(?:de\s)?{_MONTH}\.?|\d{{1,2}}[./]\s?\d{{1,2}}[./]?)"
    r"(?:,?\s?(?:de\s)?\d{2,4}\b(?!\.\d))?(?:\s(?:г|года|року)\b\.?)?"
)
_AHEAD = rf"(?=\s*(?:{_UPPER}|\d|[\"“„«‘'¿¡(\[]|[^\W\d_a-zß-öø-ÿа-яёіїєґ]))"
_DATELINES = tuple(
    re.compile(rf"\A(?:{pattern})")
    for pattern in (
        # "(CNN) --", "(Reuters) -", "(ANSA) -"
        rf"{_SIGNED}\s*\.?{_DASH}?",
        # "(Rolling Stone)One", "(CNN Student News) --": whoever it is, glued or with a dash
        rf"\({_UPPER}[^()]{{2,40}}\)(?:\s*--|(?={_UPPER}))",
        # "LONDON, June 3 (Reuters) -", "Madrid, 3 jun. (EFE).-", "Berlin (dpa/lno) -"
        rf"[^()\"“«!?:]{{2,80}}?{_SIGNED}\s*\.?(?:{_DASH}|:)",
        # "West of Baghdad, Iraq (CNN)The": glued, so whatever stands before it
        rf"[^()\"“«!?:]{{2,80}}?{_SIGNED}(?=[{_UPPER[1:-1]}\"“«‘'])",
        # "Fall River, Massachusetts  (CNN) The": nothing but a space after it, so all before it must be names
        (
            rf"(?!.{{0,50}}(?:Press|News)){_UPPER}(?:[^()\"“«!?:.\s]|\s+(?={_UPPER}|\d|of\s|de\s|\()|,\s(?={_UPPER})){{1,60}}"
            rf"{_SIGNED}{_AHEAD}"
        ),
        # "МОСКВА, 3 июня - РИА Новости.", "МОСКВА, 3 июня. /ТАСС/.", "КИЕВ. 3 июня. УНИАН."
        (
            r"[А-ЯЁІЇЄҐ][А-ЯЁІЇЄҐа-яёіїє\s-]{2,40}[,.]\s\d{1,2}\s\w+[.,]?\s*[-–—]?\s*/?"
            r"(?:РИА Новости|ТАСС|Интерфакс|ИНТЕРФАКС|УНИАН|УНІАН|Укрінформ|УКРІНФОРМ|Інтерфакс)[^.]{0,30}/?\.\s*[-–—]?"
        ),
        # "KYIV, June 3 (Another Agency) -"
        rf"{_UPPER}(?:{_UPPER}|[\s.,'’/-]){{2,40}}(?:,[^()]{{2,30}})?\([^()]{{2,40}}\)\s*\.?{_DASH}{_AHEAD}",
        # "Wien (abb) - Der", "Odesa, Ukraine (Another Agency) — The": names, and an agency that is in no list
        rf"{_PLACE}\s*\([^()]{{2,25}}\)\s*\.?{_DASH}\s{_AHEAD}",
        # "WASHINGTON —", "ROMA, 03 GIU -", "NEW YORK, Sept. 3 —"
        rf"{_CAPITALS}(?:[\s,]+(?:{_CAPITALS}|D\.C\.))*(?:,\s[\w.'’ ]{{2,30}}){{0,2}}(?:\s*{_DASH}\s|\s?[—–]){_AHEAD}",
        # "NEW DELHI: Nearly", "GENEVA: The"
        rf"{_CAPITALS}(?:[\s,]+{_CAPITALS})*:\s{_AHEAD}",
        # "TOKYO (Nov 14):", "Nendeln, 27.6.2025 –", "Чебоксары, 25 мая.", "April 17, 2015 --", "05.12.2022 |"
        rf"{_UPPER}[^()\"“«!?:.,]{{1,40}}\({_DAY}\)\s*(?:{_DASH}|:)\s{_AHEAD}",
        rf"{_PLACE},\s{_DAY}\s*(?:{_DASH}|[.:])\s?{_AHEAD}",
        rf"{_DAY}\s*(?:{_DASH}|[|:])\s{_AHEAD}",
        # "KVELLER via JTA —", "Washington.- El"
        rf"{_CAPITALS}\s(?:via|for)\s{_CAPITALS}\s*{_DASH}\s{_AHEAD}",
        rf"{_PLACE}\s?\.\s?{_DASH}\s?{_AHEAD}",
        # "LE POINT SUR LA SITUATION - «Nous", "ON EST SOUS LE CHOC" I-Télé': a heading in capitals that lost its line
        rf"[\"“«]?(?:{_UPPER}[{_UPPER[1:-1]}'’]{{0,20}}\s){{2,8}}{_UPPER}{{2,20}}\s?(?:[\"”»]\s|[-–—|:]\s){_AHEAD}(?!{_UPPER}{{2}})",
        rf"(?:{_UPPER}[{_UPPER[1:-1]}'’]{{0,20}}\s){{4,8}}{_AHEAD}(?!{_UPPER}{{2}})(?=.{{60}})",
        # "Фото: iStock", before the report's first word
        rf"Embed from Getty Images\s{_AHEAD}",
        rf"(?:Фото|Foto|Photo|Image|Bild)\s?:\s?{_PICTURES}\s{_AHEAD}",
        # "-Durant": a mark that lost what stood before it
        rf"{_DASH}(?={_UPPER})",
        # the same in letters without capitals, and in Chinese
        rf"[^\W\d_a-zA-Zа-яА-ЯёЁ][^.()!?؟:]{{1,30}}\([^()]{{2,25}}\)\s*(?:{_DASH}|ـ|:)",
        r"\w{1,6}社\w{1,20}[电電][（(][^）)]{1,30}[）)]",
        r"[（(【][^）)】]{2,30}(?:社|网|網|讯|訊|电|電)[^）)】]{0,12}[）)】]",
        # "Berlin – Die", "London -- The", "Paris - The": a place of one to three names, and no second dash that would
        # make an aside
        (
            rf"{_UPPER}[^\W\d_]+(?:[ /-]{_UPPER}[^\W\d_]+){{0,2}}(?:,\s{_UPPER}[^\W\d_]+\.?)?\s(?:--|[–—])\s{_AHEAD}"
            r"(?!.{0,160}\s(?:--|[-–—])\s)"
        ),
        (
            rf"{_UPPER}[^\W\d_]+(?:[ -]{_UPPER}[^\W\d_]+){{0,2}}\s-\s{_AHEAD}(?!\w{{1,40}}\s\d)"
            r"(?!.{0,80}(?:\s(?:--|[-–—])|:)\s)(?=.{60})"
        ),
        # "Washington, DC, United States: The"
        rf"{_UPPER}[^\W\d_]+(?:\s{_UPPER}[^\W\d_]+)?(?:,\s{_UPPER}[^\W\d_]+(?:\s{_UPPER}[^\W\d_]+)?){{2}}:\s{_AHEAD}",
    )
)
_HINTS = re.compile(
    rf"{_UPPER}{{2}}\s{_UPPER}{{2}}"
    r"|[)）】:]|Getty|--|[-–—―]|ТАСС|Нов|УН|Укр|УКР|нтерфакс|НТЕРФАКС|,\s\d{1,2}\.?\s?\w+\.|\.\s?\d{4}"
)
_WITHIN = 200


def strip_dateline(text: str) -> str:
    """A sentence or paragraph without the dateline that it starts with, if it does."""
    text = text.strip()
    for _ in range(3):  # "(ANSA) - ROMA, 3 GIU -" is two
        text = _without_first_dateline(text)
    return text


def _without_first_dateline(text: str) -> str:
    if not _HINTS.search(text, 0, _WITHIN):
        return text
    head = text[:_WITHIN]
    found = next((match for pattern in _DATELINES if (match := pattern.match(head))), None)
    rest = text[found.end() :].lstrip() if found else ""
    return rest or text
