# آنچه ربات در گفتگو می‌گوید. برای نشانه‌گذاری و متن ساده en/chat.ftl را ببینید.

## گام‌های نخست

start-private =
    🔔 من خبرها را دنبال می‌کنم و وقتی خبری که برایتان مهم است برسد <b>یک بار</b> زنگ می‌زنم: در دو جمله، هر چند رسانه که آن را گزارش کنند.
    روی موضوع‌هایی که می‌خواهید بزنید، یا موضوع خودتان را برایم بنویسید، مثلاً <code>ایران مذاکرات</code>.
start-group =
    🔔 من خبرها را دنبال می‌کنم و وقتی خبری که برای این گروه مهم است برسد <b>یک بار</b> زنگ می‌زنم، در دو جمله.
    مدیران: روی موضوع‌هایی که می‌خواهید بزنید، یا <code>/sub ایران مذاکرات</code> را بفرستید.
topics-title = <b>موضوع‌ها</b>. با یک ضربه روشن یا خاموش می‌شوند.
topics-none = اینجا موضوعی پیشنهاد نمی‌شود، ولی می‌توانید موضوع خودتان را داشته باشید: <code>/sub ایران مذاکرات</code>
start-choices = خبرها را به این زبان‌ها می‌گویم: <b>{ $languages }</b>، به وقت <b>{ $zone }</b>. اگر درست نیست، دکمه‌های 🗣 و 🕒 آن را عوض می‌کنند.
topic-on = ✅ { $name } روشن شد
topic-off = { $name } خاموش شد
share-offer = می‌خواهید خبرهای <b>{ $name }</b> را بشنوید؟
share-gone = موضوع این پیوند دیگر وجود ندارد. این‌ها بقیهٔ موضوع‌ها هستند.

help-intro =
    <b>بگویید چه چیزی را زیر نظر بگیرم؛ برای هر خبر یک بار زنگ می‌زنم.</b>
    چند واژه (<code>ایران مذاکرات</code>)، یا نشانی یک خوراک یا وبگاه برایم بنویسید، یا روی یک موضوع بزنید.
help-more =
    در گروه فقط مدیران می‌توانند چیزی را تغییر دهند. برای کانال: مرا آنجا مدیر کنید و اینجا بنویسید: <code>/sub @channel ایران مذاکرات</code>
    زمان‌ها و زبان‌ها: /quiet، /digest، /timezone، /settings. زیر هر هشدار، دکمهٔ ⋯ بیشتر، همهٔ ماجرا، چرا و بی‌صدا را باز می‌کند.
help-query =
    <b>چگونه پرس‌وجو بنویسیم</b>

    هر دو واژه، به هر شکلی (Iranian، talk): <code>iran talks</code>
    یکی از آن دو؛ عبارت در گیومه می‌آید: <code>iran OR "saudi arabia"</code>
    ولی بدون واژهٔ سوم: <code>iran talks -football</code>
    از هر گروه یکی: <code>(iran OR tehran) (talks OR deal)</code>
    فقط در عنوان: <code>title:iran</code>
    فقط از یک رسانه: <code>source:bbc</code>
    فقط به یک زبان: <code>lang:de</code>

    پیوند واژه‌های کنار هم از OR محکم‌تر است: <code>a b OR c</code> یعنی <code>(a b) OR c</code>.
    یکی را بدون نگه داشتن امتحان کنید: <code>/preview iran talks</code>
privacy =
    <b>آنچه دربارهٔ این گفتگو نگه می‌دارم</b>

    • شماره و نام آن، همان‌طور که تلگرام می‌دهد
    • اشتراک‌ها و تنظیمات شما
    • اینکه کدام هشدارها به اینجا فرستاده شده‌اند، تا { $days } روز: برای اینکه هیچ خبری دو بار زنگ نزند
    • کدام پیام‌های من همهٔ یک ماجرا را می‌گویند، تا دو روز: تا با آن کامل شوند
    • پرسشی که کرده‌ام، تا وقتی پاسخ دهید یا 15 دقیقه بگذرد

    خوراکی که با نشانی‌اش می‌افزایید فقط مال همین گفتگوست: هیچ کس دیگری آنچه را می‌آورد نه پیدا می‌کند، نه دریافت می‌کند و نه در شمارش‌ها می‌بیند، مگر کسی که همان نشانی را افزوده باشد. گردانندهٔ ربات نام آن را می‌بیند و می‌تواند آن را برای همه باز کند. نشانی‌ای که گذرواژه یا کلید دارد همه‌جا پوشیده نشان داده می‌شود، هرگز با پیوند به اشتراک گذاشته نمی‌شود و فقط در /export یک گفتگوی خصوصی کامل می‌آید.

    جز این، نه نوشته‌های شما را نگه می‌دارم، نه اینکه چه کسی روی چه می‌زند یا چه می‌خواند. خبرها روی همین دستگاه با پرس‌وجوها سنجیده می‌شوند و چیزی دربارهٔ شما به کسی داده نمی‌شود.
    فرمان /export همه چیز را برایتان می‌فرستد و /forget آن را پاک می‌کند.
