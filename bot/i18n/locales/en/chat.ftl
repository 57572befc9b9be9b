# What the bot says in the chat, in Telegram's HTML: <b>, <i>, <code>, <a>. Names, queries and headlines are set in,
# escaped, by the program. Messages whose name begins with button-, and those marked so, are plain text.

## First steps

start-private =
    🔔 I watch the news and ring <b>once</b> when a story you care about breaks, in two sentences, however many outlets report it.
    Tap the topics you want, or write me your own, for example <code>iran talks</code>.
start-group =
    🔔 I watch the news and ring this group <b>once</b> when a story it cares about breaks, in two sentences.
    Admins: tap the topics you want, or send <code>/sub iran talks</code>.
topics-title = <b>Topics</b>. A tap turns one on or off.
topics-none = No topics are offered here, but you can have your own: <code>/sub iran talks</code>
start-choices = I tell you news in <b>{ $languages }</b>, by the clock of <b>{ $zone }</b>. If that is not right, the buttons 🗣 and 🕒 change it.
# Plain text, shown for a moment.
topic-on = ✅ { $name } is on
topic-off = { $name } is off
share-offer = Do you want to hear of <b>{ $name }</b>?
share-gone = The topic of that link is no longer there. Here are the others.

help-intro =
    <b>Tell me what to watch, and I ring once for each story.</b>
    Write me words (<code>iran talks</code>), a feed’s or site’s address, or tap a topic.
help-more =
    In a group only admins change things. For a channel, make me an admin there and write me here: <code>/sub @channel iran talks</code>
    Times and languages: /quiet, /digest, /timezone, /settings. Under an alert, ⋯ opens more, the whole story, why, and mute.
help-query =
    <b>How to write a query</b>

    <code>iran talks</code> – both words, in any form (Iranian, talk)
    <code>iran OR "saudi arabia"</code> – either one; a phrase stands in quotes
    <code>iran talks -football</code> – but not the third
    <code>(iran OR tehran) (talks OR deal)</code> – one of each group
    <code>title:iran</code> – only in the headline
    <code>source:bbc</code> – only from an outlet
    <code>lang:de</code> – only in a language

    Words side by side bind tighter than OR: <code>a b OR c</code> means <code>(a b) OR c</code>.
    Try one without keeping it: <code>/preview iran talks</code>
privacy =
    <b>What I store about this chat</b>

    • its number and name, as Telegram gives them
    • what you subscribed to, and your settings
    • which alerts were sent here, for { $days } days: so that nothing rings twice
    • which of my messages tell a whole story, for two days: so that they grow with it
    • a question I asked, until you answer it or 15 minutes are over

    A feed that you add by its address belongs to this chat alone: nobody finds, receives or sees counted what it brings, unless they have added the same address. The operator sees its name and can make it everybody’s. An address with a password or key in it is shown masked everywhere, is never shared by link, and stands whole only in the /export of a private chat.

    I do not store what you write otherwise, who taps what, or who reads what. Stories are matched on this machine; nothing about you is passed on.
    /export sends you everything, /forget deletes it.
cancelled = Cancelled.
nothing-to-cancel = There is nothing to cancel.
unknown-command = I do not know that command. /help shows what there is.
unknown-command-nearest = I do not know that command. Did you mean { $command }? /help shows what there is.
prompt-group = <i>Answer by replying to this message. It waits 15 minutes; /cancel ends it.</i>
said-nothing = Write me what to watch, for example <code>iran talks</code>, or tap /topics.
# Plain text.
flood = That was a bit fast. I will answer again in a minute.
button-gone = That is no longer there.
failed = Something went wrong here, and it has been noted. Please try again.
not-invited = This bot is by invitation. Give its operator your number: <code>{ $id }</code>
admins-only = Only admins of this group can change that.

## Channels and other chats, from a private chat

target-unknown = I cannot see <b>{ $name }</b>. Make me an admin there first, and check the name.
target-not-admin = You are not an admin of <b>{ $name }</b>, as far as I can see.
target-cannot-post = I may not post in <b>{ $name }</b>. Make me an admin who may post messages.

## Subscribing

