# آنچه ربات در گفتگو می‌گوید. دربارهٔ نشانه‌گذاری و متن ساده en/chat.ftl را ببینید.

start-private =
    🔔 خبرها را دنبال می‌کنم و وقتی خبری پیش بیاید که برایتان مهم است، هر چند رسانه هم بنویسند، <b>فقط یک بار</b> و در دو جمله خبرتان می‌کنم.
    موضوع‌هایی را که می‌خواهید بزنید یا موضوع خودتان را بنویسید، مثلاً <code>ایران مذاکرات</code>.
start-group =
    🔔 خبرها را دنبال می‌کنم و وقتی خبری پیش بیاید که برای این گروه مهم است، <b>فقط یک بار</b> و در دو جمله خبر می‌دهم.
    مدیران: موضوع‌هایی را که می‌خواهید بزنید یا <code>/sub ایران مذاکرات</code> بفرستید.
topics-title = <b>موضوع‌ها</b>. با یک ضربه روشن یا خاموش می‌شود.
topics-none = اینجا موضوع آماده‌ای نیست، ولی می‌توانید موضوع خودتان را داشته باشید: <code>/sub ایران مذاکرات</code>
topic-on = ✅ { $name } روشن شد
topic-off = { $name } خاموش شد
share-offer = می‌خواهید <b>{ $name }</b> را دنبال کنید؟
share-gone = موضوع این پیوند دیگر نیست. بقیه اینجا هستند.

help-intro =
    <b>بگویید چه چیزی را دنبال کنم، تا برای هر خبر یک بار خبرتان کنم.</b>
    واژه (<code>ایران مذاکرات</code>)، نشانی یک خوراک یا وبگاه بفرستید، یا موضوعی را بزنید.
help-more =
    در گروه فقط مدیران چیزی را عوض می‌کنند. برای کانال، مرا آنجا مدیر کنید و اینجا بنویسید: <code>/sub @channel ایران مذاکرات</code>
    زمان‌ها: /quiet، /digest، /timezone، /language. زیر هر خبر، ⋯ جزئیات، دلیل و بی‌صدا کردن را باز می‌کند.
help-query =
    <b>پرس‌وجو را چطور بنویسید</b>

    <code>iran talks</code> – هر دو واژه، به هر شکل (Iranian، talk)
    <code>iran OR "saudi arabia"</code> – یکی از آن دو؛ عبارت میان گیومه می‌آید
    <code>iran talks -football</code> – ولی نه سومی
    <code>(iran OR tehran) (talks OR deal)</code> – از هر گروه یکی
    <code>title:iran</code> – فقط در تیتر
    <code>source:bbc</code> – فقط از یک رسانه
    <code>lang:de</code> – فقط به یک زبان

    واژه‌های کنار هم از OR محکم‌ترند: <code>a b OR c</code> یعنی <code>(a b) OR c</code>.
    بدون نگه داشتن امتحان کنید: <code>/preview iran talks</code>
privacy =
    <b>آنچه دربارهٔ این گفتگو نگه می‌دارم</b>

    • شماره و نامش، همان‌طور که تلگرام می‌دهد
    • اشتراک‌ها و تنظیمات شما
    • اینکه چه خبرهایی اینجا آمده، تا { $days } روز: تا چیزی دو بار زنگ نزند
    • پرسشی که کرده‌ام، تا پاسخ دهید یا ۱۵ دقیقه بگذرد

    چیزهای دیگری که می‌نویسید، اینکه چه کسی چه را می‌زند یا چه می‌خواند، نگه نمی‌دارم. خبرها روی همین دستگاه تطبیق داده می‌شوند؛ چیزی دربارهٔ شما جایی نمی‌رود.
    /export همه‌چیز را برایتان می‌فرستد، /forget پاکش می‌کند.
