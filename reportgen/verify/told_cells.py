"""The cells that the ledger names for its figures, by indicator, place and time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from reportgen.verify.ledger import Ledger
from reportgen.verify.workbook.gazetteer import Gazetteer
from reportgen.verify.workbook.indicator_names import IndicatorNames

Entry = Mapping[str, Any]
_SET_BY_RULES = ("target",)
_OF_SEVERAL_PERIODS = "average"  # the kind of fact
_OF_PARTS = ("parts", "number")
_NEIGHBOURS = "neighbours"


@dataclass(frozen=True, slots=True)
class Told:
    """One figure of the ledger with its cells.

    Parameters
    ----------
    indicator : its entry, None where the ledger does not list it.
    of : the label; `area` the code of that place, "" for a mean, a part or an unknown one.
    codes : of a mean those of its members, else the place's own.
    period : the label, "" where the ledger tells none.
    stored, marker : as the ledger has them.
    by_rule : whether it is a target; `part`: whether `of` is a part of a whole, of the fact's area.
    fact, figure : the number of the fact or figure in the ledger that it was told with.
    """

    indicator: Entry | None
    of: str
    area: str
    codes: tuple[str, ...]
    period: str
    stored: str
    marker: str
    cells: tuple[str, ...]
    by_rule: bool = False
    part: bool = False
    fact: int | None = None
    figure: int | None = None


def told_figures(ledger: Ledger, names: IndicatorNames, gazetteer: Gazetteer) -> Iterator[Told]:
    """Every figure of the ledger: of its series, of its facts, and those that facts rest over."""
    for number, entry in enumerate(ledger.figures):
        indicator = names.entry(str(entry["indicator"]))
        yield _told(ledger, gazetteer, entry, indicator, figure=number)
    for number, fact in enumerate(ledger.facts):
        own = names.entry(str(fact["indicator_id"]))
        for entry in fact.get("figures", ()):
            other = entry.get("indicator")
            indicator = _linked(ledger, own, str(other)) if other else own
            told = _told(ledger, gazetteer, entry, indicator, fact=number)
            if fact["kind"] == _OF_SEVERAL_PERIODS:
                told = _of_years(told)
            is_part = entry.get("name") in _OF_PARTS and not told.codes
            yield _of_part(told, ledger, gazetteer, fact) if is_part else told
        for entry in fact.get("over", ()):
            yield _told(ledger, gazetteer, entry, own, fact=number)


def _of_years(told: Told) -> Told:
    """A mean of several years: its cells stand under several periods, and where a neighbour lacks
    a year they give no plain mean; it is worked out anew as a fact."""
    return replace(told, period="", stored="" if len(told.codes) > 1 else told.stored)


def _of_part(told: Told, ledger: Ledger, gazetteer: Gazetteer, fact: Entry) -> Told:
    """One of several parts: its row bears a name of its own, and the place is the fact's."""
    _, codes = places_of(ledger, gazetteer, str(fact["area"]))
    return replace(told, indicator=None, codes=codes, part=True)


def _linked(ledger: Ledger, own: Entry | None, code: str) -> Entry | None:
    """Another indicator of a fact by its code, of the same topic where two share it."""
    found = [each for each in ledger.indicators if each["code"] == code]
    near = [each for each in found if own is not None and each["topic"] == own["topic"]]
    return next(iter(near or found), None)


def _told(
    ledger: Ledger,
    gazetteer: Gazetteer,
    entry: Entry,
    indicator: Entry | None,
    fact: int | None = None,
    figure: int | None = None,
) -> Told:
    of = str(entry["of"])
    area, codes = places_of(ledger, gazetteer, of)
    return Told(
        indicator=indicator,
        of=of,
        area=area,
        codes=codes,
        period=str(entry.get("period", "")),
        stored=str(entry.get("stored", "")),
        marker=str(entry.get("marker", "")),
        cells=tuple(map(str, entry.get("cells", ()))),
        by_rule=entry.get("name") in _SET_BY_RULES,
        fact=fact,
        figure=figure,
    )


def places_of(ledger: Ledger, gazetteer: Gazetteer, of: str) -> tuple[str, tuple[str, ...]]:
    """The code of the place that a label means, and the codes behind it; "" and () for none."""
    comparator = ledger.comparator.get(of)
    if comparator is not None:
        codes = tuple(map(str, comparator["codes"]))
        return ("" if comparator["kind"] == _NEIGHBOURS else codes[0]), codes
    code = gazetteer.of_label(of)
    return code, (code,) if code else ()


def by_place(told: Iterable[Told]) -> Mapping[tuple[str, str], list[Told]]:
    """The figures of single places by indicator id and code, those of rules left out."""
    found: dict[tuple[str, str], list[Told]] = defaultdict(list)
    for each in told:
        if each.indicator is not None and each.area and not each.by_rule and each.period:
            found[str(each.indicator["id"]), each.area].append(each)
    return found
