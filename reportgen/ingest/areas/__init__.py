"""Places by number and name, and who their statistical neighbours are."""
