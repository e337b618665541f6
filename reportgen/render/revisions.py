"""The note "Figures revised since the last paper": how many, orders that changed, then and now."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from reportgen.domain.calendar_date import release_in_words
from reportgen.domain.document import Block, Bullets, Heading, Paragraph, Sentence, Table
from reportgen.domain.indicator import Indicator
from reportgen.domain.ledger import OfFigure
from reportgen.domain.observation import Figure
from reportgen.domain.plan import Plan
from reportgen.domain.relation import Relation
from reportgen.domain.release import Flip, ReleaseFile, Revised, Revisions
from reportgen.render.ledger.marks import counted, named, of_figure, parted, stated, told
from reportgen.render.ledger.names import indicator_name, of_period, period_named
from reportgen.render.wording import said_period, said_short

_MOST_ROWS = 15
_MOST_FLIPS = 5
_NO_FIGURE = "no figure"
_A_FIGURE, _WITHHELD = "a figure", "withheld"  # what is withheld today is not repeated
_FILE = "revised.csv"
_LAST_PAPER = "last paper"
_IS = {
    Relation.ABOVE: "higher than",
    Relation.BELOW: "lower than",
    Relation.IN_LINE: "in line with",
}
_WAS = {
    Relation.ABOVE: "it was higher",
    Relation.BELOW: "it was lower",
    Relation.IN_LINE: "the two were in line",
}


def revised_since(plan: Plan) -> Iterator[Block]:
    """The whole note; nothing where the request names no last paper."""
    found = plan.revisions
    if found is None:
        return
    yield Heading(2, "Figures revised since the last paper", "revisions")
    summary, *orders = revision_sentences(plan)
    yield _paragraph(summary)
    if found.flips:
        yield Bullets((*map(_paragraph, orders), *_further_orders(found.flips)))
    if found.revised:
        yield _table(found)
        yield from _further(found)
    if remarks := [*found.notes, *_remarks(found)]:
        yield Bullets(tuple(Paragraph(stated(each, _LAST_PAPER)) for each in remarks))


def revision_sentences(plan: Plan) -> tuple[Sentence, ...]:
    """The note's sentences on figures: how many were revised, then each order that changed.

    The first rests on every revised figure, and so on each row of the table; none where the
    request names no last paper.
    """
    found = plan.revisions
    if found is None:
        return ()
    said = {each.label: each.said for each in plan.comparators}
    said[plan.area.label] = plan.area.in_sentence
    orders = (
        _sentence(f"revisions-order-{number}", _order(flip, said), (flip,))
        for number, flip in enumerate(found.flips[:_MOST_FLIPS], start=1)
    )
    return (_sentence("revisions", _summary(found), found.revised), *orders)


def _sentence(name: str, marked: str, rests_on: tuple[Revised | Flip, ...]) -> Sentence:
    found = parted(marked)
    return Sentence(name, found.text, "", 0, (), rests_on, spans=found.spans)


def _paragraph(sentence: Sentence) -> Paragraph:
    return Paragraph(sentence.text, sentences=(sentence,))


def _summary(found: Revisions) -> str:
    file = f"The last paper was made from {_named(found.previous)}."
    if not found.compared:
        return f"{file} It holds no figure that this report holds too."
    compared = counted(f"{found.compared:,}", "figures compared")
    both = f"the {compared} figures that both it and this report's charts and tables hold"
    if not found.revised:
        return f"{file} None of {both} has been revised in print."
    number, indicators = len(found.revised), len({each.indicator.id for each in found.revised})
    verb = "differs" if number == 1 else "differ"
    where = "one indicator" if indicators == 1 else f"{indicators} indicators"
    revised = counted(f"{number:,}", "figures revised")
    return (
        f"{file} Of {both}, {revised} {verb} in print, in {counted(where, 'indicators revised')}. "
        "This report gives today's figures for earlier periods too."
    )


def _named(file: ReleaseFile) -> str:
    released = f", released {release_in_words(file.released)}" if file.released else ""
    return stated(f"{file.name} ({file.layout}{released})", _LAST_PAPER)


def _further_orders(flips: Sequence[Flip]) -> Iterator[Paragraph]:
    more = len(flips) - _MOST_FLIPS
    if more > 0:
        orders = counted("One more order" if more == 1 else f"{more} more orders", "orders changed")
        yield Paragraph(f"{orders} changed: {_FILE} lists all.")


def _order(flip: Flip, said: Mapping[str, str]) -> str:
    """ "..., in 2021/22: England (552.8) is higher than the North West (551.4); ..." """
    lines = (flip.first, flip.second)
    first, second = (named(said.get(label, label), "line", label) for label in lines)
    bases = [OfFigure(flip.indicator.id, label, flip.period.label) for label in lines]
    own, other = (
        told(said_short(flip.indicator, figure), basis)
        for figure, basis in zip(flip.now, bases, strict=True)
    )
    before, beside = (
        stated(said_short(flip.indicator, figure), _LAST_PAPER) for figure in flip.then
    )
    when = told(said_period(flip.indicator, flip.period), of_period(flip.indicator, flip.period))
    is_, was = told(_IS[flip.after], *bases), stated(_WAS[flip.before], _LAST_PAPER)
    return (
        f"{indicator_name(flip.indicator)}, {when}: {first} ({own}) is {is_} {second} ({other}); "
        f"in the last paper's figures {was} ({before} and {beside})."
    )


def _table(found: Revisions) -> Table:
    rows = _rows(found)
    return Table(
        id="tab-revisions",
        caption="Figures revised since the last paper",
        description="One row for each figure: what the last paper's figures gave, and today's.",
        columns=(
            ("Indicator", "text", 36),
            ("Period", "text", 14),
            ("Area", "text", 22),
            ("Then", "number", 14),
            ("Now", "number", 14),
        ),
        rows=tuple(_row(each) for each in rows),
    )


def _rows(found: Revisions) -> Sequence[Revised]:
    """All, where they are few; else those of each indicator's latest revised period."""
    if len(found.revised) <= _MOST_ROWS:
        return found.revised
    newest: list[Revised] = []
    for one in found.each:
        last = max((each.period.moment for each in one.revised), default=0)
        newest += [each for each in one.revised if each.period.moment == last]
    return newest[:_MOST_ROWS]


def _row(each: Revised) -> tuple[str, ...]:
    then = _A_FIGURE if each.withheld else _cell(each.indicator, each.then)
    now = _WITHHELD if each.withheld else _cell(each.indicator, each.now)
    held = each.withheld or each.now is not None
    return (
        indicator_name(each.indicator),
        period_named(each.indicator, each.period),
        named(each.label, "line", each.label),
        stated(then, _LAST_PAPER),
        of_figure(now, each.indicator.id, each.label, each.period.label) if held else now,
    )


def _cell(indicator: Indicator, figure: Figure | None) -> str:
    return said_short(indicator, figure) if figure else _NO_FIGURE


def _further(found: Revisions) -> Iterator[Paragraph]:
    more = len(found.revised) - len(_rows(found))
    if more:
        figures = "one more revised figure stands" if more == 1 else f"{more:,} more stand"
        further = counted(figures, "figures revised")
        yield Paragraph(f"The table gives the latest; {further} in {_FILE}.", "note")


def _remarks(found: Revisions) -> list[str]:
    """One line for each reason why an indicator was not compared, with all their names."""
    held: dict[str, list[str]] = {}
    for each in found.each:
        if each.remark:
            held.setdefault(each.remark, []).append(each.indicator.label)
    return [f"{'; '.join(dict.fromkeys(names))}: {remark}." for remark, names in held.items()]
