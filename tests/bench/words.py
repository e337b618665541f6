"""Facts and sentences of one area beside the drawing of its charts, ours and pyplot's."""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from statistics import median

from reportgen.domain.dataset import Dataset
from reportgen.domain.plan import IndicatorPlan, SentencePlan
from reportgen.domain.request import ReportRequest
from reportgen.ingest.step import ingest
from reportgen.interpret.step import interpret
from reportgen.plan.step import plan
from reportgen.render.charts.figure import can_draw, chart
from reportgen.render.house_styles import house_style
from reportgen.render.narrative import Narrator
from tests.bench.plain_script import chart as plain_chart
from tests.bench.plain_script import lines_of, read_figures

ROOT = Path(__file__).parents[2]
LAIT = ROOT.parent / "shared" / "lait"
TARGET = 0.1


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    rounds = parser.parse_args().rounds
    request = _request()
    dataset = ingest(request)
    made = plan(next(iter(interpret(dataset, request))), request)
    told = [each for section in made.sections for each in section.told]
    sentences = [
        *made.key_messages,
        *(s for each in told for s in (each.headline, *each.sentences)),
    ]
    few, narrator = _only(dataset, told), Narrator(request.templates / "narrative", made.area)
    _write(sentences, narrator)  # the templates are compiled once
    works: dict[str, Callable[[], float]] = {
        "facts": lambda: _facts(few, request),
        "sentences": lambda: _timed(lambda: _write(sentences, narrator)),
        "our charts": lambda: _timed(lambda: _draw(told, request)),
        "pyplot charts": lambda: _plain_charts(told),
    }
    took = {name: median(work() for _ in range(rounds)) for name, work in works.items()}
    drawn = sum(can_draw(kind, each.facts) for each in told for kind in each.charts)
    _say(f"{len(told)} indicators, {len(sentences)} sentences, {drawn} charts ({rounds} rounds)")
    for name, seconds in took.items():
        _say(f"  {name:14} {seconds * 1000:6.0f} ms")
    words = took["facts"] + took["sentences"]
    for name in ("our charts", "pyplot charts"):
        ratio = words / took[name]
        verdict = "met" if ratio <= TARGET else "MISSED"
        _say(f"  facts and sentences: {ratio:.2f} of {name}; target at most {TARGET}: {verdict}")


def _request() -> ReportRequest:
    return ReportRequest(
        workbooks=(LAIT / "bds_long.parquet",),
        areas=("Kent", "Lancashire"),
        templates=ROOT / "templates",
        inputs=ROOT / "inputs",
        out=ROOT / "outputs",
        dictionary=LAIT / "lait_data_dictionary.csv",
        neighbours=(LAIT / "sn_may_2025.xlsx",),
        outline="childrens_social_care",
    )


def _only(dataset: Dataset, told: Sequence[IndicatorPlan]) -> Dataset:
    """The dataset with the indicators of the report alone, so that no other is worked out."""
    shown = [one.indicator.id for each in told for one in (each.facts, each.paired) if one]
    kept = {name: each for name, each in dataset.indicators.items() if name in shown}
    return replace(dataset, indicators=kept)


def _facts(dataset: Dataset, request: ReportRequest) -> float:
    """The facts of the second area: the national work is done with the first."""
    found = interpret(dataset, request)
    next(found)
    return _timed(lambda: next(found))


def _write(sentences: Sequence[SentencePlan], narrator: Narrator) -> None:
    for each in sentences:
        narrator.write(each)


def _draw(told: Sequence[IndicatorPlan], request: ReportRequest) -> None:
    colours = house_style(request.templates, request.style).colours
    for each in told:
        for kind in each.charts:
            if can_draw(kind, each.facts):
                chart(kind, each.facts, colours, "figure", "")


def _plain_charts(told: Sequence[IndicatorPlan]) -> float:
    """As many charts as an analyst's script draws them; reading is not counted."""
    measures = {each.facts.indicator.code: each.facts.indicator.name for each in told}
    frame = read_figures(LAIT / "bds_long.parquet", measures)
    lines = [
        lines_of(frame[frame["Measure"] == name], "Lancashire", []) for name in measures.values()
    ]
    with tempfile.TemporaryDirectory() as folder:

        def draw() -> None:
            for each in lines:
                plain_chart(each, "", Path(folder, "a.png"))

        return _timed(draw)


def _timed(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def _say(line: str) -> None:
    print(line, flush=True)  # noqa: T201 - what the bench is for


if __name__ == "__main__":
    if not LAIT.is_dir():
        sys.exit("Words beside charts: left out, the national file is not there (../shared/lait).")
    main()
