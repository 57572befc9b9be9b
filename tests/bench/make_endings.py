"""Makes bot/text/endings/<language>.txt: the endings of languages that Snowball knows too little of.

    pip install simplemma==2.0.0 wordfreq==3.1.1
    python tests/bench/make_endings.py [LANGUAGE...] [--judge]

A rule says: a word that ends so becomes its dictionary form by losing so many letters and taking others. The rules
are learned from the words of simplemma's tables (MIT; after Wiktionary, UniMorph and others), the commonest of
wordfreq (Apache-2.0) weighing most: of each ending, from the longest to none, what most words with it do. A rule that
a shorter ending says too is left out, and so is what few words say; what frequent words do against the rules stands
as whole words. ``--judge`` says how many pairs of a frequent word and its dictionary form are joined by Snowball, by
the rules, and by both, on every fifth word, which is then not learned from, and how many unrelated pairs are.
"""

from __future__ import annotations

import argparse
import collections
import itertools
import random
from pathlib import Path

import Stemmer
from simplemma.strategies.dictionaries.stream_dictionary_factory import StreamMap
from wordfreq import top_n_list

from bot.text.inflection import read_endings
from bot.text.spelling import fold
from bot.text.tokens import TOKEN

OUT = Path(__file__).parent.parent.parent / "bot" / "text" / "endings"
LONGEST = 7
LANGUAGES = {
    # our code: simplemma's, wordfreq's, Snowball's name, how many rules are kept, how many frequent words are looked at
    "pl": ("pl", "pl", "polish", 5000, 60000),
    "uk": ("uk", "uk", "", 5000, 60000),
    "cs": ("cs", "cs", "czech", 5000, 60000),
    "sk": ("sk", "sk", "", 5000, 60000),
    "sl": ("sl", "sl", "", 5000, 60000),
    "hr": ("hbs", "sh", "", 5000, 60000),
    "lv": ("lv", "lv", "", 5000, 60000),
    "fi": ("fi", "fi", "finnish", 7000, 80000),
    "et": ("et", "fi", "", 5000, 60000),
    "is": ("is", "is", "", 4000, 60000),
    "he": ("he", "he", "", 4000, 60000),
    "ru": ("ru", "ru", "russian", 4000, 60000),
    "tr": ("tr", "tr", "turkish", 4000, 60000),
    "hu": ("hu", "hu", "hungarian", 4000, 60000),
    "lt": ("lt", "lt", "lithuanian", 4000, 60000),
    "fa": ("fa", "fa", "persian", 3000, 60000),
    "ar": ("ar", "ar", "arabic", 3000, 60000),
    "hi": ("hi", "hi", "hindi", 3000, 60000),
    "pt": ("pt", "pt", "portuguese", 3000, 60000),
}

