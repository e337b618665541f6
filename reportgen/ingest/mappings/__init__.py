"""Mapping files checked: what an analyst says of another body's data set, one file a kind."""
