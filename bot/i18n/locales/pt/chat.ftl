# O que o bot diz no chat. Veja en/chat.ftl sobre a marcação e o texto simples.

start-private =
    🔔 Leio as notícias e aviso <b>uma única vez</b> quando surge algo que lhe interessa, em duas frases, por mais veículos que noticiem.
    Toque nos temas que quiser ou escreva o seu, por exemplo <code>irã negociações</code>.
start-group =
    🔔 Leio as notícias e aviso neste grupo <b>uma única vez</b> quando surge algo que lhe interessa, em duas frases.
    Administradores: toquem nos temas que quiserem ou enviem <code>/sub irã negociações</code>.
topics-title = <b>Temas</b>. Um toque ativa ou desativa um deles.
topics-none = Aqui não há temas oferecidos, mas você pode ter os seus: <code>/sub irã negociações</code>
start-choices = Conto notícias nestes idiomas: <b>{ $languages }</b>, na hora de <b>{ $zone }</b>. Se não for assim, 🗣 e 🕒 mudam isso.
topic-on = ✅ { $name } está ativado
topic-off = { $name } está desativado
share-offer = Quer acompanhar <b>{ $name }</b>?
share-gone = O tema desse link não existe mais. Aqui estão os outros.

help-intro =
    <b>Diga-me o que vigiar e aviso uma vez por notícia.</b>
    Escreva palavras (<code>irã negociações</code>), o endereço de um feed ou site, ou toque em um tema.
help-more =
    Em grupos, só administradores mudam algo. Para um canal, faça-me administrador lá e escreva aqui: <code>/sub @canal irã negociações</code>
    Horários e idiomas: /quiet, /digest, /timezone, /settings. Abaixo de cada alerta, ⋯ abre mais, a história toda, por quê e silenciar.
help-query =
    <b>Como escrever uma busca</b>

    <code>iran talks</code> – as duas palavras, em qualquer forma (Iranian, talk)
    <code>iran OR "saudi arabia"</code> – uma delas; uma expressão fica entre aspas
    <code>iran talks -football</code> – mas não a terceira
    <code>(iran OR tehran) (talks OR deal)</code> – uma de cada grupo
    <code>title:iran</code> – só no título
    <code>source:bbc</code> – só de um veículo
    <code>lang:de</code> – só em um idioma

    Palavras lado a lado têm prioridade sobre OR: <code>a b OR c</code> significa <code>(a b) OR c</code>.
    Experimente uma sem guardá-la: <code>/preview iran talks</code>
privacy =
    <b>O que guardo sobre este chat</b>

    • o número e o nome dele, como o Telegram os dá
    • suas assinaturas e configurações
    • quais alertas chegaram aqui, por { $days } dias: para que nada toque duas vezes
    • quais das minhas mensagens contam uma história toda, por dois dias: para que cresçam com ela
    • uma pergunta que fiz, até você responder ou passarem 15 minutos

    Um feed que você adiciona pelo endereço é só deste chat: ninguém mais encontra, recebe ou vê contado o que ele traz, a não ser quem adicionou o mesmo endereço. O operador vê o nome dele e pode abri-lo a todos. Um endereço com senha ou chave aparece sempre oculto, nunca é compartilhado por link e só vem inteiro no /export de um chat privado.

    Não guardo o que mais você escreve, quem toca em quê, nem quem lê o quê. As notícias são classificadas nesta máquina; nada sobre você é repassado.
    /export envia tudo a você, /forget apaga.
cancelled = Cancelado.
nothing-to-cancel = Não há nada a cancelar.
unknown-command = Não conheço esse comando. /help mostra o que há.
unknown-command-nearest = Não conheço esse comando. Você quis dizer { $command }? /help mostra o que há.
prompt-group = <i>Responda a esta mensagem. Ela espera 15 minutos; /cancel a encerra.</i>
said-nothing = Escreva o que vigiar, por exemplo <code>irã negociações</code>, ou toque em /topics.
flood = Foi um pouco rápido. Volto a responder em um minuto.
button-gone = Isso não existe mais.
failed = Algo deu errado e foi anotado. Tente de novo, por favor.
not-invited = Este bot é só para convidados. Dê seu número ao operador: <code>{ $id }</code>
admins-only = Só administradores deste grupo podem mudar isso.

