# What the bot says in the chat, in Telegram's HTML: <b>, <i>, <code>, <a>. Names, queries and headlines are set in,
# escaped, by the program. Messages whose name begins with button-, and those marked so, are plain text.

## First steps

start-private =
    🔔 I watch the news and alert you <b>once</b> when a story you care about breaks: two sentences, however many outlets report it.
    Tap the topics you want, or send me your own, like <code>iran talks</code>.
start-group =
    🔔 I watch the news and alert this group <b>once</b> when a story you care about breaks, in two sentences.
    Admins: tap the topics you want, or send <code>/sub iran talks</code>.
topics-title = <b>Topics</b>. Tap one to turn it on or off.
topics-none = There are no ready-made topics here, but you can add your own: <code>/sub iran talks</code>
start-choices = News in <b>{ $languages }</b>, time zone <b>{ $zone }</b>. Not right? Tap 🗣 or 🕒.
# Plain text, shown for a moment.
topic-on = ✅ { $name } is on
topic-off = { $name } is off
share-offer = Subscribe to <b>{ $name }</b>?
share-gone = The topic in that link no longer exists. Here are the others.

help-intro =
    <b>Tell me what to watch, and I’ll alert you once per story.</b>
    Send me words (<code>iran talks</code>) or the address of a feed or site, or tap a topic.
help-more =
    In a group, only admins can change things. For a channel, make me an admin there, then write to me here: <code>/sub @channel iran talks</code>
    Times and languages: /quiet, /digest, /timezone, /settings. Under an alert, tap ⋯ to read more, see the whole story, find out why you got it, or mute it.
help-query =
    <b>How to write a query</b>

    <code>iran talks</code> – both words, in any form (Iranian, talk)
    <code>iran OR "saudi arabia"</code> – either one; put phrases in quotes
    <code>iran talks -football</code> – both words, but not football
    <code>(iran OR tehran) (talks OR deal)</code> – one from each group
    <code>title:iran</code> – only in the headline
    <code>source:bbc</code> – only from this outlet
    <code>lang:de</code> – only in this language

    Words side by side go before OR: <code>a b OR c</code> means <code>(a b) OR c</code>.
    Try one without subscribing: <code>/preview iran talks</code>
privacy =
    <b>What I store about this chat</b>

    • its ID and name, as Telegram gives them
    • your subscriptions and settings
    • which alerts I sent here, for { $days } days, so you never get one twice
    • which of my messages tell a whole story, for two days, so I can keep them up to date
    • a question I’ve asked, until you answer it or 15 minutes pass

    A feed you add by its address belongs to this chat alone. No one else can find it, get its stories or see them counted, unless they’ve added the same address. The bot’s operator sees its name and can open it to everyone. If an address has a password or key in it, I mask it everywhere and never share it by link; you only see it in full in the /export of a private chat.

    I don’t store anything else you write, who taps what, or who reads what. Stories are matched on this bot’s own server, and nothing about you is passed on.
    /export sends you everything, /forget deletes it.
cancelled = Cancelled.
nothing-to-cancel = There’s nothing to cancel.
unknown-command = I don’t know that command. /help shows what I can do.
unknown-command-nearest = I don’t know that command. Did you mean { $command }? /help shows what I can do.
prompt-group = <i>Reply to this message to answer. I’ll wait 15 minutes; send /cancel if you change your mind.</i>
said-nothing = Tell me what to watch, for example <code>iran talks</code>, or pick from /topics.
# Plain text.
flood = That was a bit fast. I’ll answer again in a minute.
button-gone = That’s no longer there.
failed = Something went wrong on my end, and I’ve logged it. Please try again.
not-invited = This bot is by invitation only. To get in, send its operator your ID: <code>{ $id }</code>
admins-only = Only admins of this group can change that.

## Channels and other chats, from a private chat

target-unknown = I can’t see <b>{ $name }</b>. Check the name, and make me an admin there.
target-not-admin = You’re not an admin of <b>{ $name }</b>, as far as I can see.
target-cannot-post = I’m not allowed to post in <b>{ $name }</b>. Make me an admin who can post messages.

## Subscribing

sub-ask =
    What should I watch? Send me
    • words, for example <code>iran talks</code>
    • the address of a feed or site, for example <code>bbc.com/news</code>
    • the name of a topic from /topics
