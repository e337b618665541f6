"""The description of one council's scorecard: what its headings mean, and whose it is."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import PurePath
from typing import Annotated, Any

from pydantic import BeforeValidator, Field

from reportgen.domain.indicator import Measure
from reportgen.domain.threshold import Polarity
from reportgen.ingest.files.grid import Grid
from reportgen.ingest.labels import fold, spaced
from reportgen.ingest.layouts.layout import HEADER_WITHIN
from reportgen.ingest.layouts.scorecard.times import Note, heading_period
from reportgen.ingest.layouts.scorecard.words import Role
from reportgen.ingest.mapping_files import MappingFile
from reportgen.ingest.mappings.faults import checked, fault
from reportgen.ingest.mappings.words import Part, Places

KIND = "scorecard"


class Arrows(StrEnum):
    """What an arrow up says."""

    BETTER = "better"
    VALUE = "value"  # the figure rose, for better or worse


def _as_written(value: Any) -> Any:
    """A date or number of YAML as the text that a person wrote."""
    if isinstance(value, datetime.date):
        return value.isoformat()
    plain_number = isinstance(value, int | float) and not isinstance(value, bool)
    return str(value) if plain_number else value


def _role_alone(value: Any) -> Any:
    return {"holds": value} if isinstance(value, str) else value


Text = Annotated[str, BeforeValidator(_as_written)]


class ColumnEntry(Part):
    """One column: what it holds, and of which period and area."""

    holds: Role | None = None
    period: Text = ""
    area: Text = ""


class RowEntry(Part):
    """One indicator: what the scorecard itself does not say of it."""

    code: Text = ""
    topic: Text = ""
    measure: Text = ""
    short: Text = ""
    subject: Text = ""
    polarity: Polarity | None = None
    kind: Measure | None = None
    unit: Text = ""
    places: Places | None = None
    pair: Text = ""
    period: Note | None = None
    description: Text = ""
    source: Text = ""


class Description(Part):
    """The body of a mapping file of the kind "scorecard"."""

    recognised_by: tuple[Text, ...] = ()
    sheet: Text = ""
    header: int | None = None
    area: Text = ""
    as_at: Text = ""
    period: Note | None = None
    topic: Text = ""
    source: Text = ""
    tolerance: Text = ""
    arrows: Arrows | None = None
    areas: tuple[Text, ...] = ()
    columns: dict[str, Annotated[ColumnEntry, BeforeValidator(_role_alone)]] = Field(
        default_factory=dict
    )
    indicators: dict[str, RowEntry] = Field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Described:
    """A description with the file it stands in; `file` is "" for a sheet that none describes."""

    body: Description
    file: MappingFile

    def column(self, *headings: str) -> ColumnEntry | None:
        """What is said of a column by the first of its headings that is named."""
        known = {spaced(name): entry for name, entry in self.body.columns.items()}
        return next((known[spaced(text)] for text in headings if spaced(text) in known), None)

    def row(self, number: str, name: str) -> tuple[str, RowEntry]:
        """The key and entry of an indicator by its number or name; "" and an empty one if none."""
        folded = {fold(key): key for key in self.body.indicators}
        exact = {spaced(key): key for key in self.body.indicators}
        key = exact.get(spaced(number)) or folded.get(fold(name), "")
        return (key, self.body.indicators[key]) if key else ("", RowEntry())

    @property
    def keys(self) -> Mapping[str, str]:
        """The keys of all indicators, with the place of each."""
        return {key: self.file.place("indicators", key) for key in self.body.indicators}


NOTHING = Described(Description(), MappingFile("", KIND))


def described(grid: Grid, mappings: Sequence[MappingFile]) -> Described:
    """The description that fits a sheet: the first whose signs stand in one of its first rows.

    One that lies beside the workbook needs no signs.

    Raises
    ------
    WorkbookError : when a description of this kind says what nobody understands.
    """
    for mapping in mappings:
        if mapping.kind == KIND:
            found = Described(checked(mapping, Description), mapping)
            _refuse_unreadable(found)
            if _fits(found, grid):
                return found
    return NOTHING


def _fits(found: Described, grid: Grid) -> bool:
    body = found.body
    if body.sheet and fold(body.sheet) != fold(grid.sheet):
        return False
    if not body.recognised_by:
        return PurePath(found.file.file).stem == PurePath(grid.file).stem
    wanted = {fold(text) for text in body.recognised_by}
    return any(wanted <= headings for _, headings in grid.first_headings(HEADER_WITHIN))


def _refuse_unreadable(found: Described) -> None:
    body, file = found.body, found.file
    if not body.recognised_by and "/" in file.file:
        raise fault(
            file,
            (),
            'there is no key "recognised_by".',
            "Expected headings by which this scorecard is known from all others.",
            'add it, such as "recognised_by: [INDICATORS, GOOD PERF IS]", or lay the file beside '
            "the workbook under the workbook's name.",
        )
    times: list[tuple[tuple[str, ...], str]] = [(("as_at",), body.as_at)]
    times += [(("columns", key, "period"), each.period) for key, each in body.columns.items()]
    for path, written in times:
        if written and heading_period(written) is None:
            raise fault(
                file,
                path,
                f'the period "{written}" cannot be read.',
                "Expected a period such as October 2019, Q2 2019/20, 2018/19 or 31 October 2019.",
                "write it in one of these forms.",
            )
