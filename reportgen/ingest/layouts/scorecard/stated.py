"""What a scorecard states itself of indicators, areas and rules, as rows of our own sheets."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from reportgen.domain.indicator import Measure, PeriodMeaning
from reportgen.domain.period import PeriodStyle
from reportgen.domain.problem import Problem, Severity
from reportgen.domain.threshold import Polarity
from reportgen.ingest.areas.area_book import AreaBook
from reportgen.ingest.files.grid import Grid
from reportgen.ingest.labels import fold
from reportgen.ingest.layouts.scorecard.card import Card, card_of, code_of
from reportgen.ingest.layouts.scorecard.entries import YEAR
from reportgen.ingest.layouts.scorecard.kinds import kind_of, places_of
from reportgen.ingest.layouts.scorecard.mapping import RowEntry
from reportgen.ingest.layouts.scorecard.ratings import ratings
from reportgen.ingest.layouts.scorecard.rows import Row, key_of
from reportgen.ingest.layouts.scorecard.thresholds import Thresholds, thresholds_of
from reportgen.ingest.layouts.scorecard.times import Note, note_of
from reportgen.ingest.layouts.scorecard.words import Role, polarity_of
from reportgen.ingest.mapping_files import MappingFile
from reportgen.ingest.records import Record

OWNER = "the council, as its scorecard states"
_SOURCE = "the council's own scorecard"
ROW = "stands in"  # no heading of the catalogue: where the scorecard names the indicator
_KINDS = {
    PeriodStyle.MONTH.value: "by month",
    PeriodStyle.QUARTER.value: "by quarter",
    PeriodStyle.TO_DATE.value: "year to date",
    PeriodStyle.ROLLING.value: "over 12 months",
    PeriodStyle.DAY.value: "on one day",
    YEAR: "by year",
}
_YES = frozenset({"yes", "y", "true"})


@dataclass(frozen=True, slots=True)
class Way:
    """Which way is good for a row, and where that stands; `fault` is a word nobody knows."""

    polarity: Polarity
    place: str
    fault: str = ""


def states(
    grid: Grid, header: int, mappings: Sequence[MappingFile], book: AreaBook
) -> Mapping[str, Sequence[Record]]:
    """The rows of "Indicators", "Areas" and "Rules" that a scorecard gives.

    Raises
    ------
    WorkbookError : when no authority is named, or a cell holds two figures.
    """
    card = card_of(grid, header, mappings, book)
    return {
        "Indicators": tuple(_indicators(card)),
        "Areas": tuple(_areas(card)),
        "Rules": (*_rules(card), *ratings(card)),
    }


def way_of(card: Card, row: Row) -> Way:
    """The polarity of a row: by the description, else by the column."""
    key, entry = card.found.row(row.number, row.name)
    if entry.polarity is not None:
        return Way(entry.polarity, card.found.file.place("indicators", key, "polarity"))
    column, text = card.column(Role.POLARITY), card.text(row, Role.POLARITY)
    place = card.at(row, Role.POLARITY)
    if column is None or not text or text == "-":
        return Way(Polarity.UNSTATED, card.at(row, Role.NAME))
    if fold(text) in _YES and fold(column.heading).split()[0] in ("high", "higher", "bigger"):
        return Way(Polarity.HIGH, place)
    found = polarity_of(text)
    return Way(found or Polarity.UNSTATED, place, "" if found else text)


def thresholds(card: Card, row: Row) -> Thresholds:
    """The target, bands and tolerance of a row."""
    return thresholds_of(card, row, way_of(card, row).polarity, kind_of(card, row)[0] or _OTHER)


_OTHER = Measure.OTHER


def unknown_ways(card: Card) -> Iterator[Problem]:
    """A warning for each word in the column of polarity that says neither high nor low."""
    for row in first_rows(card):
        way = way_of(card, row)
        if way.fault:
            yield Problem(
                Severity.WARNING,
                way.place,
                f'"{way.fault}" does not say which way is good for {row.name}.',
                "Expected high, low or neutral, bigger or smaller, or an arrow up or down.",
                "write one of these; until then nothing is called better or worse.",
                card.base(row),
            )


def first_rows(card: Card) -> list[Row]:
    """The first row of each indicator; the others are of further areas."""
    return list({key_of(row): row for row in reversed(card.rows.kept)}.values())[::-1]


def _indicators(card: Card) -> Iterator[Record]:
    rows = {card.base(row): row for row in reversed(first_rows(card))}
    held = dict.fromkeys((each.base, each.kind, each.part) for each in card.entries)
    places = {base: place for place, base in enumerate(reversed(rows))}
    for base, kind, part in sorted(
        held, key=lambda key: (places[key[0]], key[1] != card.mains.get(key[0]), key[1:])
    ):
        yield _indicator(card, rows[base], kind, part)


def _indicator(card: Card, row: Row, kind: str, part: str) -> Record:
    base = card.base(row)
    main = card.mains.get(base, kind)
    entry = card.found.row(row.number, row.name)[1]
    way = way_of(card, row)
    values = {
        "code": code_of(base, kind, main, part),
        "topic": entry.topic or row.topic,
        "measure": _name(entry.measure or row.name, kind if kind != main else "", part),
        ROW: card.at(row, Role.NAME),
        "source": entry.source or card.found.body.source or f"{_SOURCE} ({card.grid.file})",
        "meaning": _meaning(card, row, kind, bool(entry.code)).value,
    }
    if part:
        values |= {"kind": Measure.COUNT.value, "places": "0"}
        return Record(card.at(row, Role.NAME), _filled(values))
    values |= _wording(card, row, entry, of_catalogue=bool(entry.code) and kind == main)
    if way.polarity is not Polarity.UNSTATED:
        values["polarity"] = way.polarity.value
    fractions = {each.part for each in card.entries if each.base == base and each.kind == kind}
    for each in sorted(fractions - {""}):
        values[each] = code_of(base, kind, main, each)
    return Record(way.place, _filled(values))


def _wording(card: Card, row: Row, entry: RowEntry, *, of_catalogue: bool) -> dict[str, str]:
    """The unit, places and phrases; a code of the catalogue has its own unit and phrases."""
    kind, unit = kind_of(card, row)
    said = bool(entry.unit or entry.kind or card.text(row, Role.UNIT))
    values = {
        "places": places_of(card, row, entry),
        "pair": _pair(card, entry),
        "short": entry.short,
        "subject": entry.subject,
        "description": entry.description,
    }
    if kind is not None and (said or not of_catalogue):
        values |= {"kind": kind.value, "unit": unit}
    return values


def _pair(card: Card, entry: RowEntry) -> str:
    """The code of the row that a description names as the pair; a code stands as it is."""
    for row in card.rows.kept:
        if entry.pair and fold(entry.pair) in (fold(row.name), fold(row.number)):
            return card.base(row)
    return entry.pair


def _filled(values: Mapping[str, str]) -> dict[str, str]:
    return {name: text for name, text in values.items() if text}


def _name(name: str, kind: str, part: str) -> str:
    told = ", ".join(filter(None, (_KINDS.get(kind, kind), part)))
    return f"{name} ({told})" if told else name


def _meaning(card: Card, row: Row, kind: str, of_catalogue: bool) -> PeriodMeaning:
    """What a period of these figures is, where the row says it."""
    said = card.found.row(row.number, row.name)[1].period or card.found.body.period
    column = card.column(Role.NOTE)
    note = said or (note_of(card.text(row, Role.NOTE) or column.heading) if column else None)
    if kind == PeriodStyle.DAY.value:
        return PeriodMeaning.STOCK
    if kind == YEAR or note is None or of_catalogue:
        return PeriodMeaning.UNSTATED
    return PeriodMeaning.STOCK if note is Note.SNAPSHOT else PeriodMeaning.FLOW


def _areas(card: Card) -> Iterator[Record]:
    for code, text in card.parts.items():
        yield Record(
            card.grid.at(card.band.header, 0),
            {
                "code": code,
                "name": f"{text} ({card.area.name})",
                "kind": "local",
                "said": text,
                "within": card.area.code,
            },
        )


def _rules(card: Card) -> Iterator[Record]:
    when = card.as_at
    for row in first_rows(card):
        found = thresholds(card, row)
        base = card.base(row)
        if not found.values or base not in card.mains:
            continue
        values = {
            "indicator_code": code_of(base, card.mains[base], card.mains[base]),
            "area": card.area.name,
            "target_scope": "local" if "target" in found.values else "",
            "owner": OWNER,
            "date": _iso(when.ends, when.day) if when and when.day else "",
            **found.values,
        }
        yield Record(found.place, _filled(values))


def _iso(ends: int, day: int) -> str:
    year, month = divmod(ends, 12)
    return f"{year}-{month + 1:02d}-{day:02d}"
