# Ce que le bot dit dans le chat. Voir en/chat.ftl pour le balisage et le texte brut.

start-private =
    🔔 Je suis l’actualité et je vous préviens <b>une seule fois</b> quand il se passe quelque chose qui vous intéresse : deux phrases, quel que soit le nombre de médias qui en parlent.
    Touchez les sujets qui vous intéressent, ou envoyez-moi le vôtre, par exemple <code>iran négociations</code>.
start-group =
    🔔 Je suis l’actualité et je préviens ce groupe <b>une seule fois</b> quand il se passe quelque chose qui vous intéresse, en deux phrases.
    Admins : touchez les sujets qui vous intéressent, ou envoyez <code>/sub iran négociations</code>.
topics-title = <b>Sujets</b>. Touchez-en un pour l’activer ou le désactiver.
topics-none = Il n’y a pas de sujets tout prêts ici, mais vous pouvez ajouter les vôtres : <code>/sub iran négociations</code>
start-choices = Infos en <b>{ $languages }</b>, fuseau horaire <b>{ $zone }</b>. Ce n’est pas ça ? Touchez 🗣 ou 🕒.
topic-on = ✅ { $name } est activé
topic-off = { $name } est désactivé
share-offer = S’abonner à <b>{ $name }</b> ?
share-gone = Le sujet de ce lien n’existe plus. Voici les autres.

help-intro =
    <b>Dites-moi quoi suivre, et je vous préviens une fois par info.</b>
    Envoyez-moi des mots (<code>iran négociations</code>) ou l’adresse d’un flux ou d’un site, ou touchez un sujet.
help-more =
    Dans un groupe, seuls les admins peuvent changer quelque chose. Pour un canal, nommez-moi admin là-bas, puis écrivez-moi ici : <code>/sub @canal iran négociations</code>
    Horaires et langues : /quiet, /digest, /timezone, /settings. Sous une alerte, touchez ⋯ pour en lire plus, voir toute l’histoire, savoir pourquoi vous l’avez reçue ou la mettre en sourdine.
help-query =
    <b>Comment écrire une recherche</b>

    <code>iran talks</code> – les deux mots, sous toutes leurs formes (Iranian, talk)
    <code>iran OR "saudi arabia"</code> – l’un ou l’autre ; les expressions se mettent entre guillemets
    <code>iran talks -football</code> – les deux mots, mais pas football
    <code>(iran OR tehran) (talks OR deal)</code> – un mot de chaque groupe
    <code>title:iran</code> – seulement dans le titre
    <code>source:bbc</code> – seulement de ce média
    <code>lang:de</code> – seulement dans cette langue

    Les mots côte à côte passent avant OR : <code>a b OR c</code> veut dire <code>(a b) OR c</code>.
    Pour essayer sans vous abonner : <code>/preview iran talks</code>
privacy =
    <b>Ce que je conserve sur cet échange</b>

    • son identifiant et son nom, tels que Telegram me les donne
    • vos abonnements et vos réglages
    • les alertes que j’ai envoyées ici, pendant { $days } jours, pour ne rien envoyer deux fois
    • ceux de mes messages qui racontent toute une histoire, pendant deux jours, pour les tenir à jour
    • une question que j’ai posée, jusqu’à votre réponse ou pendant 15 minutes

    Un flux que vous ajoutez par son adresse n’appartient qu’à cet échange. Personne d’autre ne peut trouver ni recevoir ce qu’il publie, ni le voir dans un décompte, à moins d’avoir ajouté la même adresse. L’opérateur du bot voit son nom et peut l’ouvrir à tous. Si une adresse contient un mot de passe ou une clé, je la masque partout et je ne la partage jamais par lien ; elle ne figure en entier que dans le /export d’un échange privé.

    Je ne conserve rien d’autre de ce que vous écrivez, ni qui touche quoi, ni qui lit quoi. Tout est trié sur le serveur de ce bot, et rien de ce qui vous concerne n’est transmis.
    /export vous envoie tout, /forget efface tout.
