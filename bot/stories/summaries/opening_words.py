# ruff: noqa: RUF001 - words of many languages in their own letters
"""The words and phrases with which a sentence points back at the one before it, by language.

``WORDS`` are first words, casefolded. ``PHRASES`` are regular expressions, one a line, for more than one word.
"""

from __future__ import annotations

WORDS = {
    "en": """
        but and or nor so yet he she it they him her his hers its their theirs them this that these those such
        however meanwhile moreover furthermore additionally also besides instead nevertheless nonetheless otherwise
        therefore thus hence consequently accordingly then afterward afterwards subsequently similarly likewise
        still both neither either another others former latter he's she's it's they're that's he'd she'd they'd
        they've he'll she'll it'll they'll who which indeed anyway alternatively conversely elsewhere again finally
        eventually lastly secondly thirdly plus except rather himself herself themselves itself same thereafter here
    """,
    "fr": """
        il elle ils elles lui eux ce cet cette ces c ceci cela ça celui celle ceux celles celui-ci celle-ci ceux-ci
        celles-ci mais et ou or donc car ni puis ainsi cependant pourtant toutefois néanmoins enfin ensuite
        aussi son sa ses leur leurs là y tel telle tels telles sinon également parallèlement résultat bref autrement
        inversement conséquence d'autant idem lequel laquelle lesquels lesquelles dont qui que quant
    """,
    "de": """
        er sie es ihm ihn ihnen dies diese dieser dieses diesem diesen jene jener jenes aber und oder denn doch
        jedoch dennoch trotzdem deshalb deswegen daher darum damit dabei dafür dagegen daraufhin danach dann dazu
        davon daran darauf darin darüber dadurch dort da hier außerdem zudem ferner auch so somit sein seine seinem
        seinen seiner ihr ihre ihrem ihren ihrer dessen deren solche solcher solches allerdings hingegen beide
        letztere letzterer stattdessen gleichzeitig zugleich inzwischen unterdessen indes indessen sondern
        schließlich zuvor anschließend seitdem seither überdies andernfalls ebenso ebenfalls nichtsdestotrotz sonst
        dass
    """,
    "es": """
        él ella ellos ellas le les lo este esta estos estas ese esa esos esas eso esto aquel aquella aquellos
        aquellas pero y e o u ni sino así además también tampoco entonces luego después asimismo embargo ahora su
        sus ambos ambas allí ahí aquí pues dicho dicha dichos dichas tal tales otro otra otros otras finalmente
    """,
    "it": """
        egli lui lei essi esse loro questo questa questi queste quello quella quelli quelle ciò ma e ed o oppure
        però tuttavia inoltre infatti quindi dunque perciò così poi anche invece intanto infine allora lì là qui suo
        sua suoi sue entrambi entrambe tale tali altro altra altri altre perché eppure nemmeno neppure dopodiché
    """,
    "pt": """
        ele ela eles elas lhe lhes isso isto aquilo este esta estes estas esse essa esses essas aquele aquela mas e
        ou nem porém contudo todavia entretanto entanto assim além também então depois seu sua seus suas ambos ambas
        ali aí lá aqui embora pois tal tais outro outra outros outras portanto já finalmente
    """,
    "nl": """
        hij zij ze hem haar hun zijn dit dat deze die maar en of want dus toch echter ook bovendien daarnaast daarom
        daardoor daarna daarbij daarmee daarvoor daar hier toen dan zo intussen ondertussen niettemin desondanks
        beide beiden zulke dergelijke vervolgens eveneens evenmin ervan anderen tevens
    """,
    "ru": """
        он она оно они его её ее их ему ей им это этот эта эти этого этой этому этим тот та то те такой такая такие
        но а и или однако также тоже кроме поэтому потом затем тогда там здесь тут впрочем между ведь зато причем
        причём притом оба обе таким так далее сам сама сами
    """,
    "uk": """
        він вона воно вони його її їх їй їм йому це цей ця ці цього цієї цьому цим той та те ті такий така такі але
        а і й або проте однак також теж крім тому потім тоді там тут втім адже зате причому обидва обидві таким так
        далі сам сама самі водночас
    """,
    "tr": """
        o bu şu onlar bunlar şunlar onun onların bunun ama fakat ancak ve veya ya ayrıca üstelik oysa oysaki böylece
        buna bunu bundan orada burada öte yine çünkü dolayısıyla sonra ardından daha de da ise
    """,
    "ar": """
        هو هي هم هن هما هذا هذه هؤلاء ذلك تلك أولئك لكن ولكن لكنه لكنها ولكنه ولكنها وهو وهي وهم وهذا وهذه وذلك كما
        وكما كذلك وكذلك أيضا ثم وأضاف وأضافت وقال وقالت وتابع وتابعت وأوضح وأوضحت وأشار وأشارت وأكد وأكدت وذكر وذكرت
        ولفت وشدد وكان وكانت وقد غير بيد هناك وهناك وفي لذلك ولذلك وبذلك إذ حيث وعن ومن وأعلن وبحسب
    """,
    "fa": """
        او وی آنها آنان ایشان این آن اینها اما ولی و یا همچنین نیز سپس بنابراین پس زیرا چون البته
    """,
    "sv": """
        han hon det dem detta dessa denna men och eller så därför dessutom också då där här hans hennes deras
    """,
    "da": """
        han hun det dem dette disse denne men og eller så derfor desuden også da her hans hendes deres
    """,
    "no": """
        han hun det dem dette disse denne men og eller så derfor dessuten også da her hans hennes deres
    """,
    "pl": """
        on ona ono oni one jego jej ich to ten ta te tego ale a i lub jednak także też również ponadto dlatego wtedy
        tam tu oraz więc zatem natomiast
    """,
}
PHRASES = {
    "en": r"""
        in response,
        in (?:addition|contrast|turn|return|fact|other words|that|this|these|those)\b
        in (?:doing so|his|her|their|its)\b
        as (?:a result|such|well|for)\b
        for (?:example|instance|his|her|their|its|that|this)\b
        by (?:contrast|then|comparison)\b
        on the (?:other hand|contrary)
        at the (?:same time|time)\b
        after (?:that|this|which)\b
        since then
        until then
        despite (?:this|that)\b
        because of (?:this|that)
        the (?:former|latter|pair|duo|two|three)\b(?: were| are| have| had| both)
        the (?:same|other|others|move|incident|decision)\b(?: were| are| have| had| both)
        (?:all|some|many|most|several|none|each|few|two|three|one) of (?:them|these|those|the two|whom)\b
        even (?:so|then|if|though)
        more than that
        on top of that
        to (?:that|this) end
        with (?:that|this)\b
        of (?:these|those|them)\b
        from (?:there|then)
        a day (?:later|earlier|before|after)
        (?:days|weeks|months|years|hours|minutes|moments) (?:later|earlier|before)\b
        first,
        second,
        third,
        all (?:those|these|this|that|of this|of that|of it)\b
        you see\b
        of course\b
        at least\b
        in short\b
        to do (?:so|that|this|it)\b
        what(?:['’]s| is) more
        there,
        (?:with|like|among|under|behind) (?:him|her|them|it|this|that|these|those)\b
        (?:around|beside|beyond|against|between) (?:him|her|them|it|this|that|these|those)\b
        even (?:worse|better|more)\b
        all the same
        if (?:so|not)\b
        first off
        with (?:his|her|their)\b
        not only that
        either way
        no one else
        the answer
        the result\b
        it['’]s
    """,
    "fr": r"""
        alors\b
        soit\b
        (?:résultat|exemple|conséquence|verdict|bilan|preuve|objectif|l['’]objectif|au menu|au programme|en cause)\s?:
        seulement voilà
        bien mal lui
        d['’]où
        en (?:effet|revanche|outre|conséquence|fait|attendant|réalité|plus|retour|cause|tout cas|clair)\b
        de (?:plus|son côté|leur côté|même|quoi|fait)\b
        par (?:ailleurs|contre|conséquent|exemple|la suite)\b
        au (?:contraire|final|total)\b
        à (?:l['’]inverse|ce|cette|son tour|leur tour|noter|savoir)\b
        dans (?:ce|cette|ces|la foulée|son|sa|leur)\b
        selon (?:lui|elle|eux|elles|ce|cette)\b
        pour (?:lui|elle|eux|autant|sa part|ce|cette|cela|ça)\b
        après (?:ce|cela|ça|quoi)\b
        depuis (?:lors|ce)\b
        une? (?:chiffre|mesure|décision|situation|information|première|façon|manière|annonce) (?:que|qui)\b
        ce(?:tte)? dernier
        l['’](?:un|une|autre)\b
        malgré (?:cela|tout|ce)\b
        et ce\b
        du coup
        c['’]est
        s['’]en
        quelques (?:jours|heures|semaines|mois|minutes) plus tard
        avec (?:lui|elle|eux|ce|cette)\b
        sur ce\b
        tout (?:cela|ça)\b
        une (?:fois|telle)\b
        un tel\b
        les deux (?:hommes|femmes)\b
        une? (?:[\w'’-]+ ){1,3}(?:qui|que|qu['’]\w+|dont|où|à laquelle|auquel|sur (?:lequel|laquelle))\b
        une? (?:[\w'’-]+ ){1,3}(?:(?:pour|dans) (?:lequel|laquelle))\b
        avec (?:ses|son|sa|leurs?)\b
        au moins\b
        du jamais
        de quoi\b
        sans (?:lui|elle|eux|cela|ça|compter)\b
        et (?:pour cause|voilà)
        voilà\b
        voici\b
        reste\b
        preuve\b
        même (?:si|chose|constat|son de cloche)\b
        autre(?:ment)?\b
        un peu plus tard
        plus (?:tard|loin)\b
        entre-temps
        entre temps
        face à (?:cela|ce|cette)
        grâce à (?:ce|cette|cela)
        à (?:cela|ses|son|sa|côté|cette|l['’]époque|cet effet)\b
        lors de (?:cette|cet|ce|ses|son)\b
        pendant ce temps
        d['’]autres?\b
        d['’]après (?:lui|elle|eux)\b
        pire\b
        surtout\b
        or,
    """,
    "de": r"""
        das (?:ist|war|sei|wäre|hat|hatte|habe|hätte|wird|werde|würde|kann|könne|könnte)\b
        das (?:soll|solle|sollte|muss|müsse|sagte|sagt|teilte|berichtet|berichtete|geht)\b
        das (?:gehe|heißt|bedeutet|zeigt|macht|gilt|gelte|sind|waren|seien)\b
        die (?:sind|waren|haben|hatten)\b
        im gegenteil
        zum beispiel
        nach (?:seinen|ihren|dessen|deren)\b
        in (?:diesem|dieser|diesen)\b
        aus (?:diesem|diesen)\b
        vor allem deshalb
        unter anderem
        wie er
        wie sie
        nach (?:eigenen|dem|diesem|dieser)? ?(?:angaben|worten) (?:von ihm|von ihr)
        mit (?:ihm|ihr|ihnen|diesem|dieser)\b
        bei (?:ihm|ihr|diesem|dieser)\b
    """,
    "es": r"""
        por (?:ello|eso|tanto|lo tanto|otra parte|otro lado|su parte|ejemplo|esto|esta|este)\b
        sin embargo
        no obstante
        en (?:cambio|este|esta|ese|esa|consecuencia|efecto|su)\b
        de (?:hecho|este|esta|esa|ese|ahí)\b
        al mismo tiempo
        a (?:pesar|su vez|ello)\b
        tras (?:ello|eso|esto|esta|este)\b
        según (?:él|ella|ellos)\b
        para ello
        con (?:ello|esto|eso)\b
    """,
    "it": r"""
        per (?:questo|quanto|esempio|cui)\b
        in (?:questo|questa|effetti|particolare)\b
        al contrario
        d['’]altra parte
        nel frattempo
        di conseguenza
        dopo (?:di che|questo)\b
        secondo (?:lui|lei)\b
    """,
    "pt": r"""
        por (?:isso|isto|outro lado|sua vez|exemplo)\b
        no entanto
        ao mesmo tempo
        em (?:seguida|resposta)\b
        n(?:este|esta|esse|essa)\b
        d(?:este|esta|esse|essa)\b
        apesar d(?:isso|isto)\b
        com isso
        segundo el[ea]s?\b
    """,
    "nl": r"""
        in (?:dit|dat|deze|die)\b
        aan de andere kant
        als gevolg
        volgens (?:hem|haar|hen)\b
        op (?:dat|dit|die|deze)\b
        ten slotte
        tot slot
        het (?:is|was|gaat|zijn|wordt|werd|betreft|gebeurde|lijkt|blijkt|kan|moet)\b
        verder\b
    """,
    "ru": r"""
        по (?:его|её|ее|их|этому)\s
        в (?:этом|этой|то же|связи с этим|частности)\b
        при (?:этом|том)\b
        кроме того
        более того
        в свою очередь
        тем не менее
        после этого
        до этого
        для этого
        об этом
    """,
    "uk": r"""
        за (?:його|її|їх|їхніми)\s
        у (?:цьому|цій)\b
        при цьому
        крім того
        більше того
        у свою чергу
        тим не менш
        після цього
        до цього
        для цього
        про це
    """,
    "tr": r"""
        bu(?:nun)? (?:nedenle|yüzden|arada|durum|üzerine|sırada)
        öte yandan
        buna (?:göre|rağmen|karşın)
        bunun (?:için|yanı)
        aynı zamanda
    """,
    "fa": r"""
        به گفته (?:او|وی)
        با این حال
        از سوی دیگر
        در همین حال
        وی\s
        به همین
    """,
    "ar": r"""
        من (?:جهته|جهتها|جانبه|جانبها|ناحية)
        في (?:المقابل|حين|هذا|هذه|الوقت نفسه)
        على (?:الرغم|صعيد)
        بالإضافة
        إلى ذلك
        ومع ذلك
        مع ذلك
    """,
    "zh": r"""
        但
        而
        他
        她
        它
        这
        這
        那
        此
        其
        并
        並
        同时
        同時
        因此
        所以
        另外
        此外
        然而
        不过
        不過
        对此
        對此
        随后
        隨後
    """,
    "ja": r"""
        しかし
        また
        そして
        これ
        それ
        この
        その
        彼
        一方
        さらに
        ただ
        だが
        同氏
        同社
    """,
    "ko": r"""
        그러나
        하지만
        그는
        그녀
        이는
        이에
        또한
        또\s
        그리고
        한편
        이\s
    """,
}
