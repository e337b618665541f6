"""Two real releases compared, and a report that says what was revised since the last paper."""

from __future__ import annotations

import csv
import json
from collections import Counter
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from docx import Document
from typer.testing import CliRunner

from reportgen.domain.dataset import Dataset
from reportgen.domain.release import Comparison, Fate, Meaning
from reportgen.ingest.step import ingest
from reportgen.interpret.releases.comparison import compare_releases
from reportgen.ui.cli import app
from reportgen.ui.compare_json import entries
from tests.ingest.builders import INPUTS, LAIT, SAMPLE, asked, needs_lait, write_csv
from tests.journeys.builders import HEADER, TOPIC, build, csv_file

OLD = LAIT / "releases" / "bds_long_2024-12-18.parquet"
OLD_DICTIONARY = LAIT / "releases" / "lait_data_dictionary_2024-12-18.csv"
NEW, NEW_DICTIONARY = LAIT / "bds_long.parquet", LAIT / "lait_data_dictionary.csv"
REFERRALS = "Rates per 10,000 of referrals to Children's Social Services"
PLACES = (("888", "Lancashire"), ("981", "North West"), ("970", "England"))
THEN, NOW = ("253.9", "548.1", "537.7"), ("256.2", "551.4", "552.8")  # referral rates of 2022


Releases = tuple[Dataset, Dataset]


@pytest.fixture(scope="module")
def releases() -> Releases:
    """The release of 18 December 2024 and that of April 2026, each read once."""
    return (
        ingest(asked(INPUTS, OLD, areas=("all",), dictionary=OLD_DICTIONARY)),
        ingest(asked(INPUTS, NEW, areas=("all",), dictionary=NEW_DICTIONARY)),
    )


@pytest.fixture(scope="module")
def national(releases: Releases) -> Comparison:
    """The two releases side by side, every area."""
    return compare_releases(*releases, asked(INPUTS, areas=("all",)))


@needs_lait
def test_every_restated_filled_and_blanked_cell_of_the_real_releases_is_counted(
    national: Comparison,
) -> None:
    """With labels as written 57,395 differ (213 series), 1,851 are filled and 954 blanked.

    1,777 more in 3 further series stand under another status: "2023 (Prov)" is "2023" now. Of
    all 59,172 that differ as stored, 54,358 differ in print.
    """
    fates = Counter(each.fate for each in national.revised)
    assert fates[Fate.RESTATED] == 54_358
    assert fates[Fate.ALIKE] == 4_814
    assert (fates[Fate.FILLED], fates[Fate.EMPTIED]) == (1_873, 970)
    stored = [each for each in national.tallies if each.restated or each.alike]
    assert len(stored) == 216
    assert national.compared == 518_670


@needs_lait
def test_the_tallies_are_the_sum_of_the_rows(national: Comparison) -> None:
    by_code = Counter(each.indicator.code for each in national.revised)
    assert by_code == Counter(
        {each.indicator.code: each.moved for each in national.tallies if each.moved}
    )


@needs_lait
def test_new_indicators_and_periods_of_the_real_releases_are_counted(national: Comparison) -> None:
    assert (len(national.appeared), len(national.vanished)) == (51, 0)
    assert sum(len(each.new) for each in national.periods) == 409
    assert sum(len(each.gone) for each in national.periods) == 233


@needs_lait
def test_renamed_measures_are_told_and_those_that_mean_something_else(
    national: Comparison,
) -> None:
    """41 codes by another name: 11 under the topic they had, 30 under one that was renamed too."""
    meanings = Counter(each.meaning for each in national.renamed)
    assert meanings == {Meaning.SAME: 33, Meaning.UNSURE: 6, Meaning.CHANGED: 2}
    topics = Counter(each.topic == "Children Looked After" for each in national.renamed)
    assert topics == {False: 11, True: 30}
    changed = {each.code: each.reason for each in national.renamed if each.reason}
    assert changed == {
        "YJS_Caution-Sentence10-17_YO": '"1,000" then, "10,000" now',
        "16-17_not known_NEET": 'nothing then, "or" now',
    }
    assert "The topic “Looked After Children” is called “Children Looked After” now." in (
        national.notes
    )


