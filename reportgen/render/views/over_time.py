"""Facts about several periods as one, as the words a template may use."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from reportgen.domain.calendar_date import in_words
from reportgen.domain.fact_over_time import SeriesStart
from reportgen.render.wording import said_since


@dataclass(frozen=True, slots=True)
class SeriesStartView:
    """Why there is no comparable figure `before` "2018"; `alone` where there is none at all.

    `day` is when the authority was formed, `why` the inputs' own reason of a break, or "".
    """

    reason: Literal["formed", "break"]
    before: str
    alone: bool
    day: str
    why: str


def series_start_view(fact: SeriesStart) -> SeriesStartView:
    return SeriesStartView(
        reason=fact.reason.value,
        before=said_since(fact.indicator, fact.since).removeprefix("since "),
        alone=fact.alone,
        day=in_words(fact.day) if fact.day else "",
        why=fact.why,
    )
