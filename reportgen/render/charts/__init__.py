"""Charts: laid out as data first, drawn to a picture last."""
