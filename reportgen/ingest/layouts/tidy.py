"""What tidy files of several publishers share: chosen columns of chosen rows as one block."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from reportgen.domain.problem import Problem
from reportgen.errors import WorkbookError
from reportgen.ingest.areas.area_book import AreaBook
from reportgen.ingest.block import AreaLabel, Block, LabelCells, MeasureLabel, Positions
from reportgen.ingest.files.grid import in_words
from reportgen.ingest.layouts.coded import FIRST_ROW, Coded, CodedTable, Rows, listed
from reportgen.ingest.values import read_coded, read_text

_MOSTLY = 0.5  # of the different texts of a column: then it holds figures, not a filter


@dataclass(frozen=True, slots=True)
class Chosen:
    """The figures of one indicator: a column of some rows."""

    label: MeasureLabel
    column: Coded
    rows: Rows


@dataclass(frozen=True, slots=True)
class Axis:
    """The labels of areas or periods, and each row's position among them."""

    labels: tuple[str, ...] | tuple[AreaLabel, ...]
    at: Positions


def block_of(
    table: CodedTable,
    layout: str,
    chosen: Sequence[Chosen],
    axes: tuple[Axis, Axis],
    marks: Mapping[str, str],
    told: tuple[LabelCells, Sequence[Problem]],
) -> Block:
    """One block of every chosen figure, indicator after indicator.

    Parameters
    ----------
    axes : the areas and the periods of the rows.
    told : the columns of the areas' labels, and what is to be told of the file.
    """
    rows = _joined([each.rows for each in chosen], np.intp)
    (areas, area), (periods, period) = (_used(axis, rows) for axis in axes)
    texts: list[str] = []
    codes: list[Positions] = []
    for each in chosen:
        codes.append((each.column.at[each.rows] + np.int32(len(texts))).astype(np.int32))
        texts.extend(each.column.texts)
    counts = [len(each.rows) for each in chosen]
    return Block(
        place=table.place,
        layout=layout,
        measures=tuple(each.label for each in chosen),
        areas=tuple(label for label in areas if isinstance(label, AreaLabel)),
        periods=tuple(str(label) for label in periods),
        measure=np.repeat(np.arange(len(chosen), dtype=np.int32), counts),
        area=area,
        period=period,
        cells=read_coded(texts, _joined(codes, np.int32), marks),
        row=(rows + FIRST_ROW).astype(np.int32),
        column=np.repeat(np.array([each.column.column for each in chosen], np.int32), counts),
        labels=told[0],
        problems=tuple(told[1]),
    )


def _used(axis: Axis, rows: Rows) -> tuple[tuple[object, ...], Positions]:
    """The labels that the chosen rows have, and each row's position among them.

    Rows that are set aside have labels too: wards, districts, weeks. Nobody is told of these.
    """
    used, at = np.unique(axis.at[rows], return_inverse=True)
    return tuple(axis.labels[each] for each in used.tolist()), at.astype(np.int32)


def _joined(arrays: Sequence[np.ndarray], kind: type) -> np.ndarray:
    return np.concatenate(arrays) if arrays else np.zeros(0, kind)


def area_label(book: AreaBook, number: str, ons: str, name: str) -> AreaLabel:
    """How a row names its place: by a code where one is known, for names are shared.

    Parameters
    ----------
    number : the LA number as published, or "".
    ons : the nine-character code, today's or an older one, or "".
    name : used only where no code is known; both Dorsets are named alike.
    """
    for code in (number, ons):
        if code and book.knows(code):
            return AreaLabel(code, "")
    return AreaLabel(number or ons, name)


def refuse_several(
    table: CodedTable,
    chosen: Chosen,
    axes: tuple[Axis, Axis],
    others: Sequence[str],
    mapping: str,
) -> None:
    """Stop where one area and period has several rows that another column tells apart.

    Parameters
    ----------
    others : the columns that neither place, time nor mapping account for.
    mapping : file and line of the indicator in the mapping.

    Raises
    ------
    WorkbookError : naming the column and its values, for the mapping to say which is meant.
    """
    areas, periods = axes
    key = areas.at[chosen.rows].astype(np.int64) * len(periods.labels) + periods.at[chosen.rows]
    order = np.argsort(key, kind="stable")
    again = key[order][1:] == key[order][:-1]
    if not again.any():
        return
    one, other = chosen.rows[order[:-1][again]], chosen.rows[order[1:][again]]
    for name in others:
        at = table[name].at
        if (at[one] != at[other]).any():
            pair = int(np.argmax(at[one] != at[other]))
            raise _several(table, chosen, (int(one[pair]), int(other[pair])), name, mapping)


def _several(
    table: CodedTable, chosen: Chosen, rows: tuple[int, int], name: str, mapping: str
) -> WorkbookError:
    column = table[name]
    values = dict.fromkeys(column.texts[at] for at in column.at[chosen.rows])
    total = next((text for text in values if text.casefold().startswith("total")), "")
    first = total or next(iter(values))
    return WorkbookError(
        in_words(table.place, rows[1] + FIRST_ROW, column.column),
        f'for {chosen.label.code} there are several rows of one area and period; "{name}" tells '
        f"them apart: {listed(values, 8)}.",
        f"Expected {mapping} to say which of them is meant.",
        f'add to its filters the line {name}: "{first}", or the value that is meant.',
    )


def holds_figures(column: Coded, marks: Mapping[str, str]) -> bool:
    """Whether most of a column's different texts are numbers or markers."""
    filled = [text for text in column.texts if text]
    numbers = sum(1 for text in filled if read_text(text, marks).fault != "text")
    return bool(filled) and numbers > _MOSTLY * len(filled)
