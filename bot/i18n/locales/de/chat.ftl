# Was der Bot im Chat sagt. Siehe en/chat.ftl zu Markup und reinem Text.

## Erste Schritte

start-private =
    🔔 Ich lese die Nachrichten und klingle <b>einmal</b>, wenn etwas geschieht, das dich angeht: in zwei Sätzen, egal wie viele Medien berichten.
    Tippe die Themen an, die du willst, oder schreib mir ein eigenes, zum Beispiel <code>iran gespräche</code>.
start-group =
    🔔 Ich lese die Nachrichten und klingle in dieser Gruppe <b>einmal</b>, wenn etwas geschieht, das sie angeht: in zwei Sätzen.
    Admins: Tippt die Themen an, die ihr wollt, oder schickt <code>/sub iran gespräche</code>.
topics-title = <b>Themen</b>. Antippen schaltet eines ein oder aus.
topics-none = Hier werden keine Themen angeboten, aber du kannst eigene haben: <code>/sub iran gespräche</code>
start-choices = Nachrichten erzähle ich dir in diesen Sprachen: <b>{ $languages }</b>, nach der Uhr von <b>{ $zone }</b>. Wenn das nicht stimmt: 🗣 und 🕒 ändern es.
topic-on = ✅ { $name } ist an
topic-off = { $name } ist aus
share-offer = Möchtest du von <b>{ $name }</b> hören?
share-gone = Das Thema aus diesem Link gibt es nicht mehr. Hier sind die anderen.

help-intro =
    <b>Sag mir, worauf ich achten soll; ich klingle einmal je Nachricht.</b>
    Schreib mir Wörter (<code>iran gespräche</code>), die Adresse eines Feeds oder einer Website, oder tippe ein Thema an.
help-more =
    In Gruppen ändern nur Admins etwas. Für einen Kanal: Mach mich dort zum Admin und schreib mir hier: <code>/sub @kanal iran gespräche</code>
    Zeiten und Sprachen: /quiet, /digest, /timezone, /settings. Unter jeder Meldung öffnet ⋯ ein Menü: mehr davon, die ganze Geschichte, warum sie kam, stummschalten.
help-query =
    <b>So schreibst du eine Suche</b>

    <code>iran talks</code> – beide Wörter, in jeder Form (Iranian, talk)
    <code>iran OR "saudi arabia"</code> – eines davon; eine Wendung steht in Anführungszeichen
    <code>iran talks -football</code> – aber nicht das dritte
    <code>(iran OR tehran) (talks OR deal)</code> – eines aus jeder Gruppe
    <code>title:iran</code> – nur in der Überschrift
    <code>source:bbc</code> – nur von einem Medium
    <code>lang:de</code> – nur in einer Sprache

    Wörter nebeneinander binden stärker als OR: <code>a b OR c</code> heißt <code>(a b) OR c</code>.
    Probiere eine aus, ohne sie zu behalten: <code>/preview iran talks</code>
privacy =
    <b>Was ich über diesen Chat speichere</b>

    • seine Nummer und seinen Namen, wie Telegram sie nennt
    • was du abonniert hast, und deine Einstellungen
    • welche Meldungen hier ankamen, { $days } Tage lang: damit nichts zweimal klingelt
    • welche meiner Nachrichten eine ganze Geschichte erzählen, zwei Tage lang: damit sie mitwachsen
    • eine Frage, die ich gestellt habe, bis du antwortest oder 15 Minuten um sind

    Ein Feed, den du über seine Adresse hinzufügst, gehört nur diesem Chat: Was er bringt, findet, bekommt und zählt niemand sonst, außer wer dieselbe Adresse hinzugefügt hat. Der Betreiber sieht seinen Namen und kann ihn für alle freigeben. Eine Adresse mit Passwort oder Schlüssel wird überall verdeckt gezeigt, nie per Link geteilt und steht vollständig nur im /export eines privaten Chats.

    Ich speichere nicht, was du sonst schreibst, wer was antippt oder wer was liest. Nachrichten werden auf diesem Rechner zugeordnet; nichts über dich wird weitergegeben.
    /export schickt dir alles, /forget löscht es.