cancelled = لغو شد.
nothing-to-cancel = چیزی برای لغو کردن نیست.
unknown-command = این فرمان را نمی‌شناسم. همهٔ فرمان‌ها را در /help ببینید.
unknown-command-nearest = این فرمان را نمی‌شناسم. منظورتان { $command } بود؟ همهٔ فرمان‌ها را در /help ببینید.
prompt-group = <i>با پاسخ دادن به همین پیام جواب دهید. 15 دقیقه منتظر می‌ماند؛ فرمان /cancel آن را پایان می‌دهد.</i>
said-nothing = بنویسید چه چیزی را زیر نظر بگیرم، مثلاً <code>ایران مذاکرات</code>، یا روی /topics بزنید.
flood = کمی تند بود. یک دقیقهٔ دیگر باز پاسخ می‌دهم.
button-gone = این دیگر وجود ندارد.
failed = اینجا خطایی رخ داد و ثبت شد. لطفاً دوباره امتحان کنید.
not-invited = استفاده از این ربات با دعوت است. شمارهٔ خود را به گردانندهٔ آن بدهید: <code>{ $id }</code>
admins-only = فقط مدیران این گروه می‌توانند آن را تغییر دهند.

## کانال‌ها و گفتگوهای دیگر، از گفتگوی خصوصی

target-unknown = <b>{ $name }</b> را نمی‌بینم. اول مرا آنجا مدیر کنید و نام را بررسی کنید.
target-not-admin = تا جایی که می‌بینم، شما مدیر <b>{ $name }</b> نیستید.
target-cannot-post = اجازه ندارم در <b>{ $name }</b> بنویسم. مرا مدیری کنید که بتواند پیام بفرستد.

## اشتراک

sub-ask =
    چه چیزی را زیر نظر بگیرم؟ برایم بفرستید
    • چند واژه، مثلاً <code>ایران مذاکرات</code>
    • نشانی یک خوراک یا وبگاه، مثلاً <code>bbc.com/news</code>
    • نام یک موضوع: /topics
sub-these =
    { $count ->
        [one] مشترک این نشانی می‌شوید؟
       *[other] مشترک این { $count } نشانی می‌شوید؟
    }
sub-done = ✅ از خبرهای <b>{ $name }</b> باخبرتان می‌کنم.
sub-already = از خبرهای <b>{ $name }</b> همین حالا هم باخبر می‌شوید.
sub-room =
    { $count ->
        [0] این آخرین موردی بود که اینجا جا می‌شد.
       *[other] اینجا برای { $count } مورد دیگر جا هست.
    }
limit-topics =
    { $count ->
        [one] اینجا برای { $count } موضوع جا هست و پر شده است. با /unsub جا باز کنید.
       *[other] اینجا برای { $count } موضوع جا هست و همه پر شده‌اند. با /unsub جا باز کنید.
    }
limit-feeds =
    { $count ->
        [one] اینجا برای { $count } خوراک جا هست و پر شده است. با /unsub جا باز کنید.
       *[other] اینجا برای { $count } خوراک جا هست و همه پر شده‌اند. با /unsub جا باز کنید.
    }
feeds-looking =
    { $count ->
        [one] دنبال خوراک می‌گردم…
       *[other] دنبال خوراک‌ها می‌گردم…
    }
feeds-several = در { $url } تعداد { $count } خوراک هست. کدام را می‌خواهید؟
feed-failed = ⚠️ { $url }: { $reason }
feeds-busy = هنوز دنبال خوراک‌های دیگر شما هستم. منتظر آن پاسخ بمانید و بعد دوباره امتحان کنید.

