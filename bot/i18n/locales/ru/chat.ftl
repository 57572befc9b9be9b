# Что бот говорит в чате. О разметке и простом тексте см. en/chat.ftl.

start-private =
    🔔 Я слежу за новостями и сообщаю <b>один раз</b>, когда происходит важное для вас, в двух предложениях, сколько бы изданий об этом ни писало.
    Нажмите на нужные темы или напишите свою, например <code>иран переговоры</code>.
start-group =
    🔔 Я слежу за новостями и сообщаю этой группе <b>один раз</b>, когда происходит важное для неё, в двух предложениях.
    Админы: нажмите на нужные темы или отправьте <code>/sub иран переговоры</code>.
topics-title = <b>Темы</b>. Нажатие включает или выключает тему.
topics-none = Готовых тем здесь нет, но можно завести свою: <code>/sub иран переговоры</code>
start-choices = Рассказываю новости на этих языках: <b>{ $languages }</b>, по времени зоны <b>{ $zone }</b>. Если это не так, 🗣 и 🕒 это изменят.
topic-on = ✅ { $name }: включено
topic-off = { $name }: выключено
share-offer = Хотите следить за темой <b>{ $name }</b>?
share-gone = Темы из этой ссылки больше нет. Вот остальные.

help-intro =
    <b>Скажите, за чем следить, и я сообщу о каждой новости один раз.</b>
    Напишите слова (<code>иран переговоры</code>), адрес ленты или сайта либо нажмите на тему.
help-more =
    В группе менять что-то могут только админы. Для канала сделайте меня там админом и напишите сюда: <code>/sub @канал иран переговоры</code>
    Время и языки: /quiet, /digest, /timezone, /settings. Под оповещением ⋯ открывает подробности, всю историю, причину и отключение.
help-query =
    <b>Как написать запрос</b>

    <code>iran talks</code> – оба слова, в любой форме (Iranian, talk)
    <code>iran OR "saudi arabia"</code> – любое из двух; фраза берётся в кавычки
    <code>iran talks -football</code> – но без третьего
    <code>(iran OR tehran) (talks OR deal)</code> – по одному из каждой группы
    <code>title:iran</code> – только в заголовке
    <code>source:bbc</code> – только из одного издания
    <code>lang:de</code> – только на одном языке

    Слова рядом связаны теснее, чем OR: <code>a b OR c</code> значит <code>(a b) OR c</code>.
    Попробуйте, не сохраняя: <code>/preview iran talks</code>
privacy =
    <b>Что я храню об этом чате</b>

    • его номер и имя, как их даёт Telegram
    • ваши подписки и настройки
    • какие оповещения сюда пришли, в течение { $days } дн.: чтобы ничего не пришло дважды
    • какие из моих сообщений рассказывают всю историю, два дня: чтобы они росли вместе с ней
    • мой вопрос, пока вы не ответите или не пройдёт 15 минут

    Лента, которую вы добавили по адресу, принадлежит только этому чату: больше никто не находит и не получает того, что она приносит, и нигде это не учитывается — разве что кто-то добавил тот же адрес. Оператор видит её название и может открыть её всем. Адрес с паролем или ключом везде показан скрытым, никогда не передаётся ссылкой и целиком стоит только в /export личного чата.

    Я не храню, что ещё вы пишете, кто что нажимает и кто что читает. Новости сопоставляются с запросами на этом компьютере; о вас никому ничего не передаётся.
    /export пришлёт вам всё, /forget удалит.
cancelled = Отменено.
nothing-to-cancel = Отменять нечего.
unknown-command = Я не знаю такой команды. /help покажет, что есть.
unknown-command-nearest = Я не знаю такой команды. Может быть, { $command }? /help покажет, что есть.
prompt-group = <i>Ответьте на это сообщение. Оно ждёт 15 минут; /cancel его отменяет.</i>
said-nothing = Напишите, за чем следить, например <code>иран переговоры</code>, или нажмите /topics.
flood = Это было слишком быстро. Я снова отвечу через минуту.
button-gone = Этого больше нет.
failed = Что-то пошло не так, это записано. Пожалуйста, попробуйте ещё раз.
not-invited = Этот бот только по приглашению. Сообщите владельцу свой номер: <code>{ $id }</code>
admins-only = Это могут менять только админы группы.

