# Що бот каже в чаті. Про розмітку і простий текст див. en/chat.ftl.

start-private =
    🔔 Я стежу за новинами і сповіщаю <b>один раз</b>, коли стається щось важливе для вас, у двох реченнях, хоч би скільки видань про це писало.
    Торкніться потрібних тем або напишіть свою, наприклад <code>іран переговори</code>.
start-group =
    🔔 Я стежу за новинами і сповіщаю цю групу <b>один раз</b>, коли стається щось важливе для неї, у двох реченнях.
    Адміни: торкніться потрібних тем або надішліть <code>/sub іран переговори</code>.
topics-title = <b>Теми</b>. Дотик вмикає або вимикає тему.
topics-none = Готових тем тут немає, але можна завести свою: <code>/sub іран переговори</code>
start-choices = Розповідаю новини цими мовами: <b>{ $languages }</b>, за часом зони <b>{ $zone }</b>. Якщо це не так, 🗣 і 🕒 це змінять.
topic-on = ✅ { $name }: увімкнено
topic-off = { $name }: вимкнено
share-offer = Хочете стежити за темою <b>{ $name }</b>?
share-gone = Теми з цього посилання більше немає. Ось інші.

help-intro =
    <b>Скажіть, за чим стежити, і я сповіщу про кожну новину один раз.</b>
    Напишіть слова (<code>іран переговори</code>), адресу стрічки чи сайту або торкніться теми.
help-more =
    У групі змінювати щось можуть лише адміни. Для каналу зробіть мене там адміном і напишіть сюди: <code>/sub @канал іран переговори</code>
    Час і мови: /quiet, /digest, /timezone, /settings. Під сповіщенням ⋯ відкриває подробиці, усю історію, причину і вимкнення.
help-query =
    <b>Як написати запит</b>

    <code>iran talks</code> — обидва слова, у будь-якій формі (Iranian, talk)
    <code>iran OR "saudi arabia"</code> — будь-яке з двох; фраза береться в лапки
    <code>iran talks -football</code> — але без третього
    <code>(iran OR tehran) (talks OR deal)</code> — по одному з кожної групи
    <code>title:iran</code> — лише в заголовку
    <code>source:bbc</code> — лише з одного видання
    <code>lang:de</code> — лише однією мовою

    Слова поруч пов’язані тісніше, ніж OR: <code>a b OR c</code> означає <code>(a b) OR c</code>.
    Спробуйте, не зберігаючи: <code>/preview iran talks</code>
privacy =
    <b>Що я зберігаю про цей чат</b>

    • його номер та ім’я, як їх дає Telegram
    • ваші підписки й налаштування
    • які сповіщення сюди прийшли, протягом { $days } дн.: щоб ніщо не прийшло двічі
    • які з моїх повідомлень розповідають усю історію, два дні: щоб вони росли разом із нею
    • моє запитання, доки ви не відповісте або не мине 15 хвилин

    Стрічка, яку ви додали за адресою, належить лише цьому чату: більше ніхто не знаходить і не отримує того, що вона приносить, і ніде це не враховується — хіба що хтось додав ту саму адресу. Оператор бачить її назву й може відкрити її всім. Адресу з паролем або ключем усюди показано прихованою, її ніколи не передають посиланням, а повністю вона є лише в /export особистого чату.

    Я не зберігаю, що ще ви пишете, хто чого торкається і хто що читає. Новини зіставляються із запитами на цьому комп’ютері; про вас нікому нічого не передається.
    /export надішле вам усе, /forget видалить.
cancelled = Скасовано.
nothing-to-cancel = Скасовувати нічого.
unknown-command = Я не знаю такої команди. /help покаже, що є.
unknown-command-nearest = Я не знаю такої команди. Можливо, { $command }? /help покаже, що є.
prompt-group = <i>Дайте відповідь на це повідомлення. Воно чекає 15 хвилин; /cancel його скасовує.</i>
said-nothing = Напишіть, за чим стежити, наприклад <code>іран переговори</code>, або торкніться /topics.
flood = Це було зашвидко. Я знову відповім за хвилину.
button-gone = Цього більше немає.
failed = Щось пішло не так, це записано. Будь ласка, спробуйте ще раз.
not-invited = Цей бот лише за запрошенням. Повідомте власнику свій номер: <code>{ $id }</code>
admins-only = Це можуть змінювати лише адміни групи.

