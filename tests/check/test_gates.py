"""What a clerk looks for is found with --final, each by its own rule, and not without."""

from __future__ import annotations

import pytest

from tests.check.builders import (
    FOOTER,
    TABLE,
    Parts,
    caption,
    changed,
    clean,
    codes,
    drawing,
    field,
    link,
    p,
    part,
    r,
    relations,
    with_body,
)

_DOCUMENT, _RELS, _TYPES = (
    "word/document.xml",
    "word/_rels/document.xml.rels",
    "[Content_Types].xml",
)
_SETTINGS, _CORE = "word/settings.xml", "docProps/core.xml"
_COMMENTS = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"


def joined(parts: Parts, kind: str, target: str, mode: str = "", owner: str = _RELS) -> Parts:
    """The parts with one relation more."""
    more = relations(("rId20", kind, target, mode)).decode().partition(">")[2]
    return changed(owner, "</Relationships>", more, parts)


def commented() -> Parts:
    parts = joined(clean(), "comments", "comments.xml")
    told = f'<w:comment w:id="0" w:author="x">{p("Is this right?")}</w:comment>'
    parts["word/comments.xml"] = part("comments", told)
    typed = f'<Override PartName="/word/comments.xml" ContentType="{_COMMENTS}"/></Types>'
    return changed(_TYPES, "</Types>", typed, parts)


def marked(words: str) -> Parts:
    """The foot of the page with words before its number."""
    return changed("word/footer1.xml", FOOTER, p(words, "Footer") + FOOTER)


def watermarked() -> Parts:
    path = '<w:pict><v:shape><v:textpath string="DRAFT"/></v:shape></w:pict>'
    return changed("word/footer1.xml", FOOTER, f"<w:p><w:r>{path}</w:r></w:p>{FOOTER}")


def settings(element: str) -> Parts:
    zoom = '<w:zoom w:percent="100"/>'
    return changed(_SETTINGS, zoom, zoom + element)


def placeholder_control() -> str:
    inside = p("Choose an item.")
    return (
        f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{inside}</w:sdtContent></w:sdt>"
    )


def local_template() -> Parts:
    place = "file:///D:/jo/Council.dotx"
    parts = clean()
    name = "word/_rels/settings.xml.rels"
    parts[name] = relations(("rId1", "attachedTemplate", place, ' TargetMode="External"'))
    zoom = '<w:zoom w:percent="100"/>'
    return changed(_SETTINGS, zoom, f'{zoom}<w:attachedTemplate r:id="rId1"/>', parts)


