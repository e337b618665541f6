"""Numbers, periods and words of a text, read as a person would."""
