from __future__ import annotations

import pytest

from bot.stories.summaries.datelines import strip_dateline
from bot.stories.summaries.noise import is_noise
from bot.stories.summaries.quotes import has_whole_quotes, inside_speech
from bot.stories.summaries.sentence_filter import is_fit


@pytest.mark.parametrize(
    ("dateline", "report"),
    [
        ("VIENNA (Reuters) - ", "The talks ended."),
        ("(CNN)", "The talks ended."),
        ("(CNN) -- ", "The talks ended."),
        ("LONDON, England (CNN) -- ", "The talks ended."),
        ("Fall River, Massachusetts  (CNN)", "Shayanna Jenkins spoke."),
        ("West of Baghdad, Iraq (CNN)", "The call came."),
        ("Nairobi, Kenya (CNN) ", "Kenya froze accounts."),
        ("(Rolling Stone)", "One summer it ended."),
        ("WASHINGTON — ", "The talks ended."),
        ("NEW YORK, Sept. 3 — ", "The talks ended."),
        ("BUFFALO, N.Y. — ", "The talks ended."),
        ("NEW DELHI: ", "The talks ended."),
        ("London -- ", "The talks ended."),
        ("KYIV, June 3 (Somebody's News) - ", "The talks ended."),
        ("By John Smith LONDON (Reuters) - ", "The talks ended."),
        ("PARIS, 3 juin (AFP) - ", "Les discussions ont cessé."),
        ("Berlin (dpa/lno) - ", "Die Gespräche endeten."),
        ("Berlin – ", "Die Gespräche endeten."),
        ("Madrid, 3 jun. (EFE).- ", "El diálogo acabó."),
        ("(ANSA) - ROMA, 03 GIU - ", "I colloqui sono finiti."),
        ("Lisboa, 03 jun 2026 (Lusa) – ", "As conversas acabaram."),
        ("DEN HAAG (ANP) - ", "De gesprekken zijn voorbij."),
        ("МОСКВА, 3 июня - РИА Новости. ", "Переговоры закончились."),
        ("МОСКВА, 3 июня. /ТАСС/. ", "Переговоры закончились."),
        ("КИЇВ. 3 червня. УНІАН. ", "Переговори закінчилися."),
        ("ANKARA (AA) - ", "Görüşmeler bitti."),
        ("القاهرة (رويترز) - ", "انتهت المحادثات."),
        ("تهران (ایرنا) - ", "گفتگوها پایان یافت."),
        ("新华社北京6月3日电（记者李明）", "会谈结束。"),
    ],
)
def test_a_dateline_is_left_out(dateline: str, report: str) -> None:
    assert strip_dateline(dateline + report) == report
    assert strip_dateline(report) == report


@pytest.mark.parametrize(
    "text",
    [
        "NASA — the space agency — said so.",
        "The Associated Press (AP) said so.",
        "Agence France-Presse (AFP) Chairman Fabrice Fries said so.",
        "He met Smith (Labour) - who said so.",
        "Smith – Yorkshire's captain – said so.",
        "The IAEA (Vienna) said so.",
        "COVID-19 cases rose.",
        "VIENNA (Reuters) -",
        "",
    ],
)
def test_what_only_looks_like_a_dateline_stays(text: str) -> None:
    assert strip_dateline(text) == text


@pytest.mark.parametrize(
    "line",
    [
        "FILE: June 18, 2012: Negotiators pose for a photo.",
        "Photo: Jane Roe",
        "By Jane Roe and John Doe",
        "Read more: The talks in Vienna.",
        "Sign up for our newsletter.",
        "We use cookies to improve your experience.",
        "The minister (pictured) left.",
        "CNN's Jane Roe contributed to this report.",
        "Follow us on Facebook.",
        "Tell us more at news@example.org today.",
        "Jane Roe tweeted @janeroe about it.",
        "• The talks ended on Friday.",
        "12:30 The talks have ended.",
        "Lire aussi : La loi sur l'eau.",
        "Lesen Sie auch: Die Bahn.",
        "Suscríbete a nuestro boletín.",
        "Leggi anche: Lo sciopero.",
        "Leia também: A lei.",
        "Lees ook: Het water.",
        "Читайте также: Бюджет.",
        "Abone olun.",
        "اقرأ أيضا: المعابر.",
        "责任编辑：王芳",
    ],
)
def test_lines_of_the_page_are_noise(line: str) -> None:
    assert is_noise(line)


@pytest.mark.parametrize(
    "sentence",
    [
        "By Monday evening the talks had ended without a deal.",
        "Photographs of the site show two new buildings.",
        "Donated blood ran short in three cities.",
        "The mayor has a plan: Ferries will run until April.",
        "There are some signs of progress, diplomats say.",
        "Temperatures fell to -5 degrees on Sunday.",
    ],
)
def test_sentences_of_the_report_are_no_noise(sentence: str) -> None:
    assert not is_noise(sentence)
    assert is_fit(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Too short.",
        "By Jane Roe, political correspondent",
        "A heading without a full stop at its end",
        "The list of all that is new follows...",
        "The list of all that is new follows […]",
        "Is the bridge going to be closed for two years?",
        "“Will it last?” the mayor of the town wondered.",
        "THE BRIDGE IS CLOSED FOR REPAIRS UNTIL APRIL.",
        "The mayor said “it will be closed for two years.",
        "The bridge is closed for two years, she said.”",
        "The bridge of the town (closed since March.",
        "Behind the scenes: Engineers climb the closed bridge.",
        "The bridge has been closed. for two years of repairs.",
        "Breaking: The bridge is closed for two years.",
        "A bilan of the mesureJeudi came out on Monday.",
        "The talks with all of the powers have ended .",
    ],
)
def test_what_cannot_stand_in_a_summary_is_unfit(sentence: str) -> None:
    assert not is_fit(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        'He said "no" and "never".',
        "“No,” he said.",
        "« Non », dit-il.",
        "„Nein“, sagte er.",
        "»Nein«, sagte er.",
        "‘We’re done,’ he said.",
        "'It's over,' he said.",
        "The workers' union won't strike in '26.",
        "He (and she) left [on Monday].",
        "「はい」と述べた。",
    ],
)
def test_whole_quotations(sentence: str) -> None:
    assert has_whole_quotes(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        'He said "no.',
        "“No, he said.",
        "No,” he said.",
        "”No“ he said.",
        "« Non, dit-il.",
        "„Nein, sagte er.",
        "‘We are done, he said.",
        "We are done,’ he said.",
        "He (and she left.",
        "„Nein“ (sagte er.",
    ],
)
def test_half_quotations(sentence: str) -> None:
    assert not has_whole_quotes(sentence)


def test_sentences_between_the_marks_of_a_long_quotation_are_inside_it() -> None:
    speech = ["“We begin.", "The work is long.", "It will end.”", "She left."]
    assert inside_speech(speech) == [False, True, False, False]


def test_a_stray_mark_opens_nothing() -> None:
    assert inside_speech(['He said "no.', *["The work is long."] * 12, 'He said no."']) == [False] * 14
    assert inside_speech(['He said "no.', "The work is long.", 'She said "yes.', "The end."]) == [False] * 4
    assert inside_speech(["“We begin.", "The work is long."]) == [False] * 2
