"""Headings that LAIT cut to four figures: mended where known, set aside with the reason else."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

import numpy as np
import pyarrow.parquet as pq
import pytest

from reportgen.domain.dataset import Dataset
from reportgen.domain.problem import Severity
from reportgen.errors import WorkbookError
from reportgen.ingest.step import ingest
from tests.ingest.builders import (
    INPUTS,
    LAIT,
    Rows,
    asked,
    needs_lait,
    place_of,
    read,
    read_real,
    rows_of,
    said,
    told,
    workspace,
    write_book,
    write_csv,
)
from tests.ingest.layout_builders import (
    Series,
    create_own_book,
    create_own_csv,
    create_own_rows,
    cut_like_lait,
)
from tests.ingest.test_sample import keyed

NAMES = {"901": "Northmoor", "970": "England"}
LABELLED: Rows = (
    ("code", "topic", "measure", "year_type", "period_style", "period_label"),
    ("PLAIN", "T", "Plain years", "financial", "year", "2016"),
    ("SLASH", "T", "Slash years", "academic", "split year", "2016/17"),
    ("HYPHEN", "T", "Outturn", "financial", "split year", "2016-17 (OT)"),
    ("WINDOW", "T", "Three years", "calendar", "window", "2014-16"),
    ("ROLLING", "T", "Three split years", "financial", "split window", "2013/14-15/16"),
    ("STATUS", "T", "Revised", "academic", "year", "2016|2018 (Rev)|2025 (prov)"),
    ("MIXED", "T", "Changed midway", "academic", "", "2016|2017/18"),
    ("SHORT", "T", "Known by style", "academic", "split year", ""),
    ("LENGTHLESS", "T", "Window unknown", "calendar", "window", ""),
    ("DARK", "T", "Academic alone", "academic", "", ""),
    ("ANNUAL", "T", "Once a year", "other", "", ""),
)
MEASURES = {str(row[0]): str(row[2]) for row in LABELLED[1:]}


def series(code: str, *labels: str, first: float = 1.0) -> Series:
    """One indicator with figures that tell its periods apart."""
    figures: dict[str, dict[str, float | None]] = {
        number: {label: first + at + 100 * place for at, label in enumerate(labels)}
        for place, number in enumerate(NAMES)
    }
    return Series(code, "T", MEASURES.get(code, code), figures)


PLAIN = series("PLAIN", "2016", "2017", "2018")


def mended(folder: Path, *chosen: Series) -> Dataset:
    book = create_own_book(folder / "table.xlsx", chosen, NAMES)
    return read(folder, book, tables={"indicators": LABELLED})


@pytest.mark.parametrize(
    ("code", "labels", "whole"),
    [
        ("SLASH", ("2016/17", "2017/18"), ("2016/17", "2017/18")),
        ("HYPHEN", ("2016-17 (OT)", "2017-18 (OT)"), ("2016-17", "2017-18")),
        ("WINDOW", ("2016-18", "2017-19"), ("2016-18", "2017-19")),
        ("ROLLING", ("2016/17-18/19", "2017/18-19/20"), ("2016/17-18/19", "2017/18-19/20")),
        ("SHORT", ("2016/17", "2017/18"), ("2016/17", "2017/18")),
    ],
)
def test_a_cut_heading_is_read_in_the_form_of_its_publisher(
    tmp_path: Path, code: str, labels: tuple[str, str], whole: tuple[str, str]
) -> None:
    chosen = (PLAIN, series(code, *labels, first=50))
    assert cut_like_lait(chosen)
    dataset = mended(tmp_path, *chosen)
    assert [said(dataset, code, "901", label) for label in whole] == [50, 51]
    assert said(dataset, code, "901", "2016") is None
    assert said(dataset, "PLAIN", "901", "2016") == 1
    problem = told(dataset, f'"2016" was read as {whole[0]}', Severity.WARNING)
    assert f'"2017" as {whole[1]}' in problem.found
    assert problem.indicator_code == code


def test_a_mended_figure_keeps_the_cell_in_which_it_stands(tmp_path: Path) -> None:
    dataset = mended(tmp_path, PLAIN, series("SLASH", "2016/17", "2017/18"))
    assert place_of(dataset, "SLASH", "901", "2017/18") == "table.xlsx, Sheet 1!G4"


def test_csv_and_workbook_are_mended_alike(tmp_path: Path) -> None:
    chosen = (PLAIN, series("SLASH", "2016/17"), series("WINDOW", "2016-18"))
    book = mended(tmp_path, *chosen)
    path = create_own_csv(tmp_path / "table.csv", chosen, NAMES)
    assert keyed(read(tmp_path, path, tables={"indicators": LABELLED})) == keyed(book)


def test_a_period_across_a_century_is_mended(tmp_path: Path) -> None:
    plain = series("PLAIN", "1999", "2000")
    dataset = mended(tmp_path, plain, series("SLASH", "1999/00"), series("WINDOW", "1998-00"))
    assert said(dataset, "SLASH", "901", "1999/00") == 1
    assert said(dataset, "WINDOW", "901", "1998-00") == 1


def test_headings_left_whole_are_left_alone(tmp_path: Path) -> None:
    one = series("SLASH", "2016/17", "2017/18")
    dataset = mended(tmp_path, one)
    assert said(dataset, "SLASH", "901", "2017/18") == 2
    assert not [each for each in dataset.problems if "cut" in each.found]


def test_a_status_word_lost_is_told_and_the_period_kept(tmp_path: Path) -> None:
    revised = series("STATUS", "2016", "2018 (Rev)", "2025 (prov)")
    dataset = mended(tmp_path, revised, series("SLASH", "2016/17"))
    assert said(dataset, "STATUS", "901", "2018") == 2
    assert told(dataset, "is no longer said of Revised").severity is Severity.NOTE


@pytest.mark.parametrize(
    ("code", "reason"),
    [
        ("MIXED", "forms of different meaning, 2016 and 2017/18"),
        ("LENGTHLESS", "how long its window is"),
        ("DARK", "it counts academic years, which are written in more than one way"),
        ("NOBODY", "its years may be written in more than one way"),
    ],
)
def test_what_cannot_be_known_is_set_aside_with_the_reason(
    tmp_path: Path, code: str, reason: str
) -> None:
    dataset = mended(tmp_path, series("SLASH", "2016/17"), PLAIN, series(code, "2016", "2017"))
    problem = told(dataset, reason, Severity.SEVERE)
    assert problem.place.endswith("cell F6")
    assert problem.indicator_code == code
    assert "period_label" in problem.cure
    assert code not in set(dataset.observations["code"])


def test_a_figure_of_once_a_year_hides_no_second_year(tmp_path: Path) -> None:
    dataset = mended(tmp_path, series("SLASH", "2016/17"), series("ANNUAL", "2016"))
    assert said(dataset, "ANNUAL", "901", "2016") == 1


def test_an_indicator_of_the_dictionary_alone_is_judged_by_its_year_type(tmp_path: Path) -> None:
    heading = ("Measure_short", "Topic", "Measure", "Polarity", "Year_Type")
    rows = [heading, ("NEW", "T", "NEW", "High", "Academic Year")]
    rows.append(("YEARLY", "T", "YEARLY", "High", "Annual - January"))
    dictionary = write_csv(tmp_path / "dictionary.csv", rows)
    chosen = (series("SLASH", "2016/17"), series("NEW", "2016"), series("YEARLY", "2016"))
    book = create_own_book(tmp_path / "t.xlsx", chosen, NAMES)

    inputs = workspace(tmp_path, indicators=LABELLED)
    dataset = ingest(asked(inputs, book, dictionary=dictionary))
    assert told(dataset, "it counts academic years").indicator_code == "NEW"
    assert said(dataset, "YEARLY", "901", "2016") == 1


def test_sources_that_give_different_years_mend_nothing(tmp_path: Path) -> None:
    heading = ("Measure_short", "Topic", "Measure", "Polarity", "Year_Type")
    rows = [heading, ("SLASH", "T", "Slash years", "High", "Calendar Year")]
    dictionary = write_csv(tmp_path / "dictionary.csv", rows)
    chosen = (series("SLASH", "2016/17"), series("WINDOW", "2016-18"), PLAIN)
    book = create_own_book(tmp_path / "t.xlsx", chosen, NAMES)

    dataset = ingest(asked(workspace(tmp_path, indicators=LABELLED), book, dictionary=dictionary))
    assert told(dataset, 'years as "academic" and "calendar"').indicator_code == "SLASH"


def test_a_table_that_lait_had_no_cause_to_cut_is_not_mended(tmp_path: Path) -> None:
    rows = [list(row) for row in create_own_rows([series("SLASH", "2016/17")], NAMES)]
    rows[0][-1] = "2016"
    one = write_book(tmp_path / "one.xlsx", Sheet_1=rows)
    with pytest.raises(WorkbookError, match="gives this indicator's periods as a split year"):
        read(tmp_path, one, tables={"indicators": LABELLED})


def edited(folder: Path, change: str) -> Path:
    rows = [list(row) for row in create_own_rows([PLAIN, series("SLASH", "2016/17")], NAMES)]
    sheet = "Sheet_1"
    if change == "our sheet":
        sheet = "Data"
    elif change == "numbers as headings":
        rows[0] = [int(str(cell)) if str(cell).isdigit() else cell for cell in rows[0]]
    elif change == "a title above":
        rows.insert(0, ["Our figures"])
    elif change == "a column more":
        rows = [[*row, "note"] for row in rows]
    elif change == "another order":
        rows = [[row[1], row[0], *row[2:]] for row in rows]
    else:
        sheet = "Our_sheet"
    return write_book(folder / "edited.xlsx", **{sheet: rows})


@pytest.mark.parametrize(
    "change",
    [
        "our sheet",
        "numbers as headings",
        "a title above",
        "a column more",
        "another order",
        "another sheet name",
    ],
)
def test_headings_of_an_edited_table_are_never_mended(tmp_path: Path, change: str) -> None:
    dataset = read(tmp_path, edited(tmp_path, change), tables={"indicators": LABELLED})
    problem = told(dataset, "as a split year", Severity.SEVERE)
    assert problem.indicator_code == "SLASH"
    assert "in full" in problem.cure
    assert said(dataset, "PLAIN", "901", "2016") == 1
    assert "SLASH" not in set(dataset.observations["code"])


def test_a_period_label_that_is_no_period_stops_with_its_row(tmp_path: Path) -> None:
    rows = [*LABELLED, ("BAD", "T", "Bad", "academic", "", "yearly")]
    book = create_own_book(tmp_path / "t.xlsx", [PLAIN, series("BAD", "2016/17")], NAMES)
    rows[-1] = ("BAD", "T", "BAD", "academic", "", "yearly")
    with pytest.raises(WorkbookError, match=r'row 13: period_label is "yearly"'):
        read(tmp_path, book, tables={"indicators": rows})


AREAS = {"888": "Lancashire", "876": "Halton", "981": "North West", "970": "England"}


@pytest.fixture(scope="module")
def national() -> tuple[Series, ...]:
    """Every measure of the catalogue for four areas, as the long file has it."""
    columns = ["Short Desc", "Years", "Values", "LA Number"]
    rows = pq.read_table(LAIT / "bds_long.parquet", columns=columns).to_pylist()
    figures: dict[str, dict[str, dict[str, float | None]]] = {}
    for row in rows:
        number = str(int(row["LA Number"]))
        if number in AREAS:
            value = None if row["Values"] == "-" else float(row["Values"])
            areas = figures.setdefault(row["Short Desc"], {})
            areas.setdefault(number, {})[row["Years"]] = value
    return tuple(
        Series(row["code"], row["topic"], row["measure"], figures[row["code"]])
        for row in _catalogue()
    )


def _catalogue() -> list[Mapping[str, str]]:
    import csv

    with (INPUTS / "catalogue" / "indicators.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    seen: dict[str, Mapping[str, str]] = {}
    for row in rows:
        seen.setdefault(row["measure"], row)
    return list(seen.values())


@needs_lait
def test_every_indicator_of_lait_is_mended_to_the_figures_of_the_long_file(
    tmp_path: Path, national: tuple[Series, ...]
) -> None:
    assert len(national) == 446
    assert cut_like_lait(national)
    path = create_own_csv(tmp_path / "LAIT-create-your-own-table.csv", national, AREAS)
    cut = read_real(path, dictionary=LAIT / "lait_data_dictionary.csv")
    long = keyed(read_real(LAIT / "bds_long.parquet"))
    wanted = {key: figure for key, figure in long.items() if key[1] in AREAS}
    found = keyed(cut)
    assert found.keys() == wanted.keys()
    for key, (value, marker) in found.items():
        assert marker == wanted[key][1], key
        assert np.isclose(value, wanted[key][0], rtol=1e-14, equal_nan=True), key
    told = [each for each in cut.problems if "was read as" in each.found]
    assert len({each.indicator_code for each in told}) == len(told) == 34
    assert not [each for each in cut.problems if each.severity is Severity.SEVERE]


@needs_lait
def test_exclusions_and_absence_of_one_year_stand_in_one_year_again(
    tmp_path: Path, national: tuple[Series, ...]
) -> None:
    chosen = [each for each in national if each.code in ("TotPermEx", "TotAbsSecSch", "RTA")]
    assert len(chosen) >= 2
    path = create_own_book(tmp_path / "LAIT-create-your-own-table.xlsx", chosen, AREAS)
    dataset = read_real(path)
    (at,) = rows_of(dataset, "TotPermEx", "888", "2023/24")["period"]
    assert dataset.periods[at].last == 2024
    assert re.search(r"Sheet 1!\w+\d+$", place_of(dataset, "TotPermEx", "888", "2023/24"))
