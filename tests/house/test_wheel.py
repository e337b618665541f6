"""An installed package brings its templates and its sample along."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.house.rooms import ROOT


@pytest.mark.slow
@pytest.mark.skipif(
    importlib.util.find_spec("hatchling") is None,
    reason="hatchling is not installed here, and a test fetches nothing",
)
def test_a_wheel_holds_the_shipped_templates_and_inputs(tmp_path: Path) -> None:
    pip = [sys.executable, "-m", "pip", "wheel", "-q", "--no-deps", "--no-build-isolation"]
    subprocess.run([*pip, "-w", str(tmp_path), str(ROOT)], check=True)  # noqa: S603 - our own
    (wheel,) = tmp_path.glob("*.whl")
    names = set(zipfile.ZipFile(wheel).namelist())
    assert "reportgen/shipped/templates/README.md" in names
    assert "reportgen/shipped/inputs/requests/lancashire_latest.yaml" in names
    assert not [name for name in names if name.startswith(("templates/", "tests/"))]
