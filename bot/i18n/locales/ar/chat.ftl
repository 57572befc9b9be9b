# ما يقوله البوت في المحادثة. انظر en/chat.ftl لمعرفة أين تُستعمل الوسوم وأين يكون النص مجردًا.

## الخطوات الأولى

start-private =
    🔔 أتابع الأخبار وأنبّهك <b>مرة واحدة فقط</b> حين يحدث ما يهمك: في جملتين، مهما كثرت المصادر التي تنقله.
    اختر المواضيع التي تريدها، أو أرسل موضوعك، مثل <code>إيران مفاوضات</code>.
start-group =
    🔔 أتابع الأخبار وأنبّه هذه المجموعة <b>مرة واحدة فقط</b> حين يحدث ما يهمكم، في جملتين.
    المشرفون: اختاروا المواضيع التي تريدونها، أو أرسلوا <code>/sub إيران مفاوضات</code>.
topics-title = <b>المواضيع</b>. اضغط على موضوع لتفعيله أو إيقافه.
topics-none = لا توجد مواضيع جاهزة هنا، لكن يمكنك إضافة موضوعك: <code>/sub إيران مفاوضات</code>
start-choices = لغات الأخبار: <b>{ $languages }</b>. المنطقة الزمنية: <b>{ $zone }</b>. هل تريد تغييرها؟ اضغط 🗣 أو 🕒.
topic-on = ✅ تم تفعيل { $name }
topic-off = تم إيقاف { $name }
share-offer = هل تريد الاشتراك في <b>{ $name }</b>؟
share-gone = لم يعد موضوع هذا الرابط موجودًا. إليك المواضيع الأخرى.

help-intro =
    <b>أخبرني بما تريد متابعته، وسأنبّهك مرة واحدة عن كل خبر.</b>
    أرسل كلمات (<code>إيران مفاوضات</code>) أو عنوان خلاصة أو موقع، أو اضغط على موضوع.
help-more =
    في المجموعات، المشرفون وحدهم يمكنهم تغيير الإعدادات. وللقنوات: أضفني مشرفًا في القناة ثم اكتب لي هنا: <code>/sub @channel إيران مفاوضات</code>
    الأوقات واللغات: /quiet و /digest و /timezone و /settings. اضغط ⋯ تحت أي تنبيه لقراءة المزيد، أو رؤية القصة كاملة، أو معرفة سبب وصوله، أو كتمه.
help-query =
    <b>كيف تكتب بحثًا</b>

    الكلمتان معًا بأي صيغة (Iranian، talk): <code>iran talks</code>
    إحداهما تكفي، وضع العبارات بين علامتي اقتباس: <code>iran OR "saudi arabia"</code>
    الكلمتان معًا، لكن دون football: <code>iran talks -football</code>
    كلمة من كل مجموعة: <code>(iran OR tehran) (talks OR deal)</code>
    في العنوان فقط: <code>title:iran</code>
    من هذا المصدر فقط: <code>source:bbc</code>
    بهذه اللغة فقط: <code>lang:de</code>

    الكلمات المتجاورة تسبق OR، فمعنى <code>a b OR c</code> هو <code>(a b) OR c</code>.
    للتجربة دون اشتراك: <code>/preview iran talks</code>
privacy =
    <b>ما أحفظه عن هذه المحادثة</b>

    • معرّفها (ID) واسمها كما يعطيهما تيليجرام
    • اشتراكاتك وإعداداتك
    • التنبيهات التي أرسلتها إلى هنا، مدة الأيام الأخيرة ({ $days })، كي لا يصلك شيء مرتين
    • رسائلي التي تروي قصة كاملة، ليومين، كي أبقيها محدّثة
    • السؤال الذي طرحته عليك، إلى أن تجيب أو تمر 15 دقيقة

    الخلاصة التي تضيفها بعنوانها تخص هذه المحادثة وحدها. لا يجد أخبارها أحد غيرك ولا تصل إليه ولا تظهر له في أي إحصاء، إلا من أضاف العنوان نفسه. يرى مشغّل البوت اسمها، ويمكنه إتاحتها للجميع. وإن كان في العنوان كلمة مرور أو مفتاح، أخفيه في كل مكان ولا أشاركه برابط أبدًا، ولا يظهر كاملًا إلا في ملف /export لمحادثة خاصة.

    لا أحفظ أي شيء آخر تكتبه، ولا من ضغط على ماذا، ولا من قرأ ماذا. تتم المعالجة كلها على خادم هذا البوت، ولا تُعطى بياناتك لأحد.
    الأمر /export يرسل إليك كل شيء، والأمر /forget يحذفه.
cancelled = تم الإلغاء.
nothing-to-cancel = لا يوجد ما يمكن إلغاؤه.
unknown-command = لا أعرف هذا الأمر. اعرف ما يمكنني فعله من /help.
unknown-command-nearest = لا أعرف هذا الأمر. هل تقصد { $command }؟ اعرف ما يمكنني فعله من /help.
prompt-group = <i>أجب بالرد على هذه الرسالة. سأنتظر 15 دقيقة، ويمكنك الإلغاء بالأمر /cancel.</i>
said-nothing = أخبرني بما تريد متابعته، مثل <code>إيران مفاوضات</code>، أو اختر من /topics.
flood = كان ذلك سريعًا بعض الشيء. سأرد من جديد بعد دقيقة.
button-gone = لم يعد هذا موجودًا.
failed = حدث خطأ عندي، وقد سجّلته. يرجى المحاولة مرة أخرى.
not-invited = هذا البوت بالدعوة فقط. لاستخدامه، أرسل معرّفك (ID) إلى مشغّله: <code>{ $id }</code>
admins-only = مشرفو هذه المجموعة وحدهم يمكنهم تغيير ذلك.

