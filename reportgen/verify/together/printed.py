"""One figure with the headings that say what it is, set against the workbook."""

from __future__ import annotations

from dataclasses import dataclass

from reportgen.verify.evidence import Reading
from reportgen.verify.finding import Finding, Kind
from reportgen.verify.together.lines import Lines, as_printed, number_in

CURE = "build the report again from this workbook, or correct the figure and what is said of it."

_NOT_COMPARED = "not compared"  # of two figures that do not go together; says nothing of either


@dataclass(frozen=True, slots=True)
class Printed:
    """A figure as the report prints it.

    Parameters
    ----------
    place : "Table 2, row Lancashire, column 2024/25".
    indicators : the ids that its caption may mean: more than one where names are shared.
    name : the line's name, "Statistical neighbours".
    period : as printed, "2024/25".
    text : "304.1", or words where there is no figure.
    """

    place: str
    indicators: tuple[str, ...]
    name: str
    period: str
    text: str


def against(printed: Printed, lines: Lines) -> Finding | None:
    """What is wrong with a printed figure; None where it holds or nothing is known of it."""
    if printed.text == _NOT_COMPARED:
        return None
    number = number_in(printed.text)
    found = [lines.at(each, printed.name, printed.period) for each in printed.indicators]
    if not found or (number is None and None in found):
        return None
    if number is not None and any(each is not None and each.shown == number for each in found):
        return None
    if number is None and any(each is not None and each.shown is None for each in found):
        return None
    reading = next((each for each in found if each is not None), None)
    if reading is None:
        return _untraced(printed) if lines.knows(printed.name) else None
    return _differs(printed, reading)


def _untraced(printed: Printed) -> Finding:
    return Finding(
        Kind.UNTRACED,
        printed.place,
        f"the report says {printed.text} for {printed.name}, {printed.period}; the workbook has no "
        "such figure.",
        words=printed.text,
        cure=CURE,
    )


def _differs(printed: Printed, reading: Reading) -> Finding:
    shown = "no figure" if reading.shown is None else as_printed(reading.shown)
    if reading.shown is None and reading.marker:
        shown = f"no figure (“{reading.marker}”)"
    return Finding(
        Kind.FALSE,
        printed.place,
        f"the report says {printed.text} for {printed.name}, {printed.period}; the workbook has "
        f"{shown}.",
        words=printed.text,
        expected=shown,
        cells=reading.cells,
        cure=CURE,
    )
