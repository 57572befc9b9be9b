# ما يقوله البوت في المحادثة. انظر en/chat.ftl لمعرفة أين تُستعمل الوسوم وأين يكون النص مجردًا.

## الخطوات الأولى

start-private =
    🔔 أتابع الأخبار وأنبّهك <b>مرة واحدة</b> عند ظهور خبر يهمك، في جملتين، مهما كثرت المصادر التي تنقله.
    اضغط على المواضيع التي تريدها، أو اكتب لي موضوعك، مثلًا <code>إيران مفاوضات</code>.
start-group =
    🔔 أتابع الأخبار وأنبّه هذه المجموعة <b>مرة واحدة</b> عند ظهور خبر يهمها، في جملتين.
    أيها المشرفون: اضغطوا على المواضيع التي تريدونها، أو أرسلوا <code>/sub إيران مفاوضات</code>.
topics-title = <b>المواضيع</b>. اضغط على أحدها لتشغيله أو إيقافه.
topics-none = لا مواضيع معروضة هنا، لكن يمكنك إنشاء موضوعك: <code>/sub إيران مفاوضات</code>
start-choices = أروي لك الأخبار بهذه اللغات: <b>{ $languages }</b>، وبتوقيت <b>{ $zone }</b>. إن لم يكن هذا صحيحًا فغيّره بالزرين 🗣 و🕒.
topic-on = ✅ شُغّل { $name }
topic-off = أُوقف { $name }
share-offer = هل تريد متابعة أخبار <b>{ $name }</b>؟
share-gone = لم يعد موضوع هذا الرابط موجودًا. إليك المواضيع الأخرى.

help-intro =
    <b>قل لي ما الذي أراقبه، وسأنبّهك مرة واحدة عن كل خبر.</b>
    اكتب لي كلمات (<code>إيران مفاوضات</code>)، أو عنوان خلاصة أو موقع، أو اضغط على موضوع.
help-more =
    في المجموعات لا يغيّر الإعدادات إلا المشرفون. وللقنوات: اجعلني مشرفًا في القناة ثم اكتب لي هنا: <code>/sub @channel إيران مفاوضات</code>
    الأوقات واللغات: /quiet و /digest و /timezone و /settings. زر ⋯ تحت كل تنبيه يفتح المزيد والقصة كاملة والسبب والكتم.
help-query =
    <b>كيف تكتب استعلامًا</b>

    الكلمتان معًا بأي صيغة (Iranian، talk): <code>iran talks</code>
    إحداهما تكفي، والعبارة بين علامتي اقتباس: <code>iran OR "saudi arabia"</code>
    دون الكلمة الثالثة: <code>iran talks -football</code>
    واحدة من كل مجموعة: <code>(iran OR tehran) (talks OR deal)</code>
    في العنوان فقط: <code>title:iran</code>
    من مصدر معيّن فقط: <code>source:bbc</code>
    بلغة معيّنة فقط: <code>lang:de</code>

    الكلمات المتجاورة أوثق ارتباطًا من OR، فمعنى <code>a b OR c</code> هو <code>(a b) OR c</code>.
    جرّب استعلامًا دون حفظه: <code>/preview iran talks</code>
privacy =
    <b>ما أحفظه عن هذه المحادثة</b>

    • رقمها واسمها كما يعطيهما تيليجرام
    • اشتراكاتك وإعداداتك
    • التنبيهات التي أُرسلت إلى هنا، مدة { $days } من الأيام، كي لا يصلك شيء مرتين
    • رسائلي التي تروي قصة كاملة، ليومين: كي تُحدَّث مع تطورها
    • السؤال الذي طرحته عليك، إلى أن تجيب أو تمضي 15 دقيقة

    الخلاصة التي تضيفها بعنوانها تخص هذه المحادثة وحدها: لا يجد أحد غيرها ما تأتي به ولا يتلقاه ولا يُحسب له، إلا من أضاف العنوان نفسه. يرى المشغّل اسمها، ويمكنه أن يتيحها للجميع. والعنوان الذي فيه كلمة مرور أو مفتاح يظهر محجوبًا في كل مكان، ولا يُشارك برابط أبدًا، ولا يرد كاملًا إلا في ملف /export لمحادثة خاصة.

    لا أحفظ غير ذلك مما تكتبه، ولا من ضغط على ماذا، ولا من قرأ ماذا. تجري مطابقة الأخبار على هذا الجهاز، ولا يُنقل عنك شيء إلى أحد.
    يرسل إليك الأمر /export كل شيء، ويحذفه الأمر /forget.
