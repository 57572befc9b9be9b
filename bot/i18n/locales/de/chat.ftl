# Was der Bot im Chat sagt. Siehe en/chat.ftl zu Markup und reinem Text.

## Erste Schritte

start-private =
    🔔 Ich behalte die Nachrichten im Blick und melde mich <b>einmal</b>, wenn etwas passiert, das dich interessiert: in zwei Sätzen, egal wie viele Medien berichten.
    Tippe auf die Themen, die du willst, oder schick mir ein eigenes, zum Beispiel <code>iran gespräche</code>.
start-group =
    🔔 Ich behalte die Nachrichten im Blick und melde mich in dieser Gruppe <b>einmal</b>, wenn etwas passiert, das euch interessiert: in zwei Sätzen.
    Admins: Tippt auf die Themen, die ihr wollt, oder schickt <code>/sub iran gespräche</code>.
topics-title = <b>Themen</b>. Zum Ein- oder Ausschalten antippen.
topics-none = Fertige Themen gibt es hier nicht, aber du kannst eigene anlegen: <code>/sub iran gespräche</code>
start-choices = Nachrichten auf: <b>{ $languages }</b>. Zeitzone: <b>{ $zone }</b>. Stimmt nicht? Tippe auf 🗣 oder 🕒.
topic-on = ✅ { $name } ist an
topic-off = { $name } ist aus
share-offer = <b>{ $name }</b> abonnieren?
share-gone = Das Thema aus diesem Link gibt es nicht mehr. Hier sind die anderen.

help-intro =
    <b>Sag mir, worauf ich achten soll. Ich melde mich zu jeder Nachricht nur einmal.</b>
    Schick mir Wörter (<code>iran gespräche</code>) oder die Adresse eines Feeds oder einer Website, oder tippe auf ein Thema.
help-more =
    In Gruppen können nur Admins etwas ändern. Für einen Kanal: Mach mich dort zum Admin und schreib mir hier: <code>/sub @kanal iran gespräche</code>
    Zeiten und Sprachen: /quiet, /digest, /timezone, /settings. Unter jeder Meldung findest du mit ⋯ mehr Text, die ganze Geschichte, den Grund für die Meldung und die Stummschaltung.
help-query =
    <b>So schreibst du eine Suche</b>

    <code>iran talks</code> – beide Wörter, in jeder Form (Iranian, talk)
    <code>iran OR "saudi arabia"</code> – eins von beiden; feste Wortfolgen in Anführungszeichen
    <code>iran talks -football</code> – beide Wörter, aber nicht football
    <code>(iran OR tehran) (talks OR deal)</code> – eins aus jeder Klammer
    <code>title:iran</code> – nur in der Überschrift
    <code>source:bbc</code> – nur von diesem Medium
    <code>lang:de</code> – nur in dieser Sprache

    Was nebeneinandersteht, gehört enger zusammen als OR: <code>a b OR c</code> heißt <code>(a b) OR c</code>.
    Ausprobieren, ohne zu abonnieren: <code>/preview iran talks</code>
privacy =
    <b>Was ich über diesen Chat speichere</b>

    • ID und Name, wie Telegram sie mir gibt
    • deine Abos und Einstellungen
    • welche Meldungen ich hierher geschickt habe, { $days } Tage lang, damit nichts doppelt kommt
    • welche meiner Nachrichten eine ganze Geschichte erzählen, zwei Tage lang, damit ich sie ergänzen kann
    • eine Frage von mir, bis du antwortest oder 15 Minuten um sind

    Ein Feed, den du über seine Adresse hinzufügst, gehört nur diesem Chat. Niemand sonst findet oder bekommt, was er bringt, und es wird nirgends mitgezählt, außer jemand hat dieselbe Adresse hinzugefügt. Der Betreiber des Bots sieht den Namen und kann den Feed für alle freigeben. Adressen mit Passwort oder Schlüssel zeige ich überall nur verdeckt und teile sie nie per Link; vollständig stehen sie nur im /export eines privaten Chats.

    Ich speichere nicht, was du sonst schreibst, wer was antippt oder wer was liest. Alles wird auf dem Server dieses Bots ausgewertet, und nichts über dich wird weitergegeben.
    /export schickt dir alles, /forget löscht es.
