"""What a template says of facts in their small form."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

from reportgen.domain.plan import SentencePlan
from reportgen.render.examples.small_form import case_of
from reportgen.render.narrative import Narrator
from tests.builders import NORTHMOOR

__all__ = ["TEMPLATES", "case_of", "said"]

TEMPLATES = Path(__file__).parents[2] / "templates" / "narrative"


def said(template: str, lines: Sequence[str], folder: Path = TEMPLATES) -> str:
    """What a template says of facts in their small form, for Northmoor."""
    case = case_of(lines)
    plan = SentencePlan("case", template, case.plan_facts, case.position, case.about)
    return _narrator(folder).write(plan).text


@lru_cache(maxsize=4)
def _narrator(folder: Path) -> Narrator:
    return Narrator(folder, NORTHMOOR)
