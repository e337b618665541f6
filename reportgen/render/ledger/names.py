"""Names of indicators, periods, places and lines in texts that no template writes, marked as such.

Also the words that people wrote: what a request, an outline or a house style says.
"""

from __future__ import annotations

from collections.abc import Iterable

from reportgen.domain.area import Area, Comparator
from reportgen.domain.indicator import Indicator
from reportgen.domain.ledger import Basis, Named, Stated
from reportgen.domain.period import Period
from reportgen.render.ledger.marks import named, stated, told
from reportgen.render.wording import period_name, said_span

OURS = "reportgen"  # what the programme says of itself in every report, whatever the figures


def fixed(text: str) -> str:
    """Words that stand in every report of this kind, whatever its figures are."""
    return stated(text, OURS)


def indicator_name(indicator: Indicator) -> str:
    """The indicator's label."""
    return named(indicator.label, "indicator", indicator.id)


def place_name(area: Area) -> str:
    """A place as it is said in a sentence."""
    return named(area.in_sentence, "area", area.code)


def line_name(comparator: Comparator) -> str:
    """A comparator as it is said in a sentence."""
    return named(comparator.said, "line", comparator.label)


def of_period(indicator: Indicator, period: Period) -> Named:
    """The period of one indicator, as a basis."""
    return Named("period", period.label, indicator.id)


def period_named(indicator: Indicator, period: Period) -> str:
    """The bare name of a period: "2021/22"."""
    return told(period_name(indicator, period), of_period(indicator, period))


def span_named(indicator: Indicator, first: Period, last: Period) -> str:
    """From one period to another: "2015/16 to 2024/25"."""
    bases: dict[Basis, None] = {of_period(indicator, each): None for each in (first, last)}
    return told(said_span(indicator, first, last), *bases)


def with_periods(text: str, source: str, periods: Iterable[str]) -> str:
    """Somebody's words, in which the first of these periods that they name is marked too.

    Parameters
    ----------
    periods : published labels, the likeliest first.
    """
    for label in filter(None, periods):
        before, found, after = text.partition(label)
        if found:
            marked = told(found, Named("period", label), Stated(source))
            return f"{stated(before, source)}{marked}{stated(after, source)}"
    return stated(text, source)
