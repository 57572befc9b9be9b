# Что говорят уведомления. См. en/alerts.ftl.

alert-breaking = ⚡ Срочно
alert-late = { $time }, с опозданием на { $delay }
alert-read = Читать
alert-menu = ⋯
alert-list-title =
    { $count ->
        [one] { $count } новость
        [few] { $count } новости
       *[other] { $count } новостей
    }
alert-digest-pace =
    { $count ->
        [one] Ваша сводка: { $count } новость
        [few] Ваша сводка: { $count } новости
       *[other] Ваша сводка: { $count } новостей
    }
alert-digest-quiet =
    { $count ->
        [one] За тихие часы: { $count } новость
        [few] За тихие часы: { $count } новости
       *[other] За тихие часы: { $count } новостей
    }
alert-digest-cap =
    { $count ->
        [one] Сверх лимита в час: { $count } новость
        [few] Сверх лимита в час: { $count } новости
       *[other] Сверх лимита в час: { $count } новостей
    }
alert-digest-pause =
    { $count ->
        [one] За время паузы: { $count } новость
        [few] За время паузы: { $count } новости
       *[other] За время паузы: { $count } новостей
    }
alert-digest-late =
    { $count ->
        [one] Что вы пропустили: { $count } новость
        [few] Что вы пропустили: { $count } новости
       *[other] Что вы пропустили: { $count } новостей
    }
alert-digest-more =
    { $count ->
        [one] и { $count } более ранняя новость
        [few] и { $count } более ранние новости
       *[other] и { $count } более ранних новостей
    }
alert-thread-closed = Тема форума для «{ $name }» закрыта или удалена, поэтому уведомления приходят сюда. Админы: откройте её снова или отправьте /sub в другой теме форума.
alert-place-closed = В { $chat } нет открытой темы форума для «{ $name }». Я храню уведомления и пробую раз в день. Откройте эту тему форума или General либо отправьте /sub в другой.