## القنوات والمحادثات الأخرى، من محادثة خاصة

target-unknown = لا يمكنني رؤية <b>{ $name }</b>. تحقق من الاسم وأضفني مشرفًا هناك.
target-not-admin = لست مشرفًا في <b>{ $name }</b>، حسب ما أرى.
target-cannot-post = لا أملك صلاحية النشر في <b>{ $name }</b>. أضفني مشرفًا لديه صلاحية نشر الرسائل.

## الاشتراك

sub-ask =
    ما الذي تريد متابعته؟ أرسل أحد هذه:
    • كلمات، مثل <code>إيران مفاوضات</code>
    • عنوان خلاصة أو موقع، مثل <code>bbc.com/news</code>
    • اسم موضوع من /topics
sub-these =
    { $count ->
        [one] هل تريد الاشتراك في هذا العنوان؟
        [two] هل تريد الاشتراك في هذين العنوانين؟
       *[other] هل تريد الاشتراك في هذه العناوين ({ $count })؟
    }
sub-done = ✅ تم الاشتراك في <b>{ $name }</b>.
sub-already = أنت مشترك بالفعل في <b>{ $name }</b>.
sub-filtered = ✅ اشتركت في <b>{ $name }</b> مع تصفية: { $query }
sub-filtered-already = أنت مشترك بالفعل في <b>{ $name }</b> مع تصفية: { $query }
sub-room =
    { $count ->
        [0] لم يعد هنا مكان للمزيد.
        [one] بقي هنا مكان لاشتراك واحد.
        [two] بقي هنا مكان لاشتراكين.
        [few] بقي هنا مكان لـ{ $count } اشتراكات.
        [many] بقي هنا مكان لـ{ $count } اشتراكًا.
       *[other] بقي هنا مكان لـ{ $count } اشتراك.
    }
limit-topics =
    { $count ->
        [one] الحد الأقصى هنا موضوع واحد، وقد بلغته. أفسح مكانًا بالأمر /unsub.
        [two] الحد الأقصى هنا موضوعان، وقد بلغته. أفسح مكانًا بالأمر /unsub.
        [few] الحد الأقصى هنا { $count } مواضيع، وقد بلغته. أفسح مكانًا بالأمر /unsub.
        [many] الحد الأقصى هنا { $count } موضوعًا، وقد بلغته. أفسح مكانًا بالأمر /unsub.
       *[other] الحد الأقصى هنا { $count } موضوع، وقد بلغته. أفسح مكانًا بالأمر /unsub.
    }
limit-feeds =
    { $count ->
        [one] الحد الأقصى هنا خلاصة واحدة، وقد بلغته. أفسح مكانًا بالأمر /unsub.
        [two] الحد الأقصى هنا خلاصتان، وقد بلغته. أفسح مكانًا بالأمر /unsub.
        [few] الحد الأقصى هنا { $count } خلاصات، وقد بلغته. أفسح مكانًا بالأمر /unsub.
       *[other] الحد الأقصى هنا { $count } خلاصة، وقد بلغته. أفسح مكانًا بالأمر /unsub.
    }
feeds-looking =
    { $count ->
        [one] أبحث عن الخلاصة…
        [two] أبحث عن الخلاصتين…
       *[other] أبحث عن الخلاصات…
    }
feeds-several = في { $url } خلاصات عددها { $count }. أيها تريد؟
feed-failed = ⚠️ { $url }: { $reason }
feeds-busy = ما زلت أبحث عن خلاصاتك الأخرى. انتظر الرد ثم حاول مرة أخرى.

preview-title = { $query }
preview-ask = أي بحث تريد تجربته؟ مثل <code>إيران مفاوضات</code>
preview-no-feed = لا أقرأ هذه الخلاصة بعد، فلا يمكن تجربة الكلمات. اشترك بالأمر /sub متبوعًا بالنص نفسه.
preview-a-day =
    { $count ->
        [one] نحو <b>تنبيه واحد في اليوم</b>.
        [two] نحو <b>تنبيهين في اليوم</b>.
        [few] نحو <b>{ $count } تنبيهات في اليوم</b>.
        [many] نحو <b>{ $count } تنبيهًا في اليوم</b>.
       *[other] نحو <b>{ $count } تنبيه في اليوم</b>.
    }
preview-a-week =
    { $count ->
        [one] نحو <b>تنبيه واحد في الأسبوع</b>.
        [two] نحو <b>تنبيهين في الأسبوع</b>.
        [few] نحو <b>{ $count } تنبيهات في الأسبوع</b>.
        [many] نحو <b>{ $count } تنبيهًا في الأسبوع</b>.
       *[other] نحو <b>{ $count } تنبيه في الأسبوع</b>.
    }