cancelled = لغو شد.
nothing-to-cancel = چیزی برای لغو نیست.
unknown-command = این دستور را نمی‌شناسم. /help نشان می‌دهد چه هست.
unknown-command-nearest = این دستور را نمی‌شناسم. منظورتان { $command } بود؟ /help نشان می‌دهد چه هست.
prompt-group = <i>به این پیام پاسخ دهید. ۱۵ دقیقه منتظر می‌ماند؛ /cancel تمامش می‌کند.</i>
said-nothing = بنویسید چه چیزی را دنبال کنم، مثلاً <code>ایران مذاکرات</code>، یا /topics را بزنید.
flood = کمی تند بود. یک دقیقهٔ دیگر دوباره پاسخ می‌دهم.
button-gone = این دیگر نیست.
failed = مشکلی پیش آمد و یادداشت شد. لطفاً دوباره امتحان کنید.
not-invited = این ربات فقط با دعوت است. شماره‌تان را به گرداننده‌اش بدهید: { $id }
admins-only = این را فقط مدیران این گروه می‌توانند عوض کنند.

target-unknown = <b>{ $name }</b> را نمی‌بینم. اول مرا آنجا مدیر کنید و نام را بررسی کنید.
target-not-admin = تا جایی که می‌بینم، شما مدیر <b>{ $name }</b> نیستید.
target-cannot-post = اجازهٔ نوشتن در <b>{ $name }</b> را ندارم. مرا مدیری کنید که می‌تواند پیام بفرستد.

sub-ask =
    چه چیزی را دنبال کنم؟ بفرستید:
    • چند واژه، مثلاً <code>ایران مذاکرات</code>
    • نشانی یک خوراک یا وبگاه، مثلاً <code>bbc.com/news</code>
    • نام یک موضوع: /topics
sub-these =
    { $count ->
        [one] مشترک این نشانی شوید؟
       *[other] مشترک این { $count } نشانی شوید؟
    }
sub-done = ✅ از <b>{ $name }</b> باخبرتان می‌کنم.
sub-already = از <b>{ $name }</b> همین حالا هم باخبر می‌شوید.
sub-room =
    { $count ->
        [0] این آخرین جای اینجا بود.
       *[other] اینجا برای { $count } تای دیگر جا هست.
    }
limit-topics =
    { $count ->
       *[other] اینجا برای { $count } موضوع جا هست و پر شده است. /unsub جا باز می‌کند.
    }
limit-feeds =
    { $count ->
       *[other] اینجا برای { $count } خوراک جا هست و پر شده است. /unsub جا باز می‌کند.
    }
feeds-looking =
    { $count ->
        [one] دنبال خوراک می‌گردم…
       *[other] دنبال خوراک‌ها می‌گردم…
    }
feeds-several = { $url } { $count } خوراک دارد. کدام؟
feed-not-found = چنین نشانی‌ای نیست
feed-forbidden-address = از این نشانی نمی‌توان پرسید
feed-untrusted = به گواهی‌اش نمی‌توان اعتماد کرد
feed-closed = مرا راه نمی‌دهد
feed-nothing-there = دیگر چیزی آنجا نیست
feed-server-broken = کارسازش مشکل دارد
feed-is-page = صفحهٔ وب است و خوراکی معرفی نمی‌کند
feed-silent = پاسخ نمی‌دهد
feed-unreadable = خواندنی نیست
feed-failed = ⚠️ { $url }: { $reason }

preview-title = { $query }
preview-ask = کدام پرس‌وجو را امتحان کنم؟ مثلاً <code>ایران مذاکرات</code>
preview-a-day =
    { $count ->
       *[other] حدود <b>{ $count } خبر در روز</b>.
    }
preview-a-week =
    { $count ->
       *[other] حدود <b>{ $count } خبر در هفته</b>.
    }
preview-few =
    { $count ->
       *[other] <b>{ $count } خبر</b> از وقتی خواندن را شروع کرده‌ام.
    }
preview-none =
    { $days ->
        [one] در یک روز گذشته چیزی نبود. شاید باز هم درست باشد: هر وقت چیزی بود خبر می‌دهم.
       *[other] در { $days } روز گذشته چیزی نبود. شاید باز هم درست باشد: هر وقت چیزی بود خبر می‌دهم.
    }
preview-last =
    { $count ->
        [one] آخرین مورد:
       *[other] { $count } مورد آخر:
    }
