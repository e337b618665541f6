"""Which means a report may tell: one of too few members is none."""

from __future__ import annotations

from dataclasses import replace

from reportgen.verify.evidence import Reading
from reportgen.verify.ledger import Ledger
from reportgen.verify.recompute.sizes import threshold

_TOO_FEW = "too few"


def as_told(reading: Reading | None, ledger: Ledger) -> Reading | None:
    """A reading as a report may print it: without the number of a mean of too few members."""
    if reading is None or reading.asked == 1 or reading.stored is None:
        return reading
    if reading.members >= threshold(ledger, "neighbours_fewest"):
        return reading
    return replace(reading, stored=None, marker=_TOO_FEW)
