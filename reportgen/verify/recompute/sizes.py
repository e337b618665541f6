"""How much is "slightly" or "sharply": the council's own tables of thresholds, read anew."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from reportgen.verify.ledger import Ledger

Entry = Mapping[str, Any]

POINTS, WHOLE_POINTS, PER_CENT, OWN = "points", "whole points", "per cent", "own"
LITTLE, SLIGHT, PLAIN, CONSIDERABLE, SHARP = "little", "slight", "plain", "considerable", "sharp"
_TABLES = ("thresholds.csv", "tolerances.csv", "trends.csv")
_ADVERBS = "adverbs.csv"
_SINCE_START, _ON_PREVIOUS = "change since the baseline", "change on the previous period"
_GAP = "gap to a comparator, any"
_ENDS = (
    (LITTLE, "little_below"),
    (SLIGHT, "slightly_below"),
    (PLAIN, "considerably_from"),
    (CONSIDERABLE, "sharply_from"),
)
_NOUGHT, _HUNDRED = Decimal(0), Decimal(100)
_QUARTER, _YEAR = 3, 12  # months


def threshold(ledger: Ledger, name: str) -> Decimal:
    """One number of the council's tables by its name, in the unit that stands beside it.

    Raises
    ------
    LookupError : when no table of the ledger holds it.
    """
    for table in _TABLES:
        if found := ledger.threshold(table, name):
            return Decimal(found.strip())
    raise LookupError(f"the ledger's tables of thresholds hold no {name}")


def part(ledger: Ledger, name: str) -> Decimal:
    """A threshold that is stated in per cent, as a part of one."""
    return threshold(ledger, name) / _HUNDRED


def unit_of(places: int) -> Decimal:
    """The least difference that can be printed at some decimal places."""
    return Decimal(1).scaleb(-places)


def in_points(indicator: Entry) -> bool:
    """Whether differences of an indicator are percentage points."""
    return bool(indicator["measure"] == "percentage")


def is_count(indicator: Entry) -> bool:
    """Whether it is a plain number of children, cases or the like."""
    return bool(indicator["measure"] == "count")


def measured_in(indicator: Entry, below_nought: bool = False) -> str:
    """In what a difference is measured: one of `POINTS`, `WHOLE_POINTS`, `PER_CENT` and `OWN`.

    `below_nought` says that a figure below 0 is among those compared; such figures, and scores,
    are in their own unit and bear no words for size.
    """
    if in_points(indicator):
        return POINTS if int(indicator["places"]) else WHOLE_POINTS
    return OWN if below_nought or indicator["measure"] == "score" else PER_CENT


def stated_margin(indicator: Entry, beside: Decimal) -> Decimal | None:
    """The margin that a rule states for the indicator ("similar_within"); None without one."""
    stated = indicator.get("similar_within")
    if stated is None:
        return None
    size = Decimal(stated["size"])
    return size if stated["unit"] == POINTS else abs(beside) * size / _HUNDRED


def similar_within(ledger: Ledger, indicator: Entry, beside: Decimal, places: int) -> Decimal:
    """How close to a comparator's figure is similar, in the indicator's unit; 0 for no margin.

    Parameters
    ----------
    beside : the comparator's figure at the decimal places that both have.
    places : these places.
    """
    stated = stated_margin(indicator, beside)
    if stated is not None:
        return stated
    points = in_points(indicator)
    if is_count(indicator) or (points and places == 0):
        return _NOUGHT
    margin = threshold(ledger, f"similar_{indicator['measure']}")
    if not points:
        return abs(beside) * margin / _HUNDRED
    return _drawn_in(margin, beside, places, threshold(ledger, "small_percentage_little"))


def little_change(
    ledger: Ledger, indicator: Entry, start: Decimal, below_nought: bool = False
) -> Decimal:
    """The change from `start` below which a figure is stable, at least one printed unit.

    It is always that of a year or more, also where the periods are months.
    """
    how = measured_in(indicator, below_nought)
    if how == OWN:
        margin = _own_little(ledger, indicator, start)
    elif how == PER_CENT:
        margin = abs(start) * _row(ledger, f"{_SINCE_START}, year, {how}")[LITTLE] / _HUNDRED
    else:
        margin = _ends(ledger, indicator, start, f"{_SINCE_START}, year")[LITTLE]
    return max(margin, unit_of(int(indicator["places"])))


def least_step(ledger: Ledger, indicator: Entry, margin: Decimal) -> Decimal:
    """The least change from one period to the next that counts beside a margin of stability."""
    return max(margin * part(ledger, "least_step"), unit_of(int(indicator["places"])))


def size_of_change(
    ledger: Ledger,
    indicator: Entry,
    ends: tuple[Decimal, Decimal],
    over: tuple[bool, int],
    small_numbers: bool = False,
) -> str:
    """The word for a change.

    Parameters
    ----------
    ends : the earlier and the later printed figure.
    over : whether it is the change since the baseline, and how many months lie between.
    small_numbers : the earlier figure rests on too small a number for a strong word.
    """
    earlier, later = ends
    since_start, months = over
    if measured_in(indicator, min(ends) < 0) == OWN:
        moved = abs(later - earlier)
        near = not moved or moved < _own_little(ledger, indicator, earlier)
        return LITTLE if near else PLAIN
    amount = _amount(indicator, earlier, later)
    if amount is None:
        return LITTLE if later == earlier else PLAIN
    apart = "year" if months >= _YEAR else "quarter" if months >= _QUARTER else "month"
    rows = f"{_SINCE_START if since_start else _ON_PREVIOUS}, {apart}"
    found = _word(amount, _ends(ledger, indicator, earlier, rows))
    return _at_most_plain(found) if small_numbers or not earlier else found


def size_of_gap(
    ledger: Ledger,
    indicator: Entry,
    figures: tuple[Decimal, Decimal],
    no_strong_word: bool = False,
) -> str:
    """The word for a gap that is known to be more than similar.

    `figures` are the area's and the comparator's, both at the decimal places of the coarser.
    """
    own, other = figures
    amount = _amount(indicator, other, own)
    if measured_in(indicator, min(figures) < 0) == OWN or amount is None:
        return PLAIN
    found = _word(amount, _ends(ledger, indicator, other, _GAP))
    return _at_most_plain(found) if no_strong_word else found


def _amount(indicator: Entry, start: Decimal, end: Decimal) -> Decimal | None:
    """Points of a percentage, else per cent of `start`; None from nought."""
    if in_points(indicator):
        return abs(end - start)
    return abs(end - start) * _HUNDRED / abs(start) if start else None


def _ends(ledger: Ledger, indicator: Entry, start: Decimal, rows: str) -> dict[str, Decimal]:
    """Below which amount each word ends; in points the small words end sooner near nought."""
    how = measured_in(indicator)
    if not in_points(indicator):
        return _row(ledger, f"{rows}, {PER_CENT}")
    found = _row(ledger, f"{rows}, {how}")
    for word in (LITTLE, SLIGHT):
        share = threshold(ledger, f"small_percentage_{word}")
        found[word] = _drawn_in(found[word], start, int(indicator["places"]), share)
    return found


def _row(ledger: Ledger, name: str) -> dict[str, Decimal]:
    told = {word: ledger.threshold(_ADVERBS, name, column) for word, column in _ENDS}
    if not all(told.values()):
        raise LookupError(f'the ledger\'s table of words for size holds no row "{name}"')
    return {word: Decimal(each.strip()) for word, each in told.items()}


def _drawn_in(points: Decimal, beside: Decimal, places: int, per_cent: Decimal) -> Decimal:
    """A margin in points, but no more than a share of the figure; and then one printed unit."""
    share = abs(beside) * per_cent / _HUNDRED
    return min(points, max(share, unit_of(places)))


def _own_little(ledger: Ledger, indicator: Entry, start: Decimal) -> Decimal:
    stated = stated_margin(indicator, start)
    return abs(start) * part(ledger, "own_unit_little") if stated is None else stated


def _word(amount: Decimal, ends: Mapping[str, Decimal]) -> str:
    for word, _ in _ENDS:
        if amount < ends[word]:
            return word
    return SHARP


def _at_most_plain(word: str) -> str:
    return PLAIN if word in (CONSIDERABLE, SHARP) else word
