"""Each kind of fact worked out anew from cells: one file per kind."""