cancelled = Annulé.
nothing-to-cancel = Il n’y a rien à annuler.
unknown-command = Je ne connais pas cette commande. /help montre ce que je sais faire.
unknown-command-nearest = Je ne connais pas cette commande. Vouliez-vous dire { $command } ? /help montre ce que je sais faire.
prompt-group = <i>Répondez à ce message. J’attends 15 minutes ; /cancel pour annuler.</i>
said-nothing = Dites-moi quoi suivre, par exemple <code>iran négociations</code>, ou choisissez dans /topics.
flood = C’était un peu rapide. Je vous réponds de nouveau dans une minute.
button-gone = Ce n’est plus là.
failed = Quelque chose s’est mal passé de mon côté, l’erreur est enregistrée. Réessayez, s’il vous plaît.
not-invited = Ce bot est réservé aux invités. Pour y accéder, envoyez votre identifiant à son opérateur : <code>{ $id }</code>
admins-only = Seuls les admins de ce groupe peuvent changer ça.

target-unknown = Je ne vois pas <b>{ $name }</b>. Vérifiez le nom et nommez-moi admin là-bas.
target-not-admin = Vous n’êtes pas admin de <b>{ $name }</b>, d’après ce que je vois.
target-cannot-post = Je n’ai pas le droit de publier dans <b>{ $name }</b>. Nommez-moi admin avec le droit de publier des messages.

sub-ask =
    Que dois-je suivre ? Envoyez-moi
    • des mots, par exemple <code>iran négociations</code>
    • l’adresse d’un flux ou d’un site, par exemple <code>bbc.com/news</code>
    • le nom d’un sujet de /topics
sub-these =
    { $count ->
        [one] S’abonner à cette adresse ?
       *[other] S’abonner à ces { $count } adresses ?
    }
sub-done = ✅ Vous suivez maintenant <b>{ $name }</b>.
sub-already = Vous suivez déjà <b>{ $name }</b>.
sub-filtered = ✅ Vous suivez maintenant <b>{ $name }</b>, avec filtre : { $query }
sub-filtered-already = Vous suivez déjà <b>{ $name }</b>, avec filtre : { $query }
sub-room =
    { $count ->
        [0] Il n’y a plus de place ici.
        [one] Il reste { $count } place ici.
       *[other] Il reste { $count } places ici.
    }
limit-topics =
    { $count ->
        [one] Vous avez atteint la limite de { $count } sujet ici. Faites de la place avec /unsub.
       *[other] Vous avez atteint la limite de { $count } sujets ici. Faites de la place avec /unsub.
    }
limit-feeds =
    { $count ->
        [one] Vous avez atteint la limite de { $count } flux ici. Faites de la place avec /unsub.
       *[other] Vous avez atteint la limite de { $count } flux ici. Faites de la place avec /unsub.
    }
feeds-looking =
    { $count ->
        [one] Je cherche le flux…
       *[other] Je cherche les flux…
    }
feeds-several = { $url } propose { $count } flux. Lequel voulez-vous ?
feed-failed = ⚠️ { $url } : { $reason }
feeds-busy = Je cherche encore vos autres flux. Attendez cette réponse, puis réessayez.

preview-title = { $query }
preview-ask = Quelle recherche voulez-vous essayer ? Par exemple <code>iran négociations</code>
preview-no-feed = Je ne lis pas encore ce flux : impossible d’essayer ces mots. Suivez-le avec /sub suivi de la même chose.
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
        [one] <b>{ $count } alerte</b> depuis que je suis l’actualité.
       *[other] <b>{ $count } alertes</b> depuis que je suis l’actualité.
    }
preview-none =
    { $days ->
        [one] Rien depuis hier. Ce n’est pas grave : je vous préviens dès qu’il y a quelque chose.
       *[other] Rien ces { $days } derniers jours. Ce n’est pas grave : je vous préviens dès qu’il y a quelque chose.
    }
preview-all-words = Ici, tous ces mots doivent y être. Pour qu’un seul suffise : { $query }
preview-last =
    { $count ->
        [one] La dernière :
       *[other] Les { $count } dernières :
    }
