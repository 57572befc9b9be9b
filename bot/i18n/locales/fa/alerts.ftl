# آنچه هشدارها می‌گویند. en/alerts.ftl را ببینید.

alert-breaking = ⚡ خبر فوری
alert-late = { $time }، با { $delay } تأخیر
alert-read = بخوانید
alert-menu = ⋯
alert-list-title = { $count } خبر
alert-digest-pace = چکیدهٔ شما: { $count } خبر
alert-digest-quiet = در ساعت‌های سکوت شما: { $count } خبر
alert-digest-cap = بیش از سقف ساعتی شما: { $count } خبر
alert-digest-pause = در زمان توقف: { $count } خبر
alert-digest-late = آنچه از دست داده‌اید: { $count } خبر
alert-digest-more = و { $count } خبر قدیمی‌تر
alert-thread-closed = رشته‌ای از انجمن که هشدارهای «{ $name }» به آن می‌رفت بسته یا حذف شده است؛ پس هشدارهایش به اینجا می‌آید. مدیران: آن را دوباره باز کنید، یا در رشته‌ای دیگر /sub بفرستید.
alert-place-closed = هشدارهای «{ $name }» رشتهٔ بازی در { $chat } پیدا نمی‌کنند. آن‌ها را نگه می‌دارم و روزی یک بار امتحان می‌کنم. رشتهٔ آن‌ها یا رشتهٔ عمومی را باز کنید، یا /sub را در رشتهٔ دیگری آنجا بفرستید.
