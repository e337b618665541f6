"""Mapping files: every fault is told with its line; every shipped one is sound."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from reportgen.domain.problem import Severity
from reportgen.errors import WorkbookError
from reportgen.ingest.mapping_files import read_mappings
from reportgen.ingest.mappings.ees import ees_data_sets
from reportgen.ingest.mappings.fingertips import fingertips_entries
from reportgen.ingest.step import ingest
from tests.ingest import test_fingertips
from tests.ingest.builders import INPUTS, PLANS, asked, said, table, write_csv
from tests.ingest.tidy_builders import MAPPING, mapped

SHIPPED = INPUTS / "catalogue" / "mappings"


def faulty(folder: Path, text: str) -> WorkbookError:
    """The error of one mapping file."""
    inputs = mapped(folder, plans=text)
    files = read_mappings(inputs / "catalogue" / "mappings")
    with pytest.raises(WorkbookError) as error:
        _ = (ees_data_sets(files), fingertips_entries(files))
    return error.value


FAULTS = [
    ("    column: plans\n", "    colunm: plans\n", "line 8", '"colunm" is not known'),
    ("    column: plans\n", "", "line 7", 'indicator 1 has no "column"'),
    ("    column: rate\n", "    column: rate\n    plan: 3\n", "line 17", '"plan" is not known'),
    ("polarity: none", "polarity: lower", "line 11", '"polarity" is "lower"'),
    ("places: 0", "places: many", "line 14", '"places" is "many"'),
    ("places: 0", "places: 9", "line 14", '"places" is "9"'),
    ("title: Plans by length\n", "", "plans.yaml", 'the file has no "title"'),
    ("known_by: [plans, short_plans]", "known_by: []", "line 3", '"known_by" is a list'),
    ("known_by: [plans, short_plans]", "known_by: plans", "line 3", '"known_by" is "plans"'),
    ("{category: Total}", "{category: 2022}", "line 5", '"category" is "2022"'),
    ("whole: PLANS_NUM", "whole: PLANS_NMU", "line 18", 'has the code "PLANS_NMU"'),
    ("lasting {part}\n", "by length\n", "line 20", "does not say where"),
    ("code: PLANS\n", "code: PLANS_NUM\n", "plans.yaml", '"PLANS_NUM" stands there twice'),
    (", column: short_plans, share: short_percent", "", "line 25", "has no column"),
    ("    column: rate\n", "    column: rate\n    numerator: PLAN\n", "line 17", '"PLAN"'),
]


@pytest.mark.parametrize(("old", "new", "line", "found"), FAULTS)
def test_a_fault_is_told_with_file_and_line(
    tmp_path: Path, old: str, new: str, line: str, found: str
) -> None:
    assert old in MAPPING
    error = faulty(tmp_path, MAPPING.replace(old, new, 1))
    assert error.place.endswith(line)
    assert error.place.startswith("inputs/catalogue/mappings/plans.yaml")
    assert found in error.found
    assert error.cure.endswith(".")


def test_an_unknown_key_is_answered_with_the_nearest_and_all_on_offer(tmp_path: Path) -> None:
    error = faulty(
        tmp_path, MAPPING.replace("    unit: plans\n    places", "    unti: plans\n    places")
    )
    assert 'Did you mean "unit"' in error.expected
    assert "denominator" in error.expected


def test_further_faults_are_named_by_their_lines(tmp_path: Path) -> None:
    text = MAPPING.replace("polarity: none", "polarity: up").replace("kind: count", "kind: tally")
    assert "more to mend in this file, at line 12" in faulty(tmp_path, text).cure


def test_a_count_without_a_name_is_refused(tmp_path: Path) -> None:
    text = test_fingertips.MAPPING.replace(", measure: Number of plans", "")
    error = faulty(tmp_path, text)
    assert error.place.endswith("line 10")
    assert 'the count "PLANS_NUM" has no name' in error.found


def test_a_word_that_is_no_number_is_refused_as_an_id(tmp_path: Path) -> None:
    error = faulty(tmp_path, test_fingertips.MAPPING.replace("id: 7", "id: seven"))
    assert (error.place[-6:], error.found) == ("line 6", '"id" is "seven".')


def test_a_file_that_is_no_yaml_is_told_with_its_line(tmp_path: Path) -> None:
    error = faulty(tmp_path, MAPPING.replace("    column: plans\n", "   column: [plans\n", 1))
    assert error.place.startswith("inputs/catalogue/mappings/plans.yaml, line ")
    assert "cannot be read as YAML" in error.found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("title: x\n", "does not say which kind of mapping it is"),
        ("kind: eess\n", 'kind is "eess"'),
        ("- kind\n", "does not say which kind of mapping it is"),
        ("kind: [ees\n", "cannot be read as YAML"),
    ],
)
def test_a_file_of_no_known_kind_is_refused(tmp_path: Path, text: str, found: str) -> None:
    inputs = mapped(tmp_path, plans=text)
    with pytest.raises(WorkbookError, match=re.escape(found)):
        read_mappings(inputs / "catalogue" / "mappings")


def test_a_faulty_mapping_does_not_stop_a_file_that_needs_none(tmp_path: Path) -> None:
    inputs = mapped(tmp_path, plans=MAPPING.replace("column: plans", "column: [plans"))
    book = write_csv(tmp_path / "lait.csv", table(("901", PLANS, "1", "2")))
    assert said(ingest(asked(inputs, book)), "PLANS", "901", "2022") == 2


def test_every_shipped_mapping_is_sound() -> None:
    files = read_mappings(SHIPPED)
    kinds = {file.kind: 0 for file in files}
    for file in files:
        kinds[file.kind] += 1
    assert len(ees_data_sets(files)) == kinds["ees"] == 10
    assert fingertips_entries(files)


def test_every_shipped_mapping_stands_in_the_readme() -> None:
    text = (SHIPPED / "README.md").read_text(encoding="utf-8")
    names = [path.name for path in SHIPPED.glob("*.yaml") if path.name.startswith(("ees", "fing"))]
    assert [name for name in names if f"`{name}`" not in text] == []


def test_the_worked_example_of_the_readme_is_read_as_it_says(tmp_path: Path) -> None:
    text = (SHIPPED / "README.md").read_text(encoding="utf-8")
    rows, mapping = (
        re.search(rf"```{kind}\n(.*?)```", text, re.DOTALL).group(1)  # type: ignore[union-attr]
        for kind in ("csv", "yaml")
    )
    inputs = tmp_path / "inputs"
    shutil.copytree(INPUTS, inputs, ignore=shutil.ignore_patterns("workbooks", "requests"))
    path = tmp_path / "visits.csv"
    path.write_text(rows, encoding="utf-8")
    request = asked(inputs, path, areas=("Lancashire",))
    with pytest.raises(WorkbookError, match="no mapping says what its columns mean"):
        ingest(request)
    (inputs / "catalogue" / "mappings" / "ees_visits.yaml").write_text(mapping, encoding="utf-8")
    dataset = ingest(request)
    assert said(dataset, "VISITS_IN_TIME_PERCENT", "888", "2025") == 71.8
    assert said(dataset, "VISITS: at home", "888", "2025") == 250
    assert not [each for each in dataset.problems if each.check in ("parts", "quotients")]
    path.write_text(rows.replace("250,150", "250,151").replace("71.8", "71.9"), encoding="utf-8")
    checks = {each.check for each in ingest(request).problems if each.severity is Severity.SEVERE}
    assert checks == {"parts", "quotients"}
