from bot.links import *  # noqa
