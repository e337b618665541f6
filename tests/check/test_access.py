"""Each barrier is found by the rule that looks for it, and by no other."""

from __future__ import annotations

import pytest

from tests.check.builders import (
    ALT,
    SENTENCE,
    TABLE,
    Parts,
    caption,
    changed,
    codes,
    drawing,
    link,
    p,
    r,
    read,
    relations,
    row,
    with_body,
)

_DOCUMENT, _STYLES = "word/document.xml", "word/styles.xml"
_LONG = "A sentence of the text that runs on for quite some time. " * 3
_OTHER = ("rId9", "hyperlink", "https://www.example.org/other", ' TargetMode="External"')


def shown(block: str, number: int = 2) -> Parts:
    """A further picture with its caption, which the text mentions."""
    told = p(f"Figure {number} shows it.")
    return with_body(told, block, caption("Figure", number, "More", 20 + number))


def table(*rows: str, head: str = "") -> Parts:
    """A further table with its caption, which the text mentions."""
    start = head or TABLE.partition("<w:tr>")[0]
    return with_body(
        p("Table 2 shows it."), caption("Table", 2, "More", 22), f"{start}{''.join(rows)}</w:tbl>"
    )


def second(*rows: str) -> Parts:
    return table(row("Year", "Rate", header=True), *rows)


def bold(text: str) -> str:
    return p(text, look="<w:b/>")


DEFECTS = {
    "a picture without alt text": (shown(drawing(2, attributes="")), "alt-text-missing"),
    "alt text that is the name of a file": (
        shown(drawing(2, attributes='descr="IMG_0042.png"')),
        "alt-text-file-name",
    ),
    "alt text that is the word picture": (
        shown(drawing(2, attributes='descr="Picture 7"')),
        "alt-text-file-name",
    ),
    "alt text of one word": (shown(drawing(2, attributes='descr="Rates"')), "alt-text-short"),
    "alt text as long as a page": (
        shown(drawing(2, attributes=f'descr="{_LONG * 9}"')),
        "alt-text-long",
    ),
    "a picture beside the text": (
        shown(drawing(2).replace("wp:inline", "wp:anchor")),
        "floating-object",
    ),
    "a table without a header row": (
        changed(_DOCUMENT, "<w:trPr><w:tblHeader/></w:trPr>", ""),
        "table-header-row",
    ),
    "a header row that the look does not know": (
        changed(_DOCUMENT, 'w:firstRow="1"', 'w:firstRow="0"'),
        "table-look",
    ),
    "merged cells": (
        second(
            '<w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>'
            f"{p('both', 'TableText')}</w:tc></w:tr>"
        ),
        "table-merged",
    ),
    "a table inside a table": (
        second(row("2024", f"{TABLE}<w:p/>")),
        "table-nested",
    ),
    "text round a table": (
        changed(_DOCUMENT, '<w:tblW w:w="8000"', '<w:tblpPr/><w:tblW w:w="8000"'),
        "table-floating",
    ),
    "a blank row": (second(row("2024", "1"), row("", "")), "table-blank"),
    "a blank column": (
        table(row("Year", "", header=True), row("2024", ""), row("2025", "")),
        "table-blank",
    ),
    "a table without a description": (
        changed(
            _DOCUMENT,
            '<w:tblDescription w:val="One row for each year with its rate."/>',
            "",
        ),
        "table-description",
    ),
    "a colour without a word": (
        second(row("2024", "", fill="C00000"), row("2025", "Green", fill="92D050")),
        "colour-only",
    ),
    "a heading of level 2 first": (
        changed(
            _DOCUMENT,
            f"{p('Purpose', 'Heading1')}{p(SENTENCE)}",
            f"{p('Purpose', 'Heading2')}{p(SENTENCE)}",
        ),
        "heading-first",
    ),
    "a level left out": (
        changed(_DOCUMENT, p("Risk and equality", "Heading2"), p("Risk, equality", "Heading3")),
        "heading-jump",
    ),
    "an empty heading": (with_body(p("", "Heading2")), "heading-empty"),
    "a heading of a whole paragraph": (with_body(p(_LONG, "Heading2")), "heading-long"),
    "two headings alike under one": (
        with_body(p("One", "Heading2"), p("Text."), p("One", "Heading2"), p("Text.")),
        "heading-repeated",
    ),
    "a bold line for a heading": (
        with_body(bold("What members may ask"), p("Why is it so?")),
        "heading-fake",
    ),
    "no title in the properties": (
        changed("docProps/core.xml", "<dc:title>Referrals in Northmoor</dc:title>", ""),
        "title-missing",
    ),
    "styles in American English": (
        changed(_STYLES, 'w:lang w:val="en-GB"', 'w:lang w:val="en-US"'),
        "language-default",
    ),
    "words marked as French": (
        with_body(p("Ceci est marked.", look='<w:lang w:val="fr-FR"/>')),
        "language-foreign",
    ),
    "amber words on white": (
        with_body(p("Amber words.", look='<w:color w:val="FFBF00"/>')),
        "contrast-low",
    ),
    "dark words on a dark cell": (
        second(row("2024", p("Red", look='<w:color w:val="12436D"/>'), fill="12436D")),
        "contrast-low",
    ),
    "a link that says here": (with_body(f"<w:p>{link('here')}</w:p>"), "link-vague"),
    "a link that shows its address": (
        with_body(f"<w:p>{link('https://www.example.org/referrals')}</w:p>"),
        "link-address",
    ),
    "two blank paragraphs": (with_body(p(), p()), "blank-paragraphs"),
    "spaces for a column": (with_body(p("Date:      22 January")), "spaces-as-layout"),
    "tabs for a column": (
        with_body("<w:p><w:r><w:t>Date</w:t><w:tab/><w:tab/><w:t>22</w:t></w:r></w:p>"),
        "spaces-as-layout",
    ),
    "typed bullets": (with_body(p("\u2022 one thing"), p("\u2022 another")), "typed-bullets"),
    "typed dashes": (with_body(p("- one thing"), p("- another")), "typed-bullets"),
    "typed numbers": (with_body(p("1. one thing"), p("2. another")), "typed-numbers"),
    "a protected paper": (
        changed(
            "word/settings.xml",
            '<w:zoom w:percent="100"/>',
            '<w:zoom w:percent="100"/><w:documentProtection w:edit="readOnly" w:enforcement="1"/>',
        ),
        "restricted",
    ),
    "running text of ten points": (
        with_body(p("A small sentence.", look='<w:sz w:val="20"/>')),
        "letters-small",
    ),
    "a table of eight points": (
        second(row("2024", p("small", look='<w:sz w:val="16"/>'))),
        "letters-small",
    ),
    "straight edges": (with_body(p("Text.", properties='<w:jc w:val="both"/>')), "text-justified"),
    "a sentence in capitals": (with_body(p("THIS MUST NOT HAPPEN AGAIN.")), "capitals"),
    "capitals by the style": (
        with_body(p("This must never happen again.", look="<w:caps/>")),
        "capitals",
    ),
    "a paragraph in italics": (with_body(p(_LONG, look="<w:i/>")), "italics"),
    "underlined words": (with_body(p("Important.", look='<w:u w:val="single"/>')), "underlined"),
}


