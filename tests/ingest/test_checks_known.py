"""The list of checks: each is explained in the README, with its name on every finding."""

from __future__ import annotations

import re
from pathlib import Path

from reportgen.domain.problem import Severity
from reportgen.ingest.checks.known import CHECKS
from tests.ingest.builders import INPUTS, PLANS, read, table, told, write_book

_ROW = re.compile(r"^\| `(\w+)` \| ([^|]+\?) \| (severe|warning|note) \|$", re.MULTILINE)


def test_the_table_of_the_readme_is_the_list_of_checks() -> None:
    text = (INPUTS / "README.md").read_text(encoding="utf-8")
    listed = _ROW.findall(text[text.index("## Checks") :])
    assert listed == [(each.code, each.asks, each.worst.value) for each in CHECKS]


def test_each_check_has_a_name_of_its_own() -> None:
    names = [each.code for each in CHECKS]
    assert len(names) == len(set(names))


def test_a_finding_bears_the_name_of_its_check(tmp_path: Path) -> None:
    book = write_book(tmp_path / "t.xlsx", S=table(("901", PLANS, 40, -3)))
    problem = told(read(tmp_path, book), "-3 is below 0", Severity.SEVERE)
    assert (problem.check, problem.period) == ("signs", "2022")


def test_two_files_that_disagree_are_a_finding_by_name(tmp_path: Path) -> None:
    one, two = (
        write_book(tmp_path / f"{name}.xlsx", S=table(("901", PLANS, 40, figure)))
        for name, figure in (("new", 41), ("old", 42))
    )
    assert told(read(tmp_path, one, two), "in the first file").check == "duplicates"
