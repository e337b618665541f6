"""The service's commentary as the request gives it: in the request itself, or in a file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from reportgen.domain.paper import Commentary
from reportgen.errors import RequestError

if TYPE_CHECKING:
    from reportgen.ui.request_schema import CommentaryEntry


def commentary_of(entry: CommentaryEntry, path_of: Callable[[str], Path], line: str) -> Commentary:
    """One commentary with its paragraphs; those of a file are read now, in every build anew.

    Parameters
    ----------
    path_of : finds a path of the request file.
    line : where the request begins its commentary, for errors.

    Raises
    ------
    RequestError : when there are words and a file too, or neither, or the file cannot be read.
    """
    subject = f'on "{entry.section}"' if entry.section else "on the whole report"
    if bool(entry.text) is bool(entry.file):
        both = "both a text and a file" if entry.file else "neither a text nor a file"
        raise RequestError(
            line,
            f"the commentary {subject} has {both}.",
            "Expected one of the two.",
            'write the words under "text", or name a Word, Markdown or text file under "file".',
        )
    text = _words_of(path_of(entry.file), line) if entry.file else entry.text
    return Commentary(text, entry.author, entry.section)


def _words_of(path: Path, line: str) -> tuple[str, ...]:
    from reportgen.ingest.commentary_file import commentary_paragraphs

    return commentary_paragraphs(path, line)
