"""The bookmark by which each sentence is found in the Word file, its ledger and the workbook."""

from __future__ import annotations

from reportgen.domain.document import Document
from reportgen.typeset.ooxml.setting import places, safe_names
from reportgen.typeset.sentence_places import places_of


def sentence_marks(document: Document) -> dict[str, str]:
    """The bookmark of each sentence that stands in a block, by the sentence's id.

    A sentence that is a heading has the heading's own; one that stands in two places is marked
    where it stands first.
    """
    headings = places(document.blocks)
    found = places_of(document)
    running = safe_names("claim_", (each for each, place in found.items() if not place.heading))
    return {
        name: headings[place.heading] if place.heading else running[name]
        for name, place in found.items()
    }