query-change =
    Envoyez-moi la nouvelle recherche. Voici l’ancienne (touchez pour copier) :
    { $query }
filter-ask = Quelles infos de <b>{ $name }</b> voulez-vous ? Envoyez une recherche, par exemple <code>ukraine OR kiev</code>.
query-unreadable = Je ne comprends pas cette recherche. L’erreur se trouve à ▶ :
query-detail = <i>{ $detail }</i>
query-long =
    { $count ->
       *[other] Cette recherche est trop longue : { $count } caractères au maximum.
    }

list-title =
    { $count ->
        [one] <b>{ $count } abonnement</b>
       *[other] <b>{ $count } abonnements</b>
    }
list-line = <b>{ $name }</b> · { $marks }
list-elsewhere = dans un autre sujet du forum
list-hint = Touchez un numéro pour ouvrir un abonnement.
list-empty = Aucun abonnement pour l’instant. Touchez un sujet, ou envoyez-moi le vôtre.
query-with = avec { $words }
query-without = sans { $words }
query-in-title = { $words } dans le titre
query-from = de { $words }
query-in-language = en { $language }
card-title = <b>{ $name }</b>
card-own = Recherche : { $query }
card-curated = Sujet : { $query }
card-without = Sans : { $words }
card-feed = Flux : { $url }
card-filter = Filtre : { $query }
card-failing = ⚠️ En panne depuis { $since } : { $reason }
card-pace = Quand : { $pace }
card-sound-on = Son : activé
card-sound-off = Son : désactivé
card-photo-on = Photo : activée
card-photo-off = Photo : désactivée
card-length = Longueur : { $length }
card-news = Langues des infos : { $languages }
card-only = Seulement de : { $outlets }
card-never = Jamais de : { $outlets }
card-paused = En pause jusqu’à { $until }
pace-instant = tout de suite
pace-hourly = toutes les heures
pace-daily = tous les jours
pace-weekly = toutes les semaines
pace-daily-at = tous les jours à { $time }
pace-weekly-at = le { $day } à { $time }
length-headline = le titre seul
length-short = deux phrases
length-long = plus long
length-chat = comme dans les réglages
pause-1 = 1 jour
pause-3 = 3 jours
pause-7 = 1 semaine
pause-30 = 30 jours
pace-ask = Quand voulez-vous les alertes de <b>{ $name }</b> ?
length-ask = Quelle longueur pour les alertes de <b>{ $name }</b> ?
pause-ask-one = Combien de temps mettre <b>{ $name }</b> en pause ?
remove-ask = Supprimer <b>{ $name }</b> ?
outlets-o = <b>{ $name }</b> : seulement de ces médias. Si vous n’en cochez aucun, de tous.
outlets-n = <b>{ $name }</b> : jamais de ces médias.
rename-ask = Envoyez-moi le nouveau nom de <b>{ $name }</b>.
share-topic = Avec ce lien, on peut s’abonner à <b>{ $name }</b> d’un simple toucher :
share-feed = En m’envoyant ceci, on reçoit le même flux que <b>{ $name }</b> :
share-secret = L’adresse de <b>{ $name }</b> contient un mot de passe ou une clé, je ne la partage donc pas. Vous pouvez la transmettre vous-même.
unsub-ask = Que voulez-vous arrêter de suivre ?
unsub-unknown = Vous ne suivez pas « { $name } ».
unsub-done = Vous ne suivez plus <b>{ $name }</b>.
unsub-done-short = Vous ne suivez plus { $name }
unsub-all-ask =
    { $count ->
        [one] Supprimer votre abonnement ? Je vous envoie d’abord une sauvegarde, pour pouvoir le rétablir.
       *[other] Supprimer vos { $count } abonnements ? Je vous envoie d’abord une sauvegarde, pour pouvoir les rétablir.
    }
unsub-all-done =
    { $count ->
        [one] Votre abonnement est supprimé. Pour le rétablir, envoyez /import puis ce fichier.
       *[other] Vos { $count } abonnements sont supprimés. Pour les rétablir, envoyez /import puis ce fichier.
    }

