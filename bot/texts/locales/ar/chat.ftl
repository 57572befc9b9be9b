# ما يقوله البوت في المحادثة. انظر en/chat.ftl بشأن الوسوم والنص البسيط.

start-private =
    🔔 أتابع الأخبار وأنبّهك <b>مرة واحدة</b> حين يقع ما يهمك، في جملتين، مهما كثرت وسائل الإعلام التي تنقله.
    اضغط المواضيع التي تريدها أو اكتب لي موضوعك، مثل <code>إيران مفاوضات</code>.
start-group =
    🔔 أتابع الأخبار وأنبّه هذه المجموعة <b>مرة واحدة</b> حين يقع ما يهمها، في جملتين.
    أيها المشرفون: اضغطوا المواضيع التي تريدونها أو أرسلوا <code>/sub إيران مفاوضات</code>.
topics-title = <b>المواضيع</b>. ضغطة واحدة تفعّل الموضوع أو توقفه.
topics-none = لا مواضيع جاهزة هنا، لكن يمكنك أن تضيف موضوعك: <code>/sub إيران مفاوضات</code>
topic-on = ✅ { $name }: مفعّل
topic-off = { $name }: متوقف
share-offer = هل تريد متابعة <b>{ $name }</b>؟
share-gone = موضوع هذا الرابط لم يعد موجودًا. إليك المواضيع الأخرى.

help-intro =
    <b>قل لي ماذا أراقب، وأنبّهك مرة واحدة لكل خبر.</b>
    اكتب لي كلمات (<code>إيران مفاوضات</code>) أو عنوان خلاصة أو موقع، أو اضغط موضوعًا.
help-more =
    في المجموعات لا يغيّر شيئًا إلا المشرفون. للقناة: اجعلني مشرفًا فيها واكتب لي هنا: <code>/sub @channel إيران مفاوضات</code>
    الأوقات: /quiet، /digest، /timezone، /language. تحت كل تنبيه يفتح ⋯ المزيد والسبب والكتم.
help-query =
    <b>كيف تكتب بحثًا</b>

    <code>iran talks</code> – الكلمتان معًا، بأي صيغة (Iranian، talk)
    <code>iran OR "saudi arabia"</code> – إحداهما؛ والعبارة توضع بين علامتي اقتباس
    <code>iran talks -football</code> – ولكن ليس الثالثة
    <code>(iran OR tehran) (talks OR deal)</code> – واحدة من كل مجموعة
    <code>title:iran</code> – في العنوان فقط
    <code>source:bbc</code> – من وسيلة إعلام واحدة فقط
    <code>lang:de</code> – بلغة واحدة فقط

    الكلمات المتجاورة أوثق من OR: <code>a b OR c</code> تعني <code>(a b) OR c</code>.
    جرّب بحثًا دون حفظه: <code>/preview iran talks</code>
privacy =
    <b>ما أحفظه عن هذه المحادثة</b>

    • رقمها واسمها كما يعطيهما تيليجرام
    • اشتراكاتك وإعداداتك
    • أي تنبيهات وصلت إلى هنا، لعدد من الأيام هو { $days }: حتى لا يرنّ شيء مرتين
    • سؤالًا طرحته، حتى تجيب أو تمر 15 دقيقة

    لا أحفظ غير ذلك مما تكتب، ولا من يضغط ماذا، ولا من يقرأ ماذا. تُصنَّف الأخبار على هذا الجهاز، ولا يُنقل عنك شيء.
    /export يرسل إليك كل شيء، و /forget يحذفه.
cancelled = أُلغي.
nothing-to-cancel = لا شيء لإلغائه.
unknown-command = لا أعرف هذا الأمر. /help يعرض الموجود.
unknown-command-nearest = لا أعرف هذا الأمر. هل قصدت { $command }؟ /help يعرض الموجود.
prompt-group = <i>أجب بالرد على هذه الرسالة. تنتظر 15 دقيقة؛ /cancel ينهيها.</i>
said-nothing = اكتب لي ماذا أراقب، مثل <code>إيران مفاوضات</code>، أو اضغط /topics.
flood = كان ذلك سريعًا بعض الشيء. سأجيب ثانية بعد دقيقة.
button-gone = هذا لم يعد موجودًا.
failed = حدث خطأ ما، وقد سُجّل. حاول مرة أخرى من فضلك.
not-invited = هذا البوت بالدعوة فقط. أعطِ مشغّله رقمك: { $id }
admins-only = لا يغيّر ذلك إلا مشرفو هذه المجموعة.

