"""LibreOffice, asked on which page of a Word file each heading stands."""

from __future__ import annotations

import importlib
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

Outline = tuple[tuple[str, int], ...]
"""Title and page of each heading in order; pages count from 1."""

_PROGRAM = "soffice"
_LONGEST = 120.0  # seconds


class LayoutError(Exception):
    """Why the pages of a file cannot be told; a run goes on without them."""


def outline_of(word: bytes, longest: float = _LONGEST) -> Outline:
    """The headings of a Word file with their pages, as LibreOffice lays it out.

    Raises
    ------
    LayoutError : when LibreOffice or pikepdf is not installed, or the file is not laid out within
        `longest` seconds.
    """
    program = shutil.which(_PROGRAM)
    if program is None:
        raise LayoutError(f"LibreOffice ({_PROGRAM}) was not found")
    pikepdf = _pikepdf()
    with TemporaryDirectory(prefix="reportgen-", ignore_cleanup_errors=True) as name:
        pdf = _laid_out(program, word, Path(name), longest)
    with pikepdf.open(BytesIO(pdf)) as opened, opened.open_outline() as outline:
        numbers = {page.obj.objgen: place for place, page in enumerate(opened.pages, 1)}
        return tuple(_titles(outline.root, numbers))


def _pikepdf() -> Any:
    try:
        return importlib.import_module("pikepdf")
    except ImportError as error:
        raise LayoutError('pikepdf is not installed; run pip install "reportgen[pdf]"') from error


def _laid_out(program: str, word: bytes, folder: Path, longest: float) -> bytes:
    """The file as PDF, made with settings of its own, so that an open LibreOffice is not met."""
    (folder / "report.docx").write_bytes(word)
    settings = (folder / "settings").as_uri()
    command = [program, f"-env:UserInstallation={settings}", "--headless", "--convert-to", "pdf"]
    _run([*command, "--outdir", str(folder), str(folder / "report.docx")], longest)
    try:
        return (folder / "report.pdf").read_bytes()
    except OSError as error:
        raise LayoutError("LibreOffice could not lay the paper out") from error


def _run(command: list[str], longest: float) -> None:
    try:
        process = subprocess.Popen(  # noqa: S603 - our own words and a path that we made
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
    except OSError as error:
        raise LayoutError("LibreOffice could not be started") from error
    try:
        process.wait(longest)
    except subprocess.TimeoutExpired as error:
        _end(process)
        raise LayoutError(f"LibreOffice did not finish within {longest:.0f} seconds") from error


def _end(process: subprocess.Popen[bytes]) -> None:
    """Ends the program with all that it started itself."""
    if sys.platform == "win32":
        process.kill()
    else:
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def _titles(items: Any, numbers: dict[Any, int]) -> Iterator[tuple[str, int]]:
    for item in items:
        goal = item.destination if item.destination is not None else item.action.D
        yield str(item.title), numbers[goal[0].objgen]
        yield from _titles(item.children, numbers)
