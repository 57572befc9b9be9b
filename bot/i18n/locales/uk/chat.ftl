# Що бот каже в чаті. Про розмітку і простий текст див. en/chat.ftl.

start-private =
    🔔 Я стежу за новинами і сповіщаю <b>один раз</b>, коли стається щось важливе для вас: двома реченнями, хоч би скільки видань про це написало.
    Виберіть теми або надішліть свою, наприклад <code>іран переговори</code>.
start-group =
    🔔 Я стежу за новинами і сповіщаю цю групу <b>один раз</b>, коли стається щось важливе для вас, — двома реченнями.
    Адміни: виберіть теми або надішліть <code>/sub іран переговори</code>.
topics-title = <b>Теми</b>. Торкніться, щоб увімкнути або вимкнути.
topics-none = Готових тем тут немає, але можна додати свою: <code>/sub іран переговори</code>
start-choices = Мови новин: <b>{ $languages }</b>. Часовий пояс: <b>{ $zone }</b>. Не так? Торкніться 🗣 або 🕒.
topic-on = ✅ { $name }: увімкнено
topic-off = { $name }: вимкнено
share-offer = Підписатися на <b>{ $name }</b>?
share-gone = Теми з цього посилання більше немає. Ось інші.

help-intro =
    <b>Скажіть, за чим стежити, і я сповіщу про кожну новину один раз.</b>
    Надішліть слова (<code>іран переговори</code>), адресу стрічки чи сайту або виберіть тему.
help-more =
    У групі все змінюють лише адміни. Для каналу зробіть мене там адміном і напишіть мені сюди: <code>/sub @канал іран переговори</code>
    Час і мови: /quiet, /digest, /timezone, /settings. Торкніться ⋯ під сповіщенням, щоб прочитати більше, побачити всю історію, дізнатися, чому воно прийшло, або вимкнути його.
help-query =
    <b>Як написати запит</b>

    <code>iran talks</code> — обидва слова, у будь-якій формі (Iranian, talk)
    <code>iran OR "saudi arabia"</code> — будь-яке з двох; фрази беріть у лапки
    <code>iran talks -football</code> — обидва слова, але без football
    <code>(iran OR tehran) (talks OR deal)</code> — по одному з кожної групи
    <code>title:iran</code> — лише в заголовку
    <code>source:bbc</code> — лише з цього видання
    <code>lang:de</code> — лише цією мовою

    Слова поруч важливіші за OR: <code>a b OR c</code> означає <code>(a b) OR c</code>.
    Перевірити без підписки: <code>/preview iran talks</code>
privacy =
    <b>Що я зберігаю про цей чат</b>

    • ID і назву, як їх повідомляє Telegram
    • ваші підписки й налаштування
    • які сповіщення я сюди надіслав — { $days } дн., щоб нічого не прийшло двічі
    • які з моїх повідомлень розповідають усю історію — два дні, щоб доповнювати їх
    • моє запитання — доки ви не відповісте або не мине 15 хвилин

    Стрічка, яку ви додали за адресою, належить лише цьому чату. Ніхто інший не знайде й не отримає її новин, і їх ніде не рахують — хіба що хтось додав ту саму адресу. Власник бота бачить її назву й може відкрити її для всіх. Якщо в адресі є пароль або ключ, я всюди його приховую й ніколи не передаю за посиланням; повністю вона є лише в /export особистого чату.

    Я не зберігаю, що ще ви пишете, хто чого торкається і хто що читає. Усе обробляється на сервері цього бота, і жодні дані про вас нікому не передаються.
    /export надішле вам усе, /forget видалить.