target-unknown = لا أرى <b>{ $name }</b>. اجعلني مشرفًا فيها أولًا وتحقق من الاسم.
target-not-admin = بقدر ما أرى، لست مشرفًا في <b>{ $name }</b>.
target-cannot-post = لا يمكنني النشر في <b>{ $name }</b>. اجعلني مشرفًا يحق له النشر.

sub-ask =
    ماذا أراقب؟ أرسل لي
    • كلمات، مثل <code>إيران مفاوضات</code>
    • عنوان خلاصة أو موقع، مثل <code>bbc.com/news</code>
    • اسم موضوع: /topics
sub-these =
    { $count ->
        [one] هل تشترك في هذا العنوان؟
        [two] هل تشترك في هذين العنوانين؟
        [few] هل تشترك في هذه العناوين وعددها { $count }؟
       *[other] هل تشترك في هذه العناوين وعددها { $count }؟
    }
sub-done = ✅ سأنبّهك إلى <b>{ $name }</b>.
sub-already = أنت تتابع <b>{ $name }</b> من قبل.
sub-room =
    { $count ->
        [0] كان هذا آخر ما يتسع له المكان هنا.
       *[other] المتبقي من الأماكن هنا: { $count }.
    }
limit-topics =
    { $count ->
       *[other] حد المواضيع هنا { $count }، وقد امتلأ. /unsub يفسح مكانًا.
    }
limit-feeds =
    { $count ->
       *[other] حد الخلاصات هنا { $count }، وقد امتلأ. /unsub يفسح مكانًا.
    }
feeds-looking =
    { $count ->
        [one] أبحث عن الخلاصة…
       *[other] أبحث عن الخلاصات…
    }
feeds-several = { $url } فيه أكثر من خلاصة ({ $count }). أيها تريد؟
feed-not-found = لا يوجد عنوان كهذا
feed-forbidden-address = لا يجوز سؤال هذا العنوان
feed-untrusted = لا يمكن الوثوق بشهادته
feed-closed = لا يسمح لي بالدخول
feed-nothing-there = لم يعد هناك شيء
feed-server-broken = خادمه معطل
feed-is-page = هذه صفحة ويب ولا تذكر أي خلاصة
feed-silent = لا يجيب
feed-unreadable = لا يمكن قراءته
feed-failed = ⚠️ { $url }: { $reason }

preview-title = { $query }
preview-ask = أي بحث أجرّب؟ مثل <code>إيران مفاوضات</code>
preview-a-day =
    { $count ->
        [one] نحو <b>تنبيه واحد في اليوم</b>.
        [two] نحو <b>تنبيهين في اليوم</b>.
        [few] نحو <b>{ $count } تنبيهات في اليوم</b>.
       *[other] نحو <b>{ $count } تنبيهًا في اليوم</b>.
    }
preview-a-week =
    { $count ->
        [one] نحو <b>تنبيه واحد في الأسبوع</b>.
        [two] نحو <b>تنبيهين في الأسبوع</b>.
        [few] نحو <b>{ $count } تنبيهات في الأسبوع</b>.
       *[other] نحو <b>{ $count } تنبيهًا في الأسبوع</b>.
    }
preview-few =
    { $count ->
        [one] <b>تنبيه واحد</b> منذ بدأت القراءة.
        [two] <b>تنبيهان</b> منذ بدأت القراءة.
        [few] <b>{ $count } تنبيهات</b> منذ بدأت القراءة.
       *[other] <b>{ $count } تنبيهًا</b> منذ بدأت القراءة.
    }
preview-none =
    { $days ->
        [one] لا شيء في اليوم الأخير. قد يكون صحيحًا مع ذلك: أنبّهك حين يقع شيء.
        [two] لا شيء في اليومين الأخيرين. قد يكون صحيحًا مع ذلك: أنبّهك حين يقع شيء.
        [few] لا شيء في آخر { $days } أيام. قد يكون صحيحًا مع ذلك: أنبّهك حين يقع شيء.
       *[other] لا شيء في آخر { $days } يومًا. قد يكون صحيحًا مع ذلك: أنبّهك حين يقع شيء.
    }