preview-few =
    { $count ->
        [one] <b>تنبيه واحد</b> منذ بدأت القراءة.
        [two] <b>تنبيهان</b> منذ بدأت القراءة.
        [few] <b>{ $count } تنبيهات</b> منذ بدأت القراءة.
        [many] <b>{ $count } تنبيهًا</b> منذ بدأت القراءة.
       *[other] <b>{ $count } تنبيه</b> منذ بدأت القراءة.
    }
preview-none =
    { $days ->
        [one] لا شيء في اليوم الأخير. لا بأس، سأنبّهك حين يظهر شيء.
        [two] لا شيء في آخر يومين. لا بأس، سأنبّهك حين يظهر شيء.
        [few] لا شيء في آخر { $days } أيام. لا بأس، سأنبّهك حين يظهر شيء.
        [many] لا شيء في آخر { $days } يومًا. لا بأس، سأنبّهك حين يظهر شيء.
       *[other] لا شيء في آخر { $days } يوم. لا بأس، سأنبّهك حين يظهر شيء.
    }
preview-all-words = هكذا يجب أن يتضمن الخبر هذه الكلمات كلها. إن كانت واحدة تكفي: { $query }
preview-last =
    { $count ->
        [one] الأخير:
        [two] الأخيران:
        [few] آخر { $count } تنبيهات:
        [many] آخر { $count } تنبيهًا:
       *[other] آخر { $count } تنبيه:
    }
query-change =
    أرسل البحث الجديد. هذا هو الحالي (اضغط عليه لنسخه):
    { $query }
filter-ask = أي أخبار من <b>{ $name }</b> تريد؟ أرسل بحثًا، مثل <code>أوكرانيا OR كييف</code>.
query-unreadable = لم أفهم هذا البحث. الخطأ عند ▶:
query-detail = <i>{ $detail }</i>
query-long =
    { $count ->
        [few] هذا البحث طويل جدًا: الحد الأقصى { $count } أحرف.
        [many] هذا البحث طويل جدًا: الحد الأقصى { $count } حرفًا.
       *[other] هذا البحث طويل جدًا: الحد الأقصى { $count } حرف.
    }

## القائمة وبطاقاتها

list-title =
    { $count ->
        [zero] <b>لا اشتراكات</b>
        [one] <b>اشتراك واحد</b>
        [two] <b>اشتراكان</b>
        [few] <b>{ $count } اشتراكات</b>
        [many] <b>{ $count } اشتراكًا</b>
       *[other] <b>{ $count } اشتراك</b>
    }
list-line = <b>{ $name }</b> · { $marks }
list-elsewhere = في موضوع منتدى آخر
list-hint = اضغط على رقم لفتح اشتراك.
list-empty = لا توجد اشتراكات بعد. اضغط على موضوع أو أرسل موضوعك.
query-with = مع { $words }
query-without = من دون { $words }
query-in-title = { $words } في العنوان
query-from = من { $words }
query-in-language = باللغة { $language }
card-title = <b>{ $name }</b>
card-own = البحث: { $query }
card-curated = الموضوع: { $query }
card-without = من دون: { $words }
card-feed = الخلاصة: { $url }
card-filter = التصفية: { $query }
card-failing = ⚠️ متعطلة منذ { $since }: { $reason }
card-pace = متى: { $pace }
card-sound-on = الصوت: مفعّل
card-sound-off = الصوت: متوقف
card-photo-on = الصورة: مفعّلة
card-photo-off = الصورة: متوقفة
card-length = الطول: { $length }
card-news = لغات الأخبار: { $languages }
card-only = فقط من: { $outlets }
card-never = باستثناء: { $outlets }
card-paused = متوقف مؤقتًا حتى { $until }
pace-instant = فورًا
pace-hourly = كل ساعة
pace-daily = يوميًا
pace-weekly = أسبوعيًا
pace-daily-at = يوميًا في { $time }
pace-weekly-at = كل { $day } في { $time }
length-headline = العنوان فقط
length-short = جملتان
length-long = أطول
length-chat = كما في الإعدادات
pause-1 = يوم واحد
pause-3 = 3 أيام
pause-7 = أسبوع واحد
pause-30 = 30 يومًا
pace-ask = متى تريد تنبيهات <b>{ $name }</b>؟
length-ask = ما طول تنبيهات <b>{ $name }</b> الذي تريده؟
pause-ask-one = كم تريد أن يتوقف <b>{ $name }</b>؟
remove-ask = هل تريد حذف <b>{ $name }</b>؟
outlets-o = <b>{ $name }</b>: من هذه المصادر فقط. إن لم تختر شيئًا فمن كل المصادر.
outlets-n = <b>{ $name }</b>: باستثناء هذه المصادر.
rename-ask = أرسل اسمًا جديدًا لـ<b>{ $name }</b>.
share-topic = يمكن لمن يفتح هذا الرابط الاشتراك في <b>{ $name }</b> بضغطة واحدة:
share-feed = من يرسل لي هذا تصله الخلاصة نفسها التي في <b>{ $name }</b>:
share-secret = في عنوان <b>{ $name }</b> كلمة مرور أو مفتاح، لذلك لا أشاركه. يمكنك أن ترسله بنفسك إلى من تريد أن تكون لديه هذه الخلاصة.
unsub-ask = أي اشتراك تريد إلغاءه؟
unsub-unknown = لست مشتركًا في «{ $name }».
unsub-done = تم إلغاء الاشتراك في <b>{ $name }</b>.
unsub-done-short = تم إلغاء الاشتراك في { $name }
unsub-all-ask =
    { $count ->
        [one] هل تريد حذف اشتراكك؟ سأرسل إليك أولًا نسخة احتياطية يمكنك استعادته منها.
        [two] هل تريد حذف اشتراكيك؟ سأرسل إليك أولًا نسخة احتياطية يمكنك استعادتهما منها.
       *[other] هل تريد حذف اشتراكاتك كلها ({ $count })؟ سأرسل إليك أولًا نسخة احتياطية يمكنك استعادتها منها.
    }
