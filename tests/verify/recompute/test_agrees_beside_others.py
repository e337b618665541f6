"""For any figures, what sets one beside another is the same by the rules and worked out anew."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as some

from reportgen.domain.area import Area, AreaKind
from reportgen.domain.dataset import Dataset
from reportgen.domain.indicator import Indicator, Measure, Part
from reportgen.domain.source import Provenance
from reportgen.domain.threshold import (
    Bands,
    Polarity,
    Target,
    Thresholds,
    Tolerance,
    ToleranceUnit,
)
from reportgen.interpret.step import interpret
from tests.builders import ENGLAND, NORTHMOOR, indicator
from tests.interpret.builders import NEIGHBOURS, Value, dataset, request
from tests.verify.recompute.evidence_builder import OfDataset
from tests.verify.recompute.ledger_builder import differing, facts_in

SAID = Provenance("made.xlsx, row 2")
DISTRICTS = tuple(
    Area(f"901-{name}", name, AreaKind.LOCAL, within=NORTHMOOR.code)
    for name in ("Ash", "Birch", "Cedar", "Dale", "Elm", "Fir")
)
MANY = tuple(Area(str(200 + at), f"Place {at}", AreaKind.AUTHORITY) for at in range(150))

_tenths = some.integers(0, 1000).map(lambda number: number / 10)
_few = some.integers(0, 30).map(float)
_held = some.one_of(_few, some.integers(0, 500).map(float), some.just("c"))


def agrees(made: Dataset, **changes: object) -> Counter[str]:
    """How many facts of each kind there were, all of them the same to both."""
    asked = request(**changes)
    found = next(iter(interpret(made, asked)))
    evidence = OfDataset(made, asked, found.comparators)
    _, differ = differing(found, made, asked, lambda _: evidence)
    assert differ == []
    return Counter(each.kind for each in facts_in(found))


@settings(max_examples=60, deadline=None)
@given(
    value=_tenths,
    target=some.one_of(_tenths, some.just(0.0)),
    polarity=some.sampled_from(list(Polarity)),
    near=some.sampled_from(["", "2", "0.5"]),
    unit=some.sampled_from(list(ToleranceUnit)),
    with_bands=some.booleans(),
)
def test_a_figure_beside_its_target_and_bands(
    value: float,
    target: float,
    polarity: Polarity,
    near: str,
    unit: ToleranceUnit,
    with_bands: bool,
) -> None:
    wanted = Decimal(f"{target:g}")  # as a cell is kept, without a final nought
    tolerance = Tolerance(Decimal(near), unit) if near else None
    way = -1 if polarity is Polarity.LOW else 1
    bands = Bands(wanted, wanted - way * 5, SAID) if with_bands else None
    rules = Thresholds(target=Target(wanted, SAID, tolerance=tolerance), bands=bands)
    about = indicator(polarity, thresholds=rules)
    made = dataset({about.code: {NORTHMOOR.code: [value]}}, indicators=[about])
    assert agrees(made)["target"] == 1


@settings(max_examples=40, deadline=None)
@given(
    values=some.lists(
        some.integers(0, 60).map(lambda n: n / 10), min_size=len(MANY), max_size=len(MANY)
    ),
    polarity=some.sampled_from(list(Polarity)),
    england=_tenths,
    quartiles=some.booleans(),
)
def test_a_place_among_all_with_many_ties(
    values: list[float], polarity: Polarity, england: float, quartiles: bool
) -> None:
    about = indicator(polarity, quartiles=quartiles)
    lines = {area.code: [value] for area, value in zip(MANY, values, strict=True)}
    lines[ENGLAND.code] = [england]
    made = dataset({about.code: lines}, indicators=[about], areas=(*MANY, ENGLAND), sets=())
    assert agrees(made, areas=("Place 7",))["rank"] == 1


@settings(max_examples=60, deadline=None)
@given(
    now=some.lists(_held, min_size=2, max_size=6),
    before=some.lists(_held, min_size=6, max_size=6),
    own=_held,
    measure=some.sampled_from([Measure.COUNT, Measure.RATE, Measure.OTHER]),
    cases=some.lists(_held, min_size=6, max_size=6),
    with_cases=some.booleans(),
)
def test_districts_inside_the_area(
    now: list[Value],
    before: list[Value],
    own: Value,
    measure: Measure,
    cases: list[Value],
    with_cases: bool,
) -> None:
    about = indicator(measure=measure, places=0, numerator="CASES" if with_cases else "")
    number = indicator(code="CASES", measure=Measure.COUNT, places=0)
    lines: dict[str, Sequence[Value]] = {NORTHMOOR.code: [40.0, own], ENGLAND.code: [50.0, 50.0]}
    numbers: dict[str, Sequence[Value]] = {NORTHMOOR.code: [40.0, 40.0]}
    for place, then, each, case in zip(DISTRICTS, before, now, cases, strict=False):
        lines[place.code] = [then, each]
        numbers[place.code] = [case, case]
    values: dict[str, Mapping[str, Sequence[Value]]] = {about.code: lines}
    if with_cases:
        values["CASES"] = numbers
    known = (about, number) if with_cases else (about,)
    areas = (NORTHMOOR, *NEIGHBOURS, ENGLAND, *DISTRICTS)
    agrees(dataset(values, indicators=known, areas=areas))


@settings(max_examples=80, deadline=None)
@given(
    parts=some.lists(_held, min_size=2, max_size=5),
    shares=some.booleans(),
    off=some.sampled_from([0, 0, 0, 1, 5]),
)
def test_the_parts_of_a_whole(parts: list[Value], shares: bool, off: int) -> None:
    numbers = [0.0 if isinstance(each, str) else float(each or 0) for each in parts]
    whole = indicator(code="WHOLE", measure=Measure.COUNT, places=0)
    measure, places = (Measure.PERCENTAGE, 1) if shares else (Measure.COUNT, 0)
    total = sum(numbers) + off
    values: dict[str, Mapping[str, Sequence[Value]]] = {"WHOLE": {NORTHMOOR.code: [total]}}
    known: list[Indicator] = [whole]
    for at, each in enumerate(parts):
        code = f"PART{at}"
        part = Part("age", f"part {at}", "WHOLE")
        known.append(indicator(code=code, measure=measure, places=places, part=part))
        told = each
        if shares and not isinstance(each, str):
            told = round(float(each or 0) * 100 / total, 1) if total else 0.0
        values[code] = {NORTHMOOR.code: [told]}
    agrees(dataset(values, indicators=known))


@settings(max_examples=60, deadline=None)
@given(
    cases=some.integers(0, 60),
    more=some.integers(0, 60),
    england=_tenths,
    measure=some.sampled_from([Measure.PERCENTAGE, Measure.RATE]),
)
def test_cases_behind_a_figure_and_its_limits(
    cases: int, more: int, england: float, measure: Measure
) -> None:
    of = cases + more
    about = indicator(measure=measure, numerator="IN", denominator="OF")
    counts = [indicator(code=code, measure=Measure.COUNT, places=0) for code in ("IN", "OF")]
    share = 100 * cases / of if of else 0.0
    made = dataset(
        {
            about.code: {NORTHMOOR.code: [share], ENGLAND.code: [england]},
            "IN": {NORTHMOOR.code: [cases]},
            "OF": {NORTHMOOR.code: [of]},
        },
        indicators=(about, *counts),
    )
    found = agrees(made, significance=True)
    if measure is Measure.PERCENTAGE and of:
        assert found["significance"] == 1
        assert found["numerator"] == 1


@settings(max_examples=60, deadline=None)
@given(
    came=some.one_of(_few, _tenths),
    went=some.one_of(_few, _tenths),
    measure=some.sampled_from([Measure.COUNT, Measure.RATE]),
    places=some.integers(0, 1),
)
def test_a_flow_in_beside_the_flow_out(
    came: float, went: float, measure: Measure, places: int
) -> None:
    flow = indicator(measure=measure, places=places, outflow="OUT")
    out = indicator(code="OUT", measure=measure, places=places)
    lines = {flow.code: {NORTHMOOR.code: [came]}, "OUT": {NORTHMOOR.code: [went]}}
    agrees(dataset(lines, indicators=(flow, out)))


@settings(max_examples=40, deadline=None)
@given(
    own=_held,
    lines=some.lists(some.lists(_held, min_size=2, max_size=2), min_size=3, max_size=10),
    england=some.lists(_held, min_size=2, max_size=2),
    measure=some.sampled_from([Measure.PERCENTAGE, Measure.COUNT, Measure.MONEY, Measure.OTHER]),
)
def test_neighbours_some_of_which_have_no_figure(
    own: Value, lines: list[list[Value]], england: list[Value], measure: Measure
) -> None:
    about = indicator(measure=measure, places=0)
    values: dict[str, Sequence[Value]] = {NORTHMOOR.code: [12.0, own], ENGLAND.code: england}
    values |= {place.code: line for place, line in zip(NEIGHBOURS, lines, strict=False)}
    other = {NORTHMOOR.code: [1.0, 1.0]}
    agrees(dataset({about.code: values, "OTHER": other},
                   indicators=(about, indicator(code="OTHER"))))  # fmt: skip
