"""Every number of the tables decides something: changed, it changes what the rules find."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from reportgen.domain.fact import (
    Change,
    ComparatorTrend,
    Crossover,
    Gap,
    IndicatorFacts,
    Record,
    Streak,
    Trend,
)
from reportgen.domain.indicator import Measure
from reportgen.interpret.shapes import shape_of
from reportgen.interpret.wording import Wording
from tests.builders import indicator
from tests.interpret.builders import WORDING, of_kind, told

ROOT = Path(__file__).parents[2]
STEP = (50, 51.5, 58.5, 60)  # the middle one of three steps holds seven tenths of the rise
PLATEAU = (40, 50, 50.5, 50.9)
OVERALL = (50, 56, 54, 60, 58)
RATE = indicator(measure=Measure.RATE)
COUNT = indicator(measure=Measure.COUNT, places=0)
SCORE = indicator(measure=Measure.SCORE)


def shape(wording: Wording, *values: float) -> str:
    decimals = [Decimal(str(value)) for value in values]
    found = shape_of(decimals, range(len(values)), lambda _: Decimal(1), wording)
    return f"{found.shape.value} {found.recovery.value}".strip() if found else "none"


def with_number(name: str, value: str) -> Wording:
    changed = replace(WORDING.numbers[name], value=Decimal(value))
    return Wording({**WORDING.numbers, name: changed}, WORDING.adverbs)


@pytest.mark.parametrize(
    ("name", "value", "series", "before", "after"),
    [
        ("trend_fewest", "4", (50, 52, 54), "steady rise", "none"),
        ("plateau_fewest", "4", PLATEAU, "rise then plateau", "step up"),
        ("plateau_margins", "11", PLATEAU, "rise then plateau", "step up"),
        ("plateau_pace", "4", PLATEAU, "rise then plateau", "step up"),
        ("step_fewest", "5", STEP, "step up", "steady rise"),
        ("step_share", "70.1", STEP, "step up", "steady rise"),
        ("turn_cover", "92", (50, 60, 59, 61, 52), "peak mostly", "fluctuating"),
        ("turn_least_leg", "41", (50, 60, 56), "peak partly", "fluctuating"),
        ("partly_up_to", "39", (50, 60, 56), "peak partly", "peak mostly"),
        ("returned_up_to", "90", (50, 60, 50.9), "peak returned", "peak mostly"),
        ("overall_margins", "8.1", OVERALL, "overall rise", "fluctuating"),
        ("overall_directness", "51", OVERALL, "overall rise", "fluctuating"),
    ],
)
def test_a_number_of_the_trends_decides_the_shape(
    name: str, value: str, series: tuple[float, ...], before: str, after: str
) -> None:
    assert (shape(WORDING, *series), shape(with_number(name, value), *series)) == (before, after)


def records(found: IndicatorFacts) -> object:
    return [each.highest for each in of_kind(found, Record)]


def streaks(found: IndicatorFacts) -> object:
    return [each.steps for each in of_kind(found, Streak)]


def histories(found: IndicatorFacts) -> object:
    return [each.history.value for each in of_kind(found, Crossover)]


def paces(found: IndicatorFacts) -> object:
    return [each.pace.value for each in of_kind(found, ComparatorTrend)]


def relations(found: IndicatorFacts) -> object:
    return [each.relation.value for each in of_kind(found, Gap)]


def since(found: IndicatorFacts) -> object:
    change = of_kind(found, Change)[0]
    return change.size.value, change.multiple


def against(found: IndicatorFacts) -> object:
    return of_kind(found, Trend)[0].latest_against


def in_tables(tmp_path: Path, name: str, value: str) -> Path:
    folder = tmp_path / "templates"
    shutil.copytree(ROOT / "templates" / "wording", folder / "wording")
    path = folder / "wording" / WORDING_FILE[name]
    text = path.read_text(encoding="utf-8")
    shipped = f"\n{name},{WORDING.numbers[name].value},"
    assert shipped in text
    path.write_text(text.replace(shipped, f"\n{name},{value},"), encoding="utf-8")
    return folder


WORDING_FILE = {
    line.partition(",")[0]: path.name
    for path in (ROOT / "templates" / "wording").glob("*.csv")
    for line in path.read_text(encoding="utf-8").splitlines()
}
NINE = [50, 58, 52, 57, 51, 56, 53, 57, 60]
FIVE = [[50.0]] * 5


@pytest.mark.parametrize(
    ("name", "value", "given", "seen", "before", "after"),
    [
        ("record_fewest", "10", {"own": NINE}, records, [True], []),
        ("least_step", "300", {"own": NINE}, records, [True], []),
        ("least_step", "210", {"own": [50, 56, 54, 60, 58]}, against, True, False),
        ("streak_fewest", "4", {"own": [60, 50, 54, 58, 62]}, streaks, [3], []),
        ("crossover_fewest", "4", {"own": [9, 9, 9], "england": [8, 8, 8]}, histories,
         ["always"], []),
        ("crossover_earlier_fewest", "3", {"own": [9, 9, 9, 7, 7], "england": [8, 8, 12, 8, 8]},
         histories, ["crossed"], []),
        ("less_steep_below", "0.4", {"own": [50, 60], "england": [50, 55]}, paces,
         ["less steep"], ["similar pace"]),
        ("steeper_above", "3", {"own": [50, 60], "england": [50, 70]}, paces,
         ["steeper"], ["similar pace"]),
        ("similar_percentage", "0.4", {"own": [50.4], "england": [50]}, relations,
         ["similar"], ["above"]),
        ("similar_rate", "1", {"own": [50.9], "england": [50], "about": RATE}, relations,
         ["similar"], ["above"]),
        ("similar_money", "1",
         {"own": [50.9], "england": [50], "about": indicator(measure=Measure.MONEY)}, relations,
         ["similar"], ["above"]),
        ("similar_other", "1",
         {"own": [50.9], "england": [50], "about": indicator(measure=Measure.OTHER)}, relations,
         ["similar"], ["above"]),
        ("similar_average", "0.5",
         {"own": [50.4], "england": [50], "about": indicator(measure=Measure.AVERAGE)}, relations,
         ["similar"], ["above"]),
        ("similar_score", "0.5", {"own": [50.4], "england": [50], "about": SCORE}, relations,
         ["similar"], ["above"]),
        ("small_percentage_little", "20", {"own": [2.3], "england": [2]}, relations,
         ["above"], ["similar"]),
        ("small_percentage_slight", "40", {"own": [3, 3.7]}, since,
         ("plain", ""), ("slight", "")),
        ("own_unit_little", "5", {"own": [50, 52], "about": SCORE}, since,
         ("plain", ""), ("little", "")),
        ("halved_doubled_within", "5", {"own": [50, 104], "about": RATE}, since,
         ("sharp", "more than doubled"), ("sharp", "doubled")),
        ("small_count_below", "10", {"own": [15, 30], "about": COUNT}, since,
         ("plain", ""), ("sharp", "doubled")),
        ("very_small_count_below", "5", {"own": [25, 8], "about": COUNT}, since,
         ("plain", ""), ("sharp", "more than halved")),
    ],
)  # fmt: skip
def test_a_number_of_the_tables_decides_what_a_rule_finds(
    tmp_path: Path,
    name: str,
    value: str,
    given: dict[str, Any],
    seen: Callable[[IndicatorFacts], object],
    before: object,
    after: object,
) -> None:
    folder = in_tables(tmp_path, name, value)
    assert seen(told(**given)) == before
    assert seen(told(**given, templates=folder)) == after


def test_the_fewest_neighbours_decide_whether_there_is_an_average(tmp_path: Path) -> None:
    folder = in_tables(tmp_path, "neighbours_fewest", "6")
    shipped, changed = (
        of_kind(told([52.0], neighbours=FIVE, templates=each), Gap)[0]
        for each in (ROOT / "templates", folder)
    )
    assert shipped.salience > 0
    assert changed.salience == 0


@pytest.mark.parametrize(
    ("own", "kind_of", "size"),
    [
        ([100, 100, 121], "previous", "considerable"),
        ([100, 100, 121], "baseline", "plain"),
        ([100, 100, 104], "previous", "slight"),
        ([100, 100, 102.5], "baseline", "little"),
        ([100, 100, 150], "baseline", "sharp"),
    ],
)
def test_a_rate_is_judged_by_the_row_of_its_own_comparison(
    own: list[float], kind_of: str, size: str
) -> None:
    changes = {each.kind_of: each.size.value for each in of_kind(told(own, about=RATE), Change)}
    assert changes[kind_of] == size
