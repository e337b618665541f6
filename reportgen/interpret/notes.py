"""Remarks for the data notes: what a reader must know beside an indicator's figures."""

from __future__ import annotations

from collections.abc import Sequence

from reportgen.domain.area import ComparatorKind
from reportgen.domain.dataset import Break
from reportgen.domain.fact import Note
from reportgen.domain.fact_beside import ComparatorMissing
from reportgen.domain.fact_over_time import SeriesStart
from reportgen.domain.indicator import Measure
from reportgen.domain.observation import Figure, Flag
from reportgen.domain.period import Period, PeriodStyle
from reportgen.interpret.broken import break_reason
from reportgen.interpret.context import Beside, Context

KIND_NAMES = {
    PeriodStyle.YEAR: "yearly",
    PeriodStyle.SPLIT_YEAR: "yearly",
    PeriodStyle.WINDOW: "yearly",
    PeriodStyle.SPLIT_WINDOW: "yearly",
    PeriodStyle.QUARTER: "quarterly",
    PeriodStyle.MONTH: "monthly",
    PeriodStyle.TO_DATE: "year-to-date",
    PeriodStyle.ROLLING: "rolling-year",
    PeriodStyle.DAY: "daily",
}
_STATUS = {
    Flag.PROVISIONAL: "is provisional",
    Flag.REVISED: "has been revised",
    Flag.ESTIMATED: "is an estimate",
    Flag.OUTTURN: "is an outturn figure",
    Flag.BREAK: "starts a new series",
    Flag.FORECAST: "is a forecast",
}


def notes_of(context: Context, breaks: Sequence[Break], asked: int) -> tuple[Note, ...]:
    """Remarks about one indicator of one area, to follow its name.

    Parameters
    ----------
    breaks : those of the dataset.
    asked : how many neighbours a full set has.
    """
    return (
        *_status(context),
        *_breaks(context, breaks),
        *_small_numbers(context),
        *_stand_ins(context),
        *_aside(context),
        *_untimely(context),
        *_absent(context),
        *(note for beside in context.beside for note in _comparator(context, beside, asked)),
    )


def _status(context: Context) -> list[Note]:
    flags = context.value.flags if context.value else ()
    return [
        Note(
            f"the {_figure_for(context.area.in_sentence, context.period)} {words}.", context.period
        )
        for flag, words in _STATUS.items()
        if flag in flags
    ]


def _figure_for(name: str, period: Period) -> str:
    """ "2022 figure for England", "figure for England for October 2019"; the period stays open."""
    if period.within_year:
        return f"figure for {name} for {{period}}"
    return f"{{period}} figure for {name}"


def _breaks(context: Context, breaks: Sequence[Break]) -> list[Note]:
    found = []
    for label in context.series.break_before:
        period = next(p.period for p in context.series.points if p.period.label == label)
        reason = break_reason(context.indicator, context.series.points, breaks, period)
        told = f": {reason}" if reason else ""
        text = f"figures before {{period}} are not compared with later ones{told}."
        found.append(Note(text, period, told_by=SeriesStart.kind))
    return found


def _small_numbers(context: Context) -> list[Note]:
    if context.value is None or not context.on_very_small_numbers(context.latest):
        return []
    return [Note(f"the figure for {context.area.in_sentence} is a small number.")]


def _stand_ins(context: Context) -> list[Note]:
    """Which abolished authorities a national place counts."""
    ranked = context.place is not None and context.indicator.measure is not Measure.COUNT
    if not ranked or not context.stand_ins:
        return []
    *most, last = [each.in_sentence for each in context.stand_ins]
    names = f"{', '.join(most)} and {last}" if most else last
    return [
        Note(
            f"the local authorities that are ranked include {names}, since abolished, because "
            "not all successors have a figure."
        )
    ]


def _aside(context: Context) -> list[Note]:
    """Which periods of other kinds the inputs hold, since one report tells one kind."""
    told = KIND_NAMES[context.period.style]
    return [
        Note(
            f"this report tells the {told} figures; the inputs also hold {_other(context, last)} "
            "ones, up to {period}.",
            last,
        )
        for last in context.aside
    ]


def _untimely(context: Context) -> list[Note]:
    """That a target or a rating is of another time than the figure, so that neither is its own."""
    others = {"target for": context.untimely, "rating of": context.rated_before}
    return [
        Note(f"the {what} {time} is not set beside the figure for {{period}}.", context.period)
        for what, time in others.items()
        if time
    ]


def _other(context: Context, period: Period) -> str:
    """A kind of period that is not told; there are years to date of several lengths."""
    if period.style is context.period.style:
        return "other"
    return KIND_NAMES[period.style]


def _absent(context: Context) -> list[Note]:
    """Which comparators lack a figure for the period, all in one line."""
    lacking = [each.comparator.said for each in context.beside if each.latest is None]
    if context.value is None or not lacking:
        return []
    *most, last = lacking
    names = f"{', '.join(most)} or {last}" if most else last
    text = f"there is no {_figure_for(names, context.period)}."
    return [Note(text, context.period, ComparatorMissing.kind)]


def _comparator(context: Context, beside: Beside, asked: int) -> list[Note]:
    if context.value is None:
        return []
    name = beside.comparator.said
    if beside.latest is None:
        stale = f"the newest figure for {name} is for {{period}}."
        return [Note(stale, beside.newest, ComparatorMissing.kind)] if beside.newest else []
    if beside.outside:
        return [
            Note(
                f"the {_figure_for(name, context.period)} lies outside the range of all local "
                "authorities' figures and so cannot be their average; nothing is compared with "
                "it.",
                context.period,
            )
        ]
    if beside.comparator.kind is ComparatorKind.NEIGHBOURS:
        return _neighbours(context, beside, beside.latest, asked)
    if beside.comparator.kind is ComparatorKind.REGION and beside.comparator.codes[0] == "986":
        return [Note("compared with London as a whole.")]
    return []


def _neighbours(context: Context, beside: Beside, latest: Figure, asked: int) -> list[Note]:
    used = latest.members
    if used >= max(asked, beside.asked):
        return []
    have = "has" if used == 1 else "have"
    called = beside.comparator.members_said
    told = f"{used} of the {beside.asked} {called} {have} a figure for"
    few = used < context.wording.number("neighbours_fewest")
    end = ", too few for an average." if few else "; the average is theirs."
    return [Note(f"{told} {{period}}{end}", context.period)]
