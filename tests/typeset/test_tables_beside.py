"""The csv files, the claim ledger, the run record and the workbook beside the report."""

from __future__ import annotations

import csv
import json
import re
from dataclasses import replace
from io import BytesIO, StringIO
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openxml_audit import OpenXmlValidator

from reportgen.domain.fact import Crossover
from reportgen.domain.problem import Severity
from reportgen.domain.relation import History, Relation
from reportgen.typeset import fact_rows
from reportgen.typeset.claims import claims_json
from reportgen.typeset.csv_writer import facts_csv, left_out_csv, problems_csv, safe
from reportgen.typeset.ooxml.package import unzipped
from reportgen.typeset.run_record import run_json
from reportgen.typeset.workbook_writer import workbook
from tests import builders as base
from tests.claims_file import said_of
from tests.typeset import builders

_RECORD = builders.record(Path("outputs"))
_PROMISED = (
    "indicator_code, indicator, topic, area, period, kind, comparator, value, reference_period, "
    "reference_value, difference, relation, judgement, rank, ranked, quartile, rule, cells"
)


def _read(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(content.decode("utf-8-sig"))))


def _facts() -> dict[str, dict[str, str]]:
    return {row["kind"]: row for row in _read(facts_csv(builders.document(), _RECORD))}


def test_the_columns_of_the_facts_stand_in_the_promised_order() -> None:
    header = facts_csv(builders.document(), _RECORD).decode("utf-8-sig").split("\r\n")[0]
    assert header.startswith(_PROMISED.replace(" ", ""))


def test_there_is_one_row_for_each_fact_with_its_kind_told_apart() -> None:
    kinds = [row["kind"] for row in _read(facts_csv(builders.document(), _RECORD))]
    assert kinds == [
        "level",
        "change_previous",
        "change_baseline",
        "gap",
        "rank",
        "position",
        "target",
        "missing",
    ]


def test_a_gap_tells_the_printed_numbers_and_the_stored_ones_where_they_differ() -> None:
    row = _facts()["gap"]
    assert (row["value"], row["reference_value"], row["difference"]) == ("91.3", "84.1", "7.2")
    assert (row["value_raw"], row["reference_value_raw"]) == ("", "84.136")
    assert row["difference_raw"] == "7.164"
    assert (row["relation"], row["judgement"]) == ("above", "better")
    assert (row["comparator"], row["members"], row["asked"]) == (
        "Statistical neighbours (May 2025)",
        "3",
        "10",
    )


def test_a_fact_names_every_cell_once() -> None:
    assert _facts()["gap"]["cells"] == (
        "made.xlsx, Data!H4; made.xlsx, Data!H9; made.xlsx, Data!H10; made.xlsx, Data!H11"
    )


def test_a_change_is_later_minus_earlier_and_stays_a_number() -> None:
    row = _facts()["change_previous"]
    assert (row["reference_period"], row["reference_value"]) == ("2020/21", "94.5")
    assert (row["difference"], row["relation"], row["judgement"]) == ("-3.2", "fell", "worsened")


def test_a_rank_tells_place_number_ranked_and_quartile() -> None:
    row = _facts()["rank"]
    assert (row["rank"], row["ranked"], row["quartile"]) == ("14", "152", "A")
    assert _facts()["position"]["quartile"] == ""


def test_a_missing_figure_is_empty_and_keeps_the_last_one_with_its_zeros() -> None:
    row = _facts()["missing"]
    assert row["value"] == ""
    assert (row["reference_period"], row["reference_value"]) == ("2019/20", "90.10")
    assert row["detail"] == "marker=c"


