# Lo que el bot dice en el chat. Véase en/chat.ftl sobre el marcado y el texto plano.

start-private =
    🔔 Sigo las noticias y te aviso <b>una sola vez</b> cuando pasa algo que te interesa: dos frases, por muchos medios que lo cuenten.
    Toca los temas que quieras o envíame el tuyo, por ejemplo <code>irán negociaciones</code>.
start-group =
    🔔 Sigo las noticias y aviso a este grupo <b>una sola vez</b> cuando pasa algo que les interesa, en dos frases.
    Administradores: toquen los temas que quieran o envíen <code>/sub irán negociaciones</code>.
topics-title = <b>Temas</b>. Toca uno para activarlo o desactivarlo.
topics-none = Aquí no hay temas ya hechos, pero puedes añadir los tuyos: <code>/sub irán negociaciones</code>
start-choices = Noticias en <b>{ $languages }</b>, zona horaria <b>{ $zone }</b>. ¿No es así? Toca 🗣 o 🕒.
topic-on = ✅ { $name } está activado
topic-off = { $name } está desactivado
share-offer = ¿Quieres suscribirte a <b>{ $name }</b>?
share-gone = El tema de ese enlace ya no existe. Aquí están los demás.

help-intro =
    <b>Dime qué seguir y te aviso una vez por noticia.</b>
    Envíame palabras (<code>irán negociaciones</code>) o la dirección de un feed o de una web, o toca un tema.
help-more =
    En un grupo, solo los administradores pueden cambiar algo. Para un canal, hazme administrador allí y escríbeme aquí: <code>/sub @canal irán negociaciones</code>
    Horarios e idiomas: /quiet, /digest, /timezone, /settings. Debajo de un aviso, toca ⋯ para leer más, ver la historia completa, saber por qué te llegó o silenciarlo.
help-query =
    <b>Cómo escribir una búsqueda</b>

    <code>iran talks</code> – las dos palabras, en cualquier forma (Iranian, talk)
    <code>iran OR "saudi arabia"</code> – una u otra; las expresiones van entre comillas
    <code>iran talks -football</code> – las dos palabras, pero no football
    <code>(iran OR tehran) (talks OR deal)</code> – una de cada grupo
    <code>title:iran</code> – solo en el titular
    <code>source:bbc</code> – solo de este medio
    <code>lang:de</code> – solo en este idioma

    Las palabras seguidas van antes que OR: <code>a b OR c</code> significa <code>(a b) OR c</code>.
    Para probar sin suscribirte: <code>/preview iran talks</code>
privacy =
    <b>Qué guardo de este chat</b>

    • su ID y su nombre, tal como me los da Telegram
    • tus suscripciones y tus ajustes
    • qué avisos envié aquí, durante { $days } días, para no repetirte ninguno
    • qué mensajes míos cuentan una historia completa, durante dos días, para mantenerlos al día
    • una pregunta que te hice, hasta que respondas o pasen 15 minutos

    Un feed que añades por su dirección es solo de este chat. Nadie más puede encontrar ni recibir sus noticias, ni aparecen en ningún recuento, salvo que haya añadido la misma dirección. El operador del bot ve su nombre y puede abrirlo a todos. Si una dirección lleva una contraseña o una clave, la oculto en todas partes y nunca la comparto por enlace; solo aparece completa en el /export de un chat privado.

    No guardo nada más de lo que escribes, ni quién toca qué, ni quién lee qué. Todo se procesa en el servidor de este bot y nada tuyo se comparte con nadie.
    /export te lo envía todo, /forget lo borra.
