"""The evidence of one report: figures by the ledger's names, read from cells."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import cached_property
from typing import Any

from reportgen.verify.evidence import Reading
from reportgen.verify.files import made_from
from reportgen.verify.ledger import Ledger
from reportgen.verify.told_cells import Told, by_place, places_of, told_figures
from reportgen.verify.workbook.calendar import Time, time_of
from reportgen.verify.workbook.catalogue import catalogue_of
from reportgen.verify.workbook.ended import ended
from reportgen.verify.workbook.gazetteer import Gazetteer
from reportgen.verify.workbook.identity import Identity
from reportgen.verify.workbook.indicator_names import IndicatorNames
from reportgen.verify.workbook.numbers import exact
from reportgen.verify.workbook.opened import Workbooks
from reportgen.verify.workbook.places import Spot
from reportgen.verify.workbook.settled import one_each
from reportgen.verify.workbook.written import AreaName, IndicatorName, Written

Entry = Mapping[str, Any]
_AUTHORITY = "authority"
_NOBODY_HAS_ONE = "x"  # of a mean without any member
_PLACES_OF_A_MEAN = 1
_DIGITS_OF_A_YEAR = 4
_STATUS = re.compile(r"\([A-Za-z.]+\)")


class EvidenceOf:
    """What stands in the workbooks of one report; `Evidence` says what each call gives.

    A figure is looked up by headings. Where a layout has none that are known, the cells are
    those that the ledger names, read and held against what stands around them.

    Parameters
    ----------
    ledger : which indicators, areas and comparators there are; its figures are not believed.
    workbooks : the files; one object may serve every report of a batch.
    """

    def __init__(self, ledger: Ledger, workbooks: Workbooks) -> None:
        self.ledger = ledger
        self.workbooks = workbooks
        self._catalogue = catalogue_of(workbooks)
        self.gazetteer = Gazetteer(ledger.areas)
        self.names = IndicatorNames(ledger.indicators, self._catalogue.names)
        self.identity = Identity(workbooks, self.gazetteer, self.names, self._catalogue)
        self._lines: dict[tuple[str, str], Mapping[Time, Written]] = {}
        self._two_named: set[tuple[str, str]] = set()
        self._indicators: dict[str, tuple[IndicatorName, ...]] = {}

    def cell(self, place: str) -> str | None:
        return self.workbooks.cell(place)

    @cached_property
    def not_given(self) -> frozenset[str]:
        """The files that the report was made from and that are not among those given."""
        return frozenset(made_from(self.ledger)) - set(self.workbooks.files)

    def row(self, place: str) -> Mapping[str, str]:
        found = self.workbooks.spots(place)
        return self.workbooks.row(found[0]) if len(found) == 1 else {}

    def at(self, indicator: str, of: str, period: str) -> Reading | None:
        """A mean of neighbours is given from the first member on: whether so few may be told
        is for the rules to say."""
        entry, time = self.names.entry(indicator), time_of(period)
        if entry is None or time is None:
            return None
        area, codes = places_of(self.ledger, self.gazetteer, of)
        if not area:
            return self._mean(entry, of, codes, time, period) if codes else None
        written = self._at(entry, area, time)
        return None if written is None else self._reading(entry, of, period, written)

    def line(self, indicator: str, of: str) -> Sequence[Reading]:
        entry = self.names.entry(indicator)
        if entry is None:
            return ()
        _, codes = places_of(self.ledger, self.gazetteer, of)
        labels = self._labels(entry, codes)
        found = (self.at(indicator, of, labels[time]) for time in sorted(labels))
        return [reading for reading in found if reading is not None]

    def field(self, indicator: str, period: str) -> Sequence[tuple[str, Reading]]:
        entry, time = self.names.entry(indicator), time_of(period)
        if entry is None or time is None:
            return ()
        found = {
            code: self._reading(entry, self._label_of(code), period, settled[0])
            for code, written in self._across(entry, time).items()
            if (settled := one_each(written, self._catalogue))
        }
        held = {code for code, reading in found.items() if reading.stored is not None}
        areas = self.ledger.area
        return [
            (code, reading)
            for code, reading in found.items()
            if areas[code].get("live", True)
            or not held.issuperset(areas[code].get("successors", ()))
        ]

    def written(self, entry: Entry, area: str) -> Mapping[Time, Written]:
        """All that the workbooks hold of one line, by time; `area` is the place's code."""
        key = str(entry["id"]), area
        if key not in self._lines:
            found = [
                self._relabelled(entry, each)
                for name in self.indicator_names(entry)
                for place in self._areas.get(area, ())
                for each in self.workbooks.index.line(name, place)
            ]
            lines = {each.time: each for each in one_each(found, self._catalogue)}
            for told in self._told.get(key, ()):
                time = time_of(told.period)
                if time is not None and time not in lines:
                    lines |= self._read(entry, told, time) or self._beside(key[0], told, time)
            if any(each.also not in (None, each.time) for each in lines.values()):
                self._two_named.add(key)
            self._lines[key] = lines
        return self._lines[key]

    def _at(self, entry: Entry, area: str, time: Time) -> Written | None:
        """What stands for one period, by either of the names that it may have."""
        lines = self.written(entry, area)
        if time in lines or (str(entry["id"]), area) not in self._two_named:
            return lines.get(time)
        return next((each for each in lines.values() if each.also == time), None)

    def indicator_names(self, entry: Entry) -> tuple[IndicatorName, ...]:
        """How the files call an indicator of the ledger; () where none of them does."""
        key = str(entry["id"])
        if key not in self._indicators:
            named = self.names.best(entry, self.workbooks.index.indicators)
            self._indicators[key] = named or self._series(entry)
        return self._indicators[key]

    def _series(self, entry: Entry) -> tuple[IndicatorName, ...]:
        """Where a layout names no indicator: what most cells share that the ledger gives it."""
        key = str(entry["id"])
        found = Counter(
            series
            for (indicator, area), told in self._told.items()
            for each in told
            if indicator == key
            for spot in self._spots(each)
            if (series := self.identity.around(spot).series)
            and not self.identity.faults(spot, (area,), each.period, None)
        )
        return tuple(name for name, _ in found.most_common(1))

    def _spots(self, told: Told) -> Sequence[Spot]:
        return [spot for cell in told.cells for spot in self.workbooks.spots(cell)]

    @cached_property
    def told(self) -> tuple[Told, ...]:
        """Every figure of the ledger, with the cells that it names."""
        return tuple(told_figures(self.ledger, self.names, self.gazetteer))

    @cached_property
    def _told(self) -> Mapping[tuple[str, str], Sequence[Told]]:
        return by_place(self.told)

    @cached_property
    def _areas(self) -> Mapping[str, Sequence[AreaName]]:
        found: dict[str, list[AreaName]] = {}
        for name in self.workbooks.index.areas:
            code = self.gazetteer.code(name)
            if code:
                found.setdefault(code, []).append(name)
        return found

    def _across(self, entry: Entry, time: Time) -> Mapping[str, Sequence[Written]]:
        """What the files hold of one period, by the codes of authorities."""
        found: dict[str, list[Written]] = {}
        for name in self.indicator_names(entry):
            for each in self.workbooks.index.across(name, time):
                code = self.gazetteer.code(each.area)
                if code and self.ledger.area[code]["kind"] == _AUTHORITY:
                    found.setdefault(code, []).append(each)
        return found

    def _mean(
        self, entry: Entry, of: str, codes: Sequence[str], time: Time, period: str
    ) -> Reading | None:
        lines = [self._at(entry, code, time) for code in codes]
        written = [each for each in lines if each is not None]
        if not written:
            return None
        held = [each for each in written if each.stored is not None]
        places = _mean_places(entry)
        if not held:
            return Reading(of, period, None, places, _NOBODY_HAS_ONE, (), 0, len(codes))
        total = sum((each.stored for each in held if each.stored is not None), Decimal(0))
        cells = tuple(each.place for each in held)
        mean = exact(total / len(held))
        return Reading(of, period, mean, places, "", cells, len(held), len(codes))

    def _labels(self, entry: Entry, codes: Sequence[str]) -> Mapping[Time, str]:
        """The periods of some places up to the report's own, as the ledger or the file says."""
        asked = time_of(str(self.ledger.report.get("as_of") or ""))
        found = {
            time: _STATUS.sub("", written.label).strip()
            for code in codes
            for time, written in self.written(entry, code).items()
            if asked is None or ended(entry, time, asked)
        }
        known = self._told_labels.get(str(entry["id"]), {})
        return {time: known.get(time, label) for time, label in found.items()}

    @cached_property
    def _told_labels(self) -> Mapping[str, Mapping[Time, str]]:
        found: dict[str, dict[Time, str]] = {}
        for each in self.told:
            time = time_of(each.period)
            if each.indicator is not None and time is not None:
                found.setdefault(str(each.indicator["id"]), {})[time] = each.period
        return found

    def _label_of(self, code: str) -> str:
        entry = self.ledger.area[code]
        return str(entry.get("said") or entry["name"]).removeprefix("the ")

    def _reading(self, entry: Entry, of: str, period: str, written: Written) -> Reading:
        marker = ""
        if written.stored is None:
            marker = self._catalogue.marker(written.text, written.blank)
        places = int(entry["places"])
        return Reading(of, period, written.stored, places, marker, (written.place,))

    def _read(self, entry: Entry, told: Told, time: Time) -> Mapping[Time, Written]:
        """The cell that the ledger names, where nothing around it says that it is another.

        Of a row with a column for each period the others of its kind come with it.
        """
        spots = self._spots(told)
        if len(spots) != 1 or self.workbooks.text(spots[0]) is None:
            return {}
        spot = spots[0]
        if self.identity.faults(spot, (told.area,), told.period, entry):
            return {}
        others = self.identity.beside(spot)
        found = [(told.period, time, spot)]
        found += [each for each in others if each[1].sort == time.sort]
        return {time: self._cell(label, time, spot) for label, time, spot in reversed(found)}

    def _beside(self, indicator: str, told: Told, time: Time) -> Mapping[Time, Written]:
        """The cell of a place whose sign no claim names, in the row of another place's figure."""
        for spot in () if told.cells else self._side_by_side.get((indicator, told.period), ()):
            for heading, beside in self.identity.headed_beside(spot):
                if self.gazetteer.may_be(told.area, heading):
                    return {time: self._cell(told.period, time, beside)}
        return {}

    @cached_property
    def _side_by_side(self) -> Mapping[tuple[str, str], Sequence[Spot]]:
        """Named cells by indicator and period, in sheets that no headings tell."""
        found: dict[tuple[str, str], list[Spot]] = {}
        for each in self.told:
            if each.indicator is None or not each.period:
                continue
            loose = [spot for spot in self._spots(each) if self.identity.around(spot).loose]
            found.setdefault((str(each.indicator["id"]), each.period), []).extend(loose)
        return found

    def _cell(self, label: str, time: Time, spot: Spot) -> Written:
        text, around = self.workbooks.text(spot) or "", self.identity.around(spot)
        return Written(
            around.indicator or IndicatorName("", "", ""),
            around.area or AreaName("", ""),
            label,
            time,
            self.workbooks.figure(spot),
            text,
            str(spot),
            "empty",
        )

    def _relabelled(self, entry: Entry, written: Written) -> Written:
        """A heading that was cut to its first year has the one label that the ledger gives it,
        a year in two halves the one of its two names that the ledger uses."""
        known = self._told_labels.get(str(entry["id"]), {})
        if written.also is not None and written.time not in known and written.also in known:
            return replace(written, time=written.also, label=known[written.also])
        if len(written.label) != _DIGITS_OF_A_YEAR or written.blank == "empty":
            return written
        label = self._long_labels.get(str(entry["id"]), {}).get(written.label, "")
        time = time_of(label) if label else None
        return written if time is None else replace(written, label=label, time=time)

    @cached_property
    def _long_labels(self) -> Mapping[str, Mapping[str, str]]:
        """By indicator the label of each year that the ledger never names by itself."""
        labels: dict[str, set[str]] = {}
        for each in self.told:
            if each.indicator is not None and each.period:
                labels.setdefault(str(each.indicator["id"]), set()).add(each.period)
        return {
            indicator: {
                label[:_DIGITS_OF_A_YEAR]: label
                for label in sorted(known)
                if len(label) > _DIGITS_OF_A_YEAR and label[:_DIGITS_OF_A_YEAR] not in known
            }
            for indicator, known in labels.items()
        }


def _mean_places(entry: Entry) -> int:
    """The places of a mean: one at least, none of numbers; money keeps its publisher's."""
    measure, places = entry["measure"], int(entry["places"])
    if measure == "count":
        return 0
    return places if measure == "money" else max(_PLACES_OF_A_MEAN, places)
