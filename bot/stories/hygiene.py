# ruff: noqa: RUF001 - the quotation marks, dashes and letters of many languages are what this is about
"""What must not stand in a summary: datelines, captions, credits, calls to read more, half quotations, questions."""

from __future__ import annotations

import re

_AGENCY = (
    r"CNN|Reuters|REUTERS|AFP|AP|UPI|dpa|DPA|EFE|ANSA|ANP|AA|DHA|İHA|ANKA|TASS|ТАСС|PA|AAP|PTI|ANI|IANS|Xinhua|KUNA|SPA|WAM|MENA"
    r"|IRNA|ISNA|Lusa|LUSA|EUROPA PRESS|Europa Press|Adnkronos|AGI|LaPresse|ATS|APA|SID|sid|epd|KNA|AFX|Bloomberg|BBC|CBS|NBC|Kyodo"
    r"|Yonhap|Belga|NTB|TT|Ritzau|PAP|ČTK|MTI|UNIAN|Ukrinform|УНІАН|УНИАН|Укрінформ|Интерфакс|Інтерфакс|РИА Новости|CBC|CP"
    r"|The Canadian Press|Canadian Press|RIA Novosti|Interfax|Rudaw|JTA|RNS|KHN|WSJ|Dow Jones|MarketWatch|Fox News|Axios"
    r"|رويترز|أ ف ب|ا ف ب|د ب أ|ایرنا|ایسنا|وكالات"
)
_DASH = r"(?:--|[-–—―])"
_UPPER = "A-ZÀ-ÖØ-ÞĀĂĄĆĈČĎĐĒĖĘĚĞĢĪĮİĶĻĽŁŃŅŇŌŐŒŔŘŚŞŠŢŤŪŮŰŲŹŻŽȘȚА-ЯЁІЇЄҐ"
_AHEAD = rf"(?=[{_UPPER}\d\"“„«‘'¿¡(\[]|[^\W\d_a-zß-öø-ÿа-яёіїєґ])"
_DATELINES = tuple(
    re.compile(pattern)
    for pattern in (
        # (CNN) -- / (Reuters) - / (ANSA) -
        rf"\((?:{_AGENCY})(?:[\s/][^()]{{0,30}})?\)\s*\.?{_DASH}?\s*",
        # LONDON, June 3 (Reuters) - / Fall River, Massachusetts (CNN) / Madrid, 3 jun. (EFE).- / Berlin (dpa/lno) -
        rf"[^()\"“«!?:]{{2,80}}?\s?\((?:{_AGENCY})(?:[\s/][^()]{{0,30}})?\)\s*\.?(?:{_DASH}|:)\s*",
        rf"(?!.{{0,50}}(?:Press|News))[{_UPPER}](?:[^()\"“«!?:.\s]+|\s(?=[{_UPPER}\d])|,\s){{1,12}}?\s*"
        rf"\((?:{_AGENCY})(?:[\s/][^()]{{0,30}})?\)\s*{_AHEAD}",
        # KYIV, June 3 (Somebody's News) -
        rf"[{_UPPER}][{_UPPER}\s.,'’/-]{{2,40}}(?:,[^()]{{2,30}})?\([^()]{{2,40}}\)\s*\.?{_DASH}\s*{_AHEAD}",
        # WASHINGTON — / ROMA, 03 GIU - / NEW YORK, Sept. 3 —
        rf"[{_UPPER}][{_UPPER}'’/.-]{{2,}}(?:[\s,]+(?:[{_UPPER}][{_UPPER}'’/.-]+|D\.C\.))*"
        rf"(?:,\s[\w.'’ ]{{2,30}}){{0,2}}\s*(?:{_DASH}\s|[—–]){_AHEAD}\s*",
        # МОСКВА, 3 июня - РИА Новости. / МОСКВА, 3 июня. /ТАСС/. / КИЕВ. 3 июня. УНИАН.
        r"[А-ЯЁІЇЄҐ][А-ЯЁІЇЄҐа-яё\s-]{2,40}[,.]\s\d{1,2}\s\w+[.,]?\s*[-–—]?\s*/?"
        r"(?:РИА Новости|ТАСС|Интерфакс|ИНТЕРФАКС|УНИАН|УНІАН|Укрінформ|УКРІНФОРМ|Інтерфакс)[^.]{0,30}/?\.\s*(?:[-–—]\s*)?",
        # ‏القاهرة (رويترز) -‏ / تهران – / 华盛顿(路透社) -
        rf"[^\W\d_a-zA-Z][^.()!?؟:]{{1,30}}\([^()]{{2,25}}\)\s*(?:{_DASH}|ـ|:)\s*",
        r"[（(【][^）)】]{2,30}(?:社|网|网讯|电|日电)[^）)】]{0,12}[）)】]\s*",
        # Berlin – Die / London -- The: a place of one to three words, and no second dash that would make an aside
        rf"[{_UPPER}][^\W\d_]+(?:[ /-][{_UPPER}][^\W\d_]+){{0,2}}(?:,\s[{_UPPER}][^\W\d_]+\.?)?\s(?:--|[–—])\s"
        rf"{_AHEAD}(?!.{{0,160}}\s(?:--|[-–—])\s)",
    )
)