cancelled = Cancelado.
nothing-to-cancel = No hay nada que cancelar.
unknown-command = No conozco ese comando. /help muestra lo que sé hacer.
unknown-command-nearest = No conozco ese comando. ¿Querías decir { $command }? /help muestra lo que sé hacer.
prompt-group = <i>Responde a este mensaje. Espero 15 minutos; /cancel para cancelar.</i>
said-nothing = Dime qué seguir, por ejemplo <code>irán negociaciones</code>, o elige en /topics.
flood = Vas muy rápido. Te respondo de nuevo en un minuto.
button-gone = Eso ya no existe.
failed = Algo falló por mi parte y ha quedado registrado. Inténtalo de nuevo, por favor.
not-invited = A este bot se entra solo con invitación. Para usarlo, envía tu ID a su operador: <code>{ $id }</code>
admins-only = Solo los administradores de este grupo pueden cambiar eso.

target-unknown = No puedo ver <b>{ $name }</b>. Comprueba el nombre y hazme administrador allí.
target-not-admin = No eres administrador de <b>{ $name }</b>, por lo que veo.
target-cannot-post = No tengo permiso para publicar en <b>{ $name }</b>. Hazme administrador con permiso para publicar mensajes.

sub-ask =
    ¿Qué quieres que siga? Envíame
    • palabras, por ejemplo <code>irán negociaciones</code>
    • la dirección de un feed o de una web, por ejemplo <code>bbc.com/news</code>
    • el nombre de un tema de /topics
sub-these =
    { $count ->
        [one] ¿Quieres suscribirte a esta dirección?
       *[other] ¿Quieres suscribirte a estas { $count } direcciones?
    }
sub-done = ✅ Te has suscrito a <b>{ $name }</b>.
sub-already = Ya tienes una suscripción a <b>{ $name }</b>.
sub-filtered = ✅ Te has suscrito a <b>{ $name }</b> con filtro: { $query }
sub-filtered-already = Ya tienes una suscripción a <b>{ $name }</b> con filtro: { $query }
sub-room =
    { $count ->
        [0] Ya no caben más aquí.
        [one] Aquí cabe { $count } más.
       *[other] Aquí caben { $count } más.
    }
limit-topics =
    { $count ->
        [one] Has llegado al límite de { $count } tema aquí. Haz sitio con /unsub.
       *[other] Has llegado al límite de { $count } temas aquí. Haz sitio con /unsub.
    }
limit-feeds =
    { $count ->
        [one] Has llegado al límite de { $count } feed aquí. Haz sitio con /unsub.
       *[other] Has llegado al límite de { $count } feeds aquí. Haz sitio con /unsub.
    }
feeds-looking =
    { $count ->
        [one] Buscando el feed…
       *[other] Buscando los feeds…
    }
feeds-several = { $url } tiene { $count } feeds. ¿Cuál quieres?
feed-failed = ⚠️ { $url }: { $reason }
feeds-busy = Todavía estoy buscando tus otros feeds. Espera esa respuesta e inténtalo de nuevo.

preview-title = { $query }
preview-ask = ¿Qué búsqueda quieres probar? Por ejemplo <code>irán negociaciones</code>
preview-no-feed = Aún no leo ese feed, así que no puedo probar las palabras. Suscríbete con /sub y lo mismo detrás.
preview-a-day =
    { $count ->
        [one] Más o menos <b>{ $count } aviso al día</b>.
       *[other] Más o menos <b>{ $count } avisos al día</b>.
    }
preview-a-week =
    { $count ->
        [one] Más o menos <b>{ $count } aviso a la semana</b>.
       *[other] Más o menos <b>{ $count } avisos a la semana</b>.
    }
preview-few =
    { $count ->
        [one] <b>{ $count } aviso</b> desde que empecé a leer.
       *[other] <b>{ $count } avisos</b> desde que empecé a leer.
    }
preview-none =
    { $days ->
        [one] Nada en el último día. No pasa nada: te aviso cuando haya algo.
       *[other] Nada en los últimos { $days } días. No pasa nada: te aviso cuando haya algo.
    }
preview-all-words = Así tienen que estar todas estas palabras. Si basta con una: { $query }
preview-last =
    { $count ->
        [one] El último:
       *[other] Los últimos { $count }:
    }