cancelled = أُلغي.
nothing-to-cancel = لا شيء لإلغائه.
unknown-command = لا أعرف هذا الأمر. ترى الأوامر كلها في /help.
unknown-command-nearest = لا أعرف هذا الأمر. هل قصدت { $command }؟ ترى الأوامر كلها في /help.
prompt-group = <i>أجب بالرد على هذه الرسالة. تنتظر 15 دقيقة، والأمر /cancel يلغيها.</i>
said-nothing = اكتب لي ما الذي أراقبه، مثلًا <code>إيران مفاوضات</code>، أو اضغط /topics.
flood = كان ذلك سريعًا بعض الشيء. سأجيب من جديد بعد دقيقة.
button-gone = لم يعد هذا موجودًا.
failed = حدث خطأ هنا، وقد سُجّل. حاول مرة أخرى من فضلك.
not-invited = هذا البوت بالدعوة فقط. أعطِ مشغّله رقمك: <code>{ $id }</code>
admins-only = لا يستطيع تغيير ذلك إلا مشرفو هذه المجموعة.

## القنوات والمحادثات الأخرى، من محادثة خاصة

target-unknown = لا أرى <b>{ $name }</b>. اجعلني مشرفًا هناك أولًا، وتحقق من الاسم.
target-not-admin = لست مشرفًا في <b>{ $name }</b> على ما أرى.
target-cannot-post = لا يُسمح لي بالنشر في <b>{ $name }</b>. اجعلني مشرفًا يحق له نشر الرسائل.

## الاشتراك

sub-ask =
    ما الذي أراقبه؟ أرسل لي
    • كلمات، مثلًا <code>إيران مفاوضات</code>
    • عنوان خلاصة أو موقع، مثلًا <code>bbc.com/news</code>
    • اسم موضوع: /topics
sub-these =
    { $count ->
        [one] هل تشترك في هذا العنوان؟
        [two] هل تشترك في هذين العنوانين؟
        [few] هل تشترك في هذه العناوين الـ{ $count }؟
       *[other] هل تشترك في هذه العناوين ({ $count })؟
    }
sub-done = ✅ ستصلك أخبار <b>{ $name }</b>.
sub-already = تصلك أخبار <b>{ $name }</b> من قبل.
sub-room =
    { $count ->
        [0] كان هذا آخر ما يتسع له المكان هنا.
        [one] بقي مكان لواحد.
        [two] بقي مكان لاثنين.
       *[other] بقي مكان لـ{ $count } أخرى.
    }
limit-topics =
    { $count ->
        [one] يتسع المكان هنا لموضوع واحد، وهو مشغول. يمكنك إفساح مكان بالأمر /unsub.
        [two] يتسع المكان هنا لموضوعين، وكلاهما مشغول. يمكنك إفساح مكان بالأمر /unsub.
        [few] يتسع المكان هنا لـ{ $count } مواضيع، وكلها مشغولة. يمكنك إفساح مكان بالأمر /unsub.
        [many] يتسع المكان هنا لـ{ $count } موضوعًا، وكلها مشغولة. يمكنك إفساح مكان بالأمر /unsub.
       *[other] يتسع المكان هنا لـ{ $count } موضوع، وكلها مشغولة. يمكنك إفساح مكان بالأمر /unsub.
    }
limit-feeds =
    { $count ->
        [one] يتسع المكان هنا لخلاصة واحدة، وهي مشغولة. يمكنك إفساح مكان بالأمر /unsub.
        [two] يتسع المكان هنا لخلاصتين، وكلتاهما مشغولة. يمكنك إفساح مكان بالأمر /unsub.
        [few] يتسع المكان هنا لـ{ $count } خلاصات، وكلها مشغولة. يمكنك إفساح مكان بالأمر /unsub.
       *[other] يتسع المكان هنا لـ{ $count } خلاصة، وكلها مشغولة. يمكنك إفساح مكان بالأمر /unsub.
    }
feeds-looking =
    { $count ->
        [one] أبحث عن الخلاصة…
        [two] أبحث عن الخلاصتين…
       *[other] أبحث عن الخلاصات…
    }
feeds-several = في { $url } أكثر من خلاصة (عددها { $count }). أيها تريد؟
feed-failed = ⚠️ { $url }: { $reason }
feeds-busy = ما زلت أبحث عن خلاصات أخرى لك. انتظر ذلك الرد ثم حاول مرة أخرى.

