"""The whole document: order of blocks, counts, alt texts, and nothing shown without a sentence."""

from __future__ import annotations

import itertools
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from reportgen.domain.area import Area, AreaKind, Comparator, ComparatorKind
from reportgen.domain.document import (
    Block,
    Bullets,
    Contents,
    Figure,
    Heading,
    Paragraph,
    Particulars,
    Reference,
    Table,
)
from reportgen.domain.fact import Fact, Gap, Note
from reportgen.domain.house_style import HouseStyle
from reportgen.domain.paper import Meeting
from reportgen.domain.period import Period, PeriodStyle
from reportgen.domain.plan import ChartKind, Plan
from reportgen.domain.relation import Assessment
from reportgen.domain.request import Charts, ReportRequest
from reportgen.render.assembly import properties
from reportgen.render.behind import figures_behind
from reportgen.render.paper.glossary import abbreviations_used
from reportgen.render.scribe import Scribe
from reportgen.render.status import STATUS_ID
from reportgen.render.step import render
from tests.builders import VS_ENGLAND, VS_REGION, figure
from tests.render.builders_charts import (
    PlainWriter,
    assessed,
    neighbours,
    told_in_full,
    whole_plan,
)
from tests.render.printed import (
    assemble,
    assessed_against,
    comparator_words,
    counts_line,
    status_table,
)

TEMPLATES = Path(__file__).parents[2] / "templates"
STYLE = HouseStyle("plain", Path("reference.docx"))
MEETING = Meeting(
    council="Northmoor Council",
    committee="Scrutiny Committee",
    date="2026-01-22",
    report_of="Director of Children's Services",
)


def _request(charts: Charts = Charts.PICTURE) -> ReportRequest:
    here = Path()
    return ReportRequest((), ("Northmoor",), here, here, here, charts=charts, meeting=MEETING)


def _blocks(plan: Plan | None = None, charts: Charts = Charts.PICTURE) -> tuple[Block, ...]:
    desk = assemble(plan or whole_plan(), _request(charts), Scribe(PlainWriter()), STYLE)
    return tuple(desk.blocks)


def _headings(blocks: tuple[Block, ...], level: int) -> list[str]:
    return [each.text for each in blocks if isinstance(each, Heading) and each.level == level]


def test_the_parts_stand_in_the_order_a_reader_needs_them() -> None:
    assert _headings(_blocks(), 1) == [
        "Purpose",
        "Recommendations",
        "Key messages",
        "How Northmoor compares",
        "Safety",
        "Data notes",
        "Background papers",
        "Glossary",
    ]


def test_the_title_block_comes_first_and_the_contents_after_the_key_messages() -> None:
    blocks = _blocks()
    assert isinstance(blocks[0], Particulars)
    contents = next(place for place, each in enumerate(blocks) if isinstance(each, Contents))
    before = [each.text for each in blocks[:contents] if isinstance(each, Heading)]
    assert before == ["Purpose", "Recommendations", "Key messages"]


def test_the_contents_name_indicators_only_while_they_are_few() -> None:
    plan = whole_plan()
    many = replace(plan.sections[0], told=plan.sections[0].told * 7)
    levels = [
        each.levels
        for blocks in (_blocks(plan), _blocks(replace(plan, sections=(many,))))
        for each in blocks
        if isinstance(each, Contents)
    ]
    assert levels == [2, 1]


def test_the_counts_line_equals_the_status_table() -> None:
    blocks = _blocks()
    line = next(each for each in blocks if isinstance(each, Reference))
    status = next(each for each in blocks if isinstance(each, Table))
    assert line.targets == (status.id,)
    assert line.text == (
        "Of the 5 indicators in {0}, 1 is better, 1 similar, 1 worse, 1 not judged and "
        "1 without data."
    )
    words = Counter(row[-1].split()[1] for row in status.rows)
    assert words == {"Better": 1, "Similar": 1, "Worse": 1, "Not": 1, "No": 1}