query-change =
    Envíame la nueva búsqueda. Esta es la de ahora (toca para copiarla):
    { $query }
filter-ask = ¿Qué noticias de <b>{ $name }</b> quieres? Envíame una búsqueda, por ejemplo <code>ucrania OR kiev</code>.
query-unreadable = No entiendo esa búsqueda. El error está en ▶:
query-detail = <i>{ $detail }</i>
query-long =
    { $count ->
       *[other] Esa búsqueda es demasiado larga: el máximo es de { $count } caracteres.
    }

list-title =
    { $count ->
        [one] <b>{ $count } suscripción</b>
       *[other] <b>{ $count } suscripciones</b>
    }
list-line = <b>{ $name }</b> · { $marks }
list-elsewhere = en otro tema del foro
list-hint = Toca un número para abrir una suscripción.
list-empty = Aún no tienes suscripciones. Toca un tema o envíame el tuyo.
query-with = con { $words }
query-without = sin { $words }
query-in-title = { $words } en el titular
query-from = de { $words }
query-in-language = en { $language }
card-title = <b>{ $name }</b>
card-own = Búsqueda: { $query }
card-curated = Tema: { $query }
card-without = Sin: { $words }
card-feed = Feed: { $url }
card-filter = Filtro: { $query }
card-failing = ⚠️ Falla desde { $since }: { $reason }
card-pace = Cuándo: { $pace }
card-sound-on = Sonido: activado
card-sound-off = Sonido: desactivado
card-photo-on = Foto: activada
card-photo-off = Foto: desactivada
card-length = Longitud: { $length }
card-news = Noticias en: { $languages }
card-only = Solo de: { $outlets }
card-never = Nunca de: { $outlets }
card-paused = En pausa hasta { $until }
pace-instant = al momento
pace-hourly = cada hora
pace-daily = todos los días
pace-weekly = todas las semanas
pace-daily-at = todos los días a las { $time }
pace-weekly-at = cada { $day } a las { $time }
length-headline = solo el titular
length-short = dos frases
length-long = más largo
length-chat = según los ajustes
pause-1 = 1 día
pause-3 = 3 días
pause-7 = 1 semana
pause-30 = 30 días
pace-ask = ¿Cuándo quieres los avisos de <b>{ $name }</b>?
length-ask = ¿Qué longitud quieres para los avisos de <b>{ $name }</b>?
pause-ask-one = ¿Cuánto tiempo quieres pausar <b>{ $name }</b>?
remove-ask = ¿Quitar <b>{ $name }</b>?
outlets-o = <b>{ $name }</b>: solo de estos medios. Si no eliges ninguno, de todos.
outlets-n = <b>{ $name }</b>: nunca de estos medios.
rename-ask = Envíame el nuevo nombre de <b>{ $name }</b>.
share-topic = Con este enlace, cualquiera puede suscribirse a <b>{ $name }</b> con un toque:
share-feed = Quien me envíe esto recibirá el mismo feed que <b>{ $name }</b>:
share-secret = La dirección de <b>{ $name }</b> lleva una contraseña o una clave, así que no la comparto. Puedes enviarla tú a quien deba tener el feed.
unsub-ask = ¿Qué suscripción quieres cancelar?
unsub-unknown = No tienes ninguna suscripción a «{ $name }».
unsub-done = Has cancelado la suscripción a <b>{ $name }</b>.
unsub-done-short = Suscripción a { $name } cancelada
unsub-all-ask =
    { $count ->
        [one] ¿Quitar tu suscripción? Antes te envío una copia, por si quieres recuperarla.
       *[other] ¿Quitar tus { $count } suscripciones? Antes te envío una copia, por si quieres recuperarlas.
    }
unsub-all-done =
    { $count ->
        [one] Tu suscripción se ha quitado. Para recuperarla, envía /import y ese archivo.
       *[other] Tus { $count } suscripciones se han quitado. Para recuperarlas, envía /import y ese archivo.
    }

