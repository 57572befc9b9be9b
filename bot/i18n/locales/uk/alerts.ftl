# Що кажуть сповіщення. Див. en/alerts.ftl.

alert-breaking = ⚡ Терміново
alert-late = { $time }, із запізненням на { $delay }
alert-read = Читати
alert-menu = ⋯
alert-list-title =
    { $count ->
        [one] { $count } новина
        [few] { $count } новини
       *[other] { $count } новин
    }
alert-digest-pace =
    { $count ->
        [one] Ваше зведення: { $count } новина
        [few] Ваше зведення: { $count } новини
       *[other] Ваше зведення: { $count } новин
    }
alert-digest-quiet =
    { $count ->
        [one] За тихі години: { $count } новина
        [few] За тихі години: { $count } новини
       *[other] За тихі години: { $count } новин
    }
alert-digest-cap =
    { $count ->
        [one] Понад ліміт на годину: { $count } новина
        [few] Понад ліміт на годину: { $count } новини
       *[other] Понад ліміт на годину: { $count } новин
    }
alert-digest-pause =
    { $count ->
        [one] За час паузи: { $count } новина
        [few] За час паузи: { $count } новини
       *[other] За час паузи: { $count } новин
    }
alert-digest-late =
    { $count ->
        [one] Що ви пропустили: { $count } новина
        [few] Що ви пропустили: { $count } новини
       *[other] Що ви пропустили: { $count } новин
    }
alert-digest-more =
    { $count ->
        [one] і { $count } раніша новина
        [few] і { $count } раніші новини
       *[other] і { $count } раніших новин
    }
alert-thread-closed = Тему форуму для «{ $name }» закрито або видалено, тому сповіщення приходять сюди. Адміни: відкрийте її знову або надішліть /sub в іншій темі форуму.
alert-place-closed = У { $chat } немає відкритої теми форуму для «{ $name }». Я зберігаю сповіщення й пробую раз на день. Відкрийте цю тему форуму або General чи надішліть /sub в іншій.
