"""The view that rules look at: what stands in the text, where, and what it looks like."""

from __future__ import annotations

from reportgen.check.paper import Paper, Paragraph
from tests.check.builders import changed, clean, field, link, p, r, read, with_body

_STYLES = "word/styles.xml"


def paragraph(paper: Paper, words: str) -> Paragraph:
    return next(each for each in paper.all if words in each.text)


def after(*blocks: str) -> Paper:
    return read(with_body(*blocks))


def test_a_paragraph_is_placed_by_its_heading_and_number() -> None:
    paper = after(p("Finance", "Heading2"), p("First."), p(), p("The rate of referrals."))
    found = paragraph(paper, "The rate of")
    assert found.place == 'heading "Finance", paragraph 2: "The rate of referrals."'


def test_a_cell_is_placed_by_its_table_row_and_column() -> None:
    cell = read(clean()).tables[0].rows[1].cells[1]
    assert cell.place == 'table 1 "Rates", row 2, column 2'


def test_text_in_content_controls_is_read_in_its_place() -> None:
    inside = p("Inside the control.")
    paper = after(f"<w:sdt><w:sdtPr/><w:sdtContent>{inside}</w:sdtContent></w:sdt>", p("After."))
    words = [each.text for each in paper.body]
    assert words.index("Inside the control.") + 1 == words.index("After.")


def test_words_struck_out_are_not_read_and_words_put_in_are() -> None:
    gone = "<w:del><w:r><w:delText>old</w:delText></w:r></w:del>"
    paper = after(f"<w:p>{r('The ')}{gone}<w:ins>{r('new')}</w:ins>{r(' rate.')}</w:p>")
    assert paragraph(paper, "The new").text == "The new rate."


def test_words_moved_away_are_read_where_they_went() -> None:
    moved = f"<w:moveFrom>{r('moved words')}</w:moveFrom>"
    paper = after(
        f"<w:p>{moved}{r('Here.')}</w:p>", f"<w:p><w:moveTo>{r('There.')}</w:moveTo></w:p>"
    )
    assert paragraph(paper, "Here.").text == "Here."
    assert paragraph(paper, "There.").text == "There."


def test_the_code_of_a_field_is_no_text() -> None:
    found = paragraph(after(f"<w:p>{field('DATE', '22 January')}</w:p>"), "22 January")
    assert (found.text, found.fields) == ("22 January", ("DATE",))


def test_a_text_box_is_read_once_and_told_as_one() -> None:
    box = f"<wps:txbx><w:txbxContent>{p('In the box.')}</w:txbxContent></wps:txbx>"
    both = (
        f"<mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wp:anchor>{box}</wp:anchor>"
        f"</w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape>{box}</v:shape></w:pict>"
        "</mc:Fallback></mc:AlternateContent>"
    )
    paper = after(f"<w:p><w:r>{both}</w:r></w:p>")
    found = [each for each in paper.body if each.in_box]
    assert [each.text for each in found] == ["In the box."]
    assert [each.kind for each in paper.pictures if each.floating] == ["text box"]


def test_links_are_read_from_elements_and_from_fields() -> None:
    code = 'HYPERLINK "https://www.example.org/field"'
    paper = after(f"<w:p>{link('one')}{r(' and ')}{field(code, 'two')}</w:p>")
    targets = {each.text: each.link for each in paragraph(paper, "one and two").runs}
    assert targets == {
        "one": "https://www.example.org/referrals",
        " and ": None,
        "two": "https://www.example.org/field",
    }


def test_the_level_of_a_heading_is_found_by_name_by_base_and_by_outline() -> None:
    style = (
        '<w:style w:type="paragraph" w:styleId="Own"><w:name w:val="Council heading"/>'
        '<w:basedOn w:val="Heading2"/></w:style></w:styles>'
    )
    parts = changed(_STYLES, "</w:styles>", style, with_body(
        p("By base", "Own"), p("By outline", properties='<w:outlineLvl w:val="2"/>'),
        p("Not one", "Heading1", properties='<w:outlineLvl w:val="9"/>'),
    ))  # fmt: skip
    levels = {each.text: each.level for each in read(parts).body}
    assert (levels["By base"], levels["By outline"], levels["Not one"]) == (2, 3, 0)


def test_the_look_of_words_follows_styles_that_build_on_each_other() -> None:
    found = paragraph(after(p("Large.", "Heading2", look="<w:b w:val='0'/>")), "Large.").runs[0]
    assert (found.bold, found.size, found.language) == (False, 12.0, "en-GB")


def test_a_ring_of_styles_ends() -> None:
    style = (
        '<w:style w:type="paragraph" w:styleId="A"><w:name w:val="A"/><w:basedOn w:val="B"/>'
        '</w:style><w:style w:type="paragraph" w:styleId="B"><w:name w:val="B"/>'
        '<w:basedOn w:val="A"/></w:style></w:styles>'
    )
    parts = changed(_STYLES, "</w:styles>", style, with_body(p("In a ring.", "A")))
    assert paragraph(read(parts), "In a ring.").style == "a"


def test_bands_of_a_tables_style_lie_behind_its_words() -> None:
    band = (
        '<w:tblStylePr w:type="band2Horz"><w:tcPr><w:shd w:val="clear" w:fill="CCCCCC"/></w:tcPr>'
        "</w:tblStylePr></w:style></w:styles>"
    )
    table = read(changed(_STYLES, "</w:style></w:styles>", band)).tables[0]
    grounds = [line.cells[0].paragraphs[0].ground for line in table.rows]
    assert grounds == ["12436D", "FFFFFF", "CCCCCC"]


def test_numbers_and_bullets_are_told_apart() -> None:
    paper = after(p("A bullet.", "ListBullet"), p("A number.", "ListNumber"), p("Neither."))
    kinds = [paragraph(paper, text).numbered for text in ("A bullet", "A number", "Neither")]
    assert kinds == ["bullet", "decimal", ""]
