"""A defined statistic: what it counts, in which unit, which way is better."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from reportgen.domain.source import Provenance
from reportgen.domain.threshold import Polarity, Thresholds


class Measure(StrEnum):
    """The kind of number."""

    COUNT = "count"
    PERCENTAGE = "percentage"
    RATE = "rate"
    AVERAGE = "average"  # days, cases per worker
    SCORE = "score"  # may be negative: Progress 8
    MONEY = "money"
    OTHER = "other"


class YearType(StrEnum):
    FINANCIAL = "financial"
    ACADEMIC = "academic"
    CALENDAR = "calendar"
    OTHER = "other"


class PeriodMeaning(StrEnum):
    """What a period stands for; decides how it is said."""

    STOCK = "stock"  # "at 31 March 2022"
    FLOW = "flow"  # "in 2021/22" (financial or academic), "in 2022" (calendar)
    WINDOW = "window"  # "over the three years 2020 to 2022"
    UNSTATED = "unstated"  # the label as published: "in 2022"


@dataclass(frozen=True, slots=True)
class Part:
    """What makes an indicator one part of a whole: "aged 10 to 15", of all children on a plan.

    `dimension` is by what the whole is divided ("age", "ethnicity", "placement"), `name` the
    part's own name, `whole` the code of the indicator that holds the total. `complete` says
    that the parts of this dimension must sum to the whole; factors of one case need not.
    """

    dimension: str
    name: str
    whole: str
    complete: bool = True


@dataclass(frozen=True, slots=True)
class Indicator:
    """One indicator; identity is topic and code (LAIT holds 14 codes under two topics).

    `name` is the publisher's measure name. `subject` is a singular noun phrase that begins a
    sentence once its first letter is made a capital ("the rate of referrals to children's
    social care"); empty when nobody has written one. `short` is a heading label.
    `unit` is said after a number: "%", "per 10,000 children", "days", "" for a plain count.
    `places` are the published decimal places. `pair` is the code of its number or rate.
    `numerator` and `denominator` are the codes of the numbers that it is worked from, where
    the input holds them. `outflow` is the code of the flow out that belongs to this flow in
    (children who ceased, to those who started). `part` is set for one part of a breakdown.
    `meaning` says what a period is; `day` is the day of a stock, "31 March".
    `quartiles` is false where the publisher says the range is too small.
    """

    code: str
    topic: str
    name: str
    short: str = ""
    subject: str = ""
    polarity: Polarity = Polarity.UNSTATED
    polarity_provenance: Provenance | None = None
    polarity_overridden: Polarity | None = None  # what the publisher said, when a rule differs
    measure: Measure = Measure.OTHER
    unit: str = ""
    places: int = 1
    year_type: YearType = YearType.OTHER
    meaning: PeriodMeaning = PeriodMeaning.UNSTATED
    day: str = ""
    pair: str = ""
    numerator: str = ""
    denominator: str = ""
    outflow: str = ""
    part: Part | None = None
    description: str = ""
    source: str = ""
    link: str = ""
    released: str = ""
    quartiles: bool = True
    thresholds: Thresholds = field(default_factory=Thresholds)

    @property
    def id(self) -> str:
        """Unique in a dataset and safe in a file: "Child Protection / CPP_rate"."""
        return f"{self.topic} / {self.code}"

    @property
    def label(self) -> str:
        return self.short or self.name

    @property
    def in_points(self) -> bool:
        """Whether differences are percentage points."""
        return self.measure is Measure.PERCENTAGE