cancelled = Abgebrochen.
nothing-to-cancel = Es gibt gerade nichts abzubrechen.
unknown-command = Diesen Befehl kenne ich nicht. /help zeigt, was ich kann.
unknown-command-nearest = Diesen Befehl kenne ich nicht. Meintest du { $command }? /help zeigt, was ich kann.
prompt-group = <i>Antworte auf diese Nachricht. Ich warte 15 Minuten; mit /cancel brichst du ab.</i>
said-nothing = Sag mir, worauf ich achten soll, zum Beispiel <code>iran gespräche</code>, oder such dir unter /topics etwas aus.
flood = Das ging etwas schnell. In einer Minute antworte ich wieder.
button-gone = Das gibt es nicht mehr.
failed = Bei mir ist etwas schiefgegangen, der Fehler ist protokolliert. Versuch es bitte noch einmal.
not-invited = Dieser Bot ist nur für Eingeladene. Schick dem Betreiber deine ID, damit er dich freischaltet: <code>{ $id }</code>
admins-only = Das können nur Admins dieser Gruppe ändern.

## Kanäle und andere Chats, aus einem privaten Chat

target-unknown = Ich kann <b>{ $name }</b> nicht sehen. Prüf den Namen und mach mich dort zum Admin.
target-not-admin = Du bist kein Admin von <b>{ $name }</b>, soweit ich sehe.
target-cannot-post = Ich darf in <b>{ $name }</b> nichts posten. Mach mich dort zum Admin, der Nachrichten posten darf.

## Abonnieren

sub-ask =
    Worauf soll ich achten? Schick mir
    • Wörter, zum Beispiel <code>iran gespräche</code>
    • die Adresse eines Feeds oder einer Website, zum Beispiel <code>bbc.com/news</code>
    • den Namen eines Themas aus /topics
sub-these =
    { $count ->
        [one] Diese Adresse abonnieren?
       *[other] Diese { $count } Adressen abonnieren?
    }
sub-done = ✅ Du hast <b>{ $name }</b> abonniert.
sub-already = <b>{ $name }</b> hast du schon abonniert.
sub-filtered = ✅ Du hast <b>{ $name }</b> abonniert, gefiltert: { $query }
sub-filtered-already = Du hast <b>{ $name }</b> schon abonniert, gefiltert: { $query }
sub-room =
    { $count ->
        [0] Jetzt ist hier kein Platz mehr.
        [one] Hier ist noch Platz für { $count } weiteres.
       *[other] Hier ist noch Platz für { $count } weitere.
    }
limit-topics =
    { $count ->
        [one] Mehr als { $count } Thema geht hier nicht. Mit /unsub machst du Platz.
       *[other] Mehr als { $count } Themen gehen hier nicht. Mit /unsub machst du Platz.
    }
limit-feeds =
    { $count ->
        [one] Mehr als { $count } Feed geht hier nicht. Mit /unsub machst du Platz.
       *[other] Mehr als { $count } Feeds gehen hier nicht. Mit /unsub machst du Platz.
    }
feeds-looking =
    { $count ->
        [one] Ich suche den Feed …
       *[other] Ich suche die Feeds …
    }
feeds-several = { $url } hat { $count } Feeds. Welchen möchtest du?
feed-failed = ⚠️ { $url }: { $reason }
feeds-busy = Ich suche noch nach deinen anderen Feeds. Warte kurz auf die Antwort und versuch es dann noch einmal.

preview-title = { $query }
preview-ask = Welche Suche soll ich ausprobieren? Zum Beispiel <code>iran gespräche</code>
preview-no-feed = Diesen Feed lese ich noch nicht, also kann ich die Wörter nicht ausprobieren. Abonniere ihn mit /sub und demselben dahinter.
preview-a-day =
    { $count ->
        [one] Etwa <b>{ $count } Meldung pro Tag</b>.
       *[other] Etwa <b>{ $count } Meldungen pro Tag</b>.
    }
preview-a-week =
    { $count ->
        [one] Etwa <b>{ $count } Meldung pro Woche</b>.
       *[other] Etwa <b>{ $count } Meldungen pro Woche</b>.
    }
