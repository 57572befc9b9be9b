# آنچه ربات در گفتگو می‌گوید. برای نشانه‌گذاری و متن ساده en/chat.ftl را ببینید.

## گام‌های نخست

start-private =
    🔔 من خبرها را دنبال می‌کنم و وقتی اتفاقی بیفتد که برایتان مهم است، <b>فقط یک بار</b> خبرتان می‌کنم: در دو جمله، هر چند رسانه هم که درباره‌اش نوشته باشند.
    موضوع‌های دلخواهتان را انتخاب کنید یا موضوع خودتان را بفرستید، مثلاً <code>ایران مذاکرات</code>.
start-group =
    🔔 من خبرها را دنبال می‌کنم و وقتی اتفاقی بیفتد که برایتان مهم است، <b>فقط یک بار</b> و در دو جمله در این گروه خبر می‌دهم.
    مدیران: موضوع‌های دلخواه را انتخاب کنید یا <code>/sub ایران مذاکرات</code> را بفرستید.
topics-title = <b>موضوع‌ها</b>. برای روشن یا خاموش کردن، روی هر کدام بزنید.
topics-none = اینجا موضوع آماده‌ای نیست، ولی می‌توانید موضوع خودتان را اضافه کنید: <code>/sub ایران مذاکرات</code>
start-choices = زبان خبرها: <b>{ $languages }</b>. منطقهٔ زمانی: <b>{ $zone }</b>. درست نیست؟ روی 🗣 یا 🕒 بزنید.
topic-on = ✅ { $name } روشن شد
topic-off = { $name } خاموش شد
share-offer = می‌خواهید مشترک <b>{ $name }</b> شوید؟
share-gone = موضوع این لینک دیگر وجود ندارد. این‌ها بقیهٔ موضوع‌ها هستند.

help-intro =
    <b>بگویید چه چیزی را دنبال کنم؛ هر خبر را فقط یک بار می‌فرستم.</b>
    چند کلمه (<code>ایران مذاکرات</code>) یا آدرس یک فید یا سایت را بفرستید، یا روی یک موضوع بزنید.
help-more =
    در گروه فقط مدیران می‌توانند چیزی را تغییر دهند. برای کانال، مرا آنجا مدیر کنید و بعد همین‌جا بنویسید: <code>/sub @channel ایران مذاکرات</code>
    زمان‌ها و زبان‌ها: /quiet، /digest، /timezone، /settings. زیر هر اعلان روی ⋯ بزنید تا بیشتر بخوانید، کل ماجرا را ببینید، بدانید چرا آمده یا بی‌صدایش کنید.
help-query =
    <b>چطور جستجو بنویسیم</b>

    هر دو کلمه، به هر شکلی (Iranian، talk): <code>iran talks</code>
    یکی از این دو؛ عبارت‌ها را در گیومه بگذارید: <code>iran OR "saudi arabia"</code>
    هر دو کلمه، ولی بدون football: <code>iran talks -football</code>
    از هر گروه یکی: <code>(iran OR tehran) (talks OR deal)</code>
    فقط در تیتر: <code>title:iran</code>
    فقط از این رسانه: <code>source:bbc</code>
    فقط به این زبان: <code>lang:de</code>

    کلمه‌های کنار هم بر OR مقدم‌اند: <code>a b OR c</code> یعنی <code>(a b) OR c</code>.
    برای امتحان، بدون اشتراک: <code>/preview iran talks</code>
privacy =
    <b>چه چیزهایی از این گفتگو نگه می‌دارم</b>

    • شناسه و نام آن، همان‌طور که تلگرام می‌دهد
    • اشتراک‌ها و تنظیمات شما
    • اینکه چه اعلان‌هایی اینجا فرستاده‌ام، تا { $days } روز، تا هیچ خبری دو بار نیاید
    • اینکه کدام پیام‌های من کل یک ماجرا را می‌گویند، تا دو روز، تا بتوانم به‌روزشان کنم
    • سؤالی که پرسیده‌ام، تا وقتی جواب بدهید یا 15 دقیقه بگذرد

    فیدی که با آدرسش اضافه می‌کنید فقط مال همین گفتگوست. هیچ کس دیگری خبرهایش را پیدا نمی‌کند، نمی‌گیرد و در آمارها نمی‌بیند، مگر اینکه همان آدرس را اضافه کرده باشد. صاحب ربات نام آن را می‌بیند و می‌تواند آن را برای همه باز کند. اگر آدرسی رمز عبور یا کلید داشته باشد، همه‌جا آن را می‌پوشانم و هرگز با لینک به اشتراک نمی‌گذارم؛ فقط در /export گفتگوی خصوصی کامل می‌آید.

    جز این‌ها نه نوشته‌هایتان را نگه می‌دارم، نه اینکه چه کسی روی چه چیزی می‌زند یا چه می‌خواند. همه چیز روی سرور همین ربات پردازش می‌شود و هیچ اطلاعاتی از شما به کسی داده نمی‌شود.
    با /export همه چیز را می‌گیرید و با /forget همه چیز پاک می‌شود.