preview-title = { $query }
preview-ask = کدام پرس‌وجو را امتحان کنم؟ مثلاً <code>ایران مذاکرات</code>
preview-a-day = حدود <b>{ $count } هشدار در روز</b>.
preview-a-week = حدود <b>{ $count } هشدار در هفته</b>.
preview-few = <b>{ $count } هشدار</b> از وقتی خواندن را آغاز کرده‌ام.
preview-none =
    { $days ->
        [one] در یک روز گذشته چیزی نبود. شاید با این حال درست باشد: وقتی چیزی برسد زنگ می‌زنم.
       *[other] در { $days } روز گذشته چیزی نبود. شاید با این حال درست باشد: وقتی چیزی برسد زنگ می‌زنم.
    }
preview-all-words = همهٔ این واژه‌ها باید در خبر باشند. اگر یکی کافی است: { $query }
preview-last =
    { $count ->
        [one] آخرین هشدار:
       *[other] { $count } هشدار آخر:
    }
query-change =
    پرس‌وجو را آن‌طور که باید باشد برایم بفرستید. اکنون چنین است (برای رونوشت روی آن بزنید):
    { $query }
query-unreadable = نمی‌توانم این پرس‌وجو را بخوانم. خطا در ▶ است:
query-detail = <i>{ $detail }</i>
query-long =
    { $count ->
       *[other] این برای یک پرس‌وجو خیلی بلند است: تا { $count } نویسه مجاز است.
    }

## فهرست و کارت‌های آن

list-title = <b>{ $count } اشتراک</b>
list-line = <b>{ $name }</b> · { $marks }
list-elsewhere = در رشته‌ای دیگر
list-hint = برای تغییر هر یک، روی شماره‌اش بزنید.
list-empty = هنوز اینجا اشتراکی نیست. روی یک موضوع بزنید، یا موضوع خودتان را برایم بنویسید.
card-title = <b>{ $name }</b>
card-own = پرس‌وجو: { $query }
card-curated = موضوع: { $query }
card-feed = خوراک: { $url }
card-failing = ⚠️ خراب از { $since }: { $reason }
card-pace = زمان: { $pace }
card-sound-on = صدا: روشن
card-sound-off = صدا: خاموش
card-length = اندازه: { $length }
card-news = زبان خبرها: { $languages }
card-only = فقط از: { $outlets }
card-never = هرگز از: { $outlets }
card-paused = متوقف تا { $until }
pace-instant = همان لحظه
pace-hourly = هر ساعت
pace-daily = روزانه
pace-weekly = هفتگی
pace-daily-at = روزانه ساعت { $time }
pace-weekly-at = { $day } ساعت { $time }
length-headline = فقط عنوان
length-short = دو جمله
length-long = بلندتر
length-chat = مانند گفتگو
pause-1 = 1 روز
pause-3 = 3 روز
pause-7 = 1 هفته
pause-30 = 30 روز
pace-ask = چه زمانی از <b>{ $name }</b> بگویم؟
length-ask = چقدر از <b>{ $name }</b> بگویم؟
pause-ask-one = <b>{ $name }</b> چه مدت متوقف باشد؟
remove-ask = <b>{ $name }</b> حذف شود؟
outlets-o = <b>{ $name }</b>: فقط از این رسانه‌ها. اگر هیچ‌کدام علامت نخورد، از همه.
outlets-n = <b>{ $name }</b>: هرگز از این رسانه‌ها.
rename-ask = نام دیگری برای <b>{ $name }</b> بفرستید.
share-topic = هر کس این پیوند را باز کند، می‌تواند با یک ضربه مشترک <b>{ $name }</b> شود:
share-feed = هر کس این را برایم بفرستد، همان خوراک <b>{ $name }</b> را می‌گیرد:
share-secret = در نشانی <b>{ $name }</b> گذرواژه یا کلید هست، پس آن را به اشتراک نمی‌گذارم. هر کس باید این خوراک را داشته باشد، نشانی را از خود شما بگیرد.
unsub-ask = کدام حذف شود؟
unsub-unknown = شما مشترک «{ $name }» نیستید.
unsub-done = <b>{ $name }</b> حذف شد. دیگر خبری از آن نمی‌شنوید.
unsub-done-short = { $name } حذف شد
unsub-all-ask =
    { $count ->
        [one] اشتراک شما حذف شود؟ پیش از آن پرونده‌ای از آن برایتان می‌فرستم تا بتوانید برگردید.
       *[other] هر { $count } اشتراک حذف شوند؟ پیش از آن پرونده‌ای از آن‌ها برایتان می‌فرستم تا بتوانید برگردید.
    }