search-ask = ¿Qué quieres buscar? Por ejemplo <code>irán negociaciones</code>
search-title = { $query }
search-none =
    { $days ->
        [one] { $query }: nada en el último día.
       *[other] { $query }: nada en los últimos { $days } días.
    }
latest-mine = <b>Lo último de tus temas</b>
latest-all = <b>Últimas noticias</b>
latest-none = Todavía nada. Acabo de empezar a leer.
story-told = { $outlets } · { $time }

settings-title = <b>Ajustes</b> de todos los avisos
settings-paused = ⏸ En pausa hasta { $until } (/resume)
settings-language = Idioma: { $language }
settings-zone = Zona horaria: { $zone } (ahora { $time })
settings-news = Noticias en: { $languages }
settings-quiet = Horas de silencio: { $hours }
settings-cap = Avisos por hora: { $cap }
settings-breaking-on = Última hora: se salta las horas de silencio y el límite por hora
settings-breaking-off = Última hora: espera como todo lo demás
settings-digest = Resúmenes: { $time }; los semanales, el { $day }
settings-length = Longitud: { $length }
settings-previews-on = Vista previa de enlaces: activada
settings-previews-off = Vista previa de enlaces: desactivada
saved = Guardado
quiet-none = desactivadas
cap-none = sin límite
language-ask = ¿En qué idioma quieres que te hable?
language-done = Idioma cambiado: { $language }.
quiet-ask =
    ¿Cuándo quieres silencio? Lo que llegue mientras tanto te espera en un solo resumen al final.
    Zona horaria: { $zone }.
quiet-type = Envíame las horas, por ejemplo <code>22:30-7</code>, o <code>off</code>.
quiet-unreadable = No entendí esas horas. Prueba con <code>/quiet 22:30-7</code> o <code>/quiet off</code>.
quiet-done = 🌙 Horas de silencio: { $hours } ({ $zone }). Lo que llegue mientras tanto te espera en un solo resumen.
quiet-off = Horas de silencio desactivadas.
cap-ask = ¿Cuántos avisos por hora, como máximo? El resto llega en un solo resumen.
digest-ask = ¿A qué hora quieres los resúmenes y qué día los semanales? Para recibir una suscripción como resumen, ábrela en /list.
digest-unreadable = No lo entendí. Prueba con <code>/digest daily 8:00</code>, <code>/digest weekly friday 18:00</code>, <code>/digest hourly</code> o <code>/digest off</code>.
digest-done-instant =
    { $count ->
        [one] Los avisos de tu suscripción vuelven a llegar al momento.
       *[other] Los avisos de tus { $count } suscripciones vuelven a llegar al momento.
    }
digest-done-hourly =
    { $count ->
        [one] Tu suscripción llega ahora en un resumen cada hora.
       *[other] Tus { $count } suscripciones llegan ahora en un solo resumen cada hora.
    }
digest-done-daily =
    { $count ->
        [one] Tu suscripción llega ahora en un resumen todos los días a las { $time }.
       *[other] Tus { $count } suscripciones llegan ahora en un solo resumen todos los días a las { $time }.
    }
digest-done-weekly =
    { $count ->
        [one] Tu suscripción llega ahora en un resumen cada { $day } a las { $time }.
       *[other] Tus { $count } suscripciones llegan ahora en un solo resumen cada { $day } a las { $time }.
    }
digest-zone = Zona horaria: { $zone }. Los avisos de las suscripciones nuevas siguen llegando al momento.
length-ask-chat = ¿Qué longitud quieres para los avisos?
zone-ask =
    Tu zona horaria es { $zone }, donde son las { $time }.
    Para cambiarla, envía <code>/timezone Madrid</code> (o cualquier ciudad) o comparte tu ubicación (📎).
