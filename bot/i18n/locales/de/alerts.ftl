# Was Meldungen sagen. Siehe en/alerts.ftl.

alert-breaking = ⚡ Eilmeldung
alert-late = { $time }, { $delay } später
alert-read = Lesen
alert-menu = ⋯
alert-list-title =
    { $count ->
        [one] { $count } Nachricht
       *[other] { $count } Nachrichten
    }
alert-digest-pace =
    { $count ->
        [one] Deine Übersicht: { $count } Nachricht
       *[other] Deine Übersicht: { $count } Nachrichten
    }
alert-digest-quiet =
    { $count ->
        [one] In deiner Ruhezeit: { $count } Nachricht
       *[other] In deiner Ruhezeit: { $count } Nachrichten
    }
alert-digest-cap =
    { $count ->
        [one] Über deiner Grenze je Stunde: { $count } Nachricht
       *[other] Über deiner Grenze je Stunde: { $count } Nachrichten
    }
alert-digest-pause =
    { $count ->
        [one] Während deiner Pause: { $count } Nachricht
       *[other] Während deiner Pause: { $count } Nachrichten
    }
alert-digest-late =
    { $count ->
        [one] Was du verpasst hast: { $count } Nachricht
       *[other] Was du verpasst hast: { $count } Nachrichten
    }
alert-digest-more =
    { $count ->
        [one] und { $count } ältere
       *[other] und { $count } ältere
    }
alert-thread-closed = Der Forum-Thread, in dem „{ $name }“ berichtet, ist geschlossen oder gelöscht; die Meldungen kommen darum hierher. Admins: Öffnet ihn wieder, oder schickt /sub in einem anderen Thread.
alert-place-closed = Die Meldungen von „{ $name }“ finden in { $chat } keinen offenen Thread. Ich hebe sie auf und versuche es einmal am Tag. Öffne ihren Thread oder den allgemeinen, oder schick /sub in einem anderen Thread dort.