unsub-all-done =
    { $count ->
        [one] اشتراک حذف شد. با /import و همان پرونده بازمی‌گردد.
       *[other] هر { $count } اشتراک حذف شدند. با /import و همان پرونده بازمی‌گردند.
    }

## خواندن

search-ask = دنبال چه بگردم؟ مثلاً <code>ایران مذاکرات</code>
search-title = { $query }
search-none =
    { $days ->
        [one] { $query }: در یک روز گذشته چیزی نبود.
       *[other] { $query }: در { $days } روز گذشته چیزی نبود.
    }
latest-mine = <b>تازه‌ترین خبرهای موضوع‌های شما</b>
latest-all = <b>تازه‌ترین خبرها</b>
latest-none = هنوز چیزی نیست. تازه خواندن را آغاز کرده‌ام.
story-told = { $outlets } · { $time }

## تنظیمات

settings-title = <b>تنظیمات</b> هر آنچه به اینجا می‌آید
settings-paused = ⏸ متوقف تا { $until } (/resume)
settings-language = زبان: { $language }
settings-zone = منطقهٔ زمانی: { $zone } (اکنون { $time })
settings-news = زبان خبرها: { $languages }
settings-quiet = ساعت‌های سکوت: { $hours }
settings-cap = هشدارهایی که در یک ساعت زنگ می‌زنند: { $cap }
settings-breaking-on = خبر فوری: از ساعت‌های سکوت و سقف می‌گذرد
settings-breaking-off = خبر فوری: مانند بقیه منتظر می‌ماند
settings-digest = چکیده‌ها: { $time }، هفتگی‌ها { $day }
settings-length = اندازه: { $length }
settings-previews-on = پیش‌نمایش پیوند: روشن
settings-previews-off = پیش‌نمایش پیوند: خاموش
saved = ذخیره شد
quiet-none = هیچ
cap-none = بی‌سقف
language-ask = به چه زبانی حرف بزنم؟
language-done = از این پس زبان من { $language } است.
quiet-ask =
    چه زمانی ساکت باشم؟ آنچه در آن زمان برسد، برای یک چکیده در پایان می‌ماند.
    زمان‌ها به وقت { $zone } است.
quiet-type = ساعت‌ها را برایم بفرستید، مثلاً <code>22:30-7</code>، یا <code>off</code>.
quiet-unreadable = این ساعت‌ها را نفهمیدم. این‌طور بنویسید: <code>/quiet 22:30-7</code>، یا <code>/quiet off</code>.
quiet-done = 🌙 سکوت: { $hours } ({ $zone }). آنچه در آن زمان برسد، برای یک چکیده می‌ماند.
quiet-off = دیگر ساعت سکوتی نیست.
cap-ask = در یک ساعت چند هشدار زنگ بزند؟ بقیه برای یک چکیده می‌ماند.
digest-ask = چکیده‌ها چه ساعتی بیایند و هفتگی‌ها در کدام روز؟ اینکه کدام اشتراک‌ها چکیده می‌شوند روی کارتشان نوشته است: /list
digest-unreadable = این را نفهمیدم. این‌طور بنویسید: <code>/digest daily 8:00</code>، <code>/digest weekly friday 18:00</code>، <code>/digest hourly</code> یا <code>/digest off</code>.
digest-done-instant =
    { $count ->
        [one] اشتراک شما دوباره همان لحظه زنگ می‌زند.
       *[other] هر { $count } اشتراک دوباره همان لحظه زنگ می‌زنند.
    }
digest-done-hourly =
    { $count ->
        [one] اشتراک شما از این پس هر ساعت در یک چکیده می‌آید.
       *[other] هر { $count } اشتراک از این پس هر ساعت در یک چکیده می‌آیند.
    }
digest-done-daily =
    { $count ->
        [one] اشتراک شما از این پس روزانه ساعت { $time } در یک چکیده می‌آید.
       *[other] هر { $count } اشتراک از این پس روزانه ساعت { $time } در یک چکیده می‌آیند.
    }
