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
        [one] Durante tus horas de silencio: { $count } noticia
       *[other] Durante tus horas de silencio: { $count } noticias
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
        [one] y { $count } noticia anterior
       *[other] y { $count } noticias anteriores
    }
alert-thread-closed = El tema del foro para «{ $name }» está cerrado o eliminado, así que sus avisos llegan aquí. Administradores: vuelvan a abrirlo o envíen /sub en otro tema del foro.
alert-place-closed = En { $chat } no hay ningún tema del foro abierto para «{ $name }». Guardo sus avisos y lo intento una vez al día. Vuelve a abrir su tema del foro o «General», o envía /sub en otro.