target-unknown = Я не вижу <b>{ $name }</b>. Сначала сделайте меня там админом и проверьте имя.
target-not-admin = Насколько я вижу, вы не админ в <b>{ $name }</b>.
target-cannot-post = Я не могу писать в <b>{ $name }</b>. Сделайте меня админом с правом публикации.

sub-ask =
    За чем следить? Отправьте
    • слова, например <code>иран переговоры</code>
    • адрес ленты или сайта, например <code>bbc.com/news</code>
    • название темы: /topics
sub-these =
    { $count ->
        [one] Подписаться на { $count } адрес?
        [few] Подписаться на { $count } адреса?
       *[other] Подписаться на { $count } адресов?
    }
sub-done = ✅ Теперь я слежу за <b>{ $name }</b>.
sub-already = За <b>{ $name }</b> я уже слежу.
sub-room =
    { $count ->
        [0] Больше сюда ничего не поместится.
       *[other] Сюда поместится ещё { $count }.
    }
limit-topics =
    { $count ->
        [one] Здесь место для { $count } темы, и оно занято. /unsub освободит его.
       *[other] Здесь место для { $count } тем, и всё занято. /unsub освободит место.
    }
limit-feeds =
    { $count ->
        [one] Здесь место для { $count } ленты, и оно занято. /unsub освободит его.
       *[other] Здесь место для { $count } лент, и всё занято. /unsub освободит место.
    }
feeds-looking =
    { $count ->
        [1] Ищу ленту…
       *[other] Ищу ленты…
    }
feeds-several = { $url }: найдено лент – { $count }. Какую взять?
feed-failed = ⚠️ { $url }: { $reason }
feeds-busy = Я ещё ищу другие ваши ленты. Дождитесь ответа и попробуйте снова.

preview-title = { $query }
preview-ask = Какой запрос попробовать? Например <code>иран переговоры</code>
preview-a-day =
    { $count ->
        [one] Примерно <b>{ $count } оповещение в день</b>.
        [few] Примерно <b>{ $count } оповещения в день</b>.
       *[other] Примерно <b>{ $count } оповещений в день</b>.
    }
preview-a-week =
    { $count ->
        [one] Примерно <b>{ $count } оповещение в неделю</b>.
        [few] Примерно <b>{ $count } оповещения в неделю</b>.
       *[other] Примерно <b>{ $count } оповещений в неделю</b>.
    }
preview-few =
    { $count ->
        [one] <b>{ $count } оповещение</b> с тех пор, как я читаю.
        [few] <b>{ $count } оповещения</b> с тех пор, как я читаю.
       *[other] <b>{ $count } оповещений</b> с тех пор, как я читаю.
    }
preview-none =
    { $days ->
        [1] За последние сутки ничего. Запрос может быть верным: я сообщу, когда что-то появится.
        [one] За последний { $days } день ничего. Запрос может быть верным: я сообщу, когда что-то появится.
        [few] За последние { $days } дня ничего. Запрос может быть верным: я сообщу, когда что-то появится.
       *[other] За последние { $days } дней ничего. Запрос может быть верным: я сообщу, когда что-то появится.
    }
preview-all-words = В новости должны быть все эти слова. Если достаточно одного: { $query }
preview-last =
    { $count ->
        [1] Последнее:
       *[other] Последние { $count }:
    }
query-change =
    Отправьте запрос, каким он должен быть. Сейчас он такой (нажмите, чтобы скопировать):
    { $query }
query-unreadable = Я не понимаю этот запрос. Ошибка у знака ▶:
query-detail = <i>{ $detail }</i>
query-long =
    { $count ->
       *[other] Это слишком длинно для запроса: не больше { $count } символов.
    }

list-title =
    { $count ->
        [one] <b>{ $count } подписка</b>
        [few] <b>{ $count } подписки</b>
       *[other] <b>{ $count } подписок</b>
    }
