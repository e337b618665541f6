"""What a template sees is made of printed figures and right counts."""

from __future__ import annotations

from reportgen.domain.fact import Rank
from reportgen.domain.fact_of_parts import FlowRatio
from reportgen.render.views.facts import rank_view
from reportgen.render.views.parts import flow_view
from tests.interpret.builders import only
from tests.interpret.test_flow_ratio import told as flows
from tests.interpret.test_national import MANY, among_all


def test_a_ratio_is_exact_by_what_is_printed() -> None:
    for came, went in ((600, 300), (600.4, 300), (600, 300.4)):
        assert flow_view(only(flows([came], [went]), FlowRatio)).exact
    assert not flow_view(only(flows([601], [300]), FlowRatio)).exact


def test_the_others_of_a_place_are_all_but_the_area_itself() -> None:
    assert rank_view(only(among_all(50), Rank)).others == str(MANY - 1)
