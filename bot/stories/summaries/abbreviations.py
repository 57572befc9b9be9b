# ruff: noqa: RUF001 - words of many languages in their own letters
"""Words that end in a full stop without ending the sentence, as news writes them, by language.

``TITLES`` never end a sentence: a name follows. ``OFTEN`` usually do not: they join what follows unless it
starts as a sentence would (``OPENERS``). Abbreviations are written without their last full stop, casefolded.
The lists hold what the splitter (sentencex) itself gets wrong, and what is common enough to be safe.
"""

from __future__ import annotations

_TITLES = {
    "en": "mr mrs ms mx dr prof rep reps sen sens gov govs lt gen col maj capt cmdr adm sgt cpl pvt brig rev hon pres"
    " supt det insp const st ft mt messrs v vs dept asst assoc atty d.c.-based approx ca cf e.g i.e al",
    "fr": "m mm mme mmes mlle mlles me mgr dr pr prof st ste cf av bd art chap vol p ex env tél",
    "de": "hr fr dr prof dipl ing med jur phil hl st bzw ca vgl evtl ggf inkl sog z d u i z.b d.h u.a i.d.r"
    " tel geb gest bspw mind max ges allg stellv gem frhr rer nat dr.h.c h.c jh s b a o",
    "es": "sr sra srta srs sres dr dra drs d dª dña ud uds vd av avda gral cnel lic ing"
    " excmo excma mons prof profa p ej p.ej tte ee f.c fco",
    "it": "sig sigg sig.ra dr dott dott.ssa prof prof.ssa avv on ing arch geom rag mons s ss"
    " gen col cap ten cit es p.es d a.c sen cav",
    "pt": "sr sra srs sras dr dra drs prof profª exmo exma d gen cel cap ten eng arq av r ex p.ex min dep des",
    "nl": "dhr mevr mw drs mr ir ing prof dr bijv o.a d.w.z m.b.t t.a.v nr ca incl resp st zgn evt max min jhr ds z.g"
    " a.k.a b.v m.a.w n.a.v d.m.v t.o.v",
    "ru": "им ул пр просп пер кв стр рис гл см ср проф акад доц ген полк подп кап ст обл т.е т.н т.к т н пос дер респ"
    " св гр инж",
    "uk": "ім вул пр просп пров кв стор рис гл див пор проф акад доц ген полк ст обл т.з т.зв м с смт р-н св"
    " напр тзв інж",
    "tr": "dr prof doç av sn yrd öğr gör org gen alb alm bkz vb vs cad sok mah no m.ö m.s st op uzm müh arş",
    "ar": "د أ م ص ج ت",
    "fa": "د م ص ق",
    "sv": "bl.a t.ex d.v.s s.k dr prof nr kl ca",
    "pl": "dr prof hab inż mgr ul al nr tzw m.in np św ks gen płk im pl os woj red sz",
    "cs": "dr mgr ing prof tzv např č ul nám sv gen plk mj bc",
    "da": "bl.a f.eks dvs dr prof nr kl ca",
    "no": "bl.a f.eks dvs dr prof nr kl ca",
    "ro": "dr prof dl dna nr str d-na d-l",
}
_OFTEN = {
    "en": "inc corp co ltd bros jr sr ave blvd rd etc est ph.d m.d b.a m.a univ hosp natl intl ext tel sq ret",
    "fr": "etc cie",
    "de": "usw mio mrd tsd co u.s.w etc",
    "es": "etc ee.uu uu sept cía mill s.a c.v núm",
    "it": "ecc etc s.p.a s.r.l",
    "pt": "etc cia ltda s.a",
    "nl": "enz mln mld e.d",
    "ru": "г гг в вв тыс млн млрд трлн руб коп долл тел напр др пр т.д т.п д",
    "uk": "р рр ст тис млн млрд грн коп дол тел ін т.д т.п д",
    "tr": "a.ş ltd şti yy mah vd",
    "pl": "r zł tys mln mld godz itd itp prof",
}
# These only before a number: "No. 1" goes on, "voted no." does not.
_BEFORE_NUMBERS = (
    "no nos nr núm núms n nº fig art arts abs p pp pág págs vol chap cap kap ch sec al s стр ст № рис abr ag "
    "ago apr aug avr dec dez dic déc ene feb febbr fev févr genn giu jan janv juil jul jun lug mar nov oct okt "
    "ott out sep sept set sett авг апр бер вер груд дек жовт квіт лип лист лют нояб окт сент серп січ трав "
    "февр черв янв "
)
# Only before a title: "Calif. Gov. Gavin Newsom"; a sentence may end in the name of a state.
_STATES = (
    "calif mass conn fla ill ind kan mich minn okla ore penn tenn tex wash wis wyo ala ariz ark colo del nev "
    "mont neb miss "
)
# First words that start a sentence rather than go on with a name: articles, pronouns, prepositions, conjunctions.
_OPENERS = {
    "en": "the a an he she it they we you i this that these those there his her its their our my in on at for from"
    " with without by as but and or so if when while after before during since until because although though"
    " however meanwhile also some many most several more one two three no not now then what who where why how"
    " under over about according among despite both each all other others last earlier later still yet only"
    " even just once here such that's it's there's he's she's they're to of",
    "fr": "le la les l un une des il elle ils elles on nous vous je ce cet cette ces c son sa ses leur leurs mais et ou"
    " donc or dans en sur sous à au aux pour par avec sans après avant pendant depuis selon quand si comme d de du"
    " qui que s'il plus tout aussi ainsi cependant toutefois pourtant alors",
    "de": "der die das dem den des ein eine einer eines einem er sie es wir ihr ich man dies diese dieser dieses aber"
    " und oder denn doch in im an am auf bei beim mit nach von vom vor zu zum zur für gegen um durch ohne seit"
    " mehr als wenn weil während nachdem auch so dann jetzt nun hier dort laut sein seine ihre",
    "es": "el la los las un una unos unas él ella ellos ellas lo su sus este esta estos estas ese esa esto eso y e o"
    " pero en con por para según desde hasta tras sin sobre entre al de del cuando si como también además no ya"
    " así mientras aunque se le les",
    "it": "il lo la i gli le l un uno una egli lui lei essi loro questo questa questi queste quello quella e ed o ma"
    " in nel nella con per da dal dalla di del della a al alla su sul tra fra secondo dopo prima quando se come"
    " anche non così poi ora intanto tuttavia si",
    "pt": "o a os as um uma uns umas ele ela eles elas isso isto este esta esse essa e ou mas em no na nos nas com por"
    " para pelo pela de do da desde até após sem sobre entre segundo quando se como também não já assim porém"
    " ao à",
    "nl": "de het een hij zij ze het wij we ik dit dat deze die maar en of want in op aan bij met na van voor tot uit"
    " over door zonder sinds als toen omdat terwijl ook dan nu hier daar volgens zijn haar hun er",
    "ru": "он она оно они мы вы я это этот эта эти тот та те но и а или в во на по с со к ко о об от до из за для при"
    " у после перед когда если как также однако при всего затем теперь тогда его её их",
    "uk": "він вона воно вони ми ви я це цей ця ці той та ті але і й а або в у на по з із зі до від за для при про"
    " після перед коли якщо як також однак тоді тепер його її їх",
    "tr": "bu şu o onlar biz ben ve ama fakat ancak bir için ile de da daha sonra önce şimdi artık ayrıca",
    "pl": "on ona ono oni one my wy ja to ten ta te i a ale lub w we na po z ze do od za dla przy o po gdy jeśli jak",
}
# After an ordinal ("3. Juni", "2. Bundesliga") these go on with it.
_AFTER_ORDINAL = {
    "de": "januar februar märz april mai juni juli august september oktober november dezember jan feb apr aug sept"
    " okt nov dez jahrhundert jahrhunderts liga bundesliga platz weltkrieg weltkriegs runde etage stock tag mal"
    " spieltag jahrestag geburtstag minute klasse kapitel armee zug parteitag internationale hälfte quartal fc fsv ffc",
    "tr": "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık dünya lig tur kez yüzyıl cadde"
    " sokak kat gün yıl ordu bölge",
    "da": "januar februar marts april maj juni juli august september oktober november december",
    "no": "januar februar mars april mai juni juli august september oktober november desember",
    "cs": "ledna února března dubna května června července srpna září října listopadu prosince liga místo",
}
_ORDINALS_TOO = frozenset({"fi", "hu", "pl", "sk", "sl", "hr", "sr", "et", "lv", "is"})  # before a small letter


def _table(source: dict[str, str]) -> dict[str, frozenset[str]]:
    return {language: frozenset(listed.split()) for language, listed in source.items()}


BEFORE_NUMBERS = frozenset(_BEFORE_NUMBERS.split())
TITLES = _table(_TITLES)
STATES = frozenset(_STATES.split())
OFTEN = _table(_OFTEN)
OPENERS = _table(_OPENERS)
AFTER_ORDINAL = _table(_AFTER_ORDINAL) | dict.fromkeys(_ORDINALS_TOO, frozenset[str]())
