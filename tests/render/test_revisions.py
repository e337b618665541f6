"""The note on what was revised since the last paper: how many, which orders, then and now."""

from __future__ import annotations

from dataclasses import replace

from reportgen.domain.document import Block, Bullets, Paragraph, Table
from reportgen.domain.plan import Plan
from reportgen.domain.relation import Relation
from reportgen.domain.release import Flip, IndicatorRevisions, ReleaseFile, Revised, Revisions
from tests.builders import NORTHMOOR, VS_ENGLAND, VS_REGION, figure, indicator, year
from tests.render.printed import revised_since

LAST = ReleaseFile("last.xlsx", "view", "2024-12-18")
EMPTY = Plan(NORTHMOOR, (VS_ENGLAND, VS_REGION), "", "", (), (), (), (), (), (), ())


def row(place: int = 0, then: str | None = "70.1", now: str | None = "70.3") -> Revised:
    """One figure of Northmoor, some years before 2022."""
    return Revised(
        indicator(),
        NORTHMOOR.code,
        "Northmoor",
        year(2022 - place),
        None if then is None else figure(then),
        None if now is None else figure(now),
    )


def flip(place: int = 0) -> Flip:
    then, now = (figure("53.7"), figure("54.8")), (figure("55.2"), figure("55.1"))
    ends = (Relation.BELOW, Relation.ABOVE)
    return Flip(indicator(), year(2022 - place), "England", "Eastlands", then, now, *ends)


def note(
    *revised: Revised, flips: tuple[Flip, ...] = (), compared: int = 40, remark: str = ""
) -> list[Block]:
    each = IndicatorRevisions(indicator(), compared, revised, flips, remark)
    return list(revised_since(replace(EMPTY, revisions=Revisions(LAST, (each,)))))


def lines(blocks: list[Block]) -> list[str]:
    items = [each.items for each in blocks if isinstance(each, Bullets)]
    return [item.text for bullets in items for item in bullets]


def said(blocks: list[Block]) -> str:
    first = blocks[1]
    assert isinstance(first, Paragraph)
    return first.text


def tables(blocks: list[Block]) -> list[Table]:
    return [each for each in blocks if isinstance(each, Table)]


def test_nothing_is_said_where_no_last_paper_is_named() -> None:
    assert list(revised_since(EMPTY)) == []


def test_one_sentence_says_that_nothing_was_revised() -> None:
    blocks = note()
    assert said(blocks) == (
        "The last paper was made from last.xlsx (view, released 18 December 2024). None of the 40 "
        "figures that both it and this report's charts and tables hold has been revised in print."
    )
    assert len(blocks) == 2


def test_revised_figures_stand_in_a_table_then_and_now() -> None:
    blocks = note(row(), row(1, None, "70.2"), row(2, "70.0", None))
    assert "40 figures" in said(blocks)
    assert "3 differ in print, in one indicator." in said(blocks)
    (table,) = tables(blocks)
    assert [cells[3:] for cells in table.rows] == [
        ("70.1%", "70.3%"),
        ("no figure", "70.2%"),
        ("70.0%", "no figure"),
    ]
    assert table.rows[0][:3] == ("Assessments in time", "2021/22", "Northmoor")


def test_one_figure_is_said_in_the_singular() -> None:
    assert "1 differs in print, in one indicator." in said(note(row()))


def test_an_order_that_changed_is_a_sentence_with_both_pairs_of_figures() -> None:
    (told,) = lines(note(row(), flips=(flip(),)))
    assert told == (
        "Assessments in time, in 2021/22: England (55.2%) is higher than Eastlands (55.1%); in the "
        "last paper's figures it was lower (53.7% and 54.8%)."
    )


def test_orders_are_told_before_the_table() -> None:
    kinds = [type(block) for block in note(row(), flips=(flip(),))]
    assert kinds.index(Bullets) < kinds.index(Table)


def test_many_orders_are_counted() -> None:
    told = lines(note(row(), flips=tuple(flip(place) for place in range(8))))
    assert len(told) == 6
    assert told[-1] == "3 more orders changed: revised.csv lists all."


def test_many_figures_are_cut_to_the_latest_and_the_rest_counted() -> None:
    blocks = note(*(row(place) for place in range(20)))
    (table,) = tables(blocks)
    assert [cells[1] for cells in table.rows] == ["2021/22"]
    last = blocks[-1]
    assert isinstance(last, Paragraph)
    assert last.text == "The table gives the latest; 19 more stand in revised.csv."


def test_an_indicator_that_was_not_compared_is_named_with_the_reason() -> None:
    blocks = note(compared=0, remark="the last paper's file does not hold it")
    assert said(blocks).endswith("It holds no figure that this report holds too.")
    assert lines(blocks) == ["Assessments in time: the last paper's file does not hold it."]