list-line = <b>{ $name }</b> · { $marks }
list-elsewhere = в другой ветке
list-hint = Нажмите на номер, чтобы что-то изменить.
list-empty = Подписок здесь пока нет. Нажмите на тему или напишите свою.
card-title = <b>{ $name }</b>
card-own = Запрос: { $query }
card-curated = Тема: { $query }
card-feed = Лента: { $url }
card-failing = ⚠️ Не работает с { $since }: { $reason }
card-pace = Когда: { $pace }
card-sound-on = Звук: включён
card-sound-off = Звук: выключен
card-length = Длина: { $length }
card-news = Языки новостей: { $languages }
card-only = Только из: { $outlets }
card-never = Никогда из: { $outlets }
card-paused = Пауза до { $until }
pace-instant = сразу
pace-hourly = каждый час
pace-daily = каждый день
pace-weekly = каждую неделю
pace-daily-at = каждый день в { $time }
pace-weekly-at = { $day }, { $time }
length-headline = только заголовок
length-short = два предложения
length-long = подробнее
length-chat = как в чате
pause-1 = 1 день
pause-3 = 3 дня
pause-7 = 1 неделя
pause-30 = 30 дней
pace-ask = Когда сообщать о <b>{ $name }</b>?
length-ask = Насколько подробно рассказывать о <b>{ $name }</b>?
pause-ask-one = Как долго молчать о <b>{ $name }</b>?
remove-ask = Удалить <b>{ $name }</b>?
outlets-o = <b>{ $name }</b>: только из этих изданий. Если ничего не отмечено – из всех.
outlets-n = <b>{ $name }</b>: никогда из этих изданий.
rename-ask = Отправьте другое название для <b>{ $name }</b>.
share-topic = Кто откроет эту ссылку, сможет подписаться на <b>{ $name }</b> одним нажатием:
share-feed = Кто отправит мне это, получит ту же ленту, что и <b>{ $name }</b>:
share-secret = В адресе <b>{ $name }</b> есть пароль или ключ, поэтому я им не делюсь. Кому нужна эта лента, тому адрес дадите вы.
unsub-ask = Что убрать?
unsub-unknown = Подписки «{ $name }» у вас нет.
unsub-done = <b>{ $name }</b> удалено. Об этом больше ничего не придёт.
unsub-done-short = { $name } удалено
unsub-all-ask =
    { $count ->
        [one] Удалить { $count } подписку? Сначала я пришлю файл с ней, чтобы можно было вернуться.
        [few] Удалить все { $count } подписки? Сначала я пришлю файл с ними, чтобы можно было вернуться.
       *[other] Удалить все { $count } подписок? Сначала я пришлю файл с ними, чтобы можно было вернуться.
    }
unsub-all-done =
    { $count ->
        [one] { $count } подписка удалена. /import с этим файлом вернёт её.
        [few] Все { $count } подписки удалены. /import с этим файлом вернёт их.
       *[other] Все { $count } подписок удалены. /import с этим файлом вернёт их.
    }

search-ask = Что искать? Например <code>иран переговоры</code>
search-title = { $query }
search-none =
    { $days ->
        [1] { $query }: за последние сутки ничего.
        [one] { $query }: за последний { $days } день ничего.
        [few] { $query }: за последние { $days } дня ничего.
       *[other] { $query }: за последние { $days } дней ничего.
    }
latest-mine = <b>Последнее по вашим темам</b>
latest-all = <b>Последние новости</b>
latest-none = Пока ничего. Я только начал читать.
story-told = { $outlets } · { $time }

settings-title = <b>Настройки</b> для всего, что сюда приходит
settings-paused = ⏸ Пауза до { $until } (/resume)
settings-language = Язык: { $language }
settings-zone = Часовой пояс: { $zone } (сейчас { $time })
settings-news = Языки новостей: { $languages }
settings-quiet = Тихие часы: { $hours }
settings-cap = Оповещений в час, не больше: { $cap }
settings-breaking-on = Срочное: может нарушить тихие часы и предел
settings-breaking-off = Срочное: ждёт, как всё остальное
settings-digest = Сводки: { $time }, еженедельные – { $day }
settings-length = Длина: { $length }
settings-previews-on = Предпросмотр ссылок: включён
settings-previews-off = Предпросмотр ссылок: выключен
saved = Сохранено
quiet-none = нет
cap-none = без предела
language-ask = На каком языке говорить?
language-done = Теперь я говорю на этом языке: { $language }.
quiet-ask =
    Когда молчать? Что придёт в это время, дождётся одной сводки в конце.
    Время – по поясу { $zone }.
