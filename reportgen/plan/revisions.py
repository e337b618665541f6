"""Which revisions a report tells: those of its own indicators, in its own order."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from reportgen.domain.indicator import Indicator
from reportgen.domain.release import Revisions


def told_revisions(found: Revisions | None, told: Iterable[Indicator]) -> Revisions | None:
    """The revisions of the indicators told, in their order; None where no last paper is named."""
    if found is None:
        return None
    by_id = {each.indicator.id: each for each in found.each}
    codes = dict.fromkeys(indicator.id for indicator in told)
    return replace(found, each=tuple(by_id[each] for each in codes if each in by_id))