cancelled = Скасовано.
nothing-to-cancel = Немає чого скасовувати.
unknown-command = Не знаю такої команди. /help покаже, що я вмію.
unknown-command-nearest = Не знаю такої команди. Можливо, { $command }? /help покаже, що я вмію.
prompt-group = <i>Дайте відповідь на це повідомлення. Я зачекаю 15 хвилин; передумали — надішліть /cancel.</i>
said-nothing = Скажіть, за чим стежити, наприклад <code>іран переговори</code>, або виберіть із /topics.
flood = Занадто швидко. Я знову відповім за хвилину.
button-gone = Цього більше немає.
failed = У мене щось пішло не так, помилку записано. Спробуйте ще раз.
not-invited = Цей бот працює за запрошеннями. Щоб отримати доступ, надішліть свій ID власнику: <code>{ $id }</code>
admins-only = Це можуть змінювати лише адміни групи.

target-unknown = Не бачу <b>{ $name }</b>. Перевірте назву й зробіть мене там адміном.
target-not-admin = Ви не адмін у <b>{ $name }</b>, наскільки я бачу.
target-cannot-post = Мені не можна публікувати в <b>{ $name }</b>. Зробіть мене адміном із правом публікувати повідомлення.

sub-ask =
    За чим стежити? Надішліть
    • слова, наприклад <code>іран переговори</code>
    • адресу стрічки чи сайту, наприклад <code>bbc.com/news</code>
    • назву теми з /topics
sub-these =
    { $count ->
        [1] Підписатися на цю адресу?
        [one] Підписатися на { $count } адресу?
        [few] Підписатися на { $count } адреси?
       *[other] Підписатися на { $count } адрес?
    }
sub-done = ✅ Ви підписалися на <b>{ $name }</b>.
sub-already = Ви вже підписані на <b>{ $name }</b>.
sub-filtered = ✅ Ви підписані на <b>{ $name }</b> з фільтром: { $query }
sub-filtered-already = Ви вже підписані на <b>{ $name }</b> з фільтром: { $query }
sub-room =
    { $count ->
        [0] Більше місця тут немає.
        [one] Тут є місце ще для { $count } підписки.
       *[other] Тут є місце ще для { $count } підписок.
    }
limit-topics =
    { $count ->
        [one] Більше ніж { $count } тему тут додати не можна. Звільніть місце: /unsub.
        [few] Більше ніж { $count } теми тут додати не можна. Звільніть місце: /unsub.
       *[other] Більше ніж { $count } тем тут додати не можна. Звільніть місце: /unsub.
    }
limit-feeds =
    { $count ->
        [one] Більше ніж { $count } стрічку тут додати не можна. Звільніть місце: /unsub.
        [few] Більше ніж { $count } стрічки тут додати не можна. Звільніть місце: /unsub.
       *[other] Більше ніж { $count } стрічок тут додати не можна. Звільніть місце: /unsub.
    }
feeds-looking =
    { $count ->
        [1] Шукаю стрічку…
       *[other] Шукаю стрічки…
    }
feeds-several = { $url }: стрічок — { $count }. Яка потрібна?
feed-failed = ⚠️ { $url }: { $reason }
feeds-busy = Я ще шукаю інші ваші стрічки. Дочекайтеся відповіді та спробуйте знову.

preview-title = { $query }
preview-ask = Який запит спробувати? Наприклад <code>іран переговори</code>
preview-no-feed = Цю стрічку я ще не читаю, тож перевірити слова ні на чому. Підпишіться: /sub і те саме.
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
        [one] <b>{ $count } сповіщення</b>, відколи я почав читати.
        [few] <b>{ $count } сповіщення</b>, відколи я почав читати.
       *[other] <b>{ $count } сповіщень</b>, відколи я почав читати.
    }
preview-none =
    { $days ->
        [1] За останню добу нічого. Не біда: я сповіщу, коли щось з’явиться.
        [one] За останній { $days } день нічого. Не біда: я сповіщу, коли щось з’явиться.
        [few] За останні { $days } дні нічого. Не біда: я сповіщу, коли щось з’явиться.
       *[other] За останні { $days } днів нічого. Не біда: я сповіщу, коли щось з’явиться.
    }