quiet-type = Отправьте часы, например <code>22:30-7</code>, или <code>off</code>.
quiet-unreadable = Я не понял эти часы. Напишите так: <code>/quiet 22:30-7</code> или <code>/quiet off</code>.
quiet-done = 🌙 Тишина: { $hours } ({ $zone }). Что придёт в это время, дождётся одной сводки.
quiet-off = Тихих часов больше нет.
cap-ask = Сколько оповещений в час присылать? Остальное дождётся одной сводки.
digest-ask = Когда присылать сводки и в какой день еженедельные? Какие подписки приходят сводкой, сказано на их карточках: /list
digest-unreadable = Я не понял. Напишите так: <code>/digest daily 8:00</code>, <code>/digest weekly friday 18:00</code>, <code>/digest hourly</code> или <code>/digest off</code>.
digest-done-instant =
    { $count ->
        [one] { $count } подписка снова приходит сразу.
        [few] Все { $count } подписки снова приходят сразу.
       *[other] Все { $count } подписок снова приходят сразу.
    }
digest-done-hourly =
    { $count ->
        [one] { $count } подписка теперь приходит сводкой каждый час.
        [few] Все { $count } подписки теперь приходят одной сводкой каждый час.
       *[other] Все { $count } подписок теперь приходят одной сводкой каждый час.
    }
digest-done-daily =
    { $count ->
        [one] { $count } подписка теперь приходит сводкой каждый день в { $time }.
        [few] Все { $count } подписки теперь приходят одной сводкой каждый день в { $time }.
       *[other] Все { $count } подписок теперь приходят одной сводкой каждый день в { $time }.
    }
digest-done-weekly =
    { $count ->
        [one] { $count } подписка теперь приходит еженедельной сводкой: { $day }, { $time }.
        [few] Все { $count } подписки теперь приходят одной еженедельной сводкой: { $day }, { $time }.
       *[other] Все { $count } подписок теперь приходят одной еженедельной сводкой: { $day }, { $time }.
    }
digest-zone = Время – по поясу { $zone }. Новые подписки приходят сразу, пока вы не скажете иначе.
length-ask-chat = Насколько подробно рассказывать в оповещении?
zone-ask =
    Ваш часовой пояс – { $zone }, там сейчас { $time }.
    Отправьте <code>/timezone Москва</code> (любой город) или поделитесь местоположением (📎).
zone-type = Отправьте название города, например <code>Москва</code>, или поделитесь местоположением (📎).
zone-which = Таких несколько. Какой?
zone-unknown = Я не знаю города «{ $name }». Попробуйте ближайший крупный, по-английски или как его пишут там.
zone-similar = Я не знаю города «{ $name }». Может быть, один из этих?
zone-done = 🕒 Часовой пояс: { $zone }, там сейчас { $time }.
news-ask = <b>На каких языках рассказывать новости?</b> Новость звонит, как только о ней сообщат на отмеченном языке, и на лучшем из них. То, о чём сообщают только на других, не звонит.
news-ask-one = На каких языках рассказывать о <b>{ $name }</b>?
news-week = Новости за последнюю неделю: { $languages }.
news-week-none = Я ещё не прочитал ни одной новости.
news-left-out = Пропущено, потому что только на других языках: { $languages }.
news-all = все языки
news-as-feed = на языке ленты
pause-ask = Как долго молчать? Что вы пропустите, придёт потом одной сводкой.
pause-unreadable = Я не понял, как долго. Напишите так: <code>/pause 3d</code>, <code>/pause 12h</code> или <code>/pause 1w</code>.
pause-done = ⏸ Молчу до { $until }. Что вы пропустите, придёт тогда одной сводкой или по команде /resume.
resume-done = ▶️ Я снова здесь. Что вы пропустили, придёт одной сводкой.
resume-not-paused = Паузы не было.
resume-others = Эти подписки на паузе сами по себе. Нажмите, чтобы возобновить:

