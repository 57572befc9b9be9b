# Lo que el bot dice en el chat. Véase en/chat.ftl sobre el marcado y el texto plano.

start-private =
    🔔 Leo las noticias y aviso <b>una sola vez</b> cuando surge algo que te importa, en dos frases, por muchos medios que lo cuenten.
    Toca los temas que quieras o escríbeme el tuyo, por ejemplo <code>irán negociaciones</code>.
start-group =
    🔔 Leo las noticias y aviso en este grupo <b>una sola vez</b> cuando surge algo que le importa, en dos frases.
    Administradores: toquen los temas que quieran o envíen <code>/sub irán negociaciones</code>.
topics-title = <b>Temas</b>. Un toque activa o desactiva uno.
topics-none = Aquí no se ofrecen temas, pero puedes tener los tuyos: <code>/sub irán negociaciones</code>
start-choices = Te cuento noticias en estos idiomas: <b>{ $languages }</b>, con la hora de <b>{ $zone }</b>. Si no es así, 🗣 y 🕒 lo cambian.
topic-on = ✅ { $name } está activado
topic-off = { $name } está desactivado
share-offer = ¿Quieres recibir <b>{ $name }</b>?
share-gone = El tema de ese enlace ya no existe. Aquí están los demás.

help-intro =
    <b>Dime qué vigilar y aviso una vez por cada noticia.</b>
    Escríbeme palabras (<code>irán negociaciones</code>), la dirección de un canal RSS o de una web, o toca un tema.
help-more =
    En un grupo solo los administradores cambian cosas. Para un canal, hazme administrador allí y escríbeme aquí: <code>/sub @canal irán negociaciones</code>
    Horarios e idiomas: /quiet, /digest, /timezone, /settings. Bajo cada aviso, ⋯ abre un menú: más, toda la historia, por qué llegó, silenciar.
help-query =
    <b>Cómo escribir una búsqueda</b>

    <code>iran talks</code> – ambas palabras, en cualquier forma (Iranian, talk)
    <code>iran OR "saudi arabia"</code> – una de las dos; una expresión va entre comillas
    <code>iran talks -football</code> – pero no la tercera
    <code>(iran OR tehran) (talks OR deal)</code> – una de cada grupo
    <code>title:iran</code> – solo en el titular
    <code>source:bbc</code> – solo de un medio
    <code>lang:de</code> – solo en un idioma

    Las palabras seguidas tienen prioridad sobre OR: <code>a b OR c</code> significa <code>(a b) OR c</code>.
    Prueba una sin guardarla: <code>/preview iran talks</code>
privacy =
    <b>Qué guardo de este chat</b>

    • su número y su nombre, tal como los da Telegram
    • tus suscripciones y tus ajustes
    • qué avisos llegaron aquí, durante { $days } días: para que nada suene dos veces
    • cuáles de mis mensajes cuentan toda una historia, durante dos días: para que crezcan con ella
    • una pregunta que hice, hasta que respondas o pasen 15 minutos

    Un canal RSS que añades por su dirección es solo de este chat: nadie más encuentra, recibe ni ve contado lo que trae, salvo quien haya añadido la misma dirección. El operador ve su nombre y puede abrirlo a todos. Una dirección con contraseña o clave se muestra siempre oculta, nunca se comparte por enlace y solo aparece entera en el /export de un chat privado.

    No guardo lo demás que escribes, ni quién toca qué, ni quién lee qué. Las noticias se clasifican en esta máquina; nada sobre ti sale de ella.
    /export te lo envía todo, /forget lo borra.
cancelled = Cancelado.
nothing-to-cancel = No hay nada que cancelar.
unknown-command = No conozco ese comando. /help muestra lo que hay.
unknown-command-nearest = No conozco ese comando. ¿Querías decir { $command }? /help muestra lo que hay.
prompt-group = <i>Responde a este mensaje. Espera 15 minutos; /cancel lo termina.</i>
said-nothing = Escríbeme qué vigilar, por ejemplo <code>irán negociaciones</code>, o toca /topics.
flood = Vas un poco rápido. Vuelvo a responder en un minuto.
button-gone = Eso ya no existe.
failed = Algo salió mal y ha quedado anotado. Inténtalo de nuevo, por favor.
not-invited = Este bot es solo por invitación. Da tu número a su operador: <code>{ $id }</code>
admins-only = Solo los administradores de este grupo pueden cambiar eso.

