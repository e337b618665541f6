"""All layouts that are read, in the order in which a file is tried against them."""

from __future__ import annotations

from reportgen.ingest.layouts.bds import read_bds
from reportgen.ingest.layouts.layout import ColumnLayout, SheetLayout, header_with
from reportgen.ingest.layouts.long import is_long, read_long
from reportgen.ingest.layouts.wide import read_create_own, read_view, view_header

LONG = ColumnLayout(
    "long file", "Short Desc, Years, LA and Regions, Values: one figure a row", is_long, read_long
)
BDS = SheetLayout(
    "BDS sheet",
    "Short Desc, Years, then one column for each area",
    header_with(frozenset({"short desc", "years"})),
    read_bds,
)
CREATE_OWN = SheetLayout(
    "create-your-own table",
    "LA and Regions, Measure, then one column for each period",
    header_with(frozenset({"la and regions", "measure"})),
    read_create_own,
)
VIEW = SheetLayout(
    "view",
    "LA Number, LA and Regions (or LA, or Region), then one column for each period",
    view_header,
    read_view,
)

COLUMN_LAYOUTS: tuple[ColumnLayout, ...] = (LONG,)
SHEET_LAYOUTS: tuple[SheetLayout, ...] = (BDS, CREATE_OWN, VIEW)