query-change = پرس‌وجو را همان‌طور که باید باشد بفرستید. اکنون { $query } است – برای رونوشت بزنید.
query-unreadable = این پرس‌وجو را نمی‌فهمم. جای ▶:
query-detail = <i>{ $detail }</i>
query-empty = واژه‌ای در آن نیست.
query-only-minus = فقط واژه‌های منفی دارد: واژه‌ای برای جستن بیفزایید.
query-closes-nothing = این ) چیزی را نمی‌بندد.
query-never-closed = آنچه اینجا آغاز می‌شود بسته نشده: ) یا گیومه بیفزایید.
query-holds-nothing = میان این پرانتزها چیزی نیست.
query-no-field = فقط title: و source: و lang: هست.
query-language-code = lang: کدی دوحرفی می‌خواهد، مثلاً lang:de.
query-too-much = بیش از حد بلند یا تودرتو است.
query-sign-alone = اینجا واژه‌ای کم است یا نشانه‌ای زیادی.
query-long =
    { $count ->
       *[other] برای پرس‌وجو زیادی بلند است: تا { $count } نویسه مجاز است.
    }

list-title =
    { $count ->
       *[other] <b>{ $count } اشتراک</b>
    }
list-line = <b>{ $name }</b> · { $marks }
list-elsewhere = در رشته‌ای دیگر
list-hint = برای تغییر، شماره‌ای را بزنید.
list-empty = هنوز اشتراکی اینجا نیست. موضوعی را بزنید یا موضوع خودتان را بنویسید.
card-title = <b>{ $name }</b>
card-own = پرس‌وجو: { $query }
card-curated = موضوع: { $query }
card-feed = خوراک: { $url }
card-failing = ⚠️ از { $since } کار نمی‌کند: { $reason }
card-pace = کی: { $pace }
card-sound-on = صدا: روشن
card-sound-off = صدا: خاموش
card-length = اندازه: { $length }
card-only = فقط از: { $outlets }
card-never = هرگز از: { $outlets }
card-paused = مکث تا { $until }
pace-instant = همان لحظه
pace-hourly = هر ساعت
pace-daily = هر روز
pace-weekly = هر هفته
pace-daily-at = هر روز ساعت { $time }
pace-weekly-at = { $day } ساعت { $time }
length-headline = فقط تیتر
length-short = دو جمله
length-long = بلندتر
length-chat = مانند گفتگو
pause-1 = ۱ روز
pause-3 = ۳ روز
pause-7 = ۱ هفته
pause-30 = ۳۰ روز
pace-ask = کی از <b>{ $name }</b> بگویم؟
length-ask = از <b>{ $name }</b> چقدر بگویم؟
pause-ask-one = <b>{ $name }</b> تا کی ساکت باشد؟
remove-ask = <b>{ $name }</b> برداشته شود؟
outlets-o = <b>{ $name }</b>: فقط از این رسانه‌ها. اگر هیچ‌کدام نشان نشده باشد، از همه.
outlets-n = <b>{ $name }</b>: هرگز از این رسانه‌ها.
rename-ask = نام دیگری برای <b>{ $name }</b> بفرستید.
share-topic = هر کس این پیوند را باز کند با یک ضربه مشترک <b>{ $name }</b> می‌شود:
share-feed = هر کس این را برایم بفرستد همان خوراک <b>{ $name }</b> را می‌گیرد:
unsub-ask = کدام برود؟
unsub-unknown = مشترک «{ $name }» نیستید.
unsub-done = <b>{ $name }</b> برداشته شد. دیگر از آن چیزی نمی‌آید.
unsub-done-short = { $name } برداشته شد
unsub-all-ask =
    { $count ->
        [one] اشتراکتان برداشته شود؟ پیش از آن پرونده‌ای برایتان می‌فرستم تا بتوانید برگردید.
       *[other] هر { $count } اشتراک برداشته شود؟ پیش از آن پرونده‌ای برایتان می‌فرستم تا بتوانید برگردید.
    }
unsub-all-done =
    { $count ->
        [one] اشتراک برداشته شد. /import با آن پرونده برش می‌گرداند.
       *[other] هر { $count } اشتراک برداشته شد. /import با آن پرونده برشان می‌گرداند.
    }

