"""The status table: one row for each indicator, the assessment as a word with a shape."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from reportgen.domain.area import Comparator, ComparatorKind
from reportgen.domain.document import Table
from reportgen.domain.fact import (
    Change,
    Fact,
    Gap,
    IndicatorFacts,
    Level,
    Missing,
    Series,
)
from reportgen.domain.indicator import Indicator, Measure
from reportgen.domain.observation import Figure
from reportgen.domain.period import Period
from reportgen.domain.relation import Assessment, Direction, Judgement, TargetResult
from reportgen.render.ledger.marks import named, of_fact
from reportgen.render.ledger.names import indicator_name, line_name, period_named
from reportgen.render.markers import marker_words
from reportgen.render.plotted import is_place
from reportgen.render.stands import BY_TARGET, target_of, whose
from reportgen.render.tables import of_point, printed
from reportgen.render.wording import period_name, said_number, said_short

STATUS_ID = "status"
_WITH_COMPARATOR = {
    Assessment.BETTER: "▲ Better than {}",
    Assessment.SIMILAR: "● Similar to {}",
    Assessment.WORSE: "▼ Worse than {}",
}
_ALONE = {
    Assessment.NOT_JUDGED: "◊ Not judged",
    Assessment.NO_DATA: "– No data",
}
_BY_TARGET = {
    Assessment.ON_TARGET: "▲ On target",
    Assessment.CLOSE_TO_TARGET: "● Close to target",
    Assessment.OFF_TARGET: "▼ Off target",
}
_BY_BAND = {
    Assessment.ON_TARGET: "▲ Green band",
    Assessment.CLOSE_TO_TARGET: "● Amber band",
    Assessment.OFF_TARGET: "▼ Red band",
}
_JUDGED_AS = {
    Assessment.BETTER: Judgement.BETTER,
    Assessment.SIMILAR: Judgement.SIMILAR,
    Assessment.WORSE: Judgement.WORSE,
}
_DESCRIPTION = (
    "One row for each indicator with its latest figure, the period of that figure, the change on "
    "the period before, {beside}{target}and the assessment in words."
)
_TARGET = {
    TargetResult.MET: "met",
    TargetResult.NEAR: "within tolerance",
    TargetResult.MISSED: "missed",
    TargetResult.NOT_JUDGED: "not judged",
}
_NO_TARGET = "none"
_OVERLAP = "periods overlap"
NOT_COMPARED = "not compared"


def status_table(
    table_id: str,
    caption: str,
    rows: Sequence[IndicatorFacts],
    comparators: Sequence[Comparator],
) -> Table:
    """One row for each indicator, in the given order.

    The figure of England stands beside it, or of the first comparator where England was not asked
    or has no figure at all; none where no comparator has one. Where any row has a
    target or bands a column says how it stands to them; the assessment takes them only where no
    comparator judges, and says so.
    """
    beside = comparator_beside(rows, comparators)
    targets = any(target_of(each) for each in rows)
    period = 16 if any(each.period.within_year for each in rows) else 10  # "October 2019"
    columns = [("Indicator", "text", (37 if targets else 45) - period), ("Latest", "number", 9)]
    columns += [("Period", "text", period)]
    columns += [("Change on period before", "text", 16 if targets else 20)]
    columns += [(named(beside.label, "line", beside.label), "number", 10)] if beside else []
    columns += [("Target", "text", 12)] if targets else []
    columns += [("Assessment", "text", 16)]
    described = f"the figure of {line_name(beside)} " if beside else ""
    return Table(
        id=table_id,
        caption=caption,
        description=_DESCRIPTION.format(
            beside=described, target="how it stands to its target " if targets else ""
        ),
        columns=tuple(columns),
        rows=tuple(_row(each, beside, targets) for each in rows),
    )


def assessed_against(rows: Sequence[IndicatorFacts], comparators: Sequence[Comparator]) -> str:
    """What a caption says of the assessment: "assessed against England"; "" without any.

    Only those comparators and targets are named that a row was indeed assessed against.
    """
    beside = comparator_beside(rows, comparators)
    used = [judged for each in rows if (judged := judged_against(each, beside))]
    said = dict.fromkeys(map(line_name, sorted(used, key=lambda each: each != beside)))
    by_target = [each for each in rows if each.assessment in BY_TARGET]
    targets = [found for each in by_target if (found := target_of(each))]
    if targets:
        said[whose(targets, "its")] = None
    return f"assessed against {' or '.join(said)}" if said else ""


def comparator_beside(
    rows: Sequence[IndicatorFacts], comparators: Sequence[Comparator]
) -> Comparator | None:
    """England first, then as asked: the first with a figure; None where none has."""
    england = [each for each in comparators if each.kind is ComparatorKind.ENGLAND]
    in_order = [*england, *comparators]
    known = {line.comparator for each in rows for line in each.series if _has_figure(line)}
    known |= {fact.comparator for each in rows for fact in each.facts if isinstance(fact, Gap)}
    return next((each for each in in_order if each in known), None)


def _has_figure(line: Series) -> bool:
    return any(point.figure for point in line.points)


def judged_against(facts: IndicatorFacts, beside: Comparator | None) -> Comparator | None:
    """Whom the assessment is against: the comparator of the table where it says the same."""
    wanted = _JUDGED_AS.get(facts.assessment)
    gaps = (each for each in facts.facts if isinstance(each, Gap))
    found = [each.comparator for each in gaps if wanted and each.judgement is wanted]
    return beside if beside in found else next(iter(found), None)


def _row(facts: IndicatorFacts, beside: Comparator | None, targets: bool) -> tuple[str, ...]:
    level = latest(facts)
    period = level.period if level else facts.period
    cells = [indicator_name(facts.indicator), figure_or_word(facts, level)]
    cells += [period_told(facts), change_words(facts)]
    cells += [comparator_words(facts, beside, period)] if beside else []
    cells += [target_words(facts)] if targets else []
    return (*cells, assessment_words(facts, beside))


def assessment_words(facts: IndicatorFacts, beside: Comparator | None) -> str:
    """The assessment as a word with a shape: "▲ Better".

    Another comparator than the one in the table is named: "▲ Better than the North West". What
    a target or band decided says so.
    """
    assessment = facts.assessment
    if assessment in BY_TARGET:
        target = target_of(facts)
        by_band = target is not None and target.result is None
        words = (_BY_BAND if by_band else _BY_TARGET)[assessment]
        decided = (target,) if target else ()
        return of_fact(words, "band" if by_band else "result", *decided)
    if assessment in _ALONE:
        return named(_ALONE[assessment], "assessment", assessment.value, facts.indicator.id)
    against = judged_against(facts, beside)
    words = _WITH_COMPARATOR[assessment]
    if against is None or against == beside:
        words = " ".join(words.split()[:2])
    gaps = (each for each in facts.of(Gap) if isinstance(each, Gap))
    decided_by = [each for each in gaps if each.comparator == against][:1]
    return of_fact(words.format(against.said if against else ""), "judgement", *decided_by)


def target_words(facts: IndicatorFacts) -> str:
    """How the figure stands to its target, else to its bands: "missed", "amber"; "none" set."""
    found = target_of(facts)
    if found is None:
        return _NO_TARGET
    if found.result is not None:
        return of_fact(_TARGET[found.result], "result", found)
    if found.band is None:
        return of_fact(_TARGET[TargetResult.NOT_JUDGED], "band", found)
    return of_fact(found.band.value, "band", found)


def latest(facts: IndicatorFacts) -> Level | None:
    """The area's latest figure; None where it has none."""
    return next((each for each in facts.facts if isinstance(each, Level)), None)