target-unknown = No veo <b>{ $name }</b>. Hazme primero administrador allí y comprueba el nombre.
target-not-admin = Por lo que veo, no eres administrador de <b>{ $name }</b>.
target-cannot-post = No puedo publicar en <b>{ $name }</b>. Hazme administrador con permiso para publicar.

sub-ask =
    ¿Qué debo vigilar? Envíame
    • palabras, por ejemplo <code>irán negociaciones</code>
    • la dirección de un canal RSS o de una web, por ejemplo <code>bbc.com/news</code>
    • el nombre de un tema: /topics
sub-these =
    { $count ->
        [one] ¿Suscribirse a esta dirección?
       *[other] ¿Suscribirse a estas { $count } direcciones?
    }
sub-done = ✅ Recibirás <b>{ $name }</b>.
sub-already = Ya recibes <b>{ $name }</b>.
sub-room =
    { $count ->
        [0] Ese era el último que cabía aquí.
        [one] Cabe { $count } más aquí.
       *[other] Caben { $count } más aquí.
    }
limit-topics =
    { $count ->
        [one] Aquí cabe { $count } tema y ya está ocupado. /unsub hace sitio.
       *[other] Aquí caben { $count } temas y todos están ocupados. /unsub hace sitio.
    }
limit-feeds =
    { $count ->
        [one] Aquí cabe { $count } canal RSS y ya está ocupado. /unsub hace sitio.
       *[other] Aquí caben { $count } canales RSS y todos están ocupados. /unsub hace sitio.
    }
feeds-looking =
    { $count ->
        [one] Busco el canal RSS…
       *[other] Busco los canales RSS…
    }
feeds-several = { $url } tiene { $count } canales RSS. ¿Cuál?
feed-failed = ⚠️ { $url }: { $reason }
feeds-busy = Todavía estoy buscando otros feeds tuyos. Espera esa respuesta e inténtalo de nuevo.

preview-title = { $query }
preview-ask = ¿Qué búsqueda pruebo? Por ejemplo <code>irán negociaciones</code>
preview-a-day =
    { $count ->
        [one] Alrededor de <b>{ $count } aviso al día</b>.
       *[other] Alrededor de <b>{ $count } avisos al día</b>.
    }
preview-a-week =
    { $count ->
        [one] Alrededor de <b>{ $count } aviso a la semana</b>.
       *[other] Alrededor de <b>{ $count } avisos a la semana</b>.
    }
preview-few =
    { $count ->
        [one] <b>{ $count } aviso</b> desde que leo.
       *[other] <b>{ $count } avisos</b> desde que leo.
    }
preview-none =
    { $days ->
        [one] Nada en el último día. Aun así puede servir: aviso cuando haya algo.
       *[other] Nada en los últimos { $days } días. Aun así puede servir: aviso cuando haya algo.
    }
preview-all-words = La noticia tiene que contener todas estas palabras. Si basta con una: { $query }
preview-last =
    { $count ->
        [one] El último:
       *[other] Los últimos { $count }:
    }
query-change =
    Envíame la búsqueda como debe ser. Ahora es esta (toca para copiar):
    { $query }
query-unreadable = No entiendo esa búsqueda. El error está en ▶:
query-detail = <i>{ $detail }</i>
query-long =
    { $count ->
       *[other] Es demasiado largo para una búsqueda: se permiten { $count } caracteres.
    }

list-title =
    { $count ->
        [one] <b>{ $count } suscripción</b>
       *[other] <b>{ $count } suscripciones</b>
    }
