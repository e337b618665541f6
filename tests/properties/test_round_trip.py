"""What a run leaves behind says the same when it is read again: facts.csv, and facts as JSON."""

from __future__ import annotations

import csv
import json
import tempfile
from dataclasses import replace
from io import StringIO
from pathlib import Path

from reportgen.domain.release import Printed
from reportgen.ingest.previous import read_previous
from reportgen.typeset import fact_rows
from reportgen.typeset.claims import readable
from reportgen.typeset.csv_writer import table
from tests.builders import NORTHMOOR
from tests.interpret.builders import request
from tests.properties.reading import Reader, rounded
from tests.properties.worlds import World, always, worlds

PLACED = (NORTHMOOR.name, "England", "Eastlands")
MEAN = "the statistical neighbour average"


def written(world: World) -> tuple[tuple[fact_rows.Row, ...], bytes]:
    """The facts of a world as rows, and the file that a run would leave."""
    rows = fact_rows.rows(world.facts(significance=True).facts)
    cells = ((row[name] for name in fact_rows.COLUMNS) for row in rows)
    return rows, table(fact_rows.COLUMNS, cells)


@always(worlds(), examples=20)
def test_the_facts_read_back_are_the_facts_written(world: World) -> None:
    rows, file = written(world)
    again = tuple(csv.DictReader(StringIO(file.decode("utf-8-sig"), newline="")))
    # A text that a spreadsheet would take for a formula has a sign before it; no number has.
    assert [{k: v.removeprefix("'") for k, v in row.items()} for row in again] == list(rows)
    assert all(row[name][:1] != "'" for row in again for name in fact_rows.NUMBERS)
    assert tuple(json.loads(readable(rows))) == rows


@always(worlds(), examples=20)
def test_the_next_paper_reads_each_figure_under_its_own_place_and_period(world: World) -> None:
    rows, file = written(world)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "facts.csv")
        path.write_bytes(file)
        previous = read_previous(replace(request(), previous=path))
    assert previous is not None
    compared = {row["comparator"] for row in rows if row["kind"] == "gap"}
    assert compared <= {each.who for each in previous.printed}
    for each in previous.printed:
        worked_out = _worked_out(world, each)
        # The mean of fewer than five is written down, though never said.
        few = each.who not in PLACED and worked_out is None
        assert few or each.figure.shown == worked_out, each


def _worked_out(world: World, printed: Printed) -> object:
    """The figure of one place in one period, rounded by hand."""
    reader = Reader(world)
    at = [each.label for each in world.periods].index(printed.period)
    if printed.who == NORTHMOOR.name:
        return reader.own(at)
    found = reader.beside(printed.who if printed.who in PLACED else MEAN, at)
    return None if found is None else rounded(*found)