search-ask = Que voulez-vous chercher ? Par exemple <code>iran négociations</code>
search-title = { $query }
search-none =
    { $days ->
        [one] { $query } : rien depuis hier.
       *[other] { $query } : rien ces { $days } derniers jours.
    }
latest-mine = <b>Les dernières infos de vos sujets</b>
latest-all = <b>Les dernières infos</b>
latest-none = Rien pour l’instant. Je viens de commencer à suivre l’actualité.
story-told = { $outlets } · { $time }

settings-title = <b>Réglages</b> pour toutes les alertes
settings-paused = ⏸ En pause jusqu’à { $until } (/resume)
settings-language = Langue : { $language }
settings-zone = Fuseau horaire : { $zone } (il est { $time })
settings-news = Langues des infos : { $languages }
settings-quiet = Heures calmes : { $hours }
settings-cap = Alertes par heure : { $cap }
settings-breaking-on = Dernière minute : passe outre les heures calmes et la limite horaire
settings-breaking-off = Dernière minute : attend comme le reste
settings-digest = Récaps : { $time }, ceux de la semaine le { $day }
settings-length = Longueur : { $length }
settings-previews-on = Aperçus des liens : activés
settings-previews-off = Aperçus des liens : désactivés
saved = Enregistré
quiet-none = désactivées
cap-none = sans limite
language-ask = Quelle langue voulez-vous que je parle ?
language-done = Langue changée : { $language }.
quiet-ask =
    Quand dois-je rester silencieux ? Ce qui arrive pendant ce temps attend un seul récap, à la fin.
    Fuseau horaire : { $zone }.
quiet-type = Envoyez-moi les heures, par exemple <code>22:30-7</code>, ou <code>off</code>.
quiet-unreadable = Je n’ai pas compris ces heures. Essayez <code>/quiet 22:30-7</code> ou <code>/quiet off</code>.
quiet-done = 🌙 Heures calmes : { $hours } ({ $zone }). Ce qui arrive pendant ce temps attend un seul récap.
quiet-off = Les heures calmes sont désactivées.
cap-ask = Combien d’alertes par heure, au maximum ? Le reste arrive en un seul récap.
digest-ask = À quelle heure voulez-vous les récaps, et quel jour ceux de la semaine ? Pour recevoir un abonnement en récap, ouvrez-le dans /list.
digest-unreadable = Je n’ai pas compris. Essayez <code>/digest daily 8:00</code>, <code>/digest weekly friday 18:00</code>, <code>/digest hourly</code> ou <code>/digest off</code>.
digest-done-instant =
    { $count ->
        [one] Votre abonnement arrive de nouveau tout de suite.
       *[other] Vos { $count } abonnements arrivent de nouveau tout de suite.
    }
digest-done-hourly =
    { $count ->
        [one] Votre abonnement arrive maintenant en récap, toutes les heures.
       *[other] Vos { $count } abonnements arrivent maintenant en un seul récap, toutes les heures.
    }
digest-done-daily =
    { $count ->
        [one] Votre abonnement arrive maintenant en récap, tous les jours à { $time }.
       *[other] Vos { $count } abonnements arrivent maintenant en un seul récap, tous les jours à { $time }.
    }
digest-done-weekly =
    { $count ->
        [one] Votre abonnement arrive maintenant en récap, chaque { $day } à { $time }.
       *[other] Vos { $count } abonnements arrivent maintenant en un seul récap, chaque { $day } à { $time }.
    }
digest-zone = Fuseau horaire : { $zone }. Les nouveaux abonnements arrivent toujours tout de suite.
length-ask-chat = Quelle longueur pour les alertes ?
zone-ask =
    Votre fuseau horaire est { $zone }, où il est { $time }.
    Pour en changer, envoyez <code>/timezone Paris</code> (ou toute autre ville) ou partagez votre position (📎).
