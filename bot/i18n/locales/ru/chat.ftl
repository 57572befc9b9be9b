# Что бот говорит в чате. О разметке и простом тексте см. en/chat.ftl.

start-private =
    🔔 Я слежу за новостями и сообщаю <b>один раз</b>, когда происходит что-то важное для вас: в двух предложениях, сколько бы изданий об этом ни написало.
    Выберите темы или пришлите свою, например <code>иран переговоры</code>.
start-group =
    🔔 Я слежу за новостями и сообщаю в эту группу <b>один раз</b>, когда происходит что-то важное для вас, — в двух предложениях.
    Админы: выберите темы или отправьте <code>/sub иран переговоры</code>.
topics-title = <b>Темы</b>. Нажмите, чтобы включить или выключить.
topics-none = Готовых тем здесь нет, но можно добавить свою: <code>/sub иран переговоры</code>
start-choices = Языки новостей: <b>{ $languages }</b>. Часовой пояс: <b>{ $zone }</b>. Не так? Нажмите 🗣 или 🕒.
topic-on = ✅ { $name }: включено
topic-off = { $name }: выключено
share-offer = Подписаться на <b>{ $name }</b>?
share-gone = Темы из этой ссылки больше нет. Вот остальные.

help-intro =
    <b>Скажите, за чем следить, и я сообщу о каждой новости один раз.</b>
    Пришлите слова (<code>иран переговоры</code>), адрес ленты или сайта либо выберите тему.
help-more =
    В группе всё меняют только админы. Для канала сделайте меня там админом и напишите мне сюда: <code>/sub @канал иран переговоры</code>
    Время и языки: /quiet, /digest, /timezone, /settings. Нажмите ⋯ под уведомлением, чтобы прочитать больше, увидеть всю историю, узнать, почему оно пришло, или отключить его.
help-query =
    <b>Как написать запрос</b>

    <code>iran talks</code> — оба слова, в любой форме (Iranian, talk)
    <code>iran OR "saudi arabia"</code> — любое из двух; фразы берите в кавычки
    <code>iran talks -football</code> — оба слова, но без football
    <code>(iran OR tehran) (talks OR deal)</code> — по одному из каждой группы
    <code>title:iran</code> — только в заголовке
    <code>source:bbc</code> — только из этого издания
    <code>lang:de</code> — только на этом языке

    Слова рядом важнее, чем OR: <code>a b OR c</code> значит <code>(a b) OR c</code>.
    Проверить без подписки: <code>/preview iran talks</code>
privacy =
    <b>Что я храню об этом чате</b>

    • ID и название, как их сообщает Telegram
    • ваши подписки и настройки
    • какие уведомления я сюда отправил — { $days } дн., чтобы ничего не пришло дважды
    • какие из моих сообщений рассказывают всю историю — два дня, чтобы дополнять их
    • мой вопрос — пока вы не ответите или не пройдёт 15 минут

    Лента, которую вы добавили по адресу, принадлежит только этому чату. Никто другой не найдёт и не получит её новости, и они нигде не считаются — если только кто-то не добавил тот же адрес. Владелец бота видит её название и может открыть её всем. Если в адресе есть пароль или ключ, я везде его скрываю и никогда не передаю по ссылке; целиком он есть только в /export личного чата.

    Я не храню, что ещё вы пишете, кто что нажимает и кто что читает. Всё обрабатывается на сервере этого бота, и никакие данные о вас никому не передаются.
    /export пришлёт вам всё, /forget удалит.
cancelled = Отменено.
nothing-to-cancel = Отменять нечего.
unknown-command = Не знаю такой команды. /help покажет, что я умею.
unknown-command-nearest = Не знаю такой команды. Может быть, { $command }? /help покажет, что я умею.
prompt-group = <i>Ответьте на это сообщение. Я подожду 15 минут; передумали — отправьте /cancel.</i>
said-nothing = Скажите, за чем следить, например <code>иран переговоры</code>, или выберите из /topics.
flood = Слишком быстро. Я снова отвечу через минуту.
button-gone = Этого больше нет.
failed = У меня что-то пошло не так, ошибка записана. Попробуйте ещё раз.
not-invited = Этот бот работает по приглашениям. Чтобы получить доступ, отправьте свой ID владельцу: <code>{ $id }</code>
admins-only = Это могут менять только админы группы.

