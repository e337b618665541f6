"""What a mapping may say of one indicator, in the words of the catalogue."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from reportgen.domain.indicator import Measure, PeriodMeaning, YearType
from reportgen.domain.threshold import Polarity

Text = Annotated[str, Field(min_length=1)]
Places = Annotated[int, Field(ge=0, le=6)]
SAID = (
    "topic",
    "measure",
    "short",
    "subject",
    "polarity",
    "kind",
    "unit",
    "places",
    "year_type",
    "meaning",
    "day",
    "pair",
    "numerator",
    "denominator",
    "outflow",
    "description",
    "source",
    "link",
)


class PeriodsAs(StrEnum):
    """How the periods of a data set are labelled, so that they meet those of LAIT."""

    AS_PUBLISHED = "as published"  # 202324 is 2023/24
    LAST_YEAR = "last year"  # 202324 is 2024, as LAIT labels most of its years


class Part(BaseModel):
    """Any group of keys in a mapping file: a key that nobody knows is a fault."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Words(Part):
    """One indicator: a code of the catalogue alone, or a new code with what is known of it."""

    code: Text
    topic: str = ""
    measure: str = ""
    short: str = ""
    subject: str = ""
    polarity: Polarity | None = None
    kind: Measure | None = None
    unit: str = ""
    places: Places | None = None
    year_type: YearType | None = None
    meaning: PeriodMeaning | None = None
    day: str = ""
    pair: str = ""
    numerator: str = ""
    denominator: str = ""
    outflow: str = ""
    description: str = ""
    source: str = ""
    link: str = ""

    @property
    def is_new(self) -> bool:
        """Whether the mapping describes it; else the catalogue does."""
        return bool(self.measure)


def said_by(words: Words) -> Iterator[tuple[str, str]]:
    """Each heading of the catalogue that a mapping fills, with its text."""
    for heading in SAID:
        value = getattr(words, heading)
        if value not in (None, ""):
            yield heading, str(value)