zone-type = Envoyez-moi votre ville, par exemple <code>Paris</code>, ou partagez votre position (📎).
zone-which = Il y en a plusieurs. De laquelle s’agit-il ?
zone-unknown = Je ne connais pas la ville « { $name } ». Essayez la grande ville la plus proche, en anglais ou dans la langue du pays.
zone-similar = Je ne connais pas la ville « { $name } ». Vouliez-vous dire l’une de celles-ci ?
zone-done = 🕒 Fuseau horaire : { $zone }, où il est { $time }.
first-none = Rien encore sur ce sujet. Vous recevrez la première info dès sa parution.
first-stories =
    { $count ->
        [one] La dernière info :
       *[other] Les deux dernières infos :
    }
where-ask =
    🕒 <b>Où êtes-vous ?</b> Les horaires et les heures calmes seront ainsi justes.
    Touchez une ville, écrivez la vôtre ou partagez votre position (📎).
where-ask-group = 🕒 <b>Où êtes-vous ?</b> Les horaires et les heures calmes seront ainsi justes ici.
where-skipped = D’accord, je reste à l’heure de { $zone }. Pour en changer : /timezone.
news-ask = <b>Dans quelles langues voulez-vous les infos ?</b> Je vous préviens dès qu’une info paraît dans une des langues cochées. Ce qui ne paraît que dans d’autres langues est laissé de côté.
news-ask-one = Dans quelles langues voulez-vous <b>{ $name }</b> ?
news-week = Infos de la semaine dernière : { $languages }.
news-week-none = Je n’ai encore lu aucune info.
news-left-out = Laissées de côté, car seulement dans d’autres langues : { $languages }.
news-all = toutes les langues
news-as-feed = la langue du flux
pause-ask = Combien de temps voulez-vous une pause ? Ce que vous manquez arrive ensuite en un seul récap.
pause-unreadable = Je n’ai pas compris la durée. Essayez <code>/pause 3d</code>, <code>/pause 12h</code> ou <code>/pause 1w</code>.
pause-done = ⏸ En pause jusqu’à { $until }. Ce que vous manquez arrivera alors en un seul récap, ou dès que vous enverrez /resume.
resume-done = ▶️ Me revoilà. Ce que vous avez manqué arrive en un seul récap.
resume-not-paused = Je ne suis pas en pause.
resume-others = Ces abonnements ont leur propre pause. Touchez pour reprendre :

alert-more = Plus
alert-why = Pourquoi ?
alert-story = 🧵 Toute l’histoire
alert-mute-story = 🔕 Ignorer la suite
alert-mute-outlet = 🔕 { $name } en sourdine un jour
alert-fewer = 👎 Moins comme ça
alert-unsub = Se désabonner
alert-unsub-yes = Oui, ne plus suivre { $name }
alert-no-more = Il n’y a rien de plus à lire.
channel-buttons = Les admins d’un canal peuvent mettre ses alertes en sourdine ou se désabonner dans un échange privé avec moi : /list suivi du @nom du canal.
channel-private = Un canal se règle dans un échange privé avec moi : { $example }
recent-title = Dernières alertes. Touchez un numéro pour en lire plus, voir pourquoi elle est arrivée, la mettre en sourdine ou vous désabonner.
recent-none = Pas encore d’alerte.
alert-story-muted = Vous ne recevrez plus rien sur cette info.
alert-outlet-muted = { $name } est en sourdine pour un jour.
alert-fewer-ask = Quel mot écarter ? À côté : combien d’alertes de la semaine passée il aurait évitées.
alert-fewer-word = { $word } · { $stopped } sur { $alerts }
alert-fewer-undo = ↩ Annuler
alert-fewer-undone = { $name } vous envoie de nouveau les infos avec « { $word } ».
alert-fewer-none = Je ne trouve aucun mot qui distingue cette info.
alert-fewer-done = { $name } ne vous enverra plus d’infos avec « { $word } ».
alert-fewer-feed = Cela vient d’un flux, pas d’une recherche. Vous pouvez le mettre en pause ou le supprimer dans /list.
alert-fewer-full = La recherche de ce sujet n’a plus de place pour un autre mot. Vous pouvez la modifier dans /list.
why-reply = Répondez à une alerte avec /why et je vous dirai pourquoi vous l’avez reçue.
why-private = Je vous le dis dans notre échange privé.
why-unknown = Je ne me souviens pas d’avoir envoyé cette alerte.
why-left-out = La semaine dernière, il y avait aussi des infos parues seulement dans d’autres langues, que vous n’avez donc pas reçues : { $languages }.
story-reply = Répondez à une alerte avec /story et je vous raconterai toute l’histoire depuis le début.
story-count = Articles : { $reports } · Médias : { $outlets }
story-earlier = … Articles précédents : { $count }
story-grows = Je mets ce message à jour au fil de l’histoire.
why-others =
    { $count ->
        [one] Et { $count } autre info dans ce message.
       *[other] Et { $count } autres infos dans ce message.
    }
