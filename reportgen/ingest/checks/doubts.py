"""Doubts about the tables beside the figures: renamed codes, wished neighbours, crossed bands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from reportgen.domain.indicator import Indicator
from reportgen.domain.problem import Problem, Severity
from reportgen.domain.threshold import Polarity
from reportgen.errors import WorkbookError
from reportgen.ingest.catalogue import renamed_codes
from reportgen.ingest.records import Record


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