preview-few =
    { $count ->
        [one] <b>{ $count } Meldung</b>, seit ich mitlese.
       *[other] <b>{ $count } Meldungen</b>, seit ich mitlese.
    }
preview-none =
    { $days ->
        [one] Nichts am letzten Tag. Das macht nichts: Ich melde mich, sobald etwas kommt.
       *[other] Nichts in den letzten { $days } Tagen. Das macht nichts: Ich melde mich, sobald etwas kommt.
    }
preview-all-words = So müssen alle diese Wörter vorkommen. Wenn eins genügt: { $query }
preview-last =
    { $count ->
        [one] Die letzte:
       *[other] Die letzten { $count }:
    }
query-change =
    Schick mir die neue Suche. Das ist die alte (zum Kopieren antippen):
    { $query }
filter-ask = Welche Meldungen von <b>{ $name }</b> möchtest du? Schick mir eine Suche, zum Beispiel <code>ukraine OR kiew</code>.
query-unreadable = Diese Suche verstehe ich nicht. Der Fehler liegt bei ▶:
query-detail = <i>{ $detail }</i>
query-long =
    { $count ->
       *[other] Diese Suche ist zu lang: Höchstens { $count } Zeichen sind möglich.
    }

## Die Liste und ihre Karten

list-title =
    { $count ->
        [one] <b>{ $count } Abo</b>
       *[other] <b>{ $count } Abos</b>
    }
list-line = <b>{ $name }</b> · { $marks }
list-elsewhere = in einem anderen Forenthema
list-hint = Tippe auf eine Nummer, um etwas zu ändern.
list-empty = Noch keine Abos. Tippe auf ein Thema oder schick mir ein eigenes.
query-with = mit { $words }
query-without = ohne { $words }
query-in-title = { $words } in der Überschrift
query-from = von { $words }
query-in-language = auf { $language }
card-title = <b>{ $name }</b>
card-own = Suche: { $query }
card-curated = Thema: { $query }
card-without = Ohne: { $words }
card-feed = Feed: { $url }
card-filter = Filter: { $query }
card-failing = ⚠️ Gestört seit { $since }: { $reason }
card-pace = Wann: { $pace }
card-sound-on = Ton: an
card-sound-off = Ton: aus
card-photo-on = Foto: an
card-photo-off = Foto: aus
card-length = Länge: { $length }
card-news = Nachrichten auf: { $languages }
card-only = Nur von: { $outlets }
card-never = Nie von: { $outlets }
card-paused = Pause bis { $until }
pace-instant = sofort
pace-hourly = stündlich
pace-daily = täglich
pace-weekly = wöchentlich
pace-daily-at = täglich um { $time }
pace-weekly-at = jeden { $day } um { $time }
length-headline = nur die Überschrift
length-short = zwei Sätze
length-long = länger
length-chat = wie in den Einstellungen
pause-1 = 1 Tag
pause-3 = 3 Tage
pause-7 = 1 Woche
pause-30 = 30 Tage
pace-ask = Wann sollen Meldungen zu <b>{ $name }</b> kommen?
length-ask = Wie lang sollen Meldungen zu <b>{ $name }</b> sein?
pause-ask-one = Wie lange soll <b>{ $name }</b> pausieren?
remove-ask = <b>{ $name }</b> entfernen?
outlets-o = <b>{ $name }</b>: nur von diesen Medien. Wählst du keins aus, kommt alles.
outlets-n = <b>{ $name }</b>: nie von diesen Medien.
rename-ask = Schick mir einen neuen Namen für <b>{ $name }</b>.
share-topic = Wer diesen Link öffnet, kann <b>{ $name }</b> mit einem Tipp abonnieren:
share-feed = Wer mir das schickt, bekommt denselben Feed wie <b>{ $name }</b>:
share-secret = Die Adresse von <b>{ $name }</b> enthält ein Passwort oder einen Schlüssel, deshalb teile ich sie nicht. Du kannst sie selbst weitergeben, wenn jemand den Feed haben soll.
unsub-ask = Was möchtest du abbestellen?
unsub-unknown = „{ $name }“ hast du nicht abonniert.
unsub-done = <b>{ $name }</b> ist abbestellt.
unsub-done-short = { $name } ist abbestellt
unsub-all-ask =
    { $count ->
        [one] Dein Abo entfernen? Vorher schicke ich dir eine Sicherung, mit der du es zurückholen kannst.
       *[other] Deine { $count } Abos entfernen? Vorher schicke ich dir eine Sicherung, mit der du sie zurückholen kannst.
    }