cancelled = لغو شد.
nothing-to-cancel = چیزی برای لغو نیست.
unknown-command = این دستور را نمی‌شناسم. در /help ببینید چه کارهایی بلدم.
unknown-command-nearest = این دستور را نمی‌شناسم. منظورتان { $command } بود؟ در /help ببینید چه کارهایی بلدم.
prompt-group = <i>برای جواب دادن، به همین پیام پاسخ دهید. 15 دقیقه منتظر می‌مانم؛ اگر منصرف شدید /cancel را بفرستید.</i>
said-nothing = بگویید چه چیزی را دنبال کنم، مثلاً <code>ایران مذاکرات</code>، یا از /topics انتخاب کنید.
flood = کمی تند رفتید. یک دقیقهٔ دیگر دوباره جواب می‌دهم.
button-gone = این دیگر وجود ندارد.
failed = مشکلی برایم پیش آمد و ثبت شد. لطفاً دوباره امتحان کنید.
not-invited = استفاده از این ربات فقط با دعوت است. برای دسترسی، شناسهٔ خود را برای صاحب ربات بفرستید: <code>{ $id }</code>
admins-only = فقط مدیران این گروه می‌توانند آن را تغییر دهند.

## کانال‌ها و گفتگوهای دیگر، از گفتگوی خصوصی

target-unknown = <b>{ $name }</b> را نمی‌بینم. نام را بررسی کنید و مرا آنجا مدیر کنید.
target-not-admin = تا جایی که می‌بینم، مدیر <b>{ $name }</b> نیستید.
target-cannot-post = اجازه ندارم در <b>{ $name }</b> پیام بگذارم. مرا آنجا مدیر کنید، با اجازهٔ فرستادن پیام.

## اشتراک

sub-ask =
    چه چیزی را دنبال کنم؟ یکی از این‌ها را بفرستید:
    • چند کلمه، مثلاً <code>ایران مذاکرات</code>
    • آدرس یک فید یا سایت، مثلاً <code>bbc.com/news</code>
    • نام یک موضوع از /topics
sub-these =
    { $count ->
        [one] مشترک این آدرس می‌شوید؟
       *[other] مشترک این { $count } آدرس می‌شوید؟
    }
sub-done = ✅ مشترک <b>{ $name }</b> شدید.
sub-already = از قبل مشترک <b>{ $name }</b> هستید.
sub-filtered = ✅ مشترک <b>{ $name }</b> شدید، با فیلتر: { $query }
sub-filtered-already = از قبل مشترک <b>{ $name }</b> هستید، با فیلتر: { $query }
sub-room =
    { $count ->
        [0] دیگر اینجا جا نیست.
       *[other] اینجا برای { $count } اشتراک دیگر جا هست.
    }
limit-topics =
    { $count ->
        [one] اینجا بیشتر از { $count } موضوع نمی‌شود. با /unsub جا باز کنید.
       *[other] اینجا بیشتر از { $count } موضوع نمی‌شود. با /unsub جا باز کنید.
    }
limit-feeds =
    { $count ->
        [one] اینجا بیشتر از { $count } فید نمی‌شود. با /unsub جا باز کنید.
       *[other] اینجا بیشتر از { $count } فید نمی‌شود. با /unsub جا باز کنید.
    }
feeds-looking =
    { $count ->
        [one] دنبال فید می‌گردم…
       *[other] دنبال فیدها می‌گردم…
    }
feeds-several = در { $url } تعداد { $count } فید هست. کدام را می‌خواهید؟
feed-failed = ⚠️ { $url }: { $reason }
feeds-busy = هنوز دنبال فیدهای دیگرتان هستم. صبر کنید جواب آن بیاید و بعد دوباره امتحان کنید.

preview-title = { $query }
preview-ask = کدام جستجو را امتحان کنم؟ مثلاً <code>ایران مذاکرات</code>
preview-no-feed = این فید را هنوز نمی‌خوانم، پس نمی‌شود کلمه‌ها را امتحان کرد. با /sub و همین متن مشترک شوید.
preview-a-day = حدود <b>{ $count } اعلان در روز</b>.
preview-a-week = حدود <b>{ $count } اعلان در هفته</b>.
preview-few = <b>{ $count } اعلان</b> از وقتی خواندن را شروع کرده‌ام.
preview-none =
    { $days ->
        [one] در یک روز گذشته چیزی نبود. اشکالی ندارد: هر وقت خبری شد، خبرتان می‌کنم.
       *[other] در { $days } روز گذشته چیزی نبود. اشکالی ندارد: هر وقت خبری شد، خبرتان می‌کنم.
    }