search-ask = دنبال چه بگردم؟ مثلاً <code>ایران مذاکرات</code>
search-title = { $query }
search-none =
    { $days ->
        [one] { $query }: در یک روز گذشته چیزی نبود.
       *[other] { $query }: در { $days } روز گذشته چیزی نبود.
    }
latest-mine = <b>تازه‌ترین خبرهای موضوع‌های شما</b>
latest-all = <b>تازه‌ترین خبرها</b>
latest-none = هنوز هیچ. تازه خواندن را شروع کرده‌ام.
story-told = { $outlets } · { $time }

settings-title = <b>تنظیمات</b> برای هر چه اینجا می‌آید
settings-paused = ⏸ مکث تا { $until } (/resume)
settings-language = زبان: { $language }
settings-zone = منطقهٔ زمانی: { $zone } (اکنون { $time })
settings-quiet = ساعت‌های سکوت: { $hours }
settings-cap = خبرهایی که در ساعت زنگ می‌زنند: { $cap }
settings-breaking-on = خبر فوری: می‌تواند از سکوت و سقف بگذرد
settings-breaking-off = خبر فوری: مانند بقیه صبر می‌کند
settings-digest = چکیده‌ها: { $time }، هفتگی‌ها { $day }
settings-length = اندازه: { $length }
settings-previews-on = پیش‌نمایش پیوند: روشن
settings-previews-off = پیش‌نمایش پیوند: خاموش
saved = ذخیره شد
quiet-none = هیچ
cap-none = بی‌سقف
language-ask = به کدام زبان حرف بزنم؟
language-done = اکنون به { $language } حرف می‌زنم.
quiet-ask =
    کی ساکت باشم؟ هر چه آن وقت بیاید، برای یک چکیده در پایان می‌ماند.
    ساعت‌ها به وقت { $zone } است.
quiet-type = ساعت‌ها را بفرستید، مثلاً <code>22:30-7</code>، یا <code>off</code>.
quiet-unreadable = این ساعت‌ها را نفهمیدم. این‌طور بنویسید: <code>/quiet 22:30-7</code> یا <code>/quiet off</code>.
quiet-done = 🌙 سکوت: { $hours } ({ $zone }). هر چه آن وقت بیاید برای یک چکیده می‌ماند.
quiet-off = دیگر ساعت سکوتی نیست.
cap-ask = در یک ساعت چند خبر می‌تواند زنگ بزند؟ بقیه برای یک چکیده می‌ماند.
digest-ask = چکیده‌ها کی بیایند و هفتگی‌ها کدام روز؟ اینکه کدام اشتراک‌ها چکیده‌اند روی کارتشان نوشته است: /list
digest-unreadable = نفهمیدم. این‌طور بنویسید: <code>/digest daily 8:00</code>، <code>/digest weekly friday 18:00</code>، <code>/digest hourly</code> یا <code>/digest off</code>.
digest-done-instant =
    { $count ->
        [one] اشتراک شما دوباره همان لحظه زنگ می‌زند.
       *[other] هر { $count } اشتراک دوباره همان لحظه زنگ می‌زند.
    }
digest-done-hourly =
    { $count ->
        [one] اشتراک شما از این پس هر ساعت چکیده می‌آید.
       *[other] هر { $count } اشتراک از این پس هر ساعت در یک چکیده می‌آید.
    }
digest-done-daily =
    { $count ->
        [one] اشتراک شما از این پس هر روز ساعت { $time } چکیده می‌آید.
       *[other] هر { $count } اشتراک از این پس هر روز ساعت { $time } در یک چکیده می‌آید.
    }
digest-done-weekly =
    { $count ->
        [one] اشتراک شما از این پس هر { $day } ساعت { $time } چکیده می‌آید.
       *[other] هر { $count } اشتراک از این پس هر { $day } ساعت { $time } در یک چکیده می‌آید.
    }
digest-zone = ساعت‌ها به وقت { $zone } است. اشتراک‌های تازه همان لحظه زنگ می‌زنند، مگر طور دیگری بگویید.
length-ask-chat = هر خبر چقدر بگوید؟
zone-ask =
    منطقهٔ زمانی شما { $zone } است و آنجا ساعت { $time } است.
    <code>/timezone تهران</code> بفرستید (هر شهری)، یا مکانتان را با من هم‌رسانی کنید (📎).
