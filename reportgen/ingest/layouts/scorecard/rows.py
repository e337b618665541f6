"""The rows of a scorecard: indicators, each in its section, and what is none."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from reportgen.domain.problem import Problem, Severity
from reportgen.ingest.bounded import bounded
from reportgen.ingest.files.grid import Grid
from reportgen.ingest.labels import as_text
from reportgen.ingest.layouts.scorecard.headings import Band, Column
from reportgen.ingest.layouts.scorecard.words import Role
from reportgen.ingest.values import holds_a_number

_MOST_NAMED = 5
_LABELS = frozenset({Role.NUMBER, Role.NAME, Role.TOPIC})


@dataclass(frozen=True, slots=True)
class Row:
    """One indicator of one area: `at` from 1, and the texts of its labels.

    `area` is as the row writes it, "" where the sheet has no such column.
    """

    at: int
    number: str
    name: str
    topic: str
    area: str


@dataclass(frozen=True, slots=True)
class Rows:
    """The indicators' rows, and those that were read as the headings of sections."""

    kept: tuple[Row, ...]
    sections: tuple[int, ...]
    problems: tuple[Problem, ...]


def rows_of(grid: Grid, band: Band, columns: Sequence[Column], topic: str) -> Rows:
    """The rows below the headings.

    A row that holds one text alone, under the name or the number, names the section below it.
    A name stands for the rows below it too where they differ by area.

    Parameters
    ----------
    topic : what the rows above the first section belong to.
    """
    kept: list[Row] = []
    sections: list[int] = []
    nameless: list[int] = []
    at = {each.role: each.at for each in reversed(columns) if each.role is not None}
    last = Row(0, "", "", "", "")
    for place in range(band.last + 1, len(grid.rows) + 1):
        texts = {each.at: text for each in columns if (text := cell_text(grid, place, each))}
        if not texts or _repeats_headings(grid, band, texts):
            continue
        said = {role: texts.get(column, "") for role, column in at.items() if role in _LABELS}
        if (
            len(set(texts.values())) == 1
            and said.keys() & {Role.NAME, Role.NUMBER}
            and any(said.values())
        ):
            topic = next(text for text in said.values() if text)
            sections.append(place)
            last = Row(place, "", "", topic, "")
            continue
        topic = said.get(Role.TOPIC, "") or topic
        area = texts.get(at.get(Role.AREA, -1), "")
        name = said.get(Role.NAME, "")
        if name:
            last = Row(place, said.get(Role.NUMBER, ""), name, topic, area)
            kept.append(last)
        elif area and last.name:
            kept.append(Row(place, last.number, last.name, last.topic, area))
        elif _holds_figures(grid, place, columns):
            nameless.append(place)
    return Rows(tuple(kept), tuple(sections), tuple(bounded(_nameless(grid, nameless, at))))


def cell_text(grid: Grid, row: int, column: Column) -> str:
    """The text of a row's cell (row from 1) in a column; "" beyond the row's end."""
    cells = grid.rows[row - 1]
    return as_text(cells[column.at]) if column.at < len(cells) else ""


def slug(text: str) -> str:
    """A name as a code: small letters, figures, stops inside numbers, "_" for the rest.

    Examples
    --------
    >>> slug("% Re-referrals (12 months)"), slug("2.1")
    ('re_referrals_12_months', '2.1')
    """
    plain = re.sub(r"[^\w.]+|(?<!\d)\.|\.(?!\d)", "_", text.casefold())
    return re.sub("_+", "_", plain).strip("_")[:60]


def base_codes(rows: Sequence[Row], prefix: str) -> Mapping[tuple[str, str, str], str]:
    """The code of each indicator by number, topic and name: stable from paper to paper.

    It is made of the council's own number, else of the name; where several indicators share
    that, the name and the section tell them apart.
    """
    keys = list(dict.fromkeys(key_of(row) for row in rows))
    short = {key: f"{prefix}_{slug(key[0] or key[2])}" for key in keys}
    named = {key: f"{short[key]}_{slug(key[2])}" if key[0] else short[key] for key in keys}
    whole = {key: f"{named[key]}_{slug(key[1])}" for key in keys}
    codes = dict(short)
    for further in (named, whole):
        counted = list(codes.values())
        codes = {key: further[key] if counted.count(codes[key]) > 1 else codes[key] for key in keys}
    return codes


def key_of(row: Row) -> tuple[str, str, str]:
    """What makes a row's indicator another than the next one's."""
    return row.number, row.topic, row.name


def _repeats_headings(grid: Grid, band: Band, texts: Mapping[int, str]) -> bool:
    """Whether the headings stand again, at the top of a page."""
    headings = grid.headings(band.header)
    same = [at for at, text in texts.items() if at < len(headings) and headings[at] == text]
    return len(same) > 1 and len(same) >= len(texts) / 2


def _holds_figures(grid: Grid, row: int, columns: Sequence[Column]) -> bool:
    cells = grid.rows[row - 1]
    return any(
        each.role is Role.FIGURE and each.at < len(cells) and holds_a_number(cells[each.at])
        for each in columns
    )


def _nameless(grid: Grid, rows: Sequence[int], at: Mapping[Role, int]) -> Iterator[Problem]:
    for row in rows:
        yield Problem(
            Severity.SEVERE,
            grid.at(row, at.get(Role.NAME, 0) + 1),
            "the row has figures but no name of an indicator; they were not read.",
            "Expected the name of an indicator in every row with figures.",
            "write the name here; if cells are merged, unmerge them and fill each row.",
        )


def sections_noted(grid: Grid, sections: Sequence[int], columns: Sequence[Column]) -> list[Problem]:
    """One note that names the rows which were taken for headings of sections."""
    if not sections:
        return []
    labels = [each for each in columns if each.role in _LABELS]
    named = [
        f'{row} "{next(filter(None, (cell_text(grid, row, each) for each in labels)), "")}"'
        for row in sections[:_MOST_NAMED]
    ]
    rest = len(sections) - _MOST_NAMED
    more = f" and {rest:,} more" if rest > 0 else ""
    return [
        Problem(
            Severity.NOTE,
            grid.at(sections[0], 0),
            f"rows with a name alone were read as headings of sections: {', '.join(named)}{more}.",
            "The indicators below such a row belong to its section, which is their topic.",
            "nothing, unless one of them is an indicator without a figure: write N/A under a "
            "period.",
        )
    ]
