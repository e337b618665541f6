"""One place beside others: higher, lower or level, now and before."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from reportgen.verify.factcheck.claims import Claim
from reportgen.verify.factcheck.judging import Finding, Setting
from reportgen.verify.factcheck.printed import close, order, said, told_order
from reportgen.verify.factcheck.verdict import Outcome
from reportgen.verify.factcheck.when import When

_FEW = 3  # periods before which "never so before" is not said
_AS = {"higher": "higher than", "lower": "lower than", "same": "in line with"}


def beside(setting: Setting, claim: Claim) -> Iterator[Finding]:
    """One finding for each place that the claim names."""
    way = _way(setting, claim.way)
    if not way:
        yield undirected(setting, claim)
        return
    for other in claim.others:
        if other == claim.place:
            continue
        if "before" in claim.flags:
            finding = _before(setting, claim, other, way)
        else:
            finding = _now(setting, claim, other, way)
        if finding:
            yield finding


def undirected(setting: Setting, claim: Claim) -> Finding:
    """A word of judgement about an indicator of which nobody says which way is good."""
    why = "neither the paper nor the indicator's source says which way is good; say higher or lower"
    return Finding(Outcome.ADVICE, f'{setting.name(claim.place)} "{claim.way}"', why)


def _way(setting: Setting, way: str) -> str:
    """The side that is good for "better"; "" where nobody states one."""
    if way not in ("better", "worse"):
        return way
    if not setting.good:
        return ""
    return "higher" if (way == "better") == (setting.good == "high") else "lower"


def _now(setting: Setting, claim: Claim, other: str, way: str) -> Finding | None:
    when = claim.when or setting.workbook.figures.latest(setting.measure.code, claim.place)
    own, its = setting.at(claim.place, when), setting.at(other, when)
    told = f"{setting.name(claim.place)} {_AS[way]} {setting.name(other)} in {when}"
    if own is None or its is None or when is None:
        return None
    by_paper = dict(claim.of_other).get(other)
    in_paper = told_order(claim.of_own, by_paper) if claim.of_own and by_paper else ""
    today = order(own, its)
    sides = f"{said(own)} beside {said(its)}"
    if way == "same":
        near = close(own.stored or Decimal(), its.stored or Decimal(), setting.measure.unit)
        if near:
            return Finding(Outcome.AGREES, told, sides, (own, its))
        if not _certain(setting, claim):
            return None
        return Finding(Outcome.CONTRADICTS, told, f"{sides}: not in line", (own, its))
    if today == way and in_paper in ("", way):
        return _also_before(
            setting, claim, other, way, Finding(Outcome.AGREES, told, sides, (own, its))
        )
    if not _certain(setting, claim):
        return None
    if in_paper == way:
        why = f"so by the paper's own figures; today {sides}"
        return Finding(Outcome.DIFFERS, told, why, (own, its))
    if today == way:
        why = f"by the paper's own figures it is {_plain(in_paper)}; today {sides}"
        return Finding(Outcome.CONTRADICTS, told, why, (own, its))
    why = f"{sides}: {_plain(today)}" + (
        " once both are rounded alike" if today == "same" and own.shown != its.shown else ""
    )
    return Finding(Outcome.CONTRADICTS, told, why, (own, its))


def _plain(word: str) -> str:
    return "level" if word == "same" else word


def _certain(setting: Setting, claim: Claim) -> bool:
    """Whether the period is surely the one that the paper means."""
    return setting.settled or (claim.stated and not setting.match.rival)


def _also_before(setting: Setting, claim: Claim, other: str, way: str, finding: Finding) -> Finding:
    """Of "remains lower" the period before counts too; of "in every year" each since the first."""
    when = claim.when
    if when is None or not claim.flags & {"still", "steady"}:
        return finding
    told = setting.periods(claim.place)
    if "steady" in claim.flags and claim.since:
        asked = [each for each in told if claim.since <= each < when]
    else:
        asked = [each for each in told if each < when][-1:]
    for each in asked:
        own, its = setting.at(claim.place, each), setting.at(other, each)
        if own and its and order(own, its) != way:
            if not _certain(setting, claim):
                return finding
            why = f"so in {when}, but in {each} {said(own)} beside {said(its)}"
            return Finding(Outcome.CONTRADICTS, f"{finding.claim}, as before", why, (own, its))
    return finding


def _before(setting: Setting, claim: Claim, other: str, way: str) -> Finding | None:
    now = claim.when or setting.workbook.figures.latest(setting.measure.code, claim.place)
    told = f"{setting.name(claim.place)} {_AS[way]} {setting.name(other)} before {now}"
    earlier = [each for each in setting.periods(claim.place) if now is None or each <= now]
    met: list[When] = []
    for each in earlier:
        own, its = setting.at(claim.place, each), setting.at(other, each)
        if own and its:
            met.append(each)
            if order(own, its) == way:
                why = f"so in {each}: {said(own)} beside {said(its)}"
                return Finding(Outcome.AGREES, told, why, (own, its))
    if len(met) < _FEW or not _certain(setting, claim) or way == "same":
        return None
    why = f"in none of the workbook's periods from {met[0]} to {met[-1]}"
    return Finding(Outcome.CONTRADICTS, told, why)
