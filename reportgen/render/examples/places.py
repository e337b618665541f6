"""The invented places of worked examples, so that no figure is mistaken for a real one."""

from __future__ import annotations

from reportgen.domain.area import Area, AreaKind, Comparator, ComparatorKind

NORTHMOOR = Area("901", "Northmoor", AreaKind.AUTHORITY, region="981")
VS_ENGLAND = Comparator(ComparatorKind.ENGLAND, ("970",), "England", "England")
VS_REGION = Comparator(ComparatorKind.REGION, ("981",), "Eastlands", "Eastlands")
VS_NEIGHBOURS = Comparator(
    ComparatorKind.NEIGHBOURS,
    tuple(str(code) for code in range(911, 921)),
    "the statistical neighbour average",
    "Statistical neighbours (May 2025)",
    "May 2025",
)