preview-last =
    { $count ->
        [one] آخر خبر:
        [two] آخر خبرين:
       *[other] آخر { $count } أخبار:
    }
query-change = أرسل لي البحث كما ينبغي أن يكون. هو الآن { $query } – اضغط لنسخه.
query-unreadable = لا أفهم هذا البحث. عند ▶:
query-detail = <i>{ $detail }</i>
query-empty = ليست فيه أي كلمة.
query-only-minus = فيه كلمات مسبوقة بناقص فقط: أضف كلمة يُبحث عنها.
query-closes-nothing = هذا القوس ) لا يغلق شيئًا.
query-never-closed = ما يبدأ هنا لا يُغلق: أضف ) أو علامة اقتباس.
query-holds-nothing = لا شيء بين هذين القوسين.
query-no-field = يوجد title: و source: و lang: فقط.
query-language-code = بعد lang: رمز من حرفين، مثل lang:de.
query-too-much = هذا أطول من اللازم أو كثير التداخل.
query-sign-alone = تنقص كلمة هنا، أو تزيد علامة.
query-long =
    { $count ->
       *[other] هذا أطول من أن يكون بحثًا: أقصى عدد للأحرف { $count }.
    }

list-title =
    { $count ->
        [one] <b>اشتراك واحد</b>
        [two] <b>اشتراكان</b>
        [few] <b>{ $count } اشتراكات</b>
       *[other] <b>{ $count } اشتراكًا</b>
    }
list-line = <b>{ $name }</b> · { $marks }
list-elsewhere = في موضوع آخر من المنتدى
list-hint = اضغط رقمًا لتغيير شيء.
list-empty = لا اشتراكات هنا بعد. اضغط موضوعًا أو اكتب لي موضوعك.
card-title = <b>{ $name }</b>
card-own = البحث: { $query }
card-curated = الموضوع: { $query }
card-feed = الخلاصة: { $url }
card-failing = ⚠️ معطلة منذ { $since }: { $reason }
card-pace = متى: { $pace }
card-sound-on = الصوت: نعم
card-sound-off = الصوت: لا
card-length = الطول: { $length }
card-only = من هذه فقط: { $outlets }
card-never = ليس من هذه أبدًا: { $outlets }
card-paused = متوقف حتى { $until }
pace-instant = فورًا
pace-hourly = كل ساعة
pace-daily = كل يوم
pace-weekly = كل أسبوع
pace-daily-at = كل يوم في { $time }
pace-weekly-at = { $day } في { $time }
length-headline = العنوان فقط
length-short = جملتان
length-long = أطول
length-chat = مثل المحادثة
pause-1 = يوم واحد
pause-3 = 3 أيام
pause-7 = أسبوع
pause-30 = 30 يومًا
pace-ask = متى أخبرك عن <b>{ $name }</b>؟
length-ask = كم أروي من <b>{ $name }</b>؟
pause-ask-one = كم يتوقف <b>{ $name }</b>؟
remove-ask = هل أزيل <b>{ $name }</b>؟
outlets-o = <b>{ $name }</b>: من هذه الوسائل فقط. إن لم تُختر أي واحدة فمن الجميع.
outlets-n = <b>{ $name }</b>: ليس من هذه الوسائل أبدًا.
rename-ask = أرسل لي اسمًا آخر لـ <b>{ $name }</b>.
share-topic = من يفتح هذا الرابط يشترك في <b>{ $name }</b> بضغطة واحدة:
share-feed = من يرسل لي هذا يحصل على خلاصة <b>{ $name }</b> نفسها:
unsub-ask = أيها يذهب؟
unsub-unknown = لست مشتركًا في «{ $name }».
unsub-done = أُزيل <b>{ $name }</b>. لن يصلك منه شيء بعد الآن.
unsub-done-short = أُزيل { $name }
unsub-all-ask =
    { $count ->
        [one] هل أزيل اشتراكك؟ أرسل إليك أولًا ملفًا به، لتتمكن من العودة.
        [two] هل أزيل الاشتراكين؟ أرسل إليك أولًا ملفًا بهما، لتتمكن من العودة.
       *[other] هل أزيل كل الاشتراكات ({ $count })؟ أرسل إليك أولًا ملفًا بها، لتتمكن من العودة.
    }