list-line = <b>{ $name }</b> · { $marks }
list-elsewhere = en otro hilo
list-hint = Toca un número para cambiar algo.
list-empty = Aquí no hay suscripciones todavía. Toca un tema o escríbeme el tuyo.
card-title = <b>{ $name }</b>
card-own = Búsqueda: { $query }
card-curated = Tema: { $query }
card-feed = Canal RSS: { $url }
card-failing = ⚠️ Falla desde { $since }: { $reason }
card-pace = Cuándo: { $pace }
card-sound-on = Sonido: sí
card-sound-off = Sonido: no
card-length = Longitud: { $length }
card-news = Noticias en: { $languages }
card-only = Solo de: { $outlets }
card-never = Nunca de: { $outlets }
card-paused = En pausa hasta { $until }
pace-instant = al momento
pace-hourly = cada hora
pace-daily = cada día
pace-weekly = cada semana
pace-daily-at = cada día a las { $time }
pace-weekly-at = el { $day } a las { $time }
length-headline = solo el titular
length-short = dos frases
length-long = más largo
length-chat = como el chat
pause-1 = 1 día
pause-3 = 3 días
pause-7 = 1 semana
pause-30 = 30 días
pace-ask = ¿Cuándo te aviso de <b>{ $name }</b>?
length-ask = ¿Cuánto cuento de <b>{ $name }</b>?
pause-ask-one = ¿Cuánto tiempo pongo en pausa <b>{ $name }</b>?
remove-ask = ¿Quitar <b>{ $name }</b>?
outlets-o = <b>{ $name }</b>: solo de estos medios. Sin ninguno marcado, de todos.
outlets-n = <b>{ $name }</b>: nunca de estos medios.
rename-ask = Envíame otro nombre para <b>{ $name }</b>.
share-topic = Quien abra este enlace puede suscribirse a <b>{ $name }</b> con un toque:
share-feed = Quien me envíe esto recibe el mismo canal RSS que <b>{ $name }</b>:
share-secret = La dirección de <b>{ $name }</b> contiene una contraseña o clave, así que no la comparto. Quien deba tener el canal RSS necesita que tú le des la dirección.
unsub-ask = ¿Qué quito?
unsub-unknown = No estás suscrito a «{ $name }».
unsub-done = <b>{ $name }</b> se ha quitado. No recibirás nada más.
unsub-done-short = { $name } se ha quitado
unsub-all-ask =
    { $count ->
        [one] ¿Quitar tu suscripción? Antes te envío un archivo con ella, para que puedas volver.
       *[other] ¿Quitar las { $count } suscripciones? Antes te envío un archivo con ellas, para que puedas volver.
    }
unsub-all-done =
    { $count ->
        [one] La suscripción se ha quitado. /import con ese archivo la recupera.
       *[other] Las { $count } suscripciones se han quitado. /import con ese archivo las recupera.
    }

search-ask = ¿Qué busco? Por ejemplo <code>irán negociaciones</code>
search-title = { $query }
search-none =
    { $days ->
        [one] { $query }: nada en el último día.
       *[other] { $query }: nada en los últimos { $days } días.
    }
latest-mine = <b>Lo último de tus temas</b>
latest-all = <b>Las últimas noticias</b>
latest-none = Nada todavía. Acabo de empezar a leer.
story-told = { $outlets } · { $time }

settings-title = <b>Ajustes</b> para todo lo que llega aquí
settings-paused = ⏸ En pausa hasta { $until } (/resume)
settings-language = Idioma: { $language }
settings-zone = Zona horaria: { $zone } (ahora { $time })
settings-news = Noticias en: { $languages }
settings-quiet = Horas de silencio: { $hours }
settings-cap = Avisos que suenan en una hora: { $cap }
settings-breaking-on = Última hora: puede saltarse el silencio y el límite
settings-breaking-off = Última hora: espera como todo lo demás
settings-digest = Resúmenes: { $time }, los semanales el { $day }
settings-length = Longitud: { $length }
settings-previews-on = Vista previa de enlaces: sí
settings-previews-off = Vista previa de enlaces: no
saved = Guardado
quiet-none = ninguna
cap-none = sin límite
language-ask = ¿En qué idioma te hablo?
language-done = Ahora hablo { $language }.
quiet-ask =
    ¿Cuándo debo callar? Lo que llegue entonces se reúne en un solo resumen al final.
    Las horas son las de { $zone }.
