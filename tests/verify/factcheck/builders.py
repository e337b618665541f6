"""Small papers and the sample workbook to set them against."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from reportgen.verify.factcheck.checking import check_paper
from reportgen.verify.factcheck.verdict import Checked, Judged
from reportgen.verify.factcheck.workbook import Sources

ROOT = Path(__file__).parents[3]
INPUTS = ROOT / "inputs"
SAMPLE = INPUTS / "workbooks" / "lancashire_childrens_social_care.xlsx"
SHARED = ROOT.parent / "shared"


def checked(
    folder: Path, *paragraphs: str, as_of: str = "2022", area: str = "Lancashire"
) -> Checked:
    """A paper of these paragraphs against the sample workbook."""
    paper = folder / "paper.txt"
    paper.write_text("\n\n".join(paragraphs), encoding="utf-8")
    return check_paper(paper, Sources((SAMPLE,), area, INPUTS, as_of=as_of))


def outcomes(found: Checked) -> list[tuple[str, str]]:
    """Each claim as it was understood, with what became of it."""
    return [(each.claim, each.outcome.value) for each in found.judged]


@cache
def seed(number: str, area: str, as_of: str) -> Checked:
    """A seed against the national file, with the neighbours of its time and an earlier release."""
    lait = SHARED / "lait"
    paper = next((SHARED / "seeds").glob(f"{number}_*.txt"))
    sources = Sources(
        (lait / "bds_long.parquet",),
        area,
        INPUTS,
        lait / "lait_data_dictionary.csv",
        lait / "sn_april_2021.xlsx",
        lait / "releases" / "bds_long_2024-12-18.parquet",
        as_of,
    )
    return check_paper(paper, sources)


def of(found: Checked, code: str, outcome: str) -> list[Judged]:
    """The claims about one indicator with one outcome."""
    return [each for each in found.judged if each.code == code and each.outcome.value == outcome]