digest-done-weekly =
    { $count ->
        [one] اشتراک شما از این پس هر { $day } ساعت { $time } در یک چکیده می‌آید.
       *[other] هر { $count } اشتراک از این پس هر { $day } ساعت { $time } در یک چکیده می‌آیند.
    }
digest-zone = زمان‌ها به وقت { $zone } است. اشتراک‌های تازه همان لحظه زنگ می‌زنند، مگر چیز دیگری بگویید.
length-ask-chat = هر هشدار چقدر بگوید؟
zone-ask =
    منطقهٔ زمانی شما { $zone } است و آنجا ساعت { $time } است.
    بفرستید <code>/timezone تهران</code> (هر شهری)، یا مکان خود را با من در میان بگذارید (📎).
zone-type = نام شهرتان را برایم بفرستید، مثلاً <code>تهران</code>، یا مکان خود را در میان بگذارید (📎).
zone-which = چند شهر به این نام هست. کدام؟
zone-unknown = شهری به نام «{ $name }» نمی‌شناسم. نزدیک‌ترین شهر بزرگ را به انگلیسی یا به خط همان‌جا بنویسید.
zone-similar = شهری به نام «{ $name }» نمی‌شناسم. منظورتان یکی از این‌ها بود؟
zone-done = 🕒 منطقهٔ زمانی: { $zone }، آنجا ساعت { $time } است.
news-ask = <b>خبرها را به چه زبان‌هایی بگویم؟</b> هر خبر وقتی زنگ می‌زند که به یکی از زبان‌های علامت‌خورده گفته شود، و به بهترینِ آن‌ها. آنچه تنها به زبان‌های دیگر گفته شود زنگ نمی‌زند.
news-ask-one = دربارهٔ <b>{ $name }</b> به چه زبان‌هایی بگویم؟
news-week = خبرهای هفتهٔ گذشته: { $languages }.
news-week-none = هنوز هیچ خبری نخوانده‌ام.
news-left-out = کنار گذاشته شد، چون تنها به زبان‌های دیگر بود: { $languages }.
news-all = همهٔ زبان‌ها
news-as-feed = به زبان خوراک
pause-ask = چه مدت ساکت بمانم؟ آنچه از دست بدهید بعداً در یک چکیده می‌آید.
pause-unreadable = نفهمیدم چه مدت. این‌طور بنویسید: <code>/pause 3d</code>، <code>/pause 12h</code> یا <code>/pause 1w</code>.
pause-done = ⏸ ساکت تا { $until }. آنچه از دست بدهید آن زمان، یا با /resume، در یک چکیده می‌آید.
resume-done = ▶️ برگشتم. آنچه از دست داده‌اید در یک چکیده می‌آید.
resume-not-paused = متوقف نبودم.
resume-others = این‌ها جداگانه متوقف شده‌اند. برای ازسرگیری بزنید:

## زیر هشدار

