"""The indicators that a told one rests on: the number of a rate, the cases, the parts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from reportgen.domain.indicator import Indicator


def linked_with(told: Iterable[Indicator], every: Iterable[Indicator]) -> Mapping[str, Indicator]:
    """Those beside the told ones that one of these names, or that are parts of one, by their id.

    A fact rests on their figures too, though the report may tell nothing of them by themselves.
    A code that stands under several topics is there under each.
    """
    held = tuple(told)
    ids = {each.id for each in held}
    named = {code for each in held for code in _named(each)}
    codes = {each.code for each in held}
    return {
        each.id: each
        for each in every
        if each.id not in ids
        and (each.code in named or (each.part is not None and each.part.whole in codes))
    }


def _named(indicator: Indicator) -> tuple[str, ...]:
    linked = (indicator.pair, indicator.numerator, indicator.denominator, indicator.outflow)
    return (*filter(None, linked), *([indicator.part.whole] if indicator.part else []))
