"""A Word file is read as a person sees it, whatever Word has done to its runs."""

from __future__ import annotations

import pytest

from reportgen.errors import WordFileError
from reportgen.verify.word.paper import Text, Where, Word
from reportgen.verify.word.reading import read_word
from tests.check.builders import (
    caption,
    changed,
    clean,
    drawing,
    field,
    p,
    r,
    row,
    with_body,
    zipped,
)

_MARK = '<w:bookmarkStart w:id="{0}" w:name="{1}"/>'
_END = '<w:bookmarkEnd w:id="{0}"/>'


def read(*blocks: str) -> Word:
    """A paper with further blocks before its last heading."""
    return read_word("paper.docx", zipped(with_body(*blocks)))


def found(word: Word, text: str) -> Text:
    (only,) = [each for each in word.texts if each.text == text]
    return only


def texts(word: Word) -> list[str]:
    return [each.text for each in word.texts]


def mark(number: int, name: str, inside: str) -> str:
    return f"{_MARK.format(number, name)}{inside}{_END.format(number)}"


def test_texts_come_in_reading_order_with_the_heading_above_them() -> None:
    word = read(p("Rates rose.", "ListBullet"), p("Detail", "Heading2"), p("They fell."))
    point, below = found(word, "Rates rose."), found(word, "They fell.")
    assert (point.where, point.section) == (Where.POINT, "Background papers")
    assert (below.where, below.section, below.style) == (Where.TEXT, "Detail", "Normal")
    assert point.number < found(word, "Detail").number < below.number
    assert found(word, "Detail").level == 2
    assert found(word, "Referrals in Northmoor").where is Where.TITLE


def test_words_put_in_count_and_words_struck_out_do_not() -> None:
    tracked = (
        f"<w:p>{r('The rate ')}<w:del w:id='1'><w:r><w:delText>fell</w:delText></w:r></w:del>"
        f"<w:ins w:id='2'>{r('rose')}</w:ins>{r('.')}</w:p>"
    )
    assert "The rate rose." in texts(read(tracked))


def test_comments_and_hidden_words_are_not_part_of_the_text() -> None:
    marked = f"<w:p><w:commentRangeStart w:id='1'/>{r('Rates rose')}<w:commentRangeEnd w:id='1'/>"
    note = "<w:r><w:commentReference w:id='1'/></w:r>"
    word = read(f"{marked}{note}{r(' by 9', '<w:vanish/>')}{r('.')}</w:p>")
    assert "Rates rose." in texts(word)


def test_a_bookmark_is_read_over_split_runs() -> None:
    split = f"<w:p>{r('So. ')}{mark(70, 'claim_a', r('The rate ') + r('was 9') + r('.'))}</w:p>"
    word = read(split)
    assert word.bookmarks["claim_a"] == "The rate was 9."
    (number,) = word.standing["claim_a"]
    (only,) = word.texts[number].marks
    assert word.texts[number].text[only.start : only.end] == "The rate was 9."


def test_a_bookmark_is_read_over_two_paragraphs() -> None:
    first = f"<w:p>{_MARK.format(71, 'claim_b')}{r('The rate was 9.')}</w:p>"
    second = f"<w:p>{r('It rose.')}{_END.format(71)}{r(' We act.')}</w:p>"
    word = read(first, second)
    assert word.bookmarks["claim_b"] == "The rate was 9. It rose."
    assert len(word.standing["claim_b"]) == 2


def test_a_bookmark_may_begin_between_two_paragraphs() -> None:
    word = read(_MARK.format(72, "claim_c"), f"<w:p>{r('It fell.')}{_END.format(72)}</w:p>")
    assert word.bookmarks["claim_c"] == "It fell."


def test_a_moved_paragraph_is_read_once() -> None:
    gone = f"<w:p><w:moveFrom w:id='1'>{r('It moved.')}</w:moveFrom></w:p>"
    here = f"<w:p><w:moveTo w:id='2'>{r('It moved.')}</w:moveTo></w:p>"
    assert texts(read(gone, here)).count("It moved.") == 1


def test_a_field_says_its_result_and_not_its_code() -> None:
    word = read(f"<w:p>{r('See ')}{field('REF _Ref_x', 'Table 4')}{r('.')}</w:p>")
    assert "See Table 4." in texts(word)