zone-type = Envíame tu ciudad, por ejemplo <code>Madrid</code>, o comparte tu ubicación (📎).
zone-which = Hay varias. ¿A cuál te refieres?
zone-unknown = No conozco la ciudad «{ $name }». Prueba con la ciudad grande más cercana, en inglés o en el idioma de allí.
zone-similar = No conozco la ciudad «{ $name }». ¿Querías decir una de estas?
zone-done = 🕒 Zona horaria: { $zone }, donde son las { $time }.
first-none = Aún no hay noticias sobre esto. Recibirás la primera en cuanto salga.
first-stories =
    { $count ->
        [one] La última noticia:
       *[other] Las dos últimas noticias:
    }
where-ask =
    🕒 <b>¿Dónde estás?</b> Así la hora y tus horas de silencio serán correctas.
    Toca una ciudad, escribe la tuya o comparte tu ubicación (📎).
where-ask-group = 🕒 <b>¿Dónde están?</b> Así la hora y las horas de silencio serán correctas aquí.
where-skipped = De acuerdo, sigo con la hora de { $zone }. Puedes cambiarla con /timezone.
news-ask = <b>¿En qué idiomas quieres las noticias?</b> Te aviso en cuanto una noticia sale en uno de los idiomas marcados. Las que solo salen en otros se omiten.
news-ask-one = ¿En qué idiomas quieres <b>{ $name }</b>?
news-week = Noticias de la última semana: { $languages }.
news-week-none = Todavía no he leído ninguna noticia.
news-left-out = Omitidas, solo en otros idiomas: { $languages }.
news-all = todos los idiomas
news-as-feed = el idioma del feed
pause-ask = ¿Cuánto tiempo quieres la pausa? Lo que te pierdas llega después en un solo resumen.
pause-unreadable = No entendí cuánto tiempo. Prueba con <code>/pause 3d</code>, <code>/pause 12h</code> o <code>/pause 1w</code>.
pause-done = ⏸ En pausa hasta { $until }. Lo que te pierdas llegará entonces en un solo resumen, o cuando envíes /resume.
resume-done = ▶️ Ya estoy de vuelta. Lo que te perdiste llega en un solo resumen.
resume-not-paused = No estoy en pausa.
resume-others = Estas tienen su propia pausa. Toca para reanudar:

alert-more = Más
alert-why = ¿Por qué?
alert-story = 🧵 Historia completa
alert-mute-story = 🔕 Silenciar noticia
alert-mute-outlet = 🔕 Silenciar { $name } un día
alert-fewer = 👎 Menos como esta
alert-unsub = Cancelar suscripción
alert-unsub-yes = Sí, cancelar { $name }
alert-no-more = No hay más que leer de esta.
channel-buttons = Los administradores pueden silenciar los avisos de un canal o cancelar suscripciones en un chat privado conmigo: /list y el @nombre del canal.
channel-private = Los canales se configuran en un chat privado conmigo: { $example }
recent-title = Últimos avisos. Toca un número para leer más, ver por qué llegó, silenciar o cancelar la suscripción.
recent-none = Aún no hay avisos.
alert-story-muted = No recibirás nada más de esta noticia.
alert-outlet-muted = { $name } queda en silencio durante un día.
alert-fewer-ask = ¿Qué palabra dejo fuera? Al lado: cuántos avisos de la última semana habría evitado.
alert-fewer-word = { $word } · { $stopped } de { $alerts }
alert-fewer-undo = ↩ Deshacer
alert-fewer-undone = { $name } vuelve a avisarte de noticias con «{ $word }».
alert-fewer-none = No encuentro ninguna palabra que distinga esta noticia.
alert-fewer-done = { $name } ya no te avisará de noticias con «{ $word }».
alert-fewer-feed = Esto viene de un feed, no de una búsqueda. Puedes pausar o quitar el feed en /list.
alert-fewer-full = En la búsqueda de este tema no cabe otra palabra. Puedes editarla en /list.
why-reply = Responde a un aviso con /why y te digo por qué te llegó.
why-private = Te lo digo en nuestro chat privado.
why-unknown = No recuerdo haber enviado ese aviso.
why-left-out = La última semana también hubo noticias que solo salieron en otros idiomas, así que no te llegaron: { $languages }.
story-reply = Responde a un aviso con /story y te cuento la historia completa desde el principio.
story-count = Artículos: { $reports } · Medios: { $outlets }
story-earlier = … Artículos anteriores: { $count }
story-grows = Actualizo este mensaje a medida que avanza la historia.
why-others =
    { $count ->
        [one] Y { $count } noticia más en ese mensaje.
       *[other] Y { $count } noticias más en ese mensaje.
    }
