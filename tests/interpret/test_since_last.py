"""What a report's figures are compared with: the last paper's figures, or the facts it printed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from reportgen.domain.area import NeighbourSet
from reportgen.domain.dataset import Dataset
from reportgen.domain.release import Fate, Previous, Printed, ReleaseFile, Revisions, Stated
from reportgen.interpret.step import interpret
from reportgen.plan.revisions import told_revisions
from tests.builders import ENGLAND, NORTHMOOR, figure, indicator
from tests.interpret.builders import MAY_2025, NEIGHBOUR_CODES, Value, dataset, request

CODE = "IN_TIME"
OWN, ALL = NORTHMOOR.code, ENGLAND.code
Values = Mapping[str, Sequence[Value]]
LAST = ReleaseFile("last.xlsx", "our workbook", "2024-12-18")


def since(previous: Previous, now: Dataset) -> Revisions:
    facts = next(iter(interpret(now, request(), previous)))
    assert facts.revisions is not None
    return facts.revisions


def of_figures(then: Values, now: Values) -> Revisions:
    return since(Previous(LAST, dataset({CODE: then})), dataset({CODE: now}))


def of_facts(*printed: Printed, now: Dataset | None = None) -> Revisions:
    return since(Previous(LAST, printed=printed), now or dataset({CODE: {OWN: [70, 71]}}))


def test_without_a_last_paper_there_are_no_revisions() -> None:
    assert next(iter(interpret(dataset({CODE: {OWN: [1]}}), request()))).revisions is None


def test_only_what_differs_in_print_is_a_revision() -> None:
    found = of_figures({OWN: [70.0, 70.11], ALL: [60, 61]}, {OWN: [70.4, 70.14], ALL: [60, 61]})
    assert found.compared == 4
    assert [(row.label, row.period.label) for row in found.revised] == [("Northmoor", "2021")]


def test_figures_that_came_and_went_are_revisions_and_a_new_period_is_none() -> None:
    then = dataset({CODE: {OWN: ["c", 2, 3]}}, last=2021)
    now = dataset({CODE: {OWN: [1, "c", 3, 4]}}, last=2022)
    fates = [row.fate for row in since(Previous(LAST, then), now).revised]
    assert fates == [Fate.WITHHELD, Fate.FILLED]


def test_a_mean_of_too_few_neighbours_is_no_figure_to_compare() -> None:
    few = {code: [10.0] for code in NEIGHBOUR_CODES[:4]}
    many = {code: [20.0] for code in NEIGHBOUR_CODES}
    assert of_figures({OWN: [1], **few}, {OWN: [1], **many}).revised == ()
    (row,) = of_figures({OWN: [1], **{code: [10.0] for code in many}}, {OWN: [1], **many}).revised
    assert row.label == "Statistical neighbours (May 2025)"


def test_an_indicator_that_means_something_else_now_is_not_compared() -> None:
    then = replace(dataset({CODE: {OWN: [1.2]}}), stated=(Stated(CODE, "", "Rate per 1,000"),))
    now = replace(dataset({CODE: {OWN: [12]}}), stated=(Stated(CODE, "", "Rate per 10,000"),))
    (one,) = since(Previous(LAST, then, stated=then.stated), now).each
    assert (one.compared, one.revised) == (0, ())
    assert "“Rate per 1,000” and means something else now" in one.remark


def test_an_indicator_that_the_last_paper_lacks_is_named() -> None:
    now = dataset({CODE: {OWN: [1]}, "NEW": {OWN: [1]}})
    found = since(Previous(LAST, dataset({CODE: {OWN: [1]}})), now)
    assert [each.remark for each in found.each] == ["", "the last paper's file does not hold it"]


def test_printed_facts_are_compared_by_area_period_and_comparator() -> None:
    now = dataset({CODE: {OWN: [70, 71], ALL: [60, 61]}})
    found = of_facts(
        Printed(CODE, "Northmoor", "2022", figure("71.0")),
        Printed(CODE, "England", "2022", figure("60.0")),
        Printed(CODE, "Elsewhere", "2021", figure("1.0")),
        now=now,
    )
    assert found.compared == 2
    assert [(row.label, row.period.label) for row in found.revised] == [("England", "2022")]


def with_sets() -> Dataset:
    early = NeighbourSet("April 2021", {OWN: (*NEIGHBOUR_CODES[:4], *map(str, range(921, 927)))})
    places: Values = {OWN: [70], **{code: [60.0] for code in NEIGHBOUR_CODES}}
    return dataset({CODE: places}, sets=(early, MAY_2025))


def test_other_neighbours_in_the_last_paper_are_told_with_how_many_are_the_same() -> None:
    label = "Statistical neighbours (April 2021)"
    own = Printed(CODE, "Northmoor", "2022", figure("70.0"))
    found = of_facts(own, Printed(CODE, label, "2022", figure("9.0")), now=with_sets())
    (note,) = found.notes
    assert note == (
        "The last paper compared with the statistical neighbours of April 2021, this one with "
        "those of May 2025: 4 of the 10 are the same; their averages are not compared."
    )
    assert found.revised == ()


def test_the_same_neighbours_need_no_note() -> None:
    label = "Statistical neighbours (May 2025)"
    own = Printed(CODE, "Northmoor", "2022", figure("70.0"))
    found = of_facts(own, Printed(CODE, label, "2022", figure("59.0")), now=with_sets())
    assert found.notes == ()
    assert [row.label for row in found.revised] == [label]


def test_a_report_tells_the_revisions_of_its_own_indicators_in_its_own_order() -> None:
    then = dataset({code: {OWN: [1]} for code in ("A", "B", "C")})
    now = dataset({code: {OWN: [2]} for code in ("A", "B", "C")})
    told = told_revisions(since(Previous(LAST, then), now), [indicator(code=c) for c in ("C", "A")])
    assert told is not None
    assert [row.indicator.code for row in told.revised] == ["C", "A"]
    assert told_revisions(None, [indicator()]) is None


def test_a_mean_of_fewer_neighbours_than_then_is_no_revision_and_gives_none_of_them_away() -> None:
    many: Values = {code: [20.0] for code in NEIGHBOUR_CODES}
    then = {OWN: [1.0], **many, NEIGHBOUR_CODES[0]: [80.0]}
    found = of_figures(then, {OWN: [1.0], **many, NEIGHBOUR_CODES[0]: ["c"]})
    assert not [row for row in found.revised if "eighbours" in row.label]
    assert not found.flips
