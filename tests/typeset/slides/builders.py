"""Papers to be made into slides: a section told in full, one in the briefing's parts."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

from pptx import Presentation

from reportgen.domain.document import (
    Block,
    Bullets,
    Document,
    Figure,
    Heading,
    Paragraph,
    Sentence,
)
from reportgen.domain.indicator import Indicator
from reportgen.domain.paper import Gap, Meeting
from reportgen.domain.run import RunRecord
from reportgen.typeset.slides.slide import Slide
from reportgen.typeset.slides.story import story
from reportgen.typeset.slides_writer import slides
from tests.builders import indicator
from tests.typeset import builders
from tests.typeset.charts.builders import bar_chart, line_chart

COMMITTEE = "Children's Services Scrutiny Committee"
MEETING = Meeting(council="Northmoor Council", committee=COMMITTEE, date="2026-01-22")
FIRST = "In 2021/22, 91.3% of assessments were completed in time."
SECOND = "It has risen in each of the last five years."


def about(label: str) -> Indicator:
    """The indicator of the builders under another name."""
    return indicator(code=label, short=label)


def told(text: str, label: str = "") -> Paragraph:
    """A paragraph of findings, on the indicator of the builders or on one of another name."""
    sentence = builders.sentence(text)
    if label:
        fact = replace(sentence.facts[0], indicator=about(label))
        sentence = replace(sentence, facts=(fact,))
    return Paragraph(text, sentences=(sentence,))


def two_sentences() -> Paragraph:
    both: tuple[Sentence, ...] = (builders.sentence(FIRST), builders.sentence(SECOND))
    return Paragraph(f"{FIRST} {SECOND}", sentences=both)


def chart(identity: str = "trend", bars: bool = False, label: str = "") -> Figure:
    """A chart of the builders' indicator, or of one of another name."""
    shown = about(label) if label else builders.sentence("").facts[0].indicator
    made = replace(bar_chart() if bars else line_chart(), about=shown.id)
    return replace(builders.figure(identity), chart=made, table=f"{identity}_table")


def full_section() -> tuple[Block, ...]:
    """A theme as the layout "full" sets it."""
    return (
        Heading(1, "Assessments", "theme-assessments"),
        Paragraph("An assessment finds out what a child needs."),
        Heading(2, "Assessments were on time more often than in England", "ind-in-time"),
        two_sentences(),
        chart(),
        builders.table("trend_table", builders.table().rows[:2]),
        Paragraph("Source: Department for Education.", "source"),
    )


def briefing_section(name: str = "Care leavers") -> tuple[Block, ...]:
    """A theme as the layout "briefing" sets it."""
    slug = name.lower().replace(" ", "-")
    return (
        Heading(1, name, f"theme-{slug}"),
        Heading(2, "Background", f"background-{slug}"),
        Paragraph(f"What {name.lower()} are."),
        Heading(2, "Data", f"data-{slug}"),
        Heading(3, f"{name} in work", f"ind-{slug}"),
        chart(f"trend-{slug}", label=f"{name} in work"),
        Paragraph("Source: Department for Education.", "source"),
        Heading(2, "What the data indicates", f"indicates-{slug}"),
        Bullets((told(f"Of {name.lower()}, 55% were in work.", f"{name} in work"),)),
        Heading(2, "Lines of enquiry", f"enquiries-{slug}"),
        Paragraph("These are prompts for members.", "prompt"),
        Bullets((Paragraph("What explains the fall?", "prompt"),)),
    )


def gathered() -> tuple[Block, ...]:
    """The questions of all sections."""
    return (
        Heading(1, "Lines of enquiry", "lines-of-enquiry"),
        Paragraph("These are prompts for members.", "prompt"),
        Heading(2, "Care leavers", "all-care-leavers"),
        Bullets((Paragraph("What explains the fall?", "prompt"),), numbered=True),
        Heading(1, "Data notes", "data-notes"),
        Paragraph("Figures are rounded."),
    )


def paper(*blocks: Block, mark: str = "", gaps: tuple[Gap, ...] = ()) -> Document:
    """A short paper of these blocks."""
    base = builders.short(*blocks)
    return replace(base, properties=replace(base.properties, mark=mark), gaps=gaps)


def whole() -> Document:
    """A paper with sections of both layouts, everything from the purpose to the data notes."""
    front = builders.blocks()[2:4]
    return paper(
        *front,
        Heading(1, "Key messages", "key-messages"),
        Bullets((Paragraph(builders.TEXT), Paragraph("Referrals rose to 23.9%."))),
        Heading(1, "How Northmoor compares", "status-heading"),
        builders.table(rows=builders.table().rows * 6),
        *full_section(),
        *briefing_section("Children looked after"),
        *briefing_section(),
        *gathered(),
        mark="DRAFT, not for publication",
        gaps=(Gap("the author", "author"),),
    )


def slides_of(document: Document) -> tuple[Slide, ...]:
    return story(document, MEETING)


def record(wanted: bool = True) -> RunRecord:
    request = builders.request(Path("unused"), meeting=MEETING)
    return builders.record(Path("unused"), request=request, slides=wanted)


@cache
def whole_file() -> bytes:
    """slides.pptx of the whole paper."""
    return slides(whole(), record())


def opened(content: bytes) -> Any:
    """A presentation as python-pptx reads it."""
    return Presentation(BytesIO(content))