@needs_lait
def test_changed_decimal_places_are_told_and_no_direction_changed(national: Comparison) -> None:
    told = {(each.code, each.what): (each.then, each.now) for each in national.redefined}
    assert told == {
        ("A3A", "decimal places"): ("2", "1"),
        ("Alevel_AAB", "decimal places"): ("2", "1"),
        ("Alevel_2FacilSubs", "decimal places"): ("2", "1"),
        ("SEN_State-Plans_sch", "decimal places"): ("2", "not stated"),
    }


@needs_lait
def test_one_restated_figure_has_both_cells(national: Comparison) -> None:
    (row,) = [
        each
        for each in national.revised
        if (each.indicator.code, each.area, each.period.label) == ("PrevRegCPR", "970", "2022")
    ]
    assert row.then is not None
    assert row.now is not None
    assert (str(row.then.shown), str(row.now.shown), str(row.difference)) == (
        "23.3",
        "22.7",
        "-0.6",
    )
    assert str(row.then.evidence[0]) == "bds_long_2024-12-18.parquet, row 28890"
    assert str(row.now.evidence[0]).startswith("bds_long.parquet, row ")


@needs_lait
def test_the_json_of_all_areas_holds_counts_and_no_single_figures(national: Comparison) -> None:
    content: dict[str, Any] = json.loads(json.dumps(entries(national)))
    assert content["counts"]["restated"] == 54_358
    assert content["figures"] == []
    assert content["indicators"][0]["code"] == "L2Age19Gap"


@needs_lait
def test_lancashire_and_its_comparators_are_compared_alone(releases: Releases) -> None:
    found = compare_releases(*releases, asked(INPUTS, areas=("Lancashire",)))
    own = Counter(each.fate for each in found.revised if each.comparator is None)
    assert own == {Fate.RESTATED: 1_374, Fate.ALIKE: 106, Fate.FILLED: 11}
    assert {each.label for each in found.revised} == {
        *("Lancashire", "England", "North West", "Statistical neighbours (May 2025)")
    }
    turned = {(each.indicator.code, each.period.label, each.second): each for each in found.flips}
    agency = turned["Work_Force_AgencyCover", "2023", "England"]
    assert [str(each.shown) for each in (*agency.then, *agency.now)] == [
        *("22.2", "74.4", "100.0", "79.8")
    ]
    # The referral rate of 2022 was rebased before December 2024: it did not change since.
    referrals = [row for row in found.revised if row.indicator.code == "CPP_Total_Rateper10,000"]
    assert {row.period.label for row in referrals} == {"2023", "2024"}


@needs_lait
def test_no_order_of_the_2022_report_changed_since_december_2024(tmp_path: Path) -> None:
    """What the sample's paper of 2021/22 says stands; England's repeat plans are restated."""
    answer = build("lancashire_2022", "--previous", OLD, "--charts", "none", out=tmp_path)
    assert answer.code == 0, answer.wrong
    (record,) = tmp_path.rglob("run.json")
    last = json.loads(record.read_text(encoding="utf-8"))["last_paper"]
    assert (last["released"], last["orders_changed"]) == ("2024-12-18", 0)
    rows = revised_rows(tmp_path)
    assert ("PrevRegCPR", "England", "2022", "23.3", "22.7") in rows
    assert len(rows) == last["revised"]
    assert not [row for row in rows if row[1] == "Lancashire" and row[2] == "2022"]


SIDES = ("facts.csv", "LAIT-create")  # the last paper, and this run's workbook


def revised_rows(out: Path) -> list[tuple[str, ...]]:
    (path,) = out.rglob("revised.csv")
    wanted = ("indicator_code", "area", "period", "then", "now")
    with path.open(encoding="utf-8-sig", newline="") as file:
        return [tuple(row[name] for name in wanted) for row in csv.DictReader(file)]


def download(folder: Path, figures: tuple[str, ...], measure: str = REFERRALS) -> Path:
    """A create-your-own table of the referral rate in 2022."""
    folder.mkdir(parents=True, exist_ok=True)
    rows = [
        [number, name, "North West", TOPIC, measure, figure]
        for (number, name), figure in zip(PLACES, figures, strict=True)
    ]
    return csv_file(folder, rows, [*HEADER, "2022"])


