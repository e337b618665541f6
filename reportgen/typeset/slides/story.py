"""Which slides a paper becomes, in order: one message on each, the full text in the notes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property

from reportgen.domain.calendar_date import in_words
from reportgen.domain.document import Block, Bullets, Document, Figure, Paragraph, Reference
from reportgen.domain.indicator import Indicator
from reportgen.domain.paper import Meeting
from reportgen.typeset.ooxml.setting import labels
from reportgen.typeset.slides.fitting import SHARED, fits, pages
from reportgen.typeset.slides.groups import Group, ahead, groups, said
from reportgen.typeset.slides.page import BODY, LEAST, SAYS, SECTION_LINES
from reportgen.typeset.slides.slide import Line, Mark, Slide, SlideKind
from reportgen.typeset.slides.tables import table_slides

# Parts that stay in the paper: nobody reads them from a wall. The last slide names them.
_ON_PAPER = (
    *("data-notes", "glossary", "background-papers", "appendix", "decision-record"),
    *("page-author-heading", "alternative-formats", "further-data", "implications"),
)
_ENQUIRIES = "lines-of-enquiry"
_PURPOSE = "purpose"
_MESSAGES = "key-messages"
_READ_OUT = {"body", "lead", "prompt", "commentary", "attribution", "gap"}
_MOST_GAPS = 3
_LEAST_CONTENTS = 3
_SENTENCE_END = re.compile(r"(?<=[.?!]) (?=[A-Z])")


def story(document: Document, meeting: Meeting) -> tuple[Slide, ...]:
    """The slides of a paper; no title stands twice, and nothing is longer than its slide."""
    return tuple(_own_titles(list(_Teller(document, meeting).all())))


class _Teller:
    """Goes through one paper, heading by heading."""

    def __init__(self, document: Document, meeting: Meeting) -> None:
        self.document = document
        self.meeting = meeting
        self.groups = groups(document.blocks)
        numbered = labels(document.blocks, document.style)
        self.shown = {name: label.shown for name, label in numbered.items()}

    @cached_property
    def repeated(self) -> frozenset[str]:
        """Headings that stand more than once: "Background", "Data"."""
        counts = Counter(_headings(self.groups))
        return frozenset(text for text, many in counts.items() if many > 1)

    def all(self) -> Iterator[Slide]:
        told = [each for each in self.groups if not each.heading.id.startswith(_ON_PAPER)]
        last = [each for each in told if each.heading.id == _ENQUIRIES]
        first = [each for each in told if each.heading.id == _PURPOSE]
        between = [each for each in told if each not in (*first, *last)]
        yield self._first()
        opening = [Line(each.text) for each in ahead(self.document.blocks)]
        yield from _text_slides("Introduction", opening, ())
        for group in first:
            yield from self._group(group, "")
        yield from self._contents([*between, *last])
        for group in between:
            yield from self._group(group, "")
        for group in last:
            yield from self._gathered(group)
        yield from self._on_paper()

    def _first(self) -> Slide:
        """Title, committee and day; that it is a draft, and what is still to be given."""
        properties, meeting = self.document.properties, self.meeting
        where = ", ".join(filter(None, (meeting.committee, in_words(meeting.date))))
        gaps = self.document.gaps
        texts = (meeting.council, where, properties.mark, _missing([gap.what for gap in gaps]))
        notes = (properties.subject, *(f"Still to be given: {each.what}" for each in gaps))
        lines = tuple(Line(text) for text in texts if text)
        return Slide(SlideKind.FIRST, properties.title, lines, notes=tuple(filter(None, notes)))

    def _contents(self, told: Sequence[Group]) -> Iterator[Slide]:
        if len(told) >= _LEAST_CONTENTS:
            lines = [Line(group.heading.text, Mark.BULLET) for group in told]
            yield from _text_slides("Contents", lines, ())

    def _on_paper(self) -> Iterator[Slide]:
        """What to look up in the paper, so that nothing is missed for being left out here."""
        left = [each for each in self.groups if each.heading.id.startswith(_ON_PAPER)]
        if left:
            lines = [Line(group.heading.text, Mark.BULLET) for group in left]
            yield from _text_slides("In the full report", lines, ())

    def _gathered(self, group: Group) -> Iterator[Slide]:
        """The questions of all sections, each list under the name of its section."""
        lines = [*self._lines(group.blocks)]
        for child in group.children:
            lines.append(Line(child.heading.text, bold=True))
            lines += self._lines(child.blocks)
        yield from _text_slides(group.heading.text, lines, ())

    def _group(self, group: Group, above: str) -> Iterator[Slide]:
        title = self._title(group, above)
        notes = self._notes(group)
        lines = list(self._lines(group.blocks))
        if group.children and not above:
            yield from self._divider(title, lines, notes)
        elif not group.figures or group.has_list:
            yield from _text_slides(title, lines, notes)
        yield from self._charts(group, title)
        if not group.figures:  # the table beside a chart holds the chart's figures
            for table in group.tables:
                yield from table_slides(title, table, notes)
        for child in group.children:
            yield from self._group(child, above or group.heading.text)

    def _charts(self, group: Group, title: str) -> Iterator[Slide]:
        """A slide for each chart: under the group's heading, or the indicator's among several."""
        for figure in group.figures:
            telling = self._telling(figure, group)
            message = telling.sentences[0].text if telling else ""
            name = _label(telling) if telling and group.has_list else ""
            notes = (telling.text if telling else "", *self._notes(group))
            yield Slide(
                SlideKind.CHART,
                name or title,
                _below_chart(message, figure.caption),
                figure,
                notes=tuple(dict.fromkeys(filter(None, notes))),
            )

    def _divider(self, title: str, lines: list[Line], notes: tuple[str, ...]) -> Iterator[Slide]:
        """A section begins with its name and what it is about, where that is short."""
        short = fits(lines, SECTION_LINES, LEAST)
        yield Slide(SlideKind.SECTION, title, tuple(lines) if short else (), notes=notes)
        if not short:
            yield from _text_slides(f"{title}: in brief", lines, notes)

    def _title(self, group: Group, above: str) -> str:
        own = group.heading.text
        return f"{above}: {_small(own)}" if above and own in self.repeated else own

    def _lines(self, blocks: Sequence[Block]) -> Iterator[Line]:
        for block in blocks:
            if isinstance(block, Bullets):
                mark = Mark.NUMBER if block.numbered else Mark.BULLET
                for number, item in enumerate(block.items, block.first):
                    yield Line(item.text, mark, number)
            elif isinstance(block, Paragraph | Reference) and block.style in _READ_OUT:
                yield from (Line(text) for text in said(block, self.shown))

    def _notes(self, group: Group) -> tuple[str, ...]:
        """The full text below one heading with its sources."""
        return tuple(text for block in group.blocks for text in said(block, self.shown))

    def _telling(self, figure: Figure, group: Group) -> Paragraph | None:
        """The paragraph that tells of a chart's indicator: below the same heading, or elsewhere."""
        near = [each for each in group.paragraphs() if each.sentences]
        if figure.chart is None or not figure.chart.about:
            return near[0] if near and not group.has_list else None
        about = figure.chart.about
        return next((each for each in near if _about(each) == about), self._told.get(about))

    @cached_property
    def _told(self) -> Mapping[str, Paragraph]:
        """The first paragraph of findings on each indicator, by its id; the messages left out."""
        found: dict[str, Paragraph] = {}
        for group in self.groups:
            if group.heading.id != _MESSAGES:  # they have their own slide
                for paragraph in group.paragraphs():
                    found.setdefault(_about(paragraph), paragraph)
        return found


