# Ce que le bot dit dans le chat. Voir en/chat.ftl pour le balisage et le texte brut.

start-private =
    🔔 Je lis l’actualité et je sonne <b>une seule fois</b> quand survient une nouvelle qui vous intéresse, en deux phrases, quel que soit le nombre de médias qui en parlent.
    Touchez les sujets voulus, ou écrivez-moi le vôtre, par exemple <code>iran négociations</code>.
start-group =
    🔔 Je lis l’actualité et je sonne <b>une seule fois</b> dans ce groupe quand survient une nouvelle qui l’intéresse, en deux phrases.
    Admins : touchez les sujets voulus, ou envoyez <code>/sub iran négociations</code>.
topics-title = <b>Sujets</b>. Touchez-en un pour l’activer ou le désactiver.
topics-none = Aucun sujet n’est proposé ici, mais vous pouvez avoir les vôtres : <code>/sub iran négociations</code>
start-choices = Je vous donne les nouvelles dans ces langues : <b>{ $languages }</b>, à l’heure de <b>{ $zone }</b>. Sinon, 🗣 et 🕒 permettent de changer.
topic-on = ✅ { $name } est activé
topic-off = { $name } est désactivé
share-offer = Voulez-vous suivre <b>{ $name }</b> ?
share-gone = Le sujet de ce lien n’existe plus. Voici les autres.

help-intro =
    <b>Dites-moi quoi surveiller, et je sonne une fois par nouvelle.</b>
    Écrivez-moi des mots (<code>iran négociations</code>), l’adresse d’un flux ou d’un site, ou touchez un sujet.
help-more =
    Dans un groupe, seuls les admins changent quelque chose. Pour un canal, nommez-m’y admin et écrivez-moi ici : <code>/sub @canal iran négociations</code>
    Horaires et langues : /quiet, /digest, /timezone, /settings. Sous une alerte, ⋯ ouvre un menu : la suite, toute l’histoire, pourquoi elle est arrivée, silence.
help-query =
    <b>Comment écrire une recherche</b>

    <code>iran talks</code> – les deux mots, sous toutes leurs formes (Iranian, talk)
    <code>iran OR "saudi arabia"</code> – l’un des deux ; une expression se met entre guillemets
    <code>iran talks -football</code> – mais pas le troisième
    <code>(iran OR tehran) (talks OR deal)</code> – un de chaque groupe
    <code>title:iran</code> – seulement dans le titre
    <code>source:bbc</code> – seulement d’un média
    <code>lang:de</code> – seulement dans une langue

    Des mots côte à côte ont priorité sur OR : <code>a b OR c</code> veut dire <code>(a b) OR c</code>.
    Essayez-en une sans la garder : <code>/preview iran talks</code>
privacy =
    <b>Ce que je conserve sur ce chat</b>

    • son numéro et son nom, tels que Telegram les donne
    • vos abonnements et vos réglages
    • les alertes envoyées ici, pendant { $days } jours : pour que rien ne sonne deux fois
    • lesquels de mes messages racontent toute une histoire, pendant deux jours : pour qu’ils la suivent
    • une question que j’ai posée, jusqu’à votre réponse, 15 minutes au plus

    Un flux que vous ajoutez par son adresse n’appartient qu’à ce chat : personne d’autre ne trouve, ne reçoit ni ne voit compté ce qu’il apporte, sauf qui a ajouté la même adresse. L’opérateur voit son nom et peut l’ouvrir à tous. Une adresse qui contient un mot de passe ou une clé est masquée partout, n’est jamais partagée par lien et ne figure en entier que dans le /export d’un chat privé.

    Je ne conserve pas ce que vous écrivez d’autre, ni qui touche quoi, ni qui lit quoi. Les nouvelles sont triées sur cette machine ; rien sur vous n’est transmis.
    /export vous envoie tout, /forget l’efface.
cancelled = Annulé.
nothing-to-cancel = Il n’y a rien à annuler.
unknown-command = Je ne connais pas cette commande. /help montre ce qui existe.
unknown-command-nearest = Je ne connais pas cette commande. Vouliez-vous dire { $command } ? /help montre ce qui existe.
prompt-group = <i>Répondez à ce message. Il attend 15 minutes ; /cancel y met fin.</i>
said-nothing = Écrivez-moi quoi surveiller, par exemple <code>iran négociations</code>, ou touchez /topics.
flood = C’était un peu rapide. Je répondrai de nouveau dans une minute.
button-gone = Cela n’existe plus.
failed = Quelque chose a mal tourné, et c’est noté. Veuillez réessayer.
not-invited = Ce bot est sur invitation. Donnez votre numéro à son opérateur : <code>{ $id }</code>
admins-only = Seuls les admins de ce groupe peuvent changer cela.

