"""A council's own scorecard: one row per indicator, with periods, targets and colours."""