@pytest.mark.parametrize(
    ("counts", "text"),
    [
        ((0, 0, 12), "Of the 12 indicators in {0}, none is better, none similar and 12 are worse."),
        ((18, 2, 1), "Of the 21 indicators in {0}, 18 are better, 2 similar and 1 is worse."),
        ((1, 1, 2), "Of the 4 indicators in {0}, 1 is better, 1 similar and 2 are worse."),
        ((0, 1, 0), "The one indicator in {0} is similar."),
    ],
)
def test_the_counts_line_is_good_english_for_any_numbers(
    counts: tuple[int, ...], text: str
) -> None:
    words = (Assessment.BETTER, Assessment.SIMILAR, Assessment.WORSE)
    assert counts_line(tuple(zip(words, counts, strict=True))).text == text


def test_the_caption_names_only_whom_a_row_was_assessed_against() -> None:
    judged = assessed("I1", Assessment.WORSE)
    gaps = [replace(each, comparator=VS_REGION) for each in judged.facts if isinstance(each, Gap)]
    others = [each for each in judged.facts if not isinstance(each, Gap)]
    by_region = replace(judged, facts=(*others, *gaps))
    both = (VS_ENGLAND, VS_REGION)
    assert assessed_against([judged], both) == "assessed against England"
    assert assessed_against([by_region], both) == "assessed against Eastlands"
    assert assessed_against([by_region, judged], both) == ("assessed against England or Eastlands")
    assert assessed_against([assessed("I2", Assessment.NOT_JUDGED)], both) == ""


def test_where_england_has_no_figure_the_next_comparator_stands_in_the_status_table() -> None:
    told = assessed("I1", Assessment.NOT_JUDGED)
    england = [replace(each, figure=None) for each in told.series[1].points]
    region = replace(told.series[1], label="Eastlands", comparator=VS_REGION)
    without = replace(
        told,
        facts=told.facts[:2],
        series=(told.series[0], replace(told.series[1], points=tuple(england)), region),
    )
    table = status_table("s", "c", [without], (VS_ENGLAND, VS_REGION))
    assert [head for head, _, _ in table.columns][4] == VS_REGION.label
    assert table.rows[0][4] == "84.0%"


def test_where_nobody_has_a_figure_to_compare_with_no_column_and_no_count_says_so() -> None:
    told = assessed("I1", Assessment.NOT_JUDGED)
    alone = replace(told, facts=told.facts[:2], series=told.series[:1])
    columns = status_table("s", "c", [alone], (VS_ENGLAND, VS_REGION)).columns
    assert [head for head, _, _ in columns][-2:] == ["Change on period before", "Assessment"]
    counts = ((Assessment.BETTER, 0), (Assessment.NOT_JUDGED, 1))
    blocks = _blocks(replace(whole_plan(), status=(alone,), counts=counts))
    texts = [each.text for each in blocks if isinstance(each, Reference)]
    assert not any(text.startswith(("Of the", "The one")) for text in texts)
    assert "The latest figures of Northmoor" in _headings(blocks, 1)


def test_a_comparator_without_a_row_is_not_in_the_data_rather_than_not_published() -> None:
    told = assessed("I1", Assessment.NOT_JUDGED)
    alone = replace(told, facts=told.facts[:2], series=told.series[:1])
    assert comparator_words(alone, VS_ENGLAND, alone.period) == "not in the data"


def test_no_table_has_an_empty_cell_and_every_row_is_whole() -> None:
    tables = [each for each in _blocks() if isinstance(each, Table)]
    assert len(tables) >= 5
    for table in tables:
        assert table.caption
        assert table.description
        for row in table.rows:
            assert len(row) == len(table.columns)
            assert all(cell.strip() for cell in row), table.id


def test_every_figure_has_alt_text_a_caption_and_a_sentence_before_it() -> None:
    blocks = _blocks()
    figures = [place for place, each in enumerate(blocks) if isinstance(each, Figure)]
    assert len(figures) == 2
    for place in figures:
        figure, before = blocks[place], blocks[place - 1]
        assert isinstance(figure, Figure)
        assert figure.alt
        assert figure.caption
        assert isinstance(before, Paragraph)
        assert before.sentences


def test_a_chart_without_a_sentence_is_not_drawn() -> None:
    plan = whole_plan()
    silent = replace(plan.sections[0].told[0], sentences=())
    section = replace(plan.sections[0], told=(silent,))
    blocks = _blocks(replace(plan, sections=(section,)))
    assert not any(isinstance(each, Figure) for each in blocks)


def test_without_charts_the_tables_remain() -> None:
    blocks = _blocks(charts=Charts.NONE)
    assert not any(isinstance(each, Figure) for each in blocks)
    ids = [each.id for each in blocks if isinstance(each, Table)]
    assert {"tab-i0", "tab-i1"} <= set(ids)


