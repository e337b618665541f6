"""Targets, tolerances and colours of a scorecard's row, as far as they can be held soundly."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from reportgen.domain.indicator import Measure
from reportgen.domain.period import MONTHS_IN_A_YEAR, Period, PeriodStyle
from reportgen.domain.problem import Problem, Severity
from reportgen.domain.threshold import Polarity
from reportgen.ingest.labels import as_text, fold
from reportgen.ingest.layouts.scorecard.card import Card
from reportgen.ingest.layouts.scorecard.edges import Edge, edge_of
from reportgen.ingest.layouts.scorecard.entries import YEAR
from reportgen.ingest.layouts.scorecard.headings import Column
from reportgen.ingest.layouts.scorecard.rows import Row, cell_text
from reportgen.ingest.layouts.scorecard.words import Role

_WITHIN = re.compile(r"(?:within|\+/?-|±)?\s*(\d+(?:\.\d+)?)\s*(.*)")
_POINTS = re.compile(r"(percentage )?points?|pp|ppts?|p p")
_OF_TARGET = re.compile(r"(%|per ?cent) (of|off|from)( the)? target")
_SIDES = {Polarity.HIGH: (">=", "<"), Polarity.LOW: ("<=", ">")}


@dataclass(slots=True)
class Thresholds:
    """What one row sets: `values` under the headings of the sheet Rules, and its cell."""

    place: str = ""
    values: dict[str, str] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)


def thresholds_of(card: Card, row: Row, polarity: Polarity, kind: Measure) -> Thresholds:
    """The target, the bands and the tolerance of a row; what cannot be held is told.

    A range, an edge that itself belongs to the worse colour, and a target on the wrong side of
    the polarity are set aside. A crossed pair of bands is kept: it stops the run later on, with
    its cell.
    """
    made = Thresholds()
    _take_target(card, row, polarity, kind, made)
    _take_bands(card, row, polarity, made)
    if "target" in made.values:
        _take_tolerance(card, row, kind, made)
    return made


def _take_target(card: Card, row: Row, polarity: Polarity, kind: Measure, made: Thresholds) -> None:
    column = _target_column(card, row)
    if column is None:
        return
    place = card.grid.at(row.at, column.at + 1)
    edge = _edge(card, row, column, place, made)
    if edge is None:
        return
    fault = _target_fault(card, row, column, edge, (polarity, kind))
    if fault:
        made.problems.append(_aside(place, row, *fault))
        return
    made.place = place
    made.values["target"] = str(edge.value)
    if column.period:
        made.values["target_period"] = column.period.label


def _target_fault(
    card: Card, row: Row, column: Column, edge: Edge, said: tuple[Polarity, Measure]
) -> tuple[str, str, str] | None:
    """Why a target cannot be held: what was found, expected and the cure; None if it can."""
    polarity, kind = said
    if edge.to is not None:
        return (
            f"the target {edge.text} is a range",
            "Expected one number: a target is met at it and on its better side.",
            "write the one edge that counts, or leave the range to the text of the paper.",
        )
    if edge.sign and polarity.judges and edge.sign != _SIDES[polarity][0]:
        way = "high" if polarity is Polarity.HIGH else "low"
        wrong = edge.sign[0] != _SIDES[polarity][0][0]
        return (
            f"the target {edge.text} lies on the wrong side, because {way} is good"
            if wrong
            else f"the target {edge.text} is not met at {edge.value} itself",
            "Expected a target that is met at its number and on the better side of it.",
            "correct the target or the column of polarity."
            if wrong
            else "write the number that is enough, such as the next one.",
        )
    yearly = column.period is not None and not column.period.within_year
    if yearly and kind is Measure.COUNT and _part_of_a_year(card, row):
        return (
            f"the target of {column.period} is a number, but the figures are of parts of a year",
            "Expected a target for the same kind of period as the figures.",
            "give the whole year's figure beside it, or a target for each month or quarter.",
        )
    return None


def _part_of_a_year(card: Card, row: Row) -> bool:
    """Whether the newest figure covers less than a year; a year to date does until March."""
    kind = card.mains.get(card.base(row), YEAR)
    if kind != PeriodStyle.TO_DATE.value:
        return kind not in (YEAR, PeriodStyle.ROLLING.value)
    own = card.own(row)
    return bool(own) and own[-1].period.months < MONTHS_IN_A_YEAR


def _target_column(card: Card, row: Row) -> Column | None:
    """The column of the target: of several years, that of the newest figure, else the latest."""
    found = [each for each in card.columns if each.role is Role.TARGET]
    green = [
        each for each in card.columns if each.role is Role.GREEN and "target" in fold(each.heading)
    ]
    dated = sorted((each for each in found if each.period), key=_moment)
    own = card.own(row) if card.base(row) in card.mains else []
    newest = own[-1].period if own else None
    fitting = [each for each in dated if newest and each.period and _covers(each.period, newest)]
    return next(iter([*reversed(fitting), *reversed(dated), *found, *green]), None)


def _covers(target: Period, figure: Period) -> bool:
    """Whether a figure's period ends within the time of a target; a split year is financial."""
    if not (target.within_year or figure.within_year):
        return target.last == figure.last
    split = target.style is PeriodStyle.SPLIT_YEAR
    last = target.last * MONTHS_IN_A_YEAR + (2 if split else MONTHS_IN_A_YEAR - 1)
    length = max(1, target.months) if target.within_year else MONTHS_IN_A_YEAR
    ends = target.ends if target.within_year else last
    return ends - length < figure.moment <= ends