unsub-all-done =
    { $count ->
        [one] أُزيل الاشتراك. /import مع ذلك الملف يعيده.
        [two] أُزيل الاشتراكان. /import مع ذلك الملف يعيدهما.
       *[other] أُزيلت كل الاشتراكات ({ $count }). /import مع ذلك الملف يعيدها.
    }

search-ask = عمّ أبحث؟ مثل <code>إيران مفاوضات</code>
search-title = { $query }
search-none =
    { $days ->
        [one] { $query }: لا شيء في اليوم الأخير.
        [two] { $query }: لا شيء في اليومين الأخيرين.
        [few] { $query }: لا شيء في آخر { $days } أيام.
       *[other] { $query }: لا شيء في آخر { $days } يومًا.
    }
latest-mine = <b>أحدث أخبار مواضيعك</b>
latest-all = <b>أحدث الأخبار</b>
latest-none = لا شيء بعد. بدأت القراءة للتو.
story-told = { $outlets } · { $time }

settings-title = <b>إعدادات</b> كل ما يصل إلى هنا
settings-paused = ⏸ متوقف حتى { $until } (/resume)
settings-language = اللغة: { $language }
settings-zone = المنطقة الزمنية: { $zone } (الآن { $time })
settings-quiet = ساعات الهدوء: { $hours }
settings-cap = التنبيهات التي ترنّ في الساعة: { $cap }
settings-breaking-on = العاجل: قد يتجاوز الهدوء والحد
settings-breaking-off = العاجل: ينتظر كغيره
settings-digest = الموجزات: { $time }، والأسبوعية يوم { $day }
settings-length = الطول: { $length }
settings-previews-on = معاينة الروابط: نعم
settings-previews-off = معاينة الروابط: لا
saved = حُفظ
quiet-none = لا توجد
cap-none = بلا حد
language-ask = بأي لغة أتحدث؟
language-done = أتحدث الآن { $language }.
quiet-ask =
    متى أسكت؟ ما يصل حينها ينتظر موجزًا واحدًا في النهاية.
    الأوقات بتوقيت { $zone }.
quiet-type = أرسل لي الساعات، مثل <code>22:30-7</code>، أو <code>off</code>.
quiet-unreadable = لم أفهم هذه الساعات. اكتبها هكذا: <code>/quiet 22:30-7</code> أو <code>/quiet off</code>.
quiet-done = 🌙 الهدوء: { $hours } ({ $zone }). ما يصل حينها ينتظر موجزًا واحدًا.
quiet-off = لا ساعات هدوء بعد الآن.
cap-ask = كم تنبيهًا يجوز أن يرنّ في الساعة؟ والباقي ينتظر موجزًا واحدًا.
digest-ask = متى تصل الموجزات، وفي أي يوم الأسبوعية؟ أي الاشتراكات يصل موجزًا مكتوب في بطاقته: /list
digest-unreadable = لم أفهم ذلك. اكتب هكذا: <code>/digest daily 8:00</code>، <code>/digest weekly friday 18:00</code>، <code>/digest hourly</code> أو <code>/digest off</code>.
digest-done-instant =
    { $count ->
        [one] اشتراكك يرنّ فورًا من جديد.
       *[other] كل الاشتراكات ({ $count }) ترنّ فورًا من جديد.
    }
digest-done-hourly =
    { $count ->
        [one] اشتراكك يصل الآن موجزًا كل ساعة.
       *[other] كل الاشتراكات ({ $count }) تصل الآن في موجز واحد كل ساعة.
    }
digest-done-daily =
    { $count ->
        [one] اشتراكك يصل الآن موجزًا كل يوم في { $time }.
       *[other] كل الاشتراكات ({ $count }) تصل الآن في موجز واحد كل يوم في { $time }.
    }
digest-done-weekly =
    { $count ->
        [one] اشتراكك يصل الآن موجزًا كل { $day } في { $time }.
       *[other] كل الاشتراكات ({ $count }) تصل الآن في موجز واحد كل { $day } في { $time }.
    }