zone-type = نام شهرتان را بفرستید، مثلاً <code>تهران</code>، یا مکانتان را هم‌رسانی کنید (📎).
zone-which = چند تا هست. کدام؟
zone-unknown = شهری به نام «{ $name }» نمی‌شناسم. نزدیک‌ترین شهر بزرگ را به انگلیسی یا به املای همان‌جا امتحان کنید.
zone-done = 🕒 منطقهٔ زمانی: { $zone }، آنجا ساعت { $time } است.
pause-ask = تا کی ساکت باشم؟ هر چه از دست بدهید بعد در یک چکیده می‌آید.
pause-unreadable = نفهمیدم تا کی. این‌طور بنویسید: <code>/pause 3d</code>، <code>/pause 12h</code> یا <code>/pause 1w</code>.
pause-done = ⏸ ساکت تا { $until }. هر چه از دست بدهید آن وقت در یک چکیده می‌آید، یا با /resume.
resume-done = ▶️ دوباره اینجایم. هر چه از دست دادید در یک چکیده می‌آید.
resume-not-paused = در مکث نبودم.

alert-more = بیشتر
alert-why = چرا این؟
alert-mute-story = 🔕 دیگر چیزی از این خبر نیاید
alert-mute-outlet = 🔕 یک روز بدون { $name }
alert-fewer = 👎 از این دست کمتر
alert-unsub = لغو اشتراک
alert-unsub-yes = بله، لغو { $name }
alert-no-more = بیش از این چیزی برای گفتن نیست.
alert-story-muted = دیگر چیزی از این خبر نمی‌آید.
alert-outlet-muted = { $name } تا یک روز ساکت است.
alert-fewer-ask = کدام واژه دیگر نیاید؟
alert-fewer-none = واژه‌ای که این خبر را جدا کند نمی‌یابم.
alert-fewer-done = خبرهای دارای «{ $word }» دیگر برای { $name } زنگ نمی‌زنند.
alert-fewer-feed = این از خوراکی است که مشترکش هستید، نه از پرس‌وجو. می‌توانید مکثش دهید یا بردارید: /list
alert-fewer-full = پرس‌وجوی این موضوع برای یک واژهٔ دیگر زیادی بلند است. /list بازش می‌کند.
why-reply = با /why به یک خبر پاسخ دهید تا بگویم چرا آمد.
why-unknown = چنین خبری از خودم به یاد ندارم.
why-others =
    { $count ->
       *[other] و { $count } خبر دیگر در آن پیام.
    }
why-topic = از <b>{ $name }</b> است: { $query }
why-feed = مشترک خوراک <b>{ $name }</b> هستید.
why-left = برای <b>{ $name }</b> آمد که دیگر مشترکش نیستید.
why-hit = • «{ $word }» { $field } ({ $outlet })
why-changed = پرس‌وجوی شما از آن پس عوض شده و اکنون این را نمی‌یافت.
why-source = نخست در { $feed } گزارش شد.
why-merged = از { $count } گزارش یک خبر شد:
field-title = در تیتر
field-text = در متن
field-source = به عنوان رسانه
field-lang = به عنوان زبان

export-json = همه‌چیز این گفتگو. برای برگرداندن، آن را برایم بفرستید یا /import را بزنید.
export-opml = خوراک‌های شما برای هر خبرخوان دیگر.
import-ask = پرونده را بفرستید: برون‌بری خودم یا OPML خبرخوانی دیگر.
import-large = این پرونده زیادی بزرگ است: تا { $count } کیلوبایت مجاز است. چیزی عوض نشد.
import-lost = نتوانستم پرونده را از تلگرام بگیرم. چیزی عوض نشد؛ لطفاً دوباره بفرستیدش.
import-broken = از این پرونده نمی‌توانم استفاده کنم ({ $reason }). چیزی عوض نشد. برون‌بری خودم یا OPML بفرستید.
import-done = افزوده: { $added }. از پیش بود: { $there }. ناموفق: { $failed }.
import-failed = ⚠️ { $name }: { $reason }
import-failed-more = … و { $count } تای دیگر.
forget-ask =
    { $count ->
        [0] هر چه از این گفتگو می‌دانم پاک شود: تنظیمات و پیشینه؟ برگشت ندارد.
       *[other] هر چه از این گفتگو می‌دانم پاک شود: { $count } اشتراک، تنظیمات و پیشینه؟ برگشت ندارد.
    }
