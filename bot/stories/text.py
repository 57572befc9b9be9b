from bot.plaintext import *  # noqa
