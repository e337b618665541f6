"""Each fault of a request file is answered with its line and what was expected."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportgen.domain.request import Charts, Form
from reportgen.errors import RequestError
from reportgen.ui.request_file import read_request_file
from reportgen.ui.request_schema import RequestEntry
from tests.ui.builders import request_text


def entry_of(tmp_path: Path, *lines: str) -> RequestEntry:
    return read_request_file(written(tmp_path, request_text(*lines)), "one.yaml")[0]


def fault_of(tmp_path: Path, *lines: str) -> RequestError:
    with pytest.raises(RequestError) as caught:
        entry_of(tmp_path, *lines)
    return caught.value


def written(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "one.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_year_may_be_written_as_a_number(tmp_path: Path) -> None:
    assert entry_of(tmp_path, "as_of: 2022", "baseline: 2018").as_of == "2022"


@pytest.mark.parametrize(("lines", "asked"), [(("significance: yes",), True), ((), False)])
def test_tests_of_significance_are_made_only_where_asked(
    tmp_path: Path, lines: tuple[str, ...], asked: bool
) -> None:
    assert entry_of(tmp_path, *lines).significance is asked


def test_one_area_stands_for_a_list_of_one(tmp_path: Path) -> None:
    assert entry_of(tmp_path).areas == ("Northmoor",)


def test_an_la_number_may_be_given_for_an_area(tmp_path: Path) -> None:
    path = written(tmp_path, "workbooks: a.xlsx\nareas: [888, Kent]\n")
    assert read_request_file(path, "one.yaml")[0].areas == ("888", "Kent")


def test_a_key_without_a_value_is_as_if_left_out(tmp_path: Path) -> None:
    assert entry_of(tmp_path, "dictionary:", "compare:").dictionary == ""


def test_a_date_of_the_meeting_is_kept_as_year_month_day(tmp_path: Path) -> None:
    assert entry_of(tmp_path, "meeting:", "  date: 2026-01-22").meeting.date == "2026-01-22"


@pytest.mark.parametrize("day", ["2026-13-45", "2026-02-30"])
def test_a_day_that_is_none_is_answered_with_its_line(tmp_path: Path, day: str) -> None:
    fault = fault_of(tmp_path, "meeting:", f"  date: {day}")
    assert fault.place == "one.yaml, line 4"
    assert day in fault.found
    assert "2026-01-22" in fault.expected


def test_choices_become_words_of_the_domain(tmp_path: Path) -> None:
    entry = entry_of(tmp_path, "form: short", "charts: none")
    assert (entry.form, entry.charts) == (Form.SHORT, Charts.NONE)


def test_a_file_from_a_windows_editor_is_read(tmp_path: Path) -> None:
    path = tmp_path / "one.yaml"
    path.write_bytes(b"\xef\xbb\xbf" + request_text().replace("\n", "\r\n").encode())
    assert read_request_file(path, "one.yaml")[0].areas == ("Northmoor",)


def test_an_unknown_key_is_answered_with_line_and_nearest_key(tmp_path: Path) -> None:
    fault = fault_of(tmp_path, "window: 5", "dictionry: a.csv")
    assert fault.place.endswith("one.yaml, line 4")
    assert fault.expected.startswith('Did you mean "dictionary"')


def test_an_unknown_key_of_the_meeting_is_placed_on_its_own_line(tmp_path: Path) -> None:
    fault = fault_of(tmp_path, "meeting:", "  council: Northmoor", "  comittee: Scrutiny")
    assert fault.place.endswith("line 5")
    assert fault.expected == 'Did you mean "committee"?'


def test_a_date_written_the_everyday_way_is_answered_with_the_form_wanted(tmp_path: Path) -> None:
    fault = fault_of(tmp_path, "meeting:", "  date: 22/01/2026")
    assert fault.found == '"date" is "22/01/2026".'
    assert "2026-01-22" in fault.expected


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("window: five", "a whole number of periods"),
        ("window: 1", "from 3 to 15"),
        ("form: brief", "full or short"),
        ("charts: drawn", "picture, native or none"),
        ("comparators: [wales]", "england, region and neighbours"),
        ("title: [a, b]", "the title of the paper"),
        ("as_of: true", "a period as published"),
    ],
)
def test_a_wrong_value_is_answered_with_what_was_expected(
    tmp_path: Path, line: str, wanted: str
) -> None:
    fault = fault_of(tmp_path, line)
    assert fault.place.endswith("line 3")
    assert wanted in fault.expected


def test_a_missing_key_is_named(tmp_path: Path) -> None:
    with pytest.raises(RequestError, match='"areas" is missing'):
        read_request_file(written(tmp_path, "workbooks: a.xlsx\n"), "one.yaml")


def test_all_faults_are_told_at_once_in_the_order_of_the_lines(tmp_path: Path) -> None:
    fault = fault_of(tmp_path, "window: five", "form: brief")
    assert fault.place.endswith("line 3")
    assert "Line 4" in fault.expected


def test_after_five_faults_the_rest_is_counted(tmp_path: Path) -> None:
    fault = fault_of(tmp_path, *[f"nonsense_{letter}: 1" for letter in "abcdefg"])
    assert "There are 2 more." in fault.expected


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("workbooks: a.xlsx\nareas: a: b\n", 2),
        ("workbooks: a.xlsx\nareas: Kent\nareas: Hull\n", 3),
        ("workbooks: a.xlsx\n\tareas: Kent\n", 2),
    ],
)
def test_a_line_that_is_not_yaml_is_placed(tmp_path: Path, text: str, line: int) -> None:
    with pytest.raises(RequestError, match=f"line {line}: the line cannot be read"):
        read_request_file(written(tmp_path, text), "one.yaml")


def test_a_workbook_given_as_a_request_is_refused_in_words(tmp_path: Path) -> None:
    path = tmp_path / "one.yaml"
    path.write_bytes(b"PK\x03\x04\xff\xfe\x00\x80")
    with pytest.raises(RequestError, match="UTF-8"):
        read_request_file(path, "one.yaml")


def test_a_file_without_keys_is_refused(tmp_path: Path) -> None:
    with pytest.raises(RequestError, match="holds no keys"):
        read_request_file(written(tmp_path, "Lancashire\n"), "one.yaml")


def test_every_key_of_a_request_is_described() -> None:
    assert all(field.description for field in RequestEntry.model_fields.values())


def test_a_key_left_empty_is_called_empty(tmp_path: Path) -> None:
    error = fault_of(tmp_path, "charts:")
    assert error.found == '"charts" is empty.'


def test_a_key_twice_is_told_without_what_it_holds(tmp_path: Path) -> None:
    error = fault_of(tmp_path, "title:", "title:")
    assert error.found.endswith('found duplicate key "title".')


@pytest.mark.parametrize("line", ['title: "half a \\ud83d"', 'out: "a\\0b"'])
def test_half_a_sign_and_no_sign_are_refused_with_their_line(tmp_path: Path, line: str) -> None:
    error = fault_of(tmp_path, line)
    assert error.place.endswith("line 3")
    assert error.expected


@pytest.mark.parametrize("line", [f"areas2: {'[' * 3_000}", "window: !!int many", "a: !!set x"])
def test_what_no_program_can_understand_is_refused(tmp_path: Path, line: str) -> None:
    assert fault_of(tmp_path, line).cure


def test_a_folded_text_ends_with_its_last_word(tmp_path: Path) -> None:
    path = tmp_path / "ours.yaml"
    path.write_text(
        "workbooks: a.xlsx\nareas: Halton\ncommentary:\n  - text: >\n      We try\n      hard.\n",
        encoding="utf-8",
    )
    entry, _ = read_request_file(path, "ours.yaml")
    assert entry.commentary[0].text == ("We try hard.",)


@pytest.mark.parametrize("key", ["meeting", "texts", "implications", "commentary", "links"])
def test_a_group_whose_keys_are_all_left_out_is_as_if_left_out(tmp_path: Path, key: str) -> None:
    assert getattr(entry_of(tmp_path, f"{key}:"), key) == getattr(entry_of(tmp_path), key)


@pytest.mark.parametrize("value", ["true", "[3, true]"])
def test_true_is_no_paragraph_of_the_schedule(tmp_path: Path, value: str) -> None:
    assert "whole numbers from 1 to 7" in str(
        fault_of(tmp_path, "meeting:", f"  exempt_paragraphs: {value}")
    )


def test_one_paragraph_of_the_schedule_stands_for_a_list_of_one(tmp_path: Path) -> None:
    entry = entry_of(tmp_path, "meeting:", '  exempt_paragraphs: "3"')
    assert entry.meeting.exempt_paragraphs == (3,)