cancelled = Abgebrochen.
nothing-to-cancel = Es gibt nichts abzubrechen.
unknown-command = Diesen Befehl kenne ich nicht. /help zeigt, was es gibt.
unknown-command-nearest = Diesen Befehl kenne ich nicht. Meintest du { $command }? /help zeigt, was es gibt.
prompt-group = <i>Antworte auf diese Nachricht. Sie wartet 15 Minuten; /cancel beendet sie.</i>
said-nothing = Schreib mir, worauf ich achten soll, zum Beispiel <code>iran gespräche</code>, oder tippe auf /topics.
flood = Das war etwas schnell. In einer Minute antworte ich wieder.
button-gone = Das gibt es nicht mehr.
failed = Hier ist etwas schiefgegangen; es wurde notiert. Bitte versuch es noch einmal.
not-invited = Dieser Bot ist nur auf Einladung. Gib dem Betreiber deine Nummer: <code>{ $id }</code>
admins-only = Das können nur Admins dieser Gruppe ändern.

## Kanäle und andere Chats, aus einem privaten Chat

target-unknown = Ich sehe <b>{ $name }</b> nicht. Mach mich dort zuerst zum Admin, und prüfe den Namen.
target-not-admin = Soweit ich sehe, bist du kein Admin von <b>{ $name }</b>.
target-cannot-post = Ich darf in <b>{ $name }</b> nicht schreiben. Mach mich zum Admin, der Nachrichten senden darf.

## Abonnieren

sub-ask =
    Worauf soll ich achten? Schick mir
    • Wörter, zum Beispiel <code>iran gespräche</code>
    • die Adresse eines Feeds oder einer Website, zum Beispiel <code>bbc.com/news</code>
    • den Namen eines Themas: /topics
sub-these =
    { $count ->
        [one] Diese Adresse abonnieren?
       *[other] Diese { $count } Adressen abonnieren?
    }
sub-done = ✅ Du hörst von <b>{ $name }</b>.
sub-already = Von <b>{ $name }</b> hörst du schon.
sub-room =
    { $count ->
        [0] Das war das Letzte, wofür hier Platz ist.
       *[other] Für { $count } weitere ist hier noch Platz.
    }
limit-topics =
    { $count ->
        [one] Hier ist Platz für { $count } Thema, und er ist belegt. /unsub schafft Platz.
       *[other] Hier ist Platz für { $count } Themen, und alle Plätze sind belegt. /unsub schafft Platz.
    }
limit-feeds =
    { $count ->
        [one] Hier ist Platz für { $count } Feed, und er ist belegt. /unsub schafft Platz.
       *[other] Hier ist Platz für { $count } Feeds, und alle Plätze sind belegt. /unsub schafft Platz.
    }
feeds-looking =
    { $count ->
        [one] Ich suche den Feed …
       *[other] Ich suche die Feeds …
    }
feeds-several = { $url } hat { $count } Feeds. Welcher soll es sein?
feed-failed = ⚠️ { $url }: { $reason }
feeds-busy = Ich suche noch nach anderen Feeds von dir. Warte bitte diese Antwort ab und versuch es dann noch einmal.

preview-title = { $query }
preview-ask = Welche Suche soll ich ausprobieren? Zum Beispiel <code>iran gespräche</code>
preview-a-day =
    { $count ->
        [one] Etwa <b>{ $count } Meldung am Tag</b>.
       *[other] Etwa <b>{ $count } Meldungen am Tag</b>.
    }
preview-a-week =
    { $count ->
        [one] Etwa <b>{ $count } Meldung in der Woche</b>.
       *[other] Etwa <b>{ $count } Meldungen in der Woche</b>.
    }
preview-few =
    { $count ->
        [one] <b>{ $count } Meldung</b>, seit ich lese.
       *[other] <b>{ $count } Meldungen</b>, seit ich lese.
    }
