"""Figures, steps and targets of a paper beside those of the workbook."""

from __future__ import annotations

from decimal import Decimal

from reportgen.verify.evidence import Reading, rounded
from reportgen.verify.factcheck.claims import Claim
from reportgen.verify.factcheck.judging import Finding, Setting
from reportgen.verify.factcheck.matching import HIGH
from reportgen.verify.factcheck.measures import Unit
from reportgen.verify.factcheck.printed import near, roughly, said, same, told_order
from reportgen.verify.factcheck.signs import NEIGHBOURS, Number
from reportgen.verify.factcheck.verdict import Outcome
from reportgen.verify.factcheck.when import When

_SURE_WORDS = 0.7


def figure(setting: Setting, claim: Claim) -> Finding:
    """Whether a figure is the workbook's; where not, whose or when's it is."""
    number = claim.number
    name = setting.name(claim.place)
    when = claim.when or setting.workbook.figures.latest(setting.measure.code, claim.place)
    told = f"{name}, {claim.when or 'no period told'}: {_shown(number, claim)}"
    reading = setting.at(claim.place, when)
    if number is None or reading is None:
        return Finding(Outcome.UNMATCHED, told, _absent(setting, claim, when))
    if same(number, reading):
        why = "the workbook's figure" if claim.when else f"no period is told; so in {when}"
        return Finding(Outcome.AGREES, told, why, (reading,))
    if number.rough:
        if roughly(number, reading):
            return Finding(Outcome.AGREES, told, "told as rough, and near", (reading,))
        return Finding(Outcome.UNMATCHED, told, "told as rough, and not near", (reading,))
    if not claim.stated:
        why = f"no period is told, and the workbook's latest ({when}) is {said(reading)}"
        return Finding(Outcome.UNMATCHED, told, why, (reading,))
    if not _sure(setting, number, reading):
        why = f"the nearest indicator has {said(reading)}; too far off to be surely the one meant"
        return Finding(Outcome.UNMATCHED, told, why, (reading,))
    return Finding(Outcome.DIFFERS, told, _differs(setting, claim, reading), (reading,))


def _sure(setting: Setting, number: Number, reading: Reading) -> bool:
    """Whether the match bears an accusation: other figures agree, or it is near and well worded."""
    match = setting.match
    if match.rival:
        return False
    if match.hits:
        return True
    if near(number, reading):
        return match.words >= _SURE_WORDS or match.compared > 1
    return match.words >= HIGH


def _differs(setting: Setting, claim: Claim, reading: Reading) -> str:
    today = f"today the workbook has {said(reading)}"
    number = claim.number
    previous = setting.workbook.previous
    if number is None or claim.when is None:
        return today
    if previous:
        earlier = previous.at(setting.measure.code, claim.place, claim.when)
        if earlier and same(number, earlier):
            return f"{today}; the earlier release had {said(earlier)}: restated since"
    code = setting.measure.code
    if not near(number, reading):
        for place in (
            setting.workbook.areas.code,
            "970",
            setting.workbook.areas.region,
            NEIGHBOURS,
        ):
            other = setting.at(place, claim.when)
            if place != claim.place and other and same(number, other):
                return f"{today}; {said(other)} is the figure of {setting.name(place)}"
    for when in reversed(setting.workbook.figures.periods(code, claim.place)):
        other = setting.at(claim.place, when)
        if when != claim.when and other and same(number, other):
            return f"{today}; {said(other)} is that of {when}, or it may have been restated since"
    if previous:
        return f"{today}, and so the earlier release; it may have been restated before that"
    also = ", or be of another set of neighbours" if claim.place == NEIGHBOURS else ""
    return f"{today}; it may have been restated since{also}"


def _absent(setting: Setting, claim: Claim, when: When | None) -> str:
    code = setting.measure.code
    if claim.place.startswith("?") or not setting.workbook.figures.periods(code, claim.place):
        return f"the workbook has no figure of {setting.name(claim.place).lstrip('?')} for it"
    if when is None:
        return "no period is told"
    return f"the workbook has no figure of {when} for it"


def _shown(number: Number | None, claim: Claim) -> str:
    if number is None:
        return ""
    unit = {Unit.PER_CENT: "%", Unit.RATE: " (rate)", Unit.DAYS: " days"}.get(
        claim.unit or Unit.OTHER, ""
    )
    return f"{number.value:,}{unit}"


def step(setting: Setting, claim: Claim) -> Finding | None:
    """Whether a figure moved by so much, and whether points are called points."""
    number = claim.number
    when = claim.when
    since = claim.since or (When(when.year - 1) if when else None)
    now, then = setting.at(claim.place, when), setting.at(claim.place, since)
    if number is None or now is None or then is None:
        return None
    told = f"{setting.name(claim.place)} moved by {number.value:,} between {since} and {when}"
    moved = abs((now.shown or Decimal()) - (then.shown or Decimal()))
    size, places = abs(number.value), number.places
    by_figures = rounded(moved, places) == size
    share = rounded(moved / abs(then.stored) * 100, places) if then.stored else None
    read = (now, then)
    if setting.measure.unit is Unit.PER_CENT and number.unit in (Unit.PER_CENT, Unit.POINTS):
        return _points(number, (by_figures, share == size), told, read)
    if number.unit is Unit.PER_CENT:
        if share == size:
            return Finding(Outcome.AGREES, told, "a share of the earlier figure", read)
        return Finding(Outcome.DIFFERS, told, f"today by {share} per cent", read)
    if by_figures:
        return Finding(Outcome.AGREES, told, "the difference of the two figures", read)
    return Finding(Outcome.DIFFERS, told, f"today by {moved}", read)


def _points(
    number: Number, fits: tuple[bool, bool], told: str, read: tuple[Reading, Reading]
) -> Finding:
    by_points, by_share = fits
    called_points = number.unit is Unit.POINTS
    if by_points and not called_points and not by_share:
        why = "the difference of the two percentages is told in per cent: it is percentage points"
        return Finding(Outcome.CONTRADICTS, told, why, read)
    if by_share and called_points and not by_points:
        why = "the change in per cent is told in percentage points"
        return Finding(Outcome.CONTRADICTS, told, why, read)
    if by_points or by_share:
        why = "the difference of the two figures" if by_points else "a share of the earlier figure"
        return Finding(Outcome.AGREES, told, why, read)
    now, then = read
    return Finding(Outcome.DIFFERS, told, f"today from {said(then)} to {said(now)}", read)


def target(claim: Claim, good: str) -> Finding | None:
    """Whether a figure is on the side of its target that the paper says; both are its own."""
    own, aim = claim.of_own, claim.number
    if own is None or aim is None:
        return None
    is_so = told_order(own, aim)
    told = f"{own.value:,} is {claim.way} beside the target of {aim.value:,}"
    wanted = claim.way
    if wanted in ("better", "worse"):
        if not good:
            return None
        wanted = "higher" if (wanted == "better") == (good == "high") else "lower"
    if wanted == "same":
        return None
    if is_so == wanted:
        return Finding(Outcome.AGREES, told, "by the paper's own two figures")
    return Finding(Outcome.CONTRADICTS, told, f"by the paper's own two figures it is {is_so}")
