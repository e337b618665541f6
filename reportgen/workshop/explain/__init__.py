"""`reportgen explain`: what stands behind a sentence of a finished run."""
