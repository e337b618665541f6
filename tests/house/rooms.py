"""What the house tests look at: the repository's own files, found once."""

from __future__ import annotations

import ast
import subprocess
from pathlib import Path

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "reportgen"
_MADE = {".git", ".venv", "__pycache__", "outputs", "build", "dist"}


def modules(*folders: str) -> list[Path]:
    """Every Python file of these folders that holds anything, in order of path."""
    found = [path for folder in folders for path in (ROOT / folder).rglob("*.py")]
    return sorted(path for path in found if path.stat().st_size)


def said(path: Path) -> str:
    """A path as it is named in the map."""
    return path.relative_to(ROOT).as_posix()


def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def readmes() -> list[Path]:
    """Every README of the project."""
    return sorted(path for path in project_files() if path.name == "README.md")


def project_files() -> list[Path]:
    """The files git keeps or would keep; outside a clone, all that were not made by a tool."""
    listed = subprocess.run(  # noqa: S603 - fixed words
        ["git", "-C", str(ROOT), "ls-files", "--cached", "--others", "--exclude-standard"],  # noqa: S607
        capture_output=True,
        text=True,
        check=False,
    )
    if listed.returncode == 0 and listed.stdout:
        named = [ROOT / name for name in listed.stdout.splitlines()]
    else:
        named = [path for path in ROOT.rglob("*") if not _MADE & set(path.parts)]
    return sorted(path for path in named if path.is_file())