preview-none =
    { $days ->
        [one] Nichts am letzten Tag. Es kann trotzdem passen: Ich klingle, sobald etwas kommt.
       *[other] Nichts in den letzten { $days } Tagen. Es kann trotzdem passen: Ich klingle, sobald etwas kommt.
    }
preview-all-words = Alle diese Wörter müssen vorkommen. Genügt eines davon: { $query }
preview-last =
    { $count ->
        [one] Die letzte:
       *[other] Die letzten { $count }:
    }
query-change =
    Schick mir die Suche, wie sie sein soll. Jetzt lautet sie (zum Kopieren antippen):
    { $query }
query-unreadable = Diese Suche kann ich nicht lesen. Der Fehler liegt bei ▶:
query-detail = <i>{ $detail }</i>
query-long =
    { $count ->
       *[other] Das ist zu lang für eine Suche: { $count } Zeichen sind erlaubt.
    }

## Die Liste und ihre Karten

list-title =
    { $count ->
        [one] <b>{ $count } Abo</b>
       *[other] <b>{ $count } Abos</b>
    }
list-line = <b>{ $name }</b> · { $marks }
list-elsewhere = in einem anderen Thread
list-hint = Tippe eine Nummer an, um etwas zu ändern.
list-empty = Hier ist noch nichts abonniert. Tippe ein Thema an, oder schreib mir ein eigenes.
card-title = <b>{ $name }</b>
card-own = Suche: { $query }
card-curated = Thema: { $query }
card-feed = Feed: { $url }
card-failing = ⚠️ Gestört seit { $since }: { $reason }
card-pace = Wann: { $pace }
card-sound-on = Ton: an
card-sound-off = Ton: aus
card-length = Länge: { $length }
card-news = Nachrichtensprachen: { $languages }
card-only = Nur von: { $outlets }
card-never = Nie von: { $outlets }
card-paused = Pause bis { $until }
pace-instant = sofort
pace-hourly = stündlich
pace-daily = täglich
pace-weekly = wöchentlich
pace-daily-at = täglich um { $time }
pace-weekly-at = { $day } um { $time }
length-headline = nur die Überschrift
length-short = zwei Sätze
length-long = länger
length-chat = wie im Chat
pause-1 = 1 Tag
pause-3 = 3 Tage
pause-7 = 1 Woche
pause-30 = 30 Tage
pace-ask = Wann soll ich dir von <b>{ $name }</b> erzählen?
length-ask = Wie viel soll ich von <b>{ $name }</b> erzählen?
pause-ask-one = Wie lange soll <b>{ $name }</b> pausieren?
remove-ask = <b>{ $name }</b> entfernen?
outlets-o = <b>{ $name }</b>: nur von diesen Medien. Ist keines markiert, von allen.
outlets-n = <b>{ $name }</b>: nie von diesen Medien.
rename-ask = Schick mir einen anderen Namen für <b>{ $name }</b>.
share-topic = Wer diesen Link öffnet, kann <b>{ $name }</b> mit einmal Antippen abonnieren:
share-feed = Wer mir das schickt, bekommt denselben Feed wie <b>{ $name }</b>:
share-secret = Die Adresse von <b>{ $name }</b> enthält ein Passwort oder einen Schlüssel, darum teile ich sie nicht. Wer den Feed haben soll, braucht die Adresse von dir.
unsub-ask = Was soll weg?
unsub-unknown = „{ $name }“ hast du nicht abonniert.
unsub-done = <b>{ $name }</b> ist weg. Du hörst nichts mehr davon.
unsub-done-short = { $name } ist weg
unsub-all-ask =
    { $count ->
        [one] Dein Abo entfernen? Vorher schicke ich dir eine Datei, mit der du es zurückholen kannst.
       *[other] Alle { $count } Abos entfernen? Vorher schicke ich dir eine Datei, mit der du sie zurückholen kannst.
    }
unsub-all-done =
    { $count ->
        [one] Das Abo ist weg. /import mit der Datei bringt es zurück.
       *[other] Alle { $count } Abos sind weg. /import mit der Datei bringt sie zurück.
    }

