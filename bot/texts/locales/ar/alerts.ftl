# ما تقوله التنبيهات. انظر en/alerts.ftl.

alert-breaking = ⚡ عاجل
alert-also = { $first } · أيضًا: { $others }
alert-time = { $time }
alert-time-minutes =
    { $count ->
        [one] { $time } · هنا بعد دقيقة
        [two] { $time } · هنا بعد دقيقتين
        [few] { $time } · هنا بعد { $count } دقائق
       *[other] { $time } · هنا بعد { $count } دقيقة
    }
alert-time-hours =
    { $count ->
        [one] { $time } · هنا بعد ساعة
        [two] { $time } · هنا بعد ساعتين
        [few] { $time } · هنا بعد { $count } ساعات
       *[other] { $time } · هنا بعد { $count } ساعة
    }
alert-time-days =
    { $count ->
        [one] { $time } · هنا بعد يوم
        [two] { $time } · هنا بعد يومين
        [few] { $time } · هنا بعد { $count } أيام
       *[other] { $time } · هنا بعد { $count } يومًا
    }
alert-topic = 🔔 { $name }
alert-read = اقرأ
alert-menu = ⋯
alert-list-title =
    { $count ->
        [one] خبر واحد
        [two] خبران
        [few] { $count } أخبار
       *[other] { $count } خبرًا
    }
alert-digest-pace =
    { $count ->
        [one] موجزك: خبر واحد
        [two] موجزك: خبران
        [few] موجزك: { $count } أخبار
       *[other] موجزك: { $count } خبرًا
    }
alert-digest-quiet =
    { $count ->
        [one] في ساعات هدوئك: خبر واحد
        [two] في ساعات هدوئك: خبران
        [few] في ساعات هدوئك: { $count } أخبار
       *[other] في ساعات هدوئك: { $count } خبرًا
    }
alert-digest-cap =
    { $count ->
        [one] فوق حدك في الساعة: خبر واحد
        [two] فوق حدك في الساعة: خبران
        [few] فوق حدك في الساعة: { $count } أخبار
       *[other] فوق حدك في الساعة: { $count } خبرًا
    }
alert-digest-pause =
    { $count ->
        [one] أثناء توقفك: خبر واحد
        [two] أثناء توقفك: خبران
        [few] أثناء توقفك: { $count } أخبار
       *[other] أثناء توقفك: { $count } خبرًا
    }
alert-digest-late =
    { $count ->
        [one] ما فاتك: خبر واحد
        [two] ما فاتك: خبران
        [few] ما فاتك: { $count } أخبار
       *[other] ما فاتك: { $count } خبرًا
    }
alert-digest-more =
    { $count ->
        [one] وخبر أقدم
        [two] وخبران أقدم
        [few] و{ $count } أخبار أقدم
       *[other] و{ $count } خبرًا أقدم
    }
alert-thread-closed = موضوع المنتدى الذي يصل إليه «{ $name }» مغلق أو محذوف، فتصل تنبيهاته إلى هنا. أيها المشرفون: أعيدوا فتحه، أو أرسلوا /sub في موضوع آخر.
