"""Cells to numbers and markers: each distinct text is read once, a blank is never nought."""

from __future__ import annotations

import datetime
import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from reportgen.domain.number import clean
from reportgen.domain.observation import Flag, Marker
from reportgen.domain.period_label import MONTH_NAMES

UNCALCULATED = "#formula never calculated"  # what a reader of files puts for such a cell
ABSENT = "(no such period)"  # what a layout puts where its file says that there is none
_PLAIN = re.compile(r"-?\d+(\.\d+)?(E-?\d+)?", re.ASCII)
_SPACES = re.compile(r"[\s\u00a0\u2007\u202f]+")
_THOUSANDS = re.compile(r"[+-]?\d{1,3}(,\d{3})+(\.\d+)?", re.ASCII)
_MINUS = str.maketrans("\u2212\u2013", "--")
_BRACKETED = re.compile(r"\[ ?\w+ ?\]")
_ROUND = re.compile(r"\( ?(\w+) ?\)")
_FIGURE = re.compile("[1-9]")
_LARGEST = 1e12  # no figure of an area comes near; "1e300" is a slip of the pen
_ERROR = re.compile(
    r"#(DIV/0!|N/A|NAME\?|NULL!|NUM!|REF!|VALUE!|SPILL!|CALC!|GETTING_DATA)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Reading:
    """What one cell says: a number (NaN without one), or a marker, with flags.

    `fault` is "" or what is wrong with the cell: "text", "error" or "size", which cannot be
    read, or "beside", where a mark stands beside a number, which is then not used.
    """

    value: float = math.nan
    marker: str = ""
    flags: str = ""
    fault: str = ""


@dataclass(frozen=True, slots=True)
class Cells:
    """Many cells read: `value` one number each, `reading` the position in `readings`.

    `readings[0]` stands for a plain number; the others for markers, flags and faults, with
    the text that was found in `texts` at the same position.
    """

    value: npt.NDArray[np.float64]
    reading: npt.NDArray[np.int32]
    readings: tuple[Reading, ...]
    texts: tuple[str, ...]

    def of_fault(self, fault: str) -> npt.NDArray[np.intp]:
        """The positions of the cells that have this fault."""
        faulty = [place for place, each in enumerate(self.readings) if each.fault == fault]
        return np.flatnonzero(np.isin(self.reading, faulty))


PLAIN = Reading()


def read_text(text: str, marks: Mapping[str, str]) -> Reading:
    """What one text in a number cell says.

    Parameters
    ----------
    text : the cell's text; thousands commas, a per cent sign, non-breaking spaces, scientific
        notation and bracketed flags ("12.3 [r]", "12.3(r)") are understood.
    marks : the signs of markers.csv in small letters, with a `Marker` or `Flag` value each.

    Examples
    --------
    >>> read_text("2e+05", {}).value, read_text("1,234\\xa0", {}).value
    (200000.0, 1234.0)
    >>> read_text("C", {"c": "c"}).marker, read_text("ten", {}).fault
    ('c', 'text')
    """
    if _PLAIN.fullmatch(text):
        return _sized(Reading(float(text)), text)
    if text == ABSENT:
        return Reading(marker=Marker.NO_SUCH_PERIOD)
    plain = _SPACES.sub(" ", text).strip()
    if (found := _mark(plain, marks)) is not None:
        return found
    if plain == UNCALCULATED or _ERROR.fullmatch(plain):
        return Reading(marker=Marker.UNREADABLE, fault="error")
    plain = _ROUND.sub(r"[\1]", plain)  # "70.7 (p)" says the same as "70.7 [p]"
    if (found := _mark(plain, marks)) is not None:
        return found
    signs = [sign.casefold().replace(" ", "") for sign in _BRACKETED.findall(plain)]
    if any(sign not in marks for sign in signs):
        return Reading(marker=Marker.UNREADABLE, fault="text")
    said = [marks[sign] for sign in signs]
    beside = _BRACKETED.sub("", plain).strip()
    if signs and not beside:  # "[c][r]": withheld, and so since a revision
        return _marked(math.nan, said)
    value = _number(beside)
    if value is None:
        return Reading(marker=Marker.UNREADABLE, fault="text")
    return _sized(_marked(value, said), beside)


def _mark(text: str, marks: Mapping[str, str]) -> Reading | None:
    """What a text says that is nothing but a mark; blanks inside it do not count."""
    sign = text.casefold().replace(" ", "")
    known = next((each for each in (sign, sign.translate(_MINUS)) if each in marks), None)
    return None if known is None else _marked(math.nan, [marks[known]])


def holds_a_number(cell: object) -> bool:
    """Whether one cell is a number, or a text that is one.

    Examples
    --------
    >>> holds_a_number(0), holds_a_number(" 1,234 "), holds_a_number("c"), holds_a_number(None)
    (True, True, False, False)
    """
    if type(cell) in (int, float):
        return True
    text = _SPACES.sub(" ", cell).strip() if isinstance(cell, str) else ""
    return _number(text) is not None


def read_cells(cells: npt.NDArray[np.object_], marks: Mapping[str, str]) -> Cells:
    """Many cells of a sheet (numbers, texts, nothing) as numbers and markers, in one go."""
    numeric = np.fromiter((type(cell) in (int, float) for cell in cells), bool, len(cells))
    value = np.full(len(cells), math.nan)
    value[numeric] = cells[numeric].astype(np.float64)
    # A stored "NaN" is a text like any other, and so is a number beyond all sense.
    numeric &= np.abs(value) <= _LARGEST
    value[~numeric] = math.nan
    seen: dict[str, int] = {}
    reading = np.zeros(len(cells), np.int32)
    others = (_as_written(cell) for cell in cells[~numeric])
    reading[~numeric] = [seen.setdefault(text, len(seen) + 1) for text in others]
    return _assemble(value, reading, list(seen), marks)


def read_coded(
    texts: Sequence[str], codes: npt.NDArray[np.int32], marks: Mapping[str, str]
) -> Cells:
    """Cells that come as positions in a list of distinct texts, as numbers and markers."""
    return _assemble(np.full(len(codes), math.nan), codes + np.int32(1), texts, marks)


def _as_written(cell: object) -> str:
    """A cell that is no number as text; a day in words, which no number is."""
    if isinstance(cell, datetime.datetime):
        return f"{cell.day} {MONTH_NAMES[cell.month - 1]} {cell.year}"
    return "" if cell is None else str(cell)


def _assemble(
    value: npt.NDArray[np.float64],
    reading: npt.NDArray[np.int32],
    texts: Sequence[str],
    marks: Mapping[str, str],
) -> Cells:
    readings = [PLAIN, *(read_text(text, marks) for text in texts)]
    worth = np.array([each.value for each in readings])
    spoken = reading > 0
    value[spoken] = worth[reading[spoken]]
    kept, position = [PLAIN], np.zeros(len(readings), np.int32)
    found = [""]
    for place, each in enumerate(readings):
        if each.marker or each.flags:
            position[place] = len(kept)
            kept.append(each)
            found.append(texts[place - 1])
    return Cells(value, position[reading], tuple(kept), tuple(found))


def _sized(reading: Reading, text: str) -> Reading:
    """A number beyond all sense is none; "1e-400" would be nought, which it is not."""
    too_small = reading.value == 0 and _FIGURE.search(text.casefold().partition("e")[0])
    if abs(reading.value) > _LARGEST or too_small:
        return Reading(marker=Marker.UNREADABLE, fault="size")
    return reading


def _marked(value: float, signs: Sequence[str]) -> Reading:
    flags = " ".join(sign for sign in signs if sign in set(Flag))
    markers = [sign for sign in signs if sign not in set(Flag)]
    if markers:
        fault = "" if math.isnan(value) else "beside"
        return Reading(marker=markers[0], flags=flags, fault=fault)
    return Reading(value, "" if not math.isnan(value) else Marker.NOT_STATED, flags)


def _number(text: str) -> float | None:
    plain = text.translate(_MINUS).removesuffix("%").removeprefix("£").strip()
    if "," in plain or " " in plain:
        plain = plain.replace(" ", ",")
        if not _THOUSANDS.fullmatch(plain):
            return None
        plain = plain.replace(",", "")
    if "_" in plain or not plain.isascii() or not plain or plain[-1] not in "0123456789.":
        return None
    try:
        clean(plain)  # refuses nan and infinity
    except ValueError:
        return None
    return float(plain)
