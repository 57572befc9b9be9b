from __future__ import annotations

import pytest

from bot.stories.summaries.datelines import strip_dateline
from bot.stories.summaries.fragments import is_noise
from bot.stories.summaries.quotes import has_whole_quotes, inside_speech, part_glued_quotes
from bot.stories.summaries.sentence_filter import is_reporting, is_whole


def is_fit(sentence: str, language: str = "en") -> bool:
    return is_whole(sentence, language) and is_reporting(sentence, language)


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
        ("Paris - ", "Jane Roe beat John Doe in the last four on Saturday and plays her old rival in the final."),
        (
            "Paris - ",
            "Jane Roe beat John Doe in the last four of the Masters on Saturday and meets Ann Loe - her rival - next.",
        ),
        ("Washington, DC, United States: ", "The talks ended."),
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
        ("TOKYO (Nov 14): ", "The talks ended."),
        ("April 17, 2015 -- ", "The talks ended."),
        ("Paris, Nov. 14 - ", "The talks ended."),
        ("KVELLER via JTA — ", "The talks ended."),
        ("Berlin, 3. Juni – ", "Die Gespräche endeten."),
        ("Nendeln, 27.6.2025 – ", "Die Gespräche endeten."),
        ("05.12.2022 | Paris/Wien (pressedienst) - ", "Die Gespräche endeten."),
        ("Paris, le 3 juin 2026 – ", "Les discussions ont cessé."),
        ("Madrid, 3 de mayo.- ", "El diálogo acabó."),
        ("Washington.- ", "El diálogo acabó."),
        ("Lisboa, 3 jun — ", "As conversas acabaram."),
        ("Чебоксары, 25 мая. ", "Переговоры закончились."),
        ("МОСКВА, 3 июн — ", "Переговоры закончились."),
        ("Київ, 25 травня – ", "Переговори закінчилися."),
        ("İstanbul, 3 Haziran - ", "Görüşmeler bitti."),
        ("Фото: iStock ", "Команда объявила о взломе."),
        ("Embed from Getty Images ", "Ракета стартовала."),
        ("-", "Arnaud Roe a démissionné."),
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
        "Smith - Yorkshire's captain - said so, and nobody in the whole county dared to say a word to him.",
        "Northport - Westport: 2-1, after a match in which both of the teams had missed several penalties.",
        "Northport - Westport 2-1 after a match in which both of the teams had missed several penalties.",
        "Apples, Pears: The harvest began.",
        "COVID-19 cases rose.",
        "Jane Roe (23): The mayor said so.",
        "Roe, 34 years old: The mayor said so.",
        "In Paris, 3 bridges. The mayor said so.",
        "May 14 was a Monday.",
        "-5 degrees were measured.",
        "Во вторник, 5 ноября, на трассе произошло ДТП.",
        "VIENNA (Reuters) -",
        "",
        "Am Samstag, 12. Februar, 20.30 Uhr treffen die Löwen auf den HC Erlangen.",
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
        "Jane Roe is an assistant sports editor at the Northport Gazette and writes on rowing.",
        "Jane Roe est journaliste au service politique.",
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
        "For more than a year, the talks have gone on in Vienna.",
        "Share prices fell by five percent on Monday.",
        "Comments by the mayor had started the dispute.",
        "Jane Roe is a reporter who was arrested in Northport on Monday.",
    ],
)
def test_sentences_of_the_report_are_no_noise(sentence: str) -> None:
    assert not is_noise(sentence)
    assert is_fit(sentence)


