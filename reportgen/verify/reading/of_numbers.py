"""Whether the numbers that a span says are those of its claim, in the unit of its claim."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal, InvalidOperation

from reportgen.verify.evidence import Reading
from reportgen.verify.finding import Kind
from reportgen.verify.reading.known import Base, Entry
from reportgen.verify.reading.numbers import ORDINAL, PERCENT, PLAIN, POINTS, WORD, Amount
from reportgen.verify.reading.outcome import Outcome, false, true

_DIFFERENCES = ("difference", "gap_now", "gap_then", "one_case", "tolerance")
_WITHOUT_SIGN = (*_DIFFERENCES, "per_cent", "places")
_PERCENTAGES = ("parts", "portion")  # shares of a whole, whatever the indicator's unit is
_OF_ANOTHER = ("other_value", "other_reference", "numerator", "denominator", "number")
_PLAIN_NUMBERS = (
    *("rank", "ranked", "joint", "neighbours", "members", "asked", "held", "inside", "compared"),
    *("rose", "fell", "unchanged", "reference_rank", "reference_ranked", "years", "steps"),
    *("largest", "ratio"),
)
_TEN = "ten"  # of one flow beside another: "for every ten"
_ABSENT = "not in the data"
_NUMBER_IN_LIST = re.compile(r"(parts|listed)\.(\d+)\.(figure|number)")
_NAMED_IN_LIST = re.compile(r"((?:parts|listed)\.\d+)(?:\.area)?")


def numbers_of(base: Base) -> tuple[Decimal, ...] | None:
    """The numbers that a field may be told by; None where the field is no number.

    Of a field that holds several ("parts") all of them.
    """
    if named_in_list(base):
        return None
    if base.name == _TEN:
        return (Decimal(10),)
    told = {**base.truth.figures, **base.truth.numbers}
    name = _of_a_list(base.name)
    if name in told:
        found = [told[name]]
    else:
        found = [number for key, number in told.items() if key.startswith(f"{name}.")]
        if not found:
            return _tried(base)
    values = [value for each in found if (value := _number(each)) is not None]
    if name in _WITHOUT_SIGN:
        values = [abs(each) for each in values]
    if name == "ratio":  # "for every ten, about nine"
        values += [each * 10 for each in values]
    return tuple(values)


def named_in_list(base: Base) -> str:
    """What the part or district is called whose name a field tells; "" of any other field."""
    found = _NAMED_IN_LIST.fullmatch(base.name)
    return base.word(f"{found[1]}.name") if found else ""


def _of_a_list(name: str) -> str:
    """Where the number of one part or district is kept: "parts.0.figure" as "parts.0"."""
    found = _NUMBER_IN_LIST.fullmatch(name)
    if found is None:
        return name
    return f"{'counts' if found[3] == 'number' else found[1]}.{found[2]}"


def _tried(base: Base) -> tuple[Decimal, ...] | None:
    """Nothing for a number that the ledger tells and the workbook does not bear out."""
    entry = base.entry
    told = {str(each.get("name")) for each in entry.get("figures", ())} | set(
        entry.get("numbers", {})
    )
    return () if base.name in told else None


def _number(text: str) -> Decimal | None:
    try:
        return Decimal(text)
    except InvalidOperation:
        return None


def judge_amount(amount: Amount, bases: Sequence[Base]) -> Outcome | None:
    """One number of a text; None where none of the bases is a number."""
    known = [(base, held) for base in bases if (held := numbers_of(base)) is not None]
    if not known:
        return None
    for base, held in known:
        if amount.value in held:
            wrong = _wrong_unit(amount, base)
            if wrong:
                return false(wrong, claim=base.number, kind=Kind.MISWORDED)
    missed = [(base, held) for base, held in known if amount.value not in held]
    fields = {base.name for base, _ in known}
    if missed and (len(fields) == 1 or len(missed) == len(known)):
        base, held = missed[0]
        return _differs(amount, base, held)
    base = next(base for base, held in known if amount.value in held)
    return true(f"{amount.text} is the {_called(base)} that the cells give")


def _differs(amount: Amount, base: Base, held: Sequence[Decimal]) -> Outcome:
    if not held:
        why = f"the workbook gives no {_called(base)} that this could be."
        return false(why, claim=base.number)
    shown = ", ".join(f"{each:,f}" for each in held)
    return false(f"the {_called(base)} is {shown}, not {amount.text.strip()}.", shown, base.number)


def _called(base: Base) -> str:
    """What a field is called in a sentence."""
    of = base.entry.get("comparator") if base.name in ("reference", "comparator") else ""
    name = base.name.partition(".")[0].replace("_", " ")
    name = {"value": "figure", "reference": "figure it is set beside"}.get(name, name)
    return f"{name} of {of}" if of else name


def _wrong_unit(amount: Amount, base: Base) -> str:
    """What is wrong with the unit of a number that is right, as a sentence; "" where nothing."""
    name = base.name.partition(".")[0]
    if amount.unit in (PLAIN, WORD, ORDINAL) or name in _OF_ANOTHER:
        return ""
    if name in _PLAIN_NUMBERS:
        return f"{amount.text} is a number of things, not a share."
    if amount.unit == PERCENT:
        if name in _DIFFERENCES and base.in_points:
            return f"{amount.text} is a difference of two percentages: percentage points."
        share = base.in_points or name in ("per_cent", *_PERCENTAGES)
        share = share or name == "tolerance"  # of what is aimed at
        return "" if share else f"{amount.text} is not a percentage: {_unit(base)}."
    if amount.unit == POINTS and not (name in _DIFFERENCES and base.in_points):
        return f"{amount.text} is no difference of two percentages."
    return ""


def _unit(base: Base) -> str:
    return str(base.indicator.get("unit") or base.indicator.get("measure") or "a plain number")


def judge_count(amount: Amount, bases: Iterable[Base]) -> Outcome | None:
    """A number that counts what it rests on: "all three" comparators, "five" indicators.

    None where it is no such number.
    """
    held = tuple(bases)
    if not held or amount.unit not in (WORD, PLAIN) or amount.value != int(amount.value):
        return None
    count = counted(held)
    if amount.value == count:
        return true(f"{count} stand behind it")
    return false(f"there are {count}, not {amount.text}.", str(count), held[0].number)


def counted(bases: Sequence[Base]) -> int:
    """How many things a span counts: comparators where it names them, else indicators."""
    if all(base.name == "comparator" for base in bases):
        return len({str(base.entry.get("comparator")) for base in bases})
    return len({str(base.entry.get("indicator_id")) for base in bases})


def judge_figure(
    amount: Amount | None, text: str, reading: Reading | None, entry: Entry, indicator: Entry
) -> Outcome:
    """A figure of the report's series, or the sign that stands in its place."""
    of = f"{entry.get('of')}, {entry.get('period')}"
    if reading is None and text.strip() == _ABSENT:
        return true(f"the workbook has no cell for {of}")
    if reading is None:
        return false(f"the workbook has no cell for {of}.", kind=Kind.UNTRACED)
    if amount is None:
        if reading.shown is None:
            return true(f"there is no figure for {of}", reading.cells)
        shown = f"{reading.shown:,f}"
        return false(f"the workbook has {shown} for {of}.", shown, cells=reading.cells)
    if reading.shown is None:
        return false(f"the workbook has no figure for {of}.", reading.marker, cells=reading.cells)
    shown = f"{reading.shown:,f}"
    if amount.value != reading.shown:
        return false(f"the workbook has {shown} for {of}, not {text}.", shown, cells=reading.cells)
    if amount.unit == POINTS or (
        amount.unit == PERCENT and indicator.get("measure") not in ("percentage", None)
    ):
        return false(f"the unit of {of} is not that of {text}.", kind=Kind.MISWORDED)
    return true(f"the workbook has {shown} for {of}", reading.cells)
