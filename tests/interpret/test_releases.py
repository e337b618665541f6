"""Two releases side by side: what was restated, filled, blanked, renamed or turned round."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

import pytest

from reportgen.domain.area import NeighbourSet
from reportgen.domain.dataset import Dataset
from reportgen.domain.indicator import Measure
from reportgen.domain.observation import Flag
from reportgen.domain.period import Period, PeriodStyle
from reportgen.domain.relation import Relation
from reportgen.domain.release import Comparison, Fate, Meaning, Revised, Stated
from reportgen.errors import RequestError
from reportgen.interpret.releases.comparison import compare_releases
from reportgen.interpret.releases.names import meaning_of
from tests.builders import EASTLANDS, ENGLAND, NORTHMOOR, indicator, split_year, year
from tests.interpret.builders import NEIGHBOUR_CODES, Value, dataset, request

CODE = "IN_TIME"
OWN, ALL, REGION = NORTHMOOR.code, ENGLAND.code, EASTLANDS.code
Values = Mapping[str, Sequence[Value]]


def compared(then: Values, now: Values, area: str = "") -> Comparison:
    """The same indicator in two releases, of plain years up to 2022."""
    return both(dataset({CODE: then}), dataset({CODE: now}), area)


def both(then: Dataset, now: Dataset, area: str = "") -> Comparison:
    return compare_releases(then, now, request(areas=(area,) if area else ()))


def only(found: Comparison) -> Revised:
    (row,) = found.revised
    return row


def test_a_restated_figure_is_told_as_printed_with_both_cells() -> None:
    row = only(compared({OWN: [70, 253.94]}, {OWN: [70, 256.15]}))
    assert row.fate is Fate.RESTATED
    assert row.then is not None
    assert row.now is not None
    assert (row.then.shown, row.now.shown) == (Decimal("253.9"), Decimal("256.2"))
    assert row.difference == Decimal("2.3")  # a reader's own subtraction, not 2.21
    assert (row.label, row.period) == ("Northmoor", year(2022))
    assert [str(cell) for cell in (*row.then.evidence, *row.now.evidence)] == [
        "made.xlsx, Data!C2",
        "made.xlsx, Data!C2",
    ]


def test_a_difference_beyond_the_printed_places_is_counted_apart() -> None:
    found = compared({OWN: [70.11, 70.24]}, {OWN: [70.14, 70.26]})
    assert [row.fate for row in found.revised] == [Fate.RESTATED, Fate.ALIKE]
    assert (found.tallies[0].restated, found.tallies[0].alike) == (1, 1)


def test_a_tie_is_printed_half_up_on_both_sides() -> None:
    assert only(compared({OWN: [70.25]}, {OWN: [70.3]})).fate is Fate.ALIKE
    assert only(compared({OWN: [70.25]}, {OWN: [70.2]})).fate is Fate.RESTATED


def test_binary_noise_is_no_difference() -> None:
    assert compared({OWN: [9.37]}, {OWN: [9.3699999999999992]}).revised == ()
    assert compared({OWN: [95.6]}, {OWN: [math.nextafter(95.6, 100)]}).tallies == ()


def test_a_marker_is_never_taken_for_nought() -> None:
    found = compared({OWN: ["c", 4, 0]}, {OWN: [0, "c", "-"]})
    assert [row.fate for row in found.revised] == [Fate.EMPTIED, Fate.WITHHELD, Fate.FILLED]
    assert all(row.difference is None for row in found.revised)
    assert found.revised[-1].then is None
    assert only(compared({OWN: ["c", 1]}, {OWN: ["c", 2]})).fate is Fate.RESTATED


def test_a_row_that_one_release_lacks_is_as_one_without_a_figure() -> None:
    found = compared({OWN: [None, 1, 2], ALL: [1, 1, 1]}, {OWN: [5, 1, None], ALL: [1, 1, 1]})
    assert [row.fate for row in found.revised] == [Fate.EMPTIED, Fate.FILLED]


def test_places_that_one_release_lacks_are_named_and_not_called_filled() -> None:
    found = compared({OWN: [1]}, {OWN: [1], ALL: [2], REGION: ["-"]})
    assert found.revised == ()
    assert (found.areas_now, found.areas_then) == (("England",), ())


def test_new_periods_and_those_gone_are_no_changes_of_figures() -> None:
    then = dataset({CODE: {OWN: [1, 2]}}, last=2021)
    found = both(then, dataset({CODE: {OWN: [2, 3]}}, last=2022))
    assert (found.compared, found.revised) == (1, ())
    (moved,) = found.periods
    assert ([str(each) for each in moved.new], [str(each) for each in moved.gone]) == (
        ["2022"],
        ["2020"],
    )


def test_a_period_is_one_however_its_status_or_dash_is_written() -> None:
    early = replace(split_year(2021), flags=(Flag.PROVISIONAL,))
    late = Period("2021-22", PeriodStyle.SPLIT_YEAR, 2021, 2022, flags=(Flag.REVISED,))
    found = both(
        dataset({CODE: {OWN: [1]}}, periods=(early,)), dataset({CODE: {OWN: [2]}}, periods=(late,))
    )
    assert only(found).fate is Fate.RESTATED
    assert found.periods == ()


def test_new_and_vanished_indicators_are_those_with_rows_in_one_release_alone() -> None:
    found = both(
        dataset({CODE: {OWN: [1]}, "OLD": {OWN: [1]}}),
        dataset({CODE: {OWN: [1]}, "NEW": {OWN: [1]}}),
    )
    assert [each.code for each in found.appeared] == ["NEW"]
    assert [each.code for each in found.vanished] == ["OLD"]


def test_fewer_printed_places_alone_restate_nothing() -> None:
    then = dataset({CODE: {OWN: [19.15, 20.5]}}, indicators=[indicator(code=CODE, places=2)])
    now = dataset({CODE: {OWN: [19.2, 21]}}, indicators=[indicator(code=CODE, places=1)])
    found = both(then, now)
    assert [row.fate for row in found.revised] == [Fate.RESTATED, Fate.ALIKE]
    assert (found.tallies[0].restated, found.tallies[0].alike) == (1, 1)


def test_the_indicator_with_most_restated_figures_comes_first() -> None:
    then: dict[str, Values] = {"FEW": {OWN: [1, 2, 3]}, "MOST": {OWN: [1, 2, 3]}}
    now: dict[str, Values] = {"FEW": {OWN: [1, 2, 9]}, "MOST": {OWN: [7, 8, 9]}}
    found = both(dataset(then), dataset(now))
    assert [(each.indicator.code, each.restated) for each in found.tallies] == [
        ("MOST", 3),
        ("FEW", 1),
    ]


def test_with_an_area_only_it_and_its_comparators_are_told() -> None:
    then = {OWN: [1], ALL: [1], REGION: [1], "911": [1]}
    now = {OWN: [2], ALL: [2], REGION: [2], "911": [2]}
    found = compared(then, now, "Northmoor")
    assert [row.label for row in found.revised] == ["Northmoor", "England", "Eastlands"]
    assert found.tallies[0].restated == 3
    assert compared(then, now).tallies[0].restated == 4


def test_a_mean_of_neighbours_is_worked_out_with_the_same_members() -> None:
    then = {OWN: [1], **{code: [10] for code in NEIGHBOUR_CODES}}
    found = compared(then, {**then, "911": [20]}, "Northmoor")
    (row,) = [row for row in found.revised if row.comparator is not None]
    assert row.label == "Statistical neighbours (May 2025)"
    assert (row.then and row.then.shown, row.now and row.now.shown) == (Decimal(10), Decimal(11))


def test_an_unknown_area_is_answered_with_the_nearest() -> None:
    with pytest.raises(RequestError, match='Did you mean "Northmoor"'):
        compared({OWN: [1]}, {OWN: [2]}, "Nortmoor")


def test_an_area_that_only_the_later_release_holds_is_said_to_be_new() -> None:
    found = compared({ALL: [1]}, {ALL: [2], OWN: [1]}, "Northmoor")
    assert "The earlier file holds no figures of Northmoor." in found.notes
    assert [row.label for row in found.revised] == ["England"]


def test_england_and_the_region_changing_places_is_told() -> None:
    """The referral rate of 2022: England 537.7 and the North West 548.1, then 552.8 and 551.4."""
    then = {OWN: [253.9], ALL: [537.7], REGION: [548.1]}
    found = compared(then, {OWN: [256.2], ALL: [552.8], REGION: [551.4]}, "Northmoor")
    (flip,) = found.flips
    assert (flip.first, flip.second) == ("England", "Eastlands")
    assert (flip.before, flip.after) == (Relation.BELOW, Relation.ABOVE)
    assert [str(figure.shown) for figure in (*flip.then, *flip.now)] == [
        "537.7",
        "548.1",
        "552.8",
        "551.4",
    ]
    assert compared(then, {OWN: [256.2], ALL: [552.8], REGION: [551.4]}).tallies[0].flips == 1


def test_an_order_is_that_of_the_printed_figures() -> None:
    found = compared({OWN: [70.24], ALL: [70.16]}, {OWN: [70.24], ALL: [70.14]}, "Northmoor")
    (flip,) = found.flips  # 70.2 and 70.2 then, 70.2 and 70.1 now
    assert (flip.before, flip.after) == (Relation.IN_LINE, Relation.ABOVE)
    same = compared({OWN: [70.21], ALL: [70.24]}, {OWN: [70.24], ALL: [70.21]}, "Northmoor")
    assert same.flips == ()


def test_a_number_is_set_beside_nobody() -> None:
    count = indicator(code=CODE, measure=Measure.COUNT, places=0)
    then = dataset({CODE: {OWN: [5], ALL: [9]}}, indicators=[count])
    now = dataset({CODE: {OWN: [9], ALL: [5]}}, indicators=[count])
    assert both(then, now, "Northmoor").flips == ()
    assert both(then, now).tallies[0].flips == 0


def test_an_order_without_one_of_the_figures_is_none() -> None:
    then: Values = {OWN: [5], ALL: ["c"]}
    assert compared(then, {OWN: [5], ALL: [3]}, "Northmoor").flips == ()


def test_neighbours_that_joined_and_left_are_named() -> None:
    early = NeighbourSet("April 2021", {OWN: ("911", "912")})
    late = NeighbourSet("May 2025", {OWN: ("912", "913")})
    then = dataset({CODE: {OWN: [1]}}, sets=[early])
    (moved,) = both(then, dataset({CODE: {OWN: [1]}}, sets=[late])).neighbours
    assert (moved.then, moved.now, moved.area) == ("April 2021", "May 2025", "Northmoor")
    assert (moved.kept, moved.joined, moved.left) == (
        ("Neighbour 912",),
        ("Neighbour 913",),
        ("Neighbour 911",),
    )


def named(*stated: Stated) -> Dataset:
    return replace(dataset({CODE: {OWN: [1]}}), stated=stated)


def test_names_are_compared_only_within_one_vocabulary() -> None:
    then = named(Stated(CODE, "", "Repeat referrals PAF C20", words="data item"))
    assert both(then, named(Stated(CODE, "Protection", "Re-referrals"))).renamed == ()


def test_a_stray_blank_makes_no_new_name() -> None:
    then = named(Stated(CODE, "T", "Total  services (finance)"))
    assert both(then, named(Stated(CODE, "T", "Total services (finance) "))).renamed == ()


def test_a_topic_with_a_new_name_hides_no_new_name_of_an_indicator() -> None:
    then = named(Stated(CODE, "Looked After Children", "Rate per 1,000", kind="dictionary"))
    now = named(Stated(CODE, "Children Looked After", "Rate per 10,000", kind="dictionary"))
    found = both(then, now)
    assert [each.meaning for each in found.renamed] == [Meaning.CHANGED]
    assert found.notes == (
        "The topic “Looked After Children” is called “Children Looked After” now.",
    )


def test_restated_figures_of_a_changed_meaning_are_said_to_be_no_revisions() -> None:
    then = replace(dataset({CODE: {OWN: [1.2]}}), stated=(Stated(CODE, "", "Rate per 1,000"),))
    now = replace(dataset({CODE: {OWN: [12]}}), stated=(Stated(CODE, "", "Rate per 10,000"),))
    assert "not revisions of the same thing" in both(then, now).notes[0]


def test_a_new_direction_and_new_places_are_told_where_both_releases_state_them() -> None:
    def described(polarity: str, places: str, kind: str) -> Dataset:
        return named(Stated(CODE, "T", "Name", polarity, places, kind))

    found = both(described("low", "2", "dictionary"), described("none", "1", "dictionary"))
    assert [(each.what, each.then, each.now) for each in found.redefined] == [
        ("direction", "lower is better", "neither is better"),
        ("decimal places", "2", "1"),
    ]
    assert found.notes == ()
    silent = both(described("low", "2", "dictionary"), described("", "", "label"))
    assert silent.redefined == ()
    assert "were not compared" in silent.notes[0]


@pytest.mark.parametrize(
    ("then", "now", "meaning"),
    [
        (
            "Rate cautioned or sentenced per 1,000 of 10-17 population",
            "Rate cautioned or sentenced per 10,000 of 10-17 population",
            Meaning.CHANGED,
        ),
        (
            "% of 16-17 whose activity (NEET) is not known (from 2016)",
            "% of 16-17 who are NEET or whose activity is not known(from 2016)",
            Meaning.CHANGED,
        ),
        ("Number of children adopted", "Percentage of children adopted", Meaning.CHANGED),
        ("Care leavers aged 17-18", "Care leavers aged 19-21", Meaning.CHANGED),
        ("Deaths per 1,000 births", "Deaths per 1,000 children", Meaning.CHANGED),
        ("Pupils excluding special schools", "Pupils including special schools", Meaning.CHANGED),
        ("Percent LAC adopted", "Percentage CLA  adopted", Meaning.SAME),
        ("Number of Looked after Children", "Number of Children looked after", Meaning.SAME),
        ("Progress of SEN pupils", "Progress of SEN Statement/EHCP pupils", Meaning.UNSURE),
    ],
)
def test_a_new_name_changes_the_meaning_only_where_its_words_say_so(
    then: str, now: str, meaning: Meaning
) -> None:
    assert meaning_of(then, now)[0] is meaning
    assert meaning_of(now, then)[0] is meaning


def test_means_of_unlike_numbers_of_neighbours_are_not_compared() -> None:
    many: dict[str, list[Value]] = {code: [20.0] for code in NEIGHBOUR_CODES}
    then: dict[str, list[Value]] = {OWN: [25.0], **many, NEIGHBOUR_CODES[0]: [90.0]}
    found = compared(then, {OWN: [25.0], **many, NEIGHBOUR_CODES[0]: ["c"]}, "Northmoor")
    assert not [each for each in found.revised if "eighbours" in each.label]
    assert not found.flips
