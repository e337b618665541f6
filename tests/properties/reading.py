"""Reads finished sentences and works the figures out again, without the engine's own arithmetic.

Only the words of the text and the made-up series are used here: no fact, no rounding, no margin
of the program, so that a mistake there is not made here once more.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

from reportgen.domain.indicator import Indicator, Measure, PeriodMeaning, YearType
from reportgen.domain.period import Period
from tests.interpret.builders import Value
from tests.properties.worlds import World

JUDGING = re.compile(
    r"improv|wors|\bbetter\b|\bbest\b|\bgood\b|\bpoor|\bstrong|concern|\bmet\b|\bmeeting\b"
    r"|\bmissed\b|short of|performing|\bsuccess|\bfail|declin|deteriorat|outperform",
    re.IGNORECASE,
)
CAUSES = re.compile(
    r"\bbecause\b|\bdue to\b|driven by|\bfollowing\b|\bcaused\b|thanks to|significant|unfortun",
    re.IGNORECASE,
)
BROKEN = re.compile(
    r"None|\bnan\b|NaN|\binf\b|-0(\.0+)?(?![.\d])|  |, ,|,,| [.,;:)]|\( |\(\)|\{\{|\{%|\}\}|\.\."
    r"|\b(and|but|from|to|than|in|with|by) (and|but|from|than|by|with)\b|\b(and|but|from|than)[.,]"
)
NUMBER = r"-?£?\d+(?:,\d{3})*(?:\.\d+)?%?"
RELATION = re.compile(
    r"(?:(slightly|considerably|far) )?"
    r"\b(above|below|higher than|lower than|in line with|similar to)\b"
)
BESIDE = re.compile(
    rf"(England|Eastlands|the statistical neighbour average) \(({NUMBER})(?:, [^()]*)?\)"
)
STANDS = {
    "above": "above",
    "higher than": "above",
    "below": "below",
    "lower than": "below",
    "in line with": "in line",
    "similar to": "similar",
}
TURNED = {"above": "below", "below": "above"}
_POINTS = Fraction(1, 2)
_SHARE = {
    Measure.RATE: Fraction(2, 100),
    Measure.MONEY: Fraction(2, 100),
    Measure.AVERAGE: Fraction(1, 100),
    Measure.SCORE: Fraction(1, 100),
}
_ENGLAND, _REGION, _MEAN = "England", "Eastlands", "the statistical neighbour average"


def exact(value: Value) -> Fraction | None:
    """A number of a series; None for a marker or an empty place."""
    return None if value is None or isinstance(value, str) else Fraction(str(value))


def rounded(value: Fraction, places: int) -> Fraction:
    """Half away from nought, by whole numbers alone."""
    scaled = abs(value) * 10**places
    whole = (2 * scaled.numerator + scaled.denominator) // (2 * scaled.denominator)
    return Fraction(whole, 10**places) * (-1 if value < 0 else 1)


def figure_in(text: str) -> tuple[Fraction, int]:
    """A printed number with its decimal places: "1,245" is 1245 and 0, "£77.0" is 77 and 1."""
    bare = re.sub(r"[£,%]", "", text)
    _, _, decimals = bare.partition(".")
    return Fraction(bare), len(decimals)


def sentences_in(text: str) -> list[str]:
    """The sentences of a text, cut after a full stop before a capital."""
    return [each for each in re.split(r"(?<=\.) (?=[A-Z])", text) if each]


def relation(about: Indicator, own: Fraction, other: tuple[Fraction, int]) -> str:
    """Where a figure stands beside another with its places, both as they are printed."""
    reference, others_places = other
    places = min(about.places, others_places)
    one, two = rounded(own, places), rounded(reference, places)
    if one == two:
        return "in line"
    if about.measure is Measure.PERCENTAGE:
        unit = Fraction(1, 10**places)
        margin = min(_POINTS, max(abs(two) / 10, unit)) if places else Fraction(0)
    else:
        margin = abs(two) * _SHARE.get(about.measure, Fraction(0))
    if abs(one - two) < margin:
        return "similar"
    return "above" if one > two else "below"


@dataclass(frozen=True, slots=True)
class Claim:
    """What one text says of one comparator: how it stands, how far, and the figure in brackets."""

    name: str
    stands: str
    adverb: str
    printed: str


def claims_in(text: str) -> Iterator[Claim]:
    """Every comparator that is named with its figure, under the last relation before it."""
    relations = list(RELATION.finditer(text))
    for named in BESIDE.finditer(text):
        before = [each for each in relations if each.end() <= named.start()]
        if before:
            adverb, word = before[-1].groups()
            yield Claim(named[1], STANDS[word], adverb or "", named[2])


@dataclass(frozen=True, slots=True)
class Reader:
    """One world as somebody with pencil and paper sees it."""

    world: World

    @property
    def about(self) -> Indicator:
        return self.world.about

    @property
    def newest(self) -> int:
        return len(self.world.periods) - 1

    def name(self, period: Period) -> str:
        """How a sentence names a period: a flow of a financial or academic year by both years."""
        if period.within_year:
            return period.label
        both = self.about.year_type in (YearType.FINANCIAL, YearType.ACADEMIC)
        if self.about.meaning is PeriodMeaning.FLOW and both:
            return f"{period.last - 1}/{period.last % 100:02d}"
        return str(period.last)

    @property
    def names(self) -> dict[str, int]:
        """The position of each period by its name."""
        return {self.name(each): at for at, each in enumerate(self.world.periods)}

    @property
    def any_name(self) -> str:
        """A pattern of every name, longest first."""
        return "|".join(map(re.escape, sorted(self.names, key=len, reverse=True)))

    def stored(self, at: int) -> Fraction | None:
        """The area's figure at a position."""
        return exact(self.world.own[at])

    def own(self, at: int) -> Fraction | None:
        """The area's figure at a position, as printed."""
        value = self.stored(at)
        return None if value is None else rounded(value, self.about.places)

    def path(self, first: int) -> list[Fraction]:
        """The area's printed figures from a position on, without those that are marked."""
        found = (self.own(at) for at in range(first, self.newest + 1))
        return [each for each in found if each is not None]

    def beside(self, name: str, at: int) -> tuple[Fraction, int] | None:
        """A comparator's figure as stored, with its places; of fewer than five neighbours none."""
        if name == _MEAN:
            return self._mean(at)
        series = self.world.england if name == _ENGLAND else self.world.region
        value = exact(series[at]) if series else None
        return None if value is None else (value, self.about.places)

    def _mean(self, at: int) -> tuple[Fraction, int] | None:
        held = [value for each in self.world.neighbours if (value := exact(each[at])) is not None]
        if len(held) < 5:
            return None
        places = self.about.places
        if self.about.measure is not Measure.MONEY:
            places = 0 if self.about.measure is Measure.COUNT else max(1, places)
        return sum(held, Fraction(0)) / len(held), places

    def stands(self, name: str, at: int) -> str | None:
        """Where the area stands beside a comparator in one period; None where either is missing."""
        own, other = self.stored(at), self.beside(name, at)
        return None if own is None or other is None else relation(self.about, own, other)

    def consecutive(self, first: int) -> bool:
        """Whether no period is missing or marked from a position to the newest."""
        periods = self.world.periods[first:]
        follow = all(late.directly_follows(early) for early, late in pairwise(periods))
        return follow and all(self.own(at) is not None for at in range(first, self.newest + 1))

    def apart(self, name: str, at: int) -> Fraction | None:
        """The distance from a comparator in one period, both as printed at the coarser places."""
        own, other = self.stored(at), self.beside(name, at)
        if own is None or other is None:
            return None
        places = min(self.about.places, other[1])
        return abs(rounded(own, places) - rounded(other[0], places))

    def all_gaps(self) -> set[Fraction]:
        """Every distance from a comparator that may be printed."""
        found = (
            self.apart(name, at)
            for name in (_ENGLAND, _REGION, _MEAN)
            for at in range(len(self.world.periods))
        )
        return {each for each in found if each is not None}

    def all_printed(self) -> set[Fraction]:
        """Every figure that may be printed: of all series, and the neighbours' means."""
        world = self.world
        series: Sequence[Sequence[Value]] = (
            *(world.own, world.england, world.region),
            *world.neighbours,
        )
        values = [value for each in series for one in each if (value := exact(one)) is not None]
        found = {rounded(value, self.about.places) for value in values}
        means = [self._mean(at) for at in range(len(world.periods))] if world.neighbours else []
        return found | {rounded(*mean) for mean in means if mean is not None}
