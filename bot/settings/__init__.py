"""Environment and ``config/*.toml`` become one Settings, which only ``adopt`` changes, or a list of all that is wrong.

The environment (or a ``.env`` file beside the program) holds secrets and what differs by machine:
``TELEGRAM_BOT_TOKEN``, ``TELEGRAM_API_URL``, ``DATABASE_URL``, ``ADMIN_IDS``, ``LOG_FORMAT``, ``STATUS_ADDR`` (or
``PORT``), ``STATUS_TOKEN`` and ``NEWSBELL_CONFIG``. The files hold the rest.
"""

from bot.settings.config_files import read_settings
from bot.settings.sections import (
    AlertSettings,
    ChatSettingsSection,
    FeedConfig,
    FetchSettings,
    LogFormat,
    OperateSettings,
    Settings,
    StorySettings,
    TopicConfig,
    TopicSettings,
)

__all__ = [
    "AlertSettings",
    "ChatSettingsSection",
    "FeedConfig",
    "FetchSettings",
    "LogFormat",
    "OperateSettings",
    "Settings",
    "StorySettings",
    "TopicConfig",
    "TopicSettings",
    "read_settings",
]