sub-ask =
    What should I watch? Send me
    • words, for example <code>iran talks</code>
    • the address of a feed or a site, for example <code>bbc.com/news</code>
    • the name of a topic: /topics
sub-these =
    { $count ->
        [one] Subscribe to this address?
       *[other] Subscribe to these { $count } addresses?
    }
sub-done = ✅ You will hear of <b>{ $name }</b>.
sub-already = You hear of <b>{ $name }</b> already.
sub-room =
    { $count ->
        [0] That was the last one that fits here.
        [one] { $count } more fits here.
       *[other] { $count } more fit here.
    }
limit-topics =
    { $count ->
        [one] There is room for { $count } topic here, and it is taken. /unsub makes room.
       *[other] There is room for { $count } topics here, and all are taken. /unsub makes room.
    }
limit-feeds =
    { $count ->
        [one] There is room for { $count } feed here, and it is taken. /unsub makes room.
       *[other] There is room for { $count } feeds here, and all are taken. /unsub makes room.
    }
feeds-looking =
    { $count ->
        [one] Looking for the feed…
       *[other] Looking for the feeds…
    }
feeds-several = { $url } has { $count } feeds. Which one?
feed-failed = ⚠️ { $url }: { $reason }
feeds-busy = I am still looking for other feeds of yours. Please wait for that answer, then try again.

preview-title = { $query }
preview-ask = Which query should I try? For example <code>iran talks</code>
preview-a-day =
    { $count ->
        [one] About <b>{ $count } alert a day</b>.
       *[other] About <b>{ $count } alerts a day</b>.
    }
preview-a-week =
    { $count ->
        [one] About <b>{ $count } alert a week</b>.
       *[other] About <b>{ $count } alerts a week</b>.
    }
preview-few =
    { $count ->
        [one] <b>{ $count } alert</b> since I began to read.
       *[other] <b>{ $count } alerts</b> since I began to read.
    }
preview-none =
    { $days ->
        [one] Nothing in the last day. It may still be right: I ring when there is something.
       *[other] Nothing in the last { $days } days. It may still be right: I ring when there is something.
    }
preview-all-words = A story has to have all of these words. For any one of them: { $query }
preview-last =
    { $count ->
        [one] The last one:
       *[other] The last { $count }:
    }
query-change =
    Send me the query as it should be. As it is now (tap to copy):
    { $query }
query-unreadable = I cannot read that query. At ▶:
query-detail = <i>{ $detail }</i>
query-long =
    { $count ->
       *[other] That is too long for a query: { $count } characters are allowed.
    }

## The list and its cards

list-title =
    { $count ->
        [one] <b>{ $count } subscription</b>
       *[other] <b>{ $count } subscriptions</b>
    }
list-line = <b>{ $name }</b> · { $marks }
list-elsewhere = in another thread
list-hint = Tap a number to change one.
list-empty = Nothing is subscribed to here yet. Tap a topic, or write me your own.
card-title = <b>{ $name }</b>
card-own = Query: { $query }
card-curated = Topic: { $query }
card-feed = Feed: { $url }
card-failing = ⚠️ Failing since { $since }: { $reason }
card-pace = When: { $pace }
card-sound-on = Sound: on
card-sound-off = Sound: off
card-length = Length: { $length }
card-news = News in: { $languages }
card-only = Only from: { $outlets }
card-never = Never from: { $outlets }
card-paused = Paused until { $until }
# Plain text, up to remove-ask.
pace-instant = at once
pace-hourly = every hour
pace-daily = daily
pace-weekly = weekly
pace-daily-at = daily at { $time }
pace-weekly-at = { $day } at { $time }
length-headline = headline only
length-short = two sentences
length-long = longer
length-chat = as the chat
pause-1 = 1 day
pause-3 = 3 days
pause-7 = 1 week
pause-30 = 30 days
pace-ask = When should I tell you of <b>{ $name }</b>?
length-ask = How much should I tell of <b>{ $name }</b>?
pause-ask-one = How long should <b>{ $name }</b> pause?
remove-ask = Remove <b>{ $name }</b>?
outlets-o = <b>{ $name }</b>: only from these outlets. With none marked, from all.
outlets-n = <b>{ $name }</b>: never from these outlets.
rename-ask = Send me another name for <b>{ $name }</b>.
share-topic = Whoever opens this link can subscribe to <b>{ $name }</b> with one tap:
share-feed = Whoever sends me this gets the same feed as <b>{ $name }</b>:
share-secret = The address of <b>{ $name }</b> has a password or key in it, so I do not share it. Whoever is to have the feed needs its address from you.
unsub-ask = Which one should go?
unsub-unknown = You are not subscribed to “{ $name }”.
unsub-done = <b>{ $name }</b> is gone. You will not hear of it any more.
# Plain text.
unsub-done-short = { $name } is gone
unsub-all-ask =
    { $count ->
        [one] Remove your subscription? First I send you a file with it, so that you can come back.
       *[other] Remove all { $count } subscriptions? First I send you a file with them, so that you can come back.
    }
