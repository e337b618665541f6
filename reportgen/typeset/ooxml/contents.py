"""A table of contents that is filled from the start and never shows a stale page number."""

from __future__ import annotations

from reportgen.domain.document import Contents, Heading
from reportgen.typeset.ooxml.fields import CLOSING, field, link_inside, opening
from reportgen.typeset.ooxml.markup import paragraph, run
from reportgen.typeset.ooxml.paragraphs import KEEP_NEXT
from reportgen.typeset.ooxml.setting import Setting

_GALLERY = '<w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/>'
_TAB = "<w:r><w:tab/></w:r>"


def contents(block: Contents, setting: Setting, new_page: bool = False) -> str:
    """A linked line for each heading of the document down to a level.

    Where the pages are not known the field has the switch "no page numbers" (\\n): they can be
    right only after a layout. An author who wants them removes the switch and updates the field.

    Parameters
    ----------
    new_page : whether the list begins a page, because little room is left on the one before.
    """
    lines = [heading for heading in setting.headings if heading.level <= block.levels]
    if not lines:
        return ""
    entries = [_entry(each, setting) for each in lines]
    unpaged = "" if setting.pages else "\\n "
    entries[0] = opening(f'TOC \\o "1-{block.levels}" {unpaged}\\h \\z \\u') + entries[0]
    entries[-1] += CLOSING
    listed = "".join(
        paragraph(setting.styles[f"toc {each.level}"], entry, kept + _stop(setting))
        for each, entry, kept in zip(lines, entries, _kept(len(lines)), strict=True)
    )
    at_top = "<w:pageBreakBefore/>" if new_page else ""
    head = paragraph(setting.styles["toc heading"], run(block.heading), KEEP_NEXT + at_top)
    return (
        f'<w:sdt><w:sdtPr><w:id w:val="{setting.next_id()}"/>'
        f"<w:docPartObj>{_GALLERY}</w:docPartObj></w:sdtPr>"
        f"<w:sdtContent>{head}{listed}</w:sdtContent></w:sdt>"
    )


def _kept(lines: int) -> list[str]:
    """The last lines stay together; the first may close a page."""
    return [KEEP_NEXT if place in (lines - 3, lines - 2) else "" for place in range(lines)]


def _entry(heading: Heading, setting: Setting) -> str:
    """A link to the heading, with its page as a field where that is known."""
    place = setting.places[heading.id]
    page = setting.pages.get(heading.id)
    number = _TAB + field(f"PAGEREF {place} \\h", str(page)) if page else ""
    return link_inside(place, _words(heading) + number)


def _stop(setting: Setting) -> str:
    """Where page numbers stand: at the right margin, at the end of dots."""
    if not setting.pages:
        return ""
    return f'<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="{setting.width}"/></w:tabs>'


def _words(heading: Heading) -> str:
    """The heading, after its number and a tab where it has one, as Word itself lists it."""
    number = f"{run(heading.number)}{_TAB}" if heading.number else ""
    return number + run(heading.text)