target-unknown = Не вижу <b>{ $name }</b>. Проверьте название и сделайте меня там админом.
target-not-admin = Вы не админ в <b>{ $name }</b>, насколько я вижу.
target-cannot-post = Мне нельзя публиковать в <b>{ $name }</b>. Сделайте меня админом с правом публиковать сообщения.

sub-ask =
    За чем следить? Пришлите
    • слова, например <code>иран переговоры</code>
    • адрес ленты или сайта, например <code>bbc.com/news</code>
    • название темы из /topics
sub-these =
    { $count ->
        [1] Подписаться на этот адрес?
        [one] Подписаться на { $count } адрес?
        [few] Подписаться на { $count } адреса?
       *[other] Подписаться на { $count } адресов?
    }
sub-done = ✅ Вы подписались на <b>{ $name }</b>.
sub-already = Вы уже подписаны на <b>{ $name }</b>.
sub-filtered = ✅ Вы подписались на <b>{ $name }</b> с фильтром: { $query }
sub-filtered-already = Вы уже подписаны на <b>{ $name }</b> с фильтром: { $query }
sub-room =
    { $count ->
        [0] Больше места здесь нет.
        [one] Здесь есть место ещё для { $count } подписки.
       *[other] Здесь есть место ещё для { $count } подписок.
    }
limit-topics =
    { $count ->
        [one] Больше { $count } темы здесь нельзя. Освободите место: /unsub.
       *[other] Больше { $count } тем здесь нельзя. Освободите место: /unsub.
    }
limit-feeds =
    { $count ->
        [one] Больше { $count } ленты здесь нельзя. Освободите место: /unsub.
       *[other] Больше { $count } лент здесь нельзя. Освободите место: /unsub.
    }
feeds-looking =
    { $count ->
        [1] Ищу ленту…
       *[other] Ищу ленты…
    }
feeds-several = { $url }: лент — { $count }. Какая нужна?
feed-failed = ⚠️ { $url }: { $reason }
feeds-busy = Я ещё ищу другие ваши ленты. Дождитесь ответа и попробуйте снова.

preview-title = { $query }
preview-ask = Какой запрос попробовать? Например <code>иран переговоры</code>
preview-no-feed = Эту ленту я ещё не читаю, поэтому проверить слова не на чем. Подпишитесь: /sub и то же самое.
preview-a-day =
    { $count ->
        [one] Примерно <b>{ $count } уведомление в день</b>.
        [few] Примерно <b>{ $count } уведомления в день</b>.
       *[other] Примерно <b>{ $count } уведомлений в день</b>.
    }
preview-a-week =
    { $count ->
        [one] Примерно <b>{ $count } уведомление в неделю</b>.
        [few] Примерно <b>{ $count } уведомления в неделю</b>.
       *[other] Примерно <b>{ $count } уведомлений в неделю</b>.
    }
preview-few =
    { $count ->
        [one] <b>{ $count } уведомление</b> с тех пор, как я начал читать.
        [few] <b>{ $count } уведомления</b> с тех пор, как я начал читать.
       *[other] <b>{ $count } уведомлений</b> с тех пор, как я начал читать.
    }
preview-none =
    { $days ->
        [1] За последние сутки ничего. Не страшно: я сообщу, когда что-то появится.
        [one] За последний { $days } день ничего. Не страшно: я сообщу, когда что-то появится.
        [few] За последние { $days } дня ничего. Не страшно: я сообщу, когда что-то появится.
       *[other] За последние { $days } дней ничего. Не страшно: я сообщу, когда что-то появится.
    }
preview-all-words = Так в новости должны быть все эти слова. Если хватит одного: { $query }
preview-last =
    { $count ->
        [1] Последнее:
       *[other] Последние { $count }:
    }
query-change =
    Пришлите новый запрос. Вот прежний (нажмите, чтобы скопировать):
    { $query }
filter-ask = Какие новости из <b>{ $name }</b> присылать? Отправьте запрос, например <code>украина OR киев</code>.
query-unreadable = Не понимаю этот запрос. Ошибка у знака ▶:
query-detail = <i>{ $detail }</i>
query-long =
    { $count ->
        [one] Слишком длинный запрос: не больше { $count } символа.
       *[other] Слишком длинный запрос: не больше { $count } символов.
    }

list-title =
    { $count ->
        [one] <b>{ $count } подписка</b>
        [few] <b>{ $count } подписки</b>
       *[other] <b>{ $count } подписок</b>
    }
