"""What is said of an authority whose area was another's before: joined figures, or none."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from reportgen.domain.area import Area
from reportgen.domain.calendar_date import in_words
from reportgen.domain.dataset import Dataset, Join
from reportgen.domain.fact import Note
from reportgen.domain.period import MONTHS_IN_A_YEAR
from reportgen.interpret.context import Context


def joined_notes(context: Context, joins: Sequence[Join], dataset: Dataset) -> tuple[Note, ...]:
    """Whose earlier figures stand before the area's own, by whose decision and why.

    Silent where the indicator has no such figure.
    """
    return tuple(
        Note(
            f"figures for {context.area.in_sentence} before {{period}} are those of "
            f"{dataset.areas[join.predecessor].in_sentence}, joined{_by(join)}: "
            f"{join.reason.rstrip('.')}.",
            join.period,
        )
        for join in joins
        if join.successor == context.area.code and _holds_earlier(context, join)
    )


def _holds_earlier(context: Context, join: Join) -> bool:
    return any(
        point.figure is not None and point.period.moment < join.period.moment
        for point in context.series.points
    )


def _by(join: Join) -> str:
    who = join.provenance
    dated = f" on {in_words(who.date)}" if who.date else ""
    return f" by {who.owner}{dated}" if who.owner else ""


def formed_notes(area: Area, dataset: Dataset) -> tuple[str, ...]:
    """One sentence for an authority that is newer than its neighbours' figures.

    Its predecessors are named where the dataset knows them. The publisher may give some earlier
    figures for it; the sentence then speaks of the others. Silent where a predecessor's are
    joined, and for every authority without a first day.
    """
    joined = any(join.successor == area.code for join in dataset.joins)
    if not area.since or joined:
        return ()
    before = [each for each in dataset.areas.values() if area.code in each.successors]
    *most, last = [each.in_sentence for each in before] or ["other authorities"]
    names = f"{', '.join(most)} and {last}" if most else last
    day = in_words(area.since)
    if _has_earlier(area, dataset):
        told = f"{area.in_sentence[:1].upper()}{area.in_sentence[1:]} was formed on {day}."
        return (f"{told} Where it has no earlier figure, none of {names} is joined to its own.",)
    told = f"There are no comparable earlier figures for {area.in_sentence}, which was formed on "
    return (f"{told}{day}: those of {names} are not joined to its own.",)


def _has_earlier(area: Area, dataset: Dataset) -> bool:
    """Whether a figure of its own is of a period that ended before its first day."""
    day = date.fromisoformat(area.since)
    formed = day.year * MONTHS_IN_A_YEAR + day.month - 1
    frame = dataset.observations
    own = frame[(frame["area"] == area.code) & frame["value"].notna()]
    return any(dataset.periods[at].moment < formed for at in own["period"].unique())
