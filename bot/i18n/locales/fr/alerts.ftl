# Ce que disent les alertes. Voir en/alerts.ftl.

alert-breaking = ⚡ Dernière minute
alert-late = { $time }, avec { $delay } de retard
alert-read = Lire
alert-menu = ⋯
alert-list-title =
    { $count ->
        [one] { $count } nouvelle
       *[other] { $count } nouvelles
    }
alert-digest-pace =
    { $count ->
        [one] Votre résumé : { $count } nouvelle
       *[other] Votre résumé : { $count } nouvelles
    }
alert-digest-quiet =
    { $count ->
        [one] Pendant vos heures calmes : { $count } nouvelle
       *[other] Pendant vos heures calmes : { $count } nouvelles
    }
alert-digest-cap =
    { $count ->
        [one] Au-delà de votre limite par heure : { $count } nouvelle
       *[other] Au-delà de votre limite par heure : { $count } nouvelles
    }
alert-digest-pause =
    { $count ->
        [one] Pendant votre pause : { $count } nouvelle
       *[other] Pendant votre pause : { $count } nouvelles
    }
alert-digest-late =
    { $count ->
        [one] Ce que vous avez manqué : { $count } nouvelle
       *[other] Ce que vous avez manqué : { $count } nouvelles
    }
alert-digest-more =
    { $count ->
        [one] et { $count } plus ancienne
       *[other] et { $count } plus anciennes
    }
alert-thread-closed = Le fil du forum où arrive « { $name } » est fermé ou supprimé ; ses alertes viennent donc ici. Admins : rouvrez-le, ou envoyez /sub dans un autre fil.
alert-place-closed = Les alertes de « { $name } » ne trouvent aucun fil ouvert dans { $chat }. Je les garde et j’essaie une fois par jour. Rouvrez leur fil ou le fil général, ou envoyez /sub dans un autre fil là-bas.
