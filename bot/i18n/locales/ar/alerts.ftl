# ما تقوله التنبيهات. انظر en/alerts.ftl.

alert-breaking = ⚡ عاجل
alert-late = { $time }، التأخير: { $delay }
alert-read = اقرأ
alert-menu = ⋯
alert-list-title =
    { $count ->
        [one] خبر واحد
        [two] خبران
        [few] { $count } أخبار
        [many] { $count } خبرًا
       *[other] { $count } خبر
    }
alert-digest-pace =
    { $count ->
        [one] موجزك: خبر واحد
        [two] موجزك: خبران
        [few] موجزك: { $count } أخبار
        [many] موجزك: { $count } خبرًا
       *[other] موجزك: { $count } خبر
    }
alert-digest-quiet =
    { $count ->
        [one] خلال ساعات الهدوء: خبر واحد
        [two] خلال ساعات الهدوء: خبران
        [few] خلال ساعات الهدوء: { $count } أخبار
        [many] خلال ساعات الهدوء: { $count } خبرًا
       *[other] خلال ساعات الهدوء: { $count } خبر
    }
alert-digest-cap =
    { $count ->
        [one] فوق حد الساعة: خبر واحد
        [two] فوق حد الساعة: خبران
        [few] فوق حد الساعة: { $count } أخبار
        [many] فوق حد الساعة: { $count } خبرًا
       *[other] فوق حد الساعة: { $count } خبر
    }
alert-digest-pause =
    { $count ->
        [one] أثناء التوقف: خبر واحد
        [two] أثناء التوقف: خبران
        [few] أثناء التوقف: { $count } أخبار
        [many] أثناء التوقف: { $count } خبرًا
       *[other] أثناء التوقف: { $count } خبر
    }
alert-digest-late =
    { $count ->
        [one] ما فاتك: خبر واحد
        [two] ما فاتك: خبران
        [few] ما فاتك: { $count } أخبار
        [many] ما فاتك: { $count } خبرًا
       *[other] ما فاتك: { $count } خبر
    }
alert-digest-more =
    { $count ->
        [one] وخبر واحد أقدم
        [two] وخبران أقدم
        [few] و{ $count } أخبار أقدم
        [many] و{ $count } خبرًا أقدم
       *[other] و{ $count } خبر أقدم
    }
alert-thread-closed = موضوع المنتدى المخصص لـ«{ $name }» مغلق أو محذوف، لذلك تصل تنبيهاته إلى هنا. المشرفون: أعيدوا فتحه، أو أرسلوا /sub في موضوع منتدى آخر.
alert-place-closed = لا يوجد في { $chat } موضوع منتدى مفتوح لـ«{ $name }». أحتفظ بالتنبيهات وأحاول مرة كل يوم. أعد فتح موضوع المنتدى أو General، أو أرسل /sub في موضوع آخر.