target-unknown = Não vejo <b>{ $name }</b>. Faça-me administrador lá primeiro e confira o nome.
target-not-admin = Pelo que vejo, você não é administrador de <b>{ $name }</b>.
target-cannot-post = Não posso publicar em <b>{ $name }</b>. Faça-me administrador que pode publicar.

sub-ask =
    O que devo vigiar? Envie
    • palavras, por exemplo <code>irã negociações</code>
    • o endereço de um feed ou site, por exemplo <code>bbc.com/news</code>
    • o nome de um tema: /topics
sub-these =
    { $count ->
        [one] Assinar este endereço?
       *[other] Assinar estes { $count } endereços?
    }
sub-done = ✅ Você acompanha <b>{ $name }</b>.
sub-already = Você já acompanha <b>{ $name }</b>.
sub-room =
    { $count ->
        [0] Esse foi o último que cabe aqui.
        [one] Cabe mais { $count } aqui.
       *[other] Cabem mais { $count } aqui.
    }
limit-topics =
    { $count ->
        [one] Aqui cabe { $count } tema, e o lugar está ocupado. /unsub abre espaço.
       *[other] Aqui cabem { $count } temas, e todos os lugares estão ocupados. /unsub abre espaço.
    }
limit-feeds =
    { $count ->
        [one] Aqui cabe { $count } feed, e o lugar está ocupado. /unsub abre espaço.
       *[other] Aqui cabem { $count } feeds, e todos os lugares estão ocupados. /unsub abre espaço.
    }
feeds-looking =
    { $count ->
        [one] Procurando o feed…
       *[other] Procurando os feeds…
    }
feeds-several = { $url } tem { $count } feeds. Qual deles?
feed-failed = ⚠️ { $url }: { $reason }
feeds-busy = Ainda estou procurando outros feeds seus. Espere essa resposta e tente de novo.

preview-title = { $query }
preview-ask = Qual busca devo experimentar? Por exemplo <code>irã negociações</code>
preview-a-day =
    { $count ->
        [one] Cerca de <b>{ $count } alerta por dia</b>.
       *[other] Cerca de <b>{ $count } alertas por dia</b>.
    }
preview-a-week =
    { $count ->
        [one] Cerca de <b>{ $count } alerta por semana</b>.
       *[other] Cerca de <b>{ $count } alertas por semana</b>.
    }
preview-few =
    { $count ->
        [one] <b>{ $count } alerta</b> desde que comecei a ler.
       *[other] <b>{ $count } alertas</b> desde que comecei a ler.
    }
preview-none =
    { $days ->
        [one] Nada no último dia. Ainda pode servir: aviso quando houver algo.
       *[other] Nada nos últimos { $days } dias. Ainda pode servir: aviso quando houver algo.
    }
preview-all-words = A notícia precisa conter todas estas palavras. Se uma basta: { $query }
preview-last =
    { $count ->
        [one] O último:
       *[other] Os últimos { $count }:
    }
query-change =
    Envie a busca como deve ser. Agora ela é esta (toque para copiar):
    { $query }
query-unreadable = Não entendi essa busca. O erro está em ▶:
query-detail = <i>{ $detail }</i>
query-long =
    { $count ->
       *[other] Isso é longo demais para uma busca: são permitidos { $count } caracteres.
    }

list-title =
    { $count ->
        [one] <b>{ $count } assinatura</b>
       *[other] <b>{ $count } assinaturas</b>
    }
