"""The note "Figures revised since the last paper": how many, orders that changed, then and now."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from reportgen.domain.calendar_date import release_in_words
from reportgen.domain.document import Block, Bullets, Heading, Paragraph, Sentence, Table
from reportgen.domain.indicator import Indicator
from reportgen.domain.observation import Figure
from reportgen.domain.plan import Plan
from reportgen.domain.relation import Relation
from reportgen.domain.release import Flip, ReleaseFile, Revised, Revisions
from reportgen.render.wording import period_name, said_period, said_short

_MOST_ROWS = 15
_MOST_FLIPS = 5
_NO_FIGURE = "no figure"
_A_FIGURE, _WITHHELD = "a figure", "withheld"  # what is withheld today is not repeated
_FILE = "revised.csv"
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
        yield Bullets(tuple(Paragraph(each) for each in remarks))


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
        Sentence(f"revisions-order-{number}", _order(flip, said), "", 0, (), (flip,))
        for number, flip in enumerate(found.flips[:_MOST_FLIPS], start=1)
    )
    return (Sentence("revisions", _summary(found), "", 0, (), found.revised), *orders)


def _paragraph(sentence: Sentence) -> Paragraph:
    return Paragraph(sentence.text, sentences=(sentence,))


def _summary(found: Revisions) -> str:
    file = f"The last paper was made from {_named(found.previous)}."
    if not found.compared:
        return f"{file} It holds no figure that this report holds too."
    both = f"the {found.compared:,} figures that both it and this report's charts and tables hold"
    if not found.revised:
        return f"{file} None of {both} has been revised in print."
    number, indicators = len(found.revised), len({each.indicator.id for each in found.revised})
    verb = "differs" if number == 1 else "differ"
    where = "one indicator" if indicators == 1 else f"{indicators} indicators"
    return (
        f"{file} Of {both}, {number:,} {verb} in print, in {where}. This report gives today's "
        "figures for earlier periods too."
    )


def _named(file: ReleaseFile) -> str:
    released = f", released {release_in_words(file.released)}" if file.released else ""
    return f"{file.name} ({file.layout}{released})"


def _further_orders(flips: Sequence[Flip]) -> Iterator[Paragraph]:
    more = len(flips) - _MOST_FLIPS
    if more > 0:
        orders = "one more order" if more == 1 else f"{more} more orders"
        yield Paragraph(f"{orders[0].upper()}{orders[1:]} changed: {_FILE} lists all.")


def _order(flip: Flip, said: Mapping[str, str]) -> str:
    """ "..., in 2021/22: England (552.8) is higher than the North West (551.4); ..." """
    first, second = (said.get(label, label) for label in (flip.first, flip.second))
    own, other = (said_short(flip.indicator, figure) for figure in flip.now)
    before, beside = (said_short(flip.indicator, figure) for figure in flip.then)
    return (
        f"{flip.indicator.label}, {said_period(flip.indicator, flip.period)}: {first} ({own}) is "
        f"{_IS[flip.after]} {second} ({other}); in the last paper's figures {_WAS[flip.before]} "
        f"({before} and {beside})."
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
    return (
        each.indicator.label,
        period_name(each.indicator, each.period),
        each.label,
        _A_FIGURE if each.withheld else _cell(each.indicator, each.then),
        _WITHHELD if each.withheld else _cell(each.indicator, each.now),
    )


def _cell(indicator: Indicator, figure: Figure | None) -> str:
    return said_short(indicator, figure) if figure else _NO_FIGURE


def _further(found: Revisions) -> Iterator[Paragraph]:
    more = len(found.revised) - len(_rows(found))
    if more:
        figures = "one more revised figure stands" if more == 1 else f"{more:,} more stand"
        yield Paragraph(f"The table gives the latest; {figures} in {_FILE}.", "note")


def _remarks(found: Revisions) -> list[str]:
    """One line for each reason why an indicator was not compared, with all their names."""
    held: dict[str, list[str]] = {}
    for each in found.each:
        if each.remark:
            held.setdefault(each.remark, []).append(each.indicator.label)
    return [f"{'; '.join(dict.fromkeys(names))}: {remark}." for remark, names in held.items()]