def report(folder: Path, figures: tuple[str, ...], *words: str | Path) -> Path:
    """The run folder of a small report on Lancashire."""
    workbook = download(folder, figures)
    named = ("--workbook", workbook, "--area", "Lancashire", "--charts", "none")
    answer = build(*named, *words, out=folder / "made")
    assert answer.code == 0, answer.wrong
    (made,) = (folder / "made").iterdir()
    return made


def note(run: Path) -> list[str]:
    """The paragraphs below the note's heading, up to the next heading, tables left out."""
    paragraphs = Document(str(run / "report.docx")).paragraphs
    styles = [(each.style.name if each.style else "") or "" for each in paragraphs]
    heads = [at for at, style in enumerate(styles) if style.startswith("Head")]
    starts = [at for at in heads if paragraphs[at].text == "Figures revised since the last paper"]
    if not starts:
        return []
    end = next(at for at in heads if at > starts[0])
    return [each.text for each in paragraphs[starts[0] + 1 : end]]


@pytest.mark.parametrize("route", ["workbook", "run folder", "facts.csv"])
def test_england_and_the_north_west_changing_places_is_told_in_the_report(
    tmp_path: Path, route: str
) -> None:
    last = report(tmp_path / "then", THEN)
    named = {
        "workbook": tmp_path / "then" / "LAIT-create-your-own-table-2026-04-10.csv",
        "run folder": last,
        "facts.csv": last / "facts.csv",
    }
    run = report(tmp_path / "now", NOW, "--previous", named[route])
    told = note(run)
    assert "Of the 3 figures" in told[0]
    assert "3 differ in print, in one indicator." in told[0]
    assert told[1].startswith("Referrals (rate), in 2021/22: England (552.8) is higher than the ")
    assert told[1].endswith(
        "North West (551.4); in the last paper's figures it was lower (537.7 and 548.1)."
    )
    assert sorted(revised_rows(tmp_path / "now"))[-3:] == [
        (
            "CPP_Total_Rateper10,000",
            "England and North West",
            "2022",
            "537.7 and 548.1",
            "552.8 and 551.4",
        ),
        ("CPP_Total_Rateper10,000", "Lancashire", "2022", "253.9", "256.2"),
        ("CPP_Total_Rateper10,000", "North West", "2022", "548.1", "551.4"),
    ]


def test_the_last_paper_stands_in_the_run_record(tmp_path: Path) -> None:
    last = report(tmp_path / "then", THEN)
    run = report(tmp_path / "now", NOW, "--previous", last)
    record = json.loads((run / "run.json").read_text(encoding="utf-8"))
    assert record["last_paper"]["name"] == "facts.csv"
    assert (record["last_paper"]["revised"], record["last_paper"]["orders_changed"]) == (3, 1)
    layouts = [each["layout"] for each in record["inputs"] if each["name"] == "facts.csv"]
    assert layouts == ["last paper: facts of the last paper"]


def test_every_figure_of_the_note_is_traced_to_the_cells_of_both_releases(tmp_path: Path) -> None:
    last = report(tmp_path / "then", THEN)
    run = report(tmp_path / "now", NOW, "--previous", last)
    claims = json.loads((run / "claims.json").read_text(encoding="utf-8"))
    summary, order = (each for each in claims if each["id"].startswith("revisions"))
    assert [summary["text"], order["text"]] == note(run)[:2]
    traced = {(each["area"], each["then"], each["now"]) for each in summary["facts"]}
    assert traced >= {("Lancashire", "253.9", "256.2"), ("North West", "548.1", "551.4")}
    for fact in (*summary["facts"], *order["facts"]):
        assert fact["rule"].startswith("revisions: figures and orders that differ in print")
        then, now = ([each for each in fact["cells"] if name in each] for name in SIDES)
        assert then
        assert now
        assert set(fact["cells"]) == {*then, *now}
    sheet = openpyxl.load_workbook(run / "data.xlsx")["Revised"]
    rows = [[str(cell or "") for cell in row] for row in sheet.iter_rows(values_only=True)]
    with (run / "revised.csv").open(encoding="utf-8-sig", newline="") as file:
        assert [row[:5] for row in rows] == [row[:5] for row in csv.reader(file)]
    assert [row[5:7] for row in rows if row[3:5] == ["Lancashire", "2022"]] == [["253.9", "256.2"]]