target-unknown = Я не бачу <b>{ $name }</b>. Спершу зробіть мене там адміном і перевірте ім’я.
target-not-admin = Наскільки я бачу, ви не адмін у <b>{ $name }</b>.
target-cannot-post = Я не можу писати в <b>{ $name }</b>. Зробіть мене адміном із правом публікації.

sub-ask =
    За чим стежити? Надішліть
    • слова, наприклад <code>іран переговори</code>
    • адресу стрічки чи сайту, наприклад <code>bbc.com/news</code>
    • назву теми: /topics
sub-these =
    { $count ->
        [one] Підписатися на { $count } адресу?
        [few] Підписатися на { $count } адреси?
       *[other] Підписатися на { $count } адрес?
    }
sub-done = ✅ Тепер я стежу за <b>{ $name }</b>.
sub-already = За <b>{ $name }</b> я вже стежу.
sub-room =
    { $count ->
        [0] Більше сюди нічого не вміститься.
       *[other] Сюди вміститься ще { $count }.
    }
limit-topics =
    { $count ->
        [one] Тут місце для { $count } теми, і воно зайняте. /unsub звільнить його.
       *[other] Тут місце для { $count } тем, і все зайнято. /unsub звільнить місце.
    }
limit-feeds =
    { $count ->
        [one] Тут місце для { $count } стрічки, і воно зайняте. /unsub звільнить його.
       *[other] Тут місце для { $count } стрічок, і все зайнято. /unsub звільнить місце.
    }
feeds-looking =
    { $count ->
        [1] Шукаю стрічку…
       *[other] Шукаю стрічки…
    }
feeds-several = { $url }: знайдено стрічок — { $count }. Яку взяти?
feed-failed = ⚠️ { $url }: { $reason }
feeds-busy = Я ще шукаю інші ваші стрічки. Дочекайтеся відповіді та спробуйте знову.

preview-title = { $query }
preview-ask = Який запит спробувати? Наприклад <code>іран переговори</code>
preview-a-day =
    { $count ->
        [one] Приблизно <b>{ $count } сповіщення на день</b>.
        [few] Приблизно <b>{ $count } сповіщення на день</b>.
       *[other] Приблизно <b>{ $count } сповіщень на день</b>.
    }
preview-a-week =
    { $count ->
        [one] Приблизно <b>{ $count } сповіщення на тиждень</b>.
        [few] Приблизно <b>{ $count } сповіщення на тиждень</b>.
       *[other] Приблизно <b>{ $count } сповіщень на тиждень</b>.
    }
preview-few =
    { $count ->
        [one] <b>{ $count } сповіщення</b>, відколи я читаю.
        [few] <b>{ $count } сповіщення</b>, відколи я читаю.
       *[other] <b>{ $count } сповіщень</b>, відколи я читаю.
    }
preview-none =
    { $days ->
        [1] За останню добу нічого. Запит може бути правильним: я сповіщу, коли щось з’явиться.
        [one] За останній { $days } день нічого. Запит може бути правильним: я сповіщу, коли щось з’явиться.
        [few] За останні { $days } дні нічого. Запит може бути правильним: я сповіщу, коли щось з’явиться.
       *[other] За останні { $days } днів нічого. Запит може бути правильним: я сповіщу, коли щось з’явиться.
    }
preview-all-words = У новині мають бути всі ці слова. Якщо досить одного: { $query }
preview-last =
    { $count ->
        [1] Останнє:
       *[other] Останні { $count }:
    }
query-change =
    Надішліть запит, яким він має бути. Зараз він такий (торкніться, щоб скопіювати):
    { $query }
query-unreadable = Я не розумію цього запиту. Помилка біля ▶:
query-detail = <i>{ $detail }</i>
query-long =
    { $count ->
       *[other] Це задовге для запиту: не більше { $count } символів.
    }

list-title =
    { $count ->
        [one] <b>{ $count } підписка</b>
        [few] <b>{ $count } підписки</b>
       *[other] <b>{ $count } підписок</b>
    }