def _moment(column: Column) -> int:
    return column.period.moment if column.period else 0


def _take_bands(card: Card, row: Row, polarity: Polarity, made: Thresholds) -> None:
    edges: dict[Role, tuple[Edge, str]] = {}
    for role in (Role.GREEN, Role.AMBER, Role.RED):
        column = card.column(role)
        if column is not None:
            place = card.grid.at(row.at, column.at + 1)
            edge = _edge(card, row, column, place, made, told=role is not Role.GREEN)
            if edge is not None:
                edges[role] = (edge, place)
    if not edges.keys() & {Role.AMBER, Role.RED}:
        return
    place = next(iter(edges.values()))[1]
    if not polarity.judges:
        made.problems.append(_aside(place, row, *_NO_WAY))
        return
    green, fault = _green(edges, polarity)
    red, other = _red(edges, polarity)
    if fault or other or green is None or red is None:
        made.problems.append(_aside(place, row, *_bands_fault(fault or other)))
        return
    made.place = edges[Role.GREEN][1]
    made.values |= {"green": str(green), "red": str(red)}


_NO_WAY = (
    "colours are set without a better way",
    "Expected high or low in the column of polarity: only then do edges make colours.",
    "state which way is good, or take the colours out.",
)


def _bands_fault(fault: str) -> tuple[str, str, str]:
    return (
        fault or "one edge of the colours is missing",
        "Expected green from its number on, and red only beyond its own.",
        'write them such as "95% or more" under green and "below 90%" under red.',
    )


def _green(
    edges: Mapping[Role, tuple[Edge, str]], polarity: Polarity
) -> tuple[Decimal | None, str]:
    if Role.GREEN not in edges:
        return None, "green has no edge"
    edge = edges[Role.GREEN][0]
    if edge.to is not None:
        # "95-100%" is green from its worse end.
        return (edge.value if polarity is Polarity.HIGH else edge.to), ""
    if edge.sign and edge.sign != _SIDES[polarity][0]:
        return None, f"green is {edge.text}, but {polarity.value} is good and its number counts"
    return edge.value, ""