@pytest.mark.parametrize("defect", DEFECTS)
def test_each_barrier_is_found_by_its_rule_alone(defect: str) -> None:
    parts, code = DEFECTS[defect]
    assert codes(parts) == {code}


def test_one_text_for_two_addresses_is_found() -> None:
    parts = with_body(f"<w:p>{link('Referrals by council, Northmoor', 'rId10')}</w:p>")
    name = "word/_rels/document.xml.rels"
    more = relations(("rId10", *_OTHER[1:])).decode()
    parts = changed(name, "</Relationships>", more.partition(">")[2], parts)
    assert codes(parts) == {"link-same-words"}


def test_a_long_paper_without_headings_is_told_of_it() -> None:
    text = "".join(p(_LONG) for _ in range(20))
    parts = changed(_DOCUMENT, p("Contact", "Heading1"), text + p("Contact", "Heading1"))
    document = parts[_DOCUMENT].decode().replace("Heading1", "Normal").replace("Heading2", "Normal")
    parts[_DOCUMENT] = document.encode()
    assert "heading-none" in codes(parts)


@pytest.mark.parametrize(
    "block",
    [
        drawing(2, '<adec:decorative val="1"/>', ""),
        p("Label:", look="<w:b/>") + p("A list follows."),
        p("NHS and CAMHS and DfE are named here."),
        p("An abbreviation such as OFSTED."),
        p("", properties='<w:pageBreakBefore/>') + p("One blank line is no layout."),
        p("- a lone dash"),
        p("White on blue.", properties='<w:shd w:val="clear" w:fill="12436D"/>',
          look='<w:color w:val="FFFFFF"/>'),
        p("Unknown ground.", properties='<w:shd w:val="pct20" w:fill="12436D"/>',
          look='<w:color w:val="12436D"/>'),
        p("Large amber.", look='<w:color w:val="C55A11"/><w:sz w:val="36"/>'),
        p("Gorau arf, arf dysg.", look='<w:lang w:val="cy-GB"/>'),
        f"<w:p>{link('Referrals by council, Northmoor')}</w:p>",
        f"<w:p>{r('One', '<w:i/>')}{r(' and the rest of a long sentence stands upright.')}</w:p>",
    ],
)  # fmt: skip
def test_what_is_no_barrier_is_left_alone(block: str) -> None:
    assert codes(with_body(block)) == set()


def test_colour_over_a_whole_row_is_no_sign() -> None:
    band = '<w:shd w:val="clear" w:fill="D9E2F3"/>'
    cells = "".join(
        f"<w:tc><w:tcPr>{band}</w:tcPr>{p(text, 'TableText')}</w:tc>" for text in ("2024", "")
    )
    assert codes(second(f"<w:tr>{cells}</w:tr>")) == set()


def test_words_of_the_header_row_are_set_against_the_fill_of_the_tables_style() -> None:
    pale = changed(_STYLES, 'w:fill="12436D"', 'w:fill="DDDDDD"')
    assert codes(pale) == {"contrast-low"}


def test_a_finding_says_where_and_how_to_mend_it() -> None:
    from reportgen.check.register import RULES

    rule = next(each for each in RULES if each.code == "alt-text-missing")
    found = list(rule.look(read(shown(drawing(2, attributes="")))))
    assert found[0].place == 'picture 2, heading "Background papers", after paragraph 2'
    assert found[0].found == "the picture has no alt text."
    assert "View Alt Text" in rule.cure
    assert ALT
