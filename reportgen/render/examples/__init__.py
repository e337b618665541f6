"""Made-up facts from readable lines, so that a template can be tried without a workbook."""
