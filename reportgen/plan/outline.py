"""What an outline may hold: sections, indicators, and which facts each asks for."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Annotated, Any

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StrictBool,
    StrictInt,
    field_validator,
    model_validator,
)

from reportgen.domain.paper import USUAL_PARTS, PartKind
from reportgen.domain.plan import ChartKind, SectionLayout
from reportgen.domain.relation import Standing
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


def _paragraphs(given: Any) -> Any:
    """One paragraph may stand without a dash."""
    return (given,) if isinstance(given, str) else given


Prose = Annotated[str, Field(min_length=1)]
Filled = Annotated[str, AfterValidator(_only_known_places)]
Paragraphs = Annotated[tuple[Filled, ...], BeforeValidator(_paragraphs)]


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class IndicatorEntry(_Part):
    """One indicator: its code, or its "Topic / code" where two topics share the code.

    `pair` is the code told with it as number and rate. `facts` are told whenever there is one;
    `extras` is how many further sentences there may be (the outline's own number unless given).
    `charts` empty means no chart; None leaves the choice to the figures. An `optional` one is
    passed over where the inputs hold no figures for it.
    """

    code: Prose
    pair: str = ""
    charts: tuple[ChartKind, ...] | None = None
    extras: Annotated[StrictInt, Field(ge=0)] | None = None
    facts: tuple[AskedFact, ...] = ()
    optional: StrictBool = False

    @model_validator(mode="before")
    @classmethod
    def _a_bare_code(cls, given: Any) -> Any:
        return {"code": given} if isinstance(given, str) else given


class TogetherEntry(_Part):
    """Indicators of one section that a sentence tells together, under the name they share."""

    about: Prose
    indicators: Annotated[tuple[Prose, ...], Field(min_length=2)]


class PartEntry(_Part):
    """One part of the paper: its kind alone, or with heading, text and whether it is needed.

    `name` is the word by which the request gives the text of a part of words.
    """

    part: PartKind
    name: str = ""
    heading: Filled = ""
    text: Paragraphs = ()
    needed: StrictBool = False
    hint: str = ""

    @model_validator(mode="before")
    @classmethod
    def _a_bare_kind(cls, given: Any) -> Any:
        return {"part": given} if isinstance(given, str) else given

    @model_validator(mode="after")
    def _words_are_named(self) -> PartEntry:
        if self.part is PartKind.WORDS and not (self.name and self.heading):
            raise ValueError('a part of words has no "name" or no "heading"')
        return self

    @model_validator(mode="after")
    def _lists_are_known(self) -> PartEntry:
        if self.part is PartKind.STANDING and self.name not in set(Standing):
            names = ", ".join(each.value for each in Standing)
            raise ValueError(f'a list of standing is named "{self.name}"; on offer: {names}')
        return self


class SectionOutline(_Part):
    """One theme. `indicators` is a list; the word "all" asks for each that no other tells.

    `layout` is the outline's own unless given; `background` stands before the figures of a
    briefing; `enquiries` is how many questions for members it may hold at most.
    """

    heading: str = ""
    introduction: str = ""
    indicators: tuple[IndicatorEntry, ...]
    together: tuple[TogetherEntry, ...] = ()
    group_by: GroupBy | None = None
    layout: SectionLayout | None = None
    background: Paragraphs = ()
    enquiries: Annotated[StrictInt, Field(ge=0, le=6)] | None = None

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
    """A kind of report; every text may hold {area} and {period}.

    `parts` is the order of the paper; `enquiries` how many questions each section may hold.
    """

    name: Prose
    title: Prose
    purpose: Prose
    recommendations: tuple[Prose, ...] = ()
    form: Form = Form.FULL
    key_messages: KeyMessages = KeyMessages()
    extras: Annotated[StrictInt, Field(ge=0)] = 1
    layout: SectionLayout = SectionLayout.FULL
    enquiries: Annotated[StrictInt, Field(ge=0, le=6)] = 0
    slides: StrictBool = False
    parts: tuple[PartEntry, ...] = tuple(PartEntry(part=kind) for kind in USUAL_PARTS)
    sections: tuple[SectionOutline, ...]

    @field_validator("title", "purpose")
    @classmethod
    def _places(cls, text: str) -> str:
        return _only_known_places(text)

    @field_validator("parts")
    @classmethod
    def _each_list_once(cls, parts: tuple[PartEntry, ...]) -> tuple[PartEntry, ...]:
        lists = [each.name for each in parts if each.part is PartKind.STANDING]
        if twice := next((name for name in lists if lists.count(name) > 1), ""):
            raise ValueError(f'the list "{twice}" stands in the paper twice')
        return parts

    @field_validator("parts")
    @classmethod
    def _each_part_once(cls, parts: tuple[PartEntry, ...]) -> tuple[PartEntry, ...]:
        """Texts have names of their own, and subjects may stand under several headings."""
        several = (PartKind.STANDING, PartKind.IMPLICATIONS, PartKind.WORDS)
        texts = [each.name for each in parts if each.part is PartKind.WORDS]
        others = [each.part.value for each in parts if each.part not in several]
        for names in (texts, others):
            if twice := next((name for name in names if names.count(name) > 1), ""):
                raise ValueError(f'the part "{twice}" stands in the paper twice')
        return parts

    @field_validator("parts", mode="before")
    @classmethod
    def _some_parts(cls, given: Any) -> Any:
        if given in ([], None):
            raise ValueError('"parts" names none; without the key the paper has the usual ones')
        return given

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