preview-all-words = با این جستجو همهٔ این کلمه‌ها باید در خبر باشند. اگر یکی هم کافی است: { $query }
preview-last =
    { $count ->
        [one] آخرین مورد:
       *[other] { $count } مورد آخر:
    }
query-change =
    جستجوی جدید را بفرستید. این جستجوی فعلی است (برای کپی روی آن بزنید):
    { $query }
filter-ask = کدام خبرهای <b>{ $name }</b> را می‌خواهید؟ یک جستجو بفرستید، مثلاً <code>اوکراین OR کی‌یف</code>.
query-unreadable = این جستجو را متوجه نشدم. مشکل در ▶ است:
query-detail = <i>{ $detail }</i>
query-long =
    { $count ->
       *[other] این جستجو زیادی بلند است: حداکثر { $count } کاراکتر.
    }

## فهرست و کارت‌های آن

list-title = <b>{ $count } اشتراک</b>
list-line = <b>{ $name }</b> · { $marks }
list-elsewhere = در تاپیکی دیگر
list-hint = برای باز کردن هر اشتراک، روی شماره‌اش بزنید.
list-empty = هنوز اشتراکی ندارید. روی یک موضوع بزنید یا موضوع خودتان را بفرستید.
query-with = همراه با { $words }
query-without = بدون { $words }
query-in-title = { $words } در تیتر
query-from = از { $words }
query-in-language = به { $language }
card-title = <b>{ $name }</b>
card-own = جستجو: { $query }
card-curated = موضوع: { $query }
card-without = بدون: { $words }
card-feed = فید: { $url }
card-filter = فیلتر: { $query }
card-failing = ⚠️ مشکل دارد از { $since }: { $reason }
card-pace = زمان: { $pace }
card-sound-on = صدا: روشن
card-sound-off = صدا: خاموش
card-photo-on = عکس: روشن
card-photo-off = عکس: خاموش
card-length = اندازه: { $length }
card-news = زبان خبرها: { $languages }
card-only = فقط از: { $outlets }
card-never = بدون: { $outlets }
card-paused = متوقف تا { $until }
pace-instant = بلافاصله
pace-hourly = هر ساعت
pace-daily = هر روز
pace-weekly = هر هفته
pace-daily-at = هر روز ساعت { $time }
pace-weekly-at = هر { $day } ساعت { $time }
length-headline = فقط تیتر
length-short = دو جمله
length-long = بلندتر
length-chat = مثل تنظیمات
pause-1 = 1 روز
pause-3 = 3 روز
pause-7 = 1 هفته
pause-30 = 30 روز
pace-ask = اعلان‌های <b>{ $name }</b> کِی بیایند؟
length-ask = اعلان‌های <b>{ $name }</b> چقدر بلند باشند؟
pause-ask-one = <b>{ $name }</b> تا کِی متوقف شود؟
remove-ask = <b>{ $name }</b> حذف شود؟
outlets-o = <b>{ $name }</b>: فقط از این رسانه‌ها. اگر هیچ‌کدام را انتخاب نکنید، از همه.
outlets-n = <b>{ $name }</b>: بدون این رسانه‌ها.
rename-ask = نام جدید <b>{ $name }</b> را بفرستید.
share-topic = هر کس این لینک را باز کند، با یک لمس مشترک <b>{ $name }</b> می‌شود:
share-feed = هر کس این را برایم بفرستد، همان فید <b>{ $name }</b> را می‌گیرد:
share-secret = آدرس <b>{ $name }</b> رمز عبور یا کلید دارد، برای همین آن را به اشتراک نمی‌گذارم. می‌توانید خودتان آن را برای هر که باید این فید را داشته باشد بفرستید.
unsub-ask = کدام اشتراک لغو شود؟
unsub-unknown = شما مشترک «{ $name }» نیستید.
unsub-done = اشتراک <b>{ $name }</b> لغو شد.
unsub-done-short = اشتراک { $name } لغو شد
unsub-all-ask =
    { $count ->
        [one] اشتراکتان حذف شود؟ قبلش یک نسخهٔ پشتیبان می‌فرستم تا بتوانید برش گردانید.
       *[other] هر { $count } اشتراک حذف شود؟ قبلش یک نسخهٔ پشتیبان می‌فرستم تا بتوانید برشان گردانید.
    }
