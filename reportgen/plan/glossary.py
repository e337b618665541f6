"""The abbreviations a report may use, from templates/glossary.csv."""

from __future__ import annotations

import csv
from pathlib import Path

from reportgen.errors import OutlineError

_COLUMNS = ["abbreviation", "meaning"]


def read_glossary(templates: Path) -> tuple[tuple[str, str], ...]:
    """Each abbreviation with its meaning, in the alphabet's order; empty without the file.

    Raises
    ------
    OutlineError : when the file has other columns, a row lacks either, or one stands twice.
    """
    path = templates / "glossary.csv"
    if not path.is_file():
        return ()
    place = f"{templates.name}/{path.name}"
    try:
        with path.open(encoding="utf-8-sig", newline="") as lines:
            rows = [(number, row) for number, row in enumerate(csv.reader(lines), 1) if row]
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise OutlineError(
            place, "the glossary cannot be read as text in UTF-8.", "", "save it as CSV UTF-8."
        ) from error
    if not rows or [name.strip().lower() for name in rows[0][1]] != _COLUMNS:
        raise OutlineError(
            f"{place}, line 1",
            "the first line does not name the columns.",
            'Expected "abbreviation,meaning".',
            "make that the first line.",
        )
    meanings: dict[str, str] = {}
    for number, row in rows[1:]:
        abbreviation, meaning = _pair(row, f"{place}, line {number}", meanings)
        meanings[abbreviation] = meaning
    return tuple(sorted(meanings.items(), key=lambda entry: (entry[0].casefold(), entry[0])))


def _pair(row: list[str], place: str, meanings: dict[str, str]) -> tuple[str, str]:
    cells = [cell.strip() for cell in row]
    if len(cells) != len(_COLUMNS) or not all(cells):
        raise OutlineError(
            place,
            f"the row has {len(cells)} cells or an empty one.",
            "Expected an abbreviation and its meaning.",
            "fill both; put a meaning that holds a comma in double quotes.",
        )
    if cells[0] in meanings:
        raise OutlineError(
            place,
            f'the abbreviation "{cells[0]}" stands here a second time.',
            f'It means "{meanings[cells[0]]}" above.',
            "take one of the two rows out.",
        )
    return cells[0], cells[1]
