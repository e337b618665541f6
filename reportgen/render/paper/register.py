"""Which file makes which part of a paper: READ FIRST in this room."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from reportgen.domain.document import Block
from reportgen.domain.paper import PartKind, PartPlan
from reportgen.render.paper.background_papers import background_papers
from reportgen.render.paper.data_notes import data_notes
from reportgen.render.paper.desk import Desk
from reportgen.render.paper.first_page import contents, purpose, recommendations
from reportgen.render.paper.glossary import glossary
from reportgen.render.paper.key_messages import key_messages
from reportgen.render.paper.particulars import title_block
from reportgen.render.paper.status_table import status
from reportgen.render.paper.themes import themes

PartWriter = Callable[[PartPlan, Desk], Iterable[Block]]


def _not_yet(part: PartPlan, desk: Desk) -> Iterable[Block]:
    del part, desk
    return ()


PARTS: Mapping[PartKind, PartWriter] = {
    PartKind.PARTICULARS: title_block,
    PartKind.FRONT_SHEET: _not_yet,
    PartKind.PURPOSE: purpose,
    PartKind.RECOMMENDATIONS: recommendations,
    PartKind.KEY_MESSAGES: key_messages,
    PartKind.CONTENTS: contents,
    PartKind.STATUS_TABLE: status,
    PartKind.SECTIONS: themes,
    PartKind.STANDING: _not_yet,
    PartKind.SIDE_BY_SIDE: _not_yet,
    PartKind.LINES_OF_ENQUIRY: _not_yet,
    PartKind.WORDS: _not_yet,
    PartKind.COMMENTARY: _not_yet,
    PartKind.IMPLICATIONS: _not_yet,
    PartKind.DECISION_RECORD: _not_yet,
    PartKind.FURTHER_DATA: _not_yet,
    PartKind.BACKGROUND_PAPERS: background_papers,
    PartKind.APPENDIX: _not_yet,
    PartKind.DATA_NOTES: data_notes,
    PartKind.GLOSSARY: glossary,
    PartKind.PAGE_AUTHOR: _not_yet,
    PartKind.ALTERNATIVE_FORMATS: _not_yet,
}
"""Every kind of part, with what writes its blocks; a part without anything to say writes none."""


def written(parts: Iterable[PartPlan], desk: Desk) -> None:
    """All parts on the desk, in their order."""
    for part in parts:
        desk.blocks.extend(PARTS[part.kind](part, desk))