unsub-all-done =
    { $count ->
        [one] اشتراکتان حذف شد. برای برگرداندنش /import را با همان فایل بفرستید.
       *[other] هر { $count } اشتراک حذف شد. برای برگرداندنشان /import را با همان فایل بفرستید.
    }

## خواندن

search-ask = دنبال چه بگردم؟ مثلاً <code>ایران مذاکرات</code>
search-title = { $query }
search-none =
    { $days ->
        [one] { $query }: در یک روز گذشته چیزی نبود.
       *[other] { $query }: در { $days } روز گذشته چیزی نبود.
    }
latest-mine = <b>تازه‌ترین خبرهای موضوع‌هایتان</b>
latest-all = <b>تازه‌ترین خبرها</b>
latest-none = هنوز چیزی نیست. تازه خواندن را شروع کرده‌ام.
story-told = { $outlets } · { $time }

## تنظیمات

settings-title = <b>تنظیمات</b> همهٔ اعلان‌ها
settings-paused = ⏸ متوقف تا { $until } (/resume)
settings-language = زبان: { $language }
settings-zone = منطقهٔ زمانی: { $zone } (الان { $time })
settings-news = زبان خبرها: { $languages }
settings-quiet = ساعت‌های سکوت: { $hours }
settings-cap = حداکثر اعلان در ساعت: { $cap }
settings-breaking-on = خبر فوری: ساعت‌های سکوت و سقف ساعتی را نادیده می‌گیرد
settings-breaking-off = خبر فوری: مثل بقیه منتظر می‌ماند
settings-digest = خلاصه‌ها: { $time }، هفتگی‌ها { $day }
settings-length = اندازه: { $length }
settings-previews-on = پیش‌نمایش لینک: روشن
settings-previews-off = پیش‌نمایش لینک: خاموش
saved = ذخیره شد
quiet-none = خاموش
cap-none = بدون سقف
language-ask = به چه زبانی حرف بزنم؟
language-done = زبان تغییر کرد: { $language }.
quiet-ask =
    چه ساعت‌هایی ساکت باشم؟ هر چه در این مدت برسد، آخرش در یک خلاصه می‌آید.
    منطقهٔ زمانی: { $zone }.
quiet-type = ساعت‌ها را بفرستید، مثلاً <code>22:30-7</code>، یا <code>off</code>.
quiet-unreadable = این ساعت‌ها را متوجه نشدم. این‌طور امتحان کنید: <code>/quiet 22:30-7</code> یا <code>/quiet off</code>.
quiet-done = 🌙 ساعت‌های سکوت: { $hours } ({ $zone }). هر چه در این مدت برسد، آخرش در یک خلاصه می‌آید.
quiet-off = ساعت‌های سکوت خاموش شد.
cap-ask = حداکثر چند اعلان در ساعت؟ بقیه در یک خلاصه می‌آید.
digest-ask = خلاصه‌ها چه ساعتی بیایند و هفتگی‌ها چه روزی؟ برای گرفتن یک اشتراک به‌شکل خلاصه، آن را در /list باز کنید.
digest-unreadable = متوجه نشدم. این‌طور امتحان کنید: <code>/digest daily 8:00</code>، <code>/digest weekly friday 18:00</code>، <code>/digest hourly</code> یا <code>/digest off</code>.
digest-done-instant =
    { $count ->
        [one] اعلان‌های اشتراکتان دوباره بلافاصله می‌آیند.
       *[other] اعلان‌های هر { $count } اشتراک دوباره بلافاصله می‌آیند.
    }
digest-done-hourly =
    { $count ->
        [one] خبرهای اشتراکتان از این به بعد هر ساعت در یک خلاصه می‌آید.
       *[other] خبرهای هر { $count } اشتراک از این به بعد هر ساعت در یک خلاصه می‌آید.
    }
digest-done-daily =
    { $count ->
        [one] خبرهای اشتراکتان از این به بعد هر روز ساعت { $time } در یک خلاصه می‌آید.
       *[other] خبرهای هر { $count } اشتراک از این به بعد هر روز ساعت { $time } در یک خلاصه می‌آید.
    }
digest-done-weekly =
    { $count ->
        [one] خبرهای اشتراکتان از این به بعد هر { $day } ساعت { $time } در یک خلاصه می‌آید.
       *[other] خبرهای هر { $count } اشتراک از این به بعد هر { $day } ساعت { $time } در یک خلاصه می‌آید.
    }
digest-zone = منطقهٔ زمانی: { $zone }. اعلان‌های اشتراک‌های جدید همچنان بلافاصله می‌آیند.
length-ask-chat = اعلان‌ها چقدر بلند باشند؟
zone-ask =
    منطقهٔ زمانی شما { $zone } است و الان آنجا ساعت { $time } است.
    برای تغییرش <code>/timezone تهران</code> را بفرستید (هر شهری می‌شود) یا موقعیت مکانی‌تان را بفرستید (📎).