unsub-all-done =
    { $count ->
        [one] تم حذف اشتراكك. لاستعادته، استخدم /import مع ذلك الملف.
        [two] تم حذف اشتراكيك. لاستعادتهما، استخدم /import مع ذلك الملف.
       *[other] تم حذف اشتراكاتك كلها ({ $count }). لاستعادتها، استخدم /import مع ذلك الملف.
    }

## القراءة

search-ask = عمّ تريد البحث؟ مثل <code>إيران مفاوضات</code>
search-title = { $query }
search-none =
    { $days ->
        [one] { $query }: لا شيء في اليوم الأخير.
        [two] { $query }: لا شيء في اليومين الأخيرين.
        [few] { $query }: لا شيء في آخر { $days } أيام.
        [many] { $query }: لا شيء في آخر { $days } يومًا.
       *[other] { $query }: لا شيء في آخر { $days } يوم.
    }
latest-mine = <b>أحدث أخبار مواضيعك</b>
latest-all = <b>أحدث الأخبار</b>
latest-none = لا شيء بعد. بدأت القراءة للتو.
story-told = { $outlets } · { $time }

## الإعدادات

settings-title = <b>إعدادات</b> كل التنبيهات
settings-paused = ⏸ متوقف مؤقتًا حتى { $until } (/resume)
settings-language = اللغة: { $language }
settings-zone = المنطقة الزمنية: { $zone } (الآن { $time })
settings-news = لغات الأخبار: { $languages }
settings-quiet = ساعات الهدوء: { $hours }
settings-cap = أقصى عدد للتنبيهات في الساعة: { $cap }
settings-breaking-on = الأخبار العاجلة: تتجاوز ساعات الهدوء وحد الساعة
settings-breaking-off = الأخبار العاجلة: تنتظر مثل غيرها
settings-digest = الموجزات: { $time }، والأسبوعية يوم { $day }
settings-length = الطول: { $length }
settings-previews-on = معاينة الروابط: مفعّلة
settings-previews-off = معاينة الروابط: معطّلة
saved = تم الحفظ
quiet-none = متوقفة
cap-none = بلا حد
language-ask = بأي لغة تريد أن أتحدث؟
language-done = تم تغيير اللغة: { $language }.
quiet-ask =
    متى تريد الهدوء؟ ما يصل خلال ذلك يأتيك بعده في موجز واحد.
    المنطقة الزمنية: { $zone }.
quiet-type = أرسل الساعات، مثل <code>22:30-7</code>، أو <code>off</code>.
quiet-unreadable = لم أفهم هذه الساعات. جرّب <code>/quiet 22:30-7</code> أو <code>/quiet off</code>.
quiet-done = 🌙 ساعات الهدوء: { $hours } ({ $zone }). ما يصل خلالها يأتيك بعدها في موجز واحد.
quiet-off = تم إيقاف ساعات الهدوء.
cap-ask = كم تنبيهًا في الساعة على الأكثر؟ الباقي يأتيك في موجز واحد.
digest-ask = متى تريد أن تصلك الموجزات، وفي أي يوم الأسبوعية منها؟ لتلقّي اشتراك في موجز، افتحه من /list.
digest-unreadable = لم أفهم ذلك. جرّب <code>/digest daily 8:00</code> أو <code>/digest weekly friday 18:00</code> أو <code>/digest hourly</code> أو <code>/digest off</code>.
digest-done-instant =
    { $count ->
        [one] ستصلك تنبيهات اشتراكك فورًا من جديد.
        [two] ستصلك تنبيهات اشتراكيك فورًا من جديد.
       *[other] ستصلك تنبيهات اشتراكاتك كلها ({ $count }) فورًا من جديد.
    }
digest-done-hourly =
    { $count ->
        [one] سيصلك اشتراكك من الآن في موجز كل ساعة.
        [two] سيصلك اشتراكاك من الآن في موجز واحد كل ساعة.
       *[other] ستصلك اشتراكاتك كلها ({ $count }) من الآن في موجز واحد كل ساعة.
    }
digest-done-daily =
    { $count ->
        [one] سيصلك اشتراكك من الآن في موجز يوميًا في { $time }.
        [two] سيصلك اشتراكاك من الآن في موجز واحد يوميًا في { $time }.
       *[other] ستصلك اشتراكاتك كلها ({ $count }) من الآن في موجز واحد يوميًا في { $time }.
    }
digest-done-weekly =
    { $count ->
        [one] سيصلك اشتراكك من الآن في موجز كل { $day } في { $time }.
        [two] سيصلك اشتراكاك من الآن في موجز واحد كل { $day } في { $time }.
       *[other] ستصلك اشتراكاتك كلها ({ $count }) من الآن في موجز واحد كل { $day } في { $time }.
    }
