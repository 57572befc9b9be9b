# O que o bot diz no chat. Veja en/chat.ftl sobre a marcação e o texto simples.

start-private =
    🔔 Acompanho as notícias e aviso você <b>uma única vez</b> quando acontece algo do seu interesse: duas frases, por mais veículos que noticiem.
    Toque nos temas que quiser ou envie o seu, por exemplo <code>irã negociações</code>.
start-group =
    🔔 Acompanho as notícias e aviso este grupo <b>uma única vez</b> quando acontece algo do interesse de vocês, em duas frases.
    Administradores: toquem nos temas que quiserem ou enviem <code>/sub irã negociações</code>.
topics-title = <b>Temas</b>. Toque em um para ativar ou desativar.
topics-none = Aqui não há temas prontos, mas você pode adicionar os seus: <code>/sub irã negociações</code>
start-choices = Notícias em <b>{ $languages }</b>, fuso horário <b>{ $zone }</b>. Não é isso? Toque em 🗣 ou 🕒.
topic-on = ✅ { $name } está ativado
topic-off = { $name } está desativado
share-offer = Quer se inscrever em <b>{ $name }</b>?
share-gone = O tema desse link não existe mais. Aqui estão os outros.

help-intro =
    <b>Diga o que quer acompanhar e aviso uma vez por notícia.</b>
    Envie palavras (<code>irã negociações</code>) ou o endereço de um feed ou site, ou toque em um tema.
help-more =
    Em grupos, só administradores podem mudar algo. Para um canal, me adicione lá como administrador e escreva aqui: <code>/sub @canal irã negociações</code>
    Horários e idiomas: /quiet, /digest, /timezone, /settings. Embaixo de um alerta, toque em ⋯ para ler mais, ver a história completa, saber por que ele chegou ou silenciar.
help-query =
    <b>Como escrever uma busca</b>

    <code>iran talks</code> – as duas palavras, em qualquer forma (Iranian, talk)
    <code>iran OR "saudi arabia"</code> – uma ou outra; expressões ficam entre aspas
    <code>iran talks -football</code> – as duas palavras, mas não football
    <code>(iran OR tehran) (talks OR deal)</code> – uma de cada grupo
    <code>title:iran</code> – só no título
    <code>source:bbc</code> – só deste veículo
    <code>lang:de</code> – só neste idioma

    Palavras lado a lado vêm antes de OR: <code>a b OR c</code> significa <code>(a b) OR c</code>.
    Para testar sem se inscrever: <code>/preview iran talks</code>
privacy =
    <b>O que guardo sobre este chat</b>

    • o ID e o nome, como o Telegram me passa
    • suas inscrições e configurações
    • quais alertas enviei aqui, por { $days } dias, para não repetir nenhum
    • quais das minhas mensagens contam uma história completa, por dois dias, para eu poder atualizá-las
    • uma pergunta que fiz, até você responder ou passarem 15 minutos

    Um feed que você adiciona pelo endereço é só deste chat. Ninguém mais encontra nem recebe as notícias dele, nem elas aparecem em contagens, a não ser para quem adicionou o mesmo endereço. O operador do bot vê o nome e pode abrir o feed para todos. Se um endereço tem senha ou chave, eu o oculto em todo lugar e nunca compartilho por link; completo, ele só aparece no /export de um chat privado.

    Não guardo mais nada do que você escreve, nem quem toca em quê, nem quem lê o quê. Tudo é processado no servidor deste bot, e nada sobre você é repassado.
    /export envia tudo a você, /forget apaga.
cancelled = Cancelado.
nothing-to-cancel = Não há nada para cancelar.
unknown-command = Não conheço esse comando. /help mostra o que sei fazer.
unknown-command-nearest = Não conheço esse comando. Você quis dizer { $command }? /help mostra o que sei fazer.
prompt-group = <i>Responda a esta mensagem. Espero 15 minutos; /cancel para cancelar.</i>
said-nothing = Diga o que quer acompanhar, por exemplo <code>irã negociações</code>, ou escolha em /topics.
flood = Foi rápido demais. Volto a responder em um minuto.
button-gone = Isso não existe mais.
failed = Algo deu errado do meu lado e ficou registrado. Tente de novo, por favor.
not-invited = Este bot é só para convidados. Para entrar, envie seu ID ao operador: <code>{ $id }</code>
admins-only = Só administradores deste grupo podem mudar isso.

