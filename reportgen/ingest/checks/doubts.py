"""What a reader of the problems list should know of the indicators that have figures."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from reportgen.domain.indicator import Indicator
from reportgen.domain.problem import Problem, Severity
from reportgen.domain.threshold import Polarity
from reportgen.errors import WorkbookError, did_you_mean
from reportgen.ingest.catalogue import Catalogue, renamed_codes
from reportgen.ingest.records import Record


def doubts_of(
    indicators: Mapping[str, Indicator],
    catalogue: Catalogue,
    rules: Sequence[Record],
    present: Sequence[str],
) -> tuple[Problem, ...]:
    """Notes on missing and contradicting polarity, and on rules for codes nobody knows.

    Parameters
    ----------
    rules : the rows of every table that names indicators: rules and breaks.
    present : the codes that have figures; of the other indicators nothing is said.
    """
    with_figures = set(present)
    codes = tuple(dict.fromkeys(each.code for each in indicators.values()))
    return (
        *_unstated(indicators.values(), catalogue, with_figures),
        *_contradictions(catalogue, with_figures),
        *_unknown_codes(rules, codes),
    )


def _unstated(
    indicators: Iterable[Indicator], catalogue: Catalogue, present: set[str]
) -> Iterator[Problem]:
    for indicator in indicators:
        if indicator.polarity is Polarity.UNSTATED and indicator.code in present:
            records = catalogue.records.get((indicator.topic, indicator.code), ())
            yield Problem(
                Severity.NOTE,
                records[0].place if records else "inputs/catalogue/indicators.csv",
                f'{indicator.label}: "better" or "worse" can not be said, because no polarity is '
                "stated.",
                "The report says higher and lower, rose and fell instead.",
                "fill the column polarity (high, low or none).",
                indicator.code,
            )


def _contradictions(catalogue: Catalogue, present: set[str]) -> Iterator[Problem]:
    """A warning where a less trusted source states another polarity."""
    for (_, code), records in catalogue.records.items():
        stated = [record for record in records if record["polarity"]]
        other = [each for each in stated[1:] if each["polarity"] != stated[0]["polarity"]]
        if code in present and other:
            yield Problem(
                Severity.WARNING,
                stated[0].place,
                f'the polarity is "{stated[0]["polarity"]}", but {other[0].place} says '
                f'"{other[0]["polarity"]}".',
                "The first was used: the workbook goes before the catalogue, the catalogue before "
                "the dictionary.",
                "correct the first, if the publisher has changed the polarity.",
                code,
            )


def renamings(shipped: Sequence[Record], dictionary: Sequence[Record]) -> Iterator[Problem]:
    """A warning for each code that the dictionary and the catalogue name differently."""
    for code, (ours, theirs) in renamed_codes(shipped, dictionary).items():
        yield Problem(
            Severity.WARNING,
            theirs.place,
            f'the name is "{theirs["measure"]}", but {ours.place} says "{ours["measure"]}".',
            "The dictionary alone was asked about this indicator, as its meaning may differ.",
            "add the name under also_named in the catalogue, if both mean the same.",
            code,
        )


def neighbour_wishes(
    areas: Sequence[Record], area: str, asked: str, default: str
) -> Iterator[Problem]:
    """A warning where the sheet Areas names another neighbour set than the report uses.

    Parameters
    ----------
    areas : the rows of the workbooks' own sheet Areas.
    area : the code of the single area that is asked for; "" when there are several.
    asked, default : the set that the request names, and the one used when it names none.
    """
    for record in areas:
        wish = record["neighbour_set"]
        if record["code"] == area and wish and wish != (asked or default):
            yield Problem(
                Severity.WARNING,
                record.place,
                f'the neighbour set named here is "{wish}", but "{asked or default}" is used.',
                "The request decides which set is used.",
                f'write neighbour_set: "{wish}" in the request, or empty the column here.',
                area=area,
            )


def refuse_crossed_bands(indicators: Iterable[Indicator]) -> None:
    """Stop at bands whose green edge lies on the worse side of the red one.

    Raises
    ------
    WorkbookError : for the first indicator with such bands.
    """
    for indicator in indicators:
        bands, polarity = indicator.thresholds.bands, indicator.polarity
        if bands is None or not polarity.judges:
            continue
        high = polarity is Polarity.HIGH
        if bands.green < bands.red if high else bands.green > bands.red:
            raise WorkbookError(
                bands.provenance.place,
                f"green is {bands.green} and red is {bands.red}, but {polarity.value} is good "
                f"for {indicator.label}.",
                f"Expected green {'above' if high else 'below'} red.",
                "exchange the two edges, or correct the polarity.",
            )


def _unknown_codes(records: Sequence[Record], codes: Sequence[str]) -> Iterator[Problem]:
    for record in records:
        code = record["indicator_code"]
        if code not in codes:
            yield Problem(
                Severity.SEVERE,
                record.place,
                f'no indicator has the code "{code}".',
                f"Expected a code of the catalogue. {did_you_mean(code, codes)}".strip(),
                "correct the code; until then the row has no effect.",
                code,
            )
