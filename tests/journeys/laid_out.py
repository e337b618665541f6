"""Pages as LibreOffice sets them: their words, how they lie, how much of each is white."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import docx

SOFFICE, PDFTOTEXT, PDFTOPPM = map(shutil.which, ("soffice", "pdftotext", "pdftoppm"))
_INK = 200  # of 255: darker than this is printed
_HEAD, _FOOT = 0.06, 0.915  # shares of a page's height, between which its text stands
_COUNTS_ITSELF = re.compile(r"Page \d+ of \d+")
_NUMBER = re.compile(r"^[\d.]+\s+")


@dataclass(frozen=True)
class Page:
    """One page: the lines of its text without the foot, whether it is turned, its white share."""

    lines: tuple[str, ...]
    foot: str
    turned: bool
    white: float


def can_lay_out() -> bool:
    return None not in (SOFFICE, PDFTOTEXT, PDFTOPPM)


def laid_out(papers: Sequence[Path], folder: Path) -> list[list[Page]]:
    """The pages of each Word file; all are converted by one start of LibreOffice."""
    copies = [folder / f"paper{place}.docx" for place in range(len(papers))]
    for paper, copy in zip(papers, copies, strict=True):
        shutil.copy(paper, copy)
    own = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    _run(SOFFICE, "--headless", own, "--convert-to", "pdf", "--outdir", folder, *copies)
    return [_pages(copy.with_suffix(".pdf")) for copy in copies]


def headings(paper: Path) -> frozenset[str]:
    """The headings of a Word file, the one above its contents too."""
    found = docx.Document(str(paper)).element.body.iter(f"{_W}p")
    return frozenset(
        _plain("".join(text.text or "" for text in each.iter(f"{_W}t")))
        for each in found
        if any(style.get(f"{_W}val") in _HEADINGS for style in each.iter(f"{_W}pStyle"))
    )


_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_HEADINGS = ("Heading1", "Heading2", "Heading3", "TOCHeading")


def is_heading(line: str, known: frozenset[str]) -> bool:
    """Whether a line is a heading, or the last line of one."""
    said = _plain(_NUMBER.sub("", line))
    return any(each == said or each.endswith(f" {said}") for each in known)


def _plain(text: str) -> str:
    return " ".join(text.split())


def _run(*command: object) -> None:
    words = [str(each) for each in command]
    subprocess.run(words, check=True, capture_output=True, timeout=180)  # noqa: S603


def _pages(pdf: Path) -> list[Page]:
    text, picture = pdf.with_suffix(".txt"), pdf.with_suffix("")
    _run(PDFTOTEXT, "-layout", pdf, text)
    _run(PDFTOPPM, "-r", "24", "-gray", pdf, picture)
    words = text.read_text(encoding="utf-8").split("\f")[:-1]
    pictures = sorted(pdf.parent.glob(f"{picture.name}-*.pgm"))
    return [_page(said, shown) for said, shown in zip(words, pictures, strict=True)]


def _page(said: str, picture: Path) -> Page:
    lines = [line.strip() for line in said.splitlines() if line.strip()]
    turned, white = _white(picture.read_bytes())
    return Page(tuple(lines[:-1]), lines[-1], turned, white)


def _white(grey: bytes) -> tuple[bool, float]:
    """Whether a page lies on its side, and how much of its text's height is empty at the foot."""
    start = re.match(rb"P5\s+(\d+)\s+(\d+)\s+\d+\s", grey)
    assert start is not None
    wide, high = int(start[1]), int(start[2])
    dots = grey[start.end() :]
    top, foot = int(high * _HEAD), int(high * _FOOT)
    printed = [row for row in range(top, foot) if min(dots[row * wide : (row + 1) * wide]) < _INK]
    return wide > high, 1 - (max(printed, default=top) - top) / (foot - top)