digest-zone = المنطقة الزمنية: { $zone }. تنبيهات الاشتراكات الجديدة تصل فورًا كالمعتاد.
length-ask-chat = ما طول التنبيهات الذي تريده؟
zone-ask =
    منطقتك الزمنية { $zone }، والساعة فيها { $time }.
    لتغييرها، أرسل <code>/timezone القاهرة</code> (أو أي مدينة) أو شارك موقعك (📎).
zone-type = أرسل اسم مدينتك، مثل <code>القاهرة</code>، أو شارك موقعك (📎).
zone-which = هناك أكثر من نتيجة. أيها تقصد؟
zone-unknown = لا أعرف مدينة باسم «{ $name }». جرّب أقرب مدينة كبيرة، بالإنجليزية أو بلغة أهلها.
zone-similar = لا أعرف مدينة باسم «{ $name }». هل تقصد إحدى هذه؟
zone-done = 🕒 المنطقة الزمنية: { $zone }، والساعة فيها { $time }.
first-none = لا أخبار عن هذا بعد. سيصلك أول خبر فور صدوره.
first-stories =
    { $count ->
        [one] آخر خبر:
       *[other] آخر خبرين:
    }
where-ask =
    🕒 <b>أين أنت؟</b> لأضبط الأوقات وساعات الهدوء لديك.
    اختر مدينة، أو اكتب اسم مدينتك، أو شارك موقعك (📎).
where-ask-group = 🕒 <b>أين أنتم؟</b> لأضبط الأوقات وساعات الهدوء هنا.
where-skipped = حسنًا، سأبقى على توقيت { $zone }. يمكنك تغييره بالأمر /timezone.
news-ask = <b>بأي لغات تريد الأخبار؟</b> سأنبّهك حالما يُنشر الخبر بإحدى اللغات التي اخترتها. أما ما يُنشر بلغات أخرى فقط فلا يُدرج.
news-ask-one = بأي لغات تريد <b>{ $name }</b>؟
news-week = أخبار الأسبوع الماضي: { $languages }.
news-week-none = لم أقرأ أي خبر بعد.
news-left-out = لم تُدرج لأنها نُشرت بلغات أخرى فقط: { $languages }.
news-all = كل اللغات
news-as-feed = لغة الخلاصة
pause-ask = كم تريد أن أتوقف؟ ما يفوتك يأتيك بعدها في موجز واحد.
pause-unreadable = لم أفهم المدة. جرّب <code>/pause 3d</code> أو <code>/pause 12h</code> أو <code>/pause 1w</code>.
pause-done = ⏸ توقفت مؤقتًا حتى { $until }. ما يفوتك يأتيك حينها في موجز واحد، أو عندما ترسل /resume.
resume-done = ▶️ لقد عدت. ما فاتك في طريقه إليك في موجز واحد.
resume-not-paused = لست متوقفًا الآن.
resume-others = هذه متوقفة كل على حدة. اضغط لاستئنافها:

## تحت التنبيه

alert-more = المزيد
alert-why = لماذا وصلني؟
alert-story = 🧵 القصة كاملة
alert-mute-story = 🔕 اكتم هذا الخبر
alert-mute-outlet = 🔕 اكتم { $name } ليوم
alert-fewer = 👎 أقل من هذا النوع
alert-unsub = إلغاء الاشتراك
alert-unsub-yes = نعم، إلغاء الاشتراك في { $name }
alert-no-more = لا يوجد المزيد عن هذا الخبر.
channel-buttons = يمكن للمشرفين كتم تنبيهات القناة أو إلغاء الاشتراك من محادثة خاصة معي: /list ثم @اسم القناة.
channel-private = تُضبط القنوات في محادثة خاصة معي: { $example }
recent-title = آخر التنبيهات. اضغط على رقم لقراءة المزيد أو معرفة سبب وصوله أو كتمه أو إلغاء الاشتراك.
recent-none = لا توجد تنبيهات بعد.
alert-story-muted = لن يصلك المزيد عن هذا الخبر.
alert-outlet-muted = تم كتم { $name } ليوم واحد.
alert-fewer-ask = أي كلمة أستبعد؟ بجانب كل كلمة عدد تنبيهات الأسبوع الماضي التي كانت ستوقفها.
alert-fewer-word = { $word } · { $stopped } من { $alerts }
alert-fewer-undo = ↩ تراجع
alert-fewer-undone = ستصلك من جديد أخبار فيها «{ $word }» ضمن { $name }.
alert-fewer-none = لم أجد كلمة تميّز هذا الخبر عن غيره.
alert-fewer-done = لن تصلك من { $name } أخبار فيها «{ $word }» بعد الآن.
alert-fewer-feed = هذا من خلاصة وليس من بحث. يمكنك إيقاف الخلاصة مؤقتًا أو حذفها من /list.
alert-fewer-full = لا يتسع بحث هذا الموضوع لكلمة أخرى. يمكنك تعديله من /list.
why-reply = رُدّ على أي تنبيه بالأمر /why، وسأخبرك لماذا وصلك.
why-private = سأخبرك في محادثتنا الخاصة.
why-unknown = لا أذكر أني أرسلت هذا التنبيه.
why-left-out = في الأسبوع الماضي كانت هناك أخبار نُشرت بلغات أخرى فقط، لذلك لم تصلك: { $languages }.
story-reply = رُدّ على أي تنبيه بالأمر /story، وسأروي لك القصة كاملة من أولها.
story-count = التقارير: { $reports } · المصادر: { $outlets }
story-earlier = … تقارير أقدم: { $count }
story-grows = سأحدّث هذه الرسالة مع تطور القصة.
why-others =
    { $count ->
        [one] وخبر آخر في تلك الرسالة.
        [two] وخبران آخران في تلك الرسالة.
        [few] و{ $count } أخبار أخرى في تلك الرسالة.
        [many] و{ $count } خبرًا آخر في تلك الرسالة.
       *[other] و{ $count } خبر آخر في تلك الرسالة.
    }
