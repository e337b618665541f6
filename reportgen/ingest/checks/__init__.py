"""One check, one file: what a reader of the figures should know before trusting them."""
