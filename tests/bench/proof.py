"""The auditor beside the building of the report it looks at, without charts, in one process."""

from __future__ import annotations

import argparse
import gc
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

from reportgen.build import build_reports
from reportgen.domain.request import Charts, ReportRequest
from reportgen.verify.verifying import Auditor

ROOT = Path(__file__).parents[2]
INPUTS = ROOT / "inputs"
WORKBOOK = INPUTS / "workbooks" / "lancashire_childrens_social_care.xlsx"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    rounds = parser.parse_args().rounds
    gc.set_threshold(50_000, 20, 20)  # as the command itself does
    with tempfile.TemporaryDirectory() as folder:
        request = _request(Path(folder))
        paper = _build(request)  # the templates are compiled once
        took = [
            (_timed(lambda: _build(request)), _timed(lambda: _prove(paper))) for _ in range(rounds)
        ]
    whole, proof = (median(column) for column in zip(*took, strict=True))
    ratio = median(proving / (built - proving) for built, proving in took)
    _say(f"  built and proven {whole * 1000:6.0f} ms, of which proven {proof * 1000:6.0f} ms")
    _say(f"  proof: {ratio:.2f} of building without it ({rounds} rounds)")


def _request(out: Path) -> ReportRequest:
    return ReportRequest(
        workbooks=(WORKBOOK,),
        areas=("Lancashire",),
        templates=ROOT / "templates",
        inputs=INPUTS,
        out=out,
        charts=Charts.NONE,
    )


def _build(request: ReportRequest) -> Path:
    return next(iter(build_reports(request))).folder / "report.docx"


def _prove(paper: Path) -> None:
    verdict = Auditor((WORKBOOK,), INPUTS).verify(paper.name, paper.read_bytes())
    if verdict.findings:
        raise SystemExit(f"The report does not hold: {verdict.findings[0]}")


def _timed(work: Callable[[], object]) -> float:
    began = time.process_time()
    work()
    return time.process_time() - began


def _say(line: str) -> None:
    print(line, flush=True)  # noqa: T201 - what the bench is for


if __name__ == "__main__":
    main()