why-topic = يطابق <b>{ $name }</b>: { $query }
why-feed = أنت مشترك في الخلاصة <b>{ $name }</b>.
why-filter = تصفيتها: { $query }
why-left = وصل بسبب <b>{ $name }</b>، ولم تعد مشتركًا فيه.
why-hit = • «{ $word }» { $field } ({ $outlet })
why-changed = تغيّر بحثك منذ ذلك الحين، ولن يجد هذا الخبر الآن.
why-source = نُشر أولًا في { $feed }.
why-merged = خبر واحد، وعدد التقارير { $count }:
why-one-event = كانت في البداية أخبارًا متفرقة، عددها { $count }، ثم تبيّن أنها خبر واحد.
field-title = في العنوان
field-text = في النص
field-source = في اسم المصدر
field-lang = لغةً للخبر

## أخذ كل شيء، والمغادرة

export-json = كل ما يخص هذه المحادثة. لاستعادته، أرسل لي هذا الملف أو استخدم /import.
export-masked = العناوين التي فيها كلمة مرور أو مفتاح مخفية في هذه الملفات. ولا تظهر كاملة إلا في ملف /export للمحادثة الخاصة التي تخصها.
export-opml = خلاصاتك، لأي قارئ خلاصات.
import-ask = أرسل الملف: ملفًا صدّره Newsbell، أو ملف OPML من قارئ آخر.
import-large = هذا الملف كبير جدًا: الحد الأقصى { $count } كيلوبايت. لم يتغيّر شيء.
import-lost = لم أتمكن من جلب الملف من تيليجرام. لم يتغيّر شيء، يرجى إرساله مرة أخرى.
import-broken =
    لا يمكنني استخدام هذا الملف. لم يتغيّر شيء. أرسل ملفًا صدّره Newsbell أو ملف OPML.
    <i>{ $reason }</i>
import-done = أُضيف: { $added }. موجود بالفعل: { $there }. فشل: { $failed }.
import-failed = ⚠️ { $name }: { $reason }
import-failed-more = … و{ $count } غيرها.
forget-ask =
    { $count ->
        [0] هل تريد حذف كل ما أعرفه عن هذه المحادثة، مع كل الإعدادات والسجل؟ لا يمكن التراجع عن ذلك.
        [one] هل تريد حذف كل ما أعرفه عن هذه المحادثة: اشتراك واحد وكل الإعدادات والسجل؟ لا يمكن التراجع عن ذلك.
        [two] هل تريد حذف كل ما أعرفه عن هذه المحادثة: اشتراكان وكل الإعدادات والسجل؟ لا يمكن التراجع عن ذلك.
        [few] هل تريد حذف كل ما أعرفه عن هذه المحادثة: { $count } اشتراكات وكل الإعدادات والسجل؟ لا يمكن التراجع عن ذلك.
        [many] هل تريد حذف كل ما أعرفه عن هذه المحادثة: { $count } اشتراكًا وكل الإعدادات والسجل؟ لا يمكن التراجع عن ذلك.
       *[other] هل تريد حذف كل ما أعرفه عن هذه المحادثة: { $count } اشتراك وكل الإعدادات والسجل؟ لا يمكن التراجع عن ذلك.
    }
forget-done = تم حذف كل ما يخص هذه المحادثة. للبدء من جديد، أرسل /start.

## الأزرار

button-help = ❔ مساعدة
button-add-group = ➕ إضافة إلى مجموعة
button-own-topic = ✏️ موضوع خاص بي
button-topics = 📰 المواضيع
button-query-help = كيف تكتب بحثًا
button-cancel = إلغاء
button-subscribe = ✅ اشتراك
button-sub-these = ✅ اشتراك
button-keep = ✅ احتفاظ
button-change = ✏️ تغيير
button-tune = ⚙️ خيارات
button-undo = ↩️ تراجع
button-list = ▶ قائمتي
button-recent = آخر التنبيهات
button-back = ▶ رجوع
button-settings = ⚙️ الإعدادات
button-pace = ⏱ متى
button-length = ↕️ الطول
button-silent = 🔕 إيقاف الصوت
button-sound-on = 🔔 تشغيل الصوت
button-photo-on = 🖼 إظهار الصورة
button-photo-off = 🖼 إخفاء الصورة
button-pause = ⏸ إيقاف مؤقت
button-resume = ▶️ استئناف
button-rename = ✏️ تغيير الاسم
button-query = 🔎 تعديل البحث
button-filter = 🔎 تصفية
button-filter-change = 🔎 تعديل التصفية
button-filter-off = ✖ إزالة التصفية
button-outlets = 📰 المصادر
button-outlets-o = هذه فقط…
button-outlets-n = باستثناء هذه…
button-share = 🔗 مشاركة
button-remove = 🗑 حذف
button-remove-yes = نعم، احذفه
button-no = لا
button-everything = 🗑 الكل
button-everything-yes =
    { $count ->
        [one] نعم، احذفه
        [two] نعم، احذف الاثنين
       *[other] نعم، احذفها كلها ({ $count })
    }