list-line = <b>{ $name }</b> · { $marks }
list-elsewhere = в іншій гілці
list-hint = Торкніться номера, щоб щось змінити.
list-empty = Підписок тут поки немає. Торкніться теми або напишіть свою.
card-title = <b>{ $name }</b>
card-own = Запит: { $query }
card-curated = Тема: { $query }
card-feed = Стрічка: { $url }
card-failing = ⚠️ Не працює з { $since }: { $reason }
card-pace = Коли: { $pace }
card-sound-on = Звук: увімкнено
card-sound-off = Звук: вимкнено
card-length = Довжина: { $length }
card-news = Мови новин: { $languages }
card-only = Лише з: { $outlets }
card-never = Ніколи з: { $outlets }
card-paused = Пауза до { $until }
pace-instant = одразу
pace-hourly = щогодини
pace-daily = щодня
pace-weekly = щотижня
pace-daily-at = щодня о { $time }
pace-weekly-at = { $day }, { $time }
length-headline = лише заголовок
length-short = два речення
length-long = докладніше
length-chat = як у чаті
pause-1 = 1 день
pause-3 = 3 дні
pause-7 = 1 тиждень
pause-30 = 30 днів
pace-ask = Коли повідомляти про <b>{ $name }</b>?
length-ask = Наскільки докладно розповідати про <b>{ $name }</b>?
pause-ask-one = Як довго мовчати про <b>{ $name }</b>?
remove-ask = Видалити <b>{ $name }</b>?
outlets-o = <b>{ $name }</b>: лише з цих видань. Якщо нічого не позначено — з усіх.
outlets-n = <b>{ $name }</b>: ніколи з цих видань.
rename-ask = Надішліть іншу назву для <b>{ $name }</b>.
share-topic = Хто відкриє це посилання, зможе підписатися на <b>{ $name }</b> одним дотиком:
share-feed = Хто надішле мені це, отримає ту саму стрічку, що й <b>{ $name }</b>:
share-secret = В адресі <b>{ $name }</b> є пароль або ключ, тому я нею не ділюся. Кому потрібна ця стрічка, тому адресу дасте ви.
unsub-ask = Що прибрати?
unsub-unknown = Підписки «{ $name }» у вас немає.
unsub-done = <b>{ $name }</b> видалено. Про це більше нічого не прийде.
unsub-done-short = { $name } видалено
unsub-all-ask =
    { $count ->
        [one] Видалити { $count } підписку? Спершу я надішлю файл із нею, щоб можна було повернутися.
        [few] Видалити всі { $count } підписки? Спершу я надішлю файл із ними, щоб можна було повернутися.
       *[other] Видалити всі { $count } підписок? Спершу я надішлю файл із ними, щоб можна було повернутися.
    }
unsub-all-done =
    { $count ->
        [one] { $count } підписку видалено. /import із цим файлом поверне її.
        [few] Усі { $count } підписки видалено. /import із цим файлом поверне їх.
       *[other] Усі { $count } підписок видалено. /import із цим файлом поверне їх.
    }

search-ask = Що шукати? Наприклад <code>іран переговори</code>
search-title = { $query }
search-none =
    { $days ->
        [1] { $query }: за останню добу нічого.
        [one] { $query }: за останній { $days } день нічого.
        [few] { $query }: за останні { $days } дні нічого.
       *[other] { $query }: за останні { $days } днів нічого.
    }
latest-mine = <b>Останнє за вашими темами</b>
latest-all = <b>Останні новини</b>
latest-none = Поки нічого. Я щойно почав читати.
story-told = { $outlets } · { $time }

settings-title = <b>Налаштування</b> для всього, що сюди приходить
settings-paused = ⏸ Пауза до { $until } (/resume)
settings-language = Мова: { $language }
settings-zone = Часовий пояс: { $zone } (зараз { $time })
settings-news = Мови новин: { $languages }
settings-quiet = Тихі години: { $hours }
settings-cap = Сповіщень за годину, не більше: { $cap }
settings-breaking-on = Термінове: може порушити тихі години й межу
settings-breaking-off = Термінове: чекає, як усе інше
settings-digest = Зведення: { $time }, щотижневі — { $day }
settings-length = Довжина: { $length }
settings-previews-on = Попередній перегляд посилань: увімкнено
settings-previews-off = Попередній перегляд посилань: вимкнено
saved = Збережено
quiet-none = немає
cap-none = без межі
language-ask = Якою мовою говорити?
language-done = Тепер я говорю цією мовою: { $language }.
quiet-ask =
    Коли мовчати? Що прийде в цей час, дочекається одного зведення наприкінці.
    Час — за поясом { $zone }.