zone-type = نام شهرتان را بفرستید، مثلاً <code>تهران</code>، یا موقعیت مکانی‌تان را (📎).
zone-which = بیش از یکی هست. کدام؟
zone-unknown = شهر «{ $name }» را نمی‌شناسم. نزدیک‌ترین شهر بزرگ را به انگلیسی یا به زبان همان‌جا بنویسید.
zone-similar = شهر «{ $name }» را نمی‌شناسم. منظورتان یکی از این‌ها بود؟
zone-done = 🕒 منطقهٔ زمانی: { $zone }، الان آنجا ساعت { $time } است.
first-none = هنوز خبری دربارهٔ این نیست. اولین خبر را همین که منتشر شود می‌فرستم.
first-stories =
    { $count ->
        [one] آخرین خبر:
       *[other] دو خبر آخر:
    }
where-ask =
    🕒 <b>کجا هستید؟</b> تا ساعت‌ها و ساعت‌های سکوتتان درست باشد.
    روی شهری بزنید، نام شهرتان را بنویسید یا موقعیت مکانی‌تان را بفرستید (📎).
where-ask-group = 🕒 <b>کجا هستید؟</b> تا ساعت‌ها و ساعت‌های سکوت اینجا درست باشد.
where-skipped = باشد، با ساعت { $zone } ادامه می‌دهم. با /timezone می‌توانید عوضش کنید.
news-ask = <b>خبرها را به چه زبان‌هایی می‌خواهید؟</b> همین که خبری به یکی از زبان‌های انتخابی‌تان منتشر شود، خبرتان می‌کنم. خبرهایی که فقط به زبان‌های دیگر باشند کنار گذاشته می‌شوند.
news-ask-one = خبرهای <b>{ $name }</b> را به چه زبان‌هایی می‌خواهید؟
news-week = خبرهای هفتهٔ گذشته: { $languages }.
news-week-none = هنوز هیچ خبری نخوانده‌ام.
news-left-out = کنار گذاشته شد، فقط به زبان‌های دیگر: { $languages }.
news-all = همهٔ زبان‌ها
news-as-feed = زبان فید
pause-ask = تا کِی متوقف شوم؟ هر چه از دست بدهید، بعدش در یک خلاصه می‌آید.
pause-unreadable = متوجه نشدم چه مدت. این‌طور امتحان کنید: <code>/pause 3d</code>، <code>/pause 12h</code> یا <code>/pause 1w</code>.
pause-done = ⏸ متوقف تا { $until }. هر چه از دست بدهید، آن موقع یا با فرستادن /resume در یک خلاصه می‌آید.
resume-done = ▶️ برگشتم. هر چه از دست داده‌اید در یک خلاصه می‌آید.
resume-not-paused = الان متوقف نیستم.
resume-others = این‌ها توقف جداگانه دارند. برای ادامه روی هر کدام بزنید:

## زیر اعلان