target-unknown = Je ne vois pas <b>{ $name }</b>. Nommez-m’y d’abord admin, et vérifiez le nom.
target-not-admin = À ce que je vois, vous n’êtes pas admin de <b>{ $name }</b>.
target-cannot-post = Je ne peux pas publier dans <b>{ $name }</b>. Nommez-moi admin avec le droit de publier.

sub-ask =
    Que dois-je surveiller ? Envoyez-moi
    • des mots, par exemple <code>iran négociations</code>
    • l’adresse d’un flux ou d’un site, par exemple <code>bbc.com/news</code>
    • le nom d’un sujet : /topics
sub-these =
    { $count ->
        [one] S’abonner à cette adresse ?
       *[other] S’abonner à ces { $count } adresses ?
    }
sub-done = ✅ Vous suivez <b>{ $name }</b>.
sub-already = Vous suivez déjà <b>{ $name }</b>.
sub-room =
    { $count ->
        [0] C’était la dernière place ici.
        [one] Il reste { $count } place ici.
       *[other] Il reste { $count } places ici.
    }
limit-topics =
    { $count ->
        [one] Il y a place pour { $count } sujet ici, et elle est prise. /unsub fait de la place.
       *[other] Il y a place pour { $count } sujets ici, et toutes sont prises. /unsub fait de la place.
    }
limit-feeds =
    { $count ->
        [one] Il y a place pour { $count } flux ici, et elle est prise. /unsub fait de la place.
       *[other] Il y a place pour { $count } flux ici, et toutes sont prises. /unsub fait de la place.
    }
feeds-looking =
    { $count ->
        [one] Je cherche le flux…
       *[other] Je cherche les flux…
    }
feeds-several = { $url } a { $count } flux. Lequel ?
feed-failed = ⚠️ { $url } : { $reason }
feeds-busy = Je cherche encore d’autres flux pour vous. Attendez cette réponse, puis réessayez.

preview-title = { $query }
preview-ask = Quelle recherche dois-je essayer ? Par exemple <code>iran négociations</code>
preview-a-day =
    { $count ->
        [one] Environ <b>{ $count } alerte par jour</b>.
       *[other] Environ <b>{ $count } alertes par jour</b>.
    }
preview-a-week =
    { $count ->
        [one] Environ <b>{ $count } alerte par semaine</b>.
       *[other] Environ <b>{ $count } alertes par semaine</b>.
    }
preview-few =
    { $count ->
        [one] <b>{ $count } alerte</b> depuis que je lis.
       *[other] <b>{ $count } alertes</b> depuis que je lis.
    }
preview-none =
    { $days ->
        [one] Rien depuis un jour. Elle peut convenir quand même : je sonne dès qu’il y a quelque chose.
       *[other] Rien depuis { $days } jours. Elle peut convenir quand même : je sonne dès qu’il y a quelque chose.
    }
preview-all-words = Une actualité doit contenir tous ces mots. Si un seul suffit : { $query }
preview-last =
    { $count ->
        [one] La dernière :
       *[other] Les { $count } dernières :
    }
query-change =
    Envoyez-moi la recherche telle qu’elle doit être. La voici telle qu’elle est (touchez pour copier) :
    { $query }
query-unreadable = Je ne comprends pas cette recherche. L’erreur est à ▶ :
query-detail = <i>{ $detail }</i>
query-long =
    { $count ->
       *[other] C’est trop long pour une recherche : { $count } caractères au plus.
    }

list-title =
    { $count ->
        [one] <b>{ $count } abonnement</b>
       *[other] <b>{ $count } abonnements</b>
    }