def test_a_list_of_contents_is_told_apart() -> None:
    begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    code = '<w:r><w:instrText> TOC \\o "1-2" </w:instrText></w:r>'
    separate = '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    first = f"<w:p>{begin}{code}{separate}{r('Rates since 2020')}</w:p>"
    word = read(first, p("Plans since 2021"), f"<w:p>{end}</w:p>", p("Text after."))
    assert found(word, "Rates since 2020").where is Where.CONTENTS
    assert found(word, "Plans since 2021").where is Where.CONTENTS
    assert found(word, "Text after.").where is Where.TEXT


def test_cells_know_their_row_their_column_and_what_stands_above() -> None:
    word = read()
    cell = found(word, "94.5")
    assert (cell.table, cell.row, cell.column, cell.header) == (1, 2, 2, "Rate")
    (table,) = word.tables
    assert table.rows == (("Year", "Rate"), ("2024", "91.3"), ("2025", "94.5"))
    assert (table.label, table.caption) == ("Table 1", "Rates")
    assert table.description == "One row for each year with its rate."
    assert table.header


def test_a_cell_over_two_columns_keeps_the_others_in_their_place() -> None:
    wide = row("All", "9").replace("<w:tcPr>", '<w:tcPr><w:gridSpan w:val="2"/>', 1)
    head = "<w:tblPr/><w:tblGrid/>"
    word = read(f"<w:tbl>{head}{row('A', 'B', 'C')}{wide}</w:tbl>")
    assert word.tables[1].rows[1] == ("All", "", "9")
    assert found(word, "9").column == 3
    assert found(word, "9").header == "C"


def test_a_caption_is_told_with_and_without_its_label() -> None:
    word = read(caption("Figure", 2, "Rates of 2025", 31))
    last = found(word, "Figure 2: Rates of 2025")
    assert (last.where, last.label, last.said) == (Where.CAPTION, "Figure 2", "Rates of 2025")


def test_a_figure_has_its_text_and_the_caption_below_it() -> None:
    (figure,) = read().figures
    assert figure.alt.startswith("Line chart of the rate of referrals")
    assert (figure.label, figure.caption) == ("Figure 1", "Rates as a line")
    assert figure.chart is None


def test_two_figures_do_not_share_a_caption() -> None:
    word = read(drawing(2), drawing(3), caption("Figure", 2, "Both", 32))
    assert [each.label for each in word.figures] == ["Figure 1", "", "Figure 2"]


def test_words_of_a_text_box_are_read_once() -> None:
    inside = f"<w:txbxContent>{p('In a box: 9')}</w:txbxContent>"
    box = (
        "<w:p><w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wp:inline>"
        f"<wps:wsp><wps:txbx>{inside}</wps:txbx></wps:wsp></wp:inline></w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict><v:shape><v:textbox>{inside}</v:textbox></v:shape></w:pict>"
        "</mc:Fallback></mc:AlternateContent></w:r></w:p>"
    )
    boxed = [each for each in read(box).texts if each.text == "In a box: 9"]
    assert [each.where for each in boxed] == [Where.BOX]


def test_the_foot_of_the_page_and_the_title_of_the_file_are_read() -> None:
    word = read()
    assert found(word, "Page  of ").where is Where.HEAD
    assert word.title == "Referrals in Northmoor"


def test_blanks_of_all_sorts_are_plain_ones() -> None:
    assert "a b c" in texts(read(p("a\u00a0b\u2009c")))


@pytest.mark.parametrize("name", ["customXml/item1.xml", "customXml/item7.xml"])
def test_the_list_of_claims_is_known_by_its_root_alone(name: str) -> None:
    parts = clean()
    parts["customXml/item3.xml"] = b"<other xmlns='urn:other'>no</other>"
    parts[name] = b"<claims xmlns='urn:reportgen:claims:1'>{&quot;a&quot;:1}</claims>"
    assert read_word("paper.docx", zipped(parts)).ledger == b'{"a":1}'


def test_a_list_of_claims_longer_than_xml_readers_take_is_read() -> None:
    long = b" ".join(str(each * each).encode() for each in range(900_000))
    assert len(long) > 10_000_000  # letters that an XML reader takes in one text
    parts = clean()
    parts["customXml/item1.xml"] = b"<claims xmlns='urn:reportgen:claims:1'>" + long + b"</claims>"
    assert read_word("paper.docx", zipped(parts)).ledger == long


def test_a_paper_without_a_list_of_claims_has_none() -> None:
    assert read().ledger is None


def test_what_is_no_word_file_is_refused() -> None:
    with pytest.raises(WordFileError):
        read_word("paper.docx", b"no")
    with pytest.raises(WordFileError):
        read_word("paper.docx", zipped(changed("word/document.xml", "<w:body>", "<w:bod>")))
