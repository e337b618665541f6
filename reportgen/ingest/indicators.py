"""Indicators made from the catalogue's records: nothing is assumed that no source says."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import TypeVar

from reportgen.domain.indicator import Indicator, Measure, Part, PeriodMeaning, YearType
from reportgen.domain.source import Provenance
from reportgen.domain.threshold import Polarity
from reportgen.errors import WorkbookError, did_you_mean
from reportgen.ingest.catalogue import Catalogue, Key, said
from reportgen.ingest.records import Record
from reportgen.ingest.rules import Ruling
from reportgen.ingest.seen import Seen

_DEFAULT_PLACES = 1  # what LAIT itself takes where the dictionary says nothing
Word = TypeVar("Word", bound=StrEnum)


def indicators_of(
    catalogue: Catalogue, rulings: Mapping[str, Ruling], seen: Mapping[str, Seen]
) -> dict[str, Indicator]:
    """Every indicator of the catalogue by `Indicator.id`, in its order.

    Parameters
    ----------
    rulings : the rules of each code; none for most.
    seen : what the figures show, for each code that has some.

    Raises
    ------
    WorkbookError : when a record holds a word or number that is not on offer.
    """
    made = (
        _indicator(key, records, rulings.get(key[1], Ruling()), seen.get(key[1], Seen()))
        for key, records in catalogue.records.items()
    )
    return {indicator.id: indicator for indicator in made}


def _indicator(key: Key, records: Sequence[Record], ruling: Ruling, seen: Seen) -> Indicator:
    topic, code = key
    polarity, provenance = _polarity(records)
    overridden = None
    if ruling.polarity is not None and ruling.polarity is not polarity:
        overridden, polarity, provenance = polarity, ruling.polarity, ruling.provenance
    return Indicator(
        code=code,
        topic=topic,
        name=said(records, "measure") or code,
        short=said(records, "short"),
        subject=said(records, "subject"),
        polarity=polarity,
        polarity_provenance=provenance,
        polarity_overridden=overridden,
        measure=_word(records, "kind", Measure, Measure.OTHER),
        unit=_unit(records),
        places=_places(records, seen),
        year_type=_word(records, "year_type", YearType, YearType.OTHER),
        meaning=_word(records, "meaning", PeriodMeaning, PeriodMeaning.UNSTATED),
        day=said(records, "day"),
        pair=said(records, "pair"),
        numerator=said(records, "numerator"),
        denominator=said(records, "denominator"),
        outflow=said(records, "outflow"),
        part=_part(records),
        description=said(records, "description"),
        source=said(records, "source"),
        link=said(records, "link"),
        released=_released(records, seen),
        quartiles=said(records, "quartiles").casefold() not in ("no", "false"),
        thresholds=ruling.thresholds,
    )


def unknown_indicator(code: str, topic: str, name: str, seen: Seen, ruling: Ruling) -> Indicator:
    """An indicator that only the figures name: no polarity, no unit, no wording."""
    return Indicator(
        code=code,
        topic=topic or "Other",
        name=name or code,
        polarity=ruling.polarity or Polarity.UNSTATED,
        polarity_provenance=ruling.provenance,
        places=0 if seen.whole else _DEFAULT_PLACES,
        thresholds=ruling.thresholds,
    )


def _part(records: Sequence[Record]) -> Part | None:
    """What part of which whole it is; None for an indicator that stands for itself."""
    whole, name = said(records, "part_of"), said(records, "part")
    if not whole:
        return None
    complete = said(records, "parts_complete").casefold() not in ("no", "false")
    return Part(said(records, "dimension"), name or said(records, "measure"), whole, complete)


def _polarity(records: Sequence[Record]) -> tuple[Polarity, Provenance | None]:
    for record in records:
        if record["polarity"]:
            polarity = _one_word(record, "polarity", Polarity)
            return polarity, Provenance(record.place)
    return Polarity.UNSTATED, None


def _unit(records: Sequence[Record]) -> str:
    """The unit of the first record that states the kind of number; its "" is an answer."""
    for record in records:
        if record["unit"] or record["kind"]:
            return record["unit"]
    return ""


def _places(records: Sequence[Record], seen: Seen) -> int:
    for record in records:
        if record["places"]:
            if not record["places"].isdigit():
                raise _unusable(record, "places", "a whole number of decimal places, 0 or more")
            return int(record["places"])
    whole_elsewhere = said(records, "places_seen") in ("", "0")
    return 0 if seen.whole and whole_elsewhere else _DEFAULT_PLACES


def _released(records: Sequence[Record], seen: Seen) -> str:
    """The release date, from what came with the figures: the workbook or the dictionary.

    The catalogue's own date is taken only where neither says anything of the indicator and
    the figures reach as far as the catalogue knows; an older file has another date.
    """
    beside = [record for record in records if not record["last_period"]]
    if beside:
        return said(beside, "released")
    reached = (record for record in records if record["last_period"] == seen.last_period)
    return said(reached, "released")


def _word(records: Sequence[Record], heading: str, words: type[Word], default: Word) -> Word:
    for record in records:
        if record[heading]:
            return _one_word(record, heading, words)
    return default


def _one_word(record: Record, heading: str, words: type[Word]) -> Word:
    try:
        return words(record[heading].casefold())
    except ValueError:
        offered = [each.value for each in words]
        near = did_you_mean(record[heading], offered)
        raise _unusable(record, heading, f"one of {', '.join(offered)}", near) from None


def _unusable(record: Record, heading: str, expected: str, near: str = "") -> WorkbookError:
    return WorkbookError(
        record.place,
        f'{heading} is "{record[heading]}".',
        f"Expected {expected}. {near}".strip(),
        f"correct the column {heading}.",
    )