def test_a_bar_chart_comes_with_the_table_of_its_bars() -> None:
    plan = whole_plan()
    facts = replace(plan.status[0], neighbours=neighbours([80, 90]))
    section = replace(plan.sections[0], told=(told_in_full(facts, ChartKind.BARS),))
    blocks = _blocks(replace(plan, sections=(section,)))
    assert "fig-i0-bars" in [each.id for each in blocks if isinstance(each, Figure)]
    assert "tab-i0-areas" in [each.id for each in blocks if isinstance(each, Table)]


def test_ids_are_unique_even_where_two_topics_share_a_code() -> None:
    plan = whole_plan()
    other = replace(plan.sections[0], id="again")
    blocks = _blocks(replace(plan, sections=(plan.sections[0], other)))
    for kind in (Heading, Figure, Table):
        ids = [each.id for each in blocks if isinstance(each, kind)]
        assert len(ids) == len(set(ids))


def test_every_reference_points_at_a_figure_or_table_that_exists() -> None:
    blocks = _blocks()
    ids = {each.id for each in blocks if isinstance(each, Figure | Table)}
    for each in blocks:
        if isinstance(each, Reference):
            assert set(each.targets) <= ids
            assert each.text.format(*each.targets)


def test_a_theme_without_anything_to_tell_has_no_heading() -> None:
    assert "Nothing to tell" not in _headings(_blocks(), 1)


def test_listed_indicators_are_named_with_the_table_that_holds_their_figures() -> None:
    references = [each for each in _blocks() if isinstance(each, Reference)]
    listed = next(each for each in references if "measured here" in each.text)
    assert listed.text.endswith("Indicator I2; Indicator I3; Indicator I4.")
    assert listed.targets == (STATUS_ID,)


def test_headings_are_never_a_level_too_deep() -> None:
    levels = [each.level for each in _blocks() if isinstance(each, Heading)]
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in itertools.pairwise(levels))


def test_headlines_carry_no_full_stop() -> None:
    assert "Sentence i0.headline" in _headings(_blocks(), 2)


def test_sentences_are_kept_in_reading_order() -> None:
    scribe = Scribe(PlainWriter())
    assemble(whole_plan(), _request(), scribe, STYLE)
    assert [each.id for each in scribe.written] == [
        "i0.key",
        "i0.headline",
        "i0.level",
        "i1.headline",
        "i1.level",
    ]


def test_only_abbreviations_that_occur_are_explained() -> None:
    glossary = _blocks()[-1]
    assert isinstance(glossary, Table)
    assert glossary.rows == (("CIN", "children in need"),)


@pytest.mark.parametrize(("text", "used"), [("two CLA.", True), ("CLASS", False), ("(CLA)", True)])
def test_an_abbreviation_counts_as_a_word_of_its_own(text: str, used: bool) -> None:
    found = abbreviations_used((("CLA", "children looked after"),), [Paragraph(text)])
    assert bool(found) is used


def test_the_data_notes_hold_rules_plan_notes_and_the_words_used() -> None:
    blocks = _blocks()
    start = next(
        place
        for place, each in enumerate(blocks)
        if isinstance(each, Heading) and each.text == "Data notes"
    )
    rules = next(each for each in blocks[start:] if isinstance(each, Table))
    notes = next(each for each in blocks[start:] if isinstance(each, Bullets))
    said = [item.text for item in notes.items]
    assert rules.rows == (("Comparisons", "Similar within 0.5 points."),)
    assert said[0] == "The rate counts CIN once."
    assert any(line.startswith("“withheld”") for line in said)


def test_running_text_says_an_area_as_sentences_do_and_not_by_its_register_name() -> None:
    bristol = Area("801", "Bristol, City of", AreaKind.AUTHORITY, said="Bristol")
    plan = whole_plan()
    sets = Comparator(ComparatorKind.NEIGHBOURS, ("801",), "neighbours", "Neighbours")
    beside = replace(plan.status[0], neighbours=((bristol, figure(80.0)),))
    plan = replace(plan, area=bristol, comparators=(VS_ENGLAND, sets), status=(beside,))
    blocks = _blocks(plan)
    status = next(each for each in blocks if isinstance(each, Table))
    lines = [item.text for each in blocks if isinstance(each, Bullets) for item in each.items]
    assert status.caption.startswith("Every indicator of this report, Bristol, assessed")
    assert any(line.endswith("sets: Bristol.") for line in lines)


