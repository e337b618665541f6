"""A bare name that an authority of today shares with an abolished one: told, and never guessed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import numpy as np

from reportgen.domain.area import Area
from reportgen.domain.period import MONTHS_IN_A_YEAR, Period
from reportgen.domain.problem import Problem, Severity
from reportgen.ingest.areas.area_book import AreaBook
from reportgen.ingest.block import Block


def namesakes(
    block: Block, codes: Sequence[str], periods: Sequence[Period | None], book: AreaBook
) -> list[Problem]:
    """One warning for each name without a number under which older figures may be another's.

    Silent where the sheet names the abolished authority too, or holds no figure of a period
    that ended before the authority of today began: "Dorset" is then nobody but Dorset.

    Parameters
    ----------
    codes, periods : what the block's areas and periods were matched to.
    """
    found = []
    for place, label in enumerate(block.areas):
        if label.number or not codes[place]:
            continue
        gone = [area for area in book.namesakes(label.name) if not area.live]
        today = book.areas[codes[place]]
        doubtful = [area for area in gone if area.code not in codes]
        if not doubtful or not today.live or not today.since:
            continue
        early = [at for at, period in enumerate(periods) if period and _before(period, today)]
        numbers = (block.area == place) & ~np.isnan(block.cells.value)
        cells = np.flatnonzero(numbers & np.isin(block.period, early))
        if len(cells):
            found.append(_told(block, int(cells[0]), label.name, today, doubtful[0]))
    return found


def _before(period: Period, area: Area) -> bool:
    formed = date.fromisoformat(area.since)
    return period.moment < formed.year * MONTHS_IN_A_YEAR + formed.month - 1


def _told(block: Block, at: int, name: str, today: Area, gone: Area) -> Problem:
    began = f"{today.name} ({today.code}), which began in {today.since[:4]},"
    return Problem(
        Severity.WARNING,
        block.where(at, block.labels.area, block.labels.heading),
        f'the name "{name}" fits {began} and {gone.name} '
        f"({gone.code}), which ended then; the file holds earlier periods.",
        f"Its figures were read as those of {today.name}.",
        "add the LA numbers to the file, or name the older authority as the areas do.",
        area=today.name,
    )
