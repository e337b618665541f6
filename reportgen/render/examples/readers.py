"""Reads one fact from one readable line: the facts of the first rules."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from decimal import Decimal

from reportgen.domain.fact import (
    Change,
    ComparatorTrend,
    Crossover,
    Gap,
    Level,
    Missing,
    NeighbourRank,
    Pair,
    Rank,
    Record,
    Streak,
    TargetFact,
    Trend,
)
from reportgen.domain.observation import Figure, Flag, Marker
from reportgen.domain.relation import (
    Band,
    Direction,
    History,
    Judgement,
    Pace,
    Recovery,
    Relation,
    Shape,
    Size,
    TargetResult,
)
from reportgen.domain.source import Provenance
from reportgen.domain.threshold import (
    Target,
    TargetScope,
    Tolerance,
    ToleranceUnit,
)
from reportgen.render.examples.case import (
    VALUE,
    YEAR,
    Case,
    comparator_named,
    figure,
    first_line,
    gap_of,
    in_period,
    one_of,
    period,
    shared,
)
from reportgen.render.examples.places import VS_NEIGHBOURS


def _level(case: Case, head: str, words: Sequence[str]) -> None:
    _now(case, head, words)
    behind = next((word.removeprefix("behind ") for word in words if "behind" in word), "")
    case.facts.append(
        Level(**shared(case), value=case.value, behind=period(behind) if behind else None)
    )


def _now(case: Case, head: str, words: Sequence[str]) -> None:
    """The area's figure, for facts that are not a level."""
    case.value, case.period = in_period(head)
    if "provisional" in words:
        case.value = replace(case.value, flags=(Flag.PROVISIONAL,))


def _change(kind_of: str) -> Callable[[Case, str, Sequence[str]], None]:
    def read(case: Case, head: str, words: Sequence[str]) -> None:
        reference, when = in_period(head)
        multiples = ("halved", "doubled", "more than halved", "more than doubled")
        case.facts.append(
            Change(
                **shared(case),
                kind_of=kind_of,
                value=case.value,
                reference_period=when,
                reference=reference,
                difference=gap_of(case.value, reference),
                direction=one_of(Direction, words, Direction.UNCHANGED),
                size=one_of(Size, words, Size.PLAIN),
                judgement=one_of(Judgement, words, Judgement.NONE),
                multiple=next((word for word in words if word in multiples), ""),
                consecutive=case.period.directly_follows(when),
                overlapping=case.period.overlaps(when),
            )
        )

    return read


def _pair(case: Case, head: str, words: Sequence[str]) -> None:
    now, _, before = head.partition(" from ")
    other = first_line("number").indicator
    alike = one_of(Direction, words, None)
    own = next((fact.direction for fact in case.facts if isinstance(fact, Change)), alike)
    case.facts.append(
        Pair(
            **shared(case),
            value=case.value,
            other=other,
            other_value=figure(now),
            other_reference=figure(before) if before else None,
            direction=own,
            other_direction=alike,
        )
    )


def _gap(case: Case, head: str, words: Sequence[str]) -> None:
    found = re.fullmatch(rf"(?P<name>.+) {VALUE}", head)
    if found is None:
        raise ValueError(f'expected "gap England 21.5", found "gap {head}"')
    reference = figure(found["value"])
    had = re.search(r"(\d+) of (\d+)", " ".join(words))
    case.facts.append(
        Gap(
            **shared(case),
            comparator=comparator_named(found["name"].replace(";", ",")),
            value=case.value,
            reference_period=case.period,
            reference=reference,
            difference=gap_of(case.value, reference),
            relation=one_of(Relation, words, Relation.IN_LINE),
            size=one_of(Size, words, Size.PLAIN),
            judgement=one_of(Judgement, [w for w in words if w != "similar"], Judgement.NONE),
            members=int(had[1]) if had else 1,
            asked=int(had[2]) if had else 1,
        )
    )