unsub-all-done =
    { $count ->
        [one] The subscription is gone. /import with that file brings it back.
       *[other] All { $count } subscriptions are gone. /import with that file brings them back.
    }

## Reading

search-ask = What should I look for? For example <code>iran talks</code>
search-title = { $query }
search-none =
    { $days ->
        [one] { $query }: nothing in the last day.
       *[other] { $query }: nothing in the last { $days } days.
    }
latest-mine = <b>The latest of your topics</b>
latest-all = <b>The latest stories</b>
latest-none = Nothing yet. I have just begun to read.
story-told = { $outlets } · { $time }

## Settings

settings-title = <b>Settings</b> for everything that comes here
settings-paused = ⏸ Paused until { $until } (/resume)
settings-language = Language: { $language }
settings-zone = Time zone: { $zone } (now { $time })
settings-news = News in: { $languages }
settings-quiet = Quiet hours: { $hours }
settings-cap = Alerts that ring in an hour: { $cap }
settings-breaking-on = Breaking news: may pass quiet hours and the cap
settings-breaking-off = Breaking news: waits like everything else
settings-digest = Digests: { $time }, weekly ones on { $day }
settings-length = Length: { $length }
settings-previews-on = Link previews: on
settings-previews-off = Link previews: off
# Plain text.
saved = Saved
quiet-none = none
cap-none = no limit
language-ask = Which language should I speak?
language-done = I speak { $language } now.
quiet-ask =
    When should I be quiet? What comes then waits for one digest at the end.
    Times are those of { $zone }.
quiet-type = Send me the hours, for example <code>22:30-7</code>, or <code>off</code>.
quiet-unreadable = I did not understand these hours. Write them like <code>/quiet 22:30-7</code>, or <code>/quiet off</code>.
quiet-done = 🌙 Quiet: { $hours } ({ $zone }). What comes then waits for one digest.
quiet-off = No quiet hours any more.
cap-ask = How many alerts may ring in an hour? The rest waits for one digest.
digest-ask = When should digests come, and on which day the weekly ones? Which subscriptions come as a digest is said on their cards: /list
digest-unreadable = I did not understand that. Write it like <code>/digest daily 8:00</code>, <code>/digest weekly friday 18:00</code>, <code>/digest hourly</code> or <code>/digest off</code>.
digest-done-instant =
    { $count ->
        [one] Your subscription rings at once again.
       *[other] All { $count } subscriptions ring at once again.
    }
digest-done-hourly =
    { $count ->
        [one] Your subscription comes as a digest every hour now.
       *[other] All { $count } subscriptions come as one digest every hour now.
    }
digest-done-daily =
    { $count ->
        [one] Your subscription comes as a digest daily at { $time } now.
       *[other] All { $count } subscriptions come as one digest daily at { $time } now.
    }
digest-done-weekly =
    { $count ->
        [one] Your subscription comes as a digest every { $day } at { $time } now.
       *[other] All { $count } subscriptions come as one digest every { $day } at { $time } now.
    }
digest-zone = Times are those of { $zone }. New subscriptions ring at once until you say otherwise.
length-ask-chat = How much should an alert tell?
zone-ask =
    Your time zone is { $zone }, where it is { $time }.
    Send <code>/timezone Vienna</code> (any city), or share your location with me (📎).
