from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from bot.errors import ConfigError
from bot.operate.check import load_settings
from bot.settings import LogFormat, Settings, read_settings
from bot.settings.sections import FileSettings

SHIPPED = Path(__file__).parent.parent / "config"
FEEDS = '[[feeds]]\nname = "One"\nurl = "https://one.example/rss"\n'
TOPICS = '[[topics]]\nname = "Iran talks"\nquery = "iran talks"\n'
VARIABLES = ("TELEGRAM_BOT_TOKEN", "TELEGRAM_API_URL", "DATABASE_URL", "NEWSBELL_CONFIG", "ADMIN_IDS")


@pytest.fixture(autouse=True)
def bare_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for variable in VARIABLES:
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "home"))
    monkeypatch.chdir(tmp_path)


def make_folder(folder: Path, main: str = "", feeds: str = FEEDS, topics: str = TOPICS) -> Path:
    folder.mkdir(exist_ok=True)
    (folder / "newsbell.toml").write_text(main, encoding="utf-8")
    (folder / "feeds.toml").write_text(feeds, encoding="utf-8")
    (folder / "topics.toml").write_text(topics, encoding="utf-8")
    return folder


def problems_of(folder: Path) -> list[str]:
    with pytest.raises(ConfigError) as caught:
        load_settings(folder)
    return [problem.replace(f"{folder}/", "") for problem in caught.value.problems]


def test_the_shipped_configuration_is_right_and_enough_to_start_with() -> None:
    settings = load_settings(SHIPPED)
    assert len(settings.feeds) >= 25
    assert len({feed.outlet or feed.name for feed in settings.feeds}) >= 15
    assert len(settings.curated) >= 12
    assert [topic.name for topic in settings.curated[:2]] == ["Iran talks", "Ukraine sanctions"]


def test_every_key_is_shipped_with_its_default_and_a_comment() -> None:
    text = (SHIPPED / "newsbell.toml").read_text(encoding="utf-8")
    shipped = tomllib.loads(text)
    assert shipped == FileSettings().model_dump(mode="json")
    lines = text.splitlines()
    for number, line in enumerate(lines):
        if " = " in line and not line.startswith("#"):
            assert lines[number - 1].startswith("#"), f"{line} has no comment above it"


