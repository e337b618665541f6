"""One list of the indicators that stand alike: well, near their target, badly, or not judged."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportgen.domain.calendar_date import in_words
from reportgen.domain.document import Block, Bullets, Heading, Paragraph
from reportgen.domain.fact import Gap, IndicatorFacts, TargetFact
from reportgen.domain.ledger import Basis, Named, OfFact, Stated
from reportgen.domain.paper import PartPlan
from reportgen.domain.plan import StandingPlan
from reportgen.domain.relation import Assessment, Judgement, Standing, TargetResult
from reportgen.domain.threshold import Rating
from reportgen.render.ledger.marks import told
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
_BY_RULE = "by target or comparison"
_SHORT = 5  # bullets that need no headings between them
_THAN = {
    Assessment.BETTER: "better than",
    Assessment.SIMILAR: "similar to",
    Assessment.WORSE: "worse than",
}


def standing(part: PartPlan, desk: Desk) -> Iterator[Block]:
    """Why these are in one list, a bullet each, theme by theme; nothing where there is none.

    What is in the list because somebody rated it so stands under its author's name, apart from
    what a target, a band or a comparison judges.
    """
    listed = [each for each in desk.plan.standing if each.standing.value == part.name]
    if not listed:
        return
    judged = [each for each in listed if each.rating is None]
    rated = [each for each in listed if each.rating is not None]
    yield Heading(1, _heading(part, listed, desk), desk.press.names.free(f"list-{part.name}"))
    yield from (Paragraph(each) for each in desk.words(part))
    for group, why, apart in ((judged, basis, _BY_RULE), (rated, stated, _as_rated(rated))):
        if group and len(group) < len(listed):
            name = desk.press.names.free(f"list-{part.name}-by")
            yield Heading(2, _judged(f"{apart[:1].upper()}{apart[1:]}", listed), name)
        if group:
            yield Paragraph(_judged(why(group), group))
            yield from _bullets(group, desk, 2 if len(group) == len(listed) else 3)
    sources = sources_line([each.facts for each in listed])
    if sources not in desk.blocks:  # one line does for several lists of the same sources
        yield sources


def _heading(part: PartPlan, listed: Sequence[StandingPlan], desk: Desk) -> str:
    """The heading of a list; of one that rests on ratings alone it says whose they are."""
    words = desk.heading(part, _judged(_usual(listed), listed))
    if any(each.rating is None for each in listed):
        return words
    return f"{words}, {_judged(_as_rated(listed), listed)}"


def _judged(text: str, listed: Sequence[StandingPlan]) -> str:
    """Words about all of a list, marked with the list and with what put each of them into it."""
    bases: list[Basis] = [Named("list", listed[0].standing.value)]
    for each in listed:
        bases += _decided(each)
    return told(text, *bases)


def _decided(each: StandingPlan) -> Iterator[Basis]:
    """The target, the comparison or the rating that decided where an indicator stands."""
    if each.rating is not None:
        yield Stated(f"rating, {each.facts.indicator.id}")
    elif _deciding_target(each.facts):
        yield from (OfFact(fact, "judgement") for fact in each.facts.of(TargetFact))
    else:
        against = judged_against(each.facts, None)
        gaps = (fact for fact in each.facts.of(Gap) if isinstance(fact, Gap))
        yield from [OfFact(gap, "judgement") for gap in gaps if gap.comparator == against][:1]


def _bullets(listed: Sequence[StandingPlan], desk: Desk, level: int) -> Iterator[Block]:
    """A bullet each; a long list over several themes names them in headings of that level."""
    themes = list(dict.fromkeys(each.section for each in listed))
    if len(listed) <= _SHORT:
        themes = themes[:1]
    for theme in themes:
        if len(themes) > 1:
            name = f"list-{listed[0].standing.value}-theme"
            yield Heading(level, desk.press.outlined(theme), desk.press.names.free(name))
        told = (each for each in listed if len(themes) == 1 or each.section == theme)
        yield Bullets(tuple(desk.scribe.paragraph(each.sentences) for each in told))


def _usual(listed: Sequence[StandingPlan]) -> str:
    judged = [each for each in listed if each.rating is None]
    similar = any(each.facts.assessment is Assessment.SIMILAR for each in _by_others(judged))
    usual = _HEADINGS[listed[0].standing]
    if not judged and listed[0].standing is Standing.CLOSE:
        return "Neither good nor in need of improvement"
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


def stated(listed: Sequence[StandingPlan]) -> str:
    """The sentences that say who rated these figures so, in whose words and where.

    "Each of these is rated “Good” by the council (its own scorecard). The rating is stated there
    and was not worked out for this report."
    """
    ratings = [each.rating for each in listed if each.rating is not None]
    words: dict[str, dict[str, None]] = {}
    for each in ratings:
        words.setdefault(_author(each), {})[f"“{each.word}”"] = None
    said = joined([f"{joined(list(each), 'or')} by {who}" for who, each in words.items()], "or")
    each_is = "Each of these is" if len(listed) > 1 else "This is"
    rating = "The rating is" if len(listed) == 1 else "The ratings are"
    was = "was" if len(listed) == 1 else "were"
    return (
        f"{each_is} rated {said}. {rating} stated there and {was} not worked out for this report."
    )


def _author(rating: Rating) -> str:
    """Who rated it, and where that stands: "the council (its own scorecard, 26 November 2019)"."""
    source = rating.provenance
    where = ", ".join(filter(None, (source.reason.rstrip("."), in_words(source.date))))
    return f"{source.owner} ({where})" if where else source.owner


def _as_rated(rated: Sequence[StandingPlan]) -> str:
    """Whose ratings these are: "as rated by the council"."""
    owners = dict.fromkeys(each.rating.provenance.owner for each in rated if each.rating)
    return f"as rated by {joined(list(owners))}"


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
