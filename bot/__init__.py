"""Newsbell rings once per news story. This is the way of one headline, and the room for each step.

::

           poll                         file                              deliver
 feed ──fetch──▶ bytes ──parse──▶ entries ──read──▶ entries with text
                                              │
                        one commit: entries + the feed's new state
                                              ▼
                        entry ──cluster──▶ story ──match──▶ topics ──summarise──▶ plan ──▶ alerts
                                              │
                        one commit: story + its pending alerts + "entry is filed"
                                              ▼
                                  alerts ──pace──▶ compose ──▶ send ──▶ outcome recorded

Three steps joined by two tables (``entries`` and ``alerts``). Each may crash at any instruction and be run again:
what was not committed is fetched again, and unique keys keep it from being doubled - ``(feed, guid)`` for an entry,
``(chat, thread, story, kind)`` for an alert. An entry that somebody may want is committed before its article is read
and marked ``unread``, so that a slow article holds up itself alone.

=========  ===========================================================================
step       rooms
=========  ===========================================================================
poll       ``feeds`` (schedule, parse), ``web`` (client, article), ``workers``
file       ``stories`` (grouping, summaries), ``topics`` (query, match), ``alerts.plan``
deliver    ``alerts`` (batching, retry, channel), ``telegram`` (texts, speed, refusals)
=========  ===========================================================================

``pipeline`` calls the rooms in this order and decides nothing; ``app`` builds everything and closes it in reverse;
``chat`` is what people use and ``subscriptions`` what they change; ``storage``, ``text``, ``i18n`` and ``operate``
serve the others. Arrows point one way, from ``cli`` down to ``model``; ``lint-imports`` holds it.
"""

__version__ = "0.2.0"
