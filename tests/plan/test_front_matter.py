"""Title, purpose, recommendations, papers, glossary, and the notes on direction and thresholds."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from reportgen.domain.fact import IndicatorFacts, Series
from reportgen.domain.indicator import Measure
from reportgen.domain.paper import Link
from reportgen.domain.plan import ChartKind
from reportgen.domain.source import Provenance
from reportgen.domain.threshold import (
    Bands,
    Polarity,
    Target,
    TargetScope,
    Thresholds,
    Tolerance,
    ToleranceUnit,
)
from reportgen.errors import OutlineError
from reportgen.plan.glossary import read_glossary
from reportgen.plan.step import plan
from tests.builders import year
from tests.plan.builders import area_facts, outline_of, plain, planned, request_for, without_figure

MORE = "recommendations:\n  - That the committee considers {area}.\n"
SHIPPED = Path(__file__).parents[2] / "templates"


def test_places_are_filled_with_the_area_and_the_commonest_period(tmp_path: Path) -> None:
    older = replace(plain("C"), period=year(2021))
    made = planned(tmp_path, outline_of("A", "B", "C", more=MORE), plain("A"), plain("B"), older)
    assert made.title == "Care in Northmoor, 2022"
    assert made.purpose == "To see how Northmoor does."
    assert made.recommendations == ("That the committee considers Northmoor.",)


def test_of_periods_equally_common_the_latest_is_said(tmp_path: Path) -> None:
    older = replace(plain("A"), period=year(2021))
    assert planned(tmp_path, outline_of("A", "B"), older, plain("B")).title.endswith("2022")


def test_the_period_asked_for_is_said_as_asked(tmp_path: Path) -> None:
    made = planned(tmp_path, outline_of("A"), plain("A"), as_of="2021/22")
    assert made.title == "Care in Northmoor, 2021/22"


def test_the_authors_own_words_go_before_the_outlines(tmp_path: Path) -> None:
    own = {
        "title": "Mine",
        "purpose": "Why.",
        "recommendations": ("Do {this}.",),
        "background_papers": ("A paper",),
    }
    made = planned(tmp_path, outline_of("A", more=MORE), plain("A"), **own)
    assert (made.title, made.purpose) == ("Mine", "Why.")
    assert made.recommendations == ("Do {this}.",)
    assert made.background_papers == (Link("A paper", ""),)


def test_background_papers_are_the_sources_with_their_releases_and_the_inputs(
    tmp_path: Path,
) -> None:
    first = plain("A", source="DfE", released="2025-11-13", link="https://x.test/a")
    second = plain("B", source="DfE", released="2025-10-30", link="https://x.test/a")
    third = plain("C", source="Ofsted", released="autumn 2025", link="https://x.test/b")
    fourth = plain("D", source="Ofsted", link="https://x.test/c")
    made = planned(tmp_path, outline_of(*"ABCD"), first, second, third, fourth)
    assert made.background_papers == (
        Link("DfE, released 30 October 2025 and 13 November 2025", "https://x.test/a"),
        Link("Ofsted, released autumn 2025", ""),
        Link("Workbook: made.xlsx", ""),
    )


def test_an_address_that_leads_nowhere_makes_no_link(tmp_path: Path) -> None:
    made = planned(tmp_path, outline_of("A"), plain("A", source="DfE", link="see the website"))
    assert made.background_papers[0] == Link("DfE", "")


def test_a_release_on_the_first_of_a_month_is_said_as_the_month(tmp_path: Path) -> None:
    made = planned(tmp_path, outline_of("A"), plain("A", source="DfE", released="2025-11-01"))
    assert made.background_papers[0] == Link("DfE, released November 2025", "")


def test_rules_and_notes_of_the_facts_pass_through_first(tmp_path: Path) -> None:
    facts = replace(area_facts(plain("A")), rules=(("gap", "wording"),), notes=("a note",))
    made = plan(facts, request_for(tmp_path, outline_of("A")))
    assert made.rules[0] == ("gap", "wording")
    assert made.notes[0] == "a note"


def test_an_override_of_direction_is_told_with_who_when_why_and_where(tmp_path: Path) -> None:
    who = Provenance("Rules, row 3", "Performance Board", "2025-04-01", "agreed locally.")
    changed = plain(
        "A",
        polarity=Polarity.LOW,
        polarity_overridden=Polarity.NONE,
        polarity_provenance=who,
    )
    made = planned(tmp_path, outline_of("A"), changed)
    name, wording = made.rules[-1]
    assert name == "Direction of A"
    assert wording == (
        "Lower is better, where the publisher says that neither way is better; set by "
        "Performance Board on 1 April 2025 because: agreed locally (Rules, row 3)."
    )


def test_thresholds_are_told_with_their_units_and_owners(tmp_path: Path) -> None:
    points = Tolerance(Decimal(2), ToleranceUnit.POINTS)
    share = Tolerance(Decimal(5), ToleranceUnit.PER_CENT)
    set_here = Provenance("Rules, row 4", "Board")
    thresholds = Thresholds(
        target=Target(Decimal("90.5"), set_here, TargetScope.NATIONAL, points),
        bands=Bands(Decimal(90), Decimal(80), set_here),
        similar_within=share,
        similar_provenance=set_here,
        baseline="2019",
        baseline_provenance=Provenance("Rules, row 5"),
    )
    made = planned(tmp_path, outline_of("A"), plain("A", thresholds=thresholds))
    where = "; set by Board (Rules, row 4)."
    assert made.rules == (
        (
            "Target of A",
            f"National target 90.5%, near within 2 percentage points{where}",
        ),
        ("Bands of A", f"Green from 90%, red below 80%{where}"),
        ("Margin of A", f"Within 5 per cent of it is called similar{where}"),
        ("Baseline of A", "Compared with 2019 (Rules, row 5)."),
    )


@pytest.mark.parametrize(
    ("polarity", "said"),
    [
        (Polarity.HIGH, "Green from 90%, red below 80%"),
        (Polarity.LOW, "Green up to 90%, red above 80%"),
        (Polarity.NONE, "Green from 90%, red beyond 80%"),
    ],
)
def test_green_lies_on_the_better_side_of_its_edge(
    tmp_path: Path, polarity: Polarity, said: str
) -> None:
    bands = Bands(Decimal(90), Decimal(80), Provenance("Rules, row 4"))
    about = plain("A", thresholds=Thresholds(bands=bands), polarity=polarity)
    made = planned(tmp_path, outline_of("A"), about)
    assert ("Bands of A", f"{said} (Rules, row 4).") in made.rules


def test_a_tolerance_of_one_has_no_unit_of_many(tmp_path: Path) -> None:
    near = Tolerance(Decimal(1), ToleranceUnit.POINTS)
    target = Target(Decimal(17), Provenance("Rules, row 4"), TargetScope.LOCAL, near)
    set_here = Thresholds(target=target)
    average = plain("A", measure=Measure.AVERAGE, unit="cases", thresholds=set_here)
    ((_, said),) = planned(tmp_path, outline_of("A"), average).rules
    assert said == "Local target 17 cases, near within 1 (Rules, row 4)."


def test_indicators_without_a_stated_direction_are_listed(tmp_path: Path) -> None:
    silent = plain("A", polarity=Polarity.UNSTATED)
    stated = plain("B", polarity=Polarity.NONE)
    made = planned(tmp_path, outline_of("A", "B"), silent, stated)
    assert [note for note in made.notes if "No direction" in note] == [
        'No direction is stated for these, so nothing is called "better" or "worse": A.'
    ]


def test_a_workspace_without_a_glossary_has_none(tmp_path: Path) -> None:
    assert planned(tmp_path, outline_of("A"), plain("A")).glossary == ()


def test_the_shipped_glossary_explains_the_trades_abbreviations() -> None:
    known = dict(read_glossary(SHIPPED))
    assert known["CPP"] == "child protection plan"
    assert {"CIN", "CLA", "EET", "DfE", "LAIT", "UASC", "NEET"} <= set(known)


@pytest.mark.parametrize(
    ("rows", "place"),
    [
        ("short,long\nA,a\n", "line 1"),
        ("abbreviation,meaning\nA,a\nB\n", "line 3"),
        ("abbreviation,meaning\nA,a\nA,b\n", "line 3"),
        ("abbreviation,meaning\nA,a, b\n", "line 2"),
    ],
    ids=["columns", "no meaning", "twice", "comma without quotes"],
)
def test_a_fault_of_the_glossary_names_its_line(tmp_path: Path, rows: str, place: str) -> None:
    (tmp_path / "glossary.csv").write_text(rows, encoding="utf-8")
    with pytest.raises(OutlineError) as caught:
        read_glossary(tmp_path)
    assert caught.value.place.endswith(place)
    assert caught.value.cure


def test_a_trend_is_drawn_from_three_figures_on(tmp_path: Path) -> None:
    three, two = plain("A"), plain("B")
    two = replace(two, series=(_short_series(two), *two.series[1:]))
    made = planned(tmp_path, outline_of("A", "B"), three, two)
    assert [told.charts for told in made.sections[0].told] == [
        (ChartKind.TREND,),
        (ChartKind.BARS,),
    ]


def test_a_count_without_a_path_is_not_drawn_beside_england(tmp_path: Path) -> None:
    count = plain("A", measure=Measure.COUNT)
    count = replace(count, series=(_short_series(count), *count.series[1:]))
    assert planned(tmp_path, outline_of("A"), count).sections[0].told[0].charts == ()


def test_a_line_of_one_figure_is_not_drawn_even_when_asked(tmp_path: Path) -> None:
    one = plain("A")
    one = replace(one, series=(replace(one.series[0], points=one.series[0].points[-1:]),))
    outline = outline_of("A").replace('- "A"', '- {code: "A", charts: [trend, bars]}')
    assert planned(tmp_path, outline, one).sections[0].told[0].charts == ()


def test_nothing_is_drawn_without_a_figure_or_a_comparator(tmp_path: Path) -> None:
    alone = plain("B")
    alone = replace(alone, series=(_short_series(alone),))
    made = planned(tmp_path, outline_of("A", "B"), without_figure("A"), alone)
    assert [told.charts for told in made.sections[0].told] == [(), ()]


def test_the_outline_may_ask_for_both_charts_or_none(tmp_path: Path) -> None:
    outline = outline_of("A", "B").replace('- "A"', '- {code: "A", charts: [trend, bars]}')
    outline = outline.replace('- "B"', '- {code: "B", charts: []}')
    made = planned(tmp_path, outline, plain("A"), plain("B"))
    assert [told.charts for told in made.sections[0].told] == [
        (ChartKind.TREND, ChartKind.BARS),
        (),
    ]


def _short_series(facts: IndicatorFacts) -> Series:
    area = facts.series[0]
    return replace(area, points=area.points[-2:])


def test_of_many_indicators_without_a_direction_the_first_are_named_and_the_others_counted(
    tmp_path: Path,
) -> None:
    codes = [f"A{place:02}" for place in range(13)]
    silent = [plain(code, polarity=Polarity.UNSTATED) for code in codes]
    (note,) = [
        note
        for note in planned(tmp_path, outline_of(*codes), *silent).notes
        if "No direction" in note
    ]
    assert note.endswith(": A00; A01; A02; and 10 more.")
