"""Options are laid over the request file; paths are found from where each is written."""

from __future__ import annotations

from pathlib import Path

import platformdirs
import pytest

from reportgen.domain.request import Charts, Form, ReportRequest
from reportgen.errors import OutputError, RequestError
from reportgen.ui.asked import Asked, inspection_of, request_from
from tests.ui.builders import WORKBOOK, request_text, workspace


def asked_for(root: Path, asked: Asked | None = None, name: str = "one") -> ReportRequest:
    return request_from(asked or Asked(), Path(name), root)


def test_paths_of_a_request_start_at_the_workspace(tmp_path: Path) -> None:
    root = workspace(tmp_path / "w", one=request_text())
    request = asked_for(root)
    assert request.workbooks == (root / WORKBOOK,)
    assert request.out == root / "outputs"
    assert request.name == "one"


def test_paths_with_backslashes_are_understood_everywhere(tmp_path: Path) -> None:
    root = workspace(
        tmp_path / "w", one=r"workbooks: inputs\workbooks\made.xlsx" + "\nareas: Northmoor\n"
    )
    assert asked_for(root).workbooks == (root / WORKBOOK,)


def test_a_file_beside_its_request_is_found(tmp_path: Path) -> None:
    root = workspace(tmp_path / "w", one="workbooks: near.csv\nareas: Northmoor\n")
    near = root / "inputs" / "requests" / "near.csv"
    near.touch()
    assert asked_for(root).workbooks == (near,)


def test_options_win_over_the_file_and_the_rest_stays(tmp_path: Path) -> None:
    text = request_text("as_of: 2022", "outline: themes", "charts: picture", "window: 7")
    root = workspace(tmp_path / "w", one=text)
    asked = Asked(
        areas=("Halden", "Eastmere"),
        as_of="2023",
        compare=("Farrow",),
        form=Form.SHORT,
        charts=Charts.NONE,
        out=Path("elsewhere"),
    )
    request = asked_for(root, asked)
    assert request.areas == ("Halden", "Eastmere")
    assert (request.as_of, request.outline, request.window) == ("2023", "themes", 7)
    assert (request.form, request.charts) == (Form.SHORT, Charts.NONE)
    assert request.compare == ("Farrow",)
    assert request.out == root / "elsewhere"


def test_a_path_of_an_option_starts_where_the_command_was_called(tmp_path: Path) -> None:
    root = workspace(tmp_path / "w", one=request_text())
    here = root / "inputs"
    (here / "mine.csv").touch()
    request = request_from(Asked(workbooks=(Path("mine.csv"),)), Path("one"), here)
    assert request.workbooks == (here / "mine.csv",)


def test_a_workbook_alone_takes_every_indicator_and_leaves_the_area_open(tmp_path: Path) -> None:
    root = workspace(tmp_path / "w", default=request_text("as_of: 2019"))
    request = request_from(Asked(workbooks=(Path(WORKBOOK),)), None, root)
    assert (request.areas, request.outline, request.as_of) == ((), "all_indicators", "")


def test_a_missing_workbook_is_told_with_the_line_and_the_nearest_file(tmp_path: Path) -> None:
    text = "areas: Northmoor\nworkbooks:\n- inputs/workbooks/mode.xlsx\n"
    root = workspace(tmp_path / "w", one=text)
    with pytest.raises(RequestError) as caught:
        asked_for(root)
    assert caught.value.place.endswith("one.yaml, line 2")
    assert caught.value.expected == 'Did you mean "made.xlsx"?'


def test_a_missing_workbook_of_an_option_is_told_by_the_option(tmp_path: Path) -> None:
    root = workspace(tmp_path / "w")
    with pytest.raises(RequestError, match=r"^--workbook: the file"):
        request_from(Asked(workbooks=(Path("none.xlsx"),)), None, root)


def test_a_missing_file_to_inspect_is_told_without_an_option(tmp_path: Path) -> None:
    root = workspace(tmp_path / "w")
    with pytest.raises(RequestError, match=r"^WORKBOOK: the file"):
        inspection_of((root / "none.xlsx",), None, (), root)


