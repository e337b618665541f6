"""How many areas or parts a caption says are left out is counted in the workbook."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from reportgen.verify.together.left_out import left_out_findings
from reportgen.verify.together.lines import Lines
from reportgen.verify.word.paper import Table
from tests.verify.reading.builders import statement
from tests.verify.together.builders import RATE, Figures, indicator, ledger

SAID = "Rate of referrals by area, 2024/25. 2 areas without a figure are left out."
SAID_OF_PARTS = "Rate of referrals by age, 2024/25. One part without a figure is left out."
INSIDE = ("Preston", "Wyre", "Hyndburn", "Burnley")


class OfDistricts(Figures):
    """One district with a figure, two with a sign, and one that has no row."""

    def __init__(self) -> None:
        super().__init__()
        self.held |= {
            (RATE, "Preston"): ("", "", "73.3"),
            (RATE, "Wyre"): ("70.1", "", ""),
            (RATE, "Hyndburn"): ("", "", ""),
            ("Referrals / young", "Lancashire"): ("1", "1", "1"),
            ("Referrals / old", "Lancashire"): ("1", "1", ""),
        }


def lines(caption: str) -> Lines:
    local = tuple(
        {"code": str(at), "name": name, "kind": "local", "within": "925"}
        for at, name in enumerate(INSIDE)
    )
    parts = tuple(
        indicator(each, each, part={"name": each, "whole": "rate", "dimension": "age"})
        for each in ("young", "old")
    )
    marked = caption.replace("Rate of referrals", f"[Rate of referrals|indicator {RATE}]")
    marked = marked.replace("2024/25", f"[2024/25|period 2025 of {RATE}]")
    marked = marked.replace("age", f"[age|dimension age of {RATE}]")
    known = ledger([statement(marked, kind="caption")])
    known = replace(known, areas=(*known.areas, *local), indicators=(*known.indicators, *parts))
    return Lines(known, OfDistricts())


def faults(caption: str, now: str = "") -> Sequence[str]:
    table = Table(1, (("Area", "2024/25"),), label="Table 1", caption=now or caption)
    return [each.expected for each in left_out_findings([table], lines(caption))]


@pytest.mark.parametrize("caption", [SAID, SAID_OF_PARTS])
def test_the_number_that_the_workbook_bears_out_holds(caption: str) -> None:
    assert faults(caption) == []


def test_another_number_is_told_in_the_list_or_in_the_file_alone() -> None:
    wrong = SAID.replace("2 areas", "3 areas")
    assert faults(wrong) == ["2"]
    assert faults(SAID, wrong) == ["2"]
    assert faults(SAID_OF_PARTS.replace("One part", "2 parts")) == ["1"]
