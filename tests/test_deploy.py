"""What starts the program elsewhere (image, compose files, systemd unit, Procfile, workflows), beside what it names."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot import __version__
from bot.settings.environment import Environment

COMPOSE = ("compose.yaml", "compose.postgres.yaml", "compose.workers.yaml")
ROOT = Path(__file__).parent.parent
VARIABLES = {name.upper() for name in Environment.model_fields} | {"MALLOC_ARENA_MAX"}  # of the C library
DOCKERFILE = (ROOT / "Dockerfile").read_text(encoding="utf-8")
UNIT = ROOT / "deploy" / "newsbell.service"
WORST_EXPOSURE = 2.0  # of 10; systemd calls anything below 5 "OK"


def load(name: str) -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.safe_load((ROOT / name).read_text(encoding="utf-8"))
    return loaded


def tool(name: str) -> str:
    path = shutil.which(name) or shutil.which(name, path=str(Path(sys.executable).parent))
    if path is None:
        pytest.skip(f"{name} is not on this machine")
    return path


def run(*command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=100)  # noqa: S603 - tools of the machine


def test_the_dockerfile_keeps_the_rules() -> None:
    done = run(tool("hadolint"), str(ROOT / "Dockerfile"))
    assert (done.returncode, done.stdout) == (0, "")


def test_every_base_image_is_named_by_its_digest_and_all_are_one() -> None:
    bases = re.findall(r"^FROM (\S+)", DOCKERFILE, re.MULTILINE)
    assert len(bases) == 2
    assert len(set(bases)) == 1
    assert re.fullmatch(r"python:3\.\d+-slim@sha256:[0-9a-f]{64}", bases[0])


def test_the_image_is_built_from_what_the_context_lets_through() -> None:
    let_through = {
        line.removeprefix("!")
        for line in (ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines()
        if line.startswith("!")
    }
    copied = {
        source.removeprefix("./")
        for line in re.findall(r"^COPY (?!--from)(.+)$", DOCKERFILE, re.MULTILINE)
        for source in line.split()[:-1]
    }
    assert copied == let_through
    assert all((ROOT / name).exists() for name in copied)


def test_every_place_names_this_version() -> None:
    declared = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]
    assert declared == __version__
    assert f"ARG VERSION={declared}" in DOCKERFILE
    images = [service.get("image", "") for name in COMPOSE for service in services(name)]
    assert {image for image in images if image.startswith("newsbell")} == {f"newsbell:{declared}"}


def services(name: str) -> list[dict[str, Any]]:
    return list(load(name)["services"].values())


def test_containers_have_no_rights_and_write_to_the_volume_alone() -> None:
    ours = [one for name in COMPOSE for one in services(name) if one.get("image", "").startswith("newsbell")]
    assert len(ours) >= 2
    for service in ours:
        assert service["read_only"] is True
        assert service["cap_drop"] == ["ALL"]
        assert service["security_opt"] == ["no-new-privileges:true"]
    mounted = {volume.split(":")[1] for volume in load("compose.yaml")["services"]["newsbell"]["volumes"]}
    workdir = re.search(r"^WORKDIR (/newsbell)$", DOCKERFILE, re.MULTILINE)
    assert workdir
    assert mounted == {f"{workdir[1]}/config", "/data"}
    assert "VOLUME /data" in DOCKERFILE


@pytest.mark.parametrize("name", COMPOSE)
def test_compose_files_set_variables_that_there_are(name: str) -> None:
    for service in services(name):
        if service.get("image", "").startswith("newsbell"):
            assert set(service.get("environment", {})) <= VARIABLES


def test_systemd_finds_nothing_wrong_with_the_unit(tmp_path: Path) -> None:
    unit = tmp_path / "newsbell.service"
    text = UNIT.read_text(encoding="utf-8")
    unit.write_text(text.replace("/opt/newsbell/bin/newsbell", sys.executable), encoding="utf-8")
    done = run(tool("systemd-analyze"), "verify", "--recursive-errors=no", str(unit))
    assert [line for line in done.stderr.splitlines() if unit.name in line] == []


def test_the_unit_exposes_little() -> None:
    done = run(tool("systemd-analyze"), "security", "--offline=true", "--no-pager", str(UNIT))
    overall = re.search(r"Overall exposure level for newsbell.service: (\d+\.\d+)", done.stdout)
    assert overall, done.stderr
    assert float(overall[1]) <= WORST_EXPOSURE


def test_the_unit_tells_how_it_is_and_starts_no_second_time_what_was_written_wrong() -> None:
    lines = UNIT.read_text(encoding="utf-8").splitlines()
    for line in ("Type=notify", "WatchdogSec=60", "ExecReload=/bin/kill -HUP $MAINPID", "RestartPreventExitStatus=2"):
        assert line in lines
    variables = {line.split("=")[1] for line in lines if line.startswith("Environment=")}
    assert variables <= VARIABLES


def test_the_procfile_starts_a_command_that_there_is() -> None:
    processes = dict(line.split(": ") for line in (ROOT / "Procfile").read_text(encoding="utf-8").splitlines())
    for command in processes.values():
        words = command.split()
        assert words[:3] == ["python", "-m", "bot"]
        done = run(sys.executable, *words[1:], "--help")
        assert done.returncode == 0


@pytest.mark.parametrize("path", sorted((ROOT / ".github" / "workflows").glob("*.yml")), ids=lambda path: path.name)
def test_workflows_have_few_rights_and_run_scripts_that_there_are(path: Path) -> None:
    workflow = load(str(path.relative_to(ROOT)))
    assert workflow["permissions"] == {"contents": "read"}
    for job in workflow["jobs"].values():
        steps = job.get("steps", [])
        for step in steps:
            for script in re.findall(r"\.ci/\S+", step.get("run", "")):
                assert (ROOT / script).is_file()
            if step.get("uses", "").startswith("actions/checkout"):
                assert step["with"]["persist-credentials"] is False


def test_the_notes_of_a_release_are_its_section_of_the_changelog() -> None:
    script = str(ROOT / ".ci" / "release_notes.py")
    done = run(sys.executable, script, f"v{__version__}")
    assert done.returncode == 0, done.stderr
    assert "### Added" in done.stdout
    assert "\n## " not in done.stdout
    assert run(sys.executable, script, "v99.0.0").returncode == 1