zone-type = Send me the name of your city, for example <code>Vienna</code>, or share your location (📎).
zone-which = There are several. Which one?
zone-unknown = I do not know a city “{ $name }”. Try the nearest large one, in English or as it is written there.
zone-similar = I do not know a city “{ $name }”. Did you mean one of these?
zone-done = 🕒 Time zone: { $zone }, where it is { $time }.
news-ask = <b>In which languages should I tell you news?</b> A story rings once it is told in one that is ticked, and in the best of them. What is told in others alone does not ring.
news-ask-one = In which languages should I tell you of <b>{ $name }</b>?
news-week = Stories of the last week: { $languages }.
news-week-none = I have not read any stories yet.
news-left-out = Left out, told in other languages alone: { $languages }.
news-all = all languages
news-as-feed = as the feed speaks
pause-ask = How long should I keep silent? What you miss comes as one digest afterwards.
pause-unreadable = I did not understand how long. Write it like <code>/pause 3d</code>, <code>/pause 12h</code> or <code>/pause 1w</code>.
pause-done = ⏸ Silent until { $until }. What you miss comes as one digest then, or with /resume.
resume-done = ▶️ Here I am again. What you missed comes as one digest.
resume-not-paused = I was not paused.
resume-others = These pause by themselves. A tap ends that:

## Under an alert

# Plain text: buttons.
alert-more = More
alert-why = Why this?
alert-story = 🧵 The whole story
alert-mute-story = 🔕 Nothing more of this story
alert-mute-outlet = 🔕 Mute { $name } for a day
alert-fewer = 👎 Fewer like this
alert-unsub = Unsubscribe
alert-unsub-yes = Yes, unsubscribe from { $name }
# Plain text, shown for a moment.
alert-no-more = There is no more to tell of this one.
channel-buttons = What can be done with an alert of a channel is in the private chat of its admins with me: /list and the channel’s @name.
recent-title = The last alerts. Tap a number: why it came, more of it, mute, unsubscribe.
recent-none = No alert has come yet.
alert-story-muted = You will hear nothing more of this story.
alert-outlet-muted = { $name } is muted for a day.
alert-fewer-ask = Which word should not come any more?
alert-fewer-none = I find no word in this story that sets it apart.
alert-fewer-done = Stories with “{ $word }” do not ring for { $name } any more.
alert-fewer-feed = This comes from a feed you subscribed to, not from a query. You can pause or remove it: /list
alert-fewer-full = The query of this topic is too long for another word. /list opens it.
why-reply = Reply with /why to an alert, and I tell you why it came.
why-private = I’ll tell you in our private chat.
why-unknown = That is not an alert of mine that I remember.
why-left-out = In the last week this also had stories told in other languages alone, which did not ring: { $languages }.
story-reply = Reply with /story to an alert, and I tell the whole story, oldest first.
story-count = Reports: { $reports } · Outlets: { $outlets }
story-earlier = … Earlier reports: { $count }
story-grows = I edit this message as the story grows.
why-others =
    { $count ->
        [one] And { $count } more story in that message.
       *[other] And { $count } more stories in that message.
    }
why-topic = It belongs to <b>{ $name }</b>: { $query }
why-feed = You are subscribed to the feed <b>{ $name }</b>.
why-left = It came for <b>{ $name }</b>, which you are not subscribed to any more.
why-hit = • “{ $word }” { $field } ({ $outlet })
why-changed = Your query has changed since, and would not find it now.
why-source = First reported in { $feed }.
why-merged = Filed as one story from { $count } reports:
why-one-event = It was told at first as { $count } stories, which turned out to be one.
# Plain text, set into why-hit.
field-title = in the headline
field-text = in the text
field-source = as the outlet
field-lang = as the language

## Taking it along, and leaving

export-json = Everything of this chat. Send it to me, or use /import, to have it back.
export-masked = Addresses with a password or key in them are masked in these files. A private chat’s own /export has its addresses whole.
export-opml = Your feeds, for any other reader.
import-ask = Send me the file: an export of mine, or the OPML of another reader.
import-large = That file is too large: { $count } KB are allowed. Nothing was changed.
import-lost = I could not fetch that file from Telegram. Nothing was changed; please send it again.
import-broken =
    I cannot use that file. Nothing was changed. Send an export of mine, or OPML.
    <i>{ $reason }</i>