## Lesen

search-ask = Wonach soll ich suchen? Zum Beispiel <code>iran gespräche</code>
search-title = { $query }
search-none =
    { $days ->
        [one] { $query }: nichts am letzten Tag.
       *[other] { $query }: nichts in den letzten { $days } Tagen.
    }
latest-mine = <b>Das Neueste zu deinen Themen</b>
latest-all = <b>Die neuesten Nachrichten</b>
latest-none = Noch nichts. Ich habe gerade erst zu lesen begonnen.
story-told = { $outlets } · { $time }

## Einstellungen

settings-title = <b>Einstellungen</b> für alles, was hier ankommt
settings-paused = ⏸ Pause bis { $until } (/resume)
settings-language = Sprache: { $language }
settings-zone = Zeitzone: { $zone } (jetzt { $time })
settings-news = Nachrichtensprachen: { $languages }
settings-quiet = Ruhezeit: { $hours }
settings-cap = Meldungen, die in einer Stunde klingeln: { $cap }
settings-breaking-on = Eilmeldungen: dürfen Ruhezeit und Grenze durchbrechen
settings-breaking-off = Eilmeldungen: warten wie alles andere
settings-digest = Übersichten: { $time }, wöchentliche am { $day }
settings-length = Länge: { $length }
settings-previews-on = Linkvorschau: an
settings-previews-off = Linkvorschau: aus
saved = Gespeichert
quiet-none = keine
cap-none = keine Grenze
language-ask = Welche Sprache soll ich sprechen?
language-done = Ich spreche jetzt { $language }.
quiet-ask =
    Wann soll ich still sein? Was dann kommt, wartet auf eine Übersicht am Ende.
    Die Zeiten gelten für { $zone }.
quiet-type = Schick mir die Zeiten, zum Beispiel <code>22:30-7</code>, oder <code>off</code>.
quiet-unreadable = Diese Zeiten habe ich nicht verstanden. Schreib sie wie <code>/quiet 22:30-7</code>, oder <code>/quiet off</code>.
quiet-done = 🌙 Ruhe: { $hours } ({ $zone }). Was dann kommt, wartet auf eine Übersicht.
quiet-off = Keine Ruhezeit mehr.
cap-ask = Wie viele Meldungen dürfen in einer Stunde klingeln? Der Rest wartet auf eine Übersicht.
digest-ask = Wann sollen Übersichten kommen, und an welchem Tag die wöchentlichen? Welche Abos als Übersicht kommen, steht auf ihren Karten: /list
digest-unreadable = Das habe ich nicht verstanden. Schreib es wie <code>/digest daily 8:00</code>, <code>/digest weekly friday 18:00</code>, <code>/digest hourly</code> oder <code>/digest off</code>.
digest-done-instant =
    { $count ->
        [one] Dein Abo klingelt wieder sofort.
       *[other] Alle { $count } Abos klingeln wieder sofort.
    }
digest-done-hourly =
    { $count ->
        [one] Dein Abo kommt jetzt stündlich als Übersicht.
       *[other] Alle { $count } Abos kommen jetzt stündlich als eine Übersicht.
    }
digest-done-daily =
    { $count ->
        [one] Dein Abo kommt jetzt täglich um { $time } als Übersicht.
       *[other] Alle { $count } Abos kommen jetzt täglich um { $time } als eine Übersicht.
    }
digest-done-weekly =
    { $count ->
        [one] Dein Abo kommt jetzt jeden { $day } um { $time } als Übersicht.
       *[other] Alle { $count } Abos kommen jetzt jeden { $day } um { $time } als eine Übersicht.
    }
digest-zone = Die Zeiten gelten für { $zone }. Neue Abos klingeln sofort, bis du es anders sagst.
length-ask-chat = Wie viel soll eine Meldung erzählen?
zone-ask =
    Deine Zeitzone ist { $zone }, dort ist es { $time }.
    Schick <code>/timezone Wien</code> (jede Stadt), oder teile deinen Standort mit mir (📎).
