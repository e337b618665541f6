"""The committed sample: what the script makes, and the figures of the real file."""

from __future__ import annotations

import io
import zipfile

import numpy as np

from reportgen.domain.area import AreaKind
from reportgen.domain.dataset import Dataset
from reportgen.domain.problem import Severity
from tests.ingest.builders import LAIT, SAMPLE, indicator, needs_lait, read_real, said
from tests.samples.make_sample_workbook import CODES, sample_workbook


def parts(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@needs_lait
def test_the_committed_sample_is_what_the_script_makes() -> None:
    made = sample_workbook(LAIT)
    assert made == sample_workbook(LAIT)
    assert parts(made) == parts(SAMPLE.read_bytes())


def test_the_sample_is_small() -> None:
    assert SAMPLE.stat().st_size < 600_000


def test_the_sample_is_read_without_a_severe_problem() -> None:
    dataset = read_real(SAMPLE)
    assert {(each.check, each.severity) for each in dataset.problems} == {
        ("far_off", Severity.WARNING)
    }
    assert dataset.released == "2026-04-08"
    assert dataset.inputs[0].sheets == ("Data", "Indicators", "Rules", "Areas", "Breaks")


def test_the_sample_holds_both_neighbour_sets_the_region_and_england() -> None:
    dataset = read_real(SAMPLE)
    areas = set(dataset.observations["area"].cat.categories)
    for each in dataset.neighbour_sets:
        assert set(each.members["888"]) <= areas
    others = {code for code in areas if dataset.areas[code].kind is not AreaKind.AUTHORITY}
    assert others == {"981", "970"}
    assert set(dataset.observations["code"].cat.categories) == set(CODES)
    assert {period.label for period in dataset.periods} == {str(year) for year in range(2016, 2026)}


def test_every_indicator_of_the_sample_can_be_put_in_a_sentence() -> None:
    dataset = read_real(SAMPLE)
    for code in CODES:
        found = indicator(dataset, code)
        assert found.subject
        assert found.short
        assert found.source
        assert not found.pair or indicator(dataset, found.pair).pair == code


def test_known_figures_of_lancashire_stand_in_the_sample() -> None:
    dataset = read_real(SAMPLE)
    assert said(dataset, "CPP_Total_Rateper10,000", "888", "2022") == 256.2
    assert said(dataset, "CPP_Num", "888", "2018") == 1245
    assert said(dataset, "LAC", "970", "2022") == 70
    assert said(dataset, "LAC_LongStable%", "888", "2016") is None
    assert indicator(dataset, "LAC").places == 0


def keyed(dataset: Dataset) -> dict[tuple[str, str, str], tuple[float, str]]:
    frame = dataset.observations
    labels = [dataset.periods[at].label for at in frame["period"]]
    keys = zip(frame["code"], frame["area"], labels, strict=True)
    figures = zip(frame["value"].tolist(), frame["marker"], strict=True)
    return dict(zip(keys, figures, strict=True))


@needs_lait
def test_every_figure_of_the_sample_is_that_of_the_real_file() -> None:
    sample, real = keyed(read_real(SAMPLE)), keyed(read_real(LAIT / "bds_long.parquet"))
    for key, (value, marker) in sample.items():
        assert marker == real[key][1], key
        assert np.isclose(value, real[key][0], rtol=1e-14, equal_nan=True), key
    areas = {key[1] for key in sample}
    assert len(sample) == sum(1 for code, area, _ in real if code in CODES and area in areas)