alert-more = بیشتر
alert-why = چرا این؟
alert-story = 🧵 همهٔ ماجرا
alert-mute-story = 🔕 این خبر بس است
alert-mute-outlet = 🔕 یک روز بدون { $name }
alert-fewer = 👎 کمتر از این دست
alert-unsub = لغو اشتراک
alert-unsub-yes = بله، لغو اشتراک { $name }
alert-no-more = دربارهٔ این خبر چیز بیشتری نیست.
channel-buttons = آنچه با هشدار یک کانال می‌توان کرد در گفتگوی خصوصی مدیرانش با من است: /list و @نام کانال.
recent-title = آخرین هشدارها. یک شماره را بزنید: چرا آمد، بیشتر، بی‌صدا کردن، لغو اشتراک.
recent-none = هنوز هشداری نیامده است.
alert-story-muted = دیگر چیزی از این خبر نمی‌شنوید.
alert-outlet-muted = { $name } یک روز بی‌صدا شد.
alert-fewer-ask = کدام واژه دیگر نیاید؟
alert-fewer-none = در این خبر واژه‌ای نمی‌یابم که آن را متمایز کند.
alert-fewer-done = خبرهایی با «{ $word }» دیگر برای { $name } زنگ نمی‌زنند.
alert-fewer-feed = این از خوراکی می‌آید که مشترکش هستید، نه از یک پرس‌وجو. می‌توانید آن را متوقف یا حذف کنید: /list
alert-fewer-full = پرس‌وجوی این موضوع برای یک واژهٔ دیگر جا ندارد. آن را از /list باز کنید.
why-reply = با /why به یک هشدار پاسخ دهید تا بگویم چرا آمد.
why-private = در گفتگوی خصوصی‌مان به شما می‌گویم.
why-unknown = به یاد ندارم که این هشدار از من باشد.
why-left-out = در هفتهٔ گذشته خبرهایی هم تنها به زبان‌های دیگر بود که زنگ نزد: { $languages }.
story-reply = با /story به یک هشدار پاسخ دهید تا ماجرا را از آغاز بگویم.
story-count = گزارش‌ها: { $reports } · رسانه‌ها: { $outlets }
story-earlier = … گزارش‌های پیشین: { $count }
story-grows = تا ماجرا ادامه دارد این پیام را کامل می‌کنم.
why-others = و { $count } خبر دیگر در همان پیام.
why-topic = به <b>{ $name }</b> مربوط است: { $query }
why-feed = شما مشترک خوراک <b>{ $name }</b> هستید.
why-left = برای <b>{ $name }</b> آمد که دیگر مشترکش نیستید.
why-hit = • «{ $word }» { $field } ({ $outlet })
why-changed = پرس‌وجوی شما از آن زمان تغییر کرده است و اکنون آن را نمی‌یابد.
why-source = نخستین بار در { $feed } آمد.
why-merged = به‌صورت یک خبر، از { $count } گزارش گردآوری شد:
why-one-event = در آغاز { $count } خبر جدا بود و سپس روشن شد که یکی است.
field-title = در عنوان
field-text = در متن
field-source = به‌عنوان رسانه
field-lang = به‌عنوان زبان

## بردن و رفتن

export-json = همه چیزِ این گفتگو. برای بازگرداندنش آن را برایم بفرستید یا از /import استفاده کنید.
export-masked = نشانی‌هایی که گذرواژه یا کلید دارند در این پرونده‌ها پوشیده‌اند. فقط /export یک گفتگوی خصوصی نشانی‌های خودش را کامل دارد.
export-opml = خوراک‌های شما، برای هر خبرخوان دیگر.
import-ask = پرونده را برایم بفرستید: خروجی خود من، یا OPML از خبرخوانی دیگر.
import-large = این پرونده خیلی بزرگ است: تا { $count } کیلوبایت مجاز است. چیزی تغییر نکرد.
import-lost = نتوانستم پرونده را از تلگرام بگیرم. چیزی تغییر نکرد؛ لطفاً دوباره بفرستید.
import-broken =
    نمی‌توانم از این پرونده استفاده کنم. چیزی تغییر نکرد. خروجی خود من یا OPML بفرستید.
    <i>{ $reason }</i>
import-done = افزوده: { $added }. از پیش بود: { $there }. ناموفق: { $failed }.
import-failed = ⚠️ { $name }: { $reason }
import-failed-more = … و { $count } مورد دیگر.
forget-ask =
    { $count ->
        [0] هر آنچه از این گفتگو می‌دانم پاک شود: تنظیمات و پیشینه؟ بازگشتی ندارد.
       *[other] هر آنچه از این گفتگو می‌دانم پاک شود: { $count } اشتراک، تنظیمات و پیشینه؟ بازگشتی ندارد.
    }
forget-done = همه چیزِ این گفتگو پاک شد. برای آغاز دوباره /start را بفرستید.

## دکمه‌ها

button-help = ❔ راهنما
button-add-group = ➕ افزودن به گروه
button-own-topic = ✏️ موضوع خودم
button-topics = 📰 موضوع‌ها
button-query-help = راهنمای پرس‌وجو
button-cancel = لغو
button-subscribe = ✅ اشتراک
button-sub-these = ✅ اشتراک
button-keep = ✅ نگه داشتن
button-change = ✏️ تغییر
button-tune = ⚙️ تنظیم
button-undo = ↩️ واگرد
button-list = ▶ فهرست من
button-recent = آخرین هشدارها
button-back = ▶ بازگشت
button-settings = ⚙️ تنظیمات
button-pace = ⏱ زمان
button-length = ↕️ اندازه
button-silent = 🔕 بی‌صدا
button-sound-on = 🔔 با صدا
button-pause = ⏸ توقف
button-resume = ▶️ ادامه
button-rename = ✏️ تغییر نام
button-query = 🔎 ویرایش پرس‌وجو
button-outlets = 📰 رسانه‌ها
button-outlets-o = فقط این‌ها…
button-outlets-n = هرگز این‌ها…
button-share = 🔗 هم‌رسانی
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
button-cap = 🔢 سقف ساعتی
button-breaking = ⚡ خبر فوری
button-digest = 🗞 چکیده‌ها
button-previews = 🖼 پیش‌نمایش پیوند
button-other = ✏️ دیگر
button-city = ✏️ نام شهر
button-forget-yes = 🗑 بله، همه پاک شود
button-export = 💾 اول خروجی

