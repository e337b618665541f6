"""What stands on slides and in their notes: paragraphs, rows of tables, points of charts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import Any
from zipfile import BadZipFile, ZipFile

from lxml import etree

from reportgen.errors import WordFileError

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
_P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
_PAGE = re.compile(r"ppt/(slides/slide|notesSlides/notesSlide)(\d+)\.xml")
_CHART = re.compile(r"ppt/charts/chart(\d+)\.xml")
_PARSER = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)


@dataclass(frozen=True, slots=True)
class Slides:
    """All that slides say.

    `texts` are paragraphs and alt texts with their place ("slide 3", "notes of slide 3"); `rows`
    the cells of each row of a table; `points` of charts: place, line, category, value.
    """

    texts: tuple[tuple[str, str], ...]
    rows: tuple[tuple[str, tuple[str, ...]], ...]
    points: tuple[tuple[str, str, str, str], ...]


def read_slides(file: str, content: bytes) -> Slides:
    """What the bytes of a .pptx say; fields (the number of a slide) are left out.

    Raises
    ------
    WordFileError : when they are no slides.
    """
    try:
        with ZipFile(BytesIO(content)) as archive:
            parts = {name: archive.read(name) for name in archive.namelist()}
        texts: list[tuple[str, str]] = []
        rows: list[tuple[str, tuple[str, ...]]] = []
        for place, tree in _pages(parts):
            texts += ((place, each) for each in (*_paragraphs(tree), *_alts(tree)))
            rows += ((place, each) for each in _rows(tree))
        return Slides(tuple(texts), tuple(rows), tuple(_points(parts)))
    except (BadZipFile, etree.XMLSyntaxError, KeyError) as error:
        raise WordFileError(
            file,
            "these slides cannot be read.",
            "Expected slides as reportgen writes them (.pptx).",
            "build the report again.",
        ) from error


def _pages(parts: dict[str, bytes]) -> Iterator[tuple[str, Any]]:
    """Slides and notes, by their number."""
    found = ((name, match) for name in parts if (match := _PAGE.fullmatch(name)))
    for name, match in sorted(found, key=lambda each: (int(each[1][2]), each[0])):
        notes = "notes of " if "notes" in match[1] else ""
        yield f"{notes}slide {match[2]}", etree.fromstring(parts[name], _PARSER)


def _paragraphs(tree: Any) -> Iterator[str]:
    """The words of each paragraph outside tables."""
    for paragraph in tree.iter(f"{_A}p"):
        if next(paragraph.iterancestors(f"{_A}tc"), None) is None:
            yield from _words(paragraph)


def _words(paragraph: Any) -> Iterator[str]:
    told = "".join(
        each.text or "" for run in paragraph.iter(f"{_A}r") for each in run.iter(f"{_A}t")
    )
    if told.strip():
        yield told.strip()


def _alts(tree: Any) -> Iterator[str]:
    """The words that stand for a picture, a chart or a table."""
    for each in tree.iter(f"{_P}cNvPr"):
        if told := each.get("descr", "").strip():
            yield told


def _rows(tree: Any) -> Iterator[tuple[str, ...]]:
    for row in tree.iter(f"{_A}tr"):
        cells = ("".join(each.text or "" for each in cell.iter(f"{_A}t")) for cell in row)
        yield tuple(each for each in cells if each)


def _points(parts: dict[str, bytes]) -> Iterator[tuple[str, str, str, str]]:
    for name in parts:
        if found := _CHART.fullmatch(name):
            for series in etree.fromstring(parts[name], _PARSER).iter(f"{_C}ser"):
                line = " ".join(_kept(series.find(f"{_C}tx")).values())
                categories = _kept(series.find(f"{_C}cat"))
                for place, value in _kept(series.find(f"{_C}val")).items():
                    yield f"chart {found[1]}", line, categories.get(place, ""), value


def _kept(element: Any) -> dict[str, str]:
    """The kept values by their places."""
    if element is None:
        return {}
    return {
        str(point.get("idx")): "".join(each.text or "" for each in point.iter(f"{_C}v"))
        for point in element.iter(f"{_C}pt")
    }