target-unknown = Não consigo ver <b>{ $name }</b>. Confira o nome e me adicione lá como administrador.
target-not-admin = Você não é administrador de <b>{ $name }</b>, pelo que vejo.
target-cannot-post = Não tenho permissão para publicar em <b>{ $name }</b>. Me adicione lá como administrador que pode publicar mensagens.

sub-ask =
    O que você quer acompanhar? Envie
    • palavras, por exemplo <code>irã negociações</code>
    • o endereço de um feed ou site, por exemplo <code>bbc.com/news</code>
    • o nome de um tema de /topics
sub-these =
    { $count ->
        [one] Quer se inscrever neste endereço?
       *[other] Quer se inscrever nestes { $count } endereços?
    }
sub-done = ✅ Você se inscreveu em <b>{ $name }</b>.
sub-already = Você já se inscreveu em <b>{ $name }</b>.
sub-filtered = ✅ Você se inscreveu em <b>{ $name }</b> com filtro: { $query }
sub-filtered-already = Você já se inscreveu em <b>{ $name }</b> com filtro: { $query }
sub-room =
    { $count ->
        [0] Não cabe mais nada aqui.
        [one] Ainda cabe { $count } aqui.
       *[other] Ainda cabem { $count } aqui.
    }
limit-topics =
    { $count ->
        [one] Você chegou ao limite de { $count } tema aqui. Abra espaço com /unsub.
       *[other] Você chegou ao limite de { $count } temas aqui. Abra espaço com /unsub.
    }
limit-feeds =
    { $count ->
        [one] Você chegou ao limite de { $count } feed aqui. Abra espaço com /unsub.
       *[other] Você chegou ao limite de { $count } feeds aqui. Abra espaço com /unsub.
    }
feeds-looking =
    { $count ->
        [one] Procurando o feed…
       *[other] Procurando os feeds…
    }
feeds-several = { $url } tem { $count } feeds. Qual você quer?
feed-failed = ⚠️ { $url }: { $reason }
feeds-busy = Ainda estou procurando seus outros feeds. Espere essa resposta e tente de novo.

preview-title = { $query }
preview-ask = Qual busca você quer testar? Por exemplo <code>irã negociações</code>
preview-no-feed = Ainda não leio esse feed, então não dá para testar as palavras. Inscreva-se com /sub seguido do mesmo.
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
        [one] Nada no último dia. Tudo bem: aviso quando houver algo.
       *[other] Nada nos últimos { $days } dias. Tudo bem: aviso quando houver algo.
    }
preview-all-words = Assim, a notícia precisa ter todas estas palavras. Se basta uma: { $query }
preview-last =
    { $count ->
        [one] O último:
       *[other] Os últimos { $count }:
    }
query-change =
    Envie a nova busca. A atual é esta (toque para copiar):
    { $query }
filter-ask = Quais notícias de <b>{ $name }</b> você quer? Envie uma busca, por exemplo <code>ucrânia OR kiev</code>.
query-unreadable = Não entendi essa busca. O erro está em ▶:
query-detail = <i>{ $detail }</i>
query-long =
    { $count ->
       *[other] Essa busca é longa demais: o limite é de { $count } caracteres.
    }

list-title =
    { $count ->
        [one] <b>{ $count } inscrição</b>
       *[other] <b>{ $count } inscrições</b>
    }