quiet-type = Надішліть години, наприклад <code>22:30-7</code>, або <code>off</code>.
quiet-unreadable = Я не зрозумів цих годин. Напишіть так: <code>/quiet 22:30-7</code> або <code>/quiet off</code>.
quiet-done = 🌙 Тиша: { $hours } ({ $zone }). Що прийде в цей час, дочекається одного зведення.
quiet-off = Тихих годин більше немає.
cap-ask = Скільки сповіщень за годину надсилати? Решта дочекається одного зведення.
digest-ask = Коли надсилати зведення і якого дня щотижневі? Які підписки приходять зведенням, сказано на їхніх картках: /list
digest-unreadable = Я не зрозумів. Напишіть так: <code>/digest daily 8:00</code>, <code>/digest weekly friday 18:00</code>, <code>/digest hourly</code> або <code>/digest off</code>.
digest-done-instant =
    { $count ->
        [one] { $count } підписка знову приходить одразу.
        [few] Усі { $count } підписки знову приходять одразу.
       *[other] Усі { $count } підписок знову приходять одразу.
    }
digest-done-hourly =
    { $count ->
        [one] { $count } підписка тепер приходить зведенням щогодини.
        [few] Усі { $count } підписки тепер приходять одним зведенням щогодини.
       *[other] Усі { $count } підписок тепер приходять одним зведенням щогодини.
    }
digest-done-daily =
    { $count ->
        [one] { $count } підписка тепер приходить зведенням щодня о { $time }.
        [few] Усі { $count } підписки тепер приходять одним зведенням щодня о { $time }.
       *[other] Усі { $count } підписок тепер приходять одним зведенням щодня о { $time }.
    }
digest-done-weekly =
    { $count ->
        [one] { $count } підписка тепер приходить щотижневим зведенням: { $day }, { $time }.
        [few] Усі { $count } підписки тепер приходять одним щотижневим зведенням: { $day }, { $time }.
       *[other] Усі { $count } підписок тепер приходять одним щотижневим зведенням: { $day }, { $time }.
    }
digest-zone = Час — за поясом { $zone }. Нові підписки приходять одразу, доки ви не скажете інакше.
length-ask-chat = Наскільки докладно розповідати в сповіщенні?
zone-ask =
    Ваш часовий пояс — { $zone }, там зараз { $time }.
    Надішліть <code>/timezone Київ</code> (будь-яке місто) або поділіться місцеположенням (📎).
zone-type = Надішліть назву міста, наприклад <code>Київ</code>, або поділіться місцеположенням (📎).
zone-which = Таких кілька. Яке?
zone-unknown = Я не знаю міста «{ $name }». Спробуйте найближче велике, англійською або як його пишуть там.
zone-similar = Я не знаю міста «{ $name }». Можливо, одне з цих?
zone-done = 🕒 Часовий пояс: { $zone }, там зараз { $time }.
news-ask = <b>Якими мовами розповідати новини?</b> Новина дзвонить, щойно про неї повідомлять позначеною мовою, і найкращою з них. Те, про що повідомляють лише іншими, не дзвонить.
news-ask-one = Якими мовами розповідати про <b>{ $name }</b>?
news-week = Новини за останній тиждень: { $languages }.
news-week-none = Я ще не прочитав жодної новини.
news-left-out = Пропущено, бо лише іншими мовами: { $languages }.
news-all = усі мови
news-as-feed = мовою стрічки
pause-ask = Як довго мовчати? Що ви пропустите, прийде потім одним зведенням.
pause-unreadable = Я не зрозумів, як довго. Напишіть так: <code>/pause 3d</code>, <code>/pause 12h</code> або <code>/pause 1w</code>.
pause-done = ⏸ Мовчу до { $until }. Що ви пропустите, прийде тоді одним зведенням або за командою /resume.
resume-done = ▶️ Я знову тут. Що ви пропустили, прийде одним зведенням.
resume-not-paused = Паузи не було.
resume-others = Ці підписки на паузі окремо. Торкніться, щоб відновити:

alert-more = Докладніше
alert-why = Чому це?
alert-story = 🧵 Уся історія
alert-mute-story = 🔕 Про це досить
alert-mute-outlet = 🔕 День без { $name }
alert-fewer = 👎 Менше такого
alert-unsub = Відписатися
alert-unsub-yes = Так, відписатися від { $name }
alert-no-more = Більше розповісти про це нічого.
channel-buttons = Що можна зробити зі сповіщенням каналу, — в особистому чаті його адмінів зі мною: /list і @ім’я каналу.
recent-title = Останні сповіщення. Торкніться номера: чому надійшло, докладніше, заглушити, відписатися.
recent-none = Сповіщень ще не було.
alert-story-muted = Про цю новину більше нічого не прийде.
alert-outlet-muted = { $name }: тиша на добу.
alert-fewer-ask = Яке слово більше не потрібне?
alert-fewer-none = Не знаходжу слова, що вирізняє цю новину.
alert-fewer-done = Новини зі словом «{ $word }» більше не приходять за темою { $name }.
alert-fewer-feed = Це зі стрічки, на яку ви підписані, а не із запиту. Її можна призупинити або видалити: /list
alert-fewer-full = Запит цієї теми задовгий для ще одного слова. /list відкриє його.
why-reply = Дайте відповідь /why на сповіщення, і я скажу, чому воно прийшло.
why-private = Розповім вам в особистому чаті.
why-unknown = Такого свого сповіщення я не пам’ятаю.
why-left-out = За останній тиждень були й новини лише іншими мовами, вони не дзвонили: { $languages }.
story-reply = Дайте відповідь /story на сповіщення, і я розповім усю історію з початку.
story-count = Повідомлень: { $reports } · Видань: { $outlets }
story-earlier = … Раніших повідомлень: { $count }
story-grows = Доповнюю це повідомлення, доки історія триває.
why-others =
    { $count ->
        [one] І ще { $count } новина в тому повідомленні.
        [few] І ще { $count } новини в тому повідомленні.
       *[other] І ще { $count } новин у тому повідомленні.
    }
why-topic = Належить до теми <b>{ $name }</b>: { $query }
why-feed = Ви підписані на стрічку <b>{ $name }</b>.
why-left = Прийшло для <b>{ $name }</b>, але ви на це більше не підписані.
why-hit = • «{ $word }» { $field } ({ $outlet })
why-changed = Ваш запит відтоді змінився і тепер цього не знайшов би.
why-source = Уперше — у { $feed }.
why-merged = Зібрано в одну новину, публікацій — { $count }:
why-one-event = Спершу новин було { $count }, але виявилося, що це одна.
field-title = у заголовку
field-text = у тексті
field-source = як видання
field-lang = як мова

export-json = Усе з цього чату. Надішліть мені або скористайтеся /import, щоб повернути.
export-masked = Адреси з паролем або ключем у цих файлах приховано. Повністю їх містить лише /export особистого чату — для його власних стрічок.
export-opml = Ваші стрічки для будь-якої іншої програми.
import-ask = Надішліть файл: мій експорт або OPML з іншої програми.
import-large = Файл завеликий: не більше { $count } КБ. Нічого не змінено.
import-lost = Не вдалося отримати файл від Telegram. Нічого не змінено; надішліть його, будь ласка, ще раз.
import-broken =
    Цей файл не годиться. Нічого не змінено. Надішліть мій експорт або OPML.
    <i>{ $reason }</i>
import-done = Додано: { $added }. Уже було: { $there }. Не вдалося: { $failed }.
import-failed = ⚠️ { $name }: { $reason }
import-failed-more = … і ще { $count }.
forget-ask =
    { $count ->
        [0] Видалити все, що я знаю про цей чат: налаштування та історію? Скасувати це не можна.
        [one] Видалити все, що я знаю про цей чат: { $count } підписку, налаштування та історію? Скасувати це не можна.
        [few] Видалити все, що я знаю про цей чат: { $count } підписки, налаштування та історію? Скасувати це не можна.
       *[other] Видалити все, що я знаю про цей чат: { $count } підписок, налаштування та історію? Скасувати це не можна.
    }
forget-done = Усе про цей чат видалено. /start почне заново.