alert-more = Подробнее
alert-why = Почему это?
alert-story = 🧵 Вся история
alert-mute-story = 🔕 Об этом хватит
alert-mute-outlet = 🔕 День без { $name }
alert-fewer = 👎 Меньше такого
alert-unsub = Отписаться
alert-unsub-yes = Да, отписаться от { $name }
alert-no-more = Больше рассказать об этом нечего.
channel-buttons = Что можно сделать с оповещением канала, — в личном чате его админов со мной: /list и @имя канала.
recent-title = Последние оповещения. Нажмите номер: почему пришло, подробнее, заглушить, отписаться.
recent-none = Оповещений ещё не было.
alert-story-muted = Об этой новости больше ничего не придёт.
alert-outlet-muted = { $name }: тишина на сутки.
alert-fewer-ask = Какое слово больше не нужно?
alert-fewer-none = Не нахожу слова, которое отличает эту новость.
alert-fewer-done = Новости со словом «{ $word }» больше не приходят по теме { $name }.
alert-fewer-feed = Это из ленты, на которую вы подписаны, а не из запроса. Её можно приостановить или удалить: /list
alert-fewer-full = Запрос этой темы слишком длинный для ещё одного слова. /list откроет его.
why-reply = Ответьте /why на оповещение, и я скажу, почему оно пришло.
why-private = Расскажу вам в личном чате.
why-unknown = Такого своего оповещения я не помню.
why-left-out = За последнюю неделю были и новости только на других языках, они не звонили: { $languages }.
story-reply = Ответьте /story на оповещение, и я расскажу всю историю с начала.
story-count = Сообщений: { $reports } · Изданий: { $outlets }
story-earlier = … Более ранних сообщений: { $count }
story-grows = Дополняю это сообщение, пока история продолжается.
why-others =
    { $count ->
        [one] И ещё { $count } новость в том сообщении.
        [few] И ещё { $count } новости в том сообщении.
       *[other] И ещё { $count } новостей в том сообщении.
    }
why-topic = Относится к теме <b>{ $name }</b>: { $query }
why-feed = Вы подписаны на ленту <b>{ $name }</b>.
why-left = Пришло для <b>{ $name }</b>, но вы на это больше не подписаны.
why-hit = • «{ $word }» { $field } ({ $outlet })
why-changed = Ваш запрос с тех пор изменился и теперь этого не нашёл бы.
why-source = Впервые – в { $feed }.
why-merged = Собрано в одну новость, публикаций – { $count }:
why-one-event = Сначала новостей было { $count }, но оказалось, что это одна.
field-title = в заголовке
field-text = в тексте
field-source = как издание
field-lang = как язык

export-json = Всё из этого чата. Отправьте мне или возьмите /import, чтобы вернуть.
export-masked = Адреса с паролем или ключом в этих файлах скрыты. Целиком их содержит только /export личного чата — для его собственных лент.
export-opml = Ваши ленты для любой другой программы.
import-ask = Отправьте файл: мой экспорт или OPML из другой программы.
import-large = Файл слишком велик: не больше { $count } КБ. Ничего не изменено.
import-lost = Не удалось получить файл от Telegram. Ничего не изменено; отправьте его, пожалуйста, ещё раз.
import-broken =
    Этот файл не годится. Ничего не изменено. Отправьте мой экспорт или OPML.
    <i>{ $reason }</i>
import-done = Добавлено: { $added }. Уже было: { $there }. Не удалось: { $failed }.
import-failed = ⚠️ { $name }: { $reason }
import-failed-more = … и ещё { $count }.
forget-ask =
    { $count ->
        [0] Удалить всё, что я знаю об этом чате: настройки и историю? Отменить это нельзя.
        [one] Удалить всё, что я знаю об этом чате: { $count } подписку, настройки и историю? Отменить это нельзя.
        [few] Удалить всё, что я знаю об этом чате: { $count } подписки, настройки и историю? Отменить это нельзя.
       *[other] Удалить всё, что я знаю об этом чате: { $count } подписок, настройки и историю? Отменить это нельзя.
    }
forget-done = Всё об этом чате удалено. /start начнёт заново.

