"""Step 5: the finished document as files in its run folder."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from reportgen.domain.document import Document
from reportgen.domain.run import RunRecord
from reportgen.errors import OutputError
from reportgen.typeset.clerk_copy import clerk_name, earlier_copies, keep_the_clerk_s
from reportgen.typeset.folder import remove, slug, write_together
from reportgen.typeset.formats import FORMATS

PAPER, SLIDES = "report.docx", "slides.pptx"
Refuse = Callable[[Mapping[str, bytes]], None]


def typeset(
    document: Document, record: RunRecord, refuse: Refuse | None = None
) -> tuple[Path, tuple[Path, ...]]:
    """The run folder and its files, in the order of `FORMATS`; an empty one is left out.

    A final paper has a copy under the clerk's name. What an earlier run left under these names
    and this one has not made goes, so that the folder shows one run.

    Everything is made in memory first, so that a fault in one file leaves no other behind.

    Parameters
    ----------
    refuse : looks at the finished files, by their names, and raises where they must not be
        written; then nothing is.

    Raises
    ------
    StyleError : when the house style's Word template cannot serve.
    OutputError : when the folder or a file cannot be written, or a copy was changed by somebody.
    """
    folder = record.request.out / slug(record.request.name, record.area)
    _keep_the_last_paper(folder, record.request.previous)
    made = {name: write(document, record) for name, write in FORMATS.items()}
    contents = {name: content for name, content in made.items() if content}
    if refuse is not None:
        refuse(contents)
    if name := clerk_name(document, record):
        contents[name] = contents[PAPER]
        keep_the_clerk_s(folder / name, folder / PAPER, contents[PAPER])
    stale = {folder / name for name in FORMATS} | {*earlier_copies(folder, PAPER)}
    written = write_together(folder, contents)
    remove(sorted(stale - {*written}))
    return folder, written


def _keep_the_last_paper(folder: Path, previous: Path | None) -> None:
    """Refuse to write over the run that this one is compared with."""
    if previous is None:
        return
    last = previous.resolve()
    if folder.resolve() in (last, last.parent):
        raise OutputError(
            str(folder),
            "this folder holds the last paper, which this run is compared with.",
            "Expected another folder, so that the last paper stays as it was.",
            "choose another folder with --out, or give the request file another name.",
        )
