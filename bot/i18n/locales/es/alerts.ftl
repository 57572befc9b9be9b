# Lo que dicen los avisos. Véase en/alerts.ftl.

alert-breaking = ⚡ Última hora
alert-late = { $time }, con { $delay } de retraso
alert-read = Leer
alert-menu = ⋯
alert-list-title =
    { $count ->
        [one] { $count } noticia
       *[other] { $count } noticias
    }
alert-digest-pace =
    { $count ->
        [one] Tu resumen: { $count } noticia
       *[other] Tu resumen: { $count } noticias
    }
alert-digest-quiet =
    { $count ->
        [one] En tus horas de silencio: { $count } noticia
       *[other] En tus horas de silencio: { $count } noticias
    }
alert-digest-cap =
    { $count ->
        [one] Por encima de tu límite por hora: { $count } noticia
       *[other] Por encima de tu límite por hora: { $count } noticias
    }
alert-digest-pause =
    { $count ->
        [one] Durante tu pausa: { $count } noticia
       *[other] Durante tu pausa: { $count } noticias
    }
alert-digest-late =
    { $count ->
        [one] Lo que te perdiste: { $count } noticia
       *[other] Lo que te perdiste: { $count } noticias
    }
alert-digest-more =
    { $count ->
        [one] y { $count } anterior
       *[other] y { $count } anteriores
    }
alert-thread-closed = El hilo del foro al que llega «{ $name }» está cerrado o ya no existe, así que sus avisos llegan aquí. Administradores: vuelvan a abrirlo o envíen /sub en otro hilo.
alert-place-closed = Los avisos de «{ $name }» no encuentran ningún hilo abierto en { $chat }. Los guardo y lo intento una vez al día. Abre su hilo o el general, o envía /sub en otro hilo de allí.