def test_each_rule_has_a_plain_heading_and_an_unknown_one_keeps_its_name() -> None:
    shared = ["rounding", "words of size", "similar", "statistical neighbours"]
    facts = sorted({kind.kind.replace("_", " ") for kind in Fact.__subclasses__()})
    names = [*facts, *shared]
    blocks = _blocks(replace(whole_plan(), rules=tuple((name, "x") for name in [*names, "tides"])))
    table = next(each for each in blocks if isinstance(each, Table) and each.id == "tab-rules")
    heads = [row[0] for row in table.rows]
    assert heads[-1] == "tides"
    assert all(head[0].isupper() for head in heads[:-1])
    assert len(set(heads)) == len(names) + 1


def test_a_remark_on_several_indicators_is_printed_once_with_their_names() -> None:
    plan = whole_plan()
    label = Period("2024-25", PeriodStyle.SPLIT_YEAR, 2024, 2025)
    notes = (Note("there is no {period} figure for England.", label),)
    status = [replace(each, notes=notes) for each in plan.status[:2]]
    blocks = _blocks(replace(plan, status=(*status, *plan.status[2:])))
    lines = [item.text for each in blocks if isinstance(each, Bullets) for item in each.items]
    assert "Indicator I0; Indicator I1: there is no 2024/25 figure for England." in lines


def test_a_remark_on_many_indicators_names_the_first_and_counts_the_others() -> None:
    plan = whole_plan()
    notes = (Note("the figure is a small number."),)
    many = [replace(assessed(f"M{at:02}", Assessment.BETTER), notes=notes) for at in range(13)]
    blocks = _blocks(replace(plan, status=tuple(many)))
    lines = [item.text for each in blocks if isinstance(each, Bullets) for item in each.items]
    names = "Indicator M00; Indicator M01; Indicator M02"
    assert f"{names}; and 10 more: the figure is a small number." in lines


def test_a_comparison_that_is_kept_back_shows_no_figure_in_the_status_table() -> None:
    told = assessed("I1", Assessment.NOT_JUDGED)
    alone = replace(told, series=told.series[:1])
    assert comparator_words(alone, VS_ENGLAND, alone.period) == "not compared"


def test_the_figures_behind_hold_every_figure_with_its_cells() -> None:
    plan = whole_plan()
    rows = figures_behind(plan)
    assert len(rows) == sum(len(line.points) for facts in plan.status for line in facts.series)
    first = rows[0]
    assert (first.area, first.period, first.value) == ("Northmoor", "2015/16", "77.0")
    assert first.cells == "made.xlsx, Data!B2"
    assert first.used_in == "status table; Safety: in full"


def test_a_missing_figure_is_a_marker_behind_the_report_and_not_a_nought() -> None:
    row = next(each for each in figures_behind(whole_plan()) if each.marker)
    assert (row.value, row.stored, row.marker) == ("", "", "-")


def test_the_date_is_the_meetings_else_the_newest_release_else_fixed() -> None:
    plan = whole_plan()
    released = replace(plan.status[0].indicator, released="2025-10-30")
    dated = replace(plan, status=(replace(plan.status[0], indicator=released), *plan.status[1:]))
    without = replace(_request(), meeting=Meeting())
    assert properties(plan, _request(), STYLE).date == "2026-01-22"
    assert properties(dated, without, STYLE).date == "2025-10-30"
    assert properties(plan, without, STYLE).date == "1980-01-01"


def test_the_author_is_the_first_that_is_named() -> None:
    assert properties(whole_plan(), _request(), STYLE).author == "Director of Children's Services"


def test_the_shipped_templates_and_style_make_the_same_document_twice() -> None:
    plan = whole_plan()
    section = replace(plan.sections[0], told=plan.sections[0].told[:1])
    plan = replace(plan, key_messages=(), sections=(section,))
    request = replace(_request(), templates=TEMPLATES)
    document = render(plan, request)
    assert render(plan, request) == document
    assert [each.id for each in document.sentences] == ["i0.headline", "i0.level"]
    assert all(each.text for each in document.sentences)
    assert document.style.name == "plain"
