"""A paper with every kind of block and every role of a paragraph, in a style as it is shipped."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from reportgen.domain.document import (
    Block,
    Bullets,
    Document,
    Heading,
    Landscape,
    Paragraph,
    Particulars,
    Reference,
    Table,
)
from reportgen.domain.house_style import HouseStyle
from reportgen.render.house_styles import house_style
from reportgen.render.numbering import numbered
from reportgen.typeset.docx_writer import word_file
from reportgen.typeset.ooxml.package import unzipped
from tests.typeset import builders

TEMPLATES = builders.REPOSITORY / "templates"
MARK = "DRAFT, not for publication"
_POST = "Director of Children's Services"


def shipped(name: str) -> HouseStyle:
    """A house style of the repository."""
    return house_style(TEMPLATES, name)


def whole(style: HouseStyle, mark: str = "", *more: Block) -> Document:
    """Every block and role, with whatever else is given at its end."""
    paper = builders.document(*_asked(), *_said(), appendix(), *_links(), *more, style=style)
    return replace(
        paper,
        blocks=numbered((_open(), *paper.blocks), style.numbering),
        properties=replace(paper.properties, mark=mark),
    )


def parts_of(document: Document) -> dict[str, bytes]:
    """The parts of its Word file."""
    return unzipped(word_file(document, builders.record(Path("unused"))))


def appendix(identity: str = "appendix", rows: int = 12) -> Landscape:
    """A heading, words and a table too wide for an upright page."""
    years = tuple((str(year), "number", 6) for year in range(2013, 2023))
    columns = (("Indicator", "text", 30), ("Area", "text", 10), *years)
    cells = tuple(
        (
            f"Indicator {row} of this appendix",
            "Northmoor",
            *(f"{row}.{y}" for y in range(10)),
        )
        for row in range(1, rows + 1)
    )
    told = "One row for each indicator, one column for each year."
    letter = "A" if identity == "appendix" else identity.upper()
    return Landscape(
        (
            Heading(1, f"Appendix {letter}: every figure", identity),
            Paragraph("Every figure of this report stands below."),
            Table(f"{identity}-table", "Every figure, 2013 to 2022", told, columns, cells),
        )
    )


def _open() -> Block:
    asked = "[To be completed: the responsible officer, by job title]"
    lines = (("Report of", asked), ("Classification", "Public"))
    return Particulars(lines, ("Report of",))


def _asked() -> tuple[Block, ...]:
    missing = ("the date of the meeting", "what the committee was told before")
    questions = ("Why has the figure fallen since 2020/21?", "What would bring it back?")
    return (
        Heading(1, "Consultation", "consultation"),
        Paragraph("[To be completed: who was asked, and what they said]", "gap"),
        Paragraph("Still to be given before this paper is final:", "gap"),
        Bullets(tuple(Paragraph(each, "gap") for each in missing)),
        Heading(1, "Lines of enquiry", "enquiry"),
        Paragraph("These are prompts for members. They are not findings.", "note"),
        Bullets(tuple(Paragraph(each, "prompt") for each in questions), numbered=True),
        Paragraph("What has changed since the last report to the committee?", "prompt"),
    )


def _said() -> tuple[Block, ...]:
    words = (
        "More assessments were begun by agency staff in the autumn, and some waited for a visit. "
    )
    return (
        Heading(1, "Service commentary", "commentary"),
        Paragraph("The service was asked to comment.", "lead"),
        Paragraph(words * 3, "commentary"),
        Paragraph("A second team has been in place since January.", "commentary"),
        Paragraph(f"Commentary by the {_POST}", "attribution"),
        Reference("It speaks of {0} and of {1}.", ("status", "appendix-table"), "body"),
    )


def _links() -> tuple[Block, ...]:
    text = "Department for Education, children in need, 2022."
    page = Paragraph(text, link="https://www.gov.uk/one", link_text=text[:-1])
    letter = Paragraph("Write to the council.", link="mailto:a@northmoor.gov.uk", link_text="Write")
    return (
        Heading(1, "Further data", "further"),
        Bullets((page, letter, Paragraph("See the appendix.", link="#appendix"))),
    )
