"""One example of each fault that a search with made-up inputs found, so that it stays mended."""

from __future__ import annotations

import math
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from reportgen.domain.problem import Problem, Severity
from reportgen.errors import ReportgenError, WorkbookError
from reportgen.ingest.inputs import open_input
from reportgen.ingest.mapping_files import read_mapping
from reportgen.ingest.periods import read_period
from reportgen.ingest.previous import read_previous
from reportgen.ingest.step import ingest
from reportgen.ingest.values import read_text
from tests.ingest.builders import (
    HEADER,
    Rows,
    asked,
    place_of,
    read,
    said,
    told,
    workspace,
    write_csv,
)
from tests.ingest.fuzz_files import SOUND, Dialect, written_book, written_csv
from tests.ingest.test_fuzz_bytes import sound
from tests.ingest.test_previous import HEADINGS, LEVEL
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


def test_a_part_that_cannot_be_unpacked_is_damage(tmp_path: Path) -> None:
    content = bytearray(sound("ods"))
    at = content.index(b"META-INF/manifest.xml") + len("META-INF/manifest.xml")
    content[at] ^= 2
    path = tmp_path / "own.ods"
    path.write_bytes(bytes(content))
    with pytest.raises(WorkbookError, match="damaged"):
        open_input(path)


def test_an_older_workbook_that_breaks_off_says_nothing_beside_the_message(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "own.xls"
    path.write_bytes(sound("xls")[:1539])
    with pytest.raises(WorkbookError, match="damaged"):
        open_input(path)
    assert capfd.readouterr().err == ""


def test_a_parquet_file_whose_texts_are_none_is_damaged(tmp_path: Path) -> None:
    path = tmp_path / "long.parquet"
    columns = {str(name): [row[at] for row in ROWS] for at, name in enumerate(HEADING)}
    broken = pa.array([b"4\xc3("] * len(ROWS), pa.binary()).view(pa.string())
    pq.write_table(pa.table({**columns, "Values": broken}), path)
    with pytest.raises(WorkbookError, match="damaged"):
        read(tmp_path, path)


def test_half_a_sign_in_a_cell_is_shown_as_one_that_is_missing(tmp_path: Path) -> None:
    rows: Rows = [
        [*HEADER, "2021"],
        ["901", "Northmoor", "Eastlands", "T", "_xD83D__xDE00_ _xD800_", 4],
    ]
    path = written_book(tmp_path / "own.xlsx", {"Sheet 1": rows})
    names = {each.name for each in read(tmp_path, path).indicators.values()}
    assert "\U0001f600 \ufffd" in names


def test_a_file_name_in_unknown_letters_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "own\udcff.csv"
    path.write_bytes(sound("csv"))
    with pytest.raises(WorkbookError, match="a letter that this computer cannot read"):
        open_input(path)


@pytest.mark.parametrize(
    "text",
    [
        "day: !!timestamp 2021-99-99",
        "count: !!int many",
        f"a: {'[' * 3_000}",
        "<<: 4",
        "\n".join(f"k{at}: &k{at} [{f'*k{at - 1}, ' * 9 if at else 1}]" for at in range(9)),
    ],
)
def test_a_mapping_that_no_program_can_understand_is_refused(tmp_path: Path, text: str) -> None:
    path = tmp_path / "made.yaml"
    path.write_text(f"kind: ees\n{text}\n", encoding="utf-8")
    with pytest.raises(WorkbookError, match="cannot be read as YAML"):
        _ = read_mapping(path, path.name).body


def test_a_key_that_is_there_twice_is_told_without_what_it_holds(tmp_path: Path) -> None:
    path = tmp_path / "made.yaml"
    path.write_text("kind: ees\ntitle: One\ntitle:\n", encoding="utf-8")
    with pytest.raises(WorkbookError, match=r'duplicate key "title"\.') as caught:
        _ = read_mapping(path, path.name).body
    assert "None" not in str(caught.value)


def test_a_run_record_of_endless_lists_names_no_release(tmp_path: Path) -> None:
    path = write_csv(tmp_path / "facts.csv", (HEADINGS, LEVEL))
    (tmp_path / "run.json").write_text("[" * 90_000, encoding="utf-8")
    found = read_previous(asked(workspace(tmp_path), previous=path))
    assert found is not None
    assert found.file.released == ""


def test_a_row_of_a_last_paper_that_breaks_off_is_refused_with_its_place(tmp_path: Path) -> None:
    path = write_csv(tmp_path / "facts.csv", (HEADINGS, LEVEL, LEVEL[:3]))
    with pytest.raises(WorkbookError, match="row 3") as caught:
        read_previous(asked(workspace(tmp_path), previous=path))
    assert caught.value.cure