import-done = Added: { $added }. Already there: { $there }. Failed: { $failed }.
import-failed = ⚠️ { $name }: { $reason }
import-failed-more = … and { $count } more.
forget-ask =
    { $count ->
        [0] Delete everything that I know of this chat: settings and history? It cannot be undone.
        [one] Delete everything that I know of this chat: { $count } subscription, settings and history? It cannot be undone.
       *[other] Delete everything that I know of this chat: { $count } subscriptions, settings and history? It cannot be undone.
    }
forget-done = Everything of this chat is deleted. /start begins anew.

## Buttons

button-help = ❔ Help
button-add-group = ➕ Add to a group
button-own-topic = ✏️ My own topic
button-topics = 📰 Topics
button-query-help = How to write a query
button-cancel = Cancel
button-subscribe = ✅ Subscribe
button-sub-these = ✅ Subscribe
button-keep = ✅ Keep
button-change = ✏️ Change
button-tune = ⚙️ Tune
button-undo = ↩️ Undo
button-list = ◀ My list
button-recent = Last alerts
button-back = ◀ Back
button-settings = ⚙️ Settings
button-pace = ⏱ When
button-length = ↕️ Length
button-silent = 🔕 Silent
button-sound-on = 🔔 With sound
button-pause = ⏸ Pause
button-resume = ▶️ Resume
button-rename = ✏️ Rename
button-query = 🔎 Edit query
button-outlets = 📰 Outlets
button-outlets-o = Only these …
button-outlets-n = Never these …
button-share = 🔗 Share
button-remove = 🗑 Remove
button-remove-yes = Yes, remove it
button-no = No
button-everything = 🗑 Everything
button-everything-yes =
    { $count ->
        [one] Yes, remove it
       *[other] Yes, remove all { $count }
    }
button-done = Done
button-language = 🌐 Language
button-zone = 🕒 Time zone
button-news = 🗣 News languages
button-news-all = All languages
button-quiet = 🌙 Quiet hours
button-cap = 🔢 Hourly cap
button-breaking = ⚡ Breaking news
button-digest = 🗞 Digests
button-previews = 🖼 Link previews
button-other = ✏️ Other
button-city = ✏️ Name a city
button-forget-yes = 🗑 Yes, delete everything
button-export = 💾 Export first

## The menu of commands: plain text, at most 256 characters

command-start = choose topics
command-sub = watch words, a feed or a topic
command-list = your subscriptions, and how each one comes
command-unsub = remove one, or everything
command-preview = try a query before you keep it
command-latest = the latest stories
command-search = search the archive
command-topics = topics to tap
command-settings = times, length, language
command-quiet = quiet hours, for example 22:30-7
command-digest = digests instead of alerts
command-timezone = your time zone, by city
command-language = the language I speak
command-pause = hear nothing for a while
command-resume = hear again
command-why = why an alert came, as a reply to it
command-story = a story from its beginning, as a reply to an alert
command-export = your subscriptions as files
command-import = subscriptions from a file
command-privacy = what is stored about you
command-forget = delete everything about this chat
command-help = what I can do
command-cancel = end a question

command-stats = the bot in figures
command-feeds = all feeds and their health
command-addfeed = add a feed for everybody
command-removefeed = stop polling a feed
command-addtopic = offer a topic to everybody
command-removetopic = offer a topic no longer
command-broadcast = write to every chat
command-allow = let somebody use the bot
command-ban = answer somebody no longer
command-reload = read the configuration again

## Feeds that fail

notice-feed-failing = ⚠️ <b>{ $name }</b> has been failing for hours: { $reason }. I go on trying.
notice-feed-moved = ⚠️ <b>{ $name }</b> is failing: { $reason }. I go on trying.
notice-feed-gone = ⚠️ <b>{ $name }</b> is gone: { $reason }. I have stopped trying.
notice-feed-back = ✅ <b>{ $name }</b> is back.
feed-offered = It may have moved to { $url }
# Plain text, shown for a moment.
feed-retried = I am trying it now.
find-nothing = I found no new address on its site.
button-retry = 🔄 Try now
button-find = 🔎 Find the new address
button-move = ➡️ Take the new address