list-line = <b>{ $name }</b> · { $marks }
list-elsewhere = в другой теме форума
list-hint = Нажмите на номер, чтобы открыть подписку.
list-empty = Подписок пока нет. Выберите тему или пришлите свою.
query-with = а также { $words }
query-without = без слов: { $words }
query-in-title = { $words } в заголовке
query-from = источник: { $words }
query-in-language = язык: { $language }
card-title = <b>{ $name }</b>
card-own = Запрос: { $query }
card-curated = Тема: { $query }
card-without = Без слов: { $words }
card-feed = Лента: { $url }
card-filter = Фильтр: { $query }
card-failing = ⚠️ Не работает с { $since }: { $reason }
card-pace = Когда: { $pace }
card-sound-on = Звук: включён
card-sound-off = Звук: выключен
card-photo-on = Фото: включено
card-photo-off = Фото: выключено
card-length = Длина: { $length }
card-news = Языки новостей: { $languages }
card-only = Только из: { $outlets }
card-never = Кроме: { $outlets }
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
length-chat = как в настройках
pause-1 = 1 день
pause-3 = 3 дня
pause-7 = 1 неделя
pause-30 = 30 дней
pace-ask = Когда присылать уведомления по <b>{ $name }</b>?
length-ask = Какой длины присылать уведомления по <b>{ $name }</b>?
pause-ask-one = На сколько поставить <b>{ $name }</b> на паузу?
remove-ask = Удалить <b>{ $name }</b>?
outlets-o = <b>{ $name }</b>: только из этих изданий. Если не отметить ни одного — из всех.
outlets-n = <b>{ $name }</b>: все издания, кроме этих.
rename-ask = Пришлите новое название для <b>{ $name }</b>.
share-topic = По этой ссылке можно подписаться на <b>{ $name }</b> одним нажатием:
share-feed = Кто отправит мне это, получит ту же ленту, что и <b>{ $name }</b>:
share-secret = В адресе <b>{ $name }</b> есть пароль или ключ, поэтому я им не делюсь. Вы можете сами отправить его тому, кому нужна эта лента.
unsub-ask = От чего вы хотите отписаться?
unsub-unknown = Вы не подписаны на «{ $name }».
unsub-done = Вы отписались от <b>{ $name }</b>.
unsub-done-short = Вы отписались от { $name }
unsub-all-ask =
    { $count ->
        [1] Удалить подписку? Сначала я пришлю резервную копию, чтобы её можно было вернуть.
        [one] Удалить все { $count } подписку? Сначала я пришлю резервную копию, чтобы их можно было вернуть.
        [few] Удалить все { $count } подписки? Сначала я пришлю резервную копию, чтобы их можно было вернуть.
       *[other] Удалить все { $count } подписок? Сначала я пришлю резервную копию, чтобы их можно было вернуть.
    }
unsub-all-done =
    { $count ->
        [1] Подписка удалена. Чтобы вернуть её, отправьте /import и этот файл.
        [one] Удалена { $count } подписка. Чтобы вернуть их, отправьте /import и этот файл.
        [few] Удалены { $count } подписки. Чтобы вернуть их, отправьте /import и этот файл.
       *[other] Удалено { $count } подписок. Чтобы вернуть их, отправьте /import и этот файл.
    }

search-ask = Что найти? Например <code>иран переговоры</code>
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

settings-title = <b>Настройки</b> всех уведомлений
settings-paused = ⏸ Пауза до { $until } (/resume)
settings-language = Язык: { $language }
settings-zone = Часовой пояс: { $zone } (сейчас { $time })
settings-news = Языки новостей: { $languages }
settings-quiet = Тихие часы: { $hours }
settings-cap = Уведомлений в час: { $cap }
settings-breaking-on = Срочное: приходит и в тихие часы, и сверх лимита в час
settings-breaking-off = Срочное: ждёт, как всё остальное
settings-digest = Сводки: { $time }, еженедельные — { $day }
settings-length = Длина: { $length }
settings-previews-on = Предпросмотр ссылок: включён
settings-previews-off = Предпросмотр ссылок: выключен
saved = Сохранено
quiet-none = выключены
cap-none = без лимита
language-ask = На каком языке мне говорить?
language-done = Язык изменён: { $language }.
quiet-ask =
    Когда мне молчать? Всё, что появится за это время, придёт потом одной сводкой.
    Часовой пояс: { $zone }.