digest-zone = الأوقات بتوقيت { $zone }. الاشتراكات الجديدة ترنّ فورًا ما لم تقل غير ذلك.
length-ask-chat = كم يروي التنبيه؟
zone-ask =
    منطقتك الزمنية { $zone }، والساعة فيها { $time }.
    أرسل <code>/timezone القاهرة</code> (أي مدينة)، أو شارك موقعك معي (📎).
zone-type = أرسل لي اسم مدينتك، مثل <code>القاهرة</code>، أو شارك موقعك (📎).
zone-which = هناك أكثر من واحدة. أيها؟
zone-unknown = لا أعرف مدينة «{ $name }». جرّب أقرب مدينة كبيرة، بالإنجليزية أو كما تُكتب هناك.
zone-done = 🕒 المنطقة الزمنية: { $zone }، والساعة فيها { $time }.
pause-ask = كم أسكت؟ ما يفوتك يصل بعدها في موجز واحد.
pause-unreadable = لم أفهم كم. اكتب هكذا: <code>/pause 3d</code>، <code>/pause 12h</code> أو <code>/pause 1w</code>.
pause-done = ⏸ صامت حتى { $until }. ما يفوتك يصل حينها في موجز واحد، أو مع /resume.
resume-done = ▶️ عدت. ما فاتك يصل في موجز واحد.
resume-not-paused = لم أكن متوقفًا.

alert-more = المزيد
alert-why = لماذا هذا؟
alert-mute-story = 🔕 لا شيء آخر من هذا الخبر
alert-mute-outlet = 🔕 يوم بلا { $name }
alert-fewer = 👎 أقل من هذا النوع
alert-unsub = إلغاء الاشتراك
alert-unsub-yes = نعم، اترك { $name }
alert-no-more = لا مزيد يُروى عن هذا.
alert-story-muted = لن يصلك شيء آخر من هذا الخبر.
alert-outlet-muted = { $name } صامت ليوم.
alert-fewer-ask = أي كلمة لا تريدها بعد الآن؟
alert-fewer-none = لا أجد كلمة تميز هذا الخبر.
alert-fewer-done = الأخبار التي فيها «{ $word }» لن ترنّ بعد الآن في { $name }.
alert-fewer-feed = هذا من خلاصة اشتركت فيها، لا من بحث. يمكنك إيقافها أو إزالتها: /list
alert-fewer-full = بحث هذا الموضوع أطول من أن يتسع لكلمة أخرى. /list يفتحه.
why-reply = رد على تنبيه بالأمر /why أقل لك لماذا وصل.
why-unknown = لا أذكر تنبيهًا كهذا مني.
why-others =
    { $count ->
        [one] وخبر آخر في تلك الرسالة.
        [two] وخبران آخران في تلك الرسالة.
        [few] و{ $count } أخبار أخرى في تلك الرسالة.
       *[other] و{ $count } خبرًا آخر في تلك الرسالة.
    }
why-topic = ينتمي إلى <b>{ $name }</b>: { $query }
why-feed = أنت مشترك في خلاصة <b>{ $name }</b>.
why-left = وصل من أجل <b>{ $name }</b>، ولم تعد مشتركًا فيه.
why-hit = • «{ $word }» { $field } ({ $outlet })
why-changed = تغير بحثك منذ ذلك الحين، ولن يجده الآن.
why-source = أول من نقله { $feed }.
why-merged = جُمع في خبر واحد من عدة تقارير ({ $count }):
field-title = في العنوان
field-text = في النص
field-source = بوصفها وسيلة الإعلام
field-lang = بوصفها اللغة