why-topic = Elle correspond à <b>{ $name }</b> : { $query }
why-feed = Vous suivez le flux <b>{ $name }</b>.
why-filter = Son filtre : { $query }
why-left = Elle est arrivée pour <b>{ $name }</b>, que vous ne suivez plus.
why-hit = • « { $word } » { $field } ({ $outlet })
why-changed = Votre recherche a changé depuis et ne la trouverait plus.
why-source = D’abord parue dans { $feed }.
why-merged = Une seule info, réunie à partir de { $count } articles :
why-one-event = C’étaient d’abord { $count } infos, qui n’en faisaient en fait qu’une.
field-title = dans le titre
field-text = dans le texte
field-source = dans le nom du média
field-lang = comme langue

export-json = Tout ce qui concerne cet échange. Pour le rétablir, envoyez-moi ce fichier ou utilisez /import.
export-masked = Les adresses avec un mot de passe ou une clé sont masquées dans ces fichiers. Seul le /export d’un échange privé donne les siennes en entier.
export-opml = Vos flux, pour n’importe quel lecteur.
import-ask = Envoyez-moi le fichier : un export de Newsbell, ou un OPML venu d’un autre lecteur.
import-large = Ce fichier est trop gros : { $count } Ko au maximum. Rien n’a changé.
import-lost = Je n’ai pas pu récupérer ce fichier auprès de Telegram. Rien n’a changé ; renvoyez-le, s’il vous plaît.
import-broken =
    Je ne peux pas utiliser ce fichier. Rien n’a changé. Envoyez-moi un export de Newsbell ou un fichier OPML.
    <i>{ $reason }</i>
import-done = Ajoutés : { $added }. Déjà là : { $there }. Échecs : { $failed }.
import-failed = ⚠️ { $name } : { $reason }
import-failed-more = … et { $count } autres.
forget-ask =
    { $count ->
        [0] Effacer tout ce que je sais de cet échange, avec tous les réglages et l’historique ? C’est définitif.
        [one] Effacer tout ce que je sais de cet échange : { $count } abonnement, tous les réglages et l’historique ? C’est définitif.
       *[other] Effacer tout ce que je sais de cet échange : { $count } abonnements, tous les réglages et l’historique ? C’est définitif.
    }
forget-done = Tout ce qui concerne cet échange est effacé. Envoyez /start pour recommencer.

