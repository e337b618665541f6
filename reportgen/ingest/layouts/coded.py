"""A csv file by its columns: each distinct text once, and every row's position among them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from reportgen.domain.problem import Problem, Severity
from reportgen.errors import WorkbookError
from reportgen.ingest.block import Positions
from reportgen.ingest.files.grid import Place, in_words
from reportgen.ingest.files.text_columns import text_columns
from reportgen.ingest.labels import as_text, spaced

Mask = npt.NDArray[np.bool_]
Rows = npt.NDArray[np.intp]
FIRST_ROW = 2  # the headings are row 1


@dataclass(frozen=True, slots=True)
class Coded:
    """One column: its distinct texts, each row's position among them, its place from 1."""

    texts: tuple[str, ...]
    at: Positions
    column: int

    def are(self, fits: Callable[[str], bool]) -> Mask:
        """Which rows hold a text that fits."""
        answers = np.array([fits(text) for text in self.texts], bool)
        found: Mask = answers[self.at]
        return found


@dataclass(frozen=True, slots=True)
class CodedTable:
    """A csv file; columns are found by their headings, whatever their capitals."""

    place: Place
    names: tuple[str, ...]
    rows: int
    columns: Mapping[str, Coded]

    def __getitem__(self, name: str) -> Coded:
        return self.columns[spaced(name)]

    def __contains__(self, name: object) -> bool:
        return spaced(str(name)) in self.columns

    def column(self, name: str) -> Coded:
        """A column, or one that is empty in every row where the file has none such."""
        found = self.columns.get(spaced(name))
        return found or Coded(("",), np.zeros(self.rows, np.int32), 0)

    def holds(self, name: str, value: str) -> Mask:
        """Which rows have this value in this column; capitals and stray spaces do not count."""
        return self[name].are(lambda text: spaced(text) == spaced(value))

    def distinct(self, *names: str) -> tuple[Rows, Positions]:
        """The first row of each different combination of columns, and each row's combination."""
        key = np.zeros(self.rows, np.int64)
        for name in names:
            coded = self.column(name)
            _, key = np.unique(key * len(coded.texts) + coded.at, return_inverse=True)
        _, first, position = np.unique(key, return_index=True, return_inverse=True)
        return first, position.astype(np.int32)


def read_coded_table(path: Path, also_named: Mapping[str, str] | None = None) -> CodedTable:
    """A csv file by its columns; nothing reads as "".

    Parameters
    ----------
    also_named : the name to be used for each heading that has another in this file.

    Raises
    ------
    WorkbookError : when the file cannot be read or holds no rows, or a heading stands there twice.
    """
    try:
        table = text_columns(path)
    except (pa.ArrowException, OSError, ValueError) as error:
        raise WorkbookError(
            path.name,
            "the file is damaged, or is not text in UTF-8.",
            "Expected a csv file with the same number of columns in every row.",
            "download it again, and do not save it from Excel.",
        ) from error
    if not table.num_rows:
        raise WorkbookError(
            path.name,
            "the file holds no rows below its headings.",
            "Expected a row for each area and period.",
            "give the file as it was downloaded.",
        )
    other = {spaced(old): new for old, new in (also_named or {}).items()}
    names = tuple(other.get(spaced(name), as_text(name)) for name in table.column_names)
    _refuse_twice(path.name, names)
    columns = {
        spaced(name): _coded(table.column(at), at + 1) for at, name in enumerate(names) if name
    }
    return CodedTable((path.name, "", "csv"), names, table.num_rows, columns)


def _coded(column: pa.ChunkedArray, place: int) -> Coded:
    chunks = column.unify_dictionaries().chunks
    if not chunks:
        return Coded((), np.zeros(0, np.int32), place)
    joined = pa.concat_arrays(chunks)
    if not pa.types.is_dictionary(joined.type):
        joined = pc.dictionary_encode(joined.cast(pa.string()))
    texts = tuple(as_text(value) for value in joined.dictionary.to_pylist())
    at = joined.indices.to_numpy(zero_copy_only=False).astype(np.int32)
    return Coded(texts, at, place)


def _refuse_twice(file: str, names: Sequence[str]) -> None:
    twice = [name for name, times in Counter(map(spaced, names)).items() if name and times > 1]
    if twice:
        raise WorkbookError(
            f"{file}, row 1",
            f'the heading "{twice[0]}" stands there twice.',
            "Expected each column once.",
            "take one of the two columns out, or give the file as it was downloaded.",
        )


def listed(names: Iterable[str], most: int = 12) -> str:
    """Names in quotation marks, at most so many, then how many more.

    Examples
    --------
    >>> listed(["a", "b"]), listed(["a", "b", "c"], most=2)
    ('"a", "b"', '"a", "b" and 1 more')
    """
    every = [f'"{name}"' for name in names]
    more = f" and {len(every) - most} more" if len(every) > most else ""
    return ", ".join(every[:most]) + more


def rows_are(count: int) -> str:
    """A number of rows with its verb.

    Examples
    --------
    >>> rows_are(1), rows_are(1200)
    ('1 row is', '1,200 rows are')
    """
    return "1 row is" if count == 1 else f"{count:,} rows are"


def rows_have(count: int) -> str:
    """A number of rows with the verb of having.

    Examples
    --------
    >>> rows_have(1), rows_have(12)
    ('1 row has', '12 rows have')
    """
    return "1 row has" if count == 1 else f"{count:,} rows have"


def other_rows(
    table: CodedTable, heading: str, mask: Mask, called: str, read: str
) -> Iterator[Problem]:
    """A note with a count for each text of one column whose rows no report is made of.

    Parameters
    ----------
    mask : the rows that are set aside.
    called : what the column names: "level", "area type".
    read : which rows are read, as a sentence.
    """
    column = table.column(heading)
    for at, text in enumerate(column.texts):
        rows = np.flatnonzero(mask & (column.at == at))
        if len(rows):
            yield Problem(
                Severity.NOTE,
                in_words(table.place, int(rows[0]) + FIRST_ROW, column.column),
                f'{rows_are(len(rows))} of the {called} "{text}".',
                read,
                "nothing needs to be done; the other rows were set aside.",
            )
