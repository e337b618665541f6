"""Whole papers: our own, those of other programs, and what is said of them."""

from __future__ import annotations

import shutil
import subprocess
from io import BytesIO
from pathlib import Path

import docx
import pytest

from reportgen.check.checking import check_bytes, check_file, refuse_unless_clean
from reportgen.errors import CheckError
from tests.check.builders import NAME, clean, codes, p, with_body, zipped
from tests.typeset import builders as typeset

SOFFICE = shutil.which("soffice")
_PAGE = """<html lang="en-GB"><head><title>Rates</title></head><body><h1>Rates</h1>
<p>See <a href="https://www.example.org">the council's page</a>.</p><ul><li>a</li><li>b</li></ul>
<h3>Too deep</h3><table><tr><td>Year</td><td>Rate</td></tr><tr><td>2024</td><td>1</td></tr></table>
</body></html>"""


def found(content: bytes, final: bool = False) -> set[str]:
    return {each.code for each in check_bytes(NAME, content, final).findings}


def test_the_clean_file_of_these_tests_has_no_finding() -> None:
    assert codes(clean()) == set()


def test_our_own_paper_has_no_finding() -> None:
    from reportgen.typeset.docx_writer import word_file

    paper = word_file(typeset.document(), typeset.record(Path("unused")))
    told = check_bytes(NAME, paper).findings
    assert [f"{each.code}: {each.place}: {each.found}" for each in told] == []


def test_the_library_s_own_template_is_told_of_its_language_and_title() -> None:
    target = BytesIO()
    docx.Document().save(target)
    assert found(target.getvalue()) == {"title-missing", "language-default"}


def test_a_paper_made_with_the_library_is_read() -> None:
    document = docx.Document()
    document.core_properties.title = "Rates"
    document.add_heading("Rates", 1)
    document.add_paragraph("An item.", style="List Bullet")
    document.add_heading("Too deep", 3)
    table = document.add_table(2, 2)
    for at, cell in enumerate(cell for line in table.rows for cell in line.cells):
        cell.text = f"cell {at}"
    target = BytesIO()
    document.save(target)
    assert found(target.getvalue()) == {
        "contrast-low",
        "language-default",
        "heading-jump",
        "letters-small",
        "table-header-row",
        "table-description",
    }


@pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed")
def test_a_paper_made_by_libreoffice_is_read(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text(_PAGE, encoding="utf-8")
    for source, kind in (("page.html", "odt"), ("page.odt", "docx:Office Open XML Text")):
        subprocess.run(  # noqa: S603 - our own words
            [
                str(SOFFICE),
                f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}",
                *("--headless", "--convert-to", kind, "--outdir", str(tmp_path)),
                str(tmp_path / source),
            ],
            check=True,
            capture_output=True,
            timeout=120,
        )
    told = check_file(tmp_path / "page.docx").findings
    assert {"heading-jump", "table-header-row"} <= {each.code for each in told}
    assert [each.code for each in told if each.family == "file"] == []


def test_a_final_paper_with_findings_is_refused_with_their_places() -> None:
    open_ = zipped(with_body(*(p(f"[To be completed: part {at}]") for at in range(7))))
    with pytest.raises(CheckError) as caught:
        refuse_unless_clean("report.docx", open_)
    assert caught.value.found.startswith("7 findings keep")
    assert 'heading "Background papers", paragraph 2' in caught.value.expected
    assert "There are 2 more." in caught.value.expected


def test_a_final_paper_without_findings_goes_through() -> None:
    refuse_unless_clean("report.docx", zipped(clean()))


def test_the_same_file_gives_the_same_findings_in_the_same_order() -> None:
    paper = zipped(with_body(p("THIS MUST NOT HAPPEN."), p("[insert]"), p()))
    assert check_bytes(NAME, paper, True) == check_bytes(NAME, paper, True)