why-topic = Coincide con <b>{ $name }</b>: { $query }
why-feed = Tienes una suscripción al feed <b>{ $name }</b>.
why-filter = Su filtro: { $query }
why-left = Llegó por <b>{ $name }</b>, que ya no está entre tus suscripciones.
why-hit = • «{ $word }» { $field } ({ $outlet })
why-changed = Tu búsqueda ha cambiado desde entonces y ya no la encontraría.
why-source = Primero en { $feed }.
why-merged = Una sola noticia a partir de { $count } artículos:
why-one-event = Al principio eran { $count } noticias, que resultaron ser la misma.
field-title = en el titular
field-text = en el texto
field-source = en el nombre del medio
field-lang = como idioma

export-json = Todo lo de este chat. Para recuperarlo, envíame este archivo o usa /import.
export-masked = Las direcciones con contraseña o clave están ocultas en estos archivos. Solo el /export de un chat privado trae completas las suyas.
export-opml = Tus feeds, para cualquier lector.
import-ask = Envíame el archivo: una exportación de Newsbell o el OPML de otro lector.
import-large = Ese archivo es demasiado grande: el máximo son { $count } KB. No ha cambiado nada.
import-lost = No pude descargar ese archivo de Telegram. No ha cambiado nada; envíalo otra vez, por favor.
import-broken =
    No puedo usar ese archivo. No ha cambiado nada. Envíame una exportación de Newsbell o un archivo OPML.
    <i>{ $reason }</i>
import-done = Añadidas: { $added }. Ya estaban: { $there }. Fallidas: { $failed }.
import-failed = ⚠️ { $name }: { $reason }
import-failed-more = … y { $count } más.
forget-ask =
    { $count ->
        [0] ¿Borrar todo lo que sé de este chat, con todos los ajustes y el historial? No se puede deshacer.
        [one] ¿Borrar todo lo que sé de este chat: { $count } suscripción, todos los ajustes y el historial? No se puede deshacer.
       *[other] ¿Borrar todo lo que sé de este chat: { $count } suscripciones, todos los ajustes y el historial? No se puede deshacer.
    }
forget-done = Todo lo de este chat se ha borrado. Envía /start para empezar de nuevo.

button-help = ❔ Ayuda
button-add-group = ➕ Añadir a un grupo
button-own-topic = ✏️ Mi propio tema
button-topics = 📰 Temas
button-query-help = Cómo escribir una búsqueda
button-cancel = Cancelar
button-subscribe = ✅ Suscribirse
button-sub-these = ✅ Suscribirse
button-keep = ✅ Guardar
button-change = ✏️ Cambiar
button-tune = ⚙️ Opciones
button-undo = ↩️ Deshacer
button-list = ◀ Mi lista
button-recent = Últimos avisos
button-back = ◀ Volver
button-settings = ⚙️ Ajustes
button-pace = ⏱ Cuándo
button-length = ↕️ Longitud
button-silent = 🔕 Desactivar sonido
button-sound-on = 🔔 Activar sonido
button-photo-on = 🖼 Activar foto
button-photo-off = 🖼 Desactivar foto
button-pause = ⏸ Pausa
button-resume = ▶️ Reanudar
button-rename = ✏️ Renombrar
button-query = 🔎 Editar búsqueda
button-filter = 🔎 Filtro
button-filter-change = 🔎 Editar filtro
button-filter-off = ✖ Quitar filtro
button-outlets = 📰 Medios
button-outlets-o = Solo estos…
button-outlets-n = Nunca estos…
button-share = 🔗 Compartir
button-remove = 🗑 Quitar
button-remove-yes = Sí, quitar
button-no = No
button-everything = 🗑 Todo
button-everything-yes =
    { $count ->
        [one] Sí, quitarla
       *[other] Sí, quitar las { $count }
    }