list-line = <b>{ $name }</b> · { $marks }
list-elsewhere = dans un autre fil
list-hint = Touchez un numéro pour modifier.
list-empty = Aucun abonnement ici pour l’instant. Touchez un sujet, ou écrivez-moi le vôtre.
card-title = <b>{ $name }</b>
card-own = Recherche : { $query }
card-curated = Sujet : { $query }
card-feed = Flux : { $url }
card-failing = ⚠️ En panne depuis { $since } : { $reason }
card-pace = Quand : { $pace }
card-sound-on = Son : oui
card-sound-off = Son : non
card-length = Longueur : { $length }
card-news = Langues des nouvelles : { $languages }
card-only = Seulement de : { $outlets }
card-never = Jamais de : { $outlets }
card-paused = En pause jusqu’à { $until }
pace-instant = tout de suite
pace-hourly = toutes les heures
pace-daily = chaque jour
pace-weekly = chaque semaine
pace-daily-at = chaque jour à { $time }
pace-weekly-at = le { $day } à { $time }
length-headline = le titre seul
length-short = deux phrases
length-long = plus long
length-chat = comme le chat
pause-1 = 1 jour
pause-3 = 3 jours
pause-7 = 1 semaine
pause-30 = 30 jours
pace-ask = Quand dois-je vous parler de <b>{ $name }</b> ?
length-ask = Que dois-je vous raconter de <b>{ $name }</b> ?
pause-ask-one = Combien de temps <b>{ $name }</b> doit-il se taire ?
remove-ask = Supprimer <b>{ $name }</b> ?
outlets-o = <b>{ $name }</b> : seulement de ces médias. Si aucun n’est coché, de tous.
outlets-n = <b>{ $name }</b> : jamais de ces médias.
rename-ask = Envoyez-moi un autre nom pour <b>{ $name }</b>.
share-topic = Qui ouvre ce lien peut s’abonner à <b>{ $name }</b> d’un geste :
share-feed = Qui m’envoie ceci reçoit le même flux que <b>{ $name }</b> :
share-secret = L’adresse de <b>{ $name }</b> contient un mot de passe ou une clé : je ne la partage pas. À vous de la donner à qui doit avoir ce flux.
unsub-ask = Que faut-il enlever ?
unsub-unknown = Vous n’êtes pas abonné à « { $name } ».
unsub-done = <b>{ $name }</b> est supprimé. Vous n’en entendrez plus parler.
unsub-done-short = { $name } est supprimé
unsub-all-ask =
    { $count ->
        [one] Supprimer votre abonnement ? Je vous envoie d’abord un fichier, pour que vous puissiez revenir.
       *[other] Supprimer les { $count } abonnements ? Je vous envoie d’abord un fichier, pour que vous puissiez revenir.
    }
unsub-all-done =
    { $count ->
        [one] L’abonnement est supprimé. /import avec ce fichier le rétablit.
       *[other] Les { $count } abonnements sont supprimés. /import avec ce fichier les rétablit.
    }

search-ask = Que dois-je chercher ? Par exemple <code>iran négociations</code>
search-title = { $query }
search-none =
    { $days ->
        [one] { $query } : rien depuis un jour.
       *[other] { $query } : rien depuis { $days } jours.
    }
latest-mine = <b>Les dernières nouvelles de vos sujets</b>
latest-all = <b>Les dernières nouvelles</b>
latest-none = Rien encore. Je viens de commencer à lire.
story-told = { $outlets } · { $time }

settings-title = <b>Réglages</b> pour tout ce qui arrive ici
settings-paused = ⏸ En pause jusqu’à { $until } (/resume)
settings-language = Langue : { $language }
settings-zone = Fuseau horaire : { $zone } (il est { $time })
settings-news = Langues des nouvelles : { $languages }
settings-quiet = Heures calmes : { $hours }
settings-cap = Alertes qui sonnent par heure : { $cap }
settings-breaking-on = Dernière minute : peut passer outre les heures calmes et la limite
settings-breaking-off = Dernière minute : attend comme le reste
settings-digest = Résumés : { $time }, les hebdomadaires le { $day }
settings-length = Longueur : { $length }
settings-previews-on = Aperçus des liens : oui
settings-previews-off = Aperçus des liens : non
saved = Enregistré
quiet-none = aucune
cap-none = sans limite
language-ask = Quelle langue dois-je parler ?
language-done = Je parle maintenant { $language }.
quiet-ask =
    Quand dois-je me taire ? Ce qui arrive alors est réuni en un seul résumé à la fin.
    Les heures sont celles de { $zone }.