# Names that the tables lack, and how they change: their endings are learned too, and weigh as much as frequent words.
NAMES = {
    "uk": [
        "київ києва києву києвом києві",
        "львів львова львову львовом львові",
        "харків харкова харкову харковом харкові",
        "миколаїв миколаєва миколаєву миколаєвом миколаєві",
        "чернігів чернігова чернігову черніговом чернігові",
        "зеленський зеленського зеленському зеленським",
        "росія росії росію росією",
        "україна україни україні україну україною",
        "путін путіна путіну путіним путіні",
        "одеса одеси одесі одесу одесою",
        "крим криму кримом",
        "донецьк донецька донецьку",
        "дитина дитини дитині діти дітей дітям дітьми",
        "люди людей людям людьми людина",
        "москва москви москві москву москвою",
        "америка америки америці америку америкою",
        "прага праги празі прагу прагою",
    ],
    "pl": [
        "polska polski polsce polskę polską",
        "rosja rosji rosję rosją",
        "ukraina ukrainy ukrainie ukrainę ukrainą",
        "ameryka ameryki ameryce amerykę ameryką",
        "praga pragi pradze pragę pragą",
        "moskwa moskwy moskwie moskwę moskwą",
        "warszawa warszawy warszawie warszawę warszawą",
        "kraków krakowa krakowowi krakowem krakowie",
        "trump trumpa trumpowi trumpem",
        "kijów kijowa kijowowi kijowem kijowie",
        "niemcy niemiec niemcom niemcami niemczech",
        "chiny chin chinom chinach chinami",
        "gdańsk gdańska gdańsku gdańskiem",
        "putin putina putinowi putinem putinie",
        "sankcja sankcje sankcji sankcjom sankcjami sankcjach",
        "węgry węgier węgrom węgrzech",
        "włochy włoch włochom włoszech",
        "człowiek człowieka ludzie ludzi ludziom",
        "dziecko dziecka dzieci dzieciom dziećmi",
        "tusk tuska tuskowi tuskiem",
    ],
    "cs": [
        "praha prahy praze prahu prahou",
        "brno brna brnu brně brnem",
        "ostrava ostravy ostravě ostravu ostravou",
        "amerika ameriky americe ameriku amerikou",
        "rusko ruska rusku ruskem",
        "ukrajina ukrajiny ukrajině ukrajinu ukrajinou",
        "moskva moskvy moskvě moskvu moskvou",
        "německo německa německu německem",
        "kyjev kyjeva kyjevu kyjevem kyjevě",
        "putin putina putinovi putinem",
        "volba volby voleb volbám volbách volbami",
        "čína číny číně čínu čínou",
        "plzeň plzně plzni plzní",
        "babiš babiše babišovi babišem",
        "evropa evropy evropě evropu evropou",
    ],
    "sk": [
        "bratislava bratislavy bratislave bratislavu bratislavou",
        "rusko ruska rusku ruskom",
        "košice košíc košiciam košiciach",
        "ukrajina ukrajiny ukrajine ukrajinu ukrajinou",
        "amerika ameriky amerike ameriku amerikou",
        "fico fica ficovi ficom",
    ],
    "fi": [
        "suomi suomen suomea suomessa suomesta suomeen suomelle suomella suomelta",
        "venäjä venäjän venäjää venäjällä venäjältä venäjälle",
        "helsinki helsingin helsinkiä helsingissä helsingistä helsinkiin",
        "turku turun turkua turussa turusta turkuun",
        "tampere tampereen tampereella tampereelta tampereelle",
        "ukraina ukrainan ukrainaa ukrainassa ukrainasta ukrainaan",
        "vaali vaalit vaalien vaaleja vaaleissa vaaleista vaaleihin",
        "kiova kiovan kiovaa kiovassa kiovasta kiovaan",
        "ruotsi ruotsin ruotsia ruotsissa ruotsista ruotsiin",
        "viro viron viroa virossa virosta viroon",
        "pakote pakotteet pakotteiden pakotteita pakotteissa pakotteista",
        "neuvottelu neuvottelut neuvottelujen neuvotteluja neuvotteluissa neuvotteluista neuvotteluihin",
        "putin putinin putinia putinille",
        "nato naton natoa natossa natosta natoon",
        "moskova moskovan moskovaa moskovassa moskovasta moskovaan",
    ],
    "et": [
        "eesti eestis eestist eestile",
        "venemaa venemaal venemaalt venemaale",
        "tallinn tallinna tallinnas tallinnast",
    ],
    "ru": [
        "киев киева киеву киевом киеве",
        "путин путина путину путиным путине",
        "харьков харькова харькову харьковом харькове",
        "зеленский зеленского зеленскому зеленским",
        "львов львова львову львовом львове",
        "трамп трампа трампу трампом трампе",
        "ребенок ребенка дети детей детям детьми",
        "человек человека люди людей людям людьми",
    ],
    "pt": ["refém reféns", "míssil mísseis", "drone drones"],
}
# English words that change within.
IRREGULAR = """
feet foot teeth tooth geese goose mice mouse lice louse oxen ox children child grandchildren grandchild wives wife
knives knife thieves thief wolves wolf shelves shelf halves half lives life calves calf loaves loaf hooves hoof crises crisis analyses analysis
hypotheses hypothesis theses thesis oases oasis diagnoses diagnosis prognoses prognosis syntheses synthesis
phenomena phenomenon criteria criterion bacteria bacterium curricula curriculum referenda referendum memoranda memorandum
alumni alumnus nuclei nucleus fungi fungus cacti cactus stimuli stimulus indices index matrices matrix vertices vertex
appendices appendix won win shot shoot struck strike stricken strike sent send held hold fell fall fallen fall fought fight
sank sink sunk sink stole steal stolen steal fled flee met meet sold sell bought buy froze freeze frozen freeze broke break
broken break shook shake shaken shake withdrew withdraw withdrawn withdraw sought seek taught teach caught catch lost lose
paid pay overthrew overthrow overthrown overthrow swore swear sworn swear flew fly flown fly built build rebuilt rebuild
spent spend burnt burn drew draw drawn draw threw throw thrown throw grew grow grown grow gave give given give
took take taken take ate eat eaten eat spoke speak spoken speak wrote write written write chose choose chosen choose
began begin begun begin hid hide hidden hide ran run rang ring blew blow blown blow drowned drown fed feed bred breed
dealt deal slain slay slew slay sprang spring swept sweep swam swim torn tear tore tear wept weep wound wound
kept keep slept sleep shrank shrink shrunk shrink stung sting stuck stick strove strive beaten beat bitten bite forbidden forbid
forgotten forget forgave forgive forgiven forgive
"""
# Spellings of the two sides of the Atlantic: the first is taken for the second where both are words.
SPELLINGS = (
    "our or",
    "ours ors",
    "oured ored",
    "ouring oring",
    "ourable orable",
    "oural oral",
    "ourite orite",
    "ourites orites",
    "ise ize",
    "ised ized",
    "ises izes",
    "ising izing",
    "isation ization",
    "isations izations",
    "iser izer",
    "isers izers",
    "yse yze",
    "ysed yzed",
    "ysing yzing",
    "tre ter",
    "tres ters",
    "tred tered",
    "bre ber",
    "ence ense",
    "ences enses",
    "enceless enseless",
    "ogue og",
    "ogues ogs",
    "lled led",
    "lling ling",
    "ller ler",
    "llers lers",
    "aem em",
    "oeuv euv",
    "paed ped",
    "programme program",
    "programmes programs",
    "grey gray",
    "sceptic skeptic",
    "sceptics skeptics",
    "sceptical skeptical",
    "plough plow",
    "ploughs plows",
    "aluminium aluminum",
    "tonne ton",
    "tonnes tons",
    "cheque check",
    "cheques checks",
    "enrol enroll",
    "instalment installment",
    "fulfil fulfill",
    "skilful skillful",
    "wilful willful",
    "foetus fetus",
    "foetal fetal",
    "diarrhoea diarrhea",
    "haem hem",
    "leukaemia leukemia",
    "orthopaedic orthopedic",
    "gynaecologist gynecologist",
    "anaesthesia anesthesia",
    "archaeolog archeolog",
    "mould mold",
    "smoulder smolder",
    "smouldering smoldering",
    "artefact artifact",
    "artefacts artifacts",
    "pyjamas pajamas",
    "ageing aging",
    "judgement judgment",
    "judgements judgments",
    "jewellery jewelry",
    "kerb curb",
    "moustache mustache",
    "doughnut donut",
    "whisky whiskey",
    "storey story",
    "storeys stories",
    "mum mom",
    "mums moms",
    "acknowledgement acknowledgment",
)


