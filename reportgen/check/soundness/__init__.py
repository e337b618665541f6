"""Whether the parts of a Word file fit together, so that Word opens it without a word."""
