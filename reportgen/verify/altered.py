"""Which figures of a ledger no longer stand in their cells, and which facts rest on them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Any

from reportgen.verify.evidence_of import EvidenceOf
from reportgen.verify.ledger import Ledger
from reportgen.verify.recompute.edges import edge_of
from reportgen.verify.recompute.national import field_of
from reportgen.verify.told_cells import Told
from reportgen.verify.workbook.identity import Identity
from reportgen.verify.workbook.numbers import number_with_unit
from reportgen.verify.workbook.opened import Workbooks
from reportgen.verify.workbook.places import Spot

Entry = Mapping[str, Any]
_SAME = Decimal("1e-12")  # of the greater: a mean was worked out in another way, to 15 digits
_TARGET = "target"
_WORKSPACE = "inputs/"


@dataclass(frozen=True, slots=True)
class Altered:
    """One figure that is not what it was.

    Parameters
    ----------
    found : what is so now, as a sentence.
    gone : whether the cell is no longer there, or is no longer this figure's; else it is, and
        holds another number.
    facts, figures : numbers in the ledger's lists of what rests on it.
    cells : where it stands, or stood.
    """

    found: str
    gone: bool
    facts: tuple[int, ...]
    figures: tuple[int, ...]
    cells: tuple[str, ...]


def changed_inputs(ledger: Ledger, workbooks: Workbooks) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The names of the files that are not those the report was made from, and of missing ones.

    Tables of the workspace count where they can be read, and are never missing.
    """
    changed, missing = [], []
    for each in ledger.inputs:
        name, now = str(each["name"]), workbooks.sha256(str(each["name"]))
        if now and now != each["sha256"]:
            changed.append(name)
        elif not now and not name.startswith(_WORKSPACE):
            missing.append(name)
    return tuple(changed), tuple(missing)


def altered(evidence: EvidenceOf) -> tuple[Altered, ...]:
    """Every figure of the ledger whose cell reads otherwise, is gone or is another's now.

    Figures of the series, of the facts, those that facts rest over, targets, and of places in
    the country those of all authorities together.
    """
    same: dict[tuple[object, ...], list[Told]] = {}
    for told in evidence.told:
        same.setdefault((told.cells, told.of, told.period, told.stored), []).append(told)
    cells = (
        Altered(
            sentence,
            gone,
            tuple(dict.fromkeys(told.fact for told in each if told.fact is not None)),
            tuple(told.figure for told in each if told.figure is not None),
            each[0].cells,
        )
        for each in same.values()
        for sentence, gone in _faults(evidence, each[0])
    )
    return (*cells, *_fields(evidence))


def _faults(evidence: EvidenceOf, told: Told) -> Sequence[tuple[str, bool]]:
    spots = [spot for cell in told.cells for spot in evidence.workbooks.spots(cell)]
    if any(spot.file in evidence.not_given for spot in spots):
        return []  # of a file by another name nobody knows its cells: its figures are read anew
    texts = [evidence.workbooks.text(spot) for spot in spots]
    where = f"{told.of}, {told.period}" if told.period else told.of
    missing = [str(spot) for spot, text in zip(spots, texts, strict=True) if text is None]
    if missing:
        return [(f"{missing[0]}, the figure of {where}, is no longer there.", True)]
    whose = evidence.identity, told.codes, told.period, told.indicator
    other = None if told.by_rule else _other(spots, *whose)
    if other:
        return [(other, True)]
    now = _now(evidence, told, spots)
    if not told.stored or now is None or _same(now, told.stored):
        return []
    return [(f"{_cells(spots)}: {told.stored} was the figure of {where}; it is {now} now.", False)]


def _other(
    spots: Sequence[Spot],
    identity: Identity,
    codes: Sequence[str],
    period: str,
    indicator: Entry | None,
) -> str | None:
    """Why one of the cells is not of this place, period and indicator."""
    found = (fault for spot in spots for fault in identity.faults(spot, codes, period, indicator))
    return next(found, None)


def _now(evidence: EvidenceOf, told: Told, spots: Sequence[Spot]) -> str | Decimal | None:
    """What the cells say now; None where nothing can be said, a text where there is no number."""
    numbers = [_number(evidence, told, spot) for spot in spots]
    held = [each for each in numbers if each is not None]
    if not spots or (told.part and len(spots) > 1):  # a share: one number over another
        return None
    if len(held) < len(numbers):
        blank = spots[numbers.index(None)]
        return f'"{evidence.workbooks.text(blank)}"'
    return sum(held, Decimal(0)) / len(held)


def _number(evidence: EvidenceOf, told: Told, spot: Spot) -> Decimal | None:
    if told.by_rule and not spot.column:
        return number_with_unit(evidence.workbooks.row(spot).get(_TARGET, ""))
    if told.by_rule and (edge := edge_of(evidence.workbooks.row(spot).get(_TARGET, ""))):
        return edge  # as a scorecard writes it: "80%+"
    return evidence.workbooks.figure(spot)


def _same(now: str | Decimal, stored: str) -> bool:
    try:
        then = Decimal(stored)
    except InvalidOperation:
        return False
    return isinstance(now, Decimal) and abs(now - then) <= _SAME * max(abs(now), abs(then))


def _cells(spots: Sequence[Spot]) -> str:
    return str(spots[0]) if len(spots) == 1 else f"{spots[0]} and {len(spots) - 1} more"


def _fields(evidence: EvidenceOf) -> Iterator[Altered]:
    """Places in the country: whether the figures of all authorities are those they were."""
    ledger = evidence.ledger
    for number, fact in enumerate(ledger.facts):
        indicator = ledger.indicator.get(str(fact["indicator_id"]))
        for period, then in fact.get("fields", {}).items():
            if indicator is None:
                continue
            if digest(field_of(ledger, evidence, indicator, str(period)).figures) != then:
                yield Altered(
                    f"The figures of all authorities, {indicator['label']}, {period}, are not "
                    "those that the place was found among.",
                    gone=False,
                    facts=(number,),
                    figures=(),
                    cells=tuple(map(str, fact.get("cells", ()))),
                )


def digest(held: Mapping[str, Decimal]) -> str:
    """What the figures of all authorities come to: a line for each, "888 77.1", in order.

    Examples
    --------
    >>> digest({"888": Decimal("77.10")}) == digest({"888": Decimal("77.1")})
    True
    """
    lines = sorted(f"{code} {format(number.normalize() + 0, 'f')}" for code, number in held.items())
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()[:16]
