"""What `reportgen compare` says: what differs between two releases, as tables or as JSON."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

import reportgen
from reportgen.domain.calendar_date import release_in_words
from reportgen.domain.release import Comparison, Fate, Flip, Meaning, ReleaseFile, Revised
from reportgen.ui.compare_json import entries

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table

    from reportgen.domain.observation import Figure

_MOST_ROWS = 20
_MOST_NAMES = 10


def as_text(found: Comparison, console: Console, written: str = "") -> None:
    """Prints what differs; at most twenty rows of each table, then how many more there are.

    Parameters
    ----------
    written : the file that holds all rows; "" when none was asked for.
    """
    more = f"{written} holds all" if written else "--out FILE.csv keeps all"
    console.print(_file_line("Then", found.then), soft_wrap=True)
    console.print(_file_line("Now", found.now), soft_wrap=True)
    console.print(_counts_line(found), soft_wrap=True)
    for heading, table, total in _tables(found):
        if total:
            console.print(f"\n{heading}", soft_wrap=True)
            console.print(table)
        if total > _MOST_ROWS:
            console.print(f"And {total - _MOST_ROWS:,} more: {more}.", soft_wrap=True)
    for line in (*_lines(found), *found.notes):
        console.print(line, soft_wrap=True)
    if written:
        console.print(f"Written: {written}", soft_wrap=True)


def as_json(found: Comparison) -> str:
    """The same as one JSON object; the single figures stand in it when an area was asked for."""
    content = {"version": reportgen.__version__, **entries(found)}
    return json.dumps(content, indent=2, ensure_ascii=False)


def _file_line(word: str, file: ReleaseFile) -> str:
    released = f", released {release_in_words(file.released)}" if file.released else ""
    return f"{word}: {file.name}: {file.layout}{released}"


def _counts_line(found: Comparison) -> str:
    if not found.compared:
        return "No cell stands in both files: no indicator, area and period is in each."
    if not found.tallies:
        return f"{found.compared:,} cells compared: none differs."
    total: Counter[str] = Counter()
    for each in found.tallies:
        total.update(
            restated=each.restated, alike=each.alike, filled=each.filled, blank=each.emptied
        )
    where = f" for {found.area} and its comparators" if found.area else ""
    indicators = sum(1 for each in found.tallies if each.restated)
    noun = "indicator" if indicators == 1 else "indicators"
    return (
        f"{found.compared:,} cells compared{where}: {total['restated']:,} restated in print in "
        f"{indicators} {noun}, {total['alike']:,} restated only beyond the printed places, "
        f"{total['filled']:,} newly filled, {total['blank']:,} newly blank."
    )


def _tables(found: Comparison) -> Iterable[tuple[str, Table, int]]:
    """Each table with its heading and how many rows there are in all."""
    yield "Orders that changed (as printed)", _flips(found.flips), len(found.flips)
    if found.area:
        told = [each for each in found.revised if each.fate is not Fate.ALIKE]
        yield "Figures that differ in print", _figures(told), len(told)
    else:
        yield "Indicators, most restated first", _tallies(found), len(found.tallies)
    yield "Renamed", _renamed(found), len(found.renamed)
    redefined = [(each.code, each.name, each.what, each.then, each.now) for each in found.redefined]
    table = _table(("Code", "Indicator", "What", "Then", "Now"), redefined)
    yield "Directions and decimal places that changed", table, len(redefined)
    editions = next((f" of {each.then} and {each.now}" for each in found.neighbours), "")
    yield f"Statistical neighbours{editions}", _neighbours(found), len(found.neighbours)


def _renamed(found: Comparison) -> Table:
    """The new names, those first that change the meaning."""
    order = (Meaning.CHANGED, Meaning.UNSURE, Meaning.SAME)
    ordered = sorted(found.renamed, key=lambda each: order.index(each.meaning))
    rows = [
        (each.code, each.then, each.now, f"{each.meaning.value} {_because(each.reason)}".strip())
        for each in ordered
    ]
    return _table(("Code", "Then", "Now", "Meaning"), rows)


def _neighbours(found: Comparison) -> Table:
    rows = [
        (each.area, str(len(each.kept)), ", ".join(each.joined), ", ".join(each.left))
        for each in found.neighbours
    ]
    return _table(("Area", "Kept", "Joined", "Left"), rows)


def _because(reason: str) -> str:
    return f"({reason})" if reason else ""


def _tallies(found: Comparison) -> Table:
    rows = [
        (
            each.indicator.code,
            each.indicator.label,
            *(f"{number:,}" for number in (each.compared, each.restated, each.alike)),
            *(f"{number:,}" for number in (each.filled, each.emptied, each.flips)),
        )
        for each in found.tallies
    ]
    headings = (
        *("Code", "Indicator", "Compared", "Restated", "Beyond print"),
        *("Filled", "Blank", "Orders changed"),
    )
    return _table(headings, rows, numbers_from=2)


def _figures(revised: Sequence[Revised]) -> Table:
    headings = ("Indicator", "Area", "Period", "Then", "Now", "Difference", "Cell then", "Cell now")
    return _table(
        headings,
        [
            (
                each.indicator.label,
                each.label,
                each.period.label,
                _shown(each.then),
                _shown(each.now),
                f"{each.difference:+,f}" if each.difference is not None else each.fate.value,
                _cell(each.then),
                _cell(each.now),
            )
            for each in revised[:_MOST_ROWS]
        ],
    )


def _flips(flips: Sequence[Flip]) -> Table:
    headings = ("Indicator", "Period", "First", "Second", "Then", "Now", "The first was", "is")
    return _table(
        headings,
        [
            (
                each.indicator.label,
                each.period.label,
                each.first,
                each.second,
                " and ".join(_shown(figure) for figure in each.then),
                " and ".join(_shown(figure) for figure in each.now),
                each.before.value,
                each.after.value,
            )
            for each in flips[:_MOST_ROWS]
        ],
    )


def _lines(found: Comparison) -> list[str]:
    """What needs no table: indicators, periods and places that came or went."""
    new = sum(len(each.new) for each in found.periods)
    gone = sum(len(each.gone) for each in found.periods)
    lines = [
        "",
        f"New indicators: {_named([each.code for each in found.appeared])}",
        f"Vanished indicators: {_named([each.code for each in found.vanished])}",
        f"Periods: {new:,} new and {gone:,} gone, in {len(found.periods):,} indicators.",
    ]
    if found.areas_now:
        lines.append(f"Places with figures only now: {_named(found.areas_now)}")
    if found.areas_then:
        lines.append(f"Places with figures only then: {_named(found.areas_then)}")
    return lines


def _named(names: Sequence[str]) -> str:
    if not names:
        return "none."
    more = f" and {len(names) - _MOST_NAMES} more" if len(names) > _MOST_NAMES else ""
    return f"{len(names)} ({', '.join(names[:_MOST_NAMES])}{more})."


def _table(
    headings: Sequence[str], rows: Sequence[Sequence[str]], numbers_from: int | None = None
) -> Table:
    from rich import box
    from rich.table import Table

    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for at, heading in enumerate(headings):
        number = numbers_from is not None and at >= numbers_from
        table.add_column(heading, overflow="fold", justify="right" if number else "left")
    for row in rows[:_MOST_ROWS]:
        table.add_row(*row)
    return table


def _shown(figure: Figure | None) -> str:
    return f"{figure.shown:,f}" if figure else "none"


def _cell(figure: Figure | None) -> str:
    if figure is None or not figure.evidence:
        return ""
    first = str(figure.evidence[0])
    return first if figure.members == 1 else f"mean of {figure.members}"