def english() -> dict[str, str]:
    """Whole words of English: what changes within, and British spellings as American ones."""
    words = top_n_list("en", 80000)
    known = set(words)
    parts = IRREGULAR.split()
    pairs = {irregular: plain for irregular, plain in zip(parts[::2], parts[1::2], strict=True) if irregular != plain}
    for word in words:
        if (
            word.endswith("men")
            and word[:-3] + "man" in known
            and word not in {"men", "women", "specimen", "omen", "yemen", "abdomen", "ramen"}
        ):
            pairs[word] = word[:-3] + "man"
        for row in SPELLINGS:
            british, american = row.split()
            other = word.removesuffix(british) + american
            if len(british) <= 2 or len(word) < 5 or not word.endswith(british) or other not in known:
                continue
            pairs.setdefault(word, other)
    pairs |= {"men": "man", "women": "woman"}
    for same in [
        "four",
        "hour",
        "tour",
        "your",
        "sour",
        "pour",
        "contour",
        "rise",
        "wise",
        "hence",
        "pence",
        "science",
        "sentence",
        "presence",
        "rise",
        "called",
        "filled",
        "tilled",
        "billed",
        "pilled",
        "killed",
        "milled",
    ]:
        pairs.pop(same, None)
    return {"": "0"} | {"^" + word: edit(word, plain) for word, plain in pairs.items()}


def edit(word: str, lemma: str) -> str:
    """``3wa`` loses three letters and takes ``wa``."""
    same = 0
    while same < min(len(word), len(lemma)) and word[same] == lemma[same]:
        same += 1
    return f"{len(word) - same}{lemma[same:]}"


def lemmas(language: str) -> dict[str, tuple[str, float]]:
    """The frequent words of a language that are one word here, each with its dictionary form and its weight."""
    code, frequency_code, *_, most = LANGUAGES[language]
    table = StreamMap(code)
    listed = top_n_list(frequency_code, most) if language != "et" else random.Random(1).sample(list(table), most)
    found: dict[str, tuple[str, float]] = {}
    for rank, listed_word in enumerate(listed):
        word = fold(listed_word)
        lemma = table.get(listed_word) or table.get(listed_word.capitalize())
        if not lemma or word in found or len(TOKEN.findall(word)) != 1 or not word.isalpha():
            continue
        if len(fold(lemma)) > 1:
            found[word] = (fold(lemma), 1 + 30000 / (rank + 300))
    for row in NAMES.get(language, []):
        lemma, *others = map(fold, row.split())
        found |= dict.fromkeys((lemma, *others), (lemma, 20.0))
    return found