list-line = <b>{ $name }</b> · { $marks }
list-elsewhere = em outro tópico do fórum
list-hint = Toque em um número para mudar algo.
list-empty = Ainda não há assinaturas aqui. Toque em um tema ou escreva o seu.
card-title = <b>{ $name }</b>
card-own = Busca: { $query }
card-curated = Tema: { $query }
card-feed = Feed: { $url }
card-failing = ⚠️ Falha desde { $since }: { $reason }
card-pace = Quando: { $pace }
card-sound-on = Som: sim
card-sound-off = Som: não
card-length = Tamanho: { $length }
card-news = Notícias em: { $languages }
card-only = Só de: { $outlets }
card-never = Nunca de: { $outlets }
card-paused = Em pausa até { $until }
pace-instant = na hora
pace-hourly = de hora em hora
pace-daily = todo dia
pace-weekly = toda semana
pace-daily-at = todo dia às { $time }
pace-weekly-at = { $day } às { $time }
length-headline = só o título
length-short = duas frases
length-long = mais longo
length-chat = como o chat
pause-1 = 1 dia
pause-3 = 3 dias
pause-7 = 1 semana
pause-30 = 30 dias
pace-ask = Quando devo avisar sobre <b>{ $name }</b>?
length-ask = Quanto devo contar de <b>{ $name }</b>?
pause-ask-one = Por quanto tempo <b>{ $name }</b> deve pausar?
remove-ask = Remover <b>{ $name }</b>?
outlets-o = <b>{ $name }</b>: só destes veículos. Sem nenhum marcado, de todos.
outlets-n = <b>{ $name }</b>: nunca destes veículos.
rename-ask = Envie outro nome para <b>{ $name }</b>.
share-topic = Quem abrir este link pode assinar <b>{ $name }</b> com um toque:
share-feed = Quem me enviar isto recebe o mesmo feed que <b>{ $name }</b>:
share-secret = O endereço de <b>{ $name }</b> contém uma senha ou chave, por isso não o compartilho. Quem deve ter o feed precisa receber o endereço de você.
unsub-ask = O que devo remover?
unsub-unknown = Você não assina “{ $name }”.
unsub-done = <b>{ $name }</b> foi removido. Você não receberá mais nada disso.
unsub-done-short = { $name } foi removido
unsub-all-ask =
    { $count ->
        [one] Remover sua assinatura? Antes envio um arquivo com ela, para você poder voltar.
       *[other] Remover todas as { $count } assinaturas? Antes envio um arquivo com elas, para você poder voltar.
    }
unsub-all-done =
    { $count ->
        [one] A assinatura foi removida. /import com esse arquivo a traz de volta.
       *[other] Todas as { $count } assinaturas foram removidas. /import com esse arquivo as traz de volta.
    }

search-ask = O que devo procurar? Por exemplo <code>irã negociações</code>
search-title = { $query }
search-none =
    { $days ->
        [one] { $query }: nada no último dia.
       *[other] { $query }: nada nos últimos { $days } dias.
    }
latest-mine = <b>As últimas dos seus temas</b>
latest-all = <b>As últimas notícias</b>
latest-none = Nada ainda. Acabei de começar a ler.
story-told = { $outlets } · { $time }

settings-title = <b>Configurações</b> de tudo o que chega aqui
settings-paused = ⏸ Em pausa até { $until } (/resume)
settings-language = Idioma: { $language }
settings-zone = Fuso horário: { $zone } (agora { $time })
settings-news = Notícias em: { $languages }
settings-quiet = Horas de silêncio: { $hours }
settings-cap = Alertas que tocam em uma hora: { $cap }
settings-breaking-on = Urgentes: podem furar o silêncio e o limite
settings-breaking-off = Urgentes: esperam como todo o resto
settings-digest = Resumos: { $time }, os semanais: { $day }
settings-length = Tamanho: { $length }
settings-previews-on = Prévia de links: sim
settings-previews-off = Prévia de links: não
saved = Salvo
quiet-none = nenhuma
cap-none = sem limite
language-ask = Que idioma devo falar?
language-done = Agora falo { $language }.
quiet-ask =
    Quando devo ficar em silêncio? O que chegar então espera por um único resumo no fim.
    As horas são as de { $zone }.