alert-more = بیشتر
alert-why = چرا آمد؟
alert-story = 🧵 کل ماجرا
alert-mute-story = 🔕 بی‌صدا کردن خبر
alert-mute-outlet = 🔕 { $name } یک روز بی‌صدا
alert-fewer = 👎 کمتر از این‌ها
alert-unsub = لغو اشتراک
alert-unsub-yes = بله، لغو اشتراک { $name }
alert-no-more = دربارهٔ این خبر چیز بیشتری نیست.
channel-buttons = مدیران می‌توانند در گفتگوی خصوصی با من اعلان‌های کانال را بی‌صدا یا اشتراک را لغو کنند: /list و @نام کانال.
channel-private = کانال‌ها را در گفتگوی خصوصی با من تنظیم کنید: { $example }
recent-title = آخرین اعلان‌ها. برای خواندن ادامه، دیدن دلیل، بی‌صدا کردن یا لغو اشتراک، روی یک شماره بزنید.
recent-none = هنوز اعلانی نیامده است.
alert-story-muted = دیگر چیزی از این خبر نمی‌آید.
alert-outlet-muted = { $name } یک روز بی‌صدا شد.
alert-fewer-ask = کدام کلمه را کنار بگذارم؟ کنار هر کلمه: شمار اعلان‌های هفتهٔ گذشته که جلویشان را می‌گرفت.
alert-fewer-word = { $word } · { $stopped } از { $alerts }
alert-fewer-undo = ↩ واگرد
alert-fewer-undone = خبرهای دارای «{ $word }» دوباره برای { $name } می‌آیند.
alert-fewer-none = کلمه‌ای پیدا نکردم که این خبر را از بقیه جدا کند.
alert-fewer-done = { $name } دیگر خبرهای دارای «{ $word }» را نمی‌فرستد.
alert-fewer-feed = این از یک فید آمده، نه از یک جستجو. می‌توانید فید را در /list متوقف یا حذف کنید.
alert-fewer-full = جستجوی این موضوع برای یک کلمهٔ دیگر جا ندارد. می‌توانید آن را در /list ویرایش کنید.
why-reply = با /why به یک اعلان پاسخ دهید تا بگویم چرا آمده.
why-private = در گفتگوی خصوصی‌مان می‌گویم.
why-unknown = یادم نیست چنین اعلانی فرستاده باشم.
why-left-out = در هفتهٔ گذشته خبرهایی هم بود که فقط به زبان‌های دیگر منتشر شد و برای همین به شما نرسید: { $languages }.
story-reply = با /story به یک اعلان پاسخ دهید تا کل ماجرا را از اول بگویم.
story-count = گزارش‌ها: { $reports } · رسانه‌ها: { $outlets }
story-earlier = … گزارش‌های قبلی: { $count }
story-grows = با پیش رفتن ماجرا این پیام را به‌روز می‌کنم.
why-others = و { $count } خبر دیگر در همان پیام.
why-topic = با <b>{ $name }</b> جور است: { $query }
why-feed = مشترک فید <b>{ $name }</b> هستید.
why-filter = فیلتر آن: { $query }
why-left = برای <b>{ $name }</b> آمد که دیگر مشترکش نیستید.
why-hit = • «{ $word }» { $field } ({ $outlet })
why-changed = جستجوی شما از آن موقع تغییر کرده و الان دیگر این را پیدا نمی‌کرد.
why-source = اولین بار در { $feed } آمد.
why-merged = یک خبر، از { $count } گزارش:
why-one-event = اول { $count } خبر جدا بود، بعد معلوم شد همه یکی هستند.
field-title = در تیتر
field-text = در متن
field-source = در نام رسانه
field-lang = به‌عنوان زبان

## بردن و رفتن

export-json = همه چیز این گفتگو. برای برگرداندنش این فایل را برایم بفرستید یا از /import استفاده کنید.
export-masked = آدرس‌هایی که رمز عبور یا کلید دارند در این فایل‌ها پوشیده‌اند. فقط /export همان گفتگوی خصوصی آن‌ها را کامل دارد.
export-opml = فیدهای شما، برای هر فیدخوانی.
import-ask = فایل را بفرستید: خروجی Newsbell یا OPML یک فیدخوان دیگر.
import-large = این فایل زیادی بزرگ است: حداکثر { $count } کیلوبایت. چیزی تغییر نکرد.
import-lost = نتوانستم فایل را از تلگرام بگیرم. چیزی تغییر نکرد؛ لطفاً دوباره بفرستید.
import-broken =
    این فایل به کارم نمی‌آید. چیزی تغییر نکرد. خروجی Newsbell یا یک فایل OPML بفرستید.
    <i>{ $reason }</i>
import-done = اضافه شد: { $added }. از قبل بود: { $there }. ناموفق: { $failed }.
import-failed = ⚠️ { $name }: { $reason }
import-failed-more = … و { $count } مورد دیگر.
forget-ask =
    { $count ->
        [0] هر چه از این گفتگو می‌دانم، با همهٔ تنظیمات و سابقه، پاک شود؟ این کار برگشت ندارد.
       *[other] هر چه از این گفتگو می‌دانم پاک شود: { $count } اشتراک، همهٔ تنظیمات و سابقه؟ این کار برگشت ندارد.
    }
forget-done = همه چیز این گفتگو پاک شد. برای شروع دوباره /start را بفرستید.

## دکمه‌ها

button-help = ❔ راهنما
button-add-group = ➕ افزودن به گروه
button-own-topic = ✏️ موضوع خودم
button-topics = 📰 موضوع‌ها
button-query-help = چطور جستجو بنویسیم
button-cancel = لغو
button-subscribe = ✅ اشتراک
button-sub-these = ✅ اشتراک
button-keep = ✅ نگه‌داشتن
button-change = ✏️ تغییر
button-tune = ⚙️ تنظیم
button-undo = ↩️ برگرداندن
button-list = ▶ فهرست من
button-recent = آخرین اعلان‌ها
button-back = ▶ بازگشت
button-settings = ⚙️ تنظیمات
button-pace = ⏱ زمان
button-length = ↕️ اندازه
button-silent = 🔕 قطع صدا
button-sound-on = 🔔 وصل صدا
button-photo-on = 🖼 با عکس
button-photo-off = 🖼 بدون عکس
button-pause = ⏸ توقف
button-resume = ▶️ ادامه
button-rename = ✏️ تغییر نام
button-query = 🔎 ویرایش جستجو
button-filter = 🔎 فیلتر
button-filter-change = 🔎 تغییر فیلتر
button-filter-off = ✖ حذف فیلتر
button-outlets = 📰 رسانه‌ها
button-outlets-o = فقط این‌ها…
button-outlets-n = بدون این‌ها…
button-share = 🔗 اشتراک‌گذاری
button-remove = 🗑 حذف
button-remove-yes = بله، حذف شود
button-no = نه
button-everything = 🗑 همه
button-everything-yes =
    { $count ->
        [one] بله، حذف شود
       *[other] بله، هر { $count } حذف شوند
    }
