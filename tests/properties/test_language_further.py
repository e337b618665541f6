"""The further templates speak for every combination: gaps, means, parts, places, tallies."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations, product

import pytest

from tests.properties.reading import JUDGING
from tests.properties.test_language import BETTER, OPENINGS, clean, starts

OTHERS = ("England", "Eastlands", "neighbours")
GAPS = ("percentage", "rate")
APART = ("above", "below")
STANDS = (*APART, "similar", "in line")


def _judged(better: str, good: bool, words: tuple[str, str]) -> str:
    """The word that goes with a direction; none where neither is better."""
    return f", {words[0] if good else words[1]}" if better else ""


def _movers() -> Iterator[tuple[str, str, str]]:
    """Who moved a gap with the way of each: whoever moved it did not stay the same."""
    ways = ("rose", "fell", "unchanged")
    for own, theirs, mover in product(ways, ways, ("own", "comparator", "both", "neither")):
        moved = {"own": [own], "comparator": [theirs], "both": [own, theirs]}.get(mover, [])
        if "unchanged" not in moved:
            yield own, theirs, mover


def test_every_gap_that_changed_can_be_said() -> None:
    ends = {"widened": "from 6.1 in 2018 to 9.3", "narrowed": "from 6.1 in 2018 to 1.3"}
    for (first, better, _), side, (own, theirs, mover) in product(
        starts(GAPS, OPENINGS[:1]), APART, _movers()
    ):
        for way, size in ends.items():
            words = f"{size}, {side}, own {own}, theirs {theirs}, {mover}"
            bad = side == ("below" if better == BETTER[0] else "above")
            judged = _judged(better, way == "narrowed", ("improved", "worsened")) if bad else ""
            lines = [first, "now 70.0 in 2022"]
            lines += [f"changed gap {name} {words}{judged}" for name in OTHERS]
            for kept in (lines[:3], lines[:4], lines):
                assert way in clean("gap_change", kept)


@pytest.mark.parametrize(
    "begins", ["alone in 2022, a new law", "alone in 2022", "in 2020, a new law", "in 2020"]
)
def test_every_start_of_a_series_can_be_said(begins: str) -> None:
    for first, _, _ in starts():
        clean("series_start", [first, "now 61.2 in 2022", f"begins {begins}"])
        clean("series_start", [first, "now 61.2 in 2022", "begins formed, 2021-04-01"])


def test_every_mean_of_several_years_can_be_said() -> None:
    figures = {"above": 75.0, "below": 85.1, "similar": 81.0, "in line": 81.2}
    for (first, _, _), pooled, stands in product(
        starts(openings=OPENINGS[:1]),
        ("", ", pooled"),
        [(), *product(STANDS, repeat=1), *product(STANDS, repeat=3)],
    ):
        beside = [
            f", {name} {figures[stand]} {stand}"
            for name, stand in zip(OTHERS, stands, strict=False)
        ]
        mean = f"average 81.2 of 3 years from 2020{pooled}{''.join(beside)}"
        text = clean("average", [first, "now 82.0 in 2022", mean])
        assert "81.2" in text
        assert not JUDGING.search(text), text


def test_every_projection_can_be_said() -> None:
    months = ("Sep", "Oct", "Nov", "Dec", "Jan", "Feb")
    for month, flag, by, opening in product(
        months, ("", ", provisional"), ("", ", from 350 of 600 last year"), (0, 1)
    ):
        lines = [
            "number, low is better" if opening else "number",
            f"now 5200 in YTD {month}-19{flag}",
            f"projection 11000 from 10900 to 11100{by}",
        ]
        text = clean("projection", lines)
        assert "projection" in text
        assert not JUDGING.search(text), text


def test_every_breakdown_can_be_said() -> None:
    names = ("foster care", "aged 10 to 15", "10 to 15", "their own homes", "in need and alone")
    for first, portion, held in product(
        ("number", "number, at 31 March, second opening"),
        ("largest", "most", "almost all"),
        product(names, ("50 18.9", "18.9")),
    ):
        name, figure = held
        parts = [f"{name} = {figure}", "kinship care = 40 15.2", "others = 12.1"]
        for count in (1, 2, 3):
            whole = f"whole 264, by placement, {portion}, {', '.join(parts[:count])}"
            clean("composition", [first, "now 264 in 2022", whole])
            if portion == "largest" and count > 1:
                tied = f"whole 264, by age, largest, {count} alike, {', '.join(parts[:count])}"
                clean("composition", [first, "now 264 in 2022", whole, tied])


def test_every_set_of_districts_can_be_said() -> None:
    ends = ("East", "East | West", "East | West | North")
    moves = ("", *(f", since 2021, {way}" for way in ("2 rose", "9 fell", "3 rose, 1 fell")))
    moves = (*moves, ", since 2021, 4 rose, 3 fell, 2 unchanged", ", since 2021, 2 unchanged")
    for (first, _, _), held, high, low, moved in product(
        starts(openings=OPENINGS[:1]),
        ("11 of 12", "12 of 12"),
        ends,
        ("South", "South | Mid"),
        moves,
    ):
        sides = f"highest {high} 66, lowest {low} 21"
        clean("districts", [first, "now 40 in 2022", f"districts {held}, {sides}{moved}"])
    for (first, _, _), held, moved in product(starts(), ("2 of 2", "2 of 3"), moves):
        places = f"places {held}, East 33, Hither and Yon 29{moved}"
        clean("districts", [first, "now 31 in 2022", places])


def test_every_flow_can_be_said() -> None:
    own = "called the number of children who started to be looked after"
    outs = ("the number of children who ceased to be looked after", "the number of cases closed")
    tenths = [each / 10 for each in (1, 3, 8, 9, 10, 11, 12, 18, 20, 25)]
    for out, ratio, when in product(outs, tenths, ("2022", "Oct-19", "Q2 2019/20")):
        flow = f"flow {round(700 / ratio)}, called {out}, ratio {ratio}"
        clean("flow_ratio", [f"number, {own}", f"now 700 in {when}", flow])


def test_every_set_of_lacking_comparators_can_be_said() -> None:
    last = ("", ", last 55 in 2018/19", ", last 54 in Sep-19")
    for (first, _, _), count in product(starts(GAPS), (1, 2, 3)):
        for names, held in product(combinations(OTHERS, count), product(last, repeat=count)):
            if not any(held):
                continue  # said in the data notes alone
            lines = [first, "now 62 in Oct-19"]
            lines += [f"lacking {name}{old}" for name, old in zip(names, held, strict=True)]
            text = clean("comparator_missing", lines)
            assert not re.search(r"\b(above|below|higher|lower)\b", text), text


@pytest.mark.parametrize("template", ["together", "section_summary"])
def test_every_tally_of_several_indicators_can_be_said(template: str) -> None:
    better = ("England better", "England similar", "England worse")
    neutral = ("England above", "England similar", "England below")
    further = ("without a figure", *(["alone"] if template == "section_summary" else []))
    for first, stands in (("percentage, high is better", better), ("rate", neutral)):
        if template == "section_summary" and stands is neutral:
            continue  # an assessment is judged or there is none
        for count in (2, 3, 4):
            for held in product((*stands, *further), repeat=count):
                if not any("England" in each for each in held):
                    continue
                lines = [first, "about timeliness measures"]
                lines += [f"member {chr(65 + at)}, in 2022, {e}" for at, e in enumerate(held)]
                clean(template, lines)


def test_several_indicators_beside_several_comparators_can_be_said() -> None:
    words = ("better", "similar", "worse")
    for one, two, years in product(
        product(words, repeat=3), product(words, repeat=3), ("2022", "2021")
    ):
        lines = ["percentage, high is better", "about timeliness measures"]
        for name, stands, when in (("A", one, "2022"), ("B", two, years)):
            beside = ", ".join(f"{o} {s}" for o, s in zip(OTHERS, stands, strict=True))
            lines.append(f"member {name}, in {when}, {beside}")
        clean("together", lines)


@pytest.mark.parametrize("template", ["gap", "key_message"])
def test_every_tested_difference_can_be_said(template: str) -> None:
    figures = {"above": 40, "below": 60, "similar": 50.1, "in line": 50}
    for (first, better, _), stands, passed in product(
        starts(GAPS), product(STANDS, repeat=2), product((True, False), repeat=2)
    ):
        lines = [first, "level 50 in 2022"]
        for name, stand, significant in zip(OTHERS, stands, passed, strict=False):
            judged = ""
            if stand in APART:
                good = (stand == "above") == (better == BETTER[0])
                judged = f", plain{_judged(better, good, ('better', 'worse'))}"
            lines.append(f"gap {name} {figures[stand]}, {stand}{judged}")
            if stand in APART:
                lines.append(
                    f"tested {name}, {'significant' if significant else 'not significant'}"
                )
        text = clean(template, lines)
        if not any(each.endswith(", significant") for each in lines):
            assert not re.search(r"(?<!not )(?<!statistically )significantly", text), text


def test_every_place_that_moved_far_can_be_said() -> None:
    for (first, better, _), now, before, joint in product(
        starts(), (1, 2, 60, 150), (1, 21, 77, 151), ("", ", 3 joint")
    ):
        if now == before:
            continue
        quartile = ", quartile A" if better else ""
        lines = [first, "now 50 in 2022", f"rank {now} of 151{joint}{quartile}"]
        clean("rank", [*lines, f"was ranked {before} of 151 in 2021{joint}"])
