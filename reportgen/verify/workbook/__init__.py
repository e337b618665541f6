"""The auditor's own reading of workbooks: its own readers, names, periods and index.

`opened.Workbooks` holds the given files, each read once and only when something of it is asked:
`cell(place)`, `row(place)`, `sha256(file)`, and `index`, all figures found by headings.

`index.Index` has `indicators` (each an `IndicatorName`: topic, code, name as written), `areas`
(each an `AreaName`: code, name as written), `line(indicator, area)` with every period of one
line in time order, `across(indicator, period)` with every area of one period. What comes back
is `written.Written`: indicator, area, label, time, stored (None without a number), text, place.

`evidence_of.EvidenceOf(ledger, workbooks)` beside this package puts all of it under the ledger's
names; where there is no ledger, `gazetteer.Gazetteer(areas)` tells places by name or code.

`calendar.time_of(label)` reads a period in any spelling; `names.folded` makes names comparable.
"""