quiet-type = Пришлите часы, например <code>22:30-7</code>, или <code>off</code>.
quiet-unreadable = Не понимаю эти часы. Попробуйте <code>/quiet 22:30-7</code> или <code>/quiet off</code>.
quiet-done = 🌙 Тихие часы: { $hours } ({ $zone }). Всё, что появится за это время, придёт потом одной сводкой.
quiet-off = Тихие часы выключены.
cap-ask = Сколько уведомлений в час присылать, самое большее? Остальное придёт одной сводкой.
digest-ask = Во сколько присылать сводки и в какой день — еженедельные? Чтобы получать подписку сводкой, откройте её в /list.
digest-unreadable = Не понимаю. Попробуйте <code>/digest daily 8:00</code>, <code>/digest weekly friday 18:00</code>, <code>/digest hourly</code> или <code>/digest off</code>.
digest-done-instant =
    { $count ->
        [1] Новости по вашей подписке снова приходят сразу.
       *[other] Новости по всем подпискам ({ $count }) снова приходят сразу.
    }
digest-done-hourly =
    { $count ->
        [1] Новости по вашей подписке теперь приходят сводкой каждый час.
       *[other] Новости по всем подпискам ({ $count }) теперь приходят одной сводкой каждый час.
    }
digest-done-daily =
    { $count ->
        [1] Новости по вашей подписке теперь приходят сводкой каждый день в { $time }.
       *[other] Новости по всем подпискам ({ $count }) теперь приходят одной сводкой каждый день в { $time }.
    }
digest-done-weekly =
    { $count ->
        [1] Новости по вашей подписке теперь приходят сводкой раз в неделю: { $day }, { $time }.
       *[other] Новости по всем подпискам ({ $count }) теперь приходят одной сводкой раз в неделю: { $day }, { $time }.
    }
digest-zone = Часовой пояс: { $zone }. Новости по новым подпискам по-прежнему приходят сразу.
length-ask-chat = Какой длины присылать уведомления?
zone-ask =
    Ваш часовой пояс — { $zone }, там сейчас { $time }.
    Чтобы сменить его, отправьте <code>/timezone Москва</code> (подойдёт любой город) или поделитесь геопозицией (📎).
zone-type = Пришлите название города, например <code>Москва</code>, или поделитесь геопозицией (📎).
zone-which = Таких несколько. Какой из них?
zone-unknown = Не знаю города «{ $name }». Попробуйте ближайший крупный город — по-английски или как его пишут на месте.
zone-similar = Не знаю города «{ $name }». Может быть, один из этих?
zone-done = 🕒 Часовой пояс: { $zone }, там сейчас { $time }.
first-none = Новостей об этом пока нет. Первую пришлю, как только она выйдет.
first-stories =
    { $count ->
        [one] Последняя новость:
       *[other] Две последние новости:
    }
where-ask =
    🕒 <b>Где вы?</b> Чтобы время и тихие часы были верными.
    Нажмите на город, напишите свой или отправьте геопозицию (📎).
where-ask-group = 🕒 <b>Где вы?</b> Чтобы время и тихие часы здесь были верными.
where-skipped = Хорошо, оставляю { $zone }. Изменить: /timezone.
news-ask = <b>На каких языках вы хотите получать новости?</b> Я сообщу, как только новость выйдет на одном из отмеченных языков. То, что вышло только на других, пропускаю.
news-ask-one = На каких языках присылать <b>{ $name }</b>?
news-week = Новости за последнюю неделю: { $languages }.
news-week-none = Я ещё не прочитал ни одной новости.
news-left-out = Пропущено, вышло только на других языках: { $languages }.
news-all = все языки
news-as-feed = язык ленты
pause-ask = На сколько поставить уведомления на паузу? Всё пропущенное придёт потом одной сводкой.
pause-unreadable = Не понимаю, на сколько. Попробуйте <code>/pause 3d</code>, <code>/pause 12h</code> или <code>/pause 1w</code>.
pause-done = ⏸ Пауза до { $until }. Всё пропущенное придёт потом одной сводкой — или раньше, по команде /resume.
resume-done = ▶️ Я снова здесь. Всё пропущенное придёт одной сводкой.
resume-not-paused = Паузы сейчас нет.
resume-others = У этих подписок своя пауза. Нажмите, чтобы возобновить:

alert-more = Подробнее
alert-why = Почему это?
alert-story = 🧵 Вся история
alert-mute-story = 🔕 Отключить новость
alert-mute-outlet = 🔕 { $name }: без звука сутки
alert-fewer = 👎 Меньше такого
alert-unsub = Отписаться
alert-unsub-yes = Да, отписаться от { $name }
alert-no-more = Больше ничего об этом нет.
channel-buttons = Отключить уведомления канала или отписаться админы могут в личном чате со мной: /list и @имя канала.
channel-private = Каналы настраиваются в личном чате со мной: { $example }
recent-title = Последние уведомления. Нажмите на номер, чтобы прочитать больше, узнать, почему оно пришло, отключить или отписаться.
recent-none = Уведомлений пока нет.
alert-story-muted = Об этой новости больше ничего не придёт.
alert-outlet-muted = { $name }: сутки без уведомлений.
alert-fewer-ask = Какое слово исключить? Рядом: сколько уведомлений за неделю оно бы отсеяло.
alert-fewer-word = { $word } · { $stopped } из { $alerts }
alert-fewer-undo = ↩ Отменить
alert-fewer-undone = Новости со словом «{ $word }» снова приходят по теме { $name }.
alert-fewer-none = Не нахожу слова, которое отличало бы эту новость.
alert-fewer-done = { $name }: новостей со словом «{ $word }» больше не будет.
alert-fewer-feed = Это пришло из ленты, а не по запросу. Ленту можно поставить на паузу или удалить в /list.
alert-fewer-full = В запросе этой темы нет места ещё для одного слова. Изменить его можно в /list.
why-reply = Ответьте на уведомление командой /why, и я скажу, почему оно пришло.
why-private = Расскажу в личном чате.
why-unknown = Не помню, чтобы я это отправлял.
why-left-out = За последнюю неделю были ещё новости, но только на других языках, поэтому они не пришли: { $languages }.
story-reply = Ответьте на уведомление командой /story, и я расскажу всю историю с самого начала.
story-count = Публикаций: { $reports } · Изданий: { $outlets }
story-earlier = … Более ранних публикаций: { $count }
story-grows = Я дополняю это сообщение, пока история продолжается.
why-others =
    { $count ->
        [one] И ещё { $count } новость в том сообщении.
        [few] И ещё { $count } новости в том сообщении.
       *[other] И ещё { $count } новостей в том сообщении.
    }
why-topic = Подходит к <b>{ $name }</b>: { $query }
why-feed = Вы подписаны на ленту <b>{ $name }</b>.
why-filter = Её фильтр: { $query }
why-left = Пришло по подписке <b>{ $name }</b>, которой у вас больше нет.
why-hit = • «{ $word }» { $field } ({ $outlet })
why-changed = С тех пор ваш запрос изменился и теперь этого не нашёл бы.
why-source = Первая публикация — { $feed }.
why-merged = Одна новость, публикаций — { $count }:
why-one-event = Сначала новостей было { $count }, а потом оказалось, что это одна и та же.
field-title = в заголовке
field-text = в тексте
field-source = в названии издания
field-lang = как язык

export-json = Всё из этого чата. Чтобы восстановить, пришлите мне этот файл или используйте /import.
export-masked = Адреса с паролем или ключом в этих файлах скрыты. Целиком они есть только в /export того личного чата, которому принадлежат.
export-opml = Ваши ленты для любой программы чтения.
import-ask = Пришлите файл: экспорт Newsbell или OPML из другой программы.
import-large = Файл слишком большой: не больше { $count } КБ. Ничего не изменилось.
import-lost = Не удалось получить файл от Telegram. Ничего не изменилось; пришлите его ещё раз.
import-broken =
    Этот файл не подходит. Ничего не изменилось. Пришлите экспорт Newsbell или файл OPML.
    <i>{ $reason }</i>
import-done = Добавлено: { $added }. Уже было: { $there }. Не удалось: { $failed }.
import-failed = ⚠️ { $name }: { $reason }
import-failed-more = … и ещё { $count }.
forget-ask =
    { $count ->
        [0] Удалить всё, что я знаю об этом чате, вместе с настройками и историей? Отменить это нельзя.
        [one] Удалить всё, что я знаю об этом чате: { $count } подписку, все настройки и историю? Отменить это нельзя.
        [few] Удалить всё, что я знаю об этом чате: { $count } подписки, все настройки и историю? Отменить это нельзя.
       *[other] Удалить всё, что я знаю об этом чате: { $count } подписок, все настройки и историю? Отменить это нельзя.
    }