_NOISE = re.compile(
    r"^\W*(?:file(?: photo| picture| pic)?\s?[:\-–—]|photos?\s?[:\-–—/]|image[sd]?(?: credit| source)?\s?[:\-–—]|picture[sd]?\s?:"
    r"|caption\s?:|credits?\s?:|video\s?:|watch(?: live| now| more|:| the video| below)|listen(?: to|:)|hear\b.*:|play video"
    r"|(?:read|see|learn|find out|discover|view) (?:more|also|next|the full|our full|all)\b|read:|read (?:this|the|our|his|her|their)\b"
    r"|also read|more (?:on|from|about|stories|news|coverage)\b|related(?: stories| articles| links| content| topics)?\s?:?$|related:"
    r"|click (?:here|on|to|through)|tap here|scroll down|sign up|subscribe|follow (?:us|@|him|her|them|the|our|\w+ on)\b|join (?:us|our)\b"
    r"|share (?:this|on|your)|e-?mail (?:to a friend|us|the author)|send (?:us|your)|contact (?:us|the|\w+ at)|download (?:the|our)"
    r"|get (?:the|our|all|more|updates|breaking|daily)\b.{0,40}(?:newsletter|app|inbox|delivered|notifications?)|newsletter"
    r"|advertisement|sponsored|promoted|this (?:article|story|post|page|content|video) (?:was|is|has|contains|originally|first|may)\b"
    r"|we use cookies|this (?:site|website|page) uses|by (?:continuing|using|clicking|signing|subscribing)|accept (?:all )?cookies"
    r"|copyright|©|\(c\)\s|all rights reserved|editor['’]?s['’]? note|editing by|reporting by|additional reporting|written by"
    r"|(?:last )?(?:updated|published|posted|modified)\s*(?:at|on|:|\d)|correction\s?:|the opinions expressed|the views expressed"
    r"|opinions expressed|views expressed|comments? (?:are|is) closed|leave a (?:comment|reply)|for more\b|want (?:more|to)\b.*[?!]"
    r"|to (?:read|see|learn|watch|hear|find out) more|stay (?:tuned|up to date|informed)|don['’]?t (?:miss|forget to)|check out"
    r"|scroll|skip to|getty|reuters/|ap photo|afp via|story continues|continue reading|most (?:read|popular|viewed)|trending"
    r"|disclaimer|note:|tags?:|topics:|source:|sources:|data:|infographic|interactive:|gallery:|slideshow|breaking:|live:|opinion:"
    r"|i(?:['’]ve| have) read|terms (?:of|and)|privacy policy|enter your|your (?:email|e-mail|subscription)|thank you for|thanks for"
    # fr
    r"|lire aussi|à lire|lire (?:la suite|plus|l['’]article|notre)|voir aussi|à voir|voir la vidéo|regardez|écoutez|retrouvez"
    r"|cliquez|abonnez|inscrivez|recevez|suivez|partagez|téléchargez|crédits?(?: photo)?\s?:|photo d['’]illustration|illustration\s?[:.]"
    r"|(?:publié|mis à jour|modifié|posté) (?:le|à|par)|newsletter|en savoir plus|pour aller plus loin|nous utilisons des cookies"
    r"|ce (?:site|contenu|article) (?:utilise|est|a été)|tous droits réservés|sur le même sujet|par (?:[A-ZÀ-Þ][\w'-]+ ){1,3}avec"
    r"|\(?avec afp|\(?source|vidéo\s?[:.]"
    # de
    r"|lesen sie|mehr (?:zum thema|dazu|lesen|news|infos)|weiterlesen|zum thema|foto\s?:|bild\s?:|quelle\s?:|video\s?:|hier klicken"
    r"|abonnieren|newsletter|jetzt (?:abonnieren|anmelden|lesen)|melden sie sich|folgen sie|wir verwenden cookies|diese (?:seite|website)"
    r"|alle rechte vorbehalten|© dpa|mit material von|stand:|anzeige"
    # es pt it nl
    r"|le(?:e|a|er) (?:también|más|mas|mais|também|aquí)|leia (?:também|mais)|lea también|ver más|ver vídeo|más información|haz clic|haga clic"
    r"|suscríbe|suscrib|síguenos|síguelo|siga|foto\s?:|fotografía\s?:|imagen\s?:|fuente\s?:|clique|inscreva|assine|siga-nos|receba"
    r"|todos los derechos|todos os direitos|utilizamos cookies|usamos cookies|este (?:sitio|site) (?:usa|utiliza)|crédito"
    r"|leggi (?:anche|tutto|di più|l['’])|guarda (?:il|anche|le)|iscriviti|abbonati|seguici|clicca|fonte\s?:|riproduzione riservata|©"
    r"|questo sito (?:usa|utilizza)|utilizziamo|tutti i diritti|lees (?:ook|meer|verder)|bekijk (?:ook|hier|de)|klik hier|schrijf je in"
    r"|meld je aan|volg ons|bron\s?:|wij gebruiken|deze (?:site|website) (?:gebruikt|maakt)|alle rechten"
    # ru uk tr
    r"|читайте|читать|подпис|смотрите|фото\s?:|источник\s?:|наш (?:телеграм|канал)|следите|все права|материалы по теме|реклама"
    r"|підпис|дивіться|джерело\s?:|стежте|усі права|oku(?:yun|mak için)|ilgili haber|abone ol|takip edin|tıklayın|fotoğraf\s?:|kaynak\s?:"
    # ar fa zh ja
    r"|اقرأ أيضا|اقرأ المزيد|شاهد|تابعونا|اشترك|المصدر\s?:|صورة\s?:|بیشتر بخوانید|همچنین بخوانید|منبع\s?:|عکس\s?:|阅读更多|相关阅读|来源：|責任編輯|责任编辑|関連記事|続きを読む"
    r")",
    re.IGNORECASE,
)
_NOISE_ANYWHERE = re.compile(
    r"https?://|www\.\S|\S+@\S+\.\w|pic\.twitter|\bt\.co/|contributed to this (?:report|story|article)|getty images|ap photo"
    r"|\b(?:reuters|afp|epa|ap|afp/getty|shutterstock|istock)/[A-Z]|/(?:reuters|afp|getty|ap|epa|shutterstock)\b|file photo|\(photo"
    r"|(?:photo|photograph|image|picture|video)s? (?:by|courtesy|credit|provided by|supplied by)\b|(?:is|are) pictured\b|pictured (?:above|here|below|left|right)"
    r"|\((?:left|right|above|below|centre|center|l|r|pictured|l-r|from left)\)|(?:above|below|left|right):\s|our newsletter|your inbox"
    r"|sign up (?:for|to) (?:our|the|cnn)|subscribe (?:to|now|today)|all rights reserved|cookie (?:policy|settings|preferences)|our cookies?\b"
    r"|click here|read more|scroll down for|see below|full story|reported from|(?:wrote|reporting) from \w+\.?$|follow (?:him|her|me|us|@\w+) (?:on|at)"
    r"|^\W*by [A-Z][\w.'-]+ [A-Z][\w.'-]+(?: and [A-Z]\S+ [A-Z]\S+)?(?:,|\.|$)(?-i:\s*)$|is a (?:reporter|correspondent|columnist|contributor|staff writer) (?:for|at|with)"
    r"|notre newsletter|cliquez ici|lire aussi|(?:mit|von) (?:dpa|afp|reuters)\)?\.?$|suscríbete|nuestro boletín|nossa newsletter|nostra newsletter"
    r"|lees ook:|tıklayın|подпишитесь|telegram[- ](?:канал|kanal)|наш телеграм",
    re.IGNORECASE,
)
_BULLET = re.compile(r"^(?:[•·▪■◆●►▶→*#|+>]|[-–—]\s|\d{1,2}[.)]\s|\(?[a-z]\)\s)")
_ENDS = re.compile(r"[.!。！।؛۔։።…．｡](?:[\"”’»)'\]」』“›]|\s)*$")
_TRAILS_OFF = re.compile(r"(?:\.\.+|…|\[…\]|\[\.\.\.\])(?:[\"”’»)'\]])*$")
_QUESTION = re.compile(r"[?？؟;՞](?:[\"”’»)'\]」』“]|\s)*$|[?？؟՞¿]")
_TIME_STAMP = re.compile(r"^\W*\d{1,2}\s?[h:.]\s?\d{2}\b")
_PAIRS = (("“", "”"), ("«", "»"), ("「", "」"), ("『", "』"), ("(", ")"), ("[", "]"), ("（", "）"))
_OPENING_SINGLE = re.compile(r"(?<![\w’'])[‘'‚](?=[^\W\d])(?!(?:em|til|tis|twas|cause|bout|n)\b)")
_CLOSING_SINGLE = re.compile(r"(?<=[\w.,!?…%)])[’'](?![\w])")
_SURE_CLOSING_SINGLE = re.compile(r"(?<=[.,!?…])[’'](?![\w])")