preview-title = { $query }
preview-ask = أي استعلام أجرّب؟ مثلًا <code>إيران مفاوضات</code>
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
        [one] لا شيء في اليوم الأخير. قد يكون صحيحًا مع ذلك: أنبّهك عندما يظهر شيء.
        [two] لا شيء في اليومين الأخيرين. قد يكون صحيحًا مع ذلك: أنبّهك عندما يظهر شيء.
        [few] لا شيء في آخر { $days } أيام. قد يكون صحيحًا مع ذلك: أنبّهك عندما يظهر شيء.
        [many] لا شيء في آخر { $days } يومًا. قد يكون صحيحًا مع ذلك: أنبّهك عندما يظهر شيء.
       *[other] لا شيء في آخر { $days } يوم. قد يكون صحيحًا مع ذلك: أنبّهك عندما يظهر شيء.
    }
preview-all-words = يجب أن ترد هذه الكلمات كلها في الخبر. إن كفت واحدة منها: { $query }
preview-last =
    { $count ->
        [one] الأخير:
        [two] الأخيران:
        [few] آخر { $count } تنبيهات:
        [many] آخر { $count } تنبيهًا:
       *[other] آخر { $count } تنبيه:
    }
query-change =
    أرسل لي الاستعلام كما تريده. هو الآن (اضغط عليه لنسخه):
    { $query }
