"""Reads the tables of `templates/wording/`; says of each slip where it is and how to mend it."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple, TypeVar

from reportgen.errors import TemplateError, did_you_mean
from reportgen.interpret.wording_known import FILES, IN_ORDER, KNOWN, Known
from reportgen.interpret.wording_tables import Column, Edges, Of, Over, Scale, Threshold, plain

_NUMBERS = ("name", "value", "unit")
_KINDS = ("of", "over", "measured_in")
_EDGES = ("little_below", "slightly_below", "considerably_from", "sharply_from")
_SCALES = (Scale.POINTS, Scale.WHOLE_POINTS, Scale.RELATIVE)
_GREATEST = Decimal(1_000_000)
_SHIPPED = "run: reportgen init NEW_FOLDER, and copy templates/wording from there"

_Word = TypeVar("_Word", bound=StrEnum)


class _Row(NamedTuple):
    """One line of a table: where it stands and what each column says."""

    place: str
    cells: Mapping[str, str]


def contents_of(folder: Path) -> tuple[bytes, ...]:
    """The bytes of each table, in the order of `FILES`.

    Raises
    ------
    TemplateError : when one is not there or cannot be read.
    """
    return tuple(_bytes(folder, name) for name in FILES)


def _bytes(folder: Path, name: str) -> bytes:
    try:
        return (folder / name).read_bytes()
    except FileNotFoundError:
        there = sorted({path.name for path in folder.glob("*.csv")} - set(FILES))
        missing = f"the table {name} is not there." if folder.is_dir() else "it is not there."
        place = folder if folder.is_dir() else f"the folder {folder}"
        raise TemplateError(
            str(place),
            missing,
            did_you_mean(name, there)
            or "It holds the thresholds of the words; a folder of an older reportgen lacks it.",
            f"{_SHIPPED}.",
        ) from None
    except OSError as error:
        raise TemplateError(
            str(folder / name),
            f"it cannot be read ({(error.strerror or 'no reason given').lower()}).",
            "",
            "close it in Excel, or see to it that you may read it.",
        ) from error


def read_numbers(path: Path, content: bytes) -> dict[str, Threshold]:
    """The numbers of one table by name: each that the rules ask for, once, and no other."""
    expected = {name: known for name, known in KNOWN.items() if known.file == path.name}
    found: dict[str, Threshold] = {}
    lines: dict[str, str] = {}
    for row in _rows(path, content, _NUMBERS):
        name = row.cells["name"]
        if name not in expected:
            raise _unknown(row.place, "name", name, tuple(expected))
        if name in found:
            raise _twice(row.place, f'"{name}"', lines[name])
        found[name], lines[name] = _threshold(row, name, expected[name]), row.place
    for name in expected:
        if name not in found:
            raise _lacking(path, f'"{name}"')
    for less, more in IN_ORDER:
        if less in found and more in found and found[more].value < found[less].value:
            raise _falling(lines[more], (more, found[more].value), (less, found[less].value))
    return found


def _threshold(row: _Row, name: str, known: Known) -> Threshold:
    unit = row.cells["unit"]
    if unit != known.unit:
        raise TemplateError(
            row.place,
            f'the unit of "{name}" is "{unit}".',
            f'Expected "{known.unit}": the rule counts in nothing else.',
            "put the unit back, and change the value alone.",
        )
    value = _number(row, "value")
    if known.whole and value != value.to_integral_value():
        raise _out_of_bounds(row, name, f"a whole number of {unit}")
    if value < known.least:
        raise _out_of_bounds(row, name, f"{plain(known.least)} or more")
    return Threshold(name, value, unit)


def read_adverbs(path: Path, content: bytes) -> dict[tuple[Column, Scale], Edges]:
    """The edges by column and scale: every row that can be asked for, once."""
    found: dict[tuple[Column, Scale], Edges] = {}
    lines: dict[tuple[Column, Scale], str] = {}
    for row in _rows(path, content, (*_KINDS, *_EDGES)):
        key = _column(row), _word(row, "measured_in", _SCALES)
        if key in found:
            raise _twice(row.place, _said(key), lines[key])
        found[key], lines[key] = _edges(row), row.place
    for key in _wanted():
        if key not in found:
            raise _lacking(path, _said(key))
    return found


def _column(row: _Row) -> Column:
    of = _word(row, "of", tuple(Of))
    overs = (Over.ANY,) if of is Of.GAP else (Over.YEAR, Over.QUARTER, Over.MONTH)
    return Column(of, _word(row, "over", overs))


def _wanted() -> Iterator[tuple[Column, Scale]]:
    for of in Of:
        for over in Over:
            if (of is Of.GAP) == (over is Over.ANY):
                yield from ((Column(of, over), scale) for scale in _SCALES)


def _said(key: tuple[Column, Scale]) -> str:
    (of, over), scale = key
    return f'"{of}", "{over}", "{scale}"'


def _word(row: _Row, column: str, known: Sequence[_Word]) -> _Word:
    found = row.cells[column]
    for each in known:
        if each.value == found:
            return each
    raise _unknown(row.place, column, found, known)


def _edges(row: _Row) -> Edges:
    numbers = [_number(row, name) for name in _EDGES]
    for (one, low), (other, high) in pairwise(zip(_EDGES, numbers, strict=True)):
        if high < low:
            raise _falling(row.place, (other, high), (one, low), " from left to right")
    return Edges(*numbers)


def _falling(
    place: str, high: tuple[str, Decimal], low: tuple[str, Decimal], where: str = ""
) -> TemplateError:
    return TemplateError(
        place,
        f"{high[0]} is {plain(high[1])}, which is less than {low[0]} ({plain(low[1])}).",
        f"Expected numbers that do not fall{where}: a word for more cannot "
        "begin before a word for less has ended.",
        "raise the one or lower the other.",
    )


def _number(row: _Row, column: str) -> Decimal:
    written = row.cells[column]
    try:
        value = Decimal(written)
    except InvalidOperation:
        value = Decimal("nan")
    if not value.is_finite() or not 0 <= value <= _GREATEST:
        raise TemplateError(
            row.place,
            f'{column} is "{written}".' if written else f"{column} is empty.",
            "Expected a number of nought or more, such as 7.5, without a sign or unit.",
            "write the number alone.",
        )
    return value


def _rows(path: Path, content: bytes, columns: Sequence[str]) -> Iterator[_Row]:
    """The lines with anything in them; each has all the columns.

    Spaces around a cell do not count, nor do columns of the council's own.
    """
    try:
        lines = content.decode("utf-8-sig").splitlines()
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        raise TemplateError(
            f"{path}, line {line}",
            "it holds a sign that is not written in UTF-8.",
            "",
            'save the table as "CSV UTF-8".',
        ) from error
    reader = csv.reader(lines)
    head = [cell.strip() for cell in next(reader, [])]
    _check_head(path, head, columns)
    for cells in reader:
        written = [cell.strip() for cell in cells]
        if any(written[len(head) :]):
            raise _beyond_the_last(f"{path}, line {reader.line_num}", len(head), written)
        if any(written):
            padded = [*written, *[""] * (len(head) - len(written))]
            row = dict(zip(head, padded, strict=False))
            yield _Row(f"{path}, line {reader.line_num}", row)


def _beyond_the_last(place: str, columns: int, cells: Sequence[str]) -> TemplateError:
    return TemplateError(
        place,
        f"{len(cells)} cells stand in this line, below {columns} headings.",
        'Expected one cell for each heading; a comma inside a number ("7,5") makes two of it.',
        'write numbers with a point, as in "7.5", and words with a comma between quotation marks.',
    )


def _check_head(path: Path, head: Sequence[str], columns: Sequence[str]) -> None:
    for sign, called in ((";", "semicolons"), ("\t", "tabs")):
        if len(head) == 1 and sign in head[0]:
            raise TemplateError(
                f"{path}, line 1",
                f"its columns are separated by {called}.",
                "Expected commas between the columns, and points in the numbers.",
                'save the table as "CSV UTF-8 (comma delimited)"; where Excel still writes '
                f"{called}, change them to commas in a text editor.",
            )
    for column in columns:
        if head.count(column) != 1:
            times = "stands there twice" if column in head else "is missing"
            near = did_you_mean(column, [each for each in head if each not in columns])
            raise TemplateError(
                f"{path}, line 1",
                f'the column "{column}" {times}.',
                f"Expected the columns {', '.join(columns)}. {near}".strip(),
                "write the names of the columns as expected, with commas between.",
            )


def _unknown(place: str, column: str, found: str, known: Sequence[str]) -> TemplateError:
    listed = ", ".join(f'"{each}"' for each in known)
    near = did_you_mean(found, known)
    return TemplateError(
        place,
        f'{column} is "{found}", which no rule asks for.' if found else f"{column} is empty.",
        f"{near} Expected one of: {listed}.".strip(),
        "write one of these, or take the line out.",
    )


def _twice(place: str, what: str, before: str) -> TemplateError:
    return TemplateError(
        place,
        f"{what} stands here again, after {before.rsplit(', ', 1)[-1]}.",
        "Expected each once: nobody could tell which holds.",
        "take one of the two lines out.",
    )


def _lacking(path: Path, what: str) -> TemplateError:
    return TemplateError(
        str(path),
        f"the row {what} is missing.",
        "Expected every row that the rules ask for.",
        "put the row back; a folder made with reportgen init has it in the table of the same name.",
    )


def _out_of_bounds(row: _Row, name: str, expected: str) -> TemplateError:
    return TemplateError(
        row.place,
        f'the value of "{name}" is {row.cells["value"]}.',
        f"Expected {expected}.",
        "correct the value.",
    )
