"""Whatever bytes say of themselves, and whatever is said of them, they become the text that their author wrote."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.text.charset import decode, is_utf8
from tests.growth import assert_linear

TEXTS = {
    "fr": "Les négociateurs sont revenus jeudi à l’hôtel : l’été fut très chaud, dit-il, et « le fleuve » est à sec.",
    "de": "Die Unterhändler kehrten am Donnerstag für eine zweite Gesprächsrunde über das Wasser des Flusses zurück.",
    "es": "Los negociadores volvieron el jueves para una segunda ronda de conversaciones sobre el agua del río Miño.",
    "pl": "Negocjatorzy wrócili w czwartek na drugą rundę rozmów o wodzie z rzeki; każda ze stron przywiozła życzenia.",
    "cs": "Vyjednavači se ve čtvrtek vrátili do hotelu na druhé kolo rozhovorů o vodě z řeky, řekli žádný návrh.",
    "tr": "Müzakereciler perşembe günü nehrin suyu üzerine ikinci tur görüşmeler için göl kıyısındaki otele döndü.",
    "ru": "Переговорщики вернулись в четверг в гостиницу для второго раунда переговоров о воде реки.",
    "uk": "Переговірники повернулися у четвер до готелю для другого раунду переговорів про воду річки.",
    "el": "Οι διαπραγματευτές επέστρεψαν την Πέμπτη στο ξενοδοχείο για έναν δεύτερο γύρο συνομιλιών.",
    "he": "הנושאים ונותנים חזרו ביום חמישי למלון לסבב שני של שיחות על מי הנהר.",
    "ar": "عاد المفاوضون يوم الخميس إلى الفندق لجولة ثانية من المحادثات حول مياه النهر.",
    "th": "ผู้เจรจากลับมายังโรงแรมริมทะเลสาบในวันพฤหัสบดีเพื่อการเจรจารอบที่สอง",
    "ja": "交渉担当者は木曜日、川の水をめぐる第2回協議のため湖畔のホテルに戻った。双方は新しい提案を持ってきた。",
    "zh": "谈判代表周四返回湖边酒店，就河水问题举行第二轮会谈。双方表示带来了新的建议。",
    "zh-tw": "談判代表週四返回湖邊酒店，就河水問題舉行第二輪會談。雙方表示帶來了新的建議。",
    "ko": "협상 대표들은 목요일 강물에 관한 두 번째 회담을 위해 호숫가 호텔로 돌아왔다.",
}
# The language of a text, Python's codec that writes it, and labels by which browsers know it.
WRITTEN = [
    ("fr", "cp1252", ("ISO-8859-1", "latin1", "windows-1252", "us-ascii", "x-cp1252", "l1", "iso_8859-1:1987")),
    ("de", "latin-1", ("iso8859-1", "ASCII", "cp819", "ISO-8859-15", "iso-8859-9")),
    ("pl", "cp1250", ("windows-1250", "x-cp1250")),
    ("cs", "iso8859-2", ("ISO-8859-2", "latin2", "l2", "iso_8859-2:1987")),
    ("tr", "cp1254", ("ISO-8859-9", "latin5", "windows-1254")),
    ("ru", "cp1251", ("windows-1251", "CP1251", "x-cp1251")),
    ("ru", "koi8-r", ("KOI8-R", "koi", "koi8")),
    ("ru", "cp866", ("ibm866", "866")),
    ("ru", "iso8859-5", ("ISO-8859-5", "cyrillic")),
    ("ru", "mac-cyrillic", ("x-mac-cyrillic", "x-mac-ukrainian")),
    ("uk", "koi8-u", ("KOI8-U", "koi8-ru")),
    ("el", "cp1253", ("windows-1253",)),
    ("el", "iso8859-7", ("ISO-8859-7", "greek", "ELOT_928")),
    ("he", "cp1255", ("windows-1255",)),
    ("he", "iso8859-8", ("ISO-8859-8", "ISO-8859-8-I", "logical", "visual")),
    ("ar", "cp1256", ("windows-1256",)),
    ("ar", "iso8859-6", ("ISO-8859-6", "arabic", "ASMO-708")),
    ("th", "cp874", ("TIS-620", "windows-874", "iso-8859-11", "dos-874")),
    ("ja", "cp932", ("Shift_JIS", "sjis", "x-sjis", "MS932", "windows-31j", "ms_kanji")),
    ("ja", "euc_jp", ("EUC-JP", "x-euc-jp")),
    ("ja", "iso2022_jp", ("ISO-2022-JP", "csISO2022JP")),
    ("zh", "gb18030", ("GB2312", "gbk", "gb18030", "x-gbk", "chinese", "gb_2312-80", "iso-ir-58")),
    ("zh", "hz", ("hz-gb-2312",)),
    ("zh-tw", "cp950", ("Big5", "big5-hkscs", "cn-big5", "x-x-big5")),
    ("ko", "cp949", ("EUC-KR", "ks_c_5601-1987", "windows-949", "korean", "KSC5601")),
    ("ko", "iso2022_kr", ("ISO-2022-KR",)),
    ("de", "utf-8", ("utf-8", "UTF8", "unicode-1-1-utf-8")),
    ("zh", "utf-16-le", ("utf-16", "UTF-16LE", "unicode")),
    ("zh", "utf-16-be", ("UTF-16BE",)),
]
LABELLED = [(language, codec, label) for language, codec, labels in WRITTEN for label in labels]
BY_LOOKS = [(language, codec) for language, codec, _ in WRITTEN if codec not in {"cp866", "hz", "iso2022_kr"}]
BY_LOOKS = [row for row in BY_LOOKS if not row[1].startswith(("utf-16", "iso2022", "iso8859-8", "mac"))]


def page(text: str, head: str = "") -> str:
    return f"<html><head><title>t</title>{head}</head><body><div class='a'><p>{text}</p></div></body></html>"


@pytest.mark.parametrize(("language", "codec", "label"), LABELLED)
def test_a_header_names_the_encoding_as_browsers_know_it(language: str, codec: str, label: str) -> None:
    text = page(TEXTS[language])
    for content_type in (f"text/html; charset={label}", f'text/html;CHARSET = "{label}"; x=y'):
        assert decode(text.encode(codec), content_type) == text


@pytest.mark.parametrize(("language", "codec", "label"), LABELLED)
def test_so_does_a_meta_tag_even_when_it_comes_late(language: str, codec: str, label: str) -> None:
    if codec.startswith("utf-16"):
        label = "utf-16"
    for meta in (
        f'<meta charset="{label}">',
        f"<META name=x content=y><meta http-equiv='Content-Type' content='text/html; charset={label}' />",
        "<style>" + "p { color: red }" * 900 + f"</style><meta charset={label}>",
        f"<!-- <meta charset=koi8-r> --><meta charset=no-such-name><meta charset='{label}'>",
    ):
        text = page(TEXTS[language], meta)
        assert decode(text.encode(codec), "text/html") == text


@pytest.mark.parametrize(("language", "codec", "label"), LABELLED)
def test_so_does_an_xml_declaration(language: str, codec: str, label: str) -> None:
    text = f"<?xml version='1.0' encoding='{label}'?><rss><title>{TEXTS[language]}</title></rss>"
    assert decode(text.encode(codec), "application/xml") == text


@pytest.mark.parametrize(("language", "codec"), BY_LOOKS)
def test_without_a_name_the_bytes_speak(language: str, codec: str) -> None:
    text = page(TEXTS[language])
    for content_type in ("", "text/html", "text/html; charset=no-such", "text/html; charset="):
        assert decode(text.encode(codec), content_type) == text


@pytest.mark.parametrize("mark", ["utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
@pytest.mark.parametrize("language", TEXTS)
def test_a_byte_order_mark_is_believed_before_all_else(mark: str, language: str) -> None:
    text = page(TEXTS[language], '<meta charset="koi8-r">')
    assert decode(("\ufeff" + text).encode(mark), "text/html; charset=shift_jis") == text


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
def test_wide_characters_show_without_a_mark(codec: str) -> None:
    text = page(TEXTS["ja"])
    assert decode(text.encode(codec), "text/html; charset=utf-8") == text


@pytest.mark.parametrize("label", ["iso-8859-1", "koi8-r", "shift_jis", "gb2312", "us-ascii", "utf-16", "nonsense"])
@pytest.mark.parametrize("language", TEXTS)
def test_what_is_utf8_is_utf8_whatever_it_is_said_to_be(language: str, label: str) -> None:
    text = page(TEXTS[language], f'<meta charset="{label}">')
    assert decode(text.encode(), f"text/html; charset={label}") == text


@pytest.mark.parametrize(
    ("body", "content_type", "text"),
    [
        ("«é»".encode() * 9 + b"caf\xe9" + "«é»".encode() * 9, "", "«é»" * 9 + "café" + "«é»" * 9),
        ("é".encode() * 9 + b"\x93q\x94", "", "é" * 9 + "“q”"),
        ("é".encode() * 50 + b"\xff\xfe", "", "é" * 50 + "ÿþ"),
        ("voilà".encode() + b" caf\xe9", "text/html; charset=utf-8", "voilà café"),
        ("voilà été".encode() + b"\xc3", "text/html; charset=utf-8", "voilà étéÃ"),
        ("東京".encode() * 5 + b"\xe6\x9d", "text/html; charset=shift_jis", "東京" * 5 + "æ\x9d"),
    ],
)
def test_what_is_nearly_utf8_is_utf8(body: bytes, content_type: str, text: str) -> None:
    assert decode(body, content_type) == text


@pytest.mark.parametrize(
    ("body", "content_type", "text"),
    [
        (b"Z\xfcrich", "", "Zürich"),  # too few to tell
        (b"Z\xfcrich", "text/html; charset=no-such", "Zürich"),
        (b"Z\xfcrich", "text/html; charset=punycode", "Zürich"),  # Python's codecs are not a browser's
        (b"Z\xfcrich", "text/html; charset=unicode_escape", "Zürich"),
        (b"Z\xfcrich", "text/html; charset=\u212aoi8-r", "Zürich"),
        (b"\x81\x8d caf\xe9", "text/html; charset=iso-8859-1", "\x81\x8d café"),
        (b"<meta charset=x-user-defined>\xe9", "", "<meta charset=x-user-defined>é"),
        (b"<meta charset=utf-16>caf\xe9 \xe9\xe0\xe8", "", "<meta charset=utf-16>café éàè"),
        (b"<!-- <meta charset=koi8-r> caf\xe9", "", "<!-- <meta charset=koi8-r> café"),
        (b"caf\xe9 \x81", "text/html; charset=shift_jis", "café \x81"),  # it is not
        ("東京".encode("cp932") * 30 + b"\x81", "text/html; charset=shift_jis", "東京" * 30 + "\ufffd"),
        ("①".encode("euc_jis_2004"), "text/html; charset=euc-jp", "①"),
        (b"\x1b$B!", "text/html; charset=iso-2022-jp", "\x1b$B!"),
        (b"a ~{ b", "", "a ~{ b"),
        (b"", "text/html; charset=utf-8", ""),
        (b"\x00", "", "\x00"),
        (b"\x00\x01\x02\x03\x00\x00", "", "\x00\x01\x02\x03\x00\x00"),
        (b"\xff\xfe\x00", "", "\ufffd"),
    ],
)
def test_the_corners(body: bytes, content_type: str, text: str) -> None:
    assert decode(body, content_type) == text


def test_what_cannot_be_written_is_no_stray_byte() -> None:
    with pytest.raises(UnicodeEncodeError):
        "é".encode("ascii", "newsbell.stray")


@given(st.binary(max_size=300), st.text(max_size=40))
def test_no_bytes_raise(body: bytes, content_type: str) -> None:
    decode(body, content_type).encode("utf-8")
    is_utf8(body)


@given(st.text(max_size=60))
def test_utf8_is_never_doubted(text: str) -> None:
    text = text.replace("\ufeff", "").replace("\0", "").replace("\x1b", "").replace("\x0e", "").replace("~", "")
    assert is_utf8(text.encode())
    assert decode(text.encode(), "text/html; charset=koi8-r") == text


@pytest.mark.parametrize("body", ["\ufeffa".encode("utf-16-le"), b"\xef\xbb\xbfa", b"\x1b$B", b"a\0b\0c\0d\0", b"\xe9"])
def test_what_is_not_plainly_utf8_is_not_taken_for_it(body: bytes) -> None:
    assert not is_utf8(body)


PIECES = [b"<!--", b"<meta ", b"<meta charset=", b"\xe9", b"\x81", b"\x1b$B", b"~{", b" ", b"\0a"]


@pytest.mark.parametrize("piece", PIECES)
def test_decoding_is_linear(piece: bytes) -> None:
    kind = "text/html; charset=" + "x" * 100_000
    assert_linear(lambda length: decode(piece * (length // len(piece)), kind), 1_000_000)
