"""``newsbell backup`` and ``newsbell restore``: the whole database in one file, taken while the bot runs.

Of SQLite it is an SQLite file, of PostgreSQL what pg_dump writes. A backup is written beside its name and takes it when
it is whole; a file is proved before anything is restored from it, and nothing that is there is overwritten.
"""