sub-these =
    { $count ->
        [one] Subscribe to this address?
       *[other] Subscribe to these { $count } addresses?
    }
sub-done = ✅ You’re subscribed to <b>{ $name }</b>.
sub-already = You’re already subscribed to <b>{ $name }</b>.
sub-filtered = ✅ You’re subscribed to <b>{ $name }</b>, filtered: { $query }
sub-filtered-already = You’re already subscribed to <b>{ $name }</b>, filtered: { $query }
sub-room =
    { $count ->
        [0] There’s no room for more here.
        [one] There’s room for { $count } more here.
       *[other] There’s room for { $count } more here.
    }
limit-topics =
    { $count ->
        [one] You’ve reached the limit of { $count } topic here. Make room with /unsub.
       *[other] You’ve reached the limit of { $count } topics here. Make room with /unsub.
    }
limit-feeds =
    { $count ->
        [one] You’ve reached the limit of { $count } feed here. Make room with /unsub.
       *[other] You’ve reached the limit of { $count } feeds here. Make room with /unsub.
    }
feeds-looking =
    { $count ->
        [one] Looking for the feed…
       *[other] Looking for the feeds…
    }
feeds-several = { $url } has { $count } feeds. Which one?
feed-failed = ⚠️ { $url }: { $reason }
feeds-busy = I’m still looking for your other feeds. Wait for that answer, then try again.

preview-title = { $query }
preview-ask = Which query should I try? For example <code>iran talks</code>
preview-no-feed = I don’t read that feed yet, so there’s nothing to try the words on. Subscribe with /sub, followed by the same.
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
        [one] <b>{ $count } alert</b> since I started reading.
       *[other] <b>{ $count } alerts</b> since I started reading.
    }
preview-none =
    { $days ->
        [one] Nothing in the last day. That’s fine: I’ll alert you when something comes up.
       *[other] Nothing in the last { $days } days. That’s fine: I’ll alert you when something comes up.
    }
preview-all-words = A story has to have all of these words. For any of them: { $query }
preview-last =
    { $count ->
        [one] The last one:
       *[other] The last { $count }:
    }
query-change =
    Send me the new query. Here’s the old one (tap to copy):
    { $query }
filter-ask = Which stories from <b>{ $name }</b> do you want? Send a query, for example <code>ukraine OR kyiv</code>.
query-unreadable = I can’t read that query. The problem is at ▶:
query-detail = <i>{ $detail }</i>
query-long =
    { $count ->
       *[other] That query is too long: the limit is { $count } characters.
    }

## The list and its cards

list-title =
    { $count ->
        [one] <b>{ $count } subscription</b>
       *[other] <b>{ $count } subscriptions</b>
    }
list-line = <b>{ $name }</b> · { $marks }
list-elsewhere = in another forum topic
list-hint = Tap a number to open that subscription.
list-empty = No subscriptions yet. Tap a topic, or send me your own.
# A query in words, plain text: groups after the first, what is left out, and where words are looked for.
query-with = with { $words }
query-without = without { $words }
query-in-title = { $words } in the headline
query-from = from { $words }
query-in-language = in { $language }
card-title = <b>{ $name }</b>
card-own = Query: { $query }
card-curated = Topic: { $query }
card-without = Without: { $words }
card-feed = Feed: { $url }
card-filter = Filter: { $query }
card-failing = ⚠️ Failing since { $since }: { $reason }
card-pace = When: { $pace }
card-sound-on = Sound: on
card-sound-off = Sound: off
card-photo-on = Photo: on
card-photo-off = Photo: off
card-length = Length: { $length }
card-news = News languages: { $languages }
card-only = Only from: { $outlets }
card-never = Never from: { $outlets }
card-paused = Paused until { $until }
# Plain text, up to remove-ask.
pace-instant = right away
pace-hourly = hourly
pace-daily = daily
pace-weekly = weekly
pace-daily-at = daily at { $time }
pace-weekly-at = every { $day } at { $time }
length-headline = headline only
length-short = two sentences
length-long = longer
length-chat = chat default
pause-1 = 1 day
pause-3 = 3 days
pause-7 = 1 week
pause-30 = 30 days
pace-ask = When should alerts for <b>{ $name }</b> come?
length-ask = How long should alerts for <b>{ $name }</b> be?
pause-ask-one = How long should I pause <b>{ $name }</b>?
remove-ask = Remove <b>{ $name }</b>?
outlets-o = <b>{ $name }</b>: only from these outlets. Pick none to get them all.
outlets-n = <b>{ $name }</b>: never from these outlets.
rename-ask = Send me a new name for <b>{ $name }</b>.
share-topic = Anyone who opens this link can subscribe to <b>{ $name }</b> with one tap:
share-feed = Anyone who sends me this gets the same feed as <b>{ $name }</b>:
share-secret = The address of <b>{ $name }</b> has a password or key in it, so I won’t share it. You can send it yourself to anyone who should have the feed.
unsub-ask = What do you want to unsubscribe from?
unsub-unknown = You’re not subscribed to “{ $name }”.
unsub-done = Unsubscribed from <b>{ $name }</b>.
# Plain text.
unsub-done-short = Unsubscribed from { $name }
unsub-all-ask =
    { $count ->
        [one] Remove your subscription? I’ll send you a backup file first, so you can get it back.
       *[other] Remove your { $count } subscriptions? I’ll send you a backup file first, so you can get them back.
    }
