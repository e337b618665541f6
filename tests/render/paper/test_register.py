"""Every kind of part has something that writes it, and a house style may rename its heading."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reportgen.domain.document import Heading
from reportgen.domain.paper import PartKind, PartPlan
from tests.render.builders_charts import whole_plan
from tests.render.paper.builders import PLAIN, alone, lines
from tests.render.printed import PARTS

NAMED = (
    PartKind.PURPOSE,
    PartKind.RECOMMENDATIONS,
    PartKind.IMPLICATIONS,
    PartKind.DECISION_RECORD,
    PartKind.FURTHER_DATA,
    PartKind.BACKGROUND_PAPERS,
    PartKind.ALTERNATIVE_FORMATS,
)


def test_every_kind_of_part_has_a_writer() -> None:
    assert set(PARTS) == set(PartKind)
    assert all(callable(writer) for writer in PARTS.values())


@pytest.mark.parametrize("kind", NAMED)
def test_a_heading_is_the_councils_word_else_the_outlines_else_the_usual_one(
    kind: PartKind,
) -> None:
    part = PartPlan(kind, heading="Ours", needed=True)
    named = replace(PLAIN, labels=((kind.value, "Theirs"),))
    plan = whole_plan()

    def heading(part: PartPlan, **with_: object) -> str:
        blocks, _ = alone(part, plan=plan, **with_)
        return next(each.text for each in blocks if isinstance(each, Heading))

    assert heading(part, style=named) == "Theirs"
    assert heading(part) == "Ours"
    assert heading(replace(part, heading="")) not in ("Theirs", "Ours", "")


def test_a_part_that_is_not_needed_and_has_nothing_to_say_writes_nothing() -> None:
    empty = replace(
        whole_plan(),
        purpose="",
        recommendations=(),
        key_messages=(),
        counts=(),
        status=(),
        sections=(),
        glossary=(),
    )
    always = {  # a front sheet has its lines, notes their rules; the law wants a word on papers
        PartKind.PARTICULARS,
        PartKind.FRONT_SHEET,
        PartKind.CONTENTS,
        PartKind.DATA_NOTES,
        PartKind.BACKGROUND_PAPERS,
        PartKind.DECISION_RECORD,
        PartKind.PAGE_AUTHOR,
        PartKind.ALTERNATIVE_FORMATS,
    }
    for kind in set(PartKind) - always:
        blocks, desk = alone(PartPlan(kind), plan=empty)
        assert (kind, lines(blocks), desk.gaps) == (kind, [], [])
