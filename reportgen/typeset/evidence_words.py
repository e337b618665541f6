"""What a number or word says, in an analyst's words: "comparison with England: its figure"."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

# What each kind of fact is about; "{beside}" is whom it compares the area with.
_ABOUT = {
    "average": "mean of three years",
    "change": "change",
    "change_baseline": "change since the baseline",
    "change_previous": "change on the period before",
    "change_year_earlier": "change on a year earlier",
    "comparator_missing": "no comparator has a figure",
    "comparator_trend": "movement of {beside}",
    "composition": "what the number is made of",
    "crossover": "side of {beside} over the years",
    "districts": "districts of the area",
    "flow_ratio": "started for every ten that ceased",
    "gap": "comparison with {beside}",
    "gap_change": "how the gap to {beside} moved",
    "level": "latest figure",
    "missing": "no figure",
    "neighbour_rank": "place among the neighbours",
    "numerator": "cases behind the percentage",
    "pair": "rate with its number",
    "position": "place in the country",
    "projection": "where the year would end",
    "rank": "place in the country",
    "rank_change": "place in the country, then and now",
    "record": "highest or lowest on record",
    "series_start": "where the series begins",
    "significance": "test of the difference from {beside}",
    "streak": "changes one way in a row",
    "target": "target",
    "trend": "path over the years",
}
_SAID = {
    "asked": "how many neighbours there are",
    "best_first": "counted from the best or from the highest",
    "comparator": "whom it is compared with",
    "difference": "difference",
    "direction": "which way it moved",
    "earlier": "earlier periods",
    "earlier_first": "first earlier period",
    "earlier_last": "last earlier period",
    "first": "first period looked at",
    "gap_years": "whether a year is missing",
    "high": "highest figure",
    "highest": "highest or lowest",
    "history": "how long it has been so",
    "indicator": "name of the indicator",
    "initial_against": "whether it moved one way in every year",
    "joint": "how many share the place",
    "judgement": "better or worse",
    "last_period": "last period with a figure",
    "last_value": "last figure there was",
    "latest_against": "whether the latest move went the other way",
    "low": "lowest figure",
    "marker": "why there is none",
    "members": "how many neighbours have a figure",
    "multiple": "how many times as much",
    "neighbours": "how many neighbours",
    "other_direction": "which way the number moved",
    "other_reference": "number then",
    "other_value": "number",
    "own_direction": "which way the area moved",
    "pace": "how fast beside the area",
    "per_cent": "change in per cent",
    "period": "period",
    "quartile": "which quarter of all authorities",
    "rank": "place",
    "ranked": "how many have a place",
    "recovery": "how far it has come back",
    "reference": "figure it is compared with",
    "reference_period": "period it is compared with",
    "relation": "higher, lower or in line",
    "result": "met or missed",
    "shape": "shape of the path",
    "since": "since when",
    "since_turn": "better or worse since the turn",
    "size": "how large",
    "steps": "how many in a row",
    "target": "target",
    "turn": "period of the turn",
    "turn_until": "last period of the turn",
    "turn_value": "figure at the turn",
    "value": "figure",
}


def fact_words(fact: Mapping[str, Any], field: str) -> str:
    """What a span of a text says of a fact.

    Examples
    --------
    >>> fact_words({"kind": "gap", "comparator": "England"}, "reference")
    'comparison with England: figure it is compared with'
    >>> fact_words({"kind": "trend"}, "shape")
    'path over the years: shape of the path'
    """
    kind = str(fact["kind"])
    about = _ABOUT.get(kind, kind.replace("_", " "))
    about = about.replace("{beside}", str(fact.get("comparator") or "a comparator"))
    if not field or (kind, field) == ("level", "value"):
        return about
    name = field.partition(".")[0]
    return f"{about}: {_SAID.get(name, field.replace('_', ' ').replace('.', ' '))}"