preview-all-words = Так у новині мають бути всі ці слова. Якщо досить одного: { $query }
preview-last =
    { $count ->
        [1] Останнє:
       *[other] Останні { $count }:
    }
query-change =
    Надішліть новий запит. Ось попередній (торкніться, щоб скопіювати):
    { $query }
filter-ask = Які новини з <b>{ $name }</b> надсилати? Надішліть запит, наприклад <code>україна OR київ</code>.
query-unreadable = Не розумію цього запиту. Помилка біля ▶:
query-detail = <i>{ $detail }</i>
query-long =
    { $count ->
        [one] Задовгий запит: не більше { $count } символу.
       *[other] Задовгий запит: не більше { $count } символів.
    }

list-title =
    { $count ->
        [one] <b>{ $count } підписка</b>
        [few] <b>{ $count } підписки</b>
       *[other] <b>{ $count } підписок</b>
    }
list-line = <b>{ $name }</b> · { $marks }
list-elsewhere = в іншій темі форуму
list-hint = Торкніться номера, щоб відкрити підписку.
list-empty = Підписок поки немає. Виберіть тему або надішліть свою.
query-with = а також { $words }
query-without = без слів: { $words }
query-in-title = { $words } у заголовку
query-from = джерело: { $words }
query-in-language = мова: { $language }
card-title = <b>{ $name }</b>
card-own = Запит: { $query }
card-curated = Тема: { $query }
card-without = Без слів: { $words }
card-feed = Стрічка: { $url }
card-filter = Фільтр: { $query }
card-failing = ⚠️ Не працює з { $since }: { $reason }
card-pace = Коли: { $pace }
card-sound-on = Звук: увімкнено
card-sound-off = Звук: вимкнено
card-photo-on = Фото: увімкнено
card-photo-off = Фото: вимкнено
card-length = Довжина: { $length }
card-news = Мови новин: { $languages }
card-only = Лише з: { $outlets }
card-never = Крім: { $outlets }
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
length-chat = як у налаштуваннях
pause-1 = 1 день
pause-3 = 3 дні
pause-7 = 1 тиждень
pause-30 = 30 днів
pace-ask = Коли надсилати сповіщення за <b>{ $name }</b>?
length-ask = Якої довжини надсилати сповіщення за <b>{ $name }</b>?
pause-ask-one = На скільки поставити <b>{ $name }</b> на паузу?
remove-ask = Видалити <b>{ $name }</b>?
outlets-o = <b>{ $name }</b>: лише з цих видань. Якщо не позначити жодного — з усіх.
outlets-n = <b>{ $name }</b>: усі видання, крім цих.
rename-ask = Надішліть нову назву для <b>{ $name }</b>.
share-topic = За цим посиланням можна підписатися на <b>{ $name }</b> одним дотиком:
share-feed = Хто надішле мені це, отримає ту саму стрічку, що й <b>{ $name }</b>:
share-secret = В адресі <b>{ $name }</b> є пароль або ключ, тому я нею не ділюся. Ви можете самі надіслати її тому, кому потрібна ця стрічка.
unsub-ask = Від чого ви хочете відписатися?
unsub-unknown = Ви не підписані на «{ $name }».
unsub-done = Ви відписалися від <b>{ $name }</b>.
unsub-done-short = Ви відписалися від { $name }
unsub-all-ask =
    { $count ->
        [1] Видалити підписку? Спершу я надішлю резервну копію, щоб її можна було повернути.
        [one] Видалити { $count } підписку? Спершу я надішлю резервну копію, щоб їх можна було повернути.
        [few] Видалити всі { $count } підписки? Спершу я надішлю резервну копію, щоб їх можна було повернути.
       *[other] Видалити всі { $count } підписок? Спершу я надішлю резервну копію, щоб їх можна було повернути.
    }
