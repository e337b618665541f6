"""The latest figure of the area: that it is the figure, and that it is the latest."""

from __future__ import annotations

from reportgen.verify.evidence import Reading
from reportgen.verify.recompute.claim import Claim, figures, works_out
from reportgen.verify.recompute.registry import Truth


@works_out("level")
def level(claim: Claim) -> Truth:
    """The figure of the period told. A later one of the same kind makes "the latest" false."""
    return Truth(
        figures=figures(value=claim.value),
        periods=_behind(claim),
        faults=tuple(
            f"{each.period} has a later figure for {claim.line}." for each in _later_figures(claim)
        )[:1],
    )


def _later(claim: Claim) -> list[Reading]:
    """The readings of the area's line after the period told."""
    line = claim.evidence.line(str(claim.indicator["id"]), claim.line)
    places = [at for at, each in enumerate(line) if each.period == claim.period]
    return list(line[places[-1] + 1 :]) if places else []


def _later_figures(claim: Claim) -> list[Reading]:
    later = [each for each in _later(claim) if each.stored is not None]
    return [each for each in later if claim.same_table(each.period)]


def _behind(claim: Claim) -> dict[str, str]:
    """The later period for which the area is said to have no figure, if that is so."""
    told = claim.entry.get("periods", {}).get("behind", "")
    if not told or claim.held(claim.line, period=told) is not None:
        return {}
    return {"behind": told}