quiet-type = Envoyez-moi les heures, par exemple <code>22:30-7</code>, ou <code>off</code>.
quiet-unreadable = Je n’ai pas compris ces heures. Écrivez-les comme <code>/quiet 22:30-7</code>, ou <code>/quiet off</code>.
quiet-done = 🌙 Calme : { $hours } ({ $zone }). Ce qui arrive alors est réuni en un seul résumé.
quiet-off = Plus d’heures calmes.
cap-ask = Combien d’alertes peuvent sonner par heure ? Le reste est réuni en un seul résumé.
digest-ask = Quand les résumés doivent-ils arriver, et quel jour les hebdomadaires ? La fiche de chaque abonnement dit s’il arrive en résumé : /list
digest-unreadable = Je n’ai pas compris. Écrivez par exemple <code>/digest daily 8:00</code>, <code>/digest weekly friday 18:00</code>, <code>/digest hourly</code> ou <code>/digest off</code>.
digest-done-instant =
    { $count ->
        [one] Votre abonnement sonne de nouveau tout de suite.
       *[other] Les { $count } abonnements sonnent de nouveau tout de suite.
    }
digest-done-hourly =
    { $count ->
        [one] Votre abonnement arrive maintenant en résumé toutes les heures.
       *[other] Les { $count } abonnements arrivent maintenant en un seul résumé toutes les heures.
    }
digest-done-daily =
    { $count ->
        [one] Votre abonnement arrive maintenant en résumé chaque jour à { $time }.
       *[other] Les { $count } abonnements arrivent maintenant en un seul résumé chaque jour à { $time }.
    }
digest-done-weekly =
    { $count ->
        [one] Votre abonnement arrive maintenant en résumé chaque { $day } à { $time }.
       *[other] Les { $count } abonnements arrivent maintenant en un seul résumé chaque { $day } à { $time }.
    }
digest-zone = Les heures sont celles de { $zone }. Les nouveaux abonnements sonnent tout de suite, sauf avis contraire.
length-ask-chat = Que doit raconter une alerte ?
zone-ask =
    Votre fuseau horaire est { $zone }, où il est { $time }.
    Envoyez <code>/timezone Paris</code> (n’importe quelle ville), ou partagez votre position (📎).
zone-type = Envoyez-moi le nom de votre ville, par exemple <code>Paris</code>, ou partagez votre position (📎).
zone-which = Il y en a plusieurs. Laquelle ?
zone-unknown = Je ne connais pas de ville « { $name } ». Essayez la grande ville la plus proche, en anglais ou comme on l’écrit là-bas.
zone-similar = Je ne connais pas de ville « { $name } ». Vouliez-vous dire l’une de celles-ci ?
zone-done = 🕒 Fuseau horaire : { $zone }, où il est { $time }.
news-ask = <b>Dans quelles langues dois-je vous donner les nouvelles ?</b> Une nouvelle sonne dès qu’elle paraît dans une langue cochée, et dans la meilleure d’entre elles. Ce qui ne paraît que dans d’autres ne sonne pas.
news-ask-one = Dans quelles langues dois-je vous parler de <b>{ $name }</b> ?
news-week = Nouvelles de la semaine passée : { $languages }.
news-week-none = Je n’ai encore lu aucune nouvelle.
news-left-out = Laissées de côté, parues seulement dans d’autres langues : { $languages }.
news-all = toutes les langues
news-as-feed = comme le flux
pause-ask = Combien de temps dois-je me taire ? Ce que vous manquez arrive ensuite en un seul résumé.
pause-unreadable = Je n’ai pas compris combien de temps. Écrivez par exemple <code>/pause 3d</code>, <code>/pause 12h</code> ou <code>/pause 1w</code>.
pause-done = ⏸ Silence jusqu’à { $until }. Ce que vous manquez arrive alors en un seul résumé, ou avec /resume.
resume-done = ▶️ Me revoilà. Ce que vous avez manqué arrive en un seul résumé.
resume-not-paused = Je n’étais pas en pause.
resume-others = Ces abonnements sont en pause séparément. Touchez pour reprendre :

