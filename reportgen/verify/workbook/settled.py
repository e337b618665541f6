"""One figure for each period where files say several: which of them counts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from reportgen.verify.workbook.calendar import Time
from reportgen.verify.workbook.catalogue import Catalogue
from reportgen.verify.workbook.written import Written

_WITHHELD = "c"
_SILENT = ("", "-")
_STATUS = re.compile(r"\(\s*([a-z]+)", re.IGNORECASE)
_FINAL = {"prov": 3, "est": 2, "rev": 0, "fin": 0}
_UNSAID = 1


def one_each(found: Iterable[Written], catalogue: Catalogue) -> list[Written]:
    """One for each period, in time order.

    A final or revised figure goes before a provisional one; what one file withholds stays
    withheld, unless a more final release gives the number; of two files the one named first
    counts. Two numbers in one file that differ are no figure.
    """
    by_time: dict[Time, list[Written]] = {}
    for each in found:
        by_time.setdefault(each.time, []).append(each)
    return [
        told[0] if len(told) == 1 else _settled(told, catalogue)
        for _, told in sorted(by_time.items())
    ]


def _settled(told: Sequence[Written], catalogue: Catalogue) -> Written:
    final = min(map(_finality, told))
    most = [each for each in told if _finality(each) == final]
    hidden = [each for each in told if catalogue.marker(each.text, "") == _WITHHELD]
    for each in hidden:
        if final > 0 or _finality(each) <= _UNSAID:
            return each
    first = most[0]
    file = first.place.partition(", ")[0]
    beside = [each for each in most if each.place.startswith(f"{file}, ")]
    said = [each for each in beside if each.text not in _SILENT] or beside
    if len({each.stored for each in said}) > 1:
        return replace(first, stored=None, text="two figures")
    return said[0]


def _finality(written: Written) -> int:
    found = _STATUS.search(written.label)
    word = found[1].casefold() if found else ""
    return next((rank for start, rank in _FINAL.items() if word.startswith(start)), _UNSAID)
