# Was Meldungen sagen. Siehe en/alerts.ftl.

alert-breaking = ⚡ Eilmeldung
alert-also = { $first } · auch: { $others }
alert-time = { $time }
alert-time-minutes =
    { $count ->
        [one] { $time } · { $count } Minute später hier
       *[other] { $time } · { $count } Minuten später hier
    }
alert-time-hours =
    { $count ->
        [one] { $time } · { $count } Stunde später hier
       *[other] { $time } · { $count } Stunden später hier
    }
alert-time-days =
    { $count ->
        [one] { $time } · { $count } Tag später hier
       *[other] { $time } · { $count } Tage später hier
    }
alert-topic = 🔔 { $name }
alert-read = Lesen
alert-menu = ⋯
alert-list-title =
    { $count ->
        [one] { $count } Geschichte
       *[other] { $count } Geschichten
    }
alert-digest-pace =
    { $count ->
        [one] Deine Übersicht: { $count } Geschichte
       *[other] Deine Übersicht: { $count } Geschichten
    }
alert-digest-quiet =
    { $count ->
        [one] In deiner Ruhezeit: { $count } Geschichte
       *[other] In deiner Ruhezeit: { $count } Geschichten
    }
alert-digest-cap =
    { $count ->
        [one] Über deiner Grenze je Stunde: { $count } Geschichte
       *[other] Über deiner Grenze je Stunde: { $count } Geschichten
    }
alert-digest-pause =
    { $count ->
        [one] Während deiner Pause: { $count } Geschichte
       *[other] Während deiner Pause: { $count } Geschichten
    }
alert-digest-late =
    { $count ->
        [one] Was du verpasst hast: { $count } Geschichte
       *[other] Was du verpasst hast: { $count } Geschichten
    }
alert-digest-more =
    { $count ->
        [one] und { $count } ältere
       *[other] und { $count } ältere
    }
alert-thread-closed = Der Forum-Thread, in dem „{ $name }“ berichtet, ist geschlossen oder gelöscht; die Meldungen kommen darum hierher. Admins: Öffnet ihn wieder, oder schickt /sub in einem anderen Thread.
