"""Appendix A: every figure of the report beside all that it is compared with, on turned pages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeAlias

from reportgen.domain.area import Comparator
from reportgen.domain.document import Block, Heading, Landscape, Paragraph, Reference, Table
from reportgen.domain.fact import IndicatorFacts, Level, Rank, TargetFact
from reportgen.domain.paper import PartPlan
from reportgen.domain.relation import Assessment
from reportgen.render.ledger.marks import named, of_fact, plain
from reportgen.render.ledger.names import fixed, indicator_name, place_name
from reportgen.render.lists import joined
from reportgen.render.markers import key_of
from reportgen.render.paper.desk import Desk
from reportgen.render.status import (
    NOT_COMPARED,
    assessed_against,
    assessment_words,
    change_words,
    comparator_beside,
    comparator_words,
    figure_or_word,
    latest,
    period_told,
    target_words,
)
from reportgen.render.tables import cells_and_heads, printed

APPENDIX_ID = "appendix-a"
_MOST_BESIDE = 4  # comparators that stand beside figure, change, place and target on one page
_MOST_ALONE = 7  # comparators beside the figure alone
_NAME = 18  # per cent of the width, at least, for the names of the indicators
_WITHOUT = (Assessment.NOT_JUDGED, Assessment.NO_DATA)
_APART = 3  # rows that make a table of their own
_NOT_RANKED = "not ranked"

_Columns: TypeAlias = list[tuple[str, str, int]]


def appendix(part: PartPlan, desk: Desk) -> Iterator[Block]:
    """A heading, a line that refers to the tables, and the tables; nothing without an indicator."""
    plan = desk.plan
    if not plan.status:
        return
    beside, apart = _parted(plan.status, plan.comparators)
    area = place_name(plan.area)
    tables = tuple(_tables(beside, plan.comparators, area)) if beside else ()
    line = _line(len(tables), bool(apart))
    if apart:
        tables = (*tables, _apart(apart, area, "" if not tables else f"-{len(tables) + 1}"))
    key = key_of(cells_and_heads(tables))
    note = _places_note(plan.status)
    yield Landscape(
        (
            Heading(1, desk.heading(part, "Appendix A: every figure"), "appendix"),
            Reference(line, tuple(table.id for table in tables), "body"),
            *tables,
            *(Paragraph(each, "note") for each in (note, key) if each),
        )
    )


def _parted(
    rows: Sequence[IndicatorFacts], comparators: Sequence[Comparator]
) -> tuple[tuple[IndicatorFacts, ...], tuple[IndicatorFacts, ...]]:
    """The rows that have a figure of anyone else beside them, and those that stand alone.

    A few that stand alone stay among the others: a second table would hold next to nothing.
    """
    compared = tuple(each for each in rows if _has_beside(each, comparators))
    rest = tuple(each for each in rows if each not in compared)
    return (compared, rest) if len(rest) >= _APART else (tuple(rows), ())


def _has_beside(facts: IndicatorFacts, comparators: Sequence[Comparator]) -> bool:
    """Whether a number, a target, a place or an assessment would stand in the row."""
    if facts.assessment not in _WITHOUT or _rank(facts) or facts.of(TargetFact):
        return True
    return any(any(map(str.isdigit, plain(_of(facts, each)))) for each in comparators)


def _line(tables: int, apart: bool) -> str:
    """What the tables are, with the places of their numbers; `tables` hold comparators."""
    if not apart:
        places = joined([f"{{{place}}}" for place in range(tables)])
        verb = "sets" if tables == 1 else "set"
        return f"{places} {verb} every indicator beside all that it is compared with."
    alone = f"{{{tables}}} holds the figures that nothing is compared with."
    return f"{_line(tables, False).replace('every', 'each')} {alone}" if tables else alone


def _tables(
    rows: Sequence[IndicatorFacts], comparators: Sequence[Comparator], area: str
) -> Iterator[Table]:
    """The whole table, and one for each further handful of comparators."""
    beside, rest = comparators[:_MOST_BESIDE], comparators[_MOST_BESIDE:]
    yield _whole(rows, comparators, beside, area)
    for turn, start in enumerate(range(0, len(rest), _MOST_ALONE), 2):
        yield _further(rows, rest[start : start + _MOST_ALONE], area, turn)


def _whole(
    rows: Sequence[IndicatorFacts],
    comparators: Sequence[Comparator],
    beside: Sequence[Comparator],
    area: str,
) -> Table:
    ranked = any(_rank(each) for each in rows)
    targets = any(each.of(TargetFact) for each in rows)
    columns: _Columns = [("Latest", "number", 8), _period(rows)]
    columns += [("Change on period before", "text", 13)]
    columns += [(named(each.label, "line", each.label), "number", 9) for each in beside]
    columns += [("Place", "text", 9)] if ranked else []
    columns += [("Target", "text", 10)] if targets else []
    columns += [("Assessment", "text", 12)]
    against = comparator_beside(rows, comparators)
    caption = ("Every figure of this report", area, assessed_against(rows, comparators))
    return Table(
        id=APPENDIX_ID,
        caption=", ".join(each for each in caption if each),
        description=_described(ranked, targets),
        columns=_beside_the_name(columns),
        rows=tuple(
            (
                *_start(each),
                change_words(each),
                *(_of(each, comparator) for comparator in beside),
                *((_place(each),) if ranked else ()),
                *((_target(each),) if targets else ()),
                assessment_words(each, against),
            )
            for each in rows
        ),
    )


def _further(
    rows: Sequence[IndicatorFacts], beside: Sequence[Comparator], area: str, turn: int
) -> Table:
    columns: _Columns = [("Latest", "number", 8), _period(rows)]
    columns += [(named(each.label, "line", each.label), "number", 8) for each in beside]
    return Table(
        id=f"{APPENDIX_ID}-{turn}",
        caption=f"Every figure of this report, {area}, beside further authorities",
        description=(
            "One row for each indicator with its latest figure, the period of that figure and "
            "the figures of further authorities in the same period."
        ),
        columns=_beside_the_name(columns),
        rows=tuple((*_start(each), *(_of(each, one) for one in beside)) for each in rows),
    )


def _apart(rows: Sequence[IndicatorFacts], area: str, turn: str) -> Table:
    """Figures without a comparator: no column stands there to say so in every row."""
    changes = tuple(change_words(each) for each in rows)
    moved = any(each != NOT_COMPARED for each in changes)
    columns: _Columns = [("Latest", "number", 12), ("Period", "text", 22)]
    columns += [("Change on period before", "text", 26)] if moved else []
    told = ["its latest figure", "the period of that figure"]
    told += ["the change on the period before"] if moved else []
    return Table(
        id=f"{APPENDIX_ID}{turn}",
        caption=f"Figures that nothing is compared with, {area}",
        description=f"One row for each indicator with {joined(told)}.",
        columns=_beside_the_name(columns),
        rows=tuple(
            (*_start(each), change) if moved else _start(each)
            for each, change in zip(rows, changes, strict=True)
        ),
    )


def _described(ranked: bool, targets: bool) -> str:
    place = "its place among authorities, " if ranked else ""
    target = "its target and how it stands to it, " if targets else ""
    return (
        "One row for each indicator with its latest figure, the period of that figure, the change "
        f"on the period before, the figure of each comparator, {place}{target}"
        "and the assessment in words."
    )


def _beside_the_name(columns: _Columns) -> tuple[tuple[str, str, int], ...]:
    """The columns after the indicator's name, which takes the width that is left.

    Where that would be too little, the columns share what the name leaves them.
    """
    wanted = sum(share for _, _, share in columns)
    if wanted > 100 - _NAME:
        columns = [(head, kind, share * (100 - _NAME) // wanted) for head, kind, share in columns]
    return (("Indicator", "text", 100 - sum(share for _, _, share in columns)), *columns)


def _period(rows: Sequence[IndicatorFacts]) -> tuple[str, str, int]:
    """A day of a month needs more room than a year."""
    return ("Period", "text", 14 if any(each.period.within_year for each in rows) else 8)


def _start(facts: IndicatorFacts) -> tuple[str, str, str]:
    figure = figure_or_word(facts, latest(facts))
    return indicator_name(facts.indicator), figure, period_told(facts)


def _of(facts: IndicatorFacts, comparator: Comparator) -> str:
    level: Level | None = latest(facts)
    return comparator_words(facts, comparator, level.period if level else facts.period)


def _rank(facts: IndicatorFacts) -> Rank | None:
    return next((fact for fact in facts.facts if isinstance(fact, Rank)), None)


def _place(facts: IndicatorFacts) -> str:
    """ "12 of 152", "joint 12 of 152"."""
    found = _rank(facts)
    if found is None:
        return fixed(_NOT_RANKED)
    joint = of_fact("joint", "joint", found) + " " if found.joint > 1 else ""
    rank, ranked = str(found.rank), str(found.ranked)
    return f"{joint}{of_fact(rank, 'rank', found)} of {of_fact(ranked, 'ranked', found)}"


def _places_note(rows: Sequence[IndicatorFacts]) -> str:
    """What first place means, as it differs with the direction of an indicator."""
    kinds = {found.kind_of for each in rows if (found := _rank(each))}
    best, highest = "the best figure", "the highest figure"
    if not kinds:
        return ""
    if kinds == {"position"}:
        return fixed(f"Place 1 is {highest}.")
    if "position" not in kinds:
        return fixed(f"Place 1 is {best}.")
    either = "where neither a low nor a high figure is better"
    return fixed(f"Place 1 is {best}, or {highest} {either}.")


def _target(facts: IndicatorFacts) -> str:
    """ "90.5%, missed"; the band alone where bands are set; "none" without either."""
    found = next((fact for fact in facts.facts if isinstance(fact, TargetFact)), None)
    words = target_words(facts)
    if not isinstance(found, TargetFact) or found.reference is None:
        return words
    target = of_fact(printed(facts.indicator, found.reference), "reference", found)
    return f"{target}, {words}"
