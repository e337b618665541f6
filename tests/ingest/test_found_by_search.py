"""One example of each fault that a search with made-up inputs found, so that it stays mended."""

from __future__ import annotations

import math
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from reportgen.domain.problem import Problem, Severity
from reportgen.errors import ReportgenError, WorkbookError
from reportgen.ingest.periods import read_period
from reportgen.ingest.step import ingest
from reportgen.ingest.values import read_text
from tests.ingest.builders import asked, place_of, read, said, told, workspace, write_csv
from tests.ingest.fuzz_files import SOUND, Dialect, written_csv
from tests.ingest.tidy_builders import mapped

HEADING, *ROWS = SOUND["long file"].rows


@pytest.mark.parametrize("label", ["\uff12\uff10\uff12\uff12", "Oct-\u0661\u0669", "202\u00b2"])
def test_figures_of_other_scripts_make_no_second_label_of_a_period(label: str) -> None:
    assert read_period(label) is None


@pytest.mark.parametrize("text", ["\u0661\u0662", "\uff11\uff12.5", "1\u0662"])
def test_figures_of_other_scripts_are_told_and_not_read(text: str) -> None:
    assert read_text(text, {}).fault == "text"


@pytest.mark.parametrize("text", ["1e-400", "1E-400", "-2.5e-999 [r]"])
def test_what_is_too_small_to_hold_never_becomes_nought(text: str) -> None:
    found = read_text(text, {"[r]": "r"})
    assert (math.isnan(found.value), found.fault) == (True, "size")


def test_a_message_repeats_no_cell_of_a_thousand_words() -> None:
    error = ReportgenError("a.csv", f'the value is "{"x" * 30_000}".', "", "correct it.")
    assert len(str(error)) < 300
    assert len(Problem(Severity.NOTE, "a", f'"{"y" * 999}" is odd.', "", "").found) < 300


def test_a_message_shows_no_sign_that_a_screen_would_obey() -> None:
    error = ReportgenError("a\x1b[2J.csv", "\u202enothing \ud800", "", "\x07 mend.")
    str(error).encode("utf-8")
    assert str(error).replace("\n", " ").isprintable()


def test_rows_below_an_empty_row_of_a_long_file_keep_their_places(tmp_path: Path) -> None:
    path = write_csv(tmp_path / "long.csv", [HEADING, [], *ROWS[:1], [], *ROWS[1:]])
    dataset = read(tmp_path, path)
    assert place_of(dataset, "PLANS", "901", "2021") == "long.csv, row 3"
    assert place_of(dataset, "PLANS%", "902", "2022") == "long.csv, row 7"


@pytest.mark.parametrize("line_end", ["\n\n", "\r\r\n", "\r\n\r\n"])
def test_rows_of_a_tidy_file_between_empty_lines_keep_their_places(
    tmp_path: Path, line_end: str
) -> None:
    inputs = mapped(tmp_path, plans=SOUND["Explore Education Statistics"].mapping)
    rows = SOUND["Explore Education Statistics"].rows
    path = written_csv(tmp_path / "plans.csv", rows, Dialect(line_end=line_end))
    dataset = ingest(asked(inputs, path))
    assert place_of(dataset, "PLANS_NUM", "901", "2022").startswith("plans.csv, row 3,")


def test_empty_lines_at_the_end_are_nothing(tmp_path: Path) -> None:
    path = written_csv(tmp_path / "long.csv", [HEADING, *ROWS], Dialect(end="\r\n\n\n"))
    assert said(read(tmp_path, path), "PLANS", "970", "2022") == 0


@pytest.mark.parametrize("again", ["Values", "values", "Years"])
def test_a_column_that_is_there_twice_is_refused(tmp_path: Path, again: str) -> None:
    path = write_csv(tmp_path / "long.csv", [(*HEADING, again), *((*row, "1") for row in ROWS)])
    with pytest.raises(WorkbookError, match="stands there twice"):
        read(tmp_path, path)


@pytest.mark.parametrize("cell", [[1], {"a": 1}, b"40"])
def test_a_column_of_lists_or_bytes_is_refused(tmp_path: Path, cell: object) -> None:
    columns = {str(name): [row[at] for row in ROWS] for at, name in enumerate(HEADING)}
    path = tmp_path / "long.parquet"
    pq.write_table(pa.table({**columns, "Values": [cell] * len(ROWS)}), path)
    with pytest.raises(WorkbookError, match="other than texts and numbers"):
        read(tmp_path, path)


def test_rows_without_an_indicator_are_set_aside_and_told(tmp_path: Path) -> None:
    path = write_csv(tmp_path / "long.csv", [HEADING, *ROWS, ("", "", "2022", "Saltby", 4, 902)])
    path.write_text(path.read_text().replace(",902\n", ",902,NA\n"))
    dataset = read(tmp_path, path)
    assert told(dataset, "no indicator is named", Severity.SEVERE).place == "long.csv, row 6"
    assert len(dataset.observations) == len(ROWS)


def test_an_area_all_of_whose_rows_are_set_aside_is_not_told(tmp_path: Path) -> None:
    stray = ("PLANS", "", "Rank", "Nowhere", "1", "", "NA")
    dataset = read(tmp_path, write_csv(tmp_path / "long.csv", [HEADING, *ROWS, stray]))
    assert not any("Nowhere" in problem.found for problem in dataset.problems)
    alone = write_csv(tmp_path / "alone.csv", [HEADING, stray])
    with pytest.raises(WorkbookError, match="no figure could be read"):
        ingest(asked(workspace(tmp_path), alone))
