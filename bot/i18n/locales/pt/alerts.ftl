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
        [one] Nas suas horas de silêncio: { $count } notícia
       *[other] Nas suas horas de silêncio: { $count } notícias
    }
alert-digest-cap =
    { $count ->
        [one] Além do seu limite por hora: { $count } notícia
       *[other] Além do seu limite por hora: { $count } notícias
    }
alert-digest-pause =
    { $count ->
        [one] Durante a sua pausa: { $count } notícia
       *[other] Durante a sua pausa: { $count } notícias
    }
alert-digest-late =
    { $count ->
        [one] O que você perdeu: { $count } notícia
       *[other] O que você perdeu: { $count } notícias
    }
alert-digest-more =
    { $count ->
        [one] e { $count } mais antiga
       *[other] e { $count } mais antigas
    }
alert-thread-closed = O tópico do fórum em que “{ $name }” chega está fechado ou não existe mais, por isso os alertas chegam aqui. Administradores: reabram-no ou enviem /sub em outro tópico.
alert-place-closed = Os alertas de “{ $name }” não encontram nenhum tópico aberto em { $chat }. Eu os guardo e tento uma vez por dia. Abra o tópico deles ou o geral, ou envie /sub em outro tópico de lá.
