# What alerts say. Names, headlines and sentences are set in as they are.

# In the first line of an alert of breaking news.
alert-breaking = ⚡ Breaking

# The outlets of a story. $first reported it first; $others is a list, for example "BBC, Al Jazeera (+3)".
alert-also = { $first } · also: { $others }

# When the story was published, for example "14:05" or "28 Mar 14:05", and how much later the alert came.
alert-time = { $time }
alert-time-minutes =
    { $count ->
        [one] { $time } · { $count } minute later here
       *[other] { $time } · { $count } minutes later here
    }
alert-time-hours =
    { $count ->
        [one] { $time } · { $count } hour later here
       *[other] { $time } · { $count } hours later here
    }
alert-time-days =
    { $count ->
        [one] { $time } · { $count } day later here
       *[other] { $time } · { $count } days later here
    }

# The last line: the topic or feed that the chat is subscribed to.
alert-topic = 🔔 { $name }

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
        [one] In your quiet hours: { $count } story
       *[other] In your quiet hours: { $count } stories
    }
alert-digest-cap =
    { $count ->
        [one] Beyond your hourly cap: { $count } story
       *[other] Beyond your hourly cap: { $count } stories
    }
alert-digest-pause =
    { $count ->
        [one] While you paused: { $count } story
       *[other] While you paused: { $count } stories
    }
alert-digest-late =
    { $count ->
        [one] What you have missed: { $count } story
       *[other] What you have missed: { $count } stories
    }
# The last line of a digest that has no room for more.
alert-digest-more =
    { $count ->
        [one] and { $count } older one
       *[other] and { $count } older ones
    }

# Told in a group's general thread, to its admins, at most once a day for each thread.
alert-thread-closed = The forum thread that "{ $name }" reports to is closed or gone, so its alerts come here. Admins: open it again, or send /sub in another thread.
alert-place-closed = The alerts of "{ $name }" find no open thread in { $chat }. I keep them and try once a day. Open their thread or the general one, or send /sub in another thread there.