unsub-all-done =
    { $count ->
        [one] Dein Abo ist weg. Mit /import und der Datei holst du es zurück.
       *[other] Deine { $count } Abos sind weg. Mit /import und der Datei holst du sie zurück.
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
latest-all = <b>Neueste Nachrichten</b>
latest-none = Noch nichts. Ich habe gerade erst angefangen mitzulesen.
story-told = { $outlets } · { $time }

## Einstellungen

settings-title = <b>Einstellungen</b> für alle Meldungen
settings-paused = ⏸ Pause bis { $until } (/resume)
settings-language = Sprache: { $language }
settings-zone = Zeitzone: { $zone } (jetzt { $time })
settings-news = Nachrichten auf: { $languages }
settings-quiet = Ruhezeit: { $hours }
settings-cap = Meldungen pro Stunde: { $cap }
settings-breaking-on = Eilmeldungen: kommen trotz Ruhezeit und Stundenlimit
settings-breaking-off = Eilmeldungen: warten wie alles andere
settings-digest = Übersichten: { $time }, wöchentliche am { $day }
settings-length = Länge: { $length }
settings-previews-on = Linkvorschau: an
settings-previews-off = Linkvorschau: aus
saved = Gespeichert
quiet-none = aus
cap-none = ohne Limit
language-ask = Welche Sprache soll ich sprechen?
language-done = Ab jetzt spreche ich { $language }.
quiet-ask =
    Wann soll ich still sein? Was in dieser Zeit kommt, gibt es danach als eine Übersicht.
    Zeitzone: { $zone }.
quiet-type = Schick mir die Zeit, zum Beispiel <code>22:30-7</code>, oder <code>off</code>.
quiet-unreadable = Diese Zeit habe ich nicht verstanden. Versuch es mit <code>/quiet 22:30-7</code> oder <code>/quiet off</code>.
quiet-done = 🌙 Ruhezeit: { $hours } ({ $zone }). Was dann kommt, gibt es danach als eine Übersicht.
quiet-off = Die Ruhezeit ist aus.
cap-ask = Wie viele Meldungen pro Stunde, höchstens? Der Rest kommt als eine Übersicht.
digest-ask = Wann sollen Übersichten kommen, und an welchem Tag die wöchentlichen? Ob ein Abo als Übersicht kommt, stellst du unter /list ein.
digest-unreadable = Das habe ich nicht verstanden. Versuch es mit <code>/digest daily 8:00</code>, <code>/digest weekly friday 18:00</code>, <code>/digest hourly</code> oder <code>/digest off</code>.
digest-done-instant =
    { $count ->
        [one] Dein Abo kommt wieder sofort.
       *[other] Deine { $count } Abos kommen wieder sofort.
    }
digest-done-hourly =
    { $count ->
        [one] Dein Abo kommt jetzt als stündliche Übersicht.
       *[other] Deine { $count } Abos kommen jetzt in einer stündlichen Übersicht.
    }
digest-done-daily =
    { $count ->
        [one] Dein Abo kommt jetzt täglich um { $time } als Übersicht.
       *[other] Deine { $count } Abos kommen jetzt täglich um { $time } in einer Übersicht.
    }
digest-done-weekly =
    { $count ->
        [one] Dein Abo kommt jetzt jeden { $day } um { $time } als Übersicht.
       *[other] Deine { $count } Abos kommen jetzt jeden { $day } um { $time } in einer Übersicht.
    }
digest-zone = Zeitzone: { $zone }. Neue Abos kommen weiterhin sofort.
length-ask-chat = Wie lang sollen Meldungen sein?
zone-ask =
    Deine Zeitzone ist { $zone }, dort ist es { $time }.
    Zum Ändern schick <code>/timezone Wien</code> (jede Stadt geht) oder teile deinen Standort (📎).
zone-type = Schick mir deine Stadt, zum Beispiel <code>Wien</code>, oder teile deinen Standort (📎).
zone-which = Davon gibt es mehrere. Welche meinst du?
zone-unknown = Die Stadt „{ $name }“ kenne ich nicht. Versuch es mit der nächsten Großstadt, auf Englisch oder in der Landessprache.
zone-similar = Die Stadt „{ $name }“ kenne ich nicht. Meintest du eine von diesen?
zone-done = 🕒 Zeitzone: { $zone }, dort ist es { $time }.
first-none = Dazu gibt es noch nichts. Die erste Nachricht bekommst du, sobald sie da ist.
first-stories =
    { $count ->
        [one] Die letzte Nachricht:
       *[other] Die letzten zwei Nachrichten:
    }
where-ask =
    🕒 <b>Wo bist du?</b> Dann stimmen Uhrzeiten und Ruhezeit.
    Tippe auf eine Stadt, schreib mir deine oder teile deinen Standort (📎).
where-ask-group = 🕒 <b>Wo seid ihr?</b> Dann stimmen hier Uhrzeiten und Ruhezeit.
where-skipped = Gut, dann bleibt es bei { $zone }. Ändern kannst du das mit /timezone.
news-ask = <b>In welchen Sprachen möchtest du Nachrichten?</b> Ich melde mich, sobald etwas in einer ausgewählten Sprache erscheint. Was es nur in anderen gibt, lasse ich weg.
news-ask-one = In welchen Sprachen möchtest du <b>{ $name }</b>?
news-week = Nachrichten der letzten Woche: { $languages }.
news-week-none = Ich habe noch keine Nachrichten gelesen.
news-left-out = Weggelassen, weil nur in anderen Sprachen: { $languages }.
news-all = alle Sprachen
news-as-feed = Sprache des Feeds
pause-ask = Wie lange soll ich pausieren? Was du verpasst, kommt danach als eine Übersicht.
pause-unreadable = Wie lange, habe ich nicht verstanden. Versuch es mit <code>/pause 3d</code>, <code>/pause 12h</code> oder <code>/pause 1w</code>.
pause-done = ⏸ Pause bis { $until }. Was du verpasst, kommt danach als eine Übersicht, oder sobald du /resume schickst.
resume-done = ▶️ Ich bin wieder da. Was du verpasst hast, kommt gleich als eine Übersicht.
resume-not-paused = Gerade läuft keine Pause.
resume-others = Diese Abos haben eine eigene Pause. Zum Fortsetzen antippen:

## Unter einer Meldung

alert-more = Mehr
alert-why = Warum das?
alert-story = 🧵 Ganze Geschichte
alert-mute-story = 🔕 Nichts mehr dazu
alert-mute-outlet = 🔕 { $name } einen Tag stumm
alert-fewer = 👎 Weniger davon
alert-unsub = Abbestellen
alert-unsub-yes = Ja, { $name } abbestellen
alert-no-more = Mehr gibt es dazu nicht.
channel-buttons = Admins können Meldungen eines Kanals im privaten Chat mit mir stummschalten oder abbestellen: mit /list und dem @Namen des Kanals.
channel-private = Kanäle richtest du im privaten Chat mit mir ein: { $example }
recent-title = Letzte Meldungen. Tippe auf eine Nummer, um mehr zu lesen, den Grund zu sehen, stummzuschalten oder abzubestellen.
recent-none = Noch keine Meldungen.
alert-story-muted = Dazu bekommst du nichts mehr.
alert-outlet-muted = { $name } ist für einen Tag stummgeschaltet.
alert-fewer-ask = Welches Wort soll ich ausschließen? Daneben: wie viele Meldungen der letzten Woche es verhindert hätte.
alert-fewer-word = { $word } · { $stopped } von { $alerts }
alert-fewer-undo = ↩ Rückgängig
alert-fewer-undone = { $name } meldet wieder, was „{ $word }“ enthält.
alert-fewer-none = Ich finde kein Wort, an dem man diese Nachricht erkennt.
alert-fewer-done = { $name } meldet nichts mehr mit „{ $word }“.
alert-fewer-feed = Das kam aus einem Feed, nicht aus einer Suche. Unter /list kannst du den Feed pausieren oder entfernen.
alert-fewer-full = In der Suche dieses Themas ist kein Platz für ein weiteres Wort. Ändern kannst du sie unter /list.
why-reply = Antworte auf eine Meldung mit /why, und ich sage dir, warum sie kam.
why-private = Das sage ich dir in unserem privaten Chat.
why-unknown = An diese Meldung erinnere ich mich nicht.
why-left-out = Letzte Woche gab es dazu auch Nachrichten nur in anderen Sprachen; die hast du deshalb nicht bekommen: { $languages }.
story-reply = Antworte auf eine Meldung mit /story, und ich erzähle dir die ganze Geschichte von Anfang an.
story-count = Berichte: { $reports } · Medien: { $outlets }
story-earlier = … Frühere Berichte: { $count }
story-grows = Ich aktualisiere diese Nachricht, solange die Geschichte weitergeht.
why-others =
    { $count ->
        [one] Dazu { $count } weitere Nachricht in dieser Meldung.
       *[other] Dazu { $count } weitere Nachrichten in dieser Meldung.
    }
why-topic = Sie passt zu <b>{ $name }</b>: { $query }
why-feed = Du hast den Feed <b>{ $name }</b> abonniert.
why-filter = Der Filter: { $query }
why-left = Sie kam wegen <b>{ $name }</b>, das du nicht mehr abonniert hast.
why-hit = • „{ $word }“ { $field } ({ $outlet })
why-changed = Deine Suche hat sich seitdem geändert und würde sie jetzt nicht mehr finden.
why-source = Zuerst gemeldet von { $feed }.
why-merged = Eine Nachricht aus { $count } Berichten:
why-one-event = Anfangs waren es { $count } Nachrichten; dann zeigte sich, dass es dieselbe ist.
field-title = in der Überschrift
field-text = im Text
field-source = im Namen des Mediums
field-lang = als Sprache

## Mitnehmen und gehen

export-json = Alles aus diesem Chat. Zum Wiederherstellen schick mir diese Datei oder nimm /import.
export-masked = Adressen mit Passwort oder Schlüssel sind in diesen Dateien verdeckt. Vollständig stehen sie nur im eigenen /export eines privaten Chats.
export-opml = Deine Feeds, für jeden Feedreader.
import-ask = Schick mir die Datei: einen Export von Newsbell oder OPML aus einem anderen Reader.
import-large = Die Datei ist zu groß: Höchstens { $count } KB sind möglich. Es wurde nichts geändert.
import-lost = Ich konnte die Datei nicht von Telegram laden. Es wurde nichts geändert; schick sie bitte noch einmal.
import-broken =
    Mit dieser Datei kann ich nichts anfangen. Es wurde nichts geändert. Schick mir einen Export von Newsbell oder eine OPML-Datei.
    <i>{ $reason }</i>
import-done = Hinzugefügt: { $added }. Schon da: { $there }. Fehlgeschlagen: { $failed }.
import-failed = ⚠️ { $name }: { $reason }
import-failed-more = … und { $count } weitere.
forget-ask =
    { $count ->
        [0] Alles löschen, was ich über diesen Chat weiß, mit allen Einstellungen und dem Verlauf? Das lässt sich nicht rückgängig machen.
        [one] Alles löschen, was ich über diesen Chat weiß: { $count } Abo, alle Einstellungen und den Verlauf? Das lässt sich nicht rückgängig machen.
       *[other] Alles löschen, was ich über diesen Chat weiß: { $count } Abos, alle Einstellungen und den Verlauf? Das lässt sich nicht rückgängig machen.
    }
forget-done = Alles über diesen Chat ist gelöscht. Mit /start fängst du neu an.

## Knöpfe

button-help = ❔ Hilfe
button-add-group = ➕ Zu einer Gruppe hinzufügen
button-own-topic = ✏️ Eigenes Thema
button-topics = 📰 Themen
button-query-help = So schreibst du eine Suche
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
button-silent = 🔕 Ton aus
button-sound-on = 🔔 Ton an
button-photo-on = 🖼 Foto an
button-photo-off = 🖼 Foto aus
button-pause = ⏸ Pause
button-resume = ▶️ Fortsetzen
button-rename = ✏️ Umbenennen
button-query = 🔎 Suche ändern
button-filter = 🔎 Filter
button-filter-change = 🔎 Filter ändern
button-filter-off = ✖ Filter entfernen
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
button-cap = 🔢 Meldungen pro Stunde
button-breaking = ⚡ Eilmeldungen
button-digest = 🗞 Übersichten
button-previews = 🖼 Linkvorschau
button-other = ✏️ Andere
button-city = ✏️ Stadt eingeben
button-skip = Überspringen
button-private = 💬 Privater Chat
button-forget-yes = 🗑 Ja, alles löschen
button-export = 💾 Erst exportieren

## Das Menü der Befehle

command-start = Themen wählen
command-sub = Wörter, einen Feed oder ein Thema abonnieren
command-list = deine Abos
command-unsub = eins abbestellen, oder alle
command-preview = eine Suche ausprobieren
command-latest = die neuesten Nachrichten
command-search = ältere Nachrichten durchsuchen
command-topics = Themen zur Auswahl
command-settings = Zeiten, Länge, Sprache
command-quiet = Ruhezeit, zum Beispiel 22:30-7
command-digest = Übersichten statt Meldungen
command-timezone = deine Zeitzone, nach Stadt
command-language = die Sprache, die ich spreche
command-pause = alle Meldungen pausieren
command-resume = Meldungen fortsetzen
command-why = warum eine Meldung kam (als Antwort darauf)
command-story = eine Geschichte von Anfang an (als Antwort auf eine Meldung)
command-export = deine Abos als Datei
command-import = Abos aus einer Datei wiederherstellen
command-privacy = was ich über dich speichere
command-forget = alles über diesen Chat löschen
command-help = was ich kann
command-cancel = eine Frage abbrechen

command-stats = der Bot in Zahlen
command-feeds = alle Feeds und ihr Zustand
command-addfeed = einen Feed für alle hinzufügen
command-removefeed = einen Feed nicht mehr abrufen
command-addtopic = ein Thema allen anbieten
command-removetopic = ein Thema nicht mehr anbieten
command-broadcast = eine Nachricht an alle Chats senden
command-allow = jemanden zulassen
command-ban = jemanden sperren
command-reload = Konfiguration neu laden

## Gestörte Feeds

notice-feed-failing = ⚠️ <b>{ $name }</b> ist seit Stunden gestört: { $reason }. Ich versuche es weiter.
notice-feed-moved = ⚠️ <b>{ $name }</b> ist gestört: { $reason }. Ich versuche es weiter.
notice-feed-gone = ⚠️ <b>{ $name }</b> gibt es nicht mehr: { $reason }. Ich versuche es nicht mehr.
notice-feed-back = ✅ <b>{ $name }</b> ist wieder da.
feed-offered = Vielleicht ist der Feed umgezogen: { $url }
feed-retried = Ich versuche es gerade.
find-nothing = Auf der Website habe ich keine neue Adresse gefunden.
button-retry = 🔄 Jetzt versuchen
button-find = 🔎 Neue Adresse suchen
button-move = ➡️ Neue Adresse verwenden

## Für den Betreiber

stats-title = <b>Newsbell in Zahlen</b> (heute: die letzten 24 Stunden)
stats-chats = Chats: { $active }, ausgesetzt: { $suspended }
stats-topics = Abos: { $subscriptions }; Themen: { $curated } für alle, { $own } von Chats
stats-feeds = Feeds: { $feeds }, gestört: { $failing }
stats-news = Einträge heute: { $entries }, Nachrichten: { $stories }
stats-alerts = Meldungen heute: { $sent }, fehlgeschlagen: { $failed }
stats-queue = Warteschlange: { $queued }, für Übersichten zurückgehalten: { $held }; älteste wartet seit { $seconds } s
stats-rate = Versandtempo: derzeit bis zu { $rate } Nachrichten pro Sekunde
stats-lag = Verzögerung: die Hälfte unter { $half } s, 95 % unter { $most } s
feeds-title =
    { $count ->
        [one] <b>{ $count } Feed</b>, Seite { $page } von { $pages }
       *[other] <b>{ $count } Feeds</b>, Seite { $page } von { $pages }
    }
feed-state-active = läuft
feed-state-failing = gestört:
feed-state-retired = wird nicht abgerufen:
feed-polls = Zuletzt abgerufen { $last }, zuletzt erfolgreich { $good }, nächster Abruf { $next }
feed-private = 🔒 Privat: Nur Chats, die den Feed hinzugefügt haben, bekommen seine Nachrichten.
feed-share-ask = <b>{ $name }</b> für alle freigeben? Dann können alle Chats auch die bisherigen Nachrichten finden.
feed-unshare-nobody = Diesen Feed hat kein Chat hinzugefügt, deshalb bleibt er für alle offen.
addfeed-how = Schick <code>/addfeed https://example.org/feed Name</code>.
addtopic-how = Schick <code>/addtopic Iran-Gespräche = iran (talks OR negotiations)</code>.
addtopic-there = Ein Thema „{ $name }“ gibt es schon. Entferne es zuerst mit /removetopic.
addtopic-done = ✅ <b>{ $name }</b> steht jetzt allen zur Auswahl:
removetopic-which = Welches Thema soll ich nicht mehr anbieten?
removetopic-done =
    { $count ->
        [0] <b>{ $name }</b> wird nicht mehr angeboten.
        [one] <b>{ $name }</b> wird nicht mehr angeboten. { $count } Abonnent behält es.
       *[other] <b>{ $name }</b> wird nicht mehr angeboten. { $count } Abonnenten behalten es.
    }
broadcast-how = Schreib die Nachricht hinter den Befehl: <code>/broadcast Hallo zusammen</code>. Die Formatierung bleibt erhalten.
broadcast-ask =
    { $count ->
        [one] Das geht ohne Ton an { $count } Chat:
       *[other] Das geht ohne Ton an { $count } Chats:
    }
broadcast-begun = Ist unterwegs.
broadcast-busy = Eine andere Rundnachricht ist noch unterwegs.
broadcast-done = Die Rundnachricht ist verschickt. Gesendet: { $sent }, fehlgeschlagen: { $failed }.
allow-how = Schick <code>/allow 1234567</code> mit der ID einer Person oder Gruppe.
allow-done = ✅ { $id } darf den Bot jetzt benutzen.
ban-how = Schick <code>/ban 1234567</code> mit der ID einer Person oder Gruppe.
ban-owner = Betreiber kannst du nicht sperren.
ban-done = 🚫 { $id } ist gesperrt: keine Antworten, keine Meldungen.
reload-done = ✅ Konfiguration neu geladen.
reload-same = Es hat sich nichts geändert.
reload-feeds = Feeds: { $added } neu, { $changed } geändert, { $gone } entfernt.
reload-topics = Themen: { $added } neu, { $changed } geändert, { $gone } entfernt.
reload-keys = Gilt ab jetzt: { $keys }
reload-waiting = Gilt ab dem nächsten Start: { $keys }
reload-wrong = ⚠️ In der Konfiguration sind Fehler, deshalb <b>wurde nichts geändert</b>. Behebe sie und schick dann /reload:
notice-dead =
    { $count ->
        [one] ⚠️ <b>{ $count } Feed</b> ist seit mehr als einem Tag gestört:
       *[other] ⚠️ <b>{ $count } Feeds</b> sind seit mehr als einem Tag gestört:
    }
notice-late =
    { $minutes ->
        [one] ⚠️ Die Warteschlange hängt <b>{ $minutes } Minute</b> hinterher. Wartende Meldungen: { $count }. /stats
       *[other] ⚠️ Die Warteschlange hängt <b>{ $minutes } Minuten</b> hinterher. Wartende Meldungen: { $count }. /stats
    }
notice-disk = ⚠️ Die Festplatte ist fast voll: noch { $megabytes } MB frei.
button-refresh = 🔄 Aktualisieren
button-all-feeds = ◀ Alle Feeds
button-feed-share = 🌍 Für alle freigeben
button-feed-share-yes = Ja, für alle freigeben
button-feed-unshare = 🔒 Nur für seine Chats
button-broadcast =
    { $count ->
        [one] 📣 An { $count } Chat senden
       *[other] 📣 An { $count } Chats senden
    }
