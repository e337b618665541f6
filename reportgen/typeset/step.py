"""Step 5: the finished document as files in its run folder."""

from __future__ import annotations

from pathlib import Path

from reportgen.domain.document import Document
from reportgen.domain.run import RunRecord
from reportgen.typeset.folder import slug, write_together
from reportgen.typeset.formats import FORMATS


def typeset(document: Document, record: RunRecord) -> tuple[Path, tuple[Path, ...]]:
    """The run folder and its files, in the order of `FORMATS`.

    Everything is made in memory first, so that a fault in one file leaves no other behind.

    Raises
    ------
    StyleError : when the house style's Word template cannot serve.
    OutputError : when the folder or a file cannot be written.
    """
    folder = record.request.out / slug(record.request.name, record.area)
    contents = {name: write(document, record) for name, write in FORMATS.items()}
    return folder, write_together(folder, contents)
