"""Short reports in many languages, written for these tests, each with what pages put around them.

A sample is (language, title, text, marks of what must never be chosen).
"""

from __future__ import annotations

SAMPLES = (
    (
        "en",
        "Iran and three powers agree to resume talks in Vienna",
        "FILE: June 18, 2012: Negotiators pose for a photo in Moscow.\n"
        "VIENNA (Reuters) - Iran and three European powers agreed on Tuesday to resume talks on its nuclear programme, "
        "diplomats said. But they left the hardest question, the pace of enrichment, to a later round.\n"
        "Read more: What is enrichment?\n"
        'The delegations will meet again on June 5 in Geneva. "We have a page and a half of text," one diplomat said. '
        "Is that enough? Oil fell 2 percent after the announcement, to $71 a barrel.\n"
        "Sign up for our newsletter.\nWe use cookies to improve your experience on this site.",
        ("FILE", "VIENNA", "Read more", "enough", "newsletter", "cookies"),
    ),
    (
        "de",
        "Regierung beschließt Hilfen für Bahnkunden",
        "Foto: dpa/Müller\n"
        "Berlin (dpa) - Die Bundesregierung hat am Mittwoch Hilfen von ca. 5 Mio. Euro für Pendler beschlossen. "
        "Der Bund übernimmt z. B. die Hälfte der Kosten für Ersatzbusse. Er will damit den Ärger über gesperrte Strecken dämpfen.\n"
        "Lesen Sie auch: Wo gebaut wird\n"
        "Die Bahn sperrt im Sommer zwölf Strecken. Was kostet das? Verkehrsminister Dr. Weber nannte die Lösung gerecht.\n"
        "Abonnieren Sie unseren Newsletter.",
        ("Foto", "Berlin", "Lesen", "Was kostet", "Newsletter"),
    ),
    (
        "fr",
        "L'Assemblée adopte la loi sur l'eau",
        "Crédit photo : AFP\n"
        "PARIS, 3 juin (AFP) - L'Assemblée nationale a adopté mardi la loi sur l'eau par 289 voix contre 241. "
        "Le texte limite l'irrigation en été dans douze départements.Les agriculteurs du Sud dénoncent une décision brutale. "
        "Il entre en vigueur en janvier. Mais pourquoi maintenant ? M. Durand, le ministre, promet 40 millions d'euros d'aides.\n"
        "Lire aussi : La sécheresse en cartes\nInscrivez-vous à notre newsletter.",
        ("Crédit", "PARIS", "pourquoi", "Lire aussi", "newsletter"),
    ),
    (
        "es",
        "El Gobierno aprueba el plan de vivienda",
        "Madrid, 3 jun (EFE).- El Gobierno aprobó este martes un plan de vivienda de 2.000 millones de euros. "
        "El plan financia 40.000 pisos de alquiler en cinco años. Sin embargo, tres comunidades lo rechazan. "
        "¿Quién pagará? La Sra. Díaz, ministra de Vivienda, dijo que las obras empiezan en otoño.\n"
        "Lee también: Dónde sube el alquiler\nSuscríbete a nuestro boletín.",
        ("EFE", "Quién", "Lee también", "Suscríbete"),
    ),
    (
        "it",
        "Sciopero dei treni, stop di 24 ore venerdì",
        "ROMA, 03 GIU - I ferrovieri scioperano venerdì per 24 ore in tutta Italia contro il nuovo orario di lavoro. "
        "Trenitalia garantisce i treni per i pendolari dalle 6 alle 9. Loro chiedono un incontro con il ministro. "
        "Il sig. Rossi, segretario del sindacato, parla di un'adesione oltre il 70 per cento.\n"
        "Leggi anche: Come avere il rimborso\nRiproduzione riservata",
        ("ROMA", "Leggi", "Riproduzione"),
    ),
    (
        "pt",
        "Lisboa proíbe carros a gasóleo no centro",
        "Lisboa, 03 jun 2026 (Lusa) – A Câmara de Lisboa proibiu os carros a gasóleo no centro da cidade a partir de janeiro. "
        "A medida abrange 60 mil veículos por dia. No entanto, os táxis têm um ano para mudar. "
        "O Sr. Costa, presidente da câmara, anunciou apoios de 8 milhões de euros para os moradores.\n"
        "Leia também: O mapa das zonas\nTodos os direitos reservados.",
        ("Lusa", "Leia", "direitos"),
    ),
    (
        "nl",
        "Kabinet trekt geld uit voor dijken",
        "DEN HAAG (ANP) - Het kabinet trekt 900 miljoen euro uit om de dijken langs de Maas te verhogen. "
        "De werken beginnen in maart en duren zes jaar. Maar waar moeten de bewoners heen? "
        "Minister De Vries belooft elke eigenaar een bod voor de zomer.\n"
        "Lees ook: Zo hoog komt het water\nMeld je aan voor de nieuwsbrief.",
        ("ANP", "waar moeten", "Lees ook", "nieuwsbrief"),
    ),
    (
        "ru",
        "Парламент принял бюджет на год",
        "МОСКВА, 3 июня - РИА Новости. Парламент в среду принял бюджет с дефицитом в 2 процента. "
        "Расходы на медицину вырастут на 11 процентов, сообщил министр А. С. Орлов. Он назвал бюджет осторожным. "
        "Документ вступит в силу 1 января.\nЧитайте также: Куда уходят деньги\nПодписывайтесь на наш телеграм.",
        ("РИА", "Читайте", "Подпис"),
    ),
    (
        "uk",
        "У Києві відкрили новий міст",
        "КИЇВ. 3 червня. УНІАН. У Києві у вівторок відкрили новий міст через Дніпро завдовжки два кілометри. "
        "Будівництво тривало дев'ять років і коштувало 13 млрд грн. Воно кілька разів зупинялося. "
        "Рух тролейбусів почнеться у вересні, повідомила мерія.\nЧитайте також: Як зміниться рух\nПідписуйтесь на канал.",
        ("УНІАН", "Читайте", "Підпис"),
    ),
    (
        "tr",
        "Merkez Bankası faizi sabit tuttu",
        "ANKARA (AA) - Merkez Bankası politika faizini yüzde 40'ta sabit tuttu. "
        "Prof. Dr. Ali Kaya kararın beklendiğini söyledi. Ancak enflasyon hâlâ yüksek. "
        "Dolar kuru karardan sonra 41 lirada kaldı.\nİlgili haber: Faiz nedir\nAbone olun.",
        ("ANKARA", "İlgili", "Abone"),
    ),
    (
        "ar",
        "اتفاق على وقف إطلاق النار في المدينة",
        "القاهرة (رويترز) - اتفق الطرفان يوم الثلاثاء على وقف إطلاق النار في المدينة لمدة ستين يوما. "
        "وتدخل شاحنات المساعدات صباح الأربعاء عبر المعبر الجنوبي. لكن الخلاف مستمر على عدد الأسرى. فمن يراقب الاتفاق؟ "
        "تنشر الأمم المتحدة خمسين مراقبا خلال أسبوع.\nاقرأ أيضا: خريطة المعابر\nاشترك في نشرتنا.",
        ("رويترز", "يراقب الاتفاق؟", "اقرأ", "اشترك"),
    ),
    (
        "fa",
        "مذاکرات هسته‌ای در ژنو از سر گرفته می‌شود",
        "تهران (ایرنا) - مذاکرات هسته‌ای ایران و سه کشور اروپایی روز پنجشنبه در ژنو از سر گرفته می‌شود. "
        "سخنگوی وزارت خارجه گفت هیات ایرانی با پیشنهادی تازه می‌آید. او جزئیات را نگفت. آیا توافق نزدیک است؟ "
        "قیمت نفت پس از این خبر دو درصد پایین آمد.\nبیشتر بخوانید: پرونده هسته‌ای\nعضو شوید.",
        ("ایرنا", "نزدیک است؟", "بیشتر", "عضو"),
    ),
    (
        "zh",
        "央行宣布下调存款准备金率",
        "新华社北京6月3日电（记者李明）中国人民银行星期三宣布下调存款准备金率0.5个百分点。"
        "此举将释放约一万亿元长期资金。专家认为市场流动性将保持充裕。这够吗？股市当天上涨百分之二。\n责任编辑：王芳",
        ("新华社", "够吗", "责任"),
    ),
    (
        "ja",
        "台風6号、九州に上陸へ",
        "台風6号は4日朝、九州南部に上陸する見込みだと気象庁が発表した。最大瞬間風速は45メートルに達する。"
        "また、新幹線は始発から運休する。避難所は県内120か所に開設された。\n関連記事：台風の備え",
        ("関連記事",),
    ),
    (
        "ko",
        "정부, 전기요금 동결 결정",
        "정부는 화요일 올여름 전기요금을 동결하기로 결정했다. 산업부는 가구당 부담이 월 4천 원 줄어든다고 밝혔다. "
        "그러나 한국전력의 적자는 늘어난다. 국회는 다음 주 예산안을 심의한다.\n관련기사 더 보기",
        ("관련기사",),
    ),
    (
        "hi",
        "संसद ने जल विधेयक पारित किया",
        "संसद ने मंगलवार को जल विधेयक 289 मतों से पारित किया। विधेयक बारह राज्यों में सिंचाई की सीमा तय करता है। "
        "किसान संगठनों ने दिल्ली में प्रदर्शन की घोषणा की। कानून जनवरी से लागू होगा।",
        (),
    ),
)
