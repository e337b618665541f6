"""Each kind of fact worked out anew, right and wrong."""
