"""What kinds of thing a run was made from, each as one hash, and its tables of thresholds."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256
from io import StringIO
from pathlib import Path

from reportgen.domain.source import InputFile

_WORDING = "wording"
_TEMPLATES = ("narrative", _WORDING, "outlines", "house_styles")
_WORKSPACE = "workspace"  # the layout of the catalogue's and the areas' own tables
_NUMBER = re.compile(r"[+-]?[0-9]+([.,][0-9]+)*")


def sets_of(templates: Mapping[str, str], inputs: Iterable[InputFile]) -> dict[str, str]:
    """One sha256 for each kind of thing that can change a report, READMEs left out.

    Parameters
    ----------
    templates : the sha256 of each file of the templates folder by its name.
    inputs : the files that were read.
    """
    kept = {name: each for name, each in templates.items() if not name.endswith(".md")}
    found = list(inputs)
    data = {each.name: each.sha256 for each in found if each.layout != _WORKSPACE}
    ours = {each.name: each.sha256 for each in found if each.layout == _WORKSPACE}
    return {
        **{name: _joined(_below(kept, name)) for name in _TEMPLATES},
        "catalogue": _joined(_below(ours, "inputs/catalogue")),
        "areas": _joined(_below(ours, "inputs/areas")),
        "data": _joined(data),
    }


def _below(hashes: Mapping[str, str], folder: str) -> dict[str, str]:
    return {name: each for name, each in hashes.items() if name.startswith(f"{folder}/")}


def _joined(hashes: Mapping[str, str]) -> str:
    lines = "".join(f"{name} {hashes[name]}\n" for name in sorted(hashes))
    return sha256(lines.encode()).hexdigest()


def wording_tables(templates: Path) -> dict[str, dict[str, dict[str, str]]]:
    """Every table of `templates/wording`: its rows by the words before their first number.

    Each row is its columns by their names, as the table gives them; so two runs can say which
    threshold differs.
    """
    folder = templates / _WORDING
    files = sorted(folder.glob("*.csv")) if folder.is_dir() else []
    return {path.name: _table(path.read_text("utf-8-sig", "replace")) for path in files}


def _table(text: str) -> dict[str, dict[str, str]]:
    rows = list(csv.reader(StringIO(text)))
    header = rows[0] if rows else []
    return {_key(row): dict(zip(header, row, strict=False)) for row in rows[1:] if row}


def _key(row: Sequence[str]) -> str:
    """The cells before the first number: "change since the baseline, year, points".

    Examples
    --------
    >>> _key(["similar_rate", "2", "per cent"])
    'similar_rate'
    """
    first = next((place for place, cell in enumerate(row) if _NUMBER.fullmatch(cell.strip())), 1)
    return ", ".join(row[: max(first, 1)])
