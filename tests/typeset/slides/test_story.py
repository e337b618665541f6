"""A paper becomes slides with one message each, and nothing is lost on the way."""

from __future__ import annotations

from reportgen.domain.document import Block, Bullets, Figure, Heading, Paragraph
from reportgen.domain.paper import Gap
from reportgen.typeset.slides.fitting import SHARED, fits
from reportgen.typeset.slides.page import BODY, LEAST, SAYS
from reportgen.typeset.slides.slide import Slide, SlideKind
from reportgen.typeset.slides.tables import row_height
from tests.typeset import builders
from tests.typeset.slides.builders import (
    FIRST,
    SECOND,
    briefing_section,
    chart,
    full_section,
    gathered,
    paper,
    slides_of,
    told,
    whole,
)


def titles(*blocks: Block) -> list[str]:
    return [slide.title for slide in slides_of(paper(*blocks))]


def titled(title: str, *blocks: Block) -> Slide:
    return next(slide for slide in slides_of(paper(*blocks)) if slide.title == title)


def said(slide: Slide) -> list[str]:
    return [line.text for line in slide.lines]


def test_the_first_slide_says_what_where_and_when() -> None:
    first = slides_of(paper())[0]
    assert first.title == builders.document().properties.title
    assert said(first) == [
        "Northmoor Council",
        "Children's Services Scrutiny Committee, 22 January 2026",
    ]


def test_the_first_slide_says_that_it_is_a_draft_and_what_is_missing() -> None:
    gaps = tuple(Gap(f"thing {place}", "") for place in range(1, 6))
    first = slides_of(paper(mark="DRAFT, not for publication", gaps=gaps))[0]
    assert "DRAFT, not for publication" in said(first)
    assert said(first)[-1] == (
        "Still to be given: thing 1; thing 2; thing 3; and 2 more (see the notes)"
    )
    assert "Still to be given: thing 5" in first.notes


def test_what_stands_before_the_first_heading_is_told_too() -> None:
    found = slides_of(paper(Paragraph("This page is for everyone.", "lead")))
    assert [(slide.title, said(slide)) for slide in found[1:]] == [
        ("Introduction", ["This page is for everyone."])
    ]


def test_the_whole_paper_is_told_in_its_order() -> None:
    found = [slide.title for slide in slides_of(whole())]
    assert found[:4] == [
        builders.document().properties.title,
        "Purpose of the report",
        "Contents",
        "Key messages",
    ]
    assert found[-2:] == ["Lines of enquiry", "In the full report"]


def test_no_title_stands_twice() -> None:
    found = [slide.title for slide in slides_of(whole())]
    assert len(set(found)) == len(found)
    assert "Care leavers: background" in found
    assert "Children looked after: background" in found


def test_a_chart_has_its_heading_for_a_title_and_one_sentence_below() -> None:
    slide = titled("Assessments were on time more often than in England", *full_section())
    assert slide.kind is SlideKind.CHART
    assert said(slide) == [FIRST, builders.figure().caption]


def test_the_notes_of_a_chart_hold_the_full_text_with_its_source() -> None:
    slide = titled("Assessments were on time more often than in England", *full_section())
    assert slide.notes[0] == f"{FIRST} {SECOND}"
    assert "Source: Department for Education." in slide.notes
    assert any(builders.figure().alt in note for note in slide.notes)


def test_a_chart_of_a_briefing_finds_the_sentence_that_tells_of_it() -> None:
    slide = titled("Care leavers in work", *briefing_section())
    assert said(slide)[0] == "Of care leavers, 55% were in work."
    assert slide.notes[0] == "Of care leavers, 55% were in work."


def test_a_chart_has_the_sentence_of_its_own_indicator_and_no_other() -> None:
    items = (
        told("Of all, 5% were out of touch.", "Out of touch"),
        told("55% had work.", "In work"),
    )
    blocks = (Heading(1, "Care leavers", "t"), Bullets(items))
    shown = slides_of(paper(*blocks, chart("a", label="In work"), chart("b", label="In homes")))
    assert [(slide.title, said(slide)[0]) for slide in shown[1:]] == [
        ("Care leavers (1 of 2)", "Of all, 5% were out of touch."),
        ("In work", "55% had work."),
        ("Care leavers (2 of 2)", builders.figure().caption),
    ]