forget-done = همه‌چیز این گفتگو پاک شد. /start از نو آغاز می‌کند.

button-help = ❔ راهنما
button-add-group = ➕ افزودن به گروه
button-own-topic = ✏️ موضوع خودم
button-topics = 📰 موضوع‌ها
button-query-help = پرس‌وجو را چطور بنویسید
button-cancel = لغو
button-subscribe = ✅ اشتراک
button-sub-these = ✅ اشتراک
button-keep = ✅ نگه دار
button-change = ✏️ تغییر
button-tune = ⚙️ تنظیم
button-undo = ↩️ برگردان
button-list = ◀ فهرست من
button-back = ◀ برگشت
button-settings = ⚙️ تنظیمات
button-pace = ⏱ کی
button-length = ↕️ اندازه
button-silent = 🔕 بی‌صدا
button-sound-on = 🔔 با صدا
button-pause = ⏸ مکث
button-resume = ▶️ ادامه
button-rename = ✏️ نام دیگر
button-query = 🔎 ویرایش پرس‌وجو
button-outlets = 📰 رسانه‌ها
button-outlets-o = فقط این‌ها …
button-outlets-n = هرگز این‌ها …
button-share = 🔗 هم‌رسانی
button-remove = 🗑 برداشتن
button-remove-yes = بله، بردار
button-no = نه
button-everything = 🗑 همه
button-everything-yes =
    { $count ->
        [one] بله، بردار
       *[other] بله، هر { $count } را بردار
    }
button-done = تمام
button-language = 🌐 زبان
button-zone = 🕒 منطقهٔ زمانی
button-quiet = 🌙 ساعت‌های سکوت
button-cap = 🔢 سقف ساعتی
button-breaking = ⚡ خبر فوری
button-digest = 🗞 چکیده‌ها
button-previews = 🖼 پیش‌نمایش‌ها
button-other = ✏️ دیگر
button-city = ✏️ نام شهر
button-forget-yes = 🗑 بله، همه را پاک کن
button-export = 💾 اول برون‌بری

command-start = گزینش موضوع‌ها
command-sub = دنبال کردن واژه، خوراک یا موضوع
command-list = اشتراک‌های شما و اینکه هر کدام چطور می‌آید
command-unsub = برداشتن یکی یا همه
command-preview = امتحان پرس‌وجو پیش از نگه داشتن
command-latest = تازه‌ترین خبرها
command-search = جستجو در بایگانی
command-topics = موضوع‌های آماده
command-settings = زمان‌ها، اندازه، زبان
command-quiet = ساعت‌های سکوت، مثلاً 22:30-7
command-digest = چکیده به جای خبر
command-timezone = منطقهٔ زمانی شما، با نام شهر
command-language = زبانی که حرف می‌زنم
command-pause = مدتی چیزی نیاید
command-resume = دوباره بیاید
command-why = چرا خبری آمد، در پاسخ به آن
command-export = اشتراک‌های شما به شکل پرونده
command-import = اشتراک‌ها از پرونده
command-privacy = آنچه دربارهٔ شما نگه داشته می‌شود
command-forget = پاک کردن همه‌چیز این گفتگو
command-help = آنچه از من برمی‌آید
command-cancel = پایان دادن به پرسش

command-stats = ربات به زبان اعداد
command-feeds = همهٔ خوراک‌ها و حالشان
command-addfeed = افزودن خوراک برای همه
command-removefeed = نخواندن یک خوراک
command-addtopic = پیشنهاد موضوعی به همه
command-removetopic = پیشنهاد نکردن یک موضوع
command-broadcast = نوشتن به همهٔ گفتگوها
command-allow = اجازه به کسی برای کار با ربات
command-ban = پاسخ ندادن به کسی