button-done = Listo
button-language = 🌐 Idioma
button-zone = 🕒 Zona horaria
button-news = 🗣 Idiomas de las noticias
button-news-all = Todos los idiomas
button-quiet = 🌙 Horas de silencio
button-cap = 🔢 Avisos por hora
button-breaking = ⚡ Última hora
button-digest = 🗞 Resúmenes
button-previews = 🖼 Vistas previas
button-other = ✏️ Otras
button-city = ✏️ Escribir una ciudad
button-skip = Omitir
button-private = 💬 Chat privado
button-forget-yes = 🗑 Sí, borrar todo
button-export = 💾 Exportar antes

command-start = elegir temas
command-sub = suscribirte a palabras, un feed o un tema
command-list = tus suscripciones
command-unsub = cancelar una suscripción, o todas
command-preview = probar una búsqueda antes de suscribirte
command-latest = las últimas noticias
command-search = buscar en noticias anteriores
command-topics = temas para elegir
command-settings = horarios, longitud, idioma
command-quiet = horas de silencio, por ejemplo 22:30-7
command-digest = resúmenes en lugar de avisos
command-timezone = tu zona horaria, por ciudad
command-language = el idioma que hablo
command-pause = pausar todos los avisos
command-resume = reanudar los avisos
command-why = por qué te llegó un aviso (respóndele)
command-story = una historia desde el principio (responde a un aviso)
command-export = tus suscripciones en un archivo
command-import = recuperar suscripciones de un archivo
command-privacy = qué guardo de ti
command-forget = borrar todo lo de este chat
command-help = qué sé hacer
command-cancel = cancelar una pregunta

command-stats = el bot en cifras
command-feeds = todos los feeds y su estado
command-addfeed = añadir un feed para todos
command-removefeed = dejar de consultar un feed
command-addtopic = ofrecer un tema a todos
command-removetopic = dejar de ofrecer un tema
command-broadcast = enviar un mensaje a todos los chats
command-allow = dejar que alguien use el bot
command-ban = bloquear a alguien
command-reload = recargar la configuración

notice-feed-failing = ⚠️ <b>{ $name }</b> lleva horas fallando: { $reason }. Sigo intentándolo.
notice-feed-moved = ⚠️ <b>{ $name }</b> falla: { $reason }. Sigo intentándolo.
notice-feed-gone = ⚠️ <b>{ $name }</b> ya no existe: { $reason }. He dejado de intentarlo.
notice-feed-back = ✅ <b>{ $name }</b> ha vuelto.
feed-offered = Puede que ahora esté en { $url }
feed-retried = Lo estoy intentando.
find-nothing = No he encontrado ninguna dirección nueva en su sitio.
button-retry = 🔄 Probar ahora
button-find = 🔎 Buscar la nueva dirección
button-move = ➡️ Usar la nueva dirección

stats-title = <b>Newsbell en cifras</b> (hoy: las últimas 24 horas)
stats-chats = Chats: { $active }, suspendidos: { $suspended }
stats-topics = Suscripciones: { $subscriptions }; temas: { $curated } para todos, { $own } de chats
stats-feeds = Feeds: { $feeds }, con fallos: { $failing }
stats-news = Entradas hoy: { $entries }, noticias: { $stories }
stats-alerts = Avisos hoy: { $sent }, fallidos: { $failed }
stats-queue = Cola: { $queued }, retenidos para resúmenes: { $held }; el más antiguo lleva { $seconds } s
stats-rate = Envío: ahora mismo hasta { $rate } mensajes por segundo
stats-lag = Demora: la mitad en menos de { $half } s, el 95 % en menos de { $most } s
feeds-title =
    { $count ->
        [one] <b>{ $count } feed</b>, página { $page } de { $pages }
       *[other] <b>{ $count } feeds</b>, página { $page } de { $pages }
    }