zone-type = Schick mir den Namen deiner Stadt, zum Beispiel <code>Wien</code>, oder teile deinen Standort (📎).
zone-which = Es gibt mehrere. Welche ist es?
zone-unknown = Eine Stadt „{ $name }“ kenne ich nicht. Versuch die nächste große, auf Englisch oder wie sie dort heißt.
zone-similar = Eine Stadt „{ $name }“ kenne ich nicht. Meintest du eine von diesen?
zone-done = 🕒 Zeitzone: { $zone }, dort ist es { $time }.
news-ask = <b>In welchen Sprachen soll ich dir Nachrichten erzählen?</b> Eine Nachricht klingelt, sobald sie in einer angehakten Sprache erzählt wird, und in der besten davon. Was nur in anderen erzählt wird, klingelt nicht.
news-ask-one = In welchen Sprachen soll ich dir von <b>{ $name }</b> erzählen?
news-week = Nachrichten der letzten Woche: { $languages }.
news-week-none = Ich habe noch keine Nachrichten gelesen.
news-left-out = Weggelassen, weil nur in anderen Sprachen erzählt: { $languages }.
news-all = alle
news-as-feed = wie der Feed spricht
pause-ask = Wie lange soll ich schweigen? Was du verpasst, kommt danach als eine Übersicht.
pause-unreadable = Die Dauer habe ich nicht verstanden. Schreib es wie <code>/pause 3d</code>, <code>/pause 12h</code> oder <code>/pause 1w</code>.
pause-done = ⏸ Still bis { $until }. Was du verpasst, kommt dann als eine Übersicht, oder mit /resume.
resume-done = ▶️ Da bin ich wieder. Was du verpasst hast, kommt als eine Übersicht.
resume-not-paused = Gerade läuft keine Pause.
resume-others = Diese Abos pausieren für sich. Antippen beendet das:

## Unter einer Meldung

alert-more = Mehr
alert-why = Warum das?
alert-story = 🧵 Ganze Geschichte
alert-mute-story = 🔕 Nichts mehr dazu
alert-mute-outlet = 🔕 { $name } einen Tag lang nicht
alert-fewer = 👎 Weniger davon
alert-unsub = Abbestellen
alert-unsub-yes = Ja, { $name } abbestellen
alert-no-more = Mehr gibt es davon nicht zu erzählen.
channel-buttons = Was man mit einer Meldung eines Kanals tun kann, steht im privaten Chat seiner Admins mit mir: /list und der @Name des Kanals.
recent-title = Die letzten Meldungen. Tippe auf eine Nummer: warum sie kam, mehr davon, stummschalten, abbestellen.
recent-none = Es ist noch keine Meldung gekommen.
alert-story-muted = Von dieser Nachricht hörst du nichts mehr.
alert-outlet-muted = { $name } ist einen Tag lang stumm.
alert-fewer-ask = Welches Wort soll nicht mehr kommen?
alert-fewer-none = Ich finde kein Wort, das diese Nachricht von anderen unterscheidet.
alert-fewer-done = Nachrichten mit „{ $word }“ klingeln für { $name } nicht mehr.
alert-fewer-feed = Das kommt aus einem abonnierten Feed, nicht aus einer Suche. Anhalten oder entfernen kannst du ihn hier: /list
alert-fewer-full = Die Suche dieses Themas ist zu lang für ein weiteres Wort. /list öffnet sie.
why-reply = Antworte mit /why auf eine Meldung, und ich sage dir, warum sie kam.
why-private = Das sage ich dir in unserem privaten Chat.
why-unknown = An diese Meldung von mir erinnere ich mich nicht.
why-left-out = Dazu gab es in der letzten Woche auch Nachrichten nur in anderen Sprachen, die nicht geklingelt haben: { $languages }.
story-reply = Antworte mit /story auf eine Meldung, und ich erzähle die ganze Geschichte von Anfang an.
story-count = Berichte: { $reports } · Quellen: { $outlets }
story-earlier = … Frühere Berichte: { $count }
story-grows = Ich ergänze diese Nachricht, solange die Geschichte weitergeht.
why-others =
    { $count ->
        [one] Und { $count } weitere Nachricht in dieser Meldung.
       *[other] Und { $count } weitere Nachrichten in dieser Meldung.
    }