list-line = <b>{ $name }</b> · { $marks }
list-elsewhere = em outro tópico do fórum
list-hint = Toque em um número para abrir uma inscrição.
list-empty = Nenhuma inscrição ainda. Toque em um tema ou envie o seu.
query-with = com { $words }
query-without = sem { $words }
query-in-title = { $words } no título
query-from = de { $words }
query-in-language = em { $language }
card-title = <b>{ $name }</b>
card-own = Busca: { $query }
card-curated = Tema: { $query }
card-without = Sem: { $words }
card-feed = Feed: { $url }
card-filter = Filtro: { $query }
card-failing = ⚠️ Com falha desde { $since }: { $reason }
card-pace = Quando: { $pace }
card-sound-on = Som: ativado
card-sound-off = Som: desativado
card-photo-on = Foto: ativada
card-photo-off = Foto: desativada
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
pace-weekly-at = semanal, { $day } às { $time }
length-headline = só o título
length-short = duas frases
length-long = mais longo
length-chat = como nas configurações
pause-1 = 1 dia
pause-3 = 3 dias
pause-7 = 1 semana
pause-30 = 30 dias
pace-ask = Quando você quer os alertas de <b>{ $name }</b>?
length-ask = Qual o tamanho dos alertas de <b>{ $name }</b>?
pause-ask-one = Por quanto tempo você quer pausar <b>{ $name }</b>?
remove-ask = Remover <b>{ $name }</b>?
outlets-o = <b>{ $name }</b>: só destes veículos. Se não marcar nenhum, de todos.
outlets-n = <b>{ $name }</b>: nunca destes veículos.
rename-ask = Envie o novo nome de <b>{ $name }</b>.
share-topic = Com este link, qualquer pessoa se inscreve em <b>{ $name }</b> com um toque:
share-feed = Quem me enviar isto recebe o mesmo feed que <b>{ $name }</b>:
share-secret = O endereço de <b>{ $name }</b> tem uma senha ou chave, por isso não o compartilho. Você mesmo pode enviar o endereço a quem deve ter o feed.
unsub-ask = Qual inscrição você quer cancelar?
unsub-unknown = Você não tem inscrição em “{ $name }”.
unsub-done = Você cancelou a inscrição em <b>{ $name }</b>.
unsub-done-short = Inscrição em { $name } cancelada
unsub-all-ask =
    { $count ->
        [one] Remover sua inscrição? Antes envio uma cópia, para você poder restaurá-la.
       *[other] Remover todas as { $count } inscrições? Antes envio uma cópia, para você poder restaurá-las.
    }
unsub-all-done =
    { $count ->
        [one] Sua inscrição foi removida. Para restaurá-la, use /import com esse arquivo.
       *[other] Todas as { $count } inscrições foram removidas. Para restaurá-las, use /import com esse arquivo.
    }

search-ask = O que você quer buscar? Por exemplo <code>irã negociações</code>
search-title = { $query }
search-none =
    { $days ->
        [one] { $query }: nada no último dia.
       *[other] { $query }: nada nos últimos { $days } dias.
    }
latest-mine = <b>Últimas dos seus temas</b>
latest-all = <b>Últimas notícias</b>
latest-none = Nada ainda. Acabei de começar a ler.
story-told = { $outlets } · { $time }

settings-title = <b>Configurações</b> de todos os alertas
settings-paused = ⏸ Em pausa até { $until } (/resume)
settings-language = Idioma: { $language }
settings-zone = Fuso horário: { $zone } (agora { $time })
settings-news = Notícias em: { $languages }
settings-quiet = Horário de silêncio: { $hours }
settings-cap = Alertas por hora: { $cap }
settings-breaking-on = Urgentes: ignoram o horário de silêncio e o limite por hora
settings-breaking-off = Urgentes: esperam como o resto
settings-digest = Resumos: { $time }, os semanais: { $day }
settings-length = Tamanho: { $length }
settings-previews-on = Prévia de links: ativada
settings-previews-off = Prévia de links: desativada
saved = Salvo
quiet-none = desativado
cap-none = sem limite
language-ask = Em que idioma você quer que eu fale?
language-done = Idioma alterado: { $language }.
quiet-ask =
    Quando você quer silêncio? O que chegar nesse período vem depois em um único resumo.
    Fuso horário: { $zone }.
quiet-type = Envie o horário, por exemplo <code>22:30-7</code>, ou <code>off</code>.
quiet-unreadable = Não entendi esse horário. Tente <code>/quiet 22:30-7</code> ou <code>/quiet off</code>.
quiet-done = 🌙 Horário de silêncio: { $hours } ({ $zone }). O que chegar nesse período vem depois em um único resumo.
quiet-off = Horário de silêncio desativado.
cap-ask = Quantos alertas por hora, no máximo? O resto vem em um único resumo.
digest-ask = A que horas você quer os resumos, e em que dia os semanais? Para receber uma inscrição como resumo, abra-a em /list.
digest-unreadable = Não entendi. Tente <code>/digest daily 8:00</code>, <code>/digest weekly friday 18:00</code>, <code>/digest hourly</code> ou <code>/digest off</code>.
digest-done-instant =
    { $count ->
        [one] Os alertas da sua inscrição voltam a chegar na hora.
       *[other] Os alertas das suas { $count } inscrições voltam a chegar na hora.
    }