def test_a_long_sentence_below_a_chart_gives_way_and_what_is_shown_stays() -> None:
    long = told(" ".join(["In Northmoor it was 5%.", *["It was so in each of the years."] * 20]))
    blocks = (Heading(2, "A chart", "a"), long, chart())
    slide = titled("A chart", Heading(1, "Theme", "t"), *blocks)
    assert said(slide) == ["In Northmoor it was 5%.", builders.figure().caption]
    assert fits(slide.lines, SAYS, LEAST)


def test_two_charts_under_one_heading_are_counted() -> None:
    blocks = (Heading(1, "Theme", "t"), Heading(2, "One", "one"), chart("a"), chart("b", bars=True))
    assert [title for title in titles(*blocks) if title.startswith("One")] == [
        "One (1 of 2)",
        "One (2 of 2)",
    ]


def test_a_table_with_the_figures_of_a_chart_is_not_shown_beside_it() -> None:
    assert SlideKind.TABLE not in {slide.kind for slide in slides_of(paper(*full_section()))}


def test_the_table_of_all_indicators_runs_over_slides_with_its_heads() -> None:
    grids = [slide.grid for slide in slides_of(whole()) if slide.grid is not None]
    assert len(grids) > 2
    assert {grid.heads for grid in grids} == {
        tuple(head for head, _, _ in builders.table().columns)
    }
    assert [row for grid in grids for row in grid.rows] == list(builders.table().rows * 6)
    for grid in grids:
        heights = [row_height(row, grid.shares) for row in grid.rows]
        assert row_height(grid.heads, grid.shares, bold=True) + sum(heights) <= BODY.height
    assert sum(grids[0].shares) <= BODY.width + 1


def test_a_long_table_of_another_kind_stays_in_the_paper() -> None:
    table = builders.table("other", builders.table().rows * 12)
    assert titles(Heading(1, "Theme", "t"), table)[-1] != "Theme"


def test_long_bullets_run_over_slides_and_none_is_lost() -> None:
    items = tuple(Paragraph(f"{place}. {builders.TEXT}") for place in range(12))
    shown = [
        slide
        for slide in slides_of(paper(Heading(1, "Many", "many"), Bullets(items)))
        if slide.title.startswith("Many")
    ]
    assert len(shown) > 1
    assert all(fits(slide.lines, BODY, SHARED) for slide in shown)
    assert [text for slide in shown for text in said(slide)] == [item.text for item in items]


def test_a_paragraph_longer_than_a_slide_is_cut_between_sentences() -> None:
    long = " ".join([builders.TEXT] * 12)
    shown = [
        slide
        for slide in slides_of(paper(Heading(1, "Long", "long"), Paragraph(long)))
        if slide.title.startswith("Long")
    ]
    texts = [text for slide in shown for text in said(slide)]
    assert " ".join(texts) == long
    assert all(text.endswith(".") for text in texts)
    assert all(fits(slide.lines, BODY, SHARED) for slide in shown)


def test_questions_are_gathered_under_the_names_of_their_sections() -> None:
    slide = titled("Lines of enquiry", *briefing_section(), *gathered())
    assert said(slide) == [
        "These are prompts for members.",
        "Care leavers",
        "What explains the fall?",
    ]
    assert [line.bold for line in slide.lines] == [False, True, False]


def test_what_stays_on_paper_is_named_on_the_last_slide() -> None:
    last = slides_of(paper(*full_section(), *gathered()))[-1]
    assert (last.title, said(last)) == ("In the full report", ["Data notes"])


def test_sources_and_notes_are_for_the_speaker() -> None:
    shown = [text for slide in slides_of(whole()) for text in said(slide)]
    assert not [text for text in shown if text.startswith("Source:")]


def test_a_service_s_words_stand_apart_with_whose_they_are() -> None:
    blocks = (
        Heading(1, "Care leavers", "t"),
        Heading(2, "Service commentary", "c"),
        Paragraph("We have more flats.", "commentary"),
        Paragraph("Commentary by the Head of Care Leavers", "attribution"),
    )
    slide = titled("Service commentary", *blocks)
    assert said(slide) == ["We have more flats.", "Commentary by the Head of Care Leavers"]


def test_every_figure_of_the_paper_has_a_slide() -> None:
    figures = [block for block in whole().blocks if isinstance(block, Figure)]
    shown = [slide.figure for slide in slides_of(whole()) if slide.figure is not None]
    assert shown == figures


def test_a_list_that_goes_on_has_the_numbers_of_the_paper() -> None:
    asked = Bullets((Paragraph("Why?"), Paragraph("Since when?")), numbered=True, first=4)
    slide = titled("Questions", Heading(1, "Questions", "questions"), asked)
    assert [line.number for line in slide.lines] == [4, 5]
