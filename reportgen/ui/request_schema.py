"""The keys of a request file: what each holds, and what is expected of it."""

from __future__ import annotations

import datetime
import re
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from reportgen.domain.paper import Classification, PaperFor
from reportgen.domain.request import Charts, Form

_NO_SIGN = re.compile("[\\x00\\ud800-\\udfff]")  # "\\0" and halves of a sign: no file holds them


def _as_words(value: Any) -> Any:
    """Numbers stand for themselves ("2022", "888"); an empty key is as if left out.

    The line break that YAML leaves below a folded text (">") is none of its words.
    """
    if value is None:
        return ""
    if isinstance(value, int | float) and not isinstance(value, bool):
        return str(value)
    if isinstance(value, str) and _NO_SIGN.search(value):
        raise ValueError
    return value.strip() if isinstance(value, str) else value


def _as_list(value: Any) -> Any:
    if value is None or value == "":
        return ()
    return value if isinstance(value, list | tuple) else (value,)


def _as_group(value: Any) -> Any:
    return {} if value is None or value == "" else value


def _none_given(value: Any) -> Any:
    """A list whose entries are all left out, or put behind remark signs, is an empty one."""
    return () if value is None or value == "" else value


def _as_date(value: Any) -> Any:
    if isinstance(value, datetime.date):
        return value.isoformat()[:10]
    if value is None or value == "":
        return ""
    return datetime.date.fromisoformat(str(value)).isoformat()


def _as_paragraphs(value: Any) -> Any:
    """YAML's `yes` and `true` are no paragraph 1."""
    many = _as_list(value)
    if any(isinstance(each, bool) for each in many):
        raise ValueError
    return many


Words = Annotated[str, BeforeValidator(_as_words)]
Many = Annotated[tuple[Words, ...], BeforeValidator(_as_list)]
Date = Annotated[str, BeforeValidator(_as_date)]