alert-more = Plus
alert-why = Pourquoi ?
alert-story = 🧵 Toute l’histoire
alert-mute-story = 🔕 Ignorer la suite
alert-mute-outlet = 🔕 Pas de { $name } pendant un jour
alert-fewer = 👎 Moins comme ça
alert-unsub = Se désabonner
alert-unsub-yes = Oui, quitter { $name }
alert-no-more = Il n’y a rien de plus à en dire.
channel-buttons = Ce que l’on peut faire d’une alerte d’un canal se trouve dans la discussion privée de ses admins avec moi : /list et le @nom du canal.
recent-title = Les dernières alertes. Touchez un numéro : pourquoi elle est venue, plus de détails, mettre en sourdine, se désabonner.
recent-none = Aucune alerte n’est encore venue.
alert-story-muted = Vous n’entendrez plus parler de cette nouvelle.
alert-outlet-muted = { $name } se tait pendant un jour.
alert-fewer-ask = Quel mot ne doit plus apparaître ?
alert-fewer-none = Je ne trouve aucun mot qui distingue cette nouvelle.
alert-fewer-done = Les nouvelles avec « { $word } » ne sonnent plus pour { $name }.
alert-fewer-feed = Cela vient d’un flux auquel vous êtes abonné, pas d’une recherche. Vous pouvez le suspendre ou le supprimer : /list
alert-fewer-full = La recherche de ce sujet est trop longue pour un mot de plus. /list l’ouvre.
why-reply = Répondez /why à une alerte, et je vous dis pourquoi elle est arrivée.
why-private = Je vous le dis dans notre discussion privée.
why-unknown = Je ne me souviens pas de cette alerte.
why-left-out = La semaine passée, il y en a eu aussi dans d’autres langues seulement, qui n’ont pas sonné : { $languages }.
story-reply = Répondez /story à une alerte, et je raconte toute l’histoire depuis le début.
story-count = Articles : { $reports } · Sources : { $outlets }
story-earlier = … Articles antérieurs : { $count }
story-grows = Je complète ce message tant que l’histoire se poursuit.
why-others =
    { $count ->
        [one] Et { $count } autre nouvelle dans ce message.
       *[other] Et { $count } autres nouvelles dans ce message.
    }
why-topic = Elle fait partie de <b>{ $name }</b> : { $query }
why-feed = Vous êtes abonné au flux <b>{ $name }</b>.
why-left = Elle est arrivée pour <b>{ $name }</b>, auquel vous n’êtes plus abonné.
why-hit = • « { $word } » { $field } ({ $outlet })
why-changed = Votre recherche a changé depuis et ne la trouverait plus.
why-source = D’abord annoncée dans { $feed }.
why-merged = Réunie en une nouvelle à partir de { $count } articles :
why-one-event = C’étaient d’abord { $count } nouvelles, qui se sont révélées n’en faire qu’une.
field-title = dans le titre
field-text = dans le texte
field-source = comme média
field-lang = comme langue

export-json = Tout ce qui concerne ce chat. Envoyez-moi ce fichier, ou utilisez /import, pour le retrouver.
export-masked = Les adresses qui contiennent un mot de passe ou une clé sont masquées dans ces fichiers. Seul le /export d’un chat privé donne les siennes en entier.
export-opml = Vos flux, pour tout autre lecteur.
import-ask = Envoyez-moi le fichier : un de mes exports, ou l’OPML d’un autre lecteur.
import-large = Ce fichier est trop grand : { $count } Ko au plus. Rien n’a été changé.
import-lost = Je n’ai pas pu obtenir ce fichier de Telegram. Rien n’a été changé ; renvoyez-le s’il vous plaît.
import-broken =
    Je ne peux pas utiliser ce fichier. Rien n’a été changé. Envoyez un de mes exports, ou de l’OPML.
    <i>{ $reason }</i>
import-done = Ajoutés : { $added }. Déjà là : { $there }. Échecs : { $failed }.
import-failed = ⚠️ { $name } : { $reason }
import-failed-more = … et { $count } de plus.
forget-ask =
    { $count ->
        [0] Effacer tout ce que je sais de ce chat : réglages et historique ? C’est irréversible.
        [one] Effacer tout ce que je sais de ce chat : { $count } abonnement, réglages et historique ? C’est irréversible.
       *[other] Effacer tout ce que je sais de ce chat : { $count } abonnements, réglages et historique ? C’est irréversible.
    }
forget-done = Tout ce qui concerne ce chat est effacé. /start recommence à zéro.