forget-done = Всё об этом чате удалено. Чтобы начать заново, отправьте /start.

button-help = ❔ Помощь
button-add-group = ➕ Добавить в группу
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
button-recent = Последние уведомления
button-back = ◀ Назад
button-settings = ⚙️ Настройки
button-pace = ⏱ Когда
button-length = ↕️ Длина
button-silent = 🔕 Выключить звук
button-sound-on = 🔔 Включить звук
button-photo-on = 🖼 Включить фото
button-photo-off = 🖼 Выключить фото
button-pause = ⏸ Пауза
button-resume = ▶️ Возобновить
button-rename = ✏️ Переименовать
button-query = 🔎 Изменить запрос
button-filter = 🔎 Фильтр
button-filter-change = 🔎 Изменить фильтр
button-filter-off = ✖ Убрать фильтр
button-outlets = 📰 Издания
button-outlets-o = Только эти…
button-outlets-n = Кроме этих…
button-share = 🔗 Поделиться
button-remove = 🗑 Удалить
button-remove-yes = Да, удалить
button-no = Нет
button-everything = 🗑 Всё
button-everything-yes =
    { $count ->
        [1] Да, удалить
       *[other] Да, удалить все ({ $count })
    }
button-done = Готово
button-language = 🌐 Язык
button-zone = 🕒 Часовой пояс
button-news = 🗣 Языки новостей
button-news-all = Все языки
button-quiet = 🌙 Тихие часы
button-cap = 🔢 Уведомлений в час
button-breaking = ⚡ Срочное
button-digest = 🗞 Сводки
button-previews = 🖼 Предпросмотр ссылок
button-other = ✏️ Другие
button-city = ✏️ Ввести город
button-skip = Пропустить
button-private = 💬 Личный чат
button-forget-yes = 🗑 Да, удалить всё
button-export = 💾 Сначала экспортировать

command-start = выбрать темы
command-sub = подписаться на слова, ленту или тему
command-list = ваши подписки
command-unsub = отписаться от одной или от всех
command-preview = проверить запрос без подписки
command-latest = последние новости
command-search = искать в прошлых новостях
command-topics = готовые темы
command-settings = время, длина, язык
command-quiet = тихие часы, например 22:30-7
command-digest = сводки вместо уведомлений
command-timezone = ваш часовой пояс, по городу
command-language = язык, на котором я говорю
command-pause = поставить все уведомления на паузу
command-resume = возобновить уведомления
command-why = почему пришло уведомление (ответом на него)
command-story = история с самого начала (ответом на уведомление)
command-export = ваши подписки одним файлом
command-import = восстановить подписки из файла
command-privacy = что я о вас храню
command-forget = удалить всё об этом чате
command-help = что я умею
command-cancel = отменить вопрос

command-stats = бот в цифрах
command-feeds = все ленты и их состояние
command-addfeed = добавить ленту для всех
command-removefeed = перестать проверять ленту
command-addtopic = предложить тему всем
command-removetopic = перестать предлагать тему
command-broadcast = отправить сообщение во все чаты
command-allow = пустить кого-то в бот
command-ban = заблокировать кого-то
command-reload = перечитать конфигурацию

notice-feed-failing = ⚠️ <b>{ $name }</b> не работает уже несколько часов: { $reason }. Я пробую дальше.
notice-feed-moved = ⚠️ <b>{ $name }</b> не работает: { $reason }. Я пробую дальше.
notice-feed-gone = ⚠️ <b>{ $name }</b> больше нет: { $reason }. Больше я не пробую.
notice-feed-back = ✅ <b>{ $name }</b> снова работает.
feed-offered = Возможно, она переехала: { $url }
feed-retried = Пробую прямо сейчас.
find-nothing = Не нашёл на сайте нового адреса.
button-retry = 🔄 Попробовать сейчас
button-find = 🔎 Найти новый адрес
button-move = ➡️ Перейти на новый адрес

