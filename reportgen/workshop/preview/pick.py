"""Which indicator is meant by a code, a short label or "Topic / code"."""

from __future__ import annotations

from collections.abc import Sequence

from reportgen.domain.fact import IndicatorFacts
from reportgen.domain.indicator import Indicator
from reportgen.errors import RequestError, did_you_mean

_MOST_NAMED = 8


def picked(wanted: str, held: Sequence[IndicatorFacts]) -> IndicatorFacts:
    """The indicator of that code, label, name or "Topic / code"; capitals do not count.

    Raises
    ------
    RequestError : when there is none, with the nearest; or when a label fits several.
    """
    found = [each for each in held if _key(wanted) in _names(each.indicator)]
    if len({each.indicator.code for each in found}) == 1:
        return found[0]
    if found:
        choices = ", ".join(f'"{each.indicator.id}"' for each in found[:_MOST_NAMED])
        raise RequestError(
            "INDICATOR",
            f'"{wanted}" fits {len(found)} indicators.',
            f"Expected one of: {choices}.",
            "write its code, or its topic and code as above.",
        )
    known = [name for each in held for name in (each.indicator.code, each.indicator.label)]
    raise RequestError(
        "INDICATOR",
        f'there is no indicator "{wanted}" with figures for this area.',
        did_you_mean(wanted, known) or _some(held),
        "write a code or short label; reportgen inspect lists every code of a workbook.",
    )


def _names(indicator: Indicator) -> set[str]:
    names = (indicator.code, indicator.label, indicator.short, indicator.name, indicator.id)
    return {_key(name) for name in (*names, f"{indicator.topic} / {indicator.code}") if name}


def _key(name: str) -> str:
    """A name without what a person would not count: capitals, blanks around a stroke."""
    return "/".join(" ".join(part.split()) for part in name.casefold().split("/"))


def _some(held: Sequence[IndicatorFacts]) -> str:
    codes = ", ".join(each.indicator.code for each in held[:_MOST_NAMED])
    more = f" and {len(held) - _MOST_NAMED} more" if len(held) > _MOST_NAMED else ""
    return f"There are: {codes}{more}." if held else "The workbook holds none."
