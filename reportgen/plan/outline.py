"""What an outline may hold: sections, indicators, and which facts each asks for."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, StrictInt, field_validator, model_validator

from reportgen.domain.plan import ChartKind
from reportgen.domain.request import Form

EVERYTHING = "all"
PLACES = ("area", "period")
_BRACES = re.compile(r"\{[^{}]*\}")


class AskedFact(StrEnum):
    """The kinds of further fact an indicator may ask for; the rest is always told."""

    TREND = "trend"
    COMPARATOR_TREND = "comparator_trend"
    CHANGE = "change"
    STREAK = "streak"
    RECORD = "record"
    RANK = "rank"
    CROSSOVER = "crossover"
    GAP_CHANGE = "gap_change"
    AVERAGE = "average"
    PROJECTION = "projection"
    COMPOSITION = "composition"
    DISTRICTS = "districts"
    FLOW_RATIO = "flow_ratio"


class GroupBy(StrEnum):
    TOPIC = "topic"


def _only_known_places(text: str) -> str:
    """The text itself, once it is sure that it holds no place but {area} and {period}."""
    rest = text
    for name in PLACES:
        rest = rest.replace(f"{{{name}}}", "")
    if "{" in rest or "}" in rest:
        found = _BRACES.search(rest)
        what = f'"{found.group()}"' if found else "a lone brace"
        raise ValueError(f"{what} is not a place; on offer: {{area}} and {{period}}")
    return text


Prose = Annotated[str, Field(min_length=1)]


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class IndicatorEntry(_Part):
    """One indicator: its code, or its "Topic / code" where two topics share the code.

    `pair` is the code told with it as number and rate. `facts` are told whenever there is one;
    `extras` is how many further sentences there may be (the outline's own number unless given).
    `charts` empty means no chart; None leaves the choice to the figures.
    """

    code: Prose
    pair: str = ""
    charts: tuple[ChartKind, ...] | None = None
    extras: Annotated[StrictInt, Field(ge=0)] | None = None
    facts: tuple[AskedFact, ...] = ()

    @model_validator(mode="before")
    @classmethod
    def _a_bare_code(cls, given: Any) -> Any:
        return {"code": given} if isinstance(given, str) else given


class TogetherEntry(_Part):
    """Indicators of one section that a sentence tells together, under the name they share."""

    about: Prose
    indicators: Annotated[tuple[Prose, ...], Field(min_length=2)]


class SectionOutline(_Part):
    """One theme. `indicators` is a list; the word "all" asks for each that no other tells."""

    heading: str = ""
    introduction: str = ""
    indicators: tuple[IndicatorEntry, ...]
    together: tuple[TogetherEntry, ...] = ()
    group_by: GroupBy | None = None

    @property
    def everything(self) -> bool:
        """Whether the section asks for all indicators; an empty list cannot be written."""
        return not self.indicators

    @field_validator("indicators", mode="before")
    @classmethod
    def _all_or_some(cls, given: Any) -> Any:
        if given == EVERYTHING:
            return ()
        if given == [] or isinstance(given, str):
            raise ValueError('neither a list of codes nor the word "all" stands here')
        return given

    @model_validator(mode="after")
    def _headed(self) -> SectionOutline:
        if self.group_by and not self.everything:
            raise ValueError('"group_by" goes only with "indicators: all"')
        if not self.heading and not self.group_by:
            raise ValueError('the section has no "heading"')
        return self

    @field_validator("introduction", "heading")
    @classmethod
    def _places(cls, text: str) -> str:
        return _only_known_places(text)


class KeyMessages(_Part):
    """At most `most` messages, of which `neutral` are kept for indicators without a judgement."""

    most: Annotated[StrictInt, Field(ge=0, le=6)] = 6
    neutral: Annotated[StrictInt, Field(ge=0, le=6)] = 2


class Outline(_Part):
    """A kind of report; every text may hold {area} and {period}."""

    name: Prose
    title: Prose
    purpose: Prose
    recommendations: tuple[Prose, ...] = ()
    form: Form = Form.FULL
    key_messages: KeyMessages = KeyMessages()
    extras: Annotated[StrictInt, Field(ge=0)] = 1
    sections: tuple[SectionOutline, ...]

    @field_validator("title", "purpose")
    @classmethod
    def _places(cls, text: str) -> str:
        return _only_known_places(text)

    @field_validator("sections")
    @classmethod
    def _some_sections(cls, sections: tuple[SectionOutline, ...]) -> tuple[SectionOutline, ...]:
        if not sections:
            raise ValueError("there is no section")
        return sections

    @field_validator("recommendations")
    @classmethod
    def _places_of_each(cls, texts: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(_only_known_places(text) for text in texts)
