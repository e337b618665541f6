"""What this report says: chosen facts in order, not yet words."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from reportgen.domain.area import Area, Comparator
from reportgen.domain.fact import Fact, IndicatorFacts
from reportgen.domain.indicator import Indicator
from reportgen.domain.paper import Commentary, Link, PartPlan
from reportgen.domain.problem import Problem
from reportgen.domain.relation import Assessment, Standing
from reportgen.domain.release import Revisions
from reportgen.domain.threshold import Rating


@dataclass(frozen=True, slots=True)
class SentencePlan:
    """One sentence (or two that belong together) to be written by `narrative/<template>.j2`.

    `id` is stable and readable ("re_referral.gap"); `facts` are what it may say, all of one
    indicator unless `about` is set or the sentence speaks for others too. `position` counts from 0
    within its section, for openings that rotate: the indicators for level and gap, else the
    sentences of one template.
    `about` is set where the facts are of several indicators: the name that they share
    ("timeliness measures"). `because` says why it was chosen, for those who ask.
    """

    id: str
    template: str
    facts: tuple[Fact, ...]
    position: int = 0
    about: str = ""
    because: str = ""


class ChartKind(StrEnum):
    TREND = "trend"
    BARS = "bars"


class SectionLayout(StrEnum):
    """How a section sets its indicators out."""

    FULL = "full"  # each with heading, sentences, charts, table and source
    BULLETS = "bullets"  # each as one bullet of sentences
    BRIEFING = "briefing"  # background, data, what the data indicates, lines of enquiry
    TOPIC = "topic"  # each with definition and direction before its sentences


@dataclass(frozen=True, slots=True)
class IndicatorPlan:
    """One indicator told in full: heading, sentences, charts, table, source line."""

    facts: IndicatorFacts
    headline: SentencePlan
    sentences: tuple[SentencePlan, ...]
    charts: tuple[ChartKind, ...] = ()
    table: bool = True
    paired: IndicatorFacts | None = None
    parts: tuple[IndicatorFacts, ...] = ()  # in tables by dimension, without sentences


@dataclass(frozen=True, slots=True)
class SectionPlan:
    """One theme. `told` in full; `listed` only in its table (short form).

    `summary` counts its indicators by their assessment; `together` tell several of them at once.
    `background` is the outline's text, `enquiries` are prompts for members, `commentary` the
    service's own words.
    """

    id: str
    heading: str
    introduction: str
    told: tuple[IndicatorPlan, ...]
    listed: tuple[IndicatorFacts, ...] = ()
    summary: SentencePlan | None = None
    together: tuple[SentencePlan, ...] = ()
    layout: SectionLayout = SectionLayout.FULL
    background: tuple[str, ...] = ()
    enquiries: tuple[SentencePlan, ...] = ()
    commentary: tuple[Commentary, ...] = ()


@dataclass(frozen=True, slots=True)
class StandingPlan:
    """One indicator in a list of the paper: where it stands, its section's heading, what is said.

    The sections do not say these sentences again. `rating` is set where somebody's stated rating
    decided the list.
    """

    facts: IndicatorFacts
    standing: Standing
    section: str
    sentences: tuple[SentencePlan, ...]
    rating: Rating | None = None


@dataclass(frozen=True, slots=True)
class LeftOut:
    """One row of left_out.csv: a fact or indicator that the report does not say, and why."""

    indicator: Indicator
    kind: str
    comparator: str
    salience: int
    reason: str


@dataclass(frozen=True, slots=True)
class Plan:
    """The whole report, in order.

    `counts` holds every `Assessment`, in that order, and equals the rows of `status`.
    `key_messages` are at most six, worst and best both told. `revisions` are those of the
    indicators told; None where the request names no last paper. `parts` is the order of the
    paper; `commentary` the service's words on the whole of it.
    """

    area: Area
    comparators: tuple[Comparator, ...]
    title: str
    purpose: str
    recommendations: tuple[str, ...]
    background_papers: tuple[Link, ...]
    key_messages: tuple[SentencePlan, ...]
    counts: tuple[tuple[Assessment, int], ...]
    status: tuple[IndicatorFacts, ...]
    sections: tuple[SectionPlan, ...]
    left_out: tuple[LeftOut, ...]
    glossary: tuple[tuple[str, str], ...] = ()  # every abbreviation known; render keeps those used
    facts: tuple[Fact, ...] = ()  # all facts of the indicators in the report, for facts.csv
    rules: tuple[tuple[str, str], ...] = ()
    words: tuple[tuple[str, str, str, str], ...] = ()  # when each word for size is used
    notes: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()  # those for the data notes: the severe of a draft, warnings
    revisions: Revisions | None = None
    parts: tuple[PartPlan, ...] = ()
    commentary: tuple[Commentary, ...] = ()
    standing: tuple[StandingPlan, ...] = ()  # of those lists that the paper has
    slides: bool = False  # whether the outline asks for slides too