## منوی فرمان‌ها

command-start = انتخاب موضوع‌ها
command-sub = زیر نظر گرفتن واژه، خوراک یا موضوع
command-list = اشتراک‌های شما و شیوهٔ آمدن هر یک
command-unsub = حذف یک اشتراک یا همه
command-preview = امتحان یک پرس‌وجو پیش از نگه داشتن
command-latest = تازه‌ترین خبرها
command-search = جستجو در بایگانی
command-topics = موضوع‌هایی برای انتخاب
command-settings = زمان‌ها، اندازه، زبان
command-quiet = ساعت‌های سکوت، مثلاً 22:30-7
command-digest = چکیده به جای هشدار
command-timezone = منطقهٔ زمانی شما، با نام شهر
command-language = زبانی که حرف می‌زنم
command-pause = مدتی چیزی نشنیدن
command-resume = دوباره شنیدن
command-why = چرا هشداری آمد، در پاسخ به آن
command-story = ماجرا از آغاز، در پاسخ به یک هشدار
command-export = اشتراک‌های شما به‌صورت پرونده
command-import = اشتراک‌ها از یک پرونده
command-privacy = آنچه دربارهٔ شما نگه داشته می‌شود
command-forget = پاک کردن همه چیزِ این گفتگو
command-help = کارهایی که از من برمی‌آید
command-cancel = پایان دادن به یک پرسش

command-stats = ربات به زبان عدد
command-feeds = همهٔ خوراک‌ها و وضعشان
command-addfeed = افزودن خوراک برای همه
command-removefeed = دیگر نخواندن یک خوراک
command-addtopic = پیشنهاد موضوع به همه
command-removetopic = دیگر پیشنهاد نکردن یک موضوع
command-broadcast = نوشتن به همهٔ گفتگوها
command-allow = اجازهٔ استفاده از ربات
command-ban = دیگر پاسخ ندادن به کسی
command-reload = خواندن دوبارهٔ پیکربندی

## خوراک‌های خراب

notice-feed-failing = ⚠️ <b>{ $name }</b> ساعت‌هاست خراب است: { $reason }. باز هم امتحان می‌کنم.
notice-feed-moved = ⚠️ <b>{ $name }</b> خراب است: { $reason }. باز هم امتحان می‌کنم.
notice-feed-gone = ⚠️ <b>{ $name }</b> دیگر نیست: { $reason }. دیگر امتحان نمی‌کنم.
notice-feed-back = ✅ <b>{ $name }</b> برگشت.
feed-offered = شاید به اینجا رفته باشد: { $url }
feed-retried = همین حالا امتحان می‌کنم.
find-nothing = در وبگاهش نشانی تازه‌ای پیدا نکردم.
button-retry = 🔄 امتحان دوباره
button-find = 🔎 یافتن نشانی تازه
button-move = ⬅️ نشانی تازه

## برای گردانندهٔ ربات

