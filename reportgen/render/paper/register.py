"""Which file makes which part of a paper: READ FIRST in this room."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from reportgen.domain.document import Block
from reportgen.domain.paper import PartKind, PartPlan
from reportgen.render.paper.alternative_formats import alternative_formats
from reportgen.render.paper.appendix import appendix
from reportgen.render.paper.background_papers import background_papers
from reportgen.render.paper.commentary import commentary
from reportgen.render.paper.data_notes import data_notes
from reportgen.render.paper.decision_record import decision_record
from reportgen.render.paper.desk import Desk
from reportgen.render.paper.first_page import contents, purpose, recommendations
from reportgen.render.paper.front_sheet import front_sheet
from reportgen.render.paper.further_data import further_data
from reportgen.render.paper.gaps import still_to_be_given
from reportgen.render.paper.glossary import glossary
from reportgen.render.paper.implications import implications
from reportgen.render.paper.key_messages import key_messages
from reportgen.render.paper.lines_of_enquiry import lines_of_enquiry
from reportgen.render.paper.page_author import page_author
from reportgen.render.paper.particulars import title_block
from reportgen.render.paper.side_by_side import side_by_side
from reportgen.render.paper.standing import standing
from reportgen.render.paper.status_table import status
from reportgen.render.paper.themes import themes
from reportgen.render.paper.words import words

PartWriter = Callable[[PartPlan, Desk], Iterable[Block]]


PARTS: Mapping[PartKind, PartWriter] = {
    PartKind.PARTICULARS: title_block,
    PartKind.FRONT_SHEET: front_sheet,
    PartKind.PURPOSE: purpose,
    PartKind.RECOMMENDATIONS: recommendations,
    PartKind.KEY_MESSAGES: key_messages,
    PartKind.CONTENTS: contents,
    PartKind.STATUS_TABLE: status,
    PartKind.SECTIONS: themes,
    PartKind.STANDING: standing,
    PartKind.SIDE_BY_SIDE: side_by_side,
    PartKind.LINES_OF_ENQUIRY: lines_of_enquiry,
    PartKind.WORDS: words,
    PartKind.COMMENTARY: commentary,
    PartKind.IMPLICATIONS: implications,
    PartKind.DECISION_RECORD: decision_record,
    PartKind.FURTHER_DATA: further_data,
    PartKind.BACKGROUND_PAPERS: background_papers,
    PartKind.APPENDIX: appendix,
    PartKind.DATA_NOTES: data_notes,
    PartKind.GLOSSARY: glossary,
    PartKind.PAGE_AUTHOR: page_author,
    PartKind.ALTERNATIVE_FORMATS: alternative_formats,
}
"""Every kind of part, with what writes its blocks; a part without anything to say writes none."""


_TITLES = (PartKind.PARTICULARS, PartKind.FRONT_SHEET)


def written(parts: Iterable[PartPlan], desk: Desk) -> None:
    """All parts on the desk in their order; below the title of a draft, what is still missing.

    What is missing is known only when every part is written, and so it is put in last.
    """
    below_title = 0
    for part in parts:
        desk.blocks.extend(PARTS[part.kind](part, desk))
        if part.kind in _TITLES:
            below_title = len(desk.blocks)
    if desk.mark:
        desk.blocks[below_title:below_title] = still_to_be_given(desk.gaps)