quiet-type = Envie as horas, por exemplo <code>22:30-7</code>, ou <code>off</code>.
quiet-unreadable = Não entendi essas horas. Escreva como <code>/quiet 22:30-7</code>, ou <code>/quiet off</code>.
quiet-done = 🌙 Silêncio: { $hours } ({ $zone }). O que chegar então espera por um único resumo.
quiet-off = Não há mais horas de silêncio.
cap-ask = Quantos alertas podem tocar em uma hora? O resto espera por um único resumo.
digest-ask = Quando os resumos devem chegar, e em que dia os semanais? Quais assinaturas chegam como resumo está nas fichas delas: /list
digest-unreadable = Não entendi. Escreva como <code>/digest daily 8:00</code>, <code>/digest weekly friday 18:00</code>, <code>/digest hourly</code> ou <code>/digest off</code>.
digest-done-instant =
    { $count ->
        [one] Sua assinatura volta a tocar na hora.
       *[other] Todas as { $count } assinaturas voltam a tocar na hora.
    }
digest-done-hourly =
    { $count ->
        [one] Sua assinatura chega agora como resumo de hora em hora.
       *[other] Todas as { $count } assinaturas chegam agora como um resumo de hora em hora.
    }
digest-done-daily =
    { $count ->
        [one] Sua assinatura chega agora como resumo todo dia às { $time }.
       *[other] Todas as { $count } assinaturas chegam agora como um resumo todo dia às { $time }.
    }
digest-done-weekly =
    { $count ->
        [one] Sua assinatura chega agora como resumo a cada { $day } às { $time }.
       *[other] Todas as { $count } assinaturas chegam agora como um resumo a cada { $day } às { $time }.
    }
digest-zone = As horas são as de { $zone }. Assinaturas novas tocam na hora até você dizer outra coisa.
length-ask-chat = Quanto um alerta deve contar?
zone-ask =
    Seu fuso horário é { $zone }, onde são { $time }.
    Envie <code>/timezone Lisboa</code> (qualquer cidade) ou compartilhe sua localização comigo (📎).
zone-type = Envie o nome da sua cidade, por exemplo <code>Lisboa</code>, ou compartilhe sua localização (📎).
zone-which = Há várias. Qual delas?
zone-unknown = Não conheço uma cidade “{ $name }”. Tente a cidade grande mais próxima, em inglês ou como se escreve lá.
zone-similar = Não conheço uma cidade “{ $name }”. Você quis dizer uma destas?
zone-done = 🕒 Fuso horário: { $zone }, onde são { $time }.
news-ask = <b>Em quais idiomas devo contar as notícias?</b> Uma notícia toca assim que é contada em um idioma marcado, e no melhor deles. O que só é contado em outros não toca.
news-ask-one = Em quais idiomas devo contar sobre <b>{ $name }</b>?
news-week = Notícias da última semana: { $languages }.
news-week-none = Ainda não li nenhuma notícia.
news-left-out = Deixadas de fora, contadas só em outros idiomas: { $languages }.
news-all = todos os idiomas
news-as-feed = como a fonte
pause-ask = Por quanto tempo devo ficar em silêncio? O que você perder chega depois em um único resumo.
pause-unreadable = Não entendi por quanto tempo. Escreva como <code>/pause 3d</code>, <code>/pause 12h</code> ou <code>/pause 1w</code>.
pause-done = ⏸ Em silêncio até { $until }. O que você perder chega então em um único resumo, ou com /resume.
resume-done = ▶️ Aqui estou de novo. O que você perdeu chega em um único resumo.
resume-not-paused = Eu não estava em pausa.
resume-others = Estas estão em pausa à parte. Toque para retomar:

alert-more = Mais
alert-why = Por quê?
alert-story = 🧵 A história toda
alert-mute-story = 🔕 Nada mais disto
alert-mute-outlet = 🔕 Sem { $name } por um dia
alert-fewer = 👎 Menos como esta
alert-unsub = Cancelar assinatura
alert-unsub-yes = Sim, deixar { $name }
alert-no-more = Não há mais o que contar desta.
channel-buttons = O que se pode fazer com um alerta de um canal está na conversa privada dos administradores comigo: /list e o @nome do canal.
recent-title = Os últimos alertas. Toque em um número: por que veio, mais detalhes, silenciar, cancelar a inscrição.
recent-none = Nenhum alerta chegou ainda.
alert-story-muted = Você não receberá mais nada desta notícia.
alert-outlet-muted = { $name } fica em silêncio por um dia.
alert-fewer-ask = Que palavra não deve vir mais?
alert-fewer-none = Não encontro palavra que distinga esta notícia.
alert-fewer-done = Notícias com “{ $word }” não tocam mais para { $name }.
alert-fewer-feed = Isto vem de um feed que você assina, não de uma busca. Você pode pausá-lo ou removê-lo: /list
alert-fewer-full = A busca deste tema é longa demais para mais uma palavra. /list a abre.
why-reply = Responda com /why a um alerta e digo por que ele chegou.
why-private = Conto a você na nossa conversa privada.
why-unknown = Não me lembro desse alerta.
why-left-out = Na última semana também houve notícias só em outros idiomas, que não tocaram: { $languages }.
story-reply = Responda com /story a um alerta e conto a história toda desde o começo.
story-count = Reportagens: { $reports } · Veículos: { $outlets }
story-earlier = … Reportagens anteriores: { $count }
story-grows = Completo esta mensagem enquanto a história continua.
why-others =
    { $count ->
        [one] E mais { $count } notícia nessa mensagem.
       *[other] E mais { $count } notícias nessa mensagem.
    }
why-topic = Pertence a <b>{ $name }</b>: { $query }
why-feed = Você assina o feed <b>{ $name }</b>.
why-left = Chegou por <b>{ $name }</b>, que você não assina mais.
why-hit = • “{ $word }” { $field } ({ $outlet })
why-changed = Sua busca mudou desde então e não a encontraria agora.
why-source = Noticiada primeiro em { $feed }.
why-merged = Reunida em uma notícia a partir de { $count } reportagens:
why-one-event = No início eram { $count } notícias, que se revelaram uma só.
field-title = no título
field-text = no texto
field-source = como veículo
field-lang = como idioma

export-json = Tudo deste chat. Envie-o a mim, ou use /import, para tê-lo de volta.
export-masked = Endereços com senha ou chave estão ocultos nestes arquivos. Só o /export de um chat privado traz os dele por inteiro.
export-opml = Seus feeds, para qualquer outro leitor.
import-ask = Envie o arquivo: uma exportação minha ou o OPML de outro leitor.
import-large = Esse arquivo é grande demais: são permitidos { $count } KB. Nada foi mudado.
import-lost = Não consegui obter esse arquivo do Telegram. Nada foi mudado; envie-o de novo, por favor.
import-broken =
    Não posso usar esse arquivo. Nada foi mudado. Envie uma exportação minha ou OPML.
    <i>{ $reason }</i>
import-done = Adicionadas: { $added }. Já existiam: { $there }. Falharam: { $failed }.
import-failed = ⚠️ { $name }: { $reason }
import-failed-more = … e mais { $count }.
forget-ask =
    { $count ->
        [0] Apagar tudo o que sei deste chat: configurações e histórico? Não dá para desfazer.
        [one] Apagar tudo o que sei deste chat: { $count } assinatura, configurações e histórico? Não dá para desfazer.
       *[other] Apagar tudo o que sei deste chat: { $count } assinaturas, configurações e histórico? Não dá para desfazer.
    }
forget-done = Tudo deste chat foi apagado. /start começa de novo.

