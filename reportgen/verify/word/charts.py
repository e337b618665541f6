"""What a chart that Word draws shows, and what stands in the workbook behind it."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator, Sequence
from io import BytesIO
from typing import Any

from python_calamine import CalamineError, CalamineWorkbook

from reportgen.check.package import Package
from reportgen.verify.word.paper import Chart, Series

_OFFICE = "http://schemas.openxmlformats.org"
_C = f"{{{_OFFICE}/drawingml/2006/chart}}"
_A = f"{{{_OFFICE}/drawingml/2006/main}}"
_R = f"{{{_OFFICE}/officeDocument/2006/relationships}}"
_UNREADABLE = (CalamineError, KeyError, OSError, ValueError, zipfile.BadZipFile)


class ChartReader:
    """Reads the charts of one file; the archive is opened once, when the first chart is met."""

    def __init__(self, package: Package, content: bytes) -> None:
        self._package = package
        self._content = content
        self._archive: zipfile.ZipFile | None = None

    def chart_in(self, drawing: Any, part: str) -> Chart | None:
        """The chart of a drawing in a part of the file; None for a picture or a shape."""
        for told in drawing.iter(f"{_C}chart"):
            name = self._target(part, str(told.get(f"{_R}id")))
            if name in self._package.trees:
                return self._chart(name)
        return None

    def _chart(self, name: str) -> Chart:
        tree = self._package.trees[name]
        series = tuple(_series(each) for each in tree.iter(f"{_C}ser"))
        title = tree.find(f"{_C}chart/{_C}title")
        words = "" if title is None else "".join(each.text or "" for each in title.iter(f"{_A}t"))
        return Chart(series, words, self._book(name, tree, len(series)))

    def _book(self, name: str, tree: Any, count: int) -> tuple[Series, ...] | None:
        told = tree.find(f"{_C}externalData")
        target = "" if told is None else self._target(name, str(told.get(f"{_R}id")))
        if target not in self._package.names:
            return None
        try:
            if self._archive is None:
                self._archive = zipfile.ZipFile(BytesIO(self._content))
            book = CalamineWorkbook.from_object(BytesIO(self._archive.read(target)))
            rows = book.get_sheet_by_index(0).to_python(skip_empty_area=False)
        except _UNREADABLE:
            return None
        return tuple(_columns(rows))[:count] if rows else ()

    def _target(self, part: str, identity: str) -> str:
        told = self._package.relations.get(part, ())
        return next((each.target for each in told if each.id == identity), "")


def _series(element: Any) -> Series:
    names = _points(element.find(f"{_C}tx"))
    categories = _points(element.find(f"{_C}cat"))
    values = _points(element.find(f"{_C}val"))
    length = max(len(categories), len(values))
    categories += [""] * (length - len(categories))
    values += [""] * (length - len(values))
    return Series(" ".join(names), tuple(categories), tuple(values))


def _points(element: Any | None) -> list[str]:
    """The kept values of a reference in their places; "" where there is none."""
    if element is None:
        return []
    count = element.find(f".//{_C}ptCount")
    found = [""] * (0 if count is None else int(count.get("val", "0")))
    for point in element.iter(f"{_C}pt"):
        at = int(point.get("idx", "0"))
        found += [""] * (at + 1 - len(found))
        found[at] = (point.findtext(f"{_C}v") or "").strip()
    if not found:
        found = [each.text or "" for each in element.iter(f"{_C}v")]
    return found


def _columns(rows: Sequence[Sequence[Any]]) -> Iterator[Series]:
    """The series of a sheet: names in its first row, categories in its first column."""
    head, *body = rows
    categories = tuple(_said(row[0]) for row in body)
    for at, name in enumerate(head[1:], 1):
        yield Series(_said(name), categories, tuple(_said(row[at]) for row in body))


def _said(value: Any) -> str:
    """A cell as text; a whole number without the point that the reader gives it."""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return "" if value is None else str(value).strip()