digest-done-hourly =
    { $count ->
        [one] Sua inscrição agora chega em um resumo de hora em hora.
       *[other] Suas { $count } inscrições agora chegam em um único resumo de hora em hora.
    }
digest-done-daily =
    { $count ->
        [one] Sua inscrição agora chega em um resumo todo dia às { $time }.
       *[other] Suas { $count } inscrições agora chegam em um único resumo todo dia às { $time }.
    }
digest-done-weekly =
    { $count ->
        [one] Sua inscrição agora chega em um resumo semanal ({ $day }, { $time }).
       *[other] Suas { $count } inscrições agora chegam em um único resumo semanal ({ $day }, { $time }).
    }
digest-zone = Fuso horário: { $zone }. Os alertas das novas inscrições continuam chegando na hora.
length-ask-chat = Qual o tamanho dos alertas?
zone-ask =
    Seu fuso horário é { $zone }, onde são { $time }.
    Para mudar, envie <code>/timezone Recife</code> (ou qualquer cidade) ou compartilhe sua localização (📎).
zone-type = Envie sua cidade, por exemplo <code>Recife</code>, ou compartilhe sua localização (📎).
zone-which = Há mais de uma. Qual delas?
zone-unknown = Não conheço a cidade “{ $name }”. Tente a cidade grande mais próxima, em inglês ou no idioma de lá.
zone-similar = Não conheço a cidade “{ $name }”. Você quis dizer uma destas?
zone-done = 🕒 Fuso horário: { $zone }, onde são { $time }.
first-none = Ainda não há notícias sobre isso. Você recebe a primeira assim que sair.
first-stories =
    { $count ->
        [one] A última notícia:
       *[other] As duas últimas notícias:
    }
where-ask =
    🕒 <b>Onde você está?</b> Assim a hora e seu horário de silêncio ficam certos.
    Toque em uma cidade, escreva a sua ou compartilhe sua localização (📎).
where-ask-group = 🕒 <b>Onde vocês estão?</b> Assim a hora e o horário de silêncio daqui ficam certos.
where-skipped = Certo, continuo com a hora de { $zone }. Você pode mudar com /timezone.
news-ask = <b>Em quais idiomas você quer as notícias?</b> Aviso assim que uma notícia sai em um dos idiomas marcados. As que só saem em outros ficam de fora.
news-ask-one = Em quais idiomas você quer <b>{ $name }</b>?
news-week = Notícias da última semana: { $languages }.
news-week-none = Ainda não li nenhuma notícia.
news-left-out = Deixadas de fora, só em outros idiomas: { $languages }.
news-all = todos os idiomas
news-as-feed = o idioma do feed
pause-ask = Por quanto tempo você quer a pausa? O que você perder chega depois em um único resumo.
pause-unreadable = Não entendi por quanto tempo. Tente <code>/pause 3d</code>, <code>/pause 12h</code> ou <code>/pause 1w</code>.
pause-done = ⏸ Em pausa até { $until }. O que você perder chega então em um único resumo, ou quando você enviar /resume.
resume-done = ▶️ Voltei. O que você perdeu está chegando em um único resumo.
resume-not-paused = Não estou em pausa.
resume-others = Estas têm uma pausa própria. Toque para retomar:

alert-more = Mais
alert-why = Por quê?
alert-story = 🧵 História completa
alert-mute-story = 🔕 Silenciar notícia
alert-mute-outlet = 🔕 Silenciar { $name } por um dia
alert-fewer = 👎 Menos como esta
alert-unsub = Cancelar inscrição
alert-unsub-yes = Sim, cancelar { $name }
alert-no-more = Não há mais nada para ler desta.
channel-buttons = Administradores podem silenciar os alertas de um canal ou cancelar inscrições em um chat privado comigo: /list e o @nome do canal.
channel-private = Canais são configurados em um chat privado comigo: { $example }
recent-title = Últimos alertas. Toque em um número para ler mais, ver por que chegou, silenciar ou cancelar a inscrição.
recent-none = Nenhum alerta ainda.
alert-story-muted = Você não receberá mais nada desta notícia.
alert-outlet-muted = { $name } fica em silêncio por um dia.
alert-fewer-ask = Que palavra deixo de fora? Ao lado: quantos alertas da última semana ela teria evitado.
alert-fewer-word = { $word } · { $stopped } de { $alerts }
alert-fewer-undo = ↩ Desfazer
alert-fewer-undone = { $name } volta a avisar sobre notícias com “{ $word }”.
alert-fewer-none = Não encontro nenhuma palavra que diferencie esta notícia.
alert-fewer-done = { $name } não avisa mais sobre notícias com “{ $word }”.
alert-fewer-feed = Isto veio de um feed, não de uma busca. Você pode pausar ou remover o feed em /list.
alert-fewer-full = Não cabe mais nenhuma palavra na busca deste tema. Você pode editá-la em /list.
why-reply = Responda a um alerta com /why e digo por que ele chegou.
why-private = Conto no nosso chat privado.
why-unknown = Não me lembro de ter enviado esse alerta.
why-left-out = Na última semana também houve notícias que só saíram em outros idiomas e por isso não chegaram: { $languages }.
story-reply = Responda a um alerta com /story e conto a história completa desde o começo.
story-count = Reportagens: { $reports } · Veículos: { $outlets }
story-earlier = … Reportagens anteriores: { $count }
story-grows = Atualizo esta mensagem conforme a história avança.
why-others =
    { $count ->
        [one] E mais { $count } notícia nessa mensagem.
       *[other] E mais { $count } notícias nessa mensagem.
    }
why-topic = Corresponde a <b>{ $name }</b>: { $query }
why-feed = Você se inscreveu no feed <b>{ $name }</b>.
why-filter = O filtro: { $query }
why-left = Chegou por <b>{ $name }</b>, em que você não está mais inscrito.
why-hit = • “{ $word }” { $field } ({ $outlet })
why-changed = Sua busca mudou desde então e não a encontraria mais.
why-source = Saiu primeiro em { $feed }.
why-merged = Uma só notícia, a partir de { $count } reportagens:
why-one-event = No início eram { $count } notícias, que na verdade eram a mesma.
field-title = no título
field-text = no texto
field-source = no nome do veículo
field-lang = como idioma

export-json = Tudo deste chat. Para restaurar, envie este arquivo para mim ou use /import.
export-masked = Endereços com senha ou chave estão ocultos nestes arquivos. Só o /export do próprio chat privado traz os dele completos.
export-opml = Seus feeds, para qualquer leitor.
import-ask = Envie o arquivo: uma exportação do Newsbell ou o OPML de outro leitor.
import-large = Esse arquivo é grande demais: o limite é de { $count } KB. Nada mudou.
import-lost = Não consegui baixar esse arquivo do Telegram. Nada mudou; envie de novo, por favor.
import-broken =
    Não consigo usar esse arquivo. Nada mudou. Envie uma exportação do Newsbell ou um arquivo OPML.
    <i>{ $reason }</i>
import-done = Adicionadas: { $added }. Já existiam: { $there }. Falharam: { $failed }.
import-failed = ⚠️ { $name }: { $reason }
import-failed-more = … e mais { $count }.
forget-ask =
    { $count ->
        [0] Apagar tudo o que sei deste chat, com todas as configurações e o histórico? Não dá para desfazer.
        [one] Apagar tudo o que sei deste chat: { $count } inscrição, todas as configurações e o histórico? Não dá para desfazer.
       *[other] Apagar tudo o que sei deste chat: { $count } inscrições, todas as configurações e o histórico? Não dá para desfazer.
    }
forget-done = Tudo deste chat foi apagado. Envie /start para começar de novo.