@pytest.mark.parametrize(
    "sentence",
    ["Crédit Agricole a perdu.", "Suscribió el acuerdo.", "Подписание договора отложено.", "Підписано угоду."],
)
def test_words_of_pages_may_begin_sentences_of_reports(sentence: str) -> None:
    assert not is_noise(sentence)


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
    ("language", "sentence"),
    [
        # captions
        ("en", "The mayor, Jane Roe, right, was told of the cracks on Monday."),
        ("en", "Mayor Jane Roe, second left, and the engineer Tom Doe met in May."),
        ("en", "Mayor Jane Roe bike rides with daughter Ann along the river."),
        ("en", "Mayor Jane Roe poses for a photo on the closed bridge."),
        ("en", "Mayor Jane Roe walks across the bridge on Monday, March 3."),
        ("en", "Grand old lady: The bridge was built in 1912."),
        ("fr", "La maire Anne Dubreuil (à gauche) a vu les fissures lundi."),
        ("de", "Bürgermeisterin Anna Semmler (links) hat die Risse gesehen."),
        ("es", "La alcaldesa Ana Robles (izquierda) vio las grietas ayer."),
        ("ru", "Мэр Анна Кострова (слева) увидела трещины в понедельник."),
        # no finite verb
        ("en", "A triumph for the mayor and for the whole north bank."),
        ("en", "Mayor Jane Roe leaving the bridge after the meeting."),
        ("fr", "Une décision saluée par les riverains du pont."),
        ("fr", "Aucune fissure sur les neuf autres piliers du pont."),
        ("de", "Ein Triumph für die Bürgermeisterin und den ganzen Norden."),
        ("es", "Un triunfo para la alcaldesa y para toda la orilla norte."),
        ("ru", "Победа для мэра и для всего северного берега реки."),
        # starts in the middle, or holds two texts
        ("en", "and the engineers found cracks in nine of its pillars."),
        ("en", "'closed' and asked whether the mayor could reopen the bridge."),
        ("en", "(The mayor owns a ferry.) The bridge will stay closed in May."),
        ("en", "[The bridge] was closed for two years on Monday morning."),
        ("fr", ", qui a fermé le pont pour deux ans lundi matin."),
        ("ru", "и инженеры нашли трещины в девяти опорах моста."),
        ("fr", "Un recours devant l'ONUAnne Dubreuil a été entendue lundi."),
        ("fr", 'La maire veut "aller vite"par France Bleu et compte sur le bac.'),
        ("fr", "Des fissures ont été vues dans le nordLe pont est fermé."),
        ("en", "The. other bridge of the town was closed for. two years."),
        ("en", "Breakfast180 to 220 grams of salmon are served on the bridge."),
        ("en", "The mayor,. who closed the bridge, was thanked on Monday."),
        # scores
        ("en", "Rovers beat City 2-1, United lost 0-3 and Athletic drew 1-1."),
        ("de", "Rot verlor 1:2, Blau siegte 3:0 und Grün spielte 1:1."),
        # the first and second person, invitations
        ("en", "We closed the bridge because its pillars have cracks."),
        ("en", "The bridge was closed before I came to this town."),
        ("en", "Those who know the bridge will totally get it when you see the cracks."),
        ("en", "Start the day with a walk across the bridge."),
        ("en", "Take a look at the cracks that closed the bridge."),
        ("en", "Don't cross the river before the bridge has reopened."),
        ("fr", "Nous avons fermé le pont à cause des fissures."),
        ("fr", "Le pont était fermé quand j'arrivais lundi matin."),
        ("fr", "Découvrez les fissures qui ont fermé le pont."),
        ("de", "Die Brücke wurde gesperrt, bevor wir in die Stadt kamen."),
        ("es", "Cerraron el puente cuando nuestra obra terminó."),
        ("ru", "Мост закрыли, когда мы приехали в город."),
        ("ru", "Узнайте больше о трещинах, из-за которых мост закрыли."),
    ],
)
def test_what_embarrasses_is_unfit(language: str, sentence: str) -> None:
    assert not is_fit(sentence, language)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "The mayor moved to the left, winning over the north bank."),
        ("en", "“We closed it because it has cracks,” Mayor Jane Roe said."),
        ("en", "The mayor said that 'we closed it' was all he had to say."),
        ("en", "The US closed the bridge after World War I was over."),
        ("en", "King Charles I built the bridge over the river."),
        ("en", "Rovers beat City 2-1 in the first match of the year."),
        ("en", "eBay sold the stones of the bridge for a million dollars."),
        ("en", "al-Nusra said that it had taken the bridge on Monday."),
        ("en", "McDonald's and YouTube moved to the north bank in May."),
        ("en", "The ferry vs. bridge debate has divided the whole town."),
        ("fr", "M. Dubreuil a fermé le pont à cause des fissures."),
        ("fr", "« Nous fermons le pont », a dit la maire Anne Dubreuil."),
        ("fr", "Les riverains craignent pour leur commerce en mai."),
        ("fr", "Le pont enjambe la Seine près de Notre-Dame et il est fermé."),
        ("fr", "La maire de la ville souhaite un nouveau pont pour les riverains."),
        ("de", "Die Brücke bleibt für zwei Jahre gesperrt."),
        ("de", "»Wir sperren die Brücke«, sagte die Bürgermeisterin."),
        ("es", "El puente quedará cerrado durante dos años."),
        ("ru", "Мост закрыт на два года из-за трещин в опорах."),
        ("ru", "«Мы закрыли мост», — сказала мэр Анна Кострова."),
        ("zh", "市长在星期一关闭了大桥。"),
        ("xx", "We know nothing of the verbs of this language."),
    ],
)
def test_what_only_looks_like_it_is_fit(language: str, sentence: str) -> None:
    assert is_fit(sentence, language)


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


