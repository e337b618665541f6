"""The columns of a scorecard: one row of headings, or two or three with merged cells."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from reportgen.domain.period import Period
from reportgen.ingest.files.grid import Grid
from reportgen.ingest.labels import as_text, fold
from reportgen.ingest.layouts.layout import HEADER_WITHIN
from reportgen.ingest.layouts.scorecard.mapping import Described
from reportgen.ingest.layouts.scorecard.times import (
    heading_period,
    period_named,
    whole_period,
)
from reportgen.ingest.layouts.scorecard.words import (
    Role,
    polarity_of,
    role_of,
    without_figure_words,
)

_LAIT = frozenset({"la and regions", "la number", "short desc", "measure short"})
_SIGNS = frozenset(
    {
        Role.POLARITY,
        Role.NOTE,
        Role.RAG,
        Role.DIRECTION,
        Role.TARGET,
        Role.GREEN,
        Role.TOLERANCE,
    }
)
_ONCE = frozenset(
    {
        *(Role.NUMBER, Role.NAME, Role.TOPIC, Role.AREA, Role.POLARITY, Role.NOTE, Role.UNIT),
        *(Role.GREEN, Role.AMBER, Role.RED, Role.TOLERANCE),
    }
)
_COMPASS = frozenset({"north", "south", "east", "west", "central", "mid"})
_NEEDS_A_PERIOD = frozenset(
    {Role.ENGLAND, Role.REGION, Role.NUMERATOR, Role.DENOMINATOR, Role.TARGET, Role.RAG}
)


@dataclass(frozen=True, slots=True)
class Column:
    """One column: `at` from 0, `heading` all its headings; `role` is None where nobody knows it.

    `period` is None where no heading names one; `area` is the name of a part of the
    authority, "" for the authority itself. `row` is where its own heading stands, from 1.
    """

    at: int
    heading: str
    role: Role | None
    row: int
    period: Period | None = None
    area: str = ""


@dataclass(frozen=True, slots=True)
class _Beside:
    """What a heading is read with: the description, the title, the authority's own names."""

    found: Described
    title: Sequence[str]
    own: frozenset[str]


@dataclass(frozen=True, slots=True)
class Band:
    """The rows of the headings: `header` holds the name's, `first` and `last` all, from 1."""

    first: int
    header: int
    last: int


def header_of(grid: Grid, found: Described) -> int | None:
    """The row in which the indicators' names have their heading; None if it is no scorecard.

    Known by a heading for names and one for polarity, target, colour, direction or data note,
    and a period or another column of figures; or a month or quarter; or by what a description
    says.
    """
    if found.body.header is not None:
        return found.body.header if found.body.header <= len(grid.rows) else None
    for row in range(1, min(HEADER_WITHIN, len(grid.rows)) + 1):
        cells = grid.rows[row - 1]
        if {fold(as_text(cell)) for cell in cells} & _LAIT:
            return None
        roles = [_plain_role(cell, found) for cell in cells]
        if Role.NAME in roles and (found.file.file or _has_sign(grid, row, roles, found)):
            return row + 1 if _names_below(grid, row, found) else row
    return None


def _names_below(grid: Grid, row: int, found: Described) -> bool:
    """Whether a row is that of groups, "KPI" over "No" and "Measure", and the next the headings."""
    top, below = _cells(grid, row), _cells(grid, row + 1)
    filled = [at for at, cell in enumerate(below) if as_text(cell)]
    own = [at for at in filled if at >= len(top) or as_text(below[at]) != as_text(top[at])]
    named = any(_plain_role(below[at], found) is Role.NAME for at in own)
    return named and _are_headings(grid, row, filled, found)