def test_a_crossover_is_compared_in_its_own_period() -> None:
    side = Crossover(
        indicator=base.indicator(),
        area=base.NORTHMOOR,
        period=base.year(2022),
        rule="Crossover.",
        comparator=base.VS_ENGLAND,
        value=base.figure("91.3"),
        reference=base.figure("84.1"),
        relation=Relation.BELOW,
        history=History.CROSSED,
        first=base.year(2018),
        since=base.year(2021),
    )
    (row,) = fact_rows.rows((side,))
    assert (row["reference_period"], row["reference_value"]) == ("2022", "84.1")
    assert row["detail"] == "history=crossed; first=2018; since=2021"


def test_a_target_stands_as_what_the_figure_is_compared_with() -> None:
    row = _facts()["target"]
    assert (row["reference_value"], row["difference"], row["relation"]) == ("90.00", "1.3", "met")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("=1+1", "'=1+1"),
        ("+44 20", "'+44 20"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("-2+3", "'-2+3"),
        ("\tx", "'\tx"),
        ("\rx", "'\rx"),
        ("  =1+1", "'  =1+1"),
        ("\uff1d1+1", "'\uff1d1+1"),
        ("--", "'--"),
        ("-", "-"),
        ("-3.2", "-3.2"),
        ("+1.1", "+1.1"),
        ("Northmoor", "Northmoor"),
        ("", ""),
    ],
)
def test_no_text_becomes_a_formula_and_no_number_becomes_text(text: str, told: str) -> None:
    assert safe(text) == told


def test_csv_files_open_in_excel_as_they_are() -> None:
    content = facts_csv(builders.document(), _RECORD)
    assert content.startswith(b"\xef\xbb\xbf")
    assert content.count(b"\r\n") == content.count(b"\n") == 9


def test_what_was_left_out_and_what_is_doubtful_have_their_own_tables() -> None:
    (left,) = _read(left_out_csv(builders.document(), _RECORD))
    assert (left["kind"], left["salience"]) == ("rank", "3")
    assert left["reason"] == "'-not among the strongest"
    (doubt,) = _read(problems_csv(builders.document(), _RECORD))
    assert (doubt["severity"], doubt["place"]) == ("warning", "made.xlsx, Data!H7")
    assert doubt["found"] == "The value is “n/a”."


def test_every_finding_has_a_row_of_its_own_the_severest_first() -> None:
    (warning,) = _RECORD.problems
    notes = [replace(warning, severity=Severity.NOTE, place=f"row {n}") for n in range(7)]
    severe = replace(warning, severity=Severity.SEVERE, place="row 9")
    record = replace(_RECORD, problems=(*notes, warning, severe))
    rows = _read(problems_csv(builders.document(), record))
    assert [row["place"] for row in rows] == [
        *("row 9", warning.place),
        *(f"row {n}" for n in range(7)),
    ]
    assert not any("more like this" in row["found"] for row in rows)


def test_a_claim_tells_sentence_template_facts_and_cells() -> None:
    content = claims_json(builders.document(), _RECORD)
    (claim,) = said_of(json.loads(content))
    assert (claim["id"], claim["template"], claim["line"]) == ("in_time.gap", "narrative/gap.j2", 7)
    gap, change = claim["facts"]
    assert (gap["kind"], gap["value"], gap["reference_value"]) == ("gap", "91.3", "84.1")
    assert change["cells"] == ["made.xlsx, Data!H4", "made.xlsx, Data!G4"]
    assert content.endswith(b"\n")


def _run(**changes: Any) -> dict[str, Any]:
    record = replace(_RECORD, request=replace(_RECORD.request, **changes))
    told: dict[str, Any] = json.loads(run_json(builders.document(), record))
    return told


def test_the_run_record_holds_no_path_of_a_machine() -> None:
    assert _run(workbooks=(Path("/elsewhere/made.xlsx"),)) == _run()
    assert _run(out=Path("/somewhere/else")) == _run()
    assert _run()["request"]["workbooks"] == ["made.xlsx"]


