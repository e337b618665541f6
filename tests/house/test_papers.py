"""What git keeps holds no trace of one machine; versions are pinned by name and number alone."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from tests.house.rooms import ROOT, project_files, said

TEXT = {".py", ".md", ".toml", ".txt", ".yaml", ".yml", ".csv", ".j2", ".json", ""}
# Put together from parts, so that this file does not hold what it looks for.
MACHINE_PATHS = [f"/{top}/" for top in ("work", "home", "root", "Users", "opt")]
SET_UP = ["Makefile", "pyproject.toml", "constraints.txt", ".ci/run"]


def texts() -> list[Path]:
    return [path for path in project_files() if path.suffix in TEXT and path != Path(__file__)]


def test_no_file_names_a_place_on_one_machine() -> None:
    found = [
        f"{said(path)}: {place}"
        for path in texts()
        for place in MACHINE_PATHS
        if re.search(rf"(?<![\w.}}*]){place}\w", path.read_text(encoding="utf-8"))
    ]
    assert not found


@pytest.mark.parametrize("name", SET_UP)
def test_setting_up_names_no_index_and_no_host(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    assert "://" not in text
    assert "index-url" not in text


def pinned() -> list[str]:
    return (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()


def test_constraints_hold_names_and_versions_only() -> None:
    wrong = [line for line in pinned() if not re.fullmatch(r"[A-Za-z0-9._-]+==[0-9][\w.+-]*", line)]
    assert not wrong


def test_constraints_name_each_package_once() -> None:
    names = [_plain(line) for line in pinned()]
    assert len(names) == len(set(names))


def test_every_dependency_is_pinned() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = [*project["dependencies"], *project["optional-dependencies"]["test"]]
    missing = {_plain(each) for each in wanted} - {_plain(line) for line in pinned()}
    assert not missing


def _plain(requirement: str) -> str:
    """The package's name in its one form ("ruamel.yaml>=0.18" gives "ruamel-yaml")."""
    name = re.split(r"[<>=!~\[; ]", requirement, maxsplit=1)[0]
    return re.sub(r"[-_.]+", "-", name).lower()
