"""Months, quarters and years to date through the whole house: every sentence says them right."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportgen.domain.area import Area, AreaKind
from reportgen.domain.document import Document, Table
from reportgen.domain.indicator import Indicator, Measure, Part
from reportgen.domain.period import Period
from reportgen.domain.request import ReportRequest
from reportgen.domain.threshold import Polarity
from reportgen.interpret.step import interpret
from reportgen.plan.step import plan
from reportgen.render.paper.texts import texts
from reportgen.render.step import render
from tests.builders import (
    EASTLANDS,
    ENGLAND,
    NORTHMOOR,
    indicator,
    months_to,
    quarters_to,
    split_year,
    within_year,
)
from tests.interpret.builders import NEIGHBOUR_CODES, PLACES, Value, Values, dataset, request
from tests.journeys.builders import REPOSITORY

WRONG = re.compile(
    r"year running|previous year|latest year|(?:each|every) year|(?:year|years) between|share years"
)
quick = settings(max_examples=30, deadline=None, derandomize=True)


def asked(**changes: object) -> ReportRequest:
    folders = {"templates": REPOSITORY / "templates", "inputs": Path("inputs")}
    return request(outline="all_indicators", **{**folders, **changes})


def document(
    values: dict[str, Values], indicators: list[Indicator], periods: tuple[Period, ...]
) -> Document:
    made = dataset(values, indicators=indicators, periods=periods)
    wanted = asked()
    return render(plan(next(iter(interpret(made, wanted))), wanted), wanted)


def one(own: list[Value], periods: tuple[Period, ...], **changes: Any) -> Document:
    about = indicator(code="A", **changes)
    return document({"A": {NORTHMOOR.code: own}}, [about], periods)


def sentences(found: Document) -> list[str]:
    return [each.text for each in found.sentences]


def lines(found: Document) -> list[str]:
    return [line for block in found.blocks for line in texts(block)]


def series_of(numbers: st.SearchStrategy[Value]) -> st.SearchStrategy[list[Value]]:
    """Any figures, and such as rise, fall or stay all along, for the words of steady paths."""
    levels = st.sampled_from([20.0, 50.0, 80.0])
    steps = st.sampled_from([-1.5, 0.0, 1.5])
    steady: st.SearchStrategy[list[Value]] = st.builds(
        lambda level, step, count: [level + step * at for at in range(count)],
        levels,
        steps,
        st.integers(3, 13),
    )
    return st.one_of(st.lists(numbers, min_size=3, max_size=16), steady)


NUMBERS: st.SearchStrategy[Value] = st.one_of(
    st.integers(100, 900).map(lambda tenths: tenths / 10), st.sampled_from(["c", "x"])
)


@quick
@given(
    series_of(NUMBERS),
    series_of(NUMBERS),
    st.sampled_from([Polarity.HIGH, Polarity.NONE]),
    st.sampled_from([Measure.PERCENTAGE, Measure.COUNT, Measure.RATE]),
    st.booleans(),
)
def test_no_sentence_of_months_or_quarters_speaks_of_years(
    own: list[Value], england: list[Value], polarity: Polarity, measure: Measure, monthly: bool
) -> None:
    count = max(len(own), len(england))
    own[-1] = own[-1] if isinstance(own[-1], float) else 50.0
    own = [*[None] * (count - len(own)), *own]
    england = [*[None] * (count - len(england)), *england]
    periods = months_to("Oct-19", count) if monthly else quarters_to("Q2 2019/20", count)
    about = indicator(polarity, code="A", measure=measure)
    rows: Values = {
        NORTHMOOR.code: own,
        ENGLAND.code: england,
        **dict.fromkeys(NEIGHBOUR_CODES, england),
    }
    found = sentences(document({"A": rows}, [about], periods))
    assert not [each for each in found if WRONG.search(each)]
    assert not [each for each in found if "None" in each or "  " in each]


@quick
@given(series_of(NUMBERS))
def test_no_two_periods_of_a_table_have_one_name(own: list[Value]) -> None:
    own[-1] = 50.0
    for periods in (months_to("Oct-19", len(own)), quarters_to("Q2 2019/20", len(own))):
        found = one(own, periods)
        for each in (block for block in found.blocks if isinstance(block, Table)):
            names = [row[0] for row in each.rows]
            heads = [head for head, _, _ in each.columns]
            assert len(set(names)) == len(names)
            assert len(set(heads)) == len(heads)


def test_a_year_to_date_names_its_months_and_the_year_before() -> None:
    periods = tuple(map(within_year, ("Apr-Oct 2018", "Apr-Oct 2019")))
    found = one([28, 33], periods, measure=Measure.COUNT, unit="", places=0)
    assert any(
        "was 33 between April and October 2019, up from 28 between April and October 2018" in each
        for each in sentences(found)
    )
    assert "Assessments in time, April to October, 2018/19 to 2019/20" in lines(found)


def test_a_day_stands_after_at() -> None:
    periods = tuple(map(within_year, ("30 September 2019", "31 October 2019")))
    found = sentences(one([28, 33], periods))
    assert any("33.0% at 31 October 2019" in each for each in found)
    assert not any("in 31 October" in each for each in found)


def test_a_quarter_says_once_which_months_it_holds() -> None:
    found = one([50, 60, 70], quarters_to("Q2 2019/20", 3))
    held = [line for line in lines(found) if "July to September 2019" in line]
    assert len(held) == 1
    assert "Period: Q4 2018/19 to Q2 2019/20 (July to September 2019)." in held[0]


def test_england_of_an_earlier_year_is_told_with_its_year_and_never_compared() -> None:
    periods = (split_year(2018), *months_to("Oct-19", 2))
    rows: Values = {NORTHMOOR.code: [None, 50, 51], ENGLAND.code: [60, None, None]}
    found = document({"A": rows}, [indicator(code="A")], periods)
    (told,) = [each for each in sentences(found) if "England" in each]
    assert told.endswith("for October 2019; the latest was 60.0% for England (2018/19).")
    assert not any("the newest figure for England" in line for line in lines(found))


def test_england_of_an_earlier_year_is_a_note_where_the_region_has_a_figure() -> None:
    periods = (split_year(2018), *months_to("Oct-19", 2))
    rows: Values = {
        NORTHMOOR.code: [None, 50, 51],
        EASTLANDS.code: [None, 50, 51],
        ENGLAND.code: [60, None, None],
    }
    found = document({"A": rows}, [indicator(code="A")], periods)
    assert not any("England" in each for each in sentences(found))
    assert any("the newest figure for England is for 2018/19" in line for line in lines(found))


def test_a_paper_as_of_a_month_is_named_by_it() -> None:
    made = dataset({"A": {NORTHMOOR.code: [50, 51, 52]}}, periods=months_to("Oct-19", 3))
    wanted = asked(as_of="Sep-19")
    chosen = plan(next(iter(interpret(made, wanted))), wanted)
    assert "September 2019" in chosen.title


WHOLE = indicator(Polarity.NONE, code="ALL", measure=Measure.COUNT, places=0, short="Plans")


def broken_down(*parts: tuple[str, list[Value]], complete: bool = True) -> Document:
    about = [
        indicator(
            Polarity.HIGH,
            code=f"P{at}",
            name=f"Plans: {name}",
            short=name,
            measure=Measure.COUNT,
            unit="",
            places=0,
            part=Part("age", name, "ALL", complete),
        )
        for at, (name, _) in enumerate(parts)
    ]
    rows: dict[str, Values] = {"ALL": {NORTHMOOR.code: [600, 620]}}
    rows |= {f"P{at}": {NORTHMOOR.code: series} for at, (_, series) in enumerate(parts)}
    return document(rows, [WHOLE, *about], months_to("Oct-19", 2))


def parts_table(found: Document) -> Table:
    return next(
        each for each in found.blocks if isinstance(each, Table) and "by age" in each.caption
    )


def test_parts_stand_in_a_table_under_their_whole_with_number_and_share() -> None:
    found = parts_table(broken_down(("Under 1", [60, 62]), ("Older", ["c", "c"])))
    assert found.caption == "Plans by age, October 2019"
    assert found.rows[0] == ("Under 1", "62", "10.0%")
    assert found.rows[1] == ("Older", "withheld", "withheld")


def test_parts_that_overlap_say_so() -> None:
    found = parts_table(broken_down(("Neglect", [500, 512]), complete=False))
    assert found.caption.endswith("One case may count in several rows.")


def test_a_part_has_no_heading_no_message_and_no_row_in_the_status_table() -> None:
    found = broken_down(("Under 1", [10, 62]), ("Older", [100, 300]))
    assert not any("Under 1" in each for each in sentences(found))
    status = next(each for each in found.blocks if isinstance(each, Table))
    assert [row[0] for row in status.rows] == ["Plans"]


def test_a_part_without_its_whole_is_left_out_with_the_reason() -> None:
    part = indicator(code="P", part=Part("age", "Under 1", "GONE"))
    rows: dict[str, Values] = {"P": {NORTHMOOR.code: [5]}, "A": {NORTHMOOR.code: [6]}}
    made = dataset(rows, indicators=[part, indicator(code="A")], periods=months_to("Oct-19", 1))
    chosen = plan(next(iter(interpret(made, asked()))), asked())
    reasons = {row.reason for row in chosen.left_out if row.indicator.code == "P"}
    assert reasons == {"a part of GONE, which this report does not tell"}


@pytest.mark.parametrize("kind", [AreaKind.LOCAL, AreaKind.GROUP])
def test_no_kind_of_place_but_an_authority_is_reported_for_all(kind: AreaKind) -> None:
    other = Area("L1", "North", kind, within=NORTHMOOR.code)
    made = dataset(
        {"A": {NORTHMOOR.code: [5], "L1": [6]}},
        areas=(*PLACES, other),
        periods=months_to("Oct-19", 1),
    )
    found = list(interpret(made, asked(areas=("all",))))
    assert [each.area.code for each in found] == [NORTHMOOR.code]


def test_districts_stand_in_a_table_beside_their_authority_and_nowhere_else() -> None:
    north = Area("L1", "North", AreaKind.LOCAL, within=NORTHMOOR.code)
    other = Area("L2", "Elsewhere", AreaKind.LOCAL, within="911")
    rows: Values = {NORTHMOOR.code: [49, 50], "L1": [90, 91], "L2": [10, 11]}
    periods = months_to("Oct-19", 2)
    made = dataset({"A": rows}, areas=(*PLACES, north, other), periods=periods)
    found = render(plan(next(iter(interpret(made, asked()))), asked()), asked())
    districts = next(
        each for each in found.blocks if isinstance(each, Table) and "by area" in each.caption
    )
    assert districts.rows == (("Northmoor", "50.0%"), ("North", "91.0%"))
    assert not any("North " in each for each in sentences(found))
    assert [row.cells for row in found.figures_behind if row.area == "North"] == [
        "made.xlsx, Data!C3"
    ]


def test_the_parts_of_a_whole_are_among_the_figures_behind_the_report() -> None:
    found = broken_down(("Under 1", [60, 62])).figures_behind
    assert {row.used_in for row in found if row.indicator_code == "P0"} == {
        "Assessments: parts of Plans"
    }
