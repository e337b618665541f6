"""Reads one national file and nothing else: what `bench` starts, as a process of its own."""

from __future__ import annotations

import argparse
from pathlib import Path

from reportgen.domain.request import ReportRequest
from reportgen.ingest.step import ingest

ROOT = Path(__file__).parents[2]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path)
    parser.add_argument("--cache", type=Path, help="where what was read is kept")
    options = parser.parse_args()
    ingest(
        ReportRequest(
            workbooks=(options.file,),
            areas=("Lancashire",),
            templates=ROOT / "templates",
            inputs=ROOT / "inputs",
            out=ROOT / "outputs",
            cache=options.cache,
        )
    )


if __name__ == "__main__":
    main()
