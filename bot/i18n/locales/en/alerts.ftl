# What alerts say. Names, headlines and sentences are set in as they are.

# In the first line of an alert of breaking news.
alert-breaking = ⚡ Breaking

# When the story was published, for example "14:05" or "28 Mar 14:05", if the alert came late; $delay is "25 min" or "3 hr".
alert-late = { $time }, sent { $delay } later

# Buttons under an alert.
alert-read = Read
alert-menu = ⋯

# The first line of several alerts that became one message.
alert-list-title =
    { $count ->
        [one] { $count } story
       *[other] { $count } stories
    }

# The first line of a digest: of a regular one; of what came in quiet hours, over the hourly cap, during a pause; and
# of what could not be told in time.
alert-digest-pace =
    { $count ->
        [one] Your digest: { $count } story
       *[other] Your digest: { $count } stories
    }
alert-digest-quiet =
    { $count ->
        [one] During your quiet hours: { $count } story
       *[other] During your quiet hours: { $count } stories
    }
alert-digest-cap =
    { $count ->
        [one] Over your hourly limit: { $count } story
       *[other] Over your hourly limit: { $count } stories
    }
alert-digest-pause =
    { $count ->
        [one] While you were paused: { $count } story
       *[other] While you were paused: { $count } stories
    }
alert-digest-late =
    { $count ->
        [one] What you missed: { $count } story
       *[other] What you missed: { $count } stories
    }
# The last line of a digest that has no room for more.
alert-digest-more =
    { $count ->
        [one] and { $count } older story
       *[other] and { $count } older stories
    }

# Told in a group's general thread, to its admins, at most once a day for each thread.
alert-thread-closed = The forum topic for “{ $name }” is closed or deleted, so its alerts come here. Admins: reopen it, or send /sub in another forum topic.
alert-place-closed = No forum topic in { $chat } is open for “{ $name }”. I’m keeping its alerts and will try again once a day. Reopen its forum topic or General, or send /sub in another one.