button-help = ❔ Ajuda
button-add-group = ➕ Adicionar a um grupo
button-own-topic = ✏️ Meu próprio tema
button-topics = 📰 Temas
button-query-help = Como escrever uma busca
button-cancel = Cancelar
button-subscribe = ✅ Inscrever-se
button-sub-these = ✅ Inscrever-se
button-keep = ✅ Manter
button-change = ✏️ Mudar
button-tune = ⚙️ Opções
button-undo = ↩️ Desfazer
button-list = ◀ Minha lista
button-recent = Últimos alertas
button-back = ◀ Voltar
button-settings = ⚙️ Configurações
button-pace = ⏱ Quando
button-length = ↕️ Tamanho
button-silent = 🔕 Desativar som
button-sound-on = 🔔 Ativar som
button-photo-on = 🖼 Ativar foto
button-photo-off = 🖼 Desativar foto
button-pause = ⏸ Pausa
button-resume = ▶️ Retomar
button-rename = ✏️ Renomear
button-query = 🔎 Editar busca
button-filter = 🔎 Filtro
button-filter-change = 🔎 Editar filtro
button-filter-off = ✖ Remover filtro
button-outlets = 📰 Veículos
button-outlets-o = Só estes…
button-outlets-n = Nunca estes…
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
button-quiet = 🌙 Horário de silêncio
button-cap = 🔢 Alertas por hora
button-breaking = ⚡ Urgentes
button-digest = 🗞 Resumos
button-previews = 🖼 Prévia de links
button-other = ✏️ Outro
button-city = ✏️ Digitar uma cidade
button-skip = Pular
button-private = 💬 Chat privado
button-forget-yes = 🗑 Sim, apagar tudo
button-export = 💾 Exportar antes

command-start = escolher temas
command-sub = inscrever-se em palavras, um feed ou um tema
command-list = suas inscrições
command-unsub = cancelar uma inscrição, ou todas
command-preview = testar uma busca antes de se inscrever
command-latest = as últimas notícias
command-search = buscar em notícias anteriores
command-topics = temas para escolher
command-settings = horários, tamanho, idioma
command-quiet = horário de silêncio, por exemplo 22:30-7
command-digest = resumos em vez de alertas
command-timezone = seu fuso horário, pela cidade
command-language = o idioma que falo
command-pause = pausar todos os alertas
command-resume = retomar os alertas
command-why = por que um alerta chegou (responda a ele)
command-story = uma história desde o começo (responda a um alerta)
command-export = suas inscrições em um arquivo
command-import = restaurar inscrições de um arquivo
command-privacy = o que guardo sobre você
command-forget = apagar tudo deste chat
command-help = o que sei fazer
command-cancel = cancelar uma pergunta

command-stats = o bot em números
command-feeds = todos os feeds e a situação deles
command-addfeed = adicionar um feed para todos
command-removefeed = parar de consultar um feed
command-addtopic = oferecer um tema a todos
command-removetopic = deixar de oferecer um tema
command-broadcast = enviar uma mensagem a todos os chats
command-allow = deixar alguém usar o bot
command-ban = banir alguém
command-reload = recarregar a configuração

notice-feed-failing = ⚠️ <b>{ $name }</b> está falhando há horas: { $reason }. Continuo tentando.
notice-feed-moved = ⚠️ <b>{ $name }</b> está falhando: { $reason }. Continuo tentando.
notice-feed-gone = ⚠️ <b>{ $name }</b> não existe mais: { $reason }. Parei de tentar.
notice-feed-back = ✅ <b>{ $name }</b> voltou.
feed-offered = Talvez agora esteja em { $url }
feed-retried = Estou tentando agora.
find-nothing = Não encontrei um novo endereço no site.
button-retry = 🔄 Tentar agora
button-find = 🔎 Procurar o novo endereço
button-move = ➡️ Usar o novo endereço

