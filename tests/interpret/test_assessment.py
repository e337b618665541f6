"""One word for the table: the first comparator that judges, else the target, else nobody."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reportgen.domain.relation import Assessment, Judgement
from reportgen.interpret.assessment import assessment_of
from tests.builders import VS_ENGLAND, VS_REGION
from tests.plan.builders import Facts, named

MAKE = Facts(named("A"))
NONE, BETTER, SIMILAR, WORSE = (
    *(Judgement.NONE, Judgement.BETTER),
    *(Judgement.SIMILAR, Judgement.WORSE),
)


@pytest.mark.parametrize(
    ("england", "region", "target", "word"),
    [
        (BETTER, WORSE, WORSE, Assessment.BETTER),
        (NONE, WORSE, BETTER, Assessment.WORSE),
        (NONE, NONE, BETTER, Assessment.ON_TARGET),
        (NONE, NONE, SIMILAR, Assessment.CLOSE_TO_TARGET),
        (NONE, NONE, WORSE, Assessment.OFF_TARGET),
        (NONE, NONE, NONE, Assessment.NOT_JUDGED),
    ],
)
def test_a_comparator_goes_before_the_target(
    england: Judgement, region: Judgement, target: Judgement, word: Assessment
) -> None:
    facts = (
        MAKE.level(),
        MAKE.gap(VS_ENGLAND, judgement=england),
        MAKE.gap(VS_REGION, judgement=region),
        replace(MAKE.target(), judgement=target),
    )
    assert assessment_of(facts) is word


def test_without_a_figure_nothing_is_assessed() -> None:
    target = replace(MAKE.target(), judgement=BETTER)
    assert assessment_of((MAKE.missing(), target)) is Assessment.NO_DATA
