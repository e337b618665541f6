"""A comparison of two releases as plain entries for `reportgen compare --json`."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from reportgen.domain.release import Comparison, Fate

if TYPE_CHECKING:
    from reportgen.domain.observation import Figure
    from reportgen.domain.release import Flip, Revised, Tally


def entries(found: Comparison) -> dict[str, Any]:
    """Everything but the national rows, which only a csv file holds."""
    return {
        "then": asdict(found.then),
        "now": asdict(found.now),
        "area": found.area,
        "compared": found.compared,
        "counts": {
            "restated": sum(each.restated for each in found.tallies),
            "restated_printed_alike": sum(each.alike for each in found.tallies),
            "newly_filled": sum(each.filled for each in found.tallies),
            "newly_blank": sum(each.emptied for each in found.tallies),
            "orders_changed": sum(each.flips for each in found.tallies),
            "indicators_restated": sum(1 for each in found.tallies if each.restated),
            "new_periods": sum(len(each.new) for each in found.periods),
            "periods_gone": sum(len(each.gone) for each in found.periods),
        },
        "indicators": [_tally(each) for each in found.tallies],
        "figures": [_figure(each) for each in found.revised] if found.area else [],
        "orders_changed": [_flip(each) for each in found.flips],
        "new_indicators": [{"code": each.code, "name": each.name} for each in found.appeared],
        "vanished_indicators": [{"code": each.code, "name": each.name} for each in found.vanished],
        "periods": [
            {
                "code": each.indicator.code,
                "new": [period.label for period in each.new],
                "gone": [period.label for period in each.gone],
            }
            for each in found.periods
        ],
        "renamed": [{**asdict(each), "meaning": each.meaning.value} for each in found.renamed],
        "redefined": [asdict(each) for each in found.redefined],
        "neighbours": [asdict(each) for each in found.neighbours],
        "places_only_then": list(found.areas_then),
        "places_only_now": list(found.areas_now),
        "notes": list(found.notes),
    }


def _tally(each: Tally) -> dict[str, Any]:
    return {
        "code": each.indicator.code,
        "indicator": each.indicator.name,
        "compared": each.compared,
        "restated": each.restated,
        "restated_printed_alike": each.alike,
        "newly_filled": each.filled,
        "newly_blank": each.emptied,
        "orders_changed": each.flips,
    }


def _figure(each: Revised) -> dict[str, Any]:
    alike = each.fate is Fate.ALIKE
    return {
        "what": each.fate.value,
        "code": each.indicator.code,
        "area": each.label,
        "period": each.period.label,
        "then": _number(each.then, alike),
        "now": _number(each.now, alike),
        "difference": "" if each.difference is None else format(each.difference, "f"),
        "cells_then": _cells(each.then),
        "cells_now": _cells(each.now),
    }


def _flip(each: Flip) -> dict[str, Any]:
    return {
        "code": each.indicator.code,
        "period": each.period.label,
        "first": each.first,
        "second": each.second,
        "then": [_number(figure) for figure in each.then],
        "now": [_number(figure) for figure in each.now],
        "before": each.before.value,
        "after": each.after.value,
    }


def _number(figure: Figure | None, stored: bool = False) -> str:
    if figure is None:
        return ""
    return format(figure.stored if stored else figure.shown, "f")


def _cells(figure: Figure | None) -> list[str]:
    return [] if figure is None else [str(cell) for cell in figure.evidence]
