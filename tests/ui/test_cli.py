"""The commands answer quickly, in plain words, with the right exit code."""

from __future__ import annotations

import json
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

import reportgen
from reportgen.errors import RequestError
from reportgen.ui import build_command
from reportgen.ui.batch import Outcome
from reportgen.ui.cli import app
from tests.ui.builders import failed, finished, outcome

HEAVY = ("docx", "jinja2", "matplotlib", "numpy", "openpyxl", "pandas", "pydantic", "rich")


def loaded_after(*words: str) -> set[str]:
    """The packages that a fresh Python holds after the command has answered."""
    program = (
        "import sys\n"
        "from reportgen.ui.cli import app\n"
        f"try: app({list(words)!r})\n"
        "except SystemExit: pass\n"
        "print('\\n' + ' '.join({name.split('.')[0] for name in sys.modules}))"
    )
    answer = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    return set(answer.stdout.splitlines()[-1].split())


@pytest.mark.parametrize("words", [["--help"], ["build", "--help"], ["--version"]])
def test_help_and_version_open_no_heavy_room(words: list[str]) -> None:
    assert loaded_after(*words).isdisjoint(HEAVY)


def test_the_front_door_opens_no_room_until_it_is_asked() -> None:
    program = "import reportgen, sys; print(sorted(sys.modules))"
    answer = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert "reportgen.build" not in answer.stdout
    assert "pandas" not in answer.stdout


def test_the_front_door_offers_the_request_and_the_error() -> None:
    assert reportgen.ReportRequest.__name__ == "ReportRequest"
    assert issubclass(RequestError, reportgen.ReportgenError)
    with pytest.raises(AttributeError, match="nonsense"):
        _ = reportgen.nonsense


def test_the_version_is_said() -> None:
    assert CliRunner().invoke(app, ["--version"]).output == f"reportgen {reportgen.__version__}\n"


def test_an_unknown_option_ends_with_exit_code_two() -> None:
    answer = CliRunner().invoke(app, ["build", "--aera", "Kent"])
    assert answer.exit_code == 2
    assert "--aera" in answer.stderr


def run_with(
    monkeypatch: pytest.MonkeyPatch, result: Outcome | Exception, *options: str
) -> tuple[int, str, str]:
    """Exit code, standard output and error stream of `build` when the work ends like `result`."""

    def work(*_: object) -> Outcome:
        if isinstance(result, Exception):
            raise result
        return result

    monkeypatch.setattr(build_command, "request_from", lambda *_: None)
    monkeypatch.setattr(build_command, "with_area", lambda request: request)
    monkeypatch.setattr(build_command, "build_each", work)
    answer = CliRunner().invoke(app, ["build", *options])
    return answer.exit_code, answer.stdout, answer.stderr


def test_a_finished_report_ends_with_exit_code_nought(monkeypatch: pytest.MonkeyPatch) -> None:
    code, said, _ = run_with(monkeypatch, outcome(finished("Northmoor", Path("/one"))))
    assert code == 0
    assert "Report for Northmoor" in said


def test_quiet_says_nothing_when_all_is_well(monkeypatch: pytest.MonkeyPatch) -> None:
    result = outcome(finished("Northmoor", Path("/one")))
    assert run_with(monkeypatch, result, "--quiet") == (0, "", "")


def test_quiet_still_tells_a_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    code, said, wrong = run_with(monkeypatch, outcome(failed("Farrow")), "--quiet")
    assert (code, said) == (2, "")
    assert wrong.startswith("No report for Farrow.\nreport.docx: it is open.")


def test_json_stands_alone_on_standard_output(monkeypatch: pytest.MonkeyPatch) -> None:
    parts = (finished("Northmoor", Path("/one")), failed("Farrow"))
    code, said, wrong = run_with(monkeypatch, outcome(*parts), "--json")
    assert code == 2
    assert len(json.loads(said)["reports"]) == 1
    assert "Farrow" in wrong


SAMPLE_IS_BUILT = "the shipped sample is built"


def test_outside_a_workspace_the_first_line_says_that_the_sample_is_built(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    done = outcome(finished("Northmoor", Path("/one")))
    _, said, _ = run_with(monkeypatch, done)
    assert SAMPLE_IS_BUILT in said.splitlines()[0]
    assert SAMPLE_IS_BUILT not in "".join(run_with(monkeypatch, done, "--quiet")[1:])
    _, said, wrong = run_with(monkeypatch, done, "--json")
    json.loads(said)
    assert SAMPLE_IS_BUILT in wrong


def test_nothing_is_said_of_the_sample_in_a_workspace_or_of_ones_own_workbook(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    done = outcome(finished("Northmoor", Path("/one")))
    monkeypatch.chdir(tmp_path)
    assert SAMPLE_IS_BUILT not in run_with(monkeypatch, done, "--workbook", "ours.xlsx")[1]
    for name in ("templates", "inputs"):
        (tmp_path / name).mkdir()
    assert SAMPLE_IS_BUILT not in run_with(monkeypatch, done)[1]


def test_a_mistake_of_the_user_is_told_in_full_without_a_traceback(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    error = RequestError("--area", "no such area.", "Did you mean Kent?", "correct it.")
    code, said, wrong = run_with(monkeypatch, error)
    assert (code, said) == (2, "")
    assert wrong == "--area: no such area.\nDid you mean Kent?\nTo mend: correct it.\n"


def test_a_mistake_of_the_user_is_a_json_object_too(monkeypatch: pytest.MonkeyPatch) -> None:
    error = RequestError("--area", "no such area.", "", "correct it.")
    code, said, wrong = run_with(monkeypatch, error, "--json")
    assert code == 2
    assert json.loads(said)["failures"][0]["place"] == "--area"
    assert wrong.startswith("--area: no such area.")


def test_a_mistake_of_ours_is_owned_with_exit_code_three(monkeypatch: pytest.MonkeyPatch) -> None:
    code, _, wrong = run_with(monkeypatch, ZeroDivisionError("division by zero"))
    assert code == 3
    assert "not your mistake" in wrong
    assert "--debug" in wrong
    assert "Traceback" not in wrong


def test_a_workspace_is_made_by_init(tmp_path: Path) -> None:
    answer = CliRunner().invoke(app, ["init", str(tmp_path / "ours")])
    assert answer.exit_code == 0
    assert "reportgen build" in answer.stdout
    assert (tmp_path / "ours" / "templates").is_dir()


def test_init_quotes_a_folder_with_blanks_and_an_apostrophe(tmp_path: Path) -> None:
    folder = tmp_path / "Ann's reports"
    said = CliRunner().invoke(app, ["init", str(folder)]).stdout
    assert f"(cd {shlex.quote(str(folder))})" in said


@pytest.mark.parametrize(
    ("words", "place"), [(["--out", ""], "--out"), (["--form", "shrt"], "--form")]
)
def test_an_option_without_sense_is_answered_with_its_name(words: list[str], place: str) -> None:
    answer = CliRunner().invoke(app, ["build", *words])
    assert answer.exit_code == 2
    assert answer.stderr.startswith(f"{place}: ")
    assert "Value error" not in answer.stderr


def test_init_over_something_ends_with_exit_code_two(tmp_path: Path) -> None:
    (tmp_path / "kept").touch()
    assert CliRunner().invoke(app, ["init", str(tmp_path)]).exit_code == 2
