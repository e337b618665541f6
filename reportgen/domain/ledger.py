"""What each word and number of the report rests on: spans of text with their basis."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from reportgen.domain.fact import Fact


@dataclass(frozen=True, slots=True, eq=False)
class OfFact:
    """One field of a fact: the figure `value`, the period `reference_period`, the word `size`.

    A field of a field is joined by a point: "difference.shown".
    """

    fact: Fact
    field: str

    def __eq__(self, other: object) -> bool:
        """The same field of the very same fact: equal facts of two reports are not one."""
        if not isinstance(other, OfFact):
            return NotImplemented
        return self.fact is other.fact and self.field == other.field

    def __hash__(self) -> int:
        return hash((id(self.fact), self.field))


@dataclass(frozen=True, slots=True)
class OfFigure:
    """A figure of the report's series: indicator by `Indicator.id`, line by its label, period."""

    indicator: str
    line: str
    period: str


@dataclass(frozen=True, slots=True)
class Counted:
    """A number that a reader can count in the report itself: "better" rows of the status table."""

    of: str


@dataclass(frozen=True, slots=True)
class Stated:
    """Somebody's own words, and whose: "request, title"; "outline, section 2"; "rule, changes"."""

    source: str


@dataclass(frozen=True, slots=True)
class Named:
    """What is named rather than measured: `sort` "period", "line", "area", "indicator", "unit".

    `name` is the published label, or the id of an indicator; `of` the indicator whose period it
    is, by its id. Of "members" and "asked", how many neighbours have a figure and how many there
    are, `name` is the label of the line; a second basis of the span names the period.
    """

    sort: str
    name: str
    of: str = ""


Basis: TypeAlias = OfFact | OfFigure | Counted | Stated | Named


@dataclass(frozen=True, slots=True)
class Span:
    """The letters `start` to `end` of a text, and all that they rest on; never empty."""

    start: int
    end: int
    says: tuple[Basis, ...]


class StatementKind(StrEnum):
    """What a text of the report is, beside the sentences of the templates."""

    TITLE = "title"
    HEADING = "heading"
    PARTICULAR = "particular"
    TEXT = "text"
    POINT = "point"  # in a list
    CAPTION = "caption"
    DESCRIPTION = "description"  # of a table, for screen readers
    ALT = "alt text"
    HEADER = "table heading"
    CELL = "table cell"
    SOURCE = "source line"
    FOOT = "head or foot"


@dataclass(frozen=True, slots=True)
class Statement:
    """One text of the report that no sentence template wrote.

    `block` is the id of the table, figure or heading that it belongs to, "" for running text;
    `row` and `column` those of a table's cell, from 1 (the header row is 0).
    """

    kind: StatementKind
    text: str
    spans: tuple[Span, ...]
    block: str = ""
    row: int = 0
    column: int = 0