export-json = كل ما في هذه المحادثة. أرسله لي، أو استعمل /import، لاستعادته.
export-opml = خلاصاتك، لأي قارئ آخر.
import-ask = أرسل لي الملف: تصديرًا مني أو OPML من قارئ آخر.
import-large = هذا الملف أكبر من اللازم: الحد { $count } كيلوبايت. لم يتغير شيء.
import-lost = لم أستطع جلب الملف من تيليجرام. لم يتغير شيء؛ أرسله مرة أخرى من فضلك.
import-broken = لا أستطيع استعمال هذا الملف ({ $reason }). لم يتغير شيء. أرسل تصديرًا مني أو OPML.
import-done = أُضيف: { $added }. كان موجودًا: { $there }. فشل: { $failed }.
import-failed = ⚠️ { $name }: { $reason }
import-failed-more = … و{ $count } غيرها.
forget-ask =
    { $count ->
        [0] هل أحذف كل ما أعرفه عن هذه المحادثة: الإعدادات والسجل؟ لا رجعة في ذلك.
        [one] هل أحذف كل ما أعرفه عن هذه المحادثة: اشتراكًا واحدًا والإعدادات والسجل؟ لا رجعة في ذلك.
       *[other] هل أحذف كل ما أعرفه عن هذه المحادثة: الاشتراكات ({ $count }) والإعدادات والسجل؟ لا رجعة في ذلك.
    }
forget-done = حُذف كل ما في هذه المحادثة. /start يبدأ من جديد.

button-help = ❔ مساعدة
button-add-group = ➕ إضافة إلى مجموعة
button-own-topic = ✏️ موضوع خاص بي
button-topics = 📰 المواضيع
button-query-help = كيف تكتب بحثًا
button-cancel = إلغاء
button-subscribe = ✅ اشتراك
button-sub-these = ✅ اشتراك
button-keep = ✅ احتفظ به
button-change = ✏️ تغيير
button-tune = ⚙️ ضبط
button-undo = ↩️ تراجع
button-list = ◀ قائمتي
button-back = ◀ رجوع
button-settings = ⚙️ الإعدادات
button-pace = ⏱ متى
button-length = ↕️ الطول
button-silent = 🔕 بلا صوت
button-sound-on = 🔔 بصوت
button-pause = ⏸ إيقاف
button-resume = ▶️ استئناف
button-rename = ✏️ إعادة تسمية
button-query = 🔎 تعديل البحث
button-outlets = 📰 وسائل الإعلام
button-outlets-o = هذه فقط …
button-outlets-n = ليس هذه أبدًا …
button-share = 🔗 مشاركة
button-remove = 🗑 إزالة
button-remove-yes = نعم، أزله
button-no = لا
button-everything = 🗑 الكل
button-everything-yes =
    { $count ->
        [one] نعم، أزله
       *[other] نعم، أزل الكل ({ $count })
    }
button-done = تم
button-language = 🌐 اللغة
button-zone = 🕒 المنطقة الزمنية
button-quiet = 🌙 ساعات الهدوء
button-cap = 🔢 الحد في الساعة
button-breaking = ⚡ العاجل
button-digest = 🗞 الموجزات
button-previews = 🖼 معاينة الروابط
button-other = ✏️ غيرها
button-city = ✏️ اذكر مدينة
button-forget-yes = 🗑 نعم، احذف كل شيء
button-export = 💾 صدّر أولًا

command-start = اختيار المواضيع
command-sub = مراقبة كلمات أو خلاصة أو موضوع
command-list = اشتراكاتك وكيف يصل كل منها
command-unsub = إزالة واحد أو الكل
command-preview = تجربة بحث قبل حفظه
command-latest = أحدث الأخبار
command-search = البحث في الأرشيف
command-topics = مواضيع جاهزة
command-settings = الأوقات والطول واللغة
command-quiet = ساعات الهدوء، مثل 22:30-7
command-digest = موجزات بدل التنبيهات
command-timezone = منطقتك الزمنية، بالمدينة
command-language = اللغة التي أتحدثها
command-pause = لا شيء لبعض الوقت
command-resume = التنبيه من جديد
command-why = لماذا وصل تنبيه، بالرد عليه
command-export = اشتراكاتك ملفات
command-import = اشتراكات من ملف
command-privacy = ما يُحفظ عنك
command-forget = حذف كل شيء عن هذه المحادثة
command-help = ما أستطيعه
command-cancel = إنهاء سؤال

command-stats = البوت بالأرقام
command-feeds = كل الخلاصات وحالها
command-addfeed = إضافة خلاصة للجميع
command-removefeed = التوقف عن قراءة خلاصة
command-addtopic = عرض موضوع على الجميع
command-removetopic = التوقف عن عرض موضوع
command-broadcast = الكتابة إلى كل المحادثات
command-allow = السماح لأحد باستعمال البوت
command-ban = عدم الرد على أحد بعد الآن