def _below_chart(sentence: str, caption: str) -> tuple[Line, ...]:
    """The message and what is shown; of several sentences the first alone where room is short.

    What is shown is never shortened: it says where the axis does not start at nought.
    """
    first = _SENTENCE_END.split(sentence, maxsplit=1)[0]
    for message in (sentence, first):
        lines = tuple(Line(text) for text in (message, caption) if text)
        if fits(lines, SAYS, LEAST):
            return lines
    return (Line(caption),)


def _about(paragraph: Paragraph) -> str:
    """The id of the indicator that a paragraph of findings begins with; "" for any other."""
    indicator = _indicator(paragraph) if paragraph.style == "body" else None
    return indicator.id if indicator else ""


def _label(paragraph: Paragraph) -> str:
    indicator = _indicator(paragraph)
    return indicator.label if indicator else ""


def _indicator(paragraph: Paragraph) -> Indicator | None:
    facts = paragraph.sentences[0].facts if paragraph.sentences else ()
    return facts[0].indicator if facts else None


def _text_slides(title: str, lines: Sequence[Line], notes: tuple[str, ...]) -> Iterator[Slide]:
    found = pages(lines, BODY)
    size = SHARED if len(found) > 1 else 0
    for page in found:
        yield Slide(SlideKind.TEXT, title, page, notes=notes, size=size)


def _headings(found: Sequence[Group]) -> Iterator[str]:
    for group in found:
        yield group.heading.text
        yield from _headings(group.children)


def _missing(gaps: Sequence[str]) -> str:
    """ "Still to be given: the date of the meeting; the author; and 2 more (see the notes)"."""
    if not gaps:
        return ""
    more = len(gaps) - _MOST_GAPS
    named = "; ".join(gaps[:_MOST_GAPS])
    return f"Still to be given: {named}{f'; and {more} more (see the notes)' if more > 0 else ''}"


def _small(text: str) -> str:
    """A heading inside another: its first letter small, unless it is part of a short form."""
    return text[:1].lower() + text[1:] if text[1:2].islower() or text[1:2] == " " else text


def _own_titles(slides: Sequence[Slide]) -> Iterator[Slide]:
    """Every title once: "How Kent compares (2 of 3)"."""
    many = Counter(slide.title for slide in slides)
    seen: Counter[str] = Counter()
    for slide in slides:
        if many[slide.title] == 1:
            yield slide
            continue
        seen[slide.title] += 1
        place = f" ({seen[slide.title]} of {many[slide.title]})"
        yield replace(slide, title=f"{slide.title}{place}")
