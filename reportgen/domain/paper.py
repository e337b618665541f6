"""What a paper holds besides its findings: its parts, its front sheet, the words people write."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class PartKind(StrEnum):
    """The parts that an outline may put in any order; each is made by one file of render/paper."""

    PARTICULARS = "particulars"  # the lines that the author filled; nothing is asked for
    FRONT_SHEET = "front_sheet"  # every line a committee paper must have; a gap is shown
    PURPOSE = "purpose"
    RECOMMENDATIONS = "recommendations"
    KEY_MESSAGES = "key_messages"
    CONTENTS = "contents"
    STATUS_TABLE = "status_table"
    SECTIONS = "sections"
    STANDING = "standing"  # the indicators that stand well, or badly, as a list
    SIDE_BY_SIDE = "side_by_side"  # districts or areas, a column each
    LINES_OF_ENQUIRY = "lines_of_enquiry"  # those of all sections, gathered
    WORDS = "words"  # a heading and the author's own text, else the outline's
    COMMENTARY = "commentary"  # the service's, on the whole report
    IMPLICATIONS = "implications"
    DECISION_RECORD = "decision_record"
    FURTHER_DATA = "further_data"  # links
    BACKGROUND_PAPERS = "background_papers"
    APPENDIX = "appendix"  # every figure in one wide table
    DATA_NOTES = "data_notes"
    GLOSSARY = "glossary"
    PAGE_AUTHOR = "page_author"
    ALTERNATIVE_FORMATS = "alternative_formats"


class Classification(StrEnum):
    """Whether the public may see the paper (Local Government Act 1972, Schedule 12A)."""

    PUBLIC = "public"
    PART_EXEMPT = "part exempt"
    EXEMPT = "exempt"


class PaperFor(StrEnum):
    """What the committee is asked to do with the paper."""

    DECISION = "decision"
    DISCUSSION = "discussion"
    NOTING = "noting"


@dataclass(frozen=True, slots=True)
class Meeting:
    """The paper's particulars, all as the author gave them; "" is not given.

    Dates are ISO ("2026-01-22"): `date` of the meeting, `published` of the agenda, `updated` of
    a page. `exempt_paragraphs` are those of Schedule 12A, Part 1. `urgency` and `lateness` are
    the reasons of a late item.
    """

    council: str = ""
    committee: str = ""
    date: str = ""
    item: str = ""
    report_of: str = ""
    portfolio_holder: str = ""
    author: str = ""
    contact: str = ""
    wards: str = "All"
    key_decision: str = "No"
    forward_plan: str = ""
    classification: Classification = Classification.PUBLIC
    exempt_paragraphs: tuple[int, ...] = ()
    public_interest: str = ""
    paper_for: PaperFor = PaperFor.DISCUSSION
    published: str = ""
    urgency: str = ""
    lateness: str = ""
    updated: str = ""
    alternative_formats: str = ""


@dataclass(frozen=True, slots=True)
class Implication:
    """One subject (`finance`, `legal`, a council priority), what arises, who says so.

    `signed_off` is an officer and a day; it is left out of what is published.
    """

    subject: str
    text: tuple[str, ...]
    author: str = ""
    signed_off: str = ""


@dataclass(frozen=True, slots=True)
class Commentary:
    """The service's own words, a paragraph each, on one section or ("") on the whole report.

    `section` is the section's heading as the outline writes it. `author` is named beside it.
    """

    text: tuple[str, ...]
    author: str
    section: str = ""


@dataclass(frozen=True, slots=True)
class Link:
    """Readable words and where they lead; "" leads nowhere."""

    text: str
    address: str


@dataclass(frozen=True, slots=True)
class Authored:
    """All that only people can write, from the request; nothing of it is ever changed.

    `texts` holds the paragraphs of a part of words by its name. `reasons` are those for the
    recommendations, in their order.
    """

    texts: tuple[tuple[str, tuple[str, ...]], ...] = ()
    implications: tuple[Implication, ...] = ()
    commentary: tuple[Commentary, ...] = ()
    reasons: tuple[str, ...] = ()
    links: tuple[Link, ...] = ()

    def text(self, name: str) -> tuple[str, ...]:
        """The paragraphs of a part; none where the author wrote none."""
        return next((paragraphs for part, paragraphs in self.texts if part == name), ())


@dataclass(frozen=True, slots=True)
class PartPlan:
    """One part of the paper in its place.

    `heading` is "" where the part has its usual one. `name` tells parts of one kind apart.
    `text` holds the paragraphs of the author, else of the outline, with their places filled.
    `needed` says that a paper without this text is not final; `hint` says what belongs there.
    """

    kind: PartKind
    heading: str = ""
    name: str = ""
    text: tuple[str, ...] = ()
    needed: bool = False
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Gap:
    """What somebody must still give before the paper is final: "the date of the meeting"."""

    what: str
    cure: str  # which key of the request to fill


USUAL_PARTS = (
    PartKind.PARTICULARS,
    PartKind.PURPOSE,
    PartKind.RECOMMENDATIONS,
    PartKind.KEY_MESSAGES,
    PartKind.CONTENTS,
    PartKind.STATUS_TABLE,
    PartKind.SECTIONS,
    PartKind.COMMENTARY,
    PartKind.LINES_OF_ENQUIRY,
    PartKind.DATA_NOTES,
    PartKind.BACKGROUND_PAPERS,
    PartKind.GLOSSARY,
)
"""The parts of an outline that names none."""