def test_the_environment_is_read(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    folder = make_folder(tmp_path / "there")
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN", "123456:secret-part")
    monkeypatch.setenv("TELEGRAM_API_URL", "http://127.0.0.1:8081/")
    monkeypatch.setenv("DATABASE_URL", "sqlite+aiosqlite:///other.db")
    monkeypatch.setenv("ADMIN_IDS", "12, 34")
    monkeypatch.setenv("NEWSBELL_CONFIG", str(folder / "newsbell.toml"))
    settings = load_settings()
    assert settings.token is not None
    assert settings.token.get_secret_value() == "123456:secret-part"
    assert (settings.api_url, settings.database_url) == ("http://127.0.0.1:8081", "sqlite+aiosqlite:///other.db")
    assert (settings.admin_ids, settings.folder) == ((12, 34), folder)
    assert "secret" not in repr(settings)


def test_a_dot_env_file_is_read_and_an_empty_value_is_none(tmp_path: Path) -> None:
    folder = make_folder(tmp_path / "config")
    (tmp_path / ".env").write_text("TELEGRAM_BOT_TOKEN=\nADMIN_IDS=\nDATABASE_URL=sqlite:///x.db\n", encoding="utf-8")
    settings = load_settings()
    assert (settings.token, settings.admin_ids, settings.database_url) == (None, (), "sqlite:///x.db")
    assert settings.folder.resolve() == folder.resolve()


def test_without_a_folder_here_or_of_the_person_what_the_program_brings_is_read() -> None:
    assert load_settings().folder == SHIPPED


def test_everything_wrong_is_said_at_once(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN", "nonsense")
    monkeypatch.setenv("TELEGRAM_API_URL", "localhost")
    monkeypatch.setenv("ADMIN_IDS", "me")
    folder = make_folder(
        tmp_path / "c",
        main='[fetch]\nallow_network = ["10.0.0.0/8"]\n[operate]\nkeep_days = 1\n'
        '[chat]\ndefault_timezone = "Vienna"\n[nonsense]\nx = 1\n',
        feeds=FEEDS + FEEDS + '[[feeds]]\nname = ""\nurl = "ftp://x"\n[[feeds]]\nname = "No address"\n',
        topics=TOPICS + '[[topics]]\nname = "Open"\nquery = "(iran"\n[[topics]]\nname = "IRAN talks"\nquery = "x"\n',
    )
    problems = problems_of(folder)
    expected = [
        "environment: TELEGRAM_BOT_TOKEN is not a token: BotFather gives one like 123456:ABC-DEF",
        "environment: TELEGRAM_API_URL is not an address",
        "environment: ADMIN_IDS are Telegram user numbers",
        "newsbell.toml: fetch.allow_network is not known; did you mean allow_networks?",
        "newsbell.toml: operate.keep_days must be at least 3 days, not 1",
        "newsbell.toml: nonsense is not known; known are fetch,",
        "feeds.toml: feeds[2].url is the same as that of feeds[1]; remove one",
        "feeds.toml: feeds[3].name must have from 1 to 100 characters, not none",
        "feeds.toml: feeds[3].url is not an address: write https:// and the rest of it",
        "newsbell.toml: chat.default_timezone is not a time zone: write it as Europe/Vienna or Asia/Tehran",
        "feeds.toml: feeds[4].url is missing; write it",
        "topics.toml: topics[3].name is the same as that of topics[1]; remove one",
        "topics.toml: topics[2].query (Open): ",
    ]
    for line in expected:
        assert any(problem.startswith(line) for problem in problems), f"{line}\nis not in\n" + "\n".join(problems)
    assert len(problems) == len(expected)


@pytest.mark.parametrize(
    ("main", "said"),
    [
        ("[fetch\n", "newsbell.toml: is not TOML: "),
        (
            '[fetch]\nallow_networks = ["localhost"]',
            'fetch.allow_networks[1] must be a network like "192.168.0.0/16", not "localhost"',
        ),
        ("fetch = 3", "newsbell.toml: fetch must be a table: write [fetch] above its keys, not 3"),
        ("fetch = " + "1" * 5000, "newsbell.toml: is not TOML: "),
    ],
)
def test_a_wrong_main_file_is_a_sentence(tmp_path: Path, main: str, said: str) -> None:
    problems = problems_of(make_folder(tmp_path / "c", main=main))
    assert len(problems) == 1
    assert said in problems[0]


def test_missing_and_unreadable_files_are_sentences(tmp_path: Path) -> None:
    folder = make_folder(tmp_path / "c", topics="topics = 3")
    (folder / "newsbell.toml").unlink()
    (folder / "feeds.toml").unlink()
    assert problems_of(folder) == [
        "feeds.toml: there is no such file; copy it from the project's config folder",
        "topics.toml: topics: write each as a table of its own, under [[topics]]",
    ]
    (folder / "feeds.toml").mkdir()
    (folder / "topics.toml").write_bytes(b'[[topics]]\nname = "\xff"')
    problems = problems_of(folder)
    assert problems[0].startswith("feeds.toml: cannot be read: ")
    assert problems[1] == "topics.toml: is not UTF-8 text; save it as UTF-8"


def test_an_unknown_table_is_a_sentence(tmp_path: Path) -> None:
    folder = make_folder(tmp_path / "c", feeds=FEEDS + "[[feed]]\nname = 'x'\n")
    assert problems_of(folder) == ["feeds.toml: feed is not known here; write [[feeds]]"]


def test_wrong_parts_leave_the_right_ones(tmp_path: Path) -> None:
    settings, problems = read_settings(make_folder(tmp_path / "c", feeds=FEEDS + "[[feeds]]\nname = 'x'\n"))
    assert [feed.name for feed in settings.feeds] == ["One"]
    assert len(problems) == 1


def test_no_two_settings_share_a_section_that_one_of_them_may_change() -> None:
    assert Settings().fetch is not Settings().fetch


def test_a_variable_comes_before_the_file_and_is_checked_like_it(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    folder = make_folder(tmp_path / "c", main="[fetch]\nat_once = 3\nhost_at_once = 4\n")
    monkeypatch.setenv("NEWSBELL_FETCH_AT_ONCE", "20")
    monkeypatch.setenv("NEWSBELL_FETCH_ALLOW_NETWORKS", "10.0.0.0/8, 192.168.0.0/16")
    monkeypatch.setenv("NEWSBELL_CHAT_INVITE_ONLY", "true")
    monkeypatch.setenv("NEWSBELL_CHAT_MOST_FEEDS", "")
    monkeypatch.setenv("NEWSBELL_SERVICE_HOST", "10.0.0.1")  # as Kubernetes has it
    settings = load_settings(folder)
    assert (settings.fetch.at_once, settings.fetch.host_at_once) == (20, 4)
    assert [str(network) for network in settings.fetch.allow_networks] == ["10.0.0.0/8", "192.168.0.0/16"]
    assert (settings.chat.invite_only, settings.chat.most_feeds) == (True, 50)
    monkeypatch.setenv("NEWSBELL_FETCH_AT_ONCE", "many")
    monkeypatch.setenv("NEWSBELL_ALERTS_IN_FLIHGT", "3")
    said = problems_of(folder)
    assert [problem.partition(": ")[0] for problem in said] == ["environment", "environment"]
    assert 'NEWSBELL_FETCH_AT_ONCE must be a whole number from 1 to 200, not "many"' in said[0]
    assert "NEWSBELL_ALERTS_IN_FLIHGT is not known; did you mean in_flight?" in said[1]


def test_variables_stand_beside_the_files_too_and_those_here_come_first(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "home").mkdir()
    folder = make_folder(tmp_path / "home" / "newsbell")
    (folder / ".env").write_text("ADMIN_IDS=1\nLOG_FORMAT=json\nNEWSBELL_CHAT_MOST_TOPICS=7\n", encoding="utf-8")
    (tmp_path / ".env").write_text("ADMIN_IDS=2\n", encoding="utf-8")
    settings = load_settings()
    assert settings.folder == folder
    assert (settings.admin_ids, settings.log_format, settings.chat.most_topics) == ((2,), LogFormat.JSON, 7)
    monkeypatch.setenv("ADMIN_IDS", "3")
    assert load_settings().admin_ids == (3,)


@pytest.mark.parametrize(
    ("variables", "said"),
    [
        ({"WEBHOOK_URL": "https://bot.example"}, "WEBHOOK_URL is not an address with a path"),
        ({"WEBHOOK_URL": "https://[::1/telegram"}, "WEBHOOK_URL is not an address with a path"),
        ({"WEBHOOK_URL": "bot.example/telegram"}, "WEBHOOK_URL is not an address with a path"),
        ({"WEBHOOK_URL": "https://bot.example/telegram", "STATUS_ADDR": "off"}, "WEBHOOK_URL needs STATUS_ADDR"),
        ({"WEBHOOK_CERTIFICATE": "there/is/none.pem"}, "WEBHOOK_CERTIFICATE names no file that is there"),
    ],
)
def test_a_webhook_that_cannot_work_is_a_sentence(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, variables: dict[str, str], said: str
) -> None:
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    (problem,) = problems_of(make_folder(tmp_path / "c"))
    assert problem.startswith(f"environment: {said}")
