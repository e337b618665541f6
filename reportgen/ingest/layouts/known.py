"""All layouts that are read, in the order in which a file is tried against them."""

from __future__ import annotations

from reportgen.ingest.layouts.bds import read_bds
from reportgen.ingest.layouts.ees import is_ees, read_ees, states_ees, uses_ees
from reportgen.ingest.layouts.ees_meta import (
    is_metadata,
    read_metadata,
    states_metadata,
    uses_metadata,
)
from reportgen.ingest.layouts.fingertips import (
    is_fingertips,
    read_fingertips,
    states_fingertips,
    uses_fingertips,
)
from reportgen.ingest.layouts.layout import ColumnLayout, SheetLayout, header_with
from reportgen.ingest.layouts.legacy import (
    page_header,
    read_page,
    read_summary,
    summary_header,
)
from reportgen.ingest.layouts.long import is_long, read_long
from reportgen.ingest.layouts.scorecard.reader import (
    NAME,
    read_scorecard,
    scorecard_header,
    uses_description,
)
from reportgen.ingest.layouts.scorecard.stated import states
from reportgen.ingest.layouts.wide import read_create_own, read_view, view_header

LONG = ColumnLayout(
    "long file", "Short Desc, Years, LA and Regions, Values: one figure a row", is_long, read_long
)
EES = ColumnLayout(
    "Explore Education Statistics",
    "time_period, time_identifier, geographic_level, country_code, country_name; and a mapping",
    is_ees,
    read_ees,
    states_ees,
    uses_ees,
)
EES_METADATA = ColumnLayout(
    "Explore Education Statistics metadata",
    "col_name, col_type, label",
    is_metadata,
    read_metadata,
    states_metadata,
    uses_metadata,
)
FINGERTIPS = ColumnLayout(
    "Fingertips",
    "Indicator ID, Indicator Name, Area Code, Area Name, Time period, Value; and a mapping",
    is_fingertips,
    read_fingertips,
    states_fingertips,
    uses_fingertips,
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

PAGE = SheetLayout(
    "indicator page",
    "a view, and Trend and Quartile Banding in a second table of its sheet",
    page_header,
    read_page,
)
SUMMARY = SheetLayout(
    "summary of results",
    "Trend, Quartile Banding (or A, B, C, D) and no period: read as nothing, and told",
    summary_header,
    read_summary,
)
SCORECARD = SheetLayout(
    NAME,
    "Indicator, Measure or KPI beside Good performance is, Target, RAG, direction of travel or "
    "months; or a mapping",
    scorecard_header,
    read_scorecard,
    states,
    uses_description,
)

COLUMN_LAYOUTS: tuple[ColumnLayout, ...] = (LONG, EES, EES_METADATA, FINGERTIPS)
SHEET_LAYOUTS: tuple[SheetLayout, ...] = (BDS, CREATE_OWN, PAGE, VIEW, SUMMARY, SCORECARD)