unsub-all-done =
    { $count ->
        [1] Підписку видалено. Щоб повернути її, надішліть /import і цей файл.
        [one] Видалено { $count } підписку. Щоб повернути їх, надішліть /import і цей файл.
        [few] Видалено { $count } підписки. Щоб повернути їх, надішліть /import і цей файл.
       *[other] Видалено { $count } підписок. Щоб повернути їх, надішліть /import і цей файл.
    }

search-ask = Що знайти? Наприклад <code>іран переговори</code>
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

settings-title = <b>Налаштування</b> всіх сповіщень
settings-paused = ⏸ Пауза до { $until } (/resume)
settings-language = Мова: { $language }
settings-zone = Часовий пояс: { $zone } (зараз { $time })
settings-news = Мови новин: { $languages }
settings-quiet = Тихі години: { $hours }
settings-cap = Сповіщень на годину: { $cap }
settings-breaking-on = Термінове: приходить і в тихі години, і понад ліміт на годину
settings-breaking-off = Термінове: чекає, як усе інше
settings-digest = Зведення: { $time }, щотижневі — { $day }
settings-length = Довжина: { $length }
settings-previews-on = Попередній перегляд посилань: увімкнено
settings-previews-off = Попередній перегляд посилань: вимкнено
saved = Збережено
quiet-none = вимкнено
cap-none = без ліміту
language-ask = Якою мовою мені говорити?
language-done = Мову змінено: { $language }.
quiet-ask =
    Коли мені мовчати? Усе, що з’явиться за цей час, прийде потім одним зведенням.
    Часовий пояс: { $zone }.
quiet-type = Надішліть години, наприклад <code>22:30-7</code>, або <code>off</code>.
quiet-unreadable = Не розумію цих годин. Спробуйте <code>/quiet 22:30-7</code> або <code>/quiet off</code>.
quiet-done = 🌙 Тихі години: { $hours } ({ $zone }). Усе, що з’явиться за цей час, прийде потім одним зведенням.
quiet-off = Тихі години вимкнено.
cap-ask = Скільки сповіщень на годину надсилати, щонайбільше? Решта прийде одним зведенням.
digest-ask = О котрій надсилати зведення і в який день — щотижневі? Щоб отримувати підписку зведенням, відкрийте її в /list.
digest-unreadable = Не розумію. Спробуйте <code>/digest daily 8:00</code>, <code>/digest weekly friday 18:00</code>, <code>/digest hourly</code> або <code>/digest off</code>.
digest-done-instant =
    { $count ->
        [1] Новини за вашою підпискою знову приходять одразу.
       *[other] Новини за всіма підписками ({ $count }) знову приходять одразу.
    }
digest-done-hourly =
    { $count ->
        [1] Новини за вашою підпискою тепер приходять зведенням щогодини.
       *[other] Новини за всіма підписками ({ $count }) тепер приходять одним зведенням щогодини.
    }
digest-done-daily =
    { $count ->
        [1] Новини за вашою підпискою тепер приходять зведенням щодня о { $time }.
       *[other] Новини за всіма підписками ({ $count }) тепер приходять одним зведенням щодня о { $time }.
    }
digest-done-weekly =
    { $count ->
        [1] Новини за вашою підпискою тепер приходять зведенням раз на тиждень: { $day }, { $time }.
       *[other] Новини за всіма підписками ({ $count }) тепер приходять одним зведенням раз на тиждень: { $day }, { $time }.
    }
digest-zone = Часовий пояс: { $zone }. Новини за новими підписками, як і раніше, приходять одразу.
length-ask-chat = Якої довжини надсилати сповіщення?
zone-ask =
    Ваш часовий пояс — { $zone }, там зараз { $time }.
    Щоб змінити його, надішліть <code>/timezone Київ</code> (підійде будь-яке місто) або поділіться геопозицією (📎).