@pytest.mark.parametrize(
    "speech",
    [
        ["“We begin.", "The work is long.", "It will end.”", "She left."],
        ['"We begin.', "The work is long.", 'It will end."', "She left."],
        ["« Nous commençons.", "Le travail est long.", "Il finira », dit-elle.", "Elle part."],
        ["„Wir beginnen.“ „Ich auch.", "Die Arbeit dauert.", "Sie endet“, sagte sie.", "Sie ging."],
        ["»Wir beginnen.", "Die Arbeit dauert.", "Sie endet«, sagte sie.", "Sie ging."],
        ['Elle dit : «La "grande" œuvre commence.', 'Le "petit" travail est long.', "Il finira.»", "Elle part."],
        ['Он сказал: «Фонд "Мост" начинает.', "Работа долгая.", "Она кончится».", "Он ушел."],
        ["‘We begin.", "The workers’ task is long.", "It will end,’ she said.", "She left."],
        ["'We begin.", "The workers' task is long.", "It will end,' she said.", "She left."],
    ],
)
def test_sentences_between_the_marks_of_a_long_quotation_are_inside_it(speech: list[str]) -> None:
    assert inside_speech([speech]) == [[False, True, False, False]]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (["“We begin.", "The work is long."], ["“The bridge is old.", "It will last.”", "She left."]),
        (['"We begin.', "The work is long."], ['"The bridge is old.', 'It will last," she said.', "She left."]),
        (["« Nous commençons.", "C'est long."], ["« Le pont est vieux.", "Il tiendra »", "Elle part."]),
        (["„Wir beginnen.", "Es dauert."], ["Die Brücke ist alt.", "Sie hält“, sagte sie.", "Sie ging."]),
        (["‘We begin.", "The work is long."], ["‘The bridge is old.", "It will last,’ she said.", "She left."]),
    ],
)
def test_a_quotation_goes_on_over_paragraphs(first: list[str], second: list[str]) -> None:
    found = inside_speech([first, second])
    assert found[0] == [False, True]
    assert found[1][1:] == [False, False]


def test_the_middle_paragraph_of_a_long_speech_is_inside_it() -> None:
    speech = [["“We begin.", "The work is long."], ["“It costs a lot.", "Nobody pays."], ["“It will end,” she said."]]
    assert inside_speech(speech) == [[False, True], [False, True], [False]]


def test_a_text_that_was_cut_off_in_a_quotation_ends_inside_it() -> None:
    assert inside_speech([["She came.", "“We begin.", "The work is long."]]) == [[False, False, True]]