unsub-all-done =
    { $count ->
        [one] Your subscription is gone. To get it back, /import that file.
       *[other] Your { $count } subscriptions are gone. To get them back, /import that file.
    }

## Reading

search-ask = What should I search for? For example <code>iran talks</code>
search-title = { $query }
search-none =
    { $days ->
        [one] { $query }: nothing in the last day.
       *[other] { $query }: nothing in the last { $days } days.
    }
latest-mine = <b>Latest on your topics</b>
latest-all = <b>Latest stories</b>
latest-none = Nothing yet. I’ve only just started reading.
story-told = { $outlets } · { $time }

## Settings

settings-title = <b>Settings</b> for all alerts
settings-paused = ⏸ Paused until { $until } (/resume)
settings-language = Language: { $language }
settings-zone = Time zone: { $zone } (now { $time })
settings-news = News languages: { $languages }
settings-quiet = Quiet hours: { $hours }
settings-cap = Alerts per hour: { $cap }
settings-breaking-on = Breaking news: ignores quiet hours and the hourly limit
settings-breaking-off = Breaking news: waits like everything else
settings-digest = Digests: { $time }, weekly ones on { $day }
settings-length = Length: { $length }
settings-previews-on = Link previews: on
settings-previews-off = Link previews: off
# Plain text.
saved = Saved
quiet-none = off
cap-none = no limit
language-ask = Which language should I speak?
language-done = I’ll speak { $language } from now on.
quiet-ask =
    When should I stay quiet? Alerts from those hours come as one digest afterwards.
    Time zone: { $zone }.
quiet-type = Send me the hours, for example <code>22:30-7</code>, or <code>off</code>.
quiet-unreadable = I didn’t understand those hours. Try <code>/quiet 22:30-7</code> or <code>/quiet off</code>.
quiet-done = 🌙 Quiet hours: { $hours } ({ $zone }). Alerts from those hours come as one digest afterwards.
quiet-off = Quiet hours are off.
cap-ask = How many alerts per hour, at most? The rest come as one digest.
digest-ask = When should digests come, and on which day the weekly ones? To get a subscription as a digest, open it in /list.
digest-unreadable = I didn’t understand that. Try <code>/digest daily 8:00</code>, <code>/digest weekly friday 18:00</code>, <code>/digest hourly</code> or <code>/digest off</code>.
digest-done-instant =
    { $count ->
        [one] Your subscription alerts you right away again.
       *[other] Your { $count } subscriptions alert you right away again.
    }
digest-done-hourly =
    { $count ->
        [one] Your subscription now comes as an hourly digest.
       *[other] Your { $count } subscriptions now come as one hourly digest.
    }
digest-done-daily =
    { $count ->
        [one] Your subscription now comes as a daily digest at { $time }.
       *[other] Your { $count } subscriptions now come as one daily digest at { $time }.
    }
digest-done-weekly =
    { $count ->
        [one] Your subscription now comes as a digest every { $day } at { $time }.
       *[other] Your { $count } subscriptions now come as one digest every { $day } at { $time }.
    }
digest-zone = Time zone: { $zone }. New subscriptions still alert you right away.
length-ask-chat = How long should alerts be?
zone-ask =
    Your time zone is { $zone }, where it’s { $time }.
    To change it, send <code>/timezone Vienna</code> (any city) or share your location (📎).
