"""Made-up numbers with all that may be linked to them: parts, districts, and a flow out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from hypothesis import strategies as some

from reportgen.domain.area import Area, AreaKind
from reportgen.domain.fact import IndicatorFacts
from reportgen.domain.indicator import Indicator, Measure, Part, PeriodMeaning, YearType
from reportgen.domain.threshold import Polarity
from tests.builders import ENGLAND, NORTHMOOR, indicator
from tests.interpret.builders import Value, dataset, facts_of, years_to
from tests.properties.worlds import MARKERS, said_of

PART_NAMES = ("foster care", "kinship care", "residential care", "others")
DISTRICTS = tuple(
    Area(f"901-{name}", name, AreaKind.LOCAL, within=NORTHMOOR.code)
    for name in ("Ash", "Birch", "Cedar", "Dale", "Elm", "Fir")
)
IN, OUT = "STARTED", "CEASED"
Series = tuple[Value, Value]
Rows = list[tuple[str, Series]]


@dataclass(frozen=True, slots=True)
class Linked:
    """A number of two years with its parts by name, its districts by name, and a flow out."""

    about: Indicator
    own: Series
    out: Series
    parts: tuple[Series, ...] = ()
    districts: tuple[Series, ...] = ()

    def facts(self, turned: Callable[[Rows], None] = lambda _: None) -> IndicatorFacts:
        """What the rules find; `turned` may put the rows and places in another order."""
        out = replace(self.about, code=OUT, subject=_subject("ceased"), outflow="")
        values: list[tuple[str, dict[str, Series]]] = [
            (self.about.code, {NORTHMOOR.code: self.own, ENGLAND.code: (900, 900)}),
            (OUT, {NORTHMOOR.code: self.out}),
        ]
        places = dict(zip((each.code for each in DISTRICTS), self.districts, strict=False))
        values[0][1].update(places)
        known = [self.about, out]
        for name, series in zip(PART_NAMES, self.parts, strict=False):
            part = Part("placement", name, self.about.code, True)
            known.append(replace(self.about, code=name, part=part, outflow=""))
            values.append((name, {NORTHMOOR.code: series}))
        held: Rows = list(values[0][1].items())
        turned(held)
        rows = {self.about.code: dict(held), **dict(values[1:])}
        made = dataset(
            rows,
            indicators=known,
            periods=years_to(2022, 2),
            areas=(NORTHMOOR, ENGLAND, *DISTRICTS),
        )
        return facts_of(made, comparators=("England",)).indicators[0]

    def said(self) -> dict[str, str]:
        """Every sentence by the template that wrote it."""
        return dict(said_of(self.facts()))

    def towards(self, polarity: Polarity) -> Linked:
        return replace(self, about=replace(self.about, polarity=polarity))


def _subject(verb: str) -> str:
    return f"the number of children who {verb} to be looked after"


@some.composite
def linked(draw: some.DrawFn) -> Linked:
    """Parts that sum to the number in most cases; some are withheld, as some districts are."""
    held = draw(some.lists(some.integers(0, 400), min_size=2, max_size=4))
    off = draw(some.sampled_from([0, 0, 0, 3]))
    whole = sum(held) + off

    def maybe(value: float, rarely: int = 8) -> Value:
        hidden = draw(some.integers(0, rarely)) == 0
        return draw(some.sampled_from(MARKERS)) if hidden else value

    def years(most: int = 300) -> Series:
        return maybe(draw(some.integers(0, most))), maybe(draw(some.integers(0, most)))

    return Linked(
        about=indicator(
            draw(some.sampled_from(Polarity)),
            code=IN,
            measure=Measure.COUNT,
            unit="",
            places=0,
            subject=_subject("started"),
            outflow=OUT,
            year_type=YearType.CALENDAR,
            meaning=PeriodMeaning.FLOW,
        ),
        own=(draw(some.integers(0, 900)), maybe(whole, 20)),
        out=(500, maybe(draw(some.integers(0, 900)))),
        parts=tuple((0, maybe(each, 12)) for each in held),
        districts=tuple(years() for _ in range(draw(some.integers(0, len(DISTRICTS))))),
    )