button-help = ❔ Довідка
button-add-group = ➕ До групи
button-own-topic = ✏️ Своя тема
button-topics = 📰 Теми
button-query-help = Як написати запит
button-cancel = Скасувати
button-subscribe = ✅ Підписатися
button-sub-these = ✅ Підписатися
button-keep = ✅ Залишити
button-change = ✏️ Змінити
button-tune = ⚙️ Налаштувати
button-undo = ↩️ Скасувати
button-list = ◀ Мій список
button-recent = Останні сповіщення
button-back = ◀ Назад
button-settings = ⚙️ Налаштування
button-pace = ⏱ Коли
button-length = ↕️ Довжина
button-silent = 🔕 Без звуку
button-sound-on = 🔔 Зі звуком
button-pause = ⏸ Пауза
button-resume = ▶️ Продовжити
button-rename = ✏️ Перейменувати
button-query = 🔎 Змінити запит
button-outlets = 📰 Видання
button-outlets-o = Лише ці …
button-outlets-n = Крім цих …
button-share = 🔗 Поділитися
button-remove = 🗑 Видалити
button-remove-yes = Так, видалити
button-no = Ні
button-everything = 🗑 Усе
button-everything-yes =
    { $count ->
        [one] Так, видалити
       *[other] Так, видалити всі { $count }
    }
button-done = Готово
button-language = 🌐 Мова
button-zone = 🕒 Часовий пояс
button-news = 🗣 Мови новин
button-news-all = Усі мови
button-quiet = 🌙 Тихі години
button-cap = 🔢 Межа за годину
button-breaking = ⚡ Термінове
button-digest = 🗞 Зведення
button-previews = 🖼 Перегляд посилань
button-other = ✏️ Інші
button-city = ✏️ Назвати місто
button-forget-yes = 🗑 Так, видалити все
button-export = 💾 Спершу експорт

command-start = обрати теми
command-sub = стежити за словами, стрічкою чи темою
command-list = ваші підписки і як приходить кожна
command-unsub = прибрати одну або всі
command-preview = спробувати запит, не зберігаючи
command-latest = останні новини
command-search = шукати в архіві
command-topics = готові теми
command-settings = час, довжина, мова
command-quiet = тихі години, наприклад 22:30-7
command-digest = зведення замість сповіщень
command-timezone = ваш часовий пояс, за містом
command-language = мова, якою я говорю
command-pause = помовчати якийсь час
command-resume = знову повідомляти
command-why = чому прийшло сповіщення, у відповідь на нього
command-story = історія з самого початку, у відповідь на сповіщення
command-export = ваші підписки файлами
command-import = підписки з файлу
command-privacy = що про вас зберігається
command-forget = видалити все про цей чат
command-help = що я вмію
command-cancel = скасувати запитання

command-stats = бот у цифрах
command-feeds = усі стрічки та їхній стан
command-addfeed = додати стрічку для всіх
command-removefeed = більше не читати стрічку
command-addtopic = запропонувати тему всім
command-removetopic = більше не пропонувати тему
command-broadcast = написати в усі чати
command-allow = дозволити комусь користуватися ботом
command-ban = більше не відповідати комусь
command-reload = перечитати налаштування

notice-feed-failing = ⚠️ <b>{ $name }</b> не працює вже кілька годин: { $reason }. Я пробую далі.
notice-feed-moved = ⚠️ <b>{ $name }</b> не працює: { $reason }. Я пробую далі.
notice-feed-gone = ⚠️ <b>{ $name }</b> більше немає: { $reason }. Я перестав пробувати.
notice-feed-back = ✅ <b>{ $name }</b> знову працює.
feed-offered = Можливо, стрічка переїхала на { $url }
feed-retried = Пробую зараз.
find-nothing = Нової адреси на сайті я не знайшов.
button-retry = 🔄 Спробувати зараз
button-find = 🔎 Знайти нову адресу
button-move = ➡️ Взяти нову адресу