button-help = ❔ Aide
button-add-group = ➕ Ajouter à un groupe
button-own-topic = ✏️ Mon propre sujet
button-topics = 📰 Sujets
button-query-help = Comment écrire une recherche
button-cancel = Annuler
button-subscribe = ✅ S’abonner
button-sub-these = ✅ S’abonner
button-keep = ✅ Garder
button-change = ✏️ Modifier
button-tune = ⚙️ Ajuster
button-undo = ↩️ Annuler
button-list = ◀ Ma liste
button-recent = Dernières alertes
button-back = ◀ Retour
button-settings = ⚙️ Réglages
button-pace = ⏱ Quand
button-length = ↕️ Longueur
button-silent = 🔕 Couper le son
button-sound-on = 🔔 Remettre le son
button-photo-on = 🖼 Afficher la photo
button-photo-off = 🖼 Masquer la photo
button-pause = ⏸ Pause
button-resume = ▶️ Reprendre
button-rename = ✏️ Renommer
button-query = 🔎 Modifier la recherche
button-filter = 🔎 Filtrer
button-filter-change = 🔎 Modifier le filtre
button-filter-off = ✖ Retirer le filtre
button-outlets = 📰 Médias
button-outlets-o = Seulement ceux-ci…
button-outlets-n = Jamais ceux-ci…
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
button-news = 🗣 Langues des infos
button-news-all = Toutes les langues
button-quiet = 🌙 Heures calmes
button-cap = 🔢 Alertes par heure
button-breaking = ⚡ Dernière minute
button-digest = 🗞 Récaps
button-previews = 🖼 Aperçus des liens
button-other = ✏️ Autres
button-city = ✏️ Saisir une ville
button-skip = Passer
button-private = 💬 Échange privé
button-forget-yes = 🗑 Oui, tout effacer
button-export = 💾 Exporter d’abord

command-start = choisir des sujets
command-sub = s’abonner à des mots, un flux ou un sujet
command-list = vos abonnements
command-unsub = se désabonner d’un sujet, ou de tout
command-preview = essayer une recherche avant de s’abonner
command-latest = les dernières infos
command-search = chercher dans les infos passées
command-topics = des sujets au choix
command-settings = horaires, longueur, langue
command-quiet = heures calmes, par exemple 22:30-7
command-digest = des récaps au lieu d’alertes
command-timezone = votre fuseau horaire, par ville
command-language = la langue que je parle
command-pause = mettre toutes les alertes en pause
command-resume = reprendre les alertes
command-why = pourquoi une alerte est arrivée (en réponse à l’alerte)
command-story = une histoire depuis le début (en réponse à une alerte)
command-export = vos abonnements dans un fichier
command-import = rétablir des abonnements depuis un fichier
command-privacy = ce que je conserve sur vous
command-forget = effacer tout ce qui concerne cet échange
command-help = ce que je sais faire
command-cancel = annuler une question

command-stats = le bot en chiffres
command-feeds = tous les flux et leur état
command-addfeed = ajouter un flux pour tous
command-removefeed = ne plus consulter un flux
command-addtopic = proposer un sujet à tous
command-removetopic = ne plus proposer un sujet
command-broadcast = envoyer un message à tous les échanges
command-allow = laisser quelqu’un utiliser le bot
command-ban = bloquer quelqu’un
command-reload = recharger la configuration

notice-feed-failing = ⚠️ <b>{ $name }</b> est en panne depuis des heures : { $reason }. Je continue d’essayer.
notice-feed-moved = ⚠️ <b>{ $name }</b> est en panne : { $reason }. Je continue d’essayer.
notice-feed-gone = ⚠️ <b>{ $name }</b> n’existe plus : { $reason }. J’ai cessé d’essayer.
notice-feed-back = ✅ <b>{ $name }</b> est de retour.
feed-offered = Il a peut-être changé d’adresse : { $url }
feed-retried = J’essaie tout de suite.
find-nothing = Je n’ai pas trouvé de nouvelle adresse sur son site.
button-retry = 🔄 Essayer maintenant
button-find = 🔎 Chercher la nouvelle adresse
button-move = ➡️ Utiliser la nouvelle adresse

