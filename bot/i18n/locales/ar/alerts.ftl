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
        [one] في ساعات هدوئك: خبر واحد
        [two] في ساعات هدوئك: خبران
        [few] في ساعات هدوئك: { $count } أخبار
        [many] في ساعات هدوئك: { $count } خبرًا
       *[other] في ساعات هدوئك: { $count } خبر
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
alert-thread-closed = سلسلة المنتدى التي كانت تنبيهات «{ $name }» تصل إليها أُغلقت أو حُذفت، لذلك تصل تنبيهاته إلى هنا. أيها المشرفون: أعيدوا فتحها، أو أرسلوا /sub في سلسلة أخرى.
alert-place-closed = لا تجد تنبيهات «{ $name }» سلسلة مفتوحة في { $chat }. أحتفظ بها وأحاول مرة كل يوم. افتح سلسلتها أو السلسلة العامة، أو أرسل /sub في سلسلة أخرى هناك.
