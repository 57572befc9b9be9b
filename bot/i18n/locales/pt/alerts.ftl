# O que os alertas dizem. Veja en/alerts.ftl.

alert-breaking = ⚡ Urgente
alert-late = { $time }, com { $delay } de atraso
alert-read = Ler
alert-menu = ⋯
alert-list-title =
    { $count ->
        [one] { $count } notícia
       *[other] { $count } notícias
    }
alert-digest-pace =
    { $count ->
        [one] Seu resumo: { $count } notícia
       *[other] Seu resumo: { $count } notícias
    }
alert-digest-quiet =
    { $count ->
        [one] Durante seu horário de silêncio: { $count } notícia
       *[other] Durante seu horário de silêncio: { $count } notícias
    }
alert-digest-cap =
    { $count ->
        [one] Acima do seu limite por hora: { $count } notícia
       *[other] Acima do seu limite por hora: { $count } notícias
    }
alert-digest-pause =
    { $count ->
        [one] Durante sua pausa: { $count } notícia
       *[other] Durante sua pausa: { $count } notícias
    }
alert-digest-late =
    { $count ->
        [one] O que você perdeu: { $count } notícia
       *[other] O que você perdeu: { $count } notícias
    }
alert-digest-more =
    { $count ->
        [one] e { $count } notícia mais antiga
       *[other] e { $count } notícias mais antigas
    }
alert-thread-closed = O tópico do fórum para “{ $name }” foi fechado ou apagado, por isso os alertas chegam aqui. Administradores: reabram o tópico ou enviem /sub em outro tópico do fórum.
alert-place-closed = Em { $chat } não há nenhum tópico do fórum aberto para “{ $name }”. Guardo os alertas e tento uma vez por dia. Reabra o tópico do fórum ou o “General”, ou envie /sub em outro.
