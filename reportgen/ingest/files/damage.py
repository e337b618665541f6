"""The two ways in which a file cannot be opened: it is damaged, or too large to be safe."""

from __future__ import annotations

from reportgen.errors import WorkbookError

SAVE_AS = "open it in Excel and save it as an Excel workbook (.xlsx)."

_COPY = "copy the sheets with figures into a new workbook, as values, and give that one."


def damaged(file: str, why: str = "") -> WorkbookError:
    """The error for a workbook that Excel would repair; `why` says what is wrong, in words."""
    told = f": {why}" if why else ""
    return WorkbookError(
        file,
        f"the workbook is damaged{told}.",
        "Expected a workbook that Excel opens without repair.",
        SAVE_AS,
    )


def too_large(place: str, found: str, expected: str, cure: str = _COPY) -> WorkbookError:
    """The error for a file that could stop the computer; found and expected lack a full stop."""
    return WorkbookError(
        place,
        f"{found}; a file like that can stop the computer, so it was not opened.",
        f"Expected {expected}.",
        cure,
    )
