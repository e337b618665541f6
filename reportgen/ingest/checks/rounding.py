"""How figures are rounded, as the figures themselves show it."""

from __future__ import annotations

import numpy as np

from reportgen.ingest.checks.numbers import Floats

NOISE = 1e-9  # of binary numbers


def unit_of(values: Floats) -> float:
    """What all of some numbers are rounded to: 10, 5, or 0 where neither can be seen.

    Examples
    --------
    >>> unit_of(np.array([120.0, 40.0])), unit_of(np.array([125.0, 40.0])), unit_of(np.array([7.0]))
    (10.0, 5.0, 0.0)
    """
    for unit in (10.0, 5.0):
        if bool(np.all(np.abs(values / unit - np.rint(values / unit)) < NOISE)):
            return unit
    return 0.0
