"""Records of single children, known by their headings or by pupil numbers, and refused."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from reportgen.errors import WorkbookError
from reportgen.ingest.files.grid import Grid
from reportgen.ingest.labels import as_text, fold
from reportgen.ingest.periods import read_period
from reportgen.ingest.values import holds_a_number

_WITHIN = 20  # rows; a title and notes may stand above the headings

# One of these headings is enough: only a table of single persons has such a column.
_TELLING = {
    "child unique id": "Child Unique ID",
    "child unique identifier": "Child Unique ID",
    "la child id": "LA Child ID",
    "upn": "UPN",
    "former upn": "UPN",
    "unique pupil number": "Unique Pupil Number",
    "pupil unique number": "Unique Pupil Number",
    "uln": "ULN",
    "unique learner number": "Unique Learner Number",
    "nhs number": "NHS Number",
    "nhs no": "NHS Number",
    "national insurance number": "National Insurance Number",
}
# Two of different kinds are enough: a list of schools has a postcode, a measure may be a name.
_KINDS: Mapping[str, tuple[str, ...]] = {
    "Date of Birth": (
        "date of birth",
        "dob",
        "d o b",
        "birth date",
        "birthdate",
        "expected date of birth",
    ),
    "a person's name": (
        "forename",
        "forenames",
        "surname",
        "first name",
        "last name",
        "given name",
        "family name",
        "full name",
        "child name",
        "child s name",
        "pupil name",
        "name of child",
    ),
    "a person's number": (
        "child",
        "child id",
        "child number",
        "person id",
        "person number",
        "pupil id",
        "client id",
        "individual id",
        "mosaic id",
    ),
    "Postcode": ("postcode", "post code", "home postcode", "address", "home address"),
}
_KIND_OF = {heading: kind for kind, headings in _KINDS.items() for heading in headings}
_PUPIL_NUMBER = re.compile(r"[A-HJ-NP-RT-Z]\d{11}[A-Z0-9]")
_ENOUGH = 3  # pupil numbers in one column are no chance
_PROSE = 6  # words; a heading has fewer, a glossary's explanation more


def refuse_personal(grid: Grid) -> None:
    """Stop at a sheet with a row for each child; no value of it is told.

    Raises
    ------
    WorkbookError : when the headings in one of the first rows, or the values below them, say so.
    """
    for row in range(1, min(_WITHIN, len(grid.rows)) + 1):
        sign = personal_headings(grid.rows[row - 1])
        if sign:
            raise _refusal(grid.at(row, 0), sign)
    column = _pupil_numbers(grid.rows[:_WITHIN])
    if column:
        raise WorkbookError(
            grid.at(1, column),
            "the values below look like pupil numbers (UPN), so that each row is one child.",
            *_EXPECTED,
        )


def refuse_personal_headings(file: str, headings: Sequence[object]) -> None:
    """The same for a file that is read by its columns.

    Raises
    ------
    WorkbookError : when the headings say that each row is one child.
    """
    sign = personal_headings(headings)
    if sign:
        raise _refusal(f"{file}, row 1", sign)


def personal_headings(row: Sequence[object]) -> str:
    """The headings in a row that only a table of single persons has, in words; "" if none.

    Examples
    --------
    >>> personal_headings(["Child Unique ID", "Gender"])
    '"Child Unique ID"'
    >>> personal_headings(["DOB", "Surname"]), personal_headings(["School", "Postcode"])
    ("Date of Birth and a person's name", '')
    """
    texts = [fold(cell) for cell in row if isinstance(cell, str)]
    telling = next((_TELLING[text] for text in texts if text in _TELLING), "")
    if telling and not _is_no_heading(row):
        return f'"{telling}"'
    kinds = list(dict.fromkeys(_KIND_OF[text] for text in texts if text in _KIND_OF))
    return " and ".join(kinds[:2]) if len(kinds) > 1 else ""


def _is_no_heading(row: Sequence[object]) -> bool:
    """Whether a row holds figures or prose: a measure, or a line of a glossary."""
    return any(
        (holds_a_number(cell) and not read_period(as_text(cell)))
        or (isinstance(cell, str) and len(cell.split()) > _PROSE)
        for cell in row
    )


def _pupil_numbers(rows: Sequence[Sequence[object]]) -> int:
    """The first column, from 1, in which pupil numbers stand; 0 if there is none."""
    found: dict[int, int] = {}
    for column in _columns_with_one(rows):
        found[column] = found.get(column, 0) + 1
    return next((column for column, count in sorted(found.items()) if count >= _ENOUGH), 0)


def _columns_with_one(rows: Sequence[Sequence[object]]) -> Iterator[int]:
    for row in rows:
        for column, cell in enumerate(row, start=1):
            if isinstance(cell, str) and _PUPIL_NUMBER.fullmatch(as_text(cell)):
                yield column


_EXPECTED = (
    "Expected published figures of areas; personal records are never read.",
    "give a file of totals, and keep this one where only those may see it who must.",
)


def _refusal(place: str, sign: str) -> WorkbookError:
    say = "the heading" if sign.startswith('"') else "the headings"
    verb = "says" if sign.startswith('"') else "say"
    return WorkbookError(place, f"{say} {sign} {verb} that each row is one child.", *_EXPECTED)