button-help = ❔ Aide
button-add-group = ➕ Ajouter à un groupe
button-own-topic = ✏️ Mon propre sujet
button-topics = 📰 Sujets
button-query-help = Écrire une recherche
button-cancel = Annuler
button-subscribe = ✅ S’abonner
button-sub-these = ✅ S’abonner
button-keep = ✅ Garder
button-change = ✏️ Modifier
button-tune = ⚙️ Régler
button-undo = ↩️ Annuler
button-list = ◀ Ma liste
button-recent = Dernières alertes
button-back = ◀ Retour
button-settings = ⚙️ Réglages
button-pace = ⏱ Quand
button-length = ↕️ Longueur
button-silent = 🔕 Sans son
button-sound-on = 🔔 Avec son
button-pause = ⏸ Pause
button-resume = ▶️ Reprendre
button-rename = ✏️ Renommer
button-query = 🔎 Modifier la recherche
button-outlets = 📰 Médias
button-outlets-o = Seulement ceux-ci …
button-outlets-n = Jamais ceux-ci …
button-share = 🔗 Partager
button-remove = 🗑 Supprimer
button-remove-yes = Oui, supprimer
button-no = Non
button-everything = 🗑 Tout
button-everything-yes =
    { $count ->
        [one] Oui, supprimer
       *[other] Oui, supprimer les { $count }
    }
button-done = Terminé
button-language = 🌐 Langue
button-zone = 🕒 Fuseau horaire
button-news = 🗣 Langues des nouvelles
button-news-all = Toutes les langues
button-quiet = 🌙 Heures calmes
button-cap = 🔢 Limite par heure
button-breaking = ⚡ Dernière minute
button-digest = 🗞 Résumés
button-previews = 🖼 Aperçus
button-other = ✏️ Autres
button-city = ✏️ Nommer une ville
button-forget-yes = 🗑 Oui, tout effacer
button-export = 💾 Exporter d’abord

command-start = choisir des sujets
command-sub = surveiller des mots, un flux ou un sujet
command-list = vos abonnements, et comment chacun arrive
command-unsub = en supprimer un, ou tous
command-preview = essayer une recherche avant de la garder
command-latest = les dernières nouvelles
command-search = chercher dans les archives
command-topics = des sujets à toucher
command-settings = horaires, longueur, langue
command-quiet = heures calmes, par exemple 22:30-7
command-digest = des résumés au lieu d’alertes
command-timezone = votre fuseau horaire, par ville
command-language = la langue que je parle
command-pause = ne rien entendre un moment
command-resume = entendre de nouveau
command-why = pourquoi une alerte est arrivée, en y répondant
command-story = une histoire depuis le début, en réponse à une alerte
command-export = vos abonnements en fichiers
command-import = des abonnements depuis un fichier
command-privacy = ce qui est conservé sur vous
command-forget = effacer tout ce qui concerne ce chat
command-help = ce que je sais faire
command-cancel = mettre fin à une question

command-stats = le bot en chiffres
command-feeds = tous les flux et leur santé
command-addfeed = ajouter un flux pour tous
command-removefeed = ne plus interroger un flux
command-addtopic = proposer un sujet à tous
command-removetopic = ne plus proposer un sujet
command-broadcast = écrire à tous les chats
command-allow = laisser quelqu’un utiliser le bot
command-ban = ne plus répondre à quelqu’un
command-reload = relire la configuration

notice-feed-failing = ⚠️ <b>{ $name }</b> est en panne depuis des heures : { $reason }. Je continue d’essayer.
notice-feed-moved = ⚠️ <b>{ $name }</b> est en panne : { $reason }. Je continue d’essayer.
notice-feed-gone = ⚠️ <b>{ $name }</b> n’existe plus : { $reason }. J’ai cessé d’essayer.
notice-feed-back = ✅ <b>{ $name }</b> est de retour.
feed-offered = Il est peut-être maintenant à l’adresse { $url }
feed-retried = J’essaie maintenant.
find-nothing = Je n’ai trouvé aucune nouvelle adresse sur son site.
button-retry = 🔄 Essayer maintenant
button-find = 🔎 Chercher la nouvelle adresse
button-move = ➡️ Nouvelle adresse

