"""Rules that somebody set: targets, bands, margins, baselines, overrides and stated ratings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal

from reportgen.domain.number import clean
from reportgen.domain.problem import Problem, Severity
from reportgen.domain.source import Provenance
from reportgen.domain.threshold import (
    Bands,
    Polarity,
    Target,
    TargetScope,
    Thresholds,
    Tolerance,
    ToleranceUnit,
)
from reportgen.errors import WorkbookError, did_you_mean
from reportgen.ingest.areas.area_book import AreaBook
from reportgen.ingest.periods import read_period
from reportgen.ingest.ratings import rating_of
from reportgen.ingest.records import Heading, Record, day_of

HEADINGS = (
    Heading("indicator_code", ("code", "indicator"), required=True),
    Heading("area"),
    Heading("target"),
    Heading("target_scope"),
    Heading("target_period", ("target year",)),
    Heading("tolerance"),
    Heading("tolerance_unit"),
    Heading("green"),
    Heading("red"),
    Heading("similar_within"),
    Heading("similar_unit"),
    Heading("baseline"),
    Heading("polarity", ("polarity override",)),
    Heading("rating", ("rag",)),
    Heading("rating_period", ("rated period",)),
    Heading("owner", ("set by",)),
    Heading("date"),
    Heading("reason"),
)
_UNITS = {
    "": ToleranceUnit.POINTS,
    "points": ToleranceUnit.POINTS,
    "per cent": ToleranceUnit.PER_CENT,
    "percent": ToleranceUnit.PER_CENT,
    "%": ToleranceUnit.PER_CENT,
}


_LARGEST = Decimal(10) ** 12


@dataclass(frozen=True, slots=True)
class Ruling:
    """All rules of one indicator; `polarity` and its `provenance` only when it is overridden."""

    thresholds: Thresholds = field(default_factory=Thresholds)
    polarity: Polarity | None = None
    provenance: Provenance | None = None


def rulings_of(
    records: Sequence[Record], book: AreaBook, area: str
) -> tuple[Mapping[str, Ruling], tuple[Problem, ...]]:
    """The rules of each indicator code, and what is told of single rows.

    Parameters
    ----------
    records : rows of the rules sheets, most trusted first: the workbook's before rules.csv.
    area : the code of the single area that is asked for; "" when there are several.

    A rule for one area goes before a rule for every area of the same source.

    Raises
    ------
    WorkbookError : when a row holds a number or word that cannot be used.
    """
    rulings: dict[str, Ruling] = {}
    problems: list[Problem] = []
    for record in _local_first(records):
        if record["area"] and book.code(record["area"]) != area:
            problems.append(_not_applied(record, book))
            continue
        problems.extend(_unexplained(record))
        code = record["indicator_code"]
        rulings[code] = _filled_up(rulings.get(code, Ruling()), _ruling(record))
    return rulings, tuple(problems)


def _local_first(records: Sequence[Record]) -> list[Record]:
    """The rows in order of trust; within one file or sheet those for one area first."""
    sources = {_source(record): None for record in records}
    order = {source: place for place, source in enumerate(sources)}
    return sorted(records, key=lambda record: (order[_source(record)], not record["area"]))


def _source(record: Record) -> str:
    return record.place.rpartition(", row ")[0]


def _filled_up(known: Ruling, further: Ruling) -> Ruling:
    """A ruling with its gaps filled from a less trusted one."""
    first, second = known.thresholds, further.thresholds
    thresholds = Thresholds(
        target=first.target or second.target,
        bands=first.bands or second.bands,
        similar_within=first.similar_within or second.similar_within,
        similar_provenance=first.similar_provenance or second.similar_provenance,
        baseline=first.baseline or second.baseline,
        baseline_provenance=first.baseline_provenance or second.baseline_provenance,
        rating=first.rating or second.rating,
    )
    if known.polarity is None:
        return Ruling(thresholds, further.polarity, further.provenance)
    return replace(known, thresholds=thresholds)


def _ruling(record: Record) -> Ruling:
    provenance = Provenance(record.place, record["owner"], day_of(record), record["reason"])
    similar = _tolerance(record, "similar_within", "similar_unit")
    polarity = _polarity(record)
    thresholds = Thresholds(
        target=_target(record, provenance),
        bands=_bands(record, provenance),
        similar_within=similar,
        similar_provenance=provenance if similar else None,
        baseline=_baseline(record),
        baseline_provenance=provenance if record["baseline"] else None,
        rating=rating_of(record, provenance),
    )
    return Ruling(thresholds, polarity, provenance if polarity else None)


def _target(record: Record, provenance: Provenance) -> Target | None:
    value = _number(record, "target")
    if value is None:
        return None
    scope = record["target_scope"].casefold() or TargetScope.LOCAL.value
    if scope not in set(TargetScope):
        raise _unusable(record, "target_scope", [each.value for each in TargetScope])
    tolerance = _tolerance(record, "tolerance", "tolerance_unit")
    return Target(value, provenance, TargetScope(scope), tolerance, _time(record))


def _bands(record: Record, provenance: Provenance) -> Bands | None:
    green, red = _number(record, "green"), _number(record, "red")
    if green is None and red is None:
        return None
    if green is None or red is None:
        raise WorkbookError(
            record.place,
            "one edge of the bands is missing.",
            "Expected both green and red, or neither.",
            "fill the other column, or empty both.",
        )
    return Bands(green, red, provenance)


def _tolerance(record: Record, heading: str, unit_heading: str) -> Tolerance | None:
    size = _number(record, heading)
    if size is None:
        return None
    unit = record[unit_heading].casefold()
    if unit not in _UNITS:
        raise _unusable(record, unit_heading, ["points", "per cent"])
    if size < 0:
        raise _unusable(record, heading, ["a number of nought or more"])
    return Tolerance(size, _UNITS[unit])


def _polarity(record: Record) -> Polarity | None:
    word = record["polarity"].casefold()
    if not word:
        return None
    if word not in (Polarity.HIGH, Polarity.LOW, Polarity.NONE):
        raise _unusable(record, "polarity", ["high", "low", "none"])
    return Polarity(word)


def _time(record: Record) -> str:
    """The time of a target, labelled as everywhere else; "" where none is stated."""
    written = record["target_period"]
    found = read_period(written) if written else None
    if written and found is None:
        raise _unusable(record, "target_period", ["a period such as 2018/19 or October 2019"])
    return found.label if found else ""


def _baseline(record: Record) -> str:
    if record["baseline"] and read_period(record["baseline"]) is None:
        raise _unusable(record, "baseline", ["a period such as 2018 or 2018/19"])
    return record["baseline"]


def _number(record: Record, heading: str) -> Decimal | None:
    text = record[heading].replace(",", "").removesuffix("%").strip()
    if not text:
        return None
    try:
        number = clean(text)
    except ValueError:
        raise _unusable(record, heading, ["a number"]) from None
    if abs(number) > _LARGEST:
        raise _unusable(record, heading, ["a number that a figure can reach"])
    return number


def _unusable(record: Record, heading: str, offered: Sequence[str]) -> WorkbookError:
    near = did_you_mean(record[heading], offered) if len(offered) > 1 else ""
    return WorkbookError(
        record.place,
        f'{heading} is "{record[heading]}".',
        f"Expected {' or '.join(offered)}. {near}".strip(),
        f"correct the column {heading}.",
    )


def _unexplained(record: Record) -> list[Problem]:
    """A warning for an override that does not say who set it, when and why."""
    missing = [heading for heading in ("owner", "date", "reason") if not record[heading]]
    if not record["polarity"] or not missing:
        return []
    return [
        Problem(
            Severity.WARNING,
            record.place,
            f"the polarity is overridden without {' or '.join(missing)}.",
            "Expected who set the override, when and why, because the report prints it.",
            f"fill {', '.join(missing)}.",
            record["indicator_code"],
        )
    ]


def _not_applied(record: Record, book: AreaBook) -> Problem:
    code = book.code(record["area"])
    if not code:
        near = did_you_mean(record["area"], book.names)
        return Problem(
            Severity.SEVERE,
            record.place,
            f'the rule is for "{record["area"]}", which no area is named.',
            f"Expected an area's name or LA number, or nothing for every area. {near}".strip(),
            "correct the column area; until then the rule is not applied.",
            record["indicator_code"],
        )
    return Problem(
        Severity.NOTE,
        record.place,
        f"the rule is for {book.areas[code].name} alone and was not applied.",
        "A rule for one area applies when that area alone is reported on.",
        "nothing needs to be done.",
        record["indicator_code"],
        code,
    )
