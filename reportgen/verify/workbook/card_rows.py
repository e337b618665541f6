"""A row of a council's scorecard: what it sets beside its figures, by what the headings mean."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from reportgen.verify.workbook.places import Spot
from reportgen.verify.workbook.sheets import Sheet

_NAME = re.compile(r"(?:key )?(?:performance )?(?:indicators?|measures?|kpis?)(?: \w+)?")
# The first that a heading holds is what stands in its column.
_MEANS = (
    ("way", re.compile(r"\b(?:polarity|good|better|desired direction)\b")),
    ("green", re.compile(r"\bgreen\b")),
    ("amber", re.compile(r"\bamber\b")),
    ("red", re.compile(r"\bred\b")),
    ("tolerance", re.compile(r"\btolerance\b")),
    ("target", re.compile(r"\btarget\b")),
)
_OTHER = re.compile(r"\b(?:against|variance|difference|rag|status|direction of travel|dot)\b")
_WORDS = re.compile(r"[^\W\d_]+")


def card_row(sheet: Sheet, spot: Spot) -> Mapping[str, str]:
    """Texts of the row of a cell: "target", "green", "amber", "red", "tolerance", "way".

    The cell itself speaks before others of its kind; of several others none does. Empty where no
    row above names indicators, so that nothing can be said of what the row states.
    """
    header = _header(sheet, spot.row)
    if header is None:
        return {}
    found: dict[str, list[int]] = {}
    for name, column in _columns(sheet, header):
        found.setdefault(name, []).append(column)
    # A heading such as "Target Green" is of both.
    if "target" not in found and _says(sheet, header, found.get("green", []), "target"):
        found["target"] = found["green"]
    told: dict[str, str] = {}
    for name, columns in found.items():
        column = spot.column if spot.column in columns else columns[0]
        if len(columns) == 1 or column == spot.column:
            told[name] = _text(sheet, spot.row, column)
    return told


def _header(sheet: Sheet, row: int) -> int | None:
    """The nearest row above in which a column is headed as that of the indicators' names."""
    for above in range(row - 1, 0, -1):
        labels = [_folded(sheet.label(above, column)) for column in range(1, sheet.width + 1)]
        if any(map(_NAME.fullmatch, labels)) and len([each for each in labels if each]) > 1:
            return above
    return None


def _columns(sheet: Sheet, header: int) -> Iterator[tuple[str, int]]:
    for column in range(1, sheet.width + 1):
        heading = _folded(sheet.label(header, column))
        named = (name for name, means in _MEANS if means.search(heading))
        if not _OTHER.search(heading) and (name := next(named, "")):
            yield name, column


def _says(sheet: Sheet, header: int, columns: list[int], word: str) -> bool:
    return any(word in _folded(sheet.label(header, column)) for column in columns)


def _text(sheet: Sheet, row: int, column: int) -> str:
    """A cell as it is shown: 85 for a stored 0.85 that is formatted as per cent."""
    cell = sheet.cell(row, column)
    figure = None if isinstance(cell, str) else sheet.figure(row, column)
    return sheet.text(row, column) if figure is None else format(figure, "f")


def _folded(heading: str) -> str:
    return " ".join(_WORDS.findall(heading.casefold()))