def _has_sign(grid: Grid, row: int, roles: Sequence[Role | None], found: Described) -> bool:
    """Whether headings beside the names', or just below, tell of a scorecard with figures."""
    beside = [cell for at in (row, row + 1) for cell in _cells(grid, at) if as_text(cell)]
    periods = [period for cell in beside if (period := heading_period(cell)) is not None]
    if any(period.within_year for period in periods):
        return True
    texts = [as_text(cell) for cell in _cells(grid, row)]
    figures = [each for each in texts if each and not without_figure_words(each)]
    areas = [each for each in texts if _is_area(each, found)]
    return bool(_SIGNS & set(roles)) and bool(periods or figures or areas)


def _plain_role(cell: object, found: Described) -> Role | None:
    entry = found.column(as_text(cell))
    return (
        entry.holds if entry and entry.holds else role_of(as_text(cell)) if as_text(cell) else None
    )


def columns_of(
    grid: Grid, band: Band, found: Described, title: Sequence[str], own: frozenset[str]
) -> tuple[Column, ...]:
    """Every column that has a heading.

    Parameters
    ----------
    title : the lines above the headings, in which a year may stand: "Q3" alone names none.
    own : the authority's own names, folded: a column of that heading holds its figures.
    """
    name = _name_at(grid, band.header, found)
    width = max(len(grid.rows[row - 1]) for row in range(band.first, band.last + 1))
    levels = [_level(grid, row, width, name, band) for row in range(band.first, band.last + 1)]
    beside = _Beside(found, title, own)
    columns = (_column(band, at, [level[at] for level in levels], beside) for at in range(width))
    return tuple(_by_content(grid, band, [column for column in columns if column is not None]))


def _by_content(grid: Grid, band: Band, columns: Sequence[Column]) -> Iterator[Column]:
    """The columns, whose content or place may say more than their heading.

    A column headed "Value" that holds "Bigger is better" says which way is good. Of two
    columns for the same label the first counts; "Number" beside "Rate" is no reference number.
    What has no role is told if it is filled.
    """
    stated = any(column.role is Role.POLARITY for column in columns)
    name = next((each.at for each in columns if each.role is Role.NAME), 0)
    for at, column in enumerate(columns):
        undated = column.role is Role.FIGURE and column.period is None
        second = column.role in _ONCE and column.role in {each.role for each in columns[:at]}
        if undated and not stated and _says_ways(grid, band, column):
            yield replace(column, role=Role.POLARITY)
        elif second or (column.role is Role.NUMBER and column.at > name):
            yield replace(column, role=None)
        else:
            yield column


def _says_ways(grid: Grid, band: Band, column: Column) -> bool:
    """Whether every filled cell below a heading says which way is good."""
    below = range(band.last + 1, len(grid.rows) + 1)
    filled = [text for row in below if (text := as_text(_cell(grid, row, column.at)))]
    return bool(filled) and all(polarity_of(text) for text in filled)


def _name_at(grid: Grid, header: int, found: Described) -> int:
    roles = [_plain_role(cell, found) for cell in grid.rows[header - 1]]
    return roles.index(Role.NAME) if Role.NAME in roles else 0


def band_of(grid: Grid, header: int, found: Described) -> Band:
    """One row above the names' heading if groups stand there, one below if it is merged."""
    name = _name_at(grid, header, found)
    top, above = _cells(grid, header), _cells(grid, header - 1)
    below = [
        at
        for at, cell in enumerate(_cells(grid, header + 1))
        if as_text(cell) and not (at < len(top) and as_text(cell) == as_text(top[at]))
    ]
    merged = len(below) > 1 and name not in below and _are_headings(grid, header, below, found)
    # A title may be merged over all columns: what stands over the names is no group's heading.
    titles = {as_text(cell) for cell in above[: name + 1]}
    grouped = any(as_text(cell) and as_text(cell) not in titles for cell in above[name + 1 :])
    return Band(header - 1 if grouped else header, header, header + 1 if merged else header)