stats-title = <b>Newsbell в цифрах</b> (сегодня: последние 24 часа)
stats-chats = Чаты: { $active }, приостановлено: { $suspended }
stats-topics = Подписки: { $subscriptions }; темы: для всех — { $curated }, от чатов — { $own }
stats-feeds = Ленты: { $feeds }, не работает: { $failing }
stats-news = Записей сегодня: { $entries }, новостей: { $stories }
stats-alerts = Уведомлений сегодня: { $sent }, не отправлено: { $failed }
stats-queue = Очередь: { $queued }, отложено для сводок: { $held }; самое старое ждёт { $seconds } с
stats-rate = Отправка: сейчас до { $rate } сообщений в секунду
stats-lag = Задержка: половина — до { $half } с, 95 % — до { $most } с
feeds-title = <b>Лент: { $count }</b>, страница { $page } из { $pages }
feed-state-active = работает
feed-state-failing = не работает:
feed-state-retired = не проверяется:
feed-polls = Последняя проверка { $last }, последняя удачная { $good }, следующая { $next }
feed-private = 🔒 Личная: её новости получают только чаты, которые её добавили.
feed-share-ask = Открыть <b>{ $name }</b> всем? Тогда все чаты смогут найти и её прошлые новости.
feed-unshare-nobody = Эту ленту не добавил ни один чат, поэтому она остаётся открытой для всех.
addfeed-how = Отправьте <code>/addfeed https://example.org/feed Название</code>.
addtopic-how = Отправьте <code>/addtopic Переговоры с Ираном = iran (talks OR negotiations)</code>.
addtopic-there = Тема «{ $name }» уже есть. Сначала уберите её: /removetopic.
addtopic-done = ✅ Теперь тема <b>{ $name }</b> предлагается всем:
removetopic-which = Какую тему перестать предлагать?
removetopic-done =
    { $count ->
        [0] <b>{ $name }</b> больше не предлагается.
        [one] <b>{ $name }</b> больше не предлагается. Остаётся у { $count } подписчика.
       *[other] <b>{ $name }</b> больше не предлагается. Остаётся у { $count } подписчиков.
    }
broadcast-how = Напишите сообщение после команды: <code>/broadcast Всем привет</code>. Форматирование сохранится.
broadcast-ask =
    { $count ->
        [one] Это уйдёт без звука в { $count } чат:
        [few] Это уйдёт без звука в { $count } чата:
       *[other] Это уйдёт без звука в { $count } чатов:
    }
broadcast-begun = Отправляется.
broadcast-busy = Другая рассылка ещё идёт.
broadcast-done = Рассылка завершена. Отправлено: { $sent }, не отправлено: { $failed }.
allow-how = Отправьте <code>/allow 1234567</code> с ID человека или группы.
allow-done = ✅ Теперь { $id } может пользоваться ботом.
ban-how = Отправьте <code>/ban 1234567</code> с ID человека или группы.
ban-owner = Владельца заблокировать нельзя.
ban-done = 🚫 { $id } в блокировке: ни ответов, ни уведомлений.
reload-done = ✅ Конфигурация перечитана.
reload-same = Ничего не изменилось.
reload-feeds = Ленты: новых { $added }, изменённых { $changed }, убранных { $gone }.
reload-topics = Темы: новых { $added }, изменённых { $changed }, убранных { $gone }.
reload-keys = Уже действует: { $keys }
reload-waiting = Начнёт действовать после перезапуска: { $keys }
reload-wrong = ⚠️ В конфигурации ошибки, поэтому <b>ничего не изменилось</b>. Исправьте их и отправьте /reload:
notice-dead =
    { $count ->
        [one] ⚠️ <b>{ $count } лента</b> не работает больше суток:
        [few] ⚠️ <b>{ $count } ленты</b> не работают больше суток:
       *[other] ⚠️ <b>{ $count } лент</b> не работают больше суток:
    }
notice-late =
    { $minutes ->
        [one] ⚠️ Очередь отстаёт на <b>{ $minutes } минуту</b>. Ждут отправки: { $count }. /stats
        [few] ⚠️ Очередь отстаёт на <b>{ $minutes } минуты</b>. Ждут отправки: { $count }. /stats
       *[other] ⚠️ Очередь отстаёт на <b>{ $minutes } минут</b>. Ждут отправки: { $count }. /stats
    }
notice-disk = ⚠️ Диск почти заполнен: осталось { $megabytes } МБ.
button-refresh = 🔄 Обновить
button-all-feeds = ◀ Все ленты
button-feed-share = 🌍 Открыть всем
button-feed-share-yes = Да, открыть всем
button-feed-unshare = 🔒 Только для её чатов
button-broadcast =
    { $count ->
        [one] 📣 Отправить в { $count } чат
        [few] 📣 Отправить в { $count } чата
       *[other] 📣 Отправить в { $count } чатов
    }
