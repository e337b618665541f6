"""The bar chart of the latest period: the area, each neighbour, and the wider comparators."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal

from reportgen.domain.area import ComparatorKind
from reportgen.domain.fact import IndicatorFacts, Series
from reportgen.domain.house_style import ChartColours
from reportgen.domain.observation import Figure, Marker
from reportgen.render.charts.axis import Axis, bar_axis
from reportgen.render.charts.picture import POINTS_PER_CM, Align, Bar, Label, Picture, Stroke
from reportgen.render.charts.text import width
from reportgen.render.markers import marker_words
from reportgen.render.plotted import lines_of, neighbours_shown
from reportgen.render.wording import said_short

WIDTH_CM = 16.0
NO_FIGURE = "no figure"
_ROW = 15.0
_BAR = 10.0
_SIZE = 9.5
_EDGE = 4.0
_GAP = 5.0
_ENDS = 6.0  # white above the first and below the last bar


@dataclass(frozen=True, slots=True)
class Row:
    """One bar: `own` for the area itself, `wide` for England, a region or an average.

    `marker` says why there is no figure, where that is known. `of` is the name of the place or
    line in the figures behind the report.
    """

    name: str
    figure: Figure | None
    own: bool = False
    wide: bool = False
    marker: Marker | None = None
    of: str = field(default="", compare=False)

    @property
    def absent(self) -> str:
        """The words that stand where there is no figure."""
        return marker_words(self.marker) if self.marker else NO_FIGURE


def rows_of(facts: IndicatorFacts) -> tuple[Row, ...]:
    """From the highest figure to the lowest, ties in the given order; those without come last.

    A named authority that is also a neighbour stands once.
    """
    lines = [_row_of_line(line, facts) for line in lines_of(facts)]
    why = dict(facts.neighbour_markers)
    lines += [
        Row(area.label, figure, marker=why.get(area.code), of=area.name)
        for area, figure in neighbours_shown(facts)
    ]
    once = {row.name: row for row in reversed(lines)}
    in_order = [row for row in dict.fromkeys(lines) if once[row.name] == row]
    with_figure = [row for row in in_order if row.figure]
    ranked = sorted(with_figure, key=_shown, reverse=True)
    return (*ranked, *(row for row in in_order if not row.figure))


def height_cm(facts: IndicatorFacts) -> float:
    """As high as its bars need, in whole millimetres."""
    points = _ROW * len(rows_of(facts)) + 2 * _ENDS
    return round(points / POINTS_PER_CM, 1)


def bars(facts: IndicatorFacts, colours: ChartColours) -> Picture:
    """The picture; every bar begins at nought and carries its name and its number."""
    rows = rows_of(facts)
    frame = _BarFrame.around(rows, facts)
    middles = [_ENDS + _ROW * (place + 0.5) for place in range(len(rows))]
    placed = list(zip(rows, middles, strict=True))
    foot = _ENDS + _ROW * len(rows)
    return Picture(
        width=WIDTH_CM * POINTS_PER_CM,
        height=height_cm(facts) * POINTS_PER_CM,
        ink=colours.text,
        bars=tuple(_bar(row, middle, frame, colours) for row, middle in placed if row.figure),
        strokes=(Stroke((frame.nought, frame.nought), (_ENDS, foot), colours.text, 0.9),),
        labels=tuple(
            label for row, middle in placed for label in _labels(row, middle, frame, facts)
        ),
    )


@dataclass(frozen=True, slots=True)
class _BarFrame:
    """Where names end and where the two ends of the value axis lie."""

    names: float
    left: float
    right: float
    axis: Axis

    @classmethod
    def around(cls, rows: tuple[Row, ...], facts: IndicatorFacts) -> _BarFrame:
        axis = bar_axis([row.figure.shown for row in rows if row.figure])
        names = _EDGE + max(width(row.name, _SIZE, row.own) for row in rows)
        room = _GAP + max(width(_number(row, facts), _SIZE, row.own) for row in rows)
        left = names + _GAP + (room if axis.low < 0 else 0)
        return cls(names, left, WIDTH_CM * POINTS_PER_CM - _EDGE - room, axis)

    @property
    def nought(self) -> float:
        return self.x(Decimal(0))

    def x(self, value: Decimal) -> float:
        return self.left + (self.right - self.left) * self.axis.share(value)


def _row_of_line(line: Series, facts: IndicatorFacts) -> Row:
    kind = line.comparator.kind if line.comparator else None
    wide = kind in (ComparatorKind.ENGLAND, ComparatorKind.REGION, ComparatorKind.NEIGHBOURS)
    name = "Neighbour average" if kind is ComparatorKind.NEIGHBOURS else line.label
    point = next((each for each in line.points if each.period == facts.period), None)
    marker = point.marker if point else None
    return Row(name, line.at(facts.period), kind is None, wide, marker, line.label)


def _shown(row: Row) -> Decimal:
    return row.figure.shown if row.figure else Decimal("-Infinity")


def _number(row: Row, facts: IndicatorFacts) -> str:
    return said_short(facts.indicator, row.figure) if row.figure else row.absent


def _bar(row: Row, middle: float, frame: _BarFrame, colours: ChartColours) -> Bar:
    """Solid for authorities, an outline for averages and wider areas, dark for the area itself."""
    long = frame.x(_shown(row)) - frame.nought
    top = middle - _BAR / 2
    if row.wide:
        return Bar(frame.nought, top, long, _BAR, "#FFFFFF", colours.text)
    return Bar(frame.nought, top, long, _BAR, colours.area if row.own else colours.quiet)


def _labels(
    row: Row, middle: float, frame: _BarFrame, facts: IndicatorFacts
) -> tuple[Label, Label]:
    value = _shown(row) if row.figure else Decimal(0)
    left = value < 0
    end = frame.x(value) + (-_GAP if left else _GAP)
    align = Align.RIGHT if left else Align.LEFT
    return (
        Label(frame.names, middle, row.name, _SIZE, Align.RIGHT, row.own),
        Label(end, middle, _number(row, facts), _SIZE, align, row.own),
    )