why-topic = Sie gehört zu <b>{ $name }</b>: { $query }
why-feed = Du hast den Feed <b>{ $name }</b> abonniert.
why-left = Sie kam für <b>{ $name }</b>; das hast du nicht mehr abonniert.
why-hit = • „{ $word }“ { $field } ({ $outlet })
why-changed = Deine Suche hat sich seither geändert und fände das jetzt nicht.
why-source = Zuerst berichtet in { $feed }.
why-merged = Zu einer Nachricht zusammengefasst aus { $count } Berichten:
why-one-event = Zuerst waren es { $count } Nachrichten, die sich als eine herausstellten.
field-title = in der Überschrift
field-text = im Text
field-source = als Medium
field-lang = als Sprache

## Mitnehmen und gehen

export-json = Alles aus diesem Chat. Schick es mir, oder nimm /import, um es zurückzuholen.
export-masked = Adressen mit Passwort oder Schlüssel sind in diesen Dateien verdeckt. Vollständig stehen sie nur im /export eines privaten Chats für seine eigenen Feeds.
export-opml = Deine Feeds, für jeden anderen Reader.
import-ask = Schick mir die Datei: einen Export von mir, oder OPML aus einem anderen Reader.
import-large = Die Datei ist zu groß: { $count } KB sind erlaubt. Es wurde nichts geändert.
import-lost = Ich konnte die Datei nicht von Telegram holen. Es wurde nichts geändert; schick sie bitte noch einmal.
import-broken =
    Mit dieser Datei kann ich nichts anfangen. Es wurde nichts geändert. Schick einen Export von mir, oder OPML.
    <i>{ $reason }</i>
import-done = Neu: { $added }. Schon da: { $there }. Fehlgeschlagen: { $failed }.
import-failed = ⚠️ { $name }: { $reason }
import-failed-more = … und { $count } weitere.
forget-ask =
    { $count ->
        [0] Alles löschen, was ich von diesem Chat weiß: Einstellungen und Verlauf? Das lässt sich nicht rückgängig machen.
        [one] Alles löschen, was ich von diesem Chat weiß: { $count } Abo, Einstellungen und Verlauf? Das lässt sich nicht rückgängig machen.
       *[other] Alles löschen, was ich von diesem Chat weiß: { $count } Abos, Einstellungen und Verlauf? Das lässt sich nicht rückgängig machen.
    }
forget-done = Alles aus diesem Chat ist gelöscht. /start beginnt von vorn.

## Knöpfe

button-help = ❔ Hilfe
button-add-group = ➕ In eine Gruppe holen
button-own-topic = ✏️ Eigenes Thema
button-topics = 📰 Themen
button-query-help = Hilfe zur Suche
button-cancel = Abbrechen
button-subscribe = ✅ Abonnieren
button-sub-these = ✅ Abonnieren
button-keep = ✅ Behalten
button-change = ✏️ Ändern
button-tune = ⚙️ Anpassen
button-undo = ↩️ Rückgängig
button-list = ◀ Meine Liste
button-recent = Letzte Meldungen
button-back = ◀ Zurück
button-settings = ⚙️ Einstellungen
button-pace = ⏱ Wann
button-length = ↕️ Länge
button-silent = 🔕 Ohne Ton
button-sound-on = 🔔 Mit Ton
button-pause = ⏸ Pause
button-resume = ▶️ Weiter
button-rename = ✏️ Umbenennen
button-query = 🔎 Suche ändern
button-outlets = 📰 Medien
button-outlets-o = Nur diese …
button-outlets-n = Nie diese …
button-share = 🔗 Teilen
button-remove = 🗑 Entfernen
button-remove-yes = Ja, entfernen
button-no = Nein
button-everything = 🗑 Alles
button-everything-yes =
    { $count ->
        [one] Ja, entfernen
       *[other] Ja, alle { $count } entfernen
    }