feed-state-active = funciona
feed-state-failing = falla:
feed-state-retired = no se consulta:
feed-polls = Última consulta { $last }, último éxito { $good }, próxima consulta { $next }
feed-private = 🔒 Privado: solo los chats que lo han añadido reciben sus noticias.
feed-share-ask = ¿Abrir <b>{ $name }</b> a todos? Todos los chats podrán encontrar también sus noticias anteriores.
feed-unshare-nobody = Ningún chat ha añadido este feed, así que sigue abierto a todos.
addfeed-how = Envía <code>/addfeed https://example.org/feed Nombre</code>.
addtopic-how = Envía <code>/addtopic Negociaciones Irán = iran (talks OR negotiations)</code>.
addtopic-there = Ya hay un tema «{ $name }». Quítalo primero con /removetopic.
addtopic-done = ✅ <b>{ $name }</b> ya se ofrece a todos:
removetopic-which = ¿Qué tema dejo de ofrecer?
removetopic-done =
    { $count ->
        [0] <b>{ $name }</b> ya no se ofrece.
        [one] <b>{ $name }</b> ya no se ofrece. { $count } suscriptor lo conserva.
       *[other] <b>{ $name }</b> ya no se ofrece. { $count } suscriptores lo conservan.
    }
broadcast-how = Escribe el mensaje después del comando: <code>/broadcast Hola a todos</code>. Se conserva el formato.
broadcast-ask =
    { $count ->
        [one] Esto se envía a { $count } chat, sin sonido:
       *[other] Esto se envía a { $count } chats, sin sonido:
    }
broadcast-begun = Está en camino.
broadcast-busy = Todavía se está enviando otro.
broadcast-done = Envío terminado. Enviados: { $sent }, fallidos: { $failed }.
allow-how = Envía <code>/allow 1234567</code> con el ID de una persona o un grupo.
allow-done = ✅ { $id } ya puede usar el bot.
ban-how = Envía <code>/ban 1234567</code> con el ID de una persona o un grupo.
ban-owner = No se puede bloquear a un operador.
ban-done = 🚫 { $id } queda bloqueado: sin respuestas ni avisos.
reload-done = ✅ Configuración recargada.
reload-same = No ha cambiado nada.
reload-feeds = Feeds: { $added } nuevos, { $changed } cambiados, { $gone } quitados.
reload-topics = Temas: { $added } nuevos, { $changed } cambiados, { $gone } quitados.
reload-keys = En vigor desde ahora: { $keys }
reload-waiting = En vigor desde el próximo arranque: { $keys }
reload-wrong = ⚠️ La configuración tiene errores, así que <b>no ha cambiado nada</b>. Corrígelos y envía /reload:
notice-dead =
    { $count ->
        [one] ⚠️ <b>{ $count } feed</b> lleva más de un día fallando:
       *[other] ⚠️ <b>{ $count } feeds</b> llevan más de un día fallando:
    }
notice-late =
    { $minutes ->
        [one] ⚠️ La cola lleva <b>{ $minutes } minuto</b> de retraso. Avisos en espera: { $count }. /stats
       *[other] ⚠️ La cola lleva <b>{ $minutes } minutos</b> de retraso. Avisos en espera: { $count }. /stats
    }
notice-disk = ⚠️ El disco está casi lleno: quedan { $megabytes } MB.
button-refresh = 🔄 Actualizar
button-all-feeds = ◀ Todos los feeds
button-feed-share = 🌍 Abrir a todos
button-feed-share-yes = Sí, abrir a todos
button-feed-unshare = 🔒 Solo para sus chats
button-broadcast =
    { $count ->
        [one] 📣 Enviar a { $count } chat
       *[other] 📣 Enviar a { $count } chats
    }
