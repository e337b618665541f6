"""Whether a cell is the one it should be: of this area, this period and this indicator."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from reportgen.verify.workbook.around import Around, Surroundings
from reportgen.verify.workbook.calendar import Time, time_of
from reportgen.verify.workbook.catalogue import Catalogue
from reportgen.verify.workbook.gazetteer import Gazetteer
from reportgen.verify.workbook.indicator_names import IndicatorNames
from reportgen.verify.workbook.opened import Workbooks
from reportgen.verify.workbook.places import Spot
from reportgen.verify.workbook.written import IndicatorName

Entry = Mapping[str, Any]
_DIGITS_OF_A_YEAR = 4


class Identity:
    """Holds cells against the headings they stand under; silent where a layout says nothing."""

    def __init__(
        self,
        workbooks: Workbooks,
        gazetteer: Gazetteer,
        names: IndicatorNames,
        catalogue: Catalogue,
    ) -> None:
        self._index = workbooks.index
        self._surroundings = Surroundings(workbooks, gazetteer)
        self._gazetteer = gazetteer
        self._names = names
        self._joined = {
            gazetteer.of_text(later): gazetteer.of_text(earlier)
            for later, earlier in catalogue.joins.items()
        }
        self._known: dict[str, bool] = {}
        self._holds: set[object] = set()
        self._series: dict[tuple[str, str], frozenset[tuple[str, str]]] = {}

    def around(self, spot: Spot) -> Around:
        """What the cell's surroundings state."""
        return self._surroundings.of(spot)

    def beside(self, spot: Spot) -> list[tuple[str, Time, Spot]]:
        """The other periods of a row of a scorecard: label, time and cell."""
        return self._surroundings.beside(spot)

    def headed_beside(self, spot: Spot) -> list[tuple[str, Spot]]:
        """The cells of a row of a scorecard with areas side by side: heading and cell."""
        return self._surroundings.headed_beside(spot)

    def faults(
        self, spot: Spot, areas: Collection[str], period: str, indicator: Entry | None
    ) -> list[str]:
        """Why a cell is not of this area, period and indicator, each as a sentence.

        Parameters
        ----------
        areas : the codes of places of which it may be any; none where nothing is asked of it.
        period : the label in the ledger, "" for any.
        indicator : its entry in the ledger, None for any.
        """
        found = self._surroundings.of(spot)
        if self._is_known_to_hold(spot, found, areas, period, indicator):
            return []
        faults = [
            *(self._area_faults(spot, found, areas) if areas else ()),
            *(_period_faults(spot, found, period) if period else ()),
            *(self._indicator_faults(spot, found, indicator) if indicator else ()),
        ]
        if not faults:
            self._holds.update(_asked(spot.file, found, areas, period, indicator))
        return faults

    def _is_known_to_hold(
        self,
        spot: Spot,
        found: Around,
        areas: Collection[str],
        period: str,
        indicator: Entry | None,
    ) -> bool:
        """Whether this row's names and this column's were held against the same before."""
        return self._holds.issuperset(_asked(spot.file, found, areas, period, indicator))

    def _area_faults(self, spot: Spot, found: Around, areas: Collection[str]) -> Iterator[str]:
        if found.area is None:
            return
        stated = self._gazetteer.code(found.area)
        if stated and (stated in areas or any(self._joined.get(each) == stated for each in areas)):
            return
        name = found.area.name or found.area.code
        if name:
            yield f'{spot} stands under "{name}", which is another place.'
        else:
            yield f"{spot} stands in a row that names no place."

    def _indicator_faults(self, spot: Spot, found: Around, entry: Entry) -> Iterator[str]:
        name = found.indicator
        if found.series is not None and self._is_another(spot.file, found.series, entry):
            yield f'{spot} stands under "{found.series.name}", which is another indicator.'
        if name is None:
            return
        if not (name.code or name.name):
            yield f"{spot} stands in a row that names no indicator."
        elif name.code and not self._names.of_row_code(entry, name.code):
            yield f'{spot} stands under "{name.code}", which is another indicator.'
        elif not name.code and not self._names.means(entry, name) and self._is_named(entry):
            yield f'{spot} stands under "{name.name}", which is another indicator.'

    def _is_another(self, file: str, series: IndicatorName, entry: Entry) -> bool:
        """Whether a published file has the indicator, by its mapping, in another series."""
        key = file, str(entry["id"])
        if key not in self._series:
            names = (
                name
                for table in self._index.tables
                if table.file == file
                for name in table.indicators
                if self._names.means(entry, name)
            )
            self._series[key] = frozenset((name.topic, name.name) for name in names)
        known = self._series[key]
        return bool(known) and (series.topic, series.name) not in known

    def _is_named(self, entry: Entry) -> bool:
        """Whether any file calls the indicator by a name that is known, so that others are not."""
        key = str(entry["id"])
        if key not in self._known:
            names = self._index.indicators
            self._known[key] = any(self._names.means(entry, name) for name in names)
        return self._known[key]


def _asked(
    file: str, found: Around, areas: Collection[str], period: str, indicator: Entry | None
) -> tuple[object, object, object]:
    """What is asked of a cell, taken apart: of its place, its period and its indicator."""
    key = indicator["id"] if indicator else ""
    return (
        (found.area, tuple(areas)),
        (found.label, found.times, found.cut, found.loose, period),
        (file, found.indicator, found.series, key),
    )


def _period_faults(spot: Spot, found: Around, period: str) -> Iterator[str]:
    if found.label is None:
        return
    time = time_of(period)
    if time is None or time in found.times:
        return
    if found.loose and any(each.last == time.last for each in found.times):
        return  # "Oct-19" over a figure of the year to date, or of the month's last day
    cut = len(found.label) == _DIGITS_OF_A_YEAR and period.startswith(found.label)
    if found.cut and cut:
        return
    if found.label:
        yield f'{spot} stands under "{found.label}", which is another period than {period}.'
    else:
        yield f"{spot} stands under no period."