def test_the_run_record_tells_inputs_rules_templates_and_libraries(tmp_path: Path) -> None:
    (tmp_path / "narrative").mkdir()
    (tmp_path / "narrative" / "gap.j2").write_text("words")
    (tmp_path / "narrative" / "~$gap.j2").write_text("lock")
    told = _run(templates=tmp_path)
    assert list(told["templates"]) == ["narrative/gap.j2"]
    assert told["inputs"][0]["sha256"] == "ab" * 32
    assert told["rules"] == [{"name": "gap", "wording": builders.RULE}]
    assert {"pandas", "matplotlib", "python-docx", "jinja2"} <= set(told["libraries"])
    assert told["counts"]["facts"] == 8
    assert told["counts"]["facts_by_kind"]["gap"] == 1


def test_a_changed_template_shows_in_the_run_record(tmp_path: Path) -> None:
    template = tmp_path / "gap.j2"
    template.write_text("one")
    before = _run(templates=tmp_path)["templates"]
    template.write_text("two")
    assert _run(templates=tmp_path)["templates"] != before


def _book() -> Any:
    return openpyxl.load_workbook(BytesIO(workbook(builders.document(), _RECORD)))


def test_the_workbook_explains_itself_and_holds_figures_facts_and_sentences() -> None:
    book = _book()
    assert book.sheetnames == ["Read me", "Figures", "Facts", "Sentences", "Evidence"]
    assert book["Read me"]["A1"].value == "Children's services performance in Northmoor, 2021/22"
    assert book["Facts"].max_row == 1 + len(builders.facts())
    assert [cell.value for cell in book["Facts"][1]] == list(fact_rows.COLUMNS)
    assert book["Sentences"]["B2"].value == builders.sentence().text


def test_the_validator_of_the_open_xml_sdk_has_no_findings_in_the_workbook(tmp_path: Path) -> None:
    path = tmp_path / "data.xlsx"
    path.write_bytes(workbook(builders.document(), _RECORD))
    assert not OpenXmlValidator().validate(str(path)).errors


def test_a_text_that_stands_twice_is_kept_once() -> None:
    rows = builders.document().figures_behind[:1] * 3
    document = replace(builders.document(), figures_behind=rows)
    parts = unzipped(workbook(document, _RECORD))
    texts = parts["xl/sharedStrings.xml"].decode()
    assert texts.count(f">{rows[0].indicator_code}<") == 1
    assert texts.count("<si>") == int(re.findall(r'uniqueCount="(\d+)"', texts)[0])
    cells = sum(part.count(b't="s"') for part in parts.values())
    assert cells == int(re.findall(r' count="(\d+)"', texts)[0])


def test_text_that_looks_like_a_formula_stays_text_in_the_workbook() -> None:
    cells = [_book()["Figures"]["A3"], _book()["Figures"]["B3"]]
    assert [cell.value for cell in cells] == ["=1+1", '=HYPERLINK("x")']
    assert [cell.data_type for cell in cells] == ["s", "s"]


def test_numbers_in_the_workbook_are_numbers_shown_as_printed() -> None:
    printed = _book()["Figures"]["F2"]
    assert (printed.value, printed.data_type, printed.number_format) == (91.3, "n", "0.00")
    assert _book()["Figures"]["F3"].value is None


def test_a_code_of_digits_keeps_its_noughts_in_the_workbook() -> None:
    (row,) = builders.document().figures_behind[:1]
    document = replace(builders.document(), figures_behind=(replace(row, indicator_code="007"),))
    book = openpyxl.load_workbook(BytesIO(workbook(document, _RECORD)))
    assert (book["Figures"]["A2"].value, book["Figures"]["A2"].data_type) == ("007", "s")


def test_the_workbook_knows_no_time_of_day() -> None:
    properties = _book().properties
    assert (properties.created.year, properties.modified.year) == (1980, 1980)


def test_the_header_row_stays_in_view_and_can_be_filtered() -> None:
    page = _book()["Facts"]
    assert page.freeze_panes == "C2"
    assert page.auto_filter.ref == f"A1:X{1 + len(builders.facts())}"
