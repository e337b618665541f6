"""Statistical neighbours: editions from the csv we ship and from DfE's own workbooks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from reportgen.domain.area import NeighbourSet
from reportgen.errors import WorkbookError
from reportgen.ingest.files.grid import Grid
from reportgen.ingest.labels import area_number, as_text, fold
from reportgen.ingest.records import Heading, Record

HEADINGS = (
    Heading("edition", required=True),
    Heading("area_code", required=True),
    Heading("place", required=True),
    Heading("neighbour_code", required=True),
)
_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_EDITION = re.compile(rf"({'|'.join(_MONTHS)})[\W_]*(\d{{4}})", re.IGNORECASE)
_NEIGHBOUR = re.compile(r"sn(\d+)")
_OWN_NUMBER = frozenset({"lanum", "oldlacode"})


def shipped_sets(records: Sequence[Record]) -> tuple[NeighbourSet, ...]:
    """The editions of neighbours.csv, oldest first.

    Raises
    ------
    WorkbookError : when a place is no whole number.
    """
    editions: dict[str, dict[str, list[tuple[int, str]]]] = {}
    for record in records:
        members = editions.setdefault(record["edition"], {})
        if not record["place"].isdigit():
            raise WorkbookError(
                record.place,
                f'the place is "{record["place"]}".',
                "Expected 1 for the closest neighbour, 2 for the next, and so on.",
                "correct the column place.",
            )
        ranked = (int(record["place"]), record["neighbour_code"])
        members.setdefault(record["area_code"], []).append(ranked)
    place = records[0].place.rpartition(", row ")[0] if records else ""
    return in_order(
        NeighbourSet(name, {area: _in_place(found) for area, found in each.items()}, place)
        for name, each in editions.items()
    )


def neighbours_header(grid: Grid, within: int) -> int | None:
    """The row of the headings of a table of DfE's neighbours, from 1; None if it is none.

    Known are the sheet "LA SN Groups" (LA num, SN1, SN2) and the csv (old_la_code, SN_1, SN_2).
    """
    for row, headings in grid.first_headings(within):
        closed = {text.replace(" ", "") for text in headings}
        if "sn1" in closed and "sn2" in closed and closed & _OWN_NUMBER:
            return row
    return None


def read_neighbours(grid: Grid, header: int) -> NeighbourSet:
    """The set of one table of DfE's; its edition is named by the file, else "".

    A dash or an empty cell is no neighbour; an authority without any is left out.

    Raises
    ------
    WorkbookError : when an authority's number stands twice.
    """
    headings = [fold(text).replace(" ", "") for text in grid.headings(header)]
    own = next(at for at, text in enumerate(headings) if text in _OWN_NUMBER)
    columns = sorted(
        (int(found.group(1)), at)
        for at, text in enumerate(headings)
        if (found := _NEIGHBOUR.fullmatch(text))
    )
    members: dict[str, tuple[str, ...]] = {}
    for place, row in enumerate(grid.rows[header:], start=header + 1):
        area = area_number(row[own]) if own < len(row) else ""
        found_codes = (area_number(row[at]) for _, at in columns if at < len(row))
        codes = tuple(code for code in found_codes if code)
        if not area.isdigit() or not codes:
            continue
        if area in members:
            raise WorkbookError(
                grid.at(place, own + 1),
                f"the neighbours of {area} stand there twice.",
                "Expected one row for each authority.",
                "take one of the two rows out.",
            )
        members[area] = codes
    return NeighbourSet(edition_of(grid.file), members, grid.file)


def edition_of(file: str) -> str:
    """The edition that a file's name tells, or "".

    Examples
    --------
    >>> edition_of("sn_may_2025.xlsx"), edition_of("BDS.xlsx")
    ('May 2025', '')
    """
    found = _EDITION.search(file)
    return f"{found.group(1).capitalize()} {found.group(2)}" if found else ""


def in_order(sets: Iterable[NeighbourSet]) -> tuple[NeighbourSet, ...]:
    """Editions oldest first; a name without month and year goes first of all."""
    return tuple(sorted(sets, key=lambda each: _when(each.name)))


def same_members(one: Mapping[str, tuple[str, ...]], other: Mapping[str, tuple[str, ...]]) -> bool:
    """Whether two sets say the same of every authority that both hold."""
    return all(one[area] == other[area] for area in one.keys() & other.keys())


def named(found: NeighbourSet, known: Sequence[NeighbourSet]) -> NeighbourSet:
    """A set with the edition of the known one that it equals, else named after its file."""
    if found.name:
        return found
    for each in reversed(known):
        if same_members(found.members, each.members):
            return NeighbourSet(each.name, found.members, found.place)
    return NeighbourSet(as_text(f"of {found.place}"), found.members, found.place)


def _in_place(ranked: Iterable[tuple[int, str]]) -> tuple[str, ...]:
    return tuple(code for _, code in sorted(ranked))


def _when(edition: str) -> tuple[int, int, str]:
    found = _EDITION.search(edition)
    if found is None:
        return (0, 0, edition)
    month = _MONTHS.index(found.group(1).capitalize())
    return (int(found.group(2)), month, edition)
