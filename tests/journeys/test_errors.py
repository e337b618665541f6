"""Bad input is answered with place, found, expected and cure; nothing half-written is left."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.journeys.builders import (
    HEADER,
    PERIODS,
    REPOSITORY,
    ROWS,
    Answer,
    build_small,
    csv_file,
    own_workspace,
    with_cell,
    xlsx_file,
)


def refused(answer: Answer, *parts: str) -> None:
    """Asserts exit code 2, the parts in the message, a cure, and an untouched place."""
    assert answer.code == 2, answer.wrong
    for part in parts:
        assert part in answer.wrong
    assert "To mend: " in answer.wrong
    assert "Traceback" not in answer.wrong
    assert answer.said == ""
    assert not answer.out.exists() or not [each for each in answer.out.rglob("*") if each.is_file()]


def test_the_small_download_itself_makes_a_report(tmp_path: Path) -> None:
    for name, make in (("csv", csv_file), ("xlsx", xlsx_file)):
        folder = tmp_path / name
        folder.mkdir()
        answer = build_small(make(folder), out=tmp_path / "out" / name)
        assert (answer.code, answer.wrong) == (0, "")
        assert [path.name for path in answer.reports] == ["report.docx"]


def test_a_missing_file(tmp_path: Path) -> None:
    xlsx_file(tmp_path)
    missing = tmp_path / "LAIT-create-your-own-table.xlsx"
    refused(build_small(missing, out=tmp_path / "out"), "--workbook", "not there", "Did you mean")


def test_a_file_that_is_no_workbook(tmp_path: Path) -> None:
    letter = tmp_path / "letter.xlsx"
    letter.write_text("Dear committee", encoding="utf-8")
    refused(build_small(letter, out=tmp_path / "out"), "letter.xlsx", "not a workbook", "Expected")


def test_an_encrypted_workbook(tmp_path: Path) -> None:
    locked = tmp_path / "locked.xlsx"
    magic = bytes.fromhex("D0CF11E0A1B11AE1")
    locked.write_bytes(magic + bytes(1024) + "EncryptedPackage".encode("utf-16-le") + bytes(512))
    refused(build_small(locked, out=tmp_path / "out"), "locked.xlsx", "password")


def test_a_zip_bomb(tmp_path: Path) -> None:
    bomb = xlsx_file(tmp_path)
    with zipfile.ZipFile(bomb, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet9.xml", bytes(60_000_000))
    refused(build_small(bomb, out=tmp_path / "out"), bomb.name, "Expected")


def test_an_unknown_area_is_offered_the_nearest_names(tmp_path: Path) -> None:
    answer = build_small(csv_file(tmp_path), area="Lancaster", out=tmp_path / "out")
    refused(answer, "Lancaster", "Did you mean", "Lancashire")


def test_no_area_named_is_answered_with_those_there_are(tmp_path: Path) -> None:
    answer = build_small(csv_file(tmp_path), area="", out=tmp_path / "out")
    refused(answer, "--area", "2 authorities", "Halton, Lancashire")


def test_the_only_authority_of_a_workbook_need_not_be_named(tmp_path: Path) -> None:
    alone = [row for row in ROWS if row[1] != "Halton"]
    answer = build_small(csv_file(tmp_path, alone), area="", out=tmp_path / "out")
    assert (answer.code, len(answer.reports)) == (0, 1)


def test_an_unknown_outline_is_offered_the_nearest_name(tmp_path: Path) -> None:
    answer = build_small(csv_file(tmp_path), "--outline", "all_indicator", out=tmp_path / "out")
    refused(answer, "all_indicator", "Did you mean", "all_indicators")


def test_an_unknown_house_style_is_offered_the_nearest_name(tmp_path: Path) -> None:
    answer = build_small(csv_file(tmp_path), "--style", "plane", out=tmp_path / "out")
    refused(answer, "plane", "Did you mean", "plain")


@pytest.mark.parametrize("option", ["--outline", "--style"])
def test_a_slip_in_a_papers_name_is_told_before_a_workbook_is_read(
    tmp_path: Path, option: str
) -> None:
    letter = tmp_path / "letter.xlsx"  # which no reader could get past
    letter.write_text("Dear committee", encoding="utf-8")
    answer = build_small(letter, option, "plane", out=tmp_path / "out")
    refused(answer, '"plane"', "On offer")
    assert "letter.xlsx" not in answer.wrong


def test_an_unknown_indicator_in_an_outline(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = own_workspace(tmp_path / "own")
    outline = own / "templates" / "outlines" / "childrens_social_care.yaml"
    text = outline.read_text(encoding="utf-8")
    outline.write_text(text.replace("code: ReReferral\n", "code: ReRefferal\n"), encoding="utf-8")
    line = text[: text.index("code: ReReferral\n")].count("\n") + 1
    monkeypatch.chdir(own)
    workbook = csv_file(tmp_path)
    answer = build_small(workbook, "--outline", "childrens_social_care", out=tmp_path / "out")
    refused(answer, f"childrens_social_care.yaml, line {line}", "ReRefferal", "ReReferral")


def test_an_unknown_field_in_a_template(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    own = own_workspace(tmp_path / "own")
    template = own / "templates" / "narrative" / "level.j2"
    text = template.read_text(encoding="utf-8").replace("level.value", "level.valeu", 1)
    template.write_text(text, encoding="utf-8")
    line = text[: text.index("level.valeu")].count("\n") + 1
    monkeypatch.chdir(own)
    answer = build_small(csv_file(tmp_path), out=tmp_path / "out")
    refused(answer, f"level.j2, line {line}", "level.valeu", 'Did you mean "value"?')


def test_text_in_a_number_cell(tmp_path: Path) -> None:
    workbook = xlsx_file(tmp_path, with_cell(0, 8, "about 19"))
    answer = build_small(workbook, out=tmp_path / "out")
    refused(answer, workbook.name, "Sheet 1", "I2", "about 19", "Expected a number")


def test_text_in_a_number_cell_of_a_csv_file(tmp_path: Path) -> None:
    workbook = csv_file(tmp_path, with_cell(0, 8, "about 19"))
    refused(build_small(workbook, out=tmp_path / "out"), workbook.name, "row 2", "about 19")


def test_duplicated_rows_that_disagree(tmp_path: Path) -> None:
    again = [*ROWS[0][:-1], "29.1"]
    workbook = xlsx_file(tmp_path, [*ROWS, again])
    answer = build_small(workbook, out=tmp_path / "out")
    refused(answer, workbook.name, "I2", "I6", "19.1", "29.1")


def test_duplicated_rows_that_agree_are_no_fault(tmp_path: Path) -> None:
    answer = build_small(csv_file(tmp_path, [*ROWS, ROWS[0]]), out=tmp_path / "out")
    assert (answer.code, len(answer.reports)) == (0, 1)


def test_a_period_that_cannot_be_read(tmp_path: Path) -> None:
    workbook = xlsx_file(tmp_path, header=[*HEADER, *PERIODS[:-1], "FY2022"])
    refused(build_small(workbook, out=tmp_path / "out"), workbook.name, "I1", "FY2022", "Expected")


def test_a_folder_in_the_place_of_the_report(tmp_path: Path) -> None:
    workbook, out = csv_file(tmp_path), tmp_path / "out"
    (report,) = build_small(workbook, out=out).reports
    for each in report.parent.iterdir():
        each.unlink()
    report.mkdir()
    refused(build_small(workbook, out=out), "report.docx", "folder")


def test_a_file_in_the_place_of_the_results(tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.write_text("mine", encoding="utf-8")
    answer = build_small(csv_file(tmp_path), out=out)
    assert answer.code == 2
    assert "To mend: " in answer.wrong
    assert out.read_text(encoding="utf-8") == "mine"


def test_an_earlier_report_stays_when_a_new_one_fails(tmp_path: Path) -> None:
    out = tmp_path / "out"
    (report,) = build_small(csv_file(tmp_path), out=out).reports
    before = report.read_bytes()
    (report.parent / "facts.csv").unlink()
    (report.parent / "facts.csv").mkdir()
    assert build_small(csv_file(tmp_path), out=out).code == 2
    assert report.read_bytes() == before


def test_the_command_itself_prints_no_traceback(tmp_path: Path) -> None:
    letter = tmp_path / "letter.xlsx"
    letter.write_text("Dear committee", encoding="utf-8")
    words = ["build", "--workbook", str(letter), "--area", "Kent", "--out", str(tmp_path / "out")]
    answer = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-m", "reportgen", *words],
        capture_output=True,
        text=True,
        check=False,
        cwd=REPOSITORY,
    )
    assert answer.returncode == 2
    assert "Traceback" not in answer.stderr
    assert "letter.xlsx: this is not a workbook." in answer.stderr
    assert answer.stdout == ""


def test_an_authority_that_the_workbook_lacks_is_answered_with_those_it_has(
    tmp_path: Path,
) -> None:
    for name in ("Rutland", "Narnia"):
        answer = build_small(csv_file(tmp_path), area=name, out=tmp_path / "out")
        refused(answer, name, "holds 2 authorities: Halton; Lancashire.")
        assert "England" not in answer.wrong


def test_england_is_never_offered_as_the_area_of_a_report(tmp_path: Path) -> None:
    answer = build_small(csv_file(tmp_path), area="Englund", out=tmp_path / "out")
    refused(answer, "Englund", "holds 2 authorities")
    assert '"England"' not in answer.wrong


def test_a_heading_with_a_slip_is_answered_at_its_own_cell(tmp_path: Path) -> None:
    book = xlsx_file(tmp_path, header=[*HEADER[:4], "Measur", *PERIODS])
    refused(build_small(book, out=tmp_path / "out"), "cell E1", 'Did you mean "Measure"?')


@pytest.mark.parametrize(("sign", "name"), [(";", "semicolons"), ("\t", "tabs")])
def test_a_csv_file_with_other_signs_than_commas(tmp_path: Path, sign: str, name: str) -> None:
    path = tmp_path / "ours.csv"
    lines = [sign.join(row) for row in [[*HEADER, *PERIODS], *ROWS]]
    path.write_text("\n".join(lines), encoding="utf-8")
    refused(build_small(path, out=tmp_path / "out"), f"separated by {name}")


def test_a_word_document_as_workbook(tmp_path: Path) -> None:
    letter = tmp_path / "letter.docx"
    with zipfile.ZipFile(letter, "w") as archive:
        archive.writestr("word/document.xml", "<w/>")
    refused(build_small(letter, out=tmp_path / "out"), "this is a Word document")


def test_a_dictionary_as_workbook_is_told_its_option(tmp_path: Path) -> None:
    path = tmp_path / "words.csv"
    path.write_text("Measure_short,Topic,Measure,Polarity\nA,T,M,High\n", encoding="utf-8")
    refused(build_small(path, out=tmp_path / "out"), "data dictionary", "--dictionary")


def test_neighbours_as_workbook_are_told_their_option(tmp_path: Path) -> None:
    names = [f"SN{number}" for number in range(1, 11)]
    codes = [str(number) for number in range(301, 311)]
    book = xlsx_file(tmp_path, [["888", "Lancashire", *codes]], ["LA num", "LA Name", *names])
    refused(build_small(book, out=tmp_path / "out"), "statistical neighbours", "--neighbours")


def test_a_period_that_cannot_be_read_by_any_form(tmp_path: Path) -> None:
    for heading in ("Mar-220", "2022/25", "20222"):
        book = csv_file(tmp_path, header=[*HEADER, *PERIODS[:3], heading])
        refused(build_small(book, out=tmp_path / "out"), heading, "cannot be read")