button-done = Fertig
button-language = 🌐 Sprache
button-zone = 🕒 Zeitzone
button-news = 🗣 Nachrichtensprachen
button-news-all = Alle Sprachen
button-quiet = 🌙 Ruhezeit
button-cap = 🔢 Grenze je Stunde
button-breaking = ⚡ Eilmeldungen
button-digest = 🗞 Übersichten
button-previews = 🖼 Linkvorschau
button-other = ✏️ Andere
button-city = ✏️ Stadt nennen
button-forget-yes = 🗑 Ja, alles löschen
button-export = 💾 Erst sichern

## Das Menü der Befehle

command-start = Themen wählen
command-sub = auf Wörter, einen Feed oder ein Thema achten
command-list = deine Abos, und wie jedes kommt
command-unsub = eines entfernen, oder alles
command-preview = eine Suche ausprobieren
command-latest = die neuesten Nachrichten
command-search = im Archiv suchen
command-topics = Themen zum Antippen
command-settings = Zeiten, Länge, Sprache
command-quiet = Ruhezeit, zum Beispiel 22:30-7
command-digest = Übersichten statt Meldungen
command-timezone = deine Zeitzone, nach Stadt
command-language = die Sprache, die ich spreche
command-pause = eine Weile nichts hören
command-resume = wieder hören
command-why = warum eine Meldung kam, als Antwort darauf
command-story = eine Geschichte von Anfang an, als Antwort auf eine Meldung
command-export = deine Abos als Dateien
command-import = Abos aus einer Datei
command-privacy = was über dich gespeichert ist
command-forget = alles über diesen Chat löschen
command-help = was ich kann
command-cancel = eine Frage beenden

command-stats = der Bot in Zahlen
command-feeds = alle Feeds und ihr Zustand
command-addfeed = einen Feed für alle hinzufügen
command-removefeed = einen Feed nicht mehr abfragen
command-addtopic = ein Thema allen anbieten
command-removetopic = ein Thema nicht mehr anbieten
command-broadcast = an alle Chats schreiben
command-allow = jemanden zulassen
command-ban = jemandem nicht mehr antworten
command-reload = Konfiguration neu lesen

## Gestörte Feeds

notice-feed-failing = ⚠️ <b>{ $name }</b> ist seit Stunden gestört: { $reason }. Ich versuche es weiter.
notice-feed-moved = ⚠️ <b>{ $name }</b> ist gestört: { $reason }. Ich versuche es weiter.
notice-feed-gone = ⚠️ <b>{ $name }</b> gibt es nicht mehr: { $reason }. Ich versuche es nicht weiter.
notice-feed-back = ✅ <b>{ $name }</b> ist wieder da.
feed-offered = Vielleicht ist er umgezogen nach { $url }
feed-retried = Ich versuche es jetzt.
find-nothing = Auf der Website habe ich keine neue Adresse gefunden.
button-retry = 🔄 Jetzt versuchen
button-find = 🔎 Neue Adresse suchen
button-move = ➡️ Neue Adresse nehmen

## Für den Betreiber

