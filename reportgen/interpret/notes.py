"""Remarks for the data notes: what a reader must know beside an indicator's figures."""

from __future__ import annotations

from collections.abc import Sequence

from reportgen.domain.area import ComparatorKind
from reportgen.domain.dataset import Break
from reportgen.domain.fact import Note
from reportgen.domain.indicator import Measure
from reportgen.domain.observation import Figure, Flag
from reportgen.domain.period import Period
from reportgen.interpret.context import FEWEST_NEIGHBOURS, Beside, Context
from reportgen.interpret.window import last_year

_STATUS = {
    Flag.PROVISIONAL: "is provisional",
    Flag.REVISED: "has been revised",
    Flag.ESTIMATED: "is an estimate",
    Flag.OUTTURN: "is an outturn figure",
    Flag.BREAK: "starts a new series",
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
        *(note for beside in context.beside for note in _comparator(context, beside, asked)),
    )


def _status(context: Context) -> list[Note]:
    flags = context.value.flags if context.value else ()
    return [
        Note(f"the {{period}} figure for {context.area.in_sentence} {words}.", context.period)
        for flag, words in _STATUS.items()
        if flag in flags
    ]


def _breaks(context: Context, breaks: Sequence[Break]) -> list[Note]:
    found = []
    for label in context.series.break_before:
        period = next(p.period for p in context.series.points if p.period.label == label)
        reason = _reason(context, breaks, period)
        told = f": {reason}" if reason else ""
        text = f"figures before {{period}} are not compared with later ones{told}."
        found.append(Note(text, period))
    return found


def _reason(context: Context, breaks: Sequence[Break], period: Period) -> str:
    """Why a series is cut before a period; "" where nobody says."""
    earlier = [p.period.last for p in context.series.points if p.period.last < period.last]
    since = max(earlier, default=0)
    reasons = (
        each.reason.rstrip(".")
        for each in breaks
        if each.indicator_code == context.indicator.code
        if since < last_year(each.period) <= period.last
    )
    return next(reasons, "")


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


def _comparator(context: Context, beside: Beside, asked: int) -> list[Note]:
    if context.value is None:
        return []
    name = beside.comparator.said
    if beside.latest is None:
        return [Note(f"there is no {{period}} figure for {name}.", context.period)]
    if beside.outside:
        return [
            Note(
                f"the {{period}} figure for {name} lies outside the range of all local "
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
    told = f"{used} of the {beside.asked} statistical neighbours {have} a figure for"
    end = ", too few for an average." if used < FEWEST_NEIGHBOURS else "; the average is theirs."
    return [Note(f"{told} {{period}}{end}", context.period)]
