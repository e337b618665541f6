"""The finished report as blocks: no Word, no HTML, no rules."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TypeAlias

from reportgen.domain.chart import Chart
from reportgen.domain.fact import Fact
from reportgen.domain.house_style import HouseStyle
from reportgen.domain.ledger import Span, Statement
from reportgen.domain.paper import Gap
from reportgen.domain.release import Flip, Revised


@dataclass(frozen=True, slots=True)
class Sentence:
    """One finished sentence with what it rests on.

    `template` is the file, `line` where its text begins; `facts` those it was given. A sentence
    of the note on revisions has no template; it rests on `revisions`. `because` and `position`
    are those of its plan. `spans` say what its numbers, periods, names and words rest on.
    """

    id: str
    text: str
    template: str
    line: int
    facts: tuple[Fact, ...]
    revisions: tuple[Revised | Flip, ...] = ()
    because: str = ""
    position: int = 0
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Heading:
    """`level` 1 to 3; `id` unique in the document, for links and bookmarks.

    `number` is "3.0" where the house style numbers paragraphs; Word counts for itself.
    """

    level: int
    text: str
    id: str
    number: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text. `style` is a role; `sentences` what it holds.

    Roles: body, lead, source, note; gap (what is still to be given), prompt (a question, no
    finding), commentary (the service's words), attribution (whose they are). A `link` makes the
    whole paragraph's `link_text` part a hyperlink. `number` is "3.1" where the house style
    numbers paragraphs.
    """

    text: str
    style: str = "body"
    sentences: tuple[Sentence, ...] = ()
    link: str = ""
    link_text: str = ""
    number: str = ""


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list; `first` is the number of the first item of a numbered one."""

    items: tuple[Paragraph, ...]
    numbered: bool = False
    first: int = 1


@dataclass(frozen=True, slots=True)
class Table:
    """A real table: one header row, no merged cells, no empty cells.

    `columns` are (heading, "text" or "number", share of the width out of 100).
    `caption` is numbered by typeset; `description` is read by screen readers.
    `row_headers` says that the first cell of each row is a heading.
    """

    id: str
    caption: str
    description: str
    columns: tuple[tuple[str, str, int], ...]
    rows: tuple[tuple[str, ...], ...]
    row_headers: bool = True


@dataclass(frozen=True, slots=True)
class Figure:
    """A chart: PNG bytes, its statistical subtitle as caption, and alt text from the facts.

    `svg` is the same picture for a web page, `chart` its figures for a native chart; `table` is
    the id of the table with the same figures, "" where there is none.
    """

    id: str
    png: bytes
    caption: str
    alt: str
    width_cm: float
    height_cm: float
    svg: str = ""
    chart: Chart | None = None
    table: str = ""


@dataclass(frozen=True, slots=True)
class Reference:
    """A line of text with a cross-reference: "{0}" in the text stands for "Figure 3".

    `targets` are ids of figures and tables; `number` is as in `Paragraph`.
    """

    text: str
    targets: tuple[str, ...]
    style: str = "source"
    number: str = ""


@dataclass(frozen=True, slots=True)
class Contents:
    """Where the table of contents stands; typeset fills it from the headings."""

    heading: str = "Contents"
    levels: int = 2


@dataclass(frozen=True, slots=True)
class Particulars:
    """The title block's lines "Label: value", in order.

    `open` are the labels whose value is a gap, to be set apart.
    """

    lines: tuple[tuple[str, str], ...]
    open: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Landscape:
    """Blocks too wide for an upright page; what follows is upright again."""

    blocks: tuple[Heading | Paragraph | Bullets | Table | Reference, ...]


Block: TypeAlias = (
    Heading | Paragraph | Bullets | Table | Figure | Reference | Contents | Particulars | Landscape
)


def flat(blocks: Iterable[Block]) -> Iterator[Block]:
    """Every block in reading order, those on turned pages among the others."""
    for block in blocks:
        if isinstance(block, Landscape):
            yield from block.blocks
        else:
            yield block


@dataclass(frozen=True, slots=True)
class Properties:
    """Core properties and running text. `date` is ISO and comes from the request or the data."""

    title: str
    subject: str
    author: str
    date: str
    language: str = "en-GB"
    keywords: str = ""
    footer: str = ""
    mark: str = ""  # at the head of every page: "DRAFT ..."


@dataclass(frozen=True, slots=True)
class DataRow:
    """One figure behind the report, for data.xlsx."""

    indicator_code: str
    indicator: str
    topic: str
    area: str
    period: str
    value: str
    stored: str
    unit: str
    marker: str
    used_in: str
    cells: str
    flags: str = ""  # "provisional; revised"
    new_basis: bool = False  # whether no earlier figure of the line may be compared with it


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """What a clerk copies to the agenda: title, summary (the purpose) and suggested resolution."""

    title: str
    summary: str
    resolution: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """The report and the style it is set in; `sentences` are all it says, in reading order.

    `gaps` are what somebody must still give, in reading order; a final paper has none. `pages`
    gives the page of each heading by its id, where a program that lays pages out was asked.
    `statements` are the texts of the blocks that are no sentences, with what they rest on.
    """

    properties: Properties
    style: HouseStyle
    blocks: tuple[Block, ...]
    sentences: tuple[Sentence, ...]
    figures_behind: tuple[DataRow, ...] = ()
    gaps: tuple[Gap, ...] = ()
    agenda: AgendaItem = field(default_factory=lambda: AgendaItem("", "", ()))
    pages: tuple[tuple[str, int], ...] = ()
    statements: tuple[Statement, ...] = ()
