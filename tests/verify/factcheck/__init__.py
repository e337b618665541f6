"""Papers written by hand, set against a workbook."""