quiet-type = Envíame las horas, por ejemplo <code>22:30-7</code>, o <code>off</code>.
quiet-unreadable = No entendí esas horas. Escríbelas como <code>/quiet 22:30-7</code>, o <code>/quiet off</code>.
quiet-done = 🌙 Silencio: { $hours } ({ $zone }). Lo que llegue entonces se reúne en un solo resumen.
quiet-off = Ya no hay horas de silencio.
cap-ask = ¿Cuántos avisos pueden sonar en una hora? El resto se reúne en un solo resumen.
digest-ask = ¿Cuándo deben llegar los resúmenes y qué día los semanales? La ficha de cada suscripción dice si llega como resumen: /list
digest-unreadable = No lo entendí. Escríbelo como <code>/digest daily 8:00</code>, <code>/digest weekly friday 18:00</code>, <code>/digest hourly</code> o <code>/digest off</code>.
digest-done-instant =
    { $count ->
        [one] Tu suscripción vuelve a sonar al momento.
       *[other] Las { $count } suscripciones vuelven a sonar al momento.
    }
digest-done-hourly =
    { $count ->
        [one] Tu suscripción llega ahora como resumen cada hora.
       *[other] Las { $count } suscripciones llegan ahora como un resumen cada hora.
    }
digest-done-daily =
    { $count ->
        [one] Tu suscripción llega ahora como resumen cada día a las { $time }.
       *[other] Las { $count } suscripciones llegan ahora como un resumen cada día a las { $time }.
    }
digest-done-weekly =
    { $count ->
        [one] Tu suscripción llega ahora como resumen cada { $day } a las { $time }.
       *[other] Las { $count } suscripciones llegan ahora como un resumen cada { $day } a las { $time }.
    }
digest-zone = Las horas son las de { $zone }. Las suscripciones nuevas suenan al momento hasta que digas otra cosa.
length-ask-chat = ¿Cuánto debe contar un aviso?
zone-ask =
    Tu zona horaria es { $zone }, donde son las { $time }.
    Envía <code>/timezone Madrid</code> (cualquier ciudad) o comparte tu ubicación conmigo (📎).
zone-type = Envíame el nombre de tu ciudad, por ejemplo <code>Madrid</code>, o comparte tu ubicación (📎).
zone-which = Hay varias. ¿Cuál?
zone-unknown = No conozco ninguna ciudad «{ $name }». Prueba con la ciudad grande más cercana, en inglés o como se escribe allí.
zone-similar = No conozco ninguna ciudad «{ $name }». ¿Querías decir una de estas?
zone-done = 🕒 Zona horaria: { $zone }, donde son las { $time }.
news-ask = <b>¿En qué idiomas te cuento las noticias?</b> Una noticia suena en cuanto se cuenta en un idioma marcado, y en el mejor de ellos. Lo que solo se cuenta en otros no suena.
news-ask-one = ¿En qué idiomas te cuento lo de <b>{ $name }</b>?
news-week = Noticias de la última semana: { $languages }.
news-week-none = Todavía no he leído ninguna noticia.
news-left-out = Omitidas, contadas solo en otros idiomas: { $languages }.
news-all = todos los idiomas
news-as-feed = como la fuente
pause-ask = ¿Cuánto tiempo debo callar? Lo que te pierdas llega después en un solo resumen.
pause-unreadable = No entendí cuánto tiempo. Escríbelo como <code>/pause 3d</code>, <code>/pause 12h</code> o <code>/pause 1w</code>.
pause-done = ⏸ En silencio hasta { $until }. Lo que te pierdas llega entonces en un solo resumen, o con /resume.
resume-done = ▶️ Aquí estoy de nuevo. Lo que te perdiste llega en un solo resumen.
resume-not-paused = No estaba en pausa.
resume-others = Estas están en pausa por separado. Toca para reanudar:

alert-more = Más
alert-why = ¿Por qué?
alert-story = 🧵 Toda la historia
alert-mute-story = 🔕 Nada más de esto
alert-mute-outlet = 🔕 Sin { $name } por un día
alert-fewer = 👎 Menos como esta
alert-unsub = Darse de baja
alert-unsub-yes = Sí, dejar { $name }
alert-no-more = No hay más que contar de esta.
channel-buttons = Lo que se puede hacer con un aviso de un canal está en el chat privado de sus administradores conmigo: /list y el @nombre del canal.
recent-title = Los últimos avisos. Toca un número: por qué llegó, más detalles, silenciar, cancelar la suscripción.
recent-none = Todavía no ha llegado ningún aviso.
alert-story-muted = No recibirás nada más de esta noticia.
alert-outlet-muted = { $name } queda en silencio por un día.
alert-fewer-ask = ¿Qué palabra no debe aparecer más?
alert-fewer-none = No encuentro ninguna palabra que distinga esta noticia.
alert-fewer-done = Las noticias con «{ $word }» ya no suenan para { $name }.
alert-fewer-feed = Esto viene de un canal RSS al que estás suscrito, no de una búsqueda. Puedes pausarlo o quitarlo: /list
alert-fewer-full = La búsqueda de este tema es demasiado larga para otra palabra. /list la abre.
why-reply = Responde con /why a un aviso y te digo por qué llegó.
why-private = Te lo cuento en nuestro chat privado.
why-unknown = No recuerdo ese aviso.
why-left-out = En la última semana también hubo noticias solo en otros idiomas, que no sonaron: { $languages }.
story-reply = Responde con /story a un aviso y te cuento toda la historia desde el principio.
story-count = Artículos: { $reports } · Medios: { $outlets }
story-earlier = … Artículos anteriores: { $count }
story-grows = Completo este mensaje mientras la historia siga.
why-others =
    { $count ->
        [one] Y { $count } noticia más en ese mensaje.
       *[other] Y { $count } noticias más en ese mensaje.
    }
why-topic = Pertenece a <b>{ $name }</b>: { $query }
why-feed = Estás suscrito al canal RSS <b>{ $name }</b>.
why-left = Llegó por <b>{ $name }</b>, al que ya no estás suscrito.
why-hit = • «{ $word }» { $field } ({ $outlet })
why-changed = Tu búsqueda ha cambiado desde entonces y ya no la encontraría.
why-source = Publicada primero en { $feed }.
why-merged = Reunida en una noticia a partir de { $count } informaciones:
why-one-event = Al principio eran { $count } noticias, que resultaron ser una sola.
field-title = en el titular
field-text = en el texto
field-source = como medio
field-lang = como idioma

export-json = Todo lo de este chat. Envíamelo, o usa /import, para recuperarlo.
export-masked = Las direcciones con contraseña o clave están ocultas en estos archivos. Solo el /export de un chat privado trae enteras las suyas.
export-opml = Tus canales RSS, para cualquier otro lector.
import-ask = Envíame el archivo: una exportación mía o el OPML de otro lector.
import-large = Ese archivo es demasiado grande: se permiten { $count } KB. No se ha cambiado nada.
import-lost = No pude obtener ese archivo de Telegram. No se ha cambiado nada; envíalo otra vez, por favor.
import-broken =
    No puedo usar ese archivo. No se ha cambiado nada. Envía una exportación mía u OPML.
    <i>{ $reason }</i>
import-done = Añadidas: { $added }. Ya estaban: { $there }. Fallidas: { $failed }.
import-failed = ⚠️ { $name }: { $reason }
import-failed-more = … y { $count } más.
forget-ask =
    { $count ->
        [0] ¿Borrar todo lo que sé de este chat: ajustes e historial? No se puede deshacer.
        [one] ¿Borrar todo lo que sé de este chat: { $count } suscripción, ajustes e historial? No se puede deshacer.
       *[other] ¿Borrar todo lo que sé de este chat: { $count } suscripciones, ajustes e historial? No se puede deshacer.
    }
forget-done = Todo lo de este chat está borrado. /start empieza de nuevo.

