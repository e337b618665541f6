"""Sentences for the data notes: what a reader must know beside an indicator's figures."""

from __future__ import annotations

from collections.abc import Sequence

from reportgen.domain.area import ComparatorKind
from reportgen.domain.dataset import Break
from reportgen.domain.observation import Figure, Flag
from reportgen.interpret.context import FEWEST_NEIGHBOURS, Beside, Context
from reportgen.interpret.window import last_year

_STATUS = {
    Flag.PROVISIONAL: "is provisional",
    Flag.REVISED: "has been revised",
    Flag.ESTIMATED: "is an estimate",
    Flag.OUTTURN: "is an outturn figure",
    Flag.BREAK: "starts a new series",
}


def notes_of(context: Context, breaks: Sequence[Break], asked: int) -> tuple[str, ...]:
    """Full sentences about one indicator of one area.

    Parameters
    ----------
    breaks : those of the dataset.
    asked : how many neighbours a full set has.
    """
    return (
        *_status(context),
        *_breaks(context, breaks),
        *_small_numbers(context),
        *(note for beside in context.beside for note in _comparator(context, beside, asked)),
    )


def _status(context: Context) -> list[str]:
    flags = context.value.flags if context.value else ()
    when = context.period.label
    return [
        f"{context.indicator.label}: the {when} figure for {context.area.in_sentence} {words}."
        for flag, words in _STATUS.items()
        if flag in flags
    ]


def _breaks(context: Context, breaks: Sequence[Break]) -> list[str]:
    found = []
    for label in context.series.break_before:
        year = next(p.period.last for p in context.series.points if p.period.label == label)
        earlier = [p.period.last for p in context.series.points if p.period.last < year]
        reasons = [
            each.reason
            for each in breaks
            if each.indicator_code == context.indicator.code
            and max(earlier, default=0) < last_year(each.period) <= year
        ]
        told = f": {reasons[0].rstrip('.')}" if reasons and reasons[0] else ""
        found.append(
            f"{context.indicator.label}: figures before {label} are not compared with later "
            f"ones{told}."
        )
    return found


def _small_numbers(context: Context) -> list[str]:
    if context.value is None or not context.on_very_small_numbers(context.latest):
        return []
    return [
        f"{context.indicator.label}: the figure for {context.area.in_sentence} is a small number."
    ]


def _comparator(context: Context, beside: Beside, asked: int) -> list[str]:
    if context.value is None:
        return []
    name, when = beside.comparator.said, context.period.label
    if beside.latest is None:
        return [f"{context.indicator.label}: there is no {when} figure for {name}."]
    if beside.comparator.kind is ComparatorKind.NEIGHBOURS:
        return _neighbours(context, beside, beside.latest, asked)
    if beside.comparator.kind is ComparatorKind.REGION and beside.comparator.codes[0] == "986":
        return [f"{context.indicator.label}: compared with London as a whole."]
    return []


def _neighbours(context: Context, beside: Beside, latest: Figure, asked: int) -> list[str]:
    used = latest.members
    if used >= max(asked, beside.asked):
        return []
    have = "has" if used == 1 else "have"
    told = f"{used} of the {beside.asked} statistical neighbours {have} a figure for"
    end = ", too few for an average." if used < FEWEST_NEIGHBOURS else "; the average is theirs."
    return [f"{context.indicator.label}: {told} {context.period.label}{end}"]