def two_years(folder: Path, earlier: str) -> Path:
    """A table of 2021 and 2022 whose first figure of Lancashire is given."""
    folder.mkdir(parents=True)
    rows = [
        [number, name, "North West", TOPIC, REFERRALS, "500.1", figure]
        for (number, name), figure in zip(PLACES, NOW, strict=True)
    ]
    rows[0][5] = earlier
    return csv_file(folder, rows, [*HEADER, "2021", "2022"])


def test_a_figure_that_is_withheld_today_is_not_repeated_from_the_last_paper(
    tmp_path: Path,
) -> None:
    then, now = two_years(tmp_path / "then", "253.9"), two_years(tmp_path / "now", "c")
    named = ("--workbook", now, "--area", "Lancashire", "--charts", "none", "--previous", then)
    answer = build(*named, out=tmp_path / "made")
    assert answer.code == 0, answer.wrong
    (run,) = (tmp_path / "made").iterdir()
    told = [row for row in revised_rows(run) if row[1] == "Lancashire"]
    assert told == [("CPP_Total_Rateper10,000", "Lancashire", "2021", "", "")]
    assert "newly withheld" in (run / "revised.csv").read_text(encoding="utf-8-sig")
    for name in ("revised.csv", "claims.json", "facts.csv", "problems.csv"):
        assert "253.9" not in (run / name).read_text(encoding="utf-8-sig")
    document = Document(str(run / "report.docx"))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    assert {"a figure", "withheld"} <= set(cells)
    assert "253.9" not in cells


def test_a_comparison_repeats_no_figure_that_the_later_file_withholds(tmp_path: Path) -> None:
    old, new = download(tmp_path / "a", THEN), download(tmp_path / "b", ("c", *NOW[1:]))
    rows = tmp_path / "rows.csv"
    answer = CliRunner().invoke(app, ["compare", str(old), str(new), "--out", str(rows)])
    assert answer.exit_code == 0, answer.stderr
    written = rows.read_text(encoding="utf-8-sig")
    assert "newly withheld" in written
    assert "253.9" not in written + answer.stdout


def test_the_same_figures_are_said_to_be_unrevised_in_one_sentence(tmp_path: Path) -> None:
    last = report(tmp_path / "then", NOW)
    (told,) = note(report(tmp_path / "now", NOW, "--previous", last))
    assert told.endswith("has been revised in print.")


def test_without_a_last_paper_there_is_no_note_and_no_file(tmp_path: Path) -> None:
    run = report(tmp_path, NOW)
    assert note(run) == []
    assert not (run / "revised.csv").exists()


def test_a_paper_about_another_area_is_said_to_hold_nothing(tmp_path: Path) -> None:
    last = report(tmp_path / "then", THEN)
    facts = (last / "facts.csv").read_text(encoding="utf-8-sig").replace("Lancashire", "Halton")
    (tmp_path / "facts.csv").write_text(facts, encoding="utf-8")
    told = note(report(tmp_path / "now", NOW, "--previous", tmp_path / "facts.csv"))
    assert "The last paper's facts hold nothing about Lancashire." in told


def test_the_run_that_is_compared_with_is_never_written_over(tmp_path: Path) -> None:
    last = report(tmp_path, THEN)
    before = (last / "report.docx").read_bytes()
    workbook = download(tmp_path, NOW)
    named = ("--workbook", workbook, "--area", "Lancashire", "--previous", last)
    answer = build(*named, "--charts", "none", out=tmp_path / "made")
    assert answer.code == 2
    assert "this folder holds the last paper" in answer.wrong
    assert (last / "report.docx").read_bytes() == before


def compare(*words: str | Path) -> tuple[int, str, str]:
    answer = CliRunner().invoke(app, ["compare", *map(str, words)])
    return answer.exit_code, answer.stdout, answer.stderr


