"""What every table of figures offers, whatever its layout."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Protocol

from reportgen.verify.workbook.calendar import Time
from reportgen.verify.workbook.written import AreaName, IndicatorName, Written


class Table(Protocol):
    """Figures by indicator, area and period, as one file names them."""

    @property
    def file(self) -> str: ...

    @property
    def indicators(self) -> Iterable[IndicatorName]: ...

    @property
    def areas(self) -> Iterable[AreaName]: ...

    def line(self, indicator: IndicatorName, area: AreaName) -> Sequence[Written]:
        """Every period of one line, in the order of the file; () where there is none."""

    def across(self, indicator: IndicatorName, time: Time) -> Sequence[Written]:
        """Every area of one period."""
