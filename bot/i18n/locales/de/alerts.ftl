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
        [one] Während deiner Ruhezeit: { $count } Nachricht
       *[other] Während deiner Ruhezeit: { $count } Nachrichten
    }
alert-digest-cap =
    { $count ->
        [one] Über deinem Stundenlimit: { $count } Nachricht
       *[other] Über deinem Stundenlimit: { $count } Nachrichten
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
        [one] und { $count } ältere Nachricht
       *[other] und { $count } ältere Nachrichten
    }
alert-thread-closed = Das Forenthema für „{ $name }“ ist geschlossen oder gelöscht, deshalb kommen die Meldungen hierher. Admins: Öffnet es wieder oder schickt /sub in einem anderen Forenthema.
alert-place-closed = In { $chat } ist kein Forenthema für „{ $name }“ offen. Ich hebe die Meldungen auf und versuche es einmal am Tag. Öffne das Forenthema oder „General“ wieder, oder schick /sub in einem anderen.