zone-type = Надішліть назву міста, наприклад <code>Київ</code>, або поділіться геопозицією (📎).
zone-which = Таких кілька. Яке з них?
zone-unknown = Не знаю міста «{ $name }». Спробуйте найближче велике місто — англійською або як його пишуть на місці.
zone-similar = Не знаю міста «{ $name }». Можливо, одне з цих?
zone-done = 🕒 Часовий пояс: { $zone }, там зараз { $time }.
first-none = Новин про це ще немає. Першу надішлю, щойно вона вийде.
first-stories =
    { $count ->
        [one] Остання новина:
       *[other] Дві останні новини:
    }
where-ask =
    🕒 <b>Де ви?</b> Щоб час і тихі години були правильні.
    Торкніться міста, напишіть своє або поділіться геопозицією (📎).
where-ask-group = 🕒 <b>Де ви?</b> Щоб час і тихі години тут були правильні.
where-skipped = Гаразд, залишаю { $zone }. Змінити: /timezone.
news-ask = <b>Якими мовами ви хочете отримувати новини?</b> Я сповіщу, щойно новина вийде однією з позначених мов. Те, що вийшло лише іншими, пропускаю.
news-ask-one = Якими мовами надсилати <b>{ $name }</b>?
news-week = Новини за останній тиждень: { $languages }.
news-week-none = Я ще не прочитав жодної новини.
news-left-out = Пропущено, вийшло лише іншими мовами: { $languages }.
news-all = усі мови
news-as-feed = мова стрічки
pause-ask = На скільки поставити сповіщення на паузу? Усе пропущене прийде потім одним зведенням.
pause-unreadable = Не розумію, на скільки. Спробуйте <code>/pause 3d</code>, <code>/pause 12h</code> або <code>/pause 1w</code>.
pause-done = ⏸ Пауза до { $until }. Усе пропущене прийде потім одним зведенням — або раніше, за командою /resume.
resume-done = ▶️ Я знову тут. Усе пропущене прийде одним зведенням.
resume-not-paused = Паузи зараз немає.
resume-others = У цих підписок своя пауза. Торкніться, щоб відновити:

alert-more = Докладніше
alert-why = Чому це?
alert-story = 🧵 Уся історія
alert-mute-story = 🔕 Вимкнути новину
alert-mute-outlet = 🔕 { $name }: без звуку добу
alert-fewer = 👎 Менше такого
alert-unsub = Відписатися
alert-unsub-yes = Так, відписатися від { $name }
alert-no-more = Більше про це нічого немає.
channel-buttons = Вимкнути сповіщення каналу або відписатися адміни можуть в особистому чаті зі мною: /list і @ім’я каналу.
channel-private = Канали налаштовують в особистому чаті зі мною: { $example }
recent-title = Останні сповіщення. Торкніться номера, щоб прочитати більше, дізнатися, чому воно прийшло, вимкнути або відписатися.
recent-none = Сповіщень поки немає.
alert-story-muted = Про цю новину більше нічого не прийде.
alert-outlet-muted = { $name }: доба без сповіщень.
alert-fewer-ask = Яке слово вилучити? Поруч: скільки сповіщень за тиждень воно б відсіяло.
alert-fewer-word = { $word } · { $stopped } з { $alerts }
alert-fewer-undo = ↩ Скасувати
alert-fewer-undone = Новини зі словом «{ $word }» знову приходять за темою { $name }.
alert-fewer-none = Не знаходжу слова, яке вирізняло б цю новину.
alert-fewer-done = { $name }: новин зі словом «{ $word }» більше не буде.
alert-fewer-feed = Це прийшло зі стрічки, а не за запитом. Стрічку можна поставити на паузу або видалити в /list.
alert-fewer-full = У запиті цієї теми немає місця ще для одного слова. Змінити його можна в /list.
why-reply = Дайте відповідь на сповіщення командою /why, і я скажу, чому воно прийшло.
why-private = Розповім в особистому чаті.
why-unknown = Не пам’ятаю, щоб я це надсилав.
why-left-out = За останній тиждень були ще новини, але лише іншими мовами, тому вони не прийшли: { $languages }.
story-reply = Дайте відповідь на сповіщення командою /story, і я розповім усю історію від самого початку.
story-count = Публікацій: { $reports } · Видань: { $outlets }
story-earlier = … Більш ранніх публікацій: { $count }
story-grows = Я доповнюю це повідомлення, доки історія триває.
why-others =
    { $count ->
        [one] І ще { $count } новина в тому повідомленні.
        [few] І ще { $count } новини в тому повідомленні.
       *[other] І ще { $count } новин у тому повідомленні.
    }
