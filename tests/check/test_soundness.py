"""Faults of the file itself: the deliberate defects, each found by the rule that knows it."""

from __future__ import annotations

import pytest

from tests.check.builders import (
    TABLE_HEAD,
    Parts,
    changed,
    clean,
    codes,
    drawing,
    p,
    r,
    row,
    with_body,
)
from tests.check.test_gates import joined

_DOCUMENT, _STYLES, _TYPES = "word/document.xml", "word/styles.xml", "[Content_Types].xml"
_SHORT = '<w:trPr><w:gridAfter w:val="1"/></w:trPr>'
_LONG = "t" * 65
_FOOT = (
    '<Override PartName="/word/footer1.xml" ContentType="'
    'application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/>'
)


def control(inside: str, properties: str = "") -> str:
    return f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{inside}</w:sdtContent></w:sdt>"


def _without(name: str, typed: str) -> Parts:
    """The parts without one of them, which is not listed either."""
    parts = changed(_TYPES, typed, "")
    del parts[name]
    return parts


def _with_part(name: str) -> Parts:
    return {**clean(), name: b"<x/>"}


DEFECTS = {
    # The twenty-three defects that validators were tried on.
    "order in a table's properties": (
        changed(
            _DOCUMENT,
            '<w:tblStyle w:val="Grid"/><w:tblW w:w="8000" w:type="dxa"/>',
            '<w:tblW w:w="8000" w:type="dxa"/><w:tblStyle w:val="Grid"/>',
        ),
        "element-order",
    ),
    "order in a run's properties": (
        with_body(p("Words.", look='<w:sz w:val="24"/><w:b/>')),
        "element-order",
    ),
    "order in the settings": (
        changed("word/settings.xml", "<w:zoom", '<w:defaultTabStop w:val="567"/><w:zoom'),
        "element-order",
    ),
    "a relation that is missing": (
        with_body(f'<w:p><w:hyperlink r:id="rId77">{r("Referrals again")}</w:hyperlink></w:p>'),
        "relation-missing",
    ),
    "a word that the format does not know": (
        with_body(p("Words.", properties='<w:jc w:val="centre"/>')),
        "element-word",
    ),
    "a bookmark's number twice": (
        with_body(
            '<w:p><w:bookmarkStart w:id="11" w:name="other"/><w:bookmarkEnd w:id="11"/></w:p>'
        ),
        "number-twice",
    ),
    "a mark of a comment without the comment": (
        with_body(f'<w:p>{r("Words.")}<w:r><w:commentReference w:id="5"/></w:r></w:p>'),
        "note-missing",
    ),
    "an empty cell": (
        changed(_DOCUMENT, p("91.3", "TableText"), ""),
        "cell-end",
    ),
    "a missing part": (
        _without("word/footer1.xml", _FOOT),
        "part-missing",
    ),
    "a style that is not defined": (with_body(p("Words.", "Nowhere")), "style-unknown"),
    "a paragraph inside a paragraph": (
        with_body(f"<w:p>{r('Words.')}{p('More.')}</w:p>"),
        "element-place",
    ),
    "content of a control misspelt": (
        with_body(control(p("Words.")).replace("sdtContent", "sdtContents")),
        "element-place",
    ),
    "a drawing's number twice": (
        with_body(drawing(1, '<adec:decorative val="1"/>', "")),
        "number-twice",
    ),
    "a field without its end": (
        with_body(
            '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:fldChar '
            'w:fldCharType="separate"/></w:r></w:p>'
        ),
        "field-open",
    ),
    "a part without a type": (_with_part("word/charts/chart1.xml"), "part-type"),
    "a reference to a bookmark that is not there": (
        changed(_DOCUMENT, "REF _Ref_Table1", "REF _Ref_Table7"),
        "reference-target",
    ),
    "a control's number twice": (
        with_body(
            control(p("One."), '<w:id w:val="5"/>'), control(p("Two."), '<w:id w:val="5"/>')
        ),
        "number-twice",
    ),
    "a grid of other columns": (
        changed(_DOCUMENT, '<w:gridCol w:w="4000"/>', ""),
        "grid",
    ),
    "a bookmark that does not end": (
        with_body('<w:p><w:bookmarkStart w:id="60" w:name="open"/></w:p>'),
        "bookmark-open",
    ),
    "a date that is none": (
        changed("docProps/core.xml", "2026-01-05T00:00:00Z", "5 January 2026"),
        "property-date",
    ),
    "a tag of more than 64 characters": (
        with_body(control(p("Words."), f'<w:tag w:val="{_LONG}"/>')),
        "control-name",
    ),
    "a control character": (
        changed("word/footer1.xml", "Page ", "Page \x02"),
        "part-unreadable",
    ),
    # And further ones.
    "a title of more than 64 characters": (
        with_body(control(p("Words."), f'<w:alias w:val="{_LONG}"/>')),
        "control-name",
    ),
    "a bookmark's name of more than 40 characters": (
        with_body(
            f'<w:p><w:bookmarkStart w:id="61" w:name="{_LONG}"/><w:bookmarkEnd w:id="61"/></w:p>'
        ),
        "bookmark-name",
    ),
    "a bookmark's end without a beginning": (
        with_body('<w:p><w:bookmarkEnd w:id="62"/></w:p>'),
        "bookmark-open",
    ),
    "a field's end without a beginning": (
        with_body('<w:p><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'),
        "field-open",
    ),
    "a link to a heading that is not there": (
        with_body(f'<w:p><w:hyperlink w:anchor="gone">{r("Look above")}</w:hyperlink></w:p>'),
        "reference-target",
    ),
    "a list that is not defined": (
        with_body(p("Words.", properties='<w:numPr><w:numId w:val="9"/></w:numPr>')),
        "list-unknown",
    ),
    "a part that is listed only": (
        changed(
            _TYPES,
            "</Types>",
            '<Override PartName="/word/gone.xml" ContentType="x"/></Types>',
        ),
        "part-type",
    ),
    "a part that is referred to only": (joined(clean(), "theme", "theme.xml"), "part-missing"),
}  # fmt: skip


