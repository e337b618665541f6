"""What every section needs while it is set: who writes, which names are taken, chart colours."""

from __future__ import annotations

from dataclasses import dataclass

from reportgen.domain.house_style import ChartColours
from reportgen.render.ids import Names
from reportgen.render.ledger.names import with_periods
from reportgen.render.scribe import Scribe


@dataclass(frozen=True, slots=True)
class Press:
    """What every section needs: who writes, which names are taken, how charts are drawn.

    `colours` is None where no chart is wanted; the tables remain. `status_table` says whether the
    paper has the table of all indicators, so that nothing refers to one that is not there.
    `periods` are the labels that a place {period} of the outline may have been filled with.
    """

    scribe: Scribe
    names: Names
    colours: ChartColours | None = None
    status_table: bool = True
    periods: tuple[str, ...] = ()

    def outlined(self, text: str) -> str:
        """Words of the outline, marked as its own, with the period that they name."""
        return with_periods(text, "outline", self.periods)