why-topic = Підходить до <b>{ $name }</b>: { $query }
why-feed = Ви підписані на стрічку <b>{ $name }</b>.
why-filter = Її фільтр: { $query }
why-left = Прийшло за підпискою <b>{ $name }</b>, якої у вас більше немає.
why-hit = • «{ $word }» { $field } ({ $outlet })
why-changed = Відтоді ваш запит змінився і тепер цього не знайшов би.
why-source = Перша публікація — { $feed }.
why-merged = Одна новина, публікацій — { $count }:
why-one-event = Спочатку новин було { $count }, а потім виявилося, що це одна й та сама.
field-title = у заголовку
field-text = у тексті
field-source = у назві видання
field-lang = як мова

export-json = Усе з цього чату. Щоб відновити, надішліть мені цей файл або скористайтеся /import.
export-masked = Адреси з паролем або ключем у цих файлах приховано. Повністю вони є лише в /export того особистого чату, якому належать.
export-opml = Ваші стрічки для будь-якої програми читання.
import-ask = Надішліть файл: експорт Newsbell або OPML з іншої програми.
import-large = Файл завеликий: не більше { $count } КБ. Нічого не змінилося.
import-lost = Не вдалося отримати файл від Telegram. Нічого не змінилося; надішліть його ще раз.
import-broken =
    Цей файл не підходить. Нічого не змінилося. Надішліть експорт Newsbell або файл OPML.
    <i>{ $reason }</i>
import-done = Додано: { $added }. Уже було: { $there }. Не вдалося: { $failed }.
import-failed = ⚠️ { $name }: { $reason }
import-failed-more = … і ще { $count }.
forget-ask =
    { $count ->
        [0] Видалити все, що я знаю про цей чат, разом із налаштуваннями та історією? Скасувати це не можна.
        [one] Видалити все, що я знаю про цей чат: { $count } підписку, усі налаштування та історію? Скасувати це не можна.
        [few] Видалити все, що я знаю про цей чат: { $count } підписки, усі налаштування та історію? Скасувати це не можна.
       *[other] Видалити все, що я знаю про цей чат: { $count } підписок, усі налаштування та історію? Скасувати це не можна.
    }
forget-done = Усе про цей чат видалено. Щоб почати знову, надішліть /start.

button-help = ❔ Довідка
button-add-group = ➕ Додати до групи
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
button-silent = 🔕 Вимкнути звук
button-sound-on = 🔔 Увімкнути звук
button-photo-on = 🖼 Увімкнути фото
button-photo-off = 🖼 Вимкнути фото
button-pause = ⏸ Пауза
button-resume = ▶️ Відновити
button-rename = ✏️ Перейменувати
button-query = 🔎 Змінити запит
button-filter = 🔎 Фільтр
button-filter-change = 🔎 Змінити фільтр
button-filter-off = ✖ Прибрати фільтр
button-outlets = 📰 Видання
button-outlets-o = Лише ці…
button-outlets-n = Крім цих…
button-share = 🔗 Поділитися
button-remove = 🗑 Видалити
button-remove-yes = Так, видалити
button-no = Ні
button-everything = 🗑 Усе
button-everything-yes =
    { $count ->
        [1] Так, видалити
       *[other] Так, видалити всі ({ $count })
    }
