"""How each line is told from the others: by colour, by dashes and by the shape of its marks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reportgen.domain.area import ComparatorKind
from reportgen.domain.fact import Series
from reportgen.domain.house_style import ChartColours
from reportgen.render.charts.picture import Shape


@dataclass(frozen=True, slots=True)
class Look:
    """The appearance of one line; `dash` is in points, on then off, empty for a solid line."""

    colour: str
    shape: Shape
    width: float = 1.5
    dash: tuple[float, ...] = ()


_DASHES = {
    ComparatorKind.ENGLAND: (7.0, 2.5),
    ComparatorKind.REGION: (1.6, 1.8),
    ComparatorKind.NEIGHBOURS: (7.0, 2.0, 1.6, 2.0),
}
_SHAPES = {
    ComparatorKind.ENGLAND: Shape.SQUARE,
    ComparatorKind.REGION: Shape.TRIANGLE,
    ComparatorKind.NEIGHBOURS: Shape.DIAMOND,
}
_NAMED = (
    (Shape.DOWNWARD, (3.5, 2.0)),
    (Shape.CROSS, (10.0, 2.0, 3.5, 2.0)),
    (Shape.DOWNWARD, (1.6, 3.5)),
    (Shape.CROSS, (7.0, 2.0, 1.6, 2.0, 1.6, 2.0)),
)


def looks(lines: Sequence[Series], colours: ChartColours) -> tuple[Look, ...]:
    """One look for each line, in the same order; named authorities take turns."""
    named = 0
    chosen: list[Look] = []
    for line in lines:
        kind = line.comparator.kind if line.comparator else None
        if kind is None:
            chosen.append(Look(colours.area, Shape.CIRCLE, 2.6))
        elif kind in _DASHES:
            chosen.append(Look(_colour_of(kind, colours), _SHAPES[kind], dash=_DASHES[kind]))
        else:
            shape, dash = _NAMED[named % len(_NAMED)]
            chosen.append(Look(colours.other[named % len(colours.other)], shape, dash=dash))
            named += 1
    return tuple(chosen)


def _colour_of(kind: ComparatorKind, colours: ChartColours) -> str:
    by_kind = {
        ComparatorKind.ENGLAND: colours.england,
        ComparatorKind.REGION: colours.region,
        ComparatorKind.NEIGHBOURS: colours.neighbours,
    }
    return by_kind[kind]
