"""Where the thresholds of the words fall on a council's own figures; it changes none of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from reportgen.domain.dataset import Dataset
from reportgen.domain.fact import Change, Gap, Trend
from reportgen.domain.indicator import Indicator
from reportgen.domain.relation import Relation, Shape, Size
from reportgen.domain.request import ReportRequest
from reportgen.ingest.step import ingest
from reportgen.interpret.arithmetic import common_places
from reportgen.interpret.context import Context
from reportgen.interpret.contexts import contexts
from reportgen.interpret.magnitude import amount_of, scale_of
from reportgen.interpret.rules.change import BASELINE, change
from reportgen.interpret.rules.gap import gap
from reportgen.interpret.rules.trend import trend
from reportgen.interpret.wording import Wording, read_wording
from reportgen.interpret.wording_tables import GAP, Column, Edges, Scale

PERCENTILES = (25, 50, 75, 90)
_APART = (Relation.ABOVE, Relation.BELOW)

Progress = Callable[[str], None]


@dataclass
class Cases:
    """Differences of one kind in one scale: how great each is, and which word each got.

    Amounts are percentage points or per cent of the base; figures without an amount (from
    nought, on a scale of their own) count among the words only.
    """

    amounts: list[Decimal] = field(default_factory=list)
    words: Counter[Size] = field(default_factory=Counter)

    @property
    def count(self) -> int:
        return self.words.total()

    def add(self, amount: Decimal | None, word: Size) -> None:
        """One case more."""
        self.words[word] += 1
        if amount is not None:
            self.amounts.append(amount)

    def percentiles(self) -> tuple[Decimal, ...]:
        """The amounts below which a quarter, half, three quarters and nine tenths lie.

        Type 7, as LAIT cuts its quarters; empty without amounts.
        """
        ordered = sorted(self.amounts)
        return tuple(_percentile(ordered, each) for each in PERCENTILES) if ordered else ()

    def share(self, word: Size) -> Decimal:
        """How many of the cases got a word, in per cent."""
        return Decimal(100) * self.words[word] / self.count if self.count else Decimal(0)


Kind = tuple[Column, Scale]


@dataclass
class Tally:
    """All that was counted for some indicators: differences by kind, relations, shapes."""

    cases: dict[Kind, Cases] = field(default_factory=dict)
    relations: Counter[Relation] = field(default_factory=Counter)
    shapes: Counter[Shape] = field(default_factory=Counter)

    def of(self, kind: Kind) -> Cases:
        """The cases of one kind, empty when first asked for."""
        return self.cases.setdefault(kind, Cases())

    def kinds(self, wording: Wording) -> Iterator[tuple[Kind, Edges | None]]:
        """The kinds that occur with their edges, in the table's order; own scales last."""
        for column in dict.fromkeys(column for column, _ in wording.adverbs):
            for scale in Scale:
                if (column, scale) in self.cases:
                    yield (column, scale), wording.adverbs.get((column, scale))


@dataclass(frozen=True)
class Calibration:
    """What calibrating found: of all indicators together, and of each by itself."""

    areas: int
    wording: Wording
    together: Tally
    single: Mapping[str, tuple[Indicator, Tally]]


def calibrate(
    request: ReportRequest, only: Sequence[str] = (), progress: Progress = lambda _: None
) -> Calibration:
    """How often each word comes up for the areas and workbooks of a request.

    The facts are made by the rules themselves, so a share is that of a report's own words.

    Parameters
    ----------
    only : codes or names of indicators; all when empty.

    Raises
    ------
    ReportgenError : for tables of words, workbooks, areas or indicators that cannot be read.
    """
    wording = read_wording(request.templates)  # before a large workbook
    progress("Reading the workbook")
    dataset = ingest(request)
    return calibrated(dataset, request, only, progress, wording)


def calibrated(
    dataset: Dataset,
    request: ReportRequest,
    only: Sequence[str],
    progress: Progress,
    wording: Wording,
) -> Calibration:
    """`calibrate` of what has been read."""
    areas: set[str] = set()
    together = Tally()
    single: dict[str, tuple[Indicator, Tally]] = {}
    for context in contexts(dataset, request, only, progress):
        indicator = context.indicator
        if indicator.code in single and single[indicator.code][0].id != indicator.id:
            continue  # the same figures under a second topic
        _, own = single.setdefault(indicator.code, (indicator, Tally()))
        count(context, (together, own))
        if context.value is not None:
            areas.add(context.area.code)
    return Calibration(len(areas), wording, together, single)


def count(context: Context, tallies: Iterable[Tally]) -> None:
    """Adds what the rules say of one indicator of one area; nothing where it has no figure."""
    gaps = _told_gaps(context)
    for kind, amount, word in (*_changes(context), *_gaps(gaps)):
        for each in tallies:
            each.of(kind).add(amount, word)
    shapes = [fact.shape for fact in trend(context) if isinstance(fact, Trend)]
    for shape in shapes:
        for each in tallies:
            each.shapes[shape] += 1
    for fact in gaps:
        for each in tallies:
            each.relations[fact.relation] += 1


def _changes(context: Context) -> Iterator[tuple[Kind, Decimal | None, Size]]:
    """The changes that may be told; not those between windows that share years."""
    for fact in change(context):
        if isinstance(fact, Change) and not fact.overlapping:
            months = fact.period.moment - fact.reference_period.moment
            column = Column.change(fact.kind_of == BASELINE, months)
            amount = amount_of(fact.indicator, fact.difference.shown, fact.reference.shown)
            yield (column, _scale(fact)), amount, fact.size


def _scale(fact: Change | Gap) -> Scale:
    negative = fact.value.shown < 0 or fact.reference.shown < 0
    return scale_of(fact.indicator, negative)


def _gaps(gaps: Iterable[Gap]) -> Iterator[tuple[Kind, Decimal | None, Size]]:
    """The gaps to England; similar and in line count as little."""
    for fact in gaps:
        places = common_places(fact.value, fact.reference)
        other = fact.reference.at(places)
        amount = amount_of(fact.indicator, fact.value.at(places) - other, other)
        yield (GAP, _scale(fact)), amount, fact.size


def _told_gaps(context: Context) -> list[Gap]:
    """The gaps that may be told: not of a number beside a total."""
    if not any(each.told for each in context.beside):
        return []
    return [fact for fact in gap(context) if isinstance(fact, Gap)]


def _percentile(ordered: Sequence[Decimal], per_cent: int) -> Decimal:
    at, part = divmod(per_cent * (len(ordered) - 1), 100)
    low = ordered[at]
    high = ordered[min(at + 1, len(ordered) - 1)]
    return low + (high - low) * part / 100