button-help = ❔ Ajuda
button-add-group = ➕ Adicionar a um grupo
button-own-topic = ✏️ Meu próprio tema
button-topics = 📰 Temas
button-query-help = Como fazer uma busca
button-cancel = Cancelar
button-subscribe = ✅ Assinar
button-sub-these = ✅ Assinar
button-keep = ✅ Guardar
button-change = ✏️ Mudar
button-tune = ⚙️ Ajustar
button-undo = ↩️ Desfazer
button-list = ◀ Minha lista
button-recent = Últimos alertas
button-back = ◀ Voltar
button-settings = ⚙️ Configurações
button-pace = ⏱ Quando
button-length = ↕️ Tamanho
button-silent = 🔕 Sem som
button-sound-on = 🔔 Com som
button-pause = ⏸ Pausa
button-resume = ▶️ Retomar
button-rename = ✏️ Renomear
button-query = 🔎 Editar busca
button-outlets = 📰 Veículos
button-outlets-o = Só estes …
button-outlets-n = Nunca estes …
button-share = 🔗 Compartilhar
button-remove = 🗑 Remover
button-remove-yes = Sim, remover
button-no = Não
button-everything = 🗑 Tudo
button-everything-yes =
    { $count ->
        [one] Sim, remover
       *[other] Sim, remover todas as { $count }
    }
button-done = Pronto
button-language = 🌐 Idioma
button-zone = 🕒 Fuso horário
button-news = 🗣 Idiomas das notícias
button-news-all = Todos os idiomas
button-quiet = 🌙 Horas de silêncio
button-cap = 🔢 Limite por hora
button-breaking = ⚡ Urgentes
button-digest = 🗞 Resumos
button-previews = 🖼 Prévias
button-other = ✏️ Outras
button-city = ✏️ Dizer uma cidade
button-forget-yes = 🗑 Sim, apagar tudo
button-export = 💾 Exportar antes

command-start = escolher temas
command-sub = vigiar palavras, um feed ou um tema
command-list = suas assinaturas, e como cada uma chega
command-unsub = remover uma, ou todas
command-preview = experimentar uma busca antes de guardá-la
command-latest = as últimas notícias
command-search = procurar no arquivo
command-topics = temas para tocar
command-settings = horários, tamanho, idioma
command-quiet = horas de silêncio, por exemplo 22:30-7
command-digest = resumos em vez de alertas
command-timezone = seu fuso horário, pela cidade
command-language = o idioma que falo
command-pause = não receber nada por um tempo
command-resume = voltar a receber
command-why = por que um alerta chegou, em resposta a ele
command-story = uma história desde o começo, em resposta a um alerta
command-export = suas assinaturas em arquivos
command-import = assinaturas de um arquivo
command-privacy = o que está guardado sobre você
command-forget = apagar tudo deste chat
command-help = o que sei fazer
command-cancel = encerrar uma pergunta

command-stats = o bot em números
command-feeds = todos os feeds e sua saúde
command-addfeed = adicionar um feed para todos
command-removefeed = parar de ler um feed
command-addtopic = oferecer um tema a todos
command-removetopic = não oferecer mais um tema
command-broadcast = escrever a todos os chats
command-allow = deixar alguém usar o bot
command-ban = não responder mais a alguém
command-reload = ler a configuração de novo

notice-feed-failing = ⚠️ <b>{ $name }</b> falha há horas: { $reason }. Continuo tentando.
notice-feed-moved = ⚠️ <b>{ $name }</b> está falhando: { $reason }. Continuo tentando.
notice-feed-gone = ⚠️ <b>{ $name }</b> não existe mais: { $reason }. Parei de tentar.
notice-feed-back = ✅ <b>{ $name }</b> voltou.
feed-offered = Talvez tenha mudado para { $url }
feed-retried = Estou tentando agora.
find-nothing = Não encontrei um novo endereço no site.
button-retry = 🔄 Tentar agora
button-find = 🔎 Procurar o novo endereço
button-move = ➡️ Usar o novo endereço