def figure_or_word(facts: IndicatorFacts, level: Level | None) -> str:
    """The latest figure as printed, else the word for why there is none."""
    if level:
        return of_fact(printed(facts.indicator, level.value), "value", level)
    missing = _missing(facts)
    words = marker_words(missing.marker if missing else None)
    return of_fact(words, "marker", missing) if missing else words


def period_told(facts: IndicatorFacts) -> str:
    """The period of the latest figure, or of the report where there is none."""
    found = latest(facts) or _missing(facts)
    if found is None:
        return period_named(facts.indicator, facts.period)
    period = found.period if isinstance(found, Level) else facts.period
    return of_fact(period_name(facts.indicator, period), "period", found)


def _missing(facts: IndicatorFacts) -> Missing | None:
    return next((each for each in facts.facts if isinstance(each, Missing)), None)


def change_words(facts: IndicatorFacts) -> str:
    """The change on the period before: "up 1.2 points", "down 34 since 2019/20", "no change".

    Windows that share time have none: their difference is of what entered and what left.
    """
    changes = (each for each in facts.facts if isinstance(each, Change))
    change = next((each for each in changes if each.kind_of == "previous"), None)
    if change is None:
        return NOT_COMPARED
    if change.overlapping:
        return of_fact(_OVERLAP, "overlapping", change)
    before = _name(facts, change.reference_period)
    since = "" if change.consecutive else f" since {of_fact(before, 'reference_period', change)}"
    if change.direction is Direction.UNCHANGED:
        return f"{of_fact('no change', 'direction', change)}{since}"
    way = of_fact("up" if change.direction is Direction.ROSE else "down", "direction", change)
    size = short_difference(facts.indicator, change.difference.shown)
    return f"{way} {of_fact(size, 'difference.shown', change)}{since}"


def short_difference(indicator: Indicator, difference: Decimal) -> str:
    """The size of a difference in a table: "1.2 points", "£40", "34"."""
    if indicator.in_points:
        number = said_number(abs(difference))
        return f"{number} point" if number == "1" else f"{number} points"
    places = max(0, -int(difference.as_tuple().exponent))
    return said_short(indicator, Figure(abs(difference), places))


def comparator_words(facts: IndicatorFacts, beside: Comparator, period: Period) -> str:
    """The comparator's figure in the same period, or a word for why there is none.

    A count is not set beside a total of other size.
    """
    if facts.indicator.measure is Measure.COUNT and not is_place(beside):
        return NOT_COMPARED
    line = next((each for each in facts.series if each.comparator == beside), None)
    if line is None and any(_kept_back(fact, beside) for fact in facts.facts):
        return NOT_COMPARED
    point = next((each for each in line.points if each.period == period), None) if line else None
    if line is None or point is None:
        return marker_words(None)
    figure = printed(facts.indicator, point.figure) if point.figure else ""
    return of_point(figure or marker_words(point.marker), facts.indicator, line, point)


def _kept_back(fact: Fact, beside: Comparator) -> bool:
    """Whether a fact is a comparison that stands in the figures only, as no line is drawn of it."""
    return isinstance(fact, Gap) and fact.comparator == beside


def _name(facts: IndicatorFacts, period: Period) -> str:
    return period_name(facts.indicator, period)
