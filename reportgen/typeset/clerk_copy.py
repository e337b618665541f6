"""The final paper under the name that a clerk files it by: 2026-01-22-committee-title.docx."""

from __future__ import annotations

import re
from pathlib import Path

from reportgen.domain.calendar_date import is_iso
from reportgen.domain.document import Document
from reportgen.domain.run import RunRecord
from reportgen.errors import OutputError
from reportgen.typeset.folder import safe_name

_ENDING = ".docx"
_LONGEST = 100  # characters with the ending: room for the folders of a council's own system
_OURS = re.compile(r"\d{4}-\d\d-\d\d-[a-z0-9-]+\.docx")


def clerk_name(document: Document, record: RunRecord) -> str:
    """The name of the copy; "" for a draft, and where the day or the committee is not given.

    Small letters of the English alphabet, digits and hyphens only, so that every system takes
    it; accents are folded, and a long title ends at a whole word. It begins with a day, so it is
    none of the names that Windows keeps for itself.
    """
    meeting = record.request.meeting
    committee = safe_name(meeting.committee)
    if not (record.request.final and is_iso(meeting.date) and committee):
        return ""
    title = safe_name(document.properties.title)
    return _cut(f"{meeting.date}-{committee}-{title}".strip("-")) + _ENDING


def earlier_copies(folder: Path, paper: str) -> tuple[Path, ...]:
    """Copies that an earlier run left and nobody has touched since: as its paper, byte by byte.

    Parameters
    ----------
    paper : the name of the Word file that is copied.
    """
    last = folder / paper
    if not last.is_file():
        return ()
    held = last.read_bytes()
    named = (path for path in sorted(folder.glob(f"*{_ENDING}")) if _OURS.fullmatch(path.name))
    return tuple(path for path in named if path.is_file() and path.read_bytes() == held)


def keep_the_clerk_s(target: Path, paper: Path, content: bytes) -> None:
    """Refuse to write over a copy in which somebody has worked since the last run.

    Parameters
    ----------
    target : where the copy goes; paper : the Word file beside it; content : of the new copy.

    Raises
    ------
    OutputError : when what stands there is neither the paper beside it nor the new one.
    """
    if not target.is_file() or target.read_bytes() == content:
        return
    if paper.is_file() and paper.read_bytes() == target.read_bytes():
        return
    raise OutputError(
        str(target),
        f"it is no longer the same as {paper.name}: somebody has changed one of the two.",
        "The new copy would be written over it, and what was changed would be lost.",
        "move or rename it, or remove it if nobody needs it; or choose another folder with --out.",
    )


def _cut(name: str) -> str:
    """At most so long, and not in the middle of a word where it can be helped.

    Examples
    --------
    >>> len(_cut("word-" * 40)) <= 95, _cut("word-" * 40)[-5:]
    (True, '-word')
    """
    most = _LONGEST - len(_ENDING)
    if len(name) <= most:
        return name
    whole = name[: most + 1].rpartition("-")[0]
    return (whole if len(whole) > most // 2 else name[:most]).rstrip("-")