def learn(found: dict[str, tuple[str, float]], most: int) -> dict[str, str]:
    counts: dict[str, collections.Counter[str]] = collections.defaultdict(collections.Counter)
    for word, (lemma, weight) in found.items():
        change = edit(word, lemma)
        if int(change[:1]) > 5:
            continue
        for length in range(min(LONGEST, len(word) - 1) + 1):
            if int("".join(c for c in change if c.isdigit())) < len(word):
                counts[word[len(word) - length :]][change] += weight**0.3
    rules = {"": "0"}
    scored = []
    for ending in sorted(counts, key=len)[1:]:
        best, count = counts[ending].most_common(1)[0]
        total = sum(counts[ending].values())
        above = next(rules[ending[n:]] for n in range(1, len(ending) + 1) if ending[n:] in rules)
        if best != above and count > 3 and count / total > 0.4:
            rules[ending] = best
            scored.append((count - counts[ending].get(above, 0), ending))
    scored.sort(reverse=True)
    kept = {ending for _, ending in scored[:most]} | {""}
    rules = {ending: rule for ending, rule in rules.items() if ending in kept}
    for word, (lemma, weight) in found.items():
        if weight > 3 and apply(rules, word) != lemma:
            rules["^" + word] = edit(word, lemma)
    return rules


def apply(rules: dict[str, str], word: str) -> str:
    rule = rules.get("^" + word)
    for start in range(max(1, len(word) - LONGEST), len(word) + 1):
        if rule is None:
            rule = rules.get(word[start:])
    digits = "".join(c for c in rule or "0" if c.isdigit())
    cut = int(digits)
    return word[: max(len(word) - cut, 0)] + (rule or "0")[len(digits) :] or word


def write(language: str, rules: dict[str, str]) -> None:
    by_rule: dict[str, list[str]] = {}
    for ending, rule in rules.items():
        by_rule.setdefault(rule, []).append(ending or "$")
    OUT.mkdir(exist_ok=True)
    head = "# Made by tests/bench/make_endings.py: letters to lose and to take, then the endings (^ whole words) that do so.\n"
    lines = [rule + " " + " ".join(sorted(endings)) for rule, endings in sorted(by_rule.items())]
    (OUT / f"{language}.txt").write_text(head + "\n".join(lines) + "\n", encoding="utf-8")


def judge(language: str) -> None:
    found = lemmas(language)
    held = {word for number, word in enumerate(found) if number % 5 == 0}
    rules = learn({word: both for word, both in found.items() if word not in held}, LANGUAGES[language][3])
    name = LANGUAGES[language][2]
    stemmer = Stemmer.Stemmer(name) if name else None

    def snowball(word: str) -> set[str]:
        once = str(stemmer.stemWord(word)) if stemmer else word
        return {word, once, str(stemmer.stemWord(once)) if stemmer else word}

    def ruled(word: str) -> set[str]:
        return {word, apply(rules, word)}

    def both_of(word: str) -> set[str]:
        return snowball(word) | ruled(word) | snowball(apply(rules, word))

    pairs = [(word, found[word][0]) for word in held if word != found[word][0]]
    words = sorted(list(found)[:20000])
    others = [(a, b) for a, b in itertools.pairwise(words) if found[a][0] != found[b][0]]
    others = random.Random(3).sample(others, min(4000, len(others)))
    said = []
    for way in (snowball, ruled, both_of):
        joined = sum(bool(way(a) & way(b)) for a, b in pairs) / len(pairs)
        wrong = sum(bool(way(a) & way(b)) for a, b in others) / len(others)
        said.append(f"{way.__name__} {joined:.2f} of pairs, {wrong:.3f} of neighbours")
    print(f"{language}: {len(rules)} rules; " + "; ".join(said), flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("languages", nargs="*")
    parser.add_argument("--judge", action="store_true")
    options = parser.parse_args()
    for language in options.languages or [*LANGUAGES, "en"]:
        if language == "en":
            write("en", english())
        elif options.judge:
            judge(language)
        else:
            rules = learn(lemmas(language), LANGUAGES[language][3])
            write(language, rules)
            read_endings((OUT / f"{language}.txt").read_text("utf-8"))
            print(language, len(rules), (OUT / f"{language}.txt").stat().st_size)


if __name__ == "__main__":
    main()
