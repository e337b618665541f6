"""One list of the indicators that stand alike: well, near their target, badly, or not judged."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportgen.domain.document import Block, Bullets, Heading, Paragraph
from reportgen.domain.fact import IndicatorFacts
from reportgen.domain.paper import PartPlan
from reportgen.domain.plan import StandingPlan
from reportgen.domain.relation import Assessment, Judgement, Standing, TargetResult
from reportgen.render.lists import joined
from reportgen.render.paper.desk import Desk
from reportgen.render.sections.sources import sources_line
from reportgen.render.stands import stand_of, target_of
from reportgen.render.status import judged_against

_HEADINGS = {
    Standing.GOOD: "What is going well",
    Standing.CLOSE: "Close to target",
    Standing.IMPROVE: "What needs to improve",
    Standing.UNJUDGED: "Not judged",
}
_SHORT = 5  # bullets that need no headings between them
_THAN = {
    Assessment.BETTER: "better than",
    Assessment.SIMILAR: "similar to",
    Assessment.WORSE: "worse than",
}


def standing(part: PartPlan, desk: Desk) -> Iterator[Block]:
    """Why these are in one list, a bullet each, theme by theme; nothing where there is none."""
    listed = [each for each in desk.plan.standing if each.standing.value == part.name]
    if not listed:
        return
    yield Heading(1, desk.heading(part, _usual(listed)), desk.press.names.free(f"list-{part.name}"))
    yield from (Paragraph(each) for each in part.text)
    yield Paragraph(basis(listed))
    yield from _bullets(listed, desk)
    sources = sources_line([each.facts for each in listed])
    if sources not in desk.blocks:  # one line does for several lists of the same sources
        yield sources


def _bullets(listed: Sequence[StandingPlan], desk: Desk) -> Iterator[Block]:
    """A bullet each; a long list over several themes names them."""
    themes = list(dict.fromkeys(each.section for each in listed))
    if len(listed) <= _SHORT:
        themes = themes[:1]
    for theme in themes:
        if len(themes) > 1:
            name = f"list-{listed[0].standing.value}-theme"
            yield Heading(2, theme, desk.press.names.free(name))
        told = (each for each in listed if len(themes) == 1 or each.section == theme)
        yield Bullets(tuple(desk.scribe.paragraph(each.sentences) for each in told))


def _usual(listed: Sequence[StandingPlan]) -> str:
    similar = any(each.facts.assessment is Assessment.SIMILAR for each in _by_others(listed))
    usual = _HEADINGS[listed[0].standing]
    return (
        f"{usual}, or similar to others"
        if listed[0].standing is Standing.CLOSE and similar
        else usual
    )


def basis(listed: Sequence[StandingPlan]) -> str:
    """The sentence that says what put these indicators into one list.

    "Each of these is on target, or better than England."
    """
    if listed[0].standing is Standing.UNJUDGED:
        these = "These are" if len(listed) > 1 else "This is"
        beside = "not judged against a target or against others"
        return f"{these} {beside}: {', or '.join(_reasons(listed))}."
    each_is = "Each of these is" if len(listed) > 1 else "This is"
    return f"{each_is} {joined([*_stands(listed), *_beside(listed)], 'or')}."


def _stands(listed: Sequence[StandingPlan]) -> list[str]:
    """How they stand to what was set for them: "on target", "in the green band"."""
    targets = filter(None, (_deciding_target(each.facts) for each in listed))
    return list(dict.fromkeys(targets))


def _beside(listed: Sequence[StandingPlan]) -> list[str]:
    """Beside whom the others stand so: "better than England or the North West"."""
    others = [each.facts for each in _by_others(listed)]
    names = dict.fromkeys(
        found.said for each in others if (found := judged_against(each, None)) is not None
    )
    return [f"{_THAN[others[0].assessment]} {joined(list(names), 'or')}"] if names else []


def _by_others(listed: Sequence[StandingPlan]) -> list[StandingPlan]:
    return [each for each in listed if not _deciding_target(each.facts)]


def _deciding_target(facts: IndicatorFacts) -> str:
    """The words of the target or band that put it in its list; "" where none did."""
    target = target_of(facts)
    if target is None or target.judgement is Judgement.NONE:
        return ""
    if target.result is TargetResult.NEAR:  # the heading of this list says the short word already
        return "off its target but within the tolerance"
    return stand_of(target)


def _reasons(listed: Sequence[StandingPlan]) -> list[str]:
    """Why nothing is judged, the commonest reason first."""
    facts = [each.facts for each in listed]
    without = [each for each in facts if each.assessment is Assessment.NO_DATA]
    held = [each for each in facts if each.assessment is not Assessment.NO_DATA]
    told = []
    if any(not each.indicator.polarity.judges for each in held):
        told.append("no direction is stated")
    if any(each.indicator.polarity.judges for each in held):
        told.append("neither a target nor a comparison for the same time is given")
    if without:
        told.append("there is no figure")
    return told