stats-title = <b>Newsbell en chiffres</b> (aujourd’hui : les 24 dernières heures)
stats-chats = Chats : { $active }, suspendus : { $suspended }
stats-topics = Abonnements : { $subscriptions } ; sujets : { $curated } proposés, { $own } des chats
stats-feeds = Flux : { $feeds }, en panne : { $failing }
stats-news = Articles aujourd’hui : { $entries }, nouvelles : { $stories }
stats-alerts = Alertes aujourd’hui : { $sent }, échouées : { $failed }
stats-queue = File d’attente : { $queued }, gardées pour les résumés : { $held } ; la plus ancienne attend { $seconds } s
stats-lag = Délai : la moitié en { $half } s, 95 % en { $most } s
feeds-title = <b>{ $count } flux</b>, page { $page } sur { $pages }
feed-state-active = fonctionne.
feed-state-failing = en panne :
feed-state-retired = n’est pas interrogé :
feed-polls = Dernière lecture { $last }, dernier succès { $good }, prochaine lecture { $next }
feed-private = 🔒 Privé : seuls les chats qui l’ont ajouté voient ce qu’il apporte.
feed-share-ask = Ouvrir <b>{ $name }</b> à tous ? Tous les chats trouveront aussi ce qu’il a apporté jusqu’ici.
feed-unshare-nobody = Aucun chat n’a ajouté ce flux : il reste ouvert à tous.
addfeed-how = Écrivez <code>/addfeed https://example.org/feed Nom</code>.
addtopic-how = Écrivez <code>/addtopic Négociations Iran = iran (talks OR negotiations)</code>.
addtopic-there = Il y a déjà un sujet « { $name } ». /removetopic l’enlève.
addtopic-done = ✅ <b>{ $name }</b> est proposé à tous :
removetopic-which = Quel sujet ne doit plus être proposé ?
removetopic-done =
    { $count ->
        [0] <b>{ $name }</b> n’est plus proposé.
        [one] <b>{ $name }</b> n’est plus proposé. { $count } abonné le garde.
       *[other] <b>{ $name }</b> n’est plus proposé. { $count } abonnés le gardent.
    }
broadcast-how = Écrivez le message après la commande : <code>/broadcast Bonjour à tous</code>. La mise en forme est gardée.
broadcast-ask =
    { $count ->
        [one] Ceci part vers { $count } chat, sans son :
       *[other] Ceci part vers { $count } chats, sans son :
    }
broadcast-begun = C’est en route.
broadcast-busy = Un autre est encore en route.
broadcast-done = L’envoi est terminé. Envoyés : { $sent }, refusés : { $failed }.
allow-how = Écrivez <code>/allow 1234567</code>, avec le numéro d’une personne ou d’un groupe.
allow-done = ✅ { $id } peut utiliser le bot.
ban-how = Écrivez <code>/ban 1234567</code>, avec le numéro d’une personne ou d’un groupe.
ban-owner = C’est un opérateur.
ban-done = 🚫 { $id } ne reçoit plus ni réponse ni alerte.
reload-done = ✅ La configuration a été relue.
reload-same = Rien n’y a changé.
reload-feeds = Flux : { $added } nouveaux, { $changed } modifiés, { $gone } retirés.
reload-topics = Sujets : { $added } nouveaux, { $changed } modifiés, { $gone } retirés.
reload-keys = En vigueur dès maintenant : { $keys }
reload-waiting = En vigueur au prochain démarrage : { $keys }
reload-wrong = ⚠️ La configuration contient des erreurs et <b>rien n’a été modifié</b>. Corrigez-les, puis /reload :
notice-dead =
    { $count ->
        [one] ⚠️ <b>{ $count } flux</b> est en panne depuis plus d’un jour :
       *[other] ⚠️ <b>{ $count } flux</b> sont en panne depuis plus d’un jour :
    }
notice-late =
    { $minutes ->
        [one] ⚠️ La file a <b>{ $minutes } minute</b> de retard ; { $count } alertes attendent. /stats
       *[other] ⚠️ La file a <b>{ $minutes } minutes</b> de retard ; { $count } alertes attendent. /stats
    }
notice-disk = ⚠️ Le disque est presque plein : il reste { $megabytes } Mo.
button-refresh = 🔄 Actualiser
button-all-feeds = ◀ Tous les flux
button-feed-share = 🌍 Pour tous
button-feed-share-yes = Oui, pour tous
button-feed-unshare = 🔒 Pour ses chats seulement
button-broadcast =
    { $count ->
        [one] 📣 Envoyer à { $count } chat
       *[other] 📣 Envoyer à { $count } chats
    }