button-done = تمام
button-language = 🌐 زبان
button-zone = 🕒 منطقهٔ زمانی
button-news = 🗣 زبان خبرها
button-news-all = همهٔ زبان‌ها
button-quiet = 🌙 ساعت‌های سکوت
button-cap = 🔢 حداکثر اعلان در ساعت
button-breaking = ⚡ خبر فوری
button-digest = 🗞 خلاصه‌ها
button-previews = 🖼 پیش‌نمایش لینک
button-other = ✏️ دیگر
button-city = ✏️ نوشتن شهر
button-skip = رد کردن
button-private = 💬 گفتگوی خصوصی
button-forget-yes = 🗑 بله، همه پاک شود
button-export = 💾 اول خروجی بگیر

## منوی دستور‌ها

command-start = انتخاب موضوع‌ها
command-sub = اشتراک کلمه، فید یا موضوع
command-list = اشتراک‌های شما
command-unsub = لغو یک اشتراک یا همه
command-preview = امتحان یک جستجو پیش از اشتراک
command-latest = تازه‌ترین خبرها
command-search = جستجو در خبرهای گذشته
command-topics = موضوع‌هایی برای انتخاب
command-settings = زمان‌ها، اندازه، زبان
command-quiet = ساعت‌های سکوت، مثلاً 22:30-7
command-digest = خلاصه به جای اعلان
command-timezone = منطقهٔ زمانی شما، با نام شهر
command-language = زبانی که حرف می‌زنم
command-pause = توقف همهٔ اعلان‌ها
command-resume = ادامهٔ اعلان‌ها
command-why = چرا این اعلان آمد (در پاسخ به اعلان)
command-story = ماجرا از اول (در پاسخ به اعلان)
command-export = اشتراک‌های شما در یک فایل
command-import = بازگرداندن اشتراک‌ها از فایل
command-privacy = چه چیزهایی از شما نگه می‌دارم
command-forget = پاک کردن همه چیز این گفتگو
command-help = چه کارهایی بلدم
command-cancel = لغو یک سؤال

command-stats = ربات به روایت آمار
command-feeds = همهٔ فیدها و وضعشان
command-addfeed = افزودن فید برای همه
command-removefeed = توقف بررسی یک فید
command-addtopic = پیشنهاد موضوع به همه
command-removetopic = پیشنهاد نکردن یک موضوع
command-broadcast = فرستادن پیام به همهٔ گفتگوها
command-allow = اجازه دادن به یک نفر
command-ban = مسدود کردن یک نفر
command-reload = بارگذاری دوبارهٔ پیکربندی

## فیدهای خراب

notice-feed-failing = ⚠️ <b>{ $name }</b> ساعت‌هاست مشکل دارد: { $reason }. باز هم امتحان می‌کنم.
notice-feed-moved = ⚠️ <b>{ $name }</b> مشکل دارد: { $reason }. باز هم امتحان می‌کنم.
notice-feed-gone = ⚠️ <b>{ $name }</b> دیگر نیست: { $reason }. دیگر امتحان نمی‌کنم.
notice-feed-back = ✅ <b>{ $name }</b> برگشت.
feed-offered = شاید به این آدرس رفته باشد: { $url }
feed-retried = دارم امتحان می‌کنم.
find-nothing = در سایتش آدرس جدیدی پیدا نکردم.
button-retry = 🔄 الان امتحان کن
button-find = 🔎 یافتن آدرس جدید
button-move = ⬅️ رفتن به آدرس جدید

## برای صاحب ربات