button-done = تم
button-language = 🌐 اللغة
button-zone = 🕒 المنطقة الزمنية
button-news = 🗣 لغات الأخبار
button-news-all = كل اللغات
button-quiet = 🌙 ساعات الهدوء
button-cap = 🔢 حد التنبيهات في الساعة
button-breaking = ⚡ الأخبار العاجلة
button-digest = 🗞 الموجزات
button-previews = 🖼 معاينة الروابط
button-other = ✏️ غير ذلك
button-city = ✏️ كتابة اسم مدينة
button-skip = تخطٍّ
button-private = 💬 محادثة خاصة
button-forget-yes = 🗑 نعم، احذف كل شيء
button-export = 💾 التصدير أولًا

## قائمة الأوامر

command-start = اختيار المواضيع
command-sub = اشترك في كلمات أو خلاصة أو موضوع
command-list = اشتراكاتك
command-unsub = ألغِ اشتراكًا واحدًا أو الكل
command-preview = جرّب بحثًا قبل الاشتراك
command-latest = أحدث الأخبار
command-search = ابحث في الأخبار السابقة
command-topics = مواضيع للاختيار
command-settings = الأوقات والطول واللغة
command-quiet = ساعات الهدوء، مثلًا 22:30-7
command-digest = موجزات بدل التنبيهات
command-timezone = منطقتك الزمنية، بحسب المدينة
command-language = اللغة التي أتحدث بها
command-pause = أوقف كل التنبيهات مؤقتًا
command-resume = استأنف التنبيهات
command-why = سبب وصول تنبيه (بالرد عليه)
command-story = القصة من أولها (بالرد على تنبيه)
command-export = اشتراكاتك في ملف
command-import = استعادة الاشتراكات من ملف
command-privacy = ما أحفظه عنك
command-forget = احذف كل شيء عن هذه المحادثة
command-help = ما يمكنني فعله
command-cancel = إلغاء سؤال

command-stats = البوت بالأرقام
command-feeds = كل الخلاصات وحالتها
command-addfeed = أضف خلاصة للجميع
command-removefeed = أوقف فحص خلاصة
command-addtopic = اعرض موضوعًا على الجميع
command-removetopic = أوقف عرض موضوع
command-broadcast = أرسل رسالة إلى كل المحادثات
command-allow = اسمح لأحدهم باستخدام البوت
command-ban = احظر أحدهم
command-reload = أعد تحميل الإعدادات

## الخلاصات المتعطلة

notice-feed-failing = ⚠️ <b>{ $name }</b>: هذه الخلاصة متعطلة منذ ساعات: { $reason }. سأواصل المحاولة.
notice-feed-moved = ⚠️ <b>{ $name }</b>: هذه الخلاصة متعطلة: { $reason }. سأواصل المحاولة.
notice-feed-gone = ⚠️ <b>{ $name }</b>: لم تعد هذه الخلاصة موجودة: { $reason }. توقفت عن المحاولة.
notice-feed-back = ✅ <b>{ $name }</b>: عادت هذه الخلاصة.
feed-offered = ربما انتقلت إلى { $url }
feed-retried = أحاول الآن.
find-nothing = لم أجد عنوانًا جديدًا في موقعها.
button-retry = 🔄 حاول الآن
button-find = 🔎 ابحث عن العنوان الجديد
button-move = ⬅️ استخدام العنوان الجديد

## لمشغّل البوت