button-done = Готово
button-language = 🌐 Мова
button-zone = 🕒 Часовий пояс
button-news = 🗣 Мови новин
button-news-all = Усі мови
button-quiet = 🌙 Тихі години
button-cap = 🔢 Сповіщень на годину
button-breaking = ⚡ Термінове
button-digest = 🗞 Зведення
button-previews = 🖼 Попередній перегляд
button-other = ✏️ Інші
button-city = ✏️ Ввести місто
button-skip = Пропустити
button-private = 💬 Особистий чат
button-forget-yes = 🗑 Так, видалити все
button-export = 💾 Спершу експортувати

command-start = обрати теми
command-sub = підписатися на слова, стрічку або тему
command-list = ваші підписки
command-unsub = відписатися від однієї або від усіх
command-preview = перевірити запит без підписки
command-latest = останні новини
command-search = шукати в минулих новинах
command-topics = готові теми
command-settings = час, довжина, мова
command-quiet = тихі години, наприклад 22:30-7
command-digest = зведення замість сповіщень
command-timezone = ваш часовий пояс, за містом
command-language = мова, якою я говорю
command-pause = поставити всі сповіщення на паузу
command-resume = відновити сповіщення
command-why = чому прийшло сповіщення (відповіддю на нього)
command-story = історія від самого початку (відповіддю на сповіщення)
command-export = ваші підписки одним файлом
command-import = відновити підписки з файлу
command-privacy = що я про вас зберігаю
command-forget = видалити все про цей чат
command-help = що я вмію
command-cancel = скасувати запитання

command-stats = бот у цифрах
command-feeds = усі стрічки та їхній стан
command-addfeed = додати стрічку для всіх
command-removefeed = перестати перевіряти стрічку
command-addtopic = запропонувати тему всім
command-removetopic = перестати пропонувати тему
command-broadcast = надіслати повідомлення в усі чати
command-allow = пустити когось у бот
command-ban = заблокувати когось
command-reload = перечитати конфігурацію

notice-feed-failing = ⚠️ <b>{ $name }</b> не працює вже кілька годин: { $reason }. Я пробую далі.
notice-feed-moved = ⚠️ <b>{ $name }</b> не працює: { $reason }. Я пробую далі.
notice-feed-gone = ⚠️ <b>{ $name }</b> більше немає: { $reason }. Більше я не пробую.
notice-feed-back = ✅ <b>{ $name }</b> знову працює.
feed-offered = Можливо, вона переїхала: { $url }
feed-retried = Пробую просто зараз.
find-nothing = Не знайшов на сайті нової адреси.
button-retry = 🔄 Спробувати зараз
button-find = 🔎 Знайти нову адресу
button-move = ➡️ Перейти на нову адресу

