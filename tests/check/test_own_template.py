"""A council's own template: what it lacks, what is kept of it, and what is brought along."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from reportgen.check.own_template import TemplateChecked, check_template
from reportgen.errors import WordFileError
from reportgen.typeset.ooxml.template import asked_styles
from tests.check.builders import FOOTER, changed, clean, p, part, zipped
from tests.typeset import builders as typeset

_DRAWN = (
    '<w:p><w:r><w:drawing><wp:inline><wp:docPr id="9" name="x"/></wp:inline></w:drawing>'
    "</w:r></w:p>"
)
_BOLD, _AMBER = "<w:rPr><w:b/></w:rPr>", '<w:rPr><w:color w:val="FFBF00"/></w:rPr>'
_STYLES, _DOCUMENT = "word/styles.xml", "word/document.xml"


def checked(parts: Mapping[str, bytes], folder: Path) -> TemplateChecked:
    path = folder / "council.docx"
    path.write_bytes(zipped(parts))
    return check_template(path, *asked_styles())


def test_our_own_template_has_no_finding() -> None:
    told = check_template(typeset.PLAIN.reference, *asked_styles())
    assert told.findings == ()
    assert told.lent == ()


def test_a_sound_template_is_told_what_it_is_lent(tmp_path: Path) -> None:
    told = checked(clean(), tmp_path)
    assert told.findings == ()
    assert {"toc 1", "Report Table", "Source"} <= set(told.lent)
    assert "caption" not in told.lent


def test_what_a_report_keeps_is_told(tmp_path: Path) -> None:
    kept = checked(clean(), tmp_path).kept
    assert 'the foot of the pages: "Page 1 of 1"' in kept
    assert "the letters of Normal: Arial, 12 points" in kept
    assert any(each.startswith("the page: 21.0 by 29.7 cm") for each in kept)
    assert any("its own text" in each for each in kept)


@pytest.mark.parametrize(
    ("name", "old", "new", "code"),
    [
        (_STYLES, 'w:val="List Number"', 'w:val="Council Numbers"', "style-missing"),
        (_STYLES, '<w:numPr><w:numId w:val="2"/></w:numPr>', "<w:keepNext/>", "list-unjoined"),
        (_STYLES, _BOLD, _AMBER, "style-contrast"),
        (_STYLES, '<w:sz w:val="24"/>', '<w:sz w:val="22"/>', "style-small"),
        (
            _STYLES,
            '<w:name w:val="Normal"/>',
            '<w:name w:val="Normal"/><w:pPr><w:jc w:val="both"/></w:pPr>',
            "style-justified",
        ),
        (_STYLES, 'w:lang w:val="en-GB"', 'w:lang w:val="en-US"', "language-default"),
        (_DOCUMENT, 'w:w="11906" w:h="16838"', 'w:w="12240" w:h="15840"', "page-size"),
        (_DOCUMENT, 'w:left="1304"', 'w:left="5000"', "page-size"),
        ("word/footer1.xml", FOOTER, p("Official", "Footer"), "foot-without-page"),
        ("word/footer1.xml", FOOTER, _DRAWN + FOOTER, "alt-text-missing"),
    ],
)  # fmt: skip
def test_each_lack_is_found_by_its_rule_alone(
    name: str, old: str, new: str, code: str, tmp_path: Path
) -> None:
    told = checked(changed(name, old, new), tmp_path)
    assert {each.code for each in told.findings} == {code}
    assert all(each.cure for each in told.findings)


def test_every_missing_style_is_named(tmp_path: Path) -> None:
    told = checked({**clean(), _STYLES: part("styles", "")}, tmp_path)
    missing = [each.found for each in told.findings if each.code == "style-missing"]
    assert len(missing) == len(asked_styles()[0])


def test_a_template_with_macros_is_refused(tmp_path: Path) -> None:
    with pytest.raises(WordFileError, match="carries macros"):
        checked({**clean(), "word/vbaProject.bin": b"x"}, tmp_path)