stats-title = <b>Newsbell in Zahlen</b> (heute: die letzten 24 Stunden)
stats-chats = Chats: { $active }, ausgesetzt: { $suspended }
stats-topics = Abos: { $subscriptions }; Themen: { $curated } angeboten, { $own } von Chats
stats-feeds = Feeds: { $feeds }, gestört: { $failing }
stats-news = Einträge heute: { $entries }, Nachrichten: { $stories }
stats-alerts = Meldungen heute: { $sent }, fehlgeschlagen: { $failed }
stats-queue = Warteschlange: { $queued }, für Übersichten zurückgehalten: { $held }; die älteste wartet { $seconds } s
stats-lag = Verzögerung: die Hälfte innerhalb von { $half } s, 95 % innerhalb von { $most } s
feeds-title = <b>{ $count } Feeds</b>, Seite { $page } von { $pages }
feed-state-active = läuft.
feed-state-failing = gestört:
feed-state-retired = wird nicht abgefragt:
feed-polls = Letzte Abfrage { $last }, letzter Erfolg { $good }, nächste Abfrage { $next }
feed-private = 🔒 Privat: Nur die Chats, die ihn hinzugefügt haben, sehen, was er bringt.
feed-share-ask = <b>{ $name }</b> für alle freigeben? Dann finden alle Chats auch, was er bisher gebracht hat.
feed-unshare-nobody = Kein Chat hat diesen Feed hinzugefügt, darum bleibt er für alle da.
addfeed-how = Schreib <code>/addfeed https://example.org/feed Name</code>.
addtopic-how = Schreib <code>/addtopic Iran-Gespräche = iran (talks OR negotiations)</code>.
addtopic-there = Ein Thema „{ $name }“ gibt es schon. /removetopic nimmt es weg.
addtopic-done = ✅ <b>{ $name }</b> wird allen angeboten:
removetopic-which = Welches Thema soll nicht mehr angeboten werden?
removetopic-done =
    { $count ->
        [0] <b>{ $name }</b> wird nicht mehr angeboten.
        [one] <b>{ $name }</b> wird nicht mehr angeboten. { $count } Abonnent behält es.
       *[other] <b>{ $name }</b> wird nicht mehr angeboten. { $count } Abonnenten behalten es.
    }
broadcast-how = Schreib die Nachricht hinter den Befehl: <code>/broadcast Hallo an alle</code>. Formatierung bleibt erhalten.
broadcast-ask =
    { $count ->
        [one] Das geht ohne Ton an { $count } Chat:
       *[other] Das geht ohne Ton an { $count } Chats:
    }
broadcast-begun = Es ist unterwegs.
broadcast-busy = Eine andere ist noch unterwegs.
broadcast-done = Die Rundnachricht ist durch. Gesendet: { $sent }, abgelehnt: { $failed }.
allow-how = Schreib <code>/allow 1234567</code>, mit der Nummer einer Person oder Gruppe.
allow-done = ✅ { $id } darf den Bot benutzen.
ban-how = Schreib <code>/ban 1234567</code>, mit der Nummer einer Person oder Gruppe.
ban-owner = Das ist ein Betreiber.
ban-done = 🚫 { $id } bekommt keine Antwort und keine Meldungen mehr.
reload-done = ✅ Die Konfiguration ist neu gelesen.
reload-same = Darin hat sich nichts geändert.
reload-feeds = Feeds: { $added } neu, { $changed } geändert, { $gone } entfernt.
reload-topics = Themen: { $added } neu, { $changed } geändert, { $gone } entfernt.
reload-keys = Gilt ab jetzt: { $keys }
reload-waiting = Gilt ab dem nächsten Start: { $keys }
reload-wrong = ⚠️ Die Konfiguration enthält Fehler, und <b>nichts wurde geändert</b>. Behebe sie, dann /reload:
notice-dead =
    { $count ->
        [one] ⚠️ <b>{ $count } Feed</b> ist seit mehr als einem Tag gestört:
       *[other] ⚠️ <b>{ $count } Feeds</b> sind seit mehr als einem Tag gestört:
    }
notice-late =
    { $minutes ->
        [one] ⚠️ Die Warteschlange ist <b>{ $minutes } Minute</b> zu spät; { $count } Meldungen warten. /stats
       *[other] ⚠️ Die Warteschlange ist <b>{ $minutes } Minuten</b> zu spät; { $count } Meldungen warten. /stats
    }
notice-disk = ⚠️ Die Festplatte ist fast voll: Noch { $megabytes } MB sind frei.
button-refresh = 🔄 Aktualisieren
button-all-feeds = ◀ Alle Feeds
button-feed-share = 🌍 Für alle
button-feed-share-yes = Ja, für alle
button-feed-unshare = 🔒 Nur für seine Chats
button-broadcast =
    { $count ->
        [one] 📣 An { $count } Chat senden
       *[other] 📣 An { $count } Chats senden
    }