stats-title = <b>Newsbell em números</b> (hoje: as últimas 24 horas)
stats-chats = Chats: { $active }, suspensos: { $suspended }
stats-topics = Inscrições: { $subscriptions }; temas: { $curated } para todos, { $own } de chats
stats-feeds = Feeds: { $feeds }, com falha: { $failing }
stats-news = Entradas hoje: { $entries }, notícias: { $stories }
stats-alerts = Alertas hoje: { $sent }, falharam: { $failed }
stats-queue = Fila: { $queued }, retidos para resumos: { $held }; o mais antigo espera há { $seconds } s
stats-rate = Envio: até { $rate } mensagens por segundo neste momento
stats-lag = Atraso: metade em até { $half } s, 95% em até { $most } s
feeds-title =
    { $count ->
        [one] <b>{ $count } feed</b>, página { $page } de { $pages }
       *[other] <b>{ $count } feeds</b>, página { $page } de { $pages }
    }
feed-state-active = funcionando
feed-state-failing = com falha:
feed-state-retired = não é consultado:
feed-polls = Última consulta { $last }, último sucesso { $good }, próxima consulta { $next }
feed-private = 🔒 Privado: só os chats que o adicionaram recebem as notícias dele.
feed-share-ask = Abrir <b>{ $name }</b> para todos? Todos os chats também poderão encontrar as notícias anteriores dele.
feed-unshare-nobody = Nenhum chat adicionou este feed, por isso ele continua aberto para todos.
addfeed-how = Envie <code>/addfeed https://example.org/feed Nome</code>.
addtopic-how = Envie <code>/addtopic Negociações Irã = iran (talks OR negotiations)</code>.
addtopic-there = Já existe um tema “{ $name }”. Remova-o primeiro com /removetopic.
addtopic-done = ✅ <b>{ $name }</b> agora é oferecido a todos:
removetopic-which = Que tema devo deixar de oferecer?
removetopic-done =
    { $count ->
        [0] <b>{ $name }</b> não é mais oferecido.
        [one] <b>{ $name }</b> não é mais oferecido. { $count } inscrito o mantém.
       *[other] <b>{ $name }</b> não é mais oferecido. { $count } inscritos o mantêm.
    }
broadcast-how = Escreva a mensagem depois do comando: <code>/broadcast Olá, pessoal</code>. A formatação é mantida.
broadcast-ask =
    { $count ->
        [one] Isto vai para { $count } chat, sem som:
       *[other] Isto vai para { $count } chats, sem som:
    }
broadcast-begun = Está a caminho.
broadcast-busy = Outra mensagem ainda está sendo enviada.
broadcast-done = Envio concluído. Enviadas: { $sent }, com falha: { $failed }.
allow-how = Envie <code>/allow 1234567</code> com o ID de uma pessoa ou grupo.
allow-done = ✅ { $id } já pode usar o bot.
ban-how = Envie <code>/ban 1234567</code> com o ID de uma pessoa ou grupo.
ban-owner = Não é possível banir um operador.
ban-done = 🚫 { $id } foi banido: sem respostas e sem alertas.
reload-done = ✅ Configuração recarregada.
reload-same = Nada mudou.
reload-feeds = Feeds: { $added } novos, { $changed } alterados, { $gone } removidos.
reload-topics = Temas: { $added } novos, { $changed } alterados, { $gone } removidos.
reload-keys = Em vigor a partir de agora: { $keys }
reload-waiting = Em vigor a partir da próxima inicialização: { $keys }
reload-wrong = ⚠️ A configuração tem erros, por isso <b>nada mudou</b>. Corrija-os e envie /reload:
notice-dead =
    { $count ->
        [one] ⚠️ <b>{ $count } feed</b> está falhando há mais de um dia:
       *[other] ⚠️ <b>{ $count } feeds</b> estão falhando há mais de um dia:
    }
notice-late =
    { $minutes ->
        [one] ⚠️ A fila está <b>{ $minutes } minuto</b> atrasada. Alertas em espera: { $count }. /stats
       *[other] ⚠️ A fila está <b>{ $minutes } minutos</b> atrasada. Alertas em espera: { $count }. /stats
    }
notice-disk = ⚠️ O disco está quase cheio: restam { $megabytes } MB.
button-refresh = 🔄 Atualizar
button-all-feeds = ◀ Todos os feeds
button-feed-share = 🌍 Abrir para todos
button-feed-share-yes = Sim, abrir para todos
button-feed-unshare = 🔒 Só para os chats dele
button-broadcast =
    { $count ->
        [one] 📣 Enviar a { $count } chat
       *[other] 📣 Enviar a { $count } chats
    }