def strip_dateline(text: str) -> str:
    """A sentence or paragraph without the dateline that it starts with, if it does."""
    text = text.strip()
    for _ in range(3):  # "(ANSA) - ROMA, 3 GIU - " is two
        found = next((match for pattern in _DATELINES if (match := pattern.match(text))), None)
        if not found or found.end() == len(text):
            return text
        text = text[found.end() :].lstrip()
    return text


def is_noise(sentence: str) -> bool:
    """Whether a line belongs to the page and not to the report: caption, credit, byline, link, newsletter, cookies."""
    return bool(
        _NOISE.match(sentence)
        or _NOISE_ANYWHERE.search(sentence)
        or _BULLET.match(sentence)
        or _TIME_STAMP.match(sentence)
    )


def is_finished(sentence: str) -> bool:
    """Whether it ends as a statement does: not cut off, not a heading, not a promise of what follows."""
    return bool(_ENDS.search(sentence)) and not _TRAILS_OFF.search(sentence)


def is_question(sentence: str) -> bool:
    """Whether it asks, or quotes somebody who asks."""
    return bool(_QUESTION.search(sentence))


def is_shouted(sentence: str) -> bool:
    """Whether most of its letters are capitals: a heading, a warning, an advertisement."""
    upper = sum(map(str.isupper, sentence))
    return upper * 2 > sum(map(str.isalpha, sentence)) and upper > 3  # noqa: PLR2004 - "U.S." alone is no shout


def has_whole_quotes(sentence: str) -> bool:
    """Whether every quotation mark and bracket that opens is closed, in order."""
    if sentence.count('"') % 2 or not _german_whole(sentence):
        return False
    for opening, closing in _PAIRS:
        if "„" in sentence and opening == "“":
            continue
        depth = 0
        for character in sentence:
            depth += (character == opening) - (character == closing)
            if depth < 0:
                return False
        if depth and not (opening == closing):
            return False
    return _singles_whole(sentence)


def _german_whole(sentence: str) -> bool:
    return sentence.count("„") <= sentence.count("“") + sentence.count("”")


def _singles_whole(sentence: str) -> bool:
    opened = len(_OPENING_SINGLE.findall(sentence))
    return len(_SURE_CLOSING_SINGLE.findall(sentence)) <= opened <= len(_CLOSING_SINGLE.findall(sentence))