stats-title = <b>Newsbell بالأرقام</b> (اليوم: آخر 24 ساعة)
stats-chats = المحادثات: { $active }، المعلّقة: { $suspended }
stats-topics = الاشتراكات: { $subscriptions }؛ المواضيع: للجميع { $curated }، وللمحادثات { $own }
stats-feeds = الخلاصات: { $feeds }، المتعطلة: { $failing }
stats-news = مدخلات اليوم: { $entries }، الأخبار: { $stories }
stats-alerts = تنبيهات اليوم: { $sent }، فشل: { $failed }
stats-queue = قائمة الانتظار: { $queued }، المحجوزة للموجزات: { $held }؛ أقدمها ينتظر منذ { $seconds } ث
stats-rate = الإرسال: حتى { $rate } رسالة في الثانية حاليًا
stats-lag = التأخر: نصفها خلال { $half } ث، و95 % خلال { $most } ث
feeds-title = <b>الخلاصات: { $count }</b>، الصفحة { $page } من { $pages }
feed-state-active = تعمل
feed-state-failing = متعطلة:
feed-state-retired = لا تُفحص:
feed-polls = آخر فحص { $last }، آخر نجاح { $good }، الفحص القادم { $next }
feed-private = 🔒 خاصة: لا تصل أخبارها إلا إلى المحادثات التي أضافتها.
feed-share-ask = هل تريد إتاحة <b>{ $name }</b> للجميع؟ ستتمكن كل المحادثات من إيجاد أخبارها السابقة أيضًا.
feed-unshare-nobody = لم تُضف أي محادثة هذه الخلاصة، لذلك تبقى متاحة للجميع.
addfeed-how = أرسل <code>/addfeed https://example.org/feed الاسم</code>.
addtopic-how = أرسل <code>/addtopic مفاوضات إيران = iran (talks OR negotiations)</code>.
addtopic-there = يوجد بالفعل موضوع باسم «{ $name }». احذفه أولًا بالأمر /removetopic.
addtopic-done = ✅ <b>{ $name }</b> معروض الآن على الجميع:
removetopic-which = أي موضوع أتوقف عن عرضه؟
removetopic-done =
    { $count ->
        [0] لم يعد <b>{ $name }</b> معروضًا.
        [one] لم يعد <b>{ $name }</b> معروضًا. يبقى لدى مشترك واحد.
        [two] لم يعد <b>{ $name }</b> معروضًا. يبقى لدى مشتركين اثنين.
        [few] لم يعد <b>{ $name }</b> معروضًا. يبقى لدى { $count } مشتركين.
        [many] لم يعد <b>{ $name }</b> معروضًا. يبقى لدى { $count } مشتركًا.
       *[other] لم يعد <b>{ $name }</b> معروضًا. يبقى لدى { $count } مشترك.
    }
broadcast-how = اكتب الرسالة بعد الأمر: <code>/broadcast مرحبًا بالجميع</code>. يبقى التنسيق كما هو.
broadcast-ask =
    { $count ->
        [one] ستُرسل هذه الرسالة إلى محادثة واحدة، دون صوت:
        [two] ستُرسل هذه الرسالة إلى محادثتين، دون صوت:
        [few] ستُرسل هذه الرسالة إلى { $count } محادثات، دون صوت:
       *[other] ستُرسل هذه الرسالة إلى { $count } محادثة، دون صوت:
    }
broadcast-begun = إنها في الطريق.
broadcast-busy = لا تزال رسالة أخرى قيد الإرسال.
broadcast-done = اكتمل الإرسال. أُرسلت: { $sent }، فشلت: { $failed }.
allow-how = أرسل <code>/allow 1234567</code> مع معرّف (ID) شخص أو مجموعة.
allow-done = ✅ يمكن لـ{ $id } الآن استخدام البوت.
ban-how = أرسل <code>/ban 1234567</code> مع معرّف (ID) شخص أو مجموعة.
ban-owner = لا يمكن حظر مشغّل البوت.
ban-done = 🚫 تم حظر { $id }: لا ردود ولا تنبيهات.
reload-done = ✅ أُعيد تحميل الإعدادات.
reload-same = لم يتغيّر شيء.
reload-feeds = الخلاصات: الجديدة { $added }، المعدَّلة { $changed }، المحذوفة { $gone }.
reload-topics = المواضيع: الجديدة { $added }، المعدَّلة { $changed }، المحذوفة { $gone }.
reload-keys = أصبح ساريًا الآن: { $keys }
reload-waiting = يسري بعد إعادة التشغيل: { $keys }
reload-wrong = ⚠️ في الإعدادات أخطاء، لذلك <b>لم يتغيّر شيء</b>. صحّحها ثم أرسل /reload:
notice-dead =
    { $count ->
        [one] ⚠️ <b>خلاصة واحدة</b> متعطلة منذ أكثر من يوم:
        [two] ⚠️ <b>خلاصتان</b> متعطلتان منذ أكثر من يوم:
        [few] ⚠️ <b>{ $count } خلاصات</b> متعطلة منذ أكثر من يوم:
       *[other] ⚠️ <b>{ $count } خلاصة</b> متعطلة منذ أكثر من يوم:
    }
notice-late =
    { $minutes ->
        [one] ⚠️ قائمة الانتظار متأخرة <b>دقيقة واحدة</b>. التنبيهات المنتظرة: { $count }. /stats
        [two] ⚠️ قائمة الانتظار متأخرة <b>دقيقتين</b>. التنبيهات المنتظرة: { $count }. /stats
        [few] ⚠️ قائمة الانتظار متأخرة <b>{ $minutes } دقائق</b>. التنبيهات المنتظرة: { $count }. /stats
       *[other] ⚠️ قائمة الانتظار متأخرة <b>{ $minutes } دقيقة</b>. التنبيهات المنتظرة: { $count }. /stats
    }
notice-disk = ⚠️ القرص يكاد يمتلئ: بقي { $megabytes } ميغابايت.
button-refresh = 🔄 تحديث
button-all-feeds = ▶ كل الخلاصات
button-feed-share = 🌍 إتاحة للجميع
button-feed-share-yes = نعم، إتاحة للجميع
button-feed-unshare = 🔒 لمحادثاتها فقط
button-broadcast =
    { $count ->
        [one] 📣 أرسل إلى محادثة واحدة
        [two] 📣 أرسل إلى محادثتين
        [few] 📣 أرسل إلى { $count } محادثات
       *[other] 📣 أرسل إلى { $count } محادثة
    }