stats-title = <b>Newsbell em números</b> (hoje: as últimas 24 horas)
stats-chats = Chats: { $active }, suspensos: { $suspended }
stats-topics = Assinaturas: { $subscriptions }; temas: { $curated } oferecidos, { $own } de chats
stats-feeds = Feeds: { $feeds }, com falha: { $failing }
stats-news = Entradas hoje: { $entries }, notícias: { $stories }
stats-alerts = Alertas hoje: { $sent }, falharam: { $failed }
stats-queue = Fila: { $queued }, retidos para resumos: { $held }; o mais antigo espera { $seconds } s
stats-lag = Atraso: metade em { $half } s, 95 % em { $most } s
feeds-title = <b>{ $count } feeds</b>, página { $page } de { $pages }
feed-state-active = funciona.
feed-state-failing = falha:
feed-state-retired = não é lido:
feed-polls = Última leitura { $last }, último sucesso { $good }, próxima leitura { $next }
feed-private = 🔒 Privado: só os chats que o adicionaram veem o que ele traz.
feed-share-ask = Abrir <b>{ $name }</b> a todos? Todos os chats encontrarão também o que ele trouxe até agora.
feed-unshare-nobody = Nenhum chat adicionou este feed, por isso ele continua aberto a todos.
addfeed-how = Escreva <code>/addfeed https://example.org/feed Nome</code>.
addtopic-how = Escreva <code>/addtopic Negociações Irã = iran (talks OR negotiations)</code>.
addtopic-there = Já existe um tema “{ $name }”. /removetopic o remove.
addtopic-done = ✅ <b>{ $name }</b> é oferecido a todos:
removetopic-which = Que tema não deve mais ser oferecido?
removetopic-done =
    { $count ->
        [0] <b>{ $name }</b> não é mais oferecido.
        [one] <b>{ $name }</b> não é mais oferecido. { $count } assinante o mantém.
       *[other] <b>{ $name }</b> não é mais oferecido. { $count } assinantes o mantêm.
    }
broadcast-how = Escreva a mensagem depois do comando: <code>/broadcast Olá a todos</code>. A formatação é mantida.
broadcast-ask =
    { $count ->
        [one] Isto vai para { $count } chat, sem som:
       *[other] Isto vai para { $count } chats, sem som:
    }
broadcast-begun = Está a caminho.
broadcast-busy = Outra ainda está a caminho.
broadcast-done = O envio terminou. Enviadas: { $sent }, recusadas: { $failed }.
allow-how = Escreva <code>/allow 1234567</code>, com o número de uma pessoa ou grupo.
allow-done = ✅ { $id } pode usar o bot.
ban-how = Escreva <code>/ban 1234567</code>, com o número de uma pessoa ou grupo.
ban-owner = Esse é um operador.
ban-done = 🚫 { $id } não recebe mais respostas nem alertas.
reload-done = ✅ A configuração foi lida de novo.
reload-same = Nada mudou nela.
reload-feeds = Feeds: { $added } novos, { $changed } alterados, { $gone } removidos.
reload-topics = Temas: { $added } novos, { $changed } alterados, { $gone } removidos.
reload-keys = Em vigor a partir de agora: { $keys }
reload-waiting = Em vigor a partir do próximo arranque: { $keys }
reload-wrong = ⚠️ A configuração tem erros e <b>nada foi alterado</b>. Corrija-os e depois /reload:
notice-dead =
    { $count ->
        [one] ⚠️ <b>{ $count } feed</b> falha há mais de um dia:
       *[other] ⚠️ <b>{ $count } feeds</b> falham há mais de um dia:
    }
notice-late =
    { $minutes ->
        [one] ⚠️ A fila está <b>{ $minutes } minuto</b> atrasada; { $count } alertas esperam. /stats
       *[other] ⚠️ A fila está <b>{ $minutes } minutos</b> atrasada; { $count } alertas esperam. /stats
    }
notice-disk = ⚠️ O disco está quase cheio: restam { $megabytes } MB.
button-refresh = 🔄 Atualizar
button-all-feeds = ◀ Todos os feeds
button-feed-share = 🌍 Para todos
button-feed-share-yes = Sim, para todos
button-feed-unshare = 🔒 Só para os chats dele
button-broadcast =
    { $count ->
        [one] 📣 Enviar a { $count } chat
       *[other] 📣 Enviar a { $count } chats
    }