OPEN = {
    "a comment": (commented(), "comments"),
    "words put in and tracked": (
        with_body(f'<w:p><w:ins w:id="50" w:author="x">{r("new words")}</w:ins></w:p>'),
        "tracked-changes",
    ),
    "words struck out and tracked": (
        with_body(
            '<w:p><w:del w:id="50" w:author="x"><w:r><w:delText>old</w:delText></w:r></w:del></w:p>'
        ),
        "tracked-changes",
    ),
    "tracking switched on": (settings("<w:trackRevisions/>"), "tracking-on"),
    "a bracket to be completed": (with_body(p("[To be completed: cost]")), "placeholder"),
    "a bracket to insert": (with_body(p("Cost of [insert amount] a year.")), "placeholder"),
    "three letters for later": (with_body(p("Financial implications: TBC")), "placeholder"),
    "letters for a number": (with_body(p("The rate was XX in March.")), "placeholder"),
    "a line that is to be confirmed": (with_body(p("Cost: to be confirmed")), "placeholder"),
    "a name to fill in": (with_body(p("[Name of officer] will answer.")), "placeholder"),
    "a draft at the foot in small letters": (marked("Council draft 3"), "draft-mark"),
    "a draft in the text": (with_body(p("DRAFT for comment")), "draft-mark"),
    "a printer's Latin": (with_body(p("Lorem ipsum dolor sit amet.")), "placeholder"),
    "Word's own blank": (with_body(p("Click or tap here to enter text.")), "placeholder"),
    "a control that shows its blank": (with_body(placeholder_control()), "placeholder"),
    "a note to the author": (with_body(p("Note to author: keep to two pages")), "template-note"),
    "a note to delete": (with_body(p("Delete this box before submission")), "template-note"),
    "hidden words": (with_body(p("Between us.", look="<w:vanish/>")), "hidden-words"),
    "yellow words": (with_body(p("Check this.", look='<w:highlight w:val="yellow"/>')),
                     "highlighted"),
    "a draft at the foot": (marked("DRAFT, not for publication"), "draft-mark"),
    "a watermark": (watermarked(), "draft-mark"),
    "a status of draft": (
        changed(_CORE, "<dc:title>", "<cp:contentStatus>Draft</cp:contentStatus><dc:title>"),
        "draft-mark",
    ),
    "nobody as author": (
        changed(_CORE, "<dc:creator>Northmoor Council</dc:creator>", ""),
        "author-missing",
    ),
    "a path in the text": (
        with_body(p("See C:\\Users\\jo\\Desktop\\rates.xlsx for more.")),
        "own-computer",
    ),
    "a template on somebody's disk": (local_template(), "own-computer"),
    "a link to somebody's disk": (
        joined(
            with_body(f"<w:p>{link('Rates of all councils', 'rId20')}</w:p>"),
            "hyperlink",
            "shared/rates.xlsx",
            ' TargetMode="External"',
        ),
        "link-local",
    ),
    "no number of pages": (
        changed("word/footer1.xml", " NUMPAGES ", " DATE "),
        "page-numbers",
    ),
    "a gap in typed numbers": (
        with_body(p("3.1 One."), p("A line."), p("3.3 Two.")),
        "paragraph-numbers",
    ),
    "a typed number twice": (
        with_body(p("3.1 One."), p("A line."), p("3.1 Two.")),
        "paragraph-numbers",
    ),
    "a table without caption": (
        with_body(p("One."), p("Two."), p("Three."), TABLE, p("Four."), p("Five.")),
        "caption-missing",
    ),
    "a picture without caption": (
        with_body(p("One."), p("Two."), p("Three."), drawing(2), p("Four."), p("Five.")),
        "caption-missing",
    ),
    "a caption nobody mentions": (
        with_body(drawing(2), caption("Figure", 2, "More", 30)),
        "caption-unmentioned",
    ),
    "a reference that Word calls an error": (
        with_body(p("See Error! Reference source not found. for more.")),
        "reference-error",
    ),
}  # fmt: skip


@pytest.mark.parametrize("defect", OPEN)
def test_each_open_matter_is_found_by_its_gate_alone(defect: str) -> None:
    parts, code = OPEN[defect]
    assert codes(parts, final=True) == {code}
    assert codes(parts, final=False) == set()


@pytest.mark.parametrize(
    "block",
    [
        p("The council consulted on a draft strategy, which members saw in the spring last year."),
        p("The tables [of the annex] are complete."),
        p("The panel heard [...] and [name withheld] spoke."),
        p("Schedule XX of the Act and the chair to be confirmed by Council in May."),
        p("Draft report of the task group") + p("Guidance: the law of 2014 holds."),
        p("3.1 One.") + p("A line.") + p("3.2 Two.") + p("A line.") + p("4.0 Three."),
        p("Tables 1 and 2 show it.") + caption("Table", 2, "More", 22) + TABLE,
        p("Tables 1 to 3 show it.") + caption("Table", 2, "More", 22) + TABLE,
        drawing(2, attributes='descr="Logo of Northmoor Council"'),
        f"<w:p>{r('Page ')}{field('PAGEREF _Ref_Table1', '1')}</w:p>",
    ],
)
def test_what_is_in_order_is_left_alone(block: str) -> None:
    assert codes(with_body(block)) == set()


def test_a_picture_before_the_first_heading_is_the_letterhead() -> None:
    assert codes(changed(_DOCUMENT, "<w:body>", f"<w:body>{drawing(2)}")) == set()


@pytest.mark.parametrize("name", ["report.docx", "2026-01-22-Scrutiny.docx", "Final v2 (1).docx"])
def test_another_name_is_advice_and_no_finding(name: str) -> None:
    assert codes(clean(), name=name) == {"file-name"}
    assert codes(clean(), final=False, name=name) == set()


def test_parts_that_are_not_there_are_advice() -> None:
    parts = changed(_DOCUMENT, p("Background papers", "Heading1"), p("More", "Heading1"))
    assert codes(parts) == {"usual-parts"}