zone-type = Send me the name of your city, for example <code>Vienna</code>, or share your location (📎).
zone-which = There’s more than one. Which do you mean?
zone-unknown = I don’t know a city called “{ $name }”. Try the nearest big one, in English or as it’s spelled there.
zone-similar = I don’t know a city called “{ $name }”. Did you mean one of these?
zone-done = 🕒 Time zone: { $zone }, where it’s { $time }.
first-none = Nothing on this yet. You’ll get the first story as soon as it’s out.
first-stories =
    { $count ->
        [one] The latest story:
       *[other] The last two stories:
    }
where-ask =
    🕒 <b>Where are you?</b> Then times and quiet hours will be right.
    Tap a city, type yours, or share your location (📎).
where-ask-group = 🕒 <b>Where are you?</b> Then times and quiet hours will be right here.
where-skipped = OK, I’ll stay on { $zone } time. Change it with /timezone.
news-ask = <b>Which languages do you want news in?</b> You get an alert as soon as a story is out in a language you’ve ticked. Stories only in other languages are left out.
news-ask-one = Which languages do you want <b>{ $name }</b> in?
news-week = Last week’s stories: { $languages }.
news-week-none = I haven’t read any stories yet.
news-left-out = Left out, only in other languages: { $languages }.
news-all = all languages
news-as-feed = the feed’s language
pause-ask = How long should I pause? What you miss comes as one digest afterwards.
pause-unreadable = I didn’t understand how long. Try <code>/pause 3d</code>, <code>/pause 12h</code> or <code>/pause 1w</code>.
pause-done = ⏸ Paused until { $until }. What you miss comes as one digest then, or when you send /resume.
resume-done = ▶️ I’m back. What you missed is coming as one digest.
resume-not-paused = I’m not paused.
resume-others = These are paused separately. Tap to resume:

## Under an alert

# Plain text: buttons.
alert-more = More
alert-why = Why this?
alert-story = 🧵 Whole story
alert-mute-story = 🔕 Mute this story
alert-mute-outlet = 🔕 Mute { $name } for a day
alert-fewer = 👎 Fewer like this
alert-unsub = Unsubscribe
alert-unsub-yes = Yes, unsubscribe from { $name }
# Plain text, shown for a moment.
alert-no-more = That’s all there is on this one.
channel-buttons = Admins can mute a channel’s alerts or unsubscribe in a private chat with me: send /list and the channel’s @name.
channel-private = Channels are set up in a private chat with me: { $example }
recent-title = Recent alerts. Tap a number to read more, see why it came, mute or unsubscribe.
recent-none = No alerts yet.
alert-story-muted = You won’t get any more about this story.
alert-outlet-muted = { $name } is muted for a day.
alert-fewer-ask = Which word should I leave out? Next to each: how many of last week’s alerts it would have stopped.
alert-fewer-word = { $word } · { $stopped } of { $alerts }
alert-fewer-undo = ↩ Undo
alert-fewer-undone = { $name } alerts you to stories with “{ $word }” again.
alert-fewer-none = I can’t find a word that sets this story apart.
alert-fewer-done = { $name } won’t alert you to stories with “{ $word }” any more.
alert-fewer-feed = This came from a feed, not a query. You can pause or remove the feed in /list.
alert-fewer-full = This topic’s query has no room for another word. You can edit it in /list.
why-reply = Reply to an alert with /why and I’ll tell you why you got it.
why-private = I’ll tell you in our private chat.
why-unknown = I don’t remember sending that alert.
why-left-out = Last week there were also stories only in other languages, which you didn’t get: { $languages }.
story-reply = Reply to an alert with /story and I’ll tell you the whole story, oldest first.
story-count = Reports: { $reports } · Outlets: { $outlets }
story-earlier = … Earlier reports: { $count }
story-grows = I’ll update this message as the story develops.
why-others =
    { $count ->
        [one] And { $count } more story in that message.
       *[other] And { $count } more stories in that message.
    }
why-topic = It matches <b>{ $name }</b>: { $query }
why-feed = You’re subscribed to the feed <b>{ $name }</b>.
why-filter = Its filter: { $query }
why-left = It came for <b>{ $name }</b>, which you’re no longer subscribed to.
why-hit = • “{ $word }” { $field } ({ $outlet })
why-changed = Your query has changed since then and wouldn’t find it now.
why-source = First reported by { $feed }.
why-merged = One story, put together from { $count } reports:
why-one-event = It first came as { $count } stories, which turned out to be one.
# Plain text, set into why-hit.
field-title = in the headline
field-text = in the text
field-source = as the outlet
field-lang = as the language