stats-title = <b>Newsbell у цифрах</b> (сьогодні: останні 24 години)
stats-chats = Чати: { $active }, призупинено: { $suspended }
stats-topics = Підписки: { $subscriptions }; теми: для всіх — { $curated }, від чатів — { $own }
stats-feeds = Стрічки: { $feeds }, не працює: { $failing }
stats-news = Записів сьогодні: { $entries }, новин: { $stories }
stats-alerts = Сповіщень сьогодні: { $sent }, не надіслано: { $failed }
stats-queue = Черга: { $queued }, відкладено для зведень: { $held }; найстаріше чекає { $seconds } с
stats-rate = Надсилання: зараз до { $rate } повідомлень за секунду
stats-lag = Затримка: половина — до { $half } с, 95 % — до { $most } с
feeds-title = <b>Стрічок: { $count }</b>, сторінка { $page } з { $pages }
feed-state-active = працює
feed-state-failing = не працює:
feed-state-retired = не перевіряється:
feed-polls = Остання перевірка { $last }, остання вдала { $good }, наступна { $next }
feed-private = 🔒 Особиста: її новини отримують лише чати, які її додали.
feed-share-ask = Відкрити <b>{ $name }</b> для всіх? Тоді всі чати зможуть знайти і її минулі новини.
feed-unshare-nobody = Цю стрічку не додав жоден чат, тому вона лишається відкритою для всіх.
addfeed-how = Надішліть <code>/addfeed https://example.org/feed Назва</code>.
addtopic-how = Надішліть <code>/addtopic Переговори з Іраном = iran (talks OR negotiations)</code>.
addtopic-there = Тема «{ $name }» уже є. Спершу приберіть її: /removetopic.
addtopic-done = ✅ Тепер тему <b>{ $name }</b> запропоновано всім:
removetopic-which = Яку тему більше не пропонувати?
removetopic-done =
    { $count ->
        [0] <b>{ $name }</b> більше не пропонується.
        [one] <b>{ $name }</b> більше не пропонується. Залишається у { $count } підписника.
       *[other] <b>{ $name }</b> більше не пропонується. Залишається у { $count } підписників.
    }
broadcast-how = Напишіть повідомлення після команди: <code>/broadcast Усім привіт</code>. Форматування збережеться.
broadcast-ask =
    { $count ->
        [one] Це піде без звуку в { $count } чат:
        [few] Це піде без звуку в { $count } чати:
       *[other] Це піде без звуку в { $count } чатів:
    }
broadcast-begun = Надсилається.
broadcast-busy = Інша розсилка ще триває.
broadcast-done = Розсилку завершено. Надіслано: { $sent }, не надіслано: { $failed }.
allow-how = Надішліть <code>/allow 1234567</code> з ID людини або групи.
allow-done = ✅ Тепер { $id } може користуватися ботом.
ban-how = Надішліть <code>/ban 1234567</code> з ID людини або групи.
ban-owner = Власника заблокувати не можна.
ban-done = 🚫 { $id } заблоковано: ні відповідей, ні сповіщень.
reload-done = ✅ Конфігурацію перечитано.
reload-same = Нічого не змінилося.
reload-feeds = Стрічки: нових { $added }, змінених { $changed }, прибраних { $gone }.
reload-topics = Теми: нових { $added }, змінених { $changed }, прибраних { $gone }.
reload-keys = Уже діє: { $keys }
reload-waiting = Почне діяти після перезапуску: { $keys }
reload-wrong = ⚠️ У конфігурації помилки, тому <b>нічого не змінилося</b>. Виправте їх і надішліть /reload:
notice-dead =
    { $count ->
        [one] ⚠️ <b>{ $count } стрічка</b> не працює понад добу:
        [few] ⚠️ <b>{ $count } стрічки</b> не працюють понад добу:
       *[other] ⚠️ <b>{ $count } стрічок</b> не працюють понад добу:
    }
notice-late =
    { $minutes ->
        [one] ⚠️ Черга відстає на <b>{ $minutes } хвилину</b>. Чекають надсилання: { $count }. /stats
        [few] ⚠️ Черга відстає на <b>{ $minutes } хвилини</b>. Чекають надсилання: { $count }. /stats
       *[other] ⚠️ Черга відстає на <b>{ $minutes } хвилин</b>. Чекають надсилання: { $count }. /stats
    }
notice-disk = ⚠️ Диск майже заповнений: лишилося { $megabytes } МБ.
button-refresh = 🔄 Оновити
button-all-feeds = ◀ Усі стрічки
button-feed-share = 🌍 Відкрити для всіх
button-feed-share-yes = Так, відкрити для всіх
button-feed-unshare = 🔒 Лише для її чатів
button-broadcast =
    { $count ->
        [one] 📣 Надіслати в { $count } чат
        [few] 📣 Надіслати в { $count } чати
       *[other] 📣 Надіслати в { $count } чатів
    }