@pytest.mark.parametrize("defect", DEFECTS)
def test_each_fault_of_the_file_is_found_by_its_rule_alone(defect: str) -> None:
    parts, code = DEFECTS[defect]
    assert codes(parts, final=False) == {code}


def test_a_tracked_changes_number_twice_is_found() -> None:
    change = f'<w:p><w:ins w:id="50" w:author="x">{r("words")}</w:ins></w:p>'
    assert codes(with_body(change, change), final=False) == {"number-twice"}


@pytest.mark.parametrize(
    "row_of",
    [
        row("2026", "1"),
        f"<w:tr>{_SHORT}<w:tc><w:tcPr/>{p('2026', 'TableText')}</w:tc></w:tr>",
    ],
)
def test_cells_that_fill_the_grid_are_in_order(row_of: str) -> None:
    head = row("Year", "Rate", header=True)
    table = f"<w:tbl>{TABLE_HEAD}{head}{row_of}</w:tbl>"
    assert codes(with_body(table, p("Words.")), final=False) == set()


def test_columns_of_a_table_inside_a_cell_are_not_those_of_its_row() -> None:
    span = (
        f'<w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>{p("x", "TableText")}</w:tc></w:tr>'
    )
    inner = f"<w:tbl>{TABLE_HEAD}{row('Year', 'Rate', header=True)}{span}</w:tbl><w:p/>"
    outer = f"<w:tbl>{TABLE_HEAD}{row('Year', 'Rate', header=True)}{row('2026', inner)}</w:tbl>"
    assert "grid" not in codes(with_body(outer, p("Words.")), final=False)


def test_names_and_folders_of_other_programs_are_no_fault() -> None:
    parts = _with_part("customXml/item1.xml")
    assert codes(joined(parts, "customXml", "../customXml/item1.xml"), final=False) == set()
