"""Which mapping knows an EES file, and what is said of a file that none knows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from reportgen.errors import WorkbookError
from reportgen.ingest.labels import spaced
from reportgen.ingest.layouts.coded import CodedTable, listed, read_coded_table
from reportgen.ingest.layouts.tidy import holds_figures
from reportgen.ingest.mapping_files import MappingFile
from reportgen.ingest.mappings.ees import EesDataSet, ees_data_sets

REQUIRED = ("time_period", "time_identifier", "geographic_level", "country_code", "country_name")
# Columns of place and time that the publisher's standard names; all others are filters or figures.
FRAME = frozenset(
    (
        *REQUIRED,
        "region_code",
        "region_name",
        "old_la_code",
        "new_la_code",
        "la_name",
        "lad_code",
        "lad_name",
        "local_authority_selection_code",
        "opportunity_area_code",
        "opportunity_area_name",
        "rsc_region_lead_name",
        "pcon_code",
        "pcon_name",
        "ward_code",
        "ward_name",
        "trust_id",
        "trust_name",
        "school_laestab",
        "school_name",
        "school_urn",
    )
)
_EMPTY_MARKS = {"": "-", "c": "c", "z": "z", "x": "x", "u": "u", "k": "low", "low": "low", ":": "x"}


def fitting(headings: Sequence[str], mappings: Sequence[MappingFile]) -> tuple[EesDataSet, ...]:
    """Every mapping whose known_by columns all stand among these headings.

    Raises
    ------
    WorkbookError : when a mapping of this kind is at fault.
    """
    every = ees_data_sets(mappings)
    return tuple(
        each for each in every if {spaced(name) for name in each.known_by} <= _named(headings, each)
    )


def aliases(found: Sequence[EesDataSet], headings: Sequence[str]) -> dict[str, str]:
    """The name that a mapping uses for each heading which an older release writes otherwise."""
    held = {spaced(text) for text in headings}
    return {
        spaced(other): name
        for data_set in found
        for name, others in data_set.also_named.items()
        for other in others
        if spaced(name) not in held and spaced(other) in held
    }


def nothing_fits(
    path: Path, headings: Sequence[str], mappings: Sequence[MappingFile]
) -> WorkbookError:
    """The error for a file that no mapping knows: its columns, and the nearest mapping."""
    table = read_coded_table(path)
    figures, filters = _sorted_columns(table)
    near = _nearest(headings, ees_data_sets(mappings))
    cure = "write a mapping for it; inputs/catalogue/mappings/README.md shows how, step by step."
    if near is not None:
        missing = [name for name in near.known_by if spaced(name) not in _named(headings, near)]
        cure = (
            f"the nearest mapping is {near.place} ({near.title}), which is known by "
            f"{listed(missing)}: add the new headings there under also_named, or {cure}"
        )
    return WorkbookError(
        path.name,
        "this is a file of Explore Education Statistics, but no mapping says what its columns "
        f"mean. Its figures stand in {listed(figures)}; its filters are "
        f"{'; '.join(filters) or 'none'}.",
        "Expected a file in inputs/catalogue/mappings, of the kind ees, whose known_by columns "
        "are all in the file.",
        cure,
    )


def _named(headings: Sequence[str], data_set: EesDataSet) -> set[str]:
    renamed: Mapping[str, str] = aliases((data_set,), headings)
    return {spaced(renamed.get(spaced(text), text)) for text in headings}


def _sorted_columns(table: CodedTable) -> tuple[list[str], list[str]]:
    """The columns that hold figures, and the others with some of their values."""
    figures, filters = [], []
    for name in table.names:
        if not name or spaced(name) in FRAME:
            continue
        if holds_figures(table[name], _EMPTY_MARKS):
            figures.append(name)
        else:
            filters.append(f"{name} ({listed(dict.fromkeys(table[name].texts), 5)})")
    return figures, filters


def _nearest(headings: Sequence[str], every: Sequence[EesDataSet]) -> EesDataSet | None:
    """The mapping that names most of the file's columns; None where none names any."""
    held = {spaced(text) for text in headings}

    def shared(data_set: EesDataSet) -> float:
        names = {spaced(name) for name in data_set.columns}
        return len(names & held) / len(names | held)

    best = max(every, key=shared, default=None)
    return best if best is not None and shared(best) > 0 else None
