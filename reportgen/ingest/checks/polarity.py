"""Indicators whose better way nobody states, or two sources state differently."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.domain.problem import Problem, Severity
from reportgen.domain.threshold import Polarity
from reportgen.ingest.checks.check import check
from reportgen.ingest.checks.sight import Sight


@check(
    "polarity",
    asks="Does nobody say which way is better, or do two sources say it differently?",
    worst=Severity.WARNING,
)
def polarity(sight: Sight) -> Iterator[Problem]:
    """A note where no polarity is stated, a warning where a less trusted source differs."""
    present = {code for code, rows in zip(sight.figures.codes, sight.present, strict=True) if rows}
    yield from _unstated(sight, present)
    yield from _contradictions(sight, present)


def _unstated(sight: Sight, present: set[str]) -> Iterator[Problem]:
    for indicator in sight.every_indicator:
        if indicator.polarity is Polarity.UNSTATED and indicator.code in present:
            records = sight.catalogue.records.get((indicator.topic, indicator.code), ())
            yield Problem(
                Severity.NOTE,
                records[0].place if records else "inputs/catalogue/indicators.csv",
                f'{indicator.label}: "better" or "worse" cannot be said, because no polarity is '
                "stated.",
                "The report says higher and lower, rose and fell instead.",
                "fill the column polarity (high, low or none).",
                indicator.code,
            )


def _contradictions(sight: Sight, present: set[str]) -> Iterator[Problem]:
    """A warning where a less trusted source states another polarity."""
    for (_, code), records in sight.catalogue.records.items():
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