def _side(case: Case, head: str, words: Sequence[str]) -> None:
    """ "side England, always below since 2018" or "side England, now below, above 2018 to 2019".

    "to" means every year; "above 2018, 2020" just these; "gap years" a year without a figure.
    """
    text = ", ".join(words)
    now = re.search(r"(?:always|now) (above|below)", text)
    years = [period(each) for each in re.findall(r"\d{4}", text)]
    history = History.ALWAYS if "always" in text else History.CROSSED
    if "alternating" in text:
        history = History.ALTERNATING
    crossed = history is History.CROSSED
    if crossed and " to " in text:
        years = [period(str(each)) for each in range(years[0].last, years[-1].last + 1)]
    case.facts.append(
        Crossover(
            **shared(case),
            comparator=comparator_named(head),
            value=case.value,
            reference=case.value,
            relation=Relation(now[1]) if now else Relation.ABOVE,
            history=history,
            first=years[0],
            earlier_first=years[0] if crossed else None,
            earlier_last=years[-1] if crossed else None,
            earlier=tuple(years) if crossed else (),
            gap_years="gap years" in words,
        )
    )


def _trend(case: Case, head: str, words: Sequence[str]) -> None:
    """ "trend peak, from 79 in 2018, turn 85 in 2019, low 77, high 85, beyond"."""
    named = {word.split(" ")[0]: word.split(" ", 1)[-1] for word in words}
    reference, first = in_period(named["from"])
    turn = in_period(named["turn"]) if "turn" in named else (None, None)
    case.facts.append(
        Trend(
            **shared(case),
            shape=Shape(head),
            first=first,
            value=case.value,
            reference=reference,
            difference=gap_of(case.value, reference),
            low=figure(named["low"]) if "low" in named else min(case.value, reference, key=_shown),
            high=figure(named["high"])
            if "high" in named
            else max(case.value, reference, key=_shown),
            turn=turn[1],
            turn_value=turn[0],
            turn_until=period(named["until"]) if "until" in named else None,
            recovery=one_of(Recovery, words, Recovery.NONE),
            latest_against="latest against" in words,
            initial_against="initial against" in words,
            gap_years="gap years" in words,
            judgement=one_of(Judgement, words, Judgement.NONE),
        )
    )


def _shown(each: Figure) -> Decimal:
    return each.shown


def _movement(case: Case, head: str, words: Sequence[str]) -> None:
    """ "movement England from 64 in 2018 to 70, rose, opposite, own fell"."""
    found = re.fullmatch(rf"(?P<name>.+) from {VALUE} in {YEAR} to (?P<now>[\d.]+)", head)
    if found is None:
        raise ValueError(f'expected "movement England from 64 in 2018 to 70", found "{head}"')
    own = next(word.removeprefix("own ") for word in words if word.startswith("own "))
    now, then = figure(found["now"]), figure(found["value"])
    case.facts.append(
        ComparatorTrend(
            **shared(case),
            comparator=comparator_named(found["name"]),
            value=now,
            reference_period=period(found["year"]),
            reference=then,
            difference=gap_of(now, then),
            direction=one_of(Direction, words, Direction.UNCHANGED),
            own_direction=Direction(own),
            pace=one_of(Pace, words, Pace.STABLE),
        )
    )


def _streak(case: Case, head: str, words: Sequence[str]) -> None:
    reference, when = in_period(words[-1])
    case.facts.append(
        Streak(
            **shared(case),
            steps=int(head),
            direction=one_of(Direction, words, Direction.FELL),
            value=case.value,
            reference_period=when,
            reference=reference,
            judgement=one_of(Judgement, words, Judgement.NONE),
        )
    )