@pytest.mark.parametrize(
    ("line", "parted"),
    [
        ('So she said."We go. It is late."Then she left.', 'So she said. "We go. It is late."Then she left.'),
        ("Так сказала она.«Мы идём», и ушла.", "Так сказала она. «Мы идём», и ушла."),
        ("He said “no.”Then he left.“Yes”, said she.", "He said “no.”Then he left. “Yes”, said she."),
        ('He said: "No."', 'He said: "No."'),
    ],
)  # fmt: skip
def test_a_quotation_that_is_glued_to_a_sentence_is_parted_from_it(line: str, parted: str) -> None:
    assert part_glued_quotes(line) == parted


def test_a_stray_mark_opens_nothing() -> None:
    assert inside_speech([['He said "no.', *["The work is long."] * 12, 'He said no."']]) == [[False] * 14]
    assert inside_speech([['He said "no.', "The work is long.", 'She said "yes.', "The end."]]) == [[False] * 4]
    assert inside_speech([["“We begin.", *["The work is long."] * 12]]) == [[False] * 13]
    assert inside_speech([["“We begin.", "The work is long."], ["The council met."]]) == [[False] * 2, [False]]
    assert inside_speech([["The pole is 6'2\" long.", "The council met."], []]) == [[False] * 2, []]


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("de", "Hier erfährt man alles, was Sie vor der Reise wissen müssen."),
        ("de", "Wer du bist, weiß in dieser Stadt bald jeder Nachbar."),
        ("de", "Was es mit dem Nachfolger Bimota auf sich hat."),
        ("de", "Was zwei Rankings über Grünwald und Oberhaching verraten."),
        ("de", "Mit Yuki Tsunoda, dessen Leine nicht ewig lang sein wird."),
        ("de", "Zwischenfazit zum Kulturwandel nach einem Jahr mit Respekt."),
        ("de", "Herr Vilanek, in Deutschland gibt es sieben Millionen Haushalte."),
        ("en", "Using some statistics and a fair knowledge of SQL, I implemented a detection system."),
        ("en", "Consider inviting your friends and colleagues to join the list."),
        ("en", "Why investors should not worry about the earnings."),
        ("fr", "20h : Emmanuel Macron est élu président de la République."),
        ("fr", "Il a félicité le candidat par un tweet : 21h15 : Jean-Luc Mélenchon a pris la parole."),
        ("fr", "219Cette caisse de grève est un outil de solidarité."),
        ("en", "Reproducible builds using pip-tools pip-tools is one easy way to do it."),
    ],
)
def test_neither_readers_nor_tickers_nor_headings_are_reported(language: str, sentence: str) -> None:
    assert not is_fit(sentence, language)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("de", "Wie die Polizei mitteilte, starb der Fahrer noch am Unfallort."),
        ("de", "Seit Beginn des Krieges gelangen weiter Waffen nach Russland."),
        ("de", "Mit dem Trainer, der erst seit Mai im Amt ist, stieg der Verein ab."),
        ("en", "How the fire started remains unclear, officials said."),
        ("en", "The mayor of Walla Walla closed the bridge on Monday."),
    ],
)
def test_reports_that_open_like_headings_are_reported(language: str, sentence: str) -> None:
    assert is_fit(sentence, language)


@pytest.mark.parametrize(
    ("heading", "report"),
    [
        ('"ON EST SOUS LE CHOC" ', "I-Télé a choisi de faire fi des deux mises en examen."),
        ("LE POINT SUR LA SITUATION - ", "«Nous avons fait échouer leur campagne», a dit le ministre."),
        ("WO MAN SICH HEUTE TRIFFT ", "Die Zeichen für einen reibungslosen Ablauf der Fahrt stehen gut."),
        ("", "TWO men were killed in separate incidents just hours apart."),
        ("", "US AND UK Forces struck targets in the north of the country."),
    ],
)
def test_a_heading_in_capitals_is_no_part_of_a_sentence(heading: str, report: str) -> None:
    assert strip_dateline(heading + report) == report