notice-feed-failing = ⚠️ <b>{ $name }</b> معطلة منذ ساعات: { $reason }. ما زلت أحاول.
notice-feed-gone = ⚠️ <b>{ $name }</b> لم تعد موجودة: { $reason }. توقفت عن المحاولة.
notice-feed-back = ✅ عادت <b>{ $name }</b>.
feed-offered = ربما انتقلت إلى { $url }
feed-retried = أحاول الآن.
button-retry = 🔄 حاول الآن
button-move = ➡️ خذ العنوان الجديد

stats-title = <b>Newsbell بالأرقام</b> (اليوم: آخر 24 ساعة)
stats-chats = المحادثات: { $active }، المعلقة: { $suspended }
stats-topics = الاشتراكات: { $subscriptions }؛ المواضيع: { $curated } جاهزة، { $own } للمحادثات
stats-feeds = الخلاصات: { $feeds }، المعطلة: { $failing }
stats-news = المواد اليوم: { $entries }، الأخبار: { $stories }
stats-alerts = التنبيهات اليوم: { $sent }، الفاشلة: { $failed }
stats-queue = الطابور: { $queued }، المؤجلة للموجزات: { $held }؛ الأقدم ينتظر { $seconds } ث
stats-lag = التأخر: النصف في { $half } ث، و95٪ في { $most } ث
feeds-title = <b>الخلاصات: { $count }</b>، الصفحة { $page } من { $pages }
feed-state-active = تعمل.
feed-state-failing = معطلة:
feed-state-retired = لا تُقرأ:
feed-polls = آخر قراءة { $last }، آخر نجاح { $good }، القراءة التالية { $next }
addfeed-how = اكتب <code>/addfeed https://example.org/feed الاسم</code>.
addtopic-how = اكتب <code>/addtopic مفاوضات إيران = iran (talks OR negotiations)</code>.
addtopic-there = يوجد موضوع «{ $name }» من قبل. /removetopic يزيله.
addtopic-done = ✅ <b>{ $name }</b> معروض على الجميع:
removetopic-which = أي موضوع لا يُعرض بعد الآن؟
removetopic-done =
    { $count ->
        [0] <b>{ $name }</b> لم يعد معروضًا.
        [one] <b>{ $name }</b> لم يعد معروضًا. يحتفظ به مشترك واحد.
       *[other] <b>{ $name }</b> لم يعد معروضًا. عدد من يحتفظ به: { $count }.
    }
broadcast-how = اكتب الرسالة بعد الأمر: <code>/broadcast مرحبًا بالجميع</code>. يُحفظ التنسيق.
broadcast-ask =
    { $count ->
       *[other] يذهب هذا بلا صوت إلى محادثات عددها { $count }:
    }
broadcast-begun = في الطريق.
broadcast-busy = رسالة أخرى ما زالت في الطريق.
broadcast-done = انتهت الرسالة العامة. أُرسل: { $sent }، رُفض: { $failed }.
allow-how = اكتب <code>/allow 1234567</code>، برقم شخص أو مجموعة.
allow-done = ✅ { $id } يمكنه استعمال البوت.
ban-how = اكتب <code>/ban 1234567</code>، برقم شخص أو مجموعة.
ban-owner = هذا مشغّل.
ban-done = 🚫 { $id } لن يصله رد ولا تنبيه بعد الآن.
notice-dead =
    { $count ->
        [one] ⚠️ <b>خلاصة واحدة</b> معطلة منذ أكثر من يوم:
        [two] ⚠️ <b>خلاصتان</b> معطلتان منذ أكثر من يوم:
       *[other] ⚠️ <b>خلاصات عددها { $count }</b> معطلة منذ أكثر من يوم:
    }
notice-late =
    { $minutes ->
       *[other] ⚠️ الطابور متأخر <b>{ $minutes } د</b>؛ التنبيهات المنتظرة: { $count }. /stats
    }
notice-disk = ⚠️ القرص ممتلئ تقريبًا: بقي { $megabytes } ميجابايت.
button-refresh = 🔄 تحديث
button-all-feeds = ◀ كل الخلاصات
button-broadcast =
    { $count ->
       *[other] 📣 أرسل إلى محادثات عددها { $count }
    }
