"""Every file that can change a report stands among the inputs of its run, with its hash."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path

from reportgen.domain.dataset import Dataset
from reportgen.ingest.inputs import open_input
from reportgen.ingest.layouts.fingertips import uses_fingertips
from reportgen.ingest.mapping_files import read_mappings
from reportgen.ingest.previous import read_previous
from reportgen.ingest.step import ingest
from tests.ingest.builders import (
    INPUTS,
    PLANS,
    asked,
    read,
    table,
    workspace,
    write_book,
    write_csv,
)
from tests.ingest.scorecard_builders import COUNTY, read_card, scorecard
from tests.ingest.tidy_builders import HEADINGS, MAPPING, figures, mapped, row

DESCRIPTION = "kind: scorecard\nas_at: October 2019\n"


def listed(dataset: Dataset, layout: str) -> dict[str, str]:
    return {each.name: each.sha256 for each in dataset.inputs if each.layout == layout}


def sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def test_a_mapping_that_knows_a_file_is_listed_and_no_other(tmp_path: Path) -> None:
    other = MAPPING.replace("known_by: [", "known_by: [never, ")
    assert other != MAPPING
    inputs = mapped(tmp_path, plans=MAPPING, other=other)
    path = write_csv(tmp_path / "plans.csv", [HEADINGS, *row("901", *figures())])
    place = inputs / "catalogue" / "mappings" / "plans.yaml"
    found = listed(ingest(asked(inputs, path)), "mapping")
    assert found == {"inputs/catalogue/mappings/plans.yaml": sha256(place)}


def test_the_metadata_beside_a_file_is_listed(tmp_path: Path) -> None:
    inputs = mapped(tmp_path, plans=MAPPING)
    path = write_csv(tmp_path / "plans.csv", [HEADINGS, *row("901", *figures())])
    beside = write_csv(tmp_path / "plans.meta.csv", [("col_name", "col_type", "label")])
    assert listed(ingest(asked(inputs, path)), "metadata") == {"plans.meta.csv": sha256(beside)}


def test_a_mapping_of_fingertips_is_listed_by_its_indicators(tmp_path: Path) -> None:
    mappings = read_mappings(INPUTS / "catalogue" / "mappings")
    headings = ("Indicator ID", "Indicator Name", "Area Code", "Area Name", "Time period", "Value")
    known = write_csv(tmp_path / "a.csv", [headings, ("90284", "", "E10000017", "", "2022", "1")])
    strange = write_csv(tmp_path / "b.csv", [headings, ("1", "", "E10000017", "", "2022", "1")])
    names = [each.name for each in uses_fingertips(known, mappings)]
    assert names == ["inputs/catalogue/mappings/fingertips_child_health.yaml"]
    assert list(uses_fingertips(strange, mappings)) == []


def test_a_description_beside_a_scorecard_is_listed(tmp_path: Path) -> None:
    dataset = read_card(tmp_path, COUNTY, yaml=DESCRIPTION)
    assert listed(dataset, "mapping") == {"card.yaml": sha256(tmp_path / "card.yaml")}


def test_a_request_of_the_workbooks_name_is_no_mapping(tmp_path: Path) -> None:
    (tmp_path / "new.yaml").write_text("workbooks: [new.xlsx]\n", encoding="utf-8")
    path = write_book(tmp_path / "new.xlsx", Sheet_1=table(("901", PLANS, 1, 2)))
    assert listed(read(tmp_path, path), "mapping") == {}
    assert open_input(path).used == ()


def test_what_describes_the_last_papers_file_is_listed(tmp_path: Path) -> None:
    now = write_book(tmp_path / "now.xlsx", Sheet_1=table(("901", PLANS, 1, 2)))
    then = scorecard(tmp_path / "card.xlsx", COUNTY)
    (tmp_path / "card.yaml").write_text(DESCRIPTION, encoding="utf-8")
    request = replace(asked(workspace(tmp_path), now), previous=then)
    previous = read_previous(request)
    assert previous is not None
    assert [each.name for each in previous.further if each.layout == "mapping"] == ["card.yaml"]


def test_the_joins_the_dictionary_and_the_neighbours_are_listed(tmp_path: Path) -> None:
    inputs = workspace(tmp_path)
    joins = ("successor", "predecessor", "from_period", "reason", "owner", "date")
    write_csv(inputs / "areas" / "joins.csv", [joins])
    book = write_book(tmp_path / "new.xlsx", Sheet_1=table(("901", PLANS, 1, 2)))
    words = write_csv(
        tmp_path / "dictionary.csv",
        [("Measure_short", "Topic", "Measure", "Polarity"), ("PLANS", "Protection", PLANS, "Low")],
    )
    own = write_csv(tmp_path / "own.csv", [("Area", "Neighbour"), ("Northmoor", "Saltby")])
    dataset = ingest(asked(inputs, book, dictionary=words, neighbours=(own,)))
    held = {each.name: each.sha256 for each in dataset.inputs}
    for path, name in (
        (words, "dictionary.csv"),
        (own, "own.csv"),
        (inputs / "areas" / "joins.csv", "inputs/areas/joins.csv"),
        (inputs / "areas" / "areas.csv", "inputs/areas/areas.csv"),
        (inputs / "catalogue" / "markers.csv", "inputs/catalogue/markers.csv"),
        (inputs / "catalogue" / "indicators.csv", "inputs/catalogue/indicators.csv"),
    ):
        assert held[name] == sha256(path)