button-help = ❔ Помощь
button-add-group = ➕ В группу
button-own-topic = ✏️ Своя тема
button-topics = 📰 Темы
button-query-help = Как написать запрос
button-cancel = Отмена
button-subscribe = ✅ Подписаться
button-sub-these = ✅ Подписаться
button-keep = ✅ Оставить
button-change = ✏️ Изменить
button-tune = ⚙️ Настроить
button-undo = ↩️ Отменить
button-list = ◀ Мой список
button-recent = Последние оповещения
button-back = ◀ Назад
button-settings = ⚙️ Настройки
button-pace = ⏱ Когда
button-length = ↕️ Длина
button-silent = 🔕 Без звука
button-sound-on = 🔔 Со звуком
button-pause = ⏸ Пауза
button-resume = ▶️ Продолжить
button-rename = ✏️ Переименовать
button-query = 🔎 Изменить запрос
button-outlets = 📰 Издания
button-outlets-o = Только эти …
button-outlets-n = Кроме этих …
button-share = 🔗 Поделиться
button-remove = 🗑 Удалить
button-remove-yes = Да, удалить
button-no = Нет
button-everything = 🗑 Всё
button-everything-yes =
    { $count ->
        [one] Да, удалить
       *[other] Да, удалить все { $count }
    }
button-done = Готово
button-language = 🌐 Язык
button-zone = 🕒 Часовой пояс
button-news = 🗣 Языки новостей
button-news-all = Все языки
button-quiet = 🌙 Тихие часы
button-cap = 🔢 Предел в час
button-breaking = ⚡ Срочное
button-digest = 🗞 Сводки
button-previews = 🖼 Предпросмотр
button-other = ✏️ Другие
button-city = ✏️ Назвать город
button-forget-yes = 🗑 Да, удалить всё
button-export = 💾 Сначала экспорт

command-start = выбрать темы
command-sub = следить за словами, лентой или темой
command-list = ваши подписки и как приходит каждая
command-unsub = убрать одну или все
command-preview = попробовать запрос, не сохраняя
command-latest = последние новости
command-search = искать в архиве
command-topics = готовые темы
command-settings = время, длина, язык
command-quiet = тихие часы, например 22:30-7
command-digest = сводки вместо оповещений
command-timezone = ваш часовой пояс, по городу
command-language = язык, на котором я говорю
command-pause = помолчать какое-то время
command-resume = снова сообщать
command-why = почему пришло оповещение, в ответ на него
command-story = история с самого начала, в ответ на оповещение
command-export = ваши подписки файлами
command-import = подписки из файла
command-privacy = что о вас хранится
command-forget = удалить всё об этом чате
command-help = что я умею
command-cancel = отменить вопрос

command-stats = бот в цифрах
command-feeds = все ленты и их состояние
command-addfeed = добавить ленту для всех
command-removefeed = больше не читать ленту
command-addtopic = предложить тему всем
command-removetopic = больше не предлагать тему
command-broadcast = написать во все чаты
command-allow = разрешить кому-то пользоваться ботом
command-ban = больше не отвечать кому-то
command-reload = перечитать настройки

notice-feed-failing = ⚠️ <b>{ $name }</b> не работает уже несколько часов: { $reason }. Я продолжаю пробовать.
notice-feed-moved = ⚠️ <b>{ $name }</b> не работает: { $reason }. Я продолжаю пробовать.
notice-feed-gone = ⚠️ <b>{ $name }</b> больше нет: { $reason }. Я перестал пробовать.
notice-feed-back = ✅ <b>{ $name }</b> снова работает.
feed-offered = Возможно, лента переехала на { $url }
feed-retried = Пробую сейчас.
find-nothing = Нового адреса на сайте я не нашёл.
button-retry = 🔄 Попробовать сейчас
button-find = 🔎 Найти новый адрес
button-move = ➡️ Взять новый адрес