query-unreadable = لا أستطيع قراءة هذا الاستعلام. الخطأ عند ▶:
query-detail = <i>{ $detail }</i>
query-long =
    { $count ->
        [few] هذا أطول من أن يكون استعلامًا: المسموح { $count } أحرف.
        [many] هذا أطول من أن يكون استعلامًا: المسموح { $count } حرفًا.
       *[other] هذا أطول من أن يكون استعلامًا: المسموح { $count } حرف.
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
list-elsewhere = في سلسلة أخرى
list-hint = اضغط على رقم لتغيير اشتراك.
list-empty = لا اشتراكات هنا بعد. اضغط على موضوع، أو اكتب لي موضوعك.
card-title = <b>{ $name }</b>
card-own = الاستعلام: { $query }
card-curated = الموضوع: { $query }
card-feed = الخلاصة: { $url }
card-failing = ⚠️ متعطلة منذ { $since }: { $reason }
card-pace = متى: { $pace }
card-sound-on = الصوت: مفعّل
card-sound-off = الصوت: مكتوم
card-length = الطول: { $length }
card-news = لغات الأخبار: { $languages }
card-only = من هذه فقط: { $outlets }
card-never = ليس من هذه أبدًا: { $outlets }
card-paused = متوقف حتى { $until }
pace-instant = فورًا
pace-hourly = كل ساعة
pace-daily = يوميًا
pace-weekly = أسبوعيًا
pace-daily-at = يوميًا في { $time }
pace-weekly-at = { $day } في { $time }
length-headline = العنوان فقط
length-short = جملتان
length-long = أطول
length-chat = كما في المحادثة
pause-1 = يوم واحد
pause-3 = 3 أيام
pause-7 = أسبوع واحد
pause-30 = 30 يومًا
pace-ask = متى أخبرك عن <b>{ $name }</b>؟
length-ask = كم أروي لك عن <b>{ $name }</b>؟
pause-ask-one = كم من الوقت يتوقف <b>{ $name }</b>؟
remove-ask = هل تحذف <b>{ $name }</b>؟
outlets-o = <b>{ $name }</b>: من هذه المصادر فقط. إن لم تحدد شيئًا فمن كل المصادر.
outlets-n = <b>{ $name }</b>: ليس من هذه المصادر أبدًا.
rename-ask = أرسل لي اسمًا آخر بدل <b>{ $name }</b>.
share-topic = كل من يفتح هذا الرابط يستطيع الاشتراك في <b>{ $name }</b> بضغطة واحدة:
share-feed = كل من يرسل لي هذا يحصل على الخلاصة نفسها التي في <b>{ $name }</b>:
share-secret = في عنوان <b>{ $name }</b> كلمة مرور أو مفتاح، ولذلك لا أشاركه. من أردت أن تكون له هذه الخلاصة فأعطه العنوان بنفسك.
unsub-ask = أي اشتراك تحذف؟
unsub-unknown = لست مشتركًا في «{ $name }».
unsub-done = حُذف <b>{ $name }</b>. لن تصلك أخباره بعد الآن.
unsub-done-short = حُذف { $name }
unsub-all-ask =
    { $count ->
        [one] هل تحذف اشتراكك؟ أرسل إليك أولًا ملفًا فيه، كي تستطيع العودة.
        [two] هل تحذف اشتراكيك؟ أرسل إليك أولًا ملفًا فيهما، كي تستطيع العودة.
        [few] هل تحذف اشتراكاتك الـ{ $count } كلها؟ أرسل إليك أولًا ملفًا فيها، كي تستطيع العودة.
       *[other] هل تحذف اشتراكاتك كلها ({ $count })؟ أرسل إليك أولًا ملفًا فيها، كي تستطيع العودة.
    }
unsub-all-done =
    { $count ->
        [one] حُذف الاشتراك. أرسل /import مع ذلك الملف لاستعادته.
        [two] حُذف الاشتراكان. أرسل /import مع ذلك الملف لاستعادتهما.
        [few] حُذفت الاشتراكات الـ{ $count } كلها. أرسل /import مع ذلك الملف لاستعادتها.
       *[other] حُذفت الاشتراكات كلها ({ $count }). أرسل /import مع ذلك الملف لاستعادتها.
    }

## القراءة

search-ask = عمّ أبحث؟ مثلًا <code>إيران مفاوضات</code>
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

settings-title = <b>إعدادات</b> كل ما يصل إلى هنا
settings-paused = ⏸ متوقف حتى { $until } (/resume)
settings-language = اللغة: { $language }
settings-zone = المنطقة الزمنية: { $zone } (الآن { $time })
settings-news = لغات الأخبار: { $languages }
settings-quiet = ساعات الهدوء: { $hours }
settings-cap = أقصى عدد من التنبيهات في الساعة: { $cap }
settings-breaking-on = الأخبار العاجلة: قد تتجاوز ساعات الهدوء والحد
settings-breaking-off = الأخبار العاجلة: تنتظر كغيرها
settings-digest = الموجزات: { $time }، والأسبوعية يوم { $day }
settings-length = الطول: { $length }
settings-previews-on = معاينة الروابط: مفعّلة
settings-previews-off = معاينة الروابط: معطّلة
saved = حُفظ
quiet-none = لا يوجد
cap-none = بلا حد
language-ask = بأي لغة أتكلم؟
language-done = لغتي الآن: { $language }.
quiet-ask =
    متى ألزم الهدوء؟ ما يأتي حينها ينتظر موجزًا واحدًا في النهاية.
    الأوقات بتوقيت { $zone }.
quiet-type = أرسل لي الساعات، مثلًا <code>22:30-7</code>، أو <code>off</code>.
quiet-unreadable = لم أفهم هذه الساعات. اكتبها هكذا: <code>/quiet 22:30-7</code>، أو <code>/quiet off</code>.
quiet-done = 🌙 الهدوء: { $hours } ({ $zone }). ما يأتي حينها ينتظر موجزًا واحدًا.
quiet-off = لا ساعات هدوء بعد الآن.
cap-ask = كم تنبيهًا يُسمح به في الساعة؟ ينتظر الباقي موجزًا واحدًا.
digest-ask = متى تصل الموجزات، وفي أي يوم تصل الأسبوعية؟ أما أي الاشتراكات تصل كموجز فمذكور في بطاقاتها: /list
digest-unreadable = لم أفهم ذلك. اكتبه هكذا: <code>/digest daily 8:00</code> أو <code>/digest weekly friday 18:00</code> أو <code>/digest hourly</code> أو <code>/digest off</code>.
digest-done-instant =
    { $count ->
        [one] عاد اشتراكك ينبّهك فورًا.
        [two] عاد اشتراكاك ينبّهانك فورًا.
       *[other] عادت اشتراكاتك كلها ({ $count }) تنبّهك فورًا.
    }
digest-done-hourly =
    { $count ->
        [one] يصلك اشتراكك الآن في موجز كل ساعة.
        [two] يصلك اشتراكاك الآن في موجز واحد كل ساعة.
       *[other] تصلك اشتراكاتك كلها ({ $count }) الآن في موجز واحد كل ساعة.
    }
digest-done-daily =
    { $count ->
        [one] يصلك اشتراكك الآن في موجز يوميًا في { $time }.
        [two] يصلك اشتراكاك الآن في موجز واحد يوميًا في { $time }.
       *[other] تصلك اشتراكاتك كلها ({ $count }) الآن في موجز واحد يوميًا في { $time }.
    }
digest-done-weekly =
    { $count ->
        [one] يصلك اشتراكك الآن في موجز كل { $day } في { $time }.
        [two] يصلك اشتراكاك الآن في موجز واحد كل { $day } في { $time }.
       *[other] تصلك اشتراكاتك كلها ({ $count }) الآن في موجز واحد كل { $day } في { $time }.
    }
digest-zone = الأوقات بتوقيت { $zone }. الاشتراكات الجديدة تنبّهك فورًا ما لم تقل غير ذلك.
length-ask-chat = كم يروي التنبيه؟
zone-ask =
    منطقتك الزمنية { $zone }، والساعة فيها { $time }.
    أرسل <code>/timezone القاهرة</code> (أي مدينة)، أو شاركني موقعك (📎).
zone-type = أرسل لي اسم مدينتك، مثلًا <code>القاهرة</code>، أو شاركني موقعك (📎).
zone-which = هناك أكثر من مدينة. أيها تقصد؟
zone-unknown = لا أعرف مدينة «{ $name }». جرّب أقرب مدينة كبيرة، بالإنجليزية أو كما يكتبها أهلها.
zone-similar = لا أعرف مدينة «{ $name }». هل قصدت إحدى هذه؟
zone-done = 🕒 المنطقة الزمنية: { $zone }، والساعة فيها { $time }.
first-none = لا أخبار عن هذا بعد. سيصلك أول خبر فور صدوره.
first-stories =
    { $count ->
        [one] آخر خبر:
       *[other] آخر خبرين:
    }
where-ask =
    🕒 <b>أين أنت؟</b> لتكون ساعتي وساعات الهدوء لديك صحيحة.
    اختر مدينة، أو اكتب اسم مدينتك، أو شارك موقعك (📎).
where-ask-group = 🕒 <b>أين أنتم؟</b> لتكون الساعة وساعات الهدوء هنا صحيحة.
where-skipped = حسنًا. أعتمد توقيت { $zone }. يمكن تغييره بالأمر /timezone.
news-ask = <b>بأي لغات أروي لك الأخبار؟</b> يرنّ الخبر حين يُروى بلغة محدَّدة هنا، وبأنسبها لك. وما لا يُروى إلا بغيرها لا يرنّ.
news-ask-one = بأي لغات أروي لك <b>{ $name }</b>؟
news-week = أخبار الأسبوع الماضي: { $languages }.
news-week-none = لم أقرأ أي خبر بعد.
news-left-out = متروكة لأنها لم تُروَ إلا بلغات أخرى: { $languages }.
news-all = كل اللغات
news-as-feed = بلغة المصدر نفسه
pause-ask = كم من الوقت أصمت؟ ما يفوتك يصلك بعدها في موجز واحد.
pause-unreadable = لم أفهم المدة. اكتبها هكذا: <code>/pause 3d</code> أو <code>/pause 12h</code> أو <code>/pause 1w</code>.
pause-done = ⏸ صامت حتى { $until }. ما يفوتك يصلك حينها في موجز واحد، أو بالأمر /resume.
resume-done = ▶️ عدت إليك. ما فاتك يصلك في موجز واحد.
resume-not-paused = لم أكن متوقفًا.
resume-others = هذه متوقفة على حدة. اضغط لاستئنافها:

## تحت التنبيه

alert-more = المزيد
alert-why = لماذا هذا؟
alert-story = 🧵 القصة كاملة
alert-mute-story = 🔕 اكتم هذا الخبر
alert-mute-outlet = 🔕 دون { $name } ليوم
alert-fewer = 👎 أقل من هذا النوع
alert-unsub = إلغاء الاشتراك
alert-unsub-yes = نعم، ألغِ اشتراك { $name }
alert-no-more = لا مزيد عن هذا الخبر.
channel-buttons = ما يمكن فعله بتنبيه في قناة موجود في المحادثة الخاصة بين مشرفيها وبيني: /list ثم @اسم القناة.
channel-private = تُضبط القنوات في محادثة خاصة معي: { $example }
recent-title = آخر التنبيهات. اضغط رقمًا: لماذا وصل، المزيد، كتم، إلغاء الاشتراك.
recent-none = لم يصل أي تنبيه بعد.
alert-story-muted = لن يصلك المزيد عن هذا الخبر.
alert-outlet-muted = كُتم { $name } ليوم واحد.
alert-fewer-ask = أي كلمة لا تريدها بعد الآن؟
alert-fewer-none = لا أجد في هذا الخبر كلمة تميّزه.
alert-fewer-done = لن تصلك بعد الآن أخبار فيها «{ $word }» ضمن { $name }.
alert-fewer-feed = هذا من خلاصة اشتركت فيها، لا من استعلام. يمكنك إيقافها أو حذفها: /list
alert-fewer-full = استعلام هذا الموضوع طويل لا يتسع لكلمة أخرى. افتحه من /list.
why-reply = رُدّ على تنبيه بالأمر /why، وسأخبرك لماذا وصل.
why-private = سأخبرك في محادثتنا الخاصة.
why-unknown = لا أذكر أن هذا تنبيه مني.
why-left-out = في الأسبوع الماضي أخبار أخرى لم تُروَ إلا بلغات أخرى فلم ترنّ: { $languages }.
story-reply = رُدّ على تنبيه بالأمر /story، وسأروي لك القصة من أولها.
story-count = التقارير: { $reports } · المصادر: { $outlets }
story-earlier = … تقارير أقدم: { $count }
story-grows = أحدّث هذه الرسالة كلما تطورت القصة.
why-others =
    { $count ->
        [one] وخبر آخر في تلك الرسالة.
        [two] وخبران آخران في تلك الرسالة.
        [few] و{ $count } أخبار أخرى في تلك الرسالة.
        [many] و{ $count } خبرًا آخر في تلك الرسالة.
       *[other] و{ $count } خبر آخر في تلك الرسالة.
    }
why-topic = يخص <b>{ $name }</b>: { $query }
why-feed = أنت مشترك في الخلاصة <b>{ $name }</b>.
why-left = وصل من أجل <b>{ $name }</b>، ولم تعد مشتركًا فيه.
why-hit = • «{ $word }» { $field } ({ $outlet })
why-changed = تغيّر استعلامك منذ ذلك الحين، وما كان ليجده الآن.
why-source = ورد أولًا في { $feed }.
why-merged = جُمع في خبر واحد، وعدد التقارير { $count }:
why-one-event = رُويت أولاً على أنها أخبار متفرقة، عددها { $count }، ثم تبيّن أنها خبر واحد.
field-title = في العنوان
field-text = في النص
field-source = بوصفها المصدر
field-lang = بوصفها اللغة

## أخذ كل شيء، والمغادرة

export-json = كل ما يخص هذه المحادثة. أرسله إليّ، أو استعمل /import، لاستعادته.
export-masked = العناوين التي فيها كلمة مرور أو مفتاح محجوبة في هذين الملفين. ولا ترد كاملة إلا في ملف /export لمحادثة خاصة، لخلاصاتها هي.
export-opml = خلاصاتك، لأي قارئ آخر.
import-ask = أرسل لي الملف: تصديرًا مني، أو ملف OPML من قارئ آخر.
import-large = هذا الملف كبير جدًا: المسموح { $count } كيلوبايت. لم يتغيّر شيء.
import-lost = لم أستطع جلب الملف من تيليجرام. لم يتغيّر شيء، أرسله مرة أخرى من فضلك.
import-broken =
    لا أستطيع استعمال هذا الملف. لم يتغيّر شيء. أرسل تصديرًا مني، أو ملف OPML.
    <i>{ $reason }</i>
import-done = أُضيف: { $added }. موجود من قبل: { $there }. تعذّر: { $failed }.
import-failed = ⚠️ { $name }: { $reason }
import-failed-more = … وغيرها: { $count }.
forget-ask =
    { $count ->
        [0] هل أحذف كل ما أعرفه عن هذه المحادثة: الإعدادات والسجل؟ لا يمكن التراجع عن ذلك.
        [one] هل أحذف كل ما أعرفه عن هذه المحادثة: اشتراكًا واحدًا والإعدادات والسجل؟ لا يمكن التراجع عن ذلك.
        [two] هل أحذف كل ما أعرفه عن هذه المحادثة: اشتراكين والإعدادات والسجل؟ لا يمكن التراجع عن ذلك.
        [few] هل أحذف كل ما أعرفه عن هذه المحادثة: { $count } اشتراكات والإعدادات والسجل؟ لا يمكن التراجع عن ذلك.
        [many] هل أحذف كل ما أعرفه عن هذه المحادثة: { $count } اشتراكًا والإعدادات والسجل؟ لا يمكن التراجع عن ذلك.
       *[other] هل أحذف كل ما أعرفه عن هذه المحادثة: { $count } اشتراك والإعدادات والسجل؟ لا يمكن التراجع عن ذلك.
    }
forget-done = حُذف كل ما يخص هذه المحادثة. للبدء من جديد أرسل /start.

## الأزرار

button-help = ❔ مساعدة
button-add-group = ➕ أضف إلى مجموعة
button-own-topic = ✏️ موضوع خاص بي
button-topics = 📰 المواضيع
button-query-help = كيف تكتب استعلامًا
button-cancel = إلغاء
button-subscribe = ✅ اشترك
button-sub-these = ✅ اشترك
button-keep = ✅ احتفظ به
button-change = ✏️ غيّر
button-tune = ⚙️ اضبط
button-undo = ↩️ تراجع
button-list = ▶ قائمتي
button-recent = آخر التنبيهات
button-back = ▶ رجوع
button-settings = ⚙️ الإعدادات
button-pace = ⏱ متى
button-length = ↕️ الطول
button-silent = 🔕 صامت
button-sound-on = 🔔 مع صوت
button-pause = ⏸ إيقاف مؤقت
button-resume = ▶️ استئناف
button-rename = ✏️ تغيير الاسم
button-query = 🔎 عدّل الاستعلام
button-outlets = 📰 المصادر
button-outlets-o = هذه فقط…
button-outlets-n = ليس هذه أبدًا…
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
button-cap = 🔢 حد الساعة
button-breaking = ⚡ الأخبار العاجلة
button-digest = 🗞 الموجزات
button-previews = 🖼 معاينة الروابط
button-other = ✏️ غير ذلك
button-city = ✏️ اذكر مدينة
button-skip = تخطٍّ
button-private = 💬 محادثة خاصة
button-forget-yes = 🗑 نعم، احذف كل شيء
button-export = 💾 صدّر أولًا

## قائمة الأوامر

command-start = اختر المواضيع
command-sub = راقب كلمات أو خلاصة أو موضوعًا
command-list = اشتراكاتك، وكيف يصلك كل منها
command-unsub = احذف اشتراكًا أو كل شيء
command-preview = جرّب استعلامًا قبل حفظه
command-latest = أحدث الأخبار
command-search = ابحث في الأرشيف
command-topics = مواضيع تختارها بضغطة
command-settings = الأوقات والطول واللغة
command-quiet = ساعات الهدوء، مثلًا 22:30-7
command-digest = موجزات بدل التنبيهات
command-timezone = منطقتك الزمنية، بحسب المدينة
command-language = اللغة التي أتكلمها
command-pause = لا تسمع شيئًا لبعض الوقت
command-resume = عُد إلى تلقي التنبيهات
command-why = لماذا وصل تنبيه، بالرد عليه
command-story = قصة الخبر من أولها، بالرد على تنبيه
command-export = اشتراكاتك في ملفات
command-import = اشتراكات من ملف
command-privacy = ما يُحفظ عنك
command-forget = احذف كل شيء عن هذه المحادثة
command-help = ما أستطيع فعله
command-cancel = أنهِ سؤالًا

command-stats = البوت بالأرقام
command-feeds = كل الخلاصات وحالتها
command-addfeed = أضف خلاصة للجميع
command-removefeed = أوقف جلب خلاصة
command-addtopic = اعرض موضوعًا على الجميع
command-removetopic = أوقف عرض موضوع
command-broadcast = اكتب إلى كل المحادثات
command-allow = اسمح لأحدهم باستعمال البوت
command-ban = توقف عن إجابة أحدهم
command-reload = أعد قراءة الإعدادات

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
button-move = ⬅️ خذ العنوان الجديد

## لمشغّل البوت

stats-title = <b>Newsbell بالأرقام</b> (اليوم: آخر 24 ساعة)
stats-chats = المحادثات: { $active }، المعلّقة: { $suspended }
stats-topics = الاشتراكات: { $subscriptions }؛ المواضيع: المعروضة { $curated }، والخاصة بالمحادثات { $own }
stats-feeds = الخلاصات: { $feeds }، المتعطلة: { $failing }
stats-news = مدخلات اليوم: { $entries }، الأخبار: { $stories }
stats-alerts = تنبيهات اليوم: { $sent }، المتعذّرة: { $failed }
stats-queue = قائمة الانتظار: { $queued }، المحجوزة للموجزات: { $held }؛ أقدمها ينتظر منذ { $seconds } ث
stats-lag = التأخر: نصفها خلال { $half } ث، و95 % خلال { $most } ث
feeds-title = <b>الخلاصات: { $count }</b>، الصفحة { $page } من { $pages }
feed-state-active = تعمل.
feed-state-failing = متعطلة:
feed-state-retired = لا تُجلب:
feed-polls = آخر جلب { $last }، آخر نجاح { $good }، الجلب القادم { $next }
feed-private = 🔒 خاصة: لا يرى ما تأتي به إلا المحادثات التي أضافتها.
feed-share-ask = هل تتيح <b>{ $name }</b> للجميع؟ ستجد كل المحادثات أيضًا ما أتت به حتى الآن.
feed-unshare-nobody = لم تضف أي محادثة هذه الخلاصة، ولذلك تبقى للجميع.
addfeed-how = اكتب <code>/addfeed https://example.org/feed الاسم</code>.
addtopic-how = اكتب <code>/addtopic مفاوضات إيران = iran (talks OR negotiations)</code>.
addtopic-there = هناك موضوع «{ $name }» من قبل. لإزالته: /removetopic.
addtopic-done = ✅ <b>{ $name }</b> معروض الآن على الجميع:
removetopic-which = أي موضوع نوقف عرضه؟
removetopic-done =
    { $count ->
        [0] لم يعد <b>{ $name }</b> معروضًا.
        [one] لم يعد <b>{ $name }</b> معروضًا. يبقى لدى مشترك واحد.
        [two] لم يعد <b>{ $name }</b> معروضًا. يبقى لدى مشتركين اثنين.
        [few] لم يعد <b>{ $name }</b> معروضًا. يبقى لدى { $count } مشتركين.
        [many] لم يعد <b>{ $name }</b> معروضًا. يبقى لدى { $count } مشتركًا.
       *[other] لم يعد <b>{ $name }</b> معروضًا. يبقى لدى { $count } مشترك.
    }
broadcast-how = اكتب الرسالة بعد الأمر: <code>/broadcast مرحبًا بالجميع</code>. يُحفظ التنسيق.
broadcast-ask =
    { $count ->
        [one] تُرسل هذه إلى محادثة واحدة، دون صوت:
        [two] تُرسل هذه إلى محادثتين، دون صوت:
        [few] تُرسل هذه إلى { $count } محادثات، دون صوت:
       *[other] تُرسل هذه إلى { $count } محادثة، دون صوت:
    }
broadcast-begun = هي في الطريق.
broadcast-busy = رسالة أخرى ما زالت في الطريق.
broadcast-done = انتهى الإرسال إلى الجميع. وصلت: { $sent }، رُفضت: { $failed }.
allow-how = اكتب <code>/allow 1234567</code> برقم شخص أو مجموعة.
allow-done = ✅ يحق لـ{ $id } استعمال البوت.
ban-how = اكتب <code>/ban 1234567</code> برقم شخص أو مجموعة.
ban-owner = هذا من مشغّلي البوت.
ban-done = 🚫 لن يُجاب { $id } بعد الآن ولن يصله شيء.
reload-done = ✅ أُعيدت قراءة ملفات الإعدادات.
reload-same = لم يتغير فيها شيء.
reload-feeds = الخلاصات: الجديدة { $added }، المعدَّلة { $changed }، المحذوفة { $gone }.
reload-topics = المواضيع: الجديدة { $added }، المعدَّلة { $changed }، المحذوفة { $gone }.
reload-keys = صار ساريًا الآن: { $keys }
reload-waiting = يسري بعد التشغيل التالي: { $keys }
reload-wrong = ⚠️ في ملفات الإعدادات أخطاء، <b>ولم يتغير شيء</b>. صحّحها ثم أرسل /reload:
notice-dead =
    { $count ->
        [one] ⚠️ <b>خلاصة واحدة</b> متعطلة منذ أكثر من يوم:
        [two] ⚠️ <b>خلاصتان</b> متعطلتان منذ أكثر من يوم:
        [few] ⚠️ <b>{ $count } خلاصات</b> متعطلة منذ أكثر من يوم:
       *[other] ⚠️ <b>{ $count } خلاصة</b> متعطلة منذ أكثر من يوم:
    }
notice-late =
    { $minutes ->
        [one] ⚠️ تأخرت قائمة الانتظار <b>دقيقة واحدة</b>؛ التنبيهات المنتظرة: { $count }. /stats
        [two] ⚠️ تأخرت قائمة الانتظار <b>دقيقتين</b>؛ التنبيهات المنتظرة: { $count }. /stats
        [few] ⚠️ تأخرت قائمة الانتظار <b>{ $minutes } دقائق</b>؛ التنبيهات المنتظرة: { $count }. /stats
       *[other] ⚠️ تأخرت قائمة الانتظار <b>{ $minutes } دقيقة</b>؛ التنبيهات المنتظرة: { $count }. /stats
    }
notice-disk = ⚠️ القرص يكاد يمتلئ: بقي { $megabytes } ميغابايت.
button-refresh = 🔄 تحديث
button-all-feeds = ▶ كل الخلاصات
button-feed-share = 🌍 للجميع
button-feed-share-yes = نعم، للجميع
button-feed-unshare = 🔒 لمحادثاتها فقط
button-broadcast =
    { $count ->
        [one] 📣 أرسل إلى محادثة واحدة
        [two] 📣 أرسل إلى محادثتين
        [few] 📣 أرسل إلى { $count } محادثات
       *[other] 📣 أرسل إلى { $count } محادثة
    }