stats-title = <b>Newsbell у цифрах</b> (сьогодні: останні 24 години)
stats-chats = Чати: { $active }, призупинено: { $suspended }
stats-topics = Підписки: { $subscriptions }; теми: { $curated } готових, { $own } власних у чатів
stats-feeds = Стрічки: { $feeds }, не працює: { $failing }
stats-news = Записів сьогодні: { $entries }, новин: { $stories }
stats-alerts = Сповіщень сьогодні: { $sent }, не вдалося: { $failed }
stats-queue = Черга: { $queued }, відкладено для зведень: { $held }; найстаріше чекає { $seconds } с
stats-lag = Затримка: половина — за { $half } с, 95 % — за { $most } с
feeds-title = <b>Стрічок: { $count }</b>, сторінка { $page } з { $pages }
feed-state-active = працює.
feed-state-failing = не працює:
feed-state-retired = не читається:
feed-polls = Останнє читання { $last }, останній успіх { $good }, наступне читання { $next }
feed-private = 🔒 Особиста: що вона приносить, бачать лише чати, які її додали.
feed-share-ask = Відкрити <b>{ $name }</b> всім? Тоді всі чати знайдуть і те, що вона принесла досі.
feed-unshare-nobody = Цю стрічку не додав жоден чат, тому вона лишається відкритою для всіх.
addfeed-how = Напишіть <code>/addfeed https://example.org/feed Назва</code>.
addtopic-how = Напишіть <code>/addtopic Переговори з Іраном = iran (talks OR negotiations)</code>.
addtopic-there = Тема «{ $name }» вже є. /removetopic прибере її.
addtopic-done = ✅ <b>{ $name }</b> пропонується всім:
removetopic-which = Яку тему більше не пропонувати?
removetopic-done =
    { $count ->
        [0] <b>{ $name }</b> більше не пропонується.
        [one] <b>{ $name }</b> більше не пропонується. Залишається у { $count } підписника.
       *[other] <b>{ $name }</b> більше не пропонується. Залишається у { $count } підписників.
    }
broadcast-how = Напишіть повідомлення після команди: <code>/broadcast Усім привіт</code>. Оформлення зберігається.
broadcast-ask =
    { $count ->
        [one] Це піде без звуку в { $count } чат:
        [few] Це піде без звуку в { $count } чати:
       *[other] Це піде без звуку в { $count } чатів:
    }
broadcast-begun = Надсилається.
broadcast-busy = Інша розсилка ще триває.
broadcast-done = Розсилку закінчено. Надіслано: { $sent }, відхилено: { $failed }.
allow-how = Напишіть <code>/allow 1234567</code> з номером людини або групи.
allow-done = ✅ { $id } може користуватися ботом.
ban-how = Напишіть <code>/ban 1234567</code> з номером людини або групи.
ban-owner = Це власник.
ban-done = 🚫 { $id } більше не отримує ні відповідей, ні сповіщень.
reload-done = ✅ Файли налаштувань перечитано.
reload-same = У них нічого не змінилося.
reload-feeds = Стрічки: нових { $added }, змінених { $changed }, прибраних { $gone }.
reload-topics = Теми: нових { $added }, змінених { $changed }, прибраних { $gone }.
reload-keys = Уже діє: { $keys }
reload-waiting = Почне діяти після перезапуску: { $keys }
reload-wrong = ⚠️ У файлах налаштувань є помилки, і <b>нічого не змінено</b>. Виправте їх і надішліть /reload:
notice-dead =
    { $count ->
        [one] ⚠️ <b>{ $count } стрічка</b> не працює понад добу:
        [few] ⚠️ <b>{ $count } стрічки</b> не працюють понад добу:
       *[other] ⚠️ <b>{ $count } стрічок</b> не працюють понад добу:
    }
notice-late =
    { $minutes ->
        [one] ⚠️ Черга запізнюється на <b>{ $minutes } хвилину</b>; сповіщень у ній: { $count }. /stats
        [few] ⚠️ Черга запізнюється на <b>{ $minutes } хвилини</b>; сповіщень у ній: { $count }. /stats
       *[other] ⚠️ Черга запізнюється на <b>{ $minutes } хвилин</b>; сповіщень у ній: { $count }. /stats
    }
notice-disk = ⚠️ Диск майже повний: лишилося { $megabytes } МБ.
button-refresh = 🔄 Оновити
button-all-feeds = ◀ Усі стрічки
button-feed-share = 🌍 Відкрити всім
button-feed-share-yes = Так, усім
button-feed-unshare = 🔒 Лише її чатам
button-broadcast =
    { $count ->
        [one] 📣 Надіслати в { $count } чат
        [few] 📣 Надіслати в { $count } чати
       *[other] 📣 Надіслати в { $count } чатів
    }