def _record(case: Case, head: str, words: Sequence[str]) -> None:
    """ "record lowest since 2016, previous 19.4 in 2020"."""
    extreme, _, first = head.partition(" since ")
    reference, when = in_period(words[0].removeprefix("previous "))
    case.facts.append(
        Record(
            **shared(case),
            highest=extreme == "highest",
            value=case.value,
            first=period(first),
            reference_period=when,
            reference=reference,
            equalled="equalled" in words,
        )
    )


def _ranks(text: str) -> tuple[int, int]:
    rank, _, ranked = text.partition(" of ")
    return int(rank), int(ranked)


def _joint(words: Sequence[str]) -> int:
    return next((int(word.split(" ")[0]) for word in words if word.endswith(" joint")), 1)


def _rank(case: Case, head: str, words: Sequence[str]) -> None:
    rank, ranked = _ranks(head)
    case.facts.append(
        Rank(
            **shared(case),
            kind_of="rank" if case.indicator.polarity.judges else "position",
            value=case.value,
            rank=rank,
            ranked=ranked,
            joint=_joint(words),
            quartile=next((word[-1] for word in words if word.startswith("quartile")), ""),
        )
    )


def _neighbour_rank(case: Case, head: str, words: Sequence[str]) -> None:
    rank, ranked = _ranks(head)
    case.facts.append(
        NeighbourRank(
            **shared(case),
            comparator=replace(VS_NEIGHBOURS, own="own list" in words),
            value=case.value,
            rank=rank,
            ranked=ranked,
            joint=_joint(words),
            best_first=case.indicator.polarity.judges,
        )
    )


def _target(case: Case, head: str, words: Sequence[str]) -> None:
    """ "target 90, local, near, within 2 points, amber"."""
    within = next((word.split(" ") for word in words if word.startswith("within ")), None)
    tolerance = Tolerance(Decimal(within[1]), ToleranceUnit.POINTS) if within else None
    if within and within[-1] == "cent":
        tolerance = Tolerance(Decimal(within[1]), ToleranceUnit.PER_CENT)
    bands_only = head == "bands"
    stated = None if bands_only else Decimal(head)
    scope = TargetScope.NATIONAL if "national" in words else TargetScope.LOCAL
    made = None if stated is None else Target(stated, Provenance("made"), scope, tolerance)
    reference = None if stated is None else Figure(stated, case.value.places)
    case.facts.append(
        TargetFact(
            **shared(case),
            value=case.value,
            target=made,
            reference=reference,
            difference=gap_of(case.value, reference) if reference else None,
            result=one_of(TargetResult, words, None),
            band=one_of(Band, words, None),
        )
    )


def _missing(case: Case, head: str, words: Sequence[str]) -> None:
    """ "missing confidential in 2022, last 19.4 in 2020"."""
    reasons = {
        "confidential": Marker.CONFIDENTIAL,
        "not available": Marker.NOT_AVAILABLE,
        "not applicable": Marker.NOT_APPLICABLE,
        "low": Marker.LOW,
        "unreliable": Marker.UNRELIABLE,
        "not stated": Marker.NOT_STATED,
        "empty": Marker.EMPTY,
        "no such period": Marker.NO_SUCH_PERIOD,
        "unreadable": Marker.UNREADABLE,
    }
    reason, _, when = head.rpartition(" in ")
    case.period = period(when)
    last = in_period(words[0].removeprefix("last ")) if words else (None, None)
    case.facts.append(
        Missing(
            **shared(case),
            marker=reasons[reason],
            last_value=last[0],
            last_period=last[1],
        )
    )


READERS: dict[str, Callable[[Case, str, Sequence[str]], None]] = {
    "level": _level,
    "now": _now,
    "baseline": _change("baseline"),
    "previous": _change("previous"),
    "year earlier": _change("year_earlier"),
    "pair": _pair,
    "gap": _gap,
    "side": _side,
    "trend": _trend,
    "movement": _movement,
    "streak": _streak,
    "record": _record,
    "rank": _rank,
    "neighbour rank": _neighbour_rank,
    "target": _target,
    "missing": _missing,
}