stats-title = <b>Newsbell به زبان عدد</b> (امروز: 24 ساعت گذشته)
stats-chats = گفتگوها: { $active }، معلق: { $suspended }
stats-topics = اشتراک‌ها: { $subscriptions }؛ موضوع‌ها: { $curated } پیشنهادی، { $own } از گفتگوها
stats-feeds = خوراک‌ها: { $feeds }، خراب: { $failing }
stats-news = مطلب‌های امروز: { $entries }، خبرها: { $stories }
stats-alerts = هشدارهای امروز: { $sent }، ناموفق: { $failed }
stats-queue = صف: { $queued }، نگه‌داشته برای چکیده: { $held }؛ قدیمی‌ترین { $seconds } ثانیه منتظر است
stats-lag = تأخیر: نیمی تا { $half } ثانیه، 95 % تا { $most } ثانیه
feeds-title = <b>{ $count } خوراک</b>، صفحهٔ { $page } از { $pages }
feed-state-active = کار می‌کند.
feed-state-failing = خراب است:
feed-state-retired = خوانده نمی‌شود:
feed-polls = آخرین خواندن { $last }، آخرین موفقیت { $good }، خواندن بعدی { $next }
feed-private = 🔒 خصوصی: آنچه می‌آورد فقط گفتگوهایی می‌بینند که آن را افزوده‌اند.
feed-share-ask = <b>{ $name }</b> برای همه باز شود؟ آن‌گاه همهٔ گفتگوها آنچه را تا کنون آورده نیز پیدا می‌کنند.
feed-unshare-nobody = هیچ گفتگویی این خوراک را نیفزوده است، پس برای همه می‌ماند.
addfeed-how = بنویسید <code>/addfeed https://example.org/feed نام</code>.
addtopic-how = بنویسید <code>/addtopic مذاکرات ایران = iran (talks OR negotiations)</code>.
addtopic-there = موضوع «{ $name }» از پیش هست. با /removetopic برداشته می‌شود.
addtopic-done = ✅ <b>{ $name }</b> به همه پیشنهاد می‌شود:
removetopic-which = کدام موضوع دیگر پیشنهاد نشود؟
removetopic-done =
    { $count ->
        [0] <b>{ $name }</b> دیگر پیشنهاد نمی‌شود.
        [one] <b>{ $name }</b> دیگر پیشنهاد نمی‌شود. { $count } مشترک آن را نگه می‌دارد.
       *[other] <b>{ $name }</b> دیگر پیشنهاد نمی‌شود. { $count } مشترک آن را نگه می‌دارند.
    }
broadcast-how = پیام را پس از فرمان بنویسید: <code>/broadcast سلام به همه</code>. قالب‌بندی می‌ماند.
broadcast-ask = این بی‌صدا به { $count } گفتگو می‌رود:
broadcast-begun = در راه است.
broadcast-busy = پیام دیگری هنوز در راه است.
broadcast-done = فرستادن به همه پایان یافت. فرستاده: { $sent }، ردشده: { $failed }.
allow-how = بنویسید <code>/allow 1234567</code>، با شمارهٔ یک شخص یا گروه.
allow-done = ✅ { $id } می‌تواند از ربات استفاده کند.
ban-how = بنویسید <code>/ban 1234567</code>، با شمارهٔ یک شخص یا گروه.
ban-owner = این از گردانندگان ربات است.
ban-done = 🚫 به { $id } دیگر پاسخی داده نمی‌شود و چیزی نمی‌رسد.
reload-done = ✅ پیکربندی دوباره خوانده شد.
reload-same = چیزی در آن تغییر نکرده است.
reload-feeds = خوراک‌ها: { $added } تازه، { $changed } تغییریافته، { $gone } برداشته‌شده.
reload-topics = موضوع‌ها: { $added } تازه، { $changed } تغییریافته، { $gone } برداشته‌شده.
reload-keys = از هم‌اکنون برقرار است: { $keys }
reload-waiting = پس از راه‌اندازی بعدی برقرار می‌شود: { $keys }
reload-wrong = ⚠️ پیکربندی خطا دارد و <b>چیزی تغییر نکرد</b>. آن را درست کنید و سپس /reload بفرستید:
notice-dead =
    { $count ->
        [one] ⚠️ <b>{ $count } خوراک</b> بیش از یک روز است که خراب است:
       *[other] ⚠️ <b>{ $count } خوراک</b> بیش از یک روز است که خراب‌اند:
    }
notice-late = ⚠️ صف <b>{ $minutes } دقیقه</b> عقب است؛ { $count } هشدار منتظر است. /stats
notice-disk = ⚠️ دیسک تقریباً پر است: { $megabytes } مگابایت مانده است.
button-refresh = 🔄 تازه‌سازی
button-all-feeds = ▶ همهٔ خوراک‌ها
button-feed-share = 🌍 برای همه
button-feed-share-yes = بله، برای همه
button-feed-unshare = 🔒 فقط برای گفتگوهایش
button-broadcast = 📣 فرستادن به { $count } گفتگو
