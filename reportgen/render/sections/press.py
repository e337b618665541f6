"""What every section needs while it is set: who writes, which names are taken, chart colours."""

from __future__ import annotations

from dataclasses import dataclass

from reportgen.domain.house_style import ChartColours
from reportgen.render.ids import Names
from reportgen.render.scribe import Scribe


@dataclass(frozen=True, slots=True)
class Press:
    """What every section needs: who writes, which names are taken, how charts are drawn.

    `colours` is None where no chart is wanted; the tables remain. `status_table` says whether the
    paper has the table of all indicators, so that nothing refers to one that is not there.
    """

    scribe: Scribe
    names: Names
    colours: ChartColours | None = None
    status_table: bool = True