def _red(edges: Mapping[Role, tuple[Edge, str]], polarity: Polarity) -> tuple[Decimal | None, str]:
    """Where red begins: beyond the worse end of amber, else beyond red's own edge."""
    inside, beyond = _SIDES[polarity]
    worst: Decimal | None = None
    if Role.AMBER in edges:
        amber = edges[Role.AMBER][0]
        if amber.to is not None:
            worst = amber.value if polarity is Polarity.HIGH else amber.to
        elif amber.sign in ("", inside):
            worst = amber.value
        else:
            return None, f"amber is {amber.text}, which does not say where it ends"
    if Role.RED not in edges:
        return worst, "" if worst is not None else "red has no edge"
    red = edges[Role.RED][0]
    if red.to is not None:
        return worst, "" if worst is not None else f"red is {red.text}, which has two edges"
    if red.sign not in ("", beyond):
        return None, f"red is {red.text}, which counts its number as red or lies on the better side"
    if worst is not None and worst != red.value:
        # A bare number under red may be anything; the range of amber says where red begins.
        return (worst, "") if not red.sign and edges[Role.AMBER][0].to else _disagree(edges)
    return red.value, ""


def _disagree(edges: Mapping[Role, tuple[Edge, str]]) -> tuple[None, str]:
    amber, red = edges[Role.AMBER][0].text, edges[Role.RED][0].text
    return None, f"amber is {amber} and red is {red}, so that they do not meet"


def _take_tolerance(card: Card, row: Row, kind: Measure, made: Thresholds) -> None:
    column = card.column(Role.TOLERANCE)
    written = cell_text(card.grid, row.at, column) if column else ""
    place = card.grid.at(row.at, column.at + 1) if column and written else ""
    text = written or card.found.body.tolerance
    if not text or not any(sign.isdigit() for sign in text):
        return
    found = _WITHIN.fullmatch(text.casefold())
    unit = _tolerance_unit(text, found[2] if found else "", kind)
    if found is None or not unit:
        made.problems.append(
            _aside(
                place or card.found.file.place("tolerance"),
                row,
                f'the tolerance "{text}" may be points or a share of the target',
                "Expected points or per cent of the target.",
                'write "5 points" or "within 10% of target".',
            )
        )
        return
    made.values |= {"tolerance": found[1], "tolerance_unit": unit}


def _tolerance_unit(text: str, tail: str, kind: Measure) -> str:
    """ "points" or "per cent"; "" where a percentage's "5%" may be either."""
    if _POINTS.fullmatch(fold(tail)) or not tail:
        return "points"
    if text.casefold().startswith("within") or _OF_TARGET.fullmatch(tail):
        return "per cent"
    if tail in ("%", "per cent", "percent") and kind not in (Measure.PERCENTAGE, Measure.OTHER):
        return "per cent"
    return ""


def _edge(
    card: Card, row: Row, column: Column, place: str, made: Thresholds, told: bool = True
) -> Edge | None:
    cells = card.grid.rows[row.at - 1]
    cell = cells[column.at] if column.at < len(cells) else None
    edge = edge_of(cell)
    if edge is None and told and any(sign.isdigit() for sign in as_text(cell)):
        made.problems.append(
            _aside(
                place,
                row,
                f'"{as_text(cell)}" under "{column.heading}" is no edge that can be told',
                'Expected a number, "95% or more", ">=95", "below 90%" or "90-95%".',
                'write it in one of these forms: "90%>" may mean either side.',
            )
        )
    return edge


def _aside(place: str, row: Row, found: str, expected: str, cure: str) -> Problem:
    return Problem(
        Severity.WARNING, place, f"{row.name}: {found}; it was set aside.", expected, cure
    )


def other_targets(card: Card) -> Iterator[Problem]:
    """A note for each further column of targets that was not used."""
    by_row = [_target_column(card, row) for row in card.rows.kept]
    taken = {each.at: each for each in by_row if each is not None}
    for column in card.columns:
        if column.role is Role.TARGET and taken and column.at not in taken:
            used = next(iter(taken.values()))
            yield Problem(
                Severity.NOTE,
                card.grid.at(column.row, column.at + 1),
                f'the targets of "{column.heading}" were set aside.',
                f'The report goes by those of "{used.heading}".',
                "nothing needs to be done.",
            )