stats-title = <b>Newsbell en chiffres</b> (aujourd’hui : les 24 dernières heures)
stats-chats = Échanges : { $active }, suspendus : { $suspended }
stats-topics = Abonnements : { $subscriptions } ; sujets : { $curated } pour tous, { $own } personnels
stats-feeds = Flux : { $feeds }, en panne : { $failing }
stats-news = Articles aujourd’hui : { $entries }, infos : { $stories }
stats-alerts = Alertes aujourd’hui : { $sent }, échouées : { $failed }
stats-queue = File d’attente : { $queued }, en attente d’un récap : { $held } ; la plus ancienne attend depuis { $seconds } s
stats-rate = Envoi : jusqu’à { $rate } messages par seconde en ce moment
stats-lag = Délai : moins de { $half } s pour la moitié, moins de { $most } s pour 95 %
feeds-title = <b>{ $count } flux</b>, page { $page } sur { $pages }
feed-state-active = fonctionne
feed-state-failing = en panne :
feed-state-retired = n’est plus consulté :
feed-polls = Dernière consultation { $last }, dernier succès { $good }, prochaine consultation { $next }
feed-private = 🔒 Privé : seuls les échanges qui l’ont ajouté reçoivent ses infos.
feed-share-ask = Ouvrir <b>{ $name }</b> à tous ? Tous les échanges pourront aussi trouver ses infos passées.
feed-unshare-nobody = Aucun échange n’a ajouté ce flux, il reste donc ouvert à tous.
addfeed-how = Envoyez <code>/addfeed https://example.org/feed Nom</code>.
addtopic-how = Envoyez <code>/addtopic Négociations Iran = iran (talks OR negotiations)</code>.
addtopic-there = Il existe déjà un sujet « { $name } ». Retirez-le d’abord avec /removetopic.
addtopic-done = ✅ <b>{ $name }</b> est maintenant proposé à tous :
removetopic-which = Quel sujet ne plus proposer ?
removetopic-done =
    { $count ->
        [0] <b>{ $name }</b> n’est plus proposé.
        [one] <b>{ $name }</b> n’est plus proposé. { $count } abonné le garde.
       *[other] <b>{ $name }</b> n’est plus proposé. { $count } abonnés le gardent.
    }
broadcast-how = Écrivez le message après la commande : <code>/broadcast Bonjour à tous</code>. La mise en forme est conservée.
broadcast-ask =
    { $count ->
        [one] Ce message part vers { $count } échange, sans son :
       *[other] Ce message part vers { $count } échanges, sans son :
    }
broadcast-begun = C’est parti.
broadcast-busy = Un autre envoi est encore en cours.
broadcast-done = Envoi terminé. Envoyés : { $sent }, échoués : { $failed }.
allow-how = Envoyez <code>/allow 1234567</code> avec l’identifiant d’une personne ou d’un groupe.
allow-done = ✅ { $id } peut maintenant utiliser le bot.
ban-how = Envoyez <code>/ban 1234567</code> avec l’identifiant d’une personne ou d’un groupe.
ban-owner = Impossible de bloquer un opérateur.
ban-done = 🚫 { $id } est bloqué : ni réponses, ni alertes.
reload-done = ✅ Configuration rechargée.
reload-same = Rien n’a changé.
reload-feeds = Flux : { $added } nouveaux, { $changed } modifiés, { $gone } retirés.
reload-topics = Sujets : { $added } nouveaux, { $changed } modifiés, { $gone } retirés.
reload-keys = En vigueur dès maintenant : { $keys }
reload-waiting = En vigueur au prochain démarrage : { $keys }
reload-wrong = ⚠️ La configuration contient des erreurs, donc <b>rien n’a changé</b>. Corrigez-les, puis envoyez /reload :
notice-dead =
    { $count ->
        [one] ⚠️ <b>{ $count } flux</b> est en panne depuis plus d’un jour :
       *[other] ⚠️ <b>{ $count } flux</b> sont en panne depuis plus d’un jour :
    }
notice-late =
    { $minutes ->
        [one] ⚠️ La file a <b>{ $minutes } minute</b> de retard. Alertes en attente : { $count }. /stats
       *[other] ⚠️ La file a <b>{ $minutes } minutes</b> de retard. Alertes en attente : { $count }. /stats
    }
notice-disk = ⚠️ Le disque est presque plein : il reste { $megabytes } Mo.
button-refresh = 🔄 Actualiser
button-all-feeds = ◀ Tous les flux
button-feed-share = 🌍 Ouvrir à tous
button-feed-share-yes = Oui, ouvrir à tous
button-feed-unshare = 🔒 Réserver à ses échanges
button-broadcast =
    { $count ->
        [one] 📣 Envoyer à { $count } échange
       *[other] 📣 Envoyer à { $count } échanges
    }
