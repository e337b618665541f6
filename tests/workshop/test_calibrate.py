"""How often each word comes up: counted from the facts of the rules, on figures known by heart."""

from __future__ import annotations

import csv
import json
from collections import Counter
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path

import pytest
from typer.testing import CliRunner

from reportgen.domain.fact import Change, Gap, Trend
from reportgen.domain.indicator import Indicator, Measure
from reportgen.domain.period import Period
from reportgen.domain.relation import Relation, Shape, Size
from reportgen.errors import RequestError
from reportgen.interpret.step import interpret
from reportgen.interpret.wording_tables import GAP, SINCE_BASELINE, Column, Of, Over, Scale
from reportgen.ui.cli import app
from reportgen.workshop.calibrate.calibration import Calibration, calibrated
from tests.builders import ENGLAND, NORTHMOOR, indicator, months_to
from tests.interpret.builders import NEIGHBOUR_CODES, WORDING, Value, dataset, request
from tests.journeys.builders import SAMPLE

ON_PREVIOUS_YEAR = Column(Of.PREVIOUS, Over.YEAR)
SINCE_POINTS = (SINCE_BASELINE, Scale.POINTS)


def found(
    own: dict[str, list[Value]], about: Indicator | None = None, periods: Sequence[Period] = ()
) -> Calibration:
    stated = about or indicator()
    made = dataset({stated.code: own}, indicators=[stated], periods=periods)
    asked = request(areas=("all",))
    return calibrated(made, asked, (), lambda _: None, WORDING)


def changes_of(*sizes: float) -> dict[str, list[Value]]:
    """One authority for each change since 2018, of a percentage that began at 50."""
    codes = (NORTHMOOR.code, *NEIGHBOUR_CODES)
    return {code: [50.0, 50 + size] for code, size in zip(codes, sizes, strict=False)}


def test_each_change_counts_under_the_word_that_its_fact_has() -> None:
    cases = found(changes_of(0, 0.9, -1, 2, 7.4, -7.5, 15)).together.cases[SINCE_POINTS]
    assert cases.words == Counter(little=2, slight=1, plain=2, considerable=1, sharp=1)
    assert cases.share(Size.PLAIN) == Decimal(200) / 7


def test_percentiles_are_those_that_lait_cuts_its_quarters_by() -> None:
    cases = found(changes_of(4, -1, 2, -3, 5)).together.cases[SINCE_POINTS]
    assert list(cases.percentiles()) == [2, 3, 4, Decimal("4.6")]


def test_rates_are_measured_in_per_cent_and_a_start_from_nought_has_no_amount() -> None:
    rate = indicator(measure=Measure.RATE)
    own: dict[str, list[Value]] = {NORTHMOOR.code: [50, 60], NEIGHBOUR_CODES[0]: [0, 3]}
    cases = found(own, rate).together.cases[SINCE_BASELINE, Scale.RELATIVE]
    assert cases.amounts == [20]
    assert cases.count == 2


def test_gaps_are_those_to_england_and_similar_counts_as_little() -> None:
    tally = found(
        {NORTHMOOR.code: [50.0], NEIGHBOUR_CODES[0]: [50.4], ENGLAND.code: [50.0]}
    ).together
    assert tally.relations == Counter({Relation.IN_LINE: 1, Relation.SIMILAR: 1})
    assert tally.cases[GAP, Scale.POINTS].words == Counter({Size.LITTLE: 2})


def test_a_number_beside_a_total_is_no_gap() -> None:
    number = indicator(measure=Measure.COUNT, places=0)
    tally = found({NORTHMOOR.code: [50, 60], ENGLAND.code: [500, 600]}, number).together
    assert not tally.relations
    assert GAP not in {column for column, _ in tally.cases}


def test_changes_of_months_are_counted_by_the_time_between() -> None:
    months = months_to("Oct-19", 13)
    own: list[Value] = [*[50.0] * 12, 53.0]
    tally = found({NORTHMOOR.code: own}, periods=months).together
    by_row = {
        (column.of.name, column.over.name): cases for (column, _), cases in tally.cases.items()
    }
    assert by_row["PREVIOUS", "MONTH"].words[Size.CONSIDERABLE] == 1
    assert by_row["BASELINE", "YEAR"].words[Size.PLAIN] == 1


