"""Which function works out which kind of fact, and what it gives back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from reportgen.verify.evidence import Evidence
from reportgen.verify.ledger import Ledger

Entry = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Truth:
    """One fact as it should be by the workbook, in the keys of the ledger's entry.

    Parameters
    ----------
    figures : each figure's name ("value", "reference", "low"), and the number as printed.
    numbers : what is worked out: "difference", "rank", "ranked", "steps", "per_cent".
    words : what the rule finds: "relation", "size", "judgement", "direction", "shape".
    periods : labels: "reference_period", "first", "turn".
    faults : why the fact cannot be so at all, each as a sentence; empty when it can.
    unknown : names of what this auditor cannot work out here, so that nothing is said of it.
    """

    figures: Mapping[str, str] = field(default_factory=dict)
    numbers: Mapping[str, str] = field(default_factory=dict)
    words: Mapping[str, str] = field(default_factory=dict)
    periods: Mapping[str, str] = field(default_factory=dict)
    faults: tuple[str, ...] = ()
    unknown: frozenset[str] = frozenset()


Recompute = Callable[[Entry, Ledger, Evidence], Truth]
RECOMPUTE: dict[str, Recompute] = {}
"""By the ledger's word for the kind of fact: "gap", "change_baseline", "trend"."""
