"""Where templates, inputs and results are found, and how a workspace is made."""

from __future__ import annotations

from pathlib import Path

import pytest

import reportgen
from reportgen.errors import RequestError
from reportgen.ui import workspace as room
from reportgen.ui.workspace import (
    create_workspace,
    find_request,
    find_workspace,
    shipped_folder,
)
from tests.ui.builders import request_text, workspace


def test_the_workspace_is_found_from_a_folder_deep_inside_it(tmp_path: Path) -> None:
    root = workspace(tmp_path / "ours")
    found = find_workspace(root / "inputs" / "requests")
    assert (found.root, found.home) == (root, root)


def test_a_request_file_belongs_to_the_workspace_it_lies_in(tmp_path: Path) -> None:
    here = workspace(tmp_path / "here")
    there = workspace(tmp_path / "there", one=request_text())
    found = find_workspace(here, there / "inputs" / "requests" / "one.yaml")
    assert found.root == there


def test_outside_any_workspace_the_shipped_files_serve_and_results_stay_here(
    tmp_path: Path,
) -> None:
    found = find_workspace(tmp_path)
    assert found.root == shipped_folder()
    assert found.home == tmp_path.resolve()


def test_an_installed_package_brings_its_files_along(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "site" / "reportgen"
    (package / "shipped").mkdir(parents=True)
    monkeypatch.setattr(reportgen, "__file__", str(package / "__init__.py"))
    assert shipped_folder() == package / "shipped"


def test_the_request_called_default_is_built_when_none_is_named(tmp_path: Path) -> None:
    root = workspace(tmp_path / "w", default=request_text(), kent_latest=request_text())
    assert find_request(find_workspace(root), None, root).name == "default.yaml"


def test_without_a_default_the_latest_one_is_built(tmp_path: Path) -> None:
    root = workspace(tmp_path / "w", kent_2022=request_text(), kent_latest=request_text())
    assert find_request(find_workspace(root), None, root).name == "kent_latest.yaml"


def test_two_requests_with_equal_claim_are_not_guessed_between(tmp_path: Path) -> None:
    root = workspace(tmp_path / "w", kent=request_text(), hull=request_text())
    with pytest.raises(RequestError) as caught:
        find_request(find_workspace(root), None, root)
    assert "hull.yaml, kent.yaml" in caught.value.expected


def test_a_request_is_found_by_its_bare_name(tmp_path: Path) -> None:
    root = workspace(tmp_path / "w", kent=request_text(), hull=request_text())
    assert find_request(find_workspace(root), Path("hull"), root).stem == "hull"


def test_a_misspelt_request_is_answered_with_the_nearest_name(tmp_path: Path) -> None:
    root = workspace(tmp_path / "w", lancashire_2022=request_text())
    with pytest.raises(RequestError, match=r'Did you mean "lancashire_2022.yaml"\?'):
        find_request(find_workspace(root), Path("lancashire_2021.yaml"), root)


def test_a_new_workspace_holds_templates_inputs_and_a_place_for_outputs(tmp_path: Path) -> None:
    made = create_workspace(tmp_path / "new" / "ours")
    assert made.templates.joinpath("README.md").is_file()
    assert made.requests.joinpath("lancashire_latest.yaml").is_file()
    assert (made.root / "outputs" / "README.md").is_file()
    assert [path.name for path in made.root.parent.iterdir()] == ["ours"]


def test_an_empty_folder_becomes_a_workspace(tmp_path: Path) -> None:
    (tmp_path / "ours").mkdir()
    assert create_workspace(tmp_path / "ours").templates.is_dir()


def test_a_folder_that_is_used_is_left_as_it_was(tmp_path: Path) -> None:
    kept = tmp_path / "ours" / "notes.txt"
    kept.parent.mkdir()
    kept.write_text("ours")
    with pytest.raises(RequestError, match="not empty") as caught:
        create_workspace(tmp_path / "ours")
    assert "reportgen init" in caught.value.cure
    assert [path.name for path in kept.parent.iterdir()] == ["notes.txt"]


def test_nothing_half_made_is_left_when_copying_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_room(making: Path) -> None:
        (making / "templates").mkdir(parents=True)
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(room, "_copy_shipped", no_room)
    with pytest.raises(RequestError, match="No space left"):
        create_workspace(tmp_path / "ours")
    assert list(tmp_path.iterdir()) == []