def test_a_folder_given_as_a_dictionary_is_refused(tmp_path: Path) -> None:
    root = workspace(tmp_path / "w", one=request_text())
    with pytest.raises(RequestError, match=r"--dictionary: .* is a folder"):
        asked_for(root, Asked(dictionary=Path("inputs")))


def test_a_file_in_the_place_of_the_results_is_told_before_any_work(tmp_path: Path) -> None:
    root = workspace(tmp_path / "w", one=request_text())
    (root / "outputs").touch()
    with pytest.raises(OutputError, match="it is a file"):
        asked_for(root)


def test_a_request_that_names_no_area_is_refused_with_its_line(tmp_path: Path) -> None:
    root = workspace(tmp_path / "w", one=f"workbooks: {WORKBOOK}\nareas: []\n")
    with pytest.raises(RequestError, match=r'line 2: "areas" names nothing'):
        asked_for(root)


def test_neighbours_given_by_hand_win_over_the_set_that_the_request_names(tmp_path: Path) -> None:
    root = workspace(tmp_path / "w", one=request_text("neighbour_set: April 2021"))
    given = asked_for(root, Asked(neighbours=(Path(WORKBOOK),)))
    assert given.neighbour_set == ""
    assert asked_for(root).neighbour_set == "April 2021"


def test_results_below_a_file_are_refused_at_once(tmp_path: Path) -> None:
    root = workspace(tmp_path / "w", one=request_text())
    with pytest.raises(OutputError, match="is a file") as caught:
        asked_for(root, Asked(out=Path(WORKBOOK) / "results"))
    assert "--out" in caught.value.cure


@pytest.mark.parametrize("name", ["ours.xlsx", "ours.csv"])
def test_a_workbook_in_the_place_of_a_request_is_told_its_option(tmp_path: Path, name: str) -> None:
    root = workspace(tmp_path / "w", one=request_text())
    (root / name).write_bytes(b"PK")
    with pytest.raises(RequestError, match="not a request") as caught:
        asked_for(root, name=name)
    assert f'--workbook "{name}"' in caught.value.cure


def test_the_last_paper_is_a_file_or_a_run_folder_from_the_request(tmp_path: Path) -> None:
    root = workspace(
        tmp_path / "w",
        one=request_text(r"previous: inputs\workbooks\made.xlsx"),
        two=request_text("previous: outputs/last"),
    )
    (root / "outputs" / "last").mkdir(parents=True)
    assert asked_for(root).previous == root / WORKBOOK
    assert asked_for(root, name="two").previous == root / "outputs" / "last"
    assert asked_for(root, Asked(previous=Path(WORKBOOK)), "two").previous == root / WORKBOOK


def test_a_last_paper_that_is_not_there_is_told_with_its_line(tmp_path: Path) -> None:
    root = workspace(tmp_path / "w", one=request_text("previous: inputs/workbooks/mad.xlsx"))
    with pytest.raises(
        RequestError, match=r"(?s)one.yaml, line 3: .*Did you mean \"made.xlsx\""
    ) as told:
        asked_for(root)
    assert "To mend: " in str(told.value)
    with pytest.raises(RequestError, match=r"^--previous: "):
        asked_for(root, Asked(previous=Path("gone.xlsx")))


def test_large_workbooks_are_kept_where_the_system_keeps_such_things(tmp_path: Path) -> None:
    root = workspace(tmp_path / "w", one=request_text())
    assert asked_for(root).cache == platformdirs.user_cache_path("reportgen", appauthor=False)
    assert asked_for(root, Asked(no_cache=True)).cache is None


def test_an_inspection_can_do_without_the_cache_too(tmp_path: Path) -> None:
    root = workspace(tmp_path / "w", one=request_text())
    book = (root / WORKBOOK,)
    assert inspection_of(book, None, (), root).cache is not None
    assert inspection_of(book, None, (), root, no_cache=True).cache is None
