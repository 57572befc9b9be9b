# Ce que disent les alertes. Voir en/alerts.ftl.

alert-breaking = ⚡ Dernière minute
alert-late = { $time }, avec { $delay } de retard
alert-read = Lire
alert-menu = ⋯
alert-list-title =
    { $count ->
        [one] { $count } info
       *[other] { $count } infos
    }
alert-digest-pace =
    { $count ->
        [one] Votre récap : { $count } info
       *[other] Votre récap : { $count } infos
    }
alert-digest-quiet =
    { $count ->
        [one] Pendant vos heures calmes : { $count } info
       *[other] Pendant vos heures calmes : { $count } infos
    }
alert-digest-cap =
    { $count ->
        [one] Au-delà de votre limite horaire : { $count } info
       *[other] Au-delà de votre limite horaire : { $count } infos
    }
alert-digest-pause =
    { $count ->
        [one] Pendant votre pause : { $count } info
       *[other] Pendant votre pause : { $count } infos
    }
alert-digest-late =
    { $count ->
        [one] Ce que vous avez manqué : { $count } info
       *[other] Ce que vous avez manqué : { $count } infos
    }
alert-digest-more =
    { $count ->
        [one] et { $count } info plus ancienne
       *[other] et { $count } infos plus anciennes
    }
alert-thread-closed = Le sujet du forum prévu pour « { $name } » est fermé ou supprimé, ses alertes arrivent donc ici. Admins : rouvrez-le, ou envoyez /sub dans un autre sujet du forum.
alert-place-closed = Dans { $chat }, aucun sujet du forum n’est ouvert pour « { $name } ». Je garde ses alertes et je réessaie une fois par jour. Rouvrez ce sujet du forum ou « General », ou envoyez /sub dans un autre.
