"""Appendix A: every figure of the report beside every comparator, on turned pages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeAlias

from reportgen.domain.area import Comparator
from reportgen.domain.document import Block, Heading, Landscape, Paragraph, Reference, Table
from reportgen.domain.fact import IndicatorFacts, Level, Rank, TargetFact
from reportgen.domain.paper import PartPlan
from reportgen.render.lists import joined
from reportgen.render.markers import key_of
from reportgen.render.paper.desk import Desk
from reportgen.render.status import (
    assessed_against,
    assessment_words,
    change_words,
    comparator_beside,
    comparator_words,
    figure_or_word,
    latest,
    target_words,
)
from reportgen.render.tables import cells_and_heads, printed
from reportgen.render.wording import period_name

APPENDIX_ID = "appendix-a"
_MOST_BESIDE = 4  # comparators that stand beside figure, change, place and target on one page
_MOST_ALONE = 7  # comparators beside the figure alone
_NAME = 18  # per cent of the width, at least, for the names of the indicators
_NOT_RANKED = "not ranked"

_Columns: TypeAlias = list[tuple[str, str, int]]


def appendix(part: PartPlan, desk: Desk) -> Iterator[Block]:
    """A heading, a line that refers to the tables, and the tables; nothing without an indicator."""
    plan = desk.plan
    if not plan.status:
        return
    tables = tuple(_tables(plan.status, plan.comparators, plan.area.in_sentence))
    places = joined([f"{{{place}}}" for place in range(len(tables))])
    verb = "sets" if len(tables) == 1 else "set"
    line = f"{places} {verb} every indicator beside all that it is compared with."
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
    columns += [(each.label, "number", 9) for each in beside]
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
    columns += [(each.label, "number", 8) for each in beside]
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
    level = latest(facts)
    period = level.period if level else facts.period
    return (
        facts.indicator.label,
        figure_or_word(facts, level),
        period_name(facts.indicator, period),
    )


def _of(facts: IndicatorFacts, comparator: Comparator) -> str:
    level: Level | None = latest(facts)
    return comparator_words(facts, comparator, level.period if level else facts.period)


def _rank(facts: IndicatorFacts) -> Rank | None:
    return next((fact for fact in facts.facts if isinstance(fact, Rank)), None)


def _place(facts: IndicatorFacts) -> str:
    """ "12 of 152", "joint 12 of 152"."""
    found = _rank(facts)
    if found is None:
        return _NOT_RANKED
    return f"{'joint ' if found.joint > 1 else ''}{found.rank} of {found.ranked}"


def _places_note(rows: Sequence[IndicatorFacts]) -> str:
    """What first place means, as it differs with the direction of an indicator."""
    kinds = {found.kind_of for each in rows if (found := _rank(each))}
    best, highest = "the best figure", "the highest figure"
    if not kinds:
        return ""
    if kinds == {"position"}:
        return f"Place 1 is {highest}."
    if "position" not in kinds:
        return f"Place 1 is {best}."
    return f"Place 1 is {best}, or {highest} where neither a low nor a high figure is better."


def _target(facts: IndicatorFacts) -> str:
    """ "90.5%, missed"; the band alone where bands are set; "none" without either."""
    found = next((fact for fact in facts.facts if isinstance(fact, TargetFact)), None)
    words = target_words(facts)
    if found is None or found.reference is None:
        return words
    return f"{printed(facts.indicator, found.reference)}, {words}"
