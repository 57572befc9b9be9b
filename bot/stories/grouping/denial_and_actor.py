"""Who acts in a headline, and whether it denies something: what words in common do not show.

"Iran closes its airspace" and "Israel closes its airspace" share all but the word that counts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

# Countries that open a headline, with their people, adjectives and seats of government: one country a line.
_COUNTRIES = """
us usa america american americans washington trump сша вашингтон трамп أمريكا أميركا واشنطن ترامب
uk britain british london england großbritannien grande-bretagne reino британия
iran iranian iranians tehran teheran iranisch iranische iraniens téhéran irán iraní иран ирана тегеран إيران طهران
israel israeli israelis netanyahu israelisch israelische israël israélien israelí израиль израиля إسرائيل نتنياهو
russia russian russians moscow kremlin putin russland russie rusia россия москва кремль путин روسيا موسكو
ukraine ukrainian ukrainians kyiv kiev zelensky zelenskiy zelenskyy ucrania украина україна киев київ أوكرانيا كييف
china chinese beijing peking chinesisch chine chinois pékin chino китай пекин الصين
france french paris macron frankreich französisch français francia франция париж فرنسا
germany german germans berlin deutschland deutsche deutscher bundesregierung allemagne alemania германия берлин ألمانيا
turkey turkish ankara erdogan türkei türkiye turquie turquía турция анкара تركيا
india indian delhi modi indien inde индия الهند
pakistan pakistani islamabad пакистан باكستان
japan japanese tokyo япония اليابان
syria syrian damascus syrien syrie siria сирия سوريا دمشق
lebanon lebanese beirut hezbollah libanon liban líbano ливан хезболла لبنان بيروت
palestinian palestinians gaza hamas газа хамас غزة حماس فلسطين
yemen yemeni houthi houthis jemen йемен хуситы اليمن الحوثي الحوثيون
iraq iraqi baghdad irak ирак العراق بغداد
egypt egyptian cairo ägypten égypte egipto египет مصر القاهرة
jordan jordanian jordanien jordanie иордания الأردن
saudi riyadh arabie السعودية الرياض
qatar doha катар قطر الدوحة
eu european europe brussels brüssel ue брюссель
nato нато الناتو
un оон
""".strip().splitlines()
_COUNTRY_OF = {name: number for number, line in enumerate(_COUNTRIES) for name in line.split()}
_DENIAL_WORDS = (
    "deny denies denied denying denial reject rejects rejected refuse refuses refused refute refutes dismiss dismisses "
    "dementiert bestreitet ablehnt dément démentit nie rejette niega desmiente rechaza nega smentisce respinge "
    "отрицает отрицают опровергает опроверг опровергли отверг отвергает заперечує спростував "
    "ينفي تنفي نفى نفت يرفض ترفض رفض رفضت reddetti yalanladı"  # noqa: RUF001 - the Turkish dotless i
)
_DENIAL = frozenset(_DENIAL_WORDS.split())


def denies(folded: Sequence[str]) -> bool:
    """Whether somebody denies or refuses something; the claim is another headline."""
    return not _DENIAL.isdisjoint(folded)


def actor(folded: Sequence[str]) -> int:
    """A number for the country that a headline begins with, -1 where it begins with something else."""
    for word in folded[:2]:
        if word in _COUNTRY_OF:
            return _COUNTRY_OF[word]
    return -1
