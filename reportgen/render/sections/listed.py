"""The indicators of a section that are not told in full: by name, with where their figures are."""

from __future__ import annotations

from reportgen.domain.document import Paragraph, Reference
from reportgen.domain.fact import IndicatorFacts
from reportgen.domain.indicator import Indicator
from reportgen.domain.plan import SectionPlan
from reportgen.render.ledger.marks import named
from reportgen.render.ledger.names import indicator_name
from reportgen.render.sections.press import Press
from reportgen.render.sources import without_braces
from reportgen.render.status import STATUS_ID, figure_or_word, latest, period_told


def listed(plan: SectionPlan, press: Press) -> Reference | Paragraph:
    """One line; in a paper without the status table each name has its figure and period."""
    also = "Also measured here" if plan.told else "Measured here"
    if not press.status_table:
        figures = "; ".join(map(_with_figure, plan.listed))
        return Paragraph(f"{also}: {figures}.")
    names = "; ".join(_without_figure(facts.indicator) for facts in plan.listed)
    text = f"{also}, with figures in {{0}}: {names}."
    return Reference(text, (STATUS_ID,), "body")


def _with_figure(facts: IndicatorFacts) -> str:
    """ "Re-referrals, 19.1% (2021/22)", or the word that stands instead of the figure."""
    level = latest(facts)
    figure = figure_or_word(facts, level)
    return f"{indicator_name(facts.indicator)}, {figure} ({period_told(facts)})"


def _without_figure(indicator: Indicator) -> str:
    return named(without_braces(indicator.label), "indicator", indicator.id)
