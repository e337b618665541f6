"""Papers written by hand: sentences with figures, matched to indicators and judged."""
