"""Two real releases compared, and a report that says what was revised since the last paper."""

from __future__ import annotations

import csv
import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from reportgen.domain.dataset import Dataset
from reportgen.domain.release import Comparison, Fate, Meaning
from reportgen.ingest.step import ingest
from reportgen.interpret.releases.comparison import compare_releases
from reportgen.ui.cli import app
from reportgen.ui.compare_json import entries
from tests.ingest.builders import INPUTS, LAIT, SAMPLE, asked, needs_lait, write_csv
from tests.journeys.builders import build
from tests.journeys.compare_builders import NOW, PLACES, REFERRALS, THEN, download, revised_rows

OLD = LAIT / "releases" / "bds_long_2024-12-18.parquet"
OLD_DICTIONARY = LAIT / "releases" / "lait_data_dictionary_2024-12-18.csv"
NEW, NEW_DICTIONARY = LAIT / "bds_long.parquet", LAIT / "lait_data_dictionary.csv"

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


def compare(*words: str | Path) -> tuple[int, str, str]:
    answer = CliRunner().invoke(app, ["compare", *map(str, words)])
    return answer.exit_code, answer.stdout, answer.stderr


def test_a_comparison_repeats_no_figure_that_the_later_file_withholds(tmp_path: Path) -> None:
    old, new = download(tmp_path / "a", THEN), download(tmp_path / "b", ("c", *NOW[1:]))
    rows = tmp_path / "rows.csv"
    code, said, wrong = compare(old, new, "--out", rows)
    assert code == 0, wrong
    written = rows.read_text(encoding="utf-8-sig")
    assert "newly withheld" in written
    assert "253.9" not in written + said


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


REFERRAL_RATE = "CPP_Total_Rateper10,000"


def dated(folder: Path, day: str, name: str = REFERRALS) -> Path:
    """A long file of the referral rate that was released on a day."""
    rows = [
        (REFERRAL_RATE, name, "2022", area, figure, number)
        for (number, area), figure in zip(PLACES, NOW, strict=True)
    ]
    head = ("Short Desc", "Data item", "Years", "LA and Regions", "Values", "LA Number")
    return write_csv(folder / f"bds_long_{day}.csv", (head, *rows))


def test_files_in_the_wrong_order_are_told_by_their_days_of_release(tmp_path: Path) -> None:
    old, new = dated(tmp_path, "2024-12-18"), dated(tmp_path, "2026-04-10")
    line = "first was released later (10 April 2026) than the second (18 December 2024)"
    assert line in compare(new, old)[1]
    assert "released later" not in compare(old, new)[1]


def test_a_download_and_the_long_file_are_compared_by_their_codes(tmp_path: Path) -> None:
    code, said, wrong = compare(download(tmp_path, THEN), dated(tmp_path, "2026-04-10"))
    assert code == 0, wrong
    assert "3 cells compared: 3 restated in print in 1 indicator," in said


def test_a_name_that_looks_like_a_formula_is_text_in_the_file_of_rows(tmp_path: Path) -> None:
    then, now = dated(tmp_path, "2024-12-18", "=HYPERLINK(1)"), dated(tmp_path, "2026-04-10")
    rows = tmp_path / "rows.csv"
    code, _, wrong = compare(then, now, "--out", rows)
    assert code == 0, wrong
    with rows.open(encoding="utf-8-sig", newline="") as file:
        assert [row["then"] for row in csv.DictReader(file)] == ["'=HYPERLINK(1)"]


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