def test_shapes_are_counted_and_an_indicator_stands_by_itself_too() -> None:
    calibration = found({NORTHMOOR.code: [50.0, 52, 54, 56], NEIGHBOUR_CODES[0]: [50.0] * 4})
    assert calibration.together.shapes == Counter({Shape.STEADY_RISE: 1, Shape.STABLE: 1})
    assert list(calibration.single) == ["IN_TIME"]
    assert calibration.areas == 2


def test_an_unknown_indicator_is_answered_with_the_nearest() -> None:
    made = dataset({"IN_TIME": {NORTHMOOR.code: [1]}})
    with pytest.raises(RequestError, match='Did you mean "IN_TIME"'):
        calibrated(made, request(areas=("all",)), ("IN_TIEM",), lambda _: None, WORDING)


def test_the_shares_are_those_of_the_facts_of_every_report() -> None:
    """What calibrating counts is what `interpret` makes for the same areas."""
    series = {
        code: [40.0 + 3 * at, 45.0, 44.0 - at, 50.0 - 2 * at, 47.0 + at * at]
        for at, code in enumerate((NORTHMOOR.code, *NEIGHBOUR_CODES[:5], ENGLAND.code))
    }
    made = dataset({"IN_TIME": series})
    asked = request(areas=("all",), comparators=("England",))
    facts = [
        fact for area in interpret(made, asked) for each in area.indicators for fact in each.facts
    ]
    tally = calibrated(made, asked, (), lambda _: None, WORDING).together
    for column, kind_of in ((SINCE_BASELINE, "baseline"), (ON_PREVIOUS_YEAR, "previous")):
        told = [each for each in facts if isinstance(each, Change) and each.kind_of == kind_of]
        assert tally.cases[column, Scale.POINTS].words == Counter(each.size for each in told)
    gaps = [each for each in facts if isinstance(each, Gap)]
    assert tally.cases[GAP, Scale.POINTS].words == Counter(each.size for each in gaps)
    assert tally.shapes == Counter(each.shape for each in facts if isinstance(each, Trend))


def run(*words: str) -> tuple[int, str, str]:
    answer = CliRunner().invoke(app, ["templates", "calibrate", str(SAMPLE), *words])
    return answer.exit_code, answer.stdout, answer.stderr


def test_the_sample_is_counted_on_the_command_line() -> None:
    code, said, progress = run("--indicator", "CPP_rate")
    assert code == 0, progress
    assert "17 authorities, 1 indicator:" in said
    assert "Change since the baseline, over a year or more" in said
    assert "per cent" in said
    assert "from 7.5" not in said  # no percentage among them
    assert "Reading the workbook" in progress


def test_the_csv_file_and_the_json_hold_the_same_rows(tmp_path: Path) -> None:
    out = tmp_path / "shares.csv"
    code, said, wrong = run("--indicator", "CPP_rate", "--out", str(out), "--json")
    assert (code, wrong) == (0, "")
    rows = list(csv.DictReader(out.read_text(encoding="utf-8-sig").splitlines()))
    assert json.loads(said)["rows"] == rows
    assert {row["indicator_code"] for row in rows} == {"", "CPP_rate"}


def test_the_rate_of_child_protection_plans_in_the_sample_has_the_shares_worked_out_by_hand(
    tmp_path: Path,
) -> None:
    """2021 to 2025: Lancashire 22.8 to 34.2 and Sefton are sharp, six considerable, one slight.

    The middle one of the seventeen is Dudley, 42.7 to 33.3: 22.01 per cent.
    """
    out = tmp_path / "shares.csv"
    run("--indicator", "CPP_rate", "--quiet", "--out", str(out))
    rows = csv.DictReader(out.read_text(encoding="utf-8-sig").splitlines())
    told = {
        row["what"]: row["value"]
        for row in rows
        if (row["indicator_code"], row["of"]) == ("CPP_rate", "change since the baseline")
    }
    expected = {"little": "0", "slight": "5.9", "plain": "47.1", "considerable": "35.3"}
    assert told.items() >= {**expected, "sharp": "11.8", "p50": "22.01"}.items()


def test_it_changes_no_table(tmp_path: Path) -> None:
    folder = Path(__file__).parents[2] / "templates" / "wording"
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    assert run("--quiet", "--out", str(tmp_path / "shares.csv"))[0] == 0
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before
