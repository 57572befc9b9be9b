# آنچه خبرها می‌گویند. en/alerts.ftl را ببینید.

alert-breaking = ⚡ فوری
alert-also = { $first } · همچنین: { $others }
alert-time = { $time }
alert-time-minutes =
    { $count ->
       *[other] { $time } · اینجا { $count } دقیقه بعد
    }
alert-time-hours =
    { $count ->
       *[other] { $time } · اینجا { $count } ساعت بعد
    }
alert-time-days =
    { $count ->
       *[other] { $time } · اینجا { $count } روز بعد
    }
alert-topic = 🔔 { $name }
alert-read = خواندن
alert-menu = ⋯
alert-list-title =
    { $count ->
       *[other] { $count } خبر
    }
alert-digest-pace =
    { $count ->
       *[other] چکیدهٔ شما: { $count } خبر
    }
alert-digest-quiet =
    { $count ->
       *[other] در ساعت‌های سکوت شما: { $count } خبر
    }
alert-digest-cap =
    { $count ->
       *[other] بیش از سقف ساعتی شما: { $count } خبر
    }
alert-digest-pause =
    { $count ->
       *[other] هنگام مکث شما: { $count } خبر
    }
alert-digest-late =
    { $count ->
       *[other] آنچه از دست دادید: { $count } خبر
    }
alert-digest-more =
    { $count ->
       *[other] و { $count } خبر قدیمی‌تر
    }
alert-thread-closed = رشته‌ای از انجمن که «{ $name }» در آن می‌آید بسته یا حذف شده است، پس خبرهایش اینجا می‌آیند. مدیران: دوباره بازش کنید یا /sub را در رشته‌ای دیگر بفرستید.