def _are_headings(grid: Grid, header: int, places: Sequence[int], found: Described) -> bool:
    """Whether the cells below a heading are its sub-headings, not figures."""
    row, top = _cells(grid, header + 1), [as_text(cell) for cell in _cells(grid, header)]

    def is_heading(at: int) -> bool:
        text = as_text(row[at])
        above = [each for each in reversed(top[: at + 1]) if each][:1]
        known = role_of(text) or heading_period(row[at], above) or found.column(text)
        return bool(known) or _is_area(text, found) or not without_figure_words(text)

    return all(is_heading(at) for at in places)


def _level(grid: Grid, row: int, width: int, name: int, band: Band) -> list[tuple[object, int]]:
    """One row of headings with the column of each; a group's heading is carried to the right.

    A merged cell holds its text in its first column only; it reaches as far as the columns
    below have headings and its own row has none.
    """
    cells = _cells(grid, row)
    filled: list[tuple[object, int]] = []
    group: tuple[object, int] = (None, -1)
    for at in range(width):
        cell = cells[at] if at < len(cells) else None
        if as_text(cell):
            group = (cell, at) if at > name else (None, -1)
            filled.append((cell, at))
        elif row < band.last and as_text(_cell(grid, row + 1, at)):
            filled.append(group)
        else:
            group = (None, -1)
            filled.append(group)
    return filled


def _column(
    band: Band, at: int, levels: Sequence[tuple[object, int]], beside: _Beside
) -> Column | None:
    found = beside.found
    named = [(row, cell) for row, (cell, _) in enumerate(levels, band.first) if as_text(cell)]
    if not named:
        return None
    row, leaf = named[-1]
    texts = [as_text(cell) for _, cell in named]
    text, above = texts[-1], texts[-2::-1]
    whole = " ".join(dict.fromkeys(texts))
    entry = found.column(text, whole)
    period = heading_period(leaf, above) or next(filter(None, map(whole_period, above)), None)
    role, area = _meaning(text, period, above, beside)
    if period is None and role in (Role.FIGURE, None):
        period = heading_period(leaf, beside.title)
        role = Role.FIGURE if period else role
    if period is None and role in _NEEDS_A_PERIOD:
        period = next(filter(None, (_time_inside(each) for each in (text, *above))), None)
    if entry is not None:
        said = Role.FIGURE if entry.period or entry.area else role
        return Column(
            at,
            whole,
            entry.holds or said,
            row,
            heading_period(entry.period) if entry.period else period,
            entry.area or area,
        )
    return Column(at, whole, role, row, period, area)


def _meaning(
    text: str, period: Period | None, above: Sequence[str], beside: _Beside
) -> tuple[Role | None, str]:
    """What the lowest heading says, and the area it names."""
    role = role_of(text)
    if role is not None:
        return role, ""
    if fold(text) in beside.own:
        return Role.FIGURE, ""
    if _is_area(text, beside.found):
        return Role.FIGURE, text
    group = next(filter(None, (role_of(each) for each in above)), None)
    if period is not None and (group is None or "trend" in fold(" ".join(above)).split()):
        return Role.FIGURE, ""
    if period is not None:
        return group, ""
    return (None if without_figure_words(text) else Role.FIGURE), ""


def _time_inside(text: str) -> Period | None:
    """The month, quarter, day or year that a heading names among other words: "Target Oct-19"."""
    named = period_named([text])
    if named is not None:
        return named
    words = text.replace("(", " ").replace(")", " ").replace(":", " ").split()
    found = [period for word in words if (period := whole_period(word)) is not None]
    return found[0] if len(found) == 1 else None


def _is_area(text: str, found: Described) -> bool:
    wanted = {fold(area) for area in found.body.areas}
    return fold(text) in wanted or fold(text) in _COMPASS


def _cells(grid: Grid, row: int) -> Sequence[object]:
    return grid.rows[row - 1] if 0 < row <= len(grid.rows) else ()


def _cell(grid: Grid, row: int, at: int) -> object:
    cells = _cells(grid, row)
    return cells[at] if at < len(cells) else None