## Taking it along, and leaving

export-json = Everything from this chat. To restore it, send me this file or use /import.
export-masked = Addresses with a password or key in them are masked in these files. Only a private chat’s own /export has them in full.
export-opml = Your feeds, for any feed reader.
import-ask = Send me the file: a Newsbell export, or OPML from another reader.
import-large = That file is too large: the limit is { $count } KB. Nothing was changed.
import-lost = I couldn’t get that file from Telegram. Nothing was changed; please send it again.
import-broken =
    I can’t use that file. Nothing was changed. Send me a Newsbell export or an OPML file.
    <i>{ $reason }</i>
import-done = Added: { $added }. Already there: { $there }. Failed: { $failed }.
import-failed = ⚠️ { $name }: { $reason }
import-failed-more = … and { $count } more.
forget-ask =
    { $count ->
        [0] Delete everything I know about this chat, with all settings and history? This can’t be undone.
        [one] Delete everything I know about this chat: { $count } subscription, all settings and history? This can’t be undone.
       *[other] Delete everything I know about this chat: { $count } subscriptions, all settings and history? This can’t be undone.
    }
forget-done = Everything about this chat has been deleted. Send /start to begin again.

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
button-recent = Recent alerts
button-back = ◀ Back
button-settings = ⚙️ Settings
button-pace = ⏱ When
button-length = ↕️ Length
button-silent = 🔕 Sound off
button-sound-on = 🔔 Sound on
button-photo-on = 🖼 Photo on
button-photo-off = 🖼 Photo off
button-pause = ⏸ Pause
button-resume = ▶️ Resume
button-rename = ✏️ Rename
button-query = 🔎 Edit query
button-filter = 🔎 Filter
button-filter-change = 🔎 Edit filter
button-filter-off = ✖ Remove filter
button-outlets = 📰 Outlets
button-outlets-o = Only these…
button-outlets-n = Never these…
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
button-cap = 🔢 Alerts per hour
button-breaking = ⚡ Breaking news
button-digest = 🗞 Digests
button-previews = 🖼 Link previews
button-other = ✏️ Other
button-city = ✏️ Type a city
button-skip = Skip
button-private = 💬 Private chat
button-forget-yes = 🗑 Yes, delete everything
button-export = 💾 Export first

## The menu of commands: plain text, at most 256 characters

command-start = choose topics
command-sub = subscribe to words, a feed or a topic
command-list = your subscriptions
command-unsub = unsubscribe from one, or from everything
command-preview = try a query before you subscribe
command-latest = latest stories
command-search = search past stories
command-topics = topics to choose from
command-settings = times, length, language
command-quiet = quiet hours, for example 22:30-7
command-digest = digests instead of alerts
command-timezone = your time zone, by city
command-language = the language I speak
command-pause = pause all alerts
command-resume = resume alerts
command-why = why you got an alert (reply to it)
command-story = a story from the start (reply to an alert)
command-export = your subscriptions as a file
command-import = restore subscriptions from a file
command-privacy = what I store about you
command-forget = delete everything about this chat
command-help = what I can do
command-cancel = cancel a question

command-stats = the bot in numbers
command-feeds = all feeds and their health
command-addfeed = add a feed for everyone
command-removefeed = stop checking a feed
command-addtopic = offer a topic to everyone
command-removetopic = stop offering a topic
command-broadcast = send a message to every chat
command-allow = let someone use the bot
command-ban = stop answering someone
command-reload = reload the configuration

## Feeds that fail

notice-feed-failing = ⚠️ <b>{ $name }</b> has been failing for hours: { $reason }. I’ll keep trying.
notice-feed-moved = ⚠️ <b>{ $name }</b> is failing: { $reason }. I’ll keep trying.
notice-feed-gone = ⚠️ <b>{ $name }</b> is gone: { $reason }. I’ve stopped trying.
notice-feed-back = ✅ <b>{ $name }</b> is back.
feed-offered = It may have moved to { $url }
# Plain text, shown for a moment.
feed-retried = I’m trying it now.
find-nothing = I couldn’t find a new address on its site.
button-retry = 🔄 Try now
button-find = 🔎 Find the new address
button-move = ➡️ Use the new address