stats-title = <b>Newsbell в цифрах</b> (сегодня: последние 24 часа)
stats-chats = Чаты: { $active }, приостановлено: { $suspended }
stats-topics = Подписки: { $subscriptions }; темы: { $curated } готовых, { $own } своих у чатов
stats-feeds = Ленты: { $feeds }, не работает: { $failing }
stats-news = Записей сегодня: { $entries }, новостей: { $stories }
stats-alerts = Оповещений сегодня: { $sent }, не удалось: { $failed }
stats-queue = Очередь: { $queued }, отложено для сводок: { $held }; самое старое ждёт { $seconds } с
stats-lag = Задержка: половина – за { $half } с, 95 % – за { $most } с
feeds-title = <b>Лент: { $count }</b>, страница { $page } из { $pages }
feed-state-active = работает.
feed-state-failing = не работает:
feed-state-retired = не читается:
feed-polls = Последнее чтение { $last }, последний успех { $good }, следующее чтение { $next }
feed-private = 🔒 Личная: что она приносит, видят только чаты, которые её добавили.
feed-share-ask = Открыть <b>{ $name }</b> всем? Тогда все чаты найдут и то, что она принесла до сих пор.
feed-unshare-nobody = Эту ленту не добавил ни один чат, поэтому она остаётся открытой для всех.
addfeed-how = Напишите <code>/addfeed https://example.org/feed Название</code>.
addtopic-how = Напишите <code>/addtopic Переговоры с Ираном = iran (talks OR negotiations)</code>.
addtopic-there = Тема «{ $name }» уже есть. /removetopic уберёт её.
addtopic-done = ✅ <b>{ $name }</b> предлагается всем:
removetopic-which = Какую тему больше не предлагать?
removetopic-done =
    { $count ->
        [0] <b>{ $name }</b> больше не предлагается.
        [one] <b>{ $name }</b> больше не предлагается. Остаётся у { $count } подписчика.
       *[other] <b>{ $name }</b> больше не предлагается. Остаётся у { $count } подписчиков.
    }
broadcast-how = Напишите сообщение после команды: <code>/broadcast Всем привет</code>. Оформление сохраняется.
broadcast-ask =
    { $count ->
        [one] Это уйдёт без звука в { $count } чат:
        [few] Это уйдёт без звука в { $count } чата:
       *[other] Это уйдёт без звука в { $count } чатов:
    }
broadcast-begun = Отправляется.
broadcast-busy = Другая рассылка ещё идёт.
broadcast-done = Рассылка закончена. Отправлено: { $sent }, отклонено: { $failed }.
allow-how = Напишите <code>/allow 1234567</code> с номером человека или группы.
allow-done = ✅ { $id } может пользоваться ботом.
ban-how = Напишите <code>/ban 1234567</code> с номером человека или группы.
ban-owner = Это владелец.
ban-done = 🚫 { $id } больше не получает ни ответов, ни оповещений.
reload-done = ✅ Файлы настроек перечитаны.
reload-same = В них ничего не изменилось.
reload-feeds = Ленты: новых { $added }, изменённых { $changed }, убранных { $gone }.
reload-topics = Темы: новых { $added }, изменённых { $changed }, убранных { $gone }.
reload-keys = Уже действует: { $keys }
reload-waiting = Начнёт действовать после перезапуска: { $keys }
reload-wrong = ⚠️ В файлах настроек есть ошибки, и <b>ничего не изменено</b>. Исправьте их и отправьте /reload:
notice-dead =
    { $count ->
        [one] ⚠️ <b>{ $count } лента</b> не работает больше суток:
        [few] ⚠️ <b>{ $count } ленты</b> не работают больше суток:
       *[other] ⚠️ <b>{ $count } лент</b> не работают больше суток:
    }
notice-late =
    { $minutes ->
        [one] ⚠️ Очередь опаздывает на <b>{ $minutes } минуту</b>; оповещений в ней: { $count }. /stats
        [few] ⚠️ Очередь опаздывает на <b>{ $minutes } минуты</b>; оповещений в ней: { $count }. /stats
       *[other] ⚠️ Очередь опаздывает на <b>{ $minutes } минут</b>; оповещений в ней: { $count }. /stats
    }
notice-disk = ⚠️ Диск почти полон: осталось { $megabytes } МБ.
button-refresh = 🔄 Обновить
button-all-feeds = ◀ Все ленты
button-feed-share = 🌍 Открыть всем
button-feed-share-yes = Да, всем
button-feed-unshare = 🔒 Только её чатам
button-broadcast =
    { $count ->
        [one] 📣 Отправить в { $count } чат
        [few] 📣 Отправить в { $count } чата
       *[other] 📣 Отправить в { $count } чатов
    }
