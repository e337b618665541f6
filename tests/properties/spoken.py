"""Prints what is said of some fixed worlds, so that two processes can be compared."""

from __future__ import annotations

import sys
from itertools import product

from reportgen.domain.indicator import Measure
from reportgen.domain.threshold import Polarity
from tests.builders import indicator, months_to
from tests.interpret.builders import Value, years_to
from tests.properties.worlds import World

PATHS: tuple[tuple[Value, ...], ...] = (
    (78.3, 81.0, 86.2, 92.7, 90.0),
    (79.0, 85.0, 84.0, 80.0, 77.0),
    (43.0, 50.0, 44.0, 49.5, 48.0),
    (50.5, 44.0, 30.2, 25.0, "c"),
)


def main() -> None:
    lines = []
    kinds = product(PATHS, (Measure.PERCENTAGE, Measure.RATE, Measure.COUNT), Polarity, (0, 1))
    for own, measure, polarity, monthly in kinds:
        about = indicator(polarity, measure=measure, places=0 if measure is Measure.COUNT else 1)
        world = World(
            about=about,
            own=own,
            england=(70.0, 71.5, 74.0, 76.1, 80.2),
            region=(80.0, 80.5, 80.2, 80.1, 80.3),
            neighbours=tuple((60.0 + at, 61.0, 62.0, 63.0, 64.0 + 3 * at) for at in range(8)),
            periods=months_to("Oct-19", 5) if monthly else years_to(2022, 5),
        )
        lines += [f"{template}: {text}" for template, text in world.said()]
    sys.stdout.buffer.write("\n".join(lines).encode("utf-8"))


if __name__ == "__main__":
    main()