## For the bot's operator

stats-title = <b>Newsbell in numbers</b> (today: the last 24 hours)
stats-chats = Chats: { $active }, suspended: { $suspended }
stats-topics = Subscriptions: { $subscriptions }; topics: { $curated } for everyone, { $own } by chats
stats-feeds = Feeds: { $feeds }, failing: { $failing }
stats-news = Entries today: { $entries }, stories: { $stories }
stats-alerts = Alerts today: { $sent }, failed: { $failed }
stats-queue = Queue: { $queued }, held for digests: { $held }; oldest waiting { $seconds } s
stats-rate = Sending: up to { $rate } messages a second right now
stats-lag = Delay: half within { $half } s, 95% within { $most } s
feeds-title =
    { $count ->
        [one] <b>{ $count } feed</b>, page { $page } of { $pages }
       *[other] <b>{ $count } feeds</b>, page { $page } of { $pages }
    }
feed-state-active = working
feed-state-failing = failing:
feed-state-retired = not being checked:
feed-polls = Last checked { $last }, last success { $good }, next check { $next }
feed-private = 🔒 Private: only chats that have added it get its stories.
feed-share-ask = Open <b>{ $name }</b> to everyone? All chats will also be able to find its stories so far.
# Plain text.
feed-unshare-nobody = No chat has added this feed, so it stays open to everyone.
addfeed-how = Send <code>/addfeed https://example.org/feed Name</code>.
addtopic-how = Send <code>/addtopic Iran talks = iran (talks OR negotiations)</code>.
addtopic-there = There’s already a topic “{ $name }”. Remove it first with /removetopic.
addtopic-done = ✅ <b>{ $name }</b> is now offered to everyone:
removetopic-which = Which topic should I stop offering?
removetopic-done =
    { $count ->
        [0] <b>{ $name }</b> is no longer offered.
        [one] <b>{ $name }</b> is no longer offered. { $count } subscriber keeps it.
       *[other] <b>{ $name }</b> is no longer offered. { $count } subscribers keep it.
    }
broadcast-how = Put the message after the command: <code>/broadcast Hello everyone</code>. Formatting is kept.
broadcast-ask =
    { $count ->
        [one] This goes to { $count } chat, silently:
       *[other] This goes to { $count } chats, silently:
    }
# Plain text, shown for a moment.
broadcast-begun = It’s on its way.
broadcast-busy = Another broadcast is still going out.
broadcast-done = Broadcast finished. Sent: { $sent }, failed: { $failed }.
allow-how = Send <code>/allow 1234567</code> with the ID of a person or group.
allow-done = ✅ { $id } can now use the bot.
ban-how = Send <code>/ban 1234567</code> with the ID of a person or group.
ban-owner = You can’t ban an operator.
ban-done = 🚫 { $id } is banned: no answers, no alerts.
reload-done = ✅ Configuration reloaded.
reload-same = Nothing in it has changed.
reload-feeds = Feeds: { $added } new, { $changed } changed, { $gone } removed.
reload-topics = Topics: { $added } new, { $changed } changed, { $gone } removed.
reload-keys = Now in effect: { $keys }
reload-waiting = In effect after the next start: { $keys }
reload-wrong = ⚠️ There are mistakes in the configuration, so <b>nothing was changed</b>. Fix them, then /reload:
notice-dead =
    { $count ->
        [one] ⚠️ <b>{ $count } feed</b> has been failing for more than a day:
       *[other] ⚠️ <b>{ $count } feeds</b> have been failing for more than a day:
    }
notice-late =
    { $minutes ->
        [one] ⚠️ The queue is <b>{ $minutes } minute</b> behind. Alerts waiting: { $count }. /stats
       *[other] ⚠️ The queue is <b>{ $minutes } minutes</b> behind. Alerts waiting: { $count }. /stats
    }
notice-disk = ⚠️ The disk is almost full: { $megabytes } MB left.
button-refresh = 🔄 Refresh
button-all-feeds = ◀ All feeds
button-feed-share = 🌍 Open to everyone
button-feed-share-yes = Yes, open to everyone
button-feed-unshare = 🔒 Its own chats only
button-broadcast =
    { $count ->
        [one] 📣 Send to { $count } chat
       *[other] 📣 Send to { $count } chats
    }
