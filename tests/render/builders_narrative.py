"""What a template says of facts in their small form."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

from reportgen.domain.plan import SentencePlan
from reportgen.render.narrative import Narrator
from tests.builders import NORTHMOOR
from tests.render.builders_case import Case, first_line
from tests.render.builders_small_form import READERS

TEMPLATES = Path(__file__).parents[2] / "templates" / "narrative"


def said(template: str, lines: Sequence[str], folder: Path = TEMPLATES) -> str:
    """What a template says of facts in their small form, for Northmoor."""
    case = case_of(lines)
    plan = SentencePlan("case", template, case.plan_facts, case.position)
    return _narrator(folder).write(plan).text


@lru_cache(maxsize=4)
def _narrator(folder: Path) -> Narrator:
    return Narrator(folder, NORTHMOOR)


def case_of(lines: Sequence[str]) -> Case:
    """The facts of one case; its first line says what kind of indicator it is."""
    case = first_line(lines[0])
    for line in lines[1:]:
        keyword = next(
            (each for each in READERS if line.startswith(f"{each} ") or line == each), None
        )
        if keyword is None:
            raise ValueError(f'no fact begins like "{line}"; there are: {", ".join(READERS)}')
        head, *words = line.removeprefix(keyword).strip().split(", ")
        READERS[keyword](case, head, words)
    return case
