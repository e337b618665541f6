"""Indicator names out of the file names of LAIT's views, which tell them nowhere else."""

from __future__ import annotations

import re
from pathlib import Path

from reportgen.errors import WorkbookError, did_you_mean
from reportgen.ingest.area_book import AreaBook
from reportgen.ingest.catalogue import Catalogue
from reportgen.ingest.labels import bare

_VIEWS = (
    "Local-Authority-View",
    "LA-Regional-Level",
    "Region-Regional-Level",
    "SN-Stat-Neighbour-Level",
    "Geog-Stat-Neighbour-Level",
    "All-Geographies",
    "All-LAs-Local-Authorities",
    "All-LAs-Regions",
)
_TAIL = re.compile(rf"-(?:{'|'.join(_VIEWS)})(?:-\d{{4}}-\d\d-\d\d)?(?: ?\(\d+\))?$", re.IGNORECASE)


def indicator_name(path: Path, catalogue: Catalogue, book: AreaBook) -> str:
    """The indicator's name as the catalogue writes it.

    The name is matched against the known names, longest first, with every sign that a browser
    may have replaced left out; what stands before it must be an area's name or nothing.

    Raises
    ------
    WorkbookError : when no known name, or more than one, fits.
    """
    core = _TAIL.sub("", path.stem)
    wanted = bare(core)
    areas = {bare(area.name) for area in book.areas.values()} | {""}
    fitting = [
        names
        for key, names in catalogue.bare_names.items()
        if wanted.endswith(key) and wanted[: len(wanted) - len(key)] in areas
    ]
    if not fitting:
        raise _unknown(path, core, catalogue)
    longest = max(fitting, key=lambda names: len(bare(names[0])))
    exact = [name for name in longest if core.endswith((_as_saved(name), name))]
    chosen = exact or list(longest)
    codes = {catalogue.code_of(name) for name in chosen}
    if len(codes) > 1:
        raise WorkbookError(
            path.name,
            f"several indicators fit the file's name: {' and '.join(chosen)}.",
            "Expected the name of one indicator, as LAIT gives it to the file.",
            "rename the file to the indicator's full name, or download it again.",
        )
    return chosen[0]


def _as_saved(name: str) -> str:
    """A name as a browser saves it: signs that a file name may not hold become "_"."""
    return re.sub(r'[<>:"/\\|?*]', "_", name)


def _unknown(path: Path, core: str, catalogue: Catalogue) -> WorkbookError:
    near = did_you_mean(core.partition("-")[2] or core, catalogue.names)
    return WorkbookError(
        path.name,
        "no known indicator stands in the file's name, and a view names its indicator nowhere "
        "else.",
        f'Expected a name such as "Lancashire-(indicator)-Local-Authority-View". {near}'.strip(),
        "give the file the name under which LAIT saved it, or add the indicator to "
        "inputs/catalogue/indicators.csv.",
    )