def test_the_command_tells_figures_and_orders_of_one_area(tmp_path: Path) -> None:
    then, now = download(tmp_path / "then", THEN), download(tmp_path / "now", NOW)
    code, said, wrong = compare(then, now, "--area", "Lancashire")
    assert code == 0, wrong
    assert "3 cells compared for Lancashire and its comparators: 3 restated in print" in said
    assert "537.7 and 548.1" in said
    assert "+2.3" in said
    assert "row 2, column 6" in said


def long_file(path: Path, base: str, *figures: str) -> Path:
    """A long file of children cautioned or sentenced, per as many as `base` says."""
    code = "YJS_Caution-Sentence10-17_YO"
    name = f"Rate of Children cautioned or sentenced per {base} of 10-17 population"
    rows = [
        (code, name, "2023-24", area, figure, number)
        for (number, area), figure in zip(PLACES, figures, strict=True)
    ]
    head = ("Short Desc", "Data item", "Years", "LA and Regions", "Values", "LA Number")
    return write_csv(path, (head, *rows))


def test_the_command_tells_a_name_that_changes_the_meaning(tmp_path: Path) -> None:
    then = long_file(tmp_path / "then.csv", "1,000", "1.2", "1.3", "1.4")
    now = long_file(tmp_path / "now.csv", "10,000", "12.0", "13.0", "14.0")
    code, said, wrong = compare(then, now)
    assert code == 0, wrong
    assert "the meaning changed" in said
    assert "3 of the restated figures are of indicators whose meaning changed" in said


def test_the_command_keeps_every_row_in_a_file(tmp_path: Path) -> None:
    then, now = download(tmp_path / "then", THEN), download(tmp_path / "now", NOW)
    code, said, _ = compare(then, now, "--out", tmp_path / "changes.csv")
    assert code == 0
    assert f"Written: {tmp_path / 'changes.csv'}" in " ".join(said.split())
    with (tmp_path / "changes.csv").open(encoding="utf-8-sig", newline="") as file:
        assert [row["what"] for row in csv.DictReader(file)] == ["restated"] * 3


def test_files_without_a_common_cell_are_said_to_have_none(tmp_path: Path) -> None:
    then = long_file(tmp_path / "then.csv", "10,000", "1.2", "1.3", "1.4")
    code, said, _ = compare(then, download(tmp_path, NOW))
    assert code == 0
    assert "No cell stands in both files" in said


def test_the_same_file_twice_differs_nowhere(tmp_path: Path) -> None:
    file = download(tmp_path, NOW)
    code, said, _ = compare(file, file)
    assert code == 0
    assert "3 cells compared: none differs." in said


def test_the_json_of_one_area_holds_every_figure(tmp_path: Path) -> None:
    then, now = download(tmp_path / "then", THEN), download(tmp_path / "now", NOW)
    _, said, _ = compare(then, now, "--area", "Lancashire", "--json")
    content = json.loads(said)
    assert [each["area"] for each in content["figures"]] == ["Lancashire", "England", "North West"]
    assert content["figures"][0]["difference"] == "2.3"
    assert content["orders_changed"][0]["after"] == "above"


@pytest.mark.parametrize(
    ("words", "wrong"),
    [
        (("none.csv", "none.csv"), "there is no such file."),
        (("{now}", "{now}", "--area", "Lancashir"), 'Did you mean "Lancashire"'),
        (("{now}", "{now}", "--out", "all.xlsx"), "write --out all.csv"),
        (("{now}", "{now}", "--out", "nowhere/all.csv"), 'the folder "nowhere" is not there.'),
        (("{now}", "{now}", "--dictionary-old", "{now}"), 'there is no column "Measure_short".'),
    ],
)
def test_a_slip_is_answered_with_its_cure(
    tmp_path: Path, words: tuple[str, ...], wrong: str
) -> None:
    now = str(download(tmp_path, NOW))
    code, _, said = compare(*(word.replace("{now}", now) for word in words))
    assert code == 2
    assert wrong in said
    assert "To mend: " in said
    assert "Traceback" not in said


def test_the_sample_compared_with_itself_says_so() -> None:
    code, said, _ = compare(SAMPLE, SAMPLE)
    assert code == 0
    assert "none differs" in said
