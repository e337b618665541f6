"""Where the files lie that a report was made from, where nobody names them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from reportgen.errors import WordFileError
from reportgen.verify.ledger import Ledger

_LAST_PAPER = "last paper"  # older figures: never evidence for today's
_OF_WORKSPACE = "inputs/"  # tables of the workspace are found there by their own names


def made_from(ledger: Ledger) -> tuple[str, ...]:
    """The names of the workbooks, dictionaries and lists that the ledger says were read."""
    return tuple(
        dict.fromkeys(
            name
            for each in ledger.inputs
            if not (name := str(each["name"])).startswith(_OF_WORKSPACE)
            and not str(each["layout"]).startswith(_LAST_PAPER)
        )
    )


def files_beside(ledger: Ledger, report: str, folders: Sequence[Path]) -> tuple[Path, ...]:
    """Each of these files in the first folder that holds one of its name.

    Raises
    ------
    WordFileError : naming what is in none of the folders.
    """
    found = {name: next(_in(folders, name), None) for name in made_from(ledger)}
    missing = [name for name, path in found.items() if path is None]
    if missing:
        looked = ", ".join(dict.fromkeys(str(each) for each in folders))
        raise WordFileError(
            report,
            f"what it was made from is not here: {', '.join(missing)}.",
            f"Looked in {looked}.",
            "name each with --workbook FILE.",
        )
    return tuple(path for path in found.values() if path is not None)


def files_in(place: Path) -> tuple[Path, ...]:
    """A file itself, or those of a run folder; none where there is neither."""
    if place.is_dir():
        return tuple(sorted(each for each in place.iterdir() if each.is_file()))
    return (place,) if place.is_file() else ()


def _in(folders: Sequence[Path], name: str) -> Iterator[Path]:
    # Only the last part of a name counts: a ledger must not lead out of the folders.
    last = Path(name.replace("\\", "/")).name
    for folder in folders:
        path = folder / last
        if last and path.is_file():
            yield path