class Entry(BaseModel):
    """A group of keys; one that is not known is a fault."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class MeetingEntry(Entry):
    """The key `meeting`: what stands in the title block, all optional."""

    council: Words = Field("", description="the council's name")
    committee: Words = Field("", description="the committee's name")
    date: Date = Field("", description="a day as year-month-day, such as 2026-01-22")
    report_of: Words = Field("", description="the responsible officer, by job title")
    author: Words = Field("", description="the report's author, by name or post")
    contact: Words = Field("", description="a telephone number or an e-mail address")
    wards: Words = Field("All", description="the wards or divisions affected")
    item: Words = Field("", description="the agenda item's number")
    portfolio_holder: Words = Field("", description="the portfolio and who holds it")
    key_decision: Words = Field("No", description="Yes or No, in quotation marks")
    forward_plan: Words = Field("", description="the forward plan's reference of a key decision")
    classification: Classification = Field(
        Classification.PUBLIC, description="public, part exempt or exempt"
    )
    exempt_paragraphs: Annotated[
        tuple[Annotated[int, Field(ge=1, le=7)], ...], BeforeValidator(_as_paragraphs)
    ] = Field((), description="paragraphs of Schedule 12A, Part 1: whole numbers from 1 to 7")
    public_interest: Words = Field(
        "", description="why the public interest is served by keeping the paper exempt"
    )
    paper_for: PaperFor = Field(PaperFor.DISCUSSION, description="decision, discussion or noting")
    published: Date = Field("", description="the day of publication, such as 2026-01-14")
    urgency: Words = Field("", description="why a late item cannot wait")
    lateness: Words = Field("", description="why the item is late")
    updated: Date = Field("", description="the day a page was updated, such as 2026-01-14")
    alternative_formats: Words = Field(
        "", description="how to ask for the paper in another form or language"
    )


class ImplicationEntry(Entry):
    """One entry of `implications`."""

    subject: Words = Field(description="what is affected, such as Finance")
    text: Many = Field((), description="what arises, a sentence or two")
    author: Words = Field("", description="who says so, by post")
    signed_off: Words = Field("", description="an officer and a day")


class CommentaryEntry(Entry):
    """One entry of `commentary`: text here, or a file that holds it."""

    section: Words = Field("", description="the heading of a section of the outline")
    text: Many = Field((), description="one paragraph or a list of paragraphs")
    file: Words = Field("", description="the path of a Word or Markdown file")
    author: Words = Field("", description="whose words these are, by post")


class LinkEntry(Entry):
    """One entry of `links`."""

    text: Words = Field(description="readable words")
    address: Words = Field(description="an address that begins with https://")


class RequestEntry(Entry):
    """One request file; every key is described, and the descriptions are what faults say."""

    workbooks: Many = Field(description="one file or a list of files")
    areas: Many = Field(description='one area, a list of areas, or "all"')
    dictionary: Words = Field("", description="the path of DfE's data dictionary (.csv)")
    neighbours: Many = Field((), description="one statistical neighbour workbook or a list")
    neighbour_set: Words = Field("", description='the name of a set, such as "May 2025"')
    comparators: Annotated[
        tuple[Literal["england", "region", "neighbours"], ...], BeforeValidator(_as_list)
    ] = Field(
        ("england", "region", "neighbours"),
        description="a list of any of england, region and neighbours",
    )
    compare: Many = Field((), description="the names of further authorities")
    as_of: Words = Field("", description='a period as published, such as 2022 or "2021/22"')
    window: int = Field(5, ge=3, le=15, description="a whole number of periods from 3 to 15")
    baseline: Words = Field("", description="a period as published, such as 2018")
    outline: Words = Field(
        "childrens_social_care", description="the name of a file in templates/outlines"
    )
    style: Words = Field("plain", description="the name of a folder in templates/house_styles")
    form: Form | None = Field(None, description="full or short")
    charts: Charts = Field(Charts.PICTURE, description="picture, native or none")
    title: Words = Field("", description="the title of the paper")
    purpose: Words = Field("", description="the purpose of the report, a sentence or two")
    recommendations: Many = Field((), description="a list of recommendations")
    background_papers: Many = Field((), description="a list of background papers")
    reasons: Many = Field((), description="a list of reasons, one for each recommendation")
    texts: Annotated[dict[str, Many], BeforeValidator(_as_group)] = Field(
        default_factory=dict,
        description="the name of a part of the outline with its text, each on a line",
    )
    implications: Annotated[tuple[ImplicationEntry, ...], BeforeValidator(_none_given)] = Field(
        (), description="a list of groups with the keys subject, text, author and signed_off"
    )
    commentary: Annotated[tuple[CommentaryEntry, ...], BeforeValidator(_none_given)] = Field(
        (), description="a list of groups with the keys section, text or file, and author"
    )
    links: Annotated[tuple[LinkEntry, ...], BeforeValidator(_none_given)] = Field(
        (), description="a list of groups with the keys text and address"
    )
    meeting: Annotated[MeetingEntry, BeforeValidator(_as_group)] = Field(
        default_factory=lambda: MeetingEntry.model_validate({}),
        description="the particulars of the meeting, each on a line",
    )
    previous: Words = Field(
        "", description="the last paper's workbook, its run folder, or the facts.csv in it"
    )
    draft: bool = Field(False, description="true for a draft in spite of severe problems, or false")
    final: bool = Field(False, description="true for the paper as it is circulated, or false")
    pdf: bool = Field(False, description="true for an accessible PDF too, or false")
    slides: bool | None = Field(None, description="true for slides too, or false for none")
    page_numbers: bool = Field(
        False, description="true for page numbers in the contents, or false for links alone"
    )
    significance: bool = Field(False, description="yes to have differences tested, or no")
    out: Words = Field("outputs", description="a folder for the results")


GROUPS: dict[str, type[Entry]] = {
    "meeting": MeetingEntry,
    "implications": ImplicationEntry,
    "commentary": CommentaryEntry,
    "links": LinkEntry,
}
"""The keys that hold keys of their own."""