stats-title = <b>Newsbell به روایت آمار</b> (امروز: 24 ساعت گذشته)
stats-chats = گفتگوها: { $active }، معلق: { $suspended }
stats-topics = اشتراک‌ها: { $subscriptions }؛ موضوع‌ها: { $curated } برای همه، { $own } از گفتگوها
stats-feeds = فیدها: { $feeds }، دارای مشکل: { $failing }
stats-news = مطلب‌های امروز: { $entries }، خبرها: { $stories }
stats-alerts = اعلان‌های امروز: { $sent }، ناموفق: { $failed }
stats-queue = صف: { $queued }، نگه‌داشته برای خلاصه: { $held }؛ قدیمی‌ترین { $seconds } ثانیه منتظر است
stats-rate = سرعت ارسال: اکنون تا { $rate } پیام در ثانیه
stats-lag = تأخیر: نیمی تا { $half } ثانیه، 95 % تا { $most } ثانیه
feeds-title = <b>{ $count } فید</b>، صفحهٔ { $page } از { $pages }
feed-state-active = کار می‌کند
feed-state-failing = مشکل دارد:
feed-state-retired = بررسی نمی‌شود:
feed-polls = آخرین بررسی { $last }، آخرین موفقیت { $good }، بررسی بعدی { $next }
feed-private = 🔒 خصوصی: خبرهایش فقط به گفتگوهایی می‌رسد که آن را اضافه کرده‌اند.
feed-share-ask = <b>{ $name }</b> برای همه باز شود؟ همهٔ گفتگوها خبرهای قبلی‌اش را هم پیدا می‌کنند.
feed-unshare-nobody = هیچ گفتگویی این فید را اضافه نکرده، پس برای همه باز می‌ماند.
addfeed-how = این را بفرستید: <code>/addfeed https://example.org/feed نام</code>
addtopic-how = این را بفرستید: <code>/addtopic مذاکرات ایران = iran (talks OR negotiations)</code>
addtopic-there = موضوع «{ $name }» از قبل هست. اول آن را با /removetopic بردارید.
addtopic-done = ✅ <b>{ $name }</b> حالا به همه پیشنهاد می‌شود:
removetopic-which = کدام موضوع را دیگر پیشنهاد نکنم؟
removetopic-done =
    { $count ->
        [0] <b>{ $name }</b> دیگر پیشنهاد نمی‌شود.
        [one] <b>{ $name }</b> دیگر پیشنهاد نمی‌شود. { $count } مشترک آن را نگه می‌دارد.
       *[other] <b>{ $name }</b> دیگر پیشنهاد نمی‌شود. { $count } مشترک آن را نگه می‌دارند.
    }
broadcast-how = پیام را بعد از دستور بنویسید: <code>/broadcast سلام به همه</code>. قالب‌بندی حفظ می‌شود.
broadcast-ask = این بی‌صدا به { $count } گفتگو می‌رود:
broadcast-begun = در راه است.
broadcast-busy = پیام دیگری هنوز در حال ارسال است.
broadcast-done = ارسال تمام شد. فرستاده: { $sent }، ناموفق: { $failed }.
allow-how = شناسهٔ یک شخص یا گروه را این‌طور بفرستید: <code>/allow 1234567</code>
allow-done = ✅ حالا { $id } می‌تواند از ربات استفاده کند.
ban-how = شناسهٔ یک شخص یا گروه را این‌طور بفرستید: <code>/ban 1234567</code>
ban-owner = صاحب ربات را نمی‌شود مسدود کرد.
ban-done = 🚫 { $id } مسدود شد: نه جوابی، نه اعلانی.
reload-done = ✅ پیکربندی دوباره بارگذاری شد.
reload-same = چیزی تغییر نکرده است.
reload-feeds = فیدها: { $added } جدید، { $changed } تغییرکرده، { $gone } حذف‌شده.
reload-topics = موضوع‌ها: { $added } جدید، { $changed } تغییرکرده، { $gone } حذف‌شده.
reload-keys = از همین حالا: { $keys }
reload-waiting = بعد از راه‌اندازی دوباره: { $keys }
reload-wrong = ⚠️ پیکربندی اشتباه دارد، برای همین <b>چیزی تغییر نکرد</b>. درستش کنید و بعد /reload را بفرستید:
notice-dead =
    { $count ->
        [one] ⚠️ <b>{ $count } فید</b> بیش از یک روز است که مشکل دارد:
       *[other] ⚠️ <b>{ $count } فید</b> بیش از یک روز است که مشکل دارند:
    }
notice-late = ⚠️ صف <b>{ $minutes } دقیقه</b> عقب است. اعلان‌های منتظر: { $count }. /stats
notice-disk = ⚠️ دیسک تقریباً پر است: { $megabytes } مگابایت مانده است.
button-refresh = 🔄 تازه‌سازی
button-all-feeds = ▶ همهٔ فیدها
button-feed-share = 🌍 باز کردن برای همه
button-feed-share-yes = بله، برای همه باز شود
button-feed-unshare = 🔒 فقط برای گفتگوهایش
button-broadcast = 📣 فرستادن به { $count } گفتگو
