# آنچه اعلان‌ها می‌گویند. en/alerts.ftl را ببینید.

alert-breaking = ⚡ خبر فوری
alert-late = { $time }، با { $delay } تأخیر
alert-read = خواندن
alert-menu = ⋯
alert-list-title = { $count } خبر
alert-digest-pace = خلاصهٔ شما: { $count } خبر
alert-digest-quiet = در ساعت‌های سکوت: { $count } خبر
alert-digest-cap = بیشتر از سقف ساعتی شما: { $count } خبر
alert-digest-pause = در مدت توقف: { $count } خبر
alert-digest-late = آنچه از دست دادید: { $count } خبر
alert-digest-more = و { $count } خبر قدیمی‌تر
alert-thread-closed = تاپیک «{ $name }» بسته یا حذف شده، برای همین اعلان‌هایش اینجا می‌آید. مدیران: آن را دوباره باز کنید یا /sub را در تاپیک دیگری بفرستید.
alert-place-closed = در { $chat } هیچ تاپیک بازی برای «{ $name }» نیست. اعلان‌هایش را نگه می‌دارم و روزی یک بار امتحان می‌کنم. تاپیک آن یا General را دوباره باز کنید، یا /sub را در تاپیک دیگری بفرستید.