notice-feed-failing = ⚠️ <b>{ $name }</b> ساعت‌هاست کار نمی‌کند: { $reason }. باز هم امتحان می‌کنم.
notice-feed-gone = ⚠️ <b>{ $name }</b> دیگر نیست: { $reason }. دیگر امتحان نمی‌کنم.
notice-feed-back = ✅ <b>{ $name }</b> برگشته است.
feed-offered = شاید به اینجا رفته باشد: { $url }
feed-retried = اکنون امتحانش می‌کنم.
button-retry = 🔄 اکنون امتحان کن
button-move = ➡️ نشانی تازه را بگیر

stats-title = <b>Newsbell به زبان اعداد</b> (امروز: ۲۴ ساعت گذشته)
stats-chats = گفتگوها: { $active }، معلق: { $suspended }
stats-topics = اشتراک‌ها: { $subscriptions }؛ موضوع‌ها: { $curated } آماده، { $own } از گفتگوها
stats-feeds = خوراک‌ها: { $feeds }، خراب: { $failing }
stats-news = مطالب امروز: { $entries }، خبرها: { $stories }
stats-alerts = پیام‌های امروز: { $sent }، ناموفق: { $failed }
stats-queue = صف: { $queued }، مانده برای چکیده: { $held }؛ قدیمی‌ترین { $seconds } ثانیه منتظر است
stats-lag = تأخیر: نیمی در { $half } ثانیه، ۹۵٪ در { $most } ثانیه
feeds-title = <b>{ $count } خوراک</b>، صفحهٔ { $page } از { $pages }
feed-state-active = کار می‌کند.
feed-state-failing = کار نمی‌کند:
feed-state-retired = خوانده نمی‌شود:
feed-polls = آخرین خواندن { $last }، آخرین کامیابی { $good }، خواندن بعدی { $next }
addfeed-how = بنویسید <code>/addfeed https://example.org/feed نام</code>.
addtopic-how = بنویسید <code>/addtopic مذاکرات ایران = iran (talks OR negotiations)</code>.
addtopic-there = موضوعی به نام «{ $name }» هست. /removetopic آن را برمی‌دارد.
addtopic-done = ✅ <b>{ $name }</b> به همه پیشنهاد می‌شود:
removetopic-which = کدام موضوع دیگر پیشنهاد نشود؟
removetopic-done =
    { $count ->
        [0] <b>{ $name }</b> دیگر پیشنهاد نمی‌شود.
       *[other] <b>{ $name }</b> دیگر پیشنهاد نمی‌شود. { $count } مشترک نگهش می‌دارند.
    }
broadcast-how = پیام را پس از دستور بنویسید: <code>/broadcast سلام به همه</code>. قالب‌بندی می‌ماند.
broadcast-ask =
    { $count ->
       *[other] این بی‌صدا به { $count } گفتگو می‌رود:
    }
broadcast-begun = در راه است.
broadcast-busy = یکی دیگر هنوز در راه است.
broadcast-done = پیام همگانی تمام شد. فرستاده: { $sent }، پس‌زده: { $failed }.
allow-how = بنویسید <code>/allow 1234567</code>، با شمارهٔ یک فرد یا گروه.
allow-done = ✅ { $id } می‌تواند با ربات کار کند.
ban-how = بنویسید <code>/ban 1234567</code>، با شمارهٔ یک فرد یا گروه.
ban-owner = او گرداننده است.
ban-done = 🚫 { $id } دیگر نه پاسخی می‌گیرد و نه خبری.
notice-dead =
    { $count ->
       *[other] ⚠️ <b>{ $count } خوراک</b> بیش از یک روز است کار نمی‌کند:
    }
notice-late =
    { $minutes ->
       *[other] ⚠️ صف <b>{ $minutes } دقیقه</b> عقب است؛ { $count } پیام منتظرند. /stats
    }
notice-disk = ⚠️ دیسک تقریباً پر است: { $megabytes } مگابایت مانده.
button-refresh = 🔄 تازه‌سازی
button-all-feeds = ◀ همهٔ خوراک‌ها
button-broadcast =
    { $count ->
       *[other] 📣 فرستادن به { $count } گفتگو
    }