button-help = ❔ Ayuda
button-add-group = ➕ Añadir a un grupo
button-own-topic = ✏️ Mi propio tema
button-topics = 📰 Temas
button-query-help = Escribir una búsqueda
button-cancel = Cancelar
button-subscribe = ✅ Suscribirse
button-sub-these = ✅ Suscribirse
button-keep = ✅ Guardar
button-change = ✏️ Cambiar
button-tune = ⚙️ Ajustar
button-undo = ↩️ Deshacer
button-list = ◀ Mi lista
button-recent = Últimos avisos
button-back = ◀ Volver
button-settings = ⚙️ Ajustes
button-pace = ⏱ Cuándo
button-length = ↕️ Longitud
button-silent = 🔕 Sin sonido
button-sound-on = 🔔 Con sonido
button-pause = ⏸ Pausa
button-resume = ▶️ Reanudar
button-rename = ✏️ Renombrar
button-query = 🔎 Editar búsqueda
button-outlets = 📰 Medios
button-outlets-o = Solo estos …
button-outlets-n = Nunca estos …
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
button-cap = 🔢 Límite por hora
button-breaking = ⚡ Última hora
button-digest = 🗞 Resúmenes
button-previews = 🖼 Vistas previas
button-other = ✏️ Otras
button-city = ✏️ Nombrar una ciudad
button-forget-yes = 🗑 Sí, borrar todo
button-export = 💾 Exportar antes

command-start = elegir temas
command-sub = vigilar palabras, un canal RSS o un tema
command-list = tus suscripciones y cómo llega cada una
command-unsub = quitar una, o todas
command-preview = probar una búsqueda antes de guardarla
command-latest = las últimas noticias
command-search = buscar en el archivo
command-topics = temas que tocar
command-settings = horarios, longitud, idioma
command-quiet = horas de silencio, por ejemplo 22:30-7
command-digest = resúmenes en lugar de avisos
command-timezone = tu zona horaria, por ciudad
command-language = el idioma que hablo
command-pause = no recibir nada un tiempo
command-resume = recibir de nuevo
command-why = por qué llegó un aviso, respondiéndole
command-story = una historia desde el principio, en respuesta a un aviso
command-export = tus suscripciones como archivos
command-import = suscripciones desde un archivo
command-privacy = qué se guarda de ti
command-forget = borrar todo lo de este chat
command-help = qué sé hacer
command-cancel = terminar una pregunta

command-stats = el bot en cifras
command-feeds = todos los canales RSS y su salud
command-addfeed = añadir un canal RSS para todos
command-removefeed = dejar de leer un canal RSS
command-addtopic = ofrecer un tema a todos
command-removetopic = dejar de ofrecer un tema
command-broadcast = escribir a todos los chats
command-allow = dejar que alguien use el bot
command-ban = no responder más a alguien
command-reload = volver a leer la configuración

notice-feed-failing = ⚠️ <b>{ $name }</b> falla desde hace horas: { $reason }. Sigo intentándolo.
notice-feed-moved = ⚠️ <b>{ $name }</b> falla: { $reason }. Sigo intentándolo.
notice-feed-gone = ⚠️ <b>{ $name }</b> ya no existe: { $reason }. He dejado de intentarlo.
notice-feed-back = ✅ <b>{ $name }</b> ha vuelto.
feed-offered = Puede que se haya mudado a { $url }
feed-retried = Lo intento ahora.
find-nothing = No he encontrado ninguna dirección nueva en su sitio.
button-retry = 🔄 Probar ahora
button-find = 🔎 Buscar la nueva dirección
button-move = ➡️ Nueva dirección

