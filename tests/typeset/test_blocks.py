"""Each kind of block as Word holds it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

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
from reportgen.typeset.docx_writer import word_file
from reportgen.typeset.ooxml.markup import w
from reportgen.typeset.ooxml.package import unzipped
from tests.typeset import builders
from tests.typeset.package_checks import faults, trees

_A = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"


def _set(*blocks: Block) -> tuple[Any, dict[str, bytes]]:
    """The body of a document of these blocks alone, and its parts."""
    parts = unzipped(word_file(builders.short(*blocks), builders.record(Path("x"))))
    assert not faults(parts)
    return trees(parts)["word/document.xml"][0], parts


def _styles(body: Any) -> list[str]:
    return [each.get(w("val")) for each in body.iter(w("pStyle"))]


def _words(element: Any) -> str:
    return "".join(each.text or "" for each in element.iter(w("t")))


def _kept(body: Any) -> list[bool]:
    return [each.find(f"{w('pPr')}/{w('keepNext')}") is not None for each in body.iter(w("p"))]


def test_the_title_stands_first_in_its_own_style() -> None:
    body, _ = _set(Paragraph("Text."))
    assert _styles(body) == ["Title", "Normal"]
    assert _words(body[0]) == "Children's services performance in Northmoor, 2021/22"


def test_headings_are_real_and_marked_for_links() -> None:
    body, _ = _set(Heading(1, "One", "a"), Heading(2, "Two", "b"), Heading(3, "Three", "c"))
    assert _styles(body)[1:] == ["Heading1", "Heading2", "Heading3"]
    names = [each.get(w("name")) for each in body.iter(w("bookmarkStart"))]
    assert names == ["_Toc_a", "_Toc_b", "_Toc_c"]


@pytest.mark.parametrize(
    ("role", "style"),
    [("body", "Normal"), ("lead", "Lead"), ("source", "Source"), ("note", "Note")],
)
def test_each_role_of_a_paragraph_has_its_style(role: str, style: str) -> None:
    body, _ = _set(Paragraph("Text.", role))
    assert _styles(body)[-1] == style


def test_an_empty_paragraph_leaves_no_gap() -> None:
    body, _ = _set(Paragraph("  "), Paragraph("Text."))
    assert _styles(body) == ["Title", "Normal"]


def test_control_characters_are_dropped_and_markup_is_text() -> None:
    body, _ = _set(Paragraph("A\x0bB <b> & \x00\ud800 “C”"))
    assert _words(body[1]) == "AB <b> &  “C”"


def test_a_line_end_in_the_authors_words_stays_one_paragraph() -> None:
    body, _ = _set(Paragraph("One\nTwo"))
    assert len(body.findall(w("p"))) == 2
    assert len(list(body.iter(w("br")))) == 1


def test_particulars_are_labelled_lines_and_no_table() -> None:
    body, _ = _set(Particulars((("Council", "Northmoor"), ("Item", ""))))
    lines = body.findall(w("p"))[1:]
    assert [_words(line) for line in lines] == ["Council: Northmoor"]
    assert lines[0].find(f"{w('r')}/{w('rPr')}/{w('b')}") is not None
    assert body.find(w("tbl")) is None


def test_the_words_below_a_themes_heading_share_a_page_with_its_first_indicator() -> None:
    body, _ = _set(Heading(1, "One", "a"), Paragraph("Words."), Heading(2, "Two", "b"))
    assert _kept(body)[2]
    body, _ = _set(Heading(1, "One", "a"), Paragraph("Words."), Heading(1, "Two", "b"))
    assert not _kept(body)[2]


def test_each_numbered_list_starts_at_one_again() -> None:
    items = (Paragraph("First."), Paragraph("Second."))
    body, parts = _set(Bullets(items, numbered=True), Bullets(items), Bullets(items, numbered=True))
    uses = [each.get(w("val")) for each in body.iter(w("numId"))]
    assert uses[0] == uses[1] != uses[2] == uses[3]
    assert _styles(body)[1:] == ["ListNumber"] * 2 + ["ListBullet"] * 2 + ["ListNumber"] * 2
    lists = etree.fromstring(parts["word/numbering.xml"]).findall(w("num"))
    starts = {each.get(w("numId")): each.find(f".//{w('startOverride')}") for each in lists}
    assert all(starts[use] is not None for use in uses)


def test_a_link_has_readable_words_and_an_address_outside() -> None:
    body, parts = _set(
        Paragraph("See the release.", link="https://www.gov.uk/a?b=1&c=2", link_text="the release")
    )
    link = next(body.iter(w("hyperlink")))
    assert _words(link) == "the release"
    assert _words(body[1]) == "See the release."
    relations = parts["word/_rels/document.xml.rels"]
    assert b'Target="https://www.gov.uk/a?b=1&amp;c=2" TargetMode="External"' in relations


@pytest.mark.parametrize("address", ["javascript:alert(1)", "file:///etc/passwd", "#nowhere"])
def test_no_other_kind_of_address_becomes_a_link(address: str) -> None:
    body, _ = _set(Paragraph("See here.", link=address))
    assert next(body.iter(w("hyperlink")), None) is None
    assert _words(body[1]) == "See here."


def test_a_table_repeats_its_header_row_and_splits_no_row() -> None:
    body, _ = _set(builders.table())
    rows = list(body.iter(w("tr")))
    headers = [row.find(f"{w('trPr')}/{w('tblHeader')}") is not None for row in rows]
    assert headers == [True, False, False, False, False, False]
    assert all(row.find(f"{w('trPr')}/{w('cantSplit')}") is not None for row in rows)


def test_numbers_stand_at_the_right_of_their_cells() -> None:
    body, _ = _set(builders.table())
    row = list(body.iter(w("tr")))[1]
    assert [style for cell in row.iter(w("tc")) for style in _styles(cell)] == [
        "TableText",
        "TableNumber",
        "TableText",
        "TableText",
        "TableNumber",
        "TableText",
    ]


@pytest.mark.parametrize(("row_headers", "look"), [(True, "06A0"), (False, "0620")])
def test_the_tables_look_says_what_is_a_heading(row_headers: bool, look: str) -> None:
    body, _ = _set(
        Table("a", "Caption", "Described.", (("A", "text", 100),), (("x",),), row_headers)
    )
    assert next(body.iter(w("tblLook"))).get(w("val")) == look


def test_a_short_table_stays_on_one_page_with_its_caption_and_source() -> None:
    one = (("Indicator", "text", 100),)
    body, _ = _set(
        Table("a", "Caption", "Described.", one, (("x",), ("y",))),
        Paragraph("Source: made up.", "source"),
        Table("b", "Caption", "Described.", one, (("x",), ("y",))),
        Paragraph("Text that may stand on the next page."),
    )
    title, first, second = (
        [False],
        [True, True, True, True, False],
        [True, True, True, False, False],
    )
    assert _kept(body) == [*title, *first, *second]


def test_a_long_table_may_run_on_but_not_begin_with_a_lonely_header() -> None:
    rows = tuple((str(place),) for place in range(40))
    body, _ = _set(Table("a", "Caption", "Described.", (("A", "text", 100),), rows))
    assert _kept(body)[1:] == [True, True, True, *[False] * 39]


def test_the_headings_of_columns_count_among_the_lines_of_a_table() -> None:
    rows = tuple((str(year), "1") for year in range(10))
    kept = [
        _kept(_set(Table("t", "Caption", "Described.", columns, rows))[0])[1:]
        for head in ("Kent", "Bournemouth,\nChristchurch\nand\nPoole")
        for columns in [(("Period", "text", 50), (head, "number", 50))]
    ]
    assert [each.count(True) for each in kept] == [1 + 2 + 18, 1 + 2 + 2]


def test_a_table_of_few_but_tall_rows_may_begin_below_its_caption_and_run_on() -> None:
    columns = (("Rule", "text", 28), ("What it says", "text", 72))
    rows = tuple((f"rule {number}", "Sixty letters or so make about one line of it. " * 6)
                 for number in range(5))  # fmt: skip
    body, _ = _set(Table("rules", "Rules", "Described.", columns, rows))
    caption_and_header = [True, True, True]
    assert _kept(body)[1:] == [*caption_and_header, *[False] * 10]


def test_a_line_or_two_go_with_their_table_and_findings_may_close_a_page() -> None:
    short, long = Paragraph("Table 1 has all."), Paragraph("The rate was higher. " * 12)
    assert _kept(_set(short, builders.table("t"))[0])[1]
    assert not _kept(_set(long, builders.table("t"))[0])[1]


@pytest.mark.parametrize(("rows", "goes"), [(3, True), (10, False), (40, True)])
def test_a_line_may_close_a_page_above_a_long_table_that_moves_as_a_whole(
    rows: int, goes: bool
) -> None:
    held = tuple((str(row),) for row in range(rows))
    below = Table("t", "Caption", "Described.", (("A", "text", 100),), held)
    assert _kept(_set(Paragraph("Table 1 has all."), below)[0])[1] is goes


def test_a_line_that_sums_up_a_list_stands_apart_from_its_last_item() -> None:
    items = Bullets((Paragraph("One."),))
    after = [_set(items, Paragraph("Of 3, 1 is better.", style))[0] for style in ("lead", "body")]
    lead, body = (each[2].find(f"{w('pPr')}/{w('spacing')}") for each in after)
    assert lead is not None
    assert body is None


def test_the_contents_begin_no_page_and_end_with_three_lines_together() -> None:
    heads = [Heading(1, f"Part {n}", f"p{n}") for n in range(30)]
    body, _ = _set(Contents(), *heads, Paragraph("Text."))
    assert next(body.iter(w("pageBreakBefore")), None) is None
    kept = _kept(next(body.iter(w("sdtContent"))))
    assert kept == [True, *[False] * 27, True, True, False]


@pytest.mark.parametrize(("lines", "new_page"), [(8, False), (32, True), (45, False)])
def test_the_contents_begin_a_page_only_near_the_foot_of_one(lines: int, new_page: bool) -> None:
    """LibreOffice parts their heading from the list, which to it is a section of its own."""
    above = [Bullets(tuple(Paragraph(f"Line {line}.") for line in range(lines)))]
    body, _ = _set(*above, Contents(), Heading(1, "One", "one"), Paragraph("Text."))
    assert (next(body.iter(w("pageBreakBefore")), None) is not None) is new_page


def test_a_numbered_list_may_go_on_from_another() -> None:
    lists = [Bullets((Paragraph("One."),), numbered=True, first=first) for first in (1, 4)]
    _, parts = _set(*lists)
    numbering = etree.fromstring(parts["word/numbering.xml"])
    starts = [each.get(w("val")) for each in numbering.iter(w("startOverride"))]
    assert starts == ["1", "4"]


def test_text_after_a_table_has_room_without_a_blank_paragraph() -> None:
    body, _ = _set(builders.table(), Paragraph("Text."))
    spacing = body.findall(w("p"))[-1].find(f"{w('pPr')}/{w('spacing')}")
    assert int(spacing.get(w("before"))) >= 200


def test_captions_count_each_kind_for_itself() -> None:
    body, _ = _set(
        builders.figure("f1"), builders.table("t1"), builders.figure("f2"), builders.table("t2")
    )
    captions = [
        _words(each).partition(":")[0]
        for each in body.findall(w("p"))
        if _styles(each) == ["Caption"]
    ]
    assert captions == ["Figure 1", "Table 1", "Figure 2", "Table 2"]
    counted = [each.text.split()[1] for each in body.iter(w("instrText"))]
    assert counted == ["Figure", "Table", "Figure", "Table"]


def test_a_chart_has_alt_text_and_shares_its_page_with_caption_and_source() -> None:
    body, _ = _set(Paragraph("Text."), builders.figure(), Paragraph("Source.", "source"))
    assert next(body.iter(f"{_A}docPr")).get("descr").startswith("Line chart. Northmoor rose")
    assert _kept(body) == [False, False, True, True, False]


def test_a_chart_wider_than_the_text_shrinks_in_proportion() -> None:
    body, _ = _set(Figure("a", builders.png(), "Caption", "Alt text of the chart.", 40.0, 20.0))
    extent = next(body.iter(f"{_A}extent"))
    width, height = int(extent.get("cx")), int(extent.get("cy"))
    assert width <= 16.41 * 360_000
    assert width == pytest.approx(2 * height, rel=1e-5)


def test_a_cross_reference_is_a_field_that_already_shows_its_number() -> None:
    body, _ = _set(
        Reference("See {1}, and {0}.", ("chart", "long id with spaces, " * 4), "body"),
        builders.figure("chart"),
        builders.table("long id with spaces, " * 4),
    )
    assert _words(body[1]) == "See Table 1, and Figure 1."
    asked = [each.text.split() for each in body[1].iter(w("instrText"))]
    assert [each[0] for each in asked] == ["REF", "REF"]
    assert all(each[-1] == "\\h" for each in asked)


def test_braces_that_are_no_reference_stay_text() -> None:
    body, _ = _set(Reference("Set {a} and {}.", ()))
    assert _words(body[1]) == "Set {a} and {}."


def test_the_contents_are_filled_linked_and_without_page_numbers() -> None:
    body, _ = _set(
        Contents(levels=2), Heading(1, "One", "a"), Heading(2, "Two", "b"), Heading(3, "No", "c")
    )
    control = next(body.iter(w("sdt")))
    assert [_words(each) for each in control.iter(w("p"))] == ["Contents", "One", "Two"]
    assert _styles(control) == ["TOCHeading", "TOC1", "TOC2"]
    assert next(control.iter(w("instrText"))).text.strip() == 'TOC \\o "1-2" \\n \\h \\z \\u'
    assert [each.get(w("anchor")) for each in control.iter(w("hyperlink"))] == ["_Toc_a", "_Toc_b"]


def test_word_is_not_asked_to_update_fields_when_it_opens(parts: dict[str, bytes]) -> None:
    assert b"updateFields" not in parts["word/settings.xml"]


def test_no_contents_are_promised_where_there_are_no_headings() -> None:
    body, _ = _set(Contents(), Paragraph("Text."))
    assert next(body.iter(w("sdt")), None) is None


def test_two_headings_of_one_id_are_refused() -> None:
    with pytest.raises(ValueError, match="two blocks of one kind"):
        _set(Heading(1, "One", "a"), Heading(1, "Two", "a"))


def test_the_foot_says_what_the_paper_is_and_counts_pages(parts: dict[str, bytes]) -> None:
    foot = trees(parts)["word/footer1.xml"]
    assert _words(foot) == "Children's services performance, NorthmoorPage 1 of 1"
    assert [each.text.strip() for each in foot.iter(w("instrText"))] == ["PAGE", "NUMPAGES"]


def test_a_long_foot_takes_a_line_of_its_own_above_the_page_number() -> None:
    document = builders.document()
    words = "Children's services performance in Northmoor, Children's Services Scrutiny Committee"
    long = replace(document, properties=replace(document.properties, footer=words))
    parts = unzipped(word_file(long, builders.record(Path("x"))))
    lines = [_words(each) for each in trees(parts)["word/footer1.xml"].iter(w("p"))]
    assert lines == [words, "Page 1 of 1"]