## For the bot's operator

stats-title = <b>Newsbell in figures</b> (today: the last 24 hours)
stats-chats = Chats: { $active }, suspended: { $suspended }
stats-topics = Subscriptions: { $subscriptions }; topics: { $curated } curated, { $own } of chats
stats-feeds = Feeds: { $feeds }, failing: { $failing }
stats-news = Entries today: { $entries }, stories: { $stories }
stats-alerts = Alerts today: { $sent }, failed: { $failed }
stats-queue = Queue: { $queued }, held for digests: { $held }; the oldest waits { $seconds } s
stats-lag = Lag: half within { $half } s, 95 % within { $most } s
feeds-title = <b>{ $count } feeds</b>, page { $page } of { $pages }
feed-state-active = works.
feed-state-failing = fails:
feed-state-retired = is not polled:
feed-polls = Last poll { $last }, last success { $good }, next poll { $next }
feed-private = 🔒 Private: only the chats that have added it see what it brings.
feed-share-ask = Make <b>{ $name }</b> everybody’s? All chats will then find what it has brought so far, too.
# Plain text.
feed-unshare-nobody = No chat has added this feed, so it stays everybody’s.
addfeed-how = Write <code>/addfeed https://example.org/feed Name</code>.
addtopic-how = Write <code>/addtopic Iran talks = iran (talks OR negotiations)</code>.
addtopic-there = There is a topic “{ $name }” already. /removetopic takes it away.
addtopic-done = ✅ <b>{ $name }</b> is offered to everybody:
removetopic-which = Which topic should no longer be offered?
removetopic-done =
    { $count ->
        [0] <b>{ $name }</b> is offered no longer.
        [one] <b>{ $name }</b> is offered no longer. { $count } subscriber keeps it.
       *[other] <b>{ $name }</b> is offered no longer. { $count } subscribers keep it.
    }
broadcast-how = Write the message behind the command: <code>/broadcast Hello everybody</code>. Formatting is kept.
broadcast-ask =
    { $count ->
        [one] This goes to { $count } chat, silently:
       *[other] This goes to { $count } chats, silently:
    }
# Plain text, shown for a moment.
broadcast-begun = It is on its way.
broadcast-busy = Another one is still on its way.
broadcast-done = The broadcast is done. Sent: { $sent }, refused: { $failed }.
allow-how = Write <code>/allow 1234567</code>, with the number of a person or group.
allow-done = ✅ { $id } may use the bot.
ban-how = Write <code>/ban 1234567</code>, with the number of a person or group.
ban-owner = That is an operator.
ban-done = 🚫 { $id } is no longer answered and gets nothing.
reload-done = ✅ The configuration has been read again.
reload-same = Nothing in it has changed.
reload-feeds = Feeds: { $added } new, { $changed } changed, { $gone } removed.
reload-topics = Topics: { $added } new, { $changed } changed, { $gone } removed.
reload-keys = In force now: { $keys }
reload-waiting = In force after the next start: { $keys }
reload-wrong = ⚠️ The configuration has mistakes, and <b>nothing was changed</b>. Mend them, then /reload:
notice-dead =
    { $count ->
        [one] ⚠️ <b>{ $count } feed</b> has been failing for more than a day:
       *[other] ⚠️ <b>{ $count } feeds</b> have been failing for more than a day:
    }
notice-late =
    { $minutes ->
        [one] ⚠️ The queue is <b>{ $minutes } minute</b> late; { $count } alerts wait. /stats
       *[other] ⚠️ The queue is <b>{ $minutes } minutes</b> late; { $count } alerts wait. /stats
    }
notice-disk = ⚠️ The disk is nearly full: { $megabytes } MB are left.
button-refresh = 🔄 Refresh
button-all-feeds = ◀ All feeds
button-feed-share = 🌍 For everybody
button-feed-share-yes = Yes, for everybody
button-feed-unshare = 🔒 Only for its chats
button-broadcast =
    { $count ->
        [one] 📣 Send to { $count } chat
       *[other] 📣 Send to { $count } chats
    }