stats-title = <b>Newsbell en cifras</b> (hoy: las últimas 24 horas)
stats-chats = Chats: { $active }, suspendidos: { $suspended }
stats-topics = Suscripciones: { $subscriptions }; temas: { $curated } ofrecidos, { $own } de chats
stats-feeds = Canales RSS: { $feeds }, con fallos: { $failing }
stats-news = Entradas hoy: { $entries }, noticias: { $stories }
stats-alerts = Avisos hoy: { $sent }, fallidos: { $failed }
stats-queue = Cola: { $queued }, retenidos para resúmenes: { $held }; el más antiguo espera { $seconds } s
stats-lag = Retraso: la mitad en { $half } s, el 95 % en { $most } s
feeds-title = <b>{ $count } canales RSS</b>, página { $page } de { $pages }
feed-state-active = funciona.
feed-state-failing = falla:
feed-state-retired = no se lee:
feed-polls = Última lectura { $last }, último éxito { $good }, próxima lectura { $next }
feed-private = 🔒 Privado: solo los chats que lo añadieron ven lo que trae.
feed-share-ask = ¿Abrir <b>{ $name }</b> a todos? Todos los chats encontrarán también lo que ha traído hasta ahora.
feed-unshare-nobody = Ningún chat ha añadido este canal RSS, así que sigue siendo de todos.
addfeed-how = Escribe <code>/addfeed https://example.org/feed Nombre</code>.
addtopic-how = Escribe <code>/addtopic Negociaciones Irán = iran (talks OR negotiations)</code>.
addtopic-there = Ya hay un tema «{ $name }». /removetopic lo quita.
addtopic-done = ✅ <b>{ $name }</b> se ofrece a todos:
removetopic-which = ¿Qué tema no debe ofrecerse más?
removetopic-done =
    { $count ->
        [0] <b>{ $name }</b> ya no se ofrece.
        [one] <b>{ $name }</b> ya no se ofrece. { $count } suscriptor lo conserva.
       *[other] <b>{ $name }</b> ya no se ofrece. { $count } suscriptores lo conservan.
    }
broadcast-how = Escribe el mensaje tras el comando: <code>/broadcast Hola a todos</code>. El formato se conserva.
broadcast-ask =
    { $count ->
        [one] Esto va a { $count } chat, sin sonido:
       *[other] Esto va a { $count } chats, sin sonido:
    }
broadcast-begun = Está en camino.
broadcast-busy = Otro está aún en camino.
broadcast-done = El envío ha terminado. Enviados: { $sent }, rechazados: { $failed }.
allow-how = Escribe <code>/allow 1234567</code>, con el número de una persona o grupo.
allow-done = ✅ { $id } puede usar el bot.
ban-how = Escribe <code>/ban 1234567</code>, con el número de una persona o grupo.
ban-owner = Ese es un operador.
ban-done = 🚫 { $id } ya no recibe respuesta ni avisos.
reload-done = ✅ Se ha vuelto a leer la configuración.
reload-same = No ha cambiado nada en ella.
reload-feeds = Canales RSS: { $added } nuevos, { $changed } cambiados, { $gone } quitados.
reload-topics = Temas: { $added } nuevos, { $changed } cambiados, { $gone } quitados.
reload-keys = En vigor desde ahora: { $keys }
reload-waiting = En vigor desde el próximo arranque: { $keys }
reload-wrong = ⚠️ La configuración tiene errores y <b>no se ha cambiado nada</b>. Corrígelos y luego /reload:
notice-dead =
    { $count ->
        [one] ⚠️ <b>{ $count } canal RSS</b> falla desde hace más de un día:
       *[other] ⚠️ <b>{ $count } canales RSS</b> fallan desde hace más de un día:
    }
notice-late =
    { $minutes ->
        [one] ⚠️ La cola lleva <b>{ $minutes } minuto</b> de retraso; esperan { $count } avisos. /stats
       *[other] ⚠️ La cola lleva <b>{ $minutes } minutos</b> de retraso; esperan { $count } avisos. /stats
    }
notice-disk = ⚠️ El disco está casi lleno: quedan { $megabytes } MB.
button-refresh = 🔄 Actualizar
button-all-feeds = ◀ Todos los canales RSS
button-feed-share = 🌍 Para todos
button-feed-share-yes = Sí, para todos
button-feed-unshare = 🔒 Solo para sus chats
button-broadcast =
    { $count ->
        [one] 📣 Enviar a { $count } chat
       *[other] 📣 Enviar a { $count } chats
    }
