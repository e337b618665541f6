"""One place beside itself: up, down, unmoved, and how it went on the way."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from reportgen.verify.evidence import Reading
from reportgen.verify.factcheck.claims import Claim
from reportgen.verify.factcheck.judge_places import undirected
from reportgen.verify.factcheck.judging import Finding, Setting
from reportgen.verify.factcheck.measures import Unit
from reportgen.verify.factcheck.printed import order, said, told_order
from reportgen.verify.factcheck.verdict import Outcome
from reportgen.verify.factcheck.when import When

_WAYS = {"up": "higher", "down": "lower"}
_VERBS = {"up": "rose", "down": "fell", "better": "improved", "worse": "worsened"}
_FAR_BACK = 5  # years that a movement without a beginning may be meant of
_POINTS = 3
_SHARE = Decimal("0.1")


def moved(setting: Setting, claim: Claim) -> Finding | None:
    """Whether a figure went the way that is said, and steadily where that is said."""
    way = _way(setting, claim.way)
    when = claim.when or setting.workbook.figures.latest(setting.measure.code, claim.place)
    now = setting.at(claim.place, when)
    if not way:
        return undirected(setting, claim) if any(setting.subject.figures()) else None
    if when is None or now is None:
        return None
    starts = _starts(setting, claim, when)
    told = _told(setting, claim, when)
    pairs = [(each, then) for each in starts if (then := setting.at(claim.place, each))]
    if not pairs:
        return None
    for since, then in pairs:
        if order(now, then) == _WAYS[way]:
            good = Finding(
                Outcome.AGREES, told, f"{said(then)} in {since}, {said(now)} in {when}", (then, now)
            )
            return _on_the_way(setting, claim, (since, when), way, good)
    return _not_so(setting, claim, (way, told), pairs, now)


def _not_so(
    setting: Setting,
    claim: Claim,
    said_: tuple[str, str],
    pairs: Sequence[tuple[When, Reading]],
    now: Reading,
) -> Finding | None:
    way, told = said_
    if not _certain(setting, claim) or (
        claim.since is None and len(pairs) < 2 and not _dated(claim)
    ):
        return None
    since, then = pairs[0]
    why = f"{said(then)} in {since}, {said(now)} in {now.period}"
    if _by_paper(claim) == _WAYS[way]:
        return Finding(
            Outcome.DIFFERS, told, f"so by the paper's own figures; today {why}", (then, now)
        )
    if claim.since is None and not _dated(claim):
        why = f"from none of the {len(pairs)} periods before; {why}"
    level = " (level)" if order(now, then) == "same" else ""
    return Finding(Outcome.CONTRADICTS, told, why + level, (then, now))


def _dated(claim: Claim) -> bool:
    return bool(claim.years or claim.flags & {"year"})


def _by_paper(claim: Claim) -> str:
    then = dict(claim.of_other).get("since")
    return told_order(claim.of_own, then) if claim.of_own and then else ""


def _way(setting: Setting, way: str) -> str:
    if way in _WAYS:
        return way
    if not setting.good:
        return ""
    return "up" if (way == "better") == (setting.good == "high") else "down"


def _starts(setting: Setting, claim: Claim, when: When) -> list[When]:
    """From when a movement may be meant, the likeliest first."""
    told = [each for each in setting.periods(claim.place) if each < when]
    if "year" in claim.flags:
        return told[-1:]
    if "recent" in claim.flags:
        return [*([claim.since] if claim.since else []), *reversed(told[-3:])]
    if claim.since:
        return [claim.since]
    if claim.years:
        asked = (claim.years, claim.years - 1)
        return [each for each in told if when.year - each.year in asked]
    return list(reversed(told[-_FAR_BACK:]))


def _on_the_way(
    setting: Setting, claim: Claim, window: tuple[When, When], way: str, good: Finding
) -> Finding:
    """Of "consistent" every step counts, of "continues to" the last one."""
    since, when = window
    if not claim.flags & {"steady", "on"}:
        return good
    told = [each for each in setting.periods(claim.place) if since <= each <= when]
    if "steady" not in claim.flags or not claim.since:
        told = [each for each in setting.periods(claim.place) if each <= when][-2:]
    read = [reading for each in told if (reading := setting.at(claim.place, each))]
    opposite = {"higher": "lower", "lower": "higher"}[_WAYS[way]]
    for earlier, later in pairwise(read):
        if order(later, earlier) == opposite and _certain(setting, claim):
            word = "consistent" if "steady" in claim.flags else "continuing"
            why = (
                f"{good.why}, but {said(earlier)} in {earlier.period} became {said(later)} in "
                f"{later.period}: not {word}"
            )
            return Finding(Outcome.CONTRADICTS, f"{good.claim}, {word}", why, tuple(read))
    return good


def flat(setting: Setting, claim: Claim) -> Finding | None:
    """Whether a figure stayed as it was: as printed, or within little over a stretch."""
    when = claim.when or setting.workbook.figures.latest(setting.measure.code, claim.place)
    now = setting.at(claim.place, when)
    if when is None or now is None:
        return None
    since = claim.since or (When(when.year - claim.years) if claim.years else None)
    then = setting.at(claim.place, since)
    if then is None or since is None:
        return None
    told = f"{setting.name(claim.place)} was {claim.way} between {since} and {when}"
    read = [
        reading
        for each in setting.periods(claim.place)
        if since <= each <= when and (reading := setting.at(claim.place, each))
    ]
    path = ", ".join(said(each) for each in read)
    if claim.way == "little changed":  # how little is little is the paper's own
        if _stays((then, now), setting.measure.unit):
            return Finding(Outcome.AGREES, told, f"{said(then)} then, {said(now)} now", (then, now))
        return None
    if claim.way == "unchanged":
        if order(now, then) == "same":
            return Finding(Outcome.AGREES, told, f"{said(then)} then, {said(now)} now", (then, now))
        outcome = Outcome.DIFFERS if _by_paper(claim) == "same" else Outcome.CONTRADICTS
    elif _stays(read, setting.measure.unit):
        return Finding(Outcome.AGREES, told, path, tuple(read))
    else:
        outcome = Outcome.CONTRADICTS
    return Finding(outcome, told, path, tuple(read)) if _certain(setting, claim) else None


def _stays(read: Sequence[Reading], unit: Unit) -> bool:
    numbers = [each.stored for each in read if each.stored is not None]
    apart = max(numbers) - min(numbers)
    if unit is Unit.PER_CENT:
        return apart <= _POINTS
    return apart <= _SHARE * abs(sum(numbers, Decimal()) / len(numbers))


def _certain(setting: Setting, claim: Claim) -> bool:
    return setting.settled or (claim.stated and not setting.match.rival)


def _told(setting: Setting, claim: Claim, when: When) -> str:
    verb = _VERBS[claim.way]
    if claim.since:
        return f"{setting.name(claim.place)} {verb} between {claim.since} and {when}"
    return f"{setting.name(claim.place)} {verb} up to {when}"
